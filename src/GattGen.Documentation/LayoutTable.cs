// The fields of a value as rows of a table.
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace GattGen.Documentation;

internal static class LayoutTable
{
    /// <summary>A row for each field, those of inner structs behind theirs: name, type, offset, octets, meaning.</summary>
    public static IEnumerable<string[]> Rows(IReadOnlyList<FieldManifest> fields, string prefix = "")
    {
        foreach (var field in fields)
        {
            var name = prefix + (field.Name ?? (prefix.Length > 0 ? "element" : "value"));
            yield return [Markdown.Text(name), Type(field), Offset(field), Octets(field), Meaning(field)];
            foreach (var inner in Rows(field.Fields ?? field.Element?.Fields ?? [], name + "."))
                yield return inner;
        }
    }

    /// <summary>A length, or its bounds.</summary>
    public static string Length(int shortest, int longest)
        => shortest == longest ? Number(shortest) + (shortest == 1 ? " octet" : " octets") : Number(shortest) + " to " + Number(longest) + " octets";

    private static string Type(FieldManifest field)
        => field.Element is { } element ? Type(element) + "[" + (field.Count > 0 ? Number(field.Count) : string.Empty) + "]" : field.Type;

    private static string Offset(FieldManifest field) => field switch
    {
        { Bit: { } bit } => field.Bits == 1 ? "flags, bit " + Number(bit) : "flags, bits " + Number(bit) + " to " + Number(bit + field.Bits - 1),
        { Offset: FieldManifest.VariableOffset } => "variable",
        { Offset: { } offset } => Number(offset),
        _ => string.Empty,
    };

    private static string Octets(FieldManifest field) => field switch
    {
        { Length: { } length } => Number(length),
        { Wide: not null, MinLength: { } shortest, MaxLength: { } longest } => Number(shortest) + " or " + Number(longest),
        { MinLength: { } shortest, MaxLength: { } longest } => Number(shortest) + " to " + Number(longest),
        _ => string.Empty,
    };

    private static string Meaning(FieldManifest field)
    {
        var parts = new List<string>();
        if (field.When is { } when)
            parts.Add("there when bit " + Number(when) + " of the flags is set" + And(field));
        if (field.Unless is { } unless)
            parts.Add("there when bit " + Number(unless) + " of the flags is clear" + And(field));
        if (field.IfLeft)
            parts.Add("there if octets are left");
        if (field.Wide is { } wide)
            parts.Add("wide when bit " + Number(wide) + " of the flags is set");
        if (field.Unit is not null || field.Exponent is not null || field.Multiplier is not null || field.BinaryExponent is not null)
            parts.Add("unit " + Scale(field) + Markdown.Text(field.UnitName ?? field.Unit ?? "1"));
        if (field.Minimum is { } minimum && field.Maximum is { } maximum)
            parts.Add("sent are " + minimum.ToString(CultureInfo.InvariantCulture) + " to " + maximum.ToString(CultureInfo.InvariantCulture));
        if (field.Unknown is { } unknown)
            parts.Add(unknown.ToString(CultureInfo.InvariantCulture) + " is not known");
        if ((field.Values ?? field.Element?.Values) is { Count: > 0 } values)
            parts.Add(string.Join(", ", values.Select(value => value.Value.ToString(CultureInfo.InvariantCulture) + " " + Markdown.Text(value.Name))));
        return string.Join("; ", parts);
    }

    private static string And(FieldManifest field) => field switch
    {
        { AndWhen: { } set } => ", and bit " + Number(set) + " is set",
        { AndUnless: { } clear } => ", and bit " + Number(clear) + " is clear",
        _ => string.Empty,
    };

    private static string Scale(FieldManifest field)
    {
        var factors = new List<string>();
        if (field.Multiplier is { } multiplier)
            factors.Add(Number(multiplier));
        if (field.Exponent is { } exponent)
            factors.Add("10^" + Number(exponent));
        if (field.BinaryExponent is { } binary)
            factors.Add("2^" + Number(binary));
        return factors.Count == 0 ? string.Empty : string.Join(" × ", factors) + " ";
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
