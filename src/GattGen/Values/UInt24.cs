// An unsigned integer of 24 bits, as values of the Bluetooth SIG have it (GATT Specification Supplement, uint24).
using System;
using System.Globalization;

namespace GattGen;

/// <summary>An unsigned integer of 24 bits: 3 octets on the air, least significant first. It converts to <see cref="uint"/> by itself, and back by a checked cast.</summary>
public readonly struct UInt24 : IEquatable<UInt24>, IComparable<UInt24>, IFormattable
{
    private readonly uint _value;

    /// <summary>An integer of 24 bits.</summary>
    /// <param name="value">0..16,777,215.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> does not fit into 24 bits.</exception>
    public UInt24(uint value)
    {
        if (value > 16_777_215)
            throw new ArgumentOutOfRangeException(nameof(value), value, "The value does not fit into 24 bits (0..16,777,215).");
        _value = value;
    }

    /// <summary>The smallest value, 0.</summary>
    public static UInt24 MinValue => new(0);

    /// <summary>The largest value, 16,777,215.</summary>
    public static UInt24 MaxValue => new(16_777_215);

    /// <inheritdoc/>
    public bool Equals(UInt24 other) => _value == other._value;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is UInt24 other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value.GetHashCode();

    /// <inheritdoc/>
    public int CompareTo(UInt24 other) => _value.CompareTo(other._value);

    /// <summary>Prints the number.</summary>
    public override string ToString() => _value.ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public string ToString(string? format, IFormatProvider? formatProvider) => _value.ToString(format, formatProvider);

    /// <summary>The number in a wider type.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator uint(UInt24 value) => value._value;

    /// <summary>A number that always fits.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator UInt24(ushort value) => new(value);

    /// <summary>A number that must fit.</summary>
    /// <param name="value">0..16,777,215.</param>
    /// <exception cref="OverflowException">The number does not fit into 24 bits.</exception>
    public static explicit operator UInt24(int value) => (UInt24)(long)value;

    /// <summary>A number that must fit.</summary>
    /// <param name="value">0..16,777,215.</param>
    /// <exception cref="OverflowException">The number does not fit into 24 bits.</exception>
    public static explicit operator UInt24(uint value) => (UInt24)(ulong)value;

    /// <summary>A number that must fit.</summary>
    /// <param name="value">0..16,777,215.</param>
    /// <exception cref="OverflowException">The number does not fit into 24 bits.</exception>
    public static explicit operator UInt24(long value)
        => value is >= 0 and <= 16_777_215 ? new((uint)value) : throw new OverflowException("The number does not fit into 24 bits (0..16,777,215).");

    /// <summary>A number that must fit.</summary>
    /// <param name="value">0..16,777,215.</param>
    /// <exception cref="OverflowException">The number does not fit into 24 bits.</exception>
    public static explicit operator UInt24(ulong value)
        => value <= 16_777_215 ? new((uint)value) : throw new OverflowException("The number does not fit into 24 bits (0..16,777,215).");

    /// <summary>Whether both are equal.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(UInt24 left, UInt24 right) => left._value == right._value;

    /// <summary>Whether they differ.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(UInt24 left, UInt24 right) => left._value != right._value;

    /// <summary>Whether the left one is smaller.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    public static bool operator <(UInt24 left, UInt24 right) => left._value < right._value;

    /// <summary>Whether the left one is larger.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    public static bool operator >(UInt24 left, UInt24 right) => left._value > right._value;

    /// <summary>Whether the left one is not larger.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    public static bool operator <=(UInt24 left, UInt24 right) => left._value <= right._value;

    /// <summary>Whether the left one is not smaller.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    public static bool operator >=(UInt24 left, UInt24 right) => left._value >= right._value;
}
