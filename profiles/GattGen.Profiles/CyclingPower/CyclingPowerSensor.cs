// A power sensor: adds up torque and energy, counts revolutions, and answers its control point (Cycling Power Service 1.1).
using System;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen.Profiles;

/// <summary>Feeds a <see cref="CyclingPowerService"/>: it is told of revolutions, torque and energy, adds them up, and sends them with the power.</summary>
/// <remarks>
/// It sets the features and the location of the service, and answers its control point. Make it before the start. It may be used from any thread. Times are those of a
/// clock of yours that never runs backwards; what is sent of them begins again every 32 s for the wheel and every 64 s for the crank, the torque every 2048 N m, and the
/// energy stays at 65,535 kJ.
/// </remarks>
/// <example>
/// <code>
/// var service = new CyclingPowerService();
/// var sensor = new CyclingPowerSensor(service, new CyclingPowerSensorOptions { HasCrank = true, HasTorque = true, Locations = [SensorLocation.Spider] });
/// sensor.AddCrankRevolutions(1, at: TimeSpan.FromSeconds(10.7), averageTorque: 32);
/// sensor.AddEnergy(joules: 210);
/// await sensor.SendAsync(new CyclingPowerMeasurement(Power: 210, PedalBalance: 49.5));    // about once a second
/// </code>
/// </example>
public sealed class CyclingPowerSensor
{
    internal const int WheelTicksPerSecond = 2048;

    private const int CrankTicksPerSecond = 1024;
    private const double TorqueTurn = 2048;
    private const double MostJoules = 65_535_000;

    private readonly object _gate = new();
    private readonly CyclingPowerService _service;
    private readonly CyclingPowerSensorOptions _options;
    private readonly SensorLocation[] _locations;
    private PowerWheelRevolutions _wheel;
    private CrankRevolutions _crank;
    private CyclingPowerContent _masked;
    private double _torque;
    private double _joules;

    /// <summary>A sensor that has counted nothing.</summary>
    /// <param name="service">The service that it feeds.</param>
    /// <param name="options">How it works, or null for the default.</param>
    /// <exception cref="ArgumentNullException"><paramref name="service"/> is null.</exception>
    /// <exception cref="ArgumentException">Torque is to be added up without revolutions.</exception>
    public CyclingPowerSensor(CyclingPowerService service, CyclingPowerSensorOptions? options = null)
    {
        _service = service ?? throw new ArgumentNullException(nameof(service));
        _options = options?.Copy() ?? new CyclingPowerSensorOptions();
        if (_options.HasTorque && !_options.HasCrank && !_options.HasWheel)
            throw new ArgumentException("Torque is added up with each revolution of the wheel or the crank: count one of them.", nameof(options));
        _locations = _options.Locations.ToArray();
        service.Location = _locations.Length > 0 ? _locations[0] : SensorLocation.Other;
        service.Feature = new CyclingPowerFeature(Abilities() | _options.Abilities, _options.Distribution);
        service.ControlPointHandler = AnswerAsync;
    }

    /// <summary>Which fields a client has left out of the measurement.</summary>
    public CyclingPowerContent Masked
    {
        get
        {
            lock (_gate)
                return _masked;
        }
    }

    /// <summary>The revolutions of the wheel.</summary>
    public uint WheelCount
    {
        get
        {
            lock (_gate)
                return _wheel.Cumulative;
        }
    }

    /// <summary>Counts revolutions of the wheel.</summary>
    /// <param name="count">How many; negative ones were rolled back, and the count does not fall below 0.</param>
    /// <param name="at">When the last of them ended; not negative.</param>
    /// <param name="averageTorque">The average torque of each in newton metres, where the torque is that of the wheel.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="at"/> or <paramref name="averageTorque"/> is negative.</exception>
    public void AddWheelRevolutions(int count, TimeSpan at, double averageTorque = 0)
    {
        Check(at, averageTorque);
        lock (_gate)
        {
            var sum = _wheel.Cumulative + (long)count;
            _wheel = new PowerWheelRevolutions(sum < 0 ? 0 : unchecked((uint)sum), EventClock.Of(at, WheelTicksPerSecond));
            if (!_options.HasCrank && count > 0)
                AddTorque(count * averageTorque);
        }
    }

    /// <summary>Counts revolutions of the crank.</summary>
    /// <param name="count">How many.</param>
    /// <param name="at">When the last of them ended; not negative.</param>
    /// <param name="averageTorque">The average torque of each in newton metres.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is negative.</exception>
    public void AddCrankRevolutions(int count, TimeSpan at, double averageTorque = 0)
    {
        if (count < 0)
            throw new ArgumentOutOfRangeException(nameof(count), count, "A crank does not count back.");
        Check(at, averageTorque);
        lock (_gate)
        {
            _crank = new CrankRevolutions(unchecked((ushort)(_crank.Cumulative + count)), EventClock.Of(at, CrankTicksPerSecond));
            AddTorque(count * averageTorque);
        }
    }

