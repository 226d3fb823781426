// Running Speed and Cadence: values, the sensor that is fed with strides, control point, collector.
using System;
using System.Threading.Tasks;
using GattGen.Profiles;

namespace GattGen.Profiles.Tests.Fitness;

public class RunningTests
{
    private readonly RunningSpeedAndCadenceService _service = new();

    internal static KnownOctets[] FromTheSpecification =>
    [
        // Flags, speed in 1/256 m/s, cadence, stride length in cm, distance in dm (Running Speed and Cadence Service 1.0, 3.1).
        KnownOctets.Of(new RscMeasurement(3.5, 86), "00 80 03 56"),
        KnownOctets.Of(new RscMeasurement(0.00390625, 0, 2.44), "01 01 00 00 F4 00"),
        KnownOctets.Of(new RscMeasurement(255.99609375, 255, 655.35, 429496729.5, true), "07 FF FF FF FF FF FF FF FF FF"),
        KnownOctets.Of(new RscMeasurement(1, 2, null, 1234.5), "02 00 01 02 39 30 00 00"),

        // Op code and parameter (3.4).
        KnownOctets.Of(ScRequest.SetCumulativeValue(0x01020304), "01 04 03 02 01"),
        KnownOctets.Of(ScRequest.StartSensorCalibration, "02"),
        KnownOctets.Of(ScRequest.UpdateSensorLocation(SensorLocation.Hip), "03 03"),
        KnownOctets.Of(ScRequest.RequestSupportedSensorLocations, "04"),
        KnownOctets.Of(new ScResponse(ScOpCode.SetCumulativeValue, ControlPointResult.InvalidParameter), "10 01 03"),
        KnownOctets.Of(ScResponse.Of([SensorLocation.TopOfShoe, SensorLocation.ChainRing]), "10 04 01 01 10"),
        KnownOctets.Of(RscFeature.StrideLength | RscFeature.TotalDistance | RscFeature.WalkingOrRunning | RscFeature.Calibration | RscFeature.MultipleSensorLocations, "1F 00"),
    ];

    [Fact]
    public void What_is_no_answer_is_not_read()
    {
        Assert.False(ScResponse.TryDecode(KnownOctets.Parse("11 04 01"), out _));
    }

    [Fact]
    public void Values_round_trip()
    {
        Known.RoundTrips<RscMeasurement>(RscMeasurement.MaxLength, false, (v, d) => v.Encode(d), RscMeasurement.TryDecode);
        Known.RoundTrips<ScRequest>(7, true, (v, d) => v.Encode(d), ScRequest.TryDecode);
        KnownOctets.AreNone(new RscMeasurement(256, 0), "Speed");
        KnownOctets.AreNone(new RscMeasurement(1, 0, 655.36), "StrideLength");
        KnownOctets.AreNone(new RscMeasurement(1, 0, null, -0.1), "TotalDistance");
    }

    [Fact]
    public void Strides_make_speed_cadence_and_distance()
    {
        var sensor = new RunningSensor(_service);
        FitnessStage.Run(new FitnessServer { Running = _service }, async link =>
        {
            var client = await RunningSpeedAndCadenceService.Client.DiscoverAsync(link);
            Assert.Equal(RscFeature.StrideLength | RscFeature.TotalDistance | RscFeature.WalkingOrRunning, await client.Feature.ReadAsync());
            Assert.Null(client.Location);
            await using var measurements = await client.Measurement.SubscribeAsync();
            sensor.Send(TimeSpan.Zero);
            sensor.AddStride(TimeSpan.FromSeconds(10), 2.5, true);
            sensor.AddStride(TimeSpan.FromSeconds(10.5), 2, true);
            sensor.Send(TimeSpan.FromSeconds(11));
            sensor.Send(TimeSpan.FromSeconds(20));
            var taken = await FitnessStage.Take(measurements, 3);
            Assert.Equal(new RscMeasurement(0, 0, 0, 0), taken[0]);
            Assert.Equal(new RscMeasurement(4, 120, 2, 4.5, true), taken[1]);
            Assert.Equal(new RscMeasurement(0, 0, 0, 4.5), taken[2]);
        });
    }

