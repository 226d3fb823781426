// Writes the statements for fields with a scale, a range or a number for what is not known.
using System;
using System.Globalization;
using GattGen.Generators.Model;
using GattGen.Generators.Parsing;
using static GattGen.Generators.Emitting.CodeWriter;

namespace GattGen.Generators.Emitting;

internal static class NumberEmitter
{
    /// <summary>Statements that refuse an integer which is out of its range.</summary>
    public static void Check(CodeWriter code, FieldModel field, string member)
    {
        if (field.Number is not { IsLimited: true } number || field.Type.Kind == WireKind.Scaled)
            return;
        var range = $"{Long(number.Lowest)}, {Long(number.Highest)}, {Literal(field.Name)}";
        if (field.IsNullable)
        {
            code.Line($"if ({member}.HasValue)");
            code.Line($"    global::GattGen.GattCodec.CheckRange(unchecked((long){member}.Value), {range});");
        }
        else
        {
            code.Line($"global::GattGen.GattCodec.CheckRange(unchecked((long){member}), {range});");
        }
    }

    /// <summary>Statements that return false for a number which is out of its range.</summary>
    public static void CheckInRange(CodeWriter code, FieldModel field, string member)
    {
        var value = field.IsNullable ? member + ".Value" : member;
        var there = field.IsNullable ? member + ".HasValue && " : string.Empty;
        if (field.Type.Kind == WireKind.Scaled)
        {
            WireEmitter.ReturnIf(code, $"{there}!global::GattGen.GattCodec.IsInRange({value}, {Scale(field.Number!)}, {Long(field.Number!.Lowest)}, {Long(field.Number.Highest)})");
        }
        else if (field.Number is { IsLimited: true } number)
        {
            WireEmitter.ReturnIf(code, $"{there}unchecked((long){value}) is < {Long(number.Lowest)} or > {Long(number.Highest)}");
        }
        else if (field.Type.HasRange)
        {
            WireEmitter.ReturnIf(code, $"{there}!{value}.IsInRange()");
        }
        else if (field.Type.Element is { HasRange: true })
        {
            code.Open($"foreach (var element in {(field.Type.Kind == WireKind.Array ? $"new global::System.ReadOnlySpan<{field.Type.Element.Name}>({value})" : value)})");
            WireEmitter.ReturnIf(code, "!element.IsInRange()");
            code.Close();
        }
    }

    /// <summary>Statements that write an expression, which is never null unless there is a number for that.</summary>
    public static void Write(CodeWriter code, FieldModel field, string value)
    {
        var type = field.Type;
        var unknown = field.Number?.Unknown;
        if (type.Kind != WireKind.Scaled)
        {
            WireEmitter.Write(code, type, unknown is { } none ? $"({value} ?? {Typed(type, none)})" : value);
            return;
        }

        var number = field.Number!;
        var raw = $"global::GattGen.GattCodec.ToRaw({value}{(unknown is null ? string.Empty : ".Value")}, {Scale(number)}, {Long(number.Lowest)}, {Long(number.Highest)}, {Literal(field.Name)})";
        if (unknown is { } sent)
            raw = $"({value}.HasValue ? {raw} : {Long(sent)})";
        code.Line(Narrow(type) is { } narrow
            ? $"writer.Write(unchecked(({narrow}){raw}));"
            : type.Signed ? $"writer.WriteSigned({raw}, {type.Width});" : $"writer.WriteUnsigned((ulong){raw}, {type.Width});");
    }

    /// <summary>Statements that read into a new local variable and return false when that fails.</summary>
    /// <returns>The expression of what was read.</returns>
    public static string Read(CodeWriter code, FieldModel field, string local)
    {
        var type = field.Type;
        var unknown = field.Number?.Unknown;
        if (type.Kind != WireKind.Scaled)
        {
            var read = WireEmitter.Read(code, type, local);
            return unknown is { } none ? $"{read} == {Typed(type, none)} ? ({type.Name}?)null : {read}" : read;
        }

        WireEmitter.ReturnUnless(code, Narrow(type) is { } narrow
            ? $"reader.TryRead(out {narrow} {local})"
            : $"reader.{(type.Signed ? "TryReadSigned" : "TryReadUnsigned")}({type.Width}, out var {local})");
        var value = $"global::GattGen.GattCodec.FromRaw((long){local}, {Scale(field.Number!)})";
        return unknown is { } sent ? $"(long){local} == {Long(sent)} ? (double?)null : {value}" : value;
    }

    // The number as one of the type of the field.
    private static string Typed(WireType type, long number) => $"unchecked(({type.Name})({Long(number)}))";

    private static string? Narrow(WireType type) => (type.Width, type.Signed) switch
    {
        (1, false) => "byte",
        (1, true) => "sbyte",
        (2, false) => "ushort",
        (2, true) => "short",
        (4, false) => "uint",
        (4, true) => "int",
        _ => null,
    };

    private static string Scale(NumberModel number) => Double(number.Numerator) + ", " + Double(number.Denominator);

    private static string Double(double number)
        => number == Math.Floor(number) && number < 1e15 ? ((long)number).ToString(CultureInfo.InvariantCulture) + "d" : number.ToString("R", CultureInfo.InvariantCulture) + "d";

    private static string Long(long number) => number == long.MinValue ? "long.MinValue" : number.ToString(CultureInfo.InvariantCulture) + "L";
}
