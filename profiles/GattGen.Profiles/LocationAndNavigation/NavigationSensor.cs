// A navigation sensor: answers its control point from a list of routes (Location and Navigation Service 1.0, 3.4).
using System;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen.Profiles;

/// <summary>How a <see cref="NavigationSensor"/> works.</summary>
public sealed class NavigationSensorOptions
{
    /// <summary>The names of the routes that clients may choose; none, the default, where it does not navigate.</summary>
    public GattArray<string> Routes { get; set; }

    /// <summary>Whether clients may set how often it looks where it is.</summary>
    public bool HasFixRate { get; set; }

    /// <summary>Whether clients may set how high it is.</summary>
    public bool HasElevationSetting { get; set; }

    /// <summary>Does what a client asks for, after it was checked, and says whether it went well; null, the default, where nothing need be done. It runs outside of the stack.</summary>
    public Func<LnRequest, CancellationToken, ValueTask<bool>>? Apply { get; set; }
}

/// <summary>Feeds a <see cref="LocationAndNavigationService"/>: adds up the distance, keeps the route and what clients have left out, and sends where it is.</summary>
/// <remarks>It puts what it can do to the features of the service, and answers its control point. Make it before the start. It may be used from any thread.</remarks>
/// <example>
/// <code>
/// var service = new LocationAndNavigationService { Feature = LnFeature.Location, Navigation = default };
/// var sensor = new NavigationSensor(service, new NavigationSensorOptions { Routes = ["Home", "Around the lake"] });
/// sensor.AddDistance(metres: 4.2);
/// await sensor.SendAsync(new LocationAndSpeed(Speed: 4.2, Location: new GeographicLocation(47.3769, 8.5417), PositionStatus: PositionStatus.Ok));
/// </code>
/// </example>
public sealed class NavigationSensor
{
    // The distance is sent in decimetres of 24 bits.
    private const double DistanceTurn = 1_677_721.6;

    // The longest name that reaches a client: an octet each for the response code, the op code and the result, and the header.
    private const int AnswerOctets = 3;

    private readonly object _gate = new();
    private readonly LocationAndNavigationService _service;
    private readonly NavigationSensorOptions _options;
    private readonly string[] _routes;
    private LnContent _masked;
    private double _metres;
    private int _route = -1;
    private NavigationCommand _command = NavigationCommand.Stop;

    /// <summary>A sensor that has not moved.</summary>
    /// <param name="service">The service that it feeds.</param>
    /// <param name="options">How it works, or null for the default.</param>
    /// <exception cref="ArgumentNullException"><paramref name="service"/> is null.</exception>
    public NavigationSensor(LocationAndNavigationService service, NavigationSensorOptions? options = null)
    {
        _service = service ?? throw new ArgumentNullException(nameof(service));
        _options = options ?? new NavigationSensorOptions();
        _routes = _options.Routes.ToArray();
        service.Feature |= LnFeature.TotalDistance | LnFeature.ContentMasking
            | (_options.HasFixRate ? LnFeature.FixRateSetting : 0)
            | (_options.HasElevationSetting ? LnFeature.ElevationSetting : 0);
        service.ControlPointHandler = AnswerAsync;
    }

    /// <summary>Which fields a client has left out.</summary>
    public LnContent Masked
    {
        get
        {
            lock (_gate)
                return _masked;
        }
    }

    /// <summary>The distance in metres; it begins again after 1,677,721.5.</summary>
    public double TotalDistance
    {
        get
        {
            lock (_gate)
                return _metres;
        }
    }

    /// <summary>The route that was chosen, from 0; null for none.</summary>
    public int? Route
    {
        get
        {
            lock (_gate)
                return _route < 0 ? null : _route;
        }
    }

    /// <summary>What a client wanted of the navigation last.</summary>
    public NavigationCommand Command
    {
        get
        {
            lock (_gate)
                return _command;
        }
    }

    /// <summary>Adds up distance.</summary>
    /// <param name="metres">How much, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="metres"/> is negative or no number.</exception>
    public void AddDistance(double metres)
    {
        if (!(metres >= 0) || double.IsInfinity(metres))
            throw new ArgumentOutOfRangeException(nameof(metres), metres, "Distance is not taken back.");
        lock (_gate)
            _metres = (_metres + metres) % DistanceTurn;
    }

