// The value of Wind Chill (0x2A79).
namespace GattGen.Profiles;

/// <summary>The temperature that is felt in the wind (GATT Specification Supplement, Wind Chill).</summary>
/// <param name="DegreesCelsius">The temperature in degrees Celsius, -128..127.</param>
[GattValue, CharacteristicValue(Assigned.Characteristics.WindChill)]
public partial record struct WindChill(
    [GattField(Unit = GattUnit.DegreeCelsius)] sbyte DegreesCelsius);
