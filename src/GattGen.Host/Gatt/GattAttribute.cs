// One attribute of the server (Core Vol 3, Part F, 3.2).
namespace GattGen.Host;

/// <summary>Who answers for an attribute.</summary>
internal enum AttributeRole
{
    /// <summary>The host: declarations, the built-in services, the extended properties. Nobody is asked.</summary>
    Host,

    /// <summary>The application: a characteristic value.</summary>
    Value,

    /// <summary>The application: a listed descriptor.</summary>
    Descriptor,

    /// <summary>The host keeps a Client Characteristic Configuration for each client (Core Vol 3, Part G, 3.3.3.3).</summary>
    ClientConfiguration,

    /// <summary>The host keeps the Client Supported Features for each client (Core Vol 3, Part G, 7.2).</summary>
    ClientFeatures,

    /// <summary>The host checks a Server Characteristic Configuration, of which there is one for all clients; the application is told of writes (Core Vol 3, Part G, 3.3.3.4).</summary>
    ServerConfiguration,
}

/// <summary>One attribute: handle, type, permissions, value.</summary>
internal sealed class GattAttribute
{
    public GattAttribute(ushort handle, BleUuid type, AttributeRole role, GattFlags flags, AttributeValue value)
    {
        Handle = handle;
        Type = type.ToAttributeForm();
        WideType = type.ToUuid128();
        Role = role;
        Flags = flags;
        Value = value;
        GroupEnd = handle;
    }

    public ushort Handle { get; }

    /// <summary>The type in the width in which it travels.</summary>
    public BleUuid Type { get; }

    /// <summary>The type with 128 bits, to compare (Core Vol 3, Part B, 2.5.1).</summary>
    public BleUuid WideType { get; }

    public AttributeRole Role { get; }

    /// <summary>What a client may do with it; see <see cref="AttributePermissions"/>.</summary>
    public GattFlags Flags { get; }

    /// <summary>The smallest key, in octets, with which the flags that ask for encryption or authentication are content; 0 for any.</summary>
    public int MinKeySize { get; set; }

    /// <summary>The stored value; unused for a client configuration.</summary>
    public AttributeValue Value { get; }

    /// <summary>The last handle of the service or characteristic that this declares; otherwise the handle itself.</summary>
    public ushort GroupEnd { get; set; }

    /// <summary>For a value and its client configuration: which of the client configurations of the server it is; -1 where there is none.</summary>
    public int Configuration { get; set; } = -1;

    /// <summary>For a value: its client configuration, or null.</summary>
    public GattAttribute? ConfiguredBy { get; set; }

    /// <summary>For a client configuration: the bits that the characteristic offers.</summary>
    public GattSubscription Offered { get; set; }

    /// <summary>Whether the application may read and write it locally.</summary>
    public bool IsLocal => Role is AttributeRole.Value or AttributeRole.Descriptor or AttributeRole.ServerConfiguration;

    /// <summary>Whether the application is asked before a remote read.</summary>
    public bool AsksReading => Role is AttributeRole.Value or AttributeRole.Descriptor;
}
