// From the description of a service of a library and its documentation comments to a page in Markdown.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace GattGen.Documentation;

/// <summary>Writes the documentation of a service: what it is for, how it is declared, fed, collected and read.</summary>
/// <remarks>
/// A collector, another class or a member for clients gets onto the page of a service by a <c>seealso</c> beside its summary that names the service. Where it names a characteristic of the service,
/// or its <c>Client</c> for all of them, the page does not show the plain calls that it makes needless.
/// </remarks>
public sealed class ServiceDocument
{
    private readonly StringBuilder _text = new();
    private readonly ServiceManifest _service;
    private readonly DocumentationComments _comments;

    private ServiceDocument(ServiceManifest service, DocumentationComments comments)
    {
        _service = service;
        _comments = comments;
    }

    private string FullName => _service.Class!.Replace('+', '.');

    private string Name => FullName[(FullName.LastIndexOf('.') + 1)..];

    /// <summary>Writes a page.</summary>
    /// <param name="service">The service; it has a class.</param>
    /// <param name="comments">The documentation comments of its assembly.</param>
    /// <returns>Markdown, with line feeds.</returns>
    /// <exception cref="ArgumentNullException">One of the arguments is null.</exception>
    /// <exception cref="ArgumentException">The service has no class.</exception>
    public static string Write(ServiceManifest service, DocumentationComments comments)
    {
        ArgumentNullException.ThrowIfNull(service);
        ArgumentNullException.ThrowIfNull(comments);
        if (service.Class is null)
            throw new ArgumentException("The service has no class; give one that AssemblyManifests.ReadServices has found.", nameof(service));
        var document = new ServiceDocument(service, comments);
        document.Head();
        document.Declaration();
        document.Characteristics();
        document.Collect();
        document.Client();
        document.Errors();
        return document._text.ToString().TrimEnd('\n') + "\n";
    }

    private void Head()
    {
        Line("# " + Markdown.Text(_service.Sig ?? Name));
        Line();
        Paragraph(_comments.Find("T:" + FullName, "summary"));
        Line("Class " + Markdown.Code(FullName) + ", UUID " + Markdown.Code(_service.Uuid) + (_service.Kind == "secondary" ? ", secondary" : string.Empty) + ".");
        Line();
    }

    private void Declaration()
    {
        Line("## Declare and feed it");
        Line();
        Line("```csharp");
        Line("[GattServer(\"Example\")]");
        Line("public partial class Example");
        Line("{");
        Line("    public " + Name + " " + Property() + " { get; } = new();");
        Line("}");
        Line("```");
        Line();
        Paragraph(_comments.Find("T:" + FullName, "remarks"));
        Paragraph(_comments.Find("T:" + FullName, "example"));
    }

    private void Characteristics()
    {
        if (_service.Characteristics.Count == 0)
        {
            Line("It has no characteristics.");
            Line();
            return;
        }

        Line("## Characteristics");
        Line();
        Table("Property", "UUID", "Flags", "Type", "Optional");
        foreach (var characteristic in _service.Characteristics)
            Row(Markdown.Code(Title(characteristic)), Markdown.Code(characteristic.Uuid), Accesses.Flags(characteristic.Flags), Markdown.Code(Short(characteristic.Type)), characteristic.Optional ? "yes" : string.Empty);
        Line();
        foreach (var characteristic in _service.Characteristics)
            Characteristic(characteristic);
    }

    private void Characteristic(CharacteristicManifest characteristic)
    {
        Line("### " + Markdown.Text(Title(characteristic)));
        Line();
        Paragraph(characteristic.Description is { } description ? Markdown.Text(description) : null);
        Line(Markdown.Text(characteristic.Sig ?? "Not adopted") + ", " + LayoutTable.Length(characteristic.MinLength, characteristic.MaxLength) + "; " + Accesses.Security(characteristic.Security) + ".");
        Line();
        Layout("Field", characteristic.Layout);
        if (characteristic.Response is { } response)
        {
            Line("A write is a request. The answer, " + Markdown.Code(Short(response.Type)) + " of " + LayoutTable.Length(response.MinLength, response.MaxLength) + ", is indicated:");
            Line();
            Layout("Field of the answer", response.Layout);
        }

        var listed = characteristic.Descriptors.Where(descriptor => !descriptor.Automatic).ToList();
        if (listed.Count == 0)
            return;
        Table("Descriptor", "UUID", "Flags");
        foreach (var descriptor in listed)
            Row(Markdown.Text(descriptor.Sig ?? descriptor.Name ?? "Descriptor"), Markdown.Code(descriptor.Uuid), Accesses.Flags(descriptor.Flags));
        Line();
    }

