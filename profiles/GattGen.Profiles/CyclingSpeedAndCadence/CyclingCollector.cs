// The collector of the Cycling Speed and Cadence profile (Bluetooth SIG, Cycling Speed and Cadence Profile 1.0).
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen.Profiles;

/// <summary>Collects cycling: finds a speed and cadence sensor, connects, pairs if it asks for it, subscribes, and yields speed, cadence and distance.</summary>
/// <remarks>The revolutions are worked out by a <see cref="CyclingCalculator"/>; the distance begins anew with each link.</remarks>
/// <example>
/// <code>
/// var collector = new CyclingCollector(central, wheelMetres: 2.105);
/// await foreach (var motion in collector.CollectAsync(cancel))
///     Console.WriteLine($"{motion.Speed * 3.6:F1} km/h, {motion.Cadence:F0} rpm");
/// </code>
/// </example>
/// <seealso cref="CyclingSpeedAndCadenceService"/>
public sealed class CyclingCollector : Collector<CyclingMotion>
{
    private readonly double _wheelMetres;

    /// <summary>A collector that does nothing yet.</summary>
    /// <param name="central">The role in which it scans and connects.</param>
    /// <param name="options">How, or null for the default.</param>
    /// <param name="wheelMetres">The circumference of the wheel in metres.</param>
    /// <exception cref="System.ArgumentNullException"><paramref name="central"/> is null.</exception>
    /// <exception cref="System.ArgumentOutOfRangeException">The circumference is not positive.</exception>
    public CyclingCollector(Central central, CollectorOptions? options = null, double wheelMetres = 2.105)
        : base(central, Assigned.Services.CyclingSpeedAndCadence, options)
        => _wheelMetres = wheelMetres > 0 ? wheelMetres : throw new System.ArgumentOutOfRangeException(nameof(wheelMetres), wheelMetres, "A wheel has a circumference.");

    /// <summary>What the sensor can do; none before it was found.</summary>
    public CscFeature Feature { get; private set; }

    /// <inheritdoc/>
    protected override async IAsyncEnumerable<CyclingMotion> MeasureAsync(Link link, [EnumeratorCancellation] CancellationToken cancel)
    {
        var client = await CyclingSpeedAndCadenceService.Client.DiscoverAsync(link, cancel).ConfigureAwait(false);
        Feature = await client.Feature.ReadAsync(cancel).ConfigureAwait(false);
        var calculator = new CyclingCalculator(_wheelMetres);
        var measurements = await client.Measurement.SubscribeAsync(cancel).ConfigureAwait(false);
        await using var ending = ((System.IAsyncDisposable)measurements).ConfigureAwait(false);
        await foreach (var measurement in measurements.WithCancellation(cancel).ConfigureAwait(false))
            yield return calculator.Next(measurement);
    }
}
