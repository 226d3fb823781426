// An unsigned integer of 48 bits, as values of the Bluetooth SIG have it (GATT Specification Supplement, uint48).
using System;
using System.Globalization;

namespace GattGen;

/// <summary>An unsigned integer of 48 bits: 6 octets on the air, least significant first. It converts to <see cref="ulong"/> by itself, and back by a checked cast.</summary>
public readonly struct UInt48 : IEquatable<UInt48>, IComparable<UInt48>, IFormattable
{
    private readonly ulong _value;

    /// <summary>An integer of 48 bits.</summary>
    /// <param name="value">0..281,474,976,710,655.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> does not fit into 48 bits.</exception>
    public UInt48(ulong value)
    {
        if (value > 281_474_976_710_655)
            throw new ArgumentOutOfRangeException(nameof(value), value, "The value does not fit into 48 bits (0..281,474,976,710,655).");
        _value = value;
    }

    /// <summary>The smallest value, 0.</summary>
    public static UInt48 MinValue => new(0);

    /// <summary>The largest value, 281,474,976,710,655.</summary>
    public static UInt48 MaxValue => new(281_474_976_710_655);

    /// <inheritdoc/>
    public bool Equals(UInt48 other) => _value == other._value;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is UInt48 other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value.GetHashCode();

    /// <inheritdoc/>
    public int CompareTo(UInt48 other) => _value.CompareTo(other._value);

    /// <summary>Prints the number.</summary>
    public override string ToString() => _value.ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public string ToString(string? format, IFormatProvider? formatProvider) => _value.ToString(format, formatProvider);

    /// <summary>The number in a wider type.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator ulong(UInt48 value) => value._value;

    /// <summary>A number that always fits.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator UInt48(uint value) => new(value);

    /// <summary>A number that must fit.</summary>
    /// <param name="value">0..281,474,976,710,655.</param>
    /// <exception cref="OverflowException">The number does not fit into 48 bits.</exception>
    public static explicit operator UInt48(int value) => (UInt48)(long)value;

    /// <summary>A number that must fit.</summary>
    /// <param name="value">0..281,474,976,710,655.</param>
    /// <exception cref="OverflowException">The number does not fit into 48 bits.</exception>
    public static explicit operator UInt48(long value)
        => value is >= 0 and <= 281_474_976_710_655 ? new((ulong)value) : throw new OverflowException("The number does not fit into 48 bits (0..281,474,976,710,655).");

    /// <summary>A number that must fit.</summary>
    /// <param name="value">0..281,474,976,710,655.</param>
    /// <exception cref="OverflowException">The number does not fit into 48 bits.</exception>
    public static explicit operator UInt48(ulong value)
        => value <= 281_474_976_710_655 ? new((ulong)value) : throw new OverflowException("The number does not fit into 48 bits (0..281,474,976,710,655).");

    /// <summary>Whether both are equal.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(UInt48 left, UInt48 right) => left._value == right._value;

    /// <summary>Whether they differ.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(UInt48 left, UInt48 right) => left._value != right._value;

    /// <summary>Whether the left one is smaller.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    public static bool operator <(UInt48 left, UInt48 right) => left._value < right._value;

    /// <summary>Whether the left one is larger.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    public static bool operator >(UInt48 left, UInt48 right) => left._value > right._value;

    /// <summary>Whether the left one is not larger.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    public static bool operator <=(UInt48 left, UInt48 right) => left._value <= right._value;

    /// <summary>Whether the left one is not smaller.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    public static bool operator >=(UInt48 left, UInt48 right) => left._value >= right._value;
}
