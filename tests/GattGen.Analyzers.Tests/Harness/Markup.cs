// Source text in which the places of expected diagnostics are marked: {|GATT0001:text|}. Marks may stand inside each other.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace GattGen.Analyzers.Tests;

/// <summary>A place where a diagnostic is expected.</summary>
/// <param name="File">The file it stands in, counted from 0.</param>
/// <param name="Id">The identifier of the diagnostic.</param>
/// <param name="Span">The exact span.</param>
internal sealed record Mark(int File, string Id, TextSpan Span);

/// <summary>Takes the marks out of a source text.</summary>
internal static class Markup
{
    private const string Open = "{|";
    private const string Close = "|}";

    /// <summary>The text without its marks, and the marks in the order in which they open.</summary>
    public static (string Code, List<Mark> Marks) Parse(string text, int file = 0)
    {
        var code = new StringBuilder(text.Length);
        var marks = new List<Mark?>();
        var open = new Stack<(int Slot, string Id, int Start)>();
        for (var at = 0; at < text.Length;)
        {
            if (string.CompareOrdinal(text, at, Open, 0, Open.Length) == 0 && text.IndexOf(':', at) is var colon and > 0 && IsId(text.AsSpan(at + Open.Length, colon - at - Open.Length)))
            {
                open.Push((marks.Count, text.Substring(at + Open.Length, colon - at - Open.Length), code.Length));
                marks.Add(null);
                at = colon + 1;
            }
            else if (open.Count > 0 && string.CompareOrdinal(text, at, Close, 0, Close.Length) == 0)
            {
                var (slot, id, start) = open.Pop();
                marks[slot] = new Mark(file, id, TextSpan.FromBounds(start, code.Length));
                at += Close.Length;
            }
            else
            {
                code.Append(text[at++]);
            }
        }

        if (open.Count > 0)
            throw new FormatException("The mark " + open.Peek().Id + " is not closed.");
        return (code.ToString(), marks.ConvertAll(mark => mark!));
    }

    private static bool IsId(ReadOnlySpan<char> text) =>
        text.Length == 8 && text.StartsWith("GATT", StringComparison.Ordinal) && int.TryParse(text[4..], NumberStyles.None, CultureInfo.InvariantCulture, out _);
}
