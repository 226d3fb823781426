// Writes the generated part of a server.
using System;
using System.Collections.Generic;
using System.Linq;
using GattGen.Generators.Model;
using GattGen.Generators.Parsing;
using Microsoft.CodeAnalysis.Text;
using static GattGen.Generators.Emitting.CodeWriter;

namespace GattGen.Generators.Emitting;

internal static partial class ServerEmitter
{
    public static SourceText Emit(ServerModel server)
    {
        var code = new CodeWriter();
        var blocks = code.OpenType(server.Type, string.Empty);
        code.Line("private readonly global::GattGen.GattServerSession _session = new global::GattGen.GattServerSession(");
        var settings = server.Settings.Count == 0 ? string.Empty : " { " + string.Join(", ", server.Settings) + " }";
        code.Line($"    {Literal(server.DeviceName)}, {Hex(server.Appearance, 4)}, AdvertisingData.ToArray(), ScanResponseData.ToArray()){settings};");
        var absent = server.Services.Any(service => service.IsOptional) ? "Absent(), " : string.Empty;
        EmitData(code, "AdvertisingData", "What is advertised", server.AdvertisingData);
        EmitData(code, "ScanResponseData", "What a scanner gets that asks for more", server.ScanResponseData);
        var names = server.Services.Select(Held).ToList();
        EmitServices(code, server, names);
        code.Blank();
        code.Line("/// <summary>The whole tables of the services, with all their optional characteristics, in a new array.</summary>");
        code.Line("public static global::GattGen.GattServiceDefinition[] Definitions => new global::GattGen.GattServiceDefinition[]");
        code.Line("{");
        foreach (var service in server.Services)
            code.Line($"    {service.TypeName}.Definition,");
        foreach (var included in server.Included)
            code.Line($"    {included}.Definition,        // included");
        code.Line("};");
        code.Blank();
        EmitHandleMap(code, server, names);
        code.Member("/// <summary>Whether the server has started and its services are still the ones that are registered.</summary>", "public bool IsStarted => _session.IsStarted;");
        code.Member(
            "/// <summary>Switches the radio on if it is off, which waits during the call, registers the services and advertises them.</summary>\n"
            + "/// <param name=\"ble\">The radio.</param>\n"
            + "/// <param name=\"cancel\">Gives up: looked at before the radio is switched on, and before the services are registered.</param>\n"
            + "/// <exception cref=\"global::GattGen.BleException\">The server has started, or the radio refused.</exception>\n"
            + "/// <exception cref=\"global::System.OperationCanceledException\">Nothing has been registered, and a radio that was off is off.</exception>",
            "public global::System.Threading.Tasks.Task StartAsync(global::GattGen.Ble ble, global::System.Threading.CancellationToken cancel = default)\n"
            + $"    => _session.StartAsync(ble, Services, {absent}null, cancel);");
        code.Member(
            "/// <summary>Switches the radio on if it is off, which waits during the call, registers the services and advertises them.</summary>\n"
            + "/// <param name=\"ble\">The radio.</param>\n"
            + "/// <param name=\"options\">How to advertise.</param>\n"
            + "/// <param name=\"cancel\">Gives up: looked at before the radio is switched on, and before the services are registered.</param>\n"
            + "/// <exception cref=\"global::GattGen.BleException\">The server has started, or the radio refused.</exception>\n"
            + "/// <exception cref=\"global::System.OperationCanceledException\">Nothing has been registered, and a radio that was off is off.</exception>",
            "public global::System.Threading.Tasks.Task StartAsync(global::GattGen.Ble ble, global::GattGen.GattServerOptions options, global::System.Threading.CancellationToken cancel = default)\n"
            + $"    => _session.StartAsync(ble, Services, {absent}options, cancel);");
        code.Member(
            "/// <summary>Stops advertising; the services stay registered.</summary>\n"
            + "/// <param name=\"cancel\">Gives up.</param>",
            "public global::System.Threading.Tasks.Task StopAsync(global::System.Threading.CancellationToken cancel = default) => _session.StopAsync(cancel);");
        EmitClient(code, server);
        code.CloseAll(blocks);
        return code.Finish();
    }