    /// <summary>Adds up energy.</summary>
    /// <param name="joules">How much, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="joules"/> is negative or no number.</exception>
    public void AddEnergy(double joules)
    {
        if (!(joules >= 0) || double.IsInfinity(joules))
            throw new ArgumentOutOfRangeException(nameof(joules), joules, "Energy is not taken back.");
        lock (_gate)
            _joules = Math.Min(_joules + joules, MostJoules);
    }

    /// <summary>Sends a measurement to each subscriber, with what has been counted and added up, and without what a client has left out.</summary>
    /// <param name="measurement">The power and what belongs to this moment: balance, extremes, dead spots. What is counted is put in.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="ArgumentException">The measurement cannot be encoded.</exception>
    public ValueTask SendAsync(CyclingPowerMeasurement measurement, CancellationToken cancel = default)
    {
        lock (_gate)
        {
            measurement.Wheel = _options.HasWheel ? _wheel : null;
            measurement.Crank = _options.HasCrank ? _crank : null;
            measurement.AccumulatedTorque = _options.HasTorque ? Math.Floor(_torque * 32) / 32 : null;
            measurement.IsTorqueOfCrank = _options.HasTorque && _options.HasCrank;
            measurement.AccumulatedEnergy = _options.HasEnergy ? Math.Floor(_joules / 1000) * 1000 : null;
            measurement = Without(measurement, _masked);
        }

        return _service.SendAsync(measurement, cancel);
    }

    /// <summary>A measurement without some of its fields.</summary>
    /// <param name="measurement">The measurement.</param>
    /// <param name="content">Which fields to leave out.</param>
    public static CyclingPowerMeasurement Without(CyclingPowerMeasurement measurement, CyclingPowerContent content)
    {
        bool Has(CyclingPowerContent field) => (content & field) == 0;
        return new CyclingPowerMeasurement(
            measurement.Power,
            Has(CyclingPowerContent.PedalPowerBalance) ? measurement.PedalBalance : null,
            measurement.IsBalanceOfLeft && Has(CyclingPowerContent.PedalPowerBalance),
            Has(CyclingPowerContent.AccumulatedTorque) ? measurement.AccumulatedTorque : null,
            measurement.IsTorqueOfCrank && Has(CyclingPowerContent.AccumulatedTorque),
            Has(CyclingPowerContent.WheelRevolutions) ? measurement.Wheel : null,
            Has(CyclingPowerContent.CrankRevolutions) ? measurement.Crank : null,
            Has(CyclingPowerContent.ExtremeMagnitudes) ? measurement.ExtremeForces : null,
            Has(CyclingPowerContent.ExtremeMagnitudes) ? measurement.ExtremeTorques : null,
            Has(CyclingPowerContent.ExtremeAngles) ? measurement.ExtremeAngles : null,
            Has(CyclingPowerContent.TopDeadSpotAngle) ? measurement.TopDeadSpotAngle : null,
            Has(CyclingPowerContent.BottomDeadSpotAngle) ? measurement.BottomDeadSpotAngle : null,
            Has(CyclingPowerContent.AccumulatedEnergy) ? measurement.AccumulatedEnergy : null,
            measurement.NeedsOffsetCompensation);
    }

    private static void Check(TimeSpan at, double averageTorque)
    {
        if (at < TimeSpan.Zero)
            throw new ArgumentOutOfRangeException(nameof(at), at, "Times are not negative.");
        if (!(averageTorque >= 0) || double.IsInfinity(averageTorque))
            throw new ArgumentOutOfRangeException(nameof(averageTorque), averageTorque, "Torque that is added up is not negative.");
    }

    private void AddTorque(double newtonMetres) => _torque = (_torque + newtonMetres) % TorqueTurn;

    private CyclingPowerAbilities Abilities()
        => (_options.HasWheel ? CyclingPowerAbilities.WheelRevolutions : 0)
            | (_options.HasCrank ? CyclingPowerAbilities.CrankRevolutions : 0)
            | (_options.HasTorque ? CyclingPowerAbilities.AccumulatedTorque : 0)
            | (_options.HasEnergy ? CyclingPowerAbilities.AccumulatedEnergy : 0)
            | (_options.CompensateOffset is null ? 0 : CyclingPowerAbilities.OffsetCompensation)
            | (_options.CompensateOffsetEnhanced is null ? 0 : CyclingPowerAbilities.EnhancedOffsetCompensation)
            | (_options.CrankLength is null ? 0 : CyclingPowerAbilities.CrankLengthAdjustment)
            | (_options.ChainLength is null ? 0 : CyclingPowerAbilities.ChainLengthAdjustment)
            | (_options.ChainWeight is null ? 0 : CyclingPowerAbilities.ChainWeightAdjustment)
            | (_options.SpanLength is null ? 0 : CyclingPowerAbilities.SpanLengthAdjustment)
            | (_options.FactoryCalibrationDate is null ? 0 : CyclingPowerAbilities.FactoryCalibrationDate)
            | (_locations.Length > 1 ? CyclingPowerAbilities.MultipleSensorLocations : 0)
            | CyclingPowerAbilities.ContentMasking;

