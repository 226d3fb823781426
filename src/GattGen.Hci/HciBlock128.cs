// 128 bits as HCI carries them: keys and blocks of AES (Core Vol 4, Part E, 7.8.22).
using System;
using System.Buffers.Binary;

namespace GattGen.Hci;

/// <summary>
/// 16 octets, least significant first: a key or a block of AES-128. Comparing takes the same time for all values, and the
/// text never shows them, since they may be secret.
/// </summary>
public readonly struct HciBlock128 : IEquatable<HciBlock128>
{
    /// <summary>Octets of a value.</summary>
    public const int Length = 16;

    private readonly ulong _word0;
    private readonly ulong _word1;

    /// <summary>Takes a value as it stands on the wire.</summary>
    /// <param name="octets">16 octets, least significant first.</param>
    /// <exception cref="ArgumentException">There are not 16.</exception>
    public HciBlock128(ReadOnlySpan<byte> octets)
    {
        if (octets.Length != Length)
            throw new ArgumentException("This value has 16 octets.", nameof(octets));
        _word0 = BinaryPrimitives.ReadUInt64LittleEndian(octets);
        _word1 = BinaryPrimitives.ReadUInt64LittleEndian(octets.Slice(8));
    }

    /// <summary>True when all bits are zero.</summary>
    public bool IsZero => (_word0 | _word1) == 0;

    /// <summary>Tells whether two values are the same.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(HciBlock128 left, HciBlock128 right) => left.Equals(right);

    /// <summary>Tells whether two values differ.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(HciBlock128 left, HciBlock128 right) => !left.Equals(right);

    /// <summary>Copies the octets, least significant first.</summary>
    /// <param name="destination">At least 16 octets.</param>
    /// <exception cref="ArgumentException">The destination is too small.</exception>
    public void CopyTo(Span<byte> destination)
    {
        if (destination.Length < Length)
            throw new ArgumentException("This value has 16 octets.", nameof(destination));
        BinaryPrimitives.WriteUInt64LittleEndian(destination, _word0);
        BinaryPrimitives.WriteUInt64LittleEndian(destination.Slice(8), _word1);
    }

    /// <inheritdoc/>
    public bool Equals(HciBlock128 other) =>
        ((_word0 ^ other._word0) | (_word1 ^ other._word1)) == 0;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is HciBlock128 other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_word0, _word1);

    /// <summary>How many octets there are; never which.</summary>
    public override string ToString() => "16 octets";

    internal static HciBlock128 Read(ref SpanReader reader) =>
        reader.TryReadBytes(Length, out ReadOnlySpan<byte> octets) ? new(octets) : default;

    internal void Write(ref SpanWriter writer)
    {
        writer.WriteUInt64(_word0);
        writer.WriteUInt64(_word1);
    }
}
