// The one reader of all wire formats here: bounds-checked, little-endian (Core Vol 4, Part E, 5.2; Vol 3, Part A, 1.2).
using System;
using System.Buffers.Binary;

namespace GattGen.Hci;

/// <summary>
/// Reads little-endian numbers and octets from a span and never beyond it. A read that finds too few octets gives zero (or
/// false), takes nothing and sets <see cref="Failed"/>; every later read fails too, so a whole layout can be read first and
/// checked once at the end.
/// </summary>
/// <example>
/// <code>
/// var reader = new SpanReader(parameters);
/// ushort handle = reader.ReadUInt16();
/// byte reason = reader.ReadByte();
/// return reader.Completed;        // both were there, and nothing else
/// </code>
/// </example>
public ref struct SpanReader
{
    private readonly ReadOnlySpan<byte> _data;
    private int _position;

    /// <summary>Begins at the first octet of <paramref name="data"/>.</summary>
    /// <param name="data">What is read; it is not copied.</param>
    public SpanReader(ReadOnlySpan<byte> data)
    {
        _data = data;
        _position = 0;
        Failed = false;
    }

    /// <summary>True once a read found too few octets, or a value that its field cannot have.</summary>
    public bool Failed { get; private set; }

    /// <summary>How many octets were read.</summary>
    public readonly int Position => _position;

    /// <summary>How many octets are left.</summary>
    public readonly int Remaining => _data.Length - _position;

    /// <summary>True when no read failed and nothing is left.</summary>
    public readonly bool Completed => !Failed && _position == _data.Length;

    /// <summary>The octets that are left; reading goes on where it was.</summary>
    public readonly ReadOnlySpan<byte> Rest => _data.Slice(_position);

    /// <summary>Reads one octet.</summary>
    /// <param name="value">The octet, or zero.</param>
    /// <returns>False when none is left.</returns>
    public bool TryReadByte(out byte value)
    {
        bool read = TryTake(1, out ReadOnlySpan<byte> octets);
        value = read ? octets[0] : (byte)0;
        return read;
    }

    /// <summary>Reads 16 bits.</summary>
    /// <param name="value">The number, or zero.</param>
    /// <returns>False when fewer than two octets are left.</returns>
    public bool TryReadUInt16(out ushort value)
    {
        bool read = TryTake(2, out ReadOnlySpan<byte> octets);
        value = read ? BinaryPrimitives.ReadUInt16LittleEndian(octets) : (ushort)0;
        return read;
    }

    /// <summary>Reads 24 bits.</summary>
    /// <param name="value">The number (0 to 0xFFFFFF), or zero.</param>
    /// <returns>False when fewer than three octets are left.</returns>
    public bool TryReadUInt24(out uint value)
    {
        bool read = TryTake(3, out ReadOnlySpan<byte> octets);
        value = read ? octets[0] | ((uint)octets[1] << 8) | ((uint)octets[2] << 16) : 0;
        return read;
    }

    /// <summary>Reads 32 bits.</summary>
    /// <param name="value">The number, or zero.</param>
    /// <returns>False when fewer than four octets are left.</returns>
    public bool TryReadUInt32(out uint value)
    {
        bool read = TryTake(4, out ReadOnlySpan<byte> octets);
        value = read ? BinaryPrimitives.ReadUInt32LittleEndian(octets) : 0;
        return read;
    }

    /// <summary>Reads 40 bits.</summary>
    /// <param name="value">The number (0 to 0xFF_FFFF_FFFF), or zero.</param>
    /// <returns>False when fewer than five octets are left.</returns>
    public bool TryReadUInt40(out ulong value)
    {
        bool read = TryTake(5, out ReadOnlySpan<byte> octets);
        value = read ? BinaryPrimitives.ReadUInt32LittleEndian(octets) | ((ulong)octets[4] << 32) : 0;
        return read;
    }

    /// <summary>Reads 48 bits.</summary>
    /// <param name="value">The number (0 to 0xFFFF_FFFF_FFFF), or zero.</param>
    /// <returns>False when fewer than six octets are left.</returns>
    public bool TryReadUInt48(out ulong value)
    {
        bool read = TryTake(6, out ReadOnlySpan<byte> octets);
        value = read
            ? BinaryPrimitives.ReadUInt32LittleEndian(octets) | ((ulong)BinaryPrimitives.ReadUInt16LittleEndian(octets.Slice(4)) << 32)
            : 0;
        return read;
    }

    /// <summary>Reads 64 bits.</summary>
    /// <param name="value">The number, or zero.</param>
    /// <returns>False when fewer than eight octets are left.</returns>
    public bool TryReadUInt64(out ulong value)
    {
        bool read = TryTake(8, out ReadOnlySpan<byte> octets);
        value = read ? BinaryPrimitives.ReadUInt64LittleEndian(octets) : 0;
        return read;
    }

    /// <summary>Reads <paramref name="count"/> octets without copying them.</summary>
    /// <param name="count">How many; a negative number is a read that fails.</param>
    /// <param name="octets">A part of the span that is being read, or nothing.</param>
    /// <returns>False when fewer are left.</returns>
    public bool TryReadBytes(int count, out ReadOnlySpan<byte> octets) => TryTake(count, out octets);

    /// <summary>Reads one octet; zero when the read failed.</summary>
    public byte ReadByte()
    {
        TryReadByte(out byte value);
        return value;
    }

    /// <summary>Reads one octet as a two's complement number; zero when the read failed.</summary>
    public sbyte ReadSByte() => unchecked((sbyte)ReadByte());

    /// <summary>Reads one octet that is 0x00 or 0x01; any other value fails the read.</summary>
    public bool ReadBoolean()
    {
        byte value = ReadByte();
        if (value > 1)
            Failed = true;
        return value == 1;
    }

    /// <summary>Reads 16 bits; zero when the read failed.</summary>
    public ushort ReadUInt16()
    {
        TryReadUInt16(out ushort value);
        return value;
    }

    /// <summary>Reads 24 bits; zero when the read failed.</summary>
    public uint ReadUInt24()
    {
        TryReadUInt24(out uint value);
        return value;
    }

    /// <summary>Reads 32 bits; zero when the read failed.</summary>
    public uint ReadUInt32()
    {
        TryReadUInt32(out uint value);
        return value;
    }

    /// <summary>Reads 40 bits; zero when the read failed.</summary>
    public ulong ReadUInt40()
    {
        TryReadUInt40(out ulong value);
        return value;
    }

    /// <summary>Reads 48 bits; zero when the read failed.</summary>
    public ulong ReadUInt48()
    {
        TryReadUInt48(out ulong value);
        return value;
    }

    /// <summary>Reads 64 bits; zero when the read failed.</summary>
    public ulong ReadUInt64()
    {
        TryReadUInt64(out ulong value);
        return value;
    }

    /// <summary>Reads <paramref name="count"/> octets without copying them; nothing when the read failed.</summary>
    /// <param name="count">How many.</param>
    public ReadOnlySpan<byte> ReadBytes(int count)
    {
        TryTake(count, out ReadOnlySpan<byte> octets);
        return octets;
    }

    private bool TryTake(int count, out ReadOnlySpan<byte> octets)
    {
        if (Failed || (uint)count > (uint)(_data.Length - _position))
        {
            Failed = true;
            octets = default;
            return false;
        }

        octets = _data.Slice(_position, count);
        _position += count;
        return true;
    }
}
