// Reads the octets of a value: the one bounds-checked reader of generated codecs.
using System;
using System.Buffers.Binary;

namespace GattGen;

/// <summary>
/// Reads numbers and octets of a value one after the other, least significant octet first (Core Vol 3, Part F, 3.3.1). It never throws: a
/// read past the end returns false and takes nothing.
/// </summary>
public ref partial struct GattReader
{
    private ReadOnlySpan<byte> _rest;

    /// <summary>Reads from the first octet.</summary>
    /// <param name="octets">The octets.</param>
    public GattReader(ReadOnlySpan<byte> octets) => _rest = octets;

    /// <summary>How many octets have not been read.</summary>
    public readonly int Remaining => _rest.Length;

    /// <summary>Whether everything has been read.</summary>
    public readonly bool IsAtEnd => _rest.IsEmpty;

    /// <summary>Takes some octets.</summary>
    /// <param name="count">How many, 0 or more.</param>
    /// <param name="octets">The octets; a part of what is read, not a copy.</param>
    /// <returns>False when there are fewer.</returns>
    public bool TryTake(int count, out ReadOnlySpan<byte> octets)
    {
        if ((uint)count > (uint)_rest.Length)
        {
            octets = default;
            return false;
        }

        octets = _rest.Slice(0, count);
        _rest = _rest.Slice(count);
        return true;
    }

    /// <summary>Takes all octets that are left.</summary>
    public ReadOnlySpan<byte> TakeRest()
    {
        var rest = _rest;
        _rest = default;
        return rest;
    }

    /// <summary>Reads an unsigned integer.</summary>
    /// <param name="octets">Its width, 1..8 octets.</param>
    /// <param name="value">The number, or 0.</param>
    /// <returns>False when there are fewer octets.</returns>
    public bool TryReadUnsigned(int octets, out ulong value)
    {
        value = 0;
        if ((uint)octets > 8 || !TryTake(octets, out var taken))
            return false;
        for (var i = taken.Length - 1; i >= 0; i--)
            value = (value << 8) | taken[i];
        return true;
    }

    /// <summary>Reads a signed integer in two's complement.</summary>
    /// <param name="octets">Its width, 1..8 octets.</param>
    /// <param name="value">The number, or 0.</param>
    /// <returns>False when there are fewer octets.</returns>
    public bool TryReadSigned(int octets, out long value)
    {
        value = 0;
        if (octets < 1 || !TryReadUnsigned(octets, out var bits))
            return false;
        var shift = 64 - (octets * 8);
        value = (long)(bits << shift) >> shift;
        return true;
    }

    /// <summary>Reads an octet.</summary>
    /// <param name="value">The octet, or 0.</param>
    /// <returns>False at the end.</returns>
    public bool TryRead(out byte value)
    {
        if (_rest.IsEmpty)
        {
            value = 0;
            return false;
        }

        value = _rest[0];
        _rest = _rest.Slice(1);
        return true;
    }

    /// <summary>Reads two octets.</summary>
    /// <param name="value">The number, or 0.</param>
    /// <returns>False when there are fewer octets.</returns>
    public bool TryRead(out ushort value)
    {
        var read = TryTake(2, out var octets);
        value = read ? BinaryPrimitives.ReadUInt16LittleEndian(octets) : (ushort)0;
        return read;
    }

    /// <summary>Reads four octets.</summary>
    /// <param name="value">The number, or 0.</param>
    /// <returns>False when there are fewer octets.</returns>
    public bool TryRead(out uint value)
    {
        var read = TryTake(4, out var octets);
        value = read ? BinaryPrimitives.ReadUInt32LittleEndian(octets) : 0;
        return read;
    }

    /// <summary>Reads eight octets.</summary>
    /// <param name="value">The number, or 0.</param>
    /// <returns>False when there are fewer octets.</returns>
    public bool TryRead(out ulong value)
    {
        var read = TryTake(8, out var octets);
        value = read ? BinaryPrimitives.ReadUInt64LittleEndian(octets) : 0;
        return read;
    }
}
