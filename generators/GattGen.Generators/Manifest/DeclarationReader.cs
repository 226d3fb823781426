// Reads a service or a server together with what only its manifest says.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using GattGen.Generators.Model;
using GattGen.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace GattGen.Generators.Manifest;

internal static class DeclarationReader
{
    private const string PartAttribute = "GattGen.GattManifestPartAttribute";

    /// <summary>A service; null when nothing can be generated for it.</summary>
    public static ServiceDeclaration? Service(INamedTypeSymbol type, Compilation compilation, CancellationToken cancel)
        => ServiceParser.Parse(type, compilation, null, cancel, out var members) is { } service
            ? new(service, new(Summaries.Of(type, compilation, cancel), new(service.Characteristics.Select((characteristic, i) => Notes(members[i], characteristic, compilation)))))
            : null;

    /// <summary>A server; null when nothing can be generated for it.</summary>
    public static ServerDeclaration? Server(INamedTypeSymbol type, Compilation compilation, CancellationToken cancel)
        => ServerParser.Parse(type, compilation, null, cancel) is { } server
            ? new(server, new(MetadataName(type), CanBeNamed(type), Summaries.Of(type, compilation, cancel), new(Parts(type, compilation))))
            : null;

    private static CharacteristicNotes Notes(ISymbol member, CharacteristicModel characteristic, Compilation compilation)
    {
        var format = characteristic.Descriptors.FirstOrDefault(descriptor => descriptor.Is(KnownDescriptors.PresentationFormat))?.Value ?? default;
        return member switch
        {
            IPropertySymbol property => Notes(property.Type, characteristic.Type, format, compilation),
            IFieldSymbol field => Notes(field.Type, characteristic.Type, format, compilation),
            IMethodSymbol method when characteristic.Request is { } request => Notes(method.Parameters[0].Type, characteristic.Type, format, compilation) with
            {
                Response = Notes(MethodShape.Result(method, out _), request.Result, default, compilation),
            },
            _ => Notes(null, characteristic.Type, format, compilation),
        };
    }

    private static CharacteristicNotes Notes(ITypeSymbol? value, WireType wire, EquatableArray<byte> format, Compilation compilation)
        => new(value?.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat) ?? wire.Name.Replace("global::", string.Empty), ValueLayouts.Of(value, wire, format, compilation));

    // Of services that stand in this project the parts come from the pipeline.
    private static IEnumerable<ManifestPart> Parts(INamedTypeSymbol type, Compilation compilation)
    {
        foreach (var service in ServerParser.Registered(type, out _))
        {
            if (!SymbolEqualityComparer.Default.Equals(service.ContainingAssembly, compilation.Assembly)
                && Names.Attribute(service, PartAttribute) is { ConstructorArguments: { Length: 2 } arguments }
                && arguments[0].Value is string layout
                && arguments[1].Value is string json)
            {
                yield return new(null, Names.FullName(service), layout, json);
            }
        }
    }

    private static string MetadataName(INamedTypeSymbol type)
    {
        var name = type.MetadataName;
        for (var outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
            name = outer.MetadataName + "+" + name;
        return type.ContainingNamespace.IsGlobalNamespace ? name : type.ContainingNamespace.ToDisplayString() + "." + name;
    }

    private static bool CanBeNamed(INamedTypeSymbol type)
    {
        for (var each = type; each is not null; each = each.ContainingType)
        {
            if (each.Arity > 0 || each.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal))
                return false;
        }

        return true;
    }
}
