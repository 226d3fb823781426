// A signed integer of 24 bits, as values of the Bluetooth SIG have it (GATT Specification Supplement, sint24).
using System;
using System.Globalization;

namespace GattGen;

/// <summary>A signed integer of 24 bits: 3 octets on the air, least significant first. It converts to <see cref="int"/> by itself, and back by a checked cast.</summary>
public readonly struct Int24 : IEquatable<Int24>, IComparable<Int24>, IFormattable
{
    private readonly int _value;

    /// <summary>A integer of 24 bits.</summary>
    /// <param name="value">-8,388,608..8,388,607.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> does not fit into 24 bits.</exception>
    public Int24(int value)
    {
        if (value is < -8_388_608 or > 8_388_607)
            throw new ArgumentOutOfRangeException(nameof(value), value, "The value does not fit into 24 bits (-8,388,608..8,388,607).");
        _value = value;
    }

    /// <summary>The smallest value, -8,388,608.</summary>
    public static Int24 MinValue => new(-8_388_608);

    /// <summary>The largest value, 8,388,607.</summary>
    public static Int24 MaxValue => new(8_388_607);

    /// <inheritdoc/>
    public bool Equals(Int24 other) => _value == other._value;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Int24 other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value.GetHashCode();

    /// <inheritdoc/>
    public int CompareTo(Int24 other) => _value.CompareTo(other._value);

    /// <summary>Prints the number.</summary>
    public override string ToString() => _value.ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public string ToString(string? format, IFormatProvider? formatProvider) => _value.ToString(format, formatProvider);

    /// <summary>The number in a wider type.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator int(Int24 value) => value._value;

    /// <summary>A number that always fits.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator Int24(short value) => new(value);

    /// <summary>A number that must fit.</summary>
    /// <param name="value">-8,388,608..8,388,607.</param>
    /// <exception cref="OverflowException">The number does not fit into 24 bits.</exception>
    public static explicit operator Int24(int value) => (Int24)(long)value;

    /// <summary>A number that must fit.</summary>
    /// <param name="value">0..8,388,607.</param>
    /// <exception cref="OverflowException">The number does not fit into 24 bits.</exception>
    public static explicit operator Int24(uint value) => (Int24)(ulong)value;

    /// <summary>A number that must fit.</summary>
    /// <param name="value">-8,388,608..8,388,607.</param>
    /// <exception cref="OverflowException">The number does not fit into 24 bits.</exception>
    public static explicit operator Int24(long value)
        => value is >= -8_388_608 and <= 8_388_607 ? new((int)value) : throw new OverflowException("The number does not fit into 24 bits (-8,388,608..8,388,607).");

    /// <summary>A number that must fit.</summary>
    /// <param name="value">0..8,388,607.</param>
    /// <exception cref="OverflowException">The number does not fit into 24 bits.</exception>
    public static explicit operator Int24(ulong value)
        => value <= 8_388_607 ? new((int)value) : throw new OverflowException("The number does not fit into 24 bits (-8,388,608..8,388,607).");

    /// <summary>Whether both are equal.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(Int24 left, Int24 right) => left._value == right._value;

    /// <summary>Whether they differ.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(Int24 left, Int24 right) => left._value != right._value;

    /// <summary>Whether the left one is smaller.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    public static bool operator <(Int24 left, Int24 right) => left._value < right._value;

    /// <summary>Whether the left one is larger.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    public static bool operator >(Int24 left, Int24 right) => left._value > right._value;

    /// <summary>Whether the left one is not larger.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    public static bool operator <=(Int24 left, Int24 right) => left._value <= right._value;

    /// <summary>Whether the left one is not smaller.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    public static bool operator >=(Int24 left, Int24 right) => left._value >= right._value;
}
