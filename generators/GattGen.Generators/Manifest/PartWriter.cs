// From a service to its part of a manifest: the rows of its attributes and its description.
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using GattGen.Generators.Adopted;
using GattGen.Generators.Emitting;
using GattGen.Generators.Model;
using GattGen.Generators.Parsing;

namespace GattGen.Generators.Manifest;

/// <summary>Writes the attributes of one service in the order in which the host lays them out (Core Vol 3, Part G, 3).</summary>
internal sealed class PartWriter
{
    private const int PrimaryService = 0x2800;
    private const int SecondaryService = 0x2801;
    private const int Include = 0x2802;
    private const int Characteristic = 0x2803;

    private const int PropertyFlags = 0x7F;
    private const int HasExtendedProperties = 0x80;
    private const int ReadAndWrite = KnownFlags.Read | KnownFlags.Write;

    /// <summary>What an attribute may ask for, in the order of the flags.</summary>
    private static readonly (int Flag, string Name)[] Securities =
        [(KnownFlags.ReadEncrypted, "encrypted"), (KnownFlags.ReadAuthenticated, "authenticated"), (KnownFlags.ReadAuthorized, "authorized")];

    private readonly List<AttributeRow> _rows = [];
    private readonly JsonText _json = new();

    private PartWriter()
    {
    }

    /// <summary>The part of a declared service.</summary>
    public static ManifestPart Of(ServiceDeclaration declaration)
    {
        var service = declaration.Model;
        var writer = new PartWriter();
        writer.Service(service.Uuid, service.IsSecondary ? SecondaryService : PrimaryService, service.Handle, service.Type.FullName, declaration.Notes.Description);
        writer.Includes(service.Includes);
        writer._json.Name("characteristics").Array();
        for (var i = 0; i < service.Characteristics.Count; i++)
            writer.Declared(service, i, declaration.Notes.Characteristics[i]);
        writer._json.EndArray();
        return writer.ToPart(service.Type, service.Type.FullName);
    }

    /// <summary>The part of a service of the host itself.</summary>
    public static ManifestPart BuiltIn(string name, int uuid, params BuiltInCharacteristic[] characteristics)
    {
        var writer = new PartWriter();
        writer.Service(new UuidModel(uuid, null), PrimaryService, 0, null, null);
        writer._json.Name("characteristics").Array();
        foreach (var characteristic in characteristics)
        {
            var subscribes = (characteristic.Flags & KnownFlags.OfUpdating) != 0;
            writer.Begin(new UuidModel(characteristic.Uuid, null), characteristic.Flags, characteristic.Flags & PropertyFlags, 0, subscribes ? ReadAndWrite : null, 0);
            writer._json.Member("minLength", characteristic.MinLength).Member("maxLength", characteristic.MaxLength);
            writer._json.Name("layout").Array().Object().Member("type", characteristic.Type).Name("offset").Number(0);
            ValueLayouts.Length(writer._json, characteristic.MinLength, characteristic.MaxLength);
            writer._json.EndObject().EndArray().Name("descriptors").Array();
            if (subscribes)
                writer.Automatic(KnownDescriptors.ClientConfiguration, ReadAndWrite, 0, null);
            writer._json.EndArray().EndObject();
        }

        writer._json.EndArray();
        return writer.ToPart(null, name);
    }

    /// <summary>Octets as hexadecimal digits.</summary>
    public static string Hex(IEnumerable<byte> octets)
    {
        const string Digits = "0123456789ABCDEF";
        var text = TextBuffer.Take();
        foreach (var octet in octets)
            text.Append(Digits[octet >> 4]).Append(Digits[octet & 0xF]);
        return text.Finish();
    }

    private ManifestPart ToPart(TypeModel? type, string name) => new(type, name, AttributeRow.Print(_rows), _json.Finish());

    private void Service(UuidModel uuid, int kind, int handle, string? className, string? description)
    {
        _json.Name("handle").Mark(_rows.Count).Name("end").Raw("@e").Member("uuid", Uuids.Print(uuid)).Member("sig", Sig(UuidKind.Service, uuid));
        _json.Member("kind", kind == PrimaryService ? "primary" : "secondary");
        _json.Member("class", className?.Replace("global::", string.Empty)).Member("builtIn", className is null).Member("description", description);
        _rows.Add(new AttributeRow(Type(kind), handle, Hex(Uuids.Octets(uuid))));
    }

