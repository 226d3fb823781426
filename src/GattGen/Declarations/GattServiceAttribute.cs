// Declares a GATT service (Core Vol 3, Part G, 3.1).
using System;

namespace GattGen;

/// <summary>
/// Makes a partial class a GATT service. From it and its characteristics the compiler generates the table that is registered
/// (<c>Definition</c>), the map of handles (<c>Handles</c>), the bodies of its properties, the dispatch of writes and reads to hooks, and a
/// typed client (<c>Client</c>).
/// </summary>
/// <example>
/// <code>
/// [GattService(0x180F)]
/// public partial class BatteryService
/// {
///     [GattCharacteristic(0x2A19, GattFlags.Read | GattFlags.Notify)]
///     public partial byte Level { get; set; }             // C# 13; in C# 10: private byte _level;
/// }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class GattServiceAttribute : Attribute
{
    /// <summary>A service with a 16-bit UUID.</summary>
    /// <param name="uuid">The UUID, 0..0xFFFF; see Assigned Numbers, 3.4.</param>
    public GattServiceAttribute(int uuid) => Uuid = new BleUuid(uuid);

    /// <summary>A service with a 128-bit UUID.</summary>
    /// <param name="uuid">32 hexadecimal digits; hyphens may stand anywhere. For example <c>6E400001-B5A3-F393-E0A9-E50E24DCCA9E</c>.</param>
    public GattServiceAttribute(string uuid) => Uuid = new BleUuid(uuid);

    /// <summary>The UUID of the service.</summary>
    public BleUuid Uuid { get; }

    /// <summary>
    /// Whether clients find the service by itself, which is the default, or only through a service that includes it
    /// (<see cref="GattIncludeAttribute"/>). A secondary service is not advertised.
    /// </summary>
    public GattServiceKind Kind { get; set; }

    /// <summary>
    /// The handle of the service declaration, for a product whose clients know it by heart: 0x000A..0xFFFF, with caching from 0x000E on. 0, the
    /// default: the next free one. The handles between stay free. A class with a fixed handle is good for one object in a server.
    /// </summary>
    public ushort Handle { get; set; }
}
