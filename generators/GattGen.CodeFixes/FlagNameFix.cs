// GATT0007: writes flags by their names.
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GattGen.Generators;
using GattGen.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GattGen.CodeFixes;

/// <summary>Writes the names of the bits that mean something. Nothing is offered where none of them lets clients do anything.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(FlagNameFix))]
public sealed class FlagNameFix : GattFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Diagnostics.UnknownFlags.Id);

    internal override async Task<IReadOnlyList<Offer>> OffersAsync(Document document, Diagnostic diagnostic, CancellationToken cancel)
    {
        var argument = await Places.FindAsync<AttributeArgumentSyntax>(document, diagnostic, cancel).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancel).ConfigureAwait(false);
        if (argument is null || model?.GetConstantValue(argument.Expression, cancel).Value is not int flags || (flags & KnownFlags.Operations) == 0)
            return [];
        var names = KnownFlags.Names.Where(known => (flags & known.Flag) != 0).Select(known => known.Name).ToArray();
        return
        [
            new("Write the flags by their names", diagnostic.Id, async (editor, token) =>
            {
                var file = await editor.GetDocumentEditorAsync(document.Id, token).ConfigureAwait(false);
                file.ReplaceNode(argument, (current, _) => ((AttributeArgumentSyntax)current).WithExpression(
                    FlagExpression.With(FlagExpression.Member("GattFlags", names[0]), "GattFlags", names.Skip(1)).WithTriviaFrom(((AttributeArgumentSyntax)current).Expression)));
            }),
        ];
    }
}
