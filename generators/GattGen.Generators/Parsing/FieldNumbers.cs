// The scale, the range and the unit of a field, from what [GattField] says.
using System;
using System.Globalization;
using GattGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace GattGen.Generators.Parsing;

internal static class FieldNumbers
{
    private const int Unitless = 0x2700;
    private const int MostTens = 12;
    private const int MostTwos = 48;
    private const int MostFactor = 1_000_000;

    /// <summary>The integer as which a double is sent, if it is one; otherwise the type as it is.</summary>
    /// <param name="wire">How the type stands in octets.</param>
    /// <param name="attribute">What the field says; null for nothing.</param>
    /// <param name="problem">What is wrong; empty for nothing.</param>
    public static WireType Scaled(WireType wire, AttributeData? attribute, out string problem)
    {
        problem = string.Empty;
        var form = Names.Argument<byte>(attribute, "As", 0);
        if (form == 0)
        {
            if (Names.Argument(attribute, "Exponent", 0) != 0 || Names.Argument(attribute, "BinaryExponent", 0) != 0 || Names.Argument(attribute, "Multiplier", 1) != 1)
                problem = "a scale is for numbers that are sent as integers; make it a double and add As, such as As = GattFormatType.Int16";
            return wire;
        }

        if (wire is not { Kind: WireKind.Scalar, Number: "double" })
        {
            problem = "As is for double; write 'double', or remove As";
            return wire;
        }

        var (octets, signed) = form switch
        {
            0x04 => (1, false),
            0x06 => (2, false),
            0x07 => (3, false),
            0x08 => (4, false),
            0x09 => (6, false),
            0x0C => (1, true),
            0x0E => (2, true),
            0x0F => (3, true),
            0x10 => (4, true),
            0x11 => (6, true),
            _ => (0, false),
        };
        if (octets == 0)
            problem = "As is UInt8, UInt16, UInt24, UInt32, UInt48, Int8, Int16, Int24, Int32 or Int48";
        else if (Names.Argument(attribute, "Exponent", 0) is < -MostTens or > MostTens || Names.Argument(attribute, "BinaryExponent", 0) is < -MostTwos or > MostTwos || Names.Argument(attribute, "Multiplier", 1) is < 1 or > MostFactor)
            problem = "Exponent is -12 to 12, BinaryExponent -48 to 48, and Multiplier 1 to 1000000";
        return problem.Length > 0 ? wire : wire with { Kind = WireKind.Scaled, Signed = signed, Width = octets, MinLength = octets, MaxLength = octets };
    }

    /// <summary>The numbers of a field; null where it says nothing of them.</summary>
    /// <param name="wire">How the type stands in octets, after <see cref="Scaled"/>.</param>
    /// <param name="attribute">What the field says; null for nothing.</param>
    /// <param name="isNullable">Whether the field is nullable.</param>
    /// <param name="isConditional">Whether null means that it is left out.</param>
    /// <param name="problem">What is wrong; empty for nothing.</param>
    public static NumberModel? Parse(WireType wire, AttributeData? attribute, bool isNullable, bool isConditional, out string problem)
    {
        problem = string.Empty;
        var minimum = Names.Argument(attribute, "Minimum", double.NaN);
        var maximum = Names.Argument(attribute, "Maximum", double.NaN);
        var unit = (int)Names.Argument<ushort>(attribute, "Unit", Unitless);
        var hasUnknown = isNullable && !isConditional;
        if (hasUnknown && !Given(attribute, "Unknown"))
            problem = "it is nullable, but nothing says when it is there; add [GattField(When = bit)] with the flag bit that says so, Unknown = the number that stands for null, or IfLeft = true, or remove the question mark";
        else if (!hasUnknown && Given(attribute, "Unknown"))
            problem = isConditional ? "Unknown is for fields that are always there; remove it, or the condition" : "Unknown is what is sent for null; make the field nullable, or remove it";
        var isLimited = !double.IsNaN(minimum) || !double.IsNaN(maximum);
        if (problem.Length > 0 || (!isLimited && !hasUnknown && unit == Unitless && wire.Kind != WireKind.Scaled))
            return null;
        if (wire.Kind != WireKind.Scaled && !IsInteger(wire))
        {
            if (isLimited || hasUnknown)
                problem = "Minimum, Maximum and Unknown are for integers and for doubles with As";
            return problem.Length > 0 ? null : new NumberModel(1, 0, 0, 0, 0, false, null, unit);
        }

        var number = new NumberModel(
            Names.Argument(attribute, "Multiplier", 1), Names.Argument(attribute, "Exponent", 0), Names.Argument(attribute, "BinaryExponent", 0), Least(wire), Greatest(wire), isLimited, null, unit);
        var unknown = Names.Argument(attribute, "Unknown", 0L);
        if (hasUnknown)
        {
            // 0x8000 is the same as -32768.
            if (wire.Signed && wire.MaxLength < 8 && unknown > number.Highest && unknown < 1L << (wire.MaxLength * 8))
                unknown -= 1L << (wire.MaxLength * 8);
            if (unknown < number.Lowest || unknown > number.Highest)
            {
                problem = "Unknown = " + Text(unknown) + " is none of its integers, which are " + Text(number.Lowest) + " to " + Text(number.Highest);
                return null;
            }
        }

        var lowest = double.IsNaN(minimum) ? (hasUnknown && unknown == number.Lowest ? number.Lowest + 1 : number.Lowest) : Raw(minimum, number);
        var highest = double.IsNaN(maximum) ? (hasUnknown && unknown == number.Highest ? number.Highest - 1 : number.Highest) : Raw(maximum, number);
        if (lowest < number.Lowest || highest > number.Highest || lowest > highest)
        {
            problem = lowest > highest
                ? "its Minimum is above its Maximum; exchange them"
                : "Minimum and Maximum go beyond what is sent, which is " + (number.Lowest * number.Numerator / number.Denominator).ToString(CultureInfo.InvariantCulture) + " to " + (number.Highest * number.Numerator / number.Denominator).ToString(CultureInfo.InvariantCulture);
            return null;
        }

        if (hasUnknown && unknown >= lowest && unknown <= highest && isLimited)
        {
            problem = "Unknown = " + Text(unknown) + " is also one of its numbers; give another Minimum or Maximum";
            return null;
        }

        return number with { Lowest = lowest, Highest = highest, IsLimited = isLimited || lowest != number.Lowest || highest != number.Highest, Unknown = hasUnknown ? unknown : null };
    }

    /// <summary>Whether a type is an integer of C#.</summary>
    public static bool IsInteger(WireType wire)
        => wire.Kind == WireKind.Enum || wire.Kind == WireKind.Scalar && wire.Number is "byte" or "sbyte" or "ushort" or "short" or "uint" or "int" or "ulong" or "long";

    private static bool Given(AttributeData? attribute, string name)
    {
        if (attribute is null)
            return false;
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == name)
                return true;
        }

        return false;
    }

    private static long Raw(double value, NumberModel number)
    {
        var raw = Math.Round(value * number.Denominator / number.Numerator);
        return raw <= long.MinValue ? long.MinValue : raw >= long.MaxValue ? long.MaxValue : (long)raw;
    }

    private static long Least(WireType wire) => wire.Signed ? wire.MaxLength == 8 ? long.MinValue : -(1L << (wire.MaxLength * 8 - 1)) : 0;

    private static long Greatest(WireType wire)
        => wire.MaxLength == 8 ? long.MaxValue : (1L << (wire.MaxLength * 8 - (wire.Signed ? 1 : 0))) - 1;

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
