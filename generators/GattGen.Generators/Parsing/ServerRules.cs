// What the protocol makes of a server: its intervals, its way to authenticate, the handles of its services. Only analyzers come here.
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using GattGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace GattGen.Generators.Parsing;

/// <summary>Rules that need a server.</summary>
internal static class ServerRules
{
    private const byte NoInputNoOutput = 3;
    private const int FirstHandle = 0x000A;

    // Of these a device has one only; the specifications of the services say so.
    private static readonly Dictionary<int, string> Single = new()
    {
        [0x1800] = "Generic Access",
        [0x1801] = "Generic Attribute",
        [0x1802] = "Immediate Alert",
        [0x1803] = "Link Loss",
        [0x1804] = "Tx Power",
        [0x1805] = "Current Time",
        [0x1806] = "Reference Time Update",
        [0x1807] = "Next DST Change",
        [0x180A] = "Device Information",
        [0x180E] = "Phone Alert Status",
        [0x1811] = "Alert Notification",
        [0x1813] = "Scan Parameters",
        [0x181C] = "User Data",
        [0x181E] = "Bond Management",
    };

    private static readonly string[] WithIntervals = ["ConnectionLatency", "SupervisionTimeoutMs"];

    /// <summary>Reports what is wrong with a server.</summary>
    public static void Check(INamedTypeSymbol type, AttributeData server, Compilation compilation, IDiagnosticSink sink, CancellationToken cancel)
    {
        Intervals(server, sink);
        var authenticates = ServerSettings.Given(server, "Io") && Names.Argument(server, "Io", NoInputNoOutput) != NoInputNoOutput;
        var found = new HashSet<UuidModel>();
        var next = FirstHandle;
        foreach (var (property, service) in ServerParser.Holders(type))
        {
            if (Uuids.Parse(service, null) is not { } given)
                continue;
            var uuid = Uuids.Shortest(given);
            var again = !found.Add(uuid);
            if (uuid.Text is null && Single.TryGetValue(uuid.Value, out var name))
            {
                if (uuid.Value is 0x1800 or 0x1801)
                    sink.Report(ProtocolDiagnostics.MoreThanOne, Names.LocationOf(property), "The server '" + type.Name + "'", "the service " + name + " (" + Uuids.Print(uuid) + ")", "The stack serves it by itself: remove '" + property.Name + "'");
                else if (again)
                    sink.Report(ProtocolDiagnostics.MoreThanOne, Names.LocationOf(property), "The server '" + type.Name + "'", "the service " + name + " (" + Uuids.Print(uuid) + ")", "Remove '" + property.Name + "'");
            }

            if (ServiceParser.Parse((INamedTypeSymbol)property.Type, compilation, null, cancel) is not { } model)
                continue;
            if (!authenticates && model.Characteristics.FirstOrDefault(each => each.Can(KnownFlags.ReadAuthenticated | KnownFlags.WriteAuthenticated)) is { } asking)
            {
                sink.Report(
                    ProtocolDiagnostics.CannotAuthenticate,
                    Names.LocationOf(property),
                    type.Name,
                    property.Name,
                    asking.Name,
                    ServerSettings.Given(server, "Io") ? "has neither display nor keys" : "does not say what it can show and take in");
            }

            if (HandleBudget.Needs(model) is > 0 and var needed && needed < next)
            {
                sink.Report(ProtocolDiagnostics.WrongHandle, Names.LocationOf(property), property.Name, Hex(needed), "the services before it take the handles below " + Hex(next), "Declare the services in the order of their handles, or give it higher ones");
                return;
            }

            next = HandleBudget.After(model, next);
        }
    }

    private static void Intervals(AttributeData server, IDiagnosticSink sink)
    {
        var interval = Names.Argument(server, "AdvertisingIntervalMs", 0);
        if (ServerSettings.Given(server, "AdvertisingIntervalMs") && interval is < 20 or > 10_240)
            sink.Report(ProtocolDiagnostics.AdvertisingInterval, Places.Of(server, "AdvertisingIntervalMs"), Print(interval) + " ms", "20 to 10,240 ms");
        var hasLeast = ServerSettings.Given(server, "ConnectionIntervalMinMs");
        var hasMost = ServerSettings.Given(server, "ConnectionIntervalMaxMs");
        if (hasLeast != hasMost)
        {
            sink.Report(ProtocolDiagnostics.ConnectionInterval, Places.Of(server, hasLeast ? "ConnectionIntervalMinMs" : "ConnectionIntervalMaxMs"), "A server gives both bounds of the connection interval or neither: add " + (hasLeast ? "ConnectionIntervalMaxMs" : "ConnectionIntervalMinMs"));
            return;
        }

        if (!hasLeast)
        {
            foreach (var name in WithIntervals.Where(name => ServerSettings.Given(server, name)))
                sink.Report(ProtocolDiagnostics.ConnectionInterval, Places.Of(server, name), name + " goes with the connection interval only: add ConnectionIntervalMinMs and ConnectionIntervalMaxMs");
            return;
        }

        var least = Names.Argument(server, "ConnectionIntervalMinMs", 0d);
        var most = Names.Argument(server, "ConnectionIntervalMaxMs", 0d);
        if (ConnectionRanges.Interval(least * 1000, most * 1000) is var (wrongMost, problem))
        {
            sink.Report(ProtocolDiagnostics.ConnectionInterval, Places.Of(server, wrongMost ? "ConnectionIntervalMaxMs" : "ConnectionIntervalMinMs"), problem);
            return;
        }

        var latency = Names.Argument(server, "ConnectionLatency", 0);
        var timeout = Names.Argument(server, "SupervisionTimeoutMs", ServerSettings.DefaultTimeoutMs);
        if (ConnectionRanges.Latency(latency) is { } slow)
            sink.Report(ProtocolDiagnostics.ConnectionInterval, Places.Of(server, "ConnectionLatency"), slow);
        else if (ConnectionRanges.Timeout(timeout, latency, most * 1000) is { } late)
            sink.Report(ProtocolDiagnostics.ConnectionInterval, Places.Of(server, ServerSettings.Given(server, "SupervisionTimeoutMs") ? "SupervisionTimeoutMs" : "ConnectionIntervalMaxMs"), late);
    }

    private static string Print(int value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static string Hex(int handle) => "0x" + handle.ToString("X4", CultureInfo.InvariantCulture);
}
