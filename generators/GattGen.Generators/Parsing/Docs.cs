// Copies documentation comments, so that a generated member says what its declaration says.
using System;
using System.Collections.Generic;
using System.Linq;
using GattGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace GattGen.Generators.Parsing;

internal static class Docs
{
    /// <summary>
    /// The lines of the documentation comment before a declaration, each with its three slashes; none for a comment in another form. It is
    /// read as text, because a project without documentation does not parse it.
    /// </summary>
    public static EquatableArray<string> Of(SyntaxNode? declaration)
    {
        if (declaration is null)
            return default;
        var lines = new List<string>();
        foreach (var trivia in declaration.GetLeadingTrivia())
        {
            var text = trivia.ToFullString();
            if (!text.TrimStart().StartsWith("///", StringComparison.Ordinal))
                continue;
            lines.AddRange(text.Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith("///", StringComparison.Ordinal)));
        }

        return new(lines);
    }
}
