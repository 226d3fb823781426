// How a measured value is made of samples (ES Measurement, 0x290C).
namespace GattGen.Profiles;

/// <summary>How a value is made of what the sensor sees (GATT Specification Supplement, Environmental Sensing Measurement).</summary>
public enum SamplingFunction : byte
{
    /// <summary>Not said.</summary>
    Unspecified = 0,

    /// <summary>One sample.</summary>
    Instantaneous = 1,

    /// <summary>The mean of the measurement period.</summary>
    ArithmeticMean = 2,

    /// <summary>The root of the mean of the squares.</summary>
    RootMeanSquare = 3,

    /// <summary>The greatest.</summary>
    Maximum = 4,

    /// <summary>The least.</summary>
    Minimum = 5,

    /// <summary>The sum.</summary>
    Accumulated = 6,

    /// <summary>How often something happened.</summary>
    Count = 7,
}
