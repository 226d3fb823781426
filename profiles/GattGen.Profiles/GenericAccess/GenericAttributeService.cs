// The Generic Attribute service (Core Vol 3, Part G, 7; Assigned Numbers: 0x1801).
using System;

namespace GattGen.Profiles;

/// <summary>Tells clients that the services of a device have changed.</summary>
/// <remarks>
/// Each device with services that may change has it, and the stack serves it by itself: registering other services indicates Service Changed. So
/// this class is no member of a server; its <see cref="Client"/> reads the service of another device. The asynchronous layer keeps what it has
/// discovered by the database hash, and needs no help of the application.
/// </remarks>
/// <example>
/// <code>
/// var attribute = await GenericAttributeService.Client.DiscoverAsync(link);
/// await foreach (var range in await attribute.ServiceChanged!.SubscribeAsync())
///     Console.WriteLine($"Attributes {range.Start} to {range.End} have changed.");
/// </code>
/// </example>
[GattService(Assigned.Services.GenericAttribute)]
public partial class GenericAttributeService
{
    /// <summary>Which attributes have changed. It is there where services may change.</summary>
    [GattCharacteristic(Assigned.Characteristics.ServiceChanged, GattFlags.Indicate), GattOptional]
    public partial ServiceChangedRange ServiceChanged { get; set; }

    /// <summary>What this client can do, as the server knows it; the stack of the client writes it.</summary>
    [GattCharacteristic(Assigned.Characteristics.ClientSupportedFeatures, GattFlags.Read | GattFlags.Write), GattOptional]
    public partial ClientFeatures ClientFeatures { get; set; }

    /// <summary>A hash of all declarations, 16 octets: the same as long as the services are (Core Vol 3, Part G, 7.3).</summary>
    [GattCharacteristic(Assigned.Characteristics.DatabaseHash, GattFlags.Read, Count = 16), GattOptional]
    public partial ReadOnlyMemory<byte> DatabaseHash { get; set; }

    /// <summary>What the server can do.</summary>
    [GattCharacteristic(Assigned.Characteristics.ServerSupportedFeatures, GattFlags.Read), GattOptional]
    public partial ServerFeatures ServerFeatures { get; set; }
}
