// The Location and Navigation service (Bluetooth SIG, Location and Navigation Service 1.0; Assigned Numbers: 0x1819).
using System;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen.Profiles;

/// <summary>Exposes where a device is, how it moves, and the way to where it goes.</summary>
/// <remarks>
/// Set <see cref="Feature"/> before the start, and call <see cref="SendAsync"/> about once a second: each subscriber is notified, in several pieces where its MTU asks
/// for it. Set <see cref="Quality"/> and <see cref="Navigation"/> before the start to offer them, and <see cref="ControlPointHandler"/> to let clients steer.
/// <see cref="NavigationSensor"/> answers the control point from a list of routes.
/// </remarks>
/// <example>
/// <code>
/// var navigation = new LocationAndNavigationService { Feature = LnFeature.Location | LnFeature.InstantaneousSpeed };
/// await navigation.SendAsync(new LocationAndSpeed(Speed: 4.2, Location: new GeographicLocation(47.3769, 8.5417), PositionStatus: PositionStatus.Ok));
/// </code>
/// </example>
[GattService(Assigned.Services.LocationAndNavigation)]
public partial class LocationAndNavigationService
{
    private Func<LnRequest, GattPeer, CancellationToken, ValueTask<LnResponse>>? _handler;

    /// <summary>What the sensor can do.</summary>
    [GattCharacteristic(Assigned.Characteristics.LNFeature, GattFlags.Read)]
    public partial LnFeature Feature { get; set; }

    /// <summary>Where the sensor is, and how it moves. Setting it notifies every subscriber of what its MTU carries; see <see cref="SendAsync"/>.</summary>
    [GattCharacteristic(Assigned.Characteristics.LocationAndSpeed, GattFlags.Notify)]
    public partial LocationAndSpeed LocationAndSpeed { get; set; }

    /// <summary>How good the position is.</summary>
    [GattCharacteristic(Assigned.Characteristics.PositionQuality, GattFlags.Read), GattOptional]
    public partial PositionQuality Quality { get; set; }

    /// <summary>Does what clients ask of the control point. Setting it before the start offers the control point. It runs outside of the stack.</summary>
    public Func<LnRequest, GattPeer, CancellationToken, ValueTask<LnResponse>>? ControlPointHandler
    {
        get => _handler;
        set
        {
            _handler = value;
            HasControlPoint = value is not null;
        }
    }

    /// <summary>Steers the sensor.</summary>
    [GattRequest(Assigned.Characteristics.LNControlPoint), GattOptional]
    private ValueTask<LnResponse> ControlPointAsync(LnRequest request, GattPeer peer, CancellationToken cancel)
        => _handler?.Invoke(request, peer, cancel) ?? new(new LnResponse(request.OpCode, ControlPointResult.OpCodeNotSupported));

    /// <summary>The way to where it goes.</summary>
    [GattCharacteristic(Assigned.Characteristics.Navigation, GattFlags.Notify), GattOptional]
    public partial Navigation Navigation { get; set; }

    /// <summary>Sends where the sensor is to each subscriber, in as many notifications as its MTU asks for, and waits for room.</summary>
    /// <param name="measurement">Where it is, and how it moves.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="ArgumentException">It cannot be encoded.</exception>
    public ValueTask SendAsync(LocationAndSpeed measurement, CancellationToken cancel = default)
    {
        Span<byte> octets = stackalloc byte[LocationAndSpeed.MaxLength];
        return SplitNotifications.SendAsync(_gatt, LocationAndSpeedSubscribers, Handles.LocationAndSpeed, octets.Slice(0, measurement.Encode(octets)), LocationAndSpeed.Groups, cancel);
    }

    /// <summary>What a client can be told at once, in octets.</summary>
    internal int RoomOf(in GattPeer peer) => NotificationRoom.Of(_gatt, peer);
}
