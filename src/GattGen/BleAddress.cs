// A Bluetooth device address with its type (Core Vol 6, Part B, 1.3).
using System;
using System.Globalization;

namespace GattGen;

/// <summary>What kind of address a device uses (module specification, <c>gap_scan</c>).</summary>
public enum BleAddressType : byte
{
    /// <summary>A public device address.</summary>
    Public = 0x00,

    /// <summary>A random address: static, resolvable or non-resolvable; which one is encoded in the address itself.</summary>
    Random = 0x01,

    /// <summary>No address: what the events of a failed connection attempt carry.</summary>
    None = 0xFF,
}

/// <summary>A device address of 48 bits together with its type. At the API octets stand in display order, most significant first.</summary>
public readonly struct BleAddress : IEquatable<BleAddress>
{
    private readonly ulong _value;
    private readonly byte _type;

    /// <summary>An address from its number.</summary>
    /// <param name="type">The kind of address.</param>
    /// <param name="value">48 bits; 0x112233445566 is 11:22:33:44:55:66.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> has more than 48 bits.</exception>
    public BleAddress(BleAddressType type, ulong value)
    {
        if (value > 0xFFFF_FFFF_FFFF)
            throw new ArgumentOutOfRangeException(nameof(value), "An address has 48 bits.");
        _value = value;
        _type = (byte)type;
    }

    /// <summary>An address from its octets.</summary>
    /// <param name="type">The kind of address.</param>
    /// <param name="octets">6 octets, most significant first.</param>
    /// <exception cref="ArgumentException"><paramref name="octets"/> are not 6.</exception>
    public BleAddress(BleAddressType type, ReadOnlySpan<byte> octets)
    {
        if (octets.Length != 6)
            throw new ArgumentException("An address has 6 octets, not " + octets.Length.ToString(CultureInfo.InvariantCulture) + ".", nameof(octets));
        ulong value = 0;
        foreach (var octet in octets)
            value = (value << 8) | octet;
        _value = value;
        _type = (byte)type;
    }

    /// <summary>What the events of a failed connection attempt carry: type 0xFF and zeros.</summary>
    public static BleAddress None => new(BleAddressType.None, 0);

    /// <summary>The kind of address.</summary>
    public BleAddressType Type => (BleAddressType)_type;

    /// <summary>The 48 bits as a number.</summary>
    public ulong Value => _value;

    /// <summary>A random address whose two most significant bits are 11 (Core Vol 6, Part B, 1.3.2.1).</summary>
    public bool IsStaticRandom => Type == BleAddressType.Random && _value >> 46 == 0b11;

    /// <summary>A random address whose two most significant bits are 01 (Core Vol 6, Part B, 1.3.2.2).</summary>
    public bool IsResolvablePrivate => Type == BleAddressType.Random && _value >> 46 == 0b01;

    /// <summary>A random address whose two most significant bits are 00 (Core Vol 6, Part B, 1.3.2.2).</summary>
    public bool IsNonResolvablePrivate => Type == BleAddressType.Random && _value >> 46 == 0b00;

    /// <summary>Reads an address as <see cref="ToString"/> prints it: six hexadecimal pairs with colons, most significant first.</summary>
    /// <param name="text">For example <c>C0:FF:EE:00:00:01</c>.</param>
    /// <param name="type">The kind of address.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException">The text is no address.</exception>
    public static BleAddress Parse(string text, BleAddressType type)
    {
        if (text is null)
            throw new ArgumentNullException(nameof(text));
        return TryParse(text.AsSpan(), type, out var address)
            ? address
            : throw new FormatException("'" + text + "' is not an address: six hexadecimal pairs with colons are expected, such as C0:FF:EE:00:00:01.");
    }

    /// <summary>Reads an address as <see cref="Parse"/> does, without an exception.</summary>
    /// <param name="text">Six hexadecimal pairs with colons, most significant first.</param>
    /// <param name="type">The kind of address.</param>
    /// <param name="address">The address, or <c>default</c>.</param>
    /// <returns>False when the text is no address.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, BleAddressType type, out BleAddress address)
    {
        address = default;
        if (text.Length != 17)
            return false;
        ulong value = 0;
        for (var i = 0; i < 17; i++)
        {
            if (i % 3 == 2)
            {
                if (text[i] != ':')
                    return false;
                continue;
            }

            var digit = text[i] switch
            {
                >= '0' and <= '9' => text[i] - '0',
                >= 'a' and <= 'f' => text[i] - 'a' + 10,
                >= 'A' and <= 'F' => text[i] - 'A' + 10,
                _ => -1,
            };
            if (digit < 0)
                return false;
            value = (value << 4) | (uint)digit;
        }

        address = new BleAddress(type, value);
        return true;
    }

    /// <summary>Writes the 6 octets, most significant first.</summary>
    /// <param name="destination">At least 6 octets.</param>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is too short.</exception>
    public void CopyTo(Span<byte> destination)
    {
        if (destination.Length < 6)
            throw new ArgumentException("An address needs 6 octets.", nameof(destination));
        for (var i = 0; i < 6; i++)
            destination[i] = (byte)(_value >> (40 - (8 * i)));
    }

    /// <inheritdoc/>
    public bool Equals(BleAddress other) => _value == other._value && _type == other._type;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is BleAddress other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_value, _type);

    /// <summary>Prints the octets with colons, most significant first: <c>C0:FF:EE:00:00:01</c>.</summary>
    public override string ToString()
    {
        Span<char> text = stackalloc char[17];
        const string Digits = "0123456789ABCDEF";
        for (var i = 0; i < 6; i++)
        {
            var octet = (int)(_value >> (40 - (8 * i))) & 0xFF;
            text[3 * i] = Digits[octet >> 4];
            text[(3 * i) + 1] = Digits[octet & 0xF];
            if (i < 5)
                text[(3 * i) + 2] = ':';
        }

        return text.ToString();
    }

    /// <summary>Whether type and octets are equal.</summary>
    /// <param name="left">One address.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(BleAddress left, BleAddress right) => left.Equals(right);

    /// <summary>Whether type or octets differ.</summary>
    /// <param name="left">One address.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(BleAddress left, BleAddress right) => !left.Equals(right);
}