    private void Includes(EquatableArray<IncludeModel> includes)
    {
        if (includes.Count == 0)
            return;
        _json.Name("includes").Array();
        foreach (var include in includes)
        {
            var row = _rows.Count.ToString(CultureInfo.InvariantCulture);
            _json.Object().Name("handle").Raw("@" + row).Member("name", include.Property).Member("optional", include.IsOptional);
            _json.Name("start").Raw("@i" + row).Name("end").Raw("@j" + row).Name("uuid").Raw("@u" + row).EndObject();
            _rows.Add(new AttributeRow(Type(Include), Included: include.TypeName));
        }

        _json.EndArray();
    }

    private void Declared(ServiceModel service, int index, CharacteristicNotes notes)
    {
        var characteristic = service.Characteristics[index];
        var isExtended = characteristic.Can(KnownFlags.AuxWrite) || characteristic.Lists(KnownDescriptors.ExtendedProperties);
        int? configuration = !characteristic.CanSubscribe ? null : characteristic.ConfigurationFlags != 0 ? characteristic.ConfigurationFlags : Configuration(characteristic.Flags);
        Begin(characteristic.Uuid, characteristic.Flags, (characteristic.Flags & PropertyFlags) | (isExtended ? HasExtendedProperties : 0), characteristic.Handle, configuration, characteristic.MinKeySize);
        _json.Member("name", characteristic.Name).Member("optional", characteristic.IsOptional);
        Value(notes, characteristic.Type);
        if (characteristic.Request is { } request)
        {
            _json.Name("response").Object();
            Value(notes.Response!, request.Result);
            _json.EndObject();
        }

        if (characteristic.Channel is { } channel)
        {
            _json.Name("channel").Object();
            if (channel.Psm != 0)
                _json.Member("psm", channel.Psm);
            _json.Member("mtu", channel.Mtu).Member("maxChannels", channel.MaxChannels).EndObject();
        }

        _json.Member("description", Summaries.Of(characteristic.Docs));
        _json.Name("descriptors").Array();
        foreach (var uuid in characteristic.AutomaticDescriptors)
        {
            if (uuid == KnownDescriptors.ExtendedProperties)
                Automatic(uuid, KnownFlags.Read, 0, Extended(characteristic));
            else if (uuid == KnownDescriptors.ClientConfiguration)
                Automatic(uuid, configuration!.Value, characteristic.MinKeySize, null);
            else
                Automatic(uuid, ReadAndWrite, 0, null);
        }

        foreach (var descriptor in characteristic.Descriptors)
            Listed(service, characteristic, descriptor);
        _json.EndArray().EndObject();
    }

    private void Value(CharacteristicNotes notes, WireType type)
        => _json.Member("type", notes.Type).Member("minLength", type.MinLength).Member("maxLength", type.MaxLength).Name("layout").Raw(notes.Layout);

    private void Listed(ServiceModel service, CharacteristicModel characteristic, DescriptorModel descriptor)
    {
        BeginDescriptor(descriptor.Uuid, descriptor.Flags, descriptor.MinKeySize);
        _json.Member("name", descriptor.Name);
        if (descriptor.Is(KnownDescriptors.ExtendedProperties))
        {
            _rows[_rows.Count - 1] = _rows[_rows.Count - 1] with { Value = Extended(characteristic) };
            _json.Member("value", Extended(characteristic));
        }
        else if (descriptor.Parts.Count > 0)
        {
            // The handles of the formats, one behind the other (3.3.3.6).
            _json.Name("value").Raw("\"" + string.Concat(descriptor.Parts.Select(part => FormatRow(service, part)).Where(row => row >= 0).Select(row => "@h" + row.ToString(CultureInfo.InvariantCulture))) + "\"");
        }
        else if (descriptor.Value.Count > 0)
        {
            _json.Member("value", Hex(descriptor.Value)).Member("text", descriptor.Text);
        }

        _json.EndObject();
    }

