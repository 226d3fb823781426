// GATT1002, 1003, 1004, 1006 and 2003: adds the flags that are missing.
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;
using GattGen.Generators;
using GattGen.Generators.Adopted;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GattGen.CodeFixes;

/// <summary>Adds to the flags what a diagnostic names in its property "flags".</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MissingFlagFix))]
public sealed class MissingFlagFix : GattFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(
        ProtocolDiagnostics.ReadPermissionAlone.Id,
        ProtocolDiagnostics.WritePermissionAlone.Id,
        ProtocolDiagnostics.OneSided.Id,
        ProtocolDiagnostics.WeakConfiguration.Id,
        AdoptedDiagnostics.MissingProperty.Id);

    internal override async Task<IReadOnlyList<Offer>> OffersAsync(Document document, Diagnostic diagnostic, CancellationToken cancel)
    {
        diagnostic.Properties.TryGetValue("flags", out var text);
        var flags = FlagExpression.Names(text, "GattFlags");
        var argument = await Places.FindAsync<AttributeArgumentSyntax>(document, diagnostic, cancel).ConfigureAwait(false);
        if (flags.Count == 0 || argument is null)
            return [];
        return
        [
            new("Add " + FlagExpression.Print("GattFlags", flags), diagnostic.Id, async (editor, token) =>
            {
                var file = await editor.GetDocumentEditorAsync(document.Id, token).ConfigureAwait(false);
                file.ReplaceNode(argument, (current, _) => FlagExpression.Added((AttributeArgumentSyntax)current, "GattFlags", flags));
            }),
        ];
    }
}
