// A compilation in which declarations are parsed.
using System;
using System.Threading;
using GattGen.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace GattGen.Generators.Incremental;

/// <summary>
/// A compilation, and what is needed to tell without binding whether a declaration can mean in it anything else than before.
/// </summary>
internal sealed class Project
{
    private FileDependencies? _files;

    public Project(Compilation compilation, Surroundings surroundings)
    {
        Compilation = compilation;
        Surroundings = surroundings;
        Weak = new(this);
    }

    /// <summary>Knows the project as long as somebody else does; one is enough for all models that are found in it.</summary>
    public WeakReference<Project> Weak { get; }

    public Compilation Compilation { get; }

    public Surroundings Surroundings { get; }

    /// <summary>Whether a type may have an attribute, as far as can be told without binding.</summary>
    /// <param name="candidate">Where the type is declared.</param>
    /// <param name="attribute">The name of the attribute, without its namespace and its ending.</param>
    public bool May(Candidate candidate, string attribute) => candidate.May(attribute, Surroundings);

    /// <summary>The numbers of the files on which a declaration depends. Where they and the surroundings are equal, it means the same.</summary>
    public long[] FilesOf(Candidate candidate, CancellationToken cancel) => Files(cancel).Of(candidate.Declaration.SyntaxTree, cancel);

    /// <summary>The type that is declared at a place, if it has the attribute and the attribute stands there.</summary>
    public INamedTypeSymbol? Bind(Candidate candidate, string attribute, CancellationToken cancel)
    {
        var declaration = candidate.Declaration;
        if (Compilation.GetSemanticModel(declaration.SyntaxTree).GetDeclaredSymbol(declaration, cancel) is not INamedTypeSymbol type)
            return null;

        // A type whose attribute stands at several of its parts, which the compiler refuses, has one model and not several.
        var applied = Names.Attribute(type, attribute)?.ApplicationSyntaxReference;
        return applied is not null && applied.SyntaxTree == declaration.SyntaxTree && declaration.AttributeLists.FullSpan.Contains(applied.Span) ? type : null;
    }

    private FileDependencies Files(CancellationToken cancel)
    {
        if (Volatile.Read(ref _files) is { } known)
            return known;
        var files = new FileDependencies(Compilation, cancel);
        return Interlocked.CompareExchange(ref _files, files, null) ?? files;
    }
}
