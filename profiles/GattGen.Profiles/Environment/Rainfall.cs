// The value of Rainfall (0x2A78).
namespace GattGen.Profiles;

/// <summary>How much rain has fallen (GATT Specification Supplement, Rainfall).</summary>
/// <param name="Metres">The height of the water in metres, 0..65.535 in steps of 0.001.</param>
[GattValue, CharacteristicValue(Assigned.Characteristics.Rainfall)]
public partial record struct Rainfall(
    [GattField(As = GattFormatType.UInt16, Exponent = -3, Unit = GattUnit.Metre)] double Metres);
