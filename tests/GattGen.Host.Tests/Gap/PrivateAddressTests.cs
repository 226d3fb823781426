// Private addresses: made, told, rotated while everything pauses.
using System;
using System.Collections.Generic;
using System.Linq;
using GattGen.Hci;

namespace GattGen.Host.Tests.Gap;

public class PrivateAddressTests
{
    private const long Quarter = 900_000_000;   // 15 minutes

    private static readonly BleAddress Peer = new(BleAddressType.Random, 0xC000_0000_0001);

    public static TheoryData<BleAddressMode> PrivateModes => [BleAddressMode.Rpa, BleAddressMode.Nrpa];

    [Fact]
    [Specification("addr_mode/RPA")]
    [Specification("config/mac")]
    public void A_resolvable_address_is_made_with_our_own_key_and_named_by_mac()
    {
        var bench = Bench.Started();
        bench.Host.Config.AddressMode = BleAddressMode.Rpa;
        bench.Host.GapAdvertise(100_000);
        bench.Run();

        var mac = bench.Host.Config.Mac;
        Assert.True(mac.IsResolvablePrivate);
        Assert.True(bench.Host.Resolves(bench.Host.Bonds.OwnIdentityKey, mac));
        Assert.Equal("01052006" + BondedPeer.Octets(mac), Convert.ToHexString(bench.Controller.Commands.First()));
        Assert.Equal(0x01, bench.Controller.Commands.First(static c => c[1] == 0x06)[9]);  // own address: random
    }

    [Fact]
    [Specification("addr_mode/NRPA")]
    public void A_non_resolvable_address_is_random_only()
    {
        var bench = Bench.Started();
        bench.Host.Config.AddressMode = BleAddressMode.Nrpa;
        bench.Host.GapScan(0);
        bench.Run();

        var mac = bench.Host.Config.Mac;
        Assert.True(mac.IsNonResolvablePrivate);
        Assert.NotEqual(0UL, mac.Value);
        Assert.Equal("01052006" + BondedPeer.Octets(mac), Convert.ToHexString(bench.Controller.Commands.First()));
    }

    [Theory]
    [MemberData(nameof(PrivateModes))]
    public void Advertising_pauses_for_a_new_address_each_quarter_of_an_hour(BleAddressMode mode)
    {
        var bench = Bench.Started();
        bench.Host.Config.AddressMode = mode;
        bench.Host.GapAdvertise(100_000, [2, 1, 6]);
        bench.Run();
        var seen = new HashSet<BleAddress> { bench.Host.Config.Mac };
        for (var i = 0; i < 3; i++)
        {
            bench.Controller.Forget();
            bench.Driver.Advance(Quarter - 1_000_000);
            Assert.Empty(bench.Controller.Commands);
            bench.Driver.Advance(1_000_000);

            Assert.True(seen.Add(bench.Host.Config.Mac));
            Assert.Equal(
                ["010A200100", "01052006" + BondedPeer.Octets(bench.Host.Config.Mac), "010A200101"],
                bench.Controller.Commands.Select(Convert.ToHexString));
        }

        Assert.Empty(bench.Events);
    }

    [Fact]
    public void A_scan_pauses_without_an_end()
    {
        var bench = Bench.Started(new HostOptions { PrivateAddressIntervalMicroseconds = 1_000_000 });
        bench.Host.Config.AddressMode = BleAddressMode.Rpa;
        bench.Host.GapScan(2_500);
        bench.Run();
        bench.Controller.Forget();
        bench.Driver.Advance(1_100_000);

        Assert.Equal([HciOpcode.LeSetScanEnable, HciOpcode.LeSetRandomAddress, HciOpcode.LeSetScanEnable], bench.Controller.Opcodes);
        Assert.Empty(bench.Events);
        bench.Controller.Say("04 3E 0C 02 01 00 01 0100000000C0 00 C4");
        Assert.Equal(BleEventCode.ScanResult, Assert.Single(bench.Codes));
        bench.Driver.Advance(2_000_000);
        Assert.Equal([BleEventCode.ScanResult, BleEventCode.ScanDone], bench.Codes);
    }

    [Fact]
    public void An_attempt_to_connect_pauses_and_goes_on()
    {
        var bench = Bench.Started(new HostOptions { PrivateAddressIntervalMicroseconds = 1_000_000 });
        bench.Host.Config.AddressMode = BleAddressMode.Rpa;
        bench.Host.GapConnect(Peer, 10_000);
        bench.Run();
        var first = bench.Host.Config.Mac;
        bench.Controller.Forget();
        bench.Driver.Advance(1_100_000);
        Assert.Equal([HciOpcode.LeCreateConnectionCancel], bench.Controller.Opcodes);

        bench.Controller.Say(Bench.ConnectionComplete(0, 0, status: 0x02));
        bench.Run();
        Assert.Equal([HciOpcode.LeCreateConnectionCancel, HciOpcode.LeSetRandomAddress, HciOpcode.LeCreateConnection], bench.Controller.Opcodes);
        Assert.Empty(bench.Events);

        bench.Controller.Say(Bench.ConnectionComplete(0x40, 0, addressType: 1, address: "010000 0000C0"));
        Assert.Equal(BleEventCode.PeripheralConnect, Assert.Single(bench.Codes));
        Assert.NotEqual(first, bench.Host.FindConnection(0x40)!.OwnAirAddress);
        Assert.Equal(bench.Host.Config.Mac, bench.Host.FindConnection(0x40)!.OwnAirAddress);
    }

