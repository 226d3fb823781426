// The op codes of SC Control Point (0x2A55).
namespace GattGen.Profiles;

/// <summary>What a client may ask of the SC Control Point (Running Speed and Cadence Service 1.0, 3.4; Cycling Speed and Cadence Service 1.0, 3.4).</summary>
public enum ScOpCode : byte
{
    /// <summary>Set the total distance, or the wheel revolutions.</summary>
    SetCumulativeValue = 0x01,

    /// <summary>Calibrate the sensor; for running.</summary>
    StartSensorCalibration = 0x02,

    /// <summary>Say where the sensor sits.</summary>
    UpdateSensorLocation = 0x03,

    /// <summary>Ask where it may sit.</summary>
    RequestSupportedSensorLocations = 0x04,

    /// <summary>What the sensor answers with.</summary>
    ResponseCode = 0x10,
}
