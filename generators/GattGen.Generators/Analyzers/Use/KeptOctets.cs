// Follows addresses of the octets of an event through a handler, to where they are kept. Spans need no such look: the compiler refuses to keep them.
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GattGen.Generators.Analyzers.Use;

internal sealed class KeptOctets
{
    private static readonly string[] Keeping = ["Add", "Enqueue", "Push", "TryAdd", "TryWrite", "Post"];

    private readonly SemanticModel _model;
    private readonly CancellationToken _cancel;
    private readonly HashSet<ISymbol> _addresses = new(SymbolEqualityComparer.Default);

    private KeptOctets(SemanticModel model, CancellationToken cancel)
    {
        _model = model;
        _cancel = cancel;
    }

    /// <summary>The expressions of a body whose values are kept although what they point at is gone when it returns.</summary>
    public static IEnumerable<ExpressionSyntax> In(SyntaxNode body, SemanticModel model, CancellationToken cancel)
        => TakesAddresses(body) ? new KeptOctets(model, cancel).Find(body) : [];

    // Without one of these there is no address, only spans.
    private static bool TakesAddresses(SyntaxNode body) => body.DescendantNodes().Any(node =>
        node is FixedStatementSyntax or SimpleNameSyntax { Identifier.ValueText: "AsPointer" } || node.IsKind(SyntaxKind.AddressOfExpression));

    private IEnumerable<ExpressionSyntax> Find(SyntaxNode body)
    {
        foreach (var node in body.DescendantNodes())
        {
            switch (node)
            {
                case VariableDeclaratorSyntax { Initializer.Value: { } value } variable when Points(value):
                    Mark(variable);
                    break;
                case SingleVariableDesignationSyntax designation when Type(designation) is { IsRefLikeType: true }:
                    Mark(designation);
                    break;
                case AssignmentExpressionSyntax assignment when Points(assignment.Right):
                    if (_model.GetSymbolInfo(assignment.Left, _cancel).Symbol is ILocalSymbol local)
                        _addresses.Add(local);
                    else if (IsAddress(assignment.Right))
                        yield return assignment.Right;
                    break;
                case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax call } invocation when Keeping.Contains(call.Name.Identifier.ValueText):
                    foreach (var argument in invocation.ArgumentList.Arguments.Where(argument => Points(argument.Expression) && IsAddress(argument.Expression)))
                        yield return argument.Expression;
                    break;
                case IdentifierNameSyntax name when IsCaptured(name, body):
                    yield return name;
                    break;
            }
        }
    }

    private void Mark(SyntaxNode declaration)
    {
        if (_model.GetDeclaredSymbol(declaration, _cancel) is ILocalSymbol local && (local.IsRef || local.Type.IsRefLikeType || IsAddress(local.Type) || local.Type.IsReferenceType))
            _addresses.Add(local);
    }

    private ITypeSymbol? Type(SingleVariableDesignationSyntax designation) => (_model.GetDeclaredSymbol(designation, _cancel) as ILocalSymbol)?.Type;

    // A function that is kept keeps what it uses; one that the handler calls itself is not told apart from it.
    private bool IsCaptured(IdentifierNameSyntax name, SyntaxNode body)
        => name.Ancestors().TakeWhile(node => node != body).Any(node => node is AnonymousFunctionExpressionSyntax)
            && _model.GetSymbolInfo(name, _cancel).Symbol is ILocalSymbol local
            && _addresses.Contains(local);

    private bool IsAddress(ExpressionSyntax expression)
        => expression is BaseObjectCreationExpressionSyntax
            || (_model.GetTypeInfo(expression, _cancel) is var info && (IsAddress(info.Type) || IsAddress(info.ConvertedType)))
            || (_model.GetSymbolInfo(expression, _cancel).Symbol is ILocalSymbol { Type.IsReferenceType: true } local && _addresses.Contains(local));

    private static bool IsAddress(ITypeSymbol? type)
        => type is IPointerTypeSymbol or { SpecialType: SpecialType.System_IntPtr or SpecialType.System_UIntPtr };

    // Whether the value of an expression is, or holds, an address of the octets.
    private bool Points(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedExpressionSyntax inner => Points(inner.Expression),
        CastExpressionSyntax cast => Points(cast.Expression),
        RefExpressionSyntax reference => PointsInto(reference.Expression),
        PrefixUnaryExpressionSyntax prefix when prefix.IsKind(SyntaxKind.AddressOfExpression) => PointsInto(prefix.Operand),
        BinaryExpressionSyntax sum => (Points(sum.Left) || Points(sum.Right)) && IsAddress(_model.GetTypeInfo(sum, _cancel).Type),
        ConditionalExpressionSyntax choice => Points(choice.WhenTrue) || Points(choice.WhenFalse),
        IdentifierNameSyntax name => _model.GetSymbolInfo(name, _cancel).Symbol switch
        {
            IParameterSymbol parameter => Handlers.BringsOctets(parameter),
            ILocalSymbol local => _addresses.Contains(local),
            _ => false,
        },
        MemberAccessExpressionSyntax member => Leads(member) && Points(member.Expression),
        ElementAccessExpressionSyntax element => Leads(element) && Points(element.Expression),
        InvocationExpressionSyntax call => Leads(call) && PointsFrom(call),
        BaseObjectCreationExpressionSyntax made => made.ArgumentList?.Arguments.Any(argument => Points(argument.Expression) && IsAddress(argument.Expression)) == true,
        _ => false,
    };

    private bool PointsInto(ExpressionSyntax operand) => operand is ElementAccessExpressionSyntax element ? Points(element.Expression) : Points(operand);

    private bool PointsFrom(InvocationExpressionSyntax call)
        => (call.Expression is MemberAccessExpressionSyntax member && Points(member.Expression))
            || call.ArgumentList.Arguments.Any(argument => argument.RefKindKeyword.IsKind(SyntaxKind.None) ? Points(argument.Expression) : PointsInto(argument.Expression));

    // Whether an expression gives on a span, a reference or an address, and not a value.
    private bool Leads(ExpressionSyntax expression)
        => _model.GetTypeInfo(expression, _cancel).Type is { } type && (type.IsRefLikeType || IsAddress(type))
            || _model.GetSymbolInfo(expression, _cancel).Symbol is IMethodSymbol { RefKind: not RefKind.None };
}
