// A device with the services of a story on one radio, and a central on another, both simulated.
using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using GattGen.Host;
using GattGen.Transports;

namespace GattGen.Profiles.Tests.Health;

/// <summary>A device with some services of health.</summary>
[GattServer("Health")]
public sealed partial class HealthDevice
{
    [GattOptional]
    public GlucoseService? Glucose { get; set; }

    [GattOptional]
    public HealthThermometerService? Thermometer { get; set; }

    [GattOptional]
    public BloodPressureService? BloodPressure { get; set; }

    [GattOptional]
    public WeightScaleService? Scale { get; set; }

    [GattOptional]
    public BodyCompositionService? Body { get; set; }

    [GattOptional]
    public PulseOximeterService? Oximeter { get; set; }

    [GattOptional]
    public ContinuousGlucoseMonitoringService? Cgm { get; set; }
}

/// <summary>What a story is told with.</summary>
internal sealed record Stage(Simulation Simulation, HostBle Device, Link Link);

internal static class HealthStory
{
    // Sessions of glucose monitors take their time.
    private static readonly TimeSpan Limit = TimeSpan.FromHours(4);

    /// <summary>Serves a device, connects, pairs, and tells the story.</summary>
    public static void Run(HealthDevice server, Func<Stage, Task> story, bool pair = true)
    {
        var simulation = new Simulation(seed: 1);
        var (device, phone) = (simulation.AddRadio(), simulation.AddRadio());
        phone.Active = true;
        simulation.Run(
            async () =>
            {
                await server.StartAsync(device);
                await using var link = await new Central(phone).ConnectAsync(device.Config.Mac);
                if (pair)
                    await link.PairAsync();
                await story(new Stage(simulation, device, link));
            }, Limit);
    }

    /// <summary>Serves a device to a collector.</summary>
    public static void Collect(HealthDevice server, Func<Central, HostBle, Task> story)
    {
        var simulation = new Simulation(seed: 1);
        var (device, phone) = (simulation.AddRadio(), simulation.AddRadio());
        phone.Active = true;
        simulation.Run(
            async () =>
            {
                await server.StartAsync(device);
                await story(new Central(phone), device);
            }, Limit);
    }

    /// <summary>The next values of a stream.</summary>
    public static async Task<List<T>> TakeAsync<T>(IAsyncEnumerable<T> stream, int count)
    {
        var taken = new List<T>();
        await foreach (var value in stream)
        {
            taken.Add(value);
            if (taken.Count == count)
                break;
        }

        return taken;
    }

    /// <summary>All values of a stream that ends.</summary>
    public static Task<List<T>> AllAsync<T>(IAsyncEnumerable<T> stream) => TakeAsync(stream, int.MaxValue);

    /// <summary>What the server refuses.</summary>
    public static async Task RefusesAsync(int status, Func<Task> attempt)
    {
        var refused = await Assert.ThrowsAsync<BleException>(attempt);
        Assert.Equal(status, refused.Status);
    }
}
