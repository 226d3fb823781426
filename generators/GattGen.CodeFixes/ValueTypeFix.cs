// GATT2006, and GATT0012 where a range does not fit: gives a value another type.
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GattGen.Generators;
using GattGen.Generators.Adopted;
using GattGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace GattGen.CodeFixes;

/// <summary>
/// Changes the type of a field, partial property or computed property to what a diagnostic names in its property "type", and that of the
/// value in its hooks. Nothing is offered where the present value is not one of the new type, and where several names share the type.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ValueTypeFix))]
public sealed class ValueTypeFix : GattFix
{
    // What an attribute says of octets is said of the old type.
    private static readonly string[] OfTheType = ["Octets", "Count", "MaxLength", "Append"];

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Diagnostics.InitialValue.Id, AdoptedDiagnostics.WrongType.Id);

    internal override async Task<IReadOnlyList<Offer>> OffersAsync(Document document, Diagnostic diagnostic, CancellationToken cancel)
    {
        diagnostic.Properties.TryGetValue("type", out var name);
        var written = Written.Type(name);
        var member = await Places.FindAsync<MemberDeclarationSyntax>(document, diagnostic, cancel).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancel).ConfigureAwait(false);
        if (written is null || member is null || model is null || Places.Symbol(model, member, cancel) is not { } symbol
            || Names.Attribute(symbol, Names.Characteristic)?.ApplicationSyntaxReference is not { } reference
            || await reference.GetSyntaxAsync(cancel).ConfigureAwait(false) is not AttributeSyntax attribute)
            return [];
        var type = model.GetSpeculativeTypeInfo(member.SpanStart, written, SpeculativeBindingOption.BindAsTypeOrNamespace).Type;
        if (type is null or IErrorTypeSymbol || Change.Of(member, written, new TypeChange(model, type, cancel)) is not { } change)
            return [];
        var hooks = HookTypes.Of(symbol, cancel).ToArray();
        return
        [
            new("Change the type of '" + symbol.Name + "' to " + name, diagnostic.Id + ".Type", async (editor, token) =>
            {
                if (await Places.EditorOfAsync(editor, attribute.SyntaxTree, token).ConfigureAwait(false) is { } file)
                {
                    file.ReplaceNode(attribute, (current, _) => OfTheType.Aggregate((AttributeSyntax)current, AttributeParts.Without));
                    change.Edit(file);
                }

                foreach (var hook in hooks)
                {
                    if (await Places.EditorOfAsync(editor, hook.SyntaxTree, token).ConfigureAwait(false) is { } other)
                        other.ReplaceNode(hook, (current, _) => HookTypes.OfHook(written).WithTriviaFrom(current));
                }
            }),
        ];
    }

    private sealed record Change(SyntaxNode Node, System.Func<SyntaxNode, SyntaxNode> With)
    {
        public void Edit(DocumentEditor file) => file.ReplaceNode(Node, (current, _) => With(current));

        public static Change? Of(MemberDeclarationSyntax member, TypeSyntax type, TypeChange change)
        {
            switch (member)
            {
                case FieldDeclarationSyntax { Declaration: { Variables.Count: 1 } declaration }:
                    if (!change.TryInitialize(declaration.Variables[0].Initializer, out var initializer))
                        return null;
                    return new(declaration, current => Field((VariableDeclarationSyntax)current, type, initializer));
                case PropertyDeclarationSyntax property when change.Returns(property):
                    return new(property, current => ((PropertyDeclarationSyntax)current).WithType(type.WithTriviaFrom(((PropertyDeclarationSyntax)current).Type)));
                default:
                    return null;
            }
        }

        private static VariableDeclarationSyntax Field(VariableDeclarationSyntax declaration, TypeSyntax type, EqualsValueClauseSyntax? initializer)
        {
            var variable = declaration.Variables[0];
            var identifier = initializer is null ? variable.Identifier.WithTrailingTrivia() : variable.Identifier.WithTrailingTrivia(Microsoft.CodeAnalysis.CSharp.SyntaxFactory.Space);
            return declaration
                .WithType(type.WithTriviaFrom(declaration.Type))
                .WithVariables(declaration.Variables.Replace(variable, variable.WithIdentifier(identifier).WithInitializer(initializer)));
        }
    }
}
