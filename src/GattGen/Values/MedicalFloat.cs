// The arithmetic that both medical floats share (IEEE 11073-20601, Annex F.8: FLOAT-Type and SFLOAT-Type).
using System;
using System.Globalization;

namespace GattGen;

/// <summary>Finds mantissa and exponent of a decimal floating-point number with few digits.</summary>
internal static class MedicalFloat
{
    /// <summary>
    /// Finds mantissa and exponent for <paramref name="digits"/> × 10^<paramref name="exponent"/>: exactly where that is possible, otherwise
    /// the nearest number (ties to even).
    /// </summary>
    /// <param name="digits">A whole number.</param>
    /// <param name="exponent">The power of ten; becomes the one found.</param>
    /// <param name="mantissaBits">12 or 24.</param>
    /// <param name="exponentBits">4 or 8.</param>
    /// <param name="mantissa">The mantissa found.</param>
    /// <returns>False when the number is too large.</returns>
    public static bool TryFit(decimal digits, ref int exponent, int mantissaBits, int exponentBits, out int mantissa)
    {
        var lowest = -(1 << (exponentBits - 1));
        var highest = -lowest - 1;
        mantissa = 0;
        if (digits == 0)
        {
            exponent = 0;
            return true;
        }

        // Drop digits that have no room: at least those below the lowest exponent. One rounding, always of the whole number.
        for (var drop = Math.Max(0, lowest - exponent); drop <= 29; drop++)
        {
            var rounded = drop <= 28 ? Math.Round(digits / PowerOfTen(drop), MidpointRounding.ToEven) : 0;
            if (rounded == 0)
            {
                exponent = 0;
                return true;
            }

            // The mantissas that special values take from the ends of exponent 0: the nearest number is the one before them.
            var largest = (1 << (mantissaBits - 1)) - 1;
            if (exponent + drop == 0 && Math.Abs(rounded) <= largest && Math.Abs(rounded) > largest - 2)
                rounded = Math.Sign(rounded) * (largest - 2);
            if (!Fits(rounded, exponent + drop, mantissaBits))
                continue;
            exponent += drop;

            // A number too large for the exponent may still have room in the mantissa.
            while (exponent > highest && Fits(rounded * 10, exponent - 1, mantissaBits))
            {
                rounded *= 10;
                exponent--;
            }

            mantissa = (int)rounded;
            return exponent <= highest;
        }

        exponent = 0;
        return true;
    }

    /// <summary>Splits a decimal into whole digits and a power of ten, without trailing zeros behind the point.</summary>
    public static decimal Digits(decimal value, out int exponent)
    {
        exponent = 0;
        while (value != Math.Truncate(value))
        {
            // Multiplying would overflow only for numbers with 28 digits and more; those digits have no room in any medical float.
            if (Math.Abs(value) > 7_000_000_000_000_000_000_000_000_000m)
                return Math.Round(value, MidpointRounding.ToEven);
            value *= 10;
            exponent--;
        }

        return value;
    }

    /// <summary>Splits a finite double into the fewest digits that stand for it and a power of ten.</summary>
    public static decimal Digits(double value, out int exponent)
    {
        // The shortest text that reads back as the same number: -1.2345E-07
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        exponent = 0;
        var at = text.IndexOf('E', StringComparison.Ordinal);
        if (at >= 0)
        {
            exponent = int.Parse(text.AsSpan(at + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            text = text.Substring(0, at);
        }

        var point = text.IndexOf('.', StringComparison.Ordinal);
        if (point >= 0)
        {
            exponent -= text.Length - point - 1;
            text = text.Remove(point, 1);
        }

        return decimal.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
    }

    public static double ToDouble(int mantissa, int exponent)
    {
        // Powers of ten up to 22 are exact, so one operation rounds once.
        if (exponent is >= 0 and <= 22)
            return mantissa * Math.Pow(10, exponent);
        if (exponent is < 0 and >= -22)
            return mantissa / Math.Pow(10, -exponent);
        return double.Parse(mantissa.ToString(CultureInfo.InvariantCulture) + "E" + exponent.ToString(CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    public static decimal ToDecimal(int mantissa, int exponent)
    {
        if (mantissa == 0)
            return 0;
        if (exponent is > 28 or < -28)
        {
            return exponent < 0
                ? 0
                : throw new OverflowException("The number is too large for a decimal.");
        }

        return exponent >= 0 ? mantissa * PowerOfTen(exponent) : mantissa / PowerOfTen(-exponent);
    }

    public static string Print(int mantissa, int exponent)
        => exponent is >= -28 and <= 6
            ? ToDecimal(mantissa, exponent).ToString(CultureInfo.InvariantCulture)
            : mantissa.ToString(CultureInfo.InvariantCulture) + "E" + exponent.ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether a mantissa may stand with an exponent: with exponent 0 the five mantissas at the ends are special values.</summary>
    public static bool Fits(decimal mantissa, int exponent, int mantissaBits)
    {
        var limit = 1 << (mantissaBits - 1);
        return exponent == 0 ? mantissa > -limit + 2 && mantissa < limit - 2 : mantissa >= -limit && mantissa < limit;
    }

    private static decimal PowerOfTen(int exponent)
    {
        var power = 1m;
        for (var i = 0; i < exponent; i++)
            power *= 10;
        return power;
    }
}
