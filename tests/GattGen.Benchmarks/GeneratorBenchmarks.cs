// What the generator costs a build and a keystroke, beside two generators of the SDK that do work of the same kind.
using System;
using System.Linq;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GattGen.Benchmarks;

/// <summary>
/// Generators over declarations with four members each, every declaration in a file of its own. Each operation has a compilation that
/// nobody has seen, because what a compilation has bound once it remembers; the references are loaded before.
/// </summary>
[MemoryDiagnoser]
public class GeneratorBenchmarks
{
    private MeasuredGenerator _measured = null!;
    private CSharpCompilation _empty = null!;
    private SyntaxTree[] _trees = null!;
    private SyntaxTree _other = null!;
    private CSharpCompilation _compilation = null!;
    private GeneratorDriver _warm = null!;
    private int _edits;

    /// <summary>The generator.</summary>
    [Params("GattGen", "System.Text.Json", "LoggerMessage")]
    public string Generator { get; set; } = "GattGen";

    /// <summary>The number of declarations in the compilation.</summary>
    [Params(1, 10, 100)]
    public int Declarations { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _measured = MeasuredGenerator.Named(Generator);
        _empty = CSharpCompilation.Create("Bench", null, MeasuredGenerator.References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        _trees = [.. Enumerable.Range(0, Declarations).Select(number => MeasuredGenerator.Parse(_measured.Declaration(number, edited: false)))];
        _other = MeasuredGenerator.Parse("public class Other { public int A; }");
        _compilation = Fresh();
        _warm = _measured.New().RunGenerators(_compilation);
        var result = _warm.GetRunResult();
        if (result.GeneratedTrees.Length == 0 || !result.Diagnostics.IsEmpty)
            throw new InvalidOperationException(Generator + " has generated nothing: " + string.Join(" ", result.Diagnostics));
        var whole = _compilation.AddSyntaxTrees(result.GeneratedTrees).GetDiagnostics().FirstOrDefault(problem => problem.Severity == DiagnosticSeverity.Error);
        if (whole is not null)
            throw new InvalidOperationException(whole.ToString());
    }

    [Benchmark(Description = "cold")]
    public GeneratorDriver Cold() => _measured.New().RunGenerators(Fresh());

    [Benchmark(Description = "after an unrelated edit")]
    public GeneratorDriver Unrelated()
        => _warm.RunGenerators(_compilation.ReplaceSyntaxTree(_compilation.SyntaxTrees[^1], MeasuredGenerator.Parse("public class Other { public int A, B; }")));

    [Benchmark(Description = "after an edit of one declaration")]
    public GeneratorDriver One()
    {
        var number = _edits++ % Declarations;
        return _warm.RunGenerators(_compilation.ReplaceSyntaxTree(_compilation.SyntaxTrees[number], MeasuredGenerator.Parse(_measured.Declaration(number, edited: true))));
    }

    private CSharpCompilation Fresh()
        => _empty.AddSyntaxTrees(_trees.Append(_other).Select(tree => CSharpSyntaxTree.Create((CSharpSyntaxNode)tree.GetRoot(), MeasuredGenerator.Language)));
}
