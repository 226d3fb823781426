// A type that may be a declaration of ours: it has an attribute that may be ours.
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GattGen.Generators.Incremental;

/// <summary>A type with attributes, one for each place where it is declared.</summary>
internal sealed class Candidate
{
    private readonly string[] _attributes;
    private readonly bool _usesAliases;

    /// <summary>A type with attributes.</summary>
    /// <param name="declaration">Where it is declared.</param>
    /// <param name="aliases">The aliases of its file.</param>
    public Candidate(TypeDeclarationSyntax declaration, HashSet<string> aliases)
    {
        Declaration = declaration;
        _attributes = declaration.AttributeLists.SelectMany(list => list.Attributes).Select(attribute => NameHash.WithoutEnding(LastName(attribute.Name))).ToArray();
        _usesAliases = _attributes.Any(aliases.Contains);
    }

    public TypeDeclarationSyntax Declaration { get; }

    /// <summary>Whether one of the attributes may be a certain one.</summary>
    /// <param name="attribute">The name of the attribute, without its namespace and the ending.</param>
    /// <param name="surroundings">Where the aliases stand that hold in all files.</param>
    public bool May(string attribute, Surroundings surroundings)
        => _usesAliases || _attributes.Any(each => each == attribute || surroundings.GlobalAliases.Contains(each));

    private static string LastName(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax qualified => qualified.Name.Identifier.ValueText,
        _ => ((SimpleNameSyntax)name).Identifier.ValueText,
    };
}
