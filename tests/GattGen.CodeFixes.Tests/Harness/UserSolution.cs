// A user's solution in memory, as an editor has it open: projects, files, the library, generator and analyzers.
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace GattGen.CodeFixes.Tests;

/// <summary>Makes solutions, and asks what is reported in them.</summary>
internal static class UserSolution
{
    // Every file sees these, as with ImplicitUsings.
    private const string Usings = "global using System; global using GattGen;";

    private static readonly Assembly Generators = Assembly.Load("GattGen.Generators");

    private static readonly ImmutableArray<MetadataReference> References = FindReferences();

    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers = Made<DiagnosticAnalyzer>(typeof(DiagnosticAnalyzerAttribute));

    // The workspace knows generators by their objects.
    private static readonly ImmutableArray<ISourceGenerator> SourceGenerators =
        Made<IIncrementalGenerator>(typeof(GeneratorAttribute)).Select(generator => generator.AsSourceGenerator()).ToImmutableArray();

    /// <summary>The path of a file.</summary>
    public static string PathOf(int project, int file) => FormattableString.Invariant($"/solution/Project{project}/File{file}.cs");

    /// <summary>A solution of some projects, each of some files.</summary>
    public static Solution Of(LanguageVersion language, bool withUsings, params string[][] projects)
    {
        var solution = new AdhocWorkspace().CurrentSolution;
        for (var i = 0; i < projects.Length; i++)
        {
            var id = ProjectId.CreateNewId();
            solution = solution.AddProject(ProjectInfo.Create(
                id,
                VersionStamp.Create(),
                "Project" + i,
                "Project" + i,
                LanguageNames.CSharp,
                compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable),
                parseOptions: new CSharpParseOptions(language),
                metadataReferences: References,
                analyzerReferences: [new GattGenReference()]));
            for (var j = 0; j < projects[i].Length; j++)
                solution = solution.AddDocument(DocumentId.CreateNewId(id), "File" + j + ".cs", SourceText.From(projects[i][j]), filePath: PathOf(i, j));
            if (withUsings)
                solution = solution.AddDocument(DocumentId.CreateNewId(id), "Usings.cs", SourceText.From(Usings), filePath: "/solution/Project" + i + "/Usings.cs");
        }

        return solution;
    }

    /// <summary>The files of a project, without those that only serve the test.</summary>
    public static IEnumerable<Document> Files(Project project) => project.Documents.Where(document => document.Name != "Usings.cs").OrderBy(document => document.Name, StringComparer.Ordinal);

    /// <summary>The texts of all files.</summary>
    public static async Task<string[][]> TextsAsync(Solution solution)
    {
        var texts = new List<string[]>();
        foreach (var project in solution.Projects.OrderBy(project => project.Name, StringComparer.Ordinal))
            texts.Add(await Task.WhenAll(Files(project).Select(async document => (await document.GetTextAsync()).ToString())));
        return texts.ToArray();
    }

    /// <summary>What is reported in a project with one identifier, in the order of the places.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> ReportedAsync(Project project, string id) =>
        (await ReportedAsync(project)).Where(each => each.Id == id).ToList();

    /// <summary>All that is reported in a project, in the order of the places.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> ReportedAsync(Project project) =>
        await Analyses.GetValue((await project.GetCompilationAsync())!, AnalyzeAsync);

    private static async Task<IReadOnlyList<Diagnostic>> AnalyzeAsync(Compilation compilation)
    {
        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions(ImmutableArray<AdditionalText>.Empty), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        var found = await new CompilationWithAnalyzers(compilation, Analyzers, options).GetAnalyzerDiagnosticsAsync();
        return found.Where(each => each.Location.IsInSource)
            .OrderBy(each => each.Location.SourceTree!.FilePath, StringComparer.Ordinal)
            .ThenBy(each => each.Location.SourceSpan.Start)
            .ToList();
    }

    /// <summary>The errors of the compiler, with the generated code.</summary>
    public static async Task<IReadOnlyList<string>> ErrorsAsync(Solution solution)
    {
        var errors = new List<string>();
        foreach (var project in solution.Projects)
            errors.AddRange((await project.GetCompilationAsync())!.GetDiagnostics().Where(each => each.Severity >= DiagnosticSeverity.Warning).Select(each => each.ToString()));
        return errors;
    }

    // A compilation never changes, and is asked about more than once.
    private static readonly ConditionalWeakTable<Compilation, Task<IReadOnlyList<Diagnostic>>> Analyses = new();

    private static ImmutableArray<T> Made<T>(Type attribute) =>
        Generators.GetTypes().Where(type => type.IsDefined(attribute, false)).Select(type => (T)Activator.CreateInstance(type)!).ToImmutableArray();

    private static ImmutableArray<MetadataReference> FindReferences()
    {
        // The framework that runs the test, and the library itself.
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var paths = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(path => path.StartsWith(framework, StringComparison.Ordinal));
        return paths.Append(typeof(GattServiceAttribute).Assembly.Location).Select(path => (MetadataReference)MetadataReference.CreateFromFile(path)).ToImmutableArray();
    }

    // Generator and analyzers as a project gets them.
    private sealed class GattGenReference : AnalyzerReference
    {
        public override string? FullPath => null;

        public override object Id { get; } = new();

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzers(string language) => Analyzers;

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzersForAllLanguages() => Analyzers;

        public override ImmutableArray<ISourceGenerator> GetGenerators(string language) => SourceGenerators;

        public override ImmutableArray<ISourceGenerator> GetGeneratorsForAllLanguages() => SourceGenerators;
    }
}
