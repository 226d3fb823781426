// A story of notifications told with the asynchronous layer (CONFORMANCE 1.8); the others stand with the stories of GattGen.Transports.Tests.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using GattGen.Host;
using GattGen.Tests.Shared;
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
        _server = _simulation.AddRadio(RuntimeCryptography.Complete(null));
        _client = _simulation.AddRadio(RuntimeCryptography.Complete(null));
        _server.Active = true;
        _client.Active = true;
    }

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

    private void Story(Func<ushort[], Link, Link, Task> story) => _simulation.Run(async () =>
    {
        var handles = _server.GattsRegisterServices(new GattServiceDefinition(0x180D, (0x2A39, Everything, new GattDescriptorDefinition[] { (0x2908, Everything) })))[0];
        var accepting = new Peripheral(_server).AdvertiseAsync(Data);
        await using var client = await new Central(_client).ConnectAsync(_server.Config.Mac);
        await using var server = await accepting;
        await story(handles, server, client);
    });

    private static async Task<T> Next<T>(IAsyncEnumerator<T> values)
    {
        Assert.True(await values.MoveNextAsync());
        return values.Current;
    }
}
