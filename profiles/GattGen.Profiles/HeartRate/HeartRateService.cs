// The Heart Rate service (Bluetooth SIG, Heart Rate Service 1.0; Assigned Numbers: 0x180D).
using System;

namespace GattGen.Profiles;

/// <summary>Exposes heart rate measurements and the energy that was expended.</summary>
/// <remarks>
/// Set <see cref="Measurement"/> whenever there is a new one: every subscriber is notified. Set <see cref="Location"/> before the start
/// to offer it. A client that resets the energy raises <see cref="EnergyExpendedReset"/>. <see cref="HeartRateSensor"/> does the counting:
/// it is fed with beats and energy, and sets the measurements.
/// </remarks>
/// <example>
/// <code>
/// var heartRate = new HeartRateService { Location = BodySensorLocation.Chest };
/// heartRate.Measurement = new HeartRateMeasurement(BeatsPerMinute: 72);
/// </code>
/// </example>
[GattService(Assigned.Services.HeartRate)]
public partial class HeartRateService
{
    /// <summary>The error with which an operation other than a reset is refused: Control Point Not Supported (Heart Rate Service, 1.6).</summary>
    public const byte ControlPointNotSupported = 0x80;

    /// <summary>The current heart rate and what was measured with it.</summary>
    [GattCharacteristic(Assigned.Characteristics.HeartRateMeasurement, GattFlags.Notify)]
    public partial HeartRateMeasurement Measurement { get; set; }

    /// <summary>Where the sensor is worn.</summary>
    [GattCharacteristic(Assigned.Characteristics.BodySensorLocation, GattFlags.Read), GattOptional]
    public partial BodySensorLocation Location { get; set; }

    /// <summary>What a client asked for last.</summary>
    [GattCharacteristic(Assigned.Characteristics.HeartRateControlPoint, GattFlags.Write)]
    public partial HeartRateControlPoint ControlPoint { get; }

    /// <summary>A client has asked to count the expended energy from 0 again. Raised on the executor of the stack.</summary>
    public event Action? EnergyExpendedReset;

    /// <summary>What a value may have at the smallest MTU of the subscribers, in octets.</summary>
    internal int MeasurementOctets => NotificationRoom.Of(_gatt, MeasurementSubscribers);

    partial void OnControlPointWriting(HeartRateControlPoint value, GattWrite write)
    {
        if (value != HeartRateControlPoint.ResetEnergyExpended)
            write.Reject(ControlPointNotSupported);
    }

    partial void OnControlPointWritten(HeartRateControlPoint value) => EnergyExpendedReset?.Invoke();
}
