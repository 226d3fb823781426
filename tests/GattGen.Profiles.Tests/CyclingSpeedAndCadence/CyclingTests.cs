// Cycling Speed and Cadence: values, the sensor that counts revolutions, the calculator that makes speed of them, control point, collector.
using System;
using System.Linq;
using GattGen.Profiles;

namespace GattGen.Profiles.Tests.Fitness;

public class CyclingTests
{
    private readonly CyclingSpeedAndCadenceService _service = new();

    internal static KnownOctets[] FromTheSpecification =>
    [
        // Flags, wheel revolutions and time in 1/1024 s, crank revolutions and time in 1/1024 s (Cycling Speed and Cadence Service 1.0, 3.1).
        KnownOctets.Of(new CscMeasurement(), "00"),
        KnownOctets.Of(new CscMeasurement(new WheelRevolutions(0x01020304, 1.5)), "01 04 03 02 01 00 06"),
        KnownOctets.Of(new CscMeasurement(null, new CrankRevolutions(0x0506, 63.9990234375)), "02 06 05 FF FF"),
        KnownOctets.Of(new CscMeasurement(new WheelRevolutions(1, 0), new CrankRevolutions(2, 0.0009765625)), "03 01 00 00 00 00 00 02 00 01 00"),
        KnownOctets.Of(new WheelRevolutions(0xFFFFFFFE, 0.5), "FE FF FF FF 00 02"),
        KnownOctets.Of(new CrankRevolutions(0x0102, 2.25), "02 01 00 09"),
        KnownOctets.Of(CscFeature.WheelRevolutions | CscFeature.CrankRevolutions | CscFeature.MultipleSensorLocations, "07 00"),
        KnownOctets.Of(SensorLocation.TopOfShoe, "01"),
        KnownOctets.Of(SensorLocation.RearDropout, "0A"),
        KnownOctets.Of(SensorLocation.ChainRing, "10"),
    ];

    [Fact]
    public void Values_round_trip()
    {
        Known.RoundTrips<CscMeasurement>(CscMeasurement.MaxLength, false, (v, d) => v.Encode(d), CscMeasurement.TryDecode);
        Known.RoundTrips<WheelRevolutions>(6, true, (v, d) => v.Encode(d), WheelRevolutions.TryDecode);
        Known.RoundTrips<CrankRevolutions>(4, true, (v, d) => v.Encode(d), CrankRevolutions.TryDecode);
        KnownOctets.AreNone(new WheelRevolutions(1, 64), "LastEventTime");
        KnownOctets.AreNone(new CrankRevolutions(1, -0.1), "LastEventTime");
    }

    [Fact]
    public void Counts_and_times_begin_again()
    {
        var sensor = new CyclingSensor(_service) { WheelCount = uint.MaxValue };
        sensor.AddWheelRevolutions(2, TimeSpan.FromSeconds(65.5));
        sensor.AddCrankRevolutions(ushort.MaxValue, TimeSpan.FromSeconds(1));
        sensor.AddCrankRevolutions(3, TimeSpan.FromSeconds(640.25));
        sensor.Send();
        Assert.Equal(new CscMeasurement(new WheelRevolutions(1, 1.5), new CrankRevolutions(2, 0.25)), _service.Measurement);

        // A bicycle that is rolled back counts down, but not below 0.
        sensor.AddWheelRevolutions(-3, TimeSpan.FromSeconds(66));
        Assert.Equal(0u, sensor.WheelCount);
        Assert.Throws<ArgumentOutOfRangeException>(() => sensor.AddCrankRevolutions(-1, TimeSpan.Zero));
        Assert.Throws<ArgumentOutOfRangeException>(() => sensor.AddWheelRevolutions(1, TimeSpan.FromSeconds(-1)));
    }

