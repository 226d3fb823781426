// The value of Waist Circumference (0x2A97) and Hip Circumference (0x2A8F).
namespace GattGen.Profiles;

/// <summary>The circumference of the waist or the hip of a user (GATT Specification Supplement).</summary>
/// <param name="Metres">The circumference in metres, 0..655.35 in steps of 0.01.</param>
[GattValue]
[CharacteristicValue(Assigned.Characteristics.WaistCircumference)]
[CharacteristicValue(Assigned.Characteristics.HipCircumference)]
public partial record struct Circumference([GattField(As = GattFormatType.UInt16, Exponent = -2, Unit = GattUnit.Metre)] double Metres);
