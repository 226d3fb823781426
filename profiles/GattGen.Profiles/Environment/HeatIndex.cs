// The value of Heat Index (0x2A7A).
namespace GattGen.Profiles;

/// <summary>The temperature that is felt in humid air (GATT Specification Supplement, Heat Index).</summary>
/// <param name="DegreesCelsius">The temperature in degrees Celsius, -128..127.</param>
[GattValue, CharacteristicValue(Assigned.Characteristics.HeatIndex)]
public partial record struct HeatIndex(
    [GattField(Unit = GattUnit.DegreeCelsius)] sbyte DegreesCelsius);
