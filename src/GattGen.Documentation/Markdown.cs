// Puts any text into Markdown so that it reads as it was written.
using System;
using System.Linq;
using System.Text;

namespace GattGen.Documentation;

internal static class Markdown
{
    private const string Marks = "\\`*_{}[]<>#|~&";

    /// <summary>Text in a paragraph, a heading or a cell.</summary>
    public static string Text(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var character in OneLine(text))
        {
            if (Marks.Contains(character, StringComparison.Ordinal))
                escaped.Append('\\');
            escaped.Append(character);
        }

        // What would begin a list at the begin of a line.
        if (escaped.Length > 0 && (escaped[0] is '-' or '+'))
            escaped.Insert(0, '\\');
        return escaped.ToString();
    }

    /// <summary>Code in a paragraph or a cell.</summary>
    public static string Code(string code)
    {
        var line = OneLine(code).Replace("|", "\\|", StringComparison.Ordinal);
        if (line.Length == 0)
            return string.Empty;
        var longest = 0;
        for (int i = 0, run = 0; i < line.Length; i++)
        {
            run = line[i] == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        var fence = new string('`', longest + 1);
        return longest > 0 ? fence + " " + line + " " + fence : fence + line + fence;
    }

    private static string OneLine(string text) => string.Concat(text.Select(character => char.IsControl(character) || character is '\u2028' or '\u2029' ? ' ' : character));
}
