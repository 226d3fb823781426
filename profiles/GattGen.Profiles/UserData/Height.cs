// The value of Height (0x2A8E).
namespace GattGen.Profiles;

/// <summary>The height of a user (GATT Specification Supplement, Height).</summary>
/// <param name="Metres">The height in metres, 0..655.35 in steps of 0.01.</param>
[GattValue]
[CharacteristicValue(Assigned.Characteristics.Height)]
public partial record struct Height([GattField(As = GattFormatType.UInt16, Exponent = -2, Unit = GattUnit.Metre)] double Metres);
