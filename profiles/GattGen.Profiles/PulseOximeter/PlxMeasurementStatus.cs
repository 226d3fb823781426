// The Measurement Status of a pulse oximeter (GATT Specification Supplement, PLX Spot-Check Measurement).
using System;

namespace GattGen.Profiles;

/// <summary>What a pulse oximeter says of a measurement. As a set of features: which of these it can say.</summary>
[Flags]
public enum PlxMeasurementStatus : ushort
{
    /// <summary>None of these.</summary>
    None = 0,

    /// <summary>The measurement goes on.</summary>
    MeasurementOngoing = 1 << 5,

    /// <summary>An early estimate.</summary>
    EarlyEstimate = 1 << 6,

    /// <summary>Validated.</summary>
    Validated = 1 << 7,

    /// <summary>Fully qualified.</summary>
    FullyQualified = 1 << 8,

    /// <summary>From the store of measurements.</summary>
    FromStorage = 1 << 9,

    /// <summary>For demonstration.</summary>
    Demonstration = 1 << 10,

    /// <summary>For testing.</summary>
    Testing = 1 << 11,

    /// <summary>The sensor is being calibrated.</summary>
    CalibrationOngoing = 1 << 12,

    /// <summary>There is no measurement.</summary>
    Unavailable = 1 << 13,

    /// <summary>The measurement is questionable.</summary>
    Questionable = 1 << 14,

    /// <summary>The measurement is invalid.</summary>
    Invalid = 1 << 15,
}
