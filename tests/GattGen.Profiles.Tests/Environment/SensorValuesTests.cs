// The values of the Environmental Sensing service: octets by hand from the field tables of the GATT Specification Supplement.
using System;
using System.Linq;

namespace GattGen.Profiles.Tests.Sensing;

public class SensorValuesTests
{
    [Fact]
    public void Values_have_the_octets_of_the_specification_and_survive()
    {
        OctetsOf.Value(new Temperature(21.37), "59 08", static (value, octets) => value.Encode(octets), Temperature.TryDecode);
        OctetsOf.Value(new Temperature(null), "00 80", static (value, octets) => value.Encode(octets), Temperature.TryDecode);
        OctetsOf.Value(new Temperature(-273.15), "4D 95", static (value, octets) => value.Encode(octets), Temperature.TryDecode);
        OctetsOf.Value(new Humidity(40.25), "B9 0F", static (value, octets) => value.Encode(octets), Humidity.TryDecode);
        OctetsOf.Value(new Humidity(null), "FF FF", static (value, octets) => value.Encode(octets), Humidity.TryDecode);
        OctetsOf.Value(new Pressure(101325), "02 76 0F 00", static (value, octets) => value.Encode(octets), Pressure.TryDecode);
        OctetsOf.Value(new Elevation(-12.34), "2E FB FF", static (value, octets) => value.Encode(octets), Elevation.TryDecode);
        OctetsOf.Value(new TrueWindSpeed(12.5), "E2 04", static (value, octets) => value.Encode(octets), TrueWindSpeed.TryDecode);
        OctetsOf.Value(new ApparentWindSpeed(3.21), "41 01", static (value, octets) => value.Encode(octets), ApparentWindSpeed.TryDecode);
        OctetsOf.Value(new TrueWindDirection(359.99), "9F 8C", static (value, octets) => value.Encode(octets), TrueWindDirection.TryDecode);
        OctetsOf.Value(new ApparentWindDirection(90), "28 23", static (value, octets) => value.Encode(octets), ApparentWindDirection.TryDecode);
        OctetsOf.Value(new GustFactor(1.5), "0F", static (value, octets) => value.Encode(octets), GustFactor.TryDecode);
        OctetsOf.Value(new PollenConcentration((UInt24)0x010203), "03 02 01", static (value, octets) => value.Encode(octets), PollenConcentration.TryDecode);
        OctetsOf.Value(new UvIndex(7), "07", static (value, octets) => value.Encode(octets), UvIndex.TryDecode);
        OctetsOf.Value(new Irradiance(1000.5), "15 27", static (value, octets) => value.Encode(octets), Irradiance.TryDecode);
        OctetsOf.Value(new Rainfall(0.012), "0C 00", static (value, octets) => value.Encode(octets), Rainfall.TryDecode);
        OctetsOf.Value(new WindChill(-5), "FB", static (value, octets) => value.Encode(octets), WindChill.TryDecode);
        OctetsOf.Value(new HeatIndex(41), "29", static (value, octets) => value.Encode(octets), HeatIndex.TryDecode);
        OctetsOf.Value(new DewPoint(-1), "FF", static (value, octets) => value.Encode(octets), DewPoint.TryDecode);
        OctetsOf.Value(new MagneticDeclination(3.21), "41 01", static (value, octets) => value.Encode(octets), MagneticDeclination.TryDecode);
        OctetsOf.Value(new MagneticFluxDensity2D(5e-7, -1e-7), "05 00 FF FF", static (value, octets) => value.Encode(octets), MagneticFluxDensity2D.TryDecode);
        OctetsOf.Value(new MagneticFluxDensity3D(5e-7, -1e-7, 0.0032767), "05 00 FF FF FF 7F", static (value, octets) => value.Encode(octets), MagneticFluxDensity3D.TryDecode);
        OctetsOf.Value(new EnvironmentalSensingMeasurement(0, SamplingFunction.ArithmeticMean, (UInt24)60U, (UInt24)10U, SensorApplication.Indoor, 2.5), "00 00 02 3C 00 00 0A 00 00 14 05", static (value, octets) => value.Encode(octets), EnvironmentalSensingMeasurement.TryDecode);
        OctetsOf.Value(EnvironmentalSensingMeasurement.Of(SensorApplication.Solar), "00 00 00 00 00 00 00 00 00 21 FF", static (value, octets) => value.Encode(octets), EnvironmentalSensingMeasurement.TryDecode);
        OctetsOf.Value(EnvironmentalTrigger.NoMoreOftenThan(60), "02 3C 00 00", static (value, octets) => value.Encode(octets), EnvironmentalTrigger.TryDecode);
        OctetsOf.Value(EnvironmentalTrigger.Changed, "03", static (value, octets) => value.Encode(octets), EnvironmentalTrigger.TryDecode);
        OctetsOf.Value(EnvironmentalTrigger.While(TriggerCondition.GreaterThan, new Temperature(25), static (value, octets) => value.Encode(octets)), "06 C4 09", static (value, octets) => value.Encode(octets), EnvironmentalTrigger.TryDecode);
        OctetsOf.Value(new DescriptorValueChanged(DescriptorChanges.ByClient | DescriptorChanges.TriggerSetting, 0x2A6E), "03 00 6E 2A", static (value, octets) => value.Encode(octets), DescriptorValueChanged.TryDecode);
        OctetsOf.Value(new DescriptorValueChanged(DescriptorChanges.UserDescription, new BleUuid("00112233-4455-6677-8899-AABBCCDDEEFF")), "10 00 FF EE DD CC BB AA 99 88 77 66 55 44 33 22 11 00", static (value, octets) => value.Encode(octets), DescriptorValueChanged.TryDecode);
    }

    [Fact]
    public void What_no_sensor_can_measure_is_refused_with_the_name_of_the_field()
    {
        OctetsOf.Refused(new Temperature(-273.16), "DegreesCelsius", static (value, octets) => value.Encode(octets));
        OctetsOf.Refused(new Temperature(400), "DegreesCelsius", static (value, octets) => value.Encode(octets));
        OctetsOf.Refused(new Humidity(100.01), "Percent", static (value, octets) => value.Encode(octets));
        OctetsOf.Refused(new TrueWindDirection(360), "Degrees", static (value, octets) => value.Encode(octets));
        OctetsOf.Refused(new GustFactor(double.NaN), "Factor", static (value, octets) => value.Encode(octets));
        Assert.Throws<ArgumentOutOfRangeException>(() => EnvironmentalTrigger.Every(0));
        Assert.Throws<ArgumentException>(() => new DescriptorValueChanged(DescriptorChanges.None, default).Encode(new byte[18]));
    }

    [Fact]
    public void A_trend_has_the_numbers_of_the_specification()
        => Assert.Equal([0, 1, 5, 9], new[] { BarometricPressureTrend.Unknown, BarometricPressureTrend.ContinuouslyFalling, BarometricPressureTrend.FallingBeforeLesserRise, BarometricPressureTrend.Steady }.Select(each => (int)each));
}
