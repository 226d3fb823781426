// The value of Longitude (0x2AAF).
namespace GattGen.Profiles;

/// <summary>A longitude, east is positive (GATT Specification Supplement, Longitude).</summary>
/// <param name="Degrees">The angle in degrees of WGS 84, -180..180 in steps of 0.0000001.</param>
[GattValue, CharacteristicValue(Assigned.Characteristics.Longitude)]
public partial record struct Longitude(
    [GattField(As = GattFormatType.Int32, Exponent = -7, Unit = GattUnit.Degree, Minimum = -180, Maximum = 180)] double Degrees);
