// The value of Altitude (0x2AB3).
using System;

namespace GattGen.Profiles;

/// <summary>A height above the ellipsoid of WGS 84 (GATT Specification Supplement, Altitude).</summary>
/// <param name="Code">The number as it is sent: the height in decimetres plus 10,000, 0 for -1,000 m and all below, 65,534 for 5,553.4 m and all above, 65,535 when it is not configured.</param>
[GattValue, CharacteristicValue(Assigned.Characteristics.Altitude)]
public partial record struct Altitude(ushort Code)
{
    // The height that is sent as 0, in decimetres.
    private const int Lowest = -10_000;
    private const ushort NotSet = 0xFFFF;

    /// <summary>No height has been configured.</summary>
    public static Altitude NotConfigured => new(NotSet);

    /// <summary>The height in metres, -1,000..5,553.4 in steps of 0.1; null when it is not configured.</summary>
    public readonly double? Metres => Code == NotSet ? null : (Code + Lowest) / 10.0;

    /// <summary>A height.</summary>
    /// <param name="metres">The height in metres, -1,000..5,553.4; it is rounded to 0.1.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is lower or higher.</exception>
    public static Altitude From(double metres) => metres is >= -1000 and <= 5553.4
        ? new((ushort)(Math.Round(metres * 10) - Lowest))
        : throw new ArgumentOutOfRangeException(nameof(metres), metres, "An altitude is -1,000 to 5,553.4 m.");
}
