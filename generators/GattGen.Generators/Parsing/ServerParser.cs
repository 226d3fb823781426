// From a [GattServer] class to its model. The generator and the analyzers both come here.
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading;
using GattGen.Generators.Adopted;
using GattGen.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GattGen.Generators.Parsing;

internal static class ServerParser
{
    private const int LongestName = 248;

    /// <summary>The model of a server; null when something is so wrong that nothing can be generated.</summary>
    public static ServerModel? Parse(INamedTypeSymbol type, Compilation compilation, IDiagnosticSink? sink, CancellationToken cancel)
    {
        var attribute = Names.Attribute(type, Names.Server);
        if (attribute is null)
            return null;
        var usable = ServiceParser.IsOrdinary(type, "server", sink);
        if (Names.NotPartial(type) is { } closed)
        {
            sink?.Report(Diagnostics.NotPartial, Names.LocationOf(type), "The server", type.Name, closed.Name);
            usable = false;
        }

        usable &= NameRules.CheckServer(type, Holders(type).Select(each => (each.Property, Names.Attribute(each.Property, Names.Optional) is not null)).ToList(), sink);
        var services = Services(type, sink, cancel, out var declared);
        if (declared == 0)
            sink?.Report(Diagnostics.ServerWithoutServices, Names.LocationOf(type), type.Name);
        usable &= services.Count > 0;

        var deviceName = attribute.ConstructorArguments.FirstOrDefault().Value as string ?? string.Empty;
        var octets = Encoding.UTF8.GetByteCount(deviceName);
        if (octets > LongestName)
        {
            sink?.Report(Diagnostics.NameTooLong, Places.Of(attribute, 0), type.Name, octets);
            usable = false;
        }

        if (sink is not null)
        {
            ServerRules.Check(type, attribute, compilation, sink, cancel);
            ChannelRules.CheckServer(type, compilation, sink, cancel);
            AssignedNumberRules.Check(attribute, sink);
        }

        var (advertisingData, scanResponseData) = AdvertisingLayout.Of(type, attribute, deviceName, services, sink);
        return usable
            ? new ServerModel(
                Names.TypeOf(type),
                deviceName,
                Names.Argument<ushort>(attribute, "Appearance", 0),
                new(services),
                new(Included(type)),
                new(ServerSettings.Of(attribute)),
                new(advertisingData),
                new(scanResponseData))
            : null;
    }

    /// <summary>The properties of a server that hold its services, in the order of their declaration, with the attributes of the services.</summary>
    public static IEnumerable<(IPropertySymbol Property, AttributeData Service)> Holders(INamedTypeSymbol type)
    {
        foreach (var property in Declared.Members(type).OfType<IPropertySymbol>())
        {
            // What implements an interface explicitly is another way to one of the services.
            if (!property.IsStatic && !property.IsIndexer && property.GetMethod is not null && Names.Implemented(property) is null && Names.Attribute(property.Type, Names.Service) is { } service)
                yield return (property, service);
        }
    }

    private static List<ServerServiceModel> Services(INamedTypeSymbol type, IDiagnosticSink? sink, CancellationToken cancel, out int declared)
    {
        declared = 0;
        var services = new List<ServerServiceModel>();
        SyntaxNode? part = null;
        foreach (var (property, service) in Holders(type))
        {
            declared++;
            var declaration = property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancel).FirstAncestorOrSelf<TypeDeclarationSyntax>();
            part ??= declaration;
            if (declaration != part)
                sink?.Report(Diagnostics.UndefinedOrder, Names.LocationOf(property), type.Name, "services");

            if (sink is not null)
            {
                HeldServices.CheckNull(type, property, sink);
                HeldServices.CheckMaking(type, property, sink, cancel);
            }

            // A wrong UUID is reported where the service is declared.
            if (Uuids.Parse(service, null) is { } uuid)
            {
                services.Add(new ServerServiceModel(
                    property.Name,
                    Names.FullName(property.Type.WithNullableAnnotation(NullableAnnotation.None)),
                    uuid,
                    Names.Attribute(property, Names.Optional) is not null,
                    ServiceParser.IsSecondary(service),
                    Names.ClientAccessibility(property.Type),
                    services.Count(earlier => earlier.Uuid == uuid))
                {
                    MayBeNull = HeldServices.MayBeNull(property),
                });
            }
        }

        return services;
    }

    /// <summary>The classes of services that come along because one of the server's includes them, in the order in which registration finds them.</summary>
    internal static List<string> Included(INamedTypeSymbol type)
    {
        var all = Registered(type, out var own);
        return all.Skip(own).Select(Names.FullName).ToList();
    }

    /// <summary>The classes of all services of a server: those that it holds, and behind them those that come along, each once.</summary>
    /// <param name="type">The server.</param>
    /// <param name="own">How many of them it holds.</param>
    internal static List<ITypeSymbol> Registered(INamedTypeSymbol type, out int own)
    {
        var all = new List<ITypeSymbol>();
        foreach (var (property, _) in Holders(type))
            Add(property.Type);
        own = all.Count;
        for (var i = 0; i < all.Count; i++)
        {
            foreach (var included in IncludeParser.Types(all[i]))
                Add(included);
        }

        return all;

        void Add(ITypeSymbol service)
        {
            service = service.WithNullableAnnotation(NullableAnnotation.None);
            if (!all.Contains(service, SymbolEqualityComparer.Default))
                all.Add(service);
        }
    }
}
