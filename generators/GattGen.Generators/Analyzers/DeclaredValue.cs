// The values of a service as they are declared, right or wrong: what analyzers that look across declarations need to know of them.
using System.Collections.Generic;
using System.Linq;
using GattGen.Generators.Model;
using GattGen.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace GattGen.Generators.Analyzers;

/// <summary>A characteristic, or a request, which is one too.</summary>
/// <param name="Member">The property, field or method.</param>
/// <param name="Attribute">The attribute that declares it.</param>
/// <param name="Name">Its name in the map of handles.</param>
/// <param name="Flags">Its flags; null where they cannot be read.</param>
/// <param name="IsRequest">Whether it is a request.</param>
internal readonly record struct DeclaredValue(ISymbol Member, AttributeData Attribute, string Name, int? Flags, bool IsRequest)
{
    /// <summary>The values of a service. Of another assembly only what is public can be seen.</summary>
    public static IEnumerable<DeclaredValue> Of(INamedTypeSymbol service)
    {
        foreach (var member in Declared.Members(service))
        {
            if (member is IMethodSymbol method && Names.Attribute(method, Names.Request) is { } request)
                yield return new DeclaredValue(method, request, MethodShape.NameOf(method), KnownFlags.Write | KnownFlags.Indicate | Names.Argument(request, "Flags", 0), true);
            if (member is not (IPropertySymbol or IFieldSymbol) || member.IsImplicitlyDeclared || Names.Attribute(member, Names.Characteristic) is not { } characteristic)
                continue;
            var flags = characteristic.ConstructorArguments.Length > 1 && characteristic.ConstructorArguments[1].Value is int given ? given : (int?)null;
            yield return new DeclaredValue(member, characteristic, member is IFieldSymbol ? Names.PropertyOf(member.Name) : member.Name, flags, false);
        }
    }
}
