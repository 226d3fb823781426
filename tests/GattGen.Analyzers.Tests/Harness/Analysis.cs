// What a test of a diagnostic says: this source is reported so, and no more; or not at all.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GattGen.Analyzers.Tests;

/// <summary>Runs all analyzers over marked source and compares everything that they report: identifier, exact span and message.</summary>
internal sealed class Analysis
{
    // An analyzer has thrown: never left out.
    private const string Failure = "AD0001";

    private LanguageVersion _language = Project.Newest;
    private string? _editorConfig;
    // GATT and the digit of a family; a longer name is that of a rule.
    private const int FamilyLength = 5;

    private string[] _families = ["GATT0", "GATT1"];
    private bool _needsGenerated;
    private string? _target;
    private string? _library;

    /// <summary>
    /// Compares only what these families report, by the beginning of their identifiers; informations of those only that are named in full. By default the rules of declarations and of the
    /// protocol: a test of those may declare a service of the Bluetooth SIG without all that belongs to it.
    /// </summary>
    public static Analysis For(params string[] families) => new() { _families = families };

    /// <summary>As <see cref="For"/>, for what has been set up already.</summary>
    public Analysis Comparing(params string[] families)
    {
        _families = families;
        return this;
    }

    /// <summary>The version of the language that the project is set to.</summary>
    public static Analysis In(LanguageVersion language) => new() { _language = language };

    /// <summary>A project with an .editorconfig.</summary>
    public static Analysis With(string editorConfig) => new() { _editorConfig = editorConfig };

    /// <summary>Compares the rules of targets, in a project whose property GattTarget is this; null for none.</summary>
    public static Analysis On(string? target) => new() { _families = ["GATT3"], _target = target };

    /// <summary>A project that references an assembly of this source.</summary>
    public Analysis Using(string library)
    {
        _library = library;
        return this;
    }

    /// <summary>The source, in C# 13, is reported at its marks with these messages (in the order of the marks), and nowhere else.</summary>
    public static Task Reports(string source, params string[] messages) => new Analysis().OfFiles(new[] { source }, messages);

    /// <summary>The source, in C# 13, is not reported at all, and compiles with what is generated from it.</summary>
    public static Task Accepts(params string[] files) => new Analysis().Accept(files);

    /// <summary>As <see cref="Reports"/>, for what cannot be seen before the code has been generated: uses of a generated property.</summary>
    public static Task OfGenerated(string source, params string[] messages) => new Analysis { _needsGenerated = true }.OfFiles(new[] { source }, messages);

    /// <summary>The source is reported at its marks with these messages, and nowhere else.</summary>
    public Task Of(string source, params string[] messages) => OfFiles(new[] { source }, messages);

    /// <summary>As <see cref="Of"/>, for what cannot be seen before the code has been generated.</summary>
    public Task OfWithGenerated(string source, params string[] messages)
    {
        _needsGenerated = true;
        return OfFiles(new[] { source }, messages);
    }

    /// <summary>The files are reported at their marks with these messages, and nowhere else.</summary>
    public async Task OfFiles(string[] files, params string[] messages)
    {
        var (project, marks) = Open(files);
        Assert.True(marks.Count == messages.Length, "Each mark has its message: " + marks.Count + " marks, " + messages.Length + " messages.");

        var expected = marks.Zip(messages, (mark, message) => (mark.File, mark.Span.Start, Line(mark.Id, files[mark.File], mark, message)))
            .OrderBy(line => line.File).ThenBy(line => line.Start).ThenBy(line => line.Item3, StringComparer.Ordinal).Select(line => line.Item3);
        await Compare(project, string.Join("\n", expected));
        Assert.Empty(project.Generate());
    }

    /// <summary>The source is not reported at all, and compiles with what is generated from it.</summary>
    public async Task Accept(params string[] files)
    {
        var (project, marks) = Open(files);
        Assert.Empty(marks);
        await Compare(project, "");
        Assert.Empty(project.Generate());
        if (Project.CompilesPartialProperties || _language < LanguageVersion.Preview)
            Same("", string.Join("\n", project.Compile().Select(error => error.ToString())));
    }

    // Both texts whole: the assertion of the framework would cut them.
    private static void Same(string expected, string reported) =>
        Assert.True(expected == reported, "Expected:\n" + expected + "\nReported:\n" + reported);

    // The same must be reported whether the code has been generated (as in the compiler) or not yet (as in an editor).
    private async Task Compare(Project project, string expected)
    {
        Same(expected, await Reported(project, generated: true));
        if (!_needsGenerated)
            Same(expected, await Reported(project, generated: false));
    }

    private async Task<string> Reported(Project project, bool generated) => string.Join(
        "\n",
        (await project.AnalyzeAsync(generated)).Where(IsCompared).Select(Line));

    // Informations of the default families belong to tests that ask for them.
    private bool IsCompared(Diagnostic found) =>
        _families.Any(family => found.Id.StartsWith(family, StringComparison.Ordinal) && (found.Severity > DiagnosticSeverity.Info || family.Length > FamilyLength));

    private (Project Project, List<Mark> Marks) Open(string[] files)
    {
        var marks = new List<Mark>();
        var code = new string[files.Length];
        for (var i = 0; i < files.Length; i++)
        {
            (code[i], var found) = Markup.Parse(files[i], i);
            marks.AddRange(found);
        }

        var library = _library is null ? null : new Project(_language, null, _library);
        return (new Project(_language, _editorConfig, code) { Target = _target, Library = library }, marks);
    }

    private static string Line(string id, string marked, Mark mark, string message) =>
        Line(id, Project.PathOf(mark.File), mark.Span.Start, Markup.Parse(marked).Code.Substring(mark.Span.Start, mark.Span.Length), message);

    private static string Line(Diagnostic diagnostic)
    {
        var place = diagnostic.Location;
        var text = place.SourceTree?.ToString().Substring(place.SourceSpan.Start, place.SourceSpan.Length) ?? "(no place)";
        return Line(diagnostic.Id, place.SourceTree?.FilePath ?? "", place.SourceSpan.Start, text, diagnostic.GetMessage(CultureInfo.InvariantCulture));
    }

    private static string Line(string id, string file, int start, string text, string message) =>
        new StringBuilder().Append(CultureInfo.InvariantCulture, $"{id} {file}({start}) '{text.ReplaceLineEndings(" ")}': {message}").ToString();
}
