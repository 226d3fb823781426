// A piece of C# in a page or in XML documentation, and how it is found.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Text.RegularExpressions;

namespace GattGen.Docs.Tests;

/// <summary>An example.</summary>
/// <param name="File">The file it stands in, as a path from the root.</param>
/// <param name="Line">The line of the file, counted from 1, on which its first line stands.</param>
/// <param name="Code">Its text.</param>
internal sealed partial record Example(string File, int Line, string Code)
{
    /// <summary>The lines it takes.</summary>
    public int Lines => Code.Count(letter => letter == '\n') + 1;

    /// <summary>Whether it goes on with the file of the example before it: its first line is "// NAME, continued".</summary>
    public bool Continues => Continued().IsMatch(Code);

    /// <inheritdoc/>
    public override string ToString() => File + ":" + Line;

    /// <summary>The blocks of C# in a page.</summary>
    public static IEnumerable<Example> InPage(string file)
    {
        var lines = Repository.Read(file).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].TrimEnd() != "```csharp")
                continue;
            var end = Array.IndexOf(lines, "```", i);
            yield return new Example(file, i + 2, string.Join('\n', lines[(i + 1)..end]));
            i = end;
        }
    }

    /// <summary>The examples of public members in a source file: what stands in &lt;code&gt; of documentation comments.</summary>
    public static IEnumerable<Example> InSource(string file)
    {
        var lines = Repository.Read(file).Split('\n').Select(line => line.TrimEnd()).ToArray();
        for (var i = 0; i < lines.Length; i++)
        {
            if (Comment().Match(lines[i]) is not { Success: true } first || first.Groups[1].Value.Split("<code>") is not [_, var begin])
                continue;
            var start = i;
            var code = new List<string> { begin };
            while (!code[^1].Contains("</code>", StringComparison.Ordinal))
                code.Add(Comment().Match(lines[++i]).Groups[1].Value);
            code[^1] = code[^1].Split("</code>")[0];
            var from = code[0].Length == 0 ? 1 : 0;
            var to = code[^1].Length == 0 ? code.Count - 1 : code.Count;
            yield return new Example(file, start + from + 1, WebUtility.HtmlDecode(string.Join('\n', code[from..to])));
        }
    }

    [GeneratedRegex(@"^\s*/// ?(.*)$")]
    private static partial Regex Comment();

    [GeneratedRegex(@"\A// \S+, continued\n")]
    private static partial Regex Continued();
}
