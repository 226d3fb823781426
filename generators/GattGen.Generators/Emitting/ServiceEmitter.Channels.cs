// Services of L2CAP channels: what listens, and the client's side.
using GattGen.Generators.Model;
using GattGen.Generators.Parsing;
using static GattGen.Generators.Emitting.CodeWriter;

namespace GattGen.Generators.Emitting;

internal sealed partial class ServiceEmitter
{
    private static string ChannelField(CharacteristicModel channel) => GeneratedNames.ChannelField(channel.Name);

    private void EmitChannel(CharacteristicModel channel)
    {
        _code.Blank();
        _code.Line($"private global::GattGen.GattChannelPoint? {ChannelField(channel)};        // runs {channel.Channel!.Method}");
        EmitSwitch(channel);
        EmitHooks(channel);
    }

    private void EmitChannelsAttached()
    {
        foreach (var slot in _values)
        {
            var characteristic = slot.Characteristic;
            if (characteristic.Channel is not { } channel)
                continue;
            var call = $"{channel.Method}({channel.Arguments})";
            if (!channel.ReturnsValueTask)
                call = $"new global::System.Threading.Tasks.ValueTask({call})";
            _code.Line($"{ChannelField(characteristic)} ??= new global::GattGen.GattChannelPoint(");
            _code.Line($"    _gatt, {Hex(channel.Psm, 2)}, {channel.Mtu}, {channel.MaxChannels}, {Flags(characteristic.Flags & ~KnownFlags.Read)}, (channel, peer, cancel) => {call}){More(("MinKeySize", characteristic.MinKeySize, Number(characteristic.MinKeySize)))};");
            _code.Line($"{ChannelField(characteristic)}.Start({Index(slot)});");
        }
    }

    private void EmitClientChannel(CharacteristicModel channel)
    {
        var name = channel.Name;
        _code.Blank();
        _code.Line($"/// <summary>Opens L2CAP channels to {name}.</summary>");
        _code.Open($"{channel.ClientAccessibility} sealed class {name}Characteristic");
        _code.Line($"private static readonly global::GattGen.GattDecoder<ushort> Decoder = TryDecode{name};");
        _code.Blank();
        _code.Open($"internal {name}Characteristic(global::GattGen.RemoteCharacteristic remote)");
        _code.Line("Remote = remote;");
        _code.Close();
        _code.Member("/// <summary>The characteristic that holds the PSM.</summary>", "public global::GattGen.RemoteCharacteristic Remote { get; }");
        _code.Member(
            "/// <summary>Reads the PSM on which the server listens.</summary>\n"
            + "/// <param name=\"cancel\">Gives up.</param>\n"
            + "/// <exception cref=\"global::GattGen.BleException\">The server denied it, what it sent is no PSM, or the link has ended.</exception>",
            $"public global::System.Threading.Tasks.ValueTask<ushort> ReadPsmAsync({Cancel}) => Remote.ReadAsync(Decoder, cancel);");
        _code.Blank();
        _code.Line("/// <summary>Reads the PSM and opens a channel.</summary>");
        _code.Line("/// <param name=\"options\">How to open it, or null for the default.</param>");
        _code.Line("/// <param name=\"cancel\">Gives up.</param>");
        _code.Line("/// <exception cref=\"global::GattGen.BleException\">The server refused it, or the link has ended.</exception>");
        _code.Open($"public async global::System.Threading.Tasks.ValueTask<global::GattGen.L2capChannel> OpenAsync(global::GattGen.L2capOptions? options = null, {Cancel})");
        _code.Line("var psm = await ReadPsmAsync(cancel).ConfigureAwait(false);");
        _code.Line("return await Remote.Link.OpenChannelAsync(psm, options, cancel).ConfigureAwait(false);");
        _code.Close();
        _code.Close();
    }
}
