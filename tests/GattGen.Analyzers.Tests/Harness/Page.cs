// A page of docs/diagnostics: its heading, and the examples that it shows.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis.CSharp;

namespace GattGen.Analyzers.Tests;

/// <summary>
/// An example of a page: a fenced block whose info string is "csharp before" or "csharp after". It may go on with "langversion=10" (13 by
/// default), and with "more" for a further file of the example above it.
/// </summary>
internal sealed record Example(string Page, int Number, bool IsBefore, LanguageVersion Language, IReadOnlyList<string> Files)
{
    public override string ToString() => Page + " " + (IsBefore ? "before" : "after") + " " + Number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>The page of a diagnostic.</summary>
internal sealed class Page
{
    private const string Fence = "```";

    private Page(string id, string text)
    {
        Id = id;
        Text = text;
    }

    /// <summary>The folder of the pages in the repository.</summary>
    public static string Folder { get; } =
        typeof(Page).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "DiagnosticPages").Value!;

    /// <summary>All pages, in the order of their identifiers.</summary>
    public static IReadOnlyList<Page> All { get; } =
        Directory.GetFiles(Folder, "GATT*.md").Select(path => new Page(Path.GetFileNameWithoutExtension(path), File.ReadAllText(path))).OrderBy(page => page.Id, StringComparer.Ordinal).ToList();

    /// <summary>The identifier, from the name of the file.</summary>
    public string Id { get; }

    /// <summary>The whole text.</summary>
    public string Text { get; }

    /// <summary>The first line.</summary>
    public string Heading => Text.Split('\n')[0];

    /// <summary>The headings of its sections.</summary>
    public IReadOnlyList<string> Sections => Text.Split('\n').Where(line => line.StartsWith("## ", StringComparison.Ordinal)).Select(line => line[3..]).ToList();

    /// <summary>All its examples.</summary>
    public IReadOnlyList<Example> Examples()
    {
        var examples = new List<Example>();
        string[]? info = null;
        var code = new List<string>();
        foreach (var line in Text.Split('\n'))
        {
            if (!line.StartsWith(Fence, StringComparison.Ordinal))
            {
                code.Add(line);
                continue;
            }

            if (info is null)
            {
                info = line[Fence.Length..].Split(' ');
                code.Clear();
                continue;
            }

            Add(examples, info, string.Join("\n", code) + "\n");
            info = null;
        }

        return examples;
    }

    private void Add(List<Example> examples, string[] info, string code)
    {
        if (info[0] != "csharp")
            return;
        if (info.Length < 2 || info[1] is not ("before" or "after"))
            throw new FormatException(Id + ": every C# block is \"csharp before\" or \"csharp after\", so that it can be tested.");
        if (info.Contains("more"))
        {
            var first = examples[^1];
            examples[^1] = first with { Files = first.Files.Append(code).ToList() };
            return;
        }

        var language = info.Contains("langversion=10") ? LanguageVersion.CSharp10 : Project.Newest;
        examples.Add(new Example(Id, examples.Count + 1, info[1] == "before", language, new[] { code }));
    }
}
