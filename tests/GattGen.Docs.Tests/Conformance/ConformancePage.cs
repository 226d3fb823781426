// Writes docs/conformance.md: each row with the tests that prove it.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace GattGen.Docs.Tests.Conformance;

/// <summary>The page.</summary>
internal static class ConformancePage
{
    public const string File = "docs/conformance.md";

    /// <summary>The text of the page.</summary>
    public static string Write(IReadOnlyList<ConformanceRow> rows, IReadOnlyList<ConformanceTest> tests)
    {
        var page = new StringBuilder();
        page.Append("# Conformance\n\n<!-- Generated from conformance-rows.txt and the attributes on tests. docs/contributing.md says how. -->\n\n");
        page.Append(CultureInfo.InvariantCulture, $"What the module specification promises, in {rows.Count} rows, and the tests that prove each of them. ");
        page.Append("A test says `[Specification(\"row\")]`; a row without a test, and a test without a row, fail the build. ");
        page.Append("\"notes\" are the conformance notes of the project, \"our decisions\" their table of choices.\n");
        var byRow = tests.ToLookup(test => test.Row, StringComparer.Ordinal);
        foreach (var group in rows.GroupBy(row => row.Group))
        {
            page.Append("\n## ").Append(group.Key).Append("\n\n| row | what must hold | where | tests |\n|---|---|---|---|\n");
            foreach (var row in group)
            {
                page.Append("| `").Append(row.Id).Append("` | ").Append(row.Statement).Append(" | ").Append(row.Source).Append(" | ")
                    .AppendJoin("<br>", byRow[row.Id].Select(Link).Distinct().Order(StringComparer.Ordinal)).Append(" |\n");
            }
        }

        return page.ToString();
    }

    private static string Link(ConformanceTest test) => $"[{test.Type}: {test.Method.Replace('_', ' ')}](../{test.File})";
}
