// Projects of many small files that are drawn at random, and edits of them: few names, so that everything has to do with everything.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using GattGen.Tests.Shared;

namespace GattGen.Generators.Tests.Incremental;

/// <summary>The texts of the files of a project.</summary>
internal sealed class RandomProject
{
    private static readonly string[] Constants = ["K", "J", "Home"];
    private static readonly string[] Enums = ["Kind", "Level"];
    private static readonly string[] Values = ["Report", "Level", "Day"];
    private static readonly string[] Classes = ["Base", "Root"];
    private static readonly string[] Services = ["Battery", "BATTERY", "Alert", "Home_1", "Scale", "Lamp"];
    private static readonly string[] Types = [.. Constants, .. Enums, .. Values, .. Classes, .. Services];
    private static readonly string[] Namespaces = ["N", "N.M", "", "n"];
    private static readonly string[] Keywords = ["byte", "ushort", "int", "string", "byte[]", "long", "bool", "GattArray<byte>", "float"];
    private static readonly string[] Members = ["Uuid", "Flags", "Name", "Max"];

    private readonly SeededRandom _random;

    public RandomProject(SeededRandom random, int files)
    {
        _random = random;
        Files = [.. Enumerable.Range(0, files).Select(_ => File())];
    }

    /// <summary>The texts.</summary>
    public List<string> Files { get; }

    /// <summary>The name of the project.</summary>
    public string Name { get; private set; } = "App";

    /// <summary>Whether integer overflow throws.</summary>
    public bool Checked { get; private set; }

    /// <summary>Whether another project is referenced, which declares some of the same.</summary>
    public bool HasLibrary { get; private set; }

    /// <summary>Makes an edit, and says which file it touches; -1 for several, or for settings.</summary>
    public int Edit()
    {
        var at = _random.Below(Files.Count);
        switch (_random.Below(20))
        {
            case 0:
                Files.Add(File());
                return -1;
            case 1 when Files.Count > 6:
                Files.RemoveAt(at);
                return -1;
            case 2:
                (Files[at], Files[0]) = (Files[0], Files[at]);
                return -1;
            case 3 when _random.OneIn(4):
                (Name, Checked, HasLibrary) = (_random.OneIn(3) ? "Other" : "App", _random.OneIn(3), _random.OneIn(2));
                return -1;
            case < 14:
                Files[at] = Exchange(Files[at]);
                return at;
            default:
                Files[at] = File();
                return at;
        }
    }

    // Puts a word of ours in the place of another.
    private string Exchange(string text)
    {
        var words = Words(text);
        if (words.Count == 0)
            return text;
        var (start, length) = _random.Of(words);
        var word = text.Substring(start, length);
        string[] others = char.IsDigit(word[0]) ? ["1", "2", "0x2A19", "3"]
            : Keywords.Contains(word) ? Keywords
            : Members.Contains(word) ? Members
            : Constants.Contains(word) ? Constants
            : Enums.Contains(word) || Values.Contains(word) ? [.. Enums, .. Values]
            : Classes.Contains(word) ? Classes
            : Services.Contains(word) ? Services
            : word is "Read" or "Write" or "Notify" or "Indicate" ? ["Read", "Write", "Notify", "Indicate"]
            : word is "partial" or "static" or "sealed" or "abstract" ? ["", "partial"]
            : Types;
        return string.Concat(text.AsSpan(0, start), _random.Of(others), text.AsSpan(start + length));
    }

    private static List<(int Start, int Length)> Words(string text)
    {
        string[] kept = ["using", "namespace", "public", "private", "class", "struct", "record", "enum", "const", "readonly", "global", "return", "get", "set", "new", "GattGen", "see", "summary", "cref"];
        var words = new List<(int, int)>();
        for (var i = 0; i < text.Length; i++)
        {
            var end = i;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_'))
                end++;
            if (end > i && !kept.Contains(text[i..end]))
                words.Add((i, end - i));
            i = end;
        }

        return words;
    }

    private string File()
    {
        var text = new StringBuilder();
        if (_random.OneIn(8))
            text.Append("global using ").Append(Using()).Append(";\n");
        text.Append("using GattGen;\n");
        foreach (var name in Namespaces)
        {
            if (name.Length > 0 && _random.Below(4) > 0)
                text.Append("using ").Append(name).Append(";\n");
        }

        if (_random.OneIn(6))
            text.Append("using ").Append(Using()).Append(";\n");
        if (_random.OneIn(25))
            text.Append("[assembly: System.Reflection.AssemblyTitle(").Append(Text()).Append(")]\n");
        var into = _random.OneIn(30) ? _random.Of(["System", "GattGen", "System.Runtime.CompilerServices"]) : _random.Of(Namespaces);
        if (into.Length > 0)
            text.Append("namespace ").Append(into).Append("\n{\n");
        for (var i = _random.Below(2); i >= 0; i--)
            Declaration(text, depth: 0);
        return text.Append(into.Length > 0 ? "}\n" : "").ToString();
    }

