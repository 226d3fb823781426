// Finds what blocks a thread.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GattGen.Generators.Analyzers.Use;

internal static class Waiting
{
    private static readonly string[] Methods = ["Wait", "WaitAll", "WaitAny", "WaitOne", "Sleep", "Join", "SignalAndWait"];

    private static readonly string[] Spaces = ["System.Threading", "System.Threading.Tasks", "System.Runtime.CompilerServices"];

    /// <summary>The names of members that block and stand in a body, with what they are called in messages.</summary>
    public static IEnumerable<(SimpleNameSyntax Name, string Text)> In(SyntaxNode body, SemanticModel model, CancellationToken cancel)
    {
        var asked = false;
        foreach (var name in Handlers.Running(body).OfType<SimpleNameSyntax>())
        {
            // Who has looked whether a task is completed does not wait for it.
            var text = name.Identifier.ValueText;
            asked |= text.StartsWith("IsCompleted", StringComparison.Ordinal);
            var takesResult = text is "Result" or "GetResult";
            if ((!takesResult && !Methods.Contains(text)) || (takesResult && asked) || ReturnsAtOnce(name))
                continue;
            if (model.GetSymbolInfo(name, cancel).Symbol is { ContainingType: { } type } symbol
                && symbol is IMethodSymbol or IPropertySymbol
                && Spaces.Contains(type.ContainingNamespace.ToDisplayString()))
                yield return (name, Outermost(type).Name + "." + text);
        }
    }

    // With a time of zero nothing waits.
    private static bool ReturnsAtOnce(SimpleNameSyntax name)
    {
        var called = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access.Parent : name.Parent;
        return called is InvocationExpressionSyntax call && call.ArgumentList.Arguments.Any(argument => argument.Expression.ToString() is "0" or "TimeSpan.Zero");
    }

    private static INamedTypeSymbol Outermost(INamedTypeSymbol type) => type.ContainingType is { } outer ? Outermost(outer) : type;
}
