// Two devices with private addresses: they pair, change their addresses, and find each other again.
using System.Linq;
using GattGen.Air;
using GattGen.Hci;

namespace GattGen.Host.Tests.Gap;

public class PrivacyOverTheAirTests
{
    private const long Quarter = 900_000_000;

    private static readonly ControllerOptions WithoutList = new() { Features = ControllerOptions.AllFeatures & ~LeFeatures.LinkLayerPrivacy };

    /// <summary>Whether the controllers of central and peripheral have a resolving list.</summary>
    public static TheoryData<bool, bool> Lists => new() { { true, true }, { true, false }, { false, true }, { false, false } };

    [Theory]
    [Specification("addr_mode/RPA")]
    [MemberData(nameof(Lists))]
    public void Bonded_devices_find_each_other_after_both_have_changed_their_addresses(bool central, bool peripheral)
    {
        var (world, a, b) = Pair(central, peripheral, BleAddressMode.Rpa, BleAddressMode.Rpa);
        var (macA, macB) = (a.Host.Config.Mac, b.Host.Config.Mac);
        a.Host.GapDisconnect(a.Last(BleEventCode.PeripheralConnect).Connection);
        world.Until(() => b.Has(BleEventCode.CentralDisconnect));
        Assert.Equal(b.Host.OwnAddress.Identity, a.Last(BleEventCode.PeripheralDisconnect).Address);
        Assert.Equal(a.Host.OwnAddress.Identity, b.Last(BleEventCode.CentralDisconnect).Address);
        world.Run(Quarter);
        Assert.NotEqual(macA, a.Host.Config.Mac);
        Assert.NotEqual(macB, b.Host.Config.Mac);
        a.Events.Clear();
        b.Events.Clear();

        b.Host.GapAdvertise(100_000);
        a.Host.GapScan(0, 100_000, 100_000);
        world.Until(() => a.Has(BleEventCode.ScanResult));
        Assert.Equal(b.Host.OwnAddress.Identity, a.Last(BleEventCode.ScanResult).Address);

        a.Host.GapConnect(b.Host.OwnAddress.Identity, 10_000);
        world.Until(() => a.Has(BleEventCode.EncryptionUpdate) && b.Has(BleEventCode.EncryptionUpdate));
        Assert.Equal(b.Host.OwnAddress.Identity, a.Last(BleEventCode.PeripheralConnect).Address);
        Assert.Equal(a.Host.OwnAddress.Identity, b.Last(BleEventCode.CentralConnect).Address);
        var (linkA, linkB) = (Link(a, BleEventCode.PeripheralConnect), Link(b, BleEventCode.CentralConnect));
        Assert.Equal((a.Host.Config.Mac, b.Host.Config.Mac), (linkA.OwnAirAddress, linkA.PeerAirAddress));
        Assert.Equal((b.Host.Config.Mac, a.Host.Config.Mac), (linkB.OwnAirAddress, linkB.PeerAirAddress));
        Assert.True(linkA.Security.IsEncrypted);
        Assert.True(linkB.Security.IsBonded);
        Assert.Empty(a.Failures);
        Assert.Empty(b.Failures);
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void The_roles_may_change(bool central, bool peripheral)
    {
        var (world, a, b) = Pair(central, peripheral, BleAddressMode.Rpa, BleAddressMode.Rpa);
        a.Host.GapDisconnect(a.Last(BleEventCode.PeripheralConnect).Connection);
        world.Until(() => b.Has(BleEventCode.CentralDisconnect));
        world.Run(Quarter);

        a.Host.GapAdvertise(100_000);
        b.Host.GapConnect(a.Host.OwnAddress.Identity, 10_000);
        world.Until(() => b.Has(BleEventCode.PeripheralConnect) && a.Has(BleEventCode.CentralConnect));
        Assert.Equal(a.Host.OwnAddress.Identity, b.Last(BleEventCode.PeripheralConnect).Address);
        Assert.Equal(b.Host.OwnAddress.Identity, a.Last(BleEventCode.CentralConnect).Address);
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void A_bonded_peer_may_go_back_to_its_identity_address(bool central, bool peripheral)
    {
        var (world, a, b) = Pair(central, peripheral, BleAddressMode.Rpa, BleAddressMode.Rpa);
        a.Host.GapDisconnect(a.Last(BleEventCode.PeripheralConnect).Connection);
        world.Until(() => b.Has(BleEventCode.CentralDisconnect));
        a.Events.Clear();

        b.Host.Config.AddressMode = BleAddressMode.Public;
        b.Host.GapAdvertise(100_000);
        a.Host.GapConnect(b.Host.OwnAddress.Identity, 10_000);
        world.Until(() => a.Has(BleEventCode.PeripheralConnect));
        Assert.Equal(b.Host.Config.Mac, a.Last(BleEventCode.PeripheralConnect).Address);
    }

    [Theory]
    [InlineData(BleAddressMode.Public, BleAddressMode.Rpa)]
    [InlineData(BleAddressMode.Rpa, BleAddressMode.Random)]
    [InlineData(BleAddressMode.Random, BleAddressMode.Public)]
    public void Pairing_works_between_any_kinds_of_addresses(BleAddressMode central, BleAddressMode peripheral)
    {
        var (_, a, b) = Pair(true, true, central, peripheral);
        Assert.Equal([b.Host.OwnAddress.Identity], ((IBleHost)a.Host).GetBonds());
        Assert.Equal([a.Host.OwnAddress.Identity], ((IBleHost)b.Host).GetBonds());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_stranger_sees_the_private_address_only(bool hasList)
    {
        var (world, a, b) = Pair(hasList, hasList, BleAddressMode.Rpa, BleAddressMode.Rpa);
        var stranger = world.Add(controller: hasList ? null : WithoutList);
        a.Host.GapDisconnect(a.Last(BleEventCode.PeripheralConnect).Connection);
        world.Until(() => b.Has(BleEventCode.CentralDisconnect));
        b.Host.GapAdvertise(100_000);
        stranger.Host.GapScan(0, 100_000, 100_000);
        world.Until(() => stranger.Has(BleEventCode.ScanResult));
        Assert.Equal(b.Host.Config.Mac, stranger.Last(BleEventCode.ScanResult).Address);
        Assert.True(b.Host.Config.Mac.IsResolvablePrivate);
        stranger.Host.GapConnect(b.Host.Config.Mac);
        world.Until(() => stranger.Has(BleEventCode.PeripheralConnect));
        Assert.Equal(b.Host.Config.Mac, stranger.Last(BleEventCode.PeripheralConnect).Address);
    }

    [Fact]
    public void Nothing_on_the_air_names_a_device_for_longer_than_a_quarter_of_an_hour()
    {
        var world = new AirWorld();
        var b = world.Add();
        var observer = world.Add();
        b.Host.Config.AddressMode = BleAddressMode.Rpa;
        b.Host.GapAdvertise(1_000_000);
        observer.Host.GapScan(0, 100_000, 100_000);
        world.Run((4 * Quarter) - 10_000_000);
        var seen = observer.Events.Where(static e => e.Code == BleEventCode.ScanResult).Select(static e => e.Address).Distinct().ToList();
        Assert.Equal(4, seen.Count);
        Assert.All(seen, static address => Assert.True(address.IsResolvablePrivate));
    }

    private static HostConnection Link(Station station, BleEventCode code) => station.Host.FindConnection(station.Last(code).Connection)!;

    // Connected by the address that was heard, paired with LE Secure Connections, bonded.
    private static (AirWorld World, Station Central, Station Peripheral) Pair(bool centralHasList, bool peripheralHasList, BleAddressMode central, BleAddressMode peripheral)
    {
        var world = new AirWorld();
        var a = world.Add(controller: centralHasList ? null : WithoutList);
        var b = world.Add(controller: peripheralHasList ? null : WithoutList);
        foreach (var (station, mode) in new[] { (a, central), (b, peripheral) })
        {
            station.Host.Config.AddressMode = mode;
            station.Host.Config.Bond = true;
        }

        b.Host.GapAdvertise(100_000);
        a.Host.GapConnect(b.Host.Config.Mac, 10_000);
        world.Until(() => a.Has(BleEventCode.PeripheralConnect) && b.Has(BleEventCode.CentralConnect));
        a.Host.GapPair(a.Last(BleEventCode.PeripheralConnect).Connection);
        world.Until(() => a.Has(BleEventCode.EncryptionUpdate) && b.Has(BleEventCode.EncryptionUpdate));
        Assert.True(Link(a, BleEventCode.PeripheralConnect).Security is { IsBonded: true, IsSecureConnections: true });
        Assert.True(Link(b, BleEventCode.CentralConnect).Security.IsBonded);
        return (world, a, b);
    }
}
