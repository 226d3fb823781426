// The units of adopted characteristics whose value is one number, from the data of the Bluetooth SIG; a test compares it.
using System.Collections.Generic;

namespace GattGen.Generators.Adopted;

/// <summary>Unit and exponent by the UUID of a characteristic. Left out are values with a multiplier, which a presentation format cannot say, and texts.</summary>
internal static class UnitTable
{
    private static readonly Dictionary<int, (int Unit, int Exponent)> Units = new()
    {
        [0x2A19] = (0x27AD, 0),        // Battery Level: Percent
        [0x2A21] = (0x2703, 0),        // Measurement Interval: Second
        [0x2A2C] = (0x2763, -2),        // Magnetic Declination: Degree
        [0x2A6C] = (0x2701, -2),        // Elevation: Metre
        [0x2A6D] = (0x2724, -1),        // Pressure: Pascal
        [0x2A6E] = (0x272F, -2),        // Temperature: DegreeCelsius
        [0x2A6F] = (0x27AD, -2),        // Humidity: Percent
        [0x2A70] = (0x2712, -2),        // True Wind Speed: MetrePerSecond
        [0x2A71] = (0x2763, -2),        // True Wind Direction: Degree
        [0x2A72] = (0x2712, -2),        // Apparent Wind Speed: MetrePerSecond
        [0x2A73] = (0x2763, -2),        // Apparent Wind Direction: Degree
        [0x2A74] = (0x2700, -1),        // Gust Factor: Unitless
        [0x2A75] = (0x27B5, 0),        // Pollen Concentration: CountPerCubicMetre
        [0x2A76] = (0x2700, 0),        // UV Index: Unitless
        [0x2A77] = (0x27B6, -1),        // Irradiance: WattPerSquareMetreIrradiance
        [0x2A78] = (0x2701, -3),        // Rainfall: Metre
        [0x2A79] = (0x272F, 0),        // Wind Chill: DegreeCelsius
        [0x2A7A] = (0x272F, 0),        // Heat Index: DegreeCelsius
        [0x2A7B] = (0x272F, 0),        // Dew Point: DegreeCelsius
        [0x2A7E] = (0x27AF, 0),        // Aerobic Heart Rate Lower Limit: BeatsPerMinute
        [0x2A7F] = (0x27AF, 0),        // Aerobic Threshold: BeatsPerMinute
        [0x2A80] = (0x27B3, 0),        // Age: Year
        [0x2A81] = (0x27AF, 0),        // Anaerobic Heart Rate Lower Limit: BeatsPerMinute
        [0x2A82] = (0x27AF, 0),        // Anaerobic Heart Rate Upper Limit: BeatsPerMinute
        [0x2A83] = (0x27AF, 0),        // Anaerobic Threshold: BeatsPerMinute
        [0x2A84] = (0x27AF, 0),        // Aerobic Heart Rate Upper Limit: BeatsPerMinute
        [0x2A88] = (0x27AF, 0),        // Fat Burn Heart Rate Lower Limit: BeatsPerMinute
        [0x2A89] = (0x27AF, 0),        // Fat Burn Heart Rate Upper Limit: BeatsPerMinute
        [0x2A8D] = (0x27AF, 0),        // Heart Rate Max: BeatsPerMinute
        [0x2A8E] = (0x2701, -2),        // Height: Metre
        [0x2A8F] = (0x2701, -2),        // Hip Circumference: Metre
        [0x2A91] = (0x27AF, 0),        // Maximum Recommended Heart Rate: BeatsPerMinute
        [0x2A92] = (0x27AF, 0),        // Resting Heart Rate: BeatsPerMinute
        [0x2A95] = (0x27AF, 0),        // Two Zone Heart Rate Limit: BeatsPerMinute
        [0x2A97] = (0x2701, -2),        // Waist Circumference: Metre
        [0x2AA3] = (0x2700, 0),        // Barometric Pressure Trend: Unitless
        [0x2AC9] = (0x2700, 0),        // Resolvable Private Address Only: Unitless
    };

    /// <summary>The unit and the exponent of a characteristic, or null.</summary>
    public static (int Unit, int Exponent)? Find(int uuid) => Units.TryGetValue(uuid, out var found) ? found : null;
}
