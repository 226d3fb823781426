// From a method with [GattChannel] to the model of its characteristic.
using System.Threading;
using GattGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace GattGen.Generators.Parsing;

/// <summary>Parses the services of channels of one service.</summary>
internal sealed class ChannelParser
{
    private const int Security = KnownFlags.ReadEncrypted | KnownFlags.ReadAuthenticated;
    private const int DefaultMtu = 2048;
    private const int DefaultChannels = 8;

    private readonly INamedTypeSymbol _type;
    private readonly Compilation _compilation;
    private readonly IDiagnosticSink? _sink;
    private readonly CancellationToken _cancel;

    public ChannelParser(INamedTypeSymbol type, Compilation compilation, IDiagnosticSink? sink, CancellationToken cancel)
    {
        _type = type;
        _compilation = compilation;
        _sink = sink;
        _cancel = cancel;
    }

    /// <summary>The model of a service of channels; null when it is so wrong that it is left out.</summary>
    public CharacteristicModel? Parse(IMethodSymbol method, AttributeData attribute)
    {
        var uuid = Uuids.Parse(attribute, _sink);
        var flags = Names.Argument(attribute, "Flags", 0);
        if (Names.Attribute(method, Names.Request) is not null)
            return Wrong(Names.LocationOf(method), method, "it is a request as well", "Remove one of the attributes");
        if ((flags & ~Security) != 0)
            return Wrong(Places.Of(attribute, "Flags"), method, "its flags say more than what a link must be", "Give GattFlags.ReadEncrypted and ReadAuthenticated only; Read comes by itself");
        if (!InRange("Psm", 0, 0, 0xFF, "0x01 to 0xFF, or leave it out for one that is free", out var psm)
            || !InRange("Mtu", DefaultMtu, 32, 65535, "32 to 65535", out var mtu)
            || !InRange("MaxChannels", DefaultChannels, 1, 64, "1 to 64", out var channels))
        {
            return null;
        }

        if (MethodShape.Of(method, "channel", out var problem, out var instead) is not { } shape)
            return Wrong(Names.LocationOf(method), method, problem, instead);
        if (!Names.Is(shape.Value.Type, "GattGen.L2capChannel"))
            return Wrong(Places.OfType(shape.Value), method, "its first parameter is no channel", "Put an L2capChannel first, before the GattPeer and the CancellationToken");
        if (method.ReturnsVoid || MethodShape.Result(method, out var isValueTask) is not null)
            return Wrong(MethodShape.ReturnType(method), method, "it does not say when it has finished with the channel", "Return ValueTask or Task");
        if (uuid is null)
            return null;
        var psmType = _compilation.GetSpecialType(SpecialType.System_UInt16);
        var model = shape.Characteristic(CharacteristicForm.Channel, attribute, uuid.Value, KnownFlags.Read | flags, WireTypes.Parse(psmType, default, out _)!, _compilation, _sink, _cancel) with
        {
            Channel = new ChannelModel(Names.Escape(method.Name), shape.Arguments, isValueTask, psm, mtu, channels),
        };
        if (_sink is not null)
            new HookParser(_type, _sink).Check(model, psmType);
        return model;

        bool InRange(string argument, int otherwise, int least, int most, string range, out int number)
        {
            number = Names.Argument(attribute, argument, otherwise);
            if (number >= least && number <= most)
                return true;
            Wrong(Places.Of(attribute, argument), method, argument + " = " + ServiceParser.Number(number) + " is out of range", "Give " + range);
            return false;
        }
    }

    private CharacteristicModel? Wrong(Location? place, IMethodSymbol method, string problem, string instead)
    {
        if (problem.Length > 0)
            _sink?.Report(BehaviourDiagnostics.WrongChannel, place, method.Name, problem, instead);
        return null;
    }
}
