// The events of GAP and GATT over the air, with the tuples of the module specification (irq).
using System;
using System.Linq;

namespace GattGen.Conformance.Tests;

public class EventTests
{
    private readonly TwoDevices _world = new();

    private Device Server => _world.Peripheral;

    private Device Client => _world.Central;

    [Fact]
    [Specification("irq")]
    [Specification("event/1")]
    [Specification("event/2")]
    [Specification("event/7")]
    [Specification("event/8")]
    public void Both_sides_of_a_connection_are_told_the_handle_and_the_other_address()
    {
        _world.Connect();
        Assert.Equal([$"1 ({Server.Connection}, {Payload.Of(Client.Address)})"], Server.Payloads(BleEventCode.CentralConnect));
        Assert.Equal([$"7 ({Client.Connection}, {Payload.Of(Server.Address)})"], Client.Payloads(BleEventCode.PeripheralConnect));

        Assert.True(Client.Radio.GapDisconnect(Client.Connection));
        Assert.Equal($"2 ({Server.Connection}, {Payload.Of(Client.Address)})", Server.NextPayload(BleEventCode.CentralDisconnect));
        Assert.Equal($"8 ({Client.Connection}, {Payload.Of(Server.Address)})", Client.NextPayload(BleEventCode.PeripheralDisconnect));
    }

    [Fact]
    [Specification("event/8")]
    [Specification("gap_connect/scan_duration")]
    public void An_attempt_that_comes_to_nothing_ends_with_0xFFFF_0xFF_and_zeros_after_two_seconds()
    {
        var begun = _world.Simulation.Now;
        Client.Radio.GapConnect(BleAddress.Parse("00:11:22:33:44:55", BleAddressType.Public));
        Assert.Equal("8 (65535, 255, 000000000000)", Client.NextPayload(BleEventCode.PeripheralDisconnect));
        Assert.InRange((_world.Simulation.Now - begun).TotalMilliseconds, 2000, 2100);
    }

    [Fact]
    [Specification("event/5")]
    [Specification("event/6")]
    public void A_packet_is_told_with_its_address_kind_strength_and_data_and_the_end_with_nothing()
    {
        Server.Radio.GapAdvertise(20_000, new byte[] { 2, 1, 6 });
        Client.Radio.GapScan(1_000, 10_000, 10_000);
        var result = Client.Next(BleEventCode.ScanResult);
        Assert.Equal($"5 ({Payload.Of(Server.Address)}, 0, {result.Status}, 020106)", result.Payload);
        Assert.InRange(result.Status, -127, 20);
        Client.Next(BleEventCode.ScanDone);
        _world.Run(2);
        Assert.Equal(["6 ()"], Client.Payloads(BleEventCode.ScanDone));
        Assert.Equal(BleEventCode.ScanDone, Client.Log[^1].Code);
    }

