// The same things again and again: memory stays flat, and each time all is at its beginning again (CONFORMANCE 1.2, active).
using System;

namespace GattGen.Simulated.Tests;

/// <summary>Memory is measured while no other test runs.</summary>
[CollectionDefinition("alone", DisableParallelization = true)]
public class AloneCollection;

[Collection("alone")]
public class SoakTests
{
    private const long SmallGrowth = 48 * 1024;

    [Fact]
    public void A_radio_is_switched_off_and_on_a_hundred_times_in_the_midst_of_everything()
    {
        var pair = new Pair();
        Repeat(20, 100, i =>
        {
            pair.Connect();
            pair.Central.GattcRead(pair.AtCentral, 3);
            pair.Central.GattcDiscoverServices(pair.AtCentral);
            pair.Peripheral.GattsIndicate(pair.AtPeripheral, pair.Handles[1][0], new byte[20]);
            pair.Peripheral.GapScan(0);
            pair.Run(i % 7 * 0.01);
            pair.Peripheral.Active = false;
            Assert.Equal(0, pair.Peripheral.ConnectionCount);
            Assert.Equal(0, pair.Peripheral.Timers.Count - pair.Peripheral.Commands.Count);     // the answer to Reset is awaited
            pair.Peripheral.Active = true;
            pair.Peripheral.GattsRegisterServices(Node.Definitions());
            Assert.True(pair.Simulation.RunUntil(() => pair.Central.ConnectionCount == 0, TimeSpan.FromSeconds(10)));
            pair.Events.Clear();
        });
        Assert.Empty(pair.Failures);
        pair.Connect();
    }

    [Fact]
    public void Two_radios_connect_and_part_a_thousand_times()
    {
        var pair = new Pair();
        Repeat(50, 1000, i =>
        {
            pair.Connect();
            pair.Central.GattcRead(pair.AtCentral, 3);
            pair.Peripheral.GattsNotify(pair.AtPeripheral, pair.Handles[0][1], new byte[20]);
            if (i % 3 == 0)
                pair.Run(0.1);
            pair.Disconnect();
            pair.Events.Clear();
        });
        Assert.Empty(pair.Failures);
        foreach (var radio in new[] { pair.Central, pair.Peripheral })
        {
            Assert.Equal(0, radio.ConnectionCount);
            Assert.Equal(0, radio.Timers.Count);
            Assert.Equal(0, radio.Commands.Count);
        }
    }

    [Fact]
    public void A_central_that_awaits_connects_discovers_listens_and_leaves_three_hundred_times()
    {
        var pair = new Pair();
        var central = new Central(pair.Central);
        Repeat(30, 300, _ =>
        {
            pair.Peripheral.GapAdvertise(20_000);
            pair.Simulation.Run(async () =>
            {
                await using var link = await central.ConnectAsync(pair.Peripheral.Config.Mac);
                var service = await link.FindServiceAsync(0xA000);
                await using var subscription = await service!.Require(0xA002).SubscribeAsync();
                pair.Peripheral.GattsWrite(pair.Handles[0][1], new byte[] { 1 }, sendUpdate: true);
                await foreach (var value in subscription)
                {
                    Assert.Equal([1], value);
                    break;
                }
            });
            pair.Events.Clear();
        });
        Assert.Empty(pair.Failures);
        Assert.Equal(0, AsynchronousLayer.Of(pair.Central).Count);
    }

    // A leak grows every time; what the runtime does beside does not.
    private static void Repeat(int warmUp, int times, Action<int> action)
    {
        const int Rounds = 8;
        for (var i = 0; i < warmUp; i++)
            action(i);
        var growth = long.MaxValue;
        for (var round = 0; round < Rounds && growth >= SmallGrowth; round++)
        {
            var before = GC.GetTotalMemory(forceFullCollection: true);
            for (var i = 0; i < times; i++)
                action(i);
            growth = GC.GetTotalMemory(forceFullCollection: true) - before;
        }

        Assert.True(growth < SmallGrowth, $"After {times} times {growth} more octets are in use, again and again.");
    }
}
