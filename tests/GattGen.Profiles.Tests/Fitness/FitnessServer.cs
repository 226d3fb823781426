// A server of the fitness services, and a central that uses it, both simulated.
using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using GattGen.Host;
using GattGen.Profiles;
using GattGen.Transports;

namespace GattGen.Profiles.Tests.Fitness;

/// <summary>A device with those of the fitness services that a test gives it.</summary>
[GattServer("Fit")]
public sealed partial class FitnessServer
{
    [GattOptional]
    public HeartRateService? HeartRate { get; init; }

    [GattOptional]
    public RunningSpeedAndCadenceService? Running { get; init; }

    [GattOptional]
    public CyclingSpeedAndCadenceService? Cycling { get; init; }

    [GattOptional]
    public CyclingPowerService? Power { get; init; }

    [GattOptional]
    public LocationAndNavigationService? Navigation { get; init; }

    [GattOptional]
    public UserDataService? Users { get; init; }

    [GattOptional]
    public FitnessMachineService? Machine { get; init; }
}

/// <summary>The device and the phones of a test.</summary>
internal sealed class FitnessStage
{
    private readonly List<Exception> _failures = [];

    private FitnessStage(Simulation simulation, HostBle device, HostBle[] phones)
    {
        Simulation = simulation;
        Device = device;
        Phones = phones;
        device.HandlerFailed += _failures.Add;
    }

    public Simulation Simulation { get; }

    public HostBle Device { get; }

    public HostBle[] Phones { get; }

    /// <summary>Serves, and lets a client use it on one link.</summary>
    public static void Run(FitnessServer server, Func<Link, Task> story)
        => Run(server, 1, async stage =>
        {
            await using var link = await stage.ConnectAsync();
            await story(link);
        });

    /// <summary>Serves, and lets clients use it.</summary>
    public static void Run(FitnessServer server, int phones, Func<FitnessStage, Task> story)
    {
        var simulation = new Simulation(seed: 1);
        var device = simulation.AddRadio();
        device.Config.Bond = true;
        var centrals = new HostBle[phones];
        for (var i = 0; i < phones; i++)
        {
            centrals[i] = simulation.AddRadio();
            centrals[i].Active = true;
        }

        var stage = new FitnessStage(simulation, device, centrals);
        simulation.Run(async () =>
        {
            await server.StartAsync(device);
            await story(stage);
        });
        Assert.Empty(stage._failures);
    }

    public async Task<Link> ConnectAsync(int phone = 0, bool isPaired = false)
    {
        var link = await new Central(Phones[phone]).ConnectAsync(Device.Config.Mac);
        if (isPaired)
            await link.PairAsync();
        return link;
    }

    /// <summary>Lets a time pass on the clock of the device.</summary>
    public Task DelayAsync(double seconds) => VirtualWait.ForAsync(Device, TimeSpan.FromSeconds(seconds));

    /// <summary>Takes the next values of a subscription.</summary>
    public static async Task<List<T>> Take<T>(IAsyncEnumerable<T> values, int count)
    {
        var taken = new List<T>();
        await foreach (var value in values)
        {
            taken.Add(value);
            if (taken.Count == count)
                break;
        }

        return taken;
    }

    /// <summary>Takes the next values of a subscription that goes on.</summary>
    public static async Task<List<T>> Take<T>(IAsyncEnumerator<T> values, int count)
    {
        var taken = new List<T>();
        while (taken.Count < count)
        {
            Assert.True(await values.MoveNextAsync());
            taken.Add(values.Current);
        }

        return taken;
    }

    /// <summary>The code with which a server refuses.</summary>
    public static async Task<int> RefusalOf(ValueTask call) => (await Assert.ThrowsAsync<BleException>(async () => await call)).Status;

    /// <summary>The code with which a server refuses.</summary>
    public static async Task<int> RefusalOf<T>(ValueTask<T> call) => (await Assert.ThrowsAsync<BleException>(async () => await call)).Status;
}
