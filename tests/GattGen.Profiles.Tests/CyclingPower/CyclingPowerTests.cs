// Cycling Power: values, the sensor that adds up, long measurements in pieces, the vector, the control point, the collector.
using System;
using System.Linq;
using System.Threading.Tasks;
using GattGen.Profiles;

namespace GattGen.Profiles.Tests.Fitness;

public class CyclingPowerTests
{
    private readonly CyclingPowerService _service = new();

    // All that a measurement may have: 34 octets, which the smallest MTU does not carry.
    private static readonly CyclingPowerMeasurement Everything = new(
        -300, 49.5, true, 100.5, true, new PowerWheelRevolutions(0x01020304, 1.5), new CrankRevolutions(0x0506, 0.5), new ExtremeForces(500, -20),
        new ExtremeTorques(40.25, -1.03125), new ExtremeAngles(0x123, 0xABC), 10, 190, 1_234_000, true);

    internal static KnownOctets[] FromTheSpecification =>
    [
        // Flags of 16 bits, watts, and what the flags say (Cycling Power Service 1.1, 3.2).
        KnownOctets.Of(new CyclingPowerMeasurement(240), "00 00 F0 00"),
        KnownOctets.Of(new CyclingPowerMeasurement(240, 49.5, true), "03 00 F0 00 63"),
        KnownOctets.Of(new CyclingPowerMeasurement(-1, AccumulatedTorque: 2047.96875), "04 00 FF FF FF FF"),
        KnownOctets.Of(Everything, "FF 1F D4 FE 63 90 0C 04 03 02 01 00 0C 06 05 00 02 F4 01 EC FF 08 05 DF FF 23 C1 AB 0A 00 BE 00 D2 04"),
        KnownOctets.Of(new PowerWheelRevolutions(1, 31.99951171875), "01 00 00 00 FF FF"),
        KnownOctets.Of(new ExtremeForces(-2, 3), "FE FF 03 00"),
        KnownOctets.Of(new ExtremeTorques(-1024, 1023.96875), "00 80 FF 7F"),
        KnownOctets.Of(new CyclingPowerFeature(CyclingPowerAbilities.PedalPowerBalance | CyclingPowerAbilities.EnhancedOffsetCompensation, PowerDistribution.Distributed), "01 00 28 00"),
        KnownOctets.Of(new CyclingPowerVector(), "00"),
        KnownOctets.Of(new CyclingPowerVector(new CrankRevolutions(2, 0.5), 90, [100, -1], default, MeasurementDirection.Tangential), "17 02 00 00 02 5A 00 64 00 FF FF"),
        KnownOctets.Of(new CyclingPowerVector(null, null, default, [32, -16], MeasurementDirection.Lateral), "38 20 00 F0 FF"),
        KnownOctets.Of(CyclingPowerRequest.SetCumulativeValue(0x01020304), "01 04 03 02 01"),
        KnownOctets.Of(CyclingPowerRequest.UpdateSensorLocation(SensorLocation.Spider), "02 0F"),
        KnownOctets.Of(CyclingPowerRequest.RequestSupportedSensorLocations, "03"),
        KnownOctets.Of(CyclingPowerRequest.SetCrankLength(172.5), "04 59 01"),
        KnownOctets.Of(CyclingPowerRequest.RequestCrankLength, "05"),
        KnownOctets.Of(CyclingPowerRequest.SetChainLength(1400), "06 78 05"),
        KnownOctets.Of(CyclingPowerRequest.RequestChainLength, "07"),
        KnownOctets.Of(CyclingPowerRequest.SetChainWeight(260), "08 04 01"),
        KnownOctets.Of(CyclingPowerRequest.RequestChainWeight, "09"),
        KnownOctets.Of(CyclingPowerRequest.SetSpanLength(600), "0A 58 02"),
        KnownOctets.Of(CyclingPowerRequest.RequestSpanLength, "0B"),
        KnownOctets.Of(CyclingPowerRequest.StartOffsetCompensation, "0C"),
        KnownOctets.Of(CyclingPowerRequest.MaskMeasurementContent(CyclingPowerContent.AccumulatedEnergy | CyclingPowerContent.PedalPowerBalance), "0D 01 01"),
        KnownOctets.Of(CyclingPowerRequest.RequestSamplingRate, "0E"),
        KnownOctets.Of(CyclingPowerRequest.RequestFactoryCalibrationDate, "0F"),
        KnownOctets.Of(CyclingPowerRequest.StartEnhancedOffsetCompensation, "10"),
        KnownOctets.Of(new CyclingPowerResponse(CyclingPowerOpCode.SetCrankLength, ControlPointResult.OperationFailed), "20 04 04"),
        KnownOctets.Of(CyclingPowerResponse.OfLocations([SensorLocation.LeftCrank, SensorLocation.Spider]), "20 03 01 05 0F"),
        KnownOctets.Of(CyclingPowerResponse.OfCrankLength(170), "20 05 01 54 01"),
        KnownOctets.Of(CyclingPowerResponse.OfNumber(CyclingPowerOpCode.RequestChainWeight, 260), "20 09 01 04 01"),
        KnownOctets.Of(CyclingPowerResponse.OfOffset(-2), "20 0C 01 FE FF"),
        KnownOctets.Of(CyclingPowerResponse.OfSamplingRate(64), "20 0E 01 40"),
        KnownOctets.Of(CyclingPowerResponse.OfFactoryCalibrationDate(new DateAndTime(2026, CalendarMonth.November, 30, 7, 15, 9)), "20 0F 01 EA 07 0B 1E 07 0F 09"),
        KnownOctets.Of(CyclingPowerResponse.OfOffset(new EnhancedOffsetCompensation(5, 0x0059, [7, 8])), "20 10 01 05 00 59 00 02 07 08"),
        // Two angles of twelve bits; an offset, a company, the number of its octets.
        KnownOctets.Of(new ExtremeAngles(0x123, 0xABC), "23 C1 AB"),
        KnownOctets.Of(new EnhancedOffsetCompensation(-2, 0x0059, [7, 8, 9]), "FE FF 59 00 03 07 08 09"),
    ];

