// The Device and Sensor Status of a pulse oximeter (GATT Specification Supplement, PLX Spot-Check Measurement).
using System;

namespace GattGen.Profiles;

/// <summary>What a pulse oximeter says of itself and its sensor: 24 bits. As a set of features: which of these it can say.</summary>
[Flags]
public enum PlxDeviceStatus : uint
{
    /// <summary>None of these.</summary>
    None = 0,

    /// <summary>The display shows older values for longer than usual.</summary>
    ExtendedDisplayUpdate = 1 << 0,

    /// <summary>The equipment works wrongly.</summary>
    EquipmentMalfunction = 1 << 1,

    /// <summary>Processing the signal is irregular.</summary>
    SignalProcessingIrregularity = 1 << 2,

    /// <summary>The signal is inadequate.</summary>
    InadequateSignal = 1 << 3,

    /// <summary>The signal is poor.</summary>
    PoorSignal = 1 << 4,

    /// <summary>The perfusion is low.</summary>
    LowPerfusion = 1 << 5,

    /// <summary>The signal is erratic.</summary>
    ErraticSignal = 1 << 6,

    /// <summary>The signal does not pulsate.</summary>
    NonpulsatileSignal = 1 << 7,

    /// <summary>The pulse is questionable.</summary>
    QuestionablePulse = 1 << 8,

    /// <summary>The signal is being analysed.</summary>
    SignalAnalysisOngoing = 1 << 9,

    /// <summary>Something interferes with the sensor.</summary>
    SensorInterference = 1 << 10,

    /// <summary>The sensor is not on the user.</summary>
    SensorUnconnectedToUser = 1 << 11,

    /// <summary>A sensor of an unknown kind is connected.</summary>
    UnknownSensorConnected = 1 << 12,

    /// <summary>The sensor has moved from its place.</summary>
    SensorDisplaced = 1 << 13,

    /// <summary>The sensor works wrongly.</summary>
    SensorMalfunctioning = 1 << 14,

    /// <summary>The sensor is not connected.</summary>
    SensorDisconnected = 1 << 15,
}
