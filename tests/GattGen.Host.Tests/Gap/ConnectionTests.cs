// Links: their beginning and end, handles that come twice, and who else is told.
using System;
using System.Linq;
using GattGen.Hci;

namespace GattGen.Host.Tests.Gap;

public class ConnectionTests
{
    [Fact]
    public void A_central_that_connects_is_told_of_and_longer_packets_are_asked_for()
    {
        var bench = Bench.Started();
        bench.CentralConnects(0x0040);

        var e = Assert.Single(bench.Events).Header;
        Assert.Equal((BleEventCode.CentralConnect, (ushort)0x0040), (e.Code, e.Connection));
        Assert.Equal(new BleAddress(BleAddressType.Public, 0x112233445566), e.Address);
        Assert.Equal(["012220064000FB004808"], bench.Controller.Commands.Select(Convert.ToHexString));
    }

    [Fact]
    public void Without_the_feature_or_the_option_packets_stay_as_they_are()
    {
        var plain = new Bench();
        plain.Controller.Returns[HciOpcode.LeReadLocalSupportedFeatures] = ScriptedController.Octets("00 0000000000000000");
        plain.Host.Active = true;
        plain.CentralConnects();
        Assert.DoesNotContain(HciOpcode.LeSetDataLength, plain.Controller.Opcodes);

        var off = Bench.Started(new HostOptions { DataLengthExtension = false });
        off.CentralConnects();
        Assert.DoesNotContain(HciOpcode.LeSetDataLength, off.Controller.Opcodes);
    }

    [Fact]
    public void A_change_of_the_data_length_is_known_afterwards()
    {
        var bench = Bench.Started();
        bench.CentralConnects();
        bench.Controller.Say("04 3E 0B 07 4000 FB00 4808 B400 2004");
        Assert.True(((IBleHost)bench.Host).TryGetConnection(0x0040, out var info));
        Assert.Equal((251, 180), (info.MaxTransmitOctets, info.MaxReceiveOctets));

        bench.Controller.Say("04 3E 0B 07 4000 0000 0000 FFFF FFFF");
        Assert.True(((IBleHost)bench.Host).TryGetConnection(0x0040, out info));
        Assert.Equal((27, 251), (info.MaxTransmitOctets, info.MaxReceiveOctets));
    }

    [Fact]
    public void With_the_option_2M_is_asked_for_and_what_came_of_it_is_known()
    {
        var bench = new Bench(new HostOptions { Prefer2MPhy = true, DataLengthExtension = false });
        bench.Controller.Returns[HciOpcode.LeReadLocalSupportedFeatures] = ScriptedController.Octets("00 2201000000000000");
        bench.Controller.AnsweredByStatus.Add(HciOpcode.LeSetPhy);
        bench.Host.Active = true;
        var start = bench.Controller.Commands.Select(Convert.ToHexString).ToArray();
        Assert.Contains("01312003" + "000303", start);
        Assert.Contains("01012008" + "6708000000000000", start); // PHY Update Complete (11) as well
        bench.Controller.Forget();
        bench.CentralConnects(0x0040);
        Assert.Equal(["01322007" + "4000" + "00" + "02" + "02" + "0000"], bench.Controller.Commands.Select(Convert.ToHexString));
        var connection = bench.Host.FindConnection(0x0040)!;
        Assert.Equal((LePhy.Le1M, LePhy.Le1M), (connection.TransmitPhy, connection.ReceivePhy));

        bench.Controller.Say("04 3E 06 0C 1A 4000 01 01");
        Assert.Equal((LePhy.Le1M, LePhy.Le1M), (connection.TransmitPhy, connection.ReceivePhy));
        bench.Controller.Say("04 3E 06 0C 00 4000 02 01");
        Assert.Equal((LePhy.Le2M, LePhy.Le1M), (connection.TransmitPhy, connection.ReceivePhy));
    }

