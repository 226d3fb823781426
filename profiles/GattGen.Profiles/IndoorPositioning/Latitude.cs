// The value of Latitude (0x2AAE).
namespace GattGen.Profiles;

/// <summary>A latitude, north is positive (GATT Specification Supplement, Latitude).</summary>
/// <param name="Degrees">The angle in degrees of WGS 84, -90..90 in steps of 0.0000001.</param>
[GattValue, CharacteristicValue(Assigned.Characteristics.Latitude)]
public partial record struct Latitude(
    [GattField(As = GattFormatType.Int32, Exponent = -7, Unit = GattUnit.Degree, Minimum = -90, Maximum = 90)] double Degrees);