    [Fact]
    public void The_control_point_sets_the_distance_calibrates_and_moves_the_sensor()
    {
        var calibrating = new TaskCompletionSource<bool>();
        var sensor = new RunningSensor(_service, new RunningSensorOptions
        {
            Calibrate = async _ => await calibrating.Task,
            Locations = [SensorLocation.InShoe, SensorLocation.Hip],
        });
        FitnessStage.Run(new FitnessServer { Running = _service }, 1, async stage =>
        {
            await using var link = await stage.ConnectAsync();
            var client = await RunningSpeedAndCadenceService.Client.DiscoverAsync(link);
            Assert.Equal(RunningSpeedAndCadenceService.ClientConfigurationImproperlyConfigured, await FitnessStage.RefusalOf(client.ControlPoint!.Remote.WriteAsync(new byte[] { 4 })));

            var locations = await client.ControlPoint.RequestAsync(ScRequest.RequestSupportedSensorLocations);
            Assert.Equal([SensorLocation.InShoe, SensorLocation.Hip], locations.ToSensorLocations());
            Assert.Equal(ControlPointResult.Success, (await client.ControlPoint.RequestAsync(ScRequest.UpdateSensorLocation(SensorLocation.Hip))).Result);
            Assert.Equal(SensorLocation.Hip, await client.Location!.ReadAsync());
            Assert.Equal(ControlPointResult.InvalidParameter, (await client.ControlPoint.RequestAsync(ScRequest.UpdateSensorLocation(SensorLocation.Spider))).Result);

            Assert.Equal(ControlPointResult.Success, (await client.ControlPoint.RequestAsync(ScRequest.SetCumulativeValue(12345))).Result);
            Assert.Equal(1234.5, sensor.TotalDistance);
            Assert.Equal(ControlPointResult.InvalidParameter, (await client.ControlPoint.RequestAsync(new ScRequest(ScOpCode.SetCumulativeValue, [1, 2]))).Result);
            Assert.Equal(new ScResponse((ScOpCode)0x33, ControlPointResult.OpCodeNotSupported), await client.ControlPoint.RequestAsync(new ScRequest((ScOpCode)0x33)));

            var calibration = client.ControlPoint.RequestAsync(ScRequest.StartSensorCalibration).AsTask();
            await stage.DelayAsync(1);
            Assert.Equal(RunningSpeedAndCadenceService.ProcedureAlreadyInProgress, await FitnessStage.RefusalOf(client.ControlPoint.Remote.WriteAsync(new byte[] { 4 })));
            calibrating.SetResult(false);
            Assert.Equal(new ScResponse(ScOpCode.StartSensorCalibration, ControlPointResult.OperationFailed), await calibration);
        });
    }

    [Fact]
    public void Without_a_handler_there_is_no_control_point()
        => FitnessStage.Run(new FitnessServer { Running = _service }, async link => Assert.Null((await RunningSpeedAndCadenceService.Client.DiscoverAsync(link)).ControlPoint));

    [Fact]
    public void A_collector_finds_the_sensor_and_yields_what_it_measures()
    {
        var sensor = new RunningSensor(_service);
        FitnessStage.Run(new FitnessServer { Running = _service }, 1, async stage =>
        {
            var collector = new RunningCollector(new Central(stage.Phones[0]));
            var measurements = collector.CollectAsync().GetAsyncEnumerator();
            var next = measurements.MoveNextAsync();
            while (_service.MeasurementSubscribers.IsEmpty)
                await stage.DelayAsync(0.1);
            sensor.AddStride(TimeSpan.FromSeconds(1), 1.5, false);
            sensor.Send(TimeSpan.FromSeconds(1));
            Assert.True(await next);
            Assert.Equal(new RscMeasurement(0, 0, 1.5, 1.5), measurements.Current);
            Assert.True(collector.Feature.HasFlag(RscFeature.TotalDistance));
            await measurements.DisposeAsync();
        });
    }
}
