// What an assembly for boards must not contain: what Mono's interpreter and Meadow's trimmer break on, and what their class library lacks.
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace GattGen.Mono.Tests;

/// <summary>Reads the metadata and the code of one assembly.</summary>
internal sealed class BoardRules : IDisposable
{
    // Types of today's class library that netstandard2.1 lacks, or that do not work on Mono.
    private static readonly HashSet<string> AbsentTypes =
    [
        "System.Half", "System.DateOnly", "System.TimeOnly", "System.TimeProvider", "System.Threading.Lock", "System.Threading.PeriodicTimer",
        "System.Threading.Tasks.TaskCompletionSource", "System.Numerics.BitOperations", "System.Runtime.InteropServices.CollectionsMarshal",
        "System.Collections.Frozen.FrozenDictionary", "System.Collections.Frozen.FrozenDictionary`2", "System.Collections.Frozen.FrozenSet", "System.Collections.Frozen.FrozenSet`1",
        "System.Security.Cryptography.ECDiffieHellman", "System.Int128", "System.UInt128",
    ];

    // And members. Where a type has overloads that are there, only the names of those that are not stand here.
    private static readonly HashSet<string> AbsentMembers =
    [
        "System.Threading.Tasks.Task.WaitAsync", "System.Threading.Tasks.Task`1.WaitAsync", "System.Threading.Tasks.ValueTask.get_CompletedTask", "System.Random.get_Shared",
        "System.Environment.get_TickCount64", "System.Convert.ToHexString", "System.Convert.FromHexString", "System.ArgumentNullException.ThrowIfNull",
        "System.ArgumentException.ThrowIfNullOrEmpty", "System.ObjectDisposedException.ThrowIf",
        "System.Buffers.Binary.BinaryPrimitives.ReadSingleLittleEndian", "System.Buffers.Binary.BinaryPrimitives.ReadSingleBigEndian",
        "System.Buffers.Binary.BinaryPrimitives.ReadDoubleLittleEndian", "System.Buffers.Binary.BinaryPrimitives.ReadDoubleBigEndian",
        "System.Buffers.Binary.BinaryPrimitives.WriteSingleLittleEndian", "System.Buffers.Binary.BinaryPrimitives.WriteSingleBigEndian",
        "System.Buffers.Binary.BinaryPrimitives.WriteDoubleLittleEndian", "System.Buffers.Binary.BinaryPrimitives.WriteDoubleBigEndian",
    ];

    // Attributes by which the compiler marks what needs a newer runtime.
    private static readonly Dictionary<string, string> Marks = new(StringComparer.Ordinal)
    {
        ["System.Runtime.CompilerServices.PreserveBaseOverridesAttribute"] = "a covariant return",
        ["System.Runtime.CompilerServices.InlineArrayAttribute"] = "an inline array",
        ["System.Runtime.InteropServices.UnmanagedCallersOnlyAttribute"] = "a method for unmanaged callers only",
        ["System.Runtime.CompilerServices.ModuleInitializerAttribute"] = "a module initializer",
    };

    private readonly PEReader _image;
    private readonly MetadataReader _metadata;
    private readonly List<string> _found = [];

    private BoardRules(string path)
    {
        _image = new PEReader(File.OpenRead(path));
        _metadata = _image.GetMetadataReader();
    }

    /// <summary>What an assembly contains and must not, a line for each; empty for a good one.</summary>
    /// <param name="path">The path of the assembly.</param>
    public static IReadOnlyList<string> Violations(string path)
    {
        using var rules = new BoardRules(path);
        rules.ReadTypes();
        rules.ReadReferences();
        return rules._found;
    }

    /// <summary>The names of the assemblies to which an assembly refers.</summary>
    /// <param name="path">The path of the assembly.</param>
    public static IReadOnlyList<string> References(string path)
    {
        using var rules = new BoardRules(path);
        return [.. rules._metadata.AssemblyReferences.Select(handle => rules.Text(rules._metadata.GetAssemblyReference(handle).Name))];
    }

    /// <inheritdoc/>
    public void Dispose() => _image.Dispose();

    private void ReadTypes()
    {
        foreach (var handle in _metadata.TypeDefinitions)
        {
            var type = _metadata.GetTypeDefinition(handle);
            var name = Name(handle);
            ReadAttributes(name, type.GetCustomAttributes());
            ReadParameters(name, type.GetGenericParameters());
            foreach (var field in type.GetFields().Select(_metadata.GetFieldDefinition))
            {
                var shape = field.DecodeSignature(SignatureShape.Provider, null);
                Check(name + "." + Text(field.Name), shape);
                if (shape.HasFlag(Shape.IsReference))
                    Found(name + "." + Text(field.Name), "a field that is a reference");
            }

            foreach (var method in type.GetMethods().Select(_metadata.GetMethodDefinition))
                ReadMethod(name, type.Attributes.HasFlag(TypeAttributes.Interface), method);
        }

        for (var row = 1; row <= _metadata.GetTableRowCount(TableIndex.TypeSpec); row++)
            Check("a type", _metadata.GetTypeSpecification(MetadataTokens.TypeSpecificationHandle(row)).DecodeSignature(SignatureShape.Provider, null));
        for (var row = 1; row <= _metadata.GetTableRowCount(TableIndex.MethodSpec); row++)
            Check("a call of a generic method", Any(_metadata.GetMethodSpecification(MetadataTokens.MethodSpecificationHandle(row)).DecodeSignature(SignatureShape.Provider, null)));
    }

