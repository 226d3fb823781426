// SFLOAT: a decimal floating-point number of the medical device standards (IEEE 11073-20601, F.8).
using System;

namespace GattGen;

/// <summary>
/// SFLOAT-Type: mantissa × 10^exponent in two octets, a mantissa of 12 bits and an exponent of 4 bits, both signed, so that 36.4 is
/// exactly 364 × 10⁻¹. Numbers are equal when their octets are: 1 × 10¹ is not 10 × 10⁰.
/// </summary>
public readonly struct MedFloat16 : IEquatable<MedFloat16>
{
    private MedFloat16(ushort bits) => Bits = bits;

    /// <summary>A number from mantissa and exponent.</summary>
    /// <param name="mantissa">-2,048..2,047; with exponent 0, -2,045..2,045, because the others stand for special values.</param>
    /// <param name="exponent">The power of ten, -8..7.</param>
    /// <exception cref="ArgumentOutOfRangeException">One of them is out of range.</exception>
    public MedFloat16(int mantissa, int exponent)
    {
        if (exponent is < -8 or > 7)
            throw new ArgumentOutOfRangeException(nameof(exponent), exponent, "The exponent is -8..7.");
        if (!MedicalFloat.Fits(mantissa, exponent, 12))
            throw new ArgumentOutOfRangeException(nameof(mantissa), mantissa, "The mantissa is -2,048..2,047, with exponent 0 -2,045..2,045.");
        Bits = unchecked((ushort)(((uint)exponent << 12) | ((uint)mantissa & 0xFFF)));
    }

    /// <summary>Not a number: a result that is invalid or missing.</summary>
    public static MedFloat16 NaN => new(0x07FF);

    /// <summary>Not at this resolution: the value cannot be expressed with the digits that there are.</summary>
    public static MedFloat16 NRes => new(0x0800);

    /// <summary>Larger than any number.</summary>
    public static MedFloat16 PositiveInfinity => new(0x07FE);

    /// <summary>Smaller than any number.</summary>
    public static MedFloat16 NegativeInfinity => new(0x0802);

    /// <summary>The value that the standard keeps for future use.</summary>
    public static MedFloat16 Reserved => new(0x0801);

    /// <summary>The two octets as a number.</summary>
    public ushort Bits { get; }

    /// <summary>The mantissa, -2,048..2,047.</summary>
    public int Mantissa => (short)(Bits << 4) >> 4;

    /// <summary>The power of ten, -8..7.</summary>
    public int Exponent => (short)Bits >> 12;

    /// <summary>Whether this is a number, and not one of the five special values.</summary>
    public bool IsFinite => Exponent != 0 || MedicalFloat.Fits(Mantissa, 0, 12);

    /// <summary>Whether this is <see cref="NaN"/>.</summary>
    public bool IsNaN => Bits == 0x07FF;

    /// <summary>A value from its octets.</summary>
    /// <param name="bits">Any.</param>
    public static MedFloat16 FromBits(ushort bits) => new(bits);

    /// <summary>The nearest value; exact where three digits suffice.</summary>
    /// <param name="value">Any number, infinity or NaN.</param>
    /// <exception cref="OverflowException">The number is too large.</exception>
    public static MedFloat16 FromDouble(double value)
    {
        if (double.IsNaN(value))
            return NaN;
        if (double.IsInfinity(value))
            return value > 0 ? PositiveInfinity : NegativeInfinity;
        var digits = MedicalFloat.Digits(value, out var exponent);
        return Fit(digits, exponent);
    }

    /// <summary>The nearest value; exact where three digits suffice.</summary>
    /// <param name="value">Any number.</param>
    /// <exception cref="OverflowException">The number is too large.</exception>
    public static MedFloat16 FromDecimal(decimal value)
    {
        var digits = MedicalFloat.Digits(value, out var exponent);
        return Fit(digits, exponent);
    }

    /// <summary>The nearest double; NaN for <see cref="NaN"/>, <see cref="NRes"/> and <see cref="Reserved"/>.</summary>
    public double ToDouble()
    {
        if (IsFinite)
            return MedicalFloat.ToDouble(Mantissa, Exponent);
        return Bits == 0x07FE ? double.PositiveInfinity : Bits == 0x0802 ? double.NegativeInfinity : double.NaN;
    }

    /// <summary>The number as a decimal, exactly where a decimal has room for it.</summary>
    /// <exception cref="OverflowException">This is a special value, or too large for a decimal.</exception>
    public decimal ToDecimal()
        => IsFinite ? MedicalFloat.ToDecimal(Mantissa, Exponent) : throw new OverflowException(ToString() + " is no number.");

    /// <inheritdoc/>
    public bool Equals(MedFloat16 other) => Bits == other.Bits;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is MedFloat16 other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Bits.GetHashCode();

    /// <summary>Prints the number, or <c>NaN</c>, <c>NRes</c>, <c>+INF</c>, <c>-INF</c>, <c>Reserved</c>.</summary>
    public override string ToString()
        => IsFinite
            ? MedicalFloat.Print(Mantissa, Exponent)
            : Bits switch
            {
                0x07FF => "NaN",
                0x0800 => "NRes",
                0x07FE => "+INF",
                0x0802 => "-INF",
                _ => "Reserved",
            };

    private static MedFloat16 Fit(decimal digits, int exponent)
        => MedicalFloat.TryFit(digits, ref exponent, 12, 4, out var mantissa)
            ? new MedFloat16(mantissa, exponent)
            : throw new OverflowException("The number is too large for an SFLOAT.");

    /// <summary>The nearest double.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator double(MedFloat16 value) => value.ToDouble();

    /// <summary>The nearest value.</summary>
    /// <param name="value">Any number, infinity or NaN.</param>
    /// <exception cref="OverflowException">The number is too large.</exception>
    public static explicit operator MedFloat16(double value) => FromDouble(value);

    /// <summary>The nearest value.</summary>
    /// <param name="value">Any number.</param>
    /// <exception cref="OverflowException">The number is too large.</exception>
    public static explicit operator MedFloat16(decimal value) => FromDecimal(value);

    /// <summary>Whether the octets are equal.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(MedFloat16 left, MedFloat16 right) => left.Bits == right.Bits;

    /// <summary>Whether the octets differ.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(MedFloat16 left, MedFloat16 right) => left.Bits != right.Bits;
}
