// The value of Elevation (0x2A6C).
namespace GattGen.Profiles;

/// <summary>An elevation above a reference that the application of the sensor tells (GATT Specification Supplement, Elevation).</summary>
/// <param name="Metres">The elevation in metres, -83,886.08..83,886.07 in steps of 0.01.</param>
[GattValue, CharacteristicValue(Assigned.Characteristics.Elevation)]
public partial record struct Elevation(
    [GattField(As = GattFormatType.Int24, Exponent = -2, Unit = GattUnit.Metre)] double Metres);
