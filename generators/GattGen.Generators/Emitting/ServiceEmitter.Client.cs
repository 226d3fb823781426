// The typed client of a service.
using System.Linq;
using GattGen.Generators.Model;
using GattGen.Generators.Parsing;
using static GattGen.Generators.Emitting.CodeWriter;

namespace GattGen.Generators.Emitting;

internal sealed partial class ServiceEmitter
{
    private const string Cancel = "global::System.Threading.CancellationToken cancel = default";

    private void EmitClient()
    {
        var plain = _service.Type.Name.TrimStart('@');
        _code.Blank();
        _code.Line($"/// <summary>The service as a client uses it.</summary>");
        _code.Open("public sealed partial class Client");
        _code.Line("/// <summary>Takes the characteristics of a service that was found.</summary>");
        _code.Line("/// <param name=\"service\">The service.</param>");
        _code.Line("/// <exception cref=\"global::GattGen.BleException\">It lacks a characteristic that is not optional.</exception>");
        _code.Open((_service.Includes.Count == 0 ? "public" : "private") + " Client(global::GattGen.RemoteService service)");
        _code.Line("Service = service ?? throw new global::System.ArgumentNullException(nameof(service));");
        foreach (var characteristic in _service.Characteristics)
        {
            var uuid = $"new global::GattGen.BleUuid({(characteristic.Uuid.Text is null ? Hex(characteristic.Uuid.Value, 4) : Literal(characteristic.Uuid.Text))})";
            var occurrence = characteristic.Occurrence == 0 ? string.Empty : ", " + Number(characteristic.Occurrence);
            var local = _locals[characteristic.Name] + "Found";
            _code.Line(characteristic.IsOptional
                ? $"{Names.Escape(characteristic.Name)} = service.Find({uuid}{occurrence}) is {{ }} {local} ? new {characteristic.Name}Characteristic({local}) : null;"
                : $"{Names.Escape(characteristic.Name)} = new {characteristic.Name}Characteristic(service.Require({uuid}{occurrence}));");
        }

        _code.Close();
        _code.Member("/// <summary>The service on the server.</summary>", "public global::GattGen.RemoteService Service { get; }");
        foreach (var characteristic in _service.Characteristics)
        {
            _code.Blank();
            EmitDocs(characteristic, $"The characteristic {Uuids.Print(characteristic.Uuid)}" + (characteristic.IsOptional ? "; null where the server lacks it." : "."));
            _code.Line($"{characteristic.ClientAccessibility} {characteristic.Name}Characteristic{(characteristic.IsOptional ? "?" : string.Empty)} {Names.Escape(characteristic.Name)} {{ get; }}");
        }

        foreach (var include in _service.Includes.Where(include => include.Accessibility.Length > 0))
        {
            _code.Member(
                $"/// <summary>The included service {include.Property}{(include.IsOptional ? "; null where the server lacks it" : string.Empty)}.</summary>",
                $"{include.Accessibility} {include.TypeName}.Client{(include.IsOptional ? "?" : string.Empty)} {Names.Escape(include.Property)} {{ get; private set; }}{(include.IsOptional ? string.Empty : " = null!;")}");
        }

        EmitOf(plain);
        _code.Blank();
        _code.Line("/// <summary>Finds the service on a server.</summary>");
        _code.Line("/// <param name=\"link\">The link to the server.</param>");
        _code.Line("/// <param name=\"cancel\">Gives up.</param>");
        _code.Line("/// <exception cref=\"global::GattGen.BleException\">The server lacks the service or a characteristic that is not optional, or the link has ended.</exception>");
        _code.Open($"public static async global::System.Threading.Tasks.ValueTask<Client> DiscoverAsync(global::GattGen.Link link, {Cancel})");
        _code.Line("return await TryDiscoverAsync(link, cancel).ConfigureAwait(false)");
        _code.Line($"    ?? throw new global::GattGen.BleException(global::GattGen.BleError.NoEntry, {Literal("The server has no service " + plain + " (" + Uuids.Print(_service.Uuid) + ").")});");
        _code.Close();
        _code.Blank();
        _code.Line("/// <summary>Finds the service on a server, which may lack it.</summary>");
        _code.Line("/// <param name=\"link\">The link to the server.</param>");
        _code.Line("/// <param name=\"cancel\">Gives up.</param>");
        _code.Line("/// <returns>The client, or null.</returns>");
        _code.Line("/// <exception cref=\"global::GattGen.BleException\">The server lacks a characteristic that is not optional, or the link has ended.</exception>");
        _code.Open($"public static async global::System.Threading.Tasks.ValueTask<Client?> TryDiscoverAsync(global::GattGen.Link link, {Cancel})");
        _code.Line("if (link is null)");
        _code.Line("    throw new global::System.ArgumentNullException(nameof(link));");
        _code.Line("var service = await link.FindServiceAsync(Definition.Uuid, cancel).ConfigureAwait(false);");
        _code.Line("return service is null ? null : await OfAsync(service, cancel).ConfigureAwait(false);");
        _code.Close();
        foreach (var characteristic in _service.Characteristics)
        {
            if (characteristic.Request is not null)
                EmitClientRequest(characteristic);
            else if (characteristic.Channel is not null)
                EmitClientChannel(characteristic);
            else
                EmitClientCharacteristic(characteristic);
        }

        _code.Close();
    }