    [Fact]
    public void A_pause_does_not_make_an_attempt_longer()
    {
        var bench = Bench.Started(new HostOptions { PrivateAddressIntervalMicroseconds = 1_000_000 });
        bench.Host.Config.AddressMode = BleAddressMode.Rpa;
        bench.Host.GapConnect(Peer, 1_500);
        bench.Run();
        bench.Driver.Advance(1_100_000);
        bench.Controller.Say(Bench.ConnectionComplete(0, 0, status: 0x02));     // the pause
        bench.Driver.Advance(500_000);
        bench.Controller.Say(Bench.ConnectionComplete(0, 0, status: 0x02));     // the end
        bench.Run();
        Assert.Equal(BleEventCode.PeripheralDisconnect, Assert.Single(bench.Codes));

        // The controller that does not say how a paused attempt ended is waited for no longer than one that was told to give up.
        bench.Events.Clear();
        bench.Host.GapConnect(Peer, 1_500);
        bench.Driver.Advance(6_000_000);
        Assert.Equal(BleEventCode.PeripheralDisconnect, Assert.Single(bench.Codes));
    }

    [Fact]
    public void A_link_that_begins_during_the_pause_was_made_with_the_old_address()
    {
        var bench = Bench.Started();
        bench.Host.Config.AddressMode = BleAddressMode.Rpa;
        bench.Host.GapAdvertise(100_000);
        bench.Run();
        var old = bench.Host.Config.Mac;
        bench.Driver.World = static () => false;    // the controller is slow
        bench.Driver.Advance(Quarter);
        Assert.NotEqual(old, bench.Host.Config.Mac);
        bench.CentralConnects();

        Assert.Equal(old, bench.Host.FindConnection(0x40)!.OwnAirAddress);
        Assert.Equal(HciOpcode.LeSetRandomAddress, bench.Controller.Opcodes.Last(static o => o is HciOpcode.LeSetRandomAddress or HciOpcode.LeSetAdvertisingEnable));
    }

    [Fact]
    public void A_new_address_that_is_refused_leaves_the_old_one()
    {
        var bench = Bench.Started();
        bench.Host.Config.AddressMode = BleAddressMode.Rpa;
        bench.Host.GapAdvertise(100_000);
        bench.Run();
        var old = bench.Host.Config.Mac;
        bench.Controller.Refuses[HciOpcode.LeSetRandomAddress] = 0x0C;
        bench.Driver.Advance(Quarter);

        Assert.Equal(old, bench.Host.Config.Mac);
        Assert.Single(bench.Failures);
        Assert.Equal(HciOpcode.LeSetAdvertisingEnable, bench.Controller.Opcodes.Last());
        Assert.Equal(1, bench.Controller.Commands.Last()[4]);
        bench.Controller.Refuses.Clear();
        bench.Driver.Advance(Quarter);
        Assert.NotEqual(old, bench.Host.Config.Mac);
    }

    [Fact]
    public void Nothing_goes_out_under_an_address_of_another_kind()
    {
        var bench = Bench.Started();
        bench.Controller.Refuses[HciOpcode.LeSetRandomAddress] = 0x0C;
        bench.Host.Config.AddressMode = BleAddressMode.Rpa;
        bench.Host.GapAdvertise(100_000);
        bench.Driver.Advance(3_500_000);

        Assert.Equal(4, bench.Controller.Opcodes.Count());
        Assert.All(bench.Controller.Opcodes, static o => Assert.Equal(HciOpcode.LeSetRandomAddress, o));
        bench.Controller.Refuses.Clear();
        bench.Driver.Advance(1_000_000);
        Assert.Equal(HciOpcode.LeSetAdvertisingEnable, bench.Controller.Opcodes.Last());
    }

    [Fact]
    public void Switched_off_no_address_is_due()
    {
        var bench = Bench.Started();
        bench.Host.Config.AddressMode = BleAddressMode.Rpa;
        bench.Host.Active = false;
        bench.Run();
        Assert.Equal(0, bench.Host.Timers.Count);

        bench.Host.Active = true;
        Assert.Equal(BleAddressMode.Public, bench.Host.Config.AddressMode);
    }

    [Fact]
    public void A_private_address_is_given_up_for_the_public_one()
    {
        var bench = Bench.Started();
        bench.Host.Config.AddressMode = BleAddressMode.Rpa;
        bench.Run();
        bench.Host.Config.AddressMode = BleAddressMode.Public;
        Assert.Equal(BleAddressType.Public, bench.Host.Config.Mac.Type);
        Assert.Equal(0, bench.Host.Timers.Count);
    }

    [Fact]
    public void A_peer_with_an_address_of_ours_is_sent_away()
    {
        var bench = Bench.Started();
        bench.Host.Config.AddressMode = BleAddressMode.Rpa;
        bench.Host.GapAdvertise(100_000);
        bench.Run();
        var old = bench.Host.Config.Mac;
        bench.Driver.Advance(Quarter);
        bench.Controller.Forget();
        Assert.Equal(BleError.InvalidArgument, Bench.ErrorOf(() => bench.Host.GapConnect(old)));   // another one of our own key
        bench.Controller.Say(Bench.ConnectionComplete(0x40, 1, addressType: 1, address: BondedPeer.Octets(old)));
        bench.Run();

        Assert.Empty(bench.Events);
        Assert.Contains("010604034000" + "13", bench.Controller.Commands.Select(Convert.ToHexString));
    }

    [Theory]
    [InlineData(999_999L)]
    [InlineData(3_600_000_001L)]
    public void The_time_of_an_address_has_bounds(long microseconds)
        => Assert.Throws<ArgumentOutOfRangeException>(() => new HostOptions { PrivateAddressIntervalMicroseconds = microseconds }.Validate());
}
