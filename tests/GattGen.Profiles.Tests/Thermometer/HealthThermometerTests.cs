// The Health Thermometer service: octets by hand, served and used, and the collector.
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen.Profiles.Tests.Health;

public class HealthThermometerTests
{
    private static readonly DateAndTime Time = new(2026, CalendarMonth.November, 30, 7, 15, 0);

    internal static KnownOctets[] FromTheSpecification =>
    [
        // 366E-1: mantissa 0x00016E, exponent 0xFF.
        KnownOctets.Of(TemperatureMeasurement.Celsius(366, -1), "00 6E 01 00 FF"),
        KnownOctets.Of(TemperatureMeasurement.Fahrenheit(979, -1, Time, TemperatureType.Ear), "07 D3 03 00 FF EA 07 0B 1E 07 0F 00 03"),
        KnownOctets.Of(new TemperatureMeasurement(MedFloat32.NaN, Type: TemperatureType.Tympanum), "04 FF FF 7F 00 09"),
        KnownOctets.Of(new MeasurementInterval(0x0102), "02 01"),
        KnownOctets.Of(MeasurementInterval.None, "00 00"),
        KnownOctets.Of(TemperatureType.GastrointestinalTract, "05"),
        KnownOctets.Of(TemperatureType.Tympanum, "09"),
    ];

    [Fact]
    public void Temperatures_convert_and_those_of_two_units_or_of_none_are_refused()
    {
        Assert.ThrowsAny<ArgumentException>(() => default(TemperatureMeasurement).Encode(new byte[20]));
        Assert.ThrowsAny<ArgumentException>(() => new TemperatureMeasurement(MedFloat32.NaN, MedFloat32.NaN).Encode(new byte[20]));
        Assert.Equal(36.6, TemperatureMeasurement.Celsius(366, -1).InCelsius);
        Assert.Equal(100, TemperatureMeasurement.Fahrenheit(212, 0).InCelsius);
    }

    [Fact]
    public void Every_value_comes_back()
    {
        Wire.ComesBack(
            static draw =>
            {
                var isCelsius = draw.Coin();
                return new TemperatureMeasurement(isCelsius ? draw.Float() : null, isCelsius ? null : draw.Float(), draw.Maybe(draw.Time), draw.Maybe(() => draw.Enum<TemperatureType>(9)));
            },
            static (value, octets) => value.Encode(octets),
            TemperatureMeasurement.TryDecode);
        Wire.ComesBack(static draw => new MeasurementInterval(draw.Maybe(() => draw.UInt16(1))), static (value, octets) => value.Encode(octets), MeasurementInterval.TryDecode);
    }

    [Fact]
    public void Measurements_wait_for_a_client_and_come_in_their_order()
    {
        var thermometer = new HealthThermometerService { MaxWaiting = 3 };
        for (var i = 0; i < 5; i++)
            thermometer.Add(TemperatureMeasurement.Celsius(360 + i, -1, Time));
        Assert.Equal(3, thermometer.WaitingCount);
        Assert.Equal(2, thermometer.DroppedCount);
        HealthStory.Run(new HealthDevice { Thermometer = thermometer }, async stage =>
        {
            var client = await HealthThermometerService.Client.DiscoverAsync(stage.Link);
            Assert.Null(client.Intermediate);
            Assert.Null(client.Interval);
            Assert.Null(client.Site);
            await using var measurements = await client.Measurement.SubscribeAsync();
            thermometer.Add(TemperatureMeasurement.Fahrenheit(979, -1));
            Assert.Equal(
                [
                    TemperatureMeasurement.Celsius(362, -1, Time),
                    TemperatureMeasurement.Celsius(363, -1, Time),
                    TemperatureMeasurement.Celsius(364, -1, Time),
                    TemperatureMeasurement.Fahrenheit(979, -1),
                ],
                await HealthStory.TakeAsync(measurements, 4));
        });
        Assert.Equal(0, thermometer.WaitingCount);
    }

    [Fact]
    public void What_is_optional_is_there_when_it_was_set()
    {
        var thermometer = new HealthThermometerService { Site = TemperatureType.Ear, HasIntermediate = true };
        thermometer.SetInterval(new MeasurementInterval(60), shortest: 10, longest: 0x0102);
        HealthStory.Run(new HealthDevice { Thermometer = thermometer }, async stage =>
        {
            var client = await HealthThermometerService.Client.DiscoverAsync(stage.Link);
            Assert.Equal(TemperatureType.Ear, await client.Site!.ReadAsync());
            await using (var temperatures = await client.Intermediate!.SubscribeAsync())
            {
                thermometer.Intermediate = TemperatureMeasurement.Celsius(30, 0);
                Assert.Equal([TemperatureMeasurement.Celsius(30, 0)], await HealthStory.TakeAsync(temperatures, 1));
            }

            // The interval, its limits in the Valid Range descriptor, and its error.
            Assert.Equal(new MeasurementInterval(60), await client.Interval!.ReadAsync());
            await HealthStory.RefusesAsync(HealthThermometerService.OutOfRange, () => client.Interval.WriteAsync(new MeasurementInterval(9)).AsTask());
            thermometer.SetInterval(new MeasurementInterval(60), shortest: 10, longest: 0x0102);
            var limits = await client.Interval.Remote.FindDescriptorAsync(Assigned.Descriptors.ValidRange);
            Assert.Equal(KnownOctets.Parse("0A 00 02 01"), await limits!.ReadAsync());
            await HealthStory.RefusesAsync(HealthThermometerService.OutOfRange, () => client.Interval.WriteAsync(new MeasurementInterval(9)).AsTask());
            await HealthStory.RefusesAsync(HealthThermometerService.OutOfRange, () => client.Interval.WriteAsync(new MeasurementInterval(0x0103)).AsTask());
            await using var intervals = await client.Interval.SubscribeAsync();
            thermometer.SetInterval(MeasurementInterval.None);
            Assert.Equal([MeasurementInterval.None], await HealthStory.TakeAsync(intervals, 1));
        });
    }

