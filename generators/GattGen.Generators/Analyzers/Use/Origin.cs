// Where a value comes from: what a local variable was set to once, instead of the variable.
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GattGen.Generators.Analyzers.Use;

internal static class Origin
{
    private const int Deepest = 4;

    /// <summary>The expression itself, without parentheses and casts; of a local variable that is set nowhere else, what it is declared with.</summary>
    public static ExpressionSyntax Of(ExpressionSyntax expression, SemanticModel model, CancellationToken cancel) => Of(expression, model, Deepest, cancel);

    private static ExpressionSyntax Of(ExpressionSyntax expression, SemanticModel model, int depth, CancellationToken cancel) => expression switch
    {
        ParenthesizedExpressionSyntax inner => Of(inner.Expression, model, depth, cancel),
        CastExpressionSyntax cast => Of(cast.Expression, model, depth, cancel),
        PostfixUnaryExpressionSyntax { Operand: { } operand } forgiven when forgiven.OperatorToken.ValueText == "!" => Of(operand, model, depth, cancel),
        IdentifierNameSyntax name when depth > 0 && Initial(name, model, cancel) is { } value => Of(value, model, depth - 1, cancel),
        _ => expression,
    };

    private static ExpressionSyntax? Initial(IdentifierNameSyntax name, SemanticModel model, CancellationToken cancel)
    {
        if (model.GetSymbolInfo(name, cancel).Symbol is not ILocalSymbol local
            || local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancel) is not VariableDeclaratorSyntax { Initializer.Value: { } value } declarator)
            return null;
        var scope = declarator.FirstAncestorOrSelf<MemberDeclarationSyntax>() ?? declarator.SyntaxTree.GetRoot(cancel);
        return scope.DescendantNodes().OfType<IdentifierNameSyntax>().Any(other => other.Identifier.ValueText == local.Name && IsSet(other)) ? null : value;
    }

    private static bool IsSet(IdentifierNameSyntax name) => name.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left == name,
        ArgumentSyntax argument => argument.RefKindKeyword.ValueText is "ref" or "out" || argument.Parent is TupleExpressionSyntax { Parent: AssignmentExpressionSyntax },
        PrefixUnaryExpressionSyntax prefix => prefix.OperatorToken.ValueText is "++" or "--" or "&",
        PostfixUnaryExpressionSyntax postfix => postfix.OperatorToken.ValueText is "++" or "--",
        _ => false,
    };
}
