// Requests: what takes them, their codecs, and the client's side.
using GattGen.Generators.Model;
using GattGen.Generators.Parsing;
using static GattGen.Generators.Emitting.CodeWriter;

namespace GattGen.Generators.Emitting;

internal sealed partial class ServiceEmitter
{
    private static string RequestField(CharacteristicModel request) => GeneratedNames.RequestField(request.Name);

    private static string ServedTypes(CharacteristicModel request) => $"<{request.Type.Name}, {request.Request!.Result.DeclaredName}>";

    private static string ClientTypes(CharacteristicModel request) => $"<{request.Type.DeclaredName}, {request.Request!.Result.Name}>";

    private static CharacteristicModel ResultOf(CharacteristicModel request) => request with { Name = GeneratedNames.ResultOf(request.Name), Type = request.Request!.Result };

    private void EmitRequest(CharacteristicModel request)
    {
        var name = request.Name;
        var type = request.Type.IsOctets ? Octet : request.Type.DeclaredName;
        _code.Blank();
        _code.Line($"private global::GattGen.GattRequestPoint{ServedTypes(request)}? {RequestField(request)};        // runs {request.Request!.Method}");
        EmitSwitch(request);
        _code.Member($"/// <summary>A client wants to request {name}; nothing has run yet, and <paramref name=\"write\"/> may refuse it.</summary>", $"partial void On{name}Writing({type} value, global::GattGen.GattWrite write);");
        _code.Member($"/// <summary>A client has changed its subscription to the results of {name}.</summary>", $"partial void On{name}Subscribed(global::GattGen.GattPeer peer, global::GattGen.GattSubscription subscription);");
    }

    // Of what has no property that could be set, only this says whether it is there.
    private void EmitSwitch(CharacteristicModel method)
    {
        if (!method.IsOptional)
            return;
        var name = method.Name;
        _code.Member(
            $"/// <summary>Whether {name}, which is optional, is registered; a change takes effect at the next registration.</summary>",
            $"{method.Accessibility} bool Has{name}\n{{\n    get => _has{name};\n    set => _has{name} = value;\n}}");
        _code.Blank();
        _code.Line($"private bool _has{name};");
    }

    private void EmitRequestsAttached()
    {
        foreach (var slot in _values)
        {
            var request = slot.Characteristic;
            if (request.Request is not { } method)
                continue;
            var call = $"{method.Method}({method.Arguments})";
            if (!method.ReturnsValueTask)
                call = $"new global::System.Threading.Tasks.ValueTask<{method.Result.DeclaredName}>({call})";
            _code.Line($"{RequestField(request)} ??= new global::GattGen.GattRequestPoint{ServedTypes(request)}(");
            _code.Line($"    _gatt, TryDecode{request.Name}, Encode{request.Name}Result, {method.Result.MaxLength}, (request, peer, cancel) => {call}){More(("InProgressError", method.InProgressError, Hex(method.InProgressError, 2)), ("NotSubscribedError", method.NotSubscribedError, Hex(method.NotSubscribedError, 2)))};");
            _code.Line($"{RequestField(request)}.Start({Index(slot)});");
        }
    }

    private void EmitRequestCodecs(CharacteristicModel request)
    {
        EmitCodec(request, withOctets: true);
        EmitCodec(ResultOf(request), withOctets: true);
    }

    private void EmitClientRequest(CharacteristicModel request)
    {
        var name = request.Name;
        var result = request.Request!.Result;
        _code.Blank();
        _code.Line($"/// <summary>Requests {name} of the server, one at a time.</summary>");
        _code.Open($"{request.ClientAccessibility} sealed class {name}Characteristic");
        _code.Line($"private readonly global::GattGen.RemoteRequest{ClientTypes(request)} _requests;");
        _code.Blank();
        _code.Open($"internal {name}Characteristic(global::GattGen.RemoteCharacteristic remote)");
        _code.Line("Remote = remote;");
        _code.Line($"_requests = new global::GattGen.RemoteRequest{ClientTypes(request)}(remote, Encode{name}, {request.Type.MaxLength}, TryDecode{name}Result, {result.MaxLength});");
        _code.Close();
        _code.Member("/// <summary>The characteristic without its types.</summary>", "public global::GattGen.RemoteCharacteristic Remote { get; }");
        foreach (var (parameter, argument, docs) in new[]
            {
                (string.Empty, string.Empty, string.Empty),
                ("global::System.TimeSpan timeout, ", "timeout, ", "/// <param name=\"timeout\">How long the server may take.</param>\n"),
            })
        {
            _code.Member(
                $"/// <summary>Writes a request and waits for its result{(parameter.Length == 0 ? ", at most 30 seconds" : string.Empty)}.</summary>\n"
                + "/// <param name=\"request\">The request.</param>\n"
                + docs
                + "/// <param name=\"cancel\">Gives up waiting.</param>\n"
                + "/// <exception cref=\"global::System.ArgumentException\">The request cannot be encoded.</exception>\n"
                + "/// <exception cref=\"global::GattGen.BleException\">Another request is under way, the server refused it or was too slow, what it indicated is no result, or the link has ended.</exception>",
                $"public global::System.Threading.Tasks.ValueTask<{result.Name}> RequestAsync({request.Type.DeclaredName} request, {parameter}{Cancel}) => _requests.RequestAsync(request, {argument}cancel);");
        }

        _code.Close();
    }
}
