// The radio on and off (module specification, active).
using System;
using System.Linq;

namespace GattGen.Conformance.Tests;

public class ActiveTests
{
    [Fact]
    [Specification("active")]
    public void The_state_is_what_was_set_and_setting_it_again_changes_nothing()
    {
        var world = new TwoDevices();
        var radio = world.Peripheral.Radio;
        Assert.True(radio.Active);
        world.Connect();
        radio.Active = true;
        world.Run(1);
        Assert.True(world.Peripheral.IsConnected);
        radio.Active = false;
        Assert.False(radio.Active);
        radio.Active = false;
        Assert.False(radio.Active);
        radio.Active = true;
        Assert.True(radio.Active);
        Assert.False(world.Peripheral.IsConnected);
    }

    [Fact]
    [Specification("active/off")]
    public void Switching_off_ends_advertising_scanning_connecting_and_links_without_an_event()
    {
        var world = new TwoDevices();
        var other = new Device(world.Simulation);
        world.Connect();
        world.Peripheral.Radio.GapAdvertise(20_000);
        world.Peripheral.Radio.GapScan(0, 10_000, 10_000);
        other.Radio.GapAdvertise(20_000);
        world.Run(0.5);
        world.Peripheral.Radio.Active = false;
        world.Peripheral.Forget();
        world.Central.Next(BleEventCode.PeripheralDisconnect, seconds: 10);
        world.Central.Radio.GapScan(1_000, 10_000, 10_000);
        world.Central.Next(BleEventCode.ScanDone);
        Assert.DoesNotContain(world.Central.Log, seen => seen.Code == BleEventCode.ScanResult && seen.Header.Address != other.Address);
        Assert.Empty(world.Peripheral.Log);
    }

    [Fact]
    [Specification("active/kept")]
    public void Services_and_values_end_with_the_radio_and_the_configuration_stays()
    {
        var world = new TwoDevices();
        var radio = world.Peripheral.Radio;
        var handle = world.Peripheral.Serve(0x180D, (0x2A39, GattFlags.Read))[0];
        radio.GattsWrite(handle, [7]);
        radio.Config.Mtu = 99;
        radio.Config.GapName = "kept";
        radio.Config.AddressMode = BleAddressMode.Random;
        radio.Active = false;
        radio.Active = true;
        Assert.Equal(BleError.InvalidArgument, Assert.Throws<BleException>(() => radio.GattsRead(handle)).Error);
        Assert.Equal((99, "kept", BleAddressMode.Public), (radio.Config.Mtu, radio.Config.GapName, radio.Config.AddressMode));
        world.Connect();        // told to the same handler
        world.Central.Radio.GattcDiscoverServices(world.Central.Connection);
        world.Central.Next(BleEventCode.GattcServiceDone);
        Assert.Equal([0x1800, 0x1801], world.Central.Log.Where(seen => seen.Code == BleEventCode.GattcServiceResult).Select(seen => seen.Header.Uuid));
    }
}
