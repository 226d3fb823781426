// Declares a descriptor of a characteristic (Core Vol 3, Part G, 3.3.3).
using System;

namespace GattGen;

/// <summary>
/// Adds a descriptor to the characteristic on whose property or field it stands, or to that of the method with a <see cref="GattRequestAttribute"/>
/// or a <see cref="GattChannelAttribute"/>. The client and server configuration (0x2902, 0x2903) and the extended properties (0x2900) follow from the
/// flags and are not declared.
/// </summary>
/// <example>
/// <code>
/// [GattCharacteristic(0x2A6E, GattFlags.Read), GattDescriptor(0x2901, GattFlags.Read, Value = "Outside")]
/// private short _temperature;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Method, AllowMultiple = true)]
public sealed class GattDescriptorAttribute : Attribute
{
    /// <summary>A descriptor with a 16-bit UUID.</summary>
    /// <param name="uuid">The UUID, 0..0xFFFF; see Assigned Numbers, 3.7.</param>
    /// <param name="flags">What clients may do with it.</param>
    public GattDescriptorAttribute(int uuid, GattFlags flags)
    {
        Uuid = new BleUuid(uuid);
        Flags = flags;
    }

    /// <summary>A descriptor with a 128-bit UUID.</summary>
    /// <param name="uuid">32 hexadecimal digits; hyphens may stand anywhere.</param>
    /// <param name="flags">What clients may do with it.</param>
    public GattDescriptorAttribute(string uuid, GattFlags flags)
    {
        Uuid = new BleUuid(uuid);
        Flags = flags;
    }

    /// <summary>The UUID of the descriptor.</summary>
    public BleUuid Uuid { get; }

    /// <summary>What clients may do with it.</summary>
    public GattFlags Flags { get; }

    /// <summary>
    /// The name of the descriptor in the map of handles and, with the name of the characteristic before it, in hooks. By default it follows from the
    /// UUID. A descriptor that clients may write has the hooks <c>OnXxxNnnWriting(value, GattWrite)</c> and <c>OnXxxNnnWritten(value)</c>, where Xxx
    /// is the characteristic and Nnn this name; one with a name given or that clients may write has a method <c>SetXxxNnn(value)</c>.
    /// </summary>
    public string? Name { get; set; }

    /// <summary>The smallest key in octets, 7..16, with which the flags of security are content; 0, the default, for any.</summary>
    public int MinKeySize { get; set; }

    /// <summary>The value that is stored when the service is registered: a <see cref="string"/>, sent as UTF-8, or a <c>byte[]</c>; at most 512 octets.</summary>
    public object? Value { get; set; }
}
