// A field of a value in a manifest.
using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace GattGen.Documentation;

/// <summary>A field of a value. Its octets are in the order of the air, least significant first.</summary>
public sealed record FieldManifest
{
    /// <summary>An <see cref="Offset"/> that depends on the fields before.</summary>
    public const int VariableOffset = -1;

    /// <summary>Its name; null for a value that has one field, and for an element.</summary>
    public string? Name { get; init; }

    /// <summary><c>boolean</c>, <c>uint8</c> and so on, <c>int8</c> and so on, <c>float32</c>, <c>float64</c>, <c>medfloat16</c>, <c>medfloat32</c>, <c>utf8</c>, <c>octets</c>, <c>array</c> or <c>struct</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The unit (Assigned Numbers, 3.5): <c>0x272F</c>; null where none is known.</summary>
    public string? Unit { get; init; }

    /// <summary>The name of the unit; null where none is known.</summary>
    public string? UnitName { get; init; }

    /// <summary>The power of ten with which the number is multiplied; null where none is known.</summary>
    public int? Exponent { get; init; }

    /// <summary>The factor with which the number is multiplied; null for none.</summary>
    public int? Multiplier { get; init; }

    /// <summary>The power of two with which the number is multiplied; null for none.</summary>
    public int? BinaryExponent { get; init; }

    /// <summary>The least number, as it is sent; null where all have a meaning.</summary>
    public long? Minimum { get; init; }

    /// <summary>The greatest number, as it is sent; null where all have a meaning.</summary>
    public long? Maximum { get; init; }

    /// <summary>The number that says, as it is sent, that the number is not known; null for none.</summary>
    public long? Unknown { get; init; }

    /// <summary>The members of an enum, unless there are very many; otherwise null.</summary>
    public IReadOnlyList<NamedValue>? Values { get; init; }

    /// <summary>Of a struct its fields, whose offsets are from its beginning; otherwise null.</summary>
    public IReadOnlyList<FieldManifest>? Fields { get; init; }

    /// <summary>Of an array how many elements it always has; 0: as many as there are octets for.</summary>
    public int Count { get; init; }

    /// <summary>Of an array its element; otherwise null.</summary>
    public FieldManifest? Element { get; init; }

    /// <summary>The lowest bit of the flags field, where the field is a part of that; otherwise null.</summary>
    public int? Bit { get; init; }

    /// <summary>How many bits of the flags field it has; 0 for a field of its own.</summary>
    public int Bits { get; init; }

    /// <summary>How many octets are before it; <see cref="VariableOffset"/> where that depends on the fields before; null for bits of the flags and for elements.</summary>
    [JsonConverter(typeof(OffsetConverter))]
    public int? Offset { get; init; }

    /// <summary>How many octets it has; null where it depends, or where it has none of its own.</summary>
    public int? Length { get; init; }

    /// <summary>The smallest number of octets, where it depends.</summary>
    public int? MinLength { get; init; }

    /// <summary>The largest number of octets, where it depends.</summary>
    public int? MaxLength { get; init; }

    /// <summary>The bit of the flags that is set when the field has its full width, and clear when it has half of it; null for none.</summary>
    public int? Wide { get; init; }

    /// <summary>The bit of the flags that is set when the field is there; null for none.</summary>
    public int? When { get; init; }

    /// <summary>The bit of the flags that is clear when the field is there; null for none.</summary>
    public int? Unless { get; init; }

    /// <summary>A bit of the flags that must be set, too; null for none.</summary>
    public int? AndWhen { get; init; }

    /// <summary>A bit of the flags that must be clear, too; null for none.</summary>
    public int? AndUnless { get; init; }

    /// <summary>Whether the field is there if octets are left for it.</summary>
    public bool IfLeft { get; init; }

    /// <summary>A number, or the word "variable".</summary>
    internal sealed class OffsetConverter : JsonConverter<int?>
    {
        public override int? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType == JsonTokenType.Number)
                return reader.GetInt32();
            return reader.TokenType == JsonTokenType.String && reader.GetString() == "variable" ? VariableOffset : throw new JsonException("An offset is a number or \"variable\".");
        }

        public override void Write(Utf8JsonWriter writer, int? value, JsonSerializerOptions options)
        {
            if (value is null or VariableOffset)
                writer.WriteStringValue("variable");
            else
                writer.WriteNumberValue(value.Value);
        }
    }
}

/// <summary>A member of an enum.</summary>
public sealed record NamedValue
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its number.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required decimal Value { get; init; }
}
