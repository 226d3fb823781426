// The kinds of advertising, as a scanner reports them, and how a scan goes (module specification, gap_scan).
using System;
using System.Linq;
using GattGen.Tests.Shared;

namespace GattGen.Conformance.Tests;

public class ScanTests
{
    // Directed and non-connectable advertising are sent by a host of another kind; the module does not send them.
    [Theory]
    [InlineData(0x00, AdvertisingType.ConnectableUndirected)]
    [InlineData(0x04, AdvertisingType.ConnectableDirected)]
    [InlineData(0x02, AdvertisingType.ScannableUndirected)]
    [InlineData(0x03, AdvertisingType.NonConnectableUndirected)]
    [Specification("adv_type/ADV_IND")]
    [Specification("adv_type/ADV_DIRECT_IND")]
    [Specification("adv_type/ADV_SCAN_IND")]
    [Specification("adv_type/ADV_NONCONN_IND")]
    public void Each_kind_of_advertising_is_told_by_its_number(int sent, AdvertisingType told)
    {
        var world = new TwoDevices();
        var scanner = world.Central;
        var peer = new RawPeer(world.Simulation.Air);
        var own = scanner.Address.Value;
        peer.Command([0x01, 0x08, 0x20, 0x20, 0x03, 0x02, 0x01, 0x06, .. new byte[28]]);        // advertising data
        peer.Command([0x01, 0x06, 0x20, 0x0F, 0xA0, 0, 0xA0, 0, (byte)sent, 0, 0, .. BitConverter.GetBytes(own).Take(6), 7, 0]);
        peer.Command([0x01, 0x0A, 0x20, 0x01, 0x01]);
        scanner.Radio.GapScan(1_000, 10_000, 10_000, active: true);
        scanner.Next(BleEventCode.ScanDone);
        var results = scanner.Log.Where(seen => seen.Code == BleEventCode.ScanResult && seen.Header.Kind != (byte)AdvertisingType.ScanResponse).ToArray();
        Assert.NotEmpty(results);
        Assert.All(results, seen =>
        {
            Assert.Equal((byte)told, seen.Header.Kind);
            Assert.Equal(peer.Address, seen.Header.Address);
            Assert.Equal(told == AdvertisingType.ConnectableDirected ? [] : new byte[] { 2, 1, 6 }, seen.Data);
        });
        Assert.Equal(
            told is AdvertisingType.ConnectableUndirected or AdvertisingType.ScannableUndirected,
            scanner.Log.Any(seen => seen.Code == BleEventCode.ScanResult && seen.Header.Kind == (byte)AdvertisingType.ScanResponse));
    }

    [Fact]
    [Specification("gap_scan")]
    [Specification("gap_scan/0")]
    [Specification("gap_scan/stop")]
    public void A_scan_without_end_tells_every_packet_until_it_is_stopped()
    {
        var world = new TwoDevices();
        world.Peripheral.Radio.GapAdvertise(100_000, new byte[] { 2, 1, 6 }, connectable: false);
        world.Central.Radio.GapScan(0, 100_000, 100_000);
        world.Run(60);
        Assert.InRange(world.Central.Count(BleEventCode.ScanResult), 500, 600);      // each 100 ms and up to 10 ms later; each is told
        Assert.Equal(0, world.Central.Count(BleEventCode.ScanDone));
        world.Central.Radio.GapScanStop();
        world.Run(1);
        Assert.Equal(1, world.Central.Count(BleEventCode.ScanDone));
        world.Central.Forget();
        world.Central.Radio.GapScanStop();
        world.Run(5);
        Assert.Empty(world.Central.Log);
    }

    [Fact]
    [Specification("gap_scan/interval")]
    public void A_scanner_that_listens_for_a_tenth_of_the_time_sees_about_a_tenth()
    {
        var world = new TwoDevices();
        world.Peripheral.Radio.GapAdvertise(20_000, new byte[] { 2, 1, 6 }, connectable: false);
        world.Central.Radio.GapScan(60_000, 100_000, 100_000);
        world.Central.Next(BleEventCode.ScanDone, seconds: 61);
        var all = world.Central.Count(BleEventCode.ScanResult);
        world.Central.Forget();
        world.Central.Radio.GapScan(60_000, 100_000, 10_000);
        world.Central.Next(BleEventCode.ScanDone, seconds: 61);
        Assert.InRange(world.Central.Count(BleEventCode.ScanResult), all / 20, all / 5);
    }

    [Fact]
    [Specification("gap_advertise/stop")]
    [Specification("gap_advertise")]
    public void Advertising_that_was_stopped_is_not_seen_any_more()
    {
        var world = new TwoDevices();
        world.Peripheral.Radio.GapAdvertise(20_000, new byte[] { 2, 1, 6 });
        world.Central.Radio.GapScan(0, 10_000, 10_000);
        world.Central.Next(BleEventCode.ScanResult);
        world.Peripheral.Radio.GapAdvertiseStop();
        world.Peripheral.Radio.GapAdvertiseStop();
        world.Run(0.1);
        world.Central.Forget();
        world.Run(5);
        Assert.Empty(world.Central.Log);
    }
}
