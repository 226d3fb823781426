// What the user has declared. Analyzers see a type together with the part that was generated for it, which is no declaration.
using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace GattGen.Generators.Parsing;

internal static class Declared
{
    /// <summary>The members of a type without those that were generated.</summary>
    public static IEnumerable<ISymbol> Members(INamedTypeSymbol type) => Without(type.GetMembers());

    /// <summary>The members with a name without those that were generated.</summary>
    public static IEnumerable<ISymbol> Members(INamedTypeSymbol type, string name) => Without(type.GetMembers(name));

    /// <summary>Whether a file was made by this generator: the compiler keeps it under the name of the generator.</summary>
    public static bool IsGenerated(SyntaxTree tree) => tree.FilePath.IndexOf(nameof(GattGen) + "." + nameof(Generators) + ".GattGenerator", StringComparison.Ordinal) >= 0;

    // A hook counts as the half that the user wrote.
    private static IEnumerable<ISymbol> Without(IEnumerable<ISymbol> members)
        => members
            .Select(member => member is IMethodSymbol { PartialImplementationPart: { } written } && IsGenerated(member) ? written : member)
            .Where(member => !IsGenerated(member));

    private static bool IsGenerated(ISymbol member)
        => member.DeclaringSyntaxReferences.Length > 0 && member.DeclaringSyntaxReferences.All(reference => IsGenerated(reference.SyntaxTree));
}
