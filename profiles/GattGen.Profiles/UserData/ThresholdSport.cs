// The value of Sport Type for Aerobic and Anaerobic Thresholds (0x2A93).
namespace GattGen.Profiles;

/// <summary>The sport for which thresholds hold (GATT Specification Supplement, Sport Type for Aerobic and Anaerobic Thresholds).</summary>
[CharacteristicValue(Assigned.Characteristics.SportTypeForAerobicAndAnaerobicThresholds)]
public enum ThresholdSport : byte
{
    /// <summary>Not said.</summary>
    Unspecified = 0,

    /// <summary>Running on a treadmill.</summary>
    Running = 1,

    /// <summary>Cycling on an ergometer.</summary>
    Cycling = 2,

    /// <summary>Rowing on an ergometer.</summary>
    Rowing = 3,

    /// <summary>Cross training on an elliptical trainer.</summary>
    CrossTraining = 4,

    /// <summary>Climbing.</summary>
    Climbing = 5,

    /// <summary>Skiing.</summary>
    Skiing = 6,

    /// <summary>Skating.</summary>
    Skating = 7,

    /// <summary>Exercising the arms.</summary>
    ArmExercising = 8,

    /// <summary>Exercising the lower body.</summary>
    LowerBodyExercising = 9,

    /// <summary>Exercising the upper body.</summary>
    UpperBodyExercising = 10,

    /// <summary>Exercising the whole body.</summary>
    WholeBodyExercising = 11,
}
