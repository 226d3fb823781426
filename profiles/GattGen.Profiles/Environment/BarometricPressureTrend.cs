// The value of Barometric Pressure Trend (0x2AA3).
namespace GattGen.Profiles;

/// <summary>How the pressure of the air has changed over the last three hours (GATT Specification Supplement, Barometric Pressure Trend).</summary>
[CharacteristicValue(Assigned.Characteristics.BarometricPressureTrend)]
public enum BarometricPressureTrend : byte
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>It falls.</summary>
    ContinuouslyFalling = 1,

    /// <summary>It rises.</summary>
    ContinuouslyRising = 2,

    /// <summary>It fell, and is steady now.</summary>
    FallingThenSteady = 3,

    /// <summary>It rose, and is steady now.</summary>
    RisingThenSteady = 4,

    /// <summary>It fell, then rose by less.</summary>
    FallingBeforeLesserRise = 5,

    /// <summary>It fell, then rose by more.</summary>
    FallingBeforeGreaterRise = 6,

    /// <summary>It rose, then fell by more.</summary>
    RisingBeforeGreaterFall = 7,

    /// <summary>It rose, then fell by less.</summary>
    RisingBeforeLesserFall = 8,

    /// <summary>It is steady.</summary>
    Steady = 9,
}
