// The value of Floor Number (0x2AB2).
using System;

namespace GattGen.Profiles;

/// <summary>A floor of a building (GATT Specification Supplement, Floor Number).</summary>
/// <param name="Code">The number as it is sent: the floor plus 20, 0 for -20 and all below, 252 for 232 and all above, 253 for the ground floor where it counts as 0, 254 for the ground floor where it counts as 1, 255 when it is not configured.</param>
[GattValue, CharacteristicValue(Assigned.Characteristics.FloorNumber)]
public partial record struct FloorNumber(byte Code)
{
    // The number of the floor that is sent as 0, and the codes with a meaning of their own.
    private const int Lowest = -20;
    private const byte GroundIsZero = 253;
    private const byte GroundIsOne = 254;
    private const byte NotSet = 255;

    /// <summary>The ground floor, which counts as 0.</summary>
    public static FloorNumber GroundZero => new(GroundIsZero);

    /// <summary>The ground floor, which counts as 1.</summary>
    public static FloorNumber GroundOne => new(GroundIsOne);

    /// <summary>No floor has been configured.</summary>
    public static FloorNumber NotConfigured => new(NotSet);

    /// <summary>The floor; null when it is not configured.</summary>
    public readonly int? Floor => Code switch
    {
        GroundIsZero => 0,
        GroundIsOne => 1,
        NotSet => null,
        _ => Code + Lowest,
    };

    /// <summary>A floor.</summary>
    /// <param name="floor">The floor, -20..232.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is lower or higher.</exception>
    public static FloorNumber From(int floor) => floor is >= Lowest and <= 232
        ? new((byte)(floor - Lowest))
        : throw new ArgumentOutOfRangeException(nameof(floor), floor, "A floor is -20 to 232.");
}
