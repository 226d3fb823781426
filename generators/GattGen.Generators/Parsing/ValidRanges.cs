// From [GattValidRange] to the octets of a Valid Range: both bounds as the value itself stands in octets.
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Numerics;
using GattGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace GattGen.Generators.Parsing;

internal static class ValidRanges
{
    /// <summary>The octets; null when a bound cannot be encoded.</summary>
    public static byte[]? Parse(AttributeData attribute, ISymbol member, WireType wire, IDiagnosticSink? sink)
    {
        var octets = new List<byte>();
        var bounds = new object?[2];
        for (var i = 0; i < 2; i++)
        {
            var constant = attribute.ConstructorArguments[i];
            bounds[i] = constant.Kind == TypedConstantKind.Array ? null : constant.Value;
            if (bounds[i] is null)
                return null;
            if (Encode(bounds[i]!, wire, out var problem) is { } encoded)
            {
                octets.AddRange(encoded);
                continue;
            }

            sink?.Report(Diagnostics.InitialValue, Places.Of(attribute, i), Wider(attribute, wire), member.Name, problem);
            return null;
        }

        if (Compare(bounds[0]!, bounds[1]!) <= 0)
            return octets.ToArray();
        sink?.Report(Diagnostics.InitialValue, Places.Of(attribute, 0), member.Name, "the least value of the range is above the greatest; exchange them");
        return null;
    }

    // For a code fix: "type", the smallest number type that is not smaller than the present one and holds both bounds.
    private static ImmutableDictionary<string, string?> Wider(AttributeData attribute, WireType wire)
    {
        var properties = ImmutableDictionary<string, string?>.Empty;
        var bounds = attribute.ConstructorArguments.Take(2).Select(each => each.Kind == TypedConstantKind.Array ? null : each.Value).ToArray();
        var name = wire.Number.Substring(wire.Number.LastIndexOf('.') + 1);
        if (wire.Kind != WireKind.Scalar || wire.Width > 0 || name is "bool" or "float" or "double" or "MedFloat16" or "MedFloat32" || bounds.Any(bound => bound is null || !IsInteger(bound)))
            return properties;
        var numbers = bounds.Select(bound => Integer(bound!)).ToArray();
        var signed = wire.Signed || name.StartsWith("Int", StringComparison.Ordinal) || numbers.Any(number => number.Sign < 0);
        var type = Numbers.FirstOrDefault(each => each.Octets >= wire.MaxLength
            && numbers.All(number => signed
                ? number >= -BigInteger.Pow(2, each.Octets * 8 - 1) && number < BigInteger.Pow(2, each.Octets * 8 - 1)
                : number < BigInteger.Pow(2, each.Octets * 8)));
        return type.Octets == 0 ? properties : properties.Add("type", signed ? type.Signed : type.Unsigned);
    }

    private static readonly (int Octets, string Unsigned, string Signed)[] Numbers =
    [
        (1, "byte", "sbyte"), (2, "ushort", "short"), (3, "UInt24", "Int24"), (4, "uint", "int"), (5, "UInt40", "Int40"), (6, "UInt48", "Int48"), (8, "ulong", "long"),
    ];

    private static byte[]? Encode(object bound, WireType wire, out string problem)
    {
        problem = string.Empty;
        var name = wire.Number.Substring(wire.Number.LastIndexOf('.') + 1);
        if (wire.Kind is not (WireKind.Scalar or WireKind.Enum) || name == "bool")
        {
            problem = "a valid range is for numbers; for another value declare the descriptor with its octets: [GattDescriptor(0x2906, GattFlags.Read, Value = new byte[] { ... })]";
            return null;
        }

        if (name is "float" or "double" or "MedFloat16" or "MedFloat32")
        {
            if (bound is not (float or double) && !IsInteger(bound))
            {
                problem = "the bound is no number";
                return null;
            }

            var number = Convert.ToDouble(bound, CultureInfo.InvariantCulture);
            var encoded = name switch
            {
                "float" => BitConverter.GetBytes((float)number),
                "double" => BitConverter.GetBytes(number),
                "MedFloat16" => Medical(number, 12, 4),
                _ => Medical(number, 24, 8),
            };
            if (encoded is null)
                problem = number.ToString(CultureInfo.InvariantCulture) + " has no exact form as " + name;
            return encoded;
        }

        if (!IsInteger(bound))
        {
            problem = "the bound is no integer, and the value is one; write the number as it is sent, such as 8500 for 85.00";
            return null;
        }

        var integer = Integer(bound);
        var signed = wire.Signed || name is "Int24" or "Int40" or "Int48";
        var bits = wire.MaxLength * 8;
        var least = signed ? -BigInteger.Pow(2, bits - 1) : BigInteger.Zero;
        var greatest = BigInteger.Pow(2, signed ? bits - 1 : bits) - 1;
        if (integer < least || integer > greatest)
        {
            problem = "the bound " + integer.ToString(CultureInfo.InvariantCulture) + " is none of its values, which are " + least.ToString(CultureInfo.InvariantCulture) + " to " + greatest.ToString(CultureInfo.InvariantCulture);
            return null;
        }

        var octets = new byte[wire.MaxLength];
        for (var i = 0; i < octets.Length; i++)
            octets[i] = (byte)((integer >> (8 * i)) & 0xFF);
        return octets;
    }

    // IEEE 11073-20601: mantissa and exponent to the base of ten, in two's complement.
    private static byte[]? Medical(double number, int mantissaBits, int exponentBits)
    {
        var greatest = (1 << (mantissaBits - 1)) - 3;
        if (double.IsNaN(number) || double.IsInfinity(number))
            return null;
        decimal exact;
        try
        {
            exact = (decimal)number;
        }
        catch (OverflowException)
        {
            return null;
        }

        for (var exponent = Math.Min(0, (1 << (exponentBits - 1)) - 1); exponent >= -Math.Min(20, 1 << (exponentBits - 1)); exponent--)
        {
            var mantissa = exact;
            for (var i = exponent; i < 0 && Math.Abs(mantissa) < int.MaxValue; i++)
                mantissa *= 10;
            if (mantissa != decimal.Truncate(mantissa) || Math.Abs(mantissa) > greatest)
                continue;
            var whole = unchecked((uint)(((int)mantissa & ((1 << mantissaBits) - 1)) | (exponent << mantissaBits)));
            var octets = new byte[(mantissaBits + exponentBits) / 8];
            for (var i = 0; i < octets.Length; i++)
                octets[i] = (byte)(whole >> (8 * i));
            return octets;
        }

        return null;
    }

    private static int Compare(object left, object right)
        => IsInteger(left) && IsInteger(right)
            ? Integer(left).CompareTo(Integer(right))
            : Convert.ToDouble(left, CultureInfo.InvariantCulture).CompareTo(Convert.ToDouble(right, CultureInfo.InvariantCulture));

    private static bool IsInteger(object value) => value is byte or sbyte or short or ushort or int or uint or long or ulong;

    private static BigInteger Integer(object value) => value is ulong large ? new BigInteger(large) : new BigInteger(Convert.ToInt64(value, CultureInfo.InvariantCulture));
}
