// What all code fixes have in common: from the offers for a diagnostic to what an editor asks for.
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;

namespace GattGen.CodeFixes;

/// <summary>A code fix that can mend one place, or all places of a document, a project or a solution at once.</summary>
public abstract class GattFix : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => FixEverywhere.Provider;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var solution = context.Document.Project.Solution;
        foreach (var diagnostic in context.Diagnostics)
        {
            foreach (var offer in await OffersAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false))
                context.RegisterCodeFix(CodeAction.Create(offer.Title, cancel => ApplyAsync(solution, [offer], cancel), offer.Key), diagnostic);
        }
    }

    /// <summary>The ways to mend a place, the best one first; none where it must be thought about.</summary>
    /// <param name="document">Where the diagnostic stands.</param>
    /// <param name="diagnostic">One of those that can be fixed.</param>
    /// <param name="cancel">When nobody wants to know any more.</param>
    internal abstract Task<IReadOnlyList<Offer>> OffersAsync(Document document, Diagnostic diagnostic, CancellationToken cancel);

    /// <summary>The solution after all edits of some offers.</summary>
    internal static async Task<Solution> ApplyAsync(Solution solution, IEnumerable<Offer> offers, CancellationToken cancel)
    {
        var editor = new SolutionEditor(solution);
        foreach (var offer in offers)
            await offer.Edit(editor, cancel).ConfigureAwait(false);
        return editor.GetChangedSolution();
    }
}
