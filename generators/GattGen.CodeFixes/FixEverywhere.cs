// Fixes all occurrences: their edits are made in one go, so that two of them in one attribute or class do not get into each other's way.
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace GattGen.CodeFixes;

/// <summary>
/// Does in a document, a project or a solution what mending place by place would do. The batch fixer of the workspace merges changes of
/// text, and leaves out the second of two that touch; here they are edits of nodes, which follow each other.
/// </summary>
internal sealed class FixEverywhere : FixAllProvider
{
    public static readonly FixEverywhere Provider = new();

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
        => Task.FromResult<CodeAction?>(CodeAction.Create(
            "Mend all " + string.Join(", ", fixAllContext.DiagnosticIds.OrderBy(id => id, StringComparer.Ordinal)),
            cancel => ApplyAsync(fixAllContext, cancel),
            fixAllContext.CodeActionEquivalenceKey));

    private static async Task<Solution> ApplyAsync(FixAllContext context, CancellationToken cancel)
    {
        var fix = (GattFix)context.CodeFixProvider;
        var offers = new List<Offer>();
        foreach (var (document, diagnostic) in await FindAsync(context.WithCancellationToken(cancel)).ConfigureAwait(false))
        {
            var offered = await fix.OffersAsync(document, diagnostic, cancel).ConfigureAwait(false);
            if (Choose(offered, diagnostic.Id, context.CodeActionEquivalenceKey) is { } chosen)
                offers.Add(chosen);
        }

        return await GattFix.ApplyAsync(context.Solution, offers, cancel).ConfigureAwait(false);
    }

    // What was chosen in one place may not be offered in another, which has just one way: that is taken.
    private static Offer? Choose(IReadOnlyList<Offer> offers, string id, string? key)
        => key is null || !key.StartsWith(id, StringComparison.Ordinal)
            ? null
            : offers.FirstOrDefault(offer => offer.Key == key) ?? (offers.Count > 0 ? offers[0] : null);

    // In the order of the places. What is reported twice, as in two parts of one analysis, is mended once.
    private static async Task<IEnumerable<(Document Document, Diagnostic Diagnostic)>> FindAsync(FixAllContext context)
    {
        var found = new List<Diagnostic>();
        switch (context.Scope)
        {
            case FixAllScope.Document when context.Document is { } document:
                found.AddRange(await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false));
                break;
            case FixAllScope.Project:
                found.AddRange(await context.GetAllDiagnosticsAsync(context.Project).ConfigureAwait(false));
                break;
            case FixAllScope.Solution:
                foreach (var project in context.Solution.Projects.Where(project => project.Language == LanguageNames.CSharp))
                    found.AddRange(await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false));
                break;
        }

        return found
            .GroupBy(diagnostic => (diagnostic.Id, diagnostic.Location, Properties(diagnostic.Properties)))
            .Select(same => same.First())
            .Select(diagnostic => (Document: context.Solution.GetDocument(diagnostic.Location.SourceTree), diagnostic))
            .Where(each => each.Document is not null)
            .OrderBy(each => each.Document!.FilePath ?? each.Document.Name, StringComparer.Ordinal)
            .ThenBy(each => each.diagnostic.Location.SourceSpan.Start)
            .Select(each => (each.Document!, each.diagnostic));
    }

    private static string Properties(ImmutableDictionary<string, string?> properties)
        => string.Join("\n", properties.OrderBy(each => each.Key, StringComparer.Ordinal).Select(each => each.Key + "=" + each.Value));
}
