// The Heart Rate service (Bluetooth SIG, Heart Rate Service 1.0; Assigned Numbers: 0x180D).
using System;

namespace GattGen.Profiles;

/// <summary>Exposes heart rate measurements and the energy that was expended.</summary>
/// <remarks>
/// Set <see cref="Measurement"/> whenever there is a new one: every subscriber is notified. Set <see cref="Location"/> before the start
/// to offer it. A client that resets the energy raises <see cref="EnergyExpendedReset"/>.
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

    partial void OnControlPointWriting(HeartRateControlPoint value, GattWrite write)
    {
        if (value != HeartRateControlPoint.ResetEnergyExpended)
            write.Reject(ControlPointNotSupported);
    }

    partial void OnControlPointWritten(HeartRateControlPoint value) => EnergyExpendedReset?.Invoke();
}

/// <summary>A heart rate measurement (GATT Specification Supplement, 3.116).</summary>
/// <param name="BeatsPerMinute">The heart rate in beats per minute; sent in one octet up to 255, otherwise in two.</param>
/// <param name="Contact">Whether the sensor touches the skin.</param>
/// <param name="EnergyExpended">The energy expended since the last reset in kilojoules, or null when it is not sent; 65,535 means that or more.</param>
/// <param name="RRIntervals">The times between beats in units of 1/1024 s, oldest first.</param>
[GattValue]
public partial record struct HeartRateMeasurement(
    [GattField(Wide = 0)] ushort BeatsPerMinute,
    [GattField(Bit = 1, Bits = 2)] SensorContact Contact = SensorContact.NotSupported,
    [GattField(When = 3)] ushort? EnergyExpended = null,
    [GattField(When = 4)] GattArray<ushort> RRIntervals = default);

/// <summary>Whether a heart rate sensor touches the skin (two bits of the flags of a measurement).</summary>
public enum SensorContact : byte
{
    /// <summary>The sensor cannot tell. A peer may also send 1, which means the same.</summary>
    NotSupported = 0,

    /// <summary>It can tell, and there is no contact, or a poor one.</summary>
    NotDetected = 2,

    /// <summary>There is contact.</summary>
    Detected = 3,
}

/// <summary>Where a heart rate sensor is worn (GATT Specification Supplement, 3.37).</summary>
public enum BodySensorLocation : byte
{
    /// <summary>Elsewhere.</summary>
    Other = 0,

    /// <summary>Chest.</summary>
    Chest = 1,

    /// <summary>Wrist.</summary>
    Wrist = 2,

    /// <summary>Finger.</summary>
    Finger = 3,

    /// <summary>Hand.</summary>
    Hand = 4,

    /// <summary>Ear lobe.</summary>
    EarLobe = 5,

    /// <summary>Foot.</summary>
    Foot = 6,
}

/// <summary>What a client may ask of the Heart Rate service (GATT Specification Supplement, 3.115).</summary>
public enum HeartRateControlPoint : byte
{
    /// <summary>Nothing has been asked for. Clients do not write it.</summary>
    None = 0,

    /// <summary>Count the expended energy from 0 again.</summary>
    ResetEnergyExpended = 1,
}
