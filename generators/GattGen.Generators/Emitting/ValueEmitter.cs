// Writes the codec of a [GattValue] struct.
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using GattGen.Generators.Model;
using GattGen.Generators.Parsing;
using Microsoft.CodeAnalysis.Text;
using static GattGen.Generators.Emitting.CodeWriter;

namespace GattGen.Generators.Emitting;

internal static class ValueEmitter
{
    public static SourceText Emit(ValueModel value)
    {
        var code = new CodeWriter();
        var blocks = code.OpenType(value.Type, string.Empty);
        code.Line("/// <summary>The largest number of octets of a value.</summary>");
        code.Line($"public const int MaxLength = {value.MaxLength};");
        code.Member(
            "/// <summary>Turns the value into octets.</summary>\n"
            + "/// <param name=\"destination\">Where they go; <see cref=\"MaxLength\"/> octets always suffice.</param>\n"
            + "/// <returns>The number of octets.</returns>\n"
            + "/// <exception cref=\"global::System.ArgumentException\">The value cannot be encoded, or the destination is too short.</exception>",
            "public readonly int Encode(global::System.Span<byte> destination)\n"
            + "{\n"
            + "    var writer = new global::GattGen.GattWriter(destination.Length > MaxLength ? destination.Slice(0, MaxLength) : destination);\n"
            + "    Write(ref writer);\n"
            + "    return writer.Length;\n"
            + "}");
        code.Member(
            "/// <summary>Turns octets into a value." + (value.FlagsOctets > 0 ? " Flag bits and octets at the end that are reserved for future use are ignored." : string.Empty) + "</summary>\n"
            + "/// <param name=\"octets\">The octets.</param>\n"
            + "/// <param name=\"value\">The value, or its default.</param>\n"
            + "/// <returns>False when the octets are no such value.</returns>",
            $"public static bool TryDecode(global::System.ReadOnlySpan<byte> octets, out {value.Type.FullName} value)\n"
            + "{\n"
            + "    var reader = new global::GattGen.GattReader(octets);\n"
            + (value.FlagsOctets > 0 ? "    return TryRead(ref reader, out value);\n" : "    return TryRead(ref reader, out value) && reader.IsAtEnd;\n")
            + "}");
        if (value.IsCoded)
        {
            code.CloseAll(blocks);
            return code.Finish();
        }

        if (value.HasRange)
            EmitInRange(code, value);
        code.Blank();
        code.Line("/// <summary>Writes the value as a part of another one.</summary>");
        code.Line("/// <param name=\"writer\">Where it goes.</param>");
        code.Line("/// <exception cref=\"global::System.ArgumentException\">The value cannot be encoded, or the buffer is too short.</exception>");
        code.Open("public readonly void Write(ref global::GattGen.GattWriter writer)");
        EmitWrite(code, value);
        code.Close();
        code.Blank();
        code.Line("/// <summary>Reads the value as a part of another one.</summary>");
        code.Line("/// <param name=\"reader\">Where it stands.</param>");
        code.Line("/// <param name=\"value\">The value, or its default.</param>");
        code.Line("/// <returns>False when the octets are no such value.</returns>");
        code.Open($"public static bool TryRead(ref global::GattGen.GattReader reader, out {value.Type.FullName} value)");
        EmitRead(code, value);
        code.Close();
        code.CloseAll(blocks);
        return code.Finish();
    }

    private static void EmitInRange(CodeWriter code, ValueModel value)
    {
        code.Blank();
        code.Line("/// <summary>Whether each number is in its range. A value that was decoded need not be: then it cannot be encoded.</summary>");
        code.Open("public readonly bool IsInRange()");
        foreach (var field in value.Fields)
            NumberEmitter.CheckInRange(code, field, Member(field));
        code.Line("return true;");
        code.Close();
    }

