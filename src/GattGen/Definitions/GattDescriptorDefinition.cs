// One descriptor of a characteristic, as gatts_register_services takes it.
using System;

namespace GattGen;

/// <summary>One descriptor of a characteristic: a UUID and flags.</summary>
public sealed class GattDescriptorDefinition
{
    private readonly int _minKeySize;

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

    /// <summary>The smallest key in octets, 7..16, with which the flags that ask for encryption or authentication are content; 0 for any.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The size is neither 0 nor 7..16.</exception>
    public int MinKeySize
    {
        get => _minKeySize;
        init => _minKeySize = KeySize.Require(value);
    }

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

/// <summary>The sizes of encryption keys (Core Vol 3, Part H, 2.3.4).</summary>
internal static class KeySize
{
    /// <summary>Throws when a number is neither 0 nor a size.</summary>
    public static int Require(int size) => size is 0 or (>= 7 and <= 16)
        ? size
        : throw new ArgumentOutOfRangeException(nameof(size), size, "The smallest size of a key is 7..16 octets, or 0 for any.");
}
