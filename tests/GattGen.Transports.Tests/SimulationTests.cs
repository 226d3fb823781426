// The same seed gives the same run; what cannot come is said, not waited for.
using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using GattGen.Hci;

namespace GattGen.Transports.Tests;

public class SimulationTests
{
    [Fact]
    public void A_seed_replays_packet_by_packet_and_another_one_does_not()
    {
        Assert.Equal(Record(7), Record(7));
        Assert.NotEqual(Record(7), Record(8));
    }

    [Fact]
    public void A_story_that_waits_for_what_does_not_come_fails_instead_of_hanging()
    {
        var simulation = new Simulation();
        var never = new TaskCompletionSource();
        Assert.Throws<TimeoutException>(() => simulation.Run(() => never.Task));
    }

    [Fact]
    public void The_exception_of_a_story_is_the_exception_of_the_run()
    {
        var simulation = new Simulation();
        Assert.Throws<FormatException>(() => simulation.Run(() => Task.FromException(new FormatException())));
    }

    [Fact]
    public void Time_passes_only_as_asked_for()
    {
        var simulation = new Simulation();
        simulation.RunFor(TimeSpan.FromSeconds(90));
        Assert.Equal(TimeSpan.FromSeconds(90), simulation.Now);
    }

    [Fact]
    public void An_asynchronous_story_runs_on_the_calling_thread()
    {
        var simulation = new Simulation();
        var peripheral = simulation.AddRadio();
        var central = simulation.AddRadio();
        peripheral.Active = true;
        central.Active = true;
        var threads = new HashSet<int>();
        simulation.Run(async () =>
        {
            peripheral.GapAdvertise(20_000);
            await using var link = await new Central(central).ConnectAsync(peripheral.Config.Mac);
            threads.Add(Environment.CurrentManagedThreadId);
            await link.ExchangeMtuAsync();
            threads.Add(Environment.CurrentManagedThreadId);
            foreach (var service in await link.DiscoverAsync())
            {
                foreach (var characteristic in service.Characteristics)
                {
                    if (characteristic.Properties.HasFlag(GattFlags.Read))
                        await characteristic.ReadAsync();
                    threads.Add(Environment.CurrentManagedThreadId);
                }
            }
        });
        Assert.Equal([Environment.CurrentManagedThreadId], threads);
    }

    private static byte[] Record(ulong seed)
    {
        using var file = new MemoryStream();
        using (var writer = new BtSnoopWriter(file))
        {
            var simulation = new Simulation(seed);
            var peripheral = simulation.AddRadio(wrap: transport => new BtSnoopTransport(transport, writer, 0, () => DateTimeOffset.UnixEpoch + simulation.Now));
            var central = simulation.AddRadio(wrap: transport => new BtSnoopTransport(transport, writer, 1, () => DateTimeOffset.UnixEpoch + simulation.Now));
            peripheral.Active = true;
            central.Active = true;
            peripheral.GapAdvertise(100_000, [2, 1, 6]);
            central.GapScan(1_000);
            simulation.RunFor(TimeSpan.FromSeconds(2));
            central.GapConnect(peripheral.Config.Mac);
            simulation.RunFor(TimeSpan.FromSeconds(2));
        }

        return file.ToArray();
    }
}
