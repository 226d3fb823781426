// The first four octets of Fitness Machine Feature (0x2ACC).
using System;

namespace GattGen.Profiles;

/// <summary>What a fitness machine measures (Fitness Machine Service 1.0, 4.3.1.1).</summary>
[Flags]
public enum FitnessMachineFeatures : uint
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The average speed.</summary>
    AverageSpeed = 1 << 0,

    /// <summary>The cadence.</summary>
    Cadence = 1 << 1,

    /// <summary>The distance.</summary>
    TotalDistance = 1 << 2,

    /// <summary>How steep it is.</summary>
    Inclination = 1 << 3,

    /// <summary>How far it goes up and down.</summary>
    ElevationGain = 1 << 4,

    /// <summary>The pace.</summary>
    Pace = 1 << 5,

    /// <summary>The steps.</summary>
    StepCount = 1 << 6,

    /// <summary>The resistance.</summary>
    ResistanceLevel = 1 << 7,

    /// <summary>The strides.</summary>
    StrideCount = 1 << 8,

    /// <summary>The energy.</summary>
    ExpendedEnergy = 1 << 9,

    /// <summary>The heart rate.</summary>
    HeartRateMeasurement = 1 << 10,

    /// <summary>The metabolic equivalent.</summary>
    MetabolicEquivalent = 1 << 11,

    /// <summary>The time since the training began.</summary>
    ElapsedTime = 1 << 12,

    /// <summary>The time until the training ends.</summary>
    RemainingTime = 1 << 13,

    /// <summary>The power.</summary>
    PowerMeasurement = 1 << 14,

    /// <summary>The force on the belt, and the power.</summary>
    ForceOnBeltAndPowerOutput = 1 << 15,

    /// <summary>It keeps what it knows of its users.</summary>
    UserDataRetention = 1 << 16,
}
