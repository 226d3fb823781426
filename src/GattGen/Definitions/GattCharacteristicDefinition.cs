// One characteristic of a service, as gatts_register_services takes it.
using System;
using System.Collections.Generic;

namespace GattGen;

/// <summary>One characteristic of a service: a UUID, flags, and the descriptors beyond the automatic ones.</summary>
public sealed class GattCharacteristicDefinition
{
    private readonly GattDescriptorDefinition[] _descriptors;
    private readonly GattFlags? _configurationFlags;
    private readonly int _minKeySize;

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

    /// <summary>
    /// What clients may do with the automatic client configuration (0x2902), or null for what follows from <see cref="Flags"/>: everybody may
    /// read it, and subscribing asks for the security that reading the value asks for. <see cref="GattFlags.Read"/>, <see cref="GattFlags.Write"/>
    /// and the flags of security count; bits above 0xFFFF are ignored.
    /// </summary>
    public GattFlags? ConfigurationFlags
    {
        get => _configurationFlags;
        init => _configurationFlags = value & (GattFlags)0xFFFF;
    }

    /// <summary>The smallest key in octets, 7..16, with which the flags of the value and its client configuration that ask for encryption or authentication
    /// are content; 0 for any (Core Vol 3, Part C, 10.3). A shorter one is answered with <see cref="AttError.EncryptionKeySizeTooShort"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The size is neither 0 nor 7..16.</exception>
    public int MinKeySize
    {
        get => _minKeySize;
        init => _minKeySize = KeySize.Require(value);
    }

    /// <summary>
    /// The handle of the value, 2..0xFFFF; 0, the default, is the one behind its declaration, which stands behind what was registered before it. The
    /// declaration of a value with a fixed handle has the handle before it (Core Vol 3, Part G, 3.3); a fixed handle leaves the handles between free.
    /// </summary>
    public ushort Handle { get; init; }

    /// <summary>
    /// Whether the service must be asked when a client reads: the value is computed then, or a hook runs. Nothing changes on a radio that asks; one that
    /// answers reads without the application refuses the service (<see cref="BleError.NotSupported"/>), because it would serve a value of the past.
    /// </summary>
    public bool AsksOnRead { get; init; }

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
