// The value of Pressure (0x2A6D).
namespace GattGen.Profiles;

/// <summary>A pressure (GATT Specification Supplement, Pressure).</summary>
/// <param name="Pascal">The pressure in pascal, 0..429,496,729.5 in steps of 0.1.</param>
[GattValue, CharacteristicValue(Assigned.Characteristics.Pressure)]
public partial record struct Pressure(
    [GattField(As = GattFormatType.UInt32, Exponent = -1, Unit = GattUnit.Pascal)] double Pascal);