    private static void EmitWrite(CodeWriter code, ValueModel value)
    {
        var taken = new HashSet<string> { "writer", "flags", "element", "elements" };
        foreach (var field in value.Fields)
            NumberEmitter.Check(code, field, Member(field));
        if (value.FlagsOctets > 0)
        {
            code.Line("var flags = 0u;");
            var asked = new HashSet<int>();
            var joint = JointBits(value);
            foreach (var field in value.Fields)
                EmitFlags(code, field, asked, joint);
            foreach (var field in value.Fields.Where(field => IsJoint(field, joint)))
                code.Line($"global::GattGen.GattCodec.CheckPresence({IsThere(field)}, {IsSaid(field)}, {Literal(field.Name)});");
            code.Line($"writer.WriteUnsigned(flags, {value.FlagsOctets});");
        }

        FieldModel? before = null;
        foreach (var field in value.Fields.Where(field => field.Bit < 0))
        {
            var name = Member(field);
            if (field.IfLeft && before is not null)
                code.Line($"global::GattGen.GattCodec.CheckOrder({IsThere(before)}, {IsThere(field)}, {Literal(field.Name)});");
            before = field.IfLeft ? field : null;
            if (field.Number?.Unknown is not null)
            {
                NumberEmitter.Write(code, field, name);
            }
            else if (field.Wide >= 0)
            {
                var number = field.Type.Kind == WireKind.Enum ? (field.Type.Signed ? "(long)" : "(ulong)") + name : name;
                code.Line($"writer.{(field.Type.Signed ? "WriteSigned" : "WriteUnsigned")}({number}, (flags & {Mask(field.Wide)}) != 0 ? {field.Type.MaxLength} : {field.Type.MaxLength / 2});");
            }
            else if (field.IsNullable)
            {
                var local = WireEmitter.Local(field.Name, taken);
                code.Open($"if ({name} is {{ }} {local})");
                NumberEmitter.Write(code, field, local);
                code.Close();
            }
            else if (field.When >= 0)
            {
                code.Open($"if ({IsThere(field)})");
                WireEmitter.Write(code, field.Type, name);
                code.Close();
            }
            else
            {
                NumberEmitter.Write(code, field, name);
            }
        }
    }

    // The bits of which several fields depend in different ways: what is there sets them, and then every field is checked.
    private static HashSet<int> JointBits(ValueModel value)
    {
        var joint = new HashSet<int>();
        foreach (var field in value.Fields.Where(field => field.And >= 0))
        {
            joint.Add(field.When);
            joint.Add(field.And);
        }

        return joint;
    }

    private static bool IsJoint(FieldModel field, HashSet<int> joint) => field.When >= 0 && joint.Contains(field.When);

    // What the flags say of a field.
    private static string IsSaid(FieldModel field)
        => $"(flags & {Mask(field.When)}) {(field.IsInverted ? "==" : "!=")} 0" + (field.And < 0 ? string.Empty : $" && (flags & {Mask(field.And)}) {(field.IsAndInverted ? "==" : "!=")} 0");

    private static void EmitJointFlags(CodeWriter code, FieldModel field)
    {
        var set = (field.IsInverted ? 0 : 1UL << field.When) | (field.And >= 0 && !field.IsAndInverted ? 1UL << field.And : 0);
        if (set != 0)
        {
            code.Line($"if ({IsThere(field)})");
            code.Line($"    flags |= 0x{set.ToString("X2", CultureInfo.InvariantCulture)}u;");
        }

        if (!field.IsInverted || field.And >= 0)
            return;
        code.Line($"if ({IsMissing(field)})");
        code.Line($"    flags |= {Mask(field.When)};");
    }

    private static void EmitFlags(CodeWriter code, FieldModel field, HashSet<int> asked, HashSet<int> joint)
    {
        var name = Member(field);
        if (field.Bit >= 0)
        {
            if (field.Type.Number == "bool")
            {
                code.Line($"if ({name})");
                code.Line($"    flags |= {Mask(field.Bit)};");
            }
            else
            {
                var bits = $"global::GattGen.GattCodec.Bits((long){name}, {field.Bits}, {Literal(field.Name)})";
                code.Line(field.Bit == 0 ? $"flags |= {bits};" : $"flags |= {bits} << {field.Bit};");
            }
        }

        if (field.Wide >= 0)
        {
            var half = field.Type.MaxLength * 4;
            var number = field.Type.Kind == WireKind.Enum ? $"({field.Type.Number}){name}" : name;
            var needsWidth = field.Type.Signed
                ? $"{number} is < {(-(1L << (half - 1))).ToString(CultureInfo.InvariantCulture)} or > {((1L << (half - 1)) - 1).ToString(CultureInfo.InvariantCulture)}"
                : $"{number} > 0x{((1UL << half) - 1).ToString("X", CultureInfo.InvariantCulture)}";
            code.Line($"if ({needsWidth})");
            code.Line($"    flags |= {Mask(field.Wide)};");
        }

        if (field.When < 0)
            return;
        if (IsJoint(field, joint))
        {
            EmitJointFlags(code, field);
            return;
        }

        // Several fields behind one bit are there together or not at all.
        if (!asked.Add(field.When))
        {
            code.Line($"if (({IsThere(field)}) != ((flags & {Mask(field.When)}) {(field.IsInverted ? "==" : "!=")} 0))");
            code.Line($"    throw new global::System.ArgumentException({Literal(field.Name + " must be there together with the other fields of flag bit " + Number(field.When) + ", or not at all.")});");
            return;
        }

        code.Line($"if ({(field.IsInverted ? IsMissing(field) : IsThere(field))})");
        code.Line($"    flags |= {Mask(field.When)};");
    }