    [Fact]
    public void It_measures_as_often_as_the_interval_says_and_a_client_may_change_that()
    {
        var thermometer = new HealthThermometerService();
        thermometer.SetInterval(new MeasurementInterval(60));
        var written = new List<MeasurementInterval>();
        thermometer.IntervalWritten += written.Add;
        HealthStory.Run(new HealthDevice { Thermometer = thermometer }, async stage =>
        {
            using var end = new CancellationTokenSource();
            var count = 0;
            var running = thermometer.RunAsync(_ => new(TemperatureMeasurement.Celsius(360 + ++count, -1)), end.Token);
            var client = await HealthThermometerService.Client.DiscoverAsync(stage.Link);
            await using var measurements = await client.Measurement.SubscribeAsync();
            var reader = measurements.GetAsyncEnumerator();
            var began = stage.Simulation.Now;
            Assert.True(await reader.MoveNextAsync());
            Assert.Equal(60, (stage.Simulation.Now - began).TotalSeconds, 0.5);

            // From a minute to two seconds, at once.
            await client.Interval!.WriteAsync(new MeasurementInterval(2));
            began = stage.Simulation.Now;
            Assert.True(await reader.MoveNextAsync());
            Assert.True(await reader.MoveNextAsync());
            Assert.Equal(4, (stage.Simulation.Now - began).TotalSeconds, 0.5);
            Assert.Equal(TemperatureMeasurement.Celsius(363, -1), reader.Current);

            // No measurements until there is an interval again.
            await client.Interval.WriteAsync(MeasurementInterval.None);
            var seen = count;
            await client.Interval.WriteAsync(new MeasurementInterval(1));
            Assert.True(await reader.MoveNextAsync());
            Assert.Equal(seen + 1, count);
            Assert.Equal([new(2), MeasurementInterval.None, new(1)], written);
            end.Cancel();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        });
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void It_stops_measuring_when_the_radio_is_switched_off(bool hasInterval)
    {
        var thermometer = new HealthThermometerService();
        thermometer.SetInterval(new MeasurementInterval(hasInterval ? 10 : null));
        HealthStory.Run(new HealthDevice { Thermometer = thermometer }, async stage =>
        {
            var measuring = thermometer.RunAsync(_ => new ValueTask<TemperatureMeasurement>(TemperatureMeasurement.Celsius(366, -1, Time)));
            stage.Device.Active = false;
            Assert.Equal(BleError.NoDevice, (await Assert.ThrowsAsync<BleException>(() => measuring)).Error);
        });
    }

    [Fact]
    public void A_client_that_comes_while_another_one_is_lost_gets_what_that_one_did_not()
    {
        var thermometer = new HealthThermometerService();
        Sensing.Served.Run(
            thermometer,
            async served =>
            {
                await served.Link.PairAsync();
                await using var lost = await (await HealthThermometerService.Client.DiscoverAsync(served.Link)).Measurement.SubscribeAsync();
                await using var link = await served.ConnectAsync(served.Add());
                await link.PairAsync();
                var client = await HealthThermometerService.Client.DiscoverAsync(link);

                // The phone goes away with the measurement; before that is noticed, another one listens.
                served.SetReach(false);
                thermometer.Add(TemperatureMeasurement.Celsius(366, -1, Time));
                await served.WaitAsync(0.5);
                await using var measurements = await client.Measurement.SubscribeAsync();
                Assert.Equal(1, thermometer.WaitingCount);
                Assert.Single(await served.TakeForAsync(measurements, 60));
                Assert.Equal(0, thermometer.WaitingCount);
            });
    }

    [Fact]
    public void A_collector_finds_it_pairs_and_yields()
    {
        var thermometer = new HealthThermometerService { HasIntermediate = true };
        thermometer.Add(TemperatureMeasurement.Celsius(366, -1, Time));
        HealthStory.Collect(new HealthDevice { Thermometer = thermometer }, async (central, device) =>
        {
            var collector = new HealthThermometerCollector(central);
            var intermediate = new List<TemperatureMeasurement>();
            collector.Intermediate += temperature =>
            {
                intermediate.Add(temperature);
                thermometer.Add(TemperatureMeasurement.Celsius(371, -1));
            };
            var measured = new List<TemperatureMeasurement>();
            await foreach (var temperature in collector.CollectAsync())
            {
                measured.Add(temperature);
                if (measured.Count == 2)
                    break;
                thermometer.Intermediate = TemperatureMeasurement.Celsius(30, 0);
            }

            Assert.Equal([TemperatureMeasurement.Celsius(366, -1, Time), TemperatureMeasurement.Celsius(371, -1)], measured);
            Assert.Equal([TemperatureMeasurement.Celsius(30, 0)], intermediate);
        });
    }

    [Fact]
    public void Limits_that_are_none_are_refused()
    {
        var thermometer = new HealthThermometerService();
        Assert.Throws<ArgumentOutOfRangeException>(() => thermometer.SetInterval(new MeasurementInterval(5), shortest: 6));
        Assert.Throws<ArgumentOutOfRangeException>(() => thermometer.SetInterval(new MeasurementInterval(5), shortest: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => thermometer.MaxWaiting = 0);
        Assert.ThrowsAny<ArgumentException>(() => thermometer.Add(default));
    }
}
