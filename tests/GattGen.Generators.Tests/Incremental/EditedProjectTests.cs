// Whatever is edited, the generator makes what it would make of the same files if it had never seen any of them.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using GattGen.Generators.Tests.Compiling;
using GattGen.Tests.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GattGen.Generators.Tests.Incremental;

/// <summary>GATTGEN_EDITS sets how many edits are made (default 300), GATTGEN_EDITS_SEED from what they are drawn (default 1).</summary>
public class EditedProjectTests
{
    private const int EditsOfAProject = 60;
    private static readonly int Edits = Variable("GATTGEN_EDITS", 300);

    private static readonly CSharpParseOptions Language = new(LanguageVersion.CSharp10, DocumentationMode.Diagnose);
    private static readonly CSharpCompilation Empty = new Source { Files = [], Target = Target.Standard }.Compile();
    private static readonly CSharpCompilationOptions Checked = Empty.Options.WithOverflowChecks(true);
    private static readonly MetadataReference Library = MetadataReference.CreateFromImage(Image("namespace N { public enum Kind : long { Max = 6 } public static class K { public const int Uuid = 7; } public class Root { public const int Uuid = 8; } }"));
    private static readonly Dictionary<(string Name, bool Checked, bool HasLibrary), CSharpCompilation> Settings = [];

    [Fact]
    public void After_any_edit_the_same_is_generated_as_by_a_generator_that_starts_anew()
    {
        var edits = Edits;
        var seed = Variable("GATTGEN_EDITS_SEED", 1);
        var generated = 0;
        var regenerated = 0;
        for (; edits > 0; edits -= EditsOfAProject, seed++)
        {
            var random = new SeededRandom((ulong)seed);
            var project = new RandomProject(random, random.Between(6, 16));
            var compilation = Compile(project, _ => null);
            GeneratorDriver driver = New().RunGenerators(compilation);
            for (var i = 0; i < EditsOfAProject; i++)
            {
                var before = Outputs(driver);
                var old = compilation;
                var touched = project.Edit();
                compilation = touched < 0
                    ? Compile(project, text => old.SyntaxTrees.FirstOrDefault(tree => tree.ToString() == text))
                    : old.ReplaceSyntaxTree(old.SyntaxTrees[touched], Parse(project.Files[touched]));
                driver = driver.RunGenerators(compilation);
                var (now, anew) = (Outputs(driver), Outputs(New().RunGenerators(Compile(project, _ => null))));
                Assert.True(
                    anew.SequenceEqual(now),
                    string.Create(CultureInfo.InvariantCulture, $"GATTGEN_EDITS_SEED={seed}, edit {i} of file {touched}: {Difference(anew, now)}\n{string.Join("\n----\n", project.Files)}"));
                generated += now.Count;
                regenerated += now.Except(before).Count();
            }
        }

        // The projects are such that there is something to get wrong.
        Assert.True(generated > Edits, "Generated: " + generated);
        Assert.True(regenerated > Edits / 10, "Generated anew: " + regenerated);
    }

    private static string Difference(List<(string Name, string Text)> anew, List<(string Name, string Text)> now)
    {
        var other = anew.Except(now).FirstOrDefault();
        return other.Name is null
            ? "there should be no " + string.Join(", ", now.Select(file => file.Name).Except(anew.Select(file => file.Name))) + "; the order is otherwise"
            : other.Name + "\n" + Snapshot.Difference(other.Text, now.FirstOrDefault(file => file.Name == other.Name).Text ?? "(nothing)");
    }

    // Trees that are not new are those of the compilation before, as in an editor.
    private static CSharpCompilation Compile(RandomProject project, Func<string, SyntaxTree?> known)
    {
        var used = new HashSet<SyntaxTree>();
        if (!Settings.TryGetValue((project.Name, project.Checked, project.HasLibrary), out var empty))
        {
            empty = Empty
                .WithAssemblyName(project.Name)
                .WithOptions(project.Checked ? Checked : Empty.Options)
                .AddReferences(project.HasLibrary ? [Library] : []);
            Settings.Add((project.Name, project.Checked, project.HasLibrary), empty);
        }

        return empty.AddSyntaxTrees([.. project.Files.Select(text => known(text) is { } tree && used.Add(tree) ? tree : Parse(text))]);
    }

    private static byte[] Image(string text)
    {
        using var image = new MemoryStream();
        Assert.True(Empty.WithAssemblyName("Library").AddSyntaxTrees(Parse(text)).Emit(image).Success);
        return image.ToArray();
    }

    private static SyntaxTree Parse(string text) => CSharpSyntaxTree.ParseText(text, Language);

    private static CSharpGeneratorDriver New() => CSharpGeneratorDriver.Create([new GattGenerator().AsSourceGenerator()], parseOptions: Language);

    private static List<(string Name, string Text)> Outputs(GeneratorDriver driver)
    {
        var result = driver.GetRunResult();
        Assert.Empty(result.Diagnostics);
        return [.. result.Results.Single().GeneratedSources.Select(file => (file.HintName, file.SourceText.ToString())).OrderBy(file => file.HintName, StringComparer.Ordinal)];
    }

    private static int Variable(string name, int otherwise)
        => int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
