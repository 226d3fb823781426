// The Blood Pressure Feature characteristic (GATT Specification Supplement, Blood Pressure Feature).
using System;

namespace GattGen.Profiles;

/// <summary>What a blood pressure monitor can do.</summary>
[Flags, CharacteristicValue(Assigned.Characteristics.BloodPressureFeature)]
public enum BloodPressureFeatures : ushort
{
    /// <summary>None of these.</summary>
    None = 0,

    /// <summary>It notices that the body moves.</summary>
    BodyMovementDetection = 1 << 0,

    /// <summary>It notices a loose cuff.</summary>
    CuffFitDetection = 1 << 1,

    /// <summary>It notices an irregular pulse.</summary>
    IrregularPulseDetection = 1 << 2,

    /// <summary>It notices a pulse rate out of range.</summary>
    PulseRateRangeDetection = 1 << 3,

    /// <summary>It notices a wrong position.</summary>
    MeasurementPositionDetection = 1 << 4,

    /// <summary>It keeps bonds with several clients.</summary>
    MultipleBonds = 1 << 5,
}
