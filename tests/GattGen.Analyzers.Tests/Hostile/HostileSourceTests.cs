// Whatever is declared: nothing throws, what nobody objects to compiles, and what yields nothing is objected to.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using GattGen.Tests.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GattGen.Analyzers.Tests.Hostile;

/// <summary>GATTGEN_SOURCES sets how many projects are tried (default 100), GATTGEN_SOURCES_SEED which is the first (default 1).</summary>
public class HostileSourceTests
{
    private static readonly string[] Declarations = ["GattGen.GattServiceAttribute", "GattGen.GattServerAttribute", "GattGen.GattValueAttribute"];

    // What only says that a part is not yet generated: partial properties and hooks without their other half.
    private static readonly string[] Unfinished = ["CS9248", "CS0759"];

    // A member of an interface that nobody implements: so it is before the properties of a part are generated.
    private const string Unimplemented = "CS0535";

    [Fact]
    public async Task Declarations_drawn_at_random_are_generated_or_objected_to()
    {
        var first = Variable("GATTGEN_SOURCES_SEED", 1);
        var count = Variable("GATTGEN_SOURCES", 100);
        var failures = new List<string>();
        var (good, silent) = (0, 0);
        for (var seed = first; seed < first + count && failures.Count < 5; seed++)
        {
            var source = new HostileSource(new SeededRandom((ulong)seed), Project.CompilesPartialProperties);
            var project = new Project(Project.Newest, null, [.. source.Files]);
            var found = await Judge(project);
            if (found.Problem is not null)
                failures.Add(string.Create(CultureInfo.InvariantCulture, $"GATTGEN_SOURCES_SEED={seed} GATTGEN_SOURCES=1: {found.Problem}\n{string.Join("\n---- another file\n", source.Files)}"));
            good += found.Compiles ? 1 : 0;
            silent += found.Generates ? 1 : 0;
        }

        Assert.True(failures.Count == 0, string.Join("\n\n", failures));

        // Enough of them is right that something is proved by silence.
        Assert.True(count < 100 || good > count / 8, string.Create(CultureInfo.InvariantCulture, $"{good} of {count} are without an error, {silent} generate something"));
    }

    private static async Task<(string? Problem, bool Compiles, bool Generates)> Judge(Project project)
    {
        var thrown = project.Generate();
        if (thrown.Count > 0)
            return ("the generator: " + thrown[0], false, false);
        var reported = await project.AnalyzeAsync();
        if (reported.FirstOrDefault(each => !each.Id.StartsWith("GATT", StringComparison.Ordinal)) is { } failed)
            return ("an analyzer: " + failed.GetMessage(CultureInfo.InvariantCulture), false, false);

        var own = project.Written.GetDiagnostics().Where(each => each.Severity == DiagnosticSeverity.Error && !IsUnfinished(project, each)).ToList();
        var objections = reported.Where(each => each.Severity == DiagnosticSeverity.Error).ToList();
        var whole = project.Compile();
        var generates = project.Generated.SyntaxTrees.Skip(project.Written.SyntaxTrees.Count()).Any();
        if (own.Count == 0 && objections.Count == 0)
        {
            var problem = whole.FirstOrDefault(each => each.Severity == DiagnosticSeverity.Error) ?? whole.FirstOrDefault(each => each.Location.SourceTree is { } tree && !project.Written.ContainsSyntaxTree(tree));
            if (problem is not null)
                return ("nobody objects, but: " + problem + "\n" + problem.Location.SourceTree?.GetText().Lines[problem.Location.GetLineSpan().StartLinePosition.Line], false, generates);
        }

        // The compiler says nothing of what analyzers report where a declaration has an error: then an objection would not be seen.
        if (own.Count == 0 && whole.FirstOrDefault(each => each.Severity == DiagnosticSeverity.Error && each.Location.SourceTree is { } tree && !project.Written.ContainsSyntaxTree(tree)) is { } hiding)
            return ("somebody objects, and what is generated has an error that hides it: " + hiding + "\n" + hiding.Location.SourceTree!.GetText().Lines[hiding.Location.GetLineSpan().StartLinePosition.Line] + "\n" + string.Join("\n", objections), false, generates);

        foreach (var type in Types(project.Generated.Assembly.GlobalNamespace))
        {
            if (!IsDeclared(type))
                continue;
            var places = type.DeclaringSyntaxReferences;
            if (places.Any(place => !project.Written.ContainsSyntaxTree(place.SyntaxTree)))
                continue;
            if (!objections.Concat(own).Any(each => places.Any(place => place.SyntaxTree == each.Location.SourceTree)))
                return ("nothing is generated for " + type + ", and nobody says why", false, generates);
        }

        return (null, own.Count == 0 && objections.Count == 0, generates);
    }

    private static bool IsUnfinished(Project project, Diagnostic problem)
        => (Unfinished.Contains(problem.Id) || IsOfPart(project, problem))
            && problem.Location.SourceTree is { } tree
            && tree.GetRoot().FindNode(problem.Location.SourceSpan).FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } declaration
            && project.Written.GetSemanticModel(tree).GetDeclaredSymbol(declaration) is INamedTypeSymbol type
            && IsDeclared(type);

    private static bool IsOfPart(Project project, Diagnostic problem)
    {
        if (problem.Id != Unimplemented || problem.Location.SourceTree is not { } tree || tree.GetRoot().FindNode(problem.Location.SourceSpan).FirstAncestorOrSelf<BaseTypeSyntax>() is not { } written)
            return false;
        var member = problem.GetMessage(CultureInfo.InvariantCulture).TrimEnd('\'').Split('.')[^1];
        return project.Written.GetSemanticModel(tree).GetTypeInfo(written.Type).Type is INamedTypeSymbol type
            && type.AllInterfaces.Add(type).Any(each => Has(each, "GattGen.GattPartAttribute") && each.GetMembers(member).OfType<IPropertySymbol>().Any(property => Has(property, "GattGen.GattCharacteristicAttribute")));
    }

    private static bool Has(ISymbol symbol, string attribute) => symbol.GetAttributes().Any(each => each.AttributeClass?.ToDisplayString() == attribute);

    private static bool IsDeclared(INamedTypeSymbol type) => type.GetAttributes().Any(each => Declarations.Contains(each.AttributeClass?.ToDisplayString()));

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol within)
    {
        foreach (var member in within.GetMembers())
        {
            if (member is INamedTypeSymbol type)
                yield return type;
            if (member is INamespaceOrTypeSymbol inner)
            {
                foreach (var deeper in Types(inner))
                    yield return deeper;
            }
        }
    }

    private static int Variable(string name, int otherwise)
        => int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