    private string Using() => _random.Below(6) switch
    {
        0 or 1 => "static N." + _random.Of(Constants),
        2 => "Kind = N." + _random.Of(Enums),
        3 => "K = N." + _random.Of(Constants),
        4 => _random.Of(["Svc", "SvcAttribute"]) + " = GattGen.GattServiceAttribute",
        _ => _random.Of(["N", "N.M", "System"]),
    };

    // Now and then any type, wherever it fits or not.
    private string One(string[] names) => _random.Below(12) switch
    {
        0 => _random.Of(Types),
        1 => _random.Of(["N.", "N.M.", "global::N."]) + _random.Of(names),
        2 => _random.Of(Types) + "." + _random.Of(names),
        _ => _random.Of(names),
    };

    private string Type() => _random.Below(3) switch
    {
        0 => One(Enums) + _random.Of(["", "", "[]"]),
        1 => One(Values),
        _ => _random.Of(Keywords),
    };

    private string Number() => _random.Below(9) switch
    {
        0 or 6 or 7 => _random.Of(["1", "2", "0x2A19", "0x180F"]),
        1 => "(int)" + One(Enums) + ".Max",
        2 => "Uuid",
        3 => One(Constants) + ".Uuid + 1",
        4 => "nameof(" + One(Types) + ").Length",
        _ => One(Constants) + ".Uuid",
    };

    private string Text() => _random.OneIn(2) ? "nameof(" + One(Types) + ")" : One(Constants) + ".Name";

    private string Flags() => _random.Below(4) switch
    {
        0 => One(Constants) + ".Flags",
        1 => "Flags",
        _ => "GattFlags.Read" + _random.Of(["", " | GattFlags.Write", " | GattFlags.Notify"]),
    };

    private void Declaration(StringBuilder text, int depth)
    {
        var partial = _random.Below(12) > 0 ? "partial " : "";
        var kind = _random.Below(16);
        text.Append(kind switch
        {
            0 => $"public enum {_random.Of(Enums)} : {_random.Of(["byte", "ushort", "int"])} {{ None, Max = {_random.Below(9)} }}\n",
            1 or 2 or 3 => $"public {_random.Of(["static partial ", "partial ", ""])}class {_random.Of(Constants)}{Parent()} {{ public const int Uuid = {Number()}; public const string Name = {_random.Of(["\"a\"", "\"b\"", Text()])}; public const GattFlags Flags = {Flags()}; }}\n",
            4 => $"[GattValue] public {_random.Of(["", "readonly "])}{partial}record struct {_random.Of(Values)}({Type()} A, [GattField(When = {_random.Below(4)})] {Type()}? B{(_random.OneIn(3) ? ", " + Type() + " C" : "")});\n",
            5 => $"[GattValue(FlagsOctets = {_random.Between(1, 3)})] public {partial}struct {_random.Of(Values)} {{ public {Type()} A; [GattField(Bit = 1)] public bool Max; }}\n",
            6 when depth < 2 => Nested(depth),
            7 => $"[GattServer({Text()}, Appearance = (Appearance)({Number()}))] public {partial}class Device {{ public {One(Services)} One {{ get; }} = null; public {One(Services)} Two {{ get; }} = null; }}\n",
            8 => $"public {partial}class {_random.Of(Classes)}{Parent()} {{ public const int Uuid = {Number()}; {_random.Of(["", "", "public int Definition;", "public enum Kind : ushort { Max = 5 }"])} }}\n",
            9 => $"public partial class {_random.Of(Services)} {{ {_random.Of(["", Member("_max"), "partial void OnKindWritten(byte value) { }", "public const int Uuid = " + Number() + ";", "public enum Kind : byte { Max = 4 }"])} }}\n",
            10 when _random.OneIn(3) => $"public class {_random.Of(["GattServiceAttribute", "GattService", "SvcAttribute", "GattFlags", "IsExternalInit"])} : System.Attribute {{ public const int Uuid = 3; }}\n",
            _ => $"{See()}[{_random.Of(["GattService", "GattService", "GattService", "GattGen.GattServiceAttribute", "Svc"])}({Number()})] public {partial}class {_random.Of(Services)}{Parent()} {{\n{Member("_level")}\n{Member("_kind")} }}\n",
        });
    }

    private string Nested(int depth)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"public partial class {_random.Of(["Home", "Home<T>", "K"])} {{\n");
        Declaration(text, depth + 1);
        return text.Append(CultureInfo.InvariantCulture, $"public void Run() {{ var x = new {_random.Of(Types)}(); }} }}\n").ToString();
    }

    private string Parent() => _random.OneIn(3) ? " : " + One(Classes) : "";

    private string See() => _random.OneIn(3) ? "/// <summary>See <see cref=\"" + One(Types) + "\"/>.</summary>\n" : "";

    private string Member(string name) => $"{See()}[GattCharacteristic({Number()}, {Flags()}{_random.Of(["", "", ", MaxLength = " + Number()])})] private {Type()} {name};";
}