    private async ValueTask<CyclingPowerResponse> AnswerAsync(CyclingPowerRequest request, CancellationToken cancel)
    {
        switch (request.OpCode)
        {
            case CyclingPowerOpCode.StartOffsetCompensation when _options.CompensateOffset is { } compensate:
                if (!request.Parameter.IsEmpty)
                    return Failed(request, ControlPointResult.InvalidParameter);
                return await compensate(cancel).ConfigureAwait(false) is { } offset ? CyclingPowerResponse.OfOffset(offset) : Failed(request, ControlPointResult.OperationFailed);

            case CyclingPowerOpCode.StartEnhancedOffsetCompensation when _options.CompensateOffsetEnhanced is { } enhanced:
                if (!request.Parameter.IsEmpty)
                    return Failed(request, ControlPointResult.InvalidParameter);
                return await enhanced(cancel).ConfigureAwait(false) is { } compensation ? CyclingPowerResponse.OfOffset(compensation) : Failed(request, ControlPointResult.OperationFailed);

            default:
                var response = Answer(request);
                if (response.Result == ControlPointResult.Success)
                    _options.Adjusted?.Invoke(request);
                return response;
        }
    }

    private CyclingPowerResponse Answer(CyclingPowerRequest request)
    {
        // The service is never called under the lock: handlers of the application take it under the gate of the stack.
        if (request.OpCode == CyclingPowerOpCode.UpdateSensorLocation && _locations.Length > 1)
            return Done(request, request.TryGetSensorLocation(out var location) && Array.IndexOf(_locations, location) >= 0, () => _service.Location = location);
        lock (_gate)
        {
            return request.OpCode switch
            {
                CyclingPowerOpCode.SetCumulativeValue when _options.HasWheel => Done(request, request.TryGetCumulativeValue(out var count), () => _wheel.Cumulative = count),
                CyclingPowerOpCode.RequestSupportedSensorLocations when _locations.Length > 1 => CyclingPowerResponse.OfLocations(_locations),
                CyclingPowerOpCode.SetCrankLength when _options.CrankLength is not null => Done(request, request.TryGetCrankLength(out var length), () => _options.CrankLength = length),
                CyclingPowerOpCode.RequestCrankLength when _options.CrankLength is { } length => CyclingPowerResponse.OfCrankLength(length),
                CyclingPowerOpCode.SetChainLength when _options.ChainLength is not null => Done(request, request.TryGetNumber(out var length), () => _options.ChainLength = length),
                CyclingPowerOpCode.RequestChainLength when _options.ChainLength is { } length => CyclingPowerResponse.OfNumber(request.OpCode, length),
                CyclingPowerOpCode.SetChainWeight when _options.ChainWeight is not null => Done(request, request.TryGetNumber(out var weight), () => _options.ChainWeight = weight),
                CyclingPowerOpCode.RequestChainWeight when _options.ChainWeight is { } weight => CyclingPowerResponse.OfNumber(request.OpCode, weight),
                CyclingPowerOpCode.SetSpanLength when _options.SpanLength is not null => Done(request, request.TryGetNumber(out var span), () => _options.SpanLength = span),
                CyclingPowerOpCode.RequestSpanLength when _options.SpanLength is { } span => CyclingPowerResponse.OfNumber(request.OpCode, span),
                CyclingPowerOpCode.MaskMeasurementContent => Done(request, request.TryGetContent(out var content), () => _masked = content),
                CyclingPowerOpCode.RequestSamplingRate when _options.SamplingRate is { } rate => CyclingPowerResponse.OfSamplingRate(rate),
                CyclingPowerOpCode.RequestFactoryCalibrationDate when _options.FactoryCalibrationDate is { } date => CyclingPowerResponse.OfFactoryCalibrationDate(date),
                _ => Failed(request, ControlPointResult.OpCodeNotSupported),
            };
        }
    }

    private static CyclingPowerResponse Done(CyclingPowerRequest request, bool isValid, Action apply)
    {
        if (!isValid)
            return Failed(request, ControlPointResult.InvalidParameter);
        apply();
        return new(request.OpCode, ControlPointResult.Success);
    }

    private static CyclingPowerResponse Failed(CyclingPowerRequest request, ControlPointResult result) => new(request.OpCode, result);
}
