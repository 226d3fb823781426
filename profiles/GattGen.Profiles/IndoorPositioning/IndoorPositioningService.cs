// The Indoor Positioning service (Bluetooth SIG, Indoor Positioning Service 1.0; Assigned Numbers: 0x1821).
using System;

namespace GattGen.Profiles;

/// <summary>Tells where a device is inside a building, and lets an installer set it.</summary>
/// <remarks>
/// Set where the device is; what is optional is offered if it was set before the start. <see cref="Configuration"/> says which of it the device advertises as well.
/// While <see cref="AcceptsWrites"/> is true clients may set everything, and <see cref="Written"/> is raised so that it can be kept.
/// </remarks>
/// <example>
/// <code>
/// var place = new IndoorPositioningService
/// {
///     Latitude = new Latitude(52.5162746),
///     Longitude = new Longitude(13.3777041),
///     FloorNumber = FloorNumber.GroundZero,
///     LocationName = "Hall 3",
/// };
/// // the other side
/// var client = await IndoorPositioningService.Client.DiscoverAsync(link);
/// double degrees = (await client.Latitude.ReadAsync()).Degrees;
/// </code>
/// </example>
[GattService(Assigned.Services.IndoorPositioning)]
public partial class IndoorPositioningService
{
    /// <summary>The error with which a write is refused: Write Request Rejected (Indoor Positioning Service, 1.6).</summary>
    public const byte WriteRequestRejected = 0x80;

    /// <summary>What the device advertises of its place.</summary>
    [GattCharacteristic(Assigned.Characteristics.IndoorPositioningConfiguration, GattFlags.Read | GattFlags.Write | GattFlags.WriteNoResponse)]
    public partial PositioningConfiguration Configuration { get; set; }

    /// <summary>The latitude of the device.</summary>
    [GattCharacteristic(Assigned.Characteristics.Latitude, GattFlags.Read | GattFlags.Write | GattFlags.WriteNoResponse)]
    public partial Latitude Latitude { get; set; }

    /// <summary>The longitude of the device.</summary>
    [GattCharacteristic(Assigned.Characteristics.Longitude, GattFlags.Read | GattFlags.Write | GattFlags.WriteNoResponse)]
    public partial Longitude Longitude { get; set; }

    /// <summary>How far north of the origin of a local system the device is. Offer both local coordinates, or none.</summary>
    [GattCharacteristic(Assigned.Characteristics.LocalNorthCoordinate, GattFlags.Read | GattFlags.Write | GattFlags.WriteNoResponse), GattOptional]
    public partial LocalNorthCoordinate LocalNorth { get; set; }

    /// <summary>How far east of the origin of a local system the device is.</summary>
    [GattCharacteristic(Assigned.Characteristics.LocalEastCoordinate, GattFlags.Read | GattFlags.Write | GattFlags.WriteNoResponse), GattOptional]
    public partial LocalEastCoordinate LocalEast { get; set; }

    /// <summary>The floor on which the device is.</summary>
    [GattCharacteristic(Assigned.Characteristics.FloorNumber, GattFlags.Read | GattFlags.Write | GattFlags.WriteNoResponse), GattOptional]
    public partial FloorNumber FloorNumber { get; set; }

    /// <summary>How high the device is.</summary>
    [GattCharacteristic(Assigned.Characteristics.Altitude, GattFlags.Read | GattFlags.Write | GattFlags.WriteNoResponse), GattOptional]
    public partial Altitude Altitude { get; set; }

    /// <summary>How well the place is known.</summary>
    [GattCharacteristic(Assigned.Characteristics.Uncertainty, GattFlags.Read | GattFlags.Write | GattFlags.WriteNoResponse), GattOptional]
    public partial Uncertainty Uncertainty { get; set; }

    /// <summary>What the place is called.</summary>
    [GattCharacteristic(Assigned.Characteristics.LocationName, GattFlags.Read | GattFlags.Write | GattFlags.WriteNoResponse), GattOptional]
    public partial string LocationName { get; set; }

    /// <summary>Whether clients may write; false by default. They are refused with <see cref="WriteRequestRejected"/>.</summary>
    public bool AcceptsWrites { get; set; }

    /// <summary>A client has written something. Raised on the executor of the stack.</summary>
    public event Action? Written;

    partial void OnConfigurationWriting(PositioningConfiguration value, GattWrite write) => Allow((value & ~All) == 0, write);

    partial void OnConfigurationWritten(PositioningConfiguration value) => Written?.Invoke();

    partial void OnLatitudeWriting(Latitude value, GattWrite write) => Allow(value.Degrees is >= -90 and <= 90, write);

    partial void OnLatitudeWritten(Latitude value) => Written?.Invoke();

    partial void OnLongitudeWriting(Longitude value, GattWrite write) => Allow(value.Degrees is >= -180 and <= 180, write);

    partial void OnLongitudeWritten(Longitude value) => Written?.Invoke();

    partial void OnLocalNorthWriting(LocalNorthCoordinate value, GattWrite write) => Allow(true, write);

    partial void OnLocalNorthWritten(LocalNorthCoordinate value) => Written?.Invoke();

    partial void OnLocalEastWriting(LocalEastCoordinate value, GattWrite write) => Allow(true, write);

    partial void OnLocalEastWritten(LocalEastCoordinate value) => Written?.Invoke();

    partial void OnFloorNumberWriting(FloorNumber value, GattWrite write) => Allow(true, write);

    partial void OnFloorNumberWritten(FloorNumber value) => Written?.Invoke();

    partial void OnAltitudeWriting(Altitude value, GattWrite write) => Allow(true, write);

    partial void OnAltitudeWritten(Altitude value) => Written?.Invoke();

    partial void OnUncertaintyWriting(Uncertainty value, GattWrite write) => Allow(true, write);

    partial void OnUncertaintyWritten(Uncertainty value) => Written?.Invoke();

    partial void OnLocationNameWriting(string value, GattWrite write) => Allow(true, write);

    partial void OnLocationNameWritten(string value) => Written?.Invoke();

    private const PositioningConfiguration All = (PositioningConfiguration)0x3F;

    private void Allow(bool isInRange, GattWrite write)
    {
        if (!AcceptsWrites)
            write.Reject(WriteRequestRejected);
        else if (!isInRange)
            write.Reject(AttError.OutOfRange);
    }
}