    [Fact]
    [Specification("event/9")]
    [Specification("event/10")]
    [Specification("event/11")]
    [Specification("event/12")]
    [Specification("event/13")]
    [Specification("event/14")]
    public void What_is_found_is_told_with_its_handles_and_then_the_end()
    {
        var handles = Server.Radio.GattsRegisterServices(
            new GattServiceDefinition(
                0x180D,
                (0x2A37, GattFlags.Read | GattFlags.Notify),
                (new BleUuid("A5A5A5A5-FFFF-9999-1111-5A5A5A5A5A5A"), GattFlags.Write, new GattDescriptorDefinition[] { (0x2901, GattFlags.Read) })),
            new GattServiceDefinition(0x180F, (0x2A19, GattFlags.Read)))[0];
        var (first, second) = (handles[0], handles[1]);
        _world.Connect();
        var connection = Client.Connection;

        Client.Radio.GattcDiscoverServices(connection, 0x180D);
        Client.Next(BleEventCode.GattcServiceDone);
        Assert.Equal([$"9 ({connection}, {first - 2}, {second + 1}, 180D)"], Client.Payloads(BleEventCode.GattcServiceResult));
        Assert.Equal([$"10 ({connection}, 0)"], Client.Payloads(BleEventCode.GattcServiceDone));

        Client.Radio.GattcDiscoverCharacteristics(connection, (ushort)(first - 2), (ushort)(second + 1));
        Client.Next(BleEventCode.GattcCharacteristicDone);
        Assert.Equal(
            [$"11 ({connection}, {first + 1}, {first}, 18, 2A37)", $"11 ({connection}, {second + 1}, {second}, 8, A5A5A5A5FFFF999911115A5A5A5A5A5A)"],
            Client.Payloads(BleEventCode.GattcCharacteristicResult));
        Assert.Equal([$"12 ({connection}, 0)"], Client.Payloads(BleEventCode.GattcCharacteristicDone));

        Client.Radio.GattcDiscoverDescriptors(connection, second, (ushort)(second + 1));
        Client.Next(BleEventCode.GattcDescriptorDone);
        Assert.Equal([$"13 ({connection}, {second + 1}, 2901)"], Client.Payloads(BleEventCode.GattcDescriptorResult));
        Assert.Equal([$"14 ({connection}, 0)"], Client.Payloads(BleEventCode.GattcDescriptorDone));

        // Nothing found is an end with success; and results stand before their end.
        Client.Radio.GattcDiscoverServices(connection, 0x1234);
        Assert.Equal($"10 ({connection}, 0)", Client.NextPayload(BleEventCode.GattcServiceDone));
        BleEventCode[] order = [.. Client.Log.Select(seen => seen.Code).Where(code => code is >= BleEventCode.GattcServiceResult and <= BleEventCode.GattcDescriptorDone)];
        Assert.Equal(
            [
                BleEventCode.GattcServiceResult, BleEventCode.GattcServiceDone,
                BleEventCode.GattcCharacteristicResult, BleEventCode.GattcCharacteristicResult, BleEventCode.GattcCharacteristicDone,
                BleEventCode.GattcDescriptorResult, BleEventCode.GattcDescriptorDone,
                BleEventCode.GattcServiceDone,
            ],
            order);
    }

    [Fact]
    [Specification("gattc_discover_characteristics/all")]
    [Specification("gattc_discover_characteristics/uuid")]
    public void The_whole_range_finds_the_characteristics_of_all_services()
    {
        Server.Radio.GattsRegisterServices(
            new GattServiceDefinition(0x180D, (0x2A37, GattFlags.Notify), (0x2A38, GattFlags.Read)),
            new GattServiceDefinition(0x180F, (0x2A19, GattFlags.Read)));
        _world.Connect();
        Client.Radio.GattcDiscoverCharacteristics(Client.Connection, 0x0001, 0xFFFF);
        Client.Next(BleEventCode.GattcCharacteristicDone);
        var found = Client.Log.Where(seen => seen.Code == BleEventCode.GattcCharacteristicResult).ToArray();
        Assert.Equal([0x2A00, 0x2A01, 0x2A05], found.Take(3).Select(seen => seen.Header.Uuid));
        Assert.Equal([0x2A37, 0x2A38, 0x2A19], found.TakeLast(3).Select(seen => seen.Header.Uuid));
        Assert.Equal(0xFFFF, found[^1].Header.EndHandle);

        Client.Forget();
        Client.Radio.GattcDiscoverCharacteristics(Client.Connection, 0x0001, 0xFFFF, 0x2A37);
        Client.Next(BleEventCode.GattcCharacteristicDone);
        var only = Assert.Single(Client.Log, seen => seen.Code == BleEventCode.GattcCharacteristicResult);
        Assert.Equal(only.Handle + 1, only.Header.EndHandle);     // its configuration; the next characteristic is of another UUID
    }

