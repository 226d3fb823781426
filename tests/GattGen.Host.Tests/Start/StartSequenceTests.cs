// Switching on and off: the commands, what a controller may lack, and every way in which it fails.
using System;
using System.Linq;
using GattGen.Hci;
using static GattGen.Host.Tests.ScriptedController;

namespace GattGen.Host.Tests.Start;

public class StartSequenceTests
{
    [Fact]
    public void The_controller_is_reset_asked_and_told_in_this_order()
    {
        var bench = new Bench();
        bench.Host.Active = true;

        Assert.True(bench.Host.Active);
        Assert.Equal(
            [
                HciOpcode.Reset,
                HciOpcode.ReadLocalVersionInformation,
                HciOpcode.ReadLocalSupportedCommands,
                HciOpcode.ReadLocalSupportedFeatures,
                HciOpcode.ReadBdAddr,
                HciOpcode.SetEventMask,
                HciOpcode.SetEventMaskPage2,
                HciOpcode.LeReadLocalSupportedFeatures,
                HciOpcode.LeSetEventMask,
                HciOpcode.LeReadBufferSize,
                HciOpcode.LeReadMaximumDataLength,
                HciOpcode.LeWriteSuggestedDefaultDataLength,
            ],
            bench.Controller.Opcodes);
    }

    [Fact]
    public void The_octets_of_the_masks_and_of_the_data_length_are_right()
    {
        var bench = new Bench();
        bench.Host.Active = true;
        var commands = bench.Controller.Commands.Select(Convert.ToHexString).ToArray();

        // Disconnection Complete (4), Encryption Change (7), Hardware Error (15), Data Buffer Overflow (25), Encryption Key Refresh Complete (47), LE Meta (61).
        Assert.Contains("01010C08" + "9080000200800020", commands);

        // Connection Complete, Advertising Report, Update Complete (0..2), Remote Parameter Request (5), Data Length Change (6).
        Assert.Contains("01012008" + "6700000000000000", commands);
        Assert.Contains("01242004" + "FB004808", commands);
    }

    [Fact]
    [Specification("addr_mode/default")]
    public void With_a_public_address_no_random_one_is_drawn()
    {
        var bench = Bench.Started();

        Assert.Equal(new BleAddress(BleAddressType.Public, 0x010203040506), bench.Host.Config.Mac);
        Assert.Equal(BleAddressMode.Public, bench.Host.Config.AddressMode);
        Assert.Equal(1, bench.Driver.RandomFills);    // the identity key
    }

    [Theory]
    [Specification("addr_mode/default")]
    [Specification("addr_mode/RANDOM")]
    [InlineData("00 000000000000")]
    [InlineData("01 060504030201")]
    public void Without_a_public_address_a_static_random_one_is_drawn_and_kept(string answer)
    {
        var bench = new Bench();
        bench.Controller.Returns[HciOpcode.ReadBdAddr] = Octets(answer);
        bench.Host.Active = true;
        var first = bench.Host.Config.Mac;
        bench.Host.Active = false;
        bench.Run();
        bench.Host.Active = true;

        Assert.True(first.IsStaticRandom);
        Assert.Equal(first, bench.Host.Config.Mac);
        Assert.Equal(2, bench.Driver.RandomFills);    // the address, and the identity key
        Assert.Equal(2, bench.Controller.Opcodes.Count(static o => o == HciOpcode.LeSetRandomAddress));
        Assert.Equal(BleError.InvalidArgument, Bench.ErrorOf(() => bench.Host.Config.AddressMode = BleAddressMode.Public));
    }

    [Fact]
    public void A_given_static_address_is_used()
    {
        var given = new BleAddress(BleAddressType.Random, 0xC0FFEE000001);
        var bench = new Bench(new HostOptions { StaticRandomAddress = given });
        bench.Controller.Returns[HciOpcode.ReadBdAddr] = Octets("00 000000000000");
        bench.Host.Active = true;

        Assert.Equal(given, bench.Host.Config.Mac);
        Assert.Contains("010520060100 00EEFFC0".Replace(" ", string.Empty, StringComparison.Ordinal), bench.Controller.Commands.Select(Convert.ToHexString));
    }

