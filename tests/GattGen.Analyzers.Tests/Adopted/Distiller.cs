// Distils the lists of the Bluetooth SIG into the tables of the generator, and writes them as C#.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace GattGen.Analyzers.Tests;

/// <summary>Makes the source of the tables under generators/GattGen.Generators/Adopted/Tables.</summary>
internal static class Distiller
{
    /// <summary>The properties in the order of their letters in a row.</summary>
    private static readonly string[] Properties = ["Broadcast", "Read", "WriteWithoutResponse", "Write", "Notify", "Indicate", "SignedWrite", "WritableAuxiliaries"];

    /// <summary>When a descriptor must be there, as the list says it and as a row does.</summary>
    private static readonly Dictionary<string, string> Occasions = new(StringComparer.Ordinal)
    {
        ["Mandatory"] = "M",
        ["Optional"] = "O",
        ["Conditional"] = "C",
        ["C2"] = "C",
        ["if_characteristic_supported"] = "M",
        ["if_notify_supported"] = "notify",
        ["if_indicate_supported"] = "indicate",
        ["if_notify_or_indicate_supported"] = "subscribe",
        ["if_broadcast_supported"] = "broadcast",
        ["if_characteristic_write_supported"] = "write",
        ["if_multiple_instances_of_same_characteristic"] = "repeated",
        ["if_multiple_instances_of_same_characteristic_optional_otherwise"] = "repeated",
        ["if_multiple_service_instances"] = "services",
    };

    /// <summary>Formats as the list writes them and as a row does.</summary>
    private static readonly Dictionary<string, string> Formats = new(StringComparer.Ordinal)
    {
        ["boolean"] = "bool",
        ["nibble"] = "b4",
        ["utf8s"] = "text",
        ["SFLOAT"] = "f16",
        ["FLOAT"] = "f32",
        ["variable"] = "any",
        ["gatt_uuid"] = "uuid",
    };

    /// <summary>The file of each table, and its text.</summary>
    public static IEnumerable<(string File, string Text)> Tables()
    {
        yield return ("ServiceTable.cs", Class("ServiceTable", "What belongs to each adopted service.", SigData.Services.SelectMany(Service)));
        yield return ("LayoutTable.cs", Class("LayoutTable", "The fields of adopted characteristics.", SigData.Layouts.Select(Layout)));
        yield return ("NameTable.cs", Names());
        yield return ("NumberTable.cs", Numbers());
    }

    private static IEnumerable<string> Service(SigService service) => new[] { service.Uuid }.Concat(service.Characteristics.Select(Row));

    private static string Row(SigCharacteristic characteristic)
    {
        var letters = string.Concat(Properties.Select(property => Letter(characteristic.Properties[property])));
        var row = characteristic.Uuid + " " + Letter(characteristic.Requirement) + " " + letters;
        return row + string.Concat(characteristic.Descriptors.Select(descriptor => " " + UuidOf(descriptor) + ":" + Occasions[descriptor.Requirement]));
    }

    // Some rows of one service name this descriptor without its number.
    private static string UuidOf(SigDescriptor descriptor) => descriptor.Uuid ?? (descriptor.Name == "Server Characteristic Configuration" ? "2903" : throw new FormatException(descriptor.Name));

    private static char Letter(string requirement) => requirement switch
    {
        "Mandatory" => 'M',
        "Optional" => 'O',
        "Excluded" => 'X',
        _ => 'C',
    };

    private static string Layout(SigLayout layout) => string.Join(' ', new[] { layout.Uuid }.Concat(Fields(layout, isOptional: false)));

    private static IEnumerable<string> Fields(SigLayout layout, bool isOptional)
    {
        foreach (var field in layout.Fields)
        {
            var optional = isOptional || field.Requirement is not ["Mandatory"];
            if (field.Reference is { } reference)
            {
                foreach (var inner in Fields(SigData.Layouts.Single(other => other.Type == reference), optional))
                    yield return inner;
            }
            else
            {
                yield return Format(field.Format!) + (optional ? "?" : "");
            }
        }
    }

    private static string Format(string format)
        => Formats.TryGetValue(format, out var written) ? written
        : format.EndsWith("bit", StringComparison.Ordinal) ? "b" + format[..^3]
        : format.StartsWith("uint", StringComparison.Ordinal) ? "u" + format[4..]
        : format.StartsWith("sint", StringComparison.Ordinal) ? "s" + format[4..]
        : throw new FormatException(format);

    private static string Names()
    {
        var text = Head("NameTable", "The 16-bit UUIDs that the Bluetooth SIG has assigned, and their names.");
        foreach (var kind in new[] { "Service", "Characteristic", "Descriptor" })
        {
            Constant(text, kind + "s", SigData.Names(kind.ToLowerInvariant()).Select(row => Hex(row.Number) + " " + row.Name));
            text.Append(kind == "Descriptor" ? "" : "\n");
        }

        return text.Append("}\n").ToString();
    }

    private static string Numbers()
    {
        var text = Head("NumberTable", "Appearances and company identifiers that exist, as ranges.");
        Constant(text, "Appearances", Lines(Ranges(SigData.Appearances)));
        text.Append('\n');
        Constant(text, "Companies", Lines(Ranges(SigData.Companies)));
        return text.Append("}\n").ToString();
    }

    private static IEnumerable<string> Ranges(IEnumerable<int> numbers)
    {
        int? first = null;
        var last = 0;
        foreach (var number in numbers.Order())
        {
            if (first is { } start && number != last + 1)
            {
                yield return Range(start, last);
                first = null;
            }

            first ??= number;
            last = number;
        }

        yield return Range(first!.Value, last);
    }

    private static string Range(int first, int last) => first == last ? Hex(first) : Hex(first) + "-" + Hex(last);

    private static IEnumerable<string> Lines(IEnumerable<string> words) => words.Chunk(12).Select(chunk => string.Join(' ', chunk));

    private static string Hex(int number) => number.ToString("X4", CultureInfo.InvariantCulture);

    private static string Class(string name, string purpose, IEnumerable<string> rows)
    {
        var text = Head(name, purpose);
        Constant(text, "Rows", rows);
        return text.Append("}\n").ToString();
    }

    private static StringBuilder Head(string name, string purpose) => new StringBuilder()
        .Append("// Made by the tests of the analyzers from the lists of the Bluetooth SIG; see TableTests. How a row is read stands in AdoptedTables.\n")
        .Append("namespace GattGen.Generators.Adopted;\n\n")
        .Append("/// <summary>" + purpose + "</summary>\n")
        .Append("internal static class " + name + "\n{\n");

    private static void Constant(StringBuilder text, string name, IEnumerable<string> rows)
    {
        text.Append("    public const string " + name + " = \"\"\"\n");
        foreach (var row in rows)
            text.Append("        " + row + "\n");
        text.Append("        \"\"\";\n");
    }
}
