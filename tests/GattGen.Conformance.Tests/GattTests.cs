// Two devices read, write, subscribe and discover (module specification: GATT server and client).
using System;
using System.Linq;

namespace GattGen.Conformance.Tests;

public class GattTests
{
    private static readonly BleUuid Service = new("A5A5A5A5-FFFF-9999-1111-5A5A5A5A5A5A");
    private static readonly BleUuid Value = new("00000000-1111-2222-3333-444444444444");
    private const GattFlags Everything = GattFlags.Read | GattFlags.Write | GattFlags.WriteNoResponse | GattFlags.Notify | GattFlags.Indicate;

    [Fact]
    [Specification("device/ble_characteristic")]
    [Specification("gatts_read")]
    [Specification("gatts_write")]
    [Specification("gatts_notify")]
    [Specification("gatts_notify/data")]
    [Specification("gatts_indicate")]
    [Specification("gatts_notify/unsubscribed")]
    [Specification("gatts_indicate/unsubscribed")]
    [Specification("gattc_write/0")]
    [Specification("gattc_write/1")]
    public void A_characteristic_is_read_written_notified_and_indicated()
    {
        var world = new TwoDevices();
        var handle = world.Peripheral.Serve(Service, (Value, Everything))[0];
        world.Peripheral.Radio.GattsWrite(handle, "periph0"u8);
        world.Connect();
        var (server, client) = (world.Peripheral, world.Central);

        client.Radio.GattcRead(client.Connection, handle);
        Assert.Equal("periph0"u8.ToArray(), client.Next(BleEventCode.GattcReadResult).Data);
        Assert.Equal(0, client.Next(BleEventCode.GattcReadDone).Status);

        client.Radio.GattcWrite(client.Connection, handle, "central0"u8, GattcWriteMode.WithResponse);
        Assert.Equal(handle, server.Next(BleEventCode.GattsWrite).Handle);
        Assert.Equal(0, client.Next(BleEventCode.GattcWriteDone).Status);
        Assert.Equal("central0"u8.ToArray(), server.Radio.GattsRead(handle));

        server.Radio.GattsWrite(handle, "periph1"u8);
        server.Radio.GattsNotify(server.Connection, handle);
        Assert.Equal("periph1"u8.ToArray(), client.Next(BleEventCode.GattcNotify).Data);

        server.Radio.GattsNotify(server.Connection, handle, "periph2"u8);
        Assert.Equal("periph2"u8.ToArray(), client.Next(BleEventCode.GattcNotify).Data);
        Assert.Equal("periph1"u8.ToArray(), server.Radio.GattsRead(handle));

        server.Radio.GattsIndicate(server.Connection, handle);
        Assert.Equal("periph1"u8.ToArray(), client.Next(BleEventCode.GattcIndicate).Data);
        Assert.Equal(0, server.Next(BleEventCode.GattsIndicateDone).Status);

        client.Radio.GattcWrite(client.Connection, handle, "central1"u8);
        server.Next(BleEventCode.GattsWrite);
        Assert.Equal("central1"u8.ToArray(), server.Radio.GattsRead(handle));
        Assert.Equal(1, client.Count(BleEventCode.GattcWriteDone));
        Assert.True(client.Radio.GapDisconnect(client.Connection));
    }

    [Fact]
    [Specification("device/ble_descriptor")]
    [Specification("gatts_register_services/handles")]
    [Specification("gatts_register_services/configuration")]
    [Specification("gattc_discover_descriptors")]
    public void A_listed_descriptor_is_found_read_and_written_and_its_handle_is_reported()
    {
        var world = new TwoDevices();
        var handles = world.Peripheral.Serve(Service, (Value, Everything, new GattDescriptorDefinition[] { (0x2908, GattFlags.Read | GattFlags.Write | GattFlags.WriteNoResponse) }));
        Assert.Equal(2, handles.Length);
        world.Peripheral.Radio.GattsWrite(handles[1], "initial"u8);
        world.Connect();
        var (server, client) = (world.Peripheral, world.Central);

        client.Radio.GattcDiscoverDescriptors(client.Connection, handles[0], handles[1]);
        client.Next(BleEventCode.GattcDescriptorDone);
        var found = client.Log.Where(seen => seen.Code == BleEventCode.GattcDescriptorResult).ToArray();
        Assert.Equal(new BleUuid[] { 0x2902, 0x2908 }, found.Select(seen => seen.Header.Uuid));
        Assert.Equal(handles[1], found[1].Handle);

        client.Radio.GattcRead(client.Connection, handles[1]);
        Assert.Equal("initial"u8.ToArray(), client.Next(BleEventCode.GattcReadResult).Data);
        foreach (var mode in new[] { GattcWriteMode.WithResponse, GattcWriteMode.WithoutResponse })
        {
            var text = System.Text.Encoding.UTF8.GetBytes(mode.ToString());
            client.Radio.GattcWrite(client.Connection, handles[1], text, mode);
            Assert.Equal(handles[1], server.Next(BleEventCode.GattsWrite).Handle);
            Assert.Equal(text.AsSpan(0, Math.Min(20, text.Length)).ToArray(), server.Radio.GattsRead(handles[1]));
        }
    }