    [Fact]
    public void Only_what_the_controller_names_is_sent()
    {
        var bench = new Bench();
        bench.Controller.Returns[HciOpcode.ReadLocalSupportedCommands] = SupportedBy(
            HciOpcode.Disconnect, HciOpcode.SetEventMask, HciOpcode.Reset, HciOpcode.LeSetEventMask, HciOpcode.LeReadBufferSize, HciOpcode.LeSetRandomAddress);
        bench.Host.Active = true;

        Assert.DoesNotContain(HciOpcode.ReadBdAddr, bench.Controller.Opcodes);
        Assert.DoesNotContain(HciOpcode.ReadLocalSupportedFeatures, bench.Controller.Opcodes);
        Assert.DoesNotContain(HciOpcode.SetEventMaskPage2, bench.Controller.Opcodes);
        Assert.DoesNotContain(HciOpcode.LeReadMaximumDataLength, bench.Controller.Opcodes);
        Assert.True(bench.Host.Config.Mac.IsStaticRandom);
    }

    [Fact]
    public void A_controller_with_two_modes_is_told_that_the_host_speaks_LE()
    {
        var bench = new Bench();
        bench.Controller.Returns[HciOpcode.ReadLocalSupportedFeatures] = Octets("00 00000000 40000000");
        bench.Host.Active = true;

        Assert.Contains("016D0C020100", bench.Controller.Commands.Select(Convert.ToHexString));
    }

    [Theory]
    [InlineData("00 0000 00")]
    [InlineData("00 FB00 00")]
    public void Buffers_shared_with_the_other_mode_are_asked_for(string leAnswer)
    {
        var bench = new Bench();
        bench.Controller.Returns[HciOpcode.LeReadBufferSize] = Octets(leAnswer);
        bench.Controller.Returns[HciOpcode.ReadBufferSize] = Octets("00 1B00 40 0300 0100");
        bench.Host.Active = true;

        Assert.Equal(27, bench.Host.AclBuffers.PacketLength);
        Assert.Equal(3, bench.Host.AclBuffers.Free);
    }

    [Fact]
    public void A_controller_without_buffers_is_refused()
    {
        var bench = new Bench();
        bench.Controller.Returns[HciOpcode.LeReadBufferSize] = Octets("00 0000 00");
        bench.Controller.Returns[HciOpcode.ReadBufferSize] = Octets("00 0000 00 0000 0000");

        Assert.Equal(BleError.InputOutput, Bench.ErrorOf(() => bench.Host.Active = true));
        Assert.False(bench.Host.Active);
    }

    [Theory]
    [Specification("errno/ETIMEDOUT")]
    [InlineData(HciOpcode.Reset)]
    [InlineData(HciOpcode.LeReadBufferSize)]
    [InlineData(HciOpcode.LeSetEventMask)]
    public void A_command_that_is_not_answered_is_named(HciOpcode silent)
    {
        var bench = new Bench();
        bench.Controller.Ignores.Add(silent);

        var problem = Assert.Throws<BleException>(() => bench.Host.Active = true);
        Assert.Equal(BleError.TimedOut, problem.Error);
        Assert.Contains(silent.ToString(), problem.Message, StringComparison.Ordinal);
        Assert.False(bench.Host.Active);

        bench.Controller.Ignores.Clear();
        bench.Host.Active = true;
        Assert.True(bench.Host.Active);
    }

