// The value of Temperature (0x2A6E).
namespace GattGen.Profiles;

/// <summary>A temperature (GATT Specification Supplement, Temperature).</summary>
/// <param name="DegreesCelsius">The temperature in degrees Celsius, -273.15..327.67 in steps of 0.01; null when it is not known.</param>
[GattValue, CharacteristicValue(Assigned.Characteristics.Temperature)]
public partial record struct Temperature(
    [GattField(As = GattFormatType.Int16, Exponent = -2, Unit = GattUnit.DegreeCelsius, Minimum = -273.15, Unknown = -32768)] double? DegreesCelsius);
