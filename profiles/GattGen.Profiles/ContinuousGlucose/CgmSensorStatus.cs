// The Sensor Status Annunciation of a CGM measurement, and the CGM Status (GATT Specification Supplement, CGM Measurement, CGM Status).
using System;

namespace GattGen.Profiles;

/// <summary>What a continuous glucose monitor says of itself and of a measurement: an octet of status, one of calibration and temperature, and one of warnings.</summary>
[Flags]
public enum CgmSensorStatus : uint
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The session is stopped.</summary>
    SessionStopped = 1 << 0,

    /// <summary>The battery of the device is low.</summary>
    DeviceBatteryLow = 1 << 1,

    /// <summary>The sensor is of a type for another device.</summary>
    SensorTypeIncorrect = 1 << 2,

    /// <summary>The sensor works wrongly.</summary>
    SensorMalfunction = 1 << 3,

    /// <summary>An alert of the manufacturer's own.</summary>
    DeviceSpecificAlert = 1 << 4,

    /// <summary>A general fault of the device.</summary>
    GeneralDeviceFault = 1 << 5,

    /// <summary>Sensor and collector must agree on the time.</summary>
    TimeSynchronizationRequired = 1 << 8,

    /// <summary>Calibration is not allowed.</summary>
    CalibrationNotAllowed = 1 << 9,

    /// <summary>Calibration is recommended.</summary>
    CalibrationRecommended = 1 << 10,

    /// <summary>Calibration is required.</summary>
    CalibrationRequired = 1 << 11,

    /// <summary>The sensor was too warm for a valid result.</summary>
    SensorTemperatureTooHigh = 1 << 12,

    /// <summary>The sensor was too cold for a valid result.</summary>
    SensorTemperatureTooLow = 1 << 13,

    /// <summary>The result is below the low level of the patient.</summary>
    BelowPatientLow = 1 << 16,

    /// <summary>The result is above the high level of the patient.</summary>
    AbovePatientHigh = 1 << 17,

    /// <summary>The result is below the hypo level.</summary>
    BelowHypo = 1 << 18,

    /// <summary>The result is above the hyper level.</summary>
    AboveHyper = 1 << 19,

    /// <summary>The concentration falls faster than the limit.</summary>
    RateOfDecreaseExceeded = 1 << 20,

    /// <summary>The concentration rises faster than the limit.</summary>
    RateOfIncreaseExceeded = 1 << 21,

    /// <summary>The result is lower than the device can process.</summary>
    ResultTooLow = 1 << 22,

    /// <summary>The result is higher than the device can process.</summary>
    ResultTooHigh = 1 << 23,
}
