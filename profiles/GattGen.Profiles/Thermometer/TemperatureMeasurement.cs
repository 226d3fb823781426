// The Temperature Measurement and Intermediate Temperature characteristics (GATT Specification Supplement, Temperature Measurement).
namespace GattGen.Profiles;

/// <summary>A temperature of a body, final or while it is being measured. Exactly one of the two units is set.</summary>
/// <param name="DegreesCelsius">The temperature in degrees Celsius; NaN when the measurement failed; null when it is in degrees Fahrenheit.</param>
/// <param name="DegreesFahrenheit">The temperature in degrees Fahrenheit; NaN when the measurement failed; null when it is in degrees Celsius.</param>
/// <param name="TimeStamp">When it was measured, on the clock of the thermometer; null when it is not sent.</param>
/// <param name="Type">Where it was measured; null when it is not sent, because it is fixed or not known.</param>
/// <example>
/// <code>
/// var temperature = TemperatureMeasurement.Celsius(366, -1, DateAndTime.FromDateTime(DateTime.Now), TemperatureType.Ear);     // 36.6
/// </code>
/// </example>
[GattValue, CharacteristicValue(Assigned.Characteristics.TemperatureMeasurement), CharacteristicValue(Assigned.Characteristics.IntermediateTemperature)]
public partial record struct TemperatureMeasurement(
    [GattField(Unless = 0, Unit = GattUnit.DegreeCelsius)] MedFloat32? DegreesCelsius,
    [GattField(When = 0, Unit = GattUnit.DegreeFahrenheit)] MedFloat32? DegreesFahrenheit = null,
    [GattField(When = 1)] DateAndTime? TimeStamp = null,
    [GattField(When = 2)] TemperatureType? Type = null)
{
    /// <summary>A temperature in degrees Celsius, as many decimal digits as it was measured with: 366 and -1 are 36.6.</summary>
    /// <param name="mantissa">The digits.</param>
    /// <param name="exponent">The power of ten.</param>
    /// <param name="timeStamp">When it was measured.</param>
    /// <param name="type">Where it was measured.</param>
    /// <exception cref="System.ArgumentOutOfRangeException">Mantissa or exponent are out of the range of a FLOAT.</exception>
    public static TemperatureMeasurement Celsius(int mantissa, int exponent, DateAndTime? timeStamp = null, TemperatureType? type = null)
        => new(new MedFloat32(mantissa, exponent), null, timeStamp, type);

    /// <summary>A temperature in degrees Fahrenheit: 979 and -1 are 97.9.</summary>
    /// <param name="mantissa">The digits.</param>
    /// <param name="exponent">The power of ten.</param>
    /// <param name="timeStamp">When it was measured.</param>
    /// <param name="type">Where it was measured.</param>
    /// <exception cref="System.ArgumentOutOfRangeException">Mantissa or exponent are out of the range of a FLOAT.</exception>
    public static TemperatureMeasurement Fahrenheit(int mantissa, int exponent, DateAndTime? timeStamp = null, TemperatureType? type = null)
        => new(null, new MedFloat32(mantissa, exponent), timeStamp, type);

    /// <summary>The temperature in degrees Celsius, whatever unit was sent; NaN when the measurement failed.</summary>
    public readonly double InCelsius => DegreesCelsius is { } celsius ? celsius.ToDouble() : DegreesFahrenheit is { } fahrenheit ? (fahrenheit.ToDouble() - 32) * 5 / 9 : double.NaN;
}
