// From a method with [GattRequest] to the model of its characteristic.
using System.Threading;
using GattGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace GattGen.Generators.Parsing;

/// <summary>Parses the requests of one service.</summary>
internal sealed class RequestParser
{
    private readonly INamedTypeSymbol _type;
    private readonly Compilation _compilation;
    private readonly IDiagnosticSink? _sink;
    private readonly CancellationToken _cancel;

    public RequestParser(INamedTypeSymbol type, Compilation compilation, IDiagnosticSink? sink, CancellationToken cancel)
    {
        _type = type;
        _compilation = compilation;
        _sink = sink;
        _cancel = cancel;
    }

    /// <summary>The model of a request; null when it is so wrong that it is left out.</summary>
    public CharacteristicModel? Parse(IMethodSymbol method, AttributeData attribute)
    {
        var uuid = Uuids.Parse(attribute, _sink);
        var flags = Names.Argument(attribute, "Flags", 0);
        if ((flags & ~KnownFlags.WriteSecurity) != 0)
            return Wrong(Places.Of(attribute, "Flags"), method, "its flags say more than what a link must be", "Give GattFlags.WriteEncrypted, WriteAuthenticated and WriteAuthorized only; Write and Indicate come by themselves");
        if (MethodShape.Of(method, "request", out var problem, out var instead) is not { } shape)
            return Wrong(Names.LocationOf(method), method, problem, instead);
        if (MethodShape.Result(method, out var isValueTask) is not { } returned)
            return Wrong(MethodShape.ReturnType(method), method, "it returns nothing, and a result is what it indicates", "Return ValueTask<T>, Task<T> or T; for a write without a result declare a characteristic with GattFlags.Write");
        var request = Type(method, attribute, shape.Value.Type, Places.OfType(shape.Value), "MaxLength");
        var result = Type(method, attribute, returned, MethodShape.ReturnType(method), "MaxResultLength");
        if (uuid is null || request is null || result is null)
            return null;
        var accessibility = Names.IsPublic(shape.Value.Type) && Names.IsPublic(returned) ? "public" : "internal";
        var room = System.Math.Min(request.MaxLength + 1, WireTypes.Longest);
        var model = shape.Characteristic(CharacteristicForm.Request, attribute, uuid.Value, KnownFlags.Write | KnownFlags.Indicate | flags, request, _compilation, _sink, _cancel) with
        {
            ClientAccessibility = accessibility,
            BufferLength = room > CharacteristicParser.DefaultBuffer ? room : 0,
            Request = new RequestModel(
                Names.Escape(method.Name),
                shape.Arguments,
                result,
                isValueTask,
                Names.Argument<byte>(attribute, "InProgressError", 0),
                Names.Argument<byte>(attribute, "NotSubscribedError", 0)),
        };
        if (_sink is not null)
            new HookParser(_type, _sink).CheckRequest(model, shape.Value.Type);
        return model;
    }

    private WireType? Type(IMethodSymbol method, AttributeData attribute, ITypeSymbol type, Location? place, string limit)
    {
        var longest = Names.Argument(attribute, limit, 0);
        if (longest is < 0 or > WireTypes.Longest)
        {
            _sink?.Report(Diagnostics.ValueTooLong, Places.Of(attribute, limit), method.Name, longest, "give " + limit + " = 1 to 512");
            return null;
        }

        var wire = WireTypes.Parse(type, new WireOptions(0, 0, longest), out var problem);
        if (wire is null && type.TypeKind != TypeKind.Error)
            _sink?.Report(Diagnostics.UnsupportedType, place, method.Name, type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat), problem);
        if (wire is not null && Reach.Problem(type, _type) is { } hidden)
        {
            _sink?.Report(Diagnostics.UnsupportedType, place, method.Name, type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat), hidden);
            return null;
        }

        if (wire is not { MaxLength: > WireTypes.Longest })
            return wire;
        _sink?.Report(Diagnostics.ValueTooLong, place, method.Name, wire.MaxLength, "split it over several requests");
        return null;
    }

    private CharacteristicModel? Wrong(Location? place, IMethodSymbol method, string problem, string instead)
    {
        if (problem.Length > 0)
            _sink?.Report(BehaviourDiagnostics.WrongRequest, place, method.Name, problem, instead);
        return null;
    }
}
