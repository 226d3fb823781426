// The value of True Wind Speed (0x2A70).
namespace GattGen.Profiles;

/// <summary>The true speed of the wind, as it is on the ground (GATT Specification Supplement, True Wind Speed).</summary>
/// <param name="MetresPerSecond">The speed in metres per second, 0..655.35 in steps of 0.01.</param>
[GattValue, CharacteristicValue(Assigned.Characteristics.TrueWindSpeed)]
public partial record struct TrueWindSpeed(
    [GattField(As = GattFormatType.UInt16, Exponent = -2, Unit = GattUnit.MetrePerSecond)] double MetresPerSecond);
