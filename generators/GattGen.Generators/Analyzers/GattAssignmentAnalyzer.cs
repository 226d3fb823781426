// Reports constants that are given to a characteristic and cannot be encoded: setting them would throw when the program runs.
using System.Collections.Immutable;
using System.Linq;
using GattGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace GattGen.Generators.Analyzers;

/// <summary>Looks at assignments to properties of services, those of object initializers included: <c>new() { Name = "..." }</c>.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GattAssignmentAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Diagnostics.InitialValue);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(Names.Characteristic) is not null)
                start.RegisterSyntaxNodeAction(Analyze, SyntaxKind.SimpleAssignmentExpression);
        });
    }

    // What is known only when the program runs is left out before anything is bound: so is nearly every assignment.
    private static void Analyze(SyntaxNodeAnalysisContext context)
    {
        var node = (AssignmentExpressionSyntax)context.Node;
        if (!MayBeKnown(node.Right)
            || context.SemanticModel.GetSymbolInfo(node.Left, context.CancellationToken).Symbol is not IPropertySymbol property
            || Declaration(property) is not { } attribute
            || context.SemanticModel.GetOperation(node, context.CancellationToken) is not ISimpleAssignmentOperation assignment)
            return;
        if (assignment.Value.Syntax is ExpressionSyntax value
            && WireTypes.Parse(property.Type, CharacteristicParser.Options(attribute), out _) is { } type
            && InitialValues.Problem(value, assignment.Value.ConstantValue, type) is { } problem)
        {
            new Sink(context.ReportDiagnostic).Report(Diagnostics.InitialValue, value.GetLocation(), problem.Properties, property.Name, problem.Text);
        }
    }

    private static bool MayBeKnown(ExpressionSyntax value) => value switch
    {
        InvocationExpressionSyntax call => call.Expression is IdentifierNameSyntax { Identifier.ValueText: "nameof" },
        ThisExpressionSyntax or BaseObjectCreationExpressionSyntax or AnonymousFunctionExpressionSyntax or AwaitExpressionSyntax or ElementAccessExpressionSyntax
            or AssignmentExpressionSyntax or ConditionalAccessExpressionSyntax or SwitchExpressionSyntax or WithExpressionSyntax or ThrowExpressionSyntax => false,
        _ => true,
    };

    // The attribute stands on the property, or on the field from which it was generated.
    private static AttributeData? Declaration(IPropertySymbol property)
    {
        if (Names.Attribute(property.ContainingType, Names.Service) is null)
            return null;
        return Names.Attribute(property, Names.Characteristic)
            ?? property.ContainingType.GetMembers().OfType<IFieldSymbol>()
                .Where(field => Names.PropertyOf(field.Name) == property.Name)
                .Select(field => Names.Attribute(field, Names.Characteristic))
                .FirstOrDefault(attribute => attribute is not null);
    }
}
