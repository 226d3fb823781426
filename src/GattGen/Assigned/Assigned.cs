// The numbers that the Bluetooth SIG has assigned to services, characteristics and descriptors, by name.
namespace GattGen;

/// <summary>
/// The 16-bit UUIDs that the Bluetooth SIG has assigned, by name (Assigned Numbers, 3.4, 3.7 and 3.8): constants, to be written into
/// attributes. What stands in <see cref="GattGen.Appearance"/> is assigned, too, but is no UUID.
/// </summary>
/// <example><code>[GattService(Assigned.Services.HeartRate)]</code></example>
public static partial class Assigned
{
}
