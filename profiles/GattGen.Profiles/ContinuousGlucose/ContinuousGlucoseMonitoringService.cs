// The Continuous Glucose Monitoring service (Bluetooth SIG, CGM Service 1.0.1; Assigned Numbers: 0x181F).
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen.Profiles;

/// <summary>Measures glucose all the time in a session, keeps the records, and alerts.</summary>
/// <remarks>
/// A session begins with <see cref="StartSession"/> or when a client starts it, and ends when it is stopped or its <see cref="RunTimeHours"/> are over. While it runs, give each
/// measurement to <see cref="Add"/>: it gets its time offset and warnings, is stored, and is notified as often as <see cref="CommunicationIntervalMinutes"/> says, several records
/// in one notification where they fit. Clients ask for older records by the record access control point, which knows all operators, by time offset (filter type 1).
/// <para>A session goes on while the radio is off, and when the service is started on another radio: the sensor stays where it is, and clients work out from the minutes when
/// something was measured, so these must not stand still. What is measured meanwhile is stored. Minutes are counted by the clock of the radio on which the service is, or was last.</para>
/// <para>With the feature <see cref="CgmFeatures.EndToEndCrc"/> all values carry an E2E-CRC, and writes without it are refused. Requests that need a feature which the monitor
/// does not have are answered with <see cref="CgmResponseCode.OpCodeNotSupported"/>. All values need an encrypted link (CGM Profile 1.0.1, 5.1).</para>
/// </remarks>
/// <example>
/// <code>
/// var monitor = new ContinuousGlucoseMonitoringService(
///     CgmFeatures.Calibration | CgmFeatures.HypoAlerts | CgmFeatures.TrendInformation | CgmFeatures.EndToEndCrc,
///     new GlucoseSample(GlucoseSampleType.InterstitialFluid, GlucoseSampleLocation.SubcutaneousTissue));
/// monitor.StartSession();                                                     // on a radio
/// monitor.Add(new MedFloat16(104, 0), trend: new MedFloat16(-12, -1));        // 104 mg/dL, falling by 1.2 mg/dL per minute
/// </code>
/// </example>
[GattService(Assigned.Services.ContinuousGlucoseMonitoring)]
public partial class ContinuousGlucoseMonitoringService
{
    /// <summary>The error with which a value without E2E-CRC is refused: Missing CRC (CGM Service 1.0.1, 1.6).</summary>
    public const byte MissingCrc = 0x80;

    /// <summary>The error with which a value with a wrong E2E-CRC is refused: Invalid CRC (CGM Service 1.0.1, 1.6).</summary>
    public const byte InvalidCrc = 0x81;

    // What a notification takes of the MTU, and what fits every link (Core Vol 3, Part F, 3.4.7.1).
    private const int HeaderOctets = 3;
    private const ushort DefaultRunTimeHours = 14 * 24;

    // One in each minute of the longest interval, and some.
    private const int DefaultMaxWaiting = 300;
    private const int MostWaiting = 65_536;

    private readonly RecordAccessServer<CgmMeasurement> _access;
    private readonly CgmSession _session = new() { RunTimeHours = DefaultRunTimeHours };
    private readonly Queue<CgmMeasurement> _unsent = new();
    private readonly ServiceTime _time;
    private readonly CgmFeatures _features;
    private int _maxWaiting = DefaultMaxWaiting;
    private long _dropped;
    private TimeSpan? _sent;
    private CgmSensorStatus _status;

    /// <summary>A monitor that keeps up to 4,096 records in memory, and then drops the oldest.</summary>
    /// <param name="features">What it can do.</param>
    /// <param name="sample">In what it measures.</param>
    public ContinuousGlucoseMonitoringService(CgmFeatures features, GlucoseSample sample)
        : this(features, sample, new MemoryRecordStore<CgmMeasurement>(4096))
    {
    }

