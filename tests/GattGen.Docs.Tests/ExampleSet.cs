// Examples as one compilation: wrapped where they are not whole, generated for, and looked at by the analyzers.
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using GattGen.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GattGen.Docs.Tests;

/// <summary>
/// Examples that are compiled together. Types are taken as they are; members are put into a service; attributes alone get something to
/// stand on; statements become the method <c>Run</c> of a class derived from <c>Supplied</c> (Data/Supplied.cs), which declares what
/// examples use without saying where it comes from: <c>ble</c>, <c>address</c>, <c>cancel</c> and so on.
/// </summary>
internal sealed class ExampleSet
{
    private static readonly CSharpParseOptions Language = new(LanguageVersion.CSharp14);

    // What the SDK brings into every file of a new project (ImplicitUsings).
    private static readonly string[] Implicit = ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks"];

    // Unreachable: the method around an example ends with a return. Nothing is ever assigned or read: examples are short.
    private static readonly string[] OfTheWrapping = ["CS0162", "CS0169", "CS0219", "CS0414", "CS0649", "CS8019", "CS8933"];

    private readonly CSharpCompilation _compilation;
    private readonly ImmutableArray<Diagnostic> _problems;

    private ExampleSet(string name, IReadOnlyList<Example> examples, string[] usings, string[] supplied, bool apart)
    {
        Examples = examples;
        var trees = supplied.Select(file => Parse(Repository.Read("tests/GattGen.Docs.Tests/Data/" + file), file))
            .Append(Parse(string.Concat(Implicit.Concat(usings).Select(space => "global using global::" + space + ";\n")), "Usings.cs"))
            .Concat(Whole(examples).Select((parts, number) => Parse(Wrap(parts, number, apart), "Example" + number.ToString(CultureInfo.InvariantCulture) + ".cs")))
            .ToArray();
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new GattGenerator().AsSourceGenerator()], parseOptions: Language);
        driver.RunGeneratorsAndUpdateCompilation(CSharpCompilation.Create(name, trees, References(), options), out var compilation, out var generated);
        _compilation = (CSharpCompilation)compilation;
        var analyzers = typeof(GattGenerator).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)
            .ToImmutableArray();
        var analyzed = apart ? [] : _compilation.WithAnalyzers(analyzers).GetAnalyzerDiagnosticsAsync(CancellationToken.None).GetAwaiter().GetResult();
        _problems = [.. _compilation.GetDiagnostics().Concat(generated).Concat(analyzed)
            .Where(problem => problem.Severity >= DiagnosticSeverity.Warning && !OfTheWrapping.Contains(problem.Id))];
    }

    /// <summary>The examples, in order.</summary>
    public IReadOnlyList<Example> Examples { get; }

    /// <summary>The examples of a page. Each sees the types of all others.</summary>
    public static ExampleSet Page(string file) => new(
        Path.GetFileNameWithoutExtension(file).Replace("-", "", StringComparison.Ordinal),
        [.. Example.InPage(file)],
        // The README leaves using directives out; the other pages are followed by hand, so theirs are complete.
        file == "README.md" ? ["GattGen", "GattGen.Profiles", "GattGen.Transports", "Xunit"] : [],
        ["Supplied.cs"],
        apart: false);

    /// <summary>The examples in XML documentation. None sees another; attributes may stand alone, so the analyzers are not asked.</summary>
    public static ExampleSet Sources() => new(
        "XmlDocumentation",
        [.. Repository.Sources.SelectMany(Example.InSource)],
        ["GattGen", "GattGen.Profiles", "GattGen.Transports", "GattGen.Hci", "GattGen.Host", "GattGen.Air", "GattGen.Meadow"],
        ["Supplied.cs", "Monitor.cs", "Surroundings.cs"],
        apart: true);

    /// <summary>What the compiler and the analyzers say about an example.</summary>
    public IEnumerable<string> Problems(Example example) => _problems.Where(problem => Concerns(problem, example)).Select(Text);

    /// <summary>What they say about the text around the examples, and about what was generated.</summary>
    public IEnumerable<string> OtherProblems() => _problems.Where(problem => !Examples.Any(example => Concerns(problem, example))).Select(Text);

    /// <summary>Runs the statements of an example, and of those that continue it.</summary>
    public async Task RunAsync(Example example)
    {
        using var image = new MemoryStream();
        Assert.Empty(_compilation.Emit(image).Diagnostics.Where(problem => problem.Severity == DiagnosticSeverity.Error).Select(Text));
        var number = Whole(Examples).ToList().FindIndex(parts => parts[0] == example);
        var type = Assembly.Load(image.ToArray()).GetTypes().Single(type => type.Name == "Example" + number.ToString(CultureInfo.InvariantCulture));
        var method = type.GetMethod("Run")!;
        try
        {
            if (method.Invoke(null, null) is Task task)
                await task;
        }
        catch (TargetInvocationException problem)
        {
            throw problem.InnerException!;
        }
    }

    private static bool Concerns(Diagnostic problem, Example example)
        => problem.Location.GetMappedLineSpan() is { HasMappedPath: true } place
            && place.Path == example.File
            && place.StartLinePosition.Line + 1 >= example.Line
            && place.StartLinePosition.Line + 1 < example.Line + example.Lines;

    private static string Text(Diagnostic problem) => problem.ToString();

    // An example and those that continue it are one file.
    private static IEnumerable<List<Example>> Whole(IReadOnlyList<Example> examples)
    {
        var parts = new List<Example>();
        foreach (var example in examples)
        {
            if (parts.Count > 0 && !example.Continues)
            {
                yield return parts;
                parts = [];
            }

            parts.Add(example);
        }

        if (parts.Count > 0)
            yield return parts;
    }

    private static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(text, Language, path, Encoding.UTF8);

    private static string Wrap(List<Example> parts, int number, bool apart)
    {
        var (usings, types, members, statements) = (new StringBuilder(), new StringBuilder(), new StringBuilder(), new StringBuilder());
        var isAsync = false;
        foreach (var part in parts)
        {
            var unit = CSharpSyntaxTree.ParseText(part.Code, Language).GetCompilationUnitRoot();
            foreach (var directive in unit.Usings)
                Add(usings, part, directive, "");
            foreach (var member in unit.Members)
            {
                switch (member)
                {
                    case GlobalStatementSyntax { Statement: LocalDeclarationStatementSyntax { Modifiers: [{ RawKind: (int)SyntaxKind.PrivateKeyword }, ..] } }:
                        Add(members, part, member, "");     // the field of a service
                        break;
                    case GlobalStatementSyntax:
                        Add(statements, part, member, "");
                        isAsync |= member.DescendantTokens().Any(token => token.IsKind(SyntaxKind.AwaitKeyword) && !token.Parent!.Ancestors().Any(node => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax));
                        break;
                    case BaseTypeDeclarationSyntax or DelegateDeclarationSyntax:
                        Add(types, part, member, "");
                        break;
                    case IncompleteMemberSyntax { AttributeLists: [{ Attributes: [var attribute, ..] }, ..] } when attribute.Name.ToString() is "GattService" or "GattServer":
                        Add(types, part, member, "public partial class Carrier { }");
                        break;
                    case IncompleteMemberSyntax { AttributeLists: [{ Attributes: [var attribute, ..] }, ..] } when attribute.Name.ToString() is "GattDescriptor":
                        Add(members, part, member, "[GattCharacteristic(0xFFF1, GattFlags.Read)] private byte _carrier;");
                        break;
                    case IncompleteMemberSyntax:
                        Add(members, part, member, "private byte _carrier;");
                        break;
                    default:
                        Add(members, part, member, "");
                        break;
                }
            }
        }

        var name = "Example" + number.ToString(CultureInfo.InvariantCulture);
        var text = new StringBuilder().Append(usings).Append("#line hidden\n");
        if (apart)
            text.Append("namespace ").Append(name).Append("s\n{\n");
        text.Append(types);
        if (members.Length > 0)
            text.Append("[global::GattGen.GattService(0xFFF0)]\npublic partial class ").Append(name).Append("Service\n{\n").Append(members).Append("}\n");
        if (statements.Length > 0)
        {
            text.Append("internal sealed class ").Append(name).Append(" : Supplied\n{\npublic static ")
                .Append(isAsync ? "async System.Threading.Tasks.Task<object?>" : "object?").Append(" Run()\n{\n").Append(statements).Append("return null;\n}\n}\n");
        }

        if (apart)
            text.Append("}\n");
        return text.ToString();
    }

    private static void Add(StringBuilder to, Example part, SyntaxNode node, string carrier)
    {
        var line = part.Line + node.SyntaxTree.GetText().Lines.GetLineFromPosition(node.FullSpan.Start).LineNumber;
        to.Append(CultureInfo.InvariantCulture, $"#line {line} \"{part.File}\"\n{node.ToFullString().TrimEnd()}\n#line hidden\n{carrier}\n");
    }

    private static IEnumerable<MetadataReference> References()
        => ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var file
                && (file.StartsWith("System.", StringComparison.Ordinal) || file.StartsWith("GattGen", StringComparison.Ordinal) || file is "netstandard.dll" or "Meadow.Contracts.dll" or "xunit.assert.dll" or "mscorlib.dll")
                && !file.EndsWith("Tests.dll", StringComparison.Ordinal)
                && file is not ("GattGen.Generators.dll" or "GattGen.Benchmarks.dll"))
            .Select(path => MetadataReference.CreateFromFile(path));
}
