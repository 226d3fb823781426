// The Running Speed and Cadence service (Bluetooth SIG, Running Speed and Cadence Service 1.0; Assigned Numbers: 0x1814).
using System;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen.Profiles;

/// <summary>Exposes the speed, cadence and distance of a runner: what a foot pod does.</summary>
/// <remarks>
/// Set <see cref="Feature"/> before the start, and <see cref="Measurement"/> about once a second: every subscriber is notified. Set
/// <see cref="Location"/> to offer where the sensor sits, and <see cref="ControlPointHandler"/> to let clients set the distance, calibrate or say
/// where the sensor sits. <see cref="RunningSensor"/> does all of it: it is fed with strides.
/// </remarks>
/// <example>
/// <code>
/// var running = new RunningSpeedAndCadenceService { Feature = RscFeature.StrideLength, Location = SensorLocation.TopOfShoe };
/// running.Measurement = new RscMeasurement(Speed: 3.5, Cadence: 86, StrideLength: 2.44);
/// </code>
/// </example>
[GattService(Assigned.Services.RunningSpeedAndCadence)]
public partial class RunningSpeedAndCadenceService
{
    /// <summary>The error with which a request is refused while an earlier one runs (Running Speed and Cadence Service, 1.6).</summary>
    public const byte ProcedureAlreadyInProgress = 0x80;

    /// <summary>The error with which a request of a client that has not subscribed to the control point is refused (Running Speed and Cadence Service, 1.6).</summary>
    public const byte ClientConfigurationImproperlyConfigured = 0x81;

    private Func<ScRequest, CancellationToken, ValueTask<ScResponse>>? _handler;

    /// <summary>The speed, and what was measured with it.</summary>
    [GattCharacteristic(Assigned.Characteristics.RSCMeasurement, GattFlags.Notify)]
    public partial RscMeasurement Measurement { get; set; }

    /// <summary>What the sensor can do.</summary>
    [GattCharacteristic(Assigned.Characteristics.RSCFeature, GattFlags.Read)]
    public partial RscFeature Feature { get; set; }

    /// <summary>Where the sensor sits.</summary>
    [GattCharacteristic(Assigned.Characteristics.SensorLocation, GattFlags.Read), GattOptional]
    public partial SensorLocation Location { get; set; }

    /// <summary>Does what clients ask of the control point. Setting it before the start offers the control point. It runs outside of the stack.</summary>
    public Func<ScRequest, CancellationToken, ValueTask<ScResponse>>? ControlPointHandler
    {
        get => _handler;
        set
        {
            _handler = value;
            HasControlPoint = value is not null;
        }
    }

    /// <summary>Sets the distance, calibrates, or says where the sensor sits.</summary>
    [GattRequest(Assigned.Characteristics.SCControlPoint, InProgressError = ProcedureAlreadyInProgress, NotSubscribedError = ClientConfigurationImproperlyConfigured), GattOptional]
    private ValueTask<ScResponse> ControlPointAsync(ScRequest request, CancellationToken cancel)
        => _handler?.Invoke(request, cancel) ?? new(new ScResponse(request.OpCode, ControlPointResult.OpCodeNotSupported));
}
