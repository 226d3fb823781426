// From a manifest to a page in Markdown.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace GattGen.Documentation;

/// <summary>Writes the documentation of a server.</summary>
public sealed class ServerDocument
{
    private readonly StringBuilder _text = new();
    private readonly ServerManifest _server;

    private ServerDocument(ServerManifest server) => _server = server;

    /// <summary>Writes a page: what is advertised, the table of handles, and each service with its values.</summary>
    /// <param name="server">The server.</param>
    /// <returns>Markdown, with line feeds.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="server"/> is null.</exception>
    public static string Write(ServerManifest server)
    {
        ArgumentNullException.ThrowIfNull(server);
        var document = new ServerDocument(server);
        document.Overview();
        document.Advertising();
        document.Handles();
        foreach (var service in server.Services.Where(service => !service.BuiltIn))
            document.Service(service);
        return document._text.ToString();
    }

    private void Overview()
    {
        Line("# " + Markdown.Text(_server.Name.Length > 0 ? _server.Name : _server.Server));
        Line();
        if (_server.Description is { } description)
        {
            Line(Markdown.Text(description));
            Line();
        }

        Table(string.Empty, string.Empty);
        Row("Class", Markdown.Code(_server.Server));
        Row("Device name", Markdown.Code(_server.Name));
        Row("Appearance", _server.Appearance == 0 ? "unknown" : Hex(_server.Appearance));
        Row("Services", string.Join(", ", _server.Services.Where(service => !service.BuiltIn).Select(service => Markdown.Text(Title(service)))));
        Row("Database hash", Markdown.Code(_server.DatabaseHash));
        Line();
        if (_server.Services.Any(service => service.Optional || service.Characteristics.Any(characteristic => characteristic.Optional) || (service.Includes?.Any(include => include.Optional) ?? false)))
        {
            Line("Some parts are optional. The handles and the hash are those of the whole table; without a part the handles behind it are smaller, and the hash is another one.");
            Line();
        }
    }

    private void Advertising()
    {
        Line("## Advertising");
        Line();
        Table("Packet", "Type", "Content");
        foreach (var (packet, data) in new[] { ("Advertising", _server.AdvertisingData), ("Scan response", _server.ScanResponseData) })
        {
            foreach (var (type, content) in AdvertisedStructures.Describe(data))
                Row(packet, type, content);
        }

        Line();
    }

    private void Handles()
    {
        Line("## Handles");
        Line();
        Table("Handle", "UUID", "What", "Flags");
        foreach (var service in _server.Services)
        {
            Row("**" + Hex(service.Handle) + "**", Markdown.Code(service.Uuid), "**" + Markdown.Text(Title(service)) + "**" + (service.Kind == "secondary" ? ", secondary" : string.Empty) + Optional(service.Optional), string.Empty);
            foreach (var include in service.Includes ?? [])
                Row(Hex(include.Handle), "`0x2802`", "Include of " + Hex(include.Start) + " to " + Hex(include.End) + ", " + Markdown.Code(include.Uuid) + Optional(include.Optional), string.Empty);
            foreach (var characteristic in service.Characteristics)
            {
                Row(Hex(characteristic.Declaration), "`0x2803`", "Declaration", string.Empty);
                Row(Hex(characteristic.Handle), Markdown.Code(characteristic.Uuid), Markdown.Text(Title(characteristic)) + Optional(characteristic.Optional), Accesses.Flags(characteristic.Flags));
                foreach (var descriptor in characteristic.Descriptors)
                    Row(Hex(descriptor.Handle), Markdown.Code(descriptor.Uuid), Markdown.Text(descriptor.Sig ?? descriptor.Name ?? "Descriptor"), Accesses.Flags(descriptor.Flags));
            }
        }

        Line();
    }

