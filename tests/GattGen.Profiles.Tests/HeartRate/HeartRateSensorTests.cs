// The sensor that counts energy and keeps the times between beats, and the collector that finds it.
using System;
using System.Linq;
using GattGen.Profiles;

namespace GattGen.Profiles.Tests.Fitness;

public class HeartRateSensorTests
{
    private readonly HeartRateService _service = new() { Location = BodySensorLocation.Chest };

    [Fact]
    public void Values_round_trip()
    {
        Known.RoundTrips<HeartRateMeasurement>(HeartRateMeasurement.MaxLength, false, (v, d) => v.Encode(d), HeartRateMeasurement.TryDecode);
        Known.RoundTrips<HeartRateMeasurement>(8, false, (v, d) => v.Encode(d), HeartRateMeasurement.TryDecode);
    }

    [Fact]
    public void The_energy_goes_with_every_tenth_measurement_and_is_set_back_by_a_client()
    {
        var sensor = new HeartRateSensor(_service);
        FitnessStage.Run(new FitnessServer { HeartRate = _service }, async link =>
        {
            var client = await HeartRateService.Client.DiscoverAsync(link);
            await using var subscription = await client.Measurement.SubscribeAsync();
            var measurements = subscription.GetAsyncEnumerator();
            sensor.AddEnergy(12_999);
            for (var i = 0; i < 11; i++)
                sensor.Send((ushort)(60 + i));
            var taken = await FitnessStage.Take(measurements, 11);
            Assert.Equal(12, (int?)taken[0].EnergyExpended);
            Assert.All(taken.Skip(1).Take(9), measurement => Assert.Null(measurement.EnergyExpended));
            Assert.Equal(12, (int?)taken[10].EnergyExpended);

            await client.ControlPoint.WriteAsync(HeartRateControlPoint.ResetEnergyExpended);
            Assert.Equal(0, sensor.EnergyJoules);
            sensor.Send(70);
            Assert.Equal(0, (int?)(await FitnessStage.Take(measurements, 1))[0].EnergyExpended);
            Assert.Equal(HeartRateService.ControlPointNotSupported, await FitnessStage.RefusalOf(client.ControlPoint.WriteAsync((HeartRateControlPoint)9)));
        });
    }

    [Fact]
    public void The_energy_stays_at_its_largest()
    {
        var sensor = new HeartRateSensor(_service, energyEvery: 1);
        sensor.AddEnergy(65_534_999);
        sensor.Send(60);
        Assert.Equal(65_534, (int?)_service.Measurement.EnergyExpended);
        sensor.AddEnergy(1e9);
        sensor.Send(60);
        Assert.Equal(65_535, (int?)_service.Measurement.EnergyExpended);
        Assert.Throws<ArgumentOutOfRangeException>(() => sensor.AddEnergy(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => sensor.AddEnergy(double.NaN));
    }

    [Fact]
    public void Times_between_beats_that_have_no_room_go_with_the_next_measurement()
    {
        var sensor = new HeartRateSensor(_service, energyEvery: 0);
        foreach (var i in Enumerable.Range(0, 20))
            sensor.AddBeat(TimeSpan.FromSeconds((800 + i) / 1024.0));
        sensor.Send(75);
        Assert.Equal(Enumerable.Range(800, 9).Select(i => (ushort)i), _service.Measurement.RRIntervals);
        sensor.Send(300);
        Assert.Equal(Enumerable.Range(809, 8).Select(i => (ushort)i), _service.Measurement.RRIntervals);
        sensor.Send(75);
        Assert.Equal(Enumerable.Range(817, 3).Select(i => (ushort)i), _service.Measurement.RRIntervals);
        sensor.Send(75);
        Assert.Empty(_service.Measurement.RRIntervals);

        sensor.AddBeat(TimeSpan.FromHours(1));
        sensor.Send(75);
        Assert.Equal([ushort.MaxValue], _service.Measurement.RRIntervals);
    }

    [Fact]
    public void A_collector_finds_the_sensor_and_yields_what_it_measures()
    {
        var sensor = new HeartRateSensor(_service, energyEvery: 0);
        FitnessStage.Run(new FitnessServer { HeartRate = _service }, 1, async stage =>
        {
            var collector = new HeartRateCollector(new Central(stage.Phones[0]));
            var measurements = collector.CollectAsync().GetAsyncEnumerator();
            var next = measurements.MoveNextAsync();
            while (_service.MeasurementSubscribers.IsEmpty)
                await stage.DelayAsync(0.1);
            sensor.Send(64, SensorContact.Detected);
            Assert.True(await next);
            Assert.Equal(new HeartRateMeasurement(64, SensorContact.Detected), measurements.Current);
            Assert.Equal(BodySensorLocation.Chest, collector.Location);
            await measurements.DisposeAsync();
            Assert.Null(collector.Link);
        });
    }
}