    private void Collect()
    {
        var companions = _comments.ThatName(FullName).ToList();
        if (companions.Count == 0)
            return;
        Line("## Collect it");
        Line();
        foreach (var (member, _) in companions)
        {
            Line("### " + Markdown.Code(DocumentationComments.Title(member)));
            Line();
            Paragraph(_comments.Find(member, "summary"));
            Paragraph(_comments.Find(member, "remarks"));
            Paragraph(_comments.Find(member, "example"));
        }
    }

    private void Client()
    {
        var replaced = _comments.ThatName(FullName).SelectMany(companion => companion.Named).ToHashSet(StringComparer.Ordinal);
        var plain = _service.Characteristics.Where(characteristic => !IsReplaced(replaced, Title(characteristic))).ToList();
        if (plain.Count == 0 && _service.Characteristics.Count > 0)
            return;
        Line("## Read it");
        Line();
        Line("```csharp");
        Line("var client = await " + Name + ".Client.DiscoverAsync(link);");
        foreach (var characteristic in plain)
            Calls(characteristic);
        Line("```");
        Line();
    }

    // The member of a request is a method, whose name may end so.
    private static bool IsReplaced(HashSet<string> replaced, string title) => replaced.Contains("Client") || replaced.Contains(title) || replaced.Contains(title + "Async");

    private void Calls(CharacteristicManifest characteristic)
    {
        // What may be missing on the server is null.
        var member = "client." + Title(characteristic) + (characteristic.Optional ? "!" : string.Empty);
        if (characteristic.Response is not null)
        {
            Line("var answer = await " + member + ".RequestAsync(request);");
            return;
        }

        if (characteristic.Channel is not null)
            Line("var channel = await " + member + ".OpenAsync();");
        if (characteristic.Flags.Contains("Read"))
            Line("var " + Camel(Title(characteristic)) + " = await " + member + ".ReadAsync();");
        if (characteristic.Flags.Contains("Write"))
            Line("await " + member + ".WriteAsync(value);");
        else if (characteristic.Flags.Contains("WriteNoResponse"))
            Line("await " + member + ".WriteWithoutResponseAsync(value);");
        if (characteristic.Flags.Contains("Notify") || characteristic.Flags.Contains("Indicate"))
            Line("await foreach (var value in await " + member + ".SubscribeAsync()) { }");
    }

    private void Errors()
    {
        var constants = _comments.Members(FullName, 'F').Select(name => (Name: name[(name.LastIndexOf('.') + 1)..], Summary: _comments.Find(name, "summary"))).Where(each => each.Summary is not null).ToList();
        if (constants.Count == 0)
            return;
        Line("## Constants");
        Line();
        Table("Name", "What it is");
        foreach (var (name, summary) in constants)
            Row(Markdown.Code(name), summary!.Replace('\n', ' '));
        Line();
    }

    private void Layout(string head, IReadOnlyList<FieldManifest> fields)
    {
        if (fields.Count == 0)
            return;
        Table(head, "Type", "Offset", "Octets", "Meaning");
        foreach (var row in LayoutTable.Rows(fields))
            Row(row);
        Line();
    }

    private string Property() => Name.EndsWith("Service", StringComparison.Ordinal) && Name.Length > "Service".Length ? Name[..^"Service".Length] : Name;

    private static string Title(CharacteristicManifest characteristic) => characteristic.Name ?? characteristic.Sig ?? characteristic.Uuid;

    private static string Camel(string name) => char.ToLower(name[0], CultureInfo.InvariantCulture) + name[1..];

    // GattGen.GattArray<System.Byte> is GattArray<Byte>.
    private static string Short(string? type)
    {
        var text = new StringBuilder();
        var word = new StringBuilder();
        foreach (var letter in (type ?? string.Empty).Replace("global::", string.Empty, StringComparison.Ordinal))
        {
            if (letter == '.')
            {
                word.Clear();
            }
            else if (char.IsLetterOrDigit(letter) || letter == '_')
            {
                word.Append(letter);
            }
            else
            {
                text.Append(word).Append(letter);
                word.Clear();
            }
        }

        return text.Append(word).ToString();
    }

    private void Table(params string[] heads)
    {
        Row(heads);
        Line("|" + string.Concat(Enumerable.Repeat("---|", heads.Length)));
    }

    private void Row(params string[] cells) => Line("| " + string.Join(" | ", cells) + " |");

    private void Paragraph(string? text)
    {
        if (text is null)
            return;
        Line(text);
        Line();
    }

    private void Line(string text = "") => _text.Append(text).Append('\n');
}
