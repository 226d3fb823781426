// The tests that name a row of the module specification, found in their sources: so no test project needs to be built or loaded.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GattGen.Docs.Tests.Conformance;

/// <summary>A method with the attribute <c>Specification</c>.</summary>
/// <param name="Row">The row that it names.</param>
/// <param name="File">Its source, as a path from the root.</param>
/// <param name="Type">The type around it.</param>
/// <param name="Method">Its name.</param>
/// <param name="IsTest">Whether a test runner runs it: it has an attribute whose name ends with Fact or Theory, without a Skip.</param>
internal sealed record ConformanceTest(string Row, string File, string Type, string Method, bool IsTest)
{
    /// <summary>The tests of all test projects, in the order of their files.</summary>
    public static IReadOnlyList<ConformanceTest> All { get; } =
    [
        .. Directory.EnumerateFiles(Repository.Full("tests"), "*.cs", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .SelectMany(path => In(path, Repository.Read(path))),
    ];

    /// <summary>Those of one source.</summary>
    public static IEnumerable<ConformanceTest> In(string file, string text)
    {
        if (!text.Contains("[Specification(", StringComparison.Ordinal))
            return [];
        return from method in CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.CSharp14)).GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>()
               let attributes = method.AttributeLists.SelectMany(list => list.Attributes).ToArray()
               let isTest = attributes.Any(RunsIt)
               from attribute in attributes
               where attribute.Name.ToString() == "Specification"
               from argument in attribute.ArgumentList!.Arguments
               select new ConformanceTest(
                   argument.Expression is LiteralExpressionSyntax literal ? literal.Token.ValueText : argument.ToString(),
                   file,
                   method.Ancestors().OfType<BaseTypeDeclarationSyntax>().First().Identifier.Text,
                   method.Identifier.Text,
                   isTest);
    }

    private static bool RunsIt(AttributeSyntax attribute)
        => (attribute.Name.ToString().EndsWith("Fact", StringComparison.Ordinal) || attribute.Name.ToString().EndsWith("Theory", StringComparison.Ordinal))
            && attribute.ArgumentList?.Arguments.Any(argument => argument.NameEquals?.Name.Identifier.Text == "Skip") != true;
}
