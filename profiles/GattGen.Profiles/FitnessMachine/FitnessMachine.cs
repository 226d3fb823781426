// A fitness machine: who may control it, what may be set, and what clients are told (Fitness Machine Service 1.0, 4.16, 4.17).
using System;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen.Profiles;

/// <summary>What a fitness machine is doing.</summary>
public enum FitnessMachineActivity
{
    /// <summary>Nothing: it was not started, or was stopped.</summary>
    Stopped = 0,

    /// <summary>A training.</summary>
    Running = 1,

    /// <summary>A training waits.</summary>
    Paused = 2,
}

/// <summary>
/// Runs a <see cref="FitnessMachineService"/>: answers its control point and tells clients what has happened. A client must ask for control first; one has it at a time, until
/// its link ends or the machine takes it back. What a client sets must be among the target settings of <see cref="FitnessMachineService.Feature"/>, and in the ranges of the service.
/// </summary>
/// <remarks>
/// Make it before the start. <see cref="Apply"/> does what was asked for; it is called after the checks. What the user does at the machine itself is told with
/// <see cref="StartAsync"/>, <see cref="StopAsync"/>, <see cref="StopBySafetyKeyAsync"/> and <see cref="TakeBackControlAsync"/>. It may be used from any thread.
/// </remarks>
/// <example>
/// <code>
/// var service = new FitnessMachineService
/// {
///     Feature = new FitnessMachineFeature(FitnessMachineFeatures.PowerMeasurement, TargetSettingFeatures.Power),
///     PowerRange = new SupportedPowerRange(0, 400, 5),
///     HasIndoorBike = true,
/// };
/// var machine = new FitnessMachine(service);
/// machine.Apply = (request, cancel) =>
/// {
///     if (request.OpCode == FitnessMachineOpCode.SetTargetPower &amp;&amp; request.TryGetTarget(out var watts))
///         Console.WriteLine("Brake for " + watts + " W.");
///     return new(true);
/// };
/// </code>
/// </example>
public sealed class FitnessMachine
{
    private readonly object _gate = new();
    private readonly FitnessMachineService _service;
    private FitnessMachineClient? _controller;
    private FitnessMachineActivity _activity;

    /// <summary>A machine that stands still, and that nobody controls.</summary>
    /// <param name="service">The service that it runs.</param>
    /// <exception cref="ArgumentNullException"><paramref name="service"/> is null.</exception>
    public FitnessMachine(FitnessMachineService service)
    {
        _service = service ?? throw new ArgumentNullException(nameof(service));
        service.ControlPointHandler = AnswerAsync;
    }

    /// <summary>Does what a client asks for, after it was checked, and says whether it went well; null, the default, where nothing need be done. It runs outside of the stack.</summary>
    public Func<FitnessMachineRequest, CancellationToken, ValueTask<bool>>? Apply { get; set; }

    /// <summary>Between which speeds a spin down is measured.</summary>
    public SpinDownSpeeds SpinDownSpeeds { get; set; }

    /// <summary>What it is doing.</summary>
    public FitnessMachineActivity Activity
    {
        get
        {
            lock (_gate)
                return _activity;
        }
    }

    /// <summary>Whether a client has control.</summary>
    public bool IsControlled
    {
        get
        {
            lock (_gate)
                return _controller is { IsGone: false };
        }
    }

    /// <summary>The user has started the machine, or goes on.</summary>
    /// <param name="cancel">Gives up telling.</param>
    public ValueTask StartAsync(CancellationToken cancel = default) => BecomeAsync(FitnessMachineActivity.Running, FitnessMachineStatus.StartedOrResumed, cancel);

    /// <summary>The user has stopped or paused the machine.</summary>
    /// <param name="which">Which of them.</param>
    /// <param name="cancel">Gives up telling.</param>
    public ValueTask StopAsync(StopOrPause which = StopOrPause.Stop, CancellationToken cancel = default)
        => BecomeAsync(which == StopOrPause.Pause ? FitnessMachineActivity.Paused : FitnessMachineActivity.Stopped, FitnessMachineStatus.StoppedOrPaused(which), cancel);

