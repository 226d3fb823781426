// What the control points of the fitness services refuse: a request of a client that has not subscribed, and one while an earlier one runs.
using System;
using System.Threading.Tasks;
using GattGen.Profiles;

namespace GattGen.Profiles.Tests.Fitness;

public class ControlPointRefusalTests
{
    // Those of the Core Specification (Core Specification Supplement, Part B, 1.2), and those that two services had before (1.6 of each).
    private const int NotSubscribed = 0xFD;
    private const int InProgress = 0xFE;
    private const int OlderNotSubscribed = 0x81;
    private const int OlderInProgress = 0x80;

    private readonly TaskCompletionSource<bool> _running = new();

    [Fact]
    public void Running_speed_and_cadence_refuses_with_codes_of_its_own()
    {
        var service = new RunningSpeedAndCadenceService();
        _ = new RunningSensor(service, new RunningSensorOptions { Calibrate = async _ => await _running.Task });
        Refuses(
            new FitnessServer { Running = service },
            OlderNotSubscribed,
            OlderInProgress,
            async link => (await RunningSpeedAndCadenceService.Client.DiscoverAsync(link)).ControlPoint!.Remote,
            async link => (await (await RunningSpeedAndCadenceService.Client.DiscoverAsync(link)).ControlPoint!.RequestAsync(ScRequest.StartSensorCalibration)).Result == ControlPointResult.Success);
        Assert.Equal((OlderNotSubscribed, OlderInProgress), (RunningSpeedAndCadenceService.ClientConfigurationImproperlyConfigured, RunningSpeedAndCadenceService.ProcedureAlreadyInProgress));
    }

    [Fact]
    public void Cycling_speed_and_cadence_refuses_with_codes_of_its_own()
    {
        var service = new CyclingSpeedAndCadenceService
        {
            Feature = CscFeature.WheelRevolutions,
            ControlPointHandler = async (request, _) => new(request.OpCode, await _running.Task ? ControlPointResult.Success : ControlPointResult.OperationFailed),
        };
        Refuses(
            new FitnessServer { Cycling = service },
            OlderNotSubscribed,
            OlderInProgress,
            async link => (await CyclingSpeedAndCadenceService.Client.DiscoverAsync(link)).ControlPoint!.Remote,
            async link => (await (await CyclingSpeedAndCadenceService.Client.DiscoverAsync(link)).ControlPoint!.RequestAsync(ScRequest.SetCumulativeValue(0))).Result == ControlPointResult.Success);
        Assert.Equal((OlderNotSubscribed, OlderInProgress), (CyclingSpeedAndCadenceService.ClientConfigurationImproperlyConfigured, CyclingSpeedAndCadenceService.ProcedureAlreadyInProgress));
    }

    [Fact]
    public void Cycling_power_refuses_with_the_common_codes()
    {
        var service = new CyclingPowerService();
        _ = new CyclingPowerSensor(service, new CyclingPowerSensorOptions { CompensateOffset = async _ => await _running.Task ? (short)12 : null });
        Refuses(
            new FitnessServer { Power = service },
            NotSubscribed,
            InProgress,
            async link => (await CyclingPowerService.Client.DiscoverAsync(link)).ControlPoint!.Remote,
            async link => (await (await CyclingPowerService.Client.DiscoverAsync(link)).ControlPoint!.RequestAsync(CyclingPowerRequest.StartOffsetCompensation)).Result == ControlPointResult.Success);
    }

    [Fact]
    public void Location_and_navigation_refuses_with_the_common_codes()
    {
        var service = new LocationAndNavigationService { Navigation = default };
        _ = new NavigationSensor(service, new NavigationSensorOptions { Routes = ["Home"], Apply = async (_, _) => await _running.Task });
        Refuses(
            new FitnessServer { Navigation = service },
            NotSubscribed,
            InProgress,
            async link => (await LocationAndNavigationService.Client.DiscoverAsync(link)).ControlPoint!.Remote,
            async link => (await (await LocationAndNavigationService.Client.DiscoverAsync(link)).ControlPoint!.RequestAsync(LnRequest.SelectRoute(0))).Result == ControlPointResult.Success);
    }

    [Fact]
    public void A_fitness_machine_refuses_with_the_common_codes()
    {
        var service = new FitnessMachineService { Feature = new FitnessMachineFeature(FitnessMachineFeatures.None, TargetSettingFeatures.None) };
        _ = new FitnessMachine(service) { Apply = async (_, _) => await _running.Task };
        Refuses(
            new FitnessServer { Machine = service },
            NotSubscribed,
            InProgress,
            async link => (await FitnessMachineService.Client.DiscoverAsync(link)).ControlPoint!.Remote,
            async link =>
            {
                var point = (await FitnessMachineService.Client.DiscoverAsync(link)).ControlPoint!;
                return (await point.RequestAsync(FitnessMachineRequest.RequestControl)).Result == FitnessMachineResult.Success
                    && (await point.RequestAsync(FitnessMachineRequest.StartOrResume)).Result == FitnessMachineResult.Success;
            });
    }

    /// <summary>A client writes before it has subscribed, and again while a request of it runs; that one ends well.</summary>
    private void Refuses(FitnessServer server, int notSubscribed, int inProgress, Func<Link, Task<RemoteCharacteristic>> find, Func<Link, Task<bool>> request)
        => FitnessStage.Run(server, 1, async stage =>
        {
            await using var link = await stage.ConnectAsync();
            var point = await find(link);
            Assert.Equal(notSubscribed, await FitnessStage.RefusalOf(point.WriteAsync(new byte[] { 1 })));
            var first = request(link);
            await stage.DelayAsync(2);
            Assert.False(first.IsCompleted);
            Assert.Equal(inProgress, await FitnessStage.RefusalOf(point.WriteAsync(new byte[] { 1 })));
            _running.SetResult(true);
            Assert.True(await first);
        });
}
