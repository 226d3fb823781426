// What the analyzers add to a build, beside the compiler and the generator themselves.
using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using BenchmarkDotNet.Attributes;
using GattGen.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GattGen.Benchmarks;

/// <summary>Builds GattGen.Profiles from its texts into an assembly in memory: parsing, generating, compiling, emitting. No file is written and no process is started, so the share of the analyzers is larger than in a real build.</summary>
[MemoryDiagnoser]
public class AnalyzerBenchmarks
{
    private static readonly CSharpParseOptions Language = new(LanguageVersion.CSharp14, DocumentationMode.Diagnose);
    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
        [.. typeof(GattGenerator).Assembly.GetTypes().Where(type => type.IsDefined(typeof(DiagnosticAnalyzerAttribute), false)).Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];

    private string[] _texts = null!;
    private CSharpCompilation _empty = null!;

    [GlobalSetup]
    public void Setup()
    {
        var assembly = typeof(AnalyzerBenchmarks).Assembly;
        _texts = [.. assembly.GetManifestResourceNames().Where(name => name.StartsWith("Profiles/", StringComparison.Ordinal)).Select(name => Read(assembly, name))];
        _empty = CSharpCompilation.Create("Profiles", null, MeasuredGenerator.References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable));
        if (!Emit(Generate()))
            throw new InvalidOperationException("The profiles do not compile: " + string.Join("\n", Generate().GetDiagnostics().Where(problem => problem.Severity == DiagnosticSeverity.Error).Take(3)));
    }

    [Benchmark(Description = "build of GattGen.Profiles")]
    public bool Without() => Emit(Generate());

    [Benchmark(Description = "build of GattGen.Profiles with the analyzers")]
    public bool With()
    {
        var analyzed = new CompilationWithAnalyzers(
            Generate(),
            Analyzers,
            new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), onAnalyzerException: (problem, _, _) => throw problem, concurrentAnalysis: true, logAnalyzerExecutionTime: false));
        var found = analyzed.GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
        return Emit(analyzed.Compilation) && !found.Any(each => each.Severity == DiagnosticSeverity.Error);
    }

    private Compilation Generate()
    {
        var compilation = _empty.AddSyntaxTrees(_texts.Select(text => CSharpSyntaxTree.ParseText(text, Language)));
        CSharpGeneratorDriver.Create([new GattGenerator().AsSourceGenerator()], parseOptions: Language).RunGeneratorsAndUpdateCompilation(compilation, out var whole, out _);
        return whole;
    }

    private static bool Emit(Compilation compilation)
    {
        using var image = new MemoryStream();
        return compilation.Emit(image).Success;
    }

    private static string Read(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