    [Fact]
    public void A_vector_has_forces_or_torques()
    {
        Assert.Equal([1, -0.5], new CyclingPowerVector(Torques: [32, -16]).ToNewtonMetres());
        Assert.False(CyclingPowerVector.TryDecode(KnownOctets.Parse("04 01"), out _));
        Assert.Throws<ArgumentException>(() => new CyclingPowerVector(Forces: [1], Torques: [1]).Encode(new byte[512]));
    }

    [Fact]
    public void A_crank_that_cannot_be_sent_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => CyclingPowerRequest.SetCrankLength(32768));
        Assert.Throws<ArgumentOutOfRangeException>(() => CyclingPowerRequest.SetCrankLength(double.NaN));
    }

    [Fact]
    public void Values_round_trip()
    {
        Known.RoundTrips<CyclingPowerMeasurement>(CyclingPowerMeasurement.MaxLength, false, (v, d) => v.Encode(d), CyclingPowerMeasurement.TryDecode);
        Known.RoundTrips<CyclingPowerVector>(15, false, (v, d) => v.Encode(d), CyclingPowerVector.TryDecode);
        Known.RoundTrips<CyclingPowerFeature>(4, false, (v, d) => v.Encode(d), CyclingPowerFeature.TryDecode);
        Known.RoundTrips<ExtremeAngles>(3, true, (v, d) => v.Encode(d), ExtremeAngles.TryDecode);
        Known.RoundTrips<ExtremeTorques>(4, true, (v, d) => v.Encode(d), ExtremeTorques.TryDecode);
        KnownOctets.AreNone(new CyclingPowerMeasurement(0, 128), "PedalBalance");
        KnownOctets.AreNone(new CyclingPowerMeasurement(0, AccumulatedTorque: 2048), "AccumulatedTorque");
        KnownOctets.AreNone(new CyclingPowerMeasurement(0, AccumulatedEnergy: 65_536_000), "AccumulatedEnergy");
        KnownOctets.AreNone(new ExtremeAngles(4096, 0), "Maximum");
    }

    [Theory]
    [InlineData(20, 3)]
    [InlineData(23, 2)]
    [InlineData(33, 2)]
    [InlineData(34, 1)]
    public void Pieces_are_no_longer_than_the_room_and_make_the_measurement_again(int room, int count)
    {
        var pieces = Everything.Split(room);
        Assert.Equal(count, pieces.Length);
        Assert.All(pieces, piece => Assert.InRange(piece.Encode(new byte[64]), 4, room));
        Assert.All(pieces, piece => Assert.Equal(-300, piece.Power));
        Assert.Equal(Everything, pieces.Aggregate((earlier, piece) => piece.Over(earlier)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Everything.Split(19));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_long_measurement_is_sent_in_as_many_notifications_as_the_mtu_asks_for(bool withLargeMtu)
        => FitnessStage.Run(new FitnessServer { Power = _service }, async link =>
        {
            if (withLargeMtu)
                await link.ExchangeMtuAsync();
            var client = await CyclingPowerService.Client.DiscoverAsync(link);
            await using var measurements = await client.Measurement.SubscribeAsync();
            await _service.SendAsync(Everything);
            var pieces = await FitnessStage.Take(measurements, withLargeMtu ? 1 : 3);
            Assert.Equal(Everything, pieces.Aggregate((earlier, piece) => piece.Over(earlier)));
        });

    [Fact]
    public void The_sensor_adds_up_torque_and_energy_and_counts()
    {
        var sensor = new CyclingPowerSensor(_service, new CyclingPowerSensorOptions { HasWheel = true, HasCrank = true, HasTorque = true, HasEnergy = true });
        FitnessStage.Run(new FitnessServer { Power = _service }, async link =>
        {
            await link.ExchangeMtuAsync();
            var client = await CyclingPowerService.Client.DiscoverAsync(link);
            await using var measurements = await client.Measurement.SubscribeAsync();
            sensor.AddCrankRevolutions(2, TimeSpan.FromSeconds(64.5), 1000);
            sensor.AddWheelRevolutions(5, TimeSpan.FromSeconds(33));
            sensor.AddEnergy(1999);
            await sensor.SendAsync(new CyclingPowerMeasurement(200, 50));
            sensor.AddCrankRevolutions(1, TimeSpan.FromSeconds(65), 60.51);
            await sensor.SendAsync(new CyclingPowerMeasurement(210));
            var taken = await FitnessStage.Take(measurements, 2);
            Assert.Equal(new CyclingPowerMeasurement(200, 50, false, 2000, true, new PowerWheelRevolutions(5, 1), new CrankRevolutions(2, 0.5), AccumulatedEnergy: 1000), taken[0]);
            Assert.Equal(new CyclingPowerMeasurement(210, null, false, 12.5, true, new PowerWheelRevolutions(5, 1), new CrankRevolutions(3, 1), AccumulatedEnergy: 1000), taken[1]);

            var calculator = new CyclingPowerCalculator();
            calculator.Next(taken[0]);
            Assert.Equal(new CyclingEffort(210, null, 120, 60.5), calculator.Next(taken[1]));
        });
    }

    [Fact]
    public void The_control_point_adjusts_the_sensor()
    {
        var adjusted = 0;
        var sensor = new CyclingPowerSensor(_service, new CyclingPowerSensorOptions
        {
            HasWheel = true,
            HasEnergy = true,
            CrankLength = 172.5,
            ChainWeight = 260,
            SamplingRate = 64,
            FactoryCalibrationDate = new DateAndTime(2026, CalendarMonth.May, 1, 0, 0, 0),
            Locations = [SensorLocation.LeftCrank, SensorLocation.RightCrank],
            CompensateOffset = _ => new ValueTask<short?>(-3),
            CompensateOffsetEnhanced = _ => new ValueTask<EnhancedOffsetCompensation?>((EnhancedOffsetCompensation?)null),
            Adjusted = _ => adjusted++,
        });
        FitnessStage.Run(new FitnessServer { Power = _service }, async link =>
        {
            var client = await CyclingPowerService.Client.DiscoverAsync(link);
            var point = client.ControlPoint!;
            Assert.Equal(
                CyclingPowerAbilities.WheelRevolutions | CyclingPowerAbilities.AccumulatedEnergy | CyclingPowerAbilities.CrankLengthAdjustment | CyclingPowerAbilities.ChainWeightAdjustment
                    | CyclingPowerAbilities.FactoryCalibrationDate | CyclingPowerAbilities.MultipleSensorLocations | CyclingPowerAbilities.ContentMasking
                    | CyclingPowerAbilities.OffsetCompensation | CyclingPowerAbilities.EnhancedOffsetCompensation,
                (await client.Feature.ReadAsync()).Abilities);
            Assert.Equal((int)AttError.ClientConfigurationImproperlyConfigured, await FitnessStage.RefusalOf(point.Remote.WriteAsync(new byte[] { 5 })));
            Assert.True((await point.RequestAsync(CyclingPowerRequest.RequestCrankLength)).TryGetCrankLength(out var crank));
            Assert.Equal(172.5, crank);
            Assert.Equal(ControlPointResult.Success, (await point.RequestAsync(CyclingPowerRequest.SetCrankLength(165))).Result);
            Assert.True((await point.RequestAsync(CyclingPowerRequest.RequestCrankLength)).TryGetCrankLength(out crank));
            Assert.Equal(165, crank);
            Assert.True((await point.RequestAsync(CyclingPowerRequest.RequestChainWeight)).TryGetNumber(out var weight));
            Assert.Equal(260, weight);
            Assert.Equal(ControlPointResult.OpCodeNotSupported, (await point.RequestAsync(CyclingPowerRequest.RequestSpanLength)).Result);
            Assert.Equal(ControlPointResult.InvalidParameter, (await point.RequestAsync(new CyclingPowerRequest(CyclingPowerOpCode.SetCrankLength, [1]))).Result);
            Assert.Equal([SensorLocation.LeftCrank, SensorLocation.RightCrank], (await point.RequestAsync(CyclingPowerRequest.RequestSupportedSensorLocations)).ToSensorLocations());
            Assert.Equal(ControlPointResult.Success, (await point.RequestAsync(CyclingPowerRequest.UpdateSensorLocation(SensorLocation.RightCrank))).Result);
            Assert.Equal(SensorLocation.RightCrank, await client.Location.ReadAsync());
            Assert.Equal(ControlPointResult.Success, (await point.RequestAsync(CyclingPowerRequest.SetCumulativeValue(77))).Result);
            Assert.Equal(77u, sensor.WheelCount);
            Assert.True((await point.RequestAsync(CyclingPowerRequest.StartOffsetCompensation)).TryGetOffset(out short offset));
            Assert.Equal(-3, offset);
            Assert.Equal(ControlPointResult.OperationFailed, (await point.RequestAsync(CyclingPowerRequest.StartEnhancedOffsetCompensation)).Result);
            Assert.True((await point.RequestAsync(CyclingPowerRequest.RequestSamplingRate)).TryGetSamplingRate(out var rate));
            Assert.Equal(64, rate);
            Assert.True((await point.RequestAsync(CyclingPowerRequest.RequestFactoryCalibrationDate)).TryGetFactoryCalibrationDate(out var date));
            Assert.Equal(new DateAndTime(2026, CalendarMonth.May, 1, 0, 0, 0), date);

            await using var measurements = await client.Measurement.SubscribeAsync();
            Assert.Equal(ControlPointResult.Success, (await point.RequestAsync(CyclingPowerRequest.MaskMeasurementContent(CyclingPowerContent.WheelRevolutions))).Result);
            await sensor.SendAsync(new CyclingPowerMeasurement(100, 50));
            Assert.Equal(new CyclingPowerMeasurement(100, 50, AccumulatedEnergy: 0), (await FitnessStage.Take(measurements, 1))[0]);
            Assert.True(adjusted > 4);
        });
    }

    [Fact]
    public void A_vector_that_is_too_long_comes_in_pieces()
    {
        _service.HasVector = true;
        FitnessStage.Run(new FitnessServer { Power = _service }, async link =>
        {
            var client = await CyclingPowerService.Client.DiscoverAsync(link);
            await using var vectors = await client.Vector!.SubscribeAsync();
            var forces = Enumerable.Range(0, 30).Select(i => (short)(i - 15)).ToArray();
            await _service.SendAsync(new CyclingPowerVector(new CrankRevolutions(9, 1), 45, forces, default, MeasurementDirection.Radial));

            // 20 octets hold the flags, the crank, the angle and 6 forces; then the flags and 9.
            var pieces = await FitnessStage.Take(vectors, 4);
            Assert.Equal([6, 9, 9, 6], pieces.Select(piece => piece.Forces.Count));
            Assert.Equal(forces, pieces.SelectMany(piece => piece.Forces));
            Assert.Equal((new CrankRevolutions(9, 1), (ushort?)45), (pieces[0].Crank!.Value, pieces[0].FirstAngle));
            Assert.All(pieces, piece => Assert.Equal(MeasurementDirection.Radial, piece.Direction));
            Assert.All(pieces.Skip(1), piece => Assert.Null(piece.Crank));
        });
    }

    [Fact]
    public void The_vector_is_refused_on_a_link_that_is_too_slow_for_it()
    {
        _service.HasVector = true;
        _service.LongestVectorInterval = TimeSpan.FromMilliseconds(20);
        FitnessStage.Run(new FitnessServer { Power = _service }, async link =>
        {
            var client = await CyclingPowerService.Client.DiscoverAsync(link);
            await link.UpdateParametersAsync(new BleConnectionParameters(21_250, 21_250));
            Assert.Equal(0x80, CyclingPowerService.InappropriateConnectionParameters);
            Assert.Equal(CyclingPowerService.InappropriateConnectionParameters, await FitnessStage.RefusalOf(client.Vector!.SubscribeAsync()));
            Assert.True(_service.VectorSubscribers.IsEmpty);
            await using var measurements = await client.Measurement.SubscribeAsync();

            await link.UpdateParametersAsync(new BleConnectionParameters(20_000, 20_000));
            await using var vectors = await client.Vector.SubscribeAsync();
            await _service.SendAsync(new CyclingPowerVector(Forces: [7]));
            Assert.Equal((short)7, Assert.Single((await FitnessStage.Take(vectors, 1))[0].Forces));
        });
    }

    [Fact]
    public void Sums_and_counts_that_begin_again_make_torque_and_cadence()
    {
        var calculator = new CyclingPowerCalculator(wheelMetres: 2);
        calculator.Next(new CyclingPowerMeasurement(1, AccumulatedTorque: 2040, IsTorqueOfCrank: false, Wheel: new PowerWheelRevolutions(uint.MaxValue, 31.5)));
        Assert.Equal(new CyclingEffort(2, 8, null, 5), calculator.Next(new CyclingPowerMeasurement(2, AccumulatedTorque: 12, Wheel: new PowerWheelRevolutions(3, 0.5))));
    }

    [Fact]
    public void A_collector_finds_the_sensor_and_yields_the_effort()
    {
        var sensor = new CyclingPowerSensor(_service, new CyclingPowerSensorOptions { HasCrank = true });
        FitnessStage.Run(new FitnessServer { Power = _service }, 1, async stage =>
        {
            var collector = new CyclingPowerCollector(new Central(stage.Phones[0]));
            var efforts = collector.CollectAsync().GetAsyncEnumerator();
            var next = efforts.MoveNextAsync();
            while (_service.MeasurementSubscribers.IsEmpty)
                await stage.DelayAsync(0.1);
            await sensor.SendAsync(new CyclingPowerMeasurement(150));
            Assert.True(await next);
            sensor.AddCrankRevolutions(3, TimeSpan.FromSeconds(2));
            await sensor.SendAsync(new CyclingPowerMeasurement(160));
            Assert.True(await efforts.MoveNextAsync());
            Assert.Equal(new CyclingEffort(160, null, 90, null), efforts.Current);
            await efforts.DisposeAsync();
        });
    }
}