    /// <summary>The row of the presentation format of a characteristic, which may be further down; -1 for none.</summary>
    private static int FormatRow(ServiceModel service, string name)
    {
        var row = 1 + service.Includes.Count;
        foreach (var characteristic in service.Characteristics)
        {
            row += 2 + characteristic.AutomaticDescriptors.Count();
            foreach (var descriptor in characteristic.Descriptors)
            {
                if (characteristic.Name == name && descriptor.Is(KnownDescriptors.PresentationFormat))
                    return row;
                row++;
            }
        }

        return -1;
    }

    // An update shows the value, so subscribing asks for what reading asks for.
    private static int Configuration(int flags) => ReadAndWrite | KnownFlags.ToWriting(flags);

    // Reliable writes, and a description that may be written (3.3.3.1).
    private static string Extended(CharacteristicModel characteristic)
    {
        var isDescribedByClients = characteristic.Descriptors.Any(descriptor => Uuids.Shortest(descriptor.Uuid) is { Text: null, Value: KnownDescriptors.UserDescription } && (descriptor.Flags & KnownFlags.OfPlainWriting) != 0);
        return Hex([(byte)((characteristic.Can(KnownFlags.AuxWrite) ? 1 : 0) | (isDescribedByClients ? 2 : 0)), 0]);
    }

    private void Begin(UuidModel uuid, int flags, int properties, int handle, int? configuration, int minKeySize)
    {
        _json.Object().Name("declaration").Mark(_rows.Count).Name("handle").Mark(_rows.Count + 1).Member("uuid", Uuids.Print(uuid)).Member("sig", Sig(UuidKind.Characteristic, uuid));
        _rows.Add(new AttributeRow(Type(Characteristic), handle == 0 ? 0 : handle - 1, Hex([(byte)properties]) + AttributeRow.NextHandle + Hex(Uuids.Octets(uuid))));
        _rows.Add(new AttributeRow(Type(uuid)));
        _json.Member("properties", properties);
        Access(flags, configuration, minKeySize);
    }

    private void BeginDescriptor(UuidModel uuid, int flags, int minKeySize)
    {
        _json.Object().Name("handle").Mark(_rows.Count).Member("uuid", Uuids.Print(uuid)).Member("sig", Sig(UuidKind.Descriptor, uuid));
        _rows.Add(new AttributeRow(Type(uuid)));
        Access(flags, null, minKeySize);
    }

    private void Automatic(int uuid, int flags, int minKeySize, string? value)
    {
        BeginDescriptor(new UuidModel(uuid, null), flags, minKeySize);
        if (value is not null)
            _rows[_rows.Count - 1] = _rows[_rows.Count - 1] with { Value = value };
        _json.Member("automatic", true).Member("value", value).EndObject();
    }

    private void Access(int flags, int? configuration, int minKeySize)
    {
        Named("flags", flags, KnownFlags.Names);
        _json.Name("security").Object();
        if ((flags & KnownFlags.Read) != 0)
            Named("read", flags, Securities);
        if ((flags & KnownFlags.OfWriting) != 0)
            Named("write", KnownFlags.ToReading(flags), Securities);
        if (configuration is { } own)
            Named("configuration", KnownFlags.ToReading(own), Securities);
        if (minKeySize != 0)
            _json.Member("minKeySize", minKeySize);
        _json.EndObject();
    }

    // A list of the names of flags.
    private void Named(string member, int flags, (int Flag, string Name)[] names)
    {
        _json.Name(member).Array();
        foreach (var (flag, name) in names)
        {
            if ((flags & flag) != 0)
                _json.String(name);
        }

        _json.EndArray();
    }

    private static string? Sig(UuidKind kind, UuidModel uuid) => Uuids.Shortest(uuid) is { Text: null, Value: var number } ? AdoptedNames.Of(kind, number) : null;

    private static string Type(int uuid) => uuid.ToString("X4", CultureInfo.InvariantCulture);

    private static string Type(UuidModel uuid) => uuid.Text is null ? Type(uuid.Value) : uuid.Text.Replace("-", string.Empty);
}