    [Fact]
    [Specification("event/3")]
    [Specification("event/4")]
    [Specification("event/15")]
    [Specification("event/16")]
    [Specification("event/17")]
    public void Reads_and_writes_are_told_on_both_sides()
    {
        var handle = Server.Serve(0x180D, (0x2A39, GattFlags.Read | GattFlags.Write | GattFlags.WriteNoResponse))[0];
        Server.Radio.GattsWrite(handle, [0xCA, 0xFE]);
        byte[] stored = [];
        Server.React = (in BleEvent e) =>
        {
            if (e.Code == BleEventCode.GattsWrite)
                stored = Server.Radio.GattsRead(handle);
            return 0;
        };
        _world.Connect();
        var (server, client) = (Server.Connection, Client.Connection);

        Client.Radio.GattcRead(client, handle);
        Client.Next(BleEventCode.GattcReadDone);
        Assert.Equal([$"4 ({server}, {handle})"], Server.Payloads(BleEventCode.GattsReadRequest));
        Assert.Equal([$"15 ({client}, {handle}, CAFE)", $"16 ({client}, {handle}, 0)"], Client.Log.TakeLast(2).Select(seen => seen.Payload));

        Client.Radio.GattcWrite(client, handle, [0xBA, 0xBE], GattcWriteMode.WithResponse);
        Assert.Equal($"17 ({client}, {handle}, 0)", Client.NextPayload(BleEventCode.GattcWriteDone));
        Assert.Equal([$"3 ({server}, {handle})"], Server.Payloads(BleEventCode.GattsWrite));
        Assert.Equal([0xBA, 0xBE], stored);

        Client.Radio.GattcWrite(client, handle, [0xD0]);
        Server.Next(BleEventCode.GattsWrite);
        Server.Next(BleEventCode.GattsWrite);
        Assert.Equal([0xD0], stored);
        _world.Run(1);
        Assert.Equal(1, Client.Count(BleEventCode.GattcWriteDone));

        // A refusal: the read has no result, and both ends carry the code of the server.
        Client.Forget();
        Client.Radio.GattcRead(client, 0x7777);
        Client.Radio.GattcWrite(client, 0x7777, [1], GattcWriteMode.WithResponse);
        Client.Next(BleEventCode.GattcWriteDone);
        Assert.Equal([$"16 ({client}, 30583, 1)", $"17 ({client}, 30583, 1)"], Client.Log.Select(seen => seen.Payload));
    }

    [Fact]
    [Specification("event/18")]
    [Specification("event/19")]
    [Specification("event/20")]
    [Specification("gatts_indicate/data")]
    [Specification("gatts_indicate/unsubscribed")]
    public void Notifications_and_indications_are_told_and_confirmed_in_both_roles()
    {
        var handle = Server.Serve(0x180D, (0x2A37, GattFlags.Notify | GattFlags.Indicate))[0];
        Assert.Equal(handle, Client.Serve(0x180D, (0x2A37, GattFlags.Notify | GattFlags.Indicate))[0]);
        _world.Connect();
        foreach (var (sender, receiver) in new[] { (Server, Client), (Client, Server) })
        {
            sender.Radio.GattsWrite(handle, [0x11]);
            sender.Radio.GattsNotify(sender.Connection, handle);
            sender.Radio.GattsIndicate(sender.Connection, handle);
            sender.Radio.GattsIndicate(sender.Connection, handle, [0x22, 0x33]);
            sender.Next(BleEventCode.GattsIndicateDone);
            sender.Next(BleEventCode.GattsIndicateDone);
            Assert.Equal([0x11], sender.Radio.GattsRead(handle));
            Assert.Equal([$"20 ({sender.Connection}, {handle}, 0)", $"20 ({sender.Connection}, {handle}, 0)"], sender.Payloads(BleEventCode.GattsIndicateDone));
            Assert.Equal(
                [$"18 ({receiver.Connection}, {handle}, 11)", $"19 ({receiver.Connection}, {handle}, 11)", $"19 ({receiver.Connection}, {handle}, 2233)"],
                receiver.Log.Where(seen => seen.Code is BleEventCode.GattcNotify or BleEventCode.GattcIndicate).Select(seen => seen.Payload));
        }
    }

