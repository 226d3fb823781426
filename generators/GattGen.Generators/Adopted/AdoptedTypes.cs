// Which C# types fit the value of an adopted characteristic.
using System.Globalization;
using System.Linq;
using GattGen.Generators.Model;

namespace GattGen.Generators.Adopted;

internal static class AdoptedTypes
{
    /// <summary>A type that fits, as it is written in C#.</summary>
    public static string Fitting(AdoptedLayout? layout) => layout?.Single is { IsRepeated: false, Format: var format } ? Fitting(format) : "byte[]";

    private static string Fitting(string format) => format switch
    {
        "text" => "string",
        "bool" => "bool",
        "f16" => "MedFloat16",
        "f32" => "MedFloat32",
        "any" or "uuid" => "byte[]",
        _ => Number(format),
    };

    // The smallest that holds the bits.
    private static string Number(string format)
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
}
