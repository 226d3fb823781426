// What links carry, how they change, and how many there are at once.
using System;
using System.Linq;
using GattGen.Transports;

namespace GattGen.Conformance.Tests;

public class LinkTests
{
    [Fact]
    public void Both_sides_use_packets_of_251_octets_where_both_can()
    {
        var world = new TwoDevices();
        world.Connect();
        world.Run(1);
        foreach (var device in new[] { world.Peripheral, world.Central })
        {
            Assert.True(((IBleHost)device.Radio).TryGetConnection(device.Connection, out var info));
            Assert.Equal((251, 251), (info.MaxTransmitOctets, info.MaxReceiveOctets));
        }
    }

    [Fact]
    [Specification("event/27")]
    public void Either_side_changes_the_connection_parameters_and_both_are_told()
    {
        var world = new TwoDevices();
        world.Connect();
        foreach (var (asking, interval) in new[] { (world.Central, 24), (world.Peripheral, 80) })
        {
            world.Central.Forget();
            world.Peripheral.Forget();
            var ended = new Ended();
            ((IBleHost)asking.Radio).StartUpdateConnection(asking.Connection, new BleConnectionParameters(interval * 1250, interval * 1250, 1, 3000), ended);
            foreach (var device in new[] { world.Central, world.Peripheral })
            {
                var update = device.Next(BleEventCode.ConnectionUpdate);
                Assert.Equal((interval, 1, 300, 0), (update.Handle, update.Header.EndHandle, update.Header.Extra, update.Status));
            }

            Assert.Equal(BleStatus.Success, ended.Status);
        }
    }

    [Theory]
    [InlineData(7_499, 10_000, 0, 2560)]
    [InlineData(10_000, 4_001_000, 0, 2560)]
    [InlineData(20_000, 10_000, 0, 2560)]
    [InlineData(10_000, 20_000, 500, 32_000)]
    [InlineData(10_000, 20_000, 0, 99)]
    [InlineData(10_000, 20_000, 0, 32_001)]
    [InlineData(10_000, 1_000_000, 1, 4_000)]
    public void Parameters_out_of_range_are_refused_before_they_go_out(int min, int max, int latency, int timeout)
    {
        var world = new TwoDevices();
        world.Connect();
        var thrown = Assert.Throws<BleException>(() => ((IBleHost)world.Central.Radio).StartUpdateConnection(world.Central.Connection, new BleConnectionParameters(min, max, latency, timeout), new Ended()));
        Assert.Equal(BleError.InvalidArgument, thrown.Error);
        world.Run(1);
        Assert.Equal(0, world.Central.Count(BleEventCode.ConnectionUpdate));
    }

    [Fact]
    public void One_radio_is_peripheral_and_central_of_several_at_once()
    {
        var simulation = new Simulation(seed: 5);
        var hub = new Device(simulation);
        var others = Enumerable.Range(0, 4).Select(_ => new Device(simulation)).ToArray();
        var handle = hub.Serve(0x180F, (0x2A19, GattFlags.Read))[0];
        hub.Radio.GattsWrite(handle, [100]);
        foreach (var sensor in others.Take(2))
        {
            Assert.Equal(handle, sensor.Serve(0x180F, (0x2A19, GattFlags.Read))[0]);
            sensor.Radio.GattsWrite(handle, [(byte)Array.IndexOf(others, sensor)]);
            sensor.Radio.GapAdvertise(20_000);
            hub.Radio.GapConnect(sensor.Address);
            hub.Next(BleEventCode.PeripheralConnect);
        }

        foreach (var phone in others.Skip(2))
        {
            hub.Radio.GapAdvertise(20_000);
            phone.Radio.GapConnect(hub.Address);
            hub.Next(BleEventCode.CentralConnect);
            phone.Next(BleEventCode.PeripheralConnect);
        }

        // Everybody reads from everybody, while the hub scans and advertises.
        hub.Radio.GapAdvertise(100_000);
        hub.Radio.GapScan(2_000, 50_000, 25_000);
        var connections = hub.Log.Where(seen => seen.Code is BleEventCode.PeripheralConnect or BleEventCode.CentralConnect).Select(seen => seen.Connection).ToArray();
        Assert.Equal(4, connections.Distinct().Count());
        foreach (var connection in connections.Take(2))
            hub.Radio.GattcRead(connection, handle);
        foreach (var phone in others.Skip(2))
            phone.Radio.GattcRead(phone.Connection, handle);
        Assert.Equal([0], hub.Next(BleEventCode.GattcReadResult).Data);
        Assert.Equal([1], hub.Next(BleEventCode.GattcReadResult).Data);
        foreach (var phone in others.Skip(2))
            Assert.Equal([100], phone.Next(BleEventCode.GattcReadResult).Data);
        hub.Next(BleEventCode.ScanDone);

        // One leaves, and only that one.
        Assert.True(hub.Radio.GapDisconnect(connections[0]));
        Assert.Equal(connections[0], hub.Next(BleEventCode.PeripheralDisconnect).Connection);
        hub.Radio.GattcRead(connections[1], handle);
        Assert.Equal([1], hub.Next(BleEventCode.GattcReadResult).Data);
    }

    [Fact]
    [Specification("gatts_register_services/built_in")]
    public void The_device_name_and_appearance_are_where_every_client_looks()
    {
        var world = new TwoDevices();
        world.Peripheral.Radio.Config.GapName = "Zähler";
        world.Peripheral.Radio.Config.Appearance = Appearance.HeartRateSensor;
        world.Connect();
        world.Central.Radio.GattcRead(world.Central.Connection, 3);
        Assert.Equal("Zähler"u8.ToArray(), world.Central.Next(BleEventCode.GattcReadResult).Data);
        world.Central.Radio.GattcRead(world.Central.Connection, 5);
        Assert.Equal([0x40, 0x03], world.Central.Next(BleEventCode.GattcReadResult).Data);
    }

    [Fact]
    public void A_hundred_times_off_and_on_everything_works_and_nothing_is_left()
    {
        var world = new TwoDevices();
        for (var i = 0; i < 100; i++)
        {
            var handle = world.Peripheral.Serve(0x180F, (0x2A19, GattFlags.Read | GattFlags.Notify))[0];
            world.Peripheral.Radio.GattsWrite(handle, [(byte)i]);
            world.Connect();
            world.Central.Radio.GattcRead(world.Central.Connection, handle);
            Assert.Equal([(byte)i], world.Central.Next(BleEventCode.GattcReadResult).Data);
            world.Peripheral.Forget();
            world.Central.Forget();
            world.Peripheral.Radio.Active = false;
            world.Central.Radio.Active = false;
            world.Run(5);
            Assert.Empty(world.Peripheral.Log);
            Assert.Empty(world.Central.Log);
            world.Peripheral.Radio.Active = true;
            world.Central.Radio.Active = true;
        }

        Assert.Empty(world.Peripheral.Failures.Concat(world.Central.Failures));
    }

    private sealed class Ended : GattOperation
    {
        public int Status { get; private set; } = -1;

        public override void OnDone(int status) => Status = status;
    }
}
