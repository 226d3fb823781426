// The location in Location and Speed (0x2A67).
namespace GattGen.Profiles;

/// <summary>A place on the earth (WGS 84).</summary>
/// <param name="Latitude">The latitude in degrees, north is positive, -90..90 in steps of 10^-7.</param>
/// <param name="Longitude">The longitude in degrees, east is positive, -180..180 in steps of 10^-7.</param>
[GattValue]
public partial record struct GeographicLocation(
    [GattField(As = GattFormatType.Int32, Exponent = -7, Unit = GattUnit.Degree)] double Latitude,
    [GattField(As = GattFormatType.Int32, Exponent = -7, Unit = GattUnit.Degree)] double Longitude);
