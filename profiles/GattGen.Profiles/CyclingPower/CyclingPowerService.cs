// The Cycling Power service (Bluetooth SIG, Cycling Power Service 1.1; Assigned Numbers: 0x1818).
using System;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen.Profiles;

/// <summary>Exposes the power that a cyclist delivers, and what it comes from: torque, revolutions, forces along the way of the pedal.</summary>
/// <remarks>
/// Set <see cref="Feature"/> and <see cref="Location"/> before the start, and <see cref="Measurement"/> about once a second: every subscriber is notified. Set
/// <see cref="HasVector"/> to offer the vector, with <see cref="LongestVectorInterval"/> only on links that are fast enough, and <see cref="ControlPointHandler"/> to let clients adjust the sensor. A measurement with many fields is longer than
/// the smallest MTU carries: <see cref="SendAsync(CyclingPowerMeasurement, CancellationToken)"/> splits it. <see cref="CyclingPowerSensor"/> does all of it: it is fed with power, torque and revolutions.
/// </remarks>
/// <example>
/// <code>
/// var power = new CyclingPowerService
/// {
///     Feature = new CyclingPowerFeature(CyclingPowerAbilities.PedalPowerBalance),
///     Location = SensorLocation.LeftCrank,
/// };
/// power.Measurement = new CyclingPowerMeasurement(Power: 240, PedalBalance: 49.5, IsBalanceOfLeft: true);
/// </code>
/// </example>
[GattService(Assigned.Services.CyclingPower)]
public partial class CyclingPowerService : IGattSubscriptionGuard
{
    /// <summary>The error with which subscribing to the vector is refused on a link that is too slow for it (Cycling Power Service, 1.6); see <see cref="LongestVectorInterval"/>.</summary>
    public const byte InappropriateConnectionParameters = 0x80;

    private Func<CyclingPowerRequest, CancellationToken, ValueTask<CyclingPowerResponse>>? _handler;

    /// <summary>The power, and what was measured with it.</summary>
    [GattCharacteristic(Assigned.Characteristics.CyclingPowerMeasurement, GattFlags.Notify)]
    public partial CyclingPowerMeasurement Measurement { get; set; }

    /// <summary>What the sensor can do.</summary>
    [GattCharacteristic(Assigned.Characteristics.CyclingPowerFeature, GattFlags.Read)]
    public partial CyclingPowerFeature Feature { get; set; }

    /// <summary>Where the sensor sits.</summary>
    [GattCharacteristic(Assigned.Characteristics.SensorLocation, GattFlags.Read)]
    public partial SensorLocation Location { get; set; }

    /// <summary>Forces or torques along a revolution.</summary>
    [GattCharacteristic(Assigned.Characteristics.CyclingPowerVector, GattFlags.Notify), GattOptional]
    public partial CyclingPowerVector Vector { get; set; }

    /// <summary>
    /// The longest connection interval, 7.5 ms..4 s, on which clients may subscribe to the vector; on a slower link they are refused with <see cref="InappropriateConnectionParameters"/>.
    /// Null, the default, for any, and on radios that offer the module API only.
    /// </summary>
    public TimeSpan? LongestVectorInterval { get; set; }

    /// <summary>Does what clients ask of the control point. Setting it before the start offers the control point. It runs outside of the stack.</summary>
    public Func<CyclingPowerRequest, CancellationToken, ValueTask<CyclingPowerResponse>>? ControlPointHandler
    {
        get => _handler;
        set
        {
            _handler = value;
            HasControlPoint = value is not null;
        }
    }

    /// <summary>Sends a measurement to each subscriber in as many notifications as its MTU asks for, and waits for room.</summary>
    /// <param name="measurement">The measurement.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="ArgumentException">The measurement cannot be encoded.</exception>
    public ValueTask SendAsync(CyclingPowerMeasurement measurement, CancellationToken cancel = default)
    {
        Span<byte> octets = stackalloc byte[CyclingPowerMeasurement.MaxLength];
        return SplitNotifications.SendAsync(_gatt, MeasurementSubscribers, Handles.Measurement, octets.Slice(0, measurement.Encode(octets)), CyclingPowerMeasurement.Groups, cancel);
    }

    /// <summary>Sends forces or torques along a revolution to each subscriber, in as many notifications as its MTU asks for, and waits for room.</summary>
    /// <param name="vector">The forces or torques.</param>
    /// <param name="cancel">Gives up.</param>
    public ValueTask SendAsync(CyclingPowerVector vector, CancellationToken cancel = default)
        => SplitNotifications.SendAsync(_gatt, VectorSubscribers, Handles.Vector, room => Array.ConvertAll(vector.Split(room), Octets), cancel);

    /// <summary>Adjusts the sensor, or tells how it is adjusted.</summary>
    [GattRequest(Assigned.Characteristics.CyclingPowerControlPoint), GattOptional]
    private ValueTask<CyclingPowerResponse> ControlPointAsync(CyclingPowerRequest request, CancellationToken cancel)
        => _handler?.Invoke(request, cancel) ?? new(new CyclingPowerResponse(request.OpCode, ControlPointResult.OpCodeNotSupported));

    byte IGattSubscriptionGuard.Subscribing(in GattPeer peer, ushort valueHandle, GattSubscription subscription)
        => valueHandle == Handles.Vector && LongestVectorInterval is { } longest && _gatt.Ble is { } ble && Link.TryFind(ble, peer.Connection, out var link)
            && link.Info.IntervalMicroseconds > longest.Ticks / (TimeSpan.TicksPerMillisecond / 1000)
                ? InappropriateConnectionParameters
                : (byte)0;

    private static byte[] Octets(CyclingPowerVector vector)
    {
        Span<byte> octets = stackalloc byte[CyclingPowerVector.MaxLength];
        return octets.Slice(0, vector.Encode(octets)).ToArray();
    }
}
