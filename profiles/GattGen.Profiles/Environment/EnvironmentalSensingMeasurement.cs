// The descriptor ES Measurement (0x290C): how a sensor measures.
namespace GattGen.Profiles;

/// <summary>How a value of a sensor comes about (GATT Specification Supplement, Environmental Sensing Measurement).</summary>
/// <param name="Reserved">Flags, all of which are reserved: 0.</param>
/// <param name="Sampling">How the value is made of what the sensor sees.</param>
/// <param name="PeriodSeconds">Over which time it is made, in seconds, 1..16,777,215; 0: not said.</param>
/// <param name="UpdateIntervalSeconds">After which time there is a new one, in seconds, 1..16,777,215; 0: not said.</param>
/// <param name="Application">Where or for what the sensor is used.</param>
/// <param name="UncertaintyPercent">By how much the value may be wrong, in percent, 0..127 in steps of 0.5; null: not said.</param>
[GattValue]
public partial record struct EnvironmentalSensingMeasurement(
    ushort Reserved,
    SamplingFunction Sampling,
    UInt24 PeriodSeconds,
    UInt24 UpdateIntervalSeconds,
    SensorApplication Application,
    [GattField(As = GattFormatType.UInt8, BinaryExponent = -1, Unit = GattUnit.Percent, Unknown = 0xFF)] double? UncertaintyPercent)
{
    /// <summary>A sensor of which only the place is known.</summary>
    /// <param name="application">Where or for what it is used.</param>
    /// <param name="sampling">How its value is made.</param>
    public static EnvironmentalSensingMeasurement Of(SensorApplication application, SamplingFunction sampling = SamplingFunction.Unspecified)
        => new(0, sampling, default, default, application, null);
}
