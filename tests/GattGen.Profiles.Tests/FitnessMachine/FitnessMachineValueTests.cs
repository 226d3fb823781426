// The values of Fitness Machine, with octets by hand from the field tables of Fitness Machine Service 1.0.
using System;
using System.Linq;
using GattGen.Profiles;

namespace GattGen.Profiles.Tests.Fitness;

public class FitnessMachineValueTests
{
    // What all six kinds of machines have at their end: energy, heart rate, metabolic equivalent, elapsed and remaining time.
    private const string End = "2C 01 58 02 0A 96 4B 58 02 84 03";

    private static readonly ExpendedEnergy Energy = new(300, 600, 10);

    internal static readonly TreadmillData WholeTreadmill = new(
        12.5, 11.25, 1234567, new MachineInclination(-1.5, 2), new TreadmillElevationGain(12.5, null), 0.2, 0.3, Energy, 150, 7.5, 600, 900, new ForceAndPower(-20, null));

    private static readonly CrossTrainerData WholeCrossTrainer = new(
        12.5, 11.25, 1234567, new StepRates(120, 118), 456.7, new CrossTrainerElevationGain(12, 3), new MachineInclination(null, 2), 3.5, 200, 190, Energy, 150, 7.5, 600, 900, true);

    private static readonly StepClimberData WholeStepClimber = new(new ClimbedSteps(12, 340), 60, 58, 36, Energy, 150, 7.5, 600, 900);

    private static readonly StairClimberData WholeStairClimber = new(12, 60, 58, 36, 170, Energy, 150, 7.5, 600, 900);

    private static readonly RowerData WholeRower = new(new RowingStrokes(28.5, 1000), 27, 5000, 125, 130, 180, 170, 5, Energy, 150, 7.5, 600, 900);

    internal static readonly IndoorBikeData WholeBike = new(31.5, 30, 88.5, 87, 15000, 7, 210, -5, Energy, 150, 7.5, 600, 900);

