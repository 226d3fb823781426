// The Body Composition service (Bluetooth SIG, Body Composition Service 1.0; Assigned Numbers: 0x181B).
using System;

namespace GattGen.Profiles;

/// <summary>Tells what a body is made of.</summary>
/// <remarks>
/// Give each measurement to <see cref="Add"/>: it is indicated to the clients that have subscribed, one after the other; while there are none, up to <see cref="MaxWaiting"/>
/// measurements wait, and then the oldest is dropped. A measurement that does not fit the MTU of a client is sent to it in two parts, which
/// <see cref="BodyCompositionMeasurement.Join"/> puts together.
/// <para>All values need an encrypted link (Weight Scale Profile 1.0, 5.1).</para>
/// </remarks>
/// <example>
/// <code>
/// var analyser = new BodyCompositionService { Feature = new BodyCompositionFeature(MusclePercentage: true, Weight: true) };
/// analyser.Add(new BodyCompositionMeasurement(BodyFatPercentage: 21.5, MusclePercentage: 38, WeightKilograms: 72.5));
/// </code>
/// </example>
[GattService(Assigned.Services.BodyComposition)]
public partial class BodyCompositionService
{
    // What an indication takes of the MTU (Core Vol 3, Part F, 3.4.7.2).
    private const int HeaderOctets = 3;

    private readonly MeasurementQueue<BodyCompositionMeasurement> _queue;

    /// <summary>An analyser that has measured nothing.</summary>
    public BodyCompositionService()
        => _queue = new(_gatt, () => Handles.Measurement, () => MeasurementSubscribers, static (value, octets) => value.Encode(octets), BodyCompositionMeasurement.MaxLength, value => Measurement = value)
        {
            Split = SplitFor,
        };

    /// <summary>What the analyser can do.</summary>
    [GattCharacteristic(Assigned.Characteristics.BodyCompositionFeature, GattFlags.Read | GattFlags.ReadEncrypted)]
    public partial BodyCompositionFeature Feature { get; set; }

    /// <summary>The characteristic by which measurements are indicated. It cannot be read; what is measured is given to <see cref="Add"/>.</summary>
    [GattCharacteristic(Assigned.Characteristics.BodyCompositionMeasurement, GattFlags.Indicate | GattFlags.ReadEncrypted)]
    public partial BodyCompositionMeasurement Measurement { get; private set; }

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
    /// <exception cref="ArgumentException">Masses and height are in different systems of units, or a part is out of range.</exception>
    public void Add(BodyCompositionMeasurement measurement) => _queue.Add(measurement);

    private static BodyCompositionMeasurement[] SplitFor(BodyCompositionMeasurement measurement, int mtu)
    {
        Span<byte> octets = stackalloc byte[BodyCompositionMeasurement.MaxLength];
        if (measurement.Encode(octets) <= mtu - HeaderOctets)
            return new[] { measurement };
        var (first, second) = measurement.Split();
        return new[] { first, second };
    }

    partial void OnMeasurementSubscribed(GattPeer peer, GattSubscription subscription) => _queue.OnSubscribed();
}
