// The Environmental Sensing service, served and used: values, trigger settings, valid ranges, several sensors, other clients.
using System;
using System.Linq;
using System.Threading.Tasks;

namespace GattGen.Profiles.Tests.Sensing;

public class EnvironmentalSensingServiceTests
{
    private static readonly GattEncoder<Temperature> Encode = static (value, octets) => value.Encode(octets);

    [Fact]
    public void Only_what_was_set_is_offered_and_all_of_it_is_read()
        => Served.Run(
            new EnvironmentalSensingService
            {
                ApparentWindDirection = new ApparentWindDirection(1),
                ApparentWindSpeed = new ApparentWindSpeed(2),
                DewPoint = new DewPoint(3),
                Elevation = new Elevation(4),
                GustFactor = new GustFactor(5),
                HeatIndex = new HeatIndex(6),
                Humidity = new Humidity(7),
                Irradiance = new Irradiance(8),
                PollenConcentration = new PollenConcentration((UInt24)9U),
                Rainfall = new Rainfall(0.01),
                Pressure = new Pressure(11),
                Temperature = new Temperature(12),
                TrueWindDirection = new TrueWindDirection(13),
                TrueWindSpeed = new TrueWindSpeed(14),
                UvIndex = new UvIndex(15),
                WindChill = new WindChill(16),
                BarometricPressureTrend = BarometricPressureTrend.Steady,
                MagneticDeclination = new MagneticDeclination(18),
                MagneticFluxDensity2D = new MagneticFluxDensity2D(19e-7, 20e-7),
                MagneticFluxDensity3D = new MagneticFluxDensity3D(21e-7, 22e-7, 23e-7),
            },
            async served =>
            {
                var client = await EnvironmentalSensingService.Client.DiscoverAsync(served.Link);
                Assert.Equal(1, (await client.ApparentWindDirection!.ReadAsync()).Degrees);
                Assert.Equal(2, (await client.ApparentWindSpeed!.ReadAsync()).MetresPerSecond);
                Assert.Equal(3, (await client.DewPoint!.ReadAsync()).DegreesCelsius);
                Assert.Equal(4, (await client.Elevation!.ReadAsync()).Metres);
                Assert.Equal(5, (await client.GustFactor!.ReadAsync()).Factor);
                Assert.Equal(6, (await client.HeatIndex!.ReadAsync()).DegreesCelsius);
                Assert.Equal(7, (await client.Humidity!.ReadAsync()).Percent);
                Assert.Equal(8, (await client.Irradiance!.ReadAsync()).WattsPerSquareMetre);
                Assert.Equal((UInt24)9U, (await client.PollenConcentration!.ReadAsync()).CountPerCubicMetre);
                Assert.Equal(0.01, (await client.Rainfall!.ReadAsync()).Metres);
                Assert.Equal(11, (await client.Pressure!.ReadAsync()).Pascal);
                Assert.Equal(12, (await client.Temperature!.ReadAsync()).DegreesCelsius);
                Assert.Equal(13, (await client.TrueWindDirection!.ReadAsync()).Degrees);
                Assert.Equal(14, (await client.TrueWindSpeed!.ReadAsync()).MetresPerSecond);
                Assert.Equal(15, (await client.UvIndex!.ReadAsync()).Index);
                Assert.Equal(16, (await client.WindChill!.ReadAsync()).DegreesCelsius);
                Assert.Equal(BarometricPressureTrend.Steady, await client.BarometricPressureTrend!.ReadAsync());
                Assert.Equal(18, (await client.MagneticDeclination!.ReadAsync()).Degrees);
                Assert.Equal(20e-7, (await client.MagneticFluxDensity2D!.ReadAsync()).YTesla);
                Assert.Equal(23e-7, (await client.MagneticFluxDensity3D!.ReadAsync()).ZTesla);
                Assert.Null(client.SecondTemperature);
                Assert.Null(client.SecondHumidity);
                Assert.Null(client.SecondPressure);
            });

