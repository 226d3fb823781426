// The typed client of a server: the clients of all its services at once.
using System.Linq;
using GattGen.Generators.Model;
using GattGen.Generators.Parsing;
using static GattGen.Generators.Emitting.CodeWriter;

namespace GattGen.Generators.Emitting;

internal static partial class ServerEmitter
{
    private static void EmitClient(CodeWriter code, ServerModel server)
    {
        // A secondary service is found through the one that includes it.
        var services = server.Services.Where(service => !service.IsSecondary && service.ClientAccessibility.Length > 0).ToList();
        code.Blank();
        code.Line("/// <summary>The server as a client uses it.</summary>");
        code.Open("public sealed partial class Client");
        code.Open("private Client(global::GattGen.Link link)");
        code.Line("Link = link;");
        code.Close();
        code.Member("/// <summary>The link to the server.</summary>", "public global::GattGen.Link Link { get; }");
        foreach (var service in services)
        {
            code.Member(
                $"/// <summary>The service {service.Property}{(service.IsOptional ? "; null where the server lacks it" : string.Empty)}.</summary>",
                $"{service.ClientAccessibility} {service.TypeName}.Client{(service.IsOptional ? "?" : string.Empty)} {Names.Escape(service.Property)} {{ get; private set; }}{(service.IsOptional ? string.Empty : " = null!;")}");
        }

        code.Blank();
        code.Line("/// <summary>Finds the services of the server.</summary>");
        code.Line("/// <param name=\"link\">The link to the server.</param>");
        code.Line("/// <param name=\"cancel\">Gives up.</param>");
        code.Line("/// <exception cref=\"global::GattGen.BleException\">The server lacks a service or a characteristic that is not optional, or the link has ended.</exception>");

        // Nothing is waited for where there is nothing to find.
        code.Open("public static " + (services.Count > 0 ? "async " : string.Empty) + "global::System.Threading.Tasks.ValueTask<Client> DiscoverAsync(global::GattGen.Link link, global::System.Threading.CancellationToken cancel = default)");
        code.Line("if (link is null)");
        code.Line("    throw new global::System.ArgumentNullException(nameof(link));");
        code.Line("var client = new Client(link);");
        var locals = Names.Locals(services.Select(service => service.Property));
        foreach (var service in services)
        {
            var target = "client." + Names.Escape(service.Property);
            if (service.Occurrence == 0)
            {
                code.Line($"{target} = await {service.TypeName}.Client.{(service.IsOptional ? "TryDiscoverAsync" : "DiscoverAsync")}(link, cancel).ConfigureAwait(false);");
                continue;
            }

            var local = locals[service.Property] + "Found";
            var missing = service.IsOptional
                ? string.Empty
                : $" ?? throw new global::GattGen.BleException(global::GattGen.BleError.NoEntry, {Literal("The server has no service " + service.Property + " (" + Uuids.Print(service.Uuid) + " with the number " + Number(service.Occurrence) + ", counted from 0).")})";
            code.Line($"var {local} = global::GattGen.RemoteService.Find(await link.FindServicesAsync({service.TypeName}.Definition.Uuid, cancel).ConfigureAwait(false), {service.TypeName}.Definition.Uuid, {Number(service.Occurrence)}){missing};");
            code.Line(service.IsOptional
                ? $"{target} = {local} is null ? null : await {service.TypeName}.Client.OfAsync({local}, cancel).ConfigureAwait(false);"
                : $"{target} = await {service.TypeName}.Client.OfAsync({local}, cancel).ConfigureAwait(false);");
        }

        code.Line(services.Count > 0 ? "return client;" : "return new global::System.Threading.Tasks.ValueTask<Client>(client);");
        code.Close();
        code.Close();
    }
}