    [Fact]
    [Specification("event/20")]
    [Specification("irq/order")]
    [Specification("gatts_indicate/failure")]
    public void What_waits_when_the_link_ends_is_told_before_the_end()
    {
        var handle = Server.Serve(0x180D, (0x2A37, GattFlags.Indicate | GattFlags.Read))[0];
        _world.Connect();
        Server.Radio.GattsIndicate(Server.Connection, handle, [1]);
        Server.Radio.GattsIndicate(Server.Connection, handle, [2]);
        Server.Radio.GattcRead(Server.Connection, 3);
        Assert.True(Server.Radio.GapDisconnect(Server.Connection));
        Server.Next(BleEventCode.CentralDisconnect);
        _world.Run(40);
        string[] told = [.. Server.Log.Select(seen => seen.Payload)];
        var status = BleStatus.NotConnected;
        Assert.Equal($"1 ({Server.Connection}, {Payload.Of(Client.Address)})", told[0]);
        Assert.Equal(
            new[] { $"16 ({Server.Connection}, 3, {status})", $"20 ({Server.Connection}, {handle}, {status})", $"20 ({Server.Connection}, {handle}, {status})" }.Order(StringComparer.Ordinal),
            told[1..^1].Order(StringComparer.Ordinal));
        Assert.Equal($"2 ({Server.Connection}, {Payload.Of(Client.Address)})", told[^1]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Specification("event/21")]
    [Specification("gattc_exchange_mtu")]
    [Specification("config/mtu")]
    public void An_exchange_is_told_once_on_each_side_and_does_not_happen_by_itself(bool isCentral)
    {
        Server.Radio.Config.Mtu = 100;
        Client.Radio.Config.Mtu = 90;
        Assert.Equal(100, Server.Radio.Config.Mtu);
        _world.Connect();
        _world.Run(5);
        Assert.Equal(0, Server.Count(BleEventCode.MtuExchanged) + Client.Count(BleEventCode.MtuExchanged));

        var asking = isCentral ? Client : Server;
        asking.Radio.GattcExchangeMtu(asking.Connection);
        _world.Run(5);
        Assert.Equal([$"21 ({Server.Connection}, 90)"], Server.Payloads(BleEventCode.MtuExchanged));
        Assert.Equal([$"21 ({Client.Connection}, 90)"], Client.Payloads(BleEventCode.MtuExchanged));
    }

    [Fact]
    [Specification("event/27")]
    public void New_connection_parameters_are_told_in_the_units_of_the_specification()
    {
        _world.Connect();
        ((IBleHost)Client.Radio).StartUpdateConnection(Client.Connection, new BleConnectionParameters(100_000, 100_000, 2, 4000), new Unheard());
        Assert.Equal($"27 ({Client.Connection}, 80, 2, 400, 0)", Client.NextPayload(BleEventCode.ConnectionUpdate));
        Assert.Equal($"27 ({Server.Connection}, 80, 2, 400, 0)", Server.NextPayload(BleEventCode.ConnectionUpdate));
    }

    [Fact]
    [Specification("irq/view")]
    public void Octets_of_an_event_are_a_view_and_a_copy_outlives_it()
    {
        Type[] views = [typeof(BleEvent), typeof(ScanResultEvent), typeof(GattcReadResultEvent), typeof(GattcNotifyEvent), typeof(GattcIndicateEvent), typeof(GetSecretEvent), typeof(SetSecretEvent)];
        Assert.All(views, view => Assert.True(view.IsByRefLike, view.Name));     // the compiler lets nobody keep one

        var handle = Server.Serve(0x180D, (0x2A37, GattFlags.Notify))[0];
        _world.Connect();
        for (byte i = 0; i < 100; i++)
        {
            Server.Radio.GattsNotify(Server.Connection, handle, [i, i, i]);
            Client.Next(BleEventCode.GattcNotify);
        }

        Assert.Equal(Enumerable.Range(0, 100).Select(i => new[] { (byte)i, (byte)i, (byte)i }), Client.Log.Where(seen => seen.Code == BleEventCode.GattcNotify).Select(seen => seen.Data));
    }

    private sealed class Unheard : GattOperation
    {
        public override void OnDone(int status)
        {
        }
    }
}
