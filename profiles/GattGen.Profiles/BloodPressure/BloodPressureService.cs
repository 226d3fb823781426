// The Blood Pressure service (Bluetooth SIG, Blood Pressure Service 1.0; Assigned Numbers: 0x1810).
using System;

namespace GattGen.Profiles;

/// <summary>Tells blood pressures, and the pressure in the cuff while one is being measured.</summary>
/// <remarks>
/// While a measurement is going on, set <see cref="CuffPressure"/>; give its result to <see cref="Add"/>. Results are indicated to the clients that have subscribed, one
/// after the other; while there are none, up to <see cref="MaxWaiting"/> wait, and then the oldest is dropped.
/// <para><see cref="CuffPressure"/> is offered only if it was set, or <c>HasCuffPressure</c>, before the start. All values need an encrypted link (Blood Pressure Profile 1.0, 5.1).</para>
/// </remarks>
/// <example>
/// <code>
/// var monitor = new BloodPressureService { Features = BloodPressureFeatures.IrregularPulseDetection, HasCuffPressure = true };
/// monitor.CuffPressure = BloodPressureMeasurement.InCuff(147);
/// monitor.Add(BloodPressureMeasurement.InMillimetresOfMercury(120, 80, 93));
/// </code>
/// </example>
[GattService(Assigned.Services.BloodPressure)]
public partial class BloodPressureService
{
    private readonly MeasurementQueue<BloodPressureMeasurement> _queue;

    /// <summary>A monitor that has measured nothing.</summary>
    public BloodPressureService()
    {
        _queue = new(_gatt, () => Handles.Measurement, () => MeasurementSubscribers, static (value, octets) => value.Encode(octets), BloodPressureMeasurement.MaxLength, value => Measurement = value);

        // What stands there until something is measured, since one of the units must be set; that does not offer it.
        Measurement = new BloodPressureMeasurement(MedFloat16.NaN, MedFloat16.NaN, MedFloat16.NaN);
        CuffPressure = Measurement;
        HasCuffPressure = false;
    }

    /// <summary>The characteristic by which results are indicated. It cannot be read; what is measured is given to <see cref="Add"/>.</summary>
    [GattCharacteristic(Assigned.Characteristics.BloodPressureMeasurement, GattFlags.Indicate | GattFlags.ReadEncrypted)]
    public partial BloodPressureMeasurement Measurement { get; private set; }

    /// <summary>The pressure in the cuff while it is being measured; setting it notifies.</summary>
    [GattCharacteristic(Assigned.Characteristics.IntermediateCuffPressure, GattFlags.Notify | GattFlags.ReadEncrypted), GattOptional]
    public partial BloodPressureMeasurement CuffPressure { get; set; }

    /// <summary>What the monitor can do.</summary>
    [GattCharacteristic(Assigned.Characteristics.BloodPressureFeature, GattFlags.Read | GattFlags.ReadEncrypted)]
    public partial BloodPressureFeatures Features { get; set; }

    /// <summary>How many results wait while nobody listens, 1..65,536; 100 by default. Then the oldest is dropped.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of range.</exception>
    public int MaxWaiting
    {
        get => _queue.Capacity;
        set => _queue.Capacity = value;
    }

    /// <summary>How many results wait.</summary>
    public int WaitingCount => _queue.Count;

    /// <summary>How many results were dropped.</summary>
    public long DroppedCount => _queue.Dropped;

    /// <summary>Indicates a result, now or as soon as a client listens.</summary>
    /// <param name="measurement">The result; one that waits should have its time.</param>
    /// <exception cref="ArgumentException">Not all pressures of exactly one unit are set, or a part of the time is out of range.</exception>
    public void Add(BloodPressureMeasurement measurement) => _queue.Add(measurement);

    partial void OnMeasurementSubscribed(GattPeer peer, GattSubscription subscription) => _queue.OnSubscribed();
}
