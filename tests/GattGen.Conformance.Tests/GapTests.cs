// Two devices find, connect and leave each other (module specification: gap_advertise, gap_scan, gap_connect, gap_disconnect).
using System.Linq;

namespace GattGen.Conformance.Tests;

public class GapTests
{
    private static readonly byte[] Data = [0x02, 0x01, 0x06, 0x04, 0xFF, 0x4D, 0x50, 0x59];

    [Fact]
    [Specification("gap_advertise")]
    [Specification("gap_advertise/connectable")]
    [Specification("gap_scan")]
    [Specification("gap_scan/duration")]
    [Specification("adv_type/ADV_IND")]
    [Specification("adv_type/ADV_SCAN_IND")]
    [Specification("device/ble_gap_advertise")]
    [Specification("event/5")]
    [Specification("event/6")]
    public void Connectable_advertising_is_seen_as_type_0_and_other_as_type_2_with_the_same_data()
    {
        var world = new TwoDevices();
        world.Peripheral.Radio.GapAdvertise(20_000, Data, connectable: false);
        world.Central.Radio.GapScan(2_000, 10_000, 10_000);
        world.Central.Next(BleEventCode.ScanDone);
        world.Peripheral.Radio.GapAdvertise(20_000, Data, connectable: true);
        var scannable = world.Central.Log.Where(seen => seen.Code == BleEventCode.ScanResult).ToArray();
        world.Central.Forget();
        world.Central.Radio.GapScan(2_000, 10_000, 10_000);
        world.Central.Next(BleEventCode.ScanDone);
        var connectable = world.Central.Log.Where(seen => seen.Code == BleEventCode.ScanResult).ToArray();

        Assert.NotEmpty(scannable);
        Assert.All(scannable, seen => Assert.Equal((byte)AdvertisingType.ScannableUndirected, seen.Header.Kind));
        Assert.NotEmpty(connectable);
        Assert.All(connectable, seen => Assert.Equal((byte)AdvertisingType.ConnectableUndirected, seen.Header.Kind));
        Assert.All(scannable.Concat(connectable), seen =>
        {
            Assert.Equal(Data, seen.Data);
            Assert.Equal(world.Peripheral.Address, seen.Header.Address);
        });
        Assert.Equal(1, world.Central.Count(BleEventCode.ScanDone));
    }

    [Fact]
    [Specification("gap_advertise/resp_data")]
    [Specification("gap_scan/active")]
    [Specification("adv_type/SCAN_RSP")]
    public void Scan_responses_come_to_an_active_scanner_only()
    {
        byte[] response = [0x05, 0x09, (byte)'T', (byte)'e', (byte)'s', (byte)'t'];
        var world = new TwoDevices();
        world.Peripheral.Radio.GapAdvertise(20_000, Data, response);
        world.Central.Radio.GapScan(1_000, 10_000, 10_000, active: false);
        world.Central.Next(BleEventCode.ScanDone);
        Assert.DoesNotContain(world.Central.Log, seen => seen.Code == BleEventCode.ScanResult && seen.Header.Kind == (byte)AdvertisingType.ScanResponse);

        world.Central.Forget();
        world.Central.Radio.GapScan(1_000, 10_000, 10_000, active: true);
        world.Central.Next(BleEventCode.ScanDone);
        var responses = world.Central.Log.Where(seen => seen.Code == BleEventCode.ScanResult && seen.Header.Kind == (byte)AdvertisingType.ScanResponse).ToArray();
        Assert.NotEmpty(responses);
        Assert.All(responses, seen => Assert.Equal(response, seen.Data));
    }

    [Fact]
    [Specification("gap_advertise/kept")]
    [Specification("gap_advertise/empty")]
    public void Data_that_is_not_given_again_is_kept_and_empty_data_clears()
    {
        var world = new TwoDevices();
        world.Peripheral.Radio.GapAdvertise(20_000, Data);
        world.Peripheral.Radio.GapAdvertiseStop();
        world.Peripheral.Radio.GapAdvertise(30_000);
        Assert.Equal(Data, FirstResult(world));

        world.Peripheral.Radio.GapAdvertise(20_000, []);
        Assert.Empty(FirstResult(world));
    }

