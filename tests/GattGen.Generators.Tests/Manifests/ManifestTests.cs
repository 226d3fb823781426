// Where manifests are written, and where not.
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Linq;
using GattGen.Generators.Tests.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GattGen.Generators.Tests.Manifests;

public class ManifestTests
{
    private const string Battery = "[GattService(0x180F)] public partial class Battery { [GattCharacteristic(0x2A19, GattFlags.Read)] private byte _level; }";

    [Fact]
    public void A_project_can_switch_them_off()
    {
        Assert.Contains("S.Manifest.g.cs", Files("true"));
        Assert.Contains("S.Manifest.g.cs", Files(""));
        Assert.Contains("S.Manifest.g.cs", Files(null));
        Assert.Equal(["Battery.Service.g.cs", "S.Server.g.cs"], Files("False"));

        static string[] Files(string? property)
        {
            var source = Source.Of("using GattGen; " + Battery + " [GattServer(\"x\")] public partial class S { public Battery B { get; } = new Battery(); }");
            var driver = CSharpGeneratorDriver.Create([new GattGenerator().AsSourceGenerator()], parseOptions: source.ParseOptions, optionsProvider: new Options(property));
            return [.. driver.RunGenerators(source.Compile()).GetRunResult().GeneratedTrees.Select(tree => Path.GetFileName(tree.FilePath))];
        }
    }

    [Fact]
    public void A_program_carries_no_parts_and_a_library_one_for_each_service()
    {
        var source = Source.Of("using GattGen; " + Battery);
        var driver = CSharpGeneratorDriver.Create([new GattGenerator().AsSourceGenerator()], parseOptions: source.ParseOptions);
        Assert.Equal(2, driver.RunGenerators(source.Compile()).GetRunResult().GeneratedTrees.Length);
        var program = source.Compile().WithOptions(new CSharpCompilationOptions(OutputKind.ConsoleApplication));
        Assert.EndsWith("Battery.Service.g.cs", Assert.Single(driver.RunGenerators(program).GetRunResult().GeneratedTrees).FilePath, System.StringComparison.Ordinal);
    }

    [Fact]
    public void A_server_of_services_of_another_assembly_has_the_same_manifest()
    {
        const string Server = "using GattGen; [GattServer(\"x\")] public partial class S { public Battery B { get; } = new Battery(); public Battery C { get; } = new Battery(); }";
        var library = Generated.From(Source.Of("using GattGen; " + Battery)).WithoutProblems();
        var apart = Generated.From(Source.Of(Server), library.Compilation.ToMetadataReference()).WithoutProblems();
        var together = Generated.From(Source.Of(Server, "using GattGen; " + Battery)).WithoutProblems();
        Assert.Equal(together.Files["S.Manifest.g.cs"], apart.Files["S.Manifest.g.cs"]);

        using var image = new MemoryStream();
        Assert.True(library.Compilation.Emit(image).Success);
        var compiled = Generated.From(Source.Of(Server), MetadataReference.CreateFromImage(image.ToArray())).WithoutProblems();
        Assert.Equal(together.Files["S.Manifest.g.cs"], compiled.Files["S.Manifest.g.cs"]);
    }

    [Fact]
    public void A_service_without_a_part_is_named_in_place_of_the_manifest()
    {
        // As a library that has switched its manifests off: the service without its part.
        var library = CSharpCompilation.Create(
            "Library",
            Generated.From(Source.Of("using GattGen; " + Battery)).Compilation.SyntaxTrees.Where(tree => !tree.FilePath.EndsWith("ManifestPart.g.cs", System.StringComparison.Ordinal)),
            Source.Of().Compile().References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var server = Generated.From(Source.Of("using GattGen; [GattServer(\"x\")] public partial class S { public Battery B { get; } = new Battery(); }"), library.ToMetadataReference()).WithoutProblems();
        Assert.Contains("// There is no manifest: Battery has no description.", server.Files["S.Manifest.g.cs"], System.StringComparison.Ordinal);
        Assert.DoesNotContain("assembly:", server.Files["S.Manifest.g.cs"], System.StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public partial class O { private partial class I { [GattServer(\"x\")] public partial class S { public Battery B { get; } = new Battery(); } } }", "O.I.S", "\"O+I+S\"")]
    [InlineData("namespace N { public partial class O<T> { [GattServer(\"x\")] public partial class S { public Battery B { get; } = new Battery(); } } }", "N.O_1.S", "\"N.O`1+S\"")]
    [InlineData("namespace N { public partial class O { [GattServer(\"x\")] internal partial class S { public Battery B { get; } = new Battery(); } } }", "N.O.S", "typeof(global::N.O.S)")]
    [InlineData("[System.Obsolete(\"x\")] [GattServer(\"x\")] internal partial class S { public Battery B { get; } = new Battery(); }", "S", "typeof(global::S)")]
    public void A_server_is_named_by_its_type_where_that_is_possible(string declaration, string hintName, string expected)
        => Assert.Contains(expected + ",", Generated.From(Source.Of("using GattGen; " + declaration, "using GattGen; " + Battery)).WithoutProblems().Files[hintName + ".Manifest.g.cs"], System.StringComparison.Ordinal);

    [Fact]
    public void Any_text_is_ASCII_in_the_source_and_the_JSON_has_no_white_space_of_its_own()
    {
        var files = Generated.From(Source.Of("using GattGen; /// <summary>\"Größe\" \\ @ 𝄞\t{x}</summary>\n" + Battery + " [GattServer(\"ä\\u2028\\0@\")] public partial class S { public Battery B { get; } = new Battery(); }")).WithoutProblems().Files;
        Assert.All(files["S.Manifest.g.cs"] + files["Battery.ManifestPart.g.cs"], character => Assert.InRange(character, '\n', '~'));
        Assert.Contains("\\\"Gr\\u00f6\\u00dfe\\\" \\\\ \\u0040 \\ud834\\udd1e {x}".Replace("\\", "\\\\", System.StringComparison.Ordinal).Replace("\"", "\\\"", System.StringComparison.Ordinal), files["S.Manifest.g.cs"], System.StringComparison.Ordinal);
        Assert.Contains("\\u00e4\\u2028\\u0000\\u0040".Replace("\\", "\\\\", System.StringComparison.Ordinal), files["S.Manifest.g.cs"], System.StringComparison.Ordinal);
    }

    private sealed class Options(string? manifest) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(manifest);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

        private sealed class Values(string? manifest) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
            {
                value = key == "build_property.GattManifest" ? manifest : null;
                return value is not null;
            }
        }
    }
}
