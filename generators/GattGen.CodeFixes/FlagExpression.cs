// Adds names to, and takes them from, an expression of flags: GattFlags.Read | GattFlags.Notify.
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GattGen.CodeFixes;

/// <summary>
/// Expressions of a flags enum of GattGen. They are looked at by their names, since a second edit meets what the first has written, of
/// which the compiler knows nothing yet.
/// </summary>
internal static class FlagExpression
{
    /// <summary>The names in a text such as "GattFlags.Read | GattFlags.Notify"; empty unless all of it is such names.</summary>
    public static IReadOnlyList<string> Names(string? text, string type)
    {
        if (text is null || SyntaxFactory.ParseExpression(text) is not { ContainsDiagnostics: false } expression)
            return [];
        var operands = Operands(expression).ToList();
        return operands.All(operand => operand is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: var of } } && of == type)
            ? operands.Select(Name).OfType<string>().ToList()
            : [];
    }

    /// <summary>A member of the enum, as short as the place allows.</summary>
    public static ExpressionSyntax Member(string type, string name) => Written.Expression(type + "." + name);

    /// <summary>Names as they stand in a title.</summary>
    public static string Print(string type, IEnumerable<string> names) => string.Join(" and ", names.Select(name => type + "." + name));

    /// <summary>An argument with more names.</summary>
    public static AttributeArgumentSyntax Added(AttributeArgumentSyntax argument, string type, IEnumerable<string> names)
        => argument.WithExpression(With(argument.Expression, type, names));

    /// <summary>The expression with more names. Names that it has already are not added again.</summary>
    public static ExpressionSyntax With(ExpressionSyntax expression, string type, IEnumerable<string> names)
    {
        var result = expression;
        foreach (var name in names)
        {
            var operands = Operands(result).Select(Name).ToList();
            if (operands.Contains(name))
                continue;
            var member = Member(type, name).WithTrailingTrivia(result.GetTrailingTrivia());
            result = operands.Count == 1 && operands[0] == "None"
                ? member.WithLeadingTrivia(result.GetLeadingTrivia())
                : SyntaxFactory.BinaryExpression(SyntaxKind.BitwiseOrExpression, AsOperand(result), Or, member);
        }

        return result;
    }

    /// <summary>The expression without some names; null if nothing would be left, or if it holds flags in another way than by name.</summary>
    public static ExpressionSyntax? WithoutFlags(ExpressionSyntax expression, IReadOnlyCollection<string> names, IEnumerable<string> known)
    {
        var all = new HashSet<string>(known);
        var operands = Operands(expression).ToList();
        var kept = operands.Where(operand => Name(operand) is not { } name || !names.Contains(name)).ToList();
        if (kept.Count == 0 || operands.Any(operand => Name(operand) is not { } name || !all.Contains(name)))
            return null;
        if (kept.Count == operands.Count)
            return expression;

        // What remains is joined anew, each name with its own comments.
        var result = kept[0].WithLeadingTrivia(expression.GetLeadingTrivia());
        foreach (var operand in kept.Skip(1))
            result = SyntaxFactory.BinaryExpression(SyntaxKind.BitwiseOrExpression, Before(result), Or, operand);
        return result.WithTrailingTrivia(expression.GetTrailingTrivia());
    }

    private static SyntaxToken Or => SyntaxFactory.Token(SyntaxFactory.TriviaList(SyntaxFactory.Space), SyntaxKind.BarToken, SyntaxFactory.TriviaList(SyntaxFactory.Space));

    // The operator brings its own space.
    private static ExpressionSyntax Before(ExpressionSyntax expression)
        => expression.WithTrailingTrivia(expression.GetTrailingTrivia().Reverse().SkipWhile(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).Reverse());

    private static ExpressionSyntax AsOperand(ExpressionSyntax expression)
        => expression is NameSyntax or MemberAccessExpressionSyntax or LiteralExpressionSyntax or ParenthesizedExpressionSyntax or CastExpressionSyntax or InvocationExpressionSyntax
            || expression.IsKind(SyntaxKind.BitwiseOrExpression)
            ? expression.WithoutTrailingTrivia()
            : SyntaxFactory.ParenthesizedExpression(expression.WithoutTrivia()).WithLeadingTrivia(expression.GetLeadingTrivia());

    private static IEnumerable<ExpressionSyntax> Operands(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedExpressionSyntax inner => Operands(inner.Expression),
        BinaryExpressionSyntax binary when binary.IsKind(SyntaxKind.BitwiseOrExpression) => Operands(binary.Left).Concat(Operands(binary.Right)),
        _ => [expression],
    };

    private static string? Name(ExpressionSyntax expression) => expression switch
    {
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        IdentifierNameSyntax name => name.Identifier.ValueText,
        _ => null,
    };
}
