// The values that applications keep for the stack (CONFORMANCE 1.6): opaque to them, versioned, with a checksum.
using System;
using System.Buffers.Binary;

namespace GattGen.Host;

/// <summary>
/// Writes and reads secrets. A value is: version (1 octet), type (1), identity of the peer (type and 6 octets), number of the pairing (4), what belongs
/// to the type, CRC-32 of all that (4). Numbers stand least significant octet first. What is damaged, cut, too long, of another type or of another
/// version is not read.
/// </summary>
internal static class SecretValue
{
    /// <summary>Octets of the key under which a secret of a peer is kept: the type of its address, then the address, least significant octet first.</summary>
    public const int PeerKeyLength = 7;

    /// <summary>Octets of the value of our own identity resolving key.</summary>
    public const int IdentityKeyLength = 2 + 16 + ChecksumLength;

    /// <summary>Octets of the value of keys.</summary>
    public const int KeysLength = HeaderLength + 2 + 16 + 2 + 8 + 16 + 16 + 4 + ChecksumLength;

    /// <summary>Octets that stand around a client record.</summary>
    public const int RecordOverhead = HeaderLength + 2 + ChecksumLength;

    private const byte Version = 1;
    private const int HeaderLength = 2 + PeerKeyLength + 4;
    private const int ChecksumLength = 4;
    private const byte AuthenticatedBit = 1;
    private const byte SecureConnectionsBit = 2;
    private const byte LongTermKeyBit = 4;
    private const byte IdentityKeyBit = 8;
    private const byte SignatureKeyBit = 16;

    /// <summary>The key under which our own identity resolving key is kept.</summary>
    public static ReadOnlySpan<byte> IdentityKeyName => "irk"u8;

    public static void WritePeerKey(BleAddress identity, Span<byte> key)
    {
        Span<byte> octets = stackalloc byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(octets, identity.Value);
        key[0] = (byte)identity.Type;
        octets.Slice(0, 6).CopyTo(key.Slice(1));
    }

    public static int WriteIdentityKey(ReadOnlySpan<byte> irk, Span<byte> value)
    {
        value[0] = Version;
        value[1] = (byte)BleSecretType.OurIdentityKey;
        irk.CopyTo(value.Slice(2));
        return Seal(value, 2 + 16);
    }

    /// <summary>Reads our own identity resolving key; zeros are none.</summary>
    public static bool TryReadIdentityKey(ReadOnlySpan<byte> value, Span<byte> irk)
    {
        if (value.Length != IdentityKeyLength || !IsSealed(value, BleSecretType.OurIdentityKey) || IsZero(value.Slice(2, 16)))
            return false;
        value.Slice(2, 16).CopyTo(irk);
        return true;
    }

    /// <summary>Writes the keys that one side has given.</summary>
    public static int WriteKeys(Bond bond, BleSecretType type, Span<byte> value)
    {
        var keys = type == BleSecretType.OurKeys ? bond.Own : bond.Peer;
        WriteHeader(bond, type, value);
        var rest = value.Slice(HeaderLength);
        rest[0] = (byte)((bond.IsAuthenticated ? AuthenticatedBit : 0) | (bond.IsSecureConnections ? SecureConnectionsBit : 0)
            | (keys.LongTerm.IsSet ? LongTermKeyBit : 0) | (keys.HasIdentityKey ? IdentityKeyBit : 0) | (keys.HasSignatureKey ? SignatureKeyBit : 0));
        rest[1] = (byte)bond.KeySize;
        keys.LongTerm.Key.CopyTo(rest.Slice(2));
        BinaryPrimitives.WriteUInt16LittleEndian(rest.Slice(18), keys.LongTerm.Diversifier);
        BinaryPrimitives.WriteUInt64LittleEndian(rest.Slice(20), keys.LongTerm.Random);
        keys.IdentityKey.CopyTo(rest.Slice(28));
        keys.SignatureKey.CopyTo(rest.Slice(44));
        BinaryPrimitives.WriteUInt32LittleEndian(rest.Slice(60), keys.SignCounter);
        return Seal(value, KeysLength - ChecksumLength);
    }

