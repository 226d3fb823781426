// From the attributes of a member that add descriptors to their models, in the order in which they stand.
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using GattGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace GattGen.Generators.Parsing;

/// <summary>Parses the descriptors of one characteristic.</summary>
internal sealed class DescriptorParser
{
    private readonly ISymbol _member;
    private readonly ITypeSymbol _type;
    private readonly WireType _wire;
    private readonly UuidModel _uuid;
    private readonly IDiagnosticSink? _sink;
    private readonly List<DescriptorModel> _descriptors = [];

    private DescriptorParser(ISymbol member, ITypeSymbol type, WireType wire, UuidModel uuid, IDiagnosticSink? sink)
    {
        _member = member;
        _type = type;
        _wire = wire;
        _uuid = uuid;
        _sink = sink;
    }

    /// <summary>The descriptors of a characteristic.</summary>
    /// <param name="member">The member that declares it.</param>
    /// <param name="type">The type of the value.</param>
    /// <param name="wire">How it stands in octets.</param>
    /// <param name="uuid">The UUID of the characteristic.</param>
    /// <param name="sink">Gets what is wrong.</param>
    public static EquatableArray<DescriptorModel> Parse(ISymbol member, ITypeSymbol type, WireType wire, UuidModel uuid, IDiagnosticSink? sink)
    {
        var parser = new DescriptorParser(member, type, wire, uuid, sink);
        foreach (var attribute in member.GetAttributes())
        {
            if (attribute.AttributeClass is not { } kind)
                continue;
            if (Names.Is(kind, Names.Descriptor))
                parser.Any(attribute);
            else if (Names.Is(kind, Names.Description))
                parser.Description(attribute);
            else if (member is IMethodSymbol)
                continue;       // the others say what the value of a property is; on a method the compiler refuses them
            else if (Names.Is(kind, Names.Format))
                parser.Format(attribute);
            else if (Names.Is(kind, Names.Aggregate))
                parser.Aggregate(attribute);
            else if (Names.Is(kind, Names.ValidRange))
                parser.Range(attribute);
            else if (Names.Is(kind, Names.ReportReference))
                parser.Report(attribute);
        }

        return new(parser._descriptors);
    }

    private void Any(AttributeData attribute)
    {
        var uuid = Uuids.Parse(attribute, _sink);
        var flags = CharacteristicParser.Flags(attribute, _member, "A descriptor", _sink);
        if (uuid is null || flags is null)
            return;
        if (Uuids.Shortest(uuid.Value) is { Text: null } automatic && KnownDescriptors.IsAutomatic(automatic.Value))
        {
            var (name, flag) = automatic.Value switch
            {
                KnownDescriptors.ExtendedProperties => ("Characteristic Extended Properties", "GattFlags.AuxWrite"),
                KnownDescriptors.ClientConfiguration => ("Client Characteristic Configuration", "GattFlags.Notify or GattFlags.Indicate"),
                _ => ("Server Characteristic Configuration", "GattFlags.Broadcast"),
            };
            _sink?.Report(Diagnostics.AutomaticDescriptor, Places.Of(attribute, 0), _member.Name, Uuids.Print(automatic) + " (" + name + ")", flag);
            return;
        }

        if (_descriptors.Any(earlier => earlier.Uuid == uuid.Value) && !KnownDescriptors.MayRepeat(uuid.Value))
            _sink?.Report(Diagnostics.SameUuid, Places.Of(attribute, 0), "A descriptor of '" + _member.Name + "'", Uuids.Print(uuid.Value), "an earlier one of it", "Remove one of them");
        var value = Value(attribute, out var text);
        var given = Names.Argument<string?>(attribute, "Name", null);
        if (given is not null && !Microsoft.CodeAnalysis.CSharp.SyntaxFacts.IsValidIdentifier(given))
        {
            _sink?.Report(Diagnostics.WrongMember, Places.Of(attribute, "Name"), _member.Name, "the name \"" + given + "\" of a descriptor is no name of C#", "Write a name such as \"Calibration\"");
            given = null;
        }

        var called = given ?? uuid.Value switch
        {
            { Text: null, Value: KnownDescriptors.UserDescription } => "Description",
            { Text: null, Value: KnownDescriptors.PresentationFormat } => "Format",
            { Text: null, Value: KnownDescriptors.AggregateFormat } => "AggregateFormat",
            { Text: null, Value: KnownDescriptors.ValidRange } => "ValidRange",
            { Text: null, Value: var number } => "Descriptor" + number.ToString("X4", CultureInfo.InvariantCulture),
            var other => "Descriptor" + other.Text!.Substring(0, 8).ToUpperInvariant(),
        };
        var writable = (flags.Value & KnownFlags.OfWriting) != 0;
        Add(new DescriptorModel(uuid.Value, flags.Value, called, value, text, KeySize(attribute, _member, _sink), given is not null || writable, default));
    }

