// From [GattFormat] to the octets of a Characteristic Presentation Format (Core Vol 3, Part G, 3.3.3.5).
using System.Linq;
using GattGen.Generators.Adopted;
using GattGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace GattGen.Generators.Parsing;

internal static class PresentationFormats
{
    // Core Vol 3, Part G, table 3.16.
    private const int Boolean = 0x01;
    private const int FirstInteger = 0x02;
    private const int LastUnsigned = 0x0B;
    private const int FirstSigned = 0x0C;
    private const int LastInteger = 0x13;
    private const int Float32 = 0x14;
    private const int Float64 = 0x15;
    private const int MedFloat16 = 0x16;
    private const int MedFloat32 = 0x17;
    private const int DUInt16 = 0x18;
    private const int Utf8 = 0x19;
    private const int Utf16 = 0x1A;
    private const int Opaque = 0x1B;
    private const int Last = 0x1C;
    private const int Unitless = 0x2700;

    // The octets of the formats from 0x01 on; 0 for those that have no whole octets or any number.
    private static readonly int[] Lengths = [1, 0, 0, 1, 0, 2, 3, 4, 6, 8, 16, 1, 0, 2, 3, 4, 6, 8, 16, 4, 8, 2, 4, 4, 0, 0, 0, 0];

    // The names of GattFormatType.
    private static readonly string[] FormatNames =
    [
        "Boolean", "UInt2", "UInt4", "UInt8", "UInt12", "UInt16", "UInt24", "UInt32", "UInt48", "UInt64", "UInt128", "Int8", "Int12", "Int16", "Int24", "Int32", "Int48", "Int64", "Int128",
        "Float32", "Float64", "MedFloat16", "MedFloat32", "DUInt16", "Utf8", "Utf16", "Opaque", "MedAsn1",
    ];

    /// <summary>The seven octets; null when the attribute cannot be read.</summary>
    public static byte[]? Parse(AttributeData attribute, ISymbol member, ITypeSymbol type, WireType wire, UuidModel uuid, IDiagnosticSink? sink)
    {
        // What the attribute of the characteristic leaves open, that of the type says.
        var own = attribute.ConstructorArguments.Length > 0;
        var typed = type is INamedTypeSymbol { TypeKind: TypeKind.Struct or TypeKind.Enum } named ? Names.Attribute(named, Names.Format) : null;
        var described = own || typed is null ? attribute : typed;
        var only = own || typed is not null || type is not INamedTypeSymbol { TypeKind: TypeKind.Struct } value || wire.Kind != WireKind.Value ? null : ValueParser.OnlyNumber(value);
        var adopted = own || only is not null || typed is not null || uuid.Text is not null || wire.Kind is not (WireKind.Scalar or WireKind.Enum) ? null : UnitTable.Find(uuid.Value);
        var unit = described.ConstructorArguments.Length > 0 && described.ConstructorArguments[0].Value is ushort number ? number : only?.Number?.Unit ?? adopted?.Unit ?? Unitless;
        var exponent = Given(attribute, "Exponent") ? Names.Argument(attribute, "Exponent", 0)
            : own ? 0
            : typed is not null ? Names.Argument(typed, "Exponent", 0)
            : only?.Number?.Exponent ?? adopted?.Exponent ?? 0;
        var natural = Of(only is { Number: { Multiplier: 1, BinaryExponent: 0 } } ? only.Type : wire);
        int format = Names.Argument<byte>(attribute, "Format", 0);
        if (format == 0 && typed is not null)
            format = Names.Argument<byte>(typed, "Format", 0);
        if (format > Last || exponent is < sbyte.MinValue or > sbyte.MaxValue)
        {
            sink?.Report(
                Diagnostics.InitialValue,
                Places.Of(attribute, format > Last ? "Format" : "Exponent"),
                member.Name,
                format > Last ? "there is no format of the number " + ServiceParser.Number(format) + "; use the members of GattFormatType" : "the exponent " + ServiceParser.Number(exponent) + " does not fit into an octet; give -128 to 127");
            return null;
        }

        if (sink is not null && Contradiction(format == 0 ? natural : format, natural, exponent, unit, wire) is { } problem)
            sink.Report(ProtocolDiagnostics.FormatContradicts, Names.LocationOf(attribute), member.Name, problem);
        var description = Names.Argument<ushort>(attribute, "Description", 0);
        return
        [
            (byte)(format == 0 ? natural : format), unchecked((byte)exponent), (byte)unit, (byte)(unit >> 8), Names.Argument<byte>(attribute, "Namespace", 1),
            (byte)description, (byte)(description >> 8),
        ];
    }

