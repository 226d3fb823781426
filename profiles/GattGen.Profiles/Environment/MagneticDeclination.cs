// The value of Magnetic Declination (0x2A2C).
namespace GattGen.Profiles;

/// <summary>The angle between magnetic and geographic north (GATT Specification Supplement, Magnetic Declination).</summary>
/// <param name="Degrees">The angle in degrees, clockwise from geographic north, 0..359.99 in steps of 0.01.</param>
[GattValue, CharacteristicValue(Assigned.Characteristics.MagneticDeclination)]
public partial record struct MagneticDeclination(
    [GattField(As = GattFormatType.UInt16, Exponent = -2, Unit = GattUnit.Degree, Minimum = 0, Maximum = 359.99)] double Degrees);
