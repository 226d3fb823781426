// The summary of a documentation comment as plain text.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading;
using System.Xml;
using System.Xml.Linq;
using GattGen.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace GattGen.Generators.Manifest;

internal static class Summaries
{
    /// <summary>The summary of a type; empty where it has none.</summary>
    public static string Of(INamedTypeSymbol type, Compilation compilation, CancellationToken cancel)
    {
        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            if (!Declared.IsGenerated(reference.SyntaxTree) && Of(Docs.Of(reference.GetSyntax(cancel), compilation, cancel)) is { Length: > 0 } summary)
                return summary;
        }

        return string.Empty;
    }

    /// <summary>The summary of a comment that is given line by line, each with its three slashes; empty where it has none.</summary>
    public static string Of(IReadOnlyCollection<string> lines)
    {
        if (lines.Count == 0)
            return string.Empty;
        try
        {
            var comment = XElement.Parse("<doc>" + string.Join("\n", lines.Select(line => line.Substring(3))) + "</doc>", LoadOptions.PreserveWhitespace);
            var text = new StringBuilder();
            if (comment.Element("summary") is { } summary)
                Append(text, summary);
            return string.Join(" ", text.ToString().Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
        }
        catch (XmlException)
        {
            // The compiler has reported it, where the project asks for documentation.
            return string.Empty;
        }
    }

    private static void Append(StringBuilder text, XElement element)
    {
        foreach (var node in element.Nodes())
        {
            if (node is XText words)
                text.Append(words.Value);
            else if (node is XElement inner)
                AppendElement(text, inner);
        }
    }

    private static void AppendElement(StringBuilder text, XElement element)
    {
        var isBlock = element.Name.LocalName is "para" or "br" or "item" or "list" or "code";
        if (isBlock)
            text.Append(' ');
        if (element.Nodes().Any())
            Append(text, element);
        else if ((element.Attribute("name") ?? element.Attribute("langword") ?? element.Attribute("href")) is { } named)
            text.Append(named.Value);
        else if (element.Attribute("cref") is { } reference)
            text.Append(Short(reference.Value));
        if (isBlock)
            text.Append(' ');
    }

    // M:Demo.Heart.Reset(System.Int32) is Reset.
    private static string Short(string reference)
    {
        var end = reference.IndexOfAny(['(', '`', '{']);
        var name = end < 0 ? reference : reference.Substring(0, end);
        return name.Substring(Math.Max(name.LastIndexOf('.'), name.LastIndexOf(':')) + 1);
    }
}
