// Writes the octets of a value: the one bounds-checked writer of generated codecs.
using System;
using System.Buffers.Binary;
using System.Globalization;

namespace GattGen;

/// <summary>Writes numbers and octets of a value one after the other into a buffer of the caller, least significant octet first (Core Vol 3, Part F, 3.3.1).</summary>
public ref partial struct GattWriter
{
    private readonly Span<byte> _destination;

    /// <summary>Writes from the first octet of a buffer.</summary>
    /// <param name="destination">Where the octets go.</param>
    public GattWriter(Span<byte> destination)
    {
        _destination = destination;
        Length = 0;
    }

    /// <summary>How many octets have been written.</summary>
    public int Length { readonly get; private set; }

    /// <summary>What has been written.</summary>
    public readonly ReadOnlySpan<byte> Written => _destination.Slice(0, Length);

    /// <summary>Takes room for some octets, which the caller fills.</summary>
    /// <param name="count">How many, 0 or more.</param>
    /// <exception cref="ArgumentException">The buffer is too short; nothing was taken.</exception>
    public Span<byte> Take(int count)
    {
        if ((uint)count > (uint)(_destination.Length - Length))
            throw TooShort(count, _destination.Length - Length);
        var taken = _destination.Slice(Length, count);
        Length += count;
        return taken;
    }

    /// <summary>Writes octets as they are.</summary>
    /// <param name="octets">The octets.</param>
    /// <exception cref="ArgumentException">The buffer is too short; nothing was written.</exception>
    public void Write(ReadOnlySpan<byte> octets) => octets.CopyTo(Take(octets.Length));

    /// <summary>Writes an unsigned integer.</summary>
    /// <param name="value">The number; it must fit.</param>
    /// <param name="octets">Its width, 1..8 octets.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number does not fit, or the width is out of range; nothing was written.</exception>
    /// <exception cref="ArgumentException">The buffer is too short; nothing was written.</exception>
    public void WriteUnsigned(ulong value, int octets)
    {
        if (octets is < 1 or > 8)
            throw new ArgumentOutOfRangeException(nameof(octets), octets, "An integer has 1 to 8 octets.");
        if (octets < 8 && value >> (octets * 8) != 0)
            throw DoesNotFit(value.ToString(CultureInfo.InvariantCulture), octets);
        var taken = Take(octets);
        for (var i = 0; i < taken.Length; i++)
        {
            taken[i] = unchecked((byte)value);
            value >>= 8;
        }
    }

    /// <summary>Writes a signed integer in two's complement.</summary>
    /// <param name="value">The number; it must fit.</param>
    /// <param name="octets">Its width, 1..8 octets.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number does not fit, or the width is out of range; nothing was written.</exception>
    /// <exception cref="ArgumentException">The buffer is too short; nothing was written.</exception>
    public void WriteSigned(long value, int octets)
    {
        if (octets is < 1 or > 8)
            throw new ArgumentOutOfRangeException(nameof(octets), octets, "An integer has 1 to 8 octets.");
        var unused = 64 - (octets * 8);
        if ((value << unused) >> unused != value)
            throw DoesNotFit(value.ToString(CultureInfo.InvariantCulture), octets);
        WriteUnsigned(unchecked((ulong)value << unused) >> unused, octets);
    }

    /// <summary>Writes an octet.</summary>
    /// <param name="value">The octet.</param>
    /// <exception cref="ArgumentException">The buffer is too short; nothing was written.</exception>
    public void Write(byte value) => Take(1)[0] = value;

    /// <summary>Writes a signed number of one octet.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The buffer is too short; nothing was written.</exception>
    public void Write(sbyte value) => Take(1)[0] = unchecked((byte)value);

    /// <summary>Writes a number of two octets.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The buffer is too short; nothing was written.</exception>
    public void Write(ushort value) => BinaryPrimitives.WriteUInt16LittleEndian(Take(2), value);

    /// <summary>Writes a signed number of two octets.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The buffer is too short; nothing was written.</exception>
    public void Write(short value) => BinaryPrimitives.WriteInt16LittleEndian(Take(2), value);

    /// <summary>Writes a number of four octets.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The buffer is too short; nothing was written.</exception>
    public void Write(uint value) => BinaryPrimitives.WriteUInt32LittleEndian(Take(4), value);

    /// <summary>Writes a signed number of four octets.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The buffer is too short; nothing was written.</exception>
    public void Write(int value) => BinaryPrimitives.WriteInt32LittleEndian(Take(4), value);

    /// <summary>Writes a number of eight octets.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The buffer is too short; nothing was written.</exception>
    public void Write(ulong value) => BinaryPrimitives.WriteUInt64LittleEndian(Take(8), value);

    /// <summary>Writes a signed number of eight octets.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The buffer is too short; nothing was written.</exception>
    public void Write(long value) => BinaryPrimitives.WriteInt64LittleEndian(Take(8), value);

    /// <summary>Writes a number of three octets.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The buffer is too short; nothing was written.</exception>
    public void Write(UInt24 value) => WriteUnsigned(value, 3);

    /// <summary>Writes a signed number of three octets.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The buffer is too short; nothing was written.</exception>
    public void Write(Int24 value) => WriteSigned(value, 3);

    /// <summary>Writes a number of five octets.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The buffer is too short; nothing was written.</exception>
    public void Write(UInt40 value) => WriteUnsigned(value, 5);

    /// <summary>Writes a signed number of five octets.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The buffer is too short; nothing was written.</exception>
    public void Write(Int40 value) => WriteSigned(value, 5);

    /// <summary>Writes a number of six octets.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The buffer is too short; nothing was written.</exception>
    public void Write(UInt48 value) => WriteUnsigned(value, 6);

    /// <summary>Writes a signed number of six octets.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The buffer is too short; nothing was written.</exception>
    public void Write(Int48 value) => WriteSigned(value, 6);

    /// <summary>Writes a truth value: an octet that is 0 or 1.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The buffer is too short; nothing was written.</exception>
    public void Write(bool value) => Write((byte)(value ? 1 : 0));

    /// <summary>Writes a number in IEEE 754 binary32.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The buffer is too short; nothing was written.</exception>
    public void Write(float value) => Write(BitConverter.SingleToInt32Bits(value));

    /// <summary>Writes a number in IEEE 754 binary64.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The buffer is too short; nothing was written.</exception>
    public void Write(double value) => Write(BitConverter.DoubleToInt64Bits(value));

    /// <summary>Writes an SFLOAT.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The buffer is too short; nothing was written.</exception>
    public void Write(MedFloat16 value) => Write(value.Bits);

    /// <summary>Writes a FLOAT.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The buffer is too short; nothing was written.</exception>
    public void Write(MedFloat32 value) => Write(value.Bits);

    private static ArgumentException TooShort(int needed, int there)
        => new("The value needs " + needed.ToString(CultureInfo.InvariantCulture) + " more octets; the buffer has room for " + there.ToString(CultureInfo.InvariantCulture) + ".");

    private static ArgumentOutOfRangeException DoesNotFit(string value, int octets)
        => new(nameof(value), value, "The number does not fit into " + octets.ToString(CultureInfo.InvariantCulture) + " octets.");
}
