// GATT2013: writes the number of an assigned UUID.
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using GattGen.Generators.Adopted;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GattGen.CodeFixes;

/// <summary>Writes the number that a diagnostic names in its property "uuid" instead of a constant.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NumberFix))]
public sealed class NumberFix : GattFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(AdoptedDiagnostics.ConstantIsNumber.Id);

    internal override async Task<IReadOnlyList<Offer>> OffersAsync(Document document, Diagnostic diagnostic, CancellationToken cancel)
    {
        var constant = await Places.FindAsync<ExpressionSyntax>(document, diagnostic, cancel).ConfigureAwait(false);
        if (constant is null || !diagnostic.Properties.TryGetValue("uuid", out var uuid) || !int.TryParse(uuid, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var number))
            return [];
        var literal = SyntaxFactory.LiteralExpression(SyntaxKind.NumericLiteralExpression, SyntaxFactory.Literal("0x" + number.ToString("X4", CultureInfo.InvariantCulture), number));
        return
        [
            new("Write " + literal.Token.Text, diagnostic.Id, async (editor, token) =>
            {
                var file = await editor.GetDocumentEditorAsync(document.Id, token).ConfigureAwait(false);
                file.ReplaceNode(constant, (current, _) => literal.WithTriviaFrom(current));
            }),
        ];
    }
}
