// How a property holds a service: of a server, or one that a service includes. Only analyzers come here.
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GattGen.Generators.Parsing;

internal static class HeldServices
{
    /// <summary>Reports a service of a server that may be null although nothing says that it is optional.</summary>
    public static void CheckNull(INamedTypeSymbol server, IPropertySymbol property, IDiagnosticSink sink)
    {
        if (MayBeNull(property))
            sink.Report(BehaviourDiagnostics.NullableService, Places.OfType(property), property.Name, server.Name);
    }

    /// <summary>Whether a property may be null according to its type, and the service is not optional.</summary>
    public static bool MayBeNull(IPropertySymbol property)
        => property.Type.NullableAnnotation == NullableAnnotation.Annotated && Names.Attribute(property, Names.Optional) is null;

    /// <summary>Reports a property that makes a service each time that it is asked for one.</summary>
    public static void CheckMaking(INamedTypeSymbol type, IPropertySymbol property, IDiagnosticSink sink, CancellationToken cancel)
    {
        if (property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancel) is not PropertyDeclarationSyntax declaration)
            return;
        foreach (var given in Given(declaration))
        {
            if (Bare(given) is not BaseObjectCreationExpressionSyntax creation)
                continue;
            sink.Report(BehaviourDiagnostics.NewService, creation.GetLocation(), property.Name, type.Name, property.Type.Name);
            return;
        }
    }

    // What the getter of a property returns, as written: not what the functions within it return.
    private static IEnumerable<ExpressionSyntax> Given(PropertyDeclarationSyntax property)
    {
        var getter = property.AccessorList?.Accessors.FirstOrDefault(accessor => accessor.Keyword.ValueText == "get");
        if ((property.ExpressionBody ?? getter?.ExpressionBody)?.Expression is { } expression)
            return [expression];
        return getter?.Body?.DescendantNodes(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
            .OfType<ReturnStatementSyntax>().Select(statement => statement.Expression).OfType<ExpressionSyntax>() ?? [];
    }

    private static ExpressionSyntax Bare(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedExpressionSyntax inner => Bare(inner.Expression),
        CastExpressionSyntax cast => Bare(cast.Expression),
        PostfixUnaryExpressionSyntax { OperatorToken.Text: "!" } sure => Bare(sure.Operand),
        _ => expression,
    };
}
