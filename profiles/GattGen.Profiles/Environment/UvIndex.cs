// The value of UV Index (0x2A76).
namespace GattGen.Profiles;

/// <summary>The strength of ultraviolet radiation (GATT Specification Supplement, UV Index).</summary>
/// <param name="Index">The index, 0..255.</param>
[GattValue, CharacteristicValue(Assigned.Characteristics.UVIndex)]
public partial record struct UvIndex(
    [GattField(Unit = GattUnit.Unitless)] byte Index);
