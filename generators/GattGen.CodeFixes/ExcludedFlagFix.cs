// GATT2004: takes away flags that an adopted service excludes.
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GattGen.Generators.Adopted;
using GattGen.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GattGen.CodeFixes;

/// <summary>
/// Removes from the flags what a diagnostic names in its property "flags". Nothing is offered where no flag would be left, and where the
/// flags are not written by their names.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ExcludedFlagFix))]
public sealed class ExcludedFlagFix : GattFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(AdoptedDiagnostics.ExcludedProperty.Id);

    private static IEnumerable<string> Known => KnownFlags.Names.Select(known => known.Name);

    internal override async Task<IReadOnlyList<Offer>> OffersAsync(Document document, Diagnostic diagnostic, CancellationToken cancel)
    {
        diagnostic.Properties.TryGetValue("flags", out var text);
        var flags = FlagExpression.Names(text, "GattFlags").ToArray();
        var argument = await Places.FindAsync<AttributeArgumentSyntax>(document, diagnostic, cancel).ConfigureAwait(false);
        if (flags.Length == 0 || argument is null || FlagExpression.WithoutFlags(argument.Expression, flags, Known) is null)
            return [];
        return
        [
            new("Remove " + FlagExpression.Print("GattFlags", flags), diagnostic.Id, async (editor, token) =>
            {
                var file = await editor.GetDocumentEditorAsync(document.Id, token).ConfigureAwait(false);
                file.ReplaceNode(argument, (current, _) => FlagExpression.WithoutFlags(((AttributeArgumentSyntax)current).Expression, flags, Known) is { } rest
                    ? ((AttributeArgumentSyntax)current).WithExpression(rest)
                    : current);
            }),
        ];
    }
}
