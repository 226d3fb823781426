// What gatts_register_services takes: services, their characteristics and descriptors, as flag-encoded tables.
using System;
using System.Collections.Generic;

namespace GattGen;

/// <summary>Whether a service can be found by itself (Core Vol 3, Part G, 3.1).</summary>
public enum GattServiceKind
{
    /// <summary>Clients find the service; it is what the device is for.</summary>
    Primary,

    /// <summary>Clients find the service only where another one includes it.</summary>
    Secondary,
}

/// <summary>
/// One service of a server: a UUID and its characteristics (module specification, <c>gatts_register_services</c>).
/// </summary>
/// <example>
/// <code>
/// var heartRate = new GattServiceDefinition(0x180D, (0x2A37, GattFlags.Read | GattFlags.Notify));
/// </code>
/// </example>
public sealed class GattServiceDefinition
{
    private readonly GattCharacteristicDefinition[] _characteristics;
    private readonly GattServiceDefinition[] _includes = Array.Empty<GattServiceDefinition>();
    private readonly GattServiceKind _kind;

    /// <summary>Describes a service, a primary one if nothing else is said.</summary>
    /// <param name="uuid">The UUID of the service.</param>
    /// <param name="characteristics">Its characteristics, in the order in which they are registered.</param>
    /// <exception cref="ArgumentNullException"><paramref name="characteristics"/> or one of them is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="uuid"/> is empty.</exception>
    public GattServiceDefinition(BleUuid uuid, params GattCharacteristicDefinition[] characteristics)
    {
        if (uuid.IsEmpty)
            throw new ArgumentException("A service needs a UUID.", nameof(uuid));
        if (characteristics is null)
            throw new ArgumentNullException(nameof(characteristics));
        Uuid = uuid;
        _characteristics = (GattCharacteristicDefinition[])characteristics.Clone();
        var values = 0;
        foreach (var characteristic in _characteristics)
        {
            if (characteristic is null)
                throw new ArgumentNullException(nameof(characteristics), "A characteristic of service " + uuid.ToString() + " is null.");
            values += 1 + characteristic.Descriptors.Count;
        }

        ValueCount = values;
    }

    /// <summary>The UUID of the service.</summary>
    public BleUuid Uuid { get; }

    /// <summary>Whether clients find the service by itself, or only through a service that includes it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is no kind.</exception>
    public GattServiceKind Kind
    {
        get => _kind;
        init => _kind = value is GattServiceKind.Primary or GattServiceKind.Secondary
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A service is primary or secondary.");
    }

    /// <summary>
    /// The services that this one includes (Core Vol 3, Part G, 3.2), in the order of their declarations: other definitions of the same
    /// registration, before or behind this one. Since a definition includes what was made before it, none can include itself, be it by detours.
    /// </summary>
    /// <exception cref="ArgumentNullException">The list or a part of it is null.</exception>
    public IReadOnlyList<GattServiceDefinition> Includes
    {
        get => _includes;
        init
        {
            if (value is null)
                throw new ArgumentNullException(nameof(value));
            var includes = new GattServiceDefinition[value.Count];
            for (var i = 0; i < includes.Length; i++)
                includes[i] = value[i] ?? throw new ArgumentNullException(nameof(value), "A service that " + Uuid.ToString() + " includes is null.");
            _includes = includes;
        }
    }

    /// <summary>
    /// The handle of the service declaration, 1..0xFFFF; 0, the default, is the one behind what was registered before it. A fixed handle must lie
    /// behind that, and leaves the handles between free: for a product whose clients know its handles by heart.
    /// </summary>
    public ushort Handle { get; init; }

    /// <summary>The characteristics, in the order in which they are registered.</summary>
    public IReadOnlyList<GattCharacteristicDefinition> Characteristics => _characteristics;

    /// <summary>The same service with other includes.</summary>
    internal GattServiceDefinition Including(IReadOnlyList<GattServiceDefinition> includes)
        => new(Uuid, _characteristics) { Kind = Kind, Handle = Handle, Includes = includes };

    /// <summary>How many value handles registration returns for this service: one for each characteristic and each listed descriptor.</summary>
    public int ValueCount { get; }
}
