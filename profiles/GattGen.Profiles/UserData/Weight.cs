// The value of Weight (0x2A98).
namespace GattGen.Profiles;

/// <summary>The weight of a user (GATT Specification Supplement, Weight).</summary>
/// <param name="Kilograms">The weight in kilograms, 0..327.675 in steps of 0.005.</param>
[GattValue]
[CharacteristicValue(Assigned.Characteristics.Weight)]
public partial record struct Weight([GattField(As = GattFormatType.UInt16, Exponent = -3, Multiplier = 5, Unit = GattUnit.Kilogram)] double Kilograms);
