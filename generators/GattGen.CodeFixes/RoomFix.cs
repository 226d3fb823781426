// GATT0012: makes room for a constant that does not fit into Octets, MaxLength or Count.
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
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

/// <summary>
/// Raises the argument that a diagnostic names in its properties "argument" and "octets", in the attribute of the characteristic to which
/// the constant is given, wherever that is declared. Fixing all makes room for the largest.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RoomFix))]
public sealed class RoomFix : GattFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Diagnostics.InitialValue.Id);

    internal override async Task<IReadOnlyList<Offer>> OffersAsync(Document document, Diagnostic diagnostic, CancellationToken cancel)
    {
        diagnostic.Properties.TryGetValue("argument", out var argument);
        diagnostic.Properties.TryGetValue("octets", out var text);
        var value = await Places.FindAsync<ExpressionSyntax>(document, diagnostic, cancel).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancel).ConfigureAwait(false);
        if (argument is null || value is null || model is null || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var octets)
            || Member(model, value, cancel) is not { } member
            || Names.Attribute(member, Names.Characteristic)?.ApplicationSyntaxReference is not { } reference
            || await reference.GetSyntaxAsync(cancel).ConfigureAwait(false) is not AttributeSyntax attribute)
            return [];
        return
        [
            new("Raise " + argument + " to " + text, diagnostic.Id + "." + argument, async (editor, token) =>
            {
                if (await Places.EditorOfAsync(editor, attribute.SyntaxTree, token).ConfigureAwait(false) is { } file)
                    file.ReplaceNode(attribute, (current, _) => Raised((AttributeSyntax)current, argument, octets));
            }),
        ];
    }

    // Of several constants the largest needs the most.
    private static AttributeSyntax Raised(AttributeSyntax attribute, string argument, int octets)
        => AttributeParts.Argument(attribute, argument)?.Expression is LiteralExpressionSyntax { Token.Value: int given } && given >= octets
            ? attribute
            : AttributeParts.With(attribute, argument, SyntaxFactory.LiteralExpression(SyntaxKind.NumericLiteralExpression, SyntaxFactory.Literal(octets)));

    // The field that is declared with the value; or the property that is set to it, or the field from which that was generated.
    private static ISymbol? Member(SemanticModel model, ExpressionSyntax value, CancellationToken cancel)
    {
        if (value.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax field })
            return model.GetDeclaredSymbol(field, cancel);
        if (value.Parent is not AssignmentExpressionSyntax assignment || model.GetSymbolInfo(assignment.Left, cancel).Symbol is not IPropertySymbol property)
            return null;
        return Names.Attribute(property, Names.Characteristic) is not null
            ? property
            : property.ContainingType.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(each => Names.PropertyOf(each.Name) == property.Name && Names.Attribute(each, Names.Characteristic) is not null);
    }
}
