// The value of Apparent Wind Direction (0x2A73).
namespace GattGen.Profiles;

/// <summary>The apparent direction from which the wind blows, 0 is the heading of the vessel (GATT Specification Supplement, Apparent Wind Direction).</summary>
/// <param name="Degrees">The angle in degrees, clockwise, 0..359.99 in steps of 0.01.</param>
[GattValue, CharacteristicValue(Assigned.Characteristics.ApparentWindDirection)]
public partial record struct ApparentWindDirection(
    [GattField(As = GattFormatType.UInt16, Exponent = -2, Unit = GattUnit.Degree, Minimum = 0, Maximum = 359.99)] double Degrees);
