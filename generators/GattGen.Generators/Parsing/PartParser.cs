// Characteristics that stand in an interface with [GattPart], for all services that implement it.
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using GattGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace GattGen.Generators.Parsing;

internal static class PartParser
{
    /// <summary>The properties of all parts that a service has, with their attributes: parts in the order of the base list.</summary>
    public static IEnumerable<(ISymbol Member, AttributeData Attribute)> Of(INamedTypeSymbol service)
        => service.AllInterfaces.Where(IsPart).SelectMany(Members);

    /// <summary>Whether a type is a part.</summary>
    public static bool IsPart(ITypeSymbol type) => type.TypeKind == TypeKind.Interface && Names.Attribute(type, Names.Part) is not null;

    /// <summary>Reports what is wrong with a part, once, where it is declared.</summary>
    public static void Check(INamedTypeSymbol part, Compilation compilation, IDiagnosticSink sink, CancellationToken cancel)
    {
        var parser = new CharacteristicParser(part, compilation, sink, cancel);
        var models = new List<(ISymbol Member, CharacteristicModel Model)>();
        foreach (var (member, attribute) in Members(part))
        {
            if (parser.Parse(member, attribute) is { } model)
                models.Add((member, model));
        }

        ProtocolRules.CheckEach(models, uuidLength: 2, sink);
    }

    private static IEnumerable<(ISymbol Member, AttributeData Attribute)> Members(INamedTypeSymbol part)
    {
        foreach (var member in part.GetMembers().OfType<IPropertySymbol>())
        {
            if (Names.Attribute(member, Names.Characteristic) is { } attribute)
                yield return (member, attribute);
        }
    }
}