    /// <summary>Reads the keys that one side has given into a bond, and with them to whom they belong. A key of zeros, which anybody can guess, is none.</summary>
    /// <returns>False when the value is not sound; the bond may have been changed.</returns>
    public static bool TryReadKeys(ReadOnlySpan<byte> value, BleSecretType type, Bond bond)
    {
        if (value.Length != KeysLength || !IsSealed(value, type))
            return false;
        bond.Identity = ReadIdentity(value);
        bond.Number = BinaryPrimitives.ReadUInt32LittleEndian(value.Slice(2 + PeerKeyLength));
        var rest = value.Slice(HeaderLength);
        var keys = type == BleSecretType.OurKeys ? bond.Own : bond.Peer;
        bond.IsAuthenticated = (rest[0] & AuthenticatedBit) != 0;
        bond.IsSecureConnections = (rest[0] & SecureConnectionsBit) != 0;
        bond.KeySize = rest[1];
        keys.LongTerm.IsSet = (rest[0] & LongTermKeyBit) != 0;
        keys.HasIdentityKey = (rest[0] & IdentityKeyBit) != 0;
        keys.HasSignatureKey = (rest[0] & SignatureKeyBit) != 0;
        rest.Slice(2, 16).CopyTo(keys.LongTerm.Key);
        keys.LongTerm.Diversifier = BinaryPrimitives.ReadUInt16LittleEndian(rest.Slice(18));
        keys.LongTerm.Random = BinaryPrimitives.ReadUInt64LittleEndian(rest.Slice(20));
        rest.Slice(28, 16).CopyTo(keys.IdentityKey);
        rest.Slice(44, 16).CopyTo(keys.SignatureKey);
        keys.SignCounter = BinaryPrimitives.ReadUInt32LittleEndian(rest.Slice(60));
        return bond.KeySize is >= 7 and <= 16 && (bond.Identity.Type == BleAddressType.Public || bond.Identity.IsStaticRandom)
            && !(keys.LongTerm.IsSet && IsZero(keys.LongTerm.Key))
            && !(keys.HasIdentityKey && IsZero(keys.IdentityKey))
            && !(keys.HasSignatureKey && IsZero(keys.SignatureKey));
    }

    public static int WriteRecord(Bond bond, Span<byte> value)
    {
        WriteHeader(bond, BleSecretType.ClientConfiguration, value);
        var record = bond.ClientRecord;
        BinaryPrimitives.WriteUInt16LittleEndian(value.Slice(HeaderLength), (ushort)record.Length);
        record.CopyTo(value.Slice(HeaderLength + 2));
        return Seal(value, HeaderLength + 2 + record.Length);
    }

    /// <summary>Reads the client record of a bond; one that belongs to another pairing is not sound.</summary>
    public static bool TryReadRecord(ReadOnlySpan<byte> value, Bond bond, out ReadOnlySpan<byte> record)
    {
        record = default;
        if (value.Length < RecordOverhead || !IsSealed(value, BleSecretType.ClientConfiguration) || ReadIdentity(value) != bond.Identity
            || BinaryPrimitives.ReadUInt32LittleEndian(value.Slice(2 + PeerKeyLength)) != bond.Number
            || BinaryPrimitives.ReadUInt16LittleEndian(value.Slice(HeaderLength)) != value.Length - RecordOverhead)
        {
            return false;
        }

        record = value.Slice(HeaderLength + 2, value.Length - RecordOverhead);
        return true;
    }

    public static bool IsZero(ReadOnlySpan<byte> octets)
    {
        var all = 0;
        foreach (var octet in octets)
            all |= octet;
        return all == 0;
    }

    private static void WriteHeader(Bond bond, BleSecretType type, Span<byte> value)
    {
        value[0] = Version;
        value[1] = (byte)type;
        WritePeerKey(bond.Identity, value.Slice(2));
        BinaryPrimitives.WriteUInt32LittleEndian(value.Slice(2 + PeerKeyLength), bond.Number);
    }

    private static BleAddress ReadIdentity(ReadOnlySpan<byte> value)
    {
        Span<byte> octets = stackalloc byte[8];
        octets.Clear();
        value.Slice(3, 6).CopyTo(octets);
        return new BleAddress((BleAddressType)value[2], BinaryPrimitives.ReadUInt64LittleEndian(octets));
    }

    private static int Seal(Span<byte> value, int length)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(value.Slice(length), Checksum(value.Slice(0, length)));
        return length + ChecksumLength;
    }

    private static bool IsSealed(ReadOnlySpan<byte> value, BleSecretType type)
        => value[0] == Version && value[1] == (byte)type
            && BinaryPrimitives.ReadUInt32LittleEndian(value.Slice(value.Length - ChecksumLength)) == Checksum(value.Slice(0, value.Length - ChecksumLength));

    // CRC-32 (ISO 3309): it finds damage. Against somebody who can write the store nothing helps: the keys stand in it.
    private static uint Checksum(ReadOnlySpan<byte> octets)
    {
        const uint Polynomial = 0xEDB8_8320;
        var sum = 0xFFFF_FFFFu;
        foreach (var octet in octets)
        {
            sum ^= octet;
            for (var bit = 0; bit < 8; bit++)
                sum = (sum & 1) != 0 ? (sum >> 1) ^ Polynomial : sum >> 1;
        }

        return ~sum;
    }
}
