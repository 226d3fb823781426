// Stories of two devices that need more than one method (CONFORMANCE 1.8).
using System;
using System.Collections.Generic;
using System.Linq;

namespace GattGen.Conformance.Tests;

public class StoryTests
{
    private const GattFlags Everything = GattFlags.Read | GattFlags.Write | GattFlags.WriteNoResponse | GattFlags.Notify | GattFlags.Indicate;

    [Fact]
    [Specification("device/perf_gatt_notify")]
    [Specification("gap_connect/interval")]
    public void Fifty_notifications_go_to_and_fro_at_12_5_ms_between_two_that_are_server_and_client()
    {
        var world = new TwoDevices();
        var (one, other) = (world.Peripheral, world.Central);
        var handle = one.Serve(0x180D, (0x2A37, Everything))[0];
        Assert.Equal(handle, other.Serve(0x180D, (0x2A37, Everything))[0]);
        var sent = 0;
        Device.Reaction pass(Device device) => (in BleEvent e) =>
        {
            if (e.Code == BleEventCode.GattcNotify && sent < 50)
                device.Radio.GattsNotify(device.Connection, e.GattcNotify.ValueHandle, [(byte)++sent]);
            return 0;
        };
        one.React = pass(one);
        other.React = pass(other);
        one.Radio.GapAdvertise(20_000);
        other.Radio.GapConnect(one.Address, 2000, 12_500, 12_500);
        one.Next(BleEventCode.CentralConnect);
        other.Next(BleEventCode.PeripheralConnect);
        var begun = world.Simulation.Now;
        one.Radio.GattsNotify(one.Connection, handle, [0]);
        Assert.True(world.Simulation.RunUntil(() => one.Count(BleEventCode.GattcNotify) + other.Count(BleEventCode.GattcNotify) == 51));
        Assert.Equal(Enumerable.Range(0, 26).Select(i => (byte)(2 * i)), other.Log.Where(seen => seen.Code == BleEventCode.GattcNotify).Select(seen => seen.Data[0]));
        Assert.Equal(Enumerable.Range(0, 25).Select(i => (byte)((2 * i) + 1)), one.Log.Where(seen => seen.Code == BleEventCode.GattcNotify).Select(seen => seen.Data[0]));
        Assert.InRange((world.Simulation.Now - begun).TotalMilliseconds, 0, 52 * 12.5);     // at the default of 30 ms it would take longer
    }

    [Fact]
    [Specification("device/stress_deepsleep_reconnect")]
    public void A_peer_that_restarts_without_a_word_is_found_and_connected_again()
    {
        var world = new TwoDevices();
        var (sensor, hub) = (world.Peripheral, world.Central);
        for (byte i = 0; i < 20; i++)
        {
            var handle = sensor.Serve(0x181A, (0x2A6E, GattFlags.Read))[0];
            sensor.Radio.GattsWrite(handle, [i]);
            sensor.Radio.GapAdvertise(20_000, new byte[] { 2, 1, 6 });
            hub.Radio.GapScan(0, 10_000, 10_000);
            var seen = hub.Next(BleEventCode.ScanResult);
            hub.Radio.GapConnect(seen.Header.Address);
            hub.Next(BleEventCode.ScanDone);
            hub.Next(BleEventCode.PeripheralConnect);
            hub.Radio.GattcRead(hub.Connection, handle);
            Assert.Equal([i], hub.Next(BleEventCode.GattcReadResult).Data);
            sensor.Radio.Active = false;        // asleep: nobody says goodbye
            hub.Next(BleEventCode.PeripheralDisconnect, seconds: 10);
            sensor.Radio.Active = true;
            hub.Forget();
            sensor.Forget();
        }

        Assert.Empty(sensor.Failures.Concat(hub.Failures));
    }

    [Fact]
    [Specification("device/aioble_write_order")]
    public void The_order_of_writes_to_several_characteristics_is_kept()
    {
        var world = new TwoDevices();
        var (server, client) = (world.Peripheral, world.Central);
        var handles = server.Serve(0x180D, (0x2A37, Everything), (0x2A38, Everything), (0x2A39, Everything));
        var written = new List<(ushort Handle, byte Value)>();
        server.React = (in BleEvent e) =>
        {
            if (e.Code == BleEventCode.GattsWrite)
                written.Add((e.GattsWrite.Handle, server.Radio.GattsRead(e.GattsWrite.Handle)[0]));
            return 0;
        };
        world.Connect();
        var random = new Random(3);
        var expected = new List<(ushort Handle, byte Value)>();
        for (byte i = 0; i < 60; i++)
        {
            var handle = handles[random.Next(3)];
            expected.Add((handle, i));
            client.Radio.GattcWrite(client.Connection, handle, [i]);
        }

        Assert.True(world.Simulation.RunUntil(() => written.Count == 60));
        for (byte i = 60; i < 100; i++)
        {
            var handle = handles[random.Next(3)];
            expected.Add((handle, i));
            client.Radio.GattcWrite(client.Connection, handle, [i], GattcWriteMode.WithResponse);
        }

        Assert.True(world.Simulation.RunUntil(() => written.Count == 100));
        Assert.Equal(expected, written);
    }

    [Fact]
    [Specification("device/aioble_write_capture")]
    [Specification("event/3")]
    public void Each_written_value_can_be_taken_before_the_next_one_replaces_it()
    {
        var world = new TwoDevices();
        var (server, client) = (world.Peripheral, world.Central);
        var handle = server.Serve(0x180D, (0x2A39, Everything))[0];
        var captured = new List<string>();
        server.React = (in BleEvent e) =>
        {
            if (e.Code == BleEventCode.GattsWrite)
                captured.Add(System.Text.Encoding.UTF8.GetString(server.Radio.GattsRead(handle)));
            return 0;
        };
        world.Connect();
        string[] values = [.. Enumerable.Range(0, 12).Select(i => "central" + i)];
        foreach (var value in values)
            client.Radio.GattcWrite(client.Connection, handle, System.Text.Encoding.UTF8.GetBytes(value));
        Assert.True(world.Simulation.RunUntil(() => captured.Count == values.Length));
        Assert.Equal(values, captured);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Specification("device/aioble_buffered_characteristic")]
    [Specification("buffer/cut")]
    public void A_long_value_is_cut_to_20_octets_at_MTU_23_and_arrives_whole_after_an_exchange(bool isAppending)
    {
        var world = new TwoDevices();
        var (server, client) = (world.Peripheral, world.Central);
        var handle = server.Serve(0x180D, (0x2A39, Everything))[0];
        server.Radio.GattsSetBuffer(handle, 200, isAppending);
        world.Connect();
        byte[] value = [.. Enumerable.Range(1, 29).Select(i => (byte)i)];
        client.Radio.GattcWrite(client.Connection, handle, value, GattcWriteMode.WithResponse);
        client.Next(BleEventCode.GattcWriteDone);
        Assert.Equal(value.Take(20), server.Radio.GattsRead(handle));
        world.ExchangeMtu();
        for (var i = 0; i < 2; i++)
        {
            client.Radio.GattcWrite(client.Connection, handle, value, GattcWriteMode.WithResponse);
            client.Next(BleEventCode.GattcWriteDone);
        }

        Assert.Equal(isAppending ? [.. value, .. value] : value, server.Radio.GattsRead(handle));
    }
}
