// What stands in the file of a bond store: one whole generation, with a checksum.
using System;
using System.Buffers.Binary;
using System.Security.Cryptography;

namespace GattGen;

/// <summary>
/// The file, all numbers with the least significant octet first: "GGBS", version (1 octet), generation (8 octets), number of secrets (4 octets); for each the type
/// (1 octet), the length of the key (1 octet), that of the value (2 octets), key, value; SHA-256 of everything before. It says whether a file was written whole, not who
/// has written it: what protects the secrets are the permissions of the file.
/// </summary>
internal static class BondFile
{
    private const int HeaderLength = 17;
    private const int SecretHeaderLength = 4;
    private const int ChecksumLength = 32;
    private const byte Version = 1;
    private static readonly byte[] Magic = { (byte)'G', (byte)'G', (byte)'B', (byte)'S' };

    public static byte[] Write(BondTable table, ulong generation)
    {
        var length = HeaderLength + ChecksumLength;
        foreach (var secret in table.Secrets)
            length += SecretHeaderLength + secret.Key.Length + secret.Value.Length;
        var file = new byte[length];
        Magic.CopyTo(file, 0);
        file[4] = Version;
        BinaryPrimitives.WriteUInt64LittleEndian(file.AsSpan(5), generation);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(13), table.Secrets.Count);
        var at = HeaderLength;
        foreach (var secret in table.Secrets)
        {
            file[at] = (byte)secret.Type;
            file[at + 1] = (byte)secret.Key.Length;
            BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(at + 2), (ushort)secret.Value.Length);
            at += SecretHeaderLength;
            secret.Key.CopyTo(file, at);
            at += secret.Key.Length;
            secret.Value.CopyTo(file, at);
            at += secret.Value.Length;
        }

        Checksum(file.AsSpan(0, at), file.AsSpan(at));
        return file;
    }

    /// <summary>Reads a file; false when it is not whole.</summary>
    public static bool TryRead(ReadOnlySpan<byte> file, out BondTable table, out ulong generation)
    {
        table = new BondTable();
        generation = 0;
        if (file.Length < HeaderLength + ChecksumLength || !file.StartsWith(Magic) || file[4] != Version)
            return false;
        Span<byte> checksum = stackalloc byte[ChecksumLength];
        var rest = file.Slice(0, file.Length - ChecksumLength);
        Checksum(rest, checksum);
        if (!checksum.SequenceEqual(file.Slice(rest.Length)))
            return false;
        generation = BinaryPrimitives.ReadUInt64LittleEndian(rest.Slice(5));
        var count = BinaryPrimitives.ReadUInt32LittleEndian(rest.Slice(13));
        rest = rest.Slice(HeaderLength);
        for (; count > 0; count--)
        {
            if (rest.Length < SecretHeaderLength)
                return false;
            int keyLength = rest[1];
            int valueLength = BinaryPrimitives.ReadUInt16LittleEndian(rest.Slice(2));
            var type = (BleSecretType)rest[0];
            rest = rest.Slice(SecretHeaderLength);
            if (rest.Length < keyLength + valueLength || !table.TrySet(type, rest.Slice(0, keyLength), rest.Slice(keyLength, valueLength), int.MaxValue))
                return false;
            rest = rest.Slice(keyLength + valueLength);
        }

        return rest.IsEmpty;
    }

    private static void Checksum(ReadOnlySpan<byte> octets, Span<byte> checksum)
    {
#if NET
        SHA256.HashData(octets, checksum);
#else
        using var sha = SHA256.Create();
        if (!sha.TryComputeHash(octets, checksum, out _))
            throw new CryptographicException("SHA-256 has 32 octets.");
#endif
    }
}
