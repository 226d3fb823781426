// The collector of the Running Speed and Cadence profile (Bluetooth SIG, Running Speed and Cadence Profile 1.0).
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen.Profiles;

/// <summary>Collects running: finds a foot pod, connects, pairs if it asks for it, subscribes and yields its measurements.</summary>
/// <example>
/// <code>
/// var collector = new RunningCollector(central);
/// await foreach (var measurement in collector.CollectAsync(cancel))
///     Console.WriteLine(measurement.Speed);
/// </code>
/// </example>
/// <seealso cref="RunningSpeedAndCadenceService"/>
public sealed class RunningCollector : Collector<RscMeasurement>
{
    /// <summary>A collector that does nothing yet.</summary>
    /// <param name="central">The role in which it scans and connects.</param>
    /// <param name="options">How, or null for the default.</param>
    /// <exception cref="System.ArgumentNullException"><paramref name="central"/> is null.</exception>
    public RunningCollector(Central central, CollectorOptions? options = null)
        : base(central, Assigned.Services.RunningSpeedAndCadence, options)
    {
    }

    /// <summary>What the sensor can do; none before it was found.</summary>
    public RscFeature Feature { get; private set; }

    /// <inheritdoc/>
    protected override async IAsyncEnumerable<RscMeasurement> MeasureAsync(Link link, [EnumeratorCancellation] CancellationToken cancel)
    {
        var client = await RunningSpeedAndCadenceService.Client.DiscoverAsync(link, cancel).ConfigureAwait(false);
        Feature = await client.Feature.ReadAsync(cancel).ConfigureAwait(false);
        var measurements = await client.Measurement.SubscribeAsync(cancel).ConfigureAwait(false);
        await using var ending = ((System.IAsyncDisposable)measurements).ConfigureAwait(false);
        await foreach (var measurement in measurements.WithCancellation(cancel).ConfigureAwait(false))
            yield return measurement;
    }
}
