// The CGM Feature characteristic (GATT Specification Supplement, CGM Feature; CGM Service 1.0.1, 3.2).
using System;

namespace GattGen.Profiles;

/// <summary>What a continuous glucose monitor can do.</summary>
/// <param name="Features">Its features; three octets.</param>
/// <param name="Sample">In what it measures.</param>
/// <param name="Crc">The E2E-CRC as it is sent; <see cref="NoCrc"/> when the monitor has none. <see cref="WithCrc"/> makes it.</param>
[GattValue, CharacteristicValue(Assigned.Characteristics.CGMFeature)]
public partial record struct CgmFeature(
    [GattField(Octets = 3)] CgmFeatures Features,
    GlucoseSample Sample,
    ushort Crc = CgmFeature.NoCrc)
{
    /// <summary>What is sent in place of an E2E-CRC where there is none.</summary>
    public const ushort NoCrc = 0xFFFF;

    /// <summary>The same with the E2E-CRC that belongs to it, if the feature <see cref="CgmFeatures.EndToEndCrc"/> is set, otherwise with <see cref="NoCrc"/>.</summary>
    public readonly CgmFeature WithCrc() => this with { Crc = (Features & CgmFeatures.EndToEndCrc) != 0 ? ComputeCrc() : NoCrc };

    /// <summary>Whether the E2E-CRC is the right one, or <see cref="NoCrc"/> where there is none.</summary>
    public readonly bool HasValidCrc => Crc == WithCrc().Crc;

    private readonly ushort ComputeCrc()
    {
        Span<byte> octets = stackalloc byte[MaxLength];
        return EndToEndCrc.Compute(octets.Slice(0, Encode(octets) - sizeof(ushort)));
    }
}

/// <summary>The features of a continuous glucose monitor: 24 bits.</summary>
[Flags]
public enum CgmFeatures : uint
{
    /// <summary>None of these.</summary>
    None = 0,

    /// <summary>It can be calibrated.</summary>
    Calibration = 1 << 0,

    /// <summary>It alerts at high and low levels of the patient.</summary>
    PatientHighLowAlerts = 1 << 1,

    /// <summary>It alerts at the hypo level.</summary>
    HypoAlerts = 1 << 2,

    /// <summary>It alerts at the hyper level.</summary>
    HyperAlerts = 1 << 3,

    /// <summary>It alerts when the concentration rises or falls too fast.</summary>
    RateAlerts = 1 << 4,

    /// <summary>It has an alert of its own.</summary>
    DeviceSpecificAlert = 1 << 5,

    /// <summary>It notices that the sensor works wrongly.</summary>
    SensorMalfunctionDetection = 1 << 6,

    /// <summary>It notices that the sensor is too warm or too cold.</summary>
    TemperatureHighLowDetection = 1 << 7,

    /// <summary>It notices results that are too high or too low.</summary>
    ResultHighLowDetection = 1 << 8,

    /// <summary>It notices a low battery.</summary>
    LowBatteryDetection = 1 << 9,

    /// <summary>It notices sensors of a wrong type.</summary>
    SensorTypeErrorDetection = 1 << 10,

    /// <summary>It tells of general faults.</summary>
    GeneralDeviceFault = 1 << 11,

    /// <summary>Its values carry an E2E-CRC.</summary>
    EndToEndCrc = 1 << 12,

    /// <summary>It keeps bonds with several clients.</summary>
    MultipleBonds = 1 << 13,

    /// <summary>It can have another session after one was stopped.</summary>
    MultipleSessions = 1 << 14,

    /// <summary>It sends how fast the concentration changes.</summary>
    TrendInformation = 1 << 15,

    /// <summary>It sends how good a measurement is.</summary>
    Quality = 1 << 16,
}
