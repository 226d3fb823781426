// Looks at calls: values that are sent although nobody can subscribe, and clients of services that their server lacks.
using System.Collections.Immutable;
using GattGen.Generators.Analyzers.Use;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GattGen.Generators.Analyzers;

/// <summary>Looks at calls of the module API, of the asynchronous layer and of generated clients.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GattUseAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(UseDiagnostics.CannotBeSent, UseDiagnostics.ServerLacksService);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName("GattGen.Ble") is null)
                return;
            start.RegisterSyntaxNodeAction(AnalyzeCall, SyntaxKind.InvocationExpression);
            start.RegisterSyntaxNodeAction(AnalyzeCreation, SyntaxKind.ObjectCreationExpression, SyntaxKind.ImplicitObjectCreationExpression);
        });
    }

    private static void AnalyzeCall(SyntaxNodeAnalysisContext context)
    {
        var call = (InvocationExpressionSyntax)context.Node;
        var name = CalledName.Of(call.Expression);
        if (name is "DiscoverAsync" or "TryDiscoverAsync")
            MissingService.CheckDiscovery(call, context.SemanticModel, new Sink(context.ReportDiagnostic), context.CancellationToken);
        else if (SentValue.Looks(name))
            SentValue.Check(call, name, context.SemanticModel, new Sink(context.ReportDiagnostic), context.CancellationToken);
    }

    private static void AnalyzeCreation(SyntaxNodeAnalysisContext context)
    {
        var made = (BaseObjectCreationExpressionSyntax)context.Node;
        if (made is not ObjectCreationExpressionSyntax { Type: QualifiedNameSyntax { Right.Identifier.ValueText: not "Client" } or SimpleNameSyntax { Identifier.ValueText: not "Client" } })
            MissingService.CheckCreation(made, context.SemanticModel, new Sink(context.ReportDiagnostic), context.CancellationToken);
    }
}
