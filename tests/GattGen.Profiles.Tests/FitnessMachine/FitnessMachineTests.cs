// A fitness machine, served and used: data in pieces, who may control it, what is refused, who is told.
using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using GattGen.Profiles;

namespace GattGen.Profiles.Tests.Fitness;

public class FitnessMachineTests
{
    private readonly FitnessMachineService _service = new()
    {
        Feature = new FitnessMachineFeature(
            FitnessMachineFeatures.PowerMeasurement,
            TargetSettingFeatures.Power | TargetSettingFeatures.Speed | TargetSettingFeatures.IndoorBikeSimulation | TargetSettingFeatures.SpinDownControl | TargetSettingFeatures.TimeInTwoHeartRateZones),
        PowerRange = new SupportedPowerRange(0, 400, 5),
        SpeedRange = new SupportedSpeedRange(1, 20, 0.1),
        TrainingStatus = new TrainingStatus(TrainingState.Idle),
        HasIndoorBike = true,
        HasTreadmill = true,
    };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Data_come_whole_at_any_mtu(bool withLargeMtu)
        => FitnessStage.Run(new FitnessServer { Machine = _service }, async link =>
        {
            if (withLargeMtu)
                await link.ExchangeMtuAsync();
            var client = await FitnessMachineService.Client.DiscoverAsync(link);
            await using var bikes = await client.IndoorBike!.SubscribeAsync();
            await using var treadmills = await client.Treadmill!.SubscribeAsync();
            await _service.SendAsync(FitnessMachineValueTests.WholeBike);
            await _service.SendAsync(new IndoorBikeData(10));
            await _service.SendAsync(FitnessMachineValueTests.WholeTreadmill);
            Assert.Equal([FitnessMachineValueTests.WholeBike, new IndoorBikeData(10)], await FitnessStage.Take(bikes.Whole(), 2));
            Assert.Equal([FitnessMachineValueTests.WholeTreadmill], await FitnessStage.Take(treadmills.Whole(), 1));
            Assert.Null(client.Rower);
            Assert.Null(client.ControlPoint);
            Assert.Null(client.Status);
        });

    [Fact]
    public void What_the_machine_is_and_does_can_be_read_and_a_change_is_told()
        => FitnessStage.Run(new FitnessServer { Machine = _service }, async link =>
        {
            var client = await FitnessMachineService.Client.DiscoverAsync(link);
            Assert.Equal(_service.Feature, await client.Feature.ReadAsync());
            Assert.Equal(new SupportedPowerRange(0, 400, 5), await client.PowerRange!.ReadAsync());
            Assert.Equal(new TrainingStatus(TrainingState.Idle), await client.TrainingStatus!.ReadAsync());
            Assert.Null(client.InclinationRange);
            await using var states = await client.TrainingStatus.SubscribeAsync();
            _service.TrainingStatus = new TrainingStatus(TrainingState.WarmingUp, "5 min");
            Assert.Equal([new TrainingStatus(TrainingState.WarmingUp, "5 min")], await FitnessStage.Take(states, 1));
        });

