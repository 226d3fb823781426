// What the assemblies in the packages are: the slot of the compiler, and the promises to trimmers.
using System;
using System.IO;
using System.Linq;

namespace GattGen.Packages.Tests;

[Collection(PackageCollection.Name)]
public class AssemblyTests(PackedPackages packages)
{
    private const string Slot = "analyzers/dotnet/cs/";

    // What stands beside each compiler that loads an analyzer: itself, and what its package depends on. Anything else would be missing there.
    private static readonly string[] OfTheCompiler =
    [
        "netstandard", "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp", "System.Collections.Immutable", "System.Memory", "System.Reflection.Metadata",
        "System.Runtime.CompilerServices.Unsafe", "System.Text.Encoding.CodePages", "System.Threading.Tasks.Extensions",
    ];

    // An editor, which is where fixes run, has these besides.
    private static readonly string[] OfTheEditor =
        [.. OfTheCompiler, "Microsoft.CodeAnalysis.Workspaces", "Microsoft.CodeAnalysis.CSharp.Workspaces", "System.Composition.AttributedModel"];

    public static TheoryData<string> Libraries
        => ["GattGen", "GattGen.Air", "GattGen.Crypto", "GattGen.Crypto.BouncyCastle", "GattGen.Documentation", "GattGen.Hci", "GattGen.Host", "GattGen.Profiles", "GattGen.Transports"];

    [Fact]
    public void The_slot_has_the_generator_and_the_analyzers()
    {
        using var assembly = new PackedAssembly(packages.All["GattGen"].Read(Slot + "GattGen.Generators.dll"));
        Assert.Equal(["GattGenerator"], assembly.TypesWith("GeneratorAttribute"));
        var analyzers = assembly.TypesWith("DiagnosticAnalyzerAttribute");
        Assert.Contains("GattDeclarationAnalyzer", analyzers);
        Assert.True(analyzers.Count() > 1, string.Join(", ", analyzers));
    }

    [Fact]
    public void The_slot_has_the_fixes()
    {
        using var assembly = new PackedAssembly(packages.All["GattGen"].Read(Slot + "GattGen.CodeFixes.dll"));
        Assert.Contains("PartialFix", assembly.TypesWith("ExportCodeFixProviderAttribute"));
    }

    // Fixes stand apart, because a compiler has no workspaces.
    [Fact]
    public void The_slot_needs_nothing_that_a_compiler_or_an_editor_lacks()
    {
        using var generators = new PackedAssembly(packages.All["GattGen"].Read(Slot + "GattGen.Generators.dll"));
        Assert.Empty(generators.References.Except(OfTheCompiler));
        using var fixes = new PackedAssembly(packages.All["GattGen"].Read(Slot + "GattGen.CodeFixes.dll"));
        Assert.Empty(fixes.References.Except(OfTheEditor.Append("GattGen.Generators")));
    }

    [Theory]
    [MemberData(nameof(Libraries))]
    public void A_library_promises_to_be_trimmed_and_compiled_natively(string name)
    {
        using var assembly = new PackedAssembly(packages.All[name].Read($"lib/net10.0/{name}.dll"));
        Assert.Equal("True", assembly.Said["IsTrimmable"]);
        Assert.Equal("True", assembly.Said["IsAotCompatible"]);
    }

    // The promise is checked by the compiler's own analyzers, whose warnings are errors. Nobody may silence them.
    [Fact]
    public void No_source_silences_the_analyzers_of_trimming()
    {
        var texts = new[] { "src", "profiles" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Build.RepositoryRoot, folder), "*.*", SearchOption.AllDirectories))
            .Where(path => Path.GetExtension(path) is ".cs" or ".csproj" or ".props" or ".targets")
            .Select(path => Path.GetRelativePath(Build.RepositoryRoot, path).Replace('\\', '/'))
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal))
            .Select(path => (Path: path, Text: File.ReadAllText(Path.Combine(Build.RepositoryRoot, path))))
            .ToArray();
        Assert.Contains(texts, file => file.Path == "src/GattGen/GattGen.csproj");
        string[] silencers =
        [
            "UnconditionalSuppressMessage", "RequiresUnreferencedCode", "RequiresDynamicCode", "SuppressTrimAnalysisWarnings", "EnableTrimAnalyzer", "EnableAotAnalyzer",
            "warning disable IL", "NoWarn",
        ];
        Assert.Empty(texts.Where(file => silencers.Any(word => file.Text.Contains(word, StringComparison.Ordinal))).Select(file => file.Path));
        Assert.Contains("<TreatWarningsAsErrors>true</TreatWarningsAsErrors>", File.ReadAllText(Path.Combine(Build.RepositoryRoot, "Directory.Build.props")), StringComparison.Ordinal);
    }
}
