// The Pulse Oximeter service (Bluetooth SIG, Pulse Oximeter Service 1.0; Assigned Numbers: 0x1822).
using System;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen.Profiles;

/// <summary>Tells oxygen saturation and pulse rate, once or all the time.</summary>
/// <remarks>
/// Give each spot check to <see cref="Add"/>: it is indicated to the clients that have subscribed. With a store, what is measured while there are none is stored, and clients
/// ask for it by the record access control point: all records are reported, deleted or counted. Without one, up to <see cref="MaxWaiting"/> spot checks wait, and then the
/// oldest is dropped. An oximeter that measures all the time sets <see cref="Continuous"/>.
/// <para>What is optional is offered only if it was set, or its <c>HasXxx</c>, before the start; at least one of the two measurements must be. All values need an encrypted
/// link (Pulse Oximeter Profile 1.0, 5.1).</para>
/// </remarks>
/// <example>
/// <code>
/// var oximeter = new PulseOximeterService(new MemoryRecordStore&lt;PlxSpotCheckMeasurement&gt;(capacity: 50)) { Features = new PlxFeatures(TimeStamp: true, Storage: true) };
/// oximeter.Add(new PlxSpotCheckMeasurement(new MedFloat16(98, 0), new MedFloat16(64, 0), DateAndTime.FromDateTime(DateTime.Now)));
/// </code>
/// </example>
[GattService(Assigned.Services.PulseOximeter)]
public partial class PulseOximeterService
{
    private readonly MeasurementQueue<PlxSpotCheckMeasurement> _queue;
    private readonly RecordAccessServer<PlxSpotCheckMeasurement>? _access;
    private readonly IRecordStore<PlxSpotCheckMeasurement>? _store;
    private long _refused;

    /// <summary>An oximeter that measures all the time, or spot checks that nobody stores.</summary>
    public PulseOximeterService()
        : this(null)
    {
    }

    /// <summary>An oximeter that makes spot checks.</summary>
    /// <param name="store">Where those are kept that nobody has heard of; null for nowhere.</param>
    public PulseOximeterService(IRecordStore<PlxSpotCheckMeasurement>? store)
    {
        _store = store;
        _queue = new(_gatt, () => Handles.SpotCheck, () => SpotCheckSubscribers, static (value, octets) => value.Encode(octets), PlxSpotCheckMeasurement.MaxLength, value => SpotCheck = value);
        if (store is null)
            return;
        HasSpotCheck = true;
        HasRecordAccess = true;
        _access = new(_gatt, store, Array.Empty<RecordFilter<PlxSpotCheckMeasurement>>(), () => Handles.RecordAccess, () => RecordAccessSubscribers, () => SpotCheckSubscribers, ReportAsync)
        {
            OnlyAll = true,
            Failed = problem => RecordAccessFailed?.Invoke(problem),
        };
    }

    /// <summary>The characteristic by which spot checks are indicated. It cannot be read; what is measured is given to <see cref="Add"/>.</summary>
    [GattCharacteristic(Assigned.Characteristics.PLXSpotCheckMeasurement, GattFlags.Indicate | GattFlags.ReadEncrypted), GattOptional]
    public partial PlxSpotCheckMeasurement SpotCheck { get; private set; }

    /// <summary>What is measured all the time; setting it notifies.</summary>
    [GattCharacteristic(Assigned.Characteristics.PLXContinuousMeasurement, GattFlags.Notify | GattFlags.ReadEncrypted), GattOptional]
    public partial PlxContinuousMeasurement Continuous { get; set; }

    /// <summary>What the oximeter can do.</summary>
    [GattCharacteristic(Assigned.Characteristics.PLXFeatures, GattFlags.Read | GattFlags.ReadEncrypted)]
    public partial PlxFeatures Features { get; set; }

    /// <summary>What a client has asked of the record access control point last. Answers are indicated to the client that has asked.</summary>
    [GattCharacteristic(Assigned.Characteristics.RecordAccessControlPoint, GattFlags.Write | GattFlags.Indicate | GattFlags.ReadEncrypted | GattFlags.WriteEncrypted), GattOptional]
    public partial RecordAccessMessage RecordAccess { get; private set; }

    /// <summary>The store has thrown in a procedure; the client hears that it was not completed.</summary>
    public event Action<Exception>? RecordAccessFailed;

    /// <summary>How many spot checks wait while nobody listens and there is no store, 1..65,536; 100 by default. Then the oldest is dropped.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of range.</exception>
    public int MaxWaiting
    {
        get => _queue.Capacity;
        set => _queue.Capacity = value;
    }

    /// <summary>How many spot checks wait.</summary>
    public int WaitingCount => _queue.Count;

    /// <summary>How many spot checks were dropped, or refused by the store.</summary>
    public long DroppedCount => _queue.Dropped + Interlocked.Read(ref _refused);

    /// <summary>Indicates a spot check, or stores it while nobody listens.</summary>
    /// <param name="measurement">The spot check; one that is stored should have its time.</param>
    /// <exception cref="ArgumentException">A part of the time is out of range.</exception>
    public void Add(PlxSpotCheckMeasurement measurement)
    {
        if (_store is null || !SpotCheckSubscribers.IsEmpty)
        {
            _queue.Add(measurement);
        }
        else if (!_store.TryAdd(measurement))
        {
            Interlocked.Increment(ref _refused);
        }
    }

    // What comes from the store says so, where the oximeter says anything (Pulse Oximeter Service 1.0, 3.1.1.4).
    private ValueTask ReportAsync(Link link, PlxSpotCheckMeasurement measurement, CancellationToken cancel)
    {
        if (measurement.MeasurementStatus is { } status)
            measurement = measurement with { MeasurementStatus = status | PlxMeasurementStatus.FromStorage };
        var octets = new byte[PlxSpotCheckMeasurement.MaxLength];
        return link.IndicateAsync(Handles.SpotCheck, octets.AsMemory(0, measurement.Encode(octets)), cancel);
    }

    partial void OnSpotCheckSubscribed(GattPeer peer, GattSubscription subscription) => _queue.OnSubscribed();

    partial void OnRecordAccessWriting(RecordAccessMessage value, GattWrite write) => _access?.Ask(value, write);

    partial void OnRecordAccessWritten(RecordAccessMessage value) => _access?.Begin(value);
}
