// GATT0015: moves parts of what a server advertises, so that everything fits.
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GattGen.Generators;
using GattGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GattGen.CodeFixes;

/// <summary>Sets what stands in the scan response to what a diagnostic names in its property "ScanResponse".</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ScanResponseFix))]
public sealed class ScanResponseFix : GattFix
{
    private const string Parts = "GattAdvertisingParts";

    // Those of GattAdvertisingParts.
    private static readonly (int Part, string Name, string Called)[] Known =
    [
        (1, "Services", "the services"), (2, "Appearance", "the appearance"), (4, "Name", "the name"), (8, "CompanyData", "the company data"),
    ];

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Diagnostics.AdvertisingTooLong.Id);

    internal override async Task<IReadOnlyList<Offer>> OffersAsync(Document document, Diagnostic diagnostic, CancellationToken cancel)
    {
        diagnostic.Properties.TryGetValue("ScanResponse", out var text);
        var names = FlagExpression.Names(text, Parts);
        var attribute = await Places.FindAsync<AttributeSyntax>(document, diagnostic, cancel).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancel).ConfigureAwait(false);
        if (names.Count == 0 || attribute is null || model is null || Places.Meaning(model, attribute, cancel) is not { } meaning)
            return [];
        return
        [
            new(Title(Names.Argument(meaning, "ScanResponse", 0), names), diagnostic.Id, async (editor, token) =>
            {
                var file = await editor.GetDocumentEditorAsync(document.Id, token).ConfigureAwait(false);
                file.ReplaceNode(attribute, (current, _) =>
                {
                    var given = AttributeParts.Argument((AttributeSyntax)current, "ScanResponse")?.Expression;
                    return AttributeParts.With((AttributeSyntax)current, "ScanResponse", Merged(given, names));
                });
            }),
        ];
    }

    private static string Title(int before, IReadOnlyCollection<string> after)
    {
        var moved = Known.Where(part => (before & part.Part) == 0 && after.Contains(part.Name)).Select(part => part.Called).ToArray();
        var back = Known.Where(part => (before & part.Part) != 0 && !after.Contains(part.Name)).Select(part => part.Called);
        return moved.Length > 0
            ? "Move " + string.Join(" and ", moved) + " to the scan response"
            : "Move " + string.Join(" and ", back) + " to the advertising data";
    }

    // What is given stays as it is written, as far as it stays at all.
    private static ExpressionSyntax Merged(ExpressionSyntax? given, IReadOnlyList<string> names)
    {
        var leaving = Known.Select(part => part.Name).Where(name => !names.Contains(name)).ToArray();
        var kept = given is null ? null : FlagExpression.WithoutFlags(given, leaving, Known.Select(part => part.Name));
        return kept is not null
            ? FlagExpression.With(kept, Parts, names)
            : FlagExpression.With(FlagExpression.Member(Parts, names[0]), Parts, names.Skip(1));
    }
}
