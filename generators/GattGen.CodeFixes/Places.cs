// From the place of a diagnostic to the syntax that is edited.
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GattGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace GattGen.CodeFixes;

internal static class Places
{
    /// <summary>The node at a diagnostic, or the nearest around it, of a kind.</summary>
    public static async Task<T?> FindAsync<T>(Document document, Diagnostic diagnostic, CancellationToken cancel)
        where T : SyntaxNode
    {
        var root = await document.GetSyntaxRootAsync(cancel).ConfigureAwait(false);
        return root?.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<T>();
    }

    /// <summary>What an attribute of a member or type means.</summary>
    public static AttributeData? Meaning(SemanticModel model, AttributeSyntax attribute, CancellationToken cancel)
        => attribute.Parent?.Parent is { } owner && Symbol(model, owner, cancel) is { } symbol
            ? symbol.GetAttributes().FirstOrDefault(data => data.ApplicationSyntaxReference is { } reference && reference.SyntaxTree == attribute.SyntaxTree && reference.Span == attribute.Span)
            : null;

    /// <summary>The symbol of a declaration; of a field with several names the first.</summary>
    public static ISymbol? Symbol(SemanticModel model, SyntaxNode declaration, CancellationToken cancel)
        => model.GetDeclaredSymbol(declaration is BaseFieldDeclarationSyntax field ? field.Declaration.Variables[0] : declaration, cancel);

    /// <summary>The editor of the document in which a node of the solution stands; null for what was generated.</summary>
    public static async Task<DocumentEditor?> EditorOfAsync(SolutionEditor editor, SyntaxTree tree, CancellationToken cancel)
        => !Declared.IsGenerated(tree) && editor.OriginalSolution.GetDocument(tree) is { } document
            ? await editor.GetDocumentEditorAsync(document.Id, cancel).ConfigureAwait(false)
            : null;
}
