// 256 bits as HCI carries them: coordinates and Diffie-Hellman keys of P-256 (Core Vol 4, Part E, 7.7.65.8 and 7.7.65.9).
using System;
using System.Buffers.Binary;

namespace GattGen.Hci;

/// <summary>
/// 32 octets, least significant first: a coordinate or a Diffie-Hellman key of P-256. Comparing takes the same time for all values, and the
/// text never shows them, since they may be secret.
/// </summary>
public readonly struct HciBlock256 : IEquatable<HciBlock256>
{
    /// <summary>Octets of a value.</summary>
    public const int Length = 32;

    private readonly ulong _word0;
    private readonly ulong _word1;
    private readonly ulong _word2;
    private readonly ulong _word3;

    /// <summary>Takes a value as it stands on the wire.</summary>
    /// <param name="octets">32 octets, least significant first.</param>
    /// <exception cref="ArgumentException">There are not 32.</exception>
    public HciBlock256(ReadOnlySpan<byte> octets)
    {
        if (octets.Length != Length)
            throw new ArgumentException("This value has 32 octets.", nameof(octets));
        _word0 = BinaryPrimitives.ReadUInt64LittleEndian(octets);
        _word1 = BinaryPrimitives.ReadUInt64LittleEndian(octets.Slice(8));
        _word2 = BinaryPrimitives.ReadUInt64LittleEndian(octets.Slice(16));
        _word3 = BinaryPrimitives.ReadUInt64LittleEndian(octets.Slice(24));
    }

    /// <summary>True when all bits are zero.</summary>
    public bool IsZero => (_word0 | _word1 | _word2 | _word3) == 0;

    /// <summary>Tells whether two values are the same.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(HciBlock256 left, HciBlock256 right) => left.Equals(right);

    /// <summary>Tells whether two values differ.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(HciBlock256 left, HciBlock256 right) => !left.Equals(right);

    /// <summary>Copies the octets, least significant first.</summary>
    /// <param name="destination">At least 32 octets.</param>
    /// <exception cref="ArgumentException">The destination is too small.</exception>
    public void CopyTo(Span<byte> destination)
    {
        if (destination.Length < Length)
            throw new ArgumentException("This value has 32 octets.", nameof(destination));
        BinaryPrimitives.WriteUInt64LittleEndian(destination, _word0);
        BinaryPrimitives.WriteUInt64LittleEndian(destination.Slice(8), _word1);
        BinaryPrimitives.WriteUInt64LittleEndian(destination.Slice(16), _word2);
        BinaryPrimitives.WriteUInt64LittleEndian(destination.Slice(24), _word3);
    }

    /// <inheritdoc/>
    public bool Equals(HciBlock256 other) =>
        ((_word0 ^ other._word0) | (_word1 ^ other._word1) | (_word2 ^ other._word2) | (_word3 ^ other._word3)) == 0;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is HciBlock256 other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_word0, _word1, _word2, _word3);

    /// <summary>How many octets there are; never which.</summary>
    public override string ToString() => "32 octets";

    internal static HciBlock256 Read(ref SpanReader reader) =>
        reader.TryReadBytes(Length, out ReadOnlySpan<byte> octets) ? new(octets) : default;

    internal void Write(ref SpanWriter writer)
    {
        writer.WriteUInt64(_word0);
        writer.WriteUInt64(_word1);
        writer.WriteUInt64(_word2);
        writer.WriteUInt64(_word3);
    }
}
