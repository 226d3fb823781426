// The values of the Environmental Sensing service: octets by hand from the field tables of the GATT Specification Supplement.
using System;
using System.Linq;

namespace GattGen.Profiles.Tests.Sensing;

public class SensorValuesTests
{
    internal static KnownOctets[] FromTheSpecification =>
    [
        KnownOctets.Of(new Temperature(21.37), "59 08"),
        KnownOctets.Of(new Temperature(null), "00 80"),
        KnownOctets.Of(new Temperature(-273.15), "4D 95"),
        KnownOctets.Of(new Humidity(40.25), "B9 0F"),
        KnownOctets.Of(new Humidity(null), "FF FF"),
        KnownOctets.Of(new Pressure(101325), "02 76 0F 00"),
        KnownOctets.Of(new Elevation(-12.34), "2E FB FF"),
        KnownOctets.Of(new TrueWindSpeed(12.5), "E2 04"),
        KnownOctets.Of(new ApparentWindSpeed(3.21), "41 01"),
        KnownOctets.Of(new TrueWindDirection(359.99), "9F 8C"),
        KnownOctets.Of(new ApparentWindDirection(90), "28 23"),
        KnownOctets.Of(new GustFactor(1.5), "0F"),
        KnownOctets.Of(new PollenConcentration((UInt24)0x010203), "03 02 01"),
        KnownOctets.Of(new UvIndex(7), "07"),
        KnownOctets.Of(new Irradiance(1000.5), "15 27"),
        KnownOctets.Of(new Rainfall(0.012), "0C 00"),
        KnownOctets.Of(new WindChill(-5), "FB"),
        KnownOctets.Of(new HeatIndex(41), "29"),
        KnownOctets.Of(new DewPoint(-1), "FF"),
        KnownOctets.Of(new MagneticDeclination(3.21), "41 01"),
        KnownOctets.Of(new MagneticFluxDensity2D(5e-7, -1e-7), "05 00 FF FF"),
        KnownOctets.Of(new MagneticFluxDensity3D(5e-7, -1e-7, 0.0032767), "05 00 FF FF FF 7F"),
        KnownOctets.Of(new EnvironmentalSensingMeasurement(0, SamplingFunction.ArithmeticMean, (UInt24)60U, (UInt24)10U, SensorApplication.Indoor, 2.5), "00 00 02 3C 00 00 0A 00 00 14 05"),
        KnownOctets.Of(EnvironmentalSensingMeasurement.Of(SensorApplication.Solar), "00 00 00 00 00 00 00 00 00 21 FF"),
        KnownOctets.Of(EnvironmentalTrigger.NoMoreOftenThan(60), "02 3C 00 00"),
        KnownOctets.Of(EnvironmentalTrigger.Changed, "03"),
        KnownOctets.Of(EnvironmentalTrigger.While(TriggerCondition.GreaterThan, new Temperature(25), static (value, octets) => value.Encode(octets)), "06 C4 09"),
        KnownOctets.Of(new DescriptorValueChanged(DescriptorChanges.ByClient | DescriptorChanges.TriggerSetting, 0x2A6E), "03 00 6E 2A"),
        KnownOctets.Of(new DescriptorValueChanged(DescriptorChanges.UserDescription, new BleUuid("00112233-4455-6677-8899-AABBCCDDEEFF")), "10 00 FF EE DD CC BB AA 99 88 77 66 55 44 33 22 11 00"),
        KnownOctets.Of(BarometricPressureTrend.FallingBeforeLesserRise, "05"),
        KnownOctets.Of(BarometricPressureTrend.Steady, "09"),
    ];

    [Fact]
    public void What_no_sensor_can_measure_is_refused_with_the_name_of_the_field()
    {
        KnownOctets.AreNone(new Temperature(-273.16), "DegreesCelsius");
        KnownOctets.AreNone(new Temperature(400), "DegreesCelsius");
        KnownOctets.AreNone(new Humidity(100.01), "Percent");
        KnownOctets.AreNone(new TrueWindDirection(360), "Degrees");
        KnownOctets.AreNone(new GustFactor(double.NaN), "Factor");
        Assert.Throws<ArgumentOutOfRangeException>(() => EnvironmentalTrigger.Every(0));
        Assert.Throws<ArgumentException>(() => new DescriptorValueChanged(DescriptorChanges.None, default).Encode(new byte[18]));
    }

    [Fact]
    public void A_trend_has_the_numbers_of_the_specification()
        => Assert.Equal([0, 1, 5, 9], new[] { BarometricPressureTrend.Unknown, BarometricPressureTrend.ContinuouslyFalling, BarometricPressureTrend.FallingBeforeLesserRise, BarometricPressureTrend.Steady }.Select(each => (int)each));
}