    private static string Member(FieldModel field) => Names.Own(field.Name);

    private static string IsThere(FieldModel field)
    {
        var name = Member(field);
        return field switch
        {
            { IsNullable: true } => name + ".HasValue",
            { Type.Kind: WireKind.Array } => name + " is { Length: > 0 }",
            { Type.IsReference: true } => name + " is not null",
            _ => "!" + name + ".IsEmpty",
        };
    }

    private static string IsMissing(FieldModel field)
    {
        var name = Member(field);
        return field switch
        {
            { IsNullable: true } => "!" + name + ".HasValue",
            { Type.Kind: WireKind.Array } => name + " is not { Length: > 0 }",
            { Type.IsReference: true } => name + " is null",
            _ => name + ".IsEmpty",
        };
    }

    private static void EmitRead(CodeWriter code, ValueModel value)
    {
        var taken = new HashSet<string> { "reader", "flags", "value", "i", "element", "present" };
        code.Line("value = default;");
        if (value.FlagsOctets > 0)
            WireEmitter.ReturnUnless(code, $"reader.TryReadUnsigned({value.FlagsOctets}, out var flags)");
        var arguments = new List<string>();
        foreach (var field in value.Fields)
        {
            var local = WireEmitter.Local(field.Name, taken);
            if (field.Bit >= 0)
            {
                var bits = field.Bit == 0 ? "flags" : $"(flags >> {field.Bit})";
                var number = $"{bits} & 0x{((1UL << field.Bits) - 1).ToString("X", CultureInfo.InvariantCulture)}";
                arguments.Add(field.Type.Number == "bool" ? $"({number}) != 0" : $"({field.Type.Name})({number})");
            }
            else if (field.Wide >= 0)
            {
                WireEmitter.ReturnUnless(
                    code,
                    $"reader.{(field.Type.Signed ? "TryReadSigned" : "TryReadUnsigned")}((flags & {Mask(field.Wide)}) != 0 ? {field.Type.MaxLength} : {field.Type.MaxLength / 2}, out var {local})");
                arguments.Add($"({field.Type.Name}){local}");
            }
            else if (field.When >= 0)
            {
                var initial = field.Type.IsReference && !field.Type.IsNullableReference ? Empty(field.Type) : "default";
                var mark = field.IsNullable || field.Type.IsNullableReference ? "?" : string.Empty;
                code.Line($"{field.Type.Name}{mark} {local} = {initial};");
                code.Open($"if ({IsSaid(field)})");
                code.Line($"{local} = {NumberEmitter.Read(code, field, "present")};");
                code.Close();
                arguments.Add(local);
            }
            else if (field.IfLeft)
            {
                code.Line($"{field.Type.Name}? {local} = default;");
                code.Open("if (!reader.IsAtEnd)");
                code.Line($"{local} = {NumberEmitter.Read(code, field, "present")};");
                code.Close();
                arguments.Add(local);
            }
            else
            {
                arguments.Add(NumberEmitter.Read(code, field, local));
            }
        }

        if (value.IsPositional)
        {
            code.Line($"value = new {value.Type.FullName}({string.Join(", ", arguments)});");
        }
        else
        {
            code.Open($"value = new {value.Type.FullName}");
            for (var i = 0; i < arguments.Count; i++)
                code.Line($"{Names.Escape(value.Fields[i].Name)} = {arguments[i]},");
            code.Close("};");
        }

        code.Line("return true;");
    }

    public static string Empty(WireType type)
        => type.Kind switch
        {
            WireKind.Text => "\"\"",
            WireKind.Octets => "global::System.Array.Empty<byte>()",
            _ => $"global::System.Array.Empty<{type.Element!.Name}>()",
        };

    private static string Mask(int bit) => "0x" + (1UL << bit).ToString("X2", CultureInfo.InvariantCulture) + "u";
}
