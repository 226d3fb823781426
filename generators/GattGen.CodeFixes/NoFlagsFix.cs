// GATT0006: lets clients do something with a value.
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GattGen.Generators;
using GattGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GattGen.CodeFixes;

/// <summary>Offers to let clients read the value, write it, or subscribe to it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NoFlagsFix))]
public sealed class NoFlagsFix : GattFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Diagnostics.NoFlags.Id);

    internal override async Task<IReadOnlyList<Offer>> OffersAsync(Document document, Diagnostic diagnostic, CancellationToken cancel)
    {
        var argument = await Places.FindAsync<AttributeArgumentSyntax>(document, diagnostic, cancel).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancel).ConfigureAwait(false);
        if (argument?.FirstAncestorOrSelf<AttributeSyntax>() is not { } attribute || model is null || Places.Meaning(model, attribute, cancel)?.AttributeClass is not { } type)
            return [];

        // Descriptors are not sent.
        string[] flags = Names.Is(type, Names.Characteristic) ? ["Read", "Write", "Notify"] : Names.Is(type, Names.Descriptor) ? ["Read", "Write"] : [];
        return flags
            .Select(flag => new Offer("Add GattFlags." + flag, diagnostic.Id + "." + flag, async (editor, token) =>
            {
                var file = await editor.GetDocumentEditorAsync(document.Id, token).ConfigureAwait(false);
                file.ReplaceNode(argument, (current, _) => FlagExpression.Added((AttributeArgumentSyntax)current, "GattFlags", [flag]));
            }))
            .ToList();
    }
}
