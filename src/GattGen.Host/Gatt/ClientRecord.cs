// What the bond keeps of a client for the server, in octets (Core Vol 3, Part G, 2.5.2.1, 3.3.3.3).
using System;
using System.Buffers.Binary;
using GattGen.Crypto;

namespace GattGen.Host;

/// <summary>
/// Format, awareness, hash of the database, features, then for each subscription the handle of its configuration and its bits. The octets
/// come from where the application keeps secrets: what does not fit together is as good as nothing.
/// </summary>
internal readonly ref struct ClientRecord
{
    /// <summary>Octets before the first subscription.</summary>
    public const int HeaderLength = 3 + DatabaseHash.Length;

    /// <summary>Octets of a subscription.</summary>
    public const int ItemLength = 3;

    private const byte Format = 1;
    private readonly ReadOnlySpan<byte> _octets;

    private ClientRecord(ReadOnlySpan<byte> octets) => _octets = octets;

    /// <summary>Whether the client knew of the last change.</summary>
    public bool IsAware => _octets[1] != 0;

    /// <summary>The Client Supported Features.</summary>
    public byte Features => _octets[2];

    /// <summary>The hash of the database to which the handles belong.</summary>
    public ReadOnlySpan<byte> Hash => _octets.Slice(3, DatabaseHash.Length);

    /// <summary>How many subscriptions there are.</summary>
    public int Count => (_octets.Length - HeaderLength) / ItemLength;

    /// <summary>Takes a record apart.</summary>
    /// <returns>False for what is none.</returns>
    public static bool TryRead(ReadOnlySpan<byte> octets, out ClientRecord record)
    {
        record = new ClientRecord(octets);
        return octets.Length >= HeaderLength && (octets.Length - HeaderLength) % ItemLength == 0 && octets[0] == Format;
    }

    /// <summary>Writes what stands before the subscriptions.</summary>
    public static void WriteHeader(Span<byte> octets, bool isAware, byte features, ReadOnlySpan<byte> hash)
    {
        octets[0] = Format;
        octets[1] = isAware ? (byte)1 : (byte)0;
        octets[2] = features;
        hash.CopyTo(octets.Slice(3));
    }

    /// <summary>Writes a subscription.</summary>
    public static void WriteItem(Span<byte> octets, int index, ushort handle, GattSubscription subscription)
    {
        var item = octets.Slice(HeaderLength + (index * ItemLength), ItemLength);
        BinaryPrimitives.WriteUInt16LittleEndian(item, handle);
        item[2] = (byte)subscription;
    }

    /// <summary>One subscription: the handle of the client configuration and its bits.</summary>
    public (ushort Handle, GattSubscription Subscription) this[int index]
    {
        get
        {
            var item = _octets.Slice(HeaderLength + (index * ItemLength), ItemLength);
            return (BinaryPrimitives.ReadUInt16LittleEndian(item), (GattSubscription)item[2]);
        }
    }
}
