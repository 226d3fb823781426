// The value of Supported Speed Range (0x2AD4).
namespace GattGen.Profiles;

/// <summary>Which speeds may be set (Fitness Machine Service 1.0, 4.11).</summary>
/// <param name="Minimum">The lowest in km/h, 0..655.35 in steps of 0.01.</param>
/// <param name="Maximum">The highest in km/h, 0..655.35 in steps of 0.01.</param>
/// <param name="Increment">The smallest step in km/h, 0..655.35 in steps of 0.01.</param>
[GattValue, CharacteristicValue(Assigned.Characteristics.SupportedSpeedRange)]
public partial record struct SupportedSpeedRange(
    [GattField(As = GattFormatType.UInt16, Exponent = -2, Unit = GattUnit.KilometrePerHour)] double Minimum,
    [GattField(As = GattFormatType.UInt16, Exponent = -2, Unit = GattUnit.KilometrePerHour)] double Maximum,
    [GattField(As = GattFormatType.UInt16, Exponent = -2, Unit = GattUnit.KilometrePerHour)] double Increment);
