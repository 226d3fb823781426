// The Glucose Feature characteristic (GATT Specification Supplement, Glucose Feature).
using System;

namespace GattGen.Profiles;

/// <summary>What a glucose sensor can do.</summary>
[Flags, CharacteristicValue(Assigned.Characteristics.GlucoseFeature)]
public enum GlucoseFeatures : ushort
{
    /// <summary>None of these.</summary>
    None = 0,

    /// <summary>It notices a low battery during a measurement.</summary>
    LowBatteryDetection = 1 << 0,

    /// <summary>It notices that the sensor works wrongly.</summary>
    SensorMalfunctionDetection = 1 << 1,

    /// <summary>It notices samples that are too small.</summary>
    SampleSizeDetection = 1 << 2,

    /// <summary>It notices strips that are inserted wrongly.</summary>
    StripInsertionErrorDetection = 1 << 3,

    /// <summary>It notices strips of a wrong type.</summary>
    StripTypeErrorDetection = 1 << 4,

    /// <summary>It notices results that are too high or too low.</summary>
    ResultHighLowDetection = 1 << 5,

    /// <summary>It notices that the sensor is too warm or too cold.</summary>
    TemperatureHighLowDetection = 1 << 6,

    /// <summary>It notices strips that are pulled too soon.</summary>
    ReadInterruptDetection = 1 << 7,

    /// <summary>It tells of general faults.</summary>
    GeneralDeviceFault = 1 << 8,

    /// <summary>It tells of faults of its clock.</summary>
    TimeFault = 1 << 9,

    /// <summary>It keeps bonds with several clients.</summary>
    MultipleBonds = 1 << 10,
}
