// Connecting: parameters, time, cancelling and its races.
using System;
using System.Linq;
using GattGen.Hci;

namespace GattGen.Host.Tests.Gap;

public class InitiatorTests
{
    private static readonly BleAddress Peer = new(BleAddressType.Random, 0xC000_0000_0001);

    [Fact]
    [Specification("gap_connect/default_interval")]
    public void The_defaults_are_30_to_50_ms_and_2_56_s()
    {
        var bench = Bench.Started();
        bench.Host.GapConnect(Peer);
        bench.Run();

        // Interval = window = 16 x 625 us; peer address; random; own address public; 24..40 x 1.25 ms; latency 0; 256 x 10 ms.
        Assert.Equal(
            "010D2019" + "1000" + "1000" + "00" + "01" + "0100000000C0" + "00" + "1800" + "2800" + "0000" + "0001" + "0000" + "0000",
            Convert.ToHexString(bench.Controller.Commands.Single()));
    }

    [Theory]
    [Specification("gap_connect/interval")]
    [InlineData(7_500, null, "0600", "2800")]
    [InlineData(100_000, null, "5000", "5000")]
    [InlineData(null, 100_000, "1800", "5000")]
    [InlineData(null, 8_749, "0600", "0600")]
    [InlineData(15_000, 16_249, "0C00", "0C00")]
    public void One_given_interval_moves_the_other_default_when_it_must(int? min, int? max, string expectedMin, string expectedMax)
    {
        var bench = Bench.Started();
        bench.Host.GapConnect(Peer, 2000, min, max);
        bench.Run();

        Assert.Equal(expectedMin + expectedMax, Bench.Hex(bench.Controller.Commands.Single().Skip(17).Take(4)));
    }

    [Fact]
    public void The_supervision_timeout_grows_with_a_very_long_interval()
    {
        var bench = Bench.Started();
        bench.Host.GapConnect(Peer, 2000, 4_000_000, 4_000_000);
        bench.Run();

        // 3200 x 1.25 ms x 2 = 8 s: above it.
        var timeout = BitConverter.ToUInt16(bench.Controller.Commands.Single(), 23);
        Assert.True(timeout > 800);
    }

    [Fact]
    [Specification("gap_connect")]
    [Specification("event/7")]
    public void The_connection_raises_connect_with_the_address()
    {
        var bench = Bench.Started();
        bench.ConnectAsCentral(0x0041);

        var e = Assert.Single(bench.Events).Header;
        Assert.Equal((BleEventCode.PeripheralConnect, (ushort)0x0041, Peer), (e.Code, e.Connection, e.Address));
        Assert.True(((IBleHost)bench.Host).TryGetConnection(0x0041, out var info));
        Assert.Equal(new BleConnectionInfo(0x0041, true, Peer, 23, 30_000, 0, 2560, 27, 27), info);
    }

    [Fact]
    public void An_enhanced_connection_complete_is_as_good()
    {
        var bench = Bench.Started();
        bench.Host.GapConnect(Peer);
        bench.Run();
        bench.Controller.Say("04 3E 1F 0A 00 4000 00 03 0100000000C0 000000000000 000000000000 1800 0000 0001 00");

        Assert.Equal(BleEventCode.PeripheralConnect, Assert.Single(bench.Events).Header.Code);
        Assert.Equal(Peer, bench.Events[0].Header.Address);
    }

    [Fact]
    [Specification("gap_connect/scan_duration")]
    public void When_the_time_is_over_the_attempt_is_cancelled_and_its_end_raised()
    {
        var bench = Bench.Started();
        bench.Host.GapConnect(Peer, 500);
        bench.Run();
        bench.Driver.Advance(500_000);
        Assert.Equal([HciOpcode.LeCreateConnection, HciOpcode.LeCreateConnectionCancel], bench.Controller.Opcodes);
        Assert.Empty(bench.Events);
        bench.Controller.Say(Bench.ConnectionComplete(0, 0, status: 0x02));

        var e = Assert.Single(bench.Events).Header;
        Assert.Equal((BleEventCode.PeripheralDisconnect, (ushort)0xFFFF, BleAddress.None), (e.Code, e.Connection, e.Address));
        Assert.Equal(0x02, e.Status);
        bench.Host.GapConnect(Peer);
    }

    [Fact]
    [Specification("gap_connect/cancel")]
    public void Cancelling_raises_the_end_and_cancelling_twice_is_refused()
    {
        var bench = Bench.Started();
        Assert.Equal(BleError.Already, Bench.ErrorOf(bench.Host.GapConnectCancel));
        bench.Host.GapConnect(Peer);
        bench.Run();
        bench.Host.GapConnectCancel();
        Assert.Equal(BleError.Already, Bench.ErrorOf(bench.Host.GapConnectCancel));
        bench.Run();
        bench.Controller.Say(Bench.ConnectionComplete(0, 0, status: 0x02));

        Assert.Equal([BleEventCode.PeripheralDisconnect], bench.Codes);
        Assert.Equal(BleError.Already, Bench.ErrorOf(bench.Host.GapConnectCancel));
    }

    [Fact]
    public void Cancelling_before_the_command_was_answered_waits_for_the_answer()
    {
        var bench = Bench.Started();
        bench.Host.GapConnect(Peer);
        bench.Host.GapConnectCancel();
        Assert.Equal([HciOpcode.LeCreateConnection], bench.Controller.Opcodes);
        bench.Run();

        Assert.Equal([HciOpcode.LeCreateConnection, HciOpcode.LeCreateConnectionCancel], bench.Controller.Opcodes);
    }

