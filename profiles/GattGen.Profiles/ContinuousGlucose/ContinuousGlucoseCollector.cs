// The collector of the Continuous Glucose Monitoring profile (CGM Profile 1.0.1, 4).
using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen.Profiles;

/// <summary>Finds a continuous glucose monitor, connects, pairs when it asks for it, and yields its records: first those that were missed, then each as it comes.</summary>
/// <remarks>Records whose E2E-CRC is wrong are left out and counted, where the monitor has the feature. A session that began anew meanwhile is yielded from its beginning.</remarks>
/// <example>
/// <code>
/// var collector = new ContinuousGlucoseCollector(new Central(ble));
/// await foreach (var record in collector.CollectAsync(cancel))
///     Console.WriteLine(record.TimeOffset + " min: " + record.GlucoseConcentration + " mg/dL");
/// </code>
/// </example>
/// <seealso cref="ContinuousGlucoseMonitoringService"/>
public sealed class ContinuousGlucoseCollector : Collector<CgmMeasurement>
{
    /// <summary>A collector that does nothing yet.</summary>
    /// <param name="central">The role in which it scans and connects.</param>
    /// <param name="options">How, or null for the default.</param>
    /// <exception cref="ArgumentNullException"><paramref name="central"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of range.</exception>
    public ContinuousGlucoseCollector(Central central, CollectorOptions? options = null)
        : base(central, Assigned.Services.ContinuousGlucoseMonitoring, options)
    {
    }

    /// <summary>The time offset in minutes from which on records are yielded, 0 by default. Each record moves it on.</summary>
    public int NextTimeOffset { get; set; }

    /// <summary>How many records were left out because their E2E-CRC was wrong or missing.</summary>
    public long CorruptCount { get; private set; }

    /// <inheritdoc/>
    protected override async IAsyncEnumerable<CgmMeasurement> MeasureAsync(Link link, [EnumeratorCancellation] CancellationToken cancel)
    {
        var client = await ContinuousGlucoseMonitoringService.Client.DiscoverAsync(link, cancel).ConfigureAwait(false);
        var hasCrc = ((await client.Feature.ReadAsync(cancel).ConfigureAwait(false)).Features & CgmFeatures.EndToEndCrc) != 0;

        // What comes from now on waits here; what is reported comes here as well, and is passed over.
        var notifications = await client.Measurement.SubscribeAsync(cancel).ConfigureAwait(false);
        await using var ending = ((IAsyncDisposable)notifications).ConfigureAwait(false);
        if ((await client.Status.ReadAsync(cancel).ConfigureAwait(false)).TimeOffset + 1 < NextTimeOffset)
            NextTimeOffset = 0;
        if (NextTimeOffset <= ushort.MaxValue)
        {
            var missed = RecordSelection.AtLeast(RecordKey.TimeOffset((ushort)NextTimeOffset));
            await foreach (var record in client.Records.ReportAsync(missed, cancel).ConfigureAwait(false))
            {
                if (Takes(record, hasCrc))
                    yield return record;
            }
        }

        await foreach (var notification in notifications.ConfigureAwait(false))
        {
            foreach (var record in notification.Records.ToArray())
            {
                if (Takes(record, hasCrc))
                    yield return record;
            }
        }
    }

    private bool Takes(CgmMeasurement record, bool hasCrc)
    {
        if (record.TimeOffset < NextTimeOffset)
            return false;
        NextTimeOffset = record.TimeOffset + 1;
        if (!hasCrc || record.HasValidCrc)
            return true;
        CorruptCount++;
        return false;
    }
}
