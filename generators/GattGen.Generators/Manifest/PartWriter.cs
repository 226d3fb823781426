// From a service to its part of a manifest: the rows of its attributes and its description.
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using GattGen.Generators.Model;
using GattGen.Generators.Parsing;

namespace GattGen.Generators.Manifest;

/// <summary>Writes the attributes of one service in the order in which the host lays them out (Core Vol 3, Part G, 3).</summary>
internal sealed class PartWriter
{
    private const int PropertyFlags = 0x7F;
    private const int ExtendedProperties = 0x80;
    private const int ReadToWrite = 3;
    private const int ReadSecurity = 0x0E00;
    private const int WriteSecurity = 0x7000;

    /// <summary>What reading and writing ask for, each three flags in this order from 0x0200 and 0x1000 on.</summary>
    private static readonly string[] Securities = ["encrypted", "authenticated", "authorized"];

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
        writer.Service(service.Uuid, 0x2800, 0, service.Type.FullName, declaration.Notes.Description);
        writer._json.Name("characteristics").Array();
        for (var i = 0; i < service.Characteristics.Count; i++)
            writer.Characteristic(service.Characteristics[i], declaration.Notes.Characteristics[i]);
        writer._json.EndArray();
        return writer.ToPart(service.Type, service.Type.FullName);
    }

    /// <summary>The part of a service of the host itself.</summary>
    public static ManifestPart BuiltIn(string name, int uuid, params BuiltInCharacteristic[] characteristics)
    {
        var writer = new PartWriter();
        writer.Service(new UuidModel(uuid, null), 0x2800, 0, null, null);
        writer._json.Name("characteristics").Array();
        foreach (var characteristic in characteristics)
        {
            writer.Begin(new UuidModel(characteristic.Uuid, null), characteristic.Flags, characteristic.Flags & PropertyFlags, 0);
            writer._json.Member("minLength", characteristic.MinLength).Member("maxLength", characteristic.MaxLength);
            writer._json.Name("layout").Array().Object().Member("type", characteristic.Type).Name("offset").Number(0);
            ValueLayouts.Length(writer._json, characteristic.MinLength, characteristic.MaxLength);
            writer._json.EndObject().EndArray().Name("descriptors").Array();
            if ((characteristic.Flags & (KnownFlags.Notify | KnownFlags.Indicate)) != 0)
                writer.Automatic(0x2902, KnownFlags.Read | KnownFlags.Write, 0, null);
            writer._json.EndArray().EndObject();
        }

        writer._json.EndArray();
        return writer.ToPart(null, name);
    }

    private ManifestPart ToPart(TypeModel? type, string name) => new(type, name, string.Join(";", _rows), _json.ToString());

    private void Service(UuidModel uuid, int kind, int handle, string? className, string? description)
    {
        _json.Name("handle").Raw(Mark(_rows.Count)).Name("end").Raw("@e").Member("uuid", Uuids.Print(uuid)).Member("kind", kind == 0x2800 ? "primary" : "secondary");
        _json.Member("class", className?.Replace("global::", string.Empty)).Member("builtIn", className is null).Member("description", description);
        _rows.Add(new AttributeRow(Type(kind), handle, Hex(Uuids.Octets(uuid))));
    }

    private void Characteristic(CharacteristicModel characteristic, CharacteristicNotes notes)
    {
        var flags = characteristic.Flags;
        var properties = (flags & PropertyFlags) | (characteristic.Can(0x0100) ? ExtendedProperties : 0);
        Begin(characteristic.Uuid, flags, properties, 0);
        _json.Member("name", characteristic.Name).Member("optional", characteristic.IsOptional);
        _json.Member("type", notes.Type).Member("minLength", characteristic.Type.MinLength).Member("maxLength", characteristic.Type.MaxLength).Name("layout").Raw(notes.Layout);
        _json.Member("description", Summaries.Of(characteristic.Docs));
        _json.Name("descriptors").Array();
        if (characteristic.CanSubscribe)
            Automatic(0x2902, Configuration(flags), 0, null);
        if (characteristic.Can(0x0100))
            Automatic(0x2900, KnownFlags.Read, 0, "0100");
        if (characteristic.Can(0x0001))
            Automatic(0x2903, KnownFlags.Read | KnownFlags.Write, 0, null);
        foreach (var descriptor in characteristic.Descriptors)
        {
            BeginDescriptor(descriptor.Uuid, descriptor.Flags, 0);
            _json.Member("name", descriptor.Name);
            if (descriptor.Value.Count > 0)
                _json.Member("value", Hex(descriptor.Value)).Member("text", descriptor.Text);
            _json.EndObject();
        }

        _json.EndArray().EndObject();
    }

    // An update shows the value, so subscribing asks for what reading asks for.
    private static int Configuration(int flags) => KnownFlags.Read | KnownFlags.Write | ((flags & ReadSecurity) << ReadToWrite);

    private void Begin(UuidModel uuid, int flags, int properties, int handle)
    {
        _json.Object().Name("declaration").Raw(Mark(_rows.Count)).Name("handle").Raw(Mark(_rows.Count + 1)).Member("uuid", Uuids.Print(uuid));
        _rows.Add(new AttributeRow(Type(0x2803), handle == 0 ? 0 : handle - 1, Hex([(byte)properties]) + AttributeRow.NextHandle + Hex(Uuids.Octets(uuid))));
        _rows.Add(new AttributeRow(Type(uuid)));
        _json.Member("properties", properties);
        Access(flags, 0);
    }

    private void BeginDescriptor(UuidModel uuid, int flags, int minKeySize)
    {
        _json.Object().Name("handle").Raw(Mark(_rows.Count)).Member("uuid", Uuids.Print(uuid));
        _rows.Add(new AttributeRow(Type(uuid)));
        Access(flags, minKeySize);
    }

    private void Automatic(int uuid, int flags, int minKeySize, string? value)
    {
        BeginDescriptor(new UuidModel(uuid, null), flags, minKeySize);
        if (value is not null)
            _rows[_rows.Count - 1] = _rows[_rows.Count - 1] with { Value = value };
        _json.Member("automatic", true).Member("value", value).EndObject();
    }

    private void Access(int flags, int minKeySize)
    {
        _json.Member("flags", KnownFlags.Names.Where(known => (flags & known.Flag) != 0).Select(known => known.Name));
        _json.Name("security").Object();
        if ((flags & KnownFlags.Read) != 0)
            _json.Member("read", Security(flags & ReadSecurity));
        if ((flags & KnownFlags.AnyWrite) != 0)
            _json.Member("write", Security((flags & WriteSecurity) >> ReadToWrite));
        if (minKeySize != 0)
            _json.Member("minKeySize", minKeySize);
        _json.EndObject();
    }

    private static IEnumerable<string> Security(int flags) => Securities.Where((_, i) => (flags & (0x0200 << i)) != 0);

    private static string Mark(int row) => "@" + row.ToString(CultureInfo.InvariantCulture);

    private static string Type(int uuid) => uuid.ToString("X4", CultureInfo.InvariantCulture);

    private static string Type(UuidModel uuid) => uuid.Text is null ? Type(uuid.Value) : uuid.Text.Replace("-", string.Empty);

    internal static string Hex(IEnumerable<byte> octets) => string.Concat(octets.Select(octet => octet.ToString("X2", CultureInfo.InvariantCulture)));
}