    private static void EmitServices(CodeWriter code, ServerModel server, List<string> names)
    {
        const string What = "/// <summary>The services in the order in which they are registered, in a new array.</summary>";
        if (!server.Services.Any(service => service.IsOptional))
        {
            code.Member(What, $"public global::GattGen.IGattService[] Services => new global::GattGen.IGattService[] {{ {string.Join(", ", names)} }};");
            return;
        }

        code.Blank();
        code.Line(What);
        code.Open("public global::GattGen.IGattService[] Services");
        code.Open("get");
        code.Line($"var services = new global::System.Collections.Generic.List<global::GattGen.IGattService>({Number(names.Count)});");
        EmitEach(code, server, (_, service) => $"services.Add({service});");
        code.Line("return services.ToArray();");
        code.Close();
        code.Close();
        code.Blank();
        code.Line("// The services that are not there: they are not advertised either.");
        code.Open("private global::GattGen.BleUuid[] Absent()");
        code.Line("var absent = new global::System.Collections.Generic.List<global::GattGen.BleUuid>();");
        for (var i = 0; i < names.Count; i++)
        {
            if (!server.Services[i].IsOptional)
                continue;
            code.Line($"if ({names[i]} is null)");
            code.Line($"    absent.Add({server.Services[i].TypeName}.Definition.Uuid);");
        }

        code.Line("return absent.ToArray();");
        code.Close();
    }

    private static void EmitHandleMap(CodeWriter code, ServerModel server, List<string> names)
    {
        code.Line("/// <summary>The handles of all values by name, as registered; prints as a table.</summary>");
        if (!server.Services.Any(service => service.IsOptional))
        {
            code.Line("public global::GattGen.GattHandleMap HandleMap => new global::GattGen.GattHandleMap(");
            for (var i = 0; i < names.Count; i++)
                code.Line($"    {Section(server.Services[i], names[i])}{(i == names.Count - 1 ? ");" : ",")}");
            return;
        }

        code.Open("public global::GattGen.GattHandleMap HandleMap");
        code.Open("get");
        code.Line($"var sections = new global::System.Collections.Generic.List<global::GattGen.GattHandleSection>({Number(names.Count)});");
        EmitEach(code, server, (model, service) => $"sections.Add({Section(model, service)});");
        code.Line("return new global::GattGen.GattHandleMap(sections.ToArray());");
        code.Close();
        code.Close();
    }

    // A service that must not be null is taken as it is: the session refuses to start without it.
    private static string Held(ServerServiceModel service) => Names.Own(service.Property) + (service.MayBeNull ? "!" : string.Empty);

    private static string Section(ServerServiceModel model, string service) => $"{service}.Handles.ToSection({Literal(model.Property)})";

    // A statement for each service, given by what holds it; for an optional one only where it is there.
    private static void EmitEach(CodeWriter code, ServerModel server, Func<ServerServiceModel, string, string> statement)
    {
        for (var i = 0; i < server.Services.Count; i++)
        {
            var service = server.Services[i];
            var name = Held(service);
            if (!service.IsOptional)
            {
                code.Line(statement(service, name));
                continue;
            }

            var local = "service" + Number(i);
            code.Line($"if ({name} is {{ }} {local})");
            code.Line("    " + statement(service, local));
        }
    }

    private static void EmitData(CodeWriter code, string name, string what, EquatableArray<AdPart> parts)
    {
        var length = parts.Sum(part => part.Octets.Count);
        code.Blank();
        code.Line($"/// <summary>{what}: {length} of 31 octets.</summary>");
        if (length == 0)
        {
            code.Line($"public static global::System.ReadOnlySpan<byte> {name} => default;");
            return;
        }

        code.Line($"public static global::System.ReadOnlySpan<byte> {name} => new byte[]");
        code.Line("{");
        foreach (var part in parts)
        {
            code.Line("    // " + OneLine(part.Comment));
            code.Line("    " + string.Join(", ", part.Octets.Select(octet => Hex(octet, 2))) + ",");
        }

        code.Line("};");
    }
}