    [Fact]
    public void Descriptors_say_what_a_sensor_is()
    {
        var service = new EnvironmentalSensingService { Temperature = new Temperature(20), ThirdTemperature = new Temperature(4) };
        service.TemperatureSensor.Description = "Living room";
        service.TemperatureSensor.Measurement = EnvironmentalSensingMeasurement.Of(SensorApplication.Indoor, SamplingFunction.ArithmeticMean);
        service.TemperatureSensor.SetValidRange(new Temperature(-40), new Temperature(85), Encode);
        service.ThirdTemperatureSensor.Description = "Cellar";
        Served.Run(service, async served =>
        {
            var sensors = await (await EnvironmentalSensingService.Client.DiscoverAsync(served.Link)).FindSensorsAsync();
            Assert.Equal(2, sensors.Count);
            Assert.Equal(["Living room", "Cellar"], sensors.Select(sensor => sensor.Description));
            Assert.Equal(EnvironmentalSensingMeasurement.Of(SensorApplication.Indoor, SamplingFunction.ArithmeticMean), sensors[0].Measurement);
            Assert.Equal(KnownOctets.Parse("60 F0 34 21"), await sensors[0].ReadValidRangeAsync());     // -4000 and 8500 hundredths
            Assert.Equal([20, 4], new[] { (await sensors[0].ReadAsync()).Number, (await sensors[1].ReadAsync()).Number });
            Assert.IsType<Temperature>((await sensors[1].ReadAsync()).Value);
            Assert.Equal([EnvironmentalTrigger.Changed, default, default], await sensors[0].ReadTriggersAsync());
            Assert.Equal(TriggerLogic.And, await sensors[0].ReadLogicAsync());
            service.TemperatureSensor.Description = "Bedroom";
            Assert.Equal("Bedroom", (await (await EnvironmentalSensingService.Client.DiscoverAsync(served.Link)).FindSensorsAsync())[0].Description);
        });
    }

    [Fact]
    public void A_value_outside_of_the_valid_range_is_refused_and_the_one_before_stays()
    {
        var service = new EnvironmentalSensingService { Temperature = new Temperature(20) };
        service.TemperatureSensor.SetValidRange(new Temperature(-40), new Temperature(85), Encode);
        Assert.Throws<ArgumentOutOfRangeException>(() => service.Temperature = new Temperature(86));
        Assert.Throws<ArgumentOutOfRangeException>(() => service.Temperature = new Temperature(400));
        Assert.Equal(20, service.Temperature.DegreesCelsius);
        service.Temperature = new Temperature(null);
        Assert.Null(service.Temperature.DegreesCelsius);
        Assert.Throws<ArgumentException>(() => service.TemperatureSensor.SetValidRange(new Temperature(2), new Temperature(1), Encode));
    }

    [Fact]
    public void A_client_that_breaks_the_rules_is_told_which()
        => Served.Run(new EnvironmentalSensingService { Temperature = new Temperature(20), MagneticFluxDensity2D = default }, async served =>
        {
            var service = await EnvironmentalSensingService.Client.DiscoverAsync(served.Link);
            var sensors = await service.FindSensorsAsync();
            Assert.Equal(EnvironmentalSensingService.ConditionNotSupported, await Refused("0A"));
            Assert.Equal((int)AttError.InvalidAttributeValueLength, await Refused("01"));
            Assert.Equal((int)AttError.OutOfRange, await Refused("01 00 00 00"));
            Assert.Equal((int)AttError.InvalidAttributeValueLength, await Refused("06 01"));
            Assert.Equal((int)AttError.OutOfRange, await Refused("06 01 90"));      // -286.71 degrees
            Assert.Equal((int)AttError.InvalidAttributeValueLength, await Refused("03 00"));
            Assert.Equal((int)AttError.OutOfRange, await Served.RefusalAsync(() => sensors[0].WriteLogicAsync((TriggerLogic)2)));
            Assert.Equal(EnvironmentalSensingService.ConditionNotSupported, await Served.RefusalAsync(() => sensors[1].WriteTriggerAsync(0, new EnvironmentalTrigger(TriggerCondition.GreaterThan, new byte[4]))));

            ValueTask Write(string octets) => sensors[0].Triggers[0].WriteAsync(KnownOctets.Parse(octets));
            Task<int> Refused(string octets) => Served.RefusalAsync(() => Write(octets));
        });

    [Fact]
    public void Writes_of_descriptors_are_refused_where_they_are_not_wanted()
        => Served.Run(new EnvironmentalSensingService { Temperature = new Temperature(20), AcceptsDescriptorWrites = false }, async served =>
        {
            var sensor = (await (await EnvironmentalSensingService.Client.DiscoverAsync(served.Link)).FindSensorsAsync()).Single();
            Assert.Equal(EnvironmentalSensingService.WriteRequestRejected, await Served.RefusalAsync(() => sensor.WriteTriggerAsync(0, EnvironmentalTrigger.Every(1))));
            Assert.Equal(EnvironmentalSensingService.WriteRequestRejected, await Served.RefusalAsync(() => sensor.WriteDescriptionAsync("Mine")));
        });