    [Fact]
    public void The_control_point_sets_the_revolutions_and_moves_the_sensor()
    {
        var sensor = new CyclingSensor(_service, new CyclingSensorOptions { HasCrank = false, Locations = [SensorLocation.FrontHub, SensorLocation.RearHub] });
        FitnessStage.Run(new FitnessServer { Cycling = _service }, async link =>
        {
            var client = await CyclingSpeedAndCadenceService.Client.DiscoverAsync(link);
            Assert.Equal(CscFeature.WheelRevolutions | CscFeature.MultipleSensorLocations, await client.Feature.ReadAsync());
            Assert.Equal(SensorLocation.FrontHub, await client.Location!.ReadAsync());
            Assert.Equal(CyclingSpeedAndCadenceService.ClientConfigurationImproperlyConfigured, await FitnessStage.RefusalOf(client.ControlPoint!.Remote.WriteAsync(new byte[] { 4 })));
            Assert.Equal(new ScResponse(ScOpCode.SetCumulativeValue, ControlPointResult.Success), await client.ControlPoint.RequestAsync(ScRequest.SetCumulativeValue(1000)));
            Assert.Equal(1000u, sensor.WheelCount);
            Assert.Equal(ControlPointResult.Success, (await client.ControlPoint.RequestAsync(ScRequest.UpdateSensorLocation(SensorLocation.RearHub))).Result);
            Assert.Equal(SensorLocation.RearHub, await client.Location.ReadAsync());
            Assert.Equal(ControlPointResult.OpCodeNotSupported, (await client.ControlPoint.RequestAsync(ScRequest.StartSensorCalibration)).Result);
        });
    }

    [Fact]
    public void Two_measurements_make_speed_and_cadence_though_their_counts_begin_again()
    {
        var calculator = new CyclingCalculator(wheelMetres: 2);
        Assert.Equal(new CyclingMotion(null, null, 0), calculator.Next(new CscMeasurement(new WheelRevolutions(uint.MaxValue - 1, 63.5), new CrankRevolutions(65535, 63))));
        Assert.Equal(new CyclingMotion(8, 60, 8), calculator.Next(new CscMeasurement(new WheelRevolutions(2, 0.5), new CrankRevolutions(1, 1))));

        // Rolled back: a revolution in a quarter of a second.
        Assert.Equal(new CyclingMotion(-8, 60, 6), calculator.Next(new CscMeasurement(new WheelRevolutions(1, 0.75), null)));
    }

    [Fact]
    public void Without_a_revolution_the_last_speed_stands_for_a_while()
    {
        var calculator = new CyclingCalculator(wheelMetres: 2, patience: 2);
        calculator.Next(new CscMeasurement(new WheelRevolutions(10, 1)));
        var same = new CscMeasurement(new WheelRevolutions(11, 2));
        Assert.Equal([2, 2, 2, 0, 0], Enumerable.Range(0, 5).Select(_ => calculator.Next(same).Speed!.Value));
        Assert.Equal(1, calculator.Next(new CscMeasurement(new WheelRevolutions(12, 4))).Speed);
    }

    [Fact]
    public void A_count_that_leaps_is_followed()
    {
        var rate = RevolutionRate.Between(new WheelRevolutions(0, 0), new WheelRevolutions(100_000_000, 1));
        Assert.Equal((1e8, 6e9), (rate.PerSecond!.Value, rate.PerMinute!.Value));
    }

    [Fact]
    public void A_collector_finds_the_sensor_and_yields_speed_and_cadence()
    {
        var sensor = new CyclingSensor(_service);
        FitnessStage.Run(new FitnessServer { Cycling = _service }, 1, async stage =>
        {
            var collector = new CyclingCollector(new Central(stage.Phones[0]), wheelMetres: 2);
            var motions = collector.CollectAsync().GetAsyncEnumerator();
            var next = motions.MoveNextAsync();
            while (_service.MeasurementSubscribers.IsEmpty)
                await stage.DelayAsync(0.1);
            sensor.Send();
            Assert.True(await next);
            Assert.Equal(new CyclingMotion(null, null, 0), motions.Current);
            sensor.AddWheelRevolutions(4, TimeSpan.FromSeconds(1));
            sensor.AddCrankRevolutions(1, TimeSpan.FromSeconds(0.5));
            sensor.Send();
            Assert.True(await motions.MoveNextAsync());
            Assert.Equal(new CyclingMotion(8, 120, 8), motions.Current);
            Assert.Equal(CscFeature.WheelRevolutions | CscFeature.CrankRevolutions, collector.Feature);
            await motions.DisposeAsync();
        });
    }
}
