// How a value stands in octets, as JSON: its fields with types, places and conditions.
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using GattGen.Generators.Model;
using GattGen.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace GattGen.Generators.Manifest;

/// <summary>Describes the fields of values. A value that is no struct has one field without a name.</summary>
internal static class ValueLayouts
{
    /// <summary>An enum with more members than this is described without them.</summary>
    private const int MostMembers = 64;

    private const int Deepest = 8;
    private const int Unitless = 0x2700;
    private const int FormatOctets = 7;

    /// <summary>The fields of a value, as a JSON array.</summary>
    /// <param name="type">The type of the value; null where it has no members to be named.</param>
    /// <param name="wire">How the value stands in octets.</param>
    /// <param name="format">The presentation format (Core Vol 3, Part G, 3.3.3.5) with the unit and the exponent; empty for none.</param>
    /// <param name="compilation">Knows the names of units.</param>
    public static string Of(ITypeSymbol? type, WireType wire, EquatableArray<byte> format, Compilation compilation)
    {
        var json = new JsonText().Array();
        if (wire.Kind == WireKind.Value && type is not null)
        {
            Fields(json, type, 0, compilation);
        }
        else
        {
            json.Object();
            Type(json, type, wire, 0, compilation);
            Unit(json, type, format.Count == FormatOctets ? format[2] | (format[3] << 8) : 0, format.Count == FormatOctets ? unchecked((sbyte)format[1]) : 0, compilation);
            json.Name("offset").Number(0);
            Length(json, wire.MinLength, wire.MaxLength);
            json.EndObject();
        }

        return json.EndArray().Finish();
    }

    /// <summary>Writes a length, or its bounds.</summary>
    public static void Length(JsonText json, int shortest, int longest)
    {
        if (shortest == longest)
            json.Member("length", shortest);
        else
            json.Member("minLength", shortest).Member("maxLength", longest);
    }

    private static void Fields(JsonText json, ITypeSymbol type, int depth, Compilation compilation)
    {
        if (type is not INamedTypeSymbol value || Names.Attribute(value, Names.Value) is null || depth > Deepest || ValueParser.Fields(value) is not var (flagsOctets, fields))
            return;
        if (flagsOctets > 0)
        {
            json.Object().Name("name").String("Flags").Name("type").String(Unsigned(flagsOctets)).Name("offset").Number(0);
            Length(json, flagsOctets, flagsOctets);
            json.EndObject();
        }

        var offset = flagsOctets;
        if (ValueParser.IsCoded(value) && ValueParser.Measure(value, depth) is var (shortest, longest, _, _))
        {
            json.Object().Name("type").String("octets").Name("offset").Number(0);
            Length(json, shortest, longest);
            json.EndObject();
            return;
        }

        foreach (var field in fields)
        {
            json.Object().Name("name").String(field.Name);
            var memberType = MemberType(value, field.Name);
            Type(json, memberType, field.Type, depth, compilation);
            if (field.Number is { } number)
                Number(json, number, compilation);
            else
                Unit(json, memberType, 0, 0, compilation);
            if (field.Bit >= 0)
            {
                json.Member("bit", field.Bit).Member("bits", field.Bits).EndObject();
                continue;
            }

            json.Name("offset");
            if (offset < 0)
                json.String("variable");
            else
                json.Number(offset);
            Length(json, field.Wide >= 0 ? field.Type.MinLength / 2 : field.Type.MinLength, field.Type.MaxLength);
            if (field.Wide >= 0)
                json.Member("wide", field.Wide);
            if (field.When >= 0)
                json.Member(field.IsInverted ? "unless" : "when", field.When);
            if (field.And >= 0)
                json.Member(field.IsAndInverted ? "andUnless" : "andWhen", field.And);
            if (field.IfLeft)
                json.Name("ifLeft").Raw("true");
            json.EndObject();
            offset = offset < 0 || field.Wide >= 0 || field.When >= 0 || field.IfLeft || !field.Type.IsFixed ? -1 : offset + field.Type.MaxLength;
        }
    }

