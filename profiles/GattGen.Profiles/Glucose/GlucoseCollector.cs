// The collector of the Glucose profile (Glucose Profile 1.0, 4).
using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen.Profiles;

/// <summary>Finds a glucose sensor, connects, pairs when it asks for it, and yields the records that it has not yielded before.</summary>
/// <remarks>
/// Records are asked for when the sensor is connected, and again every <see cref="PollInterval"/>. Keep <see cref="NextSequenceNumber"/> to go on in another run. The numbers
/// begin again at 0 behind 65,535: of what a sensor still stores, records with numbers up to 16,384 before the next one have been yielded, and are not yielded again.
/// </remarks>
/// <example>
/// <code>
/// var collector = new GlucoseCollector(new Central(ble)) { NextSequenceNumber = 17 };
/// await foreach (var record in collector.CollectAsync(cancel))
///     Console.WriteLine(record.Measurement.MilligramsPerDecilitre);
/// </code>
/// </example>
/// <seealso cref="GlucoseService"/>
public sealed class GlucoseCollector : Collector<GlucoseRecord>
{
    // How far behind the next one a number is that was seen before the numbers began again.
    private const ushort MostBehind = 16_384;

    private TimeSpan _pollInterval = TimeSpan.FromMinutes(1);

    /// <summary>A collector that does nothing yet.</summary>
    /// <param name="central">The role in which it scans and connects.</param>
    /// <param name="options">How, or null for the default.</param>
    /// <exception cref="ArgumentNullException"><paramref name="central"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of range.</exception>
    public GlucoseCollector(Central central, CollectorOptions? options = null)
        : base(central, Assigned.Services.Glucose, options)
    {
    }

    /// <summary>The sequence number from which on records are asked for; null, the default, for all. Each record moves it on; behind 65,535 it is 0.</summary>
    public ushort? NextSequenceNumber { get; set; }

    /// <summary>How long to wait before asking again, on the clock of the stack; one minute by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is no positive time.</exception>
    public TimeSpan PollInterval
    {
        get => _pollInterval;
        set => _pollInterval = value > TimeSpan.Zero ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "The interval is above zero.");
    }

    /// <inheritdoc/>
    protected override async IAsyncEnumerable<GlucoseRecord> MeasureAsync(Link link, [EnumeratorCancellation] CancellationToken cancel)
    {
        var client = await GlucoseService.Client.DiscoverAsync(link, cancel).ConfigureAwait(false);
        while (true)
        {
            var from = NextSequenceNumber;
            var wanted = from is { } first ? RecordSelection.AtLeast(RecordKey.SequenceNumber(first)) : RecordSelection.All;
            await foreach (var record in client.Records.ReportAsync(wanted, cancel).ConfigureAwait(false))
            {
                // A sensor may report those behind the turn first: an old number does not take the next one back.
                var number = record.Measurement.SequenceNumber;
                var isOld = NextSequenceNumber is { } next && unchecked((ushort)(next - number - 1)) < MostBehind;
                if (!isOld)
                    NextSequenceNumber = unchecked((ushort)(number + 1));
                if (!isOld || from is null)
                    yield return record;
            }

            // A link that ends meanwhile is noticed when records are asked for again.
            await StackClock.DelayAsync(link.Ble, PollInterval, cancel).ConfigureAwait(false);
        }
    }
}
