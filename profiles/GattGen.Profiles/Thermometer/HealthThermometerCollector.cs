// The collector of the Health Thermometer profile (Health Thermometer Profile 1.0, 4).
using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen.Profiles;

/// <summary>Finds a health thermometer, connects, pairs when it asks for it, and yields what it measures.</summary>
/// <example>
/// <code>
/// var collector = new HealthThermometerCollector(new Central(ble));
/// await foreach (var temperature in collector.CollectAsync(cancel))
///     Console.WriteLine(temperature.InCelsius);
/// </code>
/// </example>
/// <seealso cref="HealthThermometerService"/>
public sealed class HealthThermometerCollector : Collector<TemperatureMeasurement>
{
    /// <summary>A collector that does nothing yet.</summary>
    /// <param name="central">The role in which it scans and connects.</param>
    /// <param name="options">How, or null for the default.</param>
    /// <exception cref="ArgumentNullException"><paramref name="central"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of range.</exception>
    public HealthThermometerCollector(Central central, CollectorOptions? options = null)
        : base(central, Assigned.Services.HealthThermometer, options)
    {
    }

    /// <summary>The temperature while it is being measured. Raised outside of the stack; only where a handler was added before the thermometer was connected.</summary>
    public event Action<TemperatureMeasurement>? Intermediate;

    /// <inheritdoc/>
    protected override async IAsyncEnumerable<TemperatureMeasurement> MeasureAsync(Link link, [EnumeratorCancellation] CancellationToken cancel)
    {
        var client = await HealthThermometerService.Client.DiscoverAsync(link, cancel).ConfigureAwait(false);
        var measurements = await client.Measurement.SubscribeAsync(cancel).ConfigureAwait(false);
        await using var ending = ((IAsyncDisposable)measurements).ConfigureAwait(false);
        if (Intermediate is not null && client.Intermediate is { } intermediate)
            _ = TellAsync(await intermediate.SubscribeAsync(cancel).ConfigureAwait(false));
        await foreach (var measurement in measurements.ConfigureAwait(false))
            yield return measurement;
    }

    // Ends with the link, or with the collector.
    private async Task TellAsync(RemoteSubscription<TemperatureMeasurement> temperatures)
    {
        try
        {
            await foreach (var temperature in temperatures.ConfigureAwait(false))
                Intermediate?.Invoke(temperature);
        }
        catch (BleException)
        {
            // The collector hears of it, too.
        }
        catch (OperationCanceledException)
        {
            // It was given up.
        }
    }
}
