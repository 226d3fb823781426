// The documentation comments of an assembly, as Markdown.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace GattGen.Documentation;

/// <summary>Reads the file with documentation comments that the compiler writes beside an assembly.</summary>
public sealed class DocumentationComments
{
    private readonly Dictionary<string, XElement> _members;

    private DocumentationComments(Dictionary<string, XElement> members) => _members = members;

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file, such as GattGen.Profiles.xml.</param>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    /// <exception cref="IOException">The file is not there or cannot be read.</exception>
    /// <exception cref="ManifestException">It holds no documentation comments.</exception>
    public static DocumentationComments Load(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        try
        {
            var members = XDocument.Load(path, LoadOptions.PreserveWhitespace).Root?.Element("members") ?? throw new ManifestException("This is no file with documentation comments: " + path);
            return new(members.Elements("member").Where(member => member.Attribute("name") is not null).GroupBy(member => member.Attribute("name")!.Value).ToDictionary(group => group.Key, group => group.First()));
        }
        catch (XmlException malformed)
        {
            throw new ManifestException("This is no file with documentation comments: " + malformed.Message, malformed);
        }
    }

    /// <summary>A part of a comment as Markdown.</summary>
    /// <param name="member">The identifier of the member: <c>T:GattGen.Profiles.HeartRateService</c>.</param>
    /// <param name="part">summary, remarks or example.</param>
    /// <returns>The text, or null.</returns>
    public string? Find(string member, string part)
        => _members.TryGetValue(member, out var comment) && comment.Element(part) is { } element && Text(element) is { Length: > 0 } text ? text : null;

    /// <summary>The identifiers of the members of a kind in a type.</summary>
    /// <param name="type">The full name of the type.</param>
    /// <param name="kind">F for fields, P for properties.</param>
    public IEnumerable<string> Members(string type, char kind)
        => _members.Keys.Where(name => name.StartsWith(kind + ":" + type + ".", StringComparison.Ordinal) && name.LastIndexOf('.') == type.Length + 2);

    /// <summary>
    /// The types and members whose comments name a type, or a member of it, in a <c>seealso</c> beside their summary: what can be used along with it.
    /// </summary>
    /// <param name="type">The full name of the type.</param>
    /// <returns>The identifier of each, types first, and the members that it names: an empty name stands for the type itself.</returns>
    public IEnumerable<(string Member, IReadOnlyList<string> Named)> ThatName(string type)
        => _members
            .Select(each => (Member: each.Key, Named: (IReadOnlyList<string>)[.. each.Value.Elements("seealso").Select(reference => Part(type, reference)).OfType<string>()]))
            .Where(each => each.Named.Count > 0)
            .OrderBy(each => each.Member[0] != 'T')
            .ThenBy(each => each.Member, StringComparer.Ordinal);

    /// <summary>How a type or a member is called in a text: a member with its type.</summary>
    /// <param name="member">The identifier.</param>
    public static string Title(string member)
    {
        ArgumentNullException.ThrowIfNull(member);
        var isMember = member.Length > 2 && member[1] == ':' && member[0] != 'T';
        var name = member.Split('(')[0];
        name = name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..];
        var parts = name.Split('.');
        return string.Join('.', parts.Skip(Math.Max(0, parts.Length - (isMember ? 2 : 1)))).Split('`')[0];
    }

    // RecordAccess of P:GattGen.Profiles.GlucoseService.RecordAccess; null for what does not belong to the type.
    private static string? Part(string type, XElement reference)
    {
        var name = (reference.Attribute("cref")?.Value ?? string.Empty).Split('(')[0];
        name = name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..];
        return name == type ? string.Empty : name.StartsWith(type + ".", StringComparison.Ordinal) ? name[(type.Length + 1)..] : null;
    }

    private static string Text(XElement element)
    {
        var text = new StringBuilder();
        foreach (var node in element.Nodes())
        {
            switch (node)
            {
                case XText plain:
                    text.Append(Markdown.Text(Collapse(plain.Value)));
                    break;
                case XElement { Name.LocalName: "code" } code:
                    text.Append("\n\n```csharp\n").Append(Unindent(code.Value)).Append("\n```\n\n");
                    break;
                case XElement { Name.LocalName: "para" } paragraph:
                    text.Append("\n\n").Append(Text(paragraph)).Append("\n\n");
                    break;
                case XElement { Name.LocalName: "see" or "paramref" or "typeparamref" or "seealso" } reference:
                    text.Append(Markdown.Code(Name(reference)));
                    break;
                case XElement inner:
                    text.Append(inner.Name.LocalName == "c" ? Markdown.Code(inner.Value) : Text(inner));
                    break;
            }
        }

        return string.Join("\n\n", text.ToString().Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(part => part.Trim(' ')).Where(part => part.Trim().Length > 0)).Trim('\n');
    }

    // GattGen.Profiles.Meter.Feed(System.Int32) is Meter.Feed.
    private static string Name(XElement reference)
    {
        if (reference.Attribute("langword")?.Value is { } word)
            return word;
        return Title(reference.Attribute("cref")?.Value ?? reference.Attribute("name")?.Value ?? reference.Value);
    }

    private static string Collapse(string text)
    {
        var words = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return words.Length == 0
            ? text.Length > 0 ? " " : string.Empty
            : (char.IsWhiteSpace(text[0]) ? " " : string.Empty) + words + (char.IsWhiteSpace(text[^1]) ? " " : string.Empty);
    }

    private static string Unindent(string code)
    {
        var lines = code.Trim('\n', '\r').TrimEnd().Split('\n').Select(line => line.TrimEnd()).ToList();
        var indent = lines.Where(line => line.Length > 0).Select(line => line.Length - line.TrimStart().Length).DefaultIfEmpty(0).Min();
        return string.Join('\n', lines.Select(line => line.Length > indent ? line[indent..] : string.Empty));
    }
}
