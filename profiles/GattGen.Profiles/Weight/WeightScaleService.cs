// The Weight Scale service (Bluetooth SIG, Weight Scale Service 1.0; Assigned Numbers: 0x181D).
using System;

namespace GattGen.Profiles;

/// <summary>Tells weights, and what is derived from them.</summary>
/// <remarks>
/// Give each measurement to <see cref="Add"/>: it is indicated to the clients that have subscribed, one after the other; while there are none, up to <see cref="MaxWaiting"/>
/// measurements wait, and then the oldest is dropped. A scale that also analyses the body sets <see cref="BodyComposition"/> before the start.
/// <para>All values need an encrypted link (Weight Scale Profile 1.0, 5.1).</para>
/// </remarks>
/// <example>
/// <code>
/// var scale = new WeightScaleService { Feature = new WeightScaleFeature(TimeStamp: true, WeightResolution: MassResolution.Grams100) };
/// scale.Add(new WeightMeasurement(Kilograms: 72.5, TimeStamp: DateAndTime.FromDateTime(DateTime.Now)));
/// </code>
/// </example>
[GattService(Assigned.Services.WeightScale)]
public partial class WeightScaleService
{
    private readonly MeasurementQueue<WeightMeasurement> _queue;

    /// <summary>A scale that has measured nothing.</summary>
    public WeightScaleService()
    {
        _queue = new(_gatt, () => Handles.Measurement, () => MeasurementSubscribers, static (value, octets) => value.Encode(octets), WeightMeasurement.MaxLength, value => Measurement = value);

        // What stands there until something is measured, since one of the units must be set.
        Measurement = WeightMeasurement.Unsuccessful;
    }

    /// <summary>The body composition service that the scale includes, or null.</summary>
    [GattInclude, GattOptional]
    public BodyCompositionService? BodyComposition { get; set; }

    /// <summary>What the scale can do.</summary>
    [GattCharacteristic(Assigned.Characteristics.WeightScaleFeature, GattFlags.Read | GattFlags.ReadEncrypted)]
    public partial WeightScaleFeature Feature { get; set; }

    /// <summary>The characteristic by which measurements are indicated. It cannot be read; what is measured is given to <see cref="Add"/>.</summary>
    [GattCharacteristic(Assigned.Characteristics.WeightMeasurement, GattFlags.Indicate | GattFlags.ReadEncrypted)]
    public partial WeightMeasurement Measurement { get; private set; }

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
    /// <exception cref="ArgumentException">Not exactly one unit is set, or a part is out of range.</exception>
    public void Add(WeightMeasurement measurement) => _queue.Add(measurement);

    partial void OnMeasurementSubscribed(GattPeer peer, GattSubscription subscription) => _queue.OnSubscribed();
}