    [Fact]
    [Specification("gap_disconnect")]
    [Specification("gap_disconnect/False")]
    [Specification("event/2")]
    [Specification("event/8")]
    [Specification("device/ble_gap_connect")]
    public void Either_side_may_disconnect_and_each_gets_exactly_its_own_event_and_the_device_can_be_connected_again()
    {
        var world = new TwoDevices();
        foreach (var byCentral in new[] { true, false, true })
        {
            world.Peripheral.Forget();
            world.Central.Forget();
            world.Connect();
            var ending = byCentral ? world.Central : world.Peripheral;
            Assert.True(ending.Radio.GapDisconnect(ending.Connection));
            var left = world.Peripheral.Next(BleEventCode.CentralDisconnect);
            var gone = world.Central.Next(BleEventCode.PeripheralDisconnect);
            world.Run(1);

            Assert.Equal(world.Central.Address, left.Header.Address);
            Assert.Equal(world.Peripheral.Address, gone.Header.Address);
            Assert.Equal(1, world.Peripheral.Count(BleEventCode.CentralDisconnect));
            Assert.Equal(0, world.Peripheral.Count(BleEventCode.PeripheralDisconnect));
            Assert.Equal(1, world.Central.Count(BleEventCode.PeripheralDisconnect));
            Assert.Equal(0, world.Central.Count(BleEventCode.CentralDisconnect));
            Assert.False(ending.Radio.GapDisconnect(ending.Connection));
        }
    }

    [Fact]
    [Specification("gap_connect/scan_duration")]
    [Specification("event/8")]
    public void A_connection_attempt_that_finds_nobody_ends_with_0xFFFF_and_no_address()
    {
        var world = new TwoDevices();
        world.Central.Radio.GapConnect(BleAddress.Parse("00:11:22:33:44:55", BleAddressType.Public), scanDurationMs: 500);
        var failed = world.Central.Next(BleEventCode.PeripheralDisconnect, seconds: 2);
        Assert.Equal(0xFFFF, failed.Connection);
        Assert.Equal(BleAddress.None, failed.Header.Address);

        world.Connect();
    }

    [Fact]
    [Specification("gap_connect/cancel")]
    [Specification("event/8")]
    public void A_cancelled_attempt_ends_the_same_way_and_another_one_can_follow()
    {
        var world = new TwoDevices();
        world.Central.Radio.GapConnect(BleAddress.Parse("00:11:22:33:44:55", BleAddressType.Public));
        world.Run(0.1);
        world.Central.Radio.GapConnectCancel();
        var failed = world.Central.Next(BleEventCode.PeripheralDisconnect, seconds: 1);
        Assert.Equal(0xFFFF, failed.Connection);
        Assert.Equal(BleError.Already, Assert.Throws<BleException>(world.Central.Radio.GapConnectCancel).Error);

        world.Connect();
    }

    [Fact]
    [Specification("config/gap_name")]
    [Specification("device/ble_gap_device_name")]
    public void A_new_device_name_is_read_by_the_next_client()
    {
        var world = new TwoDevices();
        world.Peripheral.Radio.Config.GapName = "first";
        world.Peripheral.Radio.GattsRegisterServices(System.Array.Empty<GattServiceDefinition>());
        foreach (var name in new[] { "first", "second, and longer than one packet can carry it" })
        {
            world.Peripheral.Radio.Config.GapName = name;
            world.Connect();
            world.Central.Radio.GattcRead(world.Central.Connection, 3);
            Assert.Equal(name, System.Text.Encoding.UTF8.GetString(world.Central.Next(BleEventCode.GattcReadResult).Data));
            Assert.Equal(0, world.Central.Next(BleEventCode.GattcReadDone).Status);
            world.Central.Radio.GapDisconnect(world.Central.Connection);
            world.Central.Next(BleEventCode.PeripheralDisconnect);
            world.Peripheral.Next(BleEventCode.CentralDisconnect);
        }
    }

    [Fact]
    [Specification("active/off")]
    public void A_peer_that_falls_silent_is_given_up_after_the_supervision_timeout()
    {
        var world = new TwoDevices();
        world.Connect();
        world.Peripheral.Radio.Active = false;
        var gone = world.Central.Next(BleEventCode.PeripheralDisconnect, seconds: 10);
        Assert.Equal(world.Peripheral.Connection, gone.Connection);
        Assert.DoesNotContain(world.Peripheral.Log, seen => seen.Code == BleEventCode.CentralDisconnect);
    }

    private static byte[] FirstResult(TwoDevices world)
    {
        world.Central.Forget();
        world.Central.Radio.GapScan(1_000, 10_000, 10_000);
        var data = world.Central.Next(BleEventCode.ScanResult).Data;
        world.Central.Next(BleEventCode.ScanDone);
        return data;
    }
}