    [Fact]
    [Specification("device/ble_gatt_data_transfer")]
    [Specification("gatts_set_buffer/append")]
    public void An_append_buffer_collects_writes_until_it_is_read()
    {
        var world = new TwoDevices();
        var handle = world.Peripheral.Serve(Service, (Value, Everything))[0];
        world.Peripheral.Radio.GattsSetBuffer(handle, 100, append: true);
        world.Connect();
        var (server, client) = (world.Peripheral, world.Central);
        for (var i = 0; i < 4; i++)
        {
            client.Radio.GattcWrite(client.Connection, handle, System.Text.Encoding.UTF8.GetBytes("central" + i), (GattcWriteMode)(i % 2));
            server.Next(BleEventCode.GattsWrite);
        }

        Assert.Equal("central0central1central2central3"u8.ToArray(), server.Radio.GattsRead(handle));
        Assert.Empty(server.Radio.GattsRead(handle));
        for (var i = 0; i < 4; i++)
            server.Radio.GattsNotify(server.Connection, handle, [(byte)i]);
        for (var i = 0; i < 4; i++)
            Assert.Equal([(byte)i], client.Next(BleEventCode.GattcNotify).Data);
    }

    [Fact]
    [Specification("device/ble_gattc_discover_services")]
    [Specification("gattc_discover_services")]
    [Specification("gattc_discover_services/uuid")]
    [Specification("gatts_register_services")]
    [Specification("gatts_register_services/built_in")]
    public void Services_are_discovered_in_the_order_of_their_definition()
    {
        var world = new TwoDevices();
        world.Peripheral.Radio.GattsRegisterServices(
            new GattServiceDefinition(Service, (Value, GattFlags.Read)),
            new GattServiceDefinition(0x180D, (0x2A37, GattFlags.Notify)),
            new GattServiceDefinition(0x180F, (0x2A19, GattFlags.Read)));
        world.Connect();
        var client = world.Central;
        client.Radio.GattcDiscoverServices(client.Connection);
        Assert.Equal(0, client.Next(BleEventCode.GattcServiceDone).Status);
        Assert.Equal(
            new BleUuid[] { 0x1800, 0x1801, Service, 0x180D, 0x180F },
            client.Log.Where(seen => seen.Code == BleEventCode.GattcServiceResult).Select(seen => seen.Header.Uuid));

        client.Forget();
        client.Radio.GattcDiscoverServices(client.Connection, 0x180D);
        Assert.Equal(0, client.Next(BleEventCode.GattcServiceDone).Status);
        var only = Assert.Single(client.Log, seen => seen.Code == BleEventCode.GattcServiceResult);
        Assert.Equal((17, 20), (only.Handle, only.Header.EndHandle));
    }

    [Fact]
    [Specification("device/ble_irq_calls")]
    [Specification("irq/inside")]
    public void Every_next_step_may_be_taken_inside_the_handler_of_the_one_before()
    {
        var world = new TwoDevices();
        var (server, client) = (world.Peripheral, world.Central);
        var handle = server.Serve(Service, (Value, Everything))[0];
        ushort start = 0, end = 0;
        client.React = (in BleEvent e) =>
        {
            var connection = e.Header.Connection;
            switch (e.Code)
            {
                case BleEventCode.PeripheralConnect:
                    client.Radio.GattcDiscoverServices(connection, Service);
                    break;
                case BleEventCode.GattcServiceResult:
                    (start, end) = (e.GattcServiceResult.StartHandle, e.GattcServiceResult.EndHandle);
                    break;
                case BleEventCode.GattcServiceDone:
                    client.Radio.GattcDiscoverCharacteristics(connection, start, end);
                    break;
                case BleEventCode.GattcCharacteristicDone:
                    client.Radio.GattcDiscoverDescriptors(connection, start, end);
                    break;
                case BleEventCode.GattcDescriptorDone:
                    client.Radio.GattcExchangeMtu(connection);
                    break;
                case BleEventCode.MtuExchanged:
                    client.Radio.GattcWrite(connection, (ushort)(handle + 1), [1, 0], GattcWriteMode.WithResponse);
                    break;
                case BleEventCode.GattcWriteDone:
                    client.Radio.GattcRead(connection, handle);
                    break;
                case BleEventCode.GattcReadDone when client.Count(BleEventCode.GattcReadDone) == 1:
                    client.Radio.GattcRead(connection, handle);
                    break;
                case BleEventCode.GattcReadDone:
                    client.Radio.GapDisconnect(connection);
                    break;
            }

            return 0;
        };
        world.Connect();
        client.Next(BleEventCode.PeripheralDisconnect);
        server.Next(BleEventCode.CentralDisconnect);

        Assert.Equal(3, end - start);
        var descriptors = client.Log.Where(seen => seen.Code == BleEventCode.GattcDescriptorResult).Select(seen => seen.Header.Uuid).ToArray();
        Assert.Equal(new BleUuid[] { 0x2803, Value, 0x2902 }, descriptors);
        Assert.Equal(0, server.Count(BleEventCode.GattsWrite));
        Assert.Equal(2, server.Count(BleEventCode.GattsReadRequest));
        Assert.Equal(1, server.Count(BleEventCode.MtuExchanged));
        Assert.Empty(client.Failures.Concat(server.Failures));
    }

