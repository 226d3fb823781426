// GATT0001: writes 'partial' where it is missing.
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GattGen.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GattGen.CodeFixes;

/// <summary>Makes a declared type partial, in all its parts, and the types around it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PartialFix))]
public sealed class PartialFix : GattFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Diagnostics.NotPartial.Id);

    internal override async Task<IReadOnlyList<Offer>> OffersAsync(Document document, Diagnostic diagnostic, CancellationToken cancel)
    {
        var declaration = await Places.FindAsync<TypeDeclarationSyntax>(document, diagnostic, cancel).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancel).ConfigureAwait(false);
        if (declaration is null || model?.GetDeclaredSymbol(declaration, cancel) is not { } type)
            return [];
        var closed = new List<TypeDeclarationSyntax>();
        for (var each = type; each is not null; each = each.ContainingType)
            closed.AddRange(each.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(cancel)).OfType<TypeDeclarationSyntax>().Where(part => !IsPartial(part)));
        var names = closed.Select(part => "'" + part.Identifier.ValueText + "'").Distinct().Reverse().ToArray();
        if (names.Length == 0)
            return [];
        return
        [
            new("Make " + string.Join(" and ", names) + " partial", diagnostic.Id, async (editor, token) =>
            {
                foreach (var part in closed)
                {
                    if (await Places.EditorOfAsync(editor, part.SyntaxTree, token).ConfigureAwait(false) is { } file)
                        file.ReplaceNode(part, (current, _) => Open((TypeDeclarationSyntax)current));
                }
            }),
        ];
    }

    private static bool IsPartial(TypeDeclarationSyntax type) => type.Modifiers.Any(SyntaxKind.PartialKeyword);

    // It stands last of the modifiers; where it is the first, what stood before the keyword now stands before it.
    private static TypeDeclarationSyntax Open(TypeDeclarationSyntax type)
    {
        if (IsPartial(type))
            return type;
        var partial = SyntaxFactory.Token(SyntaxKind.PartialKeyword).WithTrailingTrivia(SyntaxFactory.Space);
        if (type.Modifiers.Count > 0)
            return type.WithModifiers(type.Modifiers.Add(partial));
        return type
            .WithModifiers(SyntaxFactory.TokenList(partial.WithLeadingTrivia(type.Keyword.LeadingTrivia)))
            .WithKeyword(type.Keyword.WithLeadingTrivia());
    }
}
