// Texts, octets and lists of numbers as whole values.
using System;
using System.Globalization;
using System.Text;

namespace GattGen;

public static partial class GattCodec
{
    // Throws EncoderFallbackException, an ArgumentException, for half a surrogate pair.
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>A text in UTF-8 without a terminator (GATT Specification Supplement, utf8s).</summary>
    /// <param name="value">The text; null is sent as an empty one.</param>
    /// <param name="destination">Where the octets go.</param>
    /// <returns>The number of octets.</returns>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is too short, or the text holds half a surrogate pair.</exception>
    public static int Encode(string? value, Span<byte> destination)
    {
        if (value is null)
            return 0;
        var needed = StrictUtf8.GetByteCount(value);
        if (needed > destination.Length)
            throw TooLong(needed, destination.Length);
        return StrictUtf8.GetBytes(value, destination);
    }

    /// <summary>A text in UTF-8 without a terminator that may have only so many octets.</summary>
    /// <param name="value">The text; null is sent as an empty one.</param>
    /// <param name="destination">Where the octets go.</param>
    /// <param name="maxLength">The largest number of octets.</param>
    /// <returns>The number of octets.</returns>
    /// <exception cref="ArgumentException">The text has more octets, <paramref name="destination"/> is too short, or the text holds half a surrogate pair.</exception>
    public static int Encode(string? value, Span<byte> destination, int maxLength)
        => Encode(value, destination.Length > maxLength ? destination.Slice(0, maxLength) : destination);

    /// <summary>A text in UTF-8 without a terminator that may have only so many octets.</summary>
    /// <param name="octets">The octets.</param>
    /// <param name="maxLength">The largest number of octets.</param>
    /// <param name="value">The text, or an empty one.</param>
    /// <returns>False when there are more octets, or they are not well-formed UTF-8.</returns>
    public static bool TryDecode(ReadOnlySpan<byte> octets, int maxLength, out string value)
    {
        value = string.Empty;
        return octets.Length <= maxLength && TryDecode(octets, out value);
    }

    /// <summary>A text in UTF-8 without a terminator.</summary>
    /// <param name="octets">The octets.</param>
    /// <param name="value">The text, or an empty one.</param>
    /// <returns>False when the octets are not well-formed UTF-8.</returns>
    public static bool TryDecode(ReadOnlySpan<byte> octets, out string value)
    {
        var wellFormed = IsUtf8(octets);
        value = wellFormed ? StrictUtf8.GetString(octets) : string.Empty;
        return wellFormed;
    }

    /// <summary>Octets as they are.</summary>
    /// <param name="value">The octets; null is sent as none.</param>
    /// <param name="destination">Where they go.</param>
    /// <returns>The number of octets.</returns>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is too short.</exception>
    public static int Encode(byte[]? value, Span<byte> destination) => Encode(new ReadOnlyMemory<byte>(value), destination);

    /// <summary>Octets as they are.</summary>
    /// <param name="octets">The octets.</param>
    /// <param name="value">A copy of them.</param>
    /// <returns>True.</returns>
    public static bool TryDecode(ReadOnlySpan<byte> octets, out byte[] value)
    {
        value = octets.ToArray();
        return true;
    }

    /// <summary>Octets as they are.</summary>
    /// <param name="value">The octets.</param>
    /// <param name="destination">Where they go.</param>
    /// <returns>The number of octets.</returns>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is too short.</exception>
    public static int Encode(ReadOnlyMemory<byte> value, Span<byte> destination)
    {
        if (value.Length > destination.Length)
            throw TooLong(value.Length, destination.Length);
        value.Span.CopyTo(destination);
        return value.Length;
    }

    /// <summary>Octets as they are.</summary>
    /// <param name="octets">The octets.</param>
    /// <param name="value">A copy of them.</param>
    /// <returns>True.</returns>
    public static bool TryDecode(ReadOnlySpan<byte> octets, out ReadOnlyMemory<byte> value)
    {
        value = octets.ToArray();
        return true;
    }

