// What the SC Control Point (0x2A55) of a sensor does.
using System;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen.Profiles;

/// <summary>Answers the SC Control Point of running and cycling sensors (Running Speed and Cadence Service 1.0, 3.4; Cycling Speed and Cadence Service 1.0, 3.4).</summary>
internal sealed class ScOperations
{
    private readonly Action<uint>? _setCumulative;
    private readonly Func<CancellationToken, ValueTask<bool>>? _calibrate;
    private readonly SensorLocation[] _locations;
    private readonly Action<SensorLocation> _locate;

    /// <summary>What the sensor can do.</summary>
    /// <param name="setCumulative">Sets what it counts; null where it counts nothing.</param>
    /// <param name="calibrate">Calibrates; null where it cannot be calibrated.</param>
    /// <param name="locations">Where it may sit; none or one where that is fixed.</param>
    /// <param name="locate">Says where it sits.</param>
    public ScOperations(Action<uint>? setCumulative, Func<CancellationToken, ValueTask<bool>>? calibrate, SensorLocation[] locations, Action<SensorLocation> locate)
    {
        _setCumulative = setCumulative;
        _calibrate = calibrate;
        _locations = locations;
        _locate = locate;
    }

    /// <summary>Whether it can do anything.</summary>
    public bool AreAny => _setCumulative is not null || _calibrate is not null || HasLocations;

    /// <summary>Whether a client may say where it sits.</summary>
    public bool HasLocations => _locations.Length > 1;

    public async ValueTask<ScResponse> AnswerAsync(ScRequest request, CancellationToken cancel)
    {
        var code = request.OpCode;
        switch (code)
        {
            case ScOpCode.SetCumulativeValue when _setCumulative is not null:
                if (!request.TryGetCumulativeValue(out var value))
                    return new(code, ControlPointResult.InvalidParameter);
                _setCumulative(value);
                return new(code, ControlPointResult.Success);

            case ScOpCode.StartSensorCalibration when _calibrate is not null:
                if (!request.Parameter.IsEmpty)
                    return new(code, ControlPointResult.InvalidParameter);
                return new(code, await _calibrate(cancel).ConfigureAwait(false) ? ControlPointResult.Success : ControlPointResult.OperationFailed);

            case ScOpCode.UpdateSensorLocation when HasLocations:
                if (!request.TryGetSensorLocation(out var location) || Array.IndexOf(_locations, location) < 0)
                    return new(code, ControlPointResult.InvalidParameter);
                _locate(location);
                return new(code, ControlPointResult.Success);

            case ScOpCode.RequestSupportedSensorLocations when HasLocations:
                return request.Parameter.IsEmpty ? ScResponse.Of(_locations) : new(code, ControlPointResult.InvalidParameter);

            default:
                return new(code, ControlPointResult.OpCodeNotSupported);
        }
    }
}