    /// <summary>The safety key has stopped the machine.</summary>
    /// <param name="cancel">Gives up telling.</param>
    public ValueTask StopBySafetyKeyAsync(CancellationToken cancel = default)
        => BecomeAsync(FitnessMachineActivity.Stopped, FitnessMachineStatus.StoppedBySafetyKey, cancel);

    /// <summary>Takes control from the client that has it, and tells it.</summary>
    /// <param name="cancel">Gives up telling.</param>
    public ValueTask TakeBackControlAsync(CancellationToken cancel = default)
    {
        lock (_gate)
        {
            if (_controller is not { IsGone: false })
                return default;
            _controller = null;
        }

        return _service.SendAsync(FitnessMachineStatus.ControlPermissionLost, cancel);
    }

    /// <summary>Tells clients what becomes of a spin down.</summary>
    /// <param name="state">What becomes of it.</param>
    /// <param name="cancel">Gives up telling.</param>
    public ValueTask TellSpinDownAsync(SpinDownState state, CancellationToken cancel = default) => _service.SendAsync(FitnessMachineStatus.SpinDown(state), cancel);

    private ValueTask BecomeAsync(FitnessMachineActivity activity, FitnessMachineStatus status, CancellationToken cancel)
    {
        lock (_gate)
            _activity = activity;
        return _service.SendAsync(status, cancel);
    }

    private async ValueTask<FitnessMachineResponse> AnswerAsync(FitnessMachineRequest request, GattPeer peer, CancellationToken cancel)
    {
        var code = request.OpCode;
        if (!IsSupported(code))
            return new(code, FitnessMachineResult.OpCodeNotSupported);
        var client = _service.ClientOf(peer);
        if (code == FitnessMachineOpCode.RequestControl)
            return new(code, !request.Parameter.IsEmpty ? FitnessMachineResult.InvalidParameter : TryControl(client) ? FitnessMachineResult.Success : FitnessMachineResult.OperationFailed);
        lock (_gate)
        {
            if (!ReferenceEquals(_controller, client))
                return new(code, FitnessMachineResult.ControlNotPermitted);
        }

        if (!IsValid(request))
            return new(code, FitnessMachineResult.InvalidParameter);
        if (Apply is { } apply && !await apply(request, cancel).ConfigureAwait(false))
            return new(code, FitnessMachineResult.OperationFailed);
        Follow(request);
        if (FitnessMachineStatus.Of(request) is { } status)
            await _service.SendAsync(status, cancel).ConfigureAwait(false);
        return code == FitnessMachineOpCode.SpinDownControl && request.TryGetSpinDown(out var command) && command == SpinDownCommand.Start
            ? FitnessMachineResponse.OfSpinDown(SpinDownSpeeds)
            : new(code, FitnessMachineResult.Success);
    }

    private bool TryControl(FitnessMachineClient client)
    {
        lock (_gate)
        {
            if (_controller is { IsGone: false } other && !ReferenceEquals(other, client))
                return false;
            _controller = client;
            return true;
        }
    }

    private void Follow(FitnessMachineRequest request)
    {
        lock (_gate)
        {
            _activity = request.OpCode switch
            {
                FitnessMachineOpCode.Reset => FitnessMachineActivity.Stopped,
                FitnessMachineOpCode.StartOrResume => FitnessMachineActivity.Running,
                FitnessMachineOpCode.StopOrPause when request.TryGetStopOrPause(out var which)
                    => which == StopOrPause.Pause ? FitnessMachineActivity.Paused : FitnessMachineActivity.Stopped,
                _ => _activity,
            };
        }
    }

