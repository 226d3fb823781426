// A signed integer of 48 bits, as values of the Bluetooth SIG have it (GATT Specification Supplement, sint48).
using System;
using System.Globalization;

namespace GattGen;

/// <summary>A signed integer of 48 bits: 6 octets on the air, least significant first. It converts to <see cref="long"/> by itself, and back by a checked cast.</summary>
public readonly struct Int48 : IEquatable<Int48>, IComparable<Int48>, IFormattable
{
    private readonly long _value;

    /// <summary>A integer of 48 bits.</summary>
    /// <param name="value">-140,737,488,355,328..140,737,488,355,327.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> does not fit into 48 bits.</exception>
    public Int48(long value)
    {
        if (value is < -140_737_488_355_328 or > 140_737_488_355_327)
            throw new ArgumentOutOfRangeException(nameof(value), value, "The value does not fit into 48 bits (-140,737,488,355,328..140,737,488,355,327).");
        _value = value;
    }

    /// <summary>The smallest value, -140,737,488,355,328.</summary>
    public static Int48 MinValue => new(-140_737_488_355_328);

    /// <summary>The largest value, 140,737,488,355,327.</summary>
    public static Int48 MaxValue => new(140_737_488_355_327);

    /// <inheritdoc/>
    public bool Equals(Int48 other) => _value == other._value;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Int48 other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value.GetHashCode();

    /// <inheritdoc/>
    public int CompareTo(Int48 other) => _value.CompareTo(other._value);

    /// <summary>Prints the number.</summary>
    public override string ToString() => _value.ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public string ToString(string? format, IFormatProvider? formatProvider) => _value.ToString(format, formatProvider);

    /// <summary>The number in a wider type.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator long(Int48 value) => value._value;

    /// <summary>A number that always fits.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator Int48(int value) => new(value);

    /// <summary>A number that always fits.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator Int48(uint value) => new(value);

    /// <summary>A number that must fit.</summary>
    /// <param name="value">-140,737,488,355,328..140,737,488,355,327.</param>
    /// <exception cref="OverflowException">The number does not fit into 48 bits.</exception>
    public static explicit operator Int48(long value)
        => value is >= -140_737_488_355_328 and <= 140_737_488_355_327 ? new((long)value) : throw new OverflowException("The number does not fit into 48 bits (-140,737,488,355,328..140,737,488,355,327).");

    /// <summary>A number that must fit.</summary>
    /// <param name="value">0..140,737,488,355,327.</param>
    /// <exception cref="OverflowException">The number does not fit into 48 bits.</exception>
    public static explicit operator Int48(ulong value)
        => value <= 140_737_488_355_327 ? new((long)value) : throw new OverflowException("The number does not fit into 48 bits (-140,737,488,355,328..140,737,488,355,327).");

    /// <summary>Whether both are equal.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(Int48 left, Int48 right) => left._value == right._value;

    /// <summary>Whether they differ.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(Int48 left, Int48 right) => left._value != right._value;

    /// <summary>Whether the left one is smaller.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    public static bool operator <(Int48 left, Int48 right) => left._value < right._value;

    /// <summary>Whether the left one is larger.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    public static bool operator >(Int48 left, Int48 right) => left._value > right._value;

    /// <summary>Whether the left one is not larger.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    public static bool operator <=(Int48 left, Int48 right) => left._value <= right._value;

    /// <summary>Whether the left one is not smaller.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    public static bool operator >=(Int48 left, Int48 right) => left._value >= right._value;
}
