// The value of True Wind Direction (0x2A71).
namespace GattGen.Profiles;

/// <summary>The true direction from which the wind blows, 0 is geographic north (GATT Specification Supplement, True Wind Direction).</summary>
/// <param name="Degrees">The angle in degrees, clockwise, 0..359.99 in steps of 0.01.</param>
[GattValue, CharacteristicValue(Assigned.Characteristics.TrueWindDirection)]
public partial record struct TrueWindDirection(
    [GattField(As = GattFormatType.UInt16, Exponent = -2, Unit = GattUnit.Degree, Minimum = 0, Maximum = 359.99)] double Degrees);
