// Finds out how a C# type stands in octets.
using System;
using System.Globalization;
using GattGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace GattGen.Generators.Parsing;

/// <summary>What an attribute says beyond the type.</summary>
/// <param name="Count">The number of elements, or of octets of a text; 0: as many as there are.</param>
/// <param name="Octets">The width of an integer; 0: that of the type.</param>
/// <param name="MaxLength">The largest number of octets of what goes to the end; 0: 512.</param>
/// <param name="MinLength">The smallest number of octets of what goes to the end.</param>
internal readonly record struct WireOptions(int Count, int Octets, int MaxLength, int MinLength = 0);

internal static class WireTypes
{
    /// <summary>The most that an attribute holds (Core Vol 3, Part F, 3.2.9).</summary>
    public const int Longest = 512;

    /// <summary>The form of a type, or null with what to write instead.</summary>
    public static WireType? Parse(ITypeSymbol type, WireOptions options, out string problem, int depth = 0)
    {
        problem = Names.IsFileLocal(type) ? "it is file-local, and generated code stands in another file, which cannot name it; write 'internal' instead of 'file'" : string.Empty;
        if (problem.Length > 0)
            return null;
        var name = Names.FullName(type);
        var wire = ParseNumber(type, name, options, ref problem);
        if (wire is not null || problem.Length > 0)
            return wire;
        if (options.Octets != 0)
        {
            problem = "Octets is for integers and enums; remove it";
            return null;
        }

        var nullable = type.NullableAnnotation == NullableAnnotation.Annotated && type.IsReferenceType;
        var longest = options.Count > 0 ? options.Count : options.MaxLength > 0 ? options.MaxLength : Longest;
        var shortest = options.Count > 0 ? options.Count : options.MinLength;
        if (type.SpecialType == SpecialType.System_String)
            return new(WireKind.Text, "string", nullable, string.Empty, false, 0, shortest, longest, options.Count == 0, options.Count, null, true);
        switch (type)
        {
            case IArrayTypeSymbol { Rank: 1, ElementType.SpecialType: SpecialType.System_Byte }:
                return new(WireKind.Octets, name, nullable, string.Empty, false, 0, shortest, longest, options.Count == 0, options.Count, null, true);
            case IArrayTypeSymbol { Rank: 1 } array:
                return ParseList(WireKind.Array, name, nullable, array.ElementType, options, out problem, depth);
            case INamedTypeSymbol { IsGenericType: true } list when Names.Is(list.ConstructedFrom, "GattGen.GattArray"):
                return ParseList(WireKind.List, name, false, list.TypeArguments[0], options, out problem, depth);
            case INamedTypeSymbol { IsGenericType: true } list when Names.Is(list.ConstructedFrom, "GattGen.GattInlineArray"):
                return ParseList(WireKind.InlineList, name, false, list.TypeArguments[0], options, out problem, depth);
            case INamedTypeSymbol { IsGenericType: true } memory when Names.Is(memory, "System.ReadOnlyMemory") && memory.TypeArguments[0].SpecialType == SpecialType.System_Byte:
                return new(WireKind.Memory, name, false, string.Empty, false, 0, shortest, longest, options.Count == 0, options.Count, null, false);
            case INamedTypeSymbol { TypeKind: TypeKind.Struct } value when Names.Attribute(value, Names.Value) is not null:
                return ParseValue(value, name, out problem, depth);
        }

        problem = Instead(type);
        return null;
    }

    private static WireType? ParseNumber(ITypeSymbol type, string name, WireOptions options, ref string problem)
    {
        if (type is INamedTypeSymbol { TypeKind: TypeKind.Enum, EnumUnderlyingType: { } underlying })
        {
            var (width, signed) = Integer(underlying);
            return Sized(WireKind.Enum, name, Names.FullName(underlying), width, signed, options.Octets, ref problem);
        }

        var (octets, isSigned) = Integer(type);
        if (octets > 0)
            return Sized(WireKind.Scalar, name, name, octets, isSigned, options.Octets, ref problem);
        octets = type.SpecialType switch
        {
            SpecialType.System_Boolean => 1,
            SpecialType.System_Single => 4,
            SpecialType.System_Double => 8,
            _ => Known(type, "UInt24", "Int24") ? 3
                : Known(type, "UInt40", "Int40") ? 5
                : Known(type, "UInt48", "Int48") ? 6
                : Known(type, "MedFloat16", "MedFloat16") ? 2
                : Known(type, "MedFloat32", "MedFloat32") ? 4
                : 0,
        };
        if (octets == 0)
            return null;
        if (options.Octets != 0 && options.Octets != octets)
        {
            problem = "its width is always " + octets.ToString(CultureInfo.InvariantCulture) + " octets; remove Octets";
            return null;
        }

        return new(WireKind.Scalar, name, false, name, false, 0, octets, octets, false, 0, null, octets <= 4);
    }

