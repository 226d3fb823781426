// What runs inside the stack: handlers of the module API and hooks of services.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using GattGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GattGen.Generators.Analyzers.Use;

internal static class Handlers
{
    private static readonly string[] HookEndings = ["Writing", "Written", "Reading", "Subscribed"];

    /// <summary>The body of what may be a handler or hook by its look alone; null for everything else.</summary>
    public static SyntaxNode? BodyOf(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax method when LooksLikeHook(method) || TakesEvent(method.ParameterList) => (SyntaxNode?)method.Body ?? method.ExpressionBody,
        LocalFunctionStatementSyntax local when TakesEvent(local.ParameterList) => (SyntaxNode?)local.Body ?? local.ExpressionBody,
        ParenthesizedLambdaExpressionSyntax lambda when TakesIn(lambda.ParameterList) => lambda.Body,
        AnonymousMethodExpressionSyntax anonymous when anonymous.ParameterList is null || TakesIn(anonymous.ParameterList) => anonymous.Block,
        _ => null,
    };

    /// <summary>What it is called in messages; null when it is neither a handler nor a hook.</summary>
    public static string? NameOf(SyntaxNode node, SemanticModel model, CancellationToken cancel)
    {
        if (node is AnonymousFunctionExpressionSyntax)
            return model.GetTypeInfo(node, cancel).ConvertedType is { } type && Names.Is(type, "GattGen.BleEventHandler") ? "this handler of events" : null;
        if (model.GetDeclaredSymbol(node, cancel) is not IMethodSymbol method)
            return null;
        if (method.Parameters.Length == 1 && IsEvent(method.Parameters[0].Type) && Names.Is(method.ReturnType, "GattGen.BleReply"))
            return "the handler '" + method.Name + "'";
        return node is MethodDeclarationSyntax declaration && LooksLikeHook(declaration) && IsServed(method.ContainingType) ? "the hook '" + method.Name + "'" : null;
    }

    /// <summary>Whether a parameter brings octets that are gone when the handler returns.</summary>
    public static bool BringsOctets(IParameterSymbol parameter)
        => IsEvent(parameter.Type) || parameter.Type is INamedTypeSymbol { Name: "ReadOnlySpan", Arity: 1 };

    /// <summary>The nodes that run when the body runs: what nested functions hold runs whenever they are called.</summary>
    public static IEnumerable<SyntaxNode> Running(SyntaxNode body)
        => body.DescendantNodes(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax));

    private static bool LooksLikeHook(MethodDeclarationSyntax method)
        => method.Modifiers.Any(SyntaxKind.PartialKeyword)
            && method.Identifier.ValueText is { } name
            && name.StartsWith("On", StringComparison.Ordinal)
            && HookEndings.Any(ending => name.EndsWith(ending, StringComparison.Ordinal));

    private static bool TakesEvent(ParameterListSyntax parameters)
        => TakesIn(parameters) && parameters.Parameters[0].Type?.ToString().EndsWith("BleEvent", StringComparison.Ordinal) == true;

    private static bool TakesIn(ParameterListSyntax parameters)
        => parameters.Parameters.Count == 1 && parameters.Parameters[0].Modifiers.Any(SyntaxKind.InKeyword);

    private static bool IsEvent(ITypeSymbol type) => Names.Is(type, "GattGen.BleEvent");

    private static bool IsServed(INamedTypeSymbol type) => Names.Attribute(type, Names.Service) is not null;
}