    /// <summary>Sends where it is to each subscriber, with the distance, and without what a client has left out.</summary>
    /// <param name="measurement">Where it is, and how it moves. The distance is put in.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="ArgumentException">It cannot be encoded.</exception>
    public ValueTask SendAsync(LocationAndSpeed measurement, CancellationToken cancel = default)
    {
        lock (_gate)
        {
            measurement.TotalDistance = Math.Floor(_metres * 10) / 10;
            bool Has(LnContent field) => (_masked & field) == 0;
            measurement = measurement with
            {
                Speed = Has(LnContent.InstantaneousSpeed) ? measurement.Speed : null,
                TotalDistance = Has(LnContent.TotalDistance) ? measurement.TotalDistance : null,
                Location = Has(LnContent.Location) ? measurement.Location : null,
                Elevation = Has(LnContent.Elevation) ? measurement.Elevation : null,
                Heading = Has(LnContent.Heading) ? measurement.Heading : null,
                RollingTime = Has(LnContent.RollingTime) ? measurement.RollingTime : null,
                UtcTime = Has(LnContent.UtcTime) ? measurement.UtcTime : null,
            };
        }

        return _service.SendAsync(measurement, cancel);
    }

    private async ValueTask<LnResponse> AnswerAsync(LnRequest request, GattPeer peer, CancellationToken cancel)
    {
        if (!IsSupported(request.OpCode))
            return new(request.OpCode, ControlPointResult.OpCodeNotSupported);
        if (!IsValid(request))
            return new(request.OpCode, ControlPointResult.InvalidParameter);
        switch (request.OpCode)
        {
            case LnOpCode.RequestNumberOfRoutes:
                return LnResponse.OfNumberOfRoutes((ushort)_routes.Length);

            case LnOpCode.RequestNameOfRoute:
                _ = request.TryGetRoute(out var asked);
                return LnResponse.OfNameOfRoute(_routes[asked], _service.RoomOf(peer) - AnswerOctets);
        }

        if (_options.Apply is { } apply && !await apply(request, cancel).ConfigureAwait(false))
            return new(request.OpCode, ControlPointResult.OperationFailed);
        Keep(request);
        return new(request.OpCode, ControlPointResult.Success);
    }

    private bool IsSupported(LnOpCode code) => code switch
    {
        LnOpCode.SetCumulativeValue or LnOpCode.MaskContent => true,
        LnOpCode.NavigationControl or LnOpCode.RequestNumberOfRoutes or LnOpCode.RequestNameOfRoute or LnOpCode.SelectRoute => _routes.Length > 0,
        LnOpCode.SetFixRate => _options.HasFixRate,
        LnOpCode.SetElevation => _options.HasElevationSetting,
        _ => false,
    };

    private bool IsValid(LnRequest request) => request.OpCode switch
    {
        LnOpCode.SetCumulativeValue => request.TryGetCumulativeValue(out _),
        LnOpCode.MaskContent => request.TryGetContent(out _),
        LnOpCode.NavigationControl => request.TryGetCommand(out var command) && command <= NavigationCommand.SelectNearestWaypoint,
        LnOpCode.RequestNumberOfRoutes => request.Parameter.IsEmpty,
        LnOpCode.RequestNameOfRoute or LnOpCode.SelectRoute => request.TryGetRoute(out var route) && route < _routes.Length,
        LnOpCode.SetFixRate => request.TryGetFixRate(out _),
        _ => request.TryGetElevation(out _),
    };

    private void Keep(LnRequest request)
    {
        lock (_gate)
        {
            switch (request.OpCode)
            {
                case LnOpCode.SetCumulativeValue when request.TryGetCumulativeValue(out var metres):
                    _metres = metres;
                    break;
                case LnOpCode.MaskContent when request.TryGetContent(out var content):
                    _masked = content;
                    break;
                case LnOpCode.NavigationControl when request.TryGetCommand(out var command):
                    _command = command;
                    break;
                case LnOpCode.SelectRoute when request.TryGetRoute(out var route):
                    _route = route;
                    break;
            }
        }
    }
}
