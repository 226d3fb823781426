// Finds the manifests in the file of an assembly. Only its metadata is read: nothing of it is loaded or run.
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace GattGen.Documentation;

/// <summary>Reads the manifests that the compiler has written into an assembly.</summary>
public static class AssemblyManifests
{
    private const string Namespace = "GattGen";
    private const string Name = "GattManifestAttribute";
    private const string PartName = "GattManifestPartAttribute";

    /// <summary>The manifests of an assembly, by the names of the servers.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The manifests; none is possible.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    /// <exception cref="IOException">The file is not there or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file must not be read.</exception>
    /// <exception cref="ManifestException">The file is no .NET assembly, or a manifest in it cannot be read.</exception>
    public static IReadOnlyList<ServerManifest> Read(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        using var file = File.OpenRead(path);
        return Read(file);
    }

    /// <summary>The manifests of an assembly, by the names of the servers.</summary>
    /// <param name="assembly">The octets of the assembly; the stream can seek.</param>
    /// <returns>The manifests; none is possible.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="assembly"/> is null.</exception>
    /// <exception cref="ManifestException">It is no .NET assembly, or a manifest in it cannot be read.</exception>
    public static IReadOnlyList<ServerManifest> Read(Stream assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        return Look(assembly, metadata => metadata.GetAssemblyDefinition().GetCustomAttributes()
            .Select(metadata.GetCustomAttribute)
            .Where(attribute => Is(metadata, attribute, Name))
            .Select(attribute => ServerManifest.Parse(Json(attribute)))
            .OrderBy(manifest => manifest.Server, StringComparer.Ordinal)
            .ToList());
    }

    /// <summary>The services that a library declares, by the names of their classes. Handles count from 1 in each service.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The services; none is possible. An executable has none of its own: there the manifests of servers describe them.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    /// <exception cref="IOException">The file is not there or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file must not be read.</exception>
    /// <exception cref="ManifestException">The file is no .NET assembly, or a description in it cannot be read.</exception>
    public static IReadOnlyList<ServiceManifest> ReadServices(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        using var file = File.OpenRead(path);
        return Look(file, metadata => metadata.TypeDefinitions
            .SelectMany(type => metadata.GetTypeDefinition(type).GetCustomAttributes())
            .Select(metadata.GetCustomAttribute)
            .Where(attribute => Is(metadata, attribute, PartName))
            .Select(attribute => ServiceManifest.ParsePart(Json(attribute)))
            .OrderBy(service => service.Class, StringComparer.Ordinal)
            .ToList());
    }

    private static List<T> Look<T>(Stream assembly, Func<MetadataReader, List<T>> read)
    {
        try
        {
            using var image = new PEReader(assembly, PEStreamOptions.LeaveOpen | PEStreamOptions.PrefetchMetadata);
            if (!image.HasMetadata)
                throw new ManifestException("This is a program without .NET metadata: give the .dll that the build has made of the project, not the program that starts it.");
            var metadata = image.GetMetadataReader();
            return metadata.IsAssembly ? read(metadata) : [];
        }
        catch (BadImageFormatException notOne)
        {
            throw new ManifestException("This is no .NET assembly: " + notOne.Message, notOne);
        }
    }

    private static bool Is(MetadataReader metadata, CustomAttribute attribute, string name)
    {
        if (attribute.Constructor.Kind != HandleKind.MemberReference)
            return false;
        var parent = metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent;
        if (parent.Kind != HandleKind.TypeReference)
            return false;
        var type = metadata.GetTypeReference((TypeReferenceHandle)parent);
        return metadata.StringComparer.Equals(type.Name, name) && metadata.StringComparer.Equals(type.Namespace, Namespace);
    }

    private static string Json(CustomAttribute attribute)
    {
        var arguments = attribute.DecodeValue(new TypesAsNames()).FixedArguments;
        return arguments.Length == 2 && arguments[1].Value is string json
            ? json
            : throw new ManifestException("The assembly has a manifest in a form that this version does not know: use the version of GattGen that compiled it.");
    }

    /// <summary>What decoding an attribute asks about types. Manifests have none but strings and the class of the server.</summary>
    private sealed class TypesAsNames : ICustomAttributeTypeProvider<string>
    {
        private const string TypeOfTypes = "System.Type";

        public string GetPrimitiveType(PrimitiveTypeCode typeCode) => typeCode.ToString();

        public string GetSystemType() => TypeOfTypes;

        public string GetSZArrayType(string elementType) => elementType + "[]";

        public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind)
        {
            var type = reader.GetTypeDefinition(handle);
            return reader.GetString(type.Namespace) + "." + reader.GetString(type.Name);
        }

        public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind)
        {
            var type = reader.GetTypeReference(handle);
            return reader.GetString(type.Namespace) + "." + reader.GetString(type.Name);
        }

        public string GetTypeFromSerializedName(string name) => name;

        public PrimitiveTypeCode GetUnderlyingEnumType(string type) => PrimitiveTypeCode.Int32;

        public bool IsSystemType(string type) => type == TypeOfTypes;
    }
}
