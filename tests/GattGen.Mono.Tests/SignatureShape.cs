// What matters of a type in a signature.
using System;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection.Metadata;

namespace GattGen.Mono.Tests;

/// <summary>What a type is or contains.</summary>
[Flags]
internal enum Shape
{
    /// <summary>Nothing of interest.</summary>
    Plain = 0,

    /// <summary>It is a reference to a variable.</summary>
    IsReference = 1,

    /// <summary>It is a function pointer, or has one in it.</summary>
    HasFunctionPointer = 2,
}

/// <summary>Reads signatures for their shape.</summary>
internal sealed class SignatureShape : ISignatureTypeProvider<Shape, object?>
{
    public static readonly SignatureShape Provider = new();

    public Shape GetArrayType(Shape elementType, ArrayShape shape) => Inside(elementType);

    public Shape GetByReferenceType(Shape elementType) => Inside(elementType) | Shape.IsReference;

    public Shape GetFunctionPointerType(MethodSignature<Shape> signature) => Shape.HasFunctionPointer;

    public Shape GetGenericInstantiation(Shape genericType, ImmutableArray<Shape> typeArguments) => typeArguments.Aggregate(Shape.Plain, (all, argument) => all | Inside(argument));

    public Shape GetGenericMethodParameter(object? genericContext, int index) => Shape.Plain;

    public Shape GetGenericTypeParameter(object? genericContext, int index) => Shape.Plain;

    public Shape GetModifiedType(Shape modifier, Shape unmodifiedType, bool isRequired) => unmodifiedType;

    public Shape GetPinnedType(Shape elementType) => elementType;

    public Shape GetPointerType(Shape elementType) => Inside(elementType);

    public Shape GetPrimitiveType(PrimitiveTypeCode typeCode) => Shape.Plain;

    public Shape GetSZArrayType(Shape elementType) => Inside(elementType);

    public Shape GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => Shape.Plain;

    public Shape GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => Shape.Plain;

    public Shape GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind)
        => reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

    private static Shape Inside(Shape shape) => shape & Shape.HasFunctionPointer;
}
