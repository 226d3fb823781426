// From the properties of a service with [GattInclude] to their models.
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using GattGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace GattGen.Generators.Parsing;

internal static class IncludeParser
{
    /// <summary>The services that a service includes.</summary>
    public static List<IncludeModel> Parse(INamedTypeSymbol type, IDiagnosticSink? sink, CancellationToken cancel)
    {
        var includes = new List<IncludeModel>();
        var uuids = new List<UuidModel>();
        foreach (var (property, attribute) in Properties(type))
        {
            if (Names.Attribute(property.Type, Names.Service) is not { } service)
            {
                sink?.Report(Diagnostics.WithoutEffect, Names.LocationOf(attribute), "GattInclude", property.Name, "its type '" + property.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat) + "' is no service; give it the type of a class with [GattService]");
                continue;
            }

            if (property.IsStatic || property.IsIndexer || property.GetMethod is null || Names.Implemented(property) is not null)
            {
                sink?.Report(Diagnostics.WithoutEffect, Names.LocationOf(attribute), "GattInclude", property.Name, "it is no readable property of the object; write 'public " + property.Type.Name + " " + property.Name + " { get; } = new();'");
                continue;
            }

            if (Names.IsForbidden(property))
            {
                sink?.Report(Diagnostics.WithoutEffect, Names.LocationOf(attribute), "GattInclude", property.Name, Names.WhyForbidden + "; remove 'true' from [Obsolete]");
                continue;
            }

            if (sink is not null)
                HeldServices.CheckMaking(type, property, sink, cancel);
            if (sink is not null && Cycle(type, property.Type) is { } path)
                sink.Report(ProtocolDiagnostics.IncludeCycle, Names.LocationOf(property), type.Name, path);
            if (Uuids.Parse(service, null) is not { } uuid)
                continue;
            includes.Add(new IncludeModel(
                property.Name,
                Names.FullName(property.Type.WithNullableAnnotation(NullableAnnotation.None)),
                Names.Attribute(property, Names.Optional) is not null,
                Names.ClientAccessibility(property.Type),
                uuids.Count(earlier => earlier == uuid)));
            uuids.Add(uuid);
        }

        return includes;
    }

    /// <summary>The classes of the services that a service includes.</summary>
    public static IEnumerable<ITypeSymbol> Types(ITypeSymbol type)
        => Properties(type).Select(each => each.Property.Type).Where(included => Names.Attribute(included, Names.Service) is not null);

    private static IEnumerable<(IPropertySymbol Property, AttributeData Attribute)> Properties(ITypeSymbol type)
    {
        if (type is not INamedTypeSymbol named)
            yield break;
        foreach (var property in Declared.Members(named).OfType<IPropertySymbol>())
        {
            if (Names.Attribute(property, Names.Include) is { } attribute)
                yield return (property, attribute);
        }
    }

    // The way from a service back to itself, as text; null if there is none.
    private static string? Cycle(INamedTypeSymbol start, ITypeSymbol next)
    {
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        return Walk(next.WithNullableAnnotation(NullableAnnotation.None), start.Name);

        string? Walk(ITypeSymbol at, string path)
        {
            path += " → " + at.Name;
            if (SymbolEqualityComparer.Default.Equals(at, start))
                return path;
            return seen.Add(at) ? Types(at).Select(each => Walk(each.WithNullableAnnotation(NullableAnnotation.None), path)).FirstOrDefault(found => found is not null) : null;
        }
    }
}
