// Declares a characteristic of a service (Core Vol 3, Part G, 3.3).
using System;

namespace GattGen;

/// <summary>
/// Makes a member of a <see cref="GattServiceAttribute"/> class a characteristic: a partial property (C# 13), a private field from which
/// the property is generated (C# 10: <c>_level</c> yields <c>Level</c>), or a property with a body of its own, which is computed at each read.
/// </summary>
/// <remarks>
/// Setting the property stores the value and notifies or indicates every subscriber; it may be done from any thread. For what clients do
/// there are hooks, partial methods that may be left out: <c>OnXxxWriting(value, GattWrite)</c> before a write is stored,
/// <c>OnXxxWritten(value)</c> after it, <c>OnXxxReading(GattRead)</c> before a read is answered and
/// <c>OnXxxSubscribed(GattPeer, GattSubscription)</c>. Hooks run on the executor of the stack and must not wait.
/// </remarks>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public sealed class GattCharacteristicAttribute : Attribute
{
    /// <summary>A characteristic with a 16-bit UUID.</summary>
    /// <param name="uuid">The UUID, 0..0xFFFF; see Assigned Numbers, 3.8.</param>
    /// <param name="flags">What clients may do with the value.</param>
    public GattCharacteristicAttribute(int uuid, GattFlags flags)
    {
        Uuid = new BleUuid(uuid);
        Flags = flags;
    }

    /// <summary>A characteristic with a 128-bit UUID.</summary>
    /// <param name="uuid">32 hexadecimal digits; hyphens may stand anywhere.</param>
    /// <param name="flags">What clients may do with the value.</param>
    public GattCharacteristicAttribute(string uuid, GattFlags flags)
    {
        Uuid = new BleUuid(uuid);
        Flags = flags;
    }

    /// <summary>The UUID of the value.</summary>
    public BleUuid Uuid { get; }

    /// <summary>What clients may do with the value.</summary>
    public GattFlags Flags { get; }

    /// <summary>
    /// For texts, octets and lists: the largest value in octets, 1..512. By default 512, the most that an attribute may hold
    /// (Core Vol 3, Part F, 3.2.9). Setting a longer value throws <see cref="ArgumentException"/>; a longer write of a client is refused
    /// with <see cref="AttError.InvalidAttributeValueLength"/>.
    /// </summary>
    public int MaxLength { get; set; }

    /// <summary>
    /// For texts, octets and lists: the smallest value in octets, 0..512; 0 by default. Setting a shorter value throws
    /// <see cref="ArgumentException"/>; a shorter write of a client is refused with <see cref="AttError.InvalidAttributeValueLength"/>.
    /// </summary>
    public int MinLength { get; set; }

    /// <summary>
    /// The smallest key in octets, 7..16, with which the flags of security are content, those of the client configuration too; 0, the default, for
    /// any (Core Vol 3, Part C, 10.3).
    /// </summary>
    public int MinKeySize { get; set; }

    /// <summary>
    /// What clients may do with the client configuration (0x2902), by which they subscribe: <see cref="GattFlags.Read"/>, <see cref="GattFlags.Write"/>
    /// and the flags of security. None, the default: it may be read by all, and subscribing asks for the security that reading the value asks for.
    /// </summary>
    public GattFlags ConfigurationFlags { get; set; }

    /// <summary>
    /// The handle of the value, for a product whose clients know it by heart; its declaration has the handle before it. 0, the default: the next
    /// free one. The handles between stay free.
    /// </summary>
    public ushort Handle { get; set; }

    /// <summary>
    /// Where the characteristic stands among the others, the lowest first; equal ones stand as they are declared. 0 by default. A class that
    /// is spread over several files needs it: the order of files is undefined.
    /// </summary>
    public int Order { get; set; }

    /// <summary>For arrays: how many elements the value always has. 0, the default: as many as there are.</summary>
    public int Count { get; set; }

    /// <summary>For integers and enums: how many octets the value has on the air, 1..8. 0, the default: as many as the type has.</summary>
    public int Octets { get; set; }

    /// <summary>
    /// Remote writes append to the buffer of the value instead of replacing it (<see cref="Ble.GattsSetBuffer"/>). For octets only
    /// (<c>byte[]</c> or <c>ReadOnlyMemory&lt;byte&gt;</c>). If the hook <c>OnXxxWritten</c> is there, it gets the octets of each
    /// write and the buffer is emptied behind it; otherwise <c>TakeXxx()</c> is generated, which takes what has arrived.
    /// </summary>
    public bool Append { get; set; }

    /// <summary>
    /// Setting the property tells the subscribers only if what is sent differs from what they have been told last. For what notifies or
    /// indicates, and not with <see cref="Append"/>. False by default: each setting is a measurement of its own.
    /// </summary>
    public bool ChangesOnly { get; set; }

    /// <summary>
    /// The size in octets of the buffer for values that clients write, 1..512, with <see cref="Append"/> up to 65,535. By default it is set
    /// by itself where it must exceed 20 octets: one octet more than the largest value, at most 512, so that a write that is too long is
    /// seen and refused instead of cut; with <see cref="Append"/> 1,024.
    /// </summary>
    public int BufferLength { get; set; }
}