    /// <summary>A monitor with a store of its own.</summary>
    /// <param name="features">What it can do.</param>
    /// <param name="sample">In what it measures.</param>
    /// <param name="store">The records; emptied when a session begins.</param>
    /// <exception cref="ArgumentNullException"><paramref name="store"/> is null.</exception>
    public ContinuousGlucoseMonitoringService(CgmFeatures features, GlucoseSample sample, IRecordStore<CgmMeasurement> store)
    {
        Store = store ?? throw new ArgumentNullException(nameof(store));
        _time = new ServiceTime(_gatt);
        _features = features;
        Feature = new CgmFeature(features, sample).WithCrc();
        SessionStartTime = Protected(new CgmSessionStartTime(default, new TimeZoneOffset(null), DstOffset.NotKnown));
        RecordFilter<CgmMeasurement>[] filters = { RecordFilter<CgmMeasurement>.ByUInt16(RecordKey.FirstFilterType, static record => record.TimeOffset) };
        _access = new(_gatt, store, filters, () => Handles.RecordAccess, () => RecordAccessSubscribers, () => MeasurementSubscribers, ReportAsync)
        {
            Failed = problem => RecordAccessFailed?.Invoke(problem),
        };
    }

    /// <summary>The characteristic by which records are notified and reported. It cannot be read; what is measured is given to <see cref="Add"/>.</summary>
    [GattCharacteristic(Assigned.Characteristics.CGMMeasurement, GattFlags.Notify | GattFlags.ReadEncrypted)]
    public partial CgmMeasurements Measurement { get; private set; }

    /// <summary>What the monitor can do, and in what it measures.</summary>
    [GattCharacteristic(Assigned.Characteristics.CGMFeature, GattFlags.Read | GattFlags.ReadEncrypted)]
    public partial CgmFeature Feature { get; private set; }

    /// <summary>How the monitor is now.</summary>
    [GattCharacteristic(Assigned.Characteristics.CGMStatus, GattFlags.Read | GattFlags.ReadEncrypted)]
    public CgmStatus Status
    {
        get
        {
            using (_gatt.Enter())
            {
                var status = new CgmStatus(_session.TimeOffset(Now), CurrentStatus);
                return HasCrc ? status.WithCrc() : status;
            }
        }
    }

    /// <summary>When the session began. A client writes what time it is; from that the monitor works out when the session began.</summary>
    [GattCharacteristic(Assigned.Characteristics.CGMSessionStartTime, GattFlags.Read | GattFlags.Write | GattFlags.ReadEncrypted | GattFlags.WriteEncrypted)]
    public partial CgmSessionStartTime SessionStartTime { get; private set; }

    /// <summary>How long a session lasts.</summary>
    [GattCharacteristic(Assigned.Characteristics.CGMSessionRunTime, GattFlags.Read | GattFlags.ReadEncrypted)]
    public CgmSessionRunTime SessionRunTime => HasCrc ? new CgmSessionRunTime(RunTimeHours).WithCrc() : new CgmSessionRunTime(RunTimeHours);

    /// <summary>What a client has asked of the record access control point last. Answers are indicated to the client that has asked.</summary>
    [GattCharacteristic(Assigned.Characteristics.RecordAccessControlPoint, GattFlags.Write | GattFlags.Indicate | GattFlags.ReadEncrypted | GattFlags.WriteEncrypted)]
    public partial RecordAccessMessage RecordAccess { get; private set; }

    /// <summary>A session was started, by the application or a client. Raised outside of the gate of the stack.</summary>
    public event Action? SessionStarted;

    /// <summary>A session was stopped, by the application or a client.</summary>
    public event Action? SessionStopped;

    /// <summary>A client has taken back the alert of the device.</summary>
    public event Action? DeviceSpecificAlertReset;

    /// <summary>The store has thrown in a procedure; the client hears that it was not completed.</summary>
    public event Action<Exception>? RecordAccessFailed;

    /// <summary>Asked when a client gives a calibration, with its record number set: returns it with the next time and what came of it. Null, the default: it is taken as it is.</summary>
    public Func<CgmCalibration, CgmCalibration>? Calibrating { get; set; }

    /// <summary>The records of the session.</summary>
    public IRecordStore<CgmMeasurement> Store { get; }

    /// <summary>How long a session lasts, in hours, 0..65,535; 14 days by default.</summary>
    public ushort RunTimeHours
    {
        get => _session.RunTimeHours;
        set
        {
            using (_gatt.Enter())
                _session.RunTimeHours = value;
        }
    }

    /// <summary>How often measurements are notified, in minutes: 0 for not at all, 255 for each at once. 5 by default; clients may change it.</summary>
    public byte CommunicationIntervalMinutes { get; set; } = 5;

