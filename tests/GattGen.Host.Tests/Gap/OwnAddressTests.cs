// The address mode.
using System;
using System.Linq;
using GattGen.Hci;

namespace GattGen.Host.Tests.Gap;

public class OwnAddressTests
{
    [Fact]
    [Specification("addr_mode/RANDOM")]
    [Specification("config/addr_mode")]
    public void The_random_mode_sets_the_address_before_it_is_used()
    {
        var bench = Bench.Started();
        bench.Host.Config.AddressMode = BleAddressMode.Random;
        bench.Host.GapAdvertise(100_000);
        bench.Run();

        Assert.True(bench.Host.Config.Mac.IsStaticRandom);
        Assert.Equal(HciOpcode.LeSetRandomAddress, bench.Controller.Opcodes.First());
        Assert.Equal(0x01, bench.Controller.Commands.First(static c => c[1] == 0x06)[9]);
    }

    [Fact]
    public void The_address_is_set_only_after_advertising_has_stopped_at_the_controller()
    {
        var bench = Bench.Started();
        bench.Host.GapAdvertise(100_000);
        bench.Controller.Step();                // the parameters are set, the rest is under way
        bench.Host.GapAdvertiseStop();
        bench.Host.Config.AddressMode = BleAddressMode.Random;
        bench.Host.GapScan(0);
        bench.Run();

        var opcodes = bench.Controller.Opcodes.ToList();
        Assert.True(opcodes.LastIndexOf(HciOpcode.LeSetAdvertisingEnable) < opcodes.IndexOf(HciOpcode.LeSetRandomAddress));
        Assert.True(opcodes.IndexOf(HciOpcode.LeSetRandomAddress) < opcodes.IndexOf(HciOpcode.LeSetScanParameters));
        Assert.Equal(HciOpcode.LeSetScanEnable, opcodes[^1]);
    }

    [Fact]
    public void The_mode_cannot_change_while_the_address_is_in_use()
    {
        var bench = Bench.Started();
        bench.Host.GapAdvertise(100_000);
        Assert.Equal(BleError.Busy, Bench.ErrorOf(() => bench.Host.Config.AddressMode = BleAddressMode.Random));
        bench.Host.GapAdvertiseStop();
        bench.Host.GapScan(0);
        Assert.Equal(BleError.Busy, Bench.ErrorOf(() => bench.Host.Config.AddressMode = BleAddressMode.Random));
        bench.Host.GapScanStop();
        bench.Host.GapConnect(new BleAddress(BleAddressType.Random, 0xC000_0000_0001));
        Assert.Equal(BleError.Busy, Bench.ErrorOf(() => bench.Host.Config.AddressMode = BleAddressMode.Random));
        Assert.Equal(BleAddressMode.Public, bench.Host.Config.AddressMode);
    }

    [Fact]
    public void No_other_mode_is_taken()
        => Assert.Equal(BleError.InvalidArgument, Bench.ErrorOf(() => Bench.Started().Host.Config.AddressMode = (BleAddressMode)4));

    [Theory]
    [InlineData((byte)0x00)]
    [InlineData((byte)0xFF)]
    public void A_static_address_is_never_all_zeros_or_all_ones(byte random)
    {
        var controller = new ScriptedController();
        controller.Returns[HciOpcode.ReadBdAddr] = ScriptedController.Octets("00 000000000000");
        var driver = new ConstantDriver(random) { World = controller.Step };
        var host = new HostBle(controller, driver) { Active = true };

        Assert.True(host.Config.Mac.IsStaticRandom);
        Assert.NotEqual(0xC000_0000_0000UL, host.Config.Mac.Value);
        Assert.NotEqual(0xFFFF_FFFF_FFFFUL, host.Config.Mac.Value);
    }

    private sealed class ConstantDriver(byte value) : IHostDriver
    {
        public required Func<bool> World { get; init; }

        public long NowMicroseconds => 0;

        public void FillRandom(Span<byte> destination) => destination.Fill(value);

        public void SetDeadline(HostBle host, long microseconds)
        {
        }

        public bool WaitUntil(Func<bool> done, long timeoutMicroseconds)
        {
            while (!done() && World())
            {
            }

            return done();
        }

        public void Pulse()
        {
        }

        public void Post(Action<object?> callback, object? state)
        {
        }
    }
}