    private bool IsSupported(FitnessMachineOpCode code)
    {
        var needed = code switch
        {
            FitnessMachineOpCode.RequestControl or FitnessMachineOpCode.Reset or FitnessMachineOpCode.StartOrResume or FitnessMachineOpCode.StopOrPause => TargetSettingFeatures.None,
            FitnessMachineOpCode.SetTargetSpeed => TargetSettingFeatures.Speed,
            FitnessMachineOpCode.SetTargetInclination => TargetSettingFeatures.Inclination,
            FitnessMachineOpCode.SetTargetResistanceLevel => TargetSettingFeatures.Resistance,
            FitnessMachineOpCode.SetTargetPower => TargetSettingFeatures.Power,
            FitnessMachineOpCode.SetTargetHeartRate => TargetSettingFeatures.HeartRate,
            FitnessMachineOpCode.SetTargetedExpendedEnergy => TargetSettingFeatures.ExpendedEnergy,
            FitnessMachineOpCode.SetTargetedNumberOfSteps => TargetSettingFeatures.StepNumber,
            FitnessMachineOpCode.SetTargetedNumberOfStrides => TargetSettingFeatures.StrideNumber,
            FitnessMachineOpCode.SetTargetedDistance => TargetSettingFeatures.Distance,
            FitnessMachineOpCode.SetTargetedTrainingTime => TargetSettingFeatures.TrainingTime,
            FitnessMachineOpCode.SetTargetedTimeInTwoHeartRateZones => TargetSettingFeatures.TimeInTwoHeartRateZones,
            FitnessMachineOpCode.SetTargetedTimeInThreeHeartRateZones => TargetSettingFeatures.TimeInThreeHeartRateZones,
            FitnessMachineOpCode.SetTargetedTimeInFiveHeartRateZones => TargetSettingFeatures.TimeInFiveHeartRateZones,
            FitnessMachineOpCode.SetIndoorBikeSimulation => TargetSettingFeatures.IndoorBikeSimulation,
            FitnessMachineOpCode.SetWheelCircumference => TargetSettingFeatures.WheelCircumference,
            FitnessMachineOpCode.SpinDownControl => TargetSettingFeatures.SpinDownControl,
            FitnessMachineOpCode.SetTargetedCadence => TargetSettingFeatures.Cadence,
            _ => (TargetSettingFeatures?)null,
        };
        return needed is { } features && (_service.Feature.TargetSettings & features) == features;
    }

    private bool IsValid(FitnessMachineRequest request) => request.OpCode switch
    {
        FitnessMachineOpCode.Reset or FitnessMachineOpCode.StartOrResume => request.Parameter.IsEmpty,
        FitnessMachineOpCode.StopOrPause => request.TryGetStopOrPause(out var which) && which is StopOrPause.Stop or StopOrPause.Pause,
        FitnessMachineOpCode.SpinDownControl => request.TryGetSpinDown(out var command) && command is SpinDownCommand.Start or SpinDownCommand.Ignore,
        FitnessMachineOpCode.SetIndoorBikeSimulation => request.TryGetSimulation(out _),
        FitnessMachineOpCode.SetTargetedTimeInTwoHeartRateZones or FitnessMachineOpCode.SetTargetedTimeInThreeHeartRateZones
            or FitnessMachineOpCode.SetTargetedTimeInFiveHeartRateZones => request.TryGetZoneTimes(out _),
        _ => request.TryGetTarget(out var target) && IsInRange(request.OpCode, target),
    };

    private bool IsInRange(FitnessMachineOpCode code, double target) => code switch
    {
        FitnessMachineOpCode.SetTargetSpeed when _service.HasSpeedRange => target >= _service.SpeedRange.Minimum && target <= _service.SpeedRange.Maximum,
        FitnessMachineOpCode.SetTargetInclination when _service.HasInclinationRange => target >= _service.InclinationRange.Minimum && target <= _service.InclinationRange.Maximum,
        FitnessMachineOpCode.SetTargetResistanceLevel when _service.HasResistanceLevelRange
            => target >= _service.ResistanceLevelRange.Minimum && target <= _service.ResistanceLevelRange.Maximum,
        FitnessMachineOpCode.SetTargetPower when _service.HasPowerRange => target >= _service.PowerRange.Minimum && target <= _service.PowerRange.Maximum,
        FitnessMachineOpCode.SetTargetHeartRate when _service.HasHeartRateRange => target >= _service.HeartRateRange.Minimum && target <= _service.HeartRateRange.Maximum,
        _ => true,
    };
}
