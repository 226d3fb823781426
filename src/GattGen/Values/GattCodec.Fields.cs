// What generated code calls for fields with a scale, a range or a condition.
using System;

namespace GattGen;

public static partial class GattCodec
{
    /// <summary>The integer as which a number is sent: the nearest one.</summary>
    /// <param name="value">The number.</param>
    /// <param name="numerator">The step between two integers is this...</param>
    /// <param name="denominator">...divided by this.</param>
    /// <param name="lowest">The least integer that may be sent.</param>
    /// <param name="highest">The greatest integer that may be sent.</param>
    /// <param name="what">The name of the field.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such integer, or the number is none.</exception>
    public static long ToRaw(double value, double numerator, double denominator, long lowest, long highest, string what)
    {
        var raw = ToNearest(value, numerator, denominator);
        if (raw > lowest - 1.0 && raw < highest + 1.0)
            return (long)raw;
        throw OutOfRange(value, FromRaw(lowest, numerator, denominator), FromRaw(highest, numerator, denominator), what);
    }

    /// <summary>Whether there is an integer as which a number may be sent.</summary>
    /// <param name="value">The number.</param>
    /// <param name="numerator">The step between two integers is this...</param>
    /// <param name="denominator">...divided by this.</param>
    /// <param name="lowest">The least integer that may be sent.</param>
    /// <param name="highest">The greatest integer that may be sent.</param>
    public static bool IsInRange(double value, double numerator, double denominator, long lowest, long highest)
        => ToNearest(value, numerator, denominator) is var raw && raw > lowest - 1.0 && raw < highest + 1.0;

    /// <summary>The number that an integer stands for: the nearest double.</summary>
    /// <param name="raw">The integer.</param>
    /// <param name="numerator">The step between two integers is this...</param>
    /// <param name="denominator">...divided by this.</param>
    public static double FromRaw(long raw, double numerator, double denominator) => raw * numerator / denominator;

    /// <summary>Checks that an integer is in its range.</summary>
    /// <param name="value">The integer.</param>
    /// <param name="lowest">The least that may be sent.</param>
    /// <param name="highest">The greatest that may be sent.</param>
    /// <param name="what">The name of the field.</param>
    /// <returns>The integer.</returns>
    /// <exception cref="ArgumentOutOfRangeException">It is outside.</exception>
    public static long CheckRange(long value, long lowest, long highest, string what)
        => value >= lowest && value <= highest ? value : throw OutOfRange(value, lowest, highest, what);

    /// <summary>Checks that a field is there when the flags, as the other fields make them, say so.</summary>
    /// <param name="isThere">Whether it is there.</param>
    /// <param name="mustBe">Whether the flags say so.</param>
    /// <param name="what">The name of the field.</param>
    /// <exception cref="ArgumentException">It contradicts the other fields.</exception>
    public static void CheckPresence(bool isThere, bool mustBe, string what)
    {
        if (isThere != mustBe)
            throw new ArgumentException(what + (mustBe ? " must be there" : " must be null") + ", because of the fields that depend on the same flags.", what);
    }

    /// <summary>Checks that a field which is there only if octets are left follows one that is there.</summary>
    /// <param name="isBeforeThere">Whether the field before is there.</param>
    /// <param name="isThere">Whether it is there itself.</param>
    /// <param name="what">The name of the field.</param>
    /// <exception cref="ArgumentException">It is there, and the one before is not.</exception>
    public static void CheckOrder(bool isBeforeThere, bool isThere, string what)
    {
        if (isThere && !isBeforeThere)
            throw new ArgumentException(what + " must be null, because the field before it is.", what);
    }

    // A conversion to an integer cuts towards zero: so this is the nearest one, and that further from zero of two that are equally near. What is no number is in no range.
    private static double ToNearest(double value, double numerator, double denominator)
    {
        var scaled = value * denominator / numerator;
        return scaled < 0 ? scaled - 0.5 : scaled + 0.5;
    }

    private static ArgumentOutOfRangeException OutOfRange(double value, double lowest, double highest, string what)
        => new(what, value, FormattableString.Invariant($"{what} is {lowest} to {highest}, not {value}."));
}