    // A service as a client takes it, with what it includes.
    private void EmitOf(string plain)
    {
        _code.Blank();
        _code.Line("/// <summary>Takes a service that was found" + (_service.Includes.Count > 0 ? ", and finds the services that it includes" : string.Empty) + ".</summary>");
        _code.Line("/// <param name=\"service\">The service.</param>");
        _code.Line("/// <param name=\"cancel\">Gives up.</param>");
        _code.Line("/// <exception cref=\"global::GattGen.BleException\">It lacks something that is not optional, or the link has ended.</exception>");
        if (_service.Includes.Count == 0)
        {
            _code.Line($"public static global::System.Threading.Tasks.ValueTask<Client> OfAsync(global::GattGen.RemoteService service, {Cancel}) => new global::System.Threading.Tasks.ValueTask<Client>(new Client(service));");
            return;
        }

        _code.Open($"public static async global::System.Threading.Tasks.ValueTask<Client> OfAsync(global::GattGen.RemoteService service, {Cancel})");
        _code.Line("var client = new Client(service);");
        _code.Line("var included = await service.DiscoverIncludesAsync(cancel).ConfigureAwait(false);");
        var locals = Names.Locals(_service.Includes.Select(include => include.Property));
        foreach (var include in _service.Includes.Where(include => include.Accessibility.Length > 0))
        {
            var local = locals[include.Property] + "Found";
            var missing = include.IsOptional
                ? string.Empty
                : $" ?? throw new global::GattGen.BleException(global::GattGen.BleError.NoEntry, {Literal("The service " + plain + " of the server does not include " + include.Property + ".")})";
            _code.Line($"var {local} = global::GattGen.RemoteService.Find(included, {include.TypeName}.Definition.Uuid, {Number(include.Occurrence)}){missing};");
            _code.Line(include.IsOptional
                ? $"client.{Names.Escape(include.Property)} = {local} is null ? null : await {include.TypeName}.Client.OfAsync({local}, cancel).ConfigureAwait(false);"
                : $"client.{Names.Escape(include.Property)} = await {include.TypeName}.Client.OfAsync({local}, cancel).ConfigureAwait(false);");
        }

        _code.Line("return client;");
        _code.Close();
    }

    private void EmitClientCharacteristic(CharacteristicModel characteristic)
    {
        var name = characteristic.Name;
        var type = characteristic.Type;
        _code.Blank();
        _code.Line($"/// <summary>What a client may do with {name}.</summary>");
        _code.Open($"{characteristic.ClientAccessibility} sealed class {name}Characteristic");
        var decodes = !type.IsOctets && (characteristic.CanRead || characteristic.CanSubscribe);
        var encodes = !type.IsOctets && characteristic.CanWrite;
        if (decodes)
            _code.Line($"private static readonly global::GattGen.GattDecoder<{type.Name}> Decoder = TryDecode{name};");
        if (encodes)
            _code.Line($"private static readonly global::GattGen.GattEncoder<{type.DeclaredName}> Encoder = Encode{name};");
        _code.Blank();
        _code.Open($"internal {name}Characteristic(global::GattGen.RemoteCharacteristic remote)");
        _code.Line("Remote = remote;");
        _code.Close();
        _code.Member("/// <summary>The characteristic without its type.</summary>", "public global::GattGen.RemoteCharacteristic Remote { get; }");
        var result = type.IsOctets ? "byte[]" : type.Name;
        var decoder = type.IsOctets ? string.Empty : "Decoder, ";
        if (characteristic.CanRead)
        {
            _code.Member(
                "/// <summary>Reads the value.</summary>\n"
                + "/// <param name=\"cancel\">Gives up.</param>\n"
                + "/// <exception cref=\"global::GattGen.BleException\">The server denied it, what it sent is no such value, or the link has ended.</exception>",
                $"public global::System.Threading.Tasks.ValueTask<{result}> ReadAsync({Cancel}) => Remote.ReadAsync({decoder}cancel);");
        }

        var given = type.IsOctets ? "global::System.ReadOnlyMemory<byte>" : type.DeclaredName;
        var encoder = type.IsOctets ? "value, " : $"value, Encoder, {type.MaxLength}, ";
        foreach (var (flag, method, what) in new[]
            {
                (KnownFlags.Write, "WriteAsync", "Writes the value and waits until the server has taken it."),
                (KnownFlags.WriteNoResponse, "WriteWithoutResponseAsync", "Writes the value without an answer; waits for room only."),
                (KnownFlags.SignedWrite, "WriteSignedAsync", "Writes the value signed and without an answer, on a link that is not encrypted, with the key of an earlier pairing (Core Vol 3, Part G, 4.9.2)."),
            })
        {
            if (!characteristic.Can(flag))
                continue;
            _code.Member(
                $"/// <summary>{what}</summary>\n"
                + "/// <param name=\"value\">The value.</param>\n"
                + "/// <param name=\"cancel\">Gives up.</param>\n"
                + "/// <exception cref=\"global::System.ArgumentException\">The value cannot be encoded.</exception>\n"
                + "/// <exception cref=\"global::GattGen.BleException\">" + (flag == KnownFlags.Write ? "The server refused it, or the link has ended." : "The link has ended.") + "</exception>",
                $"public global::System.Threading.Tasks.ValueTask {method}({given} value, {Cancel}) => Remote.{method}({encoder}cancel);");
        }

        if (characteristic.CanSubscribe)
        {
            _code.Member(
                "/// <summary>Subscribes; what the server sends from then on is enumerated.</summary>\n"
                + "/// <param name=\"cancel\">Gives up.</param>\n"
                + "/// <exception cref=\"global::GattGen.BleException\">The server refused it, or the link has ended.</exception>",
                $"public global::System.Threading.Tasks.ValueTask<global::GattGen.RemoteSubscription<{result}>> SubscribeAsync({Cancel}) => Remote.SubscribeAsync({decoder}cancel);");
        }

        _code.Close();
    }
}