    [Theory]
    [Specification("device/ble_mtu")]
    [Specification("config/mtu")]
    [Specification("gattc_exchange_mtu")]
    [Specification("gattc_write/cut")]
    [Specification("event/21")]
    [InlineData(256, 256)]
    [InlineData(256, 200)]
    [InlineData(200, 300)]
    [InlineData(300, 50)]
    [InlineData(190, 256)]
    [InlineData(290, 350)]
    [InlineData(517, 517)]
    public void The_mtu_is_the_smaller_of_both_and_cuts_what_is_longer(int ofCentral, int ofPeripheral)
    {
        var world = new TwoDevices();
        var (server, client) = (world.Peripheral, world.Central);
        var handle = server.Serve(Service, (Value, Everything))[0];
        server.Radio.GattsSetBuffer(handle, 512);
        client.Radio.Config.Mtu = ofCentral;
        server.Radio.Config.Mtu = ofPeripheral;
        world.Connect();
        var mtu = world.ExchangeMtu();
        Assert.Equal(Math.Min(ofCentral, ofPeripheral), mtu);
        Assert.Equal(BleError.Already, Assert.Throws<BleException>(() => client.Radio.GattcExchangeMtu(client.Connection)).Error);

        var data = new byte[mtu + 20];
        new Random(1).NextBytes(data);
        var cut = data.AsSpan(0, Math.Min(512, mtu - 3)).ToArray();
        server.Radio.GattsNotify(server.Connection, handle, data);
        Assert.Equal(data.AsSpan(0, mtu - 3).ToArray(), client.Next(BleEventCode.GattcNotify).Data);
        foreach (var mode in new[] { GattcWriteMode.WithoutResponse, GattcWriteMode.WithResponse })
        {
            client.Radio.GattcWrite(client.Connection, handle, data, mode);
            server.Next(BleEventCode.GattsWrite);
            Assert.Equal(cut, server.Radio.GattsRead(handle));
        }
    }

    [Theory]
    [InlineData(256, 190, 190)]
    [InlineData(256, 350, 256)]
    [InlineData(290, 350, 290)]
    [InlineData(290, 190, 190)]
    [Specification("gattc_exchange_mtu/peripheral")]
    [Specification("device/ble_mtu_peripheral")]
    public void A_peripheral_that_exchanges_the_mtu_gets_the_smaller_of_both_and_both_sides_cut_to_it(int ofCentral, int ofPeripheral, int mtu)
    {
        var world = new TwoDevices();
        var (one, other) = (world.Peripheral, world.Central);
        one.Radio.Config.Mtu = ofPeripheral;
        other.Radio.Config.Mtu = ofCentral;
        var handle = one.Serve(Service, (Value, Everything))[0];
        one.Radio.GattsSetBuffer(handle, 500);
        world.Connect();
        one.Radio.GattcExchangeMtu(one.Connection);
        Assert.Equal(mtu, one.Next(BleEventCode.MtuExchanged).Handle);
        Assert.Equal(mtu, other.Next(BleEventCode.MtuExchanged).Handle);

        byte[] data = [.. Enumerable.Range(0, mtu + 20).Select(i => (byte)i)];
        one.Radio.GattsNotify(one.Connection, handle, data);
        Assert.Equal(data.Take(mtu - 3), other.Next(BleEventCode.GattcNotify).Data);
        other.Radio.GattcWrite(other.Connection, handle, data, GattcWriteMode.WithResponse);
        one.Next(BleEventCode.GattsWrite);
        Assert.Equal(data.Take(mtu - 3), one.Radio.GattsRead(handle));
    }

