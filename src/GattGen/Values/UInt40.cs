// An unsigned integer of 40 bits, as values of the Bluetooth SIG have it (GATT Specification Supplement, uint40).
using System;
using System.Globalization;

namespace GattGen;

/// <summary>An unsigned integer of 40 bits: 5 octets on the air, least significant first. It converts to <see cref="ulong"/> by itself, and back by a checked cast.</summary>
public readonly struct UInt40 : IEquatable<UInt40>, IComparable<UInt40>, IFormattable
{
    private readonly ulong _value;

    /// <summary>An integer of 40 bits.</summary>
    /// <param name="value">0..1,099,511,627,775.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> does not fit into 40 bits.</exception>
    public UInt40(ulong value)
    {
        if (value > 1_099_511_627_775)
            throw new ArgumentOutOfRangeException(nameof(value), value, "The value does not fit into 40 bits (0..1,099,511,627,775).");
        _value = value;
    }

    /// <summary>The smallest value, 0.</summary>
    public static UInt40 MinValue => new(0);

    /// <summary>The largest value, 1,099,511,627,775.</summary>
    public static UInt40 MaxValue => new(1_099_511_627_775);

    /// <inheritdoc/>
    public bool Equals(UInt40 other) => _value == other._value;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is UInt40 other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value.GetHashCode();

    /// <inheritdoc/>
    public int CompareTo(UInt40 other) => _value.CompareTo(other._value);

    /// <summary>Prints the number.</summary>
    public override string ToString() => _value.ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public string ToString(string? format, IFormatProvider? formatProvider) => _value.ToString(format, formatProvider);

    /// <summary>The number in a wider type.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator ulong(UInt40 value) => value._value;

    /// <summary>A number that always fits.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator UInt40(uint value) => new(value);

    /// <summary>A number that must fit.</summary>
    /// <param name="value">0..1,099,511,627,775.</param>
    /// <exception cref="OverflowException">The number does not fit into 40 bits.</exception>
    public static explicit operator UInt40(int value) => (UInt40)(long)value;

    /// <summary>A number that must fit.</summary>
    /// <param name="value">0..1,099,511,627,775.</param>
    /// <exception cref="OverflowException">The number does not fit into 40 bits.</exception>
    public static explicit operator UInt40(long value)
        => value is >= 0 and <= 1_099_511_627_775 ? new((ulong)value) : throw new OverflowException("The number does not fit into 40 bits (0..1,099,511,627,775).");

    /// <summary>A number that must fit.</summary>
    /// <param name="value">0..1,099,511,627,775.</param>
    /// <exception cref="OverflowException">The number does not fit into 40 bits.</exception>
    public static explicit operator UInt40(ulong value)
        => value <= 1_099_511_627_775 ? new((ulong)value) : throw new OverflowException("The number does not fit into 40 bits (0..1,099,511,627,775).");

    /// <summary>Whether both are equal.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(UInt40 left, UInt40 right) => left._value == right._value;

    /// <summary>Whether they differ.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(UInt40 left, UInt40 right) => left._value != right._value;

    /// <summary>Whether the left one is smaller.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    public static bool operator <(UInt40 left, UInt40 right) => left._value < right._value;

    /// <summary>Whether the left one is larger.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    public static bool operator >(UInt40 left, UInt40 right) => left._value > right._value;

    /// <summary>Whether the left one is not larger.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    public static bool operator <=(UInt40 left, UInt40 right) => left._value <= right._value;

    /// <summary>Whether the left one is not smaller.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    public static bool operator >=(UInt40 left, UInt40 right) => left._value >= right._value;
}
