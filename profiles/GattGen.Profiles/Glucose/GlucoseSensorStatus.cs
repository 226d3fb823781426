// The Sensor Status Annunciation of a glucose measurement (GATT Specification Supplement, Glucose Measurement).
using System;

namespace GattGen.Profiles;

/// <summary>What was wrong when a glucose concentration was measured.</summary>
[Flags]
public enum GlucoseSensorStatus : ushort
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The battery of the device was low.</summary>
    DeviceBatteryLow = 1 << 0,

    /// <summary>The sensor worked wrongly.</summary>
    SensorMalfunction = 1 << 1,

    /// <summary>There was too little blood or control solution.</summary>
    SampleSizeInsufficient = 1 << 2,

    /// <summary>The strip was inserted wrongly.</summary>
    StripInsertionError = 1 << 3,

    /// <summary>The strip was of a type for another device.</summary>
    StripTypeIncorrect = 1 << 4,

    /// <summary>The result is higher than the device can process.</summary>
    ResultTooHigh = 1 << 5,

    /// <summary>The result is lower than the device can process.</summary>
    ResultTooLow = 1 << 6,

    /// <summary>The sensor was too warm for a valid result.</summary>
    SensorTemperatureTooHigh = 1 << 7,

    /// <summary>The sensor was too cold for a valid result.</summary>
    SensorTemperatureTooLow = 1 << 8,

    /// <summary>The strip was pulled too soon.</summary>
    ReadInterrupted = 1 << 9,

    /// <summary>A general fault of the device.</summary>
    GeneralDeviceFault = 1 << 10,

    /// <summary>A fault of the clock: the time may be wrong.</summary>
    TimeFault = 1 << 11,
}
