// The Glucose service (Bluetooth SIG, Glucose Service 1.0.1; Assigned Numbers: 0x1808).
using System;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen.Profiles;

/// <summary>Keeps glucose measurements, and reports those that clients ask for.</summary>
/// <remarks>
/// Give each measurement to <see cref="Add"/>, which numbers and stores it. Nothing is sent by itself: a client asks for records by the record access control point, and can
/// also delete and count them; this class answers it from the store. All operators are known, by sequence number (filter type 1) and by user facing time (filter type 2), and
/// a report can be aborted. The store is bounded; see <see cref="MemoryRecordStore{T}"/> for what happens when it is full.
/// <para>Set <c>HasContext</c> before the start to offer contexts. All values need an encrypted link (Glucose Profile 1.0, 5.1). The radio must have its host here: on the
/// coprocessor of a Meadow board requests are refused.</para>
/// </remarks>
/// <example>
/// <code>
/// var glucose = new GlucoseService(new MemoryRecordStore&lt;GlucoseRecord&gt;(capacity: 500)) { HasContext = true };
/// var sample = new GlucoseSample(GlucoseSampleType.CapillaryWholeBlood, GlucoseSampleLocation.Finger);
/// glucose.Add(
///     GlucoseMeasurement.FromMilligramsPerDecilitre(DateAndTime.FromDateTime(DateTime.Now), 98, sample),
///     new GlucoseMeasurementContext(0, Meal: GlucoseMeal.Fasting));
/// </code>
/// </example>
[GattService(Assigned.Services.Glucose)]
public partial class GlucoseService
{
    private readonly RecordAccessServer<GlucoseRecord> _access;
    private int _next;

    /// <summary>A sensor that keeps up to 1,000 records in memory, and then drops the oldest.</summary>
    public GlucoseService()
        : this(new MemoryRecordStore<GlucoseRecord>())
    {
    }

    /// <summary>A sensor with a store of its own.</summary>
    /// <param name="store">The records.</param>
    /// <exception cref="ArgumentNullException"><paramref name="store"/> is null.</exception>
    public GlucoseService(IRecordStore<GlucoseRecord> store)
    {
        Store = store ?? throw new ArgumentNullException(nameof(store));
        RecordFilter<GlucoseRecord>[] filters =
        {
            RecordFilter<GlucoseRecord>.ByUInt16(RecordKey.FirstFilterType, static record => record.Measurement.SequenceNumber),
            new(RecordKey.UserFacingTimeFilterType, DateAndTime.MaxLength, TryDecodeTime, static record => record.Measurement.UserFacingTime?.Ticks),
        };
        _access = new(_gatt, store, filters, () => Handles.RecordAccess, () => RecordAccessSubscribers, () => MeasurementSubscribers, ReportAsync)
        {
            Failed = problem => RecordAccessFailed?.Invoke(problem),
        };
    }

    /// <summary>The characteristic by which records are reported. It cannot be read; what is measured is given to <see cref="Add"/>.</summary>
    [GattCharacteristic(Assigned.Characteristics.GlucoseMeasurement, GattFlags.Notify | GattFlags.ReadEncrypted)]
    public partial GlucoseMeasurement Measurement { get; private set; }

    /// <summary>The characteristic by which contexts are reported, each behind its measurement.</summary>
    [GattCharacteristic(Assigned.Characteristics.GlucoseMeasurementContext, GattFlags.Notify | GattFlags.ReadEncrypted), GattOptional]
    public partial GlucoseMeasurementContext Context { get; private set; }

    /// <summary>What the sensor can do.</summary>
    [GattCharacteristic(Assigned.Characteristics.GlucoseFeature, GattFlags.Read | GattFlags.ReadEncrypted)]
    public partial GlucoseFeatures Features { get; set; }

    /// <summary>What a client has asked of the record access control point last. Answers are indicated to the client that has asked.</summary>
    [GattCharacteristic(Assigned.Characteristics.RecordAccessControlPoint, GattFlags.Write | GattFlags.Indicate | GattFlags.ReadEncrypted | GattFlags.WriteEncrypted)]
    public partial RecordAccessMessage RecordAccess { get; private set; }

    /// <summary>The store has thrown in a procedure; the client hears that it was not completed.</summary>
    public event Action<Exception>? RecordAccessFailed;

    /// <summary>The records.</summary>
    public IRecordStore<GlucoseRecord> Store { get; }

    /// <summary>The sequence number of the next measurement; set it when the store comes from an earlier run. It begins anew at 0 behind 65,535.</summary>
    public ushort NextSequenceNumber
    {
        get => (ushort)Volatile.Read(ref _next);
        set => Volatile.Write(ref _next, value);
    }

    /// <summary>Numbers a measurement and stores it.</summary>
    /// <param name="measurement">The measurement; its sequence number and <see cref="GlucoseMeasurement.ContextFollows"/> are set here.</param>
    /// <param name="context">Its context, or null; its sequence number is set here.</param>
    /// <returns>What was stored; null when the store refused it, because it is full.</returns>
    /// <exception cref="ArgumentException">Measurement or context cannot be encoded.</exception>
    public GlucoseRecord? Add(GlucoseMeasurement measurement, GlucoseMeasurementContext? context = null)
    {
        var number = (ushort)(Interlocked.Increment(ref _next) - 1);
        measurement = measurement with { SequenceNumber = number, ContextFollows = context is not null };
        var record = new GlucoseRecord(measurement, context is { } known ? known with { SequenceNumber = number } : null);

        // A mistake throws here, and not where it is sent.
        Span<byte> octets = stackalloc byte[Math.Max(GlucoseMeasurement.MaxLength, GlucoseMeasurementContext.MaxLength)];
        record.Measurement.Encode(octets);
        record.Context?.Encode(octets);
        return Store.TryAdd(record) ? record : null;
    }

    private static bool TryDecodeTime(ReadOnlySpan<byte> octets, out long value)
    {
        value = 0;
        if (!DateAndTime.TryDecode(octets, out var time) || time.ToDateTime() is not { } known)
            return false;
        value = known.Ticks;
        return true;
    }

    private async ValueTask ReportAsync(Link link, GlucoseRecord record, CancellationToken cancel)
    {
        // Without the characteristic of contexts none follows.
        var context = HasContext ? record.Context : null;
        var octets = new byte[GlucoseMeasurement.MaxLength];
        var length = (record.Measurement with { ContextFollows = context is not null }).Encode(octets);
        await link.NotifyAsync(Handles.Measurement, octets.AsMemory(0, length), cancel).ConfigureAwait(false);
        if (context is not { } following)
            return;
        octets = new byte[GlucoseMeasurementContext.MaxLength];
        await link.NotifyAsync(Handles.Context, octets.AsMemory(0, following.Encode(octets)), cancel).ConfigureAwait(false);
    }

    partial void OnRecordAccessWriting(RecordAccessMessage value, GattWrite write) => _access.Ask(value, write);

    partial void OnRecordAccessWritten(RecordAccessMessage value) => _access.Begin(value);
}
