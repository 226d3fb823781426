// GATT2012: writes the constant of an assigned UUID.
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;
using GattGen.Generators.Adopted;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GattGen.CodeFixes;

/// <summary>Writes the constant that a diagnostic names in its property "constant" instead of a number.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ConstantFix))]
public sealed class ConstantFix : GattFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(AdoptedDiagnostics.LiteralHasName.Id);

    internal override async Task<IReadOnlyList<Offer>> OffersAsync(Document document, Diagnostic diagnostic, CancellationToken cancel)
    {
        var literal = await Places.FindAsync<ExpressionSyntax>(document, diagnostic, cancel).ConfigureAwait(false);
        if (literal is null || !diagnostic.Properties.TryGetValue("constant", out var constant) || constant is null)
            return [];
        return
        [
            new("Write " + constant, diagnostic.Id, async (editor, token) =>
            {
                var file = await editor.GetDocumentEditorAsync(document.Id, token).ConfigureAwait(false);
                file.ReplaceNode(literal, (current, _) => Written.Expression(constant).WithTriviaFrom(current));
            }),
        ];
    }
}
