// The attributes of the server, by handle (Core Vol 3, Part F, 3.2.2; Part G, 2.5.1).
using System;
using GattGen.Crypto;

namespace GattGen.Host;

/// <summary>The attributes, in the order of their handles, which begin at 1. Fixed handles leave gaps. It is built whole and never changes.</summary>
internal sealed class AttributeDatabase
{
    private readonly GattAttribute?[] _attributes;
    private readonly GattAttribute[] _configured;
    private readonly byte[] _hash = new byte[DatabaseHash.Length];

    /// <summary>A database.</summary>
    /// <param name="attributes">The attributes: the one with handle 1 first, null in gaps, the last one not null.</param>
    /// <param name="configured">The values that have a client configuration, by its number.</param>
    public AttributeDatabase(GattAttribute?[] attributes, GattAttribute[] configured)
    {
        _attributes = attributes;
        _configured = configured;
    }

    public static AttributeDatabase Empty { get; } = new(Array.Empty<GattAttribute>(), Array.Empty<GattAttribute>());

    public ushort LastHandle => (ushort)_attributes.Length;

    /// <summary>How many client configurations there are.</summary>
    public int ConfigurationCount => _configured.Length;

    /// <summary>The database hash, as it travels (Core Vol 3, Part G, 7.3).</summary>
    public ReadOnlySpan<byte> Hash => _hash;

    /// <summary>Works out the hash, once all attributes have their values.</summary>
    public void ComputeHash(ICryptographicBackEnd backEnd) => DatabaseIdentity.Hash(this, backEnd, _hash);

    /// <summary>The attribute with a handle, or null.</summary>
    public GattAttribute? Find(ushort handle)
    {
        var at = handle - 1;
        return (uint)at < (uint)_attributes.Length ? _attributes[at] : null;
    }

    /// <summary>The first attribute in a range, or null.</summary>
    /// <param name="start">The first handle.</param>
    /// <param name="end">The last handle.</param>
    public GattAttribute? FindFirst(int start, int end)
    {
        for (var at = start - 1; at < end && at < _attributes.Length; at++)
        {
            if (_attributes[at] is { } attribute)
                return attribute;
        }

        return null;
    }

    /// <summary>The value that a client configuration belongs to.</summary>
    public GattAttribute Configured(int configuration) => _configured[configuration];

    /// <summary>The first attribute of a type in a range, or null.</summary>
    /// <param name="start">The first handle.</param>
    /// <param name="end">The last handle.</param>
    /// <param name="wideType">The type with 128 bits.</param>
    public GattAttribute? FindType(int start, int end, BleUuid wideType)
    {
        for (var at = start - 1; at < end && at < _attributes.Length; at++)
        {
            if (_attributes[at] is { } attribute && attribute.WideType == wideType)
                return attribute;
        }

        return null;
    }
}
