// The promises of the module specification, as docs/conformance-rows.txt lists them.
using System;
using System.Collections.Generic;
using System.IO;

namespace GattGen.Docs.Tests.Conformance;

/// <summary>One promise.</summary>
/// <param name="Group">The heading that it stands under.</param>
/// <param name="Id">What tests name it by.</param>
/// <param name="Statement">What must hold.</param>
/// <param name="Source">Where it is said.</param>
internal sealed record ConformanceRow(string Group, string Id, string Statement, string Source);

/// <summary>Reads the list.</summary>
internal static class ConformanceRows
{
    public const string File = "docs/conformance-rows.txt";

    /// <summary>The rows of a text in their order.</summary>
    /// <exception cref="InvalidDataException">A line is no row, stands before the first group, or repeats another.</exception>
    public static IReadOnlyList<ConformanceRow> Parse(string text)
    {
        var rows = new List<ConformanceRow>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var group = "";
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                group = line[3..];
                continue;
            }

            if (line[0] == '#')
                continue;
            var parts = line.Split('|', StringSplitOptions.TrimEntries);
            if (parts is not [{ Length: > 0 } id, { Length: > 0 } statement, { Length: > 0 } source] || group.Length == 0)
                throw new InvalidDataException("Not a row of three parts within a group: " + line);
            if (!seen.Add(id))
                throw new InvalidDataException("The row is there twice: " + id);
            rows.Add(new ConformanceRow(group, id, statement, source));
        }

        return rows;
    }
}
