// What every collector does, tried with a small one: find, connect, pair when it is asked for, come back.
using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using GattGen.Profiles;
using GattGen.Transports;

namespace GattGen.Profiles.Tests.Collecting;

/// <summary>A sensor that tells its counter to those whose link is encrypted.</summary>
[GattService(UuidText)]
public sealed partial class GuardedCounterService
{
    public const string UuidText = "5A7C0001-9C0B-4E43-8A3E-6C1B2D3E4F50";

    [GattCharacteristic("5A7C0002-9C0B-4E43-8A3E-6C1B2D3E4F50", GattFlags.Notify, ConfigurationFlags = GattFlags.Read | GattFlags.Write | GattFlags.WriteEncrypted)]
    public partial int Count { get; set; }

    public event Action<GattPeer, GattSubscription>? SubscriptionChanged;

    partial void OnCountSubscribed(GattPeer peer, GattSubscription subscription) => SubscriptionChanged?.Invoke(peer, subscription);
}

[GattServer("Counter")]
public sealed partial class GuardedCounter
{
    public GuardedCounterService Service { get; } = new();
}

internal sealed class CountCollector : Collector<int>
{
    public CountCollector(Central central, CollectorOptions? options = null)
        : base(central, new BleUuid(GuardedCounterService.UuidText), options)
    {
    }

    protected override async IAsyncEnumerable<int> MeasureAsync(Link link, [EnumeratorCancellation] CancellationToken cancel)
    {
        var client = await GuardedCounterService.Client.DiscoverAsync(link, cancel);
        await foreach (var count in await client.Count.SubscribeAsync(cancel))
            yield return count;
    }
}

public class CollectorTests
{
    [Fact]
    public void A_sensor_is_found_by_its_service_paired_with_when_it_asks_and_left_at_the_end()
        => Run(async (counter, central, simulation) =>
        {
            var collector = new CountCollector(central);
            Link? seen = null;
            collector.Connected += link => seen = link;
            counter.Subscribed += () => counter.Server.Service.Count = 7;
            await foreach (var count in collector.CollectAsync())
            {
                Assert.Equal(7, count);
                Assert.Same(seen, collector.Link);
                Assert.True(seen!.Security.IsEncrypted);
                break;
            }

            Assert.NotNull(seen);
            Assert.False(seen.IsConnected);
            Assert.Null(collector.Link);
            Assert.Equal(counter.Radio.Config.Mac, collector.Sensor);
        });

    [Fact]
    public void A_refusal_comes_out_where_pairing_is_not_wanted()
        => Run(async (counter, central, simulation) =>
        {
            var collector = new CountCollector(central, new CollectorOptions { PairWhenAsked = false });
            var refused = await Assert.ThrowsAsync<BleException>(async () => await FirstAsync(collector.CollectAsync()));
            Assert.Equal((int)AttError.InsufficientAuthentication, refused.Status);
        });

    [Fact]
    public void After_a_loss_it_connects_again()
        => Run(async (counter, central, simulation) =>
        {
            var collector = new CountCollector(central);
            var lost = new List<BleException>();
            collector.Lost += (_, reason) => lost.Add(reason);
            var rounds = 0;
            counter.Subscribed += () => counter.Server.Service.Count = ++rounds;
            var counts = new List<int>();
            await foreach (var count in collector.CollectAsync())
            {
                counts.Add(count);
                if (count == 3)
                    break;
                counter.Radio.GapDisconnect(counter.Peer.Connection);
            }

            Assert.Equal([1, 2, 3], counts);
            Assert.Equal(2, lost.Count);
            Assert.All(lost, reason => Assert.Equal(BleError.NotConnected, reason.Error));
        });

    [Fact]
    public void Without_reconnecting_a_loss_ends_it_with_the_reason()
        => Run(async (counter, central, simulation) =>
        {
            var collector = new CountCollector(central, new CollectorOptions { Reconnect = false, Address = counter.Radio.Config.Mac });
            counter.Subscribed += () => counter.Radio.GapDisconnect(counter.Peer.Connection);
            var lost = await Assert.ThrowsAsync<BleException>(async () => await FirstAsync(collector.CollectAsync()));
            Assert.Equal(BleError.NotConnected, lost.Error);
            Assert.Equal(0x13, lost.Status);
        });

    [Fact]
    public void A_search_ends_when_its_time_is_over()
        => Run(async (counter, central, simulation) =>
        {
            var collector = new CountCollector(central, new CollectorOptions { SearchTime = TimeSpan.FromSeconds(3), Where = result => result.Name == "Another" });
            var before = simulation.Now;
            var nobody = await Assert.ThrowsAsync<BleException>(async () => await FirstAsync(collector.CollectAsync()));
            Assert.Equal(BleError.TimedOut, nobody.Error);
            Assert.Equal(3, (simulation.Now - before).TotalSeconds, 1);
        });

    [Fact]
    public void A_collector_collects_once_at_a_time()
        => Run(async (counter, central, simulation) =>
        {
            var collector = new CountCollector(central);
            counter.Subscribed += () => counter.Server.Service.Count = 1;
            await foreach (var count in collector.CollectAsync())
            {
                await Assert.ThrowsAsync<InvalidOperationException>(async () => await FirstAsync(collector.CollectAsync()));
                break;
            }
        });

    private static async Task<int> FirstAsync(IAsyncEnumerable<int> counts)
    {
        await foreach (var count in counts)
            return count;
        throw new InvalidOperationException("Nothing came.");
    }

    private static void Run(Func<Sensor, Central, Simulation, Task> story)
    {
        var simulation = new Simulation(seed: 1);
        var (device, phone) = (simulation.AddRadio(), simulation.AddRadio());
        phone.Active = true;
        simulation.Run(async () =>
        {
            var sensor = new Sensor(device);
            await sensor.Server.StartAsync(device);
            await story(sensor, new Central(phone), simulation);
        });
    }

    private sealed class Sensor
    {
        public Sensor(Ble radio)
        {
            Radio = radio;
            Server = new GuardedCounter();
            Server.Service.SubscriptionChanged += (peer, subscription) =>
            {
                Peer = peer;
                if (subscription != GattSubscription.None)
                    Subscribed?.Invoke();
            };
        }

        public event Action? Subscribed;

        public Ble Radio { get; }

        public GuardedCounter Server { get; }

        public GattPeer Peer { get; private set; }
    }
}
