// The value of Supported Inclination Range (0x2AD5).
namespace GattGen.Profiles;

/// <summary>Which inclinations may be set (Fitness Machine Service 1.0, 4.12).</summary>
/// <param name="Minimum">The lowest in percent, -3276.8..3276.7 in steps of 0.1.</param>
/// <param name="Maximum">The highest in percent, -3276.8..3276.7 in steps of 0.1.</param>
/// <param name="Increment">The smallest step in percent, 0..6553.5 in steps of 0.1.</param>
[GattValue, CharacteristicValue(Assigned.Characteristics.SupportedInclinationRange)]
public partial record struct SupportedInclinationRange(
    [GattField(As = GattFormatType.Int16, Exponent = -1, Unit = GattUnit.Percent)] double Minimum,
    [GattField(As = GattFormatType.Int16, Exponent = -1, Unit = GattUnit.Percent)] double Maximum,
    [GattField(As = GattFormatType.UInt16, Exponent = -1, Unit = GattUnit.Percent)] double Increment);