    /// <summary>Checks that octets are as many as a value may have.</summary>
    /// <param name="octets">The octets.</param>
    /// <param name="minLength">The smallest number.</param>
    /// <param name="maxLength">The largest number.</param>
    /// <returns>The octets.</returns>
    /// <exception cref="ArgumentException">There are fewer or more.</exception>
    public static ReadOnlySpan<byte> Check(ReadOnlySpan<byte> octets, int minLength, int maxLength)
    {
        if (octets.Length > maxLength)
            throw TooLong(octets.Length, maxLength);
        if (octets.Length < minLength)
            throw new ArgumentException("The value has " + octets.Length.ToString(CultureInfo.InvariantCulture) + " octets; it " + (minLength == maxLength ? "always has " : "has at least ") + minLength.ToString(CultureInfo.InvariantCulture) + ".");
        return octets;
    }

    /// <summary>Checks that an encoded value has as many octets as it must have.</summary>
    /// <param name="length">How many it has.</param>
    /// <param name="minLength">The smallest number.</param>
    /// <returns>The length.</returns>
    /// <exception cref="ArgumentException">There are fewer.</exception>
    public static int AtLeast(int length, int minLength)
        => length >= minLength
            ? length
            : throw new ArgumentException("The value has " + length.ToString(CultureInfo.InvariantCulture) + " octets; it has at least " + minLength.ToString(CultureInfo.InvariantCulture) + ".");

    /// <summary>Checks that a number fits into some bits of a flags field.</summary>
    /// <param name="value">The number.</param>
    /// <param name="bits">How many bits there are, 1..32.</param>
    /// <param name="what">The name of the field.</param>
    /// <returns>The number.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number does not fit.</exception>
    public static uint Bits(long value, int bits, string what)
        => value >= 0 && value >> bits == 0
            ? (uint)value
            : throw new ArgumentOutOfRangeException(what, value, what + " does not fit into " + bits.ToString(CultureInfo.InvariantCulture) + " bits of the flags.");

    /// <summary>Checks the number of elements of a list that always has the same number of them.</summary>
    /// <param name="actual">How many there are.</param>
    /// <param name="expected">How many there must be.</param>
    /// <param name="what">The name of the list.</param>
    /// <exception cref="ArgumentException">The numbers differ.</exception>
    public static void CheckCount(int actual, int expected, string what)
    {
        if (actual != expected)
            throw new ArgumentException(what + " always has " + expected.ToString(CultureInfo.InvariantCulture) + " elements, not " + actual.ToString(CultureInfo.InvariantCulture) + ".", what);
    }

    /// <summary>Whether octets are well-formed UTF-8 (RFC 3629): no overlong form, no surrogate, nothing above U+10FFFF.</summary>
    internal static bool IsUtf8(ReadOnlySpan<byte> octets)
    {
        var at = 0;
        while (at < octets.Length)
        {
            var first = octets[at];
            if (first < 0x80)
            {
                at++;
                continue;
            }

            // The length of the sequence, and the range of its second octet (RFC 3629, section 4).
            var (length, low, high) = first switch
            {
                >= 0xC2 and <= 0xDF => (2, 0x80, 0xBF),
                0xE0 => (3, 0xA0, 0xBF),
                0xED => (3, 0x80, 0x9F),
                >= 0xE1 and <= 0xEF => (3, 0x80, 0xBF),
                0xF0 => (4, 0x90, 0xBF),
                >= 0xF1 and <= 0xF3 => (4, 0x80, 0xBF),
                0xF4 => (4, 0x80, 0x8F),
                _ => (0, 0, 0),
            };
            if (length == 0 || octets.Length - at < length || octets[at + 1] < low || octets[at + 1] > high)
                return false;
            for (var i = 2; i < length; i++)
            {
                if ((octets[at + i] & 0xC0) != 0x80)
                    return false;
            }

            at += length;
        }

        return true;
    }

    private static ArgumentException TooLong(int actual, int allowed)
        => new("The value has " + actual.ToString(CultureInfo.InvariantCulture) + " octets; at most " + allowed.ToString(CultureInfo.InvariantCulture) + " are allowed here.");
}
