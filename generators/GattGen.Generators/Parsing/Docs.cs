// Copies documentation comments, so that a generated member says what its declaration says.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading;
using GattGen.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GattGen.Generators.Parsing;

internal static class Docs
{
    /// <summary>
    /// The lines of the documentation comment before a declaration, each with its three slashes; none for a comment in another form, or one
    /// that cannot be copied. It is read as text, because a project without documentation does not parse it.
    /// </summary>
    public static EquatableArray<string> Of(SyntaxNode? declaration, Compilation compilation, CancellationToken cancel)
    {
        if (declaration is null)
            return default;
        var lines = new List<string>();
        foreach (var trivia in declaration.GetLeadingTrivia())
        {
            var text = trivia.ToFullString();
            if (!text.TrimStart().StartsWith("///", StringComparison.Ordinal))
                continue;
            if (trivia.GetStructure() is { } comment)
            {
                if (!CanBeCopied(comment))
                    return default;
                text = WithWholeNames(comment, compilation, cancel);
            }

            lines.AddRange(text.Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith("///", StringComparison.Ordinal)));
        }

        return new(lines);
    }

    /// <summary>The summary of the documentation comment of a method, which has parts that its characteristic lacks; none where it has none.</summary>
    public static EquatableArray<string> Summary(SyntaxNode? method, Compilation compilation, CancellationToken cancel)
    {
        var lines = Of(method, compilation, cancel).ToList();
        var first = lines.FindIndex(line => line.Contains("<summary>"));
        var last = lines.FindIndex(line => line.Contains("</summary>"));
        return first < 0 || last < first || !lines[last].EndsWith("</summary>", StringComparison.Ordinal) ? default : new(lines.GetRange(first, last - first + 1));
    }

    // What is wrong in it the compiler says of the declaration already; an included file is looked for beside the file that includes it.
    private static bool CanBeCopied(SyntaxNode comment)
        => !comment.ContainsDiagnostics && !comment.DescendantNodes().OfType<XmlNameSyntax>().Any(name => name.LocalName.ValueText == "include");

    /// <summary>
    /// A comment whose references are identifiers (C# specification, D.4.2), which mean the same everywhere: a generated file has none of the
    /// usings of the declaration, and the members of the client are other ones. What is not found may yet be generated, and stays.
    /// </summary>
    private static string WithWholeNames(SyntaxNode comment, Compilation compilation, CancellationToken cancel)
    {
        var text = new StringBuilder(comment.ToFullString());
        foreach (var reference in comment.DescendantNodes().OfType<XmlCrefAttributeSyntax>().Select(attribute => attribute.Cref).Reverse())
        {
            var found = compilation.GetSemanticModel(comment.SyntaxTree).GetSymbolInfo(reference, cancel);
            var symbol = found.Symbol ?? found.CandidateSymbols.FirstOrDefault();
            if (symbol?.OriginalDefinition.GetDocumentationCommentId() is { } identifier)
                text.Remove(reference.SpanStart - comment.FullSpan.Start, reference.Span.Length).Insert(reference.SpanStart - comment.FullSpan.Start, identifier);
        }

        return text.ToString();
    }
}
