// What gatts_register_services takes: services, their characteristics and descriptors, as flag-encoded tables.
using System;
using System.Collections.Generic;

namespace GattGen;

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

    /// <summary>Describes a primary service.</summary>
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

    /// <summary>The characteristics, in the order in which they are registered.</summary>
    public IReadOnlyList<GattCharacteristicDefinition> Characteristics => _characteristics;

    /// <summary>How many value handles registration returns for this service: one for each characteristic and each listed descriptor.</summary>
    public int ValueCount { get; }
}

/// <summary>One characteristic of a service: a UUID, flags, and the descriptors beyond the automatic ones.</summary>
public sealed class GattCharacteristicDefinition
{
    private readonly GattDescriptorDefinition[] _descriptors;

    /// <summary>Describes a characteristic.</summary>
    /// <param name="uuid">The UUID of its value.</param>
    /// <param name="flags">What clients may do with it; bits above 0xFFFF are ignored.</param>
    /// <param name="descriptors">Descriptors in the order in which they are registered. The client configuration (0x2902), server configuration
    /// (0x2903) and extended properties (0x2900) follow from the flags; one that is listed takes the place of the automatic one.</param>
    /// <exception cref="ArgumentNullException"><paramref name="descriptors"/> or one of them is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="uuid"/> is empty.</exception>
    public GattCharacteristicDefinition(BleUuid uuid, GattFlags flags, params GattDescriptorDefinition[] descriptors)
    {
        if (uuid.IsEmpty)
            throw new ArgumentException("A characteristic needs a UUID.", nameof(uuid));
        if (descriptors is null)
            throw new ArgumentNullException(nameof(descriptors));
        Uuid = uuid;
        Flags = flags & (GattFlags)0xFFFF;
        _descriptors = (GattDescriptorDefinition[])descriptors.Clone();
        foreach (var descriptor in _descriptors)
        {
            if (descriptor is null)
                throw new ArgumentNullException(nameof(descriptors), "A descriptor of characteristic " + uuid.ToString() + " is null.");
        }
    }

    /// <summary>The UUID of the value.</summary>
    public BleUuid Uuid { get; }

    /// <summary>What clients may do with the value.</summary>
    public GattFlags Flags { get; }

    /// <summary>The listed descriptors, without the automatic ones.</summary>
    public IReadOnlyList<GattDescriptorDefinition> Descriptors => _descriptors;

    /// <summary>A characteristic from a 16-bit UUID and flags.</summary>
    /// <param name="characteristic">The UUID, 0..0xFFFF, and the flags.</param>
    /// <exception cref="ArgumentOutOfRangeException">The UUID has more than 16 bits.</exception>
    public static implicit operator GattCharacteristicDefinition((int Uuid, GattFlags Flags) characteristic)
        => new(new BleUuid(characteristic.Uuid), characteristic.Flags);

    /// <summary>A characteristic from a UUID and flags.</summary>
    /// <param name="characteristic">The UUID and the flags.</param>
    public static implicit operator GattCharacteristicDefinition((BleUuid Uuid, GattFlags Flags) characteristic)
        => new(characteristic.Uuid, characteristic.Flags);

    /// <summary>A characteristic from a 16-bit UUID, flags and descriptors.</summary>
    /// <param name="characteristic">The UUID, 0..0xFFFF, the flags and the descriptors.</param>
    /// <exception cref="ArgumentOutOfRangeException">The UUID has more than 16 bits.</exception>
    public static implicit operator GattCharacteristicDefinition((int Uuid, GattFlags Flags, GattDescriptorDefinition[] Descriptors) characteristic)
        => new(new BleUuid(characteristic.Uuid), characteristic.Flags, characteristic.Descriptors);

    /// <summary>A characteristic from a UUID, flags and descriptors.</summary>
    /// <param name="characteristic">The UUID, the flags and the descriptors.</param>
    public static implicit operator GattCharacteristicDefinition((BleUuid Uuid, GattFlags Flags, GattDescriptorDefinition[] Descriptors) characteristic)
        => new(characteristic.Uuid, characteristic.Flags, characteristic.Descriptors);
}

/// <summary>One descriptor of a characteristic: a UUID and flags.</summary>
public sealed class GattDescriptorDefinition
{
    /// <summary>Describes a descriptor.</summary>
    /// <param name="uuid">Its UUID.</param>
    /// <param name="flags">What clients may do with it; bits above 0xFFFF are ignored.</param>
    /// <exception cref="ArgumentException"><paramref name="uuid"/> is empty.</exception>
    public GattDescriptorDefinition(BleUuid uuid, GattFlags flags)
    {
        if (uuid.IsEmpty)
            throw new ArgumentException("A descriptor needs a UUID.", nameof(uuid));
        Uuid = uuid;
        Flags = flags & (GattFlags)0xFFFF;
    }

    /// <summary>The UUID of the descriptor.</summary>
    public BleUuid Uuid { get; }

    /// <summary>What clients may do with it.</summary>
    public GattFlags Flags { get; }

    /// <summary>A descriptor from a 16-bit UUID and flags.</summary>
    /// <param name="descriptor">The UUID, 0..0xFFFF, and the flags.</param>
    /// <exception cref="ArgumentOutOfRangeException">The UUID has more than 16 bits.</exception>
    public static implicit operator GattDescriptorDefinition((int Uuid, GattFlags Flags) descriptor)
        => new(new BleUuid(descriptor.Uuid), descriptor.Flags);

    /// <summary>A descriptor from a UUID and flags.</summary>
    /// <param name="descriptor">The UUID and the flags.</param>
    public static implicit operator GattDescriptorDefinition((BleUuid Uuid, GattFlags Flags) descriptor)
        => new(descriptor.Uuid, descriptor.Flags);
}
