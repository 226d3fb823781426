// The one writer of all wire formats here: little-endian, into a buffer of the caller (Core Vol 4, Part E, 5.2; Vol 3, Part A, 1.2).
using System;
using System.Buffers.Binary;

namespace GattGen.Hci;

/// <summary>
/// Writes little-endian numbers and octets into a buffer of the caller, one after the other. Every method throws
/// <see cref="ArgumentException"/> when the buffer is too small, which is a mistake of the local caller: sizes are known before
/// anything is written.
/// </summary>
public ref struct SpanWriter
{
    private readonly Span<byte> _buffer;
    private int _position;

    /// <summary>Begins at the first octet of <paramref name="buffer"/>.</summary>
    /// <param name="buffer">Where to write.</param>
    public SpanWriter(Span<byte> buffer)
    {
        _buffer = buffer;
        _position = 0;
    }

    /// <summary>How many octets were written.</summary>
    public readonly int Position => _position;

    /// <summary>How many octets are free.</summary>
    public readonly int Remaining => _buffer.Length - _position;

    /// <summary>What was written.</summary>
    public readonly ReadOnlySpan<byte> Written => _buffer.Slice(0, _position);

    /// <summary>Writes one octet.</summary>
    /// <param name="value">The octet.</param>
    public void WriteByte(byte value) => Take(1)[0] = value;

    /// <summary>Writes one octet as a two's complement number.</summary>
    /// <param name="value">The number.</param>
    public void WriteSByte(sbyte value) => Take(1)[0] = unchecked((byte)value);

    /// <summary>Writes 0x01 for true and 0x00 for false.</summary>
    /// <param name="value">The value.</param>
    public void WriteBoolean(bool value) => Take(1)[0] = value ? (byte)1 : (byte)0;

    /// <summary>Writes 16 bits.</summary>
    /// <param name="value">The number.</param>
    public void WriteUInt16(ushort value) => BinaryPrimitives.WriteUInt16LittleEndian(Take(2), value);

    /// <summary>Writes 24 bits.</summary>
    /// <param name="value">The number; bits above the 24th are left out.</param>
    public void WriteUInt24(uint value)
    {
        Span<byte> octets = Take(3);
        octets[0] = unchecked((byte)value);
        octets[1] = unchecked((byte)(value >> 8));
        octets[2] = unchecked((byte)(value >> 16));
    }

    /// <summary>Writes 32 bits.</summary>
    /// <param name="value">The number.</param>
    public void WriteUInt32(uint value) => BinaryPrimitives.WriteUInt32LittleEndian(Take(4), value);

    /// <summary>Writes 40 bits.</summary>
    /// <param name="value">The number; bits above the 40th are left out.</param>
    public void WriteUInt40(ulong value)
    {
        Span<byte> octets = Take(5);
        BinaryPrimitives.WriteUInt32LittleEndian(octets, unchecked((uint)value));
        octets[4] = unchecked((byte)(value >> 32));
    }

    /// <summary>Writes 48 bits.</summary>
    /// <param name="value">The number; bits above the 48th are left out.</param>
    public void WriteUInt48(ulong value)
    {
        Span<byte> octets = Take(6);
        BinaryPrimitives.WriteUInt32LittleEndian(octets, unchecked((uint)value));
        BinaryPrimitives.WriteUInt16LittleEndian(octets.Slice(4), unchecked((ushort)(value >> 32)));
    }

    /// <summary>Writes 64 bits.</summary>
    /// <param name="value">The number.</param>
    public void WriteUInt64(ulong value) => BinaryPrimitives.WriteUInt64LittleEndian(Take(8), value);

    /// <summary>Writes octets as they are.</summary>
    /// <param name="octets">The octets.</param>
    public void WriteBytes(scoped ReadOnlySpan<byte> octets) => octets.CopyTo(Take(octets.Length));

    /// <summary>Writes <paramref name="count"/> zero octets.</summary>
    /// <param name="count">How many; not negative.</param>
    public void WriteZeros(int count) => Take(count).Clear();

    private Span<byte> Take(int count)
    {
        if ((uint)count > (uint)(_buffer.Length - _position))
            ThrowTooSmall();
        Span<byte> octets = _buffer.Slice(_position, count);
        _position += count;
        return octets;
    }

    private static void ThrowTooSmall() => throw new ArgumentException("The buffer is too small for what is written into it.");
}
