// The Cycling Speed and Cadence service (Bluetooth SIG, Cycling Speed and Cadence Service 1.0; Assigned Numbers: 0x1816).
using System;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen.Profiles;

/// <summary>Exposes the revolutions of the wheel and the crank of a bicycle.</summary>
/// <remarks>
/// Set <see cref="Feature"/> before the start, and <see cref="Measurement"/> about once a second: every subscriber is notified. Set
/// <see cref="Location"/> to offer where the sensor sits, and <see cref="ControlPointHandler"/> to let clients set the revolutions of the wheel or say
/// where the sensor sits. <see cref="CyclingSensor"/> does all of it: it is fed with revolutions.
/// </remarks>
/// <example>
/// <code>
/// var cycling = new CyclingSpeedAndCadenceService { Feature = CscFeature.WheelRevolutions, Location = SensorLocation.RearHub };
/// cycling.Measurement = new CscMeasurement(new WheelRevolutions(Cumulative: 1200, LastEventTime: 31.5));
/// </code>
/// </example>
[GattService(Assigned.Services.CyclingSpeedAndCadence)]
public partial class CyclingSpeedAndCadenceService
{
    /// <summary>The error with which a request is refused while an earlier one runs (Cycling Speed and Cadence Service, 1.6).</summary>
    public const byte ProcedureAlreadyInProgress = 0x80;

    /// <summary>The error with which a request of a client that has not subscribed to the control point is refused (Cycling Speed and Cadence Service, 1.6).</summary>
    public const byte ClientConfigurationImproperlyConfigured = 0x81;

    private Func<ScRequest, CancellationToken, ValueTask<ScResponse>>? _handler;

    /// <summary>The revolutions.</summary>
    [GattCharacteristic(Assigned.Characteristics.CSCMeasurement, GattFlags.Notify)]
    public partial CscMeasurement Measurement { get; set; }

    /// <summary>What the sensor can do.</summary>
    [GattCharacteristic(Assigned.Characteristics.CSCFeature, GattFlags.Read)]
    public partial CscFeature Feature { get; set; }

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

    /// <summary>Sets the revolutions of the wheel, or says where the sensor sits.</summary>
    [GattRequest(Assigned.Characteristics.SCControlPoint, InProgressError = ProcedureAlreadyInProgress, NotSubscribedError = ClientConfigurationImproperlyConfigured), GattOptional]
    private ValueTask<ScResponse> ControlPointAsync(ScRequest request, CancellationToken cancel)
        => _handler?.Invoke(request, cancel) ?? new(new ScResponse(request.OpCode, ControlPointResult.OpCodeNotSupported));
}
