// A signed integer of 40 bits, as values of the Bluetooth SIG have it (GATT Specification Supplement, sint40).
using System;
using System.Globalization;

namespace GattGen;

/// <summary>A signed integer of 40 bits: 5 octets on the air, least significant first. It converts to <see cref="long"/> by itself, and back by a checked cast.</summary>
public readonly struct Int40 : IEquatable<Int40>, IComparable<Int40>, IFormattable
{
    private readonly long _value;

    /// <summary>A integer of 40 bits.</summary>
    /// <param name="value">-549,755,813,888..549,755,813,887.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> does not fit into 40 bits.</exception>
    public Int40(long value)
    {
        if (value is < -549_755_813_888 or > 549_755_813_887)
            throw new ArgumentOutOfRangeException(nameof(value), value, "The value does not fit into 40 bits (-549,755,813,888..549,755,813,887).");
        _value = value;
    }

    /// <summary>The smallest value, -549,755,813,888.</summary>
    public static Int40 MinValue => new(-549_755_813_888);

    /// <summary>The largest value, 549,755,813,887.</summary>
    public static Int40 MaxValue => new(549_755_813_887);

    /// <inheritdoc/>
    public bool Equals(Int40 other) => _value == other._value;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Int40 other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value.GetHashCode();

    /// <inheritdoc/>
    public int CompareTo(Int40 other) => _value.CompareTo(other._value);

    /// <summary>Prints the number.</summary>
    public override string ToString() => _value.ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public string ToString(string? format, IFormatProvider? formatProvider) => _value.ToString(format, formatProvider);

    /// <summary>The number in a wider type.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator long(Int40 value) => value._value;

    /// <summary>A number that always fits.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator Int40(int value) => new(value);

    /// <summary>A number that always fits.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator Int40(uint value) => new(value);

    /// <summary>A number that must fit.</summary>
    /// <param name="value">-549,755,813,888..549,755,813,887.</param>
    /// <exception cref="OverflowException">The number does not fit into 40 bits.</exception>
    public static explicit operator Int40(long value)
        => value is >= -549_755_813_888 and <= 549_755_813_887 ? new((long)value) : throw new OverflowException("The number does not fit into 40 bits (-549,755,813,888..549,755,813,887).");

    /// <summary>A number that must fit.</summary>
    /// <param name="value">0..549,755,813,887.</param>
    /// <exception cref="OverflowException">The number does not fit into 40 bits.</exception>
    public static explicit operator Int40(ulong value)
        => value <= 549_755_813_887 ? new((long)value) : throw new OverflowException("The number does not fit into 40 bits (-549,755,813,888..549,755,813,887).");

    /// <summary>Whether both are equal.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(Int40 left, Int40 right) => left._value == right._value;

    /// <summary>Whether they differ.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(Int40 left, Int40 right) => left._value != right._value;

    /// <summary>Whether the left one is smaller.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    public static bool operator <(Int40 left, Int40 right) => left._value < right._value;

    /// <summary>Whether the left one is larger.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    public static bool operator >(Int40 left, Int40 right) => left._value > right._value;

    /// <summary>Whether the left one is not larger.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    public static bool operator <=(Int40 left, Int40 right) => left._value <= right._value;

    /// <summary>Whether the left one is not smaller.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    public static bool operator >=(Int40 left, Int40 right) => left._value >= right._value;
}