    private static void Type(JsonText json, ITypeSymbol? symbol, WireType wire, int depth, Compilation compilation)
    {
        json.Name("type").String(Kind(wire));
        switch (wire.Kind)
        {
            case WireKind.Enum:
                Members(json, symbol);
                break;
            case WireKind.Value when symbol is not null:
                json.Name("fields").Array();
                Fields(json, symbol, depth + 1, compilation);
                json.EndArray();
                break;
            case WireKind.Array or WireKind.List or WireKind.InlineList:
                if (wire.Count > 0)
                    json.Member("count", wire.Count);
                json.Name("element").Object();
                Type(json, symbol is IArrayTypeSymbol array ? array.ElementType : (symbol as INamedTypeSymbol)?.TypeArguments.FirstOrDefault(), wire.Element!, depth, compilation);
                Length(json, wire.Element!.MinLength, wire.Element.MaxLength);
                json.EndObject();
                break;
        }
    }

    private static void Members(JsonText json, ITypeSymbol? type)
    {
        if (type is null)
            return;
        var members = type.GetMembers().OfType<IFieldSymbol>().Where(member => member.ConstantValue is not null).ToList();
        if (members.Count > MostMembers)
            return;
        json.Name("values").Array();
        foreach (var member in members)
            json.Object().Name("name").String(member.Name).Name("value").Raw(System.Convert.ToString(member.ConstantValue, CultureInfo.InvariantCulture)!).EndObject();
        json.EndArray();
    }

    private static string Kind(WireType wire) => wire.Kind switch
    {
        WireKind.Text => "utf8",
        WireKind.Octets or WireKind.Memory => "octets",
        WireKind.Array or WireKind.List or WireKind.InlineList => "array",
        WireKind.Value => "struct",
        _ => wire.Number switch
        {
            "bool" => "boolean",
            "float" => "float32",
            "double" => "float64",
            "global::GattGen.MedFloat16" => "medfloat16",
            "global::GattGen.MedFloat32" => "medfloat32",
            "global::GattGen.Int24" or "global::GattGen.Int40" or "global::GattGen.Int48" => "int" + Bits(wire.MaxLength),
            _ => wire.Signed ? "int" + Bits(wire.MaxLength) : Unsigned(wire.MaxLength),
        },
    };

    // The scale, and the range and what is not known as the integers that are sent.
    private static void Number(JsonText json, NumberModel number, Compilation compilation)
    {
        Unit(json, null, number.Unit, number.Exponent, compilation);
        if (number.Multiplier != 1)
            json.Member("multiplier", number.Multiplier);
        if (number.BinaryExponent != 0)
            json.Member("binaryExponent", number.BinaryExponent);
        if (number.IsLimited)
            json.Name("minimum").Raw(number.Lowest.ToString(CultureInfo.InvariantCulture)).Name("maximum").Raw(number.Highest.ToString(CultureInfo.InvariantCulture));
        if (number.Unknown is { } unknown)
            json.Name("unknown").Raw(unknown.ToString(CultureInfo.InvariantCulture));
    }

    private static string Unsigned(int octets) => "uint" + Bits(octets);

    private static string Bits(int octets) => (octets * 8).ToString(CultureInfo.InvariantCulture);

    // As a presentation format says it, or the attribute from which one would be made at the type of the value.
    private static void Unit(JsonText json, ITypeSymbol? type, int number, int exponent, Compilation compilation)
    {
        if (number == 0 && exponent == 0 && type is INamedTypeSymbol { TypeKind: TypeKind.Struct or TypeKind.Enum } && Names.Attribute(type, Names.Format) is { } described)
        {
            number = described.ConstructorArguments.FirstOrDefault() is { Kind: TypedConstantKind.Enum, Value: ushort given } ? given : 0;
            exponent = Names.Argument(described, "Exponent", 0);
        }

        if (number is not (0 or Unitless))
        {
            var name = compilation.GetTypeByMetadataName("GattGen.GattUnit")?.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(unit => unit.ConstantValue is ushort value && value == number)?.Name;
            json.Member("unit", "0x" + number.ToString("X4", CultureInfo.InvariantCulture)).Member("unitName", name);
        }

        if (exponent != 0)
            json.Member("exponent", exponent);
    }

    // Of a nullable member the type of what is there.
    private static ITypeSymbol? MemberType(INamedTypeSymbol value, string name)
    {
        var member = value.GetMembers(name).FirstOrDefault(each => each is IPropertySymbol or IFieldSymbol);
        var type = member is IPropertySymbol property ? property.Type : (member as IFieldSymbol)?.Type;
        return type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;
    }
}
