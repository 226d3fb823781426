// For which board a program is written: a property of its project, or an attribute of its assembly.
using System;
using System.Collections.Generic;
using System.Linq;
using GattGen.Generators.Parsing;
using GattGen.Targets;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GattGen.Generators.Analyzers.Targets;

internal static class TargetChoice
{
    private const string Property = "build_property.GattTarget";
    private const string Attribute = "GattGen.GattTargetAttribute";

    // The members of GattTarget.
    private static readonly (int Number, string Name)[] Known = [(0, "None"), (1, MeadowF7.Name)];

    /// <summary>Whether a program is written for the Meadow F7's own radio.</summary>
    public static bool IsMeadowF7(Compilation compilation, AnalyzerOptions options)
        => Given(compilation, options).Any(given => Is(given.Name, MeadowF7.Name));

    /// <summary>The names that mean nothing, with their places where they have one.</summary>
    public static IEnumerable<(string Name, Location? Place)> Unknown(Compilation compilation, AnalyzerOptions options)
        => Given(compilation, options).Where(given => !Known.Any(known => Is(given.Name, known.Name)));

    /// <summary>The names that exist, for a message.</summary>
    public static string Existing { get; } = string.Join(" or ", Known.Where(known => known.Number != 0).Select(known => "'" + known.Name + "'"));

    private static IEnumerable<(string Name, Location? Place)> Given(Compilation compilation, AnalyzerOptions options)
    {
        if (options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue(Property, out var text) && text.Trim() is { Length: > 0 } name)
            yield return (name, null);
        foreach (var attribute in Names.Attributes(compilation.Assembly.GetAttributes(), Attribute))
        {
            if (attribute.ConstructorArguments.FirstOrDefault() is { Kind: TypedConstantKind.Enum, Value: int number })
                yield return (Known.FirstOrDefault(known => known.Number == number).Name ?? "(GattTarget)" + ServiceParser.Number(number), Places.Of(attribute, 0));
        }
    }

    // As MSBuild compares.
    private static bool Is(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