    public static TheoryData<string, string, string, TriggerLogic, double[]> Triggers => new()
    {
        // What is measured once a second: 20, 21, 21, 25, 26, 24, 20, 20.
        { "03", "00", "00", TriggerLogic.And, [20, 21, 25, 26, 24, 20] },                           // changed
        { "00", "00", "00", TriggerLogic.And, [] },                                                 // nothing is active
        { "06 C4 09", "00", "00", TriggerLogic.And, [26] },                                         // greater than 25.00
        { "07 C4 09", "00", "00", TriggerLogic.And, [25, 26] },                                     // greater than or equal
        { "04 34 08", "00", "00", TriggerLogic.And, [20, 20, 20] },                                 // less than 21.00
        { "05 34 08", "00", "00", TriggerLogic.And, [20, 21, 21, 20, 20] },                         // less than or equal
        { "08 34 08", "00", "00", TriggerLogic.And, [21, 21] },                                     // equal
        { "09 34 08", "00", "00", TriggerLogic.And, [20, 25, 26, 24, 20, 20] },                     // not equal
        { "03", "04 34 08", "00", TriggerLogic.And, [20, 20] },                                     // changed, and less than 21.00
        { "04 34 08", "06 C4 09", "00", TriggerLogic.Or, [20, 26, 20, 20] },                        // less than 21.00, or greater than 25.00
        { "04 34 08", "06 C4 09", "00", TriggerLogic.And, [] },
        { "02 03 00 00", "00", "00", TriggerLogic.And, [20, 21, 24, 20] },                          // no more often than each 3 s: the value at that time
        { "03", "02 03 00 00", "00", TriggerLogic.And, [20, 21, 24, 20] },
        { "01 05 00 00", "00", "00", TriggerLogic.And, [20, 26, 20] },                              // every 5 s, whatever it is: the last one without a measurement
    };

