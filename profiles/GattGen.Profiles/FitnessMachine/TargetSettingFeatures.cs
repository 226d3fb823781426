// The last four octets of Fitness Machine Feature (0x2ACC).
using System;

namespace GattGen.Profiles;

/// <summary>What a client may set of a fitness machine (Fitness Machine Service 1.0, 4.3.1.2).</summary>
[Flags]
public enum TargetSettingFeatures : uint
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The speed.</summary>
    Speed = 1 << 0,

    /// <summary>How steep it is.</summary>
    Inclination = 1 << 1,

    /// <summary>The resistance.</summary>
    Resistance = 1 << 2,

    /// <summary>The power.</summary>
    Power = 1 << 3,

    /// <summary>The heart rate.</summary>
    HeartRate = 1 << 4,

    /// <summary>The energy to expend.</summary>
    ExpendedEnergy = 1 << 5,

    /// <summary>The steps to make.</summary>
    StepNumber = 1 << 6,

    /// <summary>The strides to make.</summary>
    StrideNumber = 1 << 7,

    /// <summary>The distance to cover.</summary>
    Distance = 1 << 8,

    /// <summary>The time to train.</summary>
    TrainingTime = 1 << 9,

    /// <summary>The time in two zones of the heart rate.</summary>
    TimeInTwoHeartRateZones = 1 << 10,

    /// <summary>The time in three zones of the heart rate.</summary>
    TimeInThreeHeartRateZones = 1 << 11,

    /// <summary>The time in five zones of the heart rate.</summary>
    TimeInFiveHeartRateZones = 1 << 12,

    /// <summary>The road that an indoor bike simulates.</summary>
    IndoorBikeSimulation = 1 << 13,

    /// <summary>The circumference of the wheel.</summary>
    WheelCircumference = 1 << 14,

    /// <summary>A spin down may be asked for.</summary>
    SpinDownControl = 1 << 15,

    /// <summary>The cadence.</summary>
    Cadence = 1 << 16,
}