    private static WireType? Sized(WireKind kind, string name, string number, int width, bool signed, int octets, ref string problem)
    {
        if (octets < 0 || octets > width)
        {
            problem = "Octets = " + octets.ToString(CultureInfo.InvariantCulture) + " is not a width of its number, which has " + width.ToString(CultureInfo.InvariantCulture) + " octets; give 1 to " + width.ToString(CultureInfo.InvariantCulture);
            return null;
        }

        var length = octets == 0 ? width : octets;
        return new(kind, name, false, number, signed, octets == width ? 0 : octets, length, length, false, 0, null, width <= 4);
    }

    private static WireType? ParseList(WireKind kind, string name, bool nullable, ITypeSymbol elementType, WireOptions options, out string problem, int depth)
    {
        var element = Parse(elementType, default, out problem, depth + 1);
        if (element is null)
            return null;
        if (!element.IsFixed || element.MinLength == 0 || element.IsReference || element.Kind == WireKind.Memory || element.IsList)
        {
            problem = "an element of a list must always have the same number of octets; use a number, an enum, or a [GattValue] struct without flags";
            return null;
        }

        if (kind == WireKind.InlineList && !elementType.IsUnmanagedType)
        {
            problem = "an element of a GattInlineArray stands in the list itself and must hold no reference; use GattArray<T>";
            return null;
        }

        if (options.Count > 0)
        {
            var length = options.Count * element.MinLength;
            return new(kind, name, nullable, string.Empty, false, 0, length, length, false, options.Count, element, kind == WireKind.Array);
        }

        var longest = options.MaxLength > 0 ? options.MaxLength : Longest;
        return new(kind, name, nullable, string.Empty, false, 0, options.MinLength, longest / element.MinLength * element.MinLength, true, 0, element, true);
    }

    private static WireType? ParseValue(INamedTypeSymbol value, string name, out string problem, int depth)
    {
        problem = string.Empty;
        var size = depth > 8 ? null : ValueParser.Measure(value, depth + 1);
        if (size is var (shortest, longest, toEnd, hasRange))
            return new(WireKind.Value, name, false, string.Empty, false, 0, shortest, longest, toEnd, 0, null, false) { HasRange = hasRange };
        problem = "its own declaration has an error, which is to be mended first";
        return null;
    }

    private static (int Octets, bool Signed) Integer(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_Byte => (1, false),
        SpecialType.System_SByte => (1, true),
        SpecialType.System_UInt16 => (2, false),
        SpecialType.System_Int16 => (2, true),
        SpecialType.System_UInt32 => (4, false),
        SpecialType.System_Int32 => (4, true),
        SpecialType.System_UInt64 => (8, false),
        SpecialType.System_Int64 => (8, true),
        _ => (0, false),
    };

    private static bool Known(ITypeSymbol type, string one, string other)
        => (type.Name == one || type.Name == other) && type.ContainingNamespace is { Name: "GattGen", ContainingNamespace.IsGlobalNamespace: true };

    /// <summary>What to write instead of a type.</summary>
    private static string Instead(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T })
            return "a value is always there; put [GattOptional] on a characteristic that need not be, or [GattField(When = bit)] on a field";
        if (type.SpecialType == SpecialType.System_Decimal)
            return "use MedFloat16 or MedFloat32, or an integer that counts the smallest unit";
        if (type.SpecialType == SpecialType.System_Char)
            return "use byte or string";
        if (type.SpecialType is SpecialType.System_IntPtr or SpecialType.System_UIntPtr)
            return "its width depends on the machine; use int or long";
        if (type.SpecialType == SpecialType.System_Object || type.TypeKind == TypeKind.Dynamic)
            return "use the type that is sent, such as byte, ushort, string, byte[] or a [GattValue] struct";
        if (type.SpecialType == SpecialType.System_DateTime || type.Name is "DateTimeOffset" or "TimeSpan" or "DateOnly" or "TimeOnly")
            return "declare a struct with [GattValue] whose fields are those of the characteristic, such as year, month, day, hours, minutes and seconds";
        if (type.Name is "Guid" or "BleUuid")
            return "use byte[] with Count = 16";
        if (type.Name is "Memory" or "Span" or "ReadOnlySpan" or "ArraySegment" or "Stream")
            return "use ReadOnlyMemory<byte> or byte[]";
        if (type is IArrayTypeSymbol)
            return "use an array of one dimension";
        if (type is INamedTypeSymbol { IsGenericType: true } && type.Name.IndexOf("List", StringComparison.Ordinal) >= 0
            || type.Name is "IEnumerable" or "ICollection" or "ImmutableArray")
            return "use GattArray<T> or an array";
        return type.TypeKind switch
        {
            TypeKind.Struct => "put [GattValue] on '" + type.Name + "' and make it partial",
            TypeKind.Class or TypeKind.Interface => "use a partial struct with [GattValue], a number, an enum, string or byte[]",
            _ => "use a number, bool, an enum, string, byte[], GattArray<T> or a [GattValue] struct",
        };
    }
}
