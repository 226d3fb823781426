// The value of Supported Power Range (0x2AD8).
namespace GattGen.Profiles;

/// <summary>Which powers may be set (Fitness Machine Service 1.0, 4.14).</summary>
/// <param name="Minimum">The lowest in watts.</param>
/// <param name="Maximum">The highest in watts.</param>
/// <param name="Increment">The smallest step in watts.</param>
[GattValue, CharacteristicValue(Assigned.Characteristics.SupportedPowerRange)]
public partial record struct SupportedPowerRange(
    [GattField(Unit = GattUnit.Watt)] short Minimum,
    [GattField(Unit = GattUnit.Watt)] short Maximum,
    [GattField(Unit = GattUnit.Watt)] ushort Increment);
