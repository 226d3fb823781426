// Many new declarations are parsed side by side, and nothing else comes of it than time.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using GattGen.Generators.Incremental;
using GattGen.Generators.Parsing;
using GattGen.Generators.Tests.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GattGen.Generators.Tests.Incremental;

public class AheadTests
{
    [Fact]
    public void What_is_parsed_ahead_is_not_parsed_again()
    {
        var (kind, parsed) = Counting();
        var project = Open(Declarations(20));

        Ahead.Parse(project, [kind], CancellationToken.None);
        Assert.Equal(20, parsed.Count);
        Assert.All(Candidates(project), candidate => Assert.NotNull(kind.Parse(candidate, project, CancellationToken.None)));
        Ahead.Parse(project, [kind], CancellationToken.None);
        Assert.Equal(20, parsed.Count);
    }

    [Fact]
    public void A_few_are_left_to_those_who_ask()
    {
        var (kind, parsed) = Counting();

        Ahead.Parse(Open(Declarations(3)), [kind], CancellationToken.None);
        Assert.Empty(parsed);
    }

    [Fact]
    public void Where_the_compiler_has_one_thread_so_has_the_generator()
    {
        var (kind, parsed) = Counting();
        var compilation = Declarations(20);

        Ahead.Parse(Open(compilation.WithOptions(compilation.Options.WithConcurrentBuild(false))), [kind], CancellationToken.None);
        Assert.Empty(parsed);
    }

    [Fact]
    public void After_a_cancellation_the_rest_is_parsed_by_the_next_run()
    {
        using var source = new CancellationTokenSource();
        var parsed = 0;
        var kind = new DeclarationKind<string>(Names.Service, (type, _, cancel) =>
        {
            if (Interlocked.Increment(ref parsed) == 5)
                source.Cancel();
            cancel.ThrowIfCancellationRequested();
            return type.Name;
        });
        var project = Open(Declarations(20));

        Assert.ThrowsAny<OperationCanceledException>(() => Ahead.Parse(project, [kind], source.Token));
        Ahead.Parse(project, [kind], CancellationToken.None);
        Assert.Equal(Enumerable.Range(0, 20).Select(number => "S" + number), Candidates(project).Select(candidate => kind.Parse(candidate, project, CancellationToken.None)));
    }

    [Fact]
    public void One_thread_and_several_generate_the_same()
    {
        var compilation = Declarations(40);

        var several = Outputs(compilation);
        Assert.Equal(40 * 3, several.Count);
        for (var i = 0; i < 5; i++)
            Assert.Equal(Outputs(Anew(compilation).WithOptions(compilation.Options.WithConcurrentBuild(false))), Outputs(Anew(compilation)));
    }

    private static (DeclarationKind<string> Kind, List<string> Parsed) Counting()
    {
        var parsed = new List<string>();
        return (new(Names.Service, (type, _, _) =>
        {
            lock (parsed)
                parsed.Add(type.Name);
            return type.Name;
        }), parsed);
    }

    private static CSharpCompilation Declarations(int count) => Source.Of([.. Enumerable.Range(0, count).Select(number => $$"""
        using GattGen;
        [GattValue] public partial record struct V{{number}}(byte A, ushort B);
        [GattService({{0xF000 + number}})] public partial class S{{number}} { [GattCharacteristic({{0xF100 + number}}, GattFlags.Read | GattFlags.Notify)] private V{{(number + 7) % count}} _value; }
        """)]).Compile();

    // The same texts as trees that nobody has seen.
    private static CSharpCompilation Anew(CSharpCompilation compilation)
        => compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(compilation.SyntaxTrees.Select(tree => CSharpSyntaxTree.ParseText(tree.ToString(), (CSharpParseOptions)tree.Options, tree.FilePath)));

    private static List<Candidate> Candidates(Project project)
        => [.. project.Compilation.SyntaxTrees.SelectMany(tree => FileFacts.Of(tree, CancellationToken.None).Candidates).Where(candidate => project.May(candidate, "GattService"))];

    private static Project Open(Compilation compilation) => new(compilation, Surroundings.Of(compilation, CancellationToken.None));

    private static List<(string Name, string Text)> Outputs(Compilation compilation)
        => [.. CSharpGeneratorDriver.Create([new GattGenerator().AsSourceGenerator()], parseOptions: (CSharpParseOptions)compilation.SyntaxTrees.First().Options)
            .RunGenerators(compilation).GetRunResult().Results.Single().GeneratedSources.Select(file => (file.HintName, file.SourceText.ToString()))];
}
