// A small project in memory: what a user's source is compiled, analyzed and generated in.
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace GattGen.Analyzers.Tests;

/// <summary>Source text with the references and settings of a user's project.</summary>
internal sealed class Project
{
    // Every file sees these, as with ImplicitUsings.
    private const string Usings = "global using System; global using GattGen;";

    private static readonly ImmutableArray<MetadataReference> References = FindReferences();
    private static readonly Assembly Generators = Assembly.Load("GattGen.Generators");

    private readonly CSharpParseOptions _parse;
    private readonly Lazy<(Compilation Compilation, ImmutableArray<Diagnostic> Reported)> _generated;
    private CSharpCompilation _compilation;

    /// <summary>A project of one or more files, called File0.cs and so on.</summary>
    public Project(LanguageVersion language, string? editorConfig, params string[] files)
    {
        _parse = new CSharpParseOptions(language);
        var trees = files.Select((text, i) => CSharpSyntaxTree.ParseText(SourceText.From(text), _parse, PathOf(i))).ToList();
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable);
        if (editorConfig is not null)
            options = options.WithSyntaxTreeOptionsProvider(new Severities(editorConfig));
        trees.Add(CSharpSyntaxTree.ParseText(Usings, _parse, "/project/Usings.cs"));
        _compilation = CSharpCompilation.Create("Tested", trees, References, options);
        _generated = new(RunGenerators);
    }

    /// <summary>The property GattTarget of the project; null for none.</summary>
    public string? Target { get; init; }

    /// <summary>Another project, whose assembly this one references; null for none.</summary>
    public Project? Library
    {
        init
        {
            if (value is null)
                return;
            var image = new MemoryStream();
            Assert.Empty(value._generated.Value.Compilation.WithAssemblyName("Library").Emit(image).Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error));
            _compilation = _compilation.AddReferences(MetadataReference.CreateFromImage(image.ToArray()));
        }
    }

    /// <summary>The newest language version whose features these tests use: 13, under whatever name the compiler at hand knows it.</summary>
    public static LanguageVersion Newest { get; } = Enum.IsDefined((LanguageVersion)1300) ? (LanguageVersion)1300 : LanguageVersion.Preview;

    /// <summary>Whether the compiler at hand can compile partial properties (C# 13), and not only see them.</summary>
    public static bool CompilesPartialProperties { get; } = Enum.IsDefined((LanguageVersion)1300);

    /// <summary>All analyzers of the assembly, as a compiler finds them.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } =
        Generators.GetTypes().Where(type => type.IsDefined(typeof(DiagnosticAnalyzerAttribute), false)).Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!).ToImmutableArray();

    /// <summary>The descriptors of all analyzers, one for each identifier, in the order of the identifiers.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } =
        Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Distinct().OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal).ToList();

    /// <summary>The path of a file of the project.</summary>
    public static string PathOf(int file) => "/project/File" + file.ToString(System.Globalization.CultureInfo.InvariantCulture) + ".cs";

    /// <summary>What the user has written.</summary>
    public Compilation Written => _compilation;

    /// <summary>What the user has written, with what was generated from it.</summary>
    public Compilation Generated => _generated.Value.Compilation;

    /// <summary>
    /// What the analyzers report, in the order of the places. What a user has suppressed is not among it. The compiler shows them the
    /// generated code too; an editor that has not generated yet does not.
    /// </summary>
    public async Task<IReadOnlyList<Diagnostic>> AnalyzeAsync(bool generated = true)
    {
        var compilation = generated ? _generated.Value.Compilation : _compilation;
        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions(ImmutableArray<AdditionalText>.Empty, new Properties(Target)), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        var found = await new CompilationWithAnalyzers(compilation, Analyzers, options).GetAnalyzerDiagnosticsAsync();
        return found.OrderBy(d => d.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(d => d.Location.SourceSpan.Start).ThenBy(d => d.Id, StringComparer.Ordinal)
            .ThenBy(d => d.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparer.Ordinal).ToList();
    }

    /// <summary>What the generators themselves report: it should be nothing.</summary>
    public IReadOnlyList<Diagnostic> Generate() => _generated.Value.Reported;

    /// <summary>The errors and warnings of the compiler after the generators have run.</summary>
    public IReadOnlyList<Diagnostic> Compile() => _generated.Value.Compilation.GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning).ToList();

    private (Compilation Compilation, ImmutableArray<Diagnostic> Reported) RunGenerators()
    {
        var generators = Generators.GetTypes().Where(type => type.IsDefined(typeof(GeneratorAttribute), false)).Select(type => ((IIncrementalGenerator)Activator.CreateInstance(type)!).AsSourceGenerator());
        CSharpGeneratorDriver.Create(generators, parseOptions: _parse).RunGeneratorsAndUpdateCompilation(_compilation, out var compilation, out var reported);
        return (compilation, reported);
    }

    private static ImmutableArray<MetadataReference> FindReferences()
    {
        // The framework that runs the test, and the library itself.
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var paths = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(path => path.StartsWith(framework, StringComparison.Ordinal));
        return paths.Append(typeof(GattServiceAttribute).Assembly.Location).Select(path => (MetadataReference)MetadataReference.CreateFromFile(path)).ToImmutableArray();
    }

    // Severities from the text of an .editorconfig at the root of the project, read as the compiler reads it.
    private sealed class Severities : SyntaxTreeOptionsProvider
    {
        private readonly AnalyzerConfigSet _set;

        public Severities(string editorConfig) => _set = AnalyzerConfigSet.Create(new[] { AnalyzerConfig.Parse(editorConfig, "/project/.editorconfig") });

        public override GeneratedKind IsGenerated(SyntaxTree tree, System.Threading.CancellationToken cancellationToken) => GeneratedKind.Unknown;

        public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, System.Threading.CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            _set.GetOptionsForSourcePath(tree.FilePath).TreeOptions.TryGetValue(diagnosticId, out severity);

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, System.Threading.CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            _set.GlobalConfigOptions.TreeOptions.TryGetValue(diagnosticId, out severity);
    }

    // The properties of the project, as the SDK hands them to analyzers.
    private sealed class Properties : AnalyzerConfigOptionsProvider
    {
        private static readonly Values None = new(null);

        public Properties(string? target) => GlobalOptions = new Values(target);

        public override AnalyzerConfigOptions GlobalOptions { get; }

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => None;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => None;

        private sealed class Values : AnalyzerConfigOptions
        {
            private readonly string? _target;

            public Values(string? target) => _target = target;

            public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value)
            {
                value = key == "build_property.GattTarget" ? _target : null;
                return value is not null;
            }
        }
    }
}
