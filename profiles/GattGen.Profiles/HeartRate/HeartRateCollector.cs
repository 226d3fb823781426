// The collector of the Heart Rate profile (Bluetooth SIG, Heart Rate Profile 1.0).
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen.Profiles;

/// <summary>Collects heart rates: finds a sensor, connects, pairs if it asks for it, subscribes and yields its measurements.</summary>
/// <example>
/// <code>
/// var collector = new HeartRateCollector(central);
/// await foreach (var measurement in collector.CollectAsync(cancel))
///     Console.WriteLine(measurement.BeatsPerMinute);
/// </code>
/// </example>
/// <seealso cref="HeartRateService"/>
public sealed class HeartRateCollector : Collector<HeartRateMeasurement>
{
    /// <summary>A collector that does nothing yet.</summary>
    /// <param name="central">The role in which it scans and connects.</param>
    /// <param name="options">How, or null for the default.</param>
    /// <exception cref="System.ArgumentNullException"><paramref name="central"/> is null.</exception>
    public HeartRateCollector(Central central, CollectorOptions? options = null)
        : base(central, Assigned.Services.HeartRate, options)
    {
    }

    /// <summary>Where the sensor is worn; null where it does not say, and before it was found.</summary>
    public BodySensorLocation? Location { get; private set; }

    /// <inheritdoc/>
    protected override async IAsyncEnumerable<HeartRateMeasurement> MeasureAsync(Link link, [EnumeratorCancellation] CancellationToken cancel)
    {
        var client = await HeartRateService.Client.DiscoverAsync(link, cancel).ConfigureAwait(false);
        Location = client.Location is { } location ? await location.ReadAsync(cancel).ConfigureAwait(false) : null;
        var measurements = await client.Measurement.SubscribeAsync(cancel).ConfigureAwait(false);
        await using var ending = ((System.IAsyncDisposable)measurements).ConfigureAwait(false);
        await foreach (var measurement in measurements.WithCancellation(cancel).ConfigureAwait(false))
            yield return measurement;
    }
}
