// An assembly in a package, read without loading it.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace GattGen.Packages.Tests;

/// <summary>The metadata of an assembly.</summary>
internal sealed class PackedAssembly : IDisposable
{
    private readonly PEReader _image;
    private readonly MetadataReader _metadata;

    /// <summary>Reads an assembly.</summary>
    public PackedAssembly(byte[] image)
    {
        _image = new PEReader([.. image]);
        _metadata = _image.GetMetadataReader();
    }

    /// <summary>The names of the assemblies it refers to.</summary>
    public IEnumerable<string> References => _metadata.AssemblyReferences.Select(handle => Text(_metadata.GetAssemblyReference(handle).Name));

    /// <summary>What AssemblyMetadataAttribute says, by key.</summary>
    public IReadOnlyDictionary<string, string> Said
        => _metadata.GetAssemblyDefinition().GetCustomAttributes()
            .Select(_metadata.GetCustomAttribute)
            .Where(attribute => Name(attribute) == "AssemblyMetadataAttribute")
            .Select(attribute => _metadata.GetBlobReader(attribute.Value))
            .Select(Pair)
            .ToDictionary(StringComparer.Ordinal);

    /// <summary>The names of the types of others that it uses.</summary>
    public IEnumerable<string> TypesUsed => _metadata.TypeReferences.Select(handle => Text(_metadata.GetTypeReference(handle).Name));

    /// <summary>The names of its resources.</summary>
    public IEnumerable<string> Resources => _metadata.ManifestResources.Select(handle => Text(_metadata.GetManifestResource(handle).Name));

    /// <summary>The names of the types that carry an attribute.</summary>
    public IEnumerable<string> TypesWith(string attributeName)
        => _metadata.TypeDefinitions
            .Select(_metadata.GetTypeDefinition)
            .Where(type => type.GetCustomAttributes().Any(handle => Name(_metadata.GetCustomAttribute(handle)) == attributeName))
            .Select(type => Text(type.Name));

    /// <inheritdoc/>
    public void Dispose() => _image.Dispose();

    // ECMA-335 II.23.3: a prolog of two octets, then the arguments.
    private static KeyValuePair<string, string> Pair(BlobReader blob)
    {
        blob.ReadUInt16();
        return new(blob.ReadSerializedString()!, blob.ReadSerializedString() ?? "");
    }

    private string Name(CustomAttribute attribute)
    {
        if (attribute.Constructor.Kind != HandleKind.MemberReference)
            return "";      // an attribute of the assembly itself
        var parent = _metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent;
        return parent.Kind == HandleKind.TypeReference ? Text(_metadata.GetTypeReference((TypeReferenceHandle)parent).Name) : "";
    }

    private string Text(StringHandle handle) => _metadata.GetString(handle);
}
