// Speed and cadence from successive measurements of a cycling sensor.
using System;

namespace GattGen.Profiles;

/// <summary>Makes speed, cadence and distance of the measurements of a cycling sensor: each says how often wheel and crank have turned, and when they last did.</summary>
/// <remarks>
/// Counts and times that begin again are followed. A slow wheel or crank does not end a revolution between any two measurements: then the last speed or cadence stands for
/// some measurements more, and after that it is 0.
/// </remarks>
/// <example>
/// <code>
/// var calculator = new CyclingCalculator(wheelMetres: 2.105);
/// calculator.Next(new CscMeasurement(new WheelRevolutions(100, 10.0)));
/// var motion = calculator.Next(new CscMeasurement(new WheelRevolutions(104, 11.0)));      // 8.42 m/s
/// </code>
/// </example>
public sealed class CyclingCalculator
{
    private readonly double _wheelMetres;
    private readonly int _patience;
    private WheelRevolutions? _wheel;
    private CrankRevolutions? _crank;
    private double? _speed;
    private double? _cadence;
    private double _metres;
    private int _wheelWaits;
    private int _crankWaits;

    /// <summary>A calculator that knows nothing yet.</summary>
    /// <param name="wheelMetres">The circumference of the wheel in metres.</param>
    /// <param name="patience">For how many measurements without a revolution the last speed and cadence stand.</param>
    /// <exception cref="ArgumentOutOfRangeException">The circumference is not positive, or the patience is negative.</exception>
    public CyclingCalculator(double wheelMetres = 2.105, int patience = 3)
    {
        _wheelMetres = wheelMetres > 0 ? wheelMetres : throw new ArgumentOutOfRangeException(nameof(wheelMetres), wheelMetres, "A wheel has a circumference.");
        _patience = patience >= 0 ? patience : throw new ArgumentOutOfRangeException(nameof(patience), patience, "It is 0 or more.");
    }

    /// <summary>Takes the next measurement.</summary>
    /// <param name="measurement">The measurement.</param>
    /// <returns>What follows from it and those before.</returns>
    public CyclingMotion Next(CscMeasurement measurement)
    {
        if (measurement.Wheel is { } wheel)
        {
            if (_wheel is { } before)
            {
                var rate = RevolutionRate.Between(before, wheel);
                _metres += rate.Revolutions * _wheelMetres;
                _speed = Rate(rate.PerSecond * _wheelMetres, _speed, ref _wheelWaits);
            }

            _wheel = wheel;
        }

        if (measurement.Crank is { } crank)
        {
            if (_crank is { } before)
                _cadence = Rate(RevolutionRate.Between(before, crank).PerMinute, _cadence, ref _crankWaits);
            _crank = crank;
        }

        return new CyclingMotion(_speed, _cadence, _wheel is null ? null : _metres);
    }

    private double? Rate(double? rate, double? last, ref int waits)
    {
        if (rate is not null)
        {
            waits = 0;
            return rate;
        }

        return ++waits > _patience ? 0 : last;
    }
}