    /// <summary>How many measurements wait at most until <see cref="CommunicationIntervalMinutes"/> are over, 1..65,536; 300 by default. Then the oldest is dropped: it is not
    /// notified, but stays in <see cref="Store"/>, where clients can ask for it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of range.</exception>
    public int MaxWaiting
    {
        get
        {
            using (_gatt.Enter())
                return _maxWaiting;
        }

        set
        {
            if (value is < 1 or > MostWaiting)
                throw new ArgumentOutOfRangeException(nameof(value), value, "1..65,536 measurements wait.");
            using (_gatt.Enter())
            {
                _maxWaiting = value;
                DropBeyond(value);
            }
        }
    }

    /// <summary>How many measurements wait to be notified.</summary>
    public int WaitingCount
    {
        get
        {
            using (_gatt.Enter())
                return _unsent.Count;
        }
    }

    /// <summary>How many measurements were not notified because too many waited.</summary>
    public long DroppedCount
    {
        get
        {
            using (_gatt.Enter())
                return _dropped;
        }
    }

    /// <summary>The levels at which the monitor alerts; clients may change those for which it has the feature.</summary>
    public CgmAlertLevels AlertLevels { get; set; }

    /// <summary>Whether a session runs; it does so while the radio is off, too.</summary>
    public bool IsRunning
    {
        get
        {
            using (_gatt.Enter())
                return _session.IsRunning(Now);
        }
    }

    /// <summary>What the monitor says of itself, beside what it works out: faults, battery, calibration, temperature. It goes with <see cref="Status"/> and with each measurement.</summary>
    public CgmSensorStatus SensorStatus
    {
        get
        {
            using (_gatt.Enter())
                return _status;
        }

        set
        {
            using (_gatt.Enter())
                _status = value;
        }
    }

    private bool HasCrc => (_features & CgmFeatures.EndToEndCrc) != 0;

    private TimeSpan Now => _time.Now;

    private CgmSensorStatus CurrentStatus => _session.IsRunning(Now) ? _status & ~CgmSensorStatus.SessionStopped : _status | CgmSensorStatus.SessionStopped;

    /// <summary>Begins a session: the records of the last one are removed, and the minutes count from 0.</summary>
    /// <returns>False when a session runs already, or there was one and the monitor lacks the feature <see cref="CgmFeatures.MultipleSessions"/>.</returns>
    /// <exception cref="InvalidOperationException">The service is not registered on a radio with a host.</exception>
    public bool StartSession()
    {
        if (_gatt.Ble is not IBleHost)
            throw new InvalidOperationException("A session needs the clock of a radio: start the server of the service before.");
        using (_gatt.Enter())
        {
            if (_session.IsRunning(Now) || (_session.HasBegun && (_features & CgmFeatures.MultipleSessions) == 0))
                return false;
            _session.Start(Now);
            _unsent.Clear();
            _sent = null;
        }

        Store.Remove(static _ => true);
        SessionStartTime = Protected(new CgmSessionStartTime(default, new TimeZoneOffset(null), DstOffset.NotKnown));
        SessionStarted?.Invoke();
        return true;
    }

    /// <summary>Ends the session. Nothing happens when none runs.</summary>
    public void StopSession()
    {
        using (_gatt.Enter())
        {
            if (!_session.IsRunning(Now))
                return;
            _session.Stop(Now);
        }

        SessionStopped?.Invoke();
    }

    /// <summary>Stores a measurement of now, and notifies it when it is time.</summary>
    /// <param name="concentration">The concentration in mg/dL.</param>
    /// <param name="trend">How fast it changes in mg/dL per minute; null when that is not known. Sent with the feature <see cref="CgmFeatures.TrendInformation"/>.</param>
    /// <param name="qualityPercent">How good it is, in percent; null when that is not known. Sent with the feature <see cref="CgmFeatures.Quality"/>.</param>
    /// <returns>What was stored; null when no session runs, or the store refused it.</returns>
    public CgmMeasurement? Add(MedFloat16 concentration, MedFloat16? trend = null, MedFloat16? qualityPercent = null)
    {
        CgmMeasurement measurement;
        using (_gatt.Enter())
        {
            if (!_session.IsRunning(Now))
                return null;
            measurement = new CgmMeasurement(
                concentration,
                _session.TimeOffset(Now),
                CurrentStatus | AlertLevels.Warnings(concentration, trend),
                (_features & CgmFeatures.TrendInformation) != 0 ? trend : null,
                (_features & CgmFeatures.Quality) != 0 ? qualityPercent : null);
        }

        if (HasCrc)
            measurement = measurement.WithCrc();
        if (!Store.TryAdd(measurement))
            return null;
        Notify(measurement);
        return measurement;
    }

