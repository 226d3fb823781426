// The Fitness Machine service (Bluetooth SIG, Fitness Machine Service 1.0; Assigned Numbers: 0x1826).
using System;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen.Profiles;

/// <summary>Exposes what a treadmill, cross trainer, step climber, stair climber, rower or indoor bike measures, and lets clients control it.</summary>
/// <remarks>
/// Before the start set <see cref="Feature"/>, set <c>HasTreadmill</c> and the like for the machine that it is, and the ranges of what may be set. About once a second call
/// <c>SendAsync</c> with the data: each subscriber is notified, in several pieces where its MTU asks for it. <see cref="FitnessMachine"/> answers the control point: it
/// keeps who may control the machine, checks what is set, and tells the other clients.
/// </remarks>
/// <example>
/// <code>
/// var service = new FitnessMachineService
/// {
///     Feature = new FitnessMachineFeature(FitnessMachineFeatures.Cadence | FitnessMachineFeatures.PowerMeasurement),
///     HasIndoorBike = true,
/// };
/// await service.SendAsync(new IndoorBikeData(Speed: 31.5, Cadence: 88.5, Power: 210));
/// </code>
/// </example>
[GattService(Assigned.Services.FitnessMachine)]
public partial class FitnessMachineService
{
    private Func<FitnessMachineRequest, GattPeer, CancellationToken, ValueTask<FitnessMachineResponse>>? _handler;

    /// <summary>What the machine can do.</summary>
    [GattCharacteristic(Assigned.Characteristics.FitnessMachineFeature, GattFlags.Read)]
    public partial FitnessMachineFeature Feature { get; set; }

    /// <summary>What a treadmill measured. Offered with <see cref="HasTreadmill"/>; see <see cref="SendAsync(TreadmillData, CancellationToken)"/>.</summary>
    [GattCharacteristic(Assigned.Characteristics.TreadmillData, GattFlags.Notify), GattOptional]
    public partial TreadmillData Treadmill { get; set; }

    /// <summary>What a cross trainer measured. Offered with <see cref="HasCrossTrainer"/>; see <see cref="SendAsync(CrossTrainerData, CancellationToken)"/>.</summary>
    [GattCharacteristic(Assigned.Characteristics.CrossTrainerData, GattFlags.Notify), GattOptional]
    public partial CrossTrainerData CrossTrainer { get; set; }

    /// <summary>What a step climber measured. Offered with <see cref="HasStepClimber"/>; see <see cref="SendAsync(StepClimberData, CancellationToken)"/>.</summary>
    [GattCharacteristic(Assigned.Characteristics.StepClimberData, GattFlags.Notify), GattOptional]
    public partial StepClimberData StepClimber { get; set; }

    /// <summary>What a stair climber measured. Offered with <see cref="HasStairClimber"/>; see <see cref="SendAsync(StairClimberData, CancellationToken)"/>.</summary>
    [GattCharacteristic(Assigned.Characteristics.StairClimberData, GattFlags.Notify), GattOptional]
    public partial StairClimberData StairClimber { get; set; }

    /// <summary>What a rower measured. Offered with <see cref="HasRower"/>; see <see cref="SendAsync(RowerData, CancellationToken)"/>.</summary>
    [GattCharacteristic(Assigned.Characteristics.RowerData, GattFlags.Notify), GattOptional]
    public partial RowerData Rower { get; set; }

    /// <summary>What an indoor bike measured. Offered with <see cref="HasIndoorBike"/>; see <see cref="SendAsync(IndoorBikeData, CancellationToken)"/>.</summary>
    [GattCharacteristic(Assigned.Characteristics.IndoorBikeData, GattFlags.Notify), GattOptional]
    public partial IndoorBikeData IndoorBike { get; set; }

    /// <summary>What the user is doing.</summary>
    [GattCharacteristic(Assigned.Characteristics.TrainingStatus, GattFlags.Read | GattFlags.Notify), GattOptional]
    public partial TrainingStatus TrainingStatus { get; set; }

    /// <summary>Which speeds may be set.</summary>
    [GattCharacteristic(Assigned.Characteristics.SupportedSpeedRange, GattFlags.Read), GattOptional]
    public partial SupportedSpeedRange SpeedRange { get; set; }

    /// <summary>Which inclinations may be set.</summary>
    [GattCharacteristic(Assigned.Characteristics.SupportedInclinationRange, GattFlags.Read), GattOptional]
    public partial SupportedInclinationRange InclinationRange { get; set; }

    /// <summary>Which resistances may be set.</summary>
    [GattCharacteristic(Assigned.Characteristics.SupportedResistanceLevelRange, GattFlags.Read), GattOptional]
    public partial SupportedResistanceLevelRange ResistanceLevelRange { get; set; }

    /// <summary>Which powers may be set.</summary>
    [GattCharacteristic(Assigned.Characteristics.SupportedPowerRange, GattFlags.Read), GattOptional]
    public partial SupportedPowerRange PowerRange { get; set; }

    /// <summary>Which heart rates may be set.</summary>
    [GattCharacteristic(Assigned.Characteristics.SupportedHeartRateRange, GattFlags.Read), GattOptional]
    public partial SupportedHeartRateRange HeartRateRange { get; set; }

    /// <summary>Does what clients ask of the control point. Setting it before the start offers the control point and the status. It runs outside of the stack.</summary>
    public Func<FitnessMachineRequest, GattPeer, CancellationToken, ValueTask<FitnessMachineResponse>>? ControlPointHandler
    {
        get => _handler;
        set
        {
            _handler = value;
            HasControlPoint = value is not null;
            HasStatus |= value is not null;
        }
    }

