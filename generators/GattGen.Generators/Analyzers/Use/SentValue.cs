// What is sent to subscribers: a call of the module API or of the asynchronous layer, and the declaration of the value whose handle it is given.
using System.Linq;
using System.Threading;
using GattGen.Generators.Model;
using GattGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GattGen.Generators.Analyzers.Use;

internal static class SentValue
{
    // What the method is called, and the flags of which the value needs one.
    private static readonly (string Name, int Flags)[] Methods =
    [
        ("GattsNotify", KnownFlags.Notify),
        ("GattsIndicate", KnownFlags.Indicate),
        ("GattsWrite", KnownFlags.OfUpdating),
        ("NotifyAsync", KnownFlags.Notify),
        ("NotifyAllAsync", KnownFlags.Notify),
        ("IndicateAsync", KnownFlags.Indicate),
        ("IndicateAllAsync", KnownFlags.Indicate),
        ("Write", KnownFlags.OfUpdating),
    ];

    /// <summary>Whether a call may be one by its name.</summary>
    public static bool Looks(string name) => Methods.Any(method => method.Name == name);

    /// <summary>Reports a call that sends a value which no client can subscribe to.</summary>
    public static void Check(InvocationExpressionSyntax call, string name, SemanticModel model, IDiagnosticSink sink, CancellationToken cancel)
    {
        // Storing is allowed for every value; only telling subscribers is not.
        var stores = name is "GattsWrite" or "Write";
        if (stores && !call.ArgumentList.Arguments.Any(argument => argument.Expression.IsKind(SyntaxKind.TrueLiteralExpression)))
            return;
        if (model.GetSymbolInfo(call, cancel).Symbol is not IMethodSymbol method || HandleOf(call, method, model, cancel) is not { } handle)
            return;
        if (Origin.Of(handle, model, cancel) is not MemberAccessExpressionSyntax access
            || model.GetSymbolInfo(access, cancel).Symbol is not IPropertySymbol { ContainingType: { Name: "HandleMap", ContainingType: { } service } } value
            || Names.Attribute(service, Names.Service) is null)
            return;
        var needed = Methods.First(each => each.Name == name).Flags;
        if (Why(service, value.Name, needed, stores) is ({ } why, { } instead))
            sink.Report(UseDiagnostics.CannotBeSent, Place(call), method.Name, value.Name, service.Name, why, instead);
    }

    private static Location Place(InvocationExpressionSyntax call)
        => call.Expression is MemberAccessExpressionSyntax member ? member.Name.GetLocation() : call.Expression.GetLocation();

    private static ExpressionSyntax? HandleOf(InvocationExpressionSyntax call, IMethodSymbol method, SemanticModel model, CancellationToken cancel)
    {
        var root = method;
        while (root.OverriddenMethod is { } overridden)
            root = overridden;
        if (Names.Is(root.ContainingType, "GattGen.Ble"))
            return Argument(call, root, "handle");
        if (Names.Is(root.ContainingType, "GattGen.Link"))
            return Argument(call, root, "valueHandle");
        if (!Names.Is(root.ContainingType, "GattGen.LocalCharacteristic") || call.Expression is not MemberAccessExpressionSyntax { Expression: { } receiver })
            return null;
        return Origin.Of(receiver, model, cancel) is InvocationExpressionSyntax made
            && model.GetSymbolInfo(made, cancel).Symbol is IMethodSymbol { Name: "Characteristic" } factory
            ? Argument(made, factory, "valueHandle")
            : null;
    }

    private static ExpressionSyntax? Argument(InvocationExpressionSyntax call, IMethodSymbol method, string parameter)
    {
        var arguments = call.ArgumentList.Arguments;
        if (arguments.FirstOrDefault(argument => argument.NameColon?.Name.Identifier.ValueText == parameter) is { } named)
            return named.Expression;
        var position = method.Parameters.FirstOrDefault(each => each.Name == parameter)?.Ordinal ?? -1;
        return position >= 0 && position < arguments.Count && arguments[position].NameColon is null ? arguments[position].Expression : null;
    }

    // Of another assembly only what is public can be seen; nothing is said of the rest.
    private static (string Why, string Instead)? Why(INamedTypeSymbol service, string name, int needed, bool stores)
    {
        foreach (var value in DeclaredValue.Of(service))
        {
            if (value.Name != name)
                continue;
            if (value.Flags is not { } flags || (flags & needed) != 0)
                return null;
            var lacking = needed switch
            {
                KnownFlags.Notify => "Notify",
                KnownFlags.Indicate => "Indicate",
                _ => "Notify and Indicate",
            };
            var add = needed == KnownFlags.Indicate ? "GattFlags.Indicate" : "GattFlags.Notify";
            return ("its flags lack " + lacking + ", so no client can subscribe to that", "add " + add + " to them" + (stores ? ", or store the value without sendUpdate" : string.Empty));
        }

        return null;
    }
}