    private void Service(ServiceManifest service)
    {
        Line("## " + Markdown.Text(Title(service)));
        Line();
        if (service.Description is { } description)
        {
            Line(Markdown.Text(description));
            Line();
        }

        Line("UUID " + Markdown.Code(service.Uuid) + ", handles " + Hex(service.Handle) + " to " + Hex(service.End) + ", " + service.Kind + (service.Class is null ? string.Empty : ", class " + Markdown.Code(service.Class)) + Optional(service.Optional) + ".");
        Line();
        foreach (var include in service.Includes ?? [])
        {
            Line("Includes " + Markdown.Code(include.Uuid) + " at " + Hex(include.Start) + " to " + Hex(include.End) + " as " + Markdown.Code(include.Name) + Optional(include.Optional) + ".");
            Line();
        }

        foreach (var characteristic in service.Characteristics)
            Characteristic(characteristic);
    }

    private void Characteristic(CharacteristicManifest characteristic)
    {
        Line("### " + Markdown.Text(Title(characteristic)));
        Line();
        if (characteristic.Description is { } description)
        {
            Line(Markdown.Text(description));
            Line();
        }

        Table(string.Empty, string.Empty);
        Row("UUID", Markdown.Code(characteristic.Uuid) + (characteristic.Sig is null ? string.Empty : " " + Markdown.Text(characteristic.Sig)));
        Row("Handle", Hex(characteristic.Handle));
        if (characteristic.Type is { } type)
            Row("Type", Markdown.Code(type));
        Row("Length", LayoutTable.Length(characteristic.MinLength, characteristic.MaxLength));
        Row("Flags", Accesses.Flags(characteristic.Flags));
        Row("Security", Accesses.Security(characteristic.Security));
        if (characteristic.Optional)
            Row("Optional", "yes");
        Line();

        Layout("Field", characteristic.Layout);
        if (characteristic.Channel is { } channel)
        {
            Line("The value is the PSM of L2CAP channels: " + (channel.Psm == 0 ? "one that is free" : Hex(channel.Psm)) + ", SDUs of up to " + Number(channel.Mtu) + " octets, up to " + Number(channel.MaxChannels) + (channel.MaxChannels == 1 ? " channel" : " channels") + ".");
            Line();
        }

        if (characteristic.Response is { } response)
        {
            Line("A write is a request. The answer, " + Markdown.Code(response.Type) + " of " + LayoutTable.Length(response.MinLength, response.MaxLength) + ", is indicated:");
            Line();
            Layout("Field of the answer", response.Layout);
        }

        if (characteristic.Descriptors.Count == 0)
            return;
        Table("Descriptor", "UUID", "Handle", "Flags", "Security", "Value");
        foreach (var descriptor in characteristic.Descriptors)
        {
            Row(
                Markdown.Text(descriptor.Sig ?? descriptor.Name ?? "Descriptor"),
                Markdown.Code(descriptor.Uuid),
                Hex(descriptor.Handle),
                Accesses.Flags(descriptor.Flags),
                Accesses.Security(descriptor.Security),
                descriptor.Text is { } text ? "\"" + Markdown.Text(text) + "\"" : descriptor.Value is { Length: > 0 } value ? Markdown.Code(value) : string.Empty);
        }

        Line();
    }

    private void Layout(string head, IReadOnlyList<FieldManifest> fields)
    {
        Table(head, "Type", "Offset", "Octets", "Meaning");
        foreach (var row in LayoutTable.Rows(fields))
            Row(row);
        Line();
    }

    private static string Title(ServiceManifest service) => service.Sig ?? Short(service.Class ?? service.Uuid);

    private static string Title(CharacteristicManifest characteristic) => characteristic.Name ?? characteristic.Sig ?? characteristic.Uuid;

    private static string Short(string name) => name[(name.LastIndexOf('.') + 1)..];

    private static string Optional(bool isOptional) => isOptional ? ", optional" : string.Empty;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Hex(int number) => "0x" + number.ToString("X4", CultureInfo.InvariantCulture);

    private void Table(params string[] heads)
    {
        Row(heads);
        Line("|" + string.Concat(Enumerable.Repeat("---|", heads.Length)));
    }

    private void Row(params string[] cells) => Line("| " + string.Join(" | ", cells) + " |");

    private void Line(string text = "") => _text.Append(text).Append('\n');
}
