// What the generator makes of a project.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GattGen.Generators.Tests.Compiling;

/// <summary>The files that the generator made, and the whole compilation with them.</summary>
public sealed class Generated
{
    private Generated(Compilation compilation, IReadOnlyDictionary<string, string> files)
    {
        Compilation = compilation;
        Files = files;
    }

    /// <summary>The files by hint name.</summary>
    public IReadOnlyDictionary<string, string> Files { get; }

    /// <summary>The project with its generated files.</summary>
    public Compilation Compilation { get; }

    /// <summary>Errors and warnings of the whole compilation, as text.</summary>
    public IReadOnlyList<string> Problems => [.. Compilation.GetDiagnostics()
        .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && !IsUndocumentedSample(diagnostic))
        .Select(diagnostic => diagnostic.ToString())];

    public static Generated From(Source source, params MetadataReference[] references)
    {
        var compilation = source.Compile().AddReferences(references);
        var driver = CSharpGeneratorDriver.Create([new GattGenerator().AsSourceGenerator()], parseOptions: source.ParseOptions);
        driver.RunGeneratorsAndUpdateCompilation(compilation, out var whole, out var diagnostics);
        Assert.Empty(diagnostics);
        var files = whole.SyntaxTrees.Skip(compilation.SyntaxTrees.Length).ToDictionary(tree => Path.GetFileName(tree.FilePath), tree => tree.ToString());
        return new Generated(whole, files);
    }

    // Generated members must be documented; declarations of tests need not be.
    private static bool IsUndocumentedSample(Diagnostic diagnostic)
        => diagnostic.Id == "CS1591" && !diagnostic.Location.SourceTree!.FilePath.EndsWith(".g.cs", StringComparison.Ordinal);

    /// <summary>Fails with the problems of the compilation, if there are any.</summary>
    public Generated WithoutProblems()
    {
        Assert.True(Problems.Count == 0, string.Join(Environment.NewLine, Problems));
        return this;
    }

    /// <summary>Compiles into an assembly and loads it.</summary>
    public Assembly Load()
    {
        WithoutProblems();
        using var image = new MemoryStream();
        var result = Compilation.Emit(image);
        Assert.True(result.Success, string.Join(Environment.NewLine, result.Diagnostics));
        image.Position = 0;
        return new AssemblyLoadContext(null, isCollectible: true).LoadFromStream(image);
    }
}