    [Fact]
    [Specification("gattc_exchange_mtu/peripheral")]
    public void A_peripheral_may_exchange_the_mtu_too()
    {
        var world = new TwoDevices();
        world.Connect();
        world.Peripheral.Radio.Config.Mtu = 190;
        world.Peripheral.Radio.GattcExchangeMtu(world.Peripheral.Connection);
        Assert.Equal(190, world.Peripheral.Next(BleEventCode.MtuExchanged).Handle);
        Assert.Equal(190, world.Central.Next(BleEventCode.MtuExchanged).Handle);
    }

    [Fact]
    [Specification("device/ble_subscribe")]
    [Specification("gatts_write/send_update")]
    [Specification("gatts_notify/unsubscribed")]
    public void Updates_go_to_those_who_subscribed_and_explicit_notifications_to_anyone()
    {
        var world = new TwoDevices();
        var (server, client) = (world.Peripheral, world.Central);
        var handle = server.Serve(Service, (Value, Everything))[0];
        world.Connect();

        server.Radio.GattsWrite(handle, "A1"u8, sendUpdate: true);
        world.Run(1);
        Assert.Equal(0, client.Count(BleEventCode.GattcNotify));
        server.Radio.GattsNotify(server.Connection, handle);
        Assert.Equal("A1"u8.ToArray(), client.Next(BleEventCode.GattcNotify).Data);

        Subscribe(client, handle, 1);
        server.Radio.GattsWrite(handle, "B1"u8, sendUpdate: true);
        Assert.Equal("B1"u8.ToArray(), client.Next(BleEventCode.GattcNotify).Data);

        Subscribe(client, handle, 2);
        server.Radio.GattsWrite(handle, "C1"u8, sendUpdate: true);
        Assert.Equal("C1"u8.ToArray(), client.Next(BleEventCode.GattcIndicate).Data);

        Subscribe(client, handle, 0);
        client.Forget();
        server.Radio.GattsWrite(handle, "D1"u8, sendUpdate: true);
        world.Run(1);
        Assert.DoesNotContain(client.Log, seen => seen.Code is BleEventCode.GattcNotify or BleEventCode.GattcIndicate);
        Assert.Equal(0, server.Count(BleEventCode.GattsWrite));
    }

    [Fact]
    [Specification("device/perf_gatt_char_write")]
    public void Forty_writes_in_each_mode_arrive_in_order()
    {
        var world = new TwoDevices();
        var (server, client) = (world.Peripheral, world.Central);
        var handle = server.Serve(Service, (Value, Everything))[0];
        server.Radio.GattsSetBuffer(handle, 128);
        var received = new System.Collections.Generic.List<byte>();
        server.React = (in BleEvent e) =>
        {
            if (e.Code == BleEventCode.GattsWrite)
                received.Add(server.Radio.GattsRead(handle)[0]);
            return 0;
        };
        client.Radio.Config.Mtu = 131;
        world.Connect();
        world.ExchangeMtu();
        var data = new byte[128];
        for (var i = 0; i < 80; i++)
        {
            data[0] = (byte)i;
            var mode = i < 40 ? GattcWriteMode.WithoutResponse : GattcWriteMode.WithResponse;
            while (true)
            {
                try
                {
                    client.Radio.GattcWrite(client.Connection, handle, data, mode);
                    break;
                }
                catch (BleException full) when (full.Error == BleError.NoMemory)
                {
                    Assert.True(world.Simulation.Step());
                }
            }
        }

        Assert.True(world.Simulation.RunUntil(() => received.Count == 80));
        Assert.Equal(Enumerable.Range(0, 80).Select(i => (byte)i), received);
    }

    [Fact]
    public void Both_roles_serve_and_use_each_other_at_once()
    {
        var world = new TwoDevices();
        var (one, other) = (world.Peripheral, world.Central);
        var handle = one.Serve(Service, (Value, Everything))[0];
        Assert.Equal(handle, other.Serve(Service, (Value, Everything))[0]);
        var left = 50;
        Device.Reaction ping(Device device) => (in BleEvent e) =>
        {
            if (e.Code == BleEventCode.GattcNotify && left-- > 0)
                device.Radio.GattsNotify(device.Connection, handle, e.GattcNotify.Data);
            return 0;
        };
        one.React = ping(one);
        other.React = ping(other);
        world.Connect();
        one.Radio.GattsNotify(one.Connection, handle, "ball"u8);
        Assert.True(world.Simulation.RunUntil(() => left <= 0));
        world.Run(1);
        Assert.Equal(51, one.Count(BleEventCode.GattcNotify) + other.Count(BleEventCode.GattcNotify));
    }

    private static void Subscribe(Device client, ushort handle, byte bits)
    {
        client.Radio.GattcWrite(client.Connection, (ushort)(handle + 1), [bits, 0], GattcWriteMode.WithResponse);
        Assert.Equal(0, client.Next(BleEventCode.GattcWriteDone).Status);
    }
}
