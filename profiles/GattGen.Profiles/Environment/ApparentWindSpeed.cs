// The value of Apparent Wind Speed (0x2A72).
namespace GattGen.Profiles;

/// <summary>The apparent speed of the wind, as it is on a moving vessel (GATT Specification Supplement, Apparent Wind Speed).</summary>
/// <param name="MetresPerSecond">The speed in metres per second, 0..655.35 in steps of 0.01.</param>
[GattValue, CharacteristicValue(Assigned.Characteristics.ApparentWindSpeed)]
public partial record struct ApparentWindSpeed(
    [GattField(As = GattFormatType.UInt16, Exponent = -2, Unit = GattUnit.MetrePerSecond)] double MetresPerSecond);
