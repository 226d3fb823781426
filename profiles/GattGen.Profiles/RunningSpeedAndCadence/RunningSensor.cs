// A running sensor: makes speed, cadence and distance of strides (Running Speed and Cadence Service 1.0).
using System;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen.Profiles;

/// <summary>How a <see cref="RunningSensor"/> works.</summary>
public sealed class RunningSensorOptions
{
    /// <summary>Calibrates the sensor when a client asks for it, and says whether it went well; null, the default, where it cannot be calibrated. It runs outside of the stack.</summary>
    public Func<CancellationToken, ValueTask<bool>>? Calibrate { get; set; }

    /// <summary>Where the sensor may sit; the first is where it sits at first. None, the default, where it does not say.</summary>
    public GattArray<SensorLocation> Locations { get; set; }

    /// <summary>After what time without a stride the runner stands; 2.5 s by default.</summary>
    public TimeSpan StandsAfter { get; set; } = TimeSpan.FromSeconds(2.5);
}

/// <summary>Feeds a <see cref="RunningSpeedAndCadenceService"/>: it is told of strides, and makes speed, cadence, stride length and total distance of them.</summary>
/// <remarks>
/// It sets the features of the service, and answers its control point: clients may set the distance, calibrate, and say where the sensor sits. Make it before the start. It
/// may be used from any thread. Times are those of a clock of yours that never runs backwards.
/// </remarks>
/// <example>
/// <code>
/// var service = new RunningSpeedAndCadenceService();
/// var sensor = new RunningSensor(service);
/// sensor.AddStride(at: TimeSpan.FromSeconds(10.0), metres: 2.4, isRunning: true);
/// sensor.AddStride(at: TimeSpan.FromSeconds(10.7), metres: 2.4, isRunning: true);
/// sensor.Send(now: TimeSpan.FromSeconds(11));     // about once a second
/// </code>
/// </example>
public sealed class RunningSensor
{
    // The distance is sent in decimetres.
    private const double UnitsPerMetre = 10;

    private readonly object _gate = new();
    private readonly RunningSpeedAndCadenceService _service;
    private readonly TimeSpan _standsAfter;
    private TimeSpan? _lastStride;
    private double _strideMetres;
    private double _speed;
    private double _cadence;
    private double _metres;
    private bool _isRunning;

    /// <summary>A sensor that has not moved.</summary>
    /// <param name="service">The service that it feeds.</param>
    /// <param name="options">How it works, or null for the default.</param>
    /// <exception cref="ArgumentNullException"><paramref name="service"/> is null.</exception>
    public RunningSensor(RunningSpeedAndCadenceService service, RunningSensorOptions? options = null)
    {
        _service = service ?? throw new ArgumentNullException(nameof(service));
        options ??= new RunningSensorOptions();
        _standsAfter = options.StandsAfter;
        var locations = options.Locations.ToArray();
        if (locations.Length > 0)
            service.Location = locations[0];
        var operations = new ScOperations(units => TotalDistance = units / UnitsPerMetre, options.Calibrate, locations, location => service.Location = location);
        service.Feature = RscFeature.StrideLength | RscFeature.TotalDistance | RscFeature.WalkingOrRunning
            | (options.Calibrate is null ? 0 : RscFeature.Calibration)
            | (operations.HasLocations ? RscFeature.MultipleSensorLocations : 0);
        service.ControlPointHandler = operations.AnswerAsync;
    }

    /// <summary>The distance in metres. It begins again after 429,496,729.5.</summary>
    public double TotalDistance
    {
        get
        {
            lock (_gate)
                return _metres;
        }

        set
        {
            lock (_gate)
                _metres = value;
        }
    }

    /// <summary>Takes a stride: from one touch of a foot to the next of the same foot.</summary>
    /// <param name="at">When it ended.</param>
    /// <param name="metres">How long it was, 0..655.35.</param>
    /// <param name="isRunning">Whether it was run; otherwise it was walked.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="metres"/> is out of range, or <paramref name="at"/> is before the stride before.</exception>
    public void AddStride(TimeSpan at, double metres, bool isRunning)
    {
        if (!(metres >= 0 && metres <= 655.35))
            throw new ArgumentOutOfRangeException(nameof(metres), metres, "A stride has 0..655.35 m.");
        lock (_gate)
        {
            if (at < _lastStride)
                throw new ArgumentOutOfRangeException(nameof(at), at, "The time runs backwards.");
            var time = at - _lastStride;
            _lastStride = at;
            _strideMetres = metres;
            _metres += metres;
            _isRunning = isRunning;
            if (time is not { } passed || passed <= TimeSpan.Zero || passed > _standsAfter)
                return;
            _speed = metres / passed.TotalSeconds;
            _cadence = 60 / passed.TotalSeconds;
        }
    }

    /// <summary>Sends speed, cadence, stride length and distance to the subscribers.</summary>
    /// <param name="now">The time.</param>
    public void Send(TimeSpan now)
    {
        // The service is never called under the lock: handlers of the application take it under the gate of the stack.
        _service.Measurement = Take(now);
    }

    private RscMeasurement Take(TimeSpan now)
    {
        lock (_gate)
        {
            if (_lastStride is not { } last || now - last > _standsAfter)
                (_speed, _cadence, _strideMetres, _isRunning) = (0, 0, 0, false);
            return new RscMeasurement(
                Math.Min(_speed, ushort.MaxValue / 256.0),
                (byte)Math.Min(Math.Round(_cadence), byte.MaxValue),
                _strideMetres,
                unchecked((uint)(ulong)Math.Round(_metres * UnitsPerMetre)) / UnitsPerMetre,
                _isRunning);
        }
    }
}
