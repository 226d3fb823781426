// The Health Thermometer service (Bluetooth SIG, Health Thermometer Service 1.0; Assigned Numbers: 0x1809).
using System;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen.Profiles;

/// <summary>Tells the temperature of a body.</summary>
/// <remarks>
/// Give each measurement to <see cref="Add"/>: it is indicated to the clients that have subscribed, one after the other; while there are none, up to <see cref="MaxWaiting"/>
/// measurements wait, and then the oldest is dropped. While a measurement is going on, set <see cref="Intermediate"/>. A thermometer that measures by itself sets an interval
/// with <see cref="SetInterval"/> and calls <see cref="RunAsync"/>; clients may change the interval within the limits.
/// <para>What is optional is offered only if it was set before the start. All values need an encrypted link (Health Thermometer Profile 1.0, 5.1).</para>
/// </remarks>
/// <example>
/// <code>
/// var thermometer = new HealthThermometerService { Site = TemperatureType.Ear };
/// thermometer.Add(TemperatureMeasurement.Celsius(366, -1, DateAndTime.FromDateTime(DateTime.Now)));       // 36.6
/// </code>
/// </example>
[GattService(Assigned.Services.HealthThermometer)]
#pragma warning disable CA1001 // a source without a timer has nothing to give up
public partial class HealthThermometerService
#pragma warning restore CA1001
{
    /// <summary>The error with which an interval outside of its limits is refused: Out of Range (Health Thermometer Service 1.0, 1.6).</summary>
    public const byte OutOfRange = 0x80;

    private readonly MeasurementQueue<TemperatureMeasurement> _queue;
    private CancellationTokenSource _intervalChanged = new();
    private ushort _shortest = 1;
    private ushort _longest = ushort.MaxValue;

    /// <summary>A thermometer that has measured nothing.</summary>
    public HealthThermometerService()
    {
        _queue = new(_gatt, () => Handles.Measurement, () => MeasurementSubscribers, static (value, octets) => value.Encode(octets), TemperatureMeasurement.MaxLength, value => Measurement = value);

        // What stands there until something is measured, since one of the units must be set; that does not offer it.
        Measurement = new TemperatureMeasurement(MedFloat32.NaN);
        Intermediate = Measurement;
        HasIntermediate = false;
    }

    /// <summary>The characteristic by which measurements are indicated. It cannot be read; what is measured is given to <see cref="Add"/>.</summary>
    [GattCharacteristic(Assigned.Characteristics.TemperatureMeasurement, GattFlags.Indicate | GattFlags.ReadEncrypted)]
    public partial TemperatureMeasurement Measurement { get; private set; }

    /// <summary>Where the temperature is measured, if that does not change.</summary>
    [GattCharacteristic(Assigned.Characteristics.TemperatureType, GattFlags.Read | GattFlags.ReadEncrypted), GattOptional]
    public partial TemperatureType Site { get; set; }

    /// <summary>The temperature while it is being measured; setting it notifies.</summary>
    [GattCharacteristic(Assigned.Characteristics.IntermediateTemperature, GattFlags.Notify | GattFlags.ReadEncrypted), GattOptional]
    public partial TemperatureMeasurement Intermediate { get; set; }

    /// <summary>How often the thermometer measures by itself; see <see cref="SetInterval"/>.</summary>
    [GattCharacteristic(Assigned.Characteristics.MeasurementInterval, GattFlags.Read | GattFlags.Write | GattFlags.Indicate | GattFlags.ReadEncrypted | GattFlags.WriteEncrypted), GattOptional]
    [GattDescriptor(Assigned.Descriptors.ValidRange, GattFlags.Read | GattFlags.ReadEncrypted, Name = "Limits", Value = new byte[] { 0x01, 0x00, 0xFF, 0xFF })]
    public partial MeasurementInterval Interval { get; private set; }

    /// <summary>A client has changed the interval. Raised on the executor of the stack.</summary>
    public event Action<MeasurementInterval>? IntervalWritten;

    /// <summary>How many measurements wait while nobody listens, 1..65,536; 100 by default. Then the oldest is dropped.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of range.</exception>
    public int MaxWaiting
    {
        get => _queue.Capacity;
        set => _queue.Capacity = value;
    }

    /// <summary>How many measurements wait.</summary>
    public int WaitingCount => _queue.Count;

    /// <summary>How many measurements were dropped.</summary>
    public long DroppedCount => _queue.Dropped;

    /// <summary>Indicates a measurement, now or as soon as a client listens.</summary>
    /// <param name="measurement">The measurement; one that waits should have its time.</param>
    /// <exception cref="ArgumentException">Not exactly one unit is set, or a part of the time is out of range.</exception>
    public void Add(TemperatureMeasurement measurement) => _queue.Add(measurement);

    /// <summary>Sets how often the thermometer measures by itself; before the start it also offers the characteristic. Subscribers are told.</summary>
    /// <remarks>Limits hold at once. Clients read them in the descriptor if they are set while the service is registered, or from <see cref="RunAsync"/> on; until then they
    /// read 1..65,535 there.</remarks>
    /// <param name="interval">The interval.</param>
    /// <param name="shortest">The shortest that clients may set, in seconds, 1..65,535.</param>
    /// <param name="longest">The longest that clients may set, in seconds, 1..65,535.</param>
    /// <exception cref="ArgumentOutOfRangeException">The limits are none, or the interval is not within them.</exception>
    public void SetInterval(MeasurementInterval interval, ushort shortest = 1, ushort longest = ushort.MaxValue)
    {
        if (shortest == 0 || longest < shortest)
            throw new ArgumentOutOfRangeException(nameof(shortest), shortest, "The shortest interval is 1 s up to the longest one.");
        if (interval.Seconds < shortest || interval.Seconds > longest)
            throw new ArgumentOutOfRangeException(nameof(interval), interval.Seconds, "The interval is not within its limits.");
        (_shortest, _longest) = (shortest, longest);
        PublishLimits();
        Interval = interval;
        OnIntervalChanged();
    }

    /// <summary>Measures again and again, as often as <see cref="Interval"/> says, and adds what was measured; a change of the interval begins a new one. Start the service before.</summary>
    /// <param name="measure">Measures once.</param>
    /// <param name="cancel">Ends it with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="measure"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The service is not registered.</exception>
    /// <exception cref="BleException"><see cref="BleError.NoDevice"/>: the radio was switched off.</exception>
    public async Task RunAsync(Func<CancellationToken, ValueTask<TemperatureMeasurement>> measure, CancellationToken cancel = default)
    {
        if (measure is null)
            throw new ArgumentNullException(nameof(measure));
        PublishLimits();
        while (true)
        {
            if (await WaitAsync(cancel).ConfigureAwait(false))
                Add(await measure(cancel).ConfigureAwait(false));
        }
    }

    // True when the interval has passed; false when it was changed meanwhile.
    private async Task<bool> WaitAsync(CancellationToken cancel)
    {
        var ble = _gatt.Ble ?? throw new InvalidOperationException("The service is not registered: start its server before.");
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, Volatile.Read(ref _intervalChanged).Token);
        try
        {
            // Without an interval it waits for one, or for the end of the radio.
            var interval = Interval.Seconds is { } seconds ? TimeSpan.FromSeconds(seconds) : TimeSpan.MaxValue;
            await StackClock.DelayAsync(ble, interval, either.Token).ConfigureAwait(false);
            return true;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return false;
        }
    }

    // What is stored in a descriptor while the service is not registered is lost.
    private void PublishLimits()
        => SetIntervalLimits(stackalloc byte[] { (byte)_shortest, (byte)(_shortest >> 8), (byte)_longest, (byte)(_longest >> 8) });

    private void OnIntervalChanged()
    {
        var changed = Interlocked.Exchange(ref _intervalChanged, new CancellationTokenSource());
        if (_gatt.Ble is { } ble and IBleHost)
            StackClock.Post(ble, changed.Cancel);
    }

    partial void OnIntervalWriting(MeasurementInterval value, GattWrite write)
    {
        if (value.Seconds < _shortest || value.Seconds > _longest)
            write.Reject(OutOfRange);
    }

    partial void OnIntervalWritten(MeasurementInterval value)
    {
        OnIntervalChanged();
        IntervalWritten?.Invoke(value);
    }

    partial void OnMeasurementSubscribed(GattPeer peer, GattSubscription subscription) => _queue.OnSubscribed();
}
