// What the Meadow F7's own radio cannot do of a server: names, the size of its definition, and services of other assemblies.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using GattGen.Generators.Model;
using GattGen.Generators.Parsing;
using GattGen.Targets;
using Microsoft.CodeAnalysis;

namespace GattGen.Generators.Analyzers.Targets;

internal sealed class ServerOnMeadowF7
{
    // What a server may want of pairing.
    private static readonly string[] Demands = ["Bond", "Mitm", "LeSecure"];

    private readonly INamedTypeSymbol _type;
    private readonly Compilation _compilation;
    private readonly IDiagnosticSink _sink;
    private readonly CancellationToken _cancel;

    /// <summary>A server to be checked.</summary>
    public ServerOnMeadowF7(INamedTypeSymbol type, Compilation compilation, IDiagnosticSink sink, CancellationToken cancel)
    {
        _type = type;
        _compilation = compilation;
        _sink = sink;
        _cancel = cancel;
    }

    /// <summary>Reports what the board cannot do.</summary>
    public void Check(AttributeData server)
    {
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var (property, service) in ServerParser.Holders(_type))
        {
            if (names.TryGetValue(property.Name, out var earlier))
                _sink.ReportLimit(TargetDiagnostics.EqualNames, Names.LocationOf(property), MeadowF7Limit.EqualNames, earlier, property.Name, _type.Name);
            names[property.Name] = property.Name;

            // A service of this compilation is checked where it is declared.
            if (!IsHere(property.Type) && seen.Add(property.Type))
                new ServiceOnMeadowF7((INamedTypeSymbol)property.Type, _sink, Names.LocationOf(property)).Check(service);
        }

        foreach (var demand in Demands.Where(demand => Names.Argument(server, demand, false)))
            _sink.ReportLimit(TargetDiagnostics.Security, Places.Of(server, demand), MeadowF7Limit.Pairing, "The server '" + _type.Name + "' wants " + demand);
        CheckSize(server);
    }

    private static bool IsHere(ITypeSymbol type) => type.DeclaringSyntaxReferences.Length > 0;

    private void CheckSize(AttributeData server)
    {
        var company = Names.Argument<ushort>(server, "CompanyId", 0);
        var definition = new MeadowF7Definition(server.ConstructorArguments.FirstOrDefault().Value as string ?? string.Empty, company == 0 ? null : company);
        var isExact = true;
        foreach (var (property, service) in ServerParser.Holders(_type))
        {
            definition.AddService(Uuids.Parse(service, null) is { } uuid ? Uuids.Shortest(uuid).Value : 0);
            if (IsHere(property.Type))
            {
                foreach (var characteristic in ServiceParser.Parse((INamedTypeSymbol)property.Type, _compilation, null, _cancel)?.Characteristics ?? default)
                    Add(definition, characteristic);
                continue;
            }

            // Fields of another assembly cannot be seen; its client has a member for each characteristic, whatever its flags, length and descriptors.
            isExact = false;
            for (var i = CharacteristicsOf(property.Type); i > 0; i--)
                definition.AddCharacteristic(MeadowF7Definition.LongUuid(0), 1, KnownFlags.Read);
        }

        var length = definition.Length;
        if (length < MeadowF7.DefinitionBuffer)
            return;
        var size = isExact ? "as compact JSON" : "or more as compact JSON (services of other assemblies are taken at their smallest)";
        _sink.ReportLimit(TargetDiagnostics.DefinitionSize, Names.LocationOf(_type), MeadowF7Limit.DefinitionSize, _type.Name, length, size);
    }

    private static void Add(MeadowF7Definition definition, CharacteristicModel characteristic)
    {
        definition.AddCharacteristic(
            characteristic.Uuid.Text ?? MeadowF7Definition.LongUuid(characteristic.Uuid.Value),
            (characteristic.CanRead ? 1 : 0) + (characteristic.CanWrite ? 16 : 0),
            characteristic.Flags & (KnownFlags.Read | KnownFlags.WriteNoResponse | KnownFlags.Write | KnownFlags.Notify));
        foreach (var descriptor in characteristic.Descriptors)
            definition.AddDescriptor(Uuids.Shortest(descriptor.Uuid).Value, ((descriptor.Flags & KnownFlags.Read) != 0 ? 1 : 0) + (descriptor.CanWrite ? 16 : 0));
    }

    private static int CharacteristicsOf(ITypeSymbol service)
        => service.GetTypeMembers("Client").FirstOrDefault() is { } client
            ? client.GetMembers().OfType<IPropertySymbol>().Count(member => SymbolEqualityComparer.Default.Equals(member.Type.ContainingType, client))
            : 0;
}
