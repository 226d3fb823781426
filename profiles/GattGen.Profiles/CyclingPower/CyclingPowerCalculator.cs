// What follows from successive measurements of a power sensor.
using System;

namespace GattGen.Profiles;

/// <summary>What a cyclist does, as a power sensor tells it. What the sensor does not tell, or what one measurement alone does not say, is null.</summary>
/// <param name="Power">The power in watts.</param>
/// <param name="Speed">The speed in metres per second.</param>
/// <param name="Cadence">The cadence in revolutions per minute.</param>
/// <param name="Torque">The average torque of the revolutions since the measurement before in newton metres.</param>
public record struct CyclingEffort(short Power, double? Speed, double? Cadence, double? Torque);

/// <summary>Makes speed, cadence and torque of the measurements of a power sensor. Counts, times and sums that begin again are followed.</summary>
/// <example>
/// <code>
/// var calculator = new CyclingPowerCalculator();
/// calculator.Next(new CyclingPowerMeasurement(200, Crank: new CrankRevolutions(10, 5.0)));
/// var effort = calculator.Next(new CyclingPowerMeasurement(210, Crank: new CrankRevolutions(12, 6.5)));        // 80 revolutions per minute
/// </code>
/// </example>
public sealed class CyclingPowerCalculator
{
    // The sum of torques begins again every 65,536 / 32 newton metres.
    private const double TorqueTurn = 2048;

    private readonly double _wheelMetres;
    private readonly int _patience;
    private CyclingPowerMeasurement? _last;
    private double? _speed;
    private double? _cadence;
    private int _wheelWaits;
    private int _crankWaits;

    /// <summary>A calculator that knows nothing yet.</summary>
    /// <param name="wheelMetres">The circumference of the wheel in metres.</param>
    /// <param name="patience">For how many measurements without a revolution the last speed and cadence stand.</param>
    /// <exception cref="ArgumentOutOfRangeException">The circumference is not positive, or the patience is negative.</exception>
    public CyclingPowerCalculator(double wheelMetres = 2.105, int patience = 3)
    {
        _wheelMetres = wheelMetres > 0 ? wheelMetres : throw new ArgumentOutOfRangeException(nameof(wheelMetres), wheelMetres, "A wheel has a circumference.");
        _patience = patience >= 0 ? patience : throw new ArgumentOutOfRangeException(nameof(patience), patience, "It is 0 or more.");
    }

    /// <summary>Takes the next measurement.</summary>
    /// <param name="measurement">The measurement; pieces of one (<see cref="CyclingPowerMeasurement.Split"/>) may be given one by one.</param>
    /// <returns>What follows from it and those before.</returns>
    public CyclingEffort Next(CyclingPowerMeasurement measurement)
    {
        double? torque = null;
        if (_last is { } before)
        {
            RevolutionRate? wheel = measurement.Wheel is { } now && before.Wheel is { } then ? RevolutionRate.Between(then, now) : null;
            RevolutionRate? crank = measurement.Crank is { } turn && before.Crank is { } old ? RevolutionRate.Between(old, turn) : null;
            if (wheel is { } ofWheel)
                _speed = Rate(ofWheel.PerSecond * _wheelMetres, _speed, ref _wheelWaits);
            if (crank is { } ofCrank)
                _cadence = Rate(ofCrank.PerMinute, _cadence, ref _crankWaits);
            var turns = (measurement.IsTorqueOfCrank ? crank : wheel)?.Revolutions;
            if (turns > 0 && measurement.AccumulatedTorque is { } sum && before.AccumulatedTorque is { } sumBefore)
                torque = Between(sumBefore, sum) / turns;
        }

        _last = _last is { } earlier ? measurement.Over(earlier) : measurement;
        return new CyclingEffort(measurement.Power, _speed, _cadence, torque);
    }

    private static double Between(double earlier, double later) => later >= earlier ? later - earlier : later - earlier + TorqueTurn;

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
