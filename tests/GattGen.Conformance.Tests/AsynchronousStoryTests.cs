// The two-device stories of the asynchronous layer (CONFORMANCE 1.8, the lines of aioble).
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using GattGen.Host;
using GattGen.Transports;

namespace GattGen.Conformance.Tests;

public class AsynchronousStoryTests
{
    private const GattFlags Everything = GattFlags.Read | GattFlags.Write | GattFlags.WriteNoResponse | GattFlags.Notify | GattFlags.Indicate;
    private static readonly byte[] Data = [2, 1, 6, 3, 3, 0x0D, 0x18];
    private readonly Simulation _simulation = new();
    private readonly HostBle _server;
    private readonly HostBle _client;

    public AsynchronousStoryTests()
    {
        _server = _simulation.AddRadio();
        _client = _simulation.AddRadio();
        _server.Active = true;
        _client.Active = true;
    }

    [Fact]
    [Specification("device/aioble_characteristic")]
    public void A_characteristic_is_read_written_notified_and_indicated() => Story(async (handles, server, client) =>
    {
        var value = (await client.FindServiceAsync(0x180D))!.Require(0x2A39);
        _server.GattsWrite(handles[0], "periph0"u8);
        Assert.Equal("periph0"u8.ToArray(), await value.ReadAsync());

        var written = Written();
        await value.WriteAsync("central0"u8.ToArray());
        await value.WriteWithoutResponseAsync("central1"u8.ToArray());
        Assert.True(_simulation.RunUntil(() => written.Count == 2));
        Assert.Equal(["central0", "central1"], written);

        await using var subscription = await value.SubscribeAsync();
        await using var values = subscription.GetAsyncEnumerator();
        _server.GattsWrite(handles[0], "periph1"u8, sendUpdate: true);
        Assert.Equal("periph1", Text(await Next(values)));
        await server.NotifyAsync(handles[0], "periph2"u8.ToArray());
        Assert.Equal("periph2", Text(await Next(values)));
        Assert.Equal("periph1", Text(_server.GattsRead(handles[0])));

        await server.IndicateAsync(handles[0], "periph3"u8.ToArray());      // returns when the client has confirmed
        await client.DisconnectAsync();
        await server.WaitForDisconnectionAsync();
    });

    [Fact]
    [Specification("device/aioble_descriptor")]
    public void A_descriptor_is_found_read_and_written() => Story(async (handles, _, client) =>
    {
        var value = (await client.FindServiceAsync(0x180D))!.Require(0x2A39);
        var descriptor = await value.FindDescriptorAsync(0x2908);
        Assert.NotNull(descriptor);
        Assert.Equal(handles[1], descriptor.Handle);
        _server.GattsWrite(handles[1], "periph0"u8);
        Assert.Equal("periph0", Text(await descriptor.ReadAsync()));
        await descriptor.WriteAsync("central0"u8.ToArray());
        Assert.Equal("central0", Text(_server.GattsRead(handles[1])));
        Assert.Null(await value.FindDescriptorAsync(0x2909));
    });

    [Fact]
    [Specification("device/aioble_notify")]
    public void A_client_waits_for_each_notification_of_a_server_that_notifies() => Story(async (handles, server, client) =>
    {
        var value = (await client.FindServiceAsync(0x180D))!.Require(0x2A39);
        await using var subscription = await value.SubscribeAsync();
        await using var values = subscription.GetAsyncEnumerator();
        for (var i = 0; i < 10; i++)
        {
            var waiting = Next(values);
            Assert.False(waiting.IsCompleted);
            await server.NotifyAsync(handles[0], new[] { (byte)i });
            Assert.Equal([(byte)i], await waiting);
        }

        // Those that come while nobody waits are kept in their order.
        for (var i = 10; i < 20; i++)
            await server.NotifyAsync(handles[0], new[] { (byte)i });
        for (var i = 10; i < 20; i++)
            Assert.Equal([(byte)i], await Next(values));
    });

    [Fact]
    [Specification("device/aioble_advertise_services")]
    public void Advertised_services_are_found_by_a_scanner() => _simulation.Run(async () =>
    {
        _server.GapAdvertise(20_000, Data, "\u0005\u0009Demo"u8, connectable: true);
        var central = new Central(_client);
        ScanResult? found = null;
        var name = (string?)null;
        await foreach (var result in central.ScanAsync(new ScanOptions { Active = true, Interval = TimeSpan.FromMilliseconds(10), Window = TimeSpan.FromMilliseconds(10) }))
        {
            if (result.Offers(0x180D))
                found = result;
            name ??= result.Name;
            if (found is not null && name is not null)
                break;
        }

        Assert.Equal(_server.Config.Mac, found!.Address);
        Assert.True(found.IsConnectable);
        Assert.False(found.Offers(0x180F));
        Assert.Equal("Demo", name);
    });

    private void Story(Func<ushort[], Link, Link, Task> story) => _simulation.Run(async () =>
    {
        var handles = _server.GattsRegisterServices(new GattServiceDefinition(0x180D, (0x2A39, Everything, new GattDescriptorDefinition[] { (0x2908, Everything) })))[0];
        var accepting = new Peripheral(_server).AdvertiseAsync(Data);
        await using var client = await new Central(_client).ConnectAsync(_server.Config.Mac);
        await using var server = await accepting;
        await story(handles, server, client);
    });

    private List<string> Written()
    {
        var written = new List<string>();
        _server.Irq((in BleEvent e) =>
        {
            if (e.Code == BleEventCode.GattsWrite)
                written.Add(Text(_server.GattsRead(e.GattsWrite.Handle)));
            return 0;
        });
        return written;
    }

    private static async Task<T> Next<T>(IAsyncEnumerator<T> values)
    {
        Assert.True(await values.MoveNextAsync());
        return values.Current;
    }

    private static string Text(byte[] octets) => System.Text.Encoding.UTF8.GetString(octets);
}
