// What a sensor of another device has measured.
using System;

namespace GattGen.Profiles;

/// <summary>A value of a sensor of another device.</summary>
public sealed class EnvironmentalReading
{
    internal EnvironmentalReading(RemoteSensor sensor, object value, double? number)
    {
        Sensor = sensor;
        Value = value;
        Number = number;
    }

    /// <summary>The sensor.</summary>
    public RemoteSensor Sensor { get; }

    /// <summary>The value: a <see cref="Temperature"/>, a <see cref="Humidity"/> and so on.</summary>
    public object Value { get; }

    /// <summary>The value as a number in its unit: degrees, percent and so on; null when it is not known or is no number.</summary>
    public double? Number { get; }

    /// <summary>Whether a characteristic is the value of a sensor that is known here.</summary>
    internal static bool IsKnown(BleUuid characteristic)
        => characteristic.TryGetUInt16(out var uuid) && uuid is (>= Assigned.Characteristics.Elevation and <= Assigned.Characteristics.DewPoint)
            or Assigned.Characteristics.MagneticDeclination or Assigned.Characteristics.MagneticFluxDensity2D or Assigned.Characteristics.MagneticFluxDensity3D
            or Assigned.Characteristics.BarometricPressureTrend;

    /// <summary>Reads a value of a kind.</summary>
    internal static bool TryDecode(BleUuid characteristic, ReadOnlySpan<byte> octets, out object value, out double? number)
    {
        characteristic.TryGetUInt16(out var uuid);
        switch (uuid)
        {
            case Assigned.Characteristics.ApparentWindDirection when ApparentWindDirection.TryDecode(octets, out var apparentWindDirection):
                (value, number) = (apparentWindDirection, apparentWindDirection.Degrees);
                return true;
            case Assigned.Characteristics.ApparentWindSpeed when ApparentWindSpeed.TryDecode(octets, out var apparentWindSpeed):
                (value, number) = (apparentWindSpeed, apparentWindSpeed.MetresPerSecond);
                return true;
            case Assigned.Characteristics.DewPoint when DewPoint.TryDecode(octets, out var dewPoint):
                (value, number) = (dewPoint, dewPoint.DegreesCelsius);
                return true;
            case Assigned.Characteristics.Elevation when Elevation.TryDecode(octets, out var elevation):
                (value, number) = (elevation, elevation.Metres);
                return true;
            case Assigned.Characteristics.GustFactor when GustFactor.TryDecode(octets, out var gustFactor):
                (value, number) = (gustFactor, gustFactor.Factor);
                return true;
            case Assigned.Characteristics.HeatIndex when HeatIndex.TryDecode(octets, out var heatIndex):
                (value, number) = (heatIndex, heatIndex.DegreesCelsius);
                return true;
            case Assigned.Characteristics.Humidity when Humidity.TryDecode(octets, out var humidity):
                (value, number) = (humidity, humidity.Percent);
                return true;
            case Assigned.Characteristics.Irradiance when Irradiance.TryDecode(octets, out var irradiance):
                (value, number) = (irradiance, irradiance.WattsPerSquareMetre);
                return true;
            case Assigned.Characteristics.PollenConcentration when PollenConcentration.TryDecode(octets, out var pollenConcentration):
                (value, number) = (pollenConcentration, pollenConcentration.CountPerCubicMetre);
                return true;
            case Assigned.Characteristics.Rainfall when Rainfall.TryDecode(octets, out var rainfall):
                (value, number) = (rainfall, rainfall.Metres);
                return true;
            case Assigned.Characteristics.Pressure when Pressure.TryDecode(octets, out var pressure):
                (value, number) = (pressure, pressure.Pascal);
                return true;
            case Assigned.Characteristics.Temperature when Temperature.TryDecode(octets, out var temperature):
                (value, number) = (temperature, temperature.DegreesCelsius);
                return true;
            case Assigned.Characteristics.TrueWindDirection when TrueWindDirection.TryDecode(octets, out var trueWindDirection):
                (value, number) = (trueWindDirection, trueWindDirection.Degrees);
                return true;
            case Assigned.Characteristics.TrueWindSpeed when TrueWindSpeed.TryDecode(octets, out var trueWindSpeed):
                (value, number) = (trueWindSpeed, trueWindSpeed.MetresPerSecond);
                return true;
            case Assigned.Characteristics.UVIndex when UvIndex.TryDecode(octets, out var uvIndex):
                (value, number) = (uvIndex, uvIndex.Index);
                return true;
            case Assigned.Characteristics.WindChill when WindChill.TryDecode(octets, out var windChill):
                (value, number) = (windChill, windChill.DegreesCelsius);
                return true;
            case Assigned.Characteristics.MagneticDeclination when MagneticDeclination.TryDecode(octets, out var magneticDeclination):
                (value, number) = (magneticDeclination, magneticDeclination.Degrees);
                return true;
            case Assigned.Characteristics.MagneticFluxDensity2D when MagneticFluxDensity2D.TryDecode(octets, out var magneticFluxDensity2D):
                (value, number) = (magneticFluxDensity2D, null);
                return true;
            case Assigned.Characteristics.MagneticFluxDensity3D when MagneticFluxDensity3D.TryDecode(octets, out var magneticFluxDensity3D):
                (value, number) = (magneticFluxDensity3D, null);
                return true;
            case Assigned.Characteristics.BarometricPressureTrend when octets.Length == 1:
                (value, number) = ((BarometricPressureTrend)octets[0], null);
                return true;
            default:
                (value, number) = (string.Empty, null);
                return false;
        }
    }
}