    [Fact]
    public void Cancelling_before_the_command_was_sent_ends_it_at_once()
    {
        var bench = Bench.Started();
        bench.Host.GapScan(0);
        bench.Run();
        bench.Host.GapConnect(Peer);
        bench.Host.GapConnectCancel();

        Assert.Equal([BleEventCode.ScanDone, BleEventCode.PeripheralDisconnect], bench.Codes);
        bench.Run();
        Assert.DoesNotContain(HciOpcode.LeCreateConnection, bench.Controller.Opcodes);
    }

    [Fact]
    public void A_connection_that_wins_the_race_against_the_cancel_counts()
    {
        var bench = Bench.Started();
        bench.Host.GapConnect(Peer);
        bench.Run();
        bench.Controller.Refuses[HciOpcode.LeCreateConnectionCancel] = 0x0C;
        bench.Host.GapConnectCancel();
        bench.Controller.Say(Bench.ConnectionComplete(0x0040, 0, addressType: 1, address: "010000 0000C0"));
        bench.Run();
        bench.Driver.Advance(60_000_000);

        Assert.Equal([BleEventCode.PeripheralConnect], bench.Codes);
        bench.Host.GapConnect(new BleAddress(BleAddressType.Random, 0xC000_0000_0002));
    }

    [Fact]
    public void A_controller_that_does_not_tell_the_end_of_a_cancelled_attempt_is_not_waited_for()
    {
        var bench = Bench.Started();
        bench.Host.GapConnect(Peer);
        bench.Run();
        bench.Host.GapConnectCancel();
        bench.Driver.Advance(5_000_000);

        Assert.Equal([BleEventCode.PeripheralDisconnect], bench.Codes);
        bench.Controller.Say(Bench.ConnectionComplete(0x0040, 0));
        bench.Run();
        Assert.Equal([BleEventCode.PeripheralDisconnect], bench.Codes);
        Assert.Equal(1, bench.Host.Statistics.RefusedConnections);
        Assert.Equal("01060403400013", Convert.ToHexString(bench.Controller.Commands.Last()));
    }

    [Theory]
    [InlineData(0x09)]
    [InlineData(0x0C)]
    public void A_refusal_of_the_controller_raises_the_end_with_its_status(byte status)
    {
        var bench = Bench.Started();
        bench.Controller.Refuses[HciOpcode.LeCreateConnection] = status;
        bench.Host.GapConnect(Peer);
        bench.Run();
        bench.Driver.Advance(10_000_000);

        var e = Assert.Single(bench.Events).Header;
        Assert.Equal((BleEventCode.PeripheralDisconnect, (ushort)0xFFFF, (int)status), (e.Code, e.Connection, e.Status));
    }

    [Fact]
    public void A_running_scan_is_stopped_first()
    {
        var bench = Bench.Started();
        bench.Host.GapScan(0);
        bench.Run();
        bench.Controller.Forget();
        bench.Host.GapConnect(Peer);
        Assert.Equal([BleEventCode.ScanDone], bench.Codes);
        bench.Run();

        Assert.Equal([HciOpcode.LeSetScanEnable, HciOpcode.LeCreateConnection], bench.Controller.Opcodes);
    }

    [Fact]
    public void Wrong_arguments_and_states_are_refused_and_change_nothing()
    {
        var bench = Bench.Started(new HostOptions { MaxConnections = 2 });
        var ble = bench.Host;
        Assert.Equal(BleError.InvalidArgument, Bench.ErrorOf(() => ble.GapConnect(BleAddress.None)));
        Assert.Equal(BleError.InvalidArgument, Bench.ErrorOf(() => ble.GapConnect(Peer, 0)));
        Assert.Equal(BleError.InvalidArgument, Bench.ErrorOf(() => ble.GapConnect(Peer, -1)));
        Assert.Equal(BleError.InvalidArgument, Bench.ErrorOf(() => ble.GapConnect(Peer, 2000, 7_499)));
        Assert.Equal(BleError.InvalidArgument, Bench.ErrorOf(() => ble.GapConnect(Peer, 2000, null, 4_000_001)));
        Assert.Equal(BleError.InvalidArgument, Bench.ErrorOf(() => ble.GapConnect(Peer, 2000, 50_000, 30_000)));
        Assert.Equal(BleError.InvalidArgument, Bench.ErrorOf(() => ble.GapConnect(ble.Config.Mac)));
        Assert.Throws<ArgumentException>(() => ble.GapConnect(BleAddressType.Public, new byte[5]));
        bench.Run();
        Assert.Empty(bench.Controller.Sent);

        ble.GapConnect(Peer);
        Assert.Equal(BleError.Already, Bench.ErrorOf(() => ble.GapConnect(new BleAddress(BleAddressType.Random, 0xC000_0000_0002))));
        bench.Run();
        bench.Controller.Say(Bench.ConnectionComplete(0x0040, 0, addressType: 1, address: "010000 0000C0"));
        Assert.Equal(BleError.Already, Bench.ErrorOf(() => ble.GapConnect(Peer)));
        bench.CentralConnects(0x0041);
        Assert.Equal(BleError.NoMemory, Bench.ErrorOf(() => ble.GapConnect(new BleAddress(BleAddressType.Random, 0xC000_0000_0002))));
    }
}
