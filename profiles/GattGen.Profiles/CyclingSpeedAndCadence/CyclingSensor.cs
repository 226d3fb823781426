// A cycling sensor: counts revolutions of wheel and crank (Cycling Speed and Cadence Service 1.0).
using System;

namespace GattGen.Profiles;

/// <summary>How a <see cref="CyclingSensor"/> works.</summary>
public sealed class CyclingSensorOptions
{
    /// <summary>Whether it counts revolutions of the wheel; true by default.</summary>
    public bool HasWheel { get; set; } = true;

    /// <summary>Whether it counts revolutions of the crank; true by default.</summary>
    public bool HasCrank { get; set; } = true;

    /// <summary>Where the sensor may sit; the first is where it sits at first. None, the default, where it does not say.</summary>
    public GattArray<SensorLocation> Locations { get; set; }
}

/// <summary>Feeds a <see cref="CyclingSpeedAndCadenceService"/>: it is told of revolutions, and counts them with the times of the last ones.</summary>
/// <remarks>
/// It sets the features of the service, and answers its control point: clients may set the revolutions of the wheel, and say where the sensor sits. Make it before the
/// start. It may be used from any thread. Times are those of a clock of yours that never runs backwards; what is sent of them begins again every 64 s, and the revolutions
/// of the crank after 65,535.
/// </remarks>
/// <example>
/// <code>
/// var service = new CyclingSpeedAndCadenceService();
/// var sensor = new CyclingSensor(service, new CyclingSensorOptions { HasCrank = false });
/// sensor.AddWheelRevolutions(1, at: TimeSpan.FromSeconds(10.25));
/// sensor.Send();      // about once a second
/// </code>
/// </example>
public sealed class CyclingSensor
{
    internal const int TicksPerSecond = 1024;

    private readonly object _gate = new();
    private readonly CyclingSpeedAndCadenceService _service;
    private readonly bool _hasWheel;
    private readonly bool _hasCrank;
    private WheelRevolutions _wheel;
    private CrankRevolutions _crank;

    /// <summary>A sensor that has counted nothing.</summary>
    /// <param name="service">The service that it feeds.</param>
    /// <param name="options">How it works, or null for the default.</param>
    /// <exception cref="ArgumentNullException"><paramref name="service"/> is null.</exception>
    /// <exception cref="ArgumentException">It counts neither wheel nor crank.</exception>
    public CyclingSensor(CyclingSpeedAndCadenceService service, CyclingSensorOptions? options = null)
    {
        _service = service ?? throw new ArgumentNullException(nameof(service));
        options ??= new CyclingSensorOptions();
        (_hasWheel, _hasCrank) = (options.HasWheel, options.HasCrank);
        if (!_hasWheel && !_hasCrank)
            throw new ArgumentException("A sensor counts revolutions of the wheel, of the crank, or both.", nameof(options));
        var locations = options.Locations.ToArray();
        if (locations.Length > 0)
            service.Location = locations[0];
        var operations = new ScOperations(_hasWheel ? revolutions => WheelCount = revolutions : null, null, locations, location => service.Location = location);
        service.Feature = (_hasWheel ? CscFeature.WheelRevolutions : 0) | (_hasCrank ? CscFeature.CrankRevolutions : 0)
            | (operations.HasLocations ? CscFeature.MultipleSensorLocations : 0);
        if (operations.AreAny)
            service.ControlPointHandler = operations.AnswerAsync;
    }

    /// <summary>The revolutions of the wheel.</summary>
    public uint WheelCount
    {
        get
        {
            lock (_gate)
                return _wheel.Cumulative;
        }

        set
        {
            lock (_gate)
                _wheel.Cumulative = value;
        }
    }

    /// <summary>The revolutions of the crank; they begin again after 65,535.</summary>
    public ushort CrankCount
    {
        get
        {
            lock (_gate)
                return _crank.Cumulative;
        }
    }

    /// <summary>Counts revolutions of the wheel.</summary>
    /// <param name="count">How many; negative ones were rolled back, and the count does not fall below 0.</param>
    /// <param name="at">When the last of them ended; not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="at"/> is negative.</exception>
    public void AddWheelRevolutions(int count, TimeSpan at)
    {
        if (at < TimeSpan.Zero)
            throw new ArgumentOutOfRangeException(nameof(at), at, "Times are not negative.");
        lock (_gate)
        {
            var sum = _wheel.Cumulative + (long)count;
            _wheel = new WheelRevolutions(sum < 0 ? 0 : unchecked((uint)sum), EventClock.Of(at, TicksPerSecond));
        }
    }

    /// <summary>Counts revolutions of the crank.</summary>
    /// <param name="count">How many.</param>
    /// <param name="at">When the last of them ended; not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> or <paramref name="at"/> is negative.</exception>
    public void AddCrankRevolutions(int count, TimeSpan at)
    {
        if (count < 0)
            throw new ArgumentOutOfRangeException(nameof(count), count, "A crank does not count back.");
        if (at < TimeSpan.Zero)
            throw new ArgumentOutOfRangeException(nameof(at), at, "Times are not negative.");
        lock (_gate)
            _crank = new CrankRevolutions(unchecked((ushort)(_crank.Cumulative + count)), EventClock.Of(at, TicksPerSecond));
    }

    /// <summary>Sends the revolutions to the subscribers.</summary>
    public void Send()
    {
        // The service is never called under the lock: handlers of the application take it under the gate of the stack.
        _service.Measurement = Take();
    }

    private CscMeasurement Take()
    {
        lock (_gate)
            return new CscMeasurement(_hasWheel ? _wheel : null, _hasCrank ? _crank : null);
    }
}
