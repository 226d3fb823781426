// Which C# types fit the value of an adopted characteristic.
using System;
using System.Globalization;
using System.Linq;
using GattGen.Generators.Model;

namespace GattGen.Generators.Adopted;

internal static class AdoptedTypes
{
    /// <summary>A type that fits, as it is written in C#.</summary>
    public static string Fitting(AdoptedLayout? layout) => layout?.Single is { IsRepeated: false, Format: var format } ? Fitting(format) : "byte[]";

    /// <summary>Whether values of a type can be those of a characteristic. In doubt they can: of octets and structs only the length is known.</summary>
    public static bool Fits(WireType type, AdoptedLayout layout)
    {
        if (!layout.IsKnown)
            return true;
        if (type.MaxLength < layout.MinLength || type.MinLength > layout.MaxLength)
            return false;
        return type.Kind switch
        {
            WireKind.Text => layout.Fields.Any(field => field.Format == "text"),
            WireKind.Enum => layout.Single is not { Format: "text" or "f16" or "f32" or "uuid" },
            WireKind.Scalar => layout.Single is not { IsRepeated: false } single || FitsScalar(type, single.Format),
            _ => true,
        };
    }

    /// <summary>A number of octets, or a range of it, as in a message.</summary>
    public static string Octets(int least, int most)
        => least == most ? Number(most) + (most == 1 ? " octet" : " octets") : Number(least) + " to " + Number(most) + " octets";

    /// <summary>The value as in a message.</summary>
    public static string Describe(AdoptedLayout layout)
    {
        var octets = Octets(layout.MinLength, layout.MaxLength);
        return layout.Single is { } single
            ? single.Format switch
            {
                "text" => "a text",
                "bool" => "a truth value of " + octets,
                "uuid" => "a UUID of " + octets,
                "f16" or "f32" => "a medical floating-point number of " + octets,
                var format => (format[0] == 's' ? "a signed number of " : format[0] == 'u' ? "an unsigned number of " : "a number of ") + octets,
            }
            : Number(layout.Fields.Count) + " fields of " + octets;
    }

    private static bool FitsScalar(WireType type, string format)
    {
        var isFloat = type.Number is "float" or "double";
        var isMedical = Is(type, "MedFloat16") || Is(type, "MedFloat32");
        var isSigned = type.Signed || Is(type, "Int24") || Is(type, "Int40") || Is(type, "Int48");
        return format switch
        {
            "text" or "uuid" => false,
            "f16" or "f32" => isMedical,
            _ when isFloat || isMedical => false,
            _ when format[0] == 'u' => !isSigned,
            _ when format[0] == 's' => isSigned,
            _ => true,
        };
    }

    private static bool Is(WireType type, string name) => type.Number.EndsWith("." + name, StringComparison.Ordinal);

    private static string Fitting(string format) => format switch
    {
        "text" => "string",
        "bool" => "bool",
        "f16" => "MedFloat16",
        "f32" => "MedFloat32",
        "any" or "uuid" => "byte[]",
        _ => Integer(format),
    };

    // The smallest that holds the bits.
    private static string Integer(string format)
    {
        var isSigned = format[0] == 's';
        return int.Parse(format.Substring(1), CultureInfo.InvariantCulture) switch
        {
            <= 8 => isSigned ? "sbyte" : "byte",
            <= 16 => isSigned ? "short" : "ushort",
            <= 24 => isSigned ? "Int24" : "UInt24",
            <= 32 => isSigned ? "int" : "uint",
            <= 40 => isSigned ? "Int40" : "UInt40",
            _ => isSigned ? "Int48" : "UInt48",
        };
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