    [Theory]
    [Specification("errno/EIO")]
    [InlineData(HciOpcode.Reset)]
    [InlineData(HciOpcode.SetEventMask)]
    [InlineData(HciOpcode.LeReadLocalSupportedFeatures)]
    public void A_command_that_is_refused_is_named_with_its_status(HciOpcode refused)
    {
        var bench = new Bench();
        bench.Controller.Refuses[refused] = 0x1F;

        var problem = Assert.Throws<BleException>(() => bench.Host.Active = true);
        Assert.Equal(BleError.InputOutput, problem.Error);
        Assert.Equal(0x1F, problem.Status);
        Assert.Contains(refused.ToString(), problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_that_is_cut_short_ends_the_start()
    {
        var bench = new Bench();
        bench.Controller.Returns[HciOpcode.ReadLocalSupportedCommands] = Octets("00 0102");

        Assert.Equal(BleError.InputOutput, Bench.ErrorOf(() => bench.Host.Active = true));
    }

    [Fact]
    [Specification("active/first")]
    [Specification("errno/ENODEV")]
    public void Everything_but_the_few_is_refused_while_the_radio_is_off()
    {
        var bench = new Bench();
        var ble = bench.Host;

        Assert.Equal(BleError.NoDevice, Bench.ErrorOf(() => ble.GapAdvertise(100_000)));
        Assert.Equal(BleError.NoDevice, Bench.ErrorOf(() => ble.GapAdvertise(1)));
        Assert.Equal(BleError.NoDevice, Bench.ErrorOf(() => ble.GapAdvertiseStop()));
        Assert.Equal(BleError.NoDevice, Bench.ErrorOf(() => ble.GapScan(0)));
        Assert.Equal(BleError.NoDevice, Bench.ErrorOf(() => ble.GapScanStop()));
        Assert.Equal(BleError.NoDevice, Bench.ErrorOf(() => ble.GapConnect(new BleAddress(BleAddressType.Public, 1))));
        Assert.Equal(BleError.NoDevice, Bench.ErrorOf(() => ble.GapConnectCancel()));
        Assert.Equal(BleError.NoDevice, Bench.ErrorOf(() => ble.GapDisconnect(1)));
        Assert.Equal(BleError.NoDevice, Bench.ErrorOf(() => _ = ble.Config.Mac));
        Assert.Equal(BleError.NoDevice, Bench.ErrorOf(() => _ = ble.Config.Mtu));
        Assert.Equal(BleError.NoDevice, Bench.ErrorOf(() => ble.Config.Mtu = 100));
        Assert.Equal(BleError.NoDevice, Bench.ErrorOf(() => ble.Config.AddressMode = BleAddressMode.Random));

        ble.Config.GapName = "name";
        ble.Config.Appearance = 0x0340;
        ble.Config.RxBuf = 100;
        ble.Active = false;
        Assert.Equal("name", ble.Config.GapName);
        Assert.Empty(bench.Controller.Sent);
    }

    [Fact]
    public void Switching_on_inside_a_handler_is_refused()
    {
        var bench = Bench.Started();
        BleError error = default;
        bench.OnEvent = _ =>
        {
            bench.Host.Active = false;
            error = Bench.ErrorOf(() => bench.Host.Active = true);
        };
        bench.CentralConnects();

        Assert.Equal(BleError.Busy, error);
        Assert.False(bench.Host.Active);
        bench.OnEvent = null;
        bench.Host.Active = true;
        Assert.True(bench.Host.Active);
    }

    [Fact]
    [Specification("active/off")]
    public void After_switching_off_nothing_is_raised_and_the_controller_is_reset()
    {
        var bench = Bench.Started();
        bench.Host.GapScan(0);
        bench.Host.GapAdvertise(100_000);
        bench.CentralConnects();
        bench.Events.Clear();
        bench.Controller.Forget();

        bench.Host.Active = false;
        bench.Run();
        bench.Controller.Say(Bench.DisconnectionComplete(0x0040, 0x16));
        bench.Controller.Say("04 3E 0C 02 01 00 00 665544332211 00 C5");
        bench.Driver.Advance(60_000_000);

        Assert.Empty(bench.Events);
        Assert.Equal([HciOpcode.Reset], bench.Controller.Opcodes);
        Assert.Equal(BleError.NoDevice, Bench.ErrorOf(() => bench.Host.GapAdvertiseStop()));
    }

    [Fact]
    [Specification("active/kept")]
    public void Handler_and_configuration_survive_and_the_address_mode_does_not()
    {
        var bench = Bench.Started();
        bench.Host.Config.Mtu = 100;
        bench.Host.Config.GapName = "name";
        bench.Host.Config.AddressMode = BleAddressMode.Random;
        bench.Host.Active = false;
        bench.Run();
        bench.Host.Active = true;
        bench.CentralConnects();

        Assert.Equal(100, bench.Host.Config.Mtu);
        Assert.Equal("name", bench.Host.Config.GapName);
        Assert.Equal(BleAddressMode.Public, bench.Host.Config.AddressMode);
        Assert.Equal([BleEventCode.CentralConnect], bench.Codes);
    }

    [Fact]
    [Specification("active/again")]
    public void Off_and_on_a_hundred_times_leaves_nothing_behind()
    {
        var bench = new Bench();
        for (var i = 0; i < 100; i++)
        {
            bench.Host.Active = true;
            bench.Host.GapAdvertise(100_000, [1, 2, 3]);
            bench.Host.GapScan(1000);
            bench.Run();
            bench.CentralConnects();
            bench.Controller.Say(Bench.Data(0x0040, 5, "12010800 0600 0600 0000 C800"));
            bench.Controller.Say("02 40 20 02 00 0400");     // a PDU that is begun
            bench.Host.Active = false;
            bench.Run();

            Assert.Equal(0, bench.Host.ConnectionCount);
            Assert.Equal(0, bench.Host.Commands.Count);
            Assert.Equal(0, bench.Host.Timers.Count);
        }

        Assert.Equal(0, bench.Controller.CommandsWithoutCredit);
        bench.Host.Active = true;
        Assert.True(bench.Host.HasFreeSlot);
    }

    [Fact]
    public void Switching_off_lets_go_of_the_services()
    {
        var bench = Bench.Started();
        var service = new Service();
        bench.Host.GattsRegisterServices(service);
        Assert.Same(bench.Host, service.Binding.Ble);
        bench.Host.Active = false;

        Assert.Null(service.Binding.Ble);
    }

    [Fact]
    public void A_transport_that_closes_ends_everything_with_its_events_then_the_radio_is_off()
    {
        var bench = Bench.Started();
        bench.CentralConnects(0x0040);
        bench.Host.GapScan(0);
        bench.Run();
        bench.Events.Clear();
        bench.Controller.Sink.Closed("the cable was pulled");

        Assert.Equal([BleEventCode.ScanDone, BleEventCode.CentralDisconnect], bench.Codes);
        Assert.Equal(0x08, bench.Events[1].Header.Status);
        Assert.False(bench.Host.Active);
        Assert.Equal(BleError.NoDevice, Bench.ErrorOf(() => bench.Host.GapScan(0)));
        var problem = Assert.Throws<BleException>(() => bench.Host.Active = true);
        Assert.Equal(BleError.InputOutput, problem.Error);
        Assert.Contains("the cable was pulled", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_transport_that_closes_while_a_handler_runs_is_noticed_afterwards()
    {
        var bench = Bench.Started();
        bench.OnEvent = e =>
        {
            if (e.Code == BleEventCode.CentralConnect)
            {
                bench.Controller.Sink.Closed(null);
                Assert.True(bench.Host.Active);
            }
        };
        bench.CentralConnects();

        Assert.Equal([BleEventCode.CentralConnect, BleEventCode.CentralDisconnect], bench.Codes);
        Assert.False(bench.Host.Active);
        Assert.Empty(bench.Failures);
    }

    [Fact]
    public void A_hardware_error_ends_everything_and_the_radio_can_be_switched_on_again()
    {
        var bench = Bench.Started();
        bench.CentralConnects();
        bench.Controller.Say("04 10 01 42");

        Assert.False(bench.Host.Active);
        Assert.Equal([BleEventCode.CentralConnect, BleEventCode.CentralDisconnect], bench.Codes);
        Assert.Equal(1, bench.Host.Statistics.ControllerFailures);
        bench.Run();
        bench.Host.Active = true;
        Assert.True(bench.Host.Active);
    }

    [Fact]
    public async System.Threading.Tasks.Task Disposing_switches_off_and_closes_the_transport()
    {
        var bench = Bench.Started();
        await bench.Host.DisposeAsync();

        Assert.False(bench.Host.Active);
        Assert.True(bench.Controller.IsClosed);
        Assert.Equal(HciOpcode.Reset, bench.Controller.Opcodes.Last());
        Assert.Equal(0, bench.Host.Timers.Count);
        Assert.Equal(BleError.InputOutput, Bench.ErrorOf(() => bench.Host.Active = true));
        await bench.Host.DisposeAsync();
    }

    private sealed class Service : IGattService
    {
        public GattServiceDefinition Definition { get; } = new(0x180F, (0x2A19, GattFlags.Read));

        public GattBinding Binding { get; } = new();

        public void Attached()
        {
        }

        public byte Writing(in GattPeer peer, int index, ReadOnlySpan<byte> value) => 0;

        public void Written(in GattPeer peer, int index, ReadOnlySpan<byte> value)
        {
        }

        public byte Reading(in GattPeer peer, int index, int offset) => 0;

        public void Subscribed(in GattPeer peer, int index, GattSubscription subscription)
        {
        }
    }
}
