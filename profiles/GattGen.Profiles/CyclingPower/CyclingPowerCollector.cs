// The collector of the Cycling Power profile (Bluetooth SIG, Cycling Power Profile 1.1).
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen.Profiles;

/// <summary>Collects power: finds a power sensor, connects, pairs if it asks for it, subscribes, and yields power, speed, cadence and torque.</summary>
/// <remarks>Revolutions and torque are worked out by a <see cref="CyclingPowerCalculator"/>.</remarks>
/// <example>
/// <code>
/// var collector = new CyclingPowerCollector(central);
/// await foreach (var effort in collector.CollectAsync(cancel))
///     Console.WriteLine($"{effort.Power} W, {effort.Cadence:F0} rpm");
/// </code>
/// </example>
/// <seealso cref="CyclingPowerService"/>
public sealed class CyclingPowerCollector : Collector<CyclingEffort>
{
    private readonly double _wheelMetres;

    /// <summary>A collector that does nothing yet.</summary>
    /// <param name="central">The role in which it scans and connects.</param>
    /// <param name="options">How, or null for the default.</param>
    /// <param name="wheelMetres">The circumference of the wheel in metres.</param>
    /// <exception cref="System.ArgumentNullException"><paramref name="central"/> is null.</exception>
    /// <exception cref="System.ArgumentOutOfRangeException">The circumference is not positive.</exception>
    public CyclingPowerCollector(Central central, CollectorOptions? options = null, double wheelMetres = 2.105)
        : base(central, Assigned.Services.CyclingPower, options)
        => _wheelMetres = wheelMetres > 0 ? wheelMetres : throw new System.ArgumentOutOfRangeException(nameof(wheelMetres), wheelMetres, "A wheel has a circumference.");

    /// <summary>What the sensor can do; nothing before it was found.</summary>
    public CyclingPowerFeature Feature { get; private set; }

    /// <inheritdoc/>
    protected override async IAsyncEnumerable<CyclingEffort> MeasureAsync(Link link, [EnumeratorCancellation] CancellationToken cancel)
    {
        var client = await CyclingPowerService.Client.DiscoverAsync(link, cancel).ConfigureAwait(false);
        Feature = await client.Feature.ReadAsync(cancel).ConfigureAwait(false);
        var calculator = new CyclingPowerCalculator(_wheelMetres);
        var measurements = await client.Measurement.SubscribeAsync(cancel).ConfigureAwait(false);
        await using var ending = ((System.IAsyncDisposable)measurements).ConfigureAwait(false);
        await foreach (var measurement in measurements.WithCancellation(cancel).ConfigureAwait(false))
            yield return calculator.Next(measurement);
    }
}
