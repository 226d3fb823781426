// Clients of services that their server does not have.
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using GattGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GattGen.Generators.Analyzers.Use;

internal static class MissingService
{
    /// <summary>Reports the discovery of a service on the link to a server that lacks it.</summary>
    public static void CheckDiscovery(InvocationExpressionSyntax call, SemanticModel model, IDiagnosticSink sink, CancellationToken cancel)
    {
        if (call.ArgumentList.Arguments.FirstOrDefault()?.Expression is not { } argument
            || Origin.Of(argument, model, cancel) is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Link" } link
            || model.GetSymbolInfo(call, cancel).Symbol is not IMethodSymbol { IsStatic: true } method
            || DeclaredBy(method.ContainingType, Names.Service) is not { } service
            || DeclaredBy(model.GetTypeInfo(link.Expression, cancel).Type, Names.Server) is not { } server
            || Has(server, service))
            return;
        sink.Report(
            UseDiagnostics.ServerLacksService,
            argument.GetLocation(),
            "The server '" + server.Name + "' has no service " + Print(service),
            "add a property of that type to '" + server.Name + "', or give the link to a server that has one");
    }

    /// <summary>Reports a client that is made of another service.</summary>
    public static void CheckCreation(BaseObjectCreationExpressionSyntax made, SemanticModel model, IDiagnosticSink sink, CancellationToken cancel)
    {
        if (made.ArgumentList?.Arguments.FirstOrDefault()?.Expression is not { } argument
            || Origin.Of(argument, model, cancel) is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Service" } found
            || DeclaredBy(model.GetTypeInfo(made, cancel).Type, Names.Service) is not { } service
            || DeclaredBy(model.GetTypeInfo(found.Expression, cancel).Type, Names.Service) is not { } other
            || Uuid(service) is not { } uuid
            || Uuid(other) is not { } given
            || uuid == given)
            return;
        sink.Report(
            UseDiagnostics.ServerLacksService,
            argument.GetLocation(),
            "This is the service " + Print(other) + ", not " + Print(service),
            "discover '" + service.Name + "' on the link");
    }

    // The class whose generated client a type is.
    private static INamedTypeSymbol? DeclaredBy(ITypeSymbol? client, string attribute)
        => client is INamedTypeSymbol { Name: "Client", ContainingType: { } declared } && Names.Attribute(declared, attribute) is not null ? declared : null;

    private static Model.UuidModel? Uuid(INamedTypeSymbol service)
        => Names.Attribute(service, Names.Service) is { } attribute && Uuids.Parse(attribute, null) is { } uuid ? Uuids.Shortest(uuid) : null;

    private static string Print(INamedTypeSymbol service)
        => "'" + service.Name + "'" + (Uuid(service) is { } uuid ? " (" + Uuids.Print(uuid) + ")" : string.Empty);

    // Whether a server has a service with the UUID: a property, an included service, or, where the server was compiled elsewhere, a member of its client.
    private static bool Has(INamedTypeSymbol server, INamedTypeSymbol wanted)
    {
        var waiting = new Stack<INamedTypeSymbol>(ServerParser.Holders(server).Select(holder => (INamedTypeSymbol)holder.Property.Type));
        foreach (var client in server.GetTypeMembers("Client"))
        {
            foreach (var member in client.GetMembers().OfType<IPropertySymbol>())
            {
                if (DeclaredBy(member.Type, Names.Service) is { } service)
                    waiting.Push(service);
            }
        }

        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        while (waiting.Count > 0)
        {
            var service = waiting.Pop();
            if (!seen.Add(service))
                continue;
            if (Uuid(service) == Uuid(wanted))
                return true;
            foreach (var included in IncludeParser.Types(service))
                waiting.Push((INamedTypeSymbol)included);
        }

        return false;
    }
}