    private void Description(AttributeData attribute)
    {
        var argument = attribute.ConstructorArguments.FirstOrDefault();
        if (argument is { Kind: TypedConstantKind.Primitive, Value: null })
            _sink?.Report(Diagnostics.InitialValue, Places.Of(attribute, 0), _member.Name, "the description is null; write what the value is");
        if (argument.Value is not string text)
            return;
        var octets = Encoding.UTF8.GetBytes(text);
        if (octets.Length > WireTypes.Longest)
        {
            _sink?.Report(Diagnostics.InitialValue, Places.Of(attribute, 0), _member.Name, "the description has " + ServiceParser.Number(octets.Length) + " octets; at most 512 are allowed");
            return;
        }

        var writable = Names.Argument(attribute, "Writable", false);
        if (writable)
            Own(attribute, KnownDescriptors.ExtendedProperties, "ExtendedProperties", []);
        Own(attribute, KnownDescriptors.UserDescription, "Description", octets, text, writable ? KnownFlags.Read | KnownFlags.Write : KnownFlags.Read);
    }

    private void Format(AttributeData attribute)
    {
        if (PresentationFormats.Parse(attribute, _member, _type, _wire, _uuid, _sink) is { } octets)
            Own(attribute, KnownDescriptors.PresentationFormat, "Format", octets);
    }

    private void Aggregate(AttributeData attribute)
    {
        var argument = attribute.ConstructorArguments.FirstOrDefault();
        if (argument.Kind != TypedConstantKind.Array)
            return;
        var names = argument.IsNull ? [] : argument.Values.Select(value => value.Value as string ?? string.Empty).ToList();
        Add(new DescriptorModel(new UuidModel(KnownDescriptors.AggregateFormat, null), KnownFlags.Read, "AggregateFormat", default, null, 0, false, new(names)));
    }

    private void Range(AttributeData attribute)
    {
        if (attribute.ConstructorArguments.Length == 2 && ValidRanges.Parse(attribute, _member, _wire, _sink) is { } octets)
            Own(attribute, KnownDescriptors.ValidRange, "ValidRange", octets);
    }

    private void Report(AttributeData attribute)
    {
        if (attribute.ConstructorArguments.Length == 2 && attribute.ConstructorArguments[0].Value is byte id && attribute.ConstructorArguments[1].Value is byte type)
            Own(attribute, KnownDescriptors.ReportReference, "ReportReference", [id, type]);
    }

    private void Own(AttributeData attribute, int uuid, string name, byte[] octets, string? text = null, int flags = KnownFlags.Read)
    {
        if (_descriptors.Any(earlier => earlier.Is(uuid)))
        {
            _sink?.Report(ProtocolDiagnostics.MoreThanOne, Names.LocationOf(attribute), "'" + _member.Name + "'", "the descriptor " + Uuids.Print(new UuidModel(uuid, null)), "Remove one of them");
            return;
        }

        Add(new DescriptorModel(new UuidModel(uuid, null), flags, name, new(octets), text, 0, (flags & KnownFlags.Write) != 0, default));
    }

    private void Add(DescriptorModel descriptor)
    {
        while (_descriptors.Any(earlier => earlier.Name == descriptor.Name))
            descriptor = descriptor with { Name = descriptor.Name + "_" };
        _descriptors.Add(descriptor);
    }

    /// <summary>The smallest key that an attribute asks for.</summary>
    public static int KeySize(AttributeData attribute, ISymbol member, IDiagnosticSink? sink)
    {
        var size = Names.Argument(attribute, "MinKeySize", 0);
        if (size is 0 or (>= 7 and <= 16))
            return size;
        sink?.Report(Diagnostics.InitialValue, Places.Of(attribute, "MinKeySize"), member.Name, "MinKeySize = " + ServiceParser.Number(size) + " is no size of a key; give 7 to 16 octets, or 0 for any");
        return 0;
    }

    private EquatableArray<byte> Value(AttributeData attribute, out string? text)
    {
        text = null;
        var argument = attribute.NamedArguments.FirstOrDefault(named => named.Key == "Value").Value;
        if (argument.IsNull)
            return default;
        byte[]? octets = null;
        if (argument.Kind == TypedConstantKind.Array)
        {
            if (argument.Values.All(value => value.Value is byte))
                octets = argument.Values.Select(value => (byte)value.Value!).ToArray();
        }
        else if (argument.Value is string given)
        {
            text = given;
            octets = Encoding.UTF8.GetBytes(given);
        }

        if (octets is { Length: <= WireTypes.Longest })
            return new(octets);
        _sink?.Report(
            Diagnostics.InitialValue,
            Places.Of(attribute, "Value"),
            _member.Name,
            octets is null ? "the value of a descriptor is a string or a byte[]" : "the descriptor has " + ServiceParser.Number(octets.Length) + " octets; at most 512 are allowed");
        return default;
    }
}
