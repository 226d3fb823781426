// Whether the code of a value still means something when the value has another type.
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace GattGen.CodeFixes;

/// <summary>A change of type.</summary>
/// <param name="model">Where the value is declared.</param>
/// <param name="type">The new type.</param>
/// <param name="cancel">When nobody wants to know any more.</param>
internal sealed class TypeChange(SemanticModel model, ITypeSymbol type, CancellationToken cancel)
{
    /// <summary>The initial value in the new type: the same, or the empty one for an empty one; false if it is another and does not fit.</summary>
    public bool TryInitialize(EqualsValueClauseSyntax? given, out EqualsValueClauseSyntax? initializer)
    {
        initializer = given;
        if (given is not null && !IsNull(given.Value) && Converts(given.Value))
            return true;
        if (given is not null && !IsEmpty(given.Value))
            return false;
        initializer = Empty() is not { } empty
            ? null
            : SyntaxFactory.EqualsValueClause(SyntaxFactory.Token(SyntaxKind.EqualsToken).WithTrailingTrivia(SyntaxFactory.Space), Shortened(SyntaxFactory.ParseExpression(empty)));
        return true;
    }

    /// <summary>Whether what a property computes has the new type as well. Of what it is set to nothing is known.</summary>
    public bool Returns(PropertyDeclarationSyntax property)
    {
        if (property.ExpressionBody is { Expression: var value })
            return Converts(value);
        return property.AccessorList is { } accessors && accessors.Accessors.All(accessor =>
            accessor is { Body: null, ExpressionBody: null }
            || accessor.IsKind(SyntaxKind.GetAccessorDeclaration)
            && (accessor.ExpressionBody is { Expression: var computed } ? Converts(computed) : Results(accessor.Body!).All(Converts)));
    }

    private static System.Collections.Generic.IEnumerable<ExpressionSyntax> Results(BlockSyntax body)
        => body.DescendantNodes(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
            .OfType<ReturnStatementSyntax>()
            .Select(statement => statement.Expression)
            .OfType<ExpressionSyntax>();

    private bool Converts(ExpressionSyntax value) => model.ClassifyConversion(value, type) is { Exists: true, IsImplicit: true };

    private static bool IsNull(ExpressionSyntax value) => value is PostfixUnaryExpressionSyntax { Operand: var inner } ? IsNull(inner) : value.IsKind(SyntaxKind.NullLiteralExpression) || value.IsKind(SyntaxKind.DefaultLiteralExpression);

    // Nothing is lost with it.
    private bool IsEmpty(ExpressionSyntax value)
    {
        if (IsNull(value) || value is DefaultExpressionSyntax || value is ArrayCreationExpressionSyntax { Initializer: { Expressions.Count: 0 } } or ImplicitObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: 0, Initializer: null })
            return true;
        if (value is ArrayCreationExpressionSyntax { Initializer: null, Type.RankSpecifiers: { Count: 1 } ranks } && ranks[0].Sizes.Count == 1 && model.GetConstantValue(ranks[0].Sizes[0], cancel).Value is 0)
            return true;
        if (model.GetSymbolInfo(value, cancel).Symbol is { Name: "Empty", ContainingType: { Name: "Array" or "String", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } })
            return true;
        return model.GetConstantValue(value, cancel) is { HasValue: true, Value: "" or false or 0 or 0f or 0d or 0L or 0U or 0UL };
    }

    // Names within an invocation are not shortened with it.
    private static ExpressionSyntax Shortened(ExpressionSyntax value)
        => value.ReplaceNodes(value.DescendantNodesAndSelf(), (_, current) => current.WithAdditionalAnnotations(Simplifier.Annotation));

    private string? Empty() => type switch
    {
        { SpecialType: SpecialType.System_String } => "\"\"",
        IArrayTypeSymbol array => "global::System.Array.Empty<" + array.ElementType.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat) + ">()",
        _ => null,
    };
}
