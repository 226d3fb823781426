// The value of Fitness Machine Status (0x2ADA).
namespace GattGen.Profiles;

/// <summary>What has happened to a fitness machine (Fitness Machine Service 1.0, 4.17). <see cref="Of(FitnessMachineRequest)"/> makes those that tell of a request.</summary>
/// <param name="Code">What it is.</param>
/// <param name="Parameter">The octets of its parameter: those of the request that sets the same.</param>
[GattValue, CharacteristicValue(Assigned.Characteristics.FitnessMachineStatus)]
public partial record struct FitnessMachineStatus(FitnessMachineStatusCode Code, [GattField(MaxLength = 18)] GattArray<byte> Parameter = default)
{
    /// <summary>Everything was set back.</summary>
    public static FitnessMachineStatus Reset => new(FitnessMachineStatusCode.Reset);

    /// <summary>The safety key has stopped the machine.</summary>
    public static FitnessMachineStatus StoppedBySafetyKey => new(FitnessMachineStatusCode.StoppedBySafetyKey);

    /// <summary>The user has started the machine, or goes on.</summary>
    public static FitnessMachineStatus StartedOrResumed => new(FitnessMachineStatusCode.StartedOrResumed);

    /// <summary>The client may not control the machine any more.</summary>
    public static FitnessMachineStatus ControlPermissionLost => new(FitnessMachineStatusCode.ControlPermissionLost);

    /// <summary>The user has stopped or paused the machine.</summary>
    /// <param name="which">Which of them.</param>
    public static FitnessMachineStatus StoppedOrPaused(StopOrPause which) => new(FitnessMachineStatusCode.StoppedOrPaused, ControlPointParameter.Of((byte)which));

    /// <summary>Something has become of a spin down.</summary>
    /// <param name="state">What.</param>
    public static FitnessMachineStatus SpinDown(SpinDownState state) => new(FitnessMachineStatusCode.SpinDownStatus, ControlPointParameter.Of((byte)state));

    /// <summary>The status that tells of a request that was done.</summary>
    /// <param name="request">The request.</param>
    /// <returns>Null where no status tells of it.</returns>
    public static FitnessMachineStatus? Of(FitnessMachineRequest request)
        => FitnessMachineParameter.StatusOf(request.OpCode) is { } code ? new FitnessMachineStatus(code, request.Parameter) : null;

    /// <summary>The number that a target has changed to, in the unit of the method of <see cref="FitnessMachineRequest"/> that sets it.</summary>
    /// <param name="value">The number.</param>
    /// <returns>False when the status tells of no number.</returns>
    public readonly bool TryGetTarget(out double value)
    {
        value = 0;
        return FitnessMachineParameter.RequestOf(Code) is { } request && FitnessMachineParameter.TryRead(request, Parameter, out value);
    }

    /// <summary>The times in seconds in two, three or five zones of the heart rate, the lightest first.</summary>
    /// <param name="seconds">The times.</param>
    /// <returns>False when the status tells of something else.</returns>
    public readonly bool TryGetZoneTimes(out GattArray<ushort> seconds)
    {
        seconds = default;
        return FitnessMachineParameter.RequestOf(Code) is { } request && FitnessMachineParameter.TryReadZones(request, Parameter, out seconds);
    }

    /// <summary>The road that an indoor bike simulates now.</summary>
    /// <param name="simulation">The road.</param>
    /// <returns>False when the status tells of something else.</returns>
    public readonly bool TryGetSimulation(out BikeSimulation simulation)
    {
        simulation = default;
        return Code == FitnessMachineStatusCode.IndoorBikeSimulationChanged && BikeSimulation.TryDecode(Parameter.Span, out simulation);
    }

    /// <summary>Whether the machine was stopped or paused.</summary>
    /// <param name="which">Which of them.</param>
    /// <returns>False when the status tells of something else.</returns>
    public readonly bool TryGetStopOrPause(out StopOrPause which)
    {
        var read = ControlPointParameter.TryRead(Parameter, out byte octet);
        which = (StopOrPause)octet;
        return read && Code == FitnessMachineStatusCode.StoppedOrPaused;
    }

    /// <summary>What has become of a spin down.</summary>
    /// <param name="state">What.</param>
    /// <returns>False when the status tells of something else.</returns>
    public readonly bool TryGetSpinDown(out SpinDownState state)
    {
        var read = ControlPointParameter.TryRead(Parameter, out byte octet);
        state = (SpinDownState)octet;
        return read && Code == FitnessMachineStatusCode.SpinDownStatus;
    }
}
