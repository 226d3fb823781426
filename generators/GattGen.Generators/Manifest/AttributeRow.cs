// One attribute of a service, as the layout of a part writes it.
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using GattGen.Generators.Emitting;

namespace GattGen.Generators.Manifest;

/// <summary>
/// An attribute before its handle is known. Rows are separated by semicolons; each is the type in hexadecimal digits, most significant
/// first, and where there is one, behind an at sign the fixed handle, behind an equals sign the value as it travels, behind a greater-than
/// sign the class of the service that an include means: <c>2800=0D18;2803@0020=10+372A;2A37;2902;2802>global::Demo.Battery</c>. A plus sign
/// in a value stands for the handle of the next row.
/// </summary>
/// <param name="Type">The attribute type: 4 or 32 digits.</param>
/// <param name="Handle">The handle that it must have; 0 for the next one.</param>
/// <param name="Value">Its value in hexadecimal digits, where the database hash needs it; otherwise null.</param>
/// <param name="Included">The fully qualified name of the class of an included service; otherwise null.</param>
internal sealed record AttributeRow(string Type, int Handle = 0, string? Value = null, string? Included = null)
{
    /// <summary>What stands in a value for the handle of the next row.</summary>
    public const string NextHandle = "+";

    public static List<AttributeRow> Parse(string layout) => layout.Split(';').Select(ParseOne).ToList();

    /// <summary>The layout of a part.</summary>
    public static string Print(List<AttributeRow> rows)
    {
        var text = TextBuffer.Take();
        foreach (var row in rows)
        {
            if (text.Length > 0)
                text.Append(';');
            text.Append(row.Type);
            if (row.Handle != 0)
                text.Append('@').Append(row.Handle.ToString("X4", CultureInfo.InvariantCulture));
            if (row.Value is not null)
                text.Append('=').Append(row.Value);
            if (row.Included is not null)
                text.Append('>').Append(row.Included);
        }

        return text.Finish();
    }

    private static AttributeRow ParseOne(string text)
    {
        var (rest, included) = Cut(text, '>');
        (rest, var value) = Cut(rest, '=');
        (rest, var handle) = Cut(rest, '@');
        return new(rest, handle is null ? 0 : int.Parse(handle, NumberStyles.HexNumber, CultureInfo.InvariantCulture), value, included);
    }

    private static (string Before, string? Behind) Cut(string text, char mark)
    {
        var at = text.IndexOf(mark);
        return at < 0 ? (text, null) : (text.Substring(0, at), text.Substring(at + 1));
    }
}
