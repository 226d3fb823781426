// Writes the statements that write a value into a GattWriter and read it from a GattReader.
using System.Collections.Generic;
using GattGen.Generators.Model;
using static GattGen.Generators.Emitting.CodeWriter;

namespace GattGen.Generators.Emitting;

internal static class WireEmitter
{
    /// <summary>Statements that write an expression.</summary>
    public static void Write(CodeWriter code, WireType type, string value)
    {
        switch (type.Kind)
        {
            case WireKind.Scalar when type.Width == 0:
                code.Line($"writer.Write({value});");
                break;
            case WireKind.Enum when type.Width == 0:
                code.Line($"writer.Write(({type.Number}){value});");
                break;
            case WireKind.Scalar or WireKind.Enum:
                var wide = type.Kind == WireKind.Scalar ? value : type.Signed ? "(long)" + value : "(ulong)" + value;
                code.Line($"writer.{(type.Signed ? "WriteSigned" : "WriteUnsigned")}({wide}, {type.Width});");
                break;
            case WireKind.Text:
                code.Line(type.Count > 0 ? $"writer.WriteFixedText({value}, {type.Count});" : $"writer.WriteText({value}, {type.MaxLength});");
                break;
            case WireKind.Octets or WireKind.Memory:
                var octets = type.Kind == WireKind.Memory ? value + ".Span" : value;
                code.Line(type.Count > 0
                    ? $"writer.WriteFixed({octets}, {type.Count});"
                    : $"writer.Write(global::GattGen.GattCodec.Check({octets}, 0, {type.MaxLength}));");
                break;
            case WireKind.Array or WireKind.List or WireKind.InlineList:
                WriteList(code, type, value);
                break;
            case WireKind.Value:
                code.Line($"{value}.Write(ref writer);");
                break;
        }
    }

    /// <summary>Statements that read into a new local variable and return false when that fails.</summary>
    /// <returns>The expression of what was read.</returns>
    public static string Read(CodeWriter code, WireType type, string local)
    {
        switch (type.Kind)
        {
            case WireKind.Scalar or WireKind.Enum when type.Width == 0:
                ReturnUnless(code, $"reader.TryRead(out {type.Number} {local})");
                return type.Kind == WireKind.Enum ? $"({type.Name}){local}" : local;
            case WireKind.Scalar or WireKind.Enum:
                ReturnUnless(code, $"reader.{(type.Signed ? "TryReadSigned" : "TryReadUnsigned")}({type.Width}, out var {local})");
                return $"({type.Name}){local}";
            case WireKind.Text:
                ReturnUnless(code, type.Count > 0 ? $"reader.TryReadText({type.Count}, out var {local})" : $"reader.TryReadText(out var {local})");
                return local;
            case WireKind.Octets or WireKind.Memory:
                if (type.Count > 0)
                    ReturnUnless(code, $"reader.TryTake({type.Count}, out var {local})");
                else
                    code.Line($"var {local} = reader.TakeRest();");
                return local + ".ToArray()";
            case WireKind.Array or WireKind.List or WireKind.InlineList:
                return ReadList(code, type, local);
            default:
                ReturnUnless(code, $"{type.Name}.TryRead(ref reader, out var {local})");
                return local;
        }
    }

    public static void ReturnUnless(CodeWriter code, string condition) => ReturnIf(code, "!" + condition);

    public static void ReturnIf(CodeWriter code, string condition)
    {
        code.Line($"if ({condition})");
        code.Line("    return false;");
    }

    private static void WriteList(CodeWriter code, WireType type, string value)
    {
        var element = type.Element!;
        var list = type.Kind switch
        {
            WireKind.List => $"{value}.Span",
            WireKind.InlineList => value,
            _ => $"new global::System.ReadOnlySpan<{element.Name}>({value})",
        };
        if (type.Count == 0)
        {
            code.Open($"foreach (var element in {list})");
            Write(code, element, "element");
            code.Close();
            return;
        }

        code.Open();
        code.Line($"var elements = {list};");
        code.Line("if (elements.IsEmpty)");
        code.Line($"    writer.Take({type.MaxLength}).Clear();");
        code.Line("else");
        code.Line($"    global::GattGen.GattCodec.CheckCount(elements.{(type.Kind == WireKind.InlineList ? "Count" : "Length")}, {type.Count}, {Literal(value.Replace("this.", string.Empty).TrimStart('@'))});");
        code.Open("foreach (var element in elements)");
        Write(code, element, "element");
        code.Close();
        code.Close();
    }

    private static string ReadList(CodeWriter code, WireType type, string local)
    {
        var element = type.Element!;
        var count = type.Count > 0 ? Number(type.Count) : element.MinLength == 1 ? "reader.Remaining" : $"reader.Remaining / {element.MinLength}";
        if (type.Kind == WireKind.InlineList)
            return ReadInlineList(code, type, local, count);
        code.Line($"var {local} = new {element.Name}[{count}];");
        code.Open($"for (var i = 0; i < {local}.Length; i++)");
        if (element.Kind == WireKind.Value)
        {
            ReturnUnless(code, $"{element.Name}.TryRead(ref reader, out {local}[i])");
        }
        else if (element.Kind == WireKind.Scalar && element.Width == 0)
        {
            ReturnUnless(code, $"reader.TryRead(out {local}[i])");
        }
        else
        {
            var read = Read(code, element, "element");
            code.Line($"{local}[i] = {read};");
        }

        code.Close();
        return type.Kind == WireKind.List ? $"global::GattGen.GattArray.Own({local})" : local;
    }

    private static string ReadInlineList(CodeWriter code, WireType type, string local, string count)
    {
        code.Line($"var {local}Count = {count};");
        code.Line($"var {local} = new {type.Name}.Builder({local}Count);");
        code.Open($"for (var i = 0; i < {local}Count; i++)");
        var read = Read(code, type.Element!, "element");
        code.Line($"{local}.Add({read});");
        code.Close();
        return local + ".Build()";
    }

    /// <summary>Names of local variables that meet nothing else in a method.</summary>
    public static string Local(string member, ICollection<string> taken)
    {
        var name = Parsing.Names.Camel(member);
        while (taken.Contains(name))
            name += "_";
        taken.Add(name);
        return Parsing.Names.Escape(name);
    }
}