    private void ReadMethod(string type, bool isOfInterface, MethodDefinition method)
    {
        var name = type + "." + Text(method.Name);
        if (name == "<Module>..cctor")
            Found(name, "a module initializer");
        if (isOfInterface && method.Attributes.HasFlag(MethodAttributes.Static | MethodAttributes.Virtual))
            Found(name, "a static member of an interface to be implemented");
        ReadAttributes(name, method.GetCustomAttributes());
        ReadParameters(name, method.GetGenericParameters());
        Check(name, Whole(method.DecodeSignature(SignatureShape.Provider, null)));
        if (method.RelativeVirtualAddress == 0)
            return;
        var body = _image.GetMethodBody(method.RelativeVirtualAddress);
        if (!body.LocalSignature.IsNil)
            Check(name, Any(_metadata.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(SignatureShape.Provider, null)));
        if (IntermediateCode.OpCodes(body.GetILReader()).Any(code => code == ILOpCode.Calli))
            Found(name, "a call through a function pointer");
    }

    private void ReadReferences()
    {
        foreach (var handle in _metadata.TypeReferences)
        {
            if (AbsentTypes.Contains(Name(handle)))
                Found(Name(handle), "a type that is not there");
        }

        foreach (var member in _metadata.MemberReferences.Select(_metadata.GetMemberReference))
        {
            var name = OwnerName(member.Parent) + "." + Text(member.Name);
            if (AbsentMembers.Contains(name))
                Found(name, "a member that is not there");
            Check(name, member.GetKind() == MemberReferenceKind.Method ? Whole(member.DecodeMethodSignature(SignatureShape.Provider, null)) : member.DecodeFieldSignature(SignatureShape.Provider, null));
        }
    }

    private void ReadAttributes(string owner, CustomAttributeHandleCollection attributes)
    {
        foreach (var attribute in attributes.Select(_metadata.GetCustomAttribute))
        {
            var type = attribute.Constructor.Kind == HandleKind.MemberReference
                ? OwnerName(_metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent)
                : Name(_metadata.GetMethodDefinition((MethodDefinitionHandle)attribute.Constructor).GetDeclaringType());
            if (Marks.TryGetValue(type, out var what))
                Found(owner, what);
        }
    }

    private void ReadParameters(string owner, GenericParameterHandleCollection parameters)
    {
        if (parameters.Select(_metadata.GetGenericParameter).Any(parameter => parameter.Attributes.HasFlag(GenericParameterAttributes.AllowByRefLike)))
            Found(owner, "a type parameter that allows a ref struct");
    }

    private static Shape Whole(MethodSignature<Shape> signature) => signature.ReturnType | Any(signature.ParameterTypes);

    private static Shape Any(ImmutableArray<Shape> shapes) => shapes.Aggregate(Shape.Plain, (all, shape) => all | shape);

    private void Check(string where, Shape shape)
    {
        if (shape.HasFlag(Shape.HasFunctionPointer))
            Found(where, "a function pointer");
    }

    private void Found(string where, string what) => _found.Add($"{where}: {what}");

    // The type to which a member belongs; that of a generic one without its arguments.
    private string OwnerName(EntityHandle owner) => owner.Kind switch
    {
        HandleKind.TypeReference => Name((TypeReferenceHandle)owner),
        HandleKind.TypeDefinition => Name((TypeDefinitionHandle)owner),
        HandleKind.TypeSpecification => GenericTypeName(_metadata.GetBlobReader(_metadata.GetTypeSpecification((TypeSpecificationHandle)owner).Signature)),
        _ => "",
    };

    private string GenericTypeName(BlobReader signature)
    {
        if (signature.ReadSignatureTypeCode() != SignatureTypeCode.GenericTypeInstance)
            return "";
        signature.ReadSignatureTypeCode();
        return OwnerName(signature.ReadTypeHandle());
    }

    private string Name(TypeReferenceHandle handle)
    {
        var type = _metadata.GetTypeReference(handle);
        return Full(Text(type.Namespace), Text(type.Name));
    }

    private string Name(TypeDefinitionHandle handle)
    {
        var type = _metadata.GetTypeDefinition(handle);
        return Full(Text(type.Namespace), Text(type.Name));
    }

    private static string Full(string space, string name) => space.Length == 0 ? name : space + "." + name;

    private string Text(StringHandle handle) => _metadata.GetString(handle);
}
