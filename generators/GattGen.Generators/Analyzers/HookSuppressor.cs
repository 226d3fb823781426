// Hooks are instance methods because their declaring half is; analyzers that want them static do not see it.
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GattGen.Generators.Analyzers;

/// <summary>
/// Silences "mark members as static" (CA1822) on hooks: partial methods without accessibility whose declaration the generator writes,
/// in classes with <c>[GattService]</c>. Their two halves must agree, so the advice could not be followed.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HookSuppressor : DiagnosticSuppressor
{
    private static readonly SuppressionDescriptor Static = new(
        "GATTS0001",
        "CA1822",
        "The declaring half of a hook is generated and not static.");

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = ImmutableArray.Create(Static);

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (var diagnostic in context.ReportedDiagnostics)
        {
            if (IsOnHook(context, diagnostic, context.CancellationToken))
                context.ReportSuppression(Suppression.Create(Static, diagnostic));
        }
    }

    private static bool IsOnHook(SuppressionAnalysisContext context, Diagnostic diagnostic, CancellationToken cancel)
    {
        if (diagnostic.Location.SourceTree is not { } tree)
            return false;
        var method = tree.GetRoot(cancel).FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<MethodDeclarationSyntax>();
        if (method is null || context.GetSemanticModel(tree).GetDeclaredSymbol(method, cancel) is not IMethodSymbol symbol)
            return false;
        return (symbol.PartialDefinitionPart is not null || symbol.PartialImplementationPart is not null)
            && symbol.ContainingType.GetAttributes().Any(attribute => attribute.AttributeClass?.ToDisplayString() == "GattGen.GattServiceAttribute");
    }
}
