// The value of Supported Resistance Level Range (0x2AD6).
namespace GattGen.Profiles;

/// <summary>Which resistances may be set (Fitness Machine Service 1.0, 4.13).</summary>
/// <param name="Minimum">The lowest, -3276.8..3276.7 in steps of 0.1.</param>
/// <param name="Maximum">The highest, -3276.8..3276.7 in steps of 0.1.</param>
/// <param name="Increment">The smallest step, 0..6553.5 in steps of 0.1.</param>
[GattValue, CharacteristicValue(Assigned.Characteristics.SupportedResistanceLevelRange)]
public partial record struct SupportedResistanceLevelRange(
    [GattField(As = GattFormatType.Int16, Exponent = -1, Unit = GattUnit.Unitless)] double Minimum,
    [GattField(As = GattFormatType.Int16, Exponent = -1, Unit = GattUnit.Unitless)] double Maximum,
    [GattField(As = GattFormatType.UInt16, Exponent = -1, Unit = GattUnit.Unitless)] double Increment);