    private CgmSessionStartTime Protected(CgmSessionStartTime time) => HasCrc ? time.WithCrc() : time;

    // Sends what has gathered when the interval is over. What nobody listens to is in the store.
    private void Notify(CgmMeasurement measurement)
    {
        CgmMeasurement[] records;
        using (_gatt.Enter())
        {
            if (CommunicationIntervalMinutes == 0 || MeasurementSubscribers.IsEmpty)
            {
                _unsent.Clear();
                return;
            }

            DropBeyond(_maxWaiting - 1);
            _unsent.Enqueue(measurement);
            var isDue = CommunicationIntervalMinutes == byte.MaxValue || _sent is not { } sent || Now - sent >= TimeSpan.FromMinutes(CommunicationIntervalMinutes);
            if (!isDue || _gatt.Ble is not { } ble || ble is not IBleHost)
                return;
            _sent = Now;
            records = _unsent.ToArray();
            _unsent.Clear();
            StackClock.PostAsync(ble, () => SendAsync(records));
        }
    }

    private void DropBeyond(int count)
    {
        while (_unsent.Count > count)
        {
            _unsent.Dequeue();
            _dropped++;
        }
    }

    private async Task SendAsync(CgmMeasurement[] records)
    {
        foreach (var peer in MeasurementSubscribers)
        {
            if (_gatt.Ble is not { } ble || !Link.TryFind(ble, peer.Connection, out var link))
                continue;
            try
            {
                for (var at = 0; at < records.Length;)
                    at += await SendAsync(link, records, at).ConfigureAwait(false);
            }
            catch (BleException)
            {
                // The client has gone; it will ask for the records later.
            }
        }
    }

    // As many records as the MTU carries in one notification, at least one.
    private async ValueTask<int> SendAsync(Link link, CgmMeasurement[] records, int from)
    {
        var octets = new byte[Math.Max(link.Mtu - HeaderOctets, CgmMeasurement.MaxLength)];
        var (length, count) = (0, 0);
        foreach (var record in records.AsSpan(from))
        {
            var each = new byte[CgmMeasurement.MaxLength];
            var added = record.Encode(each);
            if (length + added > link.Mtu - HeaderOctets)
                break;
            each.AsSpan(0, added).CopyTo(octets.AsSpan(length));
            length += added;
            count++;
        }

        await link.NotifyAsync(Handles.Measurement, octets.AsMemory(0, length)).ConfigureAwait(false);
        return count;
    }

    private ValueTask ReportAsync(Link link, CgmMeasurement record, CancellationToken cancel)
    {
        var octets = new byte[CgmMeasurement.MaxLength];
        return link.NotifyAsync(Handles.Measurement, octets.AsMemory(0, record.Encode(octets)), cancel);
    }

    partial void OnRecordAccessWriting(RecordAccessMessage value, GattWrite write) => _access.Ask(value, write);

    partial void OnRecordAccessWritten(RecordAccessMessage value) => _access.Begin(value);

    partial void OnSessionStartTimeWriting(CgmSessionStartTime value, GattWrite write)
    {
        if (HasCrc && value.Crc is null)
            write.Reject(MissingCrc);
        else if (HasCrc && !value.HasValidCrc)
            write.Reject(InvalidCrc);
        else if (!value.IsPossible || (value.StartTime.ToDateTime() is { } now && StartBefore(now) is null))
            write.Reject(AttError.OutOfRange);
    }

    // The time that was written is that of now: the beginning lies as many minutes before it as the session has run (CGM Service 1.0.1, 3.4).
    partial void OnSessionStartTimeWritten(CgmSessionStartTime value)
    {
        if (value.StartTime.ToDateTime() is { } now && StartBefore(now) is { } start)
            SessionStartTime = Protected(value with { StartTime = start, Crc = null });
    }

    // Null when it lies before all times that can be said.
    private DateAndTime? StartBefore(DateTime now)
        => now.AddMinutes(-_session.TimeOffset(Now)) is { Year: >= DateAndTime.FirstYear } start ? DateAndTime.FromDateTime(start) : null;
}