    [Fact]
    public void Without_the_option_or_the_feature_2M_is_not_asked_for()
    {
        var plain = Bench.Started();
        plain.CentralConnects();
        Assert.DoesNotContain(HciOpcode.LeSetPhy, plain.Controller.Opcodes);

        var poor = new Bench(new HostOptions { Prefer2MPhy = true });
        poor.Host.Active = true;
        poor.CentralConnects();
        Assert.DoesNotContain(HciOpcode.LeSetDefaultPhy, poor.Controller.Opcodes);
        Assert.DoesNotContain(HciOpcode.LeSetPhy, poor.Controller.Opcodes);
    }

    [Fact]
    public void Disconnecting_sends_the_reason_and_the_event_carries_that_of_the_controller()
    {
        var bench = Bench.Started();
        bench.ConnectAsCentral(0x0040);
        bench.Events.Clear();
        bench.Controller.Forget();
        Assert.True(bench.Host.GapDisconnect(0x0040));
        Assert.False(bench.Host.GapDisconnect(0x0040));
        bench.Run();
        Assert.Equal(["01060403400013"], bench.Controller.Commands.Select(Convert.ToHexString));
        Assert.Empty(bench.Events);

        bench.Controller.Say(Bench.DisconnectionComplete(0x0040, 0x16));
        var e = Assert.Single(bench.Events).Header;
        Assert.Equal((BleEventCode.PeripheralDisconnect, (ushort)0x0040, 0x16), (e.Code, e.Connection, e.Status));
        Assert.Equal(new BleAddress(BleAddressType.Random, 0xC000_0000_0001), e.Address);
        Assert.False(bench.Host.GapDisconnect(0x0040));
        Assert.False(((IBleHost)bench.Host).TryGetConnection(0x0040, out _));
    }

    [Fact]
    [Specification("event/2")]
    [Specification("event/8")]
    public void The_role_decides_which_disconnect_is_raised()
    {
        var bench = Bench.Started();
        bench.CentralConnects(0x0040);
        bench.Controller.Say(Bench.DisconnectionComplete(0x0040, 0x08));

        Assert.Equal([BleEventCode.CentralConnect, BleEventCode.CentralDisconnect], bench.Codes);
        Assert.Equal(0x08, bench.Events[1].Header.Status);
    }

    [Fact]
    public void In_the_handler_of_the_disconnect_the_slot_is_free()
    {
        var bench = Bench.Started(new HostOptions { MaxConnections = 1 });
        bench.CentralConnects();
        bench.OnEvent = e =>
        {
            if (e.Code != BleEventCode.CentralDisconnect)
                return;
            Assert.False(((IBleHost)bench.Host).TryGetConnection(0x0040, out _));
            bench.Host.GapAdvertise(100_000);
        };
        bench.Controller.Say(Bench.DisconnectionComplete(0x0040, 0x13));

        Assert.Empty(bench.Failures);
        Assert.True(bench.Host.IsAdvertising);
    }

    [Fact]
    [Specification("roles")]
    public void Several_links_in_both_roles_live_beside_each_other()
    {
        var bench = Bench.Started();
        bench.CentralConnects(0x0001);
        bench.ConnectAsCentral(0x0002);
        bench.CentralConnects(0x0003);
        Assert.Equal(3, bench.Host.ConnectionCount);

        bench.Controller.Say(Bench.DisconnectionComplete(0x0002, 0x13));
        Assert.Equal(2, bench.Host.ConnectionCount);
        Assert.True(((IBleHost)bench.Host).TryGetConnection(0x0003, out var info));
        Assert.False(info.IsCentral);
    }

    [Fact]
    public void A_link_too_many_is_ended_for_lack_of_resources()
    {
        var bench = Bench.Started(new HostOptions { MaxConnections = 1 });
        bench.CentralConnects(0x0001);
        bench.Controller.Forget();
        bench.CentralConnects(0x0002);

        Assert.Single(bench.Events);
        Assert.Equal(1, bench.Host.Statistics.RefusedConnections);
        Assert.Equal(["01060403020014"], bench.Controller.Commands.Select(Convert.ToHexString));
    }