    internal static KnownOctets[] FromTheSpecification =>
    [
        KnownOctets.Of(new TreadmillData(12.5), "00 00 E2 04"),
        KnownOctets.Of(WholeTreadmill, "FE 1F E2 04 65 04 87 D6 12 F1 FF 14 00 7D 00 FF FF 02 03" + End + "EC FF FF 7F"),
        KnownOctets.Of(new CrossTrainerData(12.5), "00 00 00 E2 04"),
        KnownOctets.Of(WholeCrossTrainer, "FE FF 00 E2 04 65 04 87 D6 12 78 00 76 00 D7 11 0C 00 03 00 FF 7F 14 00 23 00 C8 00 BE 00" + End),
        KnownOctets.Of(WholeStepClimber, "FE 01 0C 00 54 01 3C 00 3A 00 24 00" + End),
        KnownOctets.Of(WholeStairClimber, "FE 03 0C 00 3C 00 3A 00 24 00 AA 00" + End),
        KnownOctets.Of(WholeRower, "FE 1F 39 E8 03 36 88 13 00 7D 00 82 00 B4 00 AA 00 05 00" + End),
        KnownOctets.Of(WholeBike, "FE 1F 4E 0C B8 0B B1 00 AE 00 98 3A 00 07 00 D2 00 FB FF" + End),

        // More Data: the speed comes with the last notification.
        KnownOctets.Of(new IndoorBikeData(null, HeartRate: 150), "01 02 96"),
        KnownOctets.Of(new ExpendedEnergy(null, null, null), "FF FF FF FF FF"),
        KnownOctets.Of(new FitnessMachineFeature(FitnessMachineFeatures.Cadence | FitnessMachineFeatures.UserDataRetention, TargetSettingFeatures.Power | TargetSettingFeatures.Cadence), "02 00 01 00 08 00 01 00"),
        KnownOctets.Of(new SupportedSpeedRange(1, 20.5, 0.1), "64 00 02 08 0A 00"),
        KnownOctets.Of(new SupportedInclinationRange(-3, 15, 0.5), "E2 FF 96 00 05 00"),
        KnownOctets.Of(new SupportedResistanceLevelRange(1, 20, 0.5), "0A 00 C8 00 05 00"),
        KnownOctets.Of(new SupportedPowerRange(-10, 400, 5), "F6 FF 90 01 05 00"),
        KnownOctets.Of(new SupportedHeartRateRange(60, 200, 1), "3C C8 01"),
        KnownOctets.Of(new FitnessMachineAdvertisement(FitnessMachineAvailability.Available, FitnessMachineKinds.IndoorBike | FitnessMachineKinds.Treadmill), "01 21 00"),
        KnownOctets.Of(new TrainingStatus(TrainingState.CoolDown), "00 0B"),
        KnownOctets.Of(new TrainingStatus(TrainingState.Other, "Hü", true), "03 00 48 C3 BC"),
        KnownOctets.Of(FitnessMachineRequest.RequestControl, "00"),
        KnownOctets.Of(FitnessMachineRequest.Reset, "01"),
        KnownOctets.Of(FitnessMachineRequest.SetTargetSpeed(12.5), "02 E2 04"),
        KnownOctets.Of(FitnessMachineRequest.SetTargetInclination(-1.5), "03 F1 FF"),
        KnownOctets.Of(FitnessMachineRequest.SetTargetResistanceLevel(7.5), "04 4B"),
        KnownOctets.Of(FitnessMachineRequest.SetTargetPower(-5), "05 FB FF"),
        KnownOctets.Of(FitnessMachineRequest.SetTargetHeartRate(140), "06 8C"),
        KnownOctets.Of(FitnessMachineRequest.StartOrResume, "07"),
        KnownOctets.Of(FitnessMachineRequest.StopOrPause(StopOrPause.Pause), "08 02"),
        KnownOctets.Of(FitnessMachineRequest.SetTargetedExpendedEnergy(500), "09 F4 01"),
        KnownOctets.Of(FitnessMachineRequest.SetTargetedNumberOfSteps(1000), "0A E8 03"),
        KnownOctets.Of(FitnessMachineRequest.SetTargetedNumberOfStrides(1001), "0B E9 03"),
        KnownOctets.Of(FitnessMachineRequest.SetTargetedDistance(70000), "0C 70 11 01"),
        KnownOctets.Of(FitnessMachineRequest.SetTargetedTrainingTime(1800), "0D 08 07"),
        KnownOctets.Of(FitnessMachineRequest.SetTargetedTimeInTwoHeartRateZones(1, 2), "0E 01 00 02 00"),
        KnownOctets.Of(FitnessMachineRequest.SetTargetedTimeInThreeHeartRateZones(1, 2, 3), "0F 01 00 02 00 03 00"),
        KnownOctets.Of(FitnessMachineRequest.SetTargetedTimeInFiveHeartRateZones(1, 2, 3, 4, 0x0506), "10 01 00 02 00 03 00 04 00 06 05"),
        KnownOctets.Of(FitnessMachineRequest.SetIndoorBikeSimulation(new BikeSimulation(-1.5, 2.5, 0.0033, 0.51)), "11 24 FA FA 00 21 33"),
        KnownOctets.Of(FitnessMachineRequest.SetWheelCircumference(2105.5), "12 3F 52"),
        KnownOctets.Of(FitnessMachineRequest.SpinDownControl(SpinDownCommand.Ignore), "13 02"),
        KnownOctets.Of(FitnessMachineRequest.SetTargetedCadence(90.5), "14 B5 00"),
        KnownOctets.Of(new FitnessMachineResponse(FitnessMachineOpCode.SetTargetSpeed, FitnessMachineResult.ControlNotPermitted), "80 02 05"),
        KnownOctets.Of(FitnessMachineResponse.OfSpinDown(new SpinDownSpeeds(8, 24.14)), "80 13 01 20 03 6E 09"),
        KnownOctets.Of(FitnessMachineStatus.Reset, "01"),
        KnownOctets.Of(FitnessMachineStatus.StoppedOrPaused(StopOrPause.Stop), "02 01"),
        KnownOctets.Of(FitnessMachineStatus.StoppedBySafetyKey, "03"),
        KnownOctets.Of(FitnessMachineStatus.StartedOrResumed, "04"),
        KnownOctets.Of(FitnessMachineStatus.Of(FitnessMachineRequest.SetTargetSpeed(12.5))!.Value, "05 E2 04"),
        KnownOctets.Of(FitnessMachineStatus.Of(FitnessMachineRequest.SetTargetInclination(-1.5))!.Value, "06 F1 FF"),
        KnownOctets.Of(FitnessMachineStatus.Of(FitnessMachineRequest.SetTargetResistanceLevel(7.5))!.Value, "07 4B"),
        KnownOctets.Of(FitnessMachineStatus.Of(FitnessMachineRequest.SetTargetPower(-5))!.Value, "08 FB FF"),
        KnownOctets.Of(FitnessMachineStatus.Of(FitnessMachineRequest.SetTargetHeartRate(140))!.Value, "09 8C"),
        KnownOctets.Of(FitnessMachineStatus.Of(FitnessMachineRequest.SetTargetedExpendedEnergy(500))!.Value, "0A F4 01"),
        KnownOctets.Of(FitnessMachineStatus.Of(FitnessMachineRequest.SetTargetedNumberOfSteps(1000))!.Value, "0B E8 03"),
        KnownOctets.Of(FitnessMachineStatus.Of(FitnessMachineRequest.SetTargetedNumberOfStrides(1001))!.Value, "0C E9 03"),
        KnownOctets.Of(FitnessMachineStatus.Of(FitnessMachineRequest.SetTargetedDistance(70000))!.Value, "0D 70 11 01"),
        KnownOctets.Of(FitnessMachineStatus.Of(FitnessMachineRequest.SetTargetedTrainingTime(1800))!.Value, "0E 08 07"),
        KnownOctets.Of(FitnessMachineStatus.Of(FitnessMachineRequest.SetTargetedTimeInTwoHeartRateZones(1, 2))!.Value, "0F 01 00 02 00"),
        KnownOctets.Of(FitnessMachineStatus.Of(FitnessMachineRequest.SetTargetedTimeInThreeHeartRateZones(1, 2, 3))!.Value, "10 01 00 02 00 03 00"),
        KnownOctets.Of(FitnessMachineStatus.Of(FitnessMachineRequest.SetTargetedTimeInFiveHeartRateZones(1, 2, 3, 4, 5))!.Value, "11 01 00 02 00 03 00 04 00 05 00"),
        KnownOctets.Of(FitnessMachineStatus.Of(FitnessMachineRequest.SetIndoorBikeSimulation(new BikeSimulation(-1.5, 2.5, 0.0033, 0.51)))!.Value, "12 24 FA FA 00 21 33"),
        KnownOctets.Of(FitnessMachineStatus.Of(FitnessMachineRequest.SetWheelCircumference(2105.5))!.Value, "13 3F 52"),
        KnownOctets.Of(FitnessMachineStatus.SpinDown(SpinDownState.StopPedaling), "14 04"),
        KnownOctets.Of(FitnessMachineStatus.Of(FitnessMachineRequest.SetTargetedCadence(90.5))!.Value, "15 B5 00"),
        KnownOctets.Of(FitnessMachineStatus.ControlPermissionLost, "FF"),
        // The parts of data and requests.
        KnownOctets.Of(new BikeSimulation(-1.5, 2.5, 0.0033, 0.51), "24 FA FA 00 21 33"),
        KnownOctets.Of(new ClimbedSteps(12, 340), "0C 00 54 01"),
        KnownOctets.Of(new CrossTrainerElevationGain(12, null), "0C 00 FF FF"),
        KnownOctets.Of(new TreadmillElevationGain(12.5, null), "7D 00 FF FF"),
        KnownOctets.Of(new MachineInclination(-1.5, null), "F1 FF FF 7F"),
        KnownOctets.Of(new ForceAndPower(-20, null), "EC FF FF 7F"),
        KnownOctets.Of(new RowingStrokes(28.5, 1000), "39 E8 03"),
        KnownOctets.Of(new SpinDownSpeeds(8, 24.14), "20 03 6E 09"),
        KnownOctets.Of(new StepRates(120, null), "78 00 FF FF"),
    ];