    /// <summary>The format that follows from a type.</summary>
    public static int Of(WireType type)
    {
        if (type.Kind == WireKind.Text)
            return Utf8;
        if (type.Kind is not (WireKind.Scalar or WireKind.Enum or WireKind.Scaled))
            return Opaque;
        switch (type.Kind == WireKind.Scaled ? string.Empty : type.Number)
        {
            case "bool":
                return Boolean;
            case "float":
                return Float32;
            case "double":
                return Float64;
        }

        var name = type.Number.Substring(type.Number.LastIndexOf('.') + 1);
        if (name == nameof(MedFloat16))
            return MedFloat16;
        if (name == nameof(MedFloat32))
            return MedFloat32;
        var signed = type.Signed || name is "Int24" or "Int40" or "Int48";
        var unsigned = type.MaxLength switch
        {
            1 => 0x04,
            2 => 0x06,
            3 => 0x07,
            4 => 0x08,
            6 => 0x09,
            8 => 0x0A,
            _ => Opaque,
        };
        return unsigned == Opaque || !signed ? unsigned : unsigned + (FirstSigned - 0x04);
    }

    private static bool Given(AttributeData attribute, string name) => attribute.NamedArguments.Any(argument => argument.Key == name);

    private static string? Contradiction(int format, int natural, int exponent, int unit, WireType wire)
    {
        var name = FormatNames[format - 1];
        if (format is < FirstInteger or > LastInteger && exponent != 0 && format is not (Opaque or Last))
            return "an exponent is for integers, and the format is " + name + ": remove Exponent";
        if (format is Utf8 or Utf16 && unit != Unitless)
            return "a text has no unit: write [GattFormat]";
        if (format == natural || format is Opaque or Last)
            return null;
        if (format is Utf8 or Utf16 or DUInt16)
        {
            return wire.Kind is WireKind.Octets or WireKind.Memory or WireKind.Value || wire.IsList || (format == DUInt16 && wire.MaxLength == 4)
                ? null
                : "the value is no " + (format == DUInt16 ? "pair of numbers" : "text") + ", and the format is " + name + ": remove Format, and " + FormatNames[natural - 1] + " follows from the type";
        }

        if (natural == Utf8)
            return "the value is a text, and the format is " + name + ": remove Format";
        var length = Lengths[format - 1];
        if (length != 0 && (wire.MinLength > length || wire.MaxLength < length))
            return "the value has " + ServiceParser.Number(wire.MaxLength) + " octets, and the format " + name + " has " + ServiceParser.Number(length) + ": remove Format, and " + FormatNames[natural - 1] + " follows from the type";
        var isInteger = natural is >= FirstInteger and <= LastInteger;
        if (isInteger && (format is > LastInteger or < FirstInteger || IsSigned(format) != IsSigned(natural)))
            return "the type of the value is " + FormatNames[natural - 1] + ", and the format is " + name + ": remove Format, or change the type";
        return natural is Float32 or Float64 or MedFloat16 or MedFloat32 ? "the type of the value is " + FormatNames[natural - 1] + ", and the format is " + name + ": remove Format, or change the type" : null;
    }

    private static bool IsSigned(int format) => format > LastUnsigned;
}