    [Fact]
    public void Nothing_can_be_controlled_before_control_was_asked_for()
    {
        var applied = new List<FitnessMachineOpCode>();
        var machine = new FitnessMachine(_service)
        {
            SpinDownSpeeds = new SpinDownSpeeds(8, 24),
            Apply = (request, _) =>
            {
                applied.Add(request.OpCode);
                return new(request.OpCode != FitnessMachineOpCode.Reset);
            },
        };
        FitnessStage.Run(new FitnessServer { Machine = _service }, async link =>
        {
            await link.ExchangeMtuAsync();
            var client = await FitnessMachineService.Client.DiscoverAsync(link);
            var point = client.ControlPoint!;
            await using var states = await client.Status!.SubscribeAsync();
            Assert.Equal((int)AttError.ClientConfigurationImproperlyConfigured, await FitnessStage.RefusalOf(point.Remote.WriteAsync(new byte[] { 0 })));
            Assert.Equal(FitnessMachineResult.ControlNotPermitted, (await point.RequestAsync(FitnessMachineRequest.StartOrResume)).Result);
            Assert.Equal(FitnessMachineResult.ControlNotPermitted, (await point.RequestAsync(FitnessMachineRequest.SetTargetPower(200))).Result);
            Assert.Empty(applied);
            Assert.False(machine.IsControlled);

            Assert.Equal(FitnessMachineResult.Success, (await point.RequestAsync(FitnessMachineRequest.RequestControl)).Result);
            Assert.True(machine.IsControlled);
            Assert.Equal(FitnessMachineResult.Success, (await point.RequestAsync(FitnessMachineRequest.StartOrResume)).Result);
            Assert.Equal(FitnessMachineActivity.Running, machine.Activity);
            Assert.Equal(FitnessMachineResult.Success, (await point.RequestAsync(FitnessMachineRequest.SetTargetPower(200))).Result);
            Assert.Equal(FitnessMachineResult.Success, (await point.RequestAsync(FitnessMachineRequest.SetTargetedTimeInTwoHeartRateZones(60, 120))).Result);
            Assert.Equal(FitnessMachineResult.Success, (await point.RequestAsync(FitnessMachineRequest.StopOrPause(StopOrPause.Pause))).Result);
            Assert.Equal(FitnessMachineActivity.Paused, machine.Activity);
            var spin = await point.RequestAsync(FitnessMachineRequest.SpinDownControl(SpinDownCommand.Start));
            Assert.True(spin.TryGetSpinDownSpeeds(out var speeds));
            Assert.Equal(new SpinDownSpeeds(8, 24), speeds);

            Assert.Equal(FitnessMachineResult.InvalidParameter, (await point.RequestAsync(FitnessMachineRequest.SetTargetPower(401))).Result);
            Assert.Equal(FitnessMachineResult.InvalidParameter, (await point.RequestAsync(FitnessMachineRequest.SetTargetSpeed(0.5))).Result);
            Assert.Equal(FitnessMachineResult.InvalidParameter, (await point.RequestAsync(new FitnessMachineRequest(FitnessMachineOpCode.StopOrPause, [3]))).Result);
            Assert.Equal(FitnessMachineResult.InvalidParameter, (await point.RequestAsync(new FitnessMachineRequest(FitnessMachineOpCode.SetTargetPower, [1]))).Result);
            Assert.Equal(FitnessMachineResult.OpCodeNotSupported, (await point.RequestAsync(FitnessMachineRequest.SetTargetHeartRate(100))).Result);
            Assert.Equal(FitnessMachineResult.OpCodeNotSupported, (await point.RequestAsync(new FitnessMachineRequest((FitnessMachineOpCode)0x55))).Result);
            Assert.Equal(FitnessMachineResult.OperationFailed, (await point.RequestAsync(FitnessMachineRequest.Reset)).Result);

            await machine.TellSpinDownAsync(SpinDownState.StopPedaling);
            await machine.StopBySafetyKeyAsync();
            await machine.StartAsync();
            await machine.StopAsync();
            await machine.TakeBackControlAsync();
            Assert.Equal(
                [
                    FitnessMachineStatus.StartedOrResumed,
                    FitnessMachineStatus.Of(FitnessMachineRequest.SetTargetPower(200))!.Value,
                    FitnessMachineStatus.Of(FitnessMachineRequest.SetTargetedTimeInTwoHeartRateZones(60, 120))!.Value,
                    FitnessMachineStatus.StoppedOrPaused(StopOrPause.Pause),
                    FitnessMachineStatus.SpinDown(SpinDownState.StopPedaling),
                    FitnessMachineStatus.StoppedBySafetyKey,
                    FitnessMachineStatus.StartedOrResumed,
                    FitnessMachineStatus.StoppedOrPaused(StopOrPause.Stop),
                    FitnessMachineStatus.ControlPermissionLost,
                ],
                await FitnessStage.Take(states, 9));
            Assert.Equal(FitnessMachineResult.ControlNotPermitted, (await point.RequestAsync(FitnessMachineRequest.SetTargetPower(200))).Result);
        });
    }

    [Fact]
    public void One_client_has_control_until_its_link_ends()
    {
        var machine = new FitnessMachine(_service);
        FitnessStage.Run(new FitnessServer { Machine = _service }, 2, async stage =>
        {
            var first = await stage.ConnectAsync(0);
            await using var second = await stage.ConnectAsync(1);
            var one = (await FitnessMachineService.Client.DiscoverAsync(first)).ControlPoint!;
            var two = (await FitnessMachineService.Client.DiscoverAsync(second)).ControlPoint!;
            Assert.Equal(FitnessMachineResult.Success, (await one.RequestAsync(FitnessMachineRequest.RequestControl)).Result);
            Assert.Equal(FitnessMachineResult.OperationFailed, (await two.RequestAsync(FitnessMachineRequest.RequestControl)).Result);
            Assert.Equal(FitnessMachineResult.ControlNotPermitted, (await two.RequestAsync(FitnessMachineRequest.SetTargetPower(100))).Result);
            await first.DisposeAsync();
            await stage.DelayAsync(1);
            Assert.False(machine.IsControlled);
            Assert.Equal(FitnessMachineResult.Success, (await two.RequestAsync(FitnessMachineRequest.RequestControl)).Result);
            Assert.Equal(FitnessMachineResult.Success, (await two.RequestAsync(FitnessMachineRequest.SetTargetPower(100))).Result);

            // Who comes back on a new link must ask again.
            await using var again = await stage.ConnectAsync(0);
            var back = (await FitnessMachineService.Client.DiscoverAsync(again)).ControlPoint!;
            Assert.Equal(FitnessMachineResult.ControlNotPermitted, (await back.RequestAsync(FitnessMachineRequest.StartOrResume)).Result);
        });
    }
}
