// The names that a file mentions.
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GattGen.Generators.Incremental;

/// <summary>Collects every identifier of a file outside of bodies, those of documentation comments included: references in them are bound.</summary>
internal static class FileMentions
{
    public static ulong[] Of(SyntaxNode root, CancellationToken cancel)
    {
        var names = new HashSet<ulong>();
        foreach (var token in root.DescendantTokens(IsNoBody))
        {
            cancel.ThrowIfCancellationRequested();
            if (token.HasStructuredTrivia)
                Comments(token, names);
            if (!token.IsKind(SyntaxKind.IdentifierToken))
                continue;
            names.Add(NameHash.Of(token.ValueText));

            // A generic type shares its hint name with one that is called like it and its arity.
            if (token.Parent is TypeDeclarationSyntax { TypeParameterList.Parameters.Count: var arity })
                names.Add(NameHash.Of(token.ValueText + "_" + arity.ToString(CultureInfo.InvariantCulture)));
        }

        return names.ToArray();
    }

    private static bool IsNoBody(SyntaxNode node) => node is not (BlockSyntax or ArrowExpressionClauseSyntax or GlobalStatementSyntax);

    private static void Comments(SyntaxToken token, HashSet<ulong> names)
    {
        foreach (var trivia in token.LeadingTrivia)
        {
            if (!trivia.HasStructure || trivia.GetStructure() is not DocumentationCommentTriviaSyntax comment)
                continue;
            foreach (var name in comment.DescendantTokens())
            {
                if (name.IsKind(SyntaxKind.IdentifierToken))
                    names.Add(NameHash.Of(name.ValueText));
            }
        }
    }
}
