// Looks at what runs inside the stack, handlers of events and hooks of services: they must not wait, and keep no address of what they are given.
using System.Collections.Immutable;
using GattGen.Generators.Analyzers.Use;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GattGen.Generators.Analyzers;

/// <summary>Looks at the bodies of event handlers and hooks.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GattHandlerAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(UseDiagnostics.WaitsInHandler, UseDiagnostics.KeepsOctets);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName("GattGen.BleEventHandler") is null)
                return;
            start.RegisterSyntaxNodeAction(
                Analyze,
                SyntaxKind.MethodDeclaration,
                SyntaxKind.LocalFunctionStatement,
                SyntaxKind.ParenthesizedLambdaExpression,
                SyntaxKind.AnonymousMethodExpression);
        });
    }

    private static void Analyze(SyntaxNodeAnalysisContext context)
    {
        if (Handlers.BodyOf(context.Node) is not { } body || Handlers.NameOf(context.Node, context.SemanticModel, context.CancellationToken) is not { } handler)
            return;
        foreach (var (name, text) in Waiting.In(body, context.SemanticModel, context.CancellationToken))
            context.ReportDiagnostic(Diagnostic.Create(UseDiagnostics.WaitsInHandler, name.GetLocation(), text, handler));
        foreach (var kept in KeptOctets.In(body, context.SemanticModel, context.CancellationToken))
            context.ReportDiagnostic(Diagnostic.Create(UseDiagnostics.KeepsOctets, kept.GetLocation(), kept, handler));
    }
}