    [Fact]
    public void A_peer_with_our_own_address_is_sent_away()
    {
        var bench = Bench.Started();
        bench.Controller.Say(Bench.ConnectionComplete(0x0040, 1, address: "060504030201"));
        bench.Run();

        Assert.Empty(bench.Events);
        Assert.Equal("01060403400013", Convert.ToHexString(bench.Controller.Commands.Last()));
    }

    [Fact]
    public void A_handle_that_comes_twice_replaces_the_old_link()
    {
        var bench = Bench.Started();
        bench.CentralConnects(0x0040);
        bench.CentralConnects(0x0040);

        Assert.Equal([BleEventCode.CentralConnect, BleEventCode.CentralDisconnect, BleEventCode.CentralConnect], bench.Codes);
        Assert.Equal(1, bench.Host.ConnectionCount);
        Assert.Equal(1, bench.Host.Statistics.DuplicateHandles);
    }

    [Fact]
    public void A_refused_disconnect_leaves_the_link_and_one_for_an_unknown_handle_ends_it()
    {
        var bench = Bench.Started();
        bench.CentralConnects();
        bench.Controller.Refuses[HciOpcode.Disconnect] = 0x0C;
        Assert.True(bench.Host.GapDisconnect(0x0040));
        bench.Run();
        Assert.Single(bench.Failures);
        Assert.Single(bench.Events);

        bench.Controller.Refuses[HciOpcode.Disconnect] = 0x02;
        Assert.True(bench.Host.GapDisconnect(0x0040));
        bench.Run();
        Assert.Equal([BleEventCode.CentralConnect, BleEventCode.CentralDisconnect], bench.Codes);
    }

    [Fact]
    public void A_controller_that_never_tells_the_end_is_not_waited_for()
    {
        var bench = Bench.Started();
        bench.CentralConnects();
        bench.Host.GapDisconnect(0x0040);
        bench.Driver.Advance(41_000_000);

        Assert.Equal([BleEventCode.CentralConnect, BleEventCode.CentralDisconnect], bench.Codes);
        Assert.Equal(0, bench.Host.ConnectionCount);
    }

    [Fact]
    public void A_command_for_a_link_that_has_ended_is_not_sent_any_more()
    {
        var bench = Bench.Started();
        bench.CentralConnects(0x0040);
        bench.Controller.Forget();
        bench.Host.GapAdvertise(100_000);       // takes the one credit
        bench.Host.GapDisconnect(0x0040);       // waits
        bench.Controller.Say(Bench.DisconnectionComplete(0x0040, 0x13));
        bench.Controller.Say(Bench.ConnectionComplete(0x0040, 1));
        bench.Run();

        Assert.DoesNotContain(HciOpcode.Disconnect, bench.Controller.Opcodes);
        Assert.Equal(1, bench.Host.ConnectionCount);
    }

    [Fact]
    [Specification("irq/throws")]
    public void A_handler_that_throws_is_reported_and_kept()
    {
        var bench = Bench.Started();
        bench.OnEvent = _ => throw new InvalidOperationException("no");
        bench.CentralConnects(0x0001);
        bench.CentralConnects(0x0002);

        Assert.Equal(2, bench.Events.Count);
        Assert.Equal(2, bench.Failures.Count);
    }

    [Fact]
    public void Switching_off_in_the_handler_of_a_connect_stops_there()
    {
        var bench = Bench.Started();
        bench.OnEvent = _ => bench.Host.Active = false;
        bench.CentralConnects();
        bench.Run();

        Assert.Empty(bench.Failures);
        Assert.Equal(0, bench.Host.ConnectionCount);
        Assert.Equal(HciOpcode.Reset, bench.Controller.Opcodes.Last());
    }
}
