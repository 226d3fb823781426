// Whether the signatures of generated members can name a type.
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace GattGen.Generators.Parsing;

/// <summary>Compares who sees a type with who sees what is generated (C# specification, accessibility constraints).</summary>
internal static class Reach
{
    /// <summary>What is wrong with a type that fewer see than an internal member of a declaration, and what to write; null where there is nothing.</summary>
    /// <param name="type">The type of a value.</param>
    /// <param name="declaration">The service whose generated members have it in their signatures.</param>
    public static string? Problem(ITypeSymbol type, INamedTypeSymbol declaration)
        => Hidden(type, declaration) is { } hidden
            ? "'" + hidden.Name + "' is " + Keyword(hidden) + ", and generated members that more can see have it in their signatures; " + (hidden.DeclaringSyntaxReferences.IsEmpty ? "use a type of your own" : "make '" + hidden.Name + "' internal")
            : null;

    /// <summary>The first type among those that make up a type, and those around them, that fewer see than an internal member of a declaration; null for none.</summary>
    /// <param name="type">The type of a value.</param>
    /// <param name="declaration">The service whose generated members have it in their signatures.</param>
    public static INamedTypeSymbol? Hidden(ITypeSymbol type, INamedTypeSymbol declaration)
    {
        if (type is IArrayTypeSymbol array)
            return Hidden(array.ElementType, declaration);
        if (type is not INamedTypeSymbol named)
            return null;
        foreach (var each in WithOuter(named))
        {
            if (each.DeclaredAccessibility is Accessibility.Private or Accessibility.Protected or Accessibility.ProtectedAndInternal && !IsSeenBy(each, declaration))
                return each;
        }

        return named.TypeArguments.Select(argument => Hidden(argument, declaration)).FirstOrDefault(found => found is not null);
    }

    // What is seen inside of a type only is seen by all who see something that is hidden in there as well.
    private static bool IsSeenBy(INamedTypeSymbol hidden, INamedTypeSymbol declaration)
    {
        foreach (var each in WithOuter(declaration))
        {
            if (each.DeclaredAccessibility == Accessibility.Private
                ? WithOuter(each).Skip(1).Any(outer => IsSame(outer, hidden.ContainingType))
                : IsProtectedAlike(each.DeclaredAccessibility, hidden.DeclaredAccessibility) && IsSame(each.ContainingType, hidden.ContainingType))
            {
                return true;
            }
        }

        return false;
    }

    // As the compiler decides: an internal member of what is protected counts as more than private protected.
    private static bool IsProtectedAlike(Accessibility seen, Accessibility hidden)
        => seen == Accessibility.ProtectedAndInternal && hidden != Accessibility.Private || seen == Accessibility.Protected && hidden == Accessibility.Protected;

    private static bool IsSame(INamedTypeSymbol one, INamedTypeSymbol other) => SymbolEqualityComparer.Default.Equals(one.OriginalDefinition, other.OriginalDefinition);

    private static IEnumerable<INamedTypeSymbol> WithOuter(INamedTypeSymbol type)
    {
        for (var each = type; each is not null; each = each.ContainingType)
            yield return each;
    }

    private static string Keyword(INamedTypeSymbol type) => type.DeclaredAccessibility switch
    {
        Accessibility.Private => "private",
        Accessibility.Protected => "protected",
        _ => "private protected",
    };
}
