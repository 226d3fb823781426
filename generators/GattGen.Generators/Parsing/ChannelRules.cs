// Services of channels that listen on the same PSM. Only analyzers come here.
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using GattGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace GattGen.Generators.Parsing;

/// <summary>On a device one service of channels listens on a PSM (Core Vol 3, Part A, 4.22).</summary>
internal static class ChannelRules
{
    private const string Instead = "Give one of them another PSM, or leave Psm out for one that is free";

    /// <summary>Reports services of channels of one service that have the same PSM.</summary>
    public static void Check(INamedTypeSymbol service, List<(ISymbol Member, CharacteristicModel Model)> characteristics, IDiagnosticSink sink)
    {
        var taken = new Dictionary<int, string>();
        foreach (var (member, model) in characteristics)
        {
            if (model.Channel is not { Psm: > 0 and var psm })
                continue;
            if (!taken.TryGetValue(psm, out var earlier))
                taken.Add(psm, model.Name);
            else if (Names.Attribute(member, Names.Channel) is { } attribute)
                sink.Report(ProtocolDiagnostics.MoreThanOne, Places.Of(attribute, "Psm"), "The service '" + service.Name + "'", What(psm, earlier, model.Name), Instead);
        }
    }

    /// <summary>Reports services of a server whose channels have the same PSM. Of two that may be absent one at a time may be there.</summary>
    public static void CheckServer(INamedTypeSymbol server, Compilation compilation, IDiagnosticSink sink, CancellationToken cancel)
    {
        var taken = new List<(int Psm, string Name, bool MayBeAbsent)>();
        foreach (var (property, _) in ServerParser.Holders(server))
            Add(property.Type, property.Name, Names.LocationOf(property), Names.Attribute(property, Names.Optional) is not null);
        foreach (var included in ServerParser.Registered(server, out var own).Skip(own))
            Add(included, included.Name, Names.LocationOf(server), mayBeAbsent: true);

        void Add(ITypeSymbol type, string name, Location? place, bool mayBeAbsent)
        {
            if (ServiceParser.Parse((INamedTypeSymbol)type, compilation, null, cancel) is not { } model)
                return;
            var before = taken.Count;
            foreach (var channel in model.Characteristics)
            {
                if (channel.Channel is not { Psm: > 0 and var psm })
                    continue;
                var full = name + "." + channel.Name;
                var other = taken.Take(before).FirstOrDefault(each => each.Psm == psm && !(each.MayBeAbsent && mayBeAbsent));
                if (other.Name is not null)
                    sink.Report(ProtocolDiagnostics.MoreThanOne, place, "The server '" + server.Name + "'", What(psm, other.Name, full), Instead);
                taken.Add((psm, full, mayBeAbsent));
            }
        }
    }

    private static string What(int psm, string one, string other)
        => "the PSM 0x" + psm.ToString("X2", CultureInfo.InvariantCulture) + " ('" + one + "' and '" + other + "')";
}