    [Theory]
    [MemberData(nameof(Triggers))]
    public void Clients_are_told_when_the_trigger_settings_want_it(string first, string second, string third, TriggerLogic logic, double[] told)
    {
        var service = new EnvironmentalSensingService { HasTemperature = true };
        Served.Run(service, async served =>
        {
            var client = await EnvironmentalSensingService.Client.DiscoverAsync(served.Link);
            var sensor = (await client.FindSensorsAsync()).Single();
            await sensor.Triggers[0].WriteAsync(KnownOctets.Parse(first));
            await sensor.Triggers[1].WriteAsync(KnownOctets.Parse(second));
            await sensor.Triggers[2].WriteAsync(KnownOctets.Parse(third));
            await sensor.WriteLogicAsync(logic);
            await using var values = await client.Temperature!.SubscribeAsync();
            foreach (var degrees in new double[] { 20, 21, 21, 25, 26, 24, 20, 20 })
            {
                service.Temperature = new Temperature(degrees);
                await served.WaitAsync(1);
            }

            Assert.Equal(told, (await served.TakeForAsync(values, 3)).Select(value => value.DegreesCelsius!.Value));
            Assert.Equal(20, (await client.Temperature.ReadAsync()).DegreesCelsius);
        });
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public void A_fixed_interval_is_kept_whether_the_value_changes_or_not(bool isSetBefore, bool changes)
    {
        var service = new EnvironmentalSensingService { HasTemperature = true };
        if (isSetBefore)
            Set();
        Served.Run(service, async served =>
        {
            var client = await EnvironmentalSensingService.Client.DiscoverAsync(served.Link);
            await using var values = await client.Temperature!.SubscribeAsync();
            if (!isSetBefore)
                Set();
            for (var second = 0; second < 26; second++)
            {
                await served.WaitAsync(1);
                if (changes)
                    service.Temperature = new Temperature(30 + second);
            }

            // What is set after the start is the first that is sent.
            var told = await served.TakeForAsync(values, 0.5);
            Assert.Equal(isSetBefore ? 5 : 6, told.Length);
            Assert.Equal(changes ? told.Length : 1, told.Distinct().Count());
        });

        void Set()
        {
            service.TemperatureSensor.SetTrigger(0, EnvironmentalTrigger.Every(5));
            service.Temperature = new Temperature(20);
        }
    }

    [Fact]
    public void A_fixed_interval_begins_anew_with_the_radio()
    {
        var service = new EnvironmentalSensingService { Temperature = new Temperature(20) };
        service.TemperatureSensor.SetTrigger(0, EnvironmentalTrigger.Every(5));
        Served.Run(service, async served =>
        {
            await served.WaitAsync(12);
            await served.RestartAsync(service);
            var client = await EnvironmentalSensingService.Client.DiscoverAsync(served.Link);
            await using var values = await client.Temperature!.SubscribeAsync();
            Assert.Equal(3, (await served.TakeForAsync(values, 17)).Length);
        });
    }

    [Fact]
    public void On_another_radio_the_first_value_does_not_wait_for_what_was_sent_on_the_last_one()
    {
        var service = new EnvironmentalSensingService { Temperature = new Temperature(20) };
        service.TemperatureSensor.SetTrigger(1, EnvironmentalTrigger.NoMoreOftenThan(5));
        Served.Run(service, async served =>
        {
            await served.WaitAsync(60);
            service.Temperature = new Temperature(21);
            service.Temperature = new Temperature(22);
            served.Device.Active = false;
        });
        Served.Run(service, async served =>
        {
            var client = await EnvironmentalSensingService.Client.DiscoverAsync(served.Link);
            await using var values = await client.Temperature!.SubscribeAsync();
            service.Temperature = new Temperature(23);
            service.Temperature = new Temperature(24);
            Assert.Equal([23, 24], (await served.TakeForAsync(values, 6)).Select(value => value.DegreesCelsius!.Value));
        });
    }

    [Fact]
    public void What_is_not_known_meets_no_comparison()
        => Served.Run(new EnvironmentalSensingService { Temperature = new Temperature(null) }, async served =>
        {
            var client = await EnvironmentalSensingService.Client.DiscoverAsync(served.Link);
            Assert.Null((await client.Temperature!.ReadAsync()).DegreesCelsius);
            var sensor = (await client.FindSensorsAsync()).Single();
            await sensor.WriteTriggerAsync(0, EnvironmentalTrigger.While(TriggerCondition.NotEqual, new Temperature(1), Encode));
            await using var values = await client.Temperature.SubscribeAsync();
            Assert.Empty(await served.TakeForAsync(values, 2));
        });

    [Fact]
    public void The_other_clients_are_told_who_has_changed_what()
    {
        var service = new EnvironmentalSensingService { Humidity = new Humidity(40) };
        DescriptorChanges? changed = null;
        service.HumiditySensor.ChangedByClient += changes => changed = changes;
        Served.Run(service, async served =>
        {
            var client = await EnvironmentalSensingService.Client.DiscoverAsync(served.Link);
            await using var own = await client.DescriptorValueChanged!.SubscribeAsync();
            await using var link = await served.ConnectAsync(served.Add());
            var other = await EnvironmentalSensingService.Client.DiscoverAsync(link);
            await using var seen = await other.DescriptorValueChanged!.SubscribeAsync();
            var sensor = (await client.FindSensorsAsync()).Single();
            await sensor.WriteTriggerAsync(1, EnvironmentalTrigger.NoMoreOftenThan(60));
            Assert.Equal(DescriptorChanges.TriggerSetting, changed);
            Assert.Equal(60, service.HumiditySensor.GetTrigger(1).Seconds);
            await sensor.WriteDescriptionAsync("Attic");
            Assert.Equal("Attic", service.HumiditySensor.Description);
            await sensor.WriteLogicAsync(TriggerLogic.Or);
            Assert.Equal(TriggerLogic.Or, service.HumiditySensor.Logic);
            Assert.Equal(
                [
                    new(DescriptorChanges.ByClient | DescriptorChanges.TriggerSetting, 0x2A6F),
                    new(DescriptorChanges.ByClient | DescriptorChanges.UserDescription, 0x2A6F),
                    new(DescriptorChanges.ByClient | DescriptorChanges.Configuration, 0x2A6F),
                ],
                await Served.TakeAsync(seen, 3));
            service.HumiditySensor.Measurement = EnvironmentalSensingMeasurement.Of(SensorApplication.Outdoor);
            Assert.Equal([new(DescriptorChanges.Measurement, 0x2A6F)], await Served.TakeAsync(own, 1));
        });
    }
}