    /// <summary>Controls the machine.</summary>
    [GattRequest(Assigned.Characteristics.FitnessMachineControlPoint), GattOptional]
    private ValueTask<FitnessMachineResponse> ControlPointAsync(FitnessMachineRequest request, GattPeer peer, CancellationToken cancel)
        => _handler?.Invoke(request, peer, cancel) ?? new(new FitnessMachineResponse(request.OpCode, FitnessMachineResult.OpCodeNotSupported));

    /// <summary>What has happened to the machine; see <see cref="SendAsync(FitnessMachineStatus, CancellationToken)"/>.</summary>
    [GattCharacteristic(Assigned.Characteristics.FitnessMachineStatus, GattFlags.Notify), GattOptional]
    public partial FitnessMachineStatus Status { get; set; }

    /// <summary>Sends what a treadmill measured to each subscriber, in as many notifications as its MTU asks for, and waits for room.</summary>
    /// <param name="data">What it measured.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="ArgumentException">It cannot be encoded.</exception>
    public ValueTask SendAsync(TreadmillData data, CancellationToken cancel = default)
    {
        Span<byte> octets = stackalloc byte[TreadmillData.MaxLength];
        return SplitNotifications.SendAsync(_gatt, TreadmillSubscribers, Handles.Treadmill, octets.Slice(0, data.Encode(octets)), TreadmillData.Groups, cancel);
    }

    /// <summary>Sends what a cross trainer measured to each subscriber, in as many notifications as its MTU asks for, and waits for room.</summary>
    /// <param name="data">What it measured.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="ArgumentException">It cannot be encoded.</exception>
    public ValueTask SendAsync(CrossTrainerData data, CancellationToken cancel = default)
    {
        Span<byte> octets = stackalloc byte[CrossTrainerData.MaxLength];
        return SplitNotifications.SendAsync(_gatt, CrossTrainerSubscribers, Handles.CrossTrainer, octets.Slice(0, data.Encode(octets)), CrossTrainerData.Groups, cancel);
    }

    /// <summary>Sends what a step climber measured to each subscriber, in as many notifications as its MTU asks for, and waits for room.</summary>
    /// <param name="data">What it measured.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="ArgumentException">It cannot be encoded.</exception>
    public ValueTask SendAsync(StepClimberData data, CancellationToken cancel = default)
    {
        Span<byte> octets = stackalloc byte[StepClimberData.MaxLength];
        return SplitNotifications.SendAsync(_gatt, StepClimberSubscribers, Handles.StepClimber, octets.Slice(0, data.Encode(octets)), StepClimberData.Groups, cancel);
    }

    /// <summary>Sends what a stair climber measured to each subscriber, in as many notifications as its MTU asks for, and waits for room.</summary>
    /// <param name="data">What it measured.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="ArgumentException">It cannot be encoded.</exception>
    public ValueTask SendAsync(StairClimberData data, CancellationToken cancel = default)
    {
        Span<byte> octets = stackalloc byte[StairClimberData.MaxLength];
        return SplitNotifications.SendAsync(_gatt, StairClimberSubscribers, Handles.StairClimber, octets.Slice(0, data.Encode(octets)), StairClimberData.Groups, cancel);
    }

    /// <summary>Sends what a rower measured to each subscriber, in as many notifications as its MTU asks for, and waits for room.</summary>
    /// <param name="data">What it measured.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="ArgumentException">It cannot be encoded.</exception>
    public ValueTask SendAsync(RowerData data, CancellationToken cancel = default)
    {
        Span<byte> octets = stackalloc byte[RowerData.MaxLength];
        return SplitNotifications.SendAsync(_gatt, RowerSubscribers, Handles.Rower, octets.Slice(0, data.Encode(octets)), RowerData.Groups, cancel);
    }

    /// <summary>Sends what an indoor bike measured to each subscriber, in as many notifications as its MTU asks for, and waits for room.</summary>
    /// <param name="data">What it measured.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="ArgumentException">It cannot be encoded.</exception>
    public ValueTask SendAsync(IndoorBikeData data, CancellationToken cancel = default)
    {
        Span<byte> octets = stackalloc byte[IndoorBikeData.MaxLength];
        return SplitNotifications.SendAsync(_gatt, IndoorBikeSubscribers, Handles.IndoorBike, octets.Slice(0, data.Encode(octets)), IndoorBikeData.Groups, cancel);
    }

    /// <summary>Tells each subscriber what has happened to the machine, and waits for room, so that none is lost.</summary>
    /// <param name="status">What has happened.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="ArgumentException">It cannot be encoded.</exception>
    public ValueTask SendAsync(FitnessMachineStatus status, CancellationToken cancel = default)
    {
        Span<byte> octets = stackalloc byte[FitnessMachineStatus.MaxLength];
        return SplitNotifications.SendAsync(_gatt, StatusSubscribers, Handles.Status, octets.Slice(0, status.Encode(octets)), cancel);
    }

    /// <summary>What stands for the link of a client as long as it lives.</summary>
    internal FitnessMachineClient ClientOf(in GattPeer peer) => StateOf(peer).Client;

    [GattClientState]
    private sealed class Visit : IDisposable
    {
        public FitnessMachineClient Client { get; } = new();

        public void Dispose() => Client.IsGone = true;
    }
}
