// A Bluetooth UUID of 16, 32 or 128 bits (module specification, class UUID; Core Vol 3, Part B, 2.5.1).
using System;
using System.Buffers.Binary;

namespace GattGen;

/// <summary>
/// A UUID of 16, 32 or 128 bits. UUIDs of different width are never equal, even when they name the same thing: use
/// <see cref="ToUuid128"/> to compare across widths.
/// </summary>
/// <example>
/// <code>
/// var service = new BleUuid(0x180D);
/// var uart = new BleUuid("6E400001-B5A3-F393-E0A9-E50E24DCCA9E");
/// </code>
/// </example>
public readonly struct BleUuid : IEquatable<BleUuid>, IComparable<BleUuid>
{
    // xxxxxxxx-0000-1000-8000-00805F9B34FB
    private const ulong BaseLow = 0x8000_0080_5F9B_34FB;
    private const ulong BaseHigh = 0x0000_0000_0000_1000;

    private readonly ulong _low;    // the last eight octets as printed; the whole value where it has 16 or 32 bits
    private readonly ulong _high;   // the first eight octets as printed
    private readonly byte _octets;  // 0 (empty), 2, 4 or 16

    private BleUuid(ulong high, ulong low, byte octets)
    {
        _high = high;
        _low = low;
        _octets = octets;
    }

    /// <summary>A 16-bit UUID.</summary>
    /// <param name="value">0..0xFFFF.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> has more than 16 bits or is negative.</exception>
    public BleUuid(int value)
    {
        if ((uint)value > 0xFFFF)
        {
            throw new ArgumentOutOfRangeException(
                nameof(value),
                value,
                "A UUID given as a number has 16 bits (0..0xFFFF). Give four octets for a 32-bit UUID, sixteen octets or a text for a 128-bit one.");
        }

        _high = 0;
        _low = (ulong)value;
        _octets = 2;
    }

    /// <summary>A UUID from its octets, least significant first, as they travel.</summary>
    /// <param name="littleEndian">2, 4 or 16 octets.</param>
    /// <exception cref="ArgumentException">The number of octets is another one.</exception>
    public BleUuid(ReadOnlySpan<byte> littleEndian)
    {
        if (!TryRead(littleEndian, out this))
            throw new ArgumentException("A UUID has 2, 4 or 16 octets, not " + littleEndian.Length.ToString(System.Globalization.CultureInfo.InvariantCulture) + ".", nameof(littleEndian));
    }

    /// <summary>A 128-bit UUID from text: 32 hexadecimal digits; hyphens may stand anywhere.</summary>
    /// <param name="text">For example <c>6E400001-B5A3-F393-E0A9-E50E24DCCA9E</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException">The text holds another character, or more or fewer than 32 digits.</exception>
    public BleUuid(string text)
    {
        if (text is null)
            throw new ArgumentNullException(nameof(text));
        if (ParseText(text.AsSpan(), out this) is { } problem)
            throw new FormatException("'" + text + "' is not a UUID: " + problem);
    }

    /// <summary>The number of bits: 16, 32 or 128; 0 for the default value.</summary>
    public int Bits => _octets * 8;

    /// <summary>The number of octets: 2, 4 or 16; 0 for the default value.</summary>
    public int Length => _octets;

    /// <summary>True for <c>default</c>, which names nothing.</summary>
    public bool IsEmpty => _octets == 0;

    /// <summary>A UUID from its octets, least significant first, without an exception.</summary>
    /// <param name="littleEndian">2, 4 or 16 octets.</param>
    /// <param name="uuid">The UUID, or empty.</param>
    /// <returns>False when the number of octets is another one.</returns>
    public static bool TryRead(ReadOnlySpan<byte> littleEndian, out BleUuid uuid)
    {
        switch (littleEndian.Length)
        {
            case 2:
                uuid = new BleUuid(0, BinaryPrimitives.ReadUInt16LittleEndian(littleEndian), 2);
                return true;
            case 4:
                uuid = new BleUuid(0, BinaryPrimitives.ReadUInt32LittleEndian(littleEndian), 4);
                return true;
            case 16:
                uuid = new BleUuid(BinaryPrimitives.ReadUInt64LittleEndian(littleEndian.Slice(8)), BinaryPrimitives.ReadUInt64LittleEndian(littleEndian), 16);
                return true;
            default:
                uuid = default;
                return false;
        }
    }

    /// <summary>A 128-bit UUID from text, as the constructor reads it, without an exception.</summary>
    /// <param name="text">32 hexadecimal digits; hyphens may stand anywhere.</param>
    /// <param name="uuid">The UUID, or empty.</param>
    /// <returns>False when the text is none.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out BleUuid uuid) => ParseText(text, out uuid) is null;

    /// <summary>A 32-bit UUID.</summary>
    /// <param name="value">The value.</param>
    public static BleUuid FromUInt32(uint value) => new(0, value, 4);

    /// <summary>The 16-bit value.</summary>
    /// <param name="value">The value, or 0.</param>
    /// <returns>False when this UUID does not have 16 bits.</returns>
    public bool TryGetUInt16(out ushort value)
    {
        value = _octets == 2 ? (ushort)_low : (ushort)0;
        return _octets == 2;
    }

    /// <summary>Writes the octets, least significant first.</summary>
    /// <param name="destination">At least <see cref="Length"/> octets.</param>
    /// <returns>The number of octets written.</returns>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is too short.</exception>
    public int CopyTo(Span<byte> destination)
    {
        if (destination.Length < _octets)
            throw new ArgumentException("The destination is shorter than the UUID.", nameof(destination));
        switch (_octets)
        {
            case 2:
                BinaryPrimitives.WriteUInt16LittleEndian(destination, (ushort)_low);
                break;
            case 4:
                BinaryPrimitives.WriteUInt32LittleEndian(destination, (uint)_low);
                break;
            case 16:
                BinaryPrimitives.WriteUInt64LittleEndian(destination, _low);
                BinaryPrimitives.WriteUInt64LittleEndian(destination.Slice(8), _high);
                break;
        }

        return _octets;
    }

    /// <summary>The octets, least significant first, in a new array.</summary>
    public byte[] ToArray()
    {
        var octets = new byte[_octets];
        CopyTo(octets);
        return octets;
    }

    /// <summary>The same UUID with 128 bits: 16 and 32-bit values stand in the Bluetooth Base UUID (Core Vol 3, Part B, 2.5.1).</summary>
    public BleUuid ToUuid128() => _octets is 2 or 4 ? new BleUuid((_low << 32) | BaseHigh, BaseLow, 16) : this;

    /// <summary>The form in which GATT carries it: 16 bits as they are; 32 bits, for which the Attribute Protocol has no form, widened to 128.</summary>
    public BleUuid ToAttributeForm() => _octets == 4 ? ToUuid128() : this;

    /// <inheritdoc/>
    public bool Equals(BleUuid other) => _low == other._low && _high == other._high && _octets == other._octets;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is BleUuid other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_low, _high, _octets);

    /// <summary>Orders by width, then by octets, least significant first.</summary>
    /// <param name="other">The UUID to compare with.</param>
    /// <returns>Negative, zero or positive.</returns>
    public int CompareTo(BleUuid other)
    {
        if (_octets != other._octets)
            return _octets.CompareTo(other._octets);
        var low = BinaryPrimitives.ReverseEndianness(_low).CompareTo(BinaryPrimitives.ReverseEndianness(other._low));
        return low != 0 ? low : BinaryPrimitives.ReverseEndianness(_high).CompareTo(BinaryPrimitives.ReverseEndianness(other._high));
    }

    /// <summary>Prints as the module specification's class does: <c>UUID(0x180d)</c>, <c>UUID('6e400001-b5a3-f393-e0a9-e50e24dcca9e')</c>.</summary>
    public override string ToString() => _octets switch
    {
        0 => "UUID()",
        16 => "UUID('" + ToShortString() + "')",
        _ => "UUID(0x" + ToShortString() + ")",
    };

    /// <summary>Prints the digits alone: <c>180d</c>, <c>0000180d</c>, <c>6e400001-b5a3-f393-e0a9-e50e24dcca9e</c>.</summary>
    public string ToShortString()
    {
        Span<char> text = stackalloc char[36];
        TryFormat(text, out var written);
        return text.Slice(0, written).ToString();
    }

    /// <summary>Prints the digits alone, as <see cref="ToShortString"/>, without allocating.</summary>
    /// <param name="destination">At least 4, 8 or 36 characters.</param>
    /// <param name="charsWritten">The number of characters written.</param>
    /// <returns>False when <paramref name="destination"/> is too short.</returns>
    public bool TryFormat(Span<char> destination, out int charsWritten)
    {
        var needed = _octets == 16 ? 36 : _octets * 2;
        charsWritten = 0;
        if (destination.Length < needed)
            return false;
        var at = 0;
        for (var octet = _octets - 1; octet >= 0; octet--)
        {
            var value = (byte)(octet >= 8 ? _high >> ((octet - 8) * 8) : _low >> (octet * 8));
            destination[at++] = Digit(value >> 4);
            destination[at++] = Digit(value & 0xF);
            if (_octets == 16 && octet is 12 or 10 or 8 or 6)
                destination[at++] = '-';
        }

        charsWritten = at;
        return true;
    }

    private static char Digit(int value) => (char)(value < 10 ? '0' + value : 'a' + value - 10);

    private static string? ParseText(ReadOnlySpan<char> text, out BleUuid uuid)
    {
        uuid = default;
        ulong high = 0, low = 0;
        var digits = 0;
        foreach (var c in text)
        {
            if (c == '-')
                continue;
            var value = c switch
            {
                >= '0' and <= '9' => c - '0',
                >= 'a' and <= 'f' => c - 'a' + 10,
                >= 'A' and <= 'F' => c - 'A' + 10,
                _ => -1,
            };
            if (value < 0)
                return "it holds the character '" + c.ToString() + "'; only hexadecimal digits and hyphens are allowed.";
            if (++digits > 32)
                return "it has more than 32 hexadecimal digits.";
            high = (high << 4) | (low >> 60);
            low = (low << 4) | (uint)value;
        }

        if (digits < 32)
            return "it has " + digits.ToString(System.Globalization.CultureInfo.InvariantCulture) + " hexadecimal digits instead of 32. A 16-bit UUID is given as a number: 0x180D.";
        uuid = new BleUuid(high, low, 16);
        return null;
    }

    /// <summary>A 16-bit UUID from a number.</summary>
    /// <param name="value">0..0xFFFF.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> has more than 16 bits or is negative.</exception>
    public static implicit operator BleUuid(int value) => new(value);

    /// <summary>Whether width and value are equal.</summary>
    /// <param name="left">One UUID.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(BleUuid left, BleUuid right) => left.Equals(right);

    /// <summary>Whether width or value differ.</summary>
    /// <param name="left">One UUID.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(BleUuid left, BleUuid right) => !left.Equals(right);

    /// <summary>Whether the left one comes first in the order of <see cref="CompareTo"/>.</summary>
    /// <param name="left">One UUID.</param>
    /// <param name="right">The other.</param>
    public static bool operator <(BleUuid left, BleUuid right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left one comes last in the order of <see cref="CompareTo"/>.</summary>
    /// <param name="left">One UUID.</param>
    /// <param name="right">The other.</param>
    public static bool operator >(BleUuid left, BleUuid right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left one does not come last.</summary>
    /// <param name="left">One UUID.</param>
    /// <param name="right">The other.</param>
    public static bool operator <=(BleUuid left, BleUuid right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left one does not come first.</summary>
    /// <param name="left">One UUID.</param>
    /// <param name="right">The other.</param>
    public static bool operator >=(BleUuid left, BleUuid right) => left.CompareTo(right) >= 0;
}