    [Fact]
    public void What_a_request_asks_for_is_read()
    {
        Assert.True(FitnessMachineRequest.SetTargetInclination(-1.5).TryGetTarget(out var target));
        Assert.Equal(-1.5, target);
        Assert.True(FitnessMachineRequest.SetTargetedDistance(70000).TryGetTarget(out target));
        Assert.Equal(70000, target);
        Assert.False(FitnessMachineRequest.Reset.TryGetTarget(out _));
        Assert.True(FitnessMachineRequest.SetTargetedTimeInThreeHeartRateZones(1, 2, 300).TryGetZoneTimes(out var times));
        Assert.Equal([1, 2, 300], times);
        Assert.Throws<ArgumentOutOfRangeException>(() => FitnessMachineRequest.SetTargetSpeed(656));
        Assert.Throws<ArgumentOutOfRangeException>(() => FitnessMachineRequest.SetTargetResistanceLevel(-0.1));
    }

    [Fact]
    public void A_status_follows_from_a_request_that_sets_something()
    {
        Assert.Null(FitnessMachineStatus.Of(FitnessMachineRequest.RequestControl));
        Assert.Null(FitnessMachineStatus.Of(FitnessMachineRequest.SpinDownControl(SpinDownCommand.Start)));
        Assert.True(FitnessMachineStatus.Of(FitnessMachineRequest.SetTargetedCadence(90.5))!.Value.TryGetTarget(out var target));
        Assert.Equal(90.5, target);
    }

