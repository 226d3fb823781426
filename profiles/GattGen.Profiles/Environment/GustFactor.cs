// The value of Gust Factor (0x2A74).
namespace GattGen.Profiles;

/// <summary>By how much gusts exceed the mean speed of the wind (GATT Specification Supplement, Gust Factor).</summary>
/// <param name="Factor">The factor, 0..25.5 in steps of 0.1.</param>
[GattValue, CharacteristicValue(Assigned.Characteristics.GustFactor)]
public partial record struct GustFactor(
    [GattField(As = GattFormatType.UInt8, Exponent = -1, Unit = GattUnit.Unitless)] double Factor);
