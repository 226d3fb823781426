// FLOAT: a decimal floating-point number of the medical device standards (IEEE 11073-20601, F.8).
using System;

namespace GattGen;

/// <summary>
/// FLOAT-Type: mantissa × 10^exponent in four octets, a mantissa of 24 bits and an exponent of 8 bits, both signed, so that 36.4 is
/// exactly 364 × 10⁻¹. Numbers are equal when their octets are: 1 × 10¹ is not 10 × 10⁰.
/// </summary>
public readonly struct MedFloat32 : IEquatable<MedFloat32>
{
    private MedFloat32(uint bits) => Bits = bits;

    /// <summary>A number from mantissa and exponent.</summary>
    /// <param name="mantissa">-8,388,608..8,388,607; with exponent 0, -8,388,605..8,388,605, because the others stand for special values.</param>
    /// <param name="exponent">The power of ten, -128..127.</param>
    /// <exception cref="ArgumentOutOfRangeException">One of them is out of range.</exception>
    public MedFloat32(int mantissa, int exponent)
    {
        if (exponent is < -128 or > 127)
            throw new ArgumentOutOfRangeException(nameof(exponent), exponent, "The exponent is -128..127.");
        if (!MedicalFloat.Fits(mantissa, exponent, 24))
            throw new ArgumentOutOfRangeException(nameof(mantissa), mantissa, "The mantissa is -8,388,608..8,388,607, with exponent 0 -8,388,605..8,388,605.");
        Bits = unchecked((uint)(((uint)exponent << 24) | ((uint)mantissa & 0xFF_FFFF)));
    }

    /// <summary>Not a number: a result that is invalid or missing.</summary>
    public static MedFloat32 NaN => new(0x007F_FFFF);

    /// <summary>Not at this resolution: the value cannot be expressed with the digits that there are.</summary>
    public static MedFloat32 NRes => new(0x0080_0000);

    /// <summary>Larger than any number.</summary>
    public static MedFloat32 PositiveInfinity => new(0x007F_FFFE);

    /// <summary>Smaller than any number.</summary>
    public static MedFloat32 NegativeInfinity => new(0x0080_0002);

    /// <summary>The value that the standard keeps for future use.</summary>
    public static MedFloat32 Reserved => new(0x0080_0001);

    /// <summary>The four octets as a number.</summary>
    public uint Bits { get; }

    /// <summary>The mantissa, -8,388,608..8,388,607.</summary>
    public int Mantissa => (int)(Bits << 8) >> 8;

    /// <summary>The power of ten, -128..127.</summary>
    public int Exponent => (int)Bits >> 24;

    /// <summary>Whether this is a number, and not one of the five special values.</summary>
    public bool IsFinite => Exponent != 0 || MedicalFloat.Fits(Mantissa, 0, 24);

    /// <summary>Whether this is <see cref="NaN"/>.</summary>
    public bool IsNaN => Bits == 0x007F_FFFF;

    /// <summary>A value from its octets.</summary>
    /// <param name="bits">Any.</param>
    public static MedFloat32 FromBits(uint bits) => new(bits);

    /// <summary>The nearest value; exact where six digits suffice.</summary>
    /// <param name="value">Any number, infinity or NaN.</param>
    /// <exception cref="OverflowException">The number is too large.</exception>
    public static MedFloat32 FromDouble(double value)
    {
        if (double.IsNaN(value))
            return NaN;
        if (double.IsInfinity(value))
            return value > 0 ? PositiveInfinity : NegativeInfinity;
        var digits = MedicalFloat.Digits(value, out var exponent);
        return Fit(digits, exponent);
    }

    /// <summary>The nearest value; exact where six digits suffice.</summary>
    /// <param name="value">Any number.</param>
    /// <exception cref="OverflowException">The number is too large.</exception>
    public static MedFloat32 FromDecimal(decimal value)
    {
        var digits = MedicalFloat.Digits(value, out var exponent);
        return Fit(digits, exponent);
    }

    /// <summary>The nearest double; NaN for <see cref="NaN"/>, <see cref="NRes"/> and <see cref="Reserved"/>.</summary>
    public double ToDouble()
    {
        if (IsFinite)
            return MedicalFloat.ToDouble(Mantissa, Exponent);
        return Bits == 0x007F_FFFE ? double.PositiveInfinity : Bits == 0x0080_0002 ? double.NegativeInfinity : double.NaN;
    }

    /// <summary>The number as a decimal, exactly where a decimal has room for it.</summary>
    /// <exception cref="OverflowException">This is a special value, or too large for a decimal.</exception>
    public decimal ToDecimal()
        => IsFinite ? MedicalFloat.ToDecimal(Mantissa, Exponent) : throw new OverflowException(ToString() + " is no number.");

    /// <inheritdoc/>
    public bool Equals(MedFloat32 other) => Bits == other.Bits;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is MedFloat32 other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Bits.GetHashCode();

    /// <summary>Prints the number, or <c>NaN</c>, <c>NRes</c>, <c>+INF</c>, <c>-INF</c>, <c>Reserved</c>.</summary>
    public override string ToString()
        => IsFinite
            ? MedicalFloat.Print(Mantissa, Exponent)
            : Bits switch
            {
                0x007F_FFFF => "NaN",
                0x0080_0000 => "NRes",
                0x007F_FFFE => "+INF",
                0x0080_0002 => "-INF",
                _ => "Reserved",
            };

    private static MedFloat32 Fit(decimal digits, int exponent)
        => MedicalFloat.TryFit(digits, ref exponent, 24, 8, out var mantissa)
            ? new MedFloat32(mantissa, exponent)
            : throw new OverflowException("The number is too large for a FLOAT.");

    /// <summary>The nearest double.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator double(MedFloat32 value) => value.ToDouble();

    /// <summary>The nearest value.</summary>
    /// <param name="value">Any number, infinity or NaN.</param>
    /// <exception cref="OverflowException">The number is too large.</exception>
    public static explicit operator MedFloat32(double value) => FromDouble(value);

    /// <summary>The nearest value.</summary>
    /// <param name="value">Any number.</param>
    /// <exception cref="OverflowException">The number is too large.</exception>
    public static explicit operator MedFloat32(decimal value) => FromDecimal(value);

    /// <summary>Whether the octets are equal.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(MedFloat32 left, MedFloat32 right) => left.Bits == right.Bits;

    /// <summary>Whether the octets differ.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(MedFloat32 left, MedFloat32 right) => left.Bits != right.Bits;
}