    [Fact]
    public void Values_round_trip()
    {
        Known.RoundTrips<TreadmillData>(TreadmillData.MaxLength, false, (v, d) => v.Encode(d), TreadmillData.TryDecode);
        Known.RoundTrips<CrossTrainerData>(CrossTrainerData.MaxLength, false, (v, d) => v.Encode(d), CrossTrainerData.TryDecode);
        Known.RoundTrips<StepClimberData>(StepClimberData.MaxLength, false, (v, d) => v.Encode(d), StepClimberData.TryDecode);
        Known.RoundTrips<StairClimberData>(StairClimberData.MaxLength, false, (v, d) => v.Encode(d), StairClimberData.TryDecode);
        Known.RoundTrips<RowerData>(RowerData.MaxLength, false, (v, d) => v.Encode(d), RowerData.TryDecode);
        Known.RoundTrips<IndoorBikeData>(IndoorBikeData.MaxLength, false, (v, d) => v.Encode(d), IndoorBikeData.TryDecode);
        Known.RoundTrips<BikeSimulation>(6, true, (v, d) => v.Encode(d), BikeSimulation.TryDecode);
        Known.RoundTrips<SupportedSpeedRange>(6, true, (v, d) => v.Encode(d), SupportedSpeedRange.TryDecode);
        Known.RoundTrips<SupportedInclinationRange>(6, true, (v, d) => v.Encode(d), SupportedInclinationRange.TryDecode);
        Known.RoundTrips<SupportedResistanceLevelRange>(6, true, (v, d) => v.Encode(d), SupportedResistanceLevelRange.TryDecode);
        Known.RoundTrips<SupportedPowerRange>(6, true, (v, d) => v.Encode(d), SupportedPowerRange.TryDecode);
        Known.RoundTrips<SupportedHeartRateRange>(3, true, (v, d) => v.Encode(d), SupportedHeartRateRange.TryDecode);
        Known.RoundTrips<FitnessMachineFeature>(8, true, (v, d) => v.Encode(d), FitnessMachineFeature.TryDecode);
        Known.RoundTrips<MachineInclination>(4, true, (v, d) => v.Encode(d), MachineInclination.TryDecode);
        Known.RoundTrips<RowingStrokes>(3, true, (v, d) => v.Encode(d), RowingStrokes.TryDecode);
        KnownOctets.AreNone(new IndoorBikeData(655.36), "Speed");
        KnownOctets.AreNone(new ExpendedEnergy(0xFFFF, 0, 0), "Total");
        KnownOctets.AreNone(new MachineInclination(3276.7, 0), "Percent");
        KnownOctets.AreNone(new BikeSimulation(0, 0, 0.0256, 0), "RollingResistance");
    }

    [Theory]
    [InlineData(20)]
    [InlineData(25)]
    [InlineData(512)]
    public void Pieces_say_that_more_is_to_come_and_make_the_data_again(int room)
    {
        Check(WholeTreadmill, (v, d) => v.Encode(d), room);
        Check(WholeCrossTrainer, (v, d) => v.Encode(d), room);
        Check(WholeStepClimber, (v, d) => v.Encode(d), room);
        Check(WholeStairClimber, (v, d) => v.Encode(d), room);
        Check(WholeRower, (v, d) => v.Encode(d), room);
        Check(WholeBike, (v, d) => v.Encode(d), room);
    }

    private static void Check<T>(T whole, GattEncoder<T> encode, int room)
        where T : struct, IFitnessMachineData<T>
    {
        var pieces = whole.Split(room);
        Assert.Equal(encode(whole, new byte[512]) <= room, pieces.Length == 1);
        Assert.All(pieces, piece => Assert.InRange(encode(piece, new byte[512]), 3, room));
        Assert.All(pieces.SkipLast(1), piece => Assert.True(piece.IsMoreToCome));
        Assert.False(pieces[^1].IsMoreToCome);
        Assert.Equal(whole, pieces.Aggregate((earlier, piece) => piece.Over(earlier)));
    }
}
