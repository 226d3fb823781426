// The value of Dew Point (0x2A7B).
namespace GattGen.Profiles;

/// <summary>The temperature at which water condenses (GATT Specification Supplement, Dew Point).</summary>
/// <param name="DegreesCelsius">The temperature in degrees Celsius, -128..127.</param>
[GattValue, CharacteristicValue(Assigned.Characteristics.DewPoint)]
public partial record struct DewPoint(
    [GattField(Unit = GattUnit.DegreeCelsius)] sbyte DegreesCelsius);
