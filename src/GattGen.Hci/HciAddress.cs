// A device address as HCI carries it (Core Vol 4, Part E, 5.2; the kinds of random addresses: Vol 6, Part B, 1.3.2).
using System;
using System.Buffers.Binary;
using System.Globalization;

namespace GattGen.Hci;

/// <summary>
/// The 48 bits of a device address. Little-endian on the wire, most significant octet first as text ("C0:11:22:33:44:55"). Whether
/// they are a public or a random address is told by an address type beside it (<see cref="HciAddressType"/>).
/// </summary>
public readonly struct HciAddress : IEquatable<HciAddress>, IComparable<HciAddress>
{
    /// <summary>Octets of an address.</summary>
    public const int Length = 6;

    private const ulong Mask = 0xFFFF_FFFF_FFFF;

    /// <summary>Makes an address of a number.</summary>
    /// <param name="value">The address, most significant octet highest; bits above the 48th are left out.</param>
    public HciAddress(ulong value) => Value = value & Mask;

    /// <summary>The address as a number, 0 to 0xFFFF_FFFF_FFFF.</summary>
    public ulong Value { get; }

    /// <summary>True for 00:00:00:00:00:00, which stands for "no address".</summary>
    public bool IsZero => Value == 0;

    /// <summary>True when, as a random address, it is a static one: the two highest bits are 0b11.</summary>
    public bool IsStaticRandom => Value >> 46 == 0b11;

    /// <summary>True when, as a random address, it is a resolvable private one: the two highest bits are 0b01.</summary>
    public bool IsResolvablePrivate => Value >> 46 == 0b01;

    /// <summary>True when, as a random address, it is a non-resolvable private one: the two highest bits are 0b00.</summary>
    public bool IsNonResolvablePrivate => Value >> 46 == 0b00;

    /// <summary>Tells whether two addresses are the same.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(HciAddress left, HciAddress right) => left.Value == right.Value;

    /// <summary>Tells whether two addresses differ.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(HciAddress left, HciAddress right) => left.Value != right.Value;

    /// <summary>Orders addresses as numbers.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator <(HciAddress left, HciAddress right) => left.Value < right.Value;

    /// <summary>Orders addresses as numbers.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator >(HciAddress left, HciAddress right) => left.Value > right.Value;

    /// <summary>Orders addresses as numbers.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator <=(HciAddress left, HciAddress right) => left.Value <= right.Value;

    /// <summary>Orders addresses as numbers.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator >=(HciAddress left, HciAddress right) => left.Value >= right.Value;

    /// <summary>Makes an address of six octets in display order, as the module API passes them.</summary>
    /// <param name="octets">Six octets, the most significant first.</param>
    /// <exception cref="ArgumentException">There are not six.</exception>
    public static HciAddress FromBigEndian(ReadOnlySpan<byte> octets)
    {
        if (octets.Length != Length)
            throw new ArgumentException("An address has six octets.", nameof(octets));
        return new(((ulong)BinaryPrimitives.ReadUInt16BigEndian(octets) << 32) | BinaryPrimitives.ReadUInt32BigEndian(octets.Slice(2)));
    }

    /// <summary>Reads text such as "C0:11:22:33:44:55", in capitals or not.</summary>
    /// <param name="text">Six octets as two hexadecimal digits each, the most significant first, with colons between.</param>
    /// <param name="address">The address, or zero.</param>
    /// <returns>False when the text is not of that form.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out HciAddress address)
    {
        address = default;
        if (text.Length != (3 * Length) - 1)
            return false;
        ulong value = 0;
        for (int i = 0; i < Length; i++)
        {
            ReadOnlySpan<char> digits = text.Slice(3 * i, 2);
            if ((i > 0 && text[(3 * i) - 1] != ':')
                || !byte.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out byte octet))
            {
                return false;
            }

            value = (value << 8) | octet;
        }

        address = new(value);
        return true;
    }

    /// <summary>Writes the six octets in display order, as the module API passes them.</summary>
    /// <param name="destination">At least six octets; the most significant comes first.</param>
    /// <exception cref="ArgumentException">The destination is too small.</exception>
    public void CopyToBigEndian(Span<byte> destination)
    {
        if (destination.Length < Length)
            throw new ArgumentException("An address has six octets.", nameof(destination));
        BinaryPrimitives.WriteUInt16BigEndian(destination, unchecked((ushort)(Value >> 32)));
        BinaryPrimitives.WriteUInt32BigEndian(destination.Slice(2), unchecked((uint)Value));
    }

    /// <inheritdoc/>
    public bool Equals(HciAddress other) => Value == other.Value;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is HciAddress other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode();

    /// <inheritdoc/>
    public int CompareTo(HciAddress other) => Value.CompareTo(other.Value);

    /// <summary>The address as text, the most significant octet first: "C0:11:22:33:44:55".</summary>
    public override string ToString()
    {
        const string Digits = "0123456789ABCDEF";
        Span<char> text = stackalloc char[(3 * Length) - 1];
        text.Fill(':');
        for (int i = 0; i < Length; i++)
        {
            int octet = (int)(Value >> (8 * (Length - 1 - i))) & 0xFF;
            text[3 * i] = Digits[octet >> 4];
            text[(3 * i) + 1] = Digits[octet & 0xF];
        }

        return new string(text);
    }
}
