// A project in memory: what a user would have written, compiled as a user would.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GattGen.Generators.Tests.Compiling;

/// <summary>What a project is built for.</summary>
public enum Target
{
    /// <summary>net10.0.</summary>
    Net,

    /// <summary>netstandard2.1, as on a Meadow board.</summary>
    Standard,
}

/// <summary>A project in memory.</summary>
public sealed record Source
{
    private static readonly Dictionary<Target, MetadataReference[]> References = new()
    {
        [Target.Net] = [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "GattGen.dll" or "netstandard.dll" or "mscorlib.dll"))
            .Select(path => MetadataReference.CreateFromFile(path))],
        [Target.Standard] = [.. new[] { "netstandard.dll", "GattGen.dll" }
            .Select(name => MetadataReference.CreateFromFile(Path.Combine(AppContext.BaseDirectory, "netstandard2.1", name)))],
    };

    /// <summary>The files.</summary>
    public required string[] Files { get; init; }

    /// <summary>The language version; 10 is that of Meadow's templates.</summary>
    public LanguageVersion Language { get; init; } = LanguageVersion.CSharp10;

    /// <summary>The target.</summary>
    public Target Target { get; init; } = Target.Net;

    /// <summary>Whether the project has nullable references on.</summary>
    public bool Nullable { get; init; }

    /// <summary>Whether integer overflow throws.</summary>
    public bool Checked { get; init; }

    public static Source Of(params string[] files) => new() { Files = files };

    /// <summary>As C# 14 for net10.0, nullable on.</summary>
    public static Source Modern(params string[] files) => new() { Files = files, Language = (LanguageVersion)1400, Nullable = true };

    public CSharpParseOptions ParseOptions => new(Language, DocumentationMode.Diagnose);

    public CSharpCompilation Compile(string name = "App")
        => CSharpCompilation.Create(
            name,
            Files.Select((file, i) => CSharpSyntaxTree.ParseText(file, ParseOptions, path: $"File{i}.cs")),
            References[Target],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: Nullable ? NullableContextOptions.Enable : NullableContextOptions.Disable, checkOverflow: Checked, warningLevel: 9999));
}
