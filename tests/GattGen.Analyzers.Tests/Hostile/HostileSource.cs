// Declarations that are drawn at random: from such as a careful user writes to such as nobody does.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using GattGen.Tests.Shared;

namespace GattGen.Analyzers.Tests.Hostile;

/// <summary>A small project. The rarer what is odd in it, the more of it compiles.</summary>
internal sealed class HostileSource
{
    private static readonly string[] PlainNames = ["Level", "Rate", "Place", "Body", "Flow", "Heat", "Mark", "Tone", "RRInterval", "X"];
    private static readonly string[] OddNames = [
        "@class", "@event", "@string", "Größe", "\\u0041b", "_", "__", "Client", "Handles", "HandleMap", "Definition", "Definitions", "Service", "Services", "value", "@value", "record", "field", "async", "await", "var", "partial", "required",
        "Value", "Encode", "TryDecode", "MaxLength", "System", "GattGen", "@global", "Object", "Equals", "GetHashCode", "ToString", "Length", "_gatt", "_layout", "m_", "s_x", "_1", "ǅ", "level", "LEVEL", "octets", "peer", "write", "read",
        "writer", "reader", "flags", "error", "where", "nint", "notnull", "file", "scoped", "init", "set", "get", "Level", "Void", "Byte", "StartAsync", "DiscoverAsync", "Link", "Dispose", "GetType", "MemberwiseClone", "Finalize", "𝒳", "e\u0301",
        "OnLevelWriting", "OnRateReading", "LevelSubscribers", "HasLevel", "EncodeLevel", "TryDecodeReset", "ResetResult", "LevelCharacteristic", "LevelDescription", "RateNote", "Names", "ToSection", "get_Level", "StateOf", "Item", "rate", "levelValue", "services", "Absent", "nameof", "Reset", "Stream",
    ];

    private static readonly string[] PlainTypes = ["byte", "sbyte", "ushort", "short", "uint", "int", "ulong", "long", "bool", "float", "double", "string", "byte[]", "ushort[]", "GattArray<ushort>", "GattArray<byte>", "GattInlineArray<short>", "ReadOnlyMemory<byte>", "UInt24", "MedFloat16", "DayOfWeek"];
    private static readonly string[] OddTypes = [
        "dynamic", "object", "byte?", "int*", "List<int>", "Missing", "Missing<int>", "void", "byte[,]", "byte[][]", "(int, int)", "Span<byte>", "T", "DateTime", "decimal", "char", "nint", "Guid", "string?", "byte[]?", "GattArray<GattArray<byte>>", "GattArray<Missing>", "GattInlineArray<string>",
        "ValueTuple", "ref int", "delegate*<void>", "Action", "GattArray<string>", "string[]", "GattArray<>", "System", "IEnumerable<byte>", "var", "UInt48", "GattArray<byte>?", "Enum", "Nullable<int>", "object[]", "GattPeer", "ReadOnlyMemory<int>", "",
    ];

    private static readonly string[] OddArguments = ["-1", "int.MaxValue", "0x10000", "int.MinValue", "1 / 0", "99999999999", "'c'", "\"text\"", "\"\"", "null", "default", "(string)null!", "default(string)", "typeof(int)", "new int[0]", "nameof(Missing)", "Missing", "Missing.Value", "1.5", "true", "(byte)300", "new object[] { null }", "1,", "", "DayOfWeek.Monday", "x: 1", "\"\\ud800\"", "\"\\0\"", "() => 1", "sizeof(int)", "checked(int.MaxValue + 1)", "513", "4"];
    private static readonly string[] Flags = ["Read", "Write", "Notify", "Indicate", "WriteNoResponse", "Broadcast", "AuthenticatedSignedWrite", "ReadEncrypted", "ReadAuthenticated", "WriteEncrypted", "WriteAuthenticated", "AuxWrite", "ReadAuthorized", "WriteAuthorized"];
    private static readonly string[] OddFlags = ["(GattFlags)0", "(GattFlags)(-1)", "(GattFlags)0x8000", "GattFlags.Missing", "null", "0", "default", "GattFlags.None", "~GattFlags.Read", "GattFlags.Read &", "2"];

    private readonly SeededRandom _random;
    private readonly int _oddity;
    private readonly List<string> _values = [];
    private readonly List<string> _services = [];
    private readonly List<string> _parts = [];
    private readonly bool _hasHeld;

    // The types that nest in the service that is being drawn.
    private readonly List<string> _nested = [];

    /// <summary>A project.</summary>
    /// <param name="random">What it is drawn from.</param>
    /// <param name="propertiesCompile">Whether the compiler at hand knows partial properties.</param>
    public HostileSource(SeededRandom random, bool propertiesCompile)
    {
        _random = random;
        _oddity = random.Of([int.MaxValue, int.MaxValue, 60, 20, 6]);
        PropertiesCompile = propertiesCompile;
        var declarations = new List<string>();
        _hasHeld = random.OneIn(5);
        if (_hasHeld)
            declarations.Add(random.Of(["public ", "public ", "internal "]) + "interface IHeld { byte Held { get; } byte Hold(byte what); }");
        for (var i = random.Below(3); i > 0; i--)
            declarations.Add(Value());
        for (var i = random.OneIn(3) ? random.Between(1, 2) : 0; i > 0; i--)
            declarations.Add(Part());
        for (var i = random.Between(1, 3); i > 0; i--)
            declarations.Add(Service());
        if (random.OneIn(2))
            declarations.Add(Server());
        Files = [Place(string.Join("\n", declarations.Select(declaration => Odd(2) || random.OneIn(16) ? Place(declaration) : declaration)))];
        if (Odd(2) || random.OneIn(12))
            Files.Add(Continuation());
        if (Odd(3))
            Files[0] = Damage(Files[0]);
    }

    /// <summary>The texts of the files.</summary>
    public List<string> Files { get; }

    private bool PropertiesCompile { get; }

    private bool Odd(int weight = 1) => _oddity < int.MaxValue && _random.Below(_oddity) < weight;

    private string Name(string plain) => Odd() ? _random.Of(OddNames) : plain;

    private string Maybe(string text) => _random.OneIn(3) ? text : "";

    // Namespaces, nesting, and what surrounds a type.
    private string Place(string declaration) => _random.Below(7) switch
    {
        0 => "namespace " + Name("N") + " { " + declaration + " }",
        1 => "namespace N.M { using GattGen; " + declaration + " }",
        2 => (Odd(3) ? "" : "partial ") + _random.Of(["class ", "struct ", "interface ", "record ", "static class "]) + "Outer" + _random.Below(1000).ToString(CultureInfo.InvariantCulture) + (_random.OneIn(4) ? "<T>" : "") + " { " + declaration + " }",
        _ => declaration,
    };

    private string Constant(string plain) => Odd() ? _random.Of(OddArguments) : plain;

    private string Number(params int[] choices) => Constant(_random.Of(choices).ToString(CultureInfo.InvariantCulture));

    private string Uuid() => Constant(_random.Below(6) switch
    {
        0 => "\"6E4000" + _random.Below(90 + 10).ToString("00", CultureInfo.InvariantCulture) + "-B5A3-F393-E0A9-E50E24DCCA9E\"",
        1 => "0x2A" + _random.Below(100).ToString("00", CultureInfo.InvariantCulture),
        2 when Odd(3) => "\"0000" + _random.Below(10000).ToString("0000", CultureInfo.InvariantCulture) + "-0000-1000-8000-00805F9B34FB\"",
        3 when Odd(3) => _random.Of(["\"6E400001\"", "\"zz\"", "0x2902", "0x1800", "0x1801"]),
        _ => "0xF" + _random.Below(1000).ToString("000", CultureInfo.InvariantCulture),
    });

    private string AnyFlags()
    {
        if (Odd())
            return _random.Of(OddFlags);
        var chosen = new List<string> { "GattFlags." + Flags[_random.Below(4)] };
        while (_random.OneIn(3))
            chosen.Add("GattFlags." + (Odd(4) ? _random.Of(Flags) : Flags[_random.Below(5)]));
        return string.Join(" | ", chosen.Distinct());
    }

    private string Type()
    {
        if (Odd())
            return _random.Of(OddTypes);
        if (_nested.Count > 0 && _random.OneIn(3))
            return _random.Of(_nested) is var nested && _random.OneIn(4) ? "GattArray<" + nested + ">" : nested;
        return _random.OneIn(5) && _values.Count > 0 ? _random.Of(_values) : _random.Of(PlainTypes);
    }

    private string Options(params string[] options)
    {
        var text = "";
        foreach (var option in options)
        {
            if (_random.OneIn(8) && !text.Contains(option.Split('=')[0], StringComparison.Ordinal))
                text += ", " + option;
            if (Odd())
                text += ", " + (Odd() ? "Missing" : option.Split('=')[0].Trim()) + " = " + _random.Of(OddArguments);
        }

        return text;
    }

    // An option that fits the type, or now and then one that does not.
    private string Fitting(bool fits, string option) => fits || Odd() ? option : "";

    private static bool IsGattArray(string type) => type.StartsWith("GattArray", StringComparison.Ordinal) || type.StartsWith("GattInlineArray", StringComparison.Ordinal);

    private string Attributes(string type, string flags)
    {
        var text = new StringBuilder();
        var isNumber = PlainTypes.Take(8).Contains(type);
        var isList = type is "string" or "byte[]" or "ReadOnlyMemory<byte>" || IsGattArray(type);
        var options = new[]
        {
            Fitting(isList, "MaxLength = " + Number(20, 40, 512)),
            Fitting(isList, "MinLength = " + Number(0, 1)),
            Fitting(flags.Contains("Write", StringComparison.Ordinal), "BufferLength = " + Number(512, 511)),
            Fitting(true, "MinKeySize = " + Number(7, 16)),
            Fitting(type is "ushort[]", "Count = " + Number(1, 2, 16)),
            Fitting(type is "int" or "uint" or "long" or "ulong", "Octets = " + Number(1, 2, 3)),
            Fitting(type is "byte[]" && flags.Contains("Write", StringComparison.Ordinal), "Append = " + Constant("true")),
            Fitting(true, "Order = " + Number(1, 2)),
            Fitting(false, "Handle = " + Number(0x30, 0x40, 0x50)),
            Fitting(flags.Contains("Notify", StringComparison.Ordinal), "ConfigurationFlags = GattFlags." + _random.Of(["WriteEncrypted", "WriteAuthenticated"])),
        };
        text.Append(CultureInfo.InvariantCulture, $"[GattCharacteristic({Uuid()}, {flags}{Options([.. options.Where(option => option.Length > 0)])})]");
        if (_random.OneIn(5))
            text.Append("[GattOptional]");
        if (_random.OneIn(8) || Odd())
            text.Append(CultureInfo.InvariantCulture, $"[GattDescriptor({Uuid()}, {AnyFlags()}, Value = {(_random.OneIn(2) ? Constant("\"text\"") : "new byte[] { 1, " + Number(2, 3) + " }")}{Options("Name = " + Constant("\"Note\""), "MinKeySize = " + Number(7, 16))})]");
        if (_random.OneIn(8) || Odd())
            text.Append("[GattDescription(").Append(Constant("\"what it is\"")).Append(Maybe(", Writable = " + Constant("true"))).Append(")]");
        if (_random.OneIn(8) && isNumber || Odd())
            text.Append("[GattFormat(").Append(_random.Of(["GattUnit.Percent", "(GattUnit)" + Number(0x2700, 0x2701)])).Append(_random.Of(["", ", Exponent = " + Number(-1, 2), ", Namespace = " + Number(1, 2) + ", Description = " + Number(1, 2), Fitting(false, ", Format = (GattFormatType)" + Number(4, 99))])).Append(")]");
        if (_random.OneIn(12) && isNumber || Odd())
            text.Append("[GattValidRange(").Append(Number(0, 1)).Append(", ").Append(Number(100, 50)).Append(")]");
        if (Odd(2))
            text.Append("[GattAggregate(").Append(string.Join(", ", Enumerable.Range(0, _random.Below(3)).Select(_ => Constant("\"" + _random.Of(PlainNames) + "\"")))).Append(")]");
        if (_random.OneIn(20) || Odd())
            text.Append("[GattReportReference(").Append(Number(1, 2)).Append(", ").Append(Constant("GattReportType.Input")).Append(")]");
        if (Odd())
            text.Append(_random.Of(["[GattField(When = 1)]", "[GattInclude]", "[GattService(1)]", "[GattCharacteristic(1, GattFlags.Read)]", "[Missing]", "[Obsolete]", "[Obsolete(\"x\")]", "[Obsolete(\"x\", true)]", "[GattPart]", "[GattClientState]", "[GattRequest(1)]", "[property: GattOptional]", "[field: GattOptional]", "[return: GattOptional]", "[GattOptional, GattOptional]", "[GattFormat]", "[GattFormat(Format = (GattFormatType)99)]"]));
        return text.Append(' ').ToString();
    }

    // A type that some see and others do not, with its name.
    private (string Name, string Declaration) Nested(int number)
    {
        var name = "Nested" + number.ToString(CultureInfo.InvariantCulture);
        var access = _random.Of(["public ", "internal ", "internal ", "protected internal ", "private ", "protected ", "private protected ", ""]);
        return _random.Below(5) switch
        {
            0 => (name, "[GattValue] " + access + "partial record struct " + name + "(byte A, short B);"),
            1 => (name, "[GattValue] " + access + "partial struct " + name + " { public byte A; " + Maybe(Access() + "enum Deep : byte { A, B } private Deep _deep; ") + "}"),
            2 => (name + ".Deep", access + "static class " + name + " { " + Access() + "enum Deep : ushort { A, B } }"),
            _ => (name, access + "enum " + name + Maybe(" : byte") + " { A, B }"),
        };
    }

    private string Access() => _random.Of(["public ", "public ", "internal ", "private ", ""]);

    // What a type does for the interface, by itself or with attributes that do not belong there.
    private string Held(bool isValue)
    {
        var characteristic = _random.OneIn(3) ? "[GattCharacteristic(" + Uuid() + ", GattFlags.Read)] " : "";
        var request = _random.OneIn(3) ? _random.Of(["[GattRequest(", "[GattRequest(", "[GattChannel("]) + Uuid() + ")] " : "";
        return (isValue ? Maybe("[GattField(When = 1)] ") : characteristic) + "byte IHeld.Held " + _random.Of(["=> 1;", "{ get { return 1; } }", "{ get; }"]) + " "
            + (isValue ? "" : request) + "byte IHeld.Hold(byte what) => what;";
    }

    private string Member(string name)
    {
        var type = Type();
        var flags = AnyFlags();
        var attributes = Attributes(type, flags);
        var access = _random.Of(["public ", "public ", "internal ", "private ", "protected ", "protected internal "]);
        var odd = Odd() ? _random.Of(["static ", "const ", "readonly ", "volatile ", "required ", "abstract ", "override ", "new ", "unsafe ", "extern ", "ref "]) : "";
        var text = _random.Below(PropertiesCompile ? 8 : 5) switch
        {
            0 => attributes + access + odd + type + " " + name + " => " + _random.Of(["default", "default!", "throw new Exception()"]) + ";",
            1 => attributes + access + odd + type + " " + name + " { get => default!; set { } }",
            < 5 => attributes + "private " + odd + type + " " + Field(name) + (_random.OneIn(4) && type is "byte" or "int" ? " = " + Number(1, 2) : "") + ";",
            5 when Odd(3) => attributes + access + odd + type + " " + name + " { get; set; }",
            _ => attributes + access + odd + "partial " + type + " " + name + " { get; " + _random.Of(["set; ", "private set; ", "internal set; ", "init; ", ""]) + "}",
        };
        if (_random.OneIn(8))
            text += Hook(name, type, flags);
        return Maybe("\n/// <summary>A <see cref=\"" + _random.Of(PlainNames) + "\"/> &lt; &amp; " + (Odd() ? "<unclosed" : "") + "</summary>\n") + text;
    }

    private string Field(string name) => Odd() ? name : "_" + char.ToLowerInvariant(name[0]) + name.Substring(1);

    private string Hook(string name, string type, string flags)
    {
        var octets = type is "byte[]" or "ReadOnlyMemory<byte>" ? "ReadOnlySpan<byte>" : type;
        var (hook, parameters) = Odd() ? (_random.Of(["Written", "Writing", "Reading", "Subscribed"]), _random.Of(["", "int x", "ref byte y", "GattRead read"]))
            : flags.Contains("GattFlags.Write", StringComparison.Ordinal) ? _random.Of([("Written", octets + " value"), ("Writing", octets + " value, GattWrite write")])
            : flags.Contains("GattFlags.Read", StringComparison.Ordinal) ? ("Reading", "GattRead read")
            : ("Subscribed", "GattPeer peer, GattSubscription subscription");
        return " partial " + (Odd() ? _random.Of(["int", "async void", "static void"]) : "void") + " On" + name + hook + "(" + parameters + ") { }";
    }

    private string Request(string name)
    {
        var (type, result) = (Type(), Type());
        var returned = Odd() ? _random.Of(["void", "System.Threading.Tasks.Task", "System.Threading.Tasks.ValueTask", "async System.Threading.Tasks.Task<" + result + ">", "Action"]) : _random.Of([result, "System.Threading.Tasks.Task<" + result + ">", "System.Threading.Tasks.ValueTask<" + result + ">"]);
        var parameters = Odd(2) ? _random.Of(["", type + " a, " + type + " b", "ref " + type + " a", "GattPeer peer", "params " + type + "[] a", "__arglist"]) : type + " request" + Maybe(", GattPeer peer") + Maybe(", System.Threading.CancellationToken cancel");
        return "[GattRequest(" + Uuid() + (_random.OneIn(4) ? ", Flags = " + (Odd(3) ? AnyFlags() : "GattFlags.WriteEncrypted") : "") + ")] " + (Odd() ? "[GattDescription(" + Constant("\"what it does\"") + ")] " : "") + (Odd() ? _random.Of(["static ", "abstract ", "[GattOptional] ", "partial "]) : _random.Of(["private ", "public ", "internal "]))
            + returned + " " + name + _random.Of(["", "Async"]) + (Odd() ? "<T>" : "") + "(" + parameters + ") => throw new Exception();";
    }

    // A method with a channel. A careful user has one, and gives each its own UUID.
    private string Channel(string name)
    {
        var options = Options("Psm = " + Number(0x80, 0x80, 0xFF, 0), "Mtu = " + Number(32, 65535, 512), "MaxChannels = " + Number(1, 64), "Flags = " + (Odd(3) ? AnyFlags() : "GattFlags.ReadEncrypted"), "Order = " + Number(1, 2));
        var returned = Odd() ? _random.Of(["void", "int", "System.Threading.Tasks.Task<int>", "async void", "object", "Missing"]) : _random.Of(["System.Threading.Tasks.Task", "System.Threading.Tasks.ValueTask"]);
        var parameters = Odd(2) ? _random.Of(["", "GattPeer peer", "L2capChannel a, L2capChannel b", "in L2capChannel a", "params L2capChannel[] a", "Missing a", "L2capChannel a, int b", "L2capChannel a, GattPeer b, GattPeer c"]) : "L2capChannel " + _random.Of(["channel", "peer", "@event"]) + Maybe(", GattPeer from") + Maybe(", System.Threading.CancellationToken cancel" + Maybe(" = default"));
        return Maybe("/// <summary>Carries <c>octets</c>.</summary>\n/// <param name=\"channel\">It.</param>\n") + "[GattChannel(" + Uuid() + options + ")] " + (Odd() ? _random.Of(["[GattRequest(0xFE00)] ", "[GattOptional] ", "[GattDescription(\"x\")] ", "[Obsolete(\"x\", true)] ", "abstract ", "extern "]) : _random.Of(["private ", "public ", "private static "]))
            + returned + " " + name + _random.Of(["", "Async"]) + (Odd() ? "<T>" : "") + "(" + parameters + ") => throw new Exception();"
            + (_random.OneIn(4) ? " partial void On" + name + (Odd() ? "Written" : "Reading") + "(GattRead read) { }" : "");
    }

    private string State()
    {
        var name = Name("Visit");
        var text = "[GattClientState] " + (Odd() ? _random.Of(["static ", "abstract ", "public partial ", "protected ", "file ", "unsafe "]) : _random.Of(["private sealed ", "internal ", "private "]))
            + (Odd() ? _random.Of(["struct", "record", "interface", "enum"]) : "class") + " " + name + (Odd() ? "<T>" : "") + (Odd() ? _random.Of([" : Missing", " : IDisposable", " : Attribute", "(int x)"]) : "")
            + " { " + (Odd() ? _random.Of(["private " + name + "() { }", "public " + name + "(int x) { }", "public required int X;", "protected " + name + "() { }", "static " + name + "() { }"]) : Maybe("public int Attempts;")) + " }";
        return Odd() ? text + " [GattClientState] class Other { }" + Maybe(" object StateOf;") : text;
    }

    // Characteristics for several services. Each part has names of its own.
    private string Part()
    {
        var name = Name("IPart" + _parts.Count.ToString(CultureInfo.InvariantCulture));
        var text = new StringBuilder((Odd() ? "" : "[GattPart] ") + (Odd() ? _random.Of(["file ", "private ", "partial ", "internal ", "static "]) : "public ") + (Odd() ? _random.Of(["class", "struct", "record"]) : "interface") + " " + name + (Odd() ? "<T>" : "") + (_parts.Count > 0 && _random.OneIn(3) ? " : " + _random.Of(_parts) : "") + " { ");
        foreach (var plain in Names().Take(2))
        {
            var (type, flags) = (Type(), AnyFlags());
            var member = Name("Part" + _parts.Count.ToString(CultureInfo.InvariantCulture) + plain);
            text.Append(Maybe("\n/// <summary>Of all <see cref=\"" + name + "\"/>.</summary>\n")).Append(Attributes(type, flags));
            text.Append(Odd() ? _random.Of(["static ", "abstract ", "private ", "internal ", "new ", "public "]) : "").Append(type).Append(' ').Append(Odd() ? "this[int i]" : member);
            text.Append(Odd() ? _random.Of([" { set; }", " { get; init; }", " => default!;", ";", "();", " { get => default!; set { } }"]) : flags.Contains("GattFlags.Write", StringComparison.Ordinal) ? _random.Of([" { get; set; }", " { get; }"]) : " { get; set; }").Append(' ');
        }

        if (Odd())
            text.Append(_random.Of(["[GattRequest(0xFE01)] byte Reset(byte x);", "[GattClientState] class Visit { }", "[GattInclude] Service0 Other { get; }", "[GattDescription(\"x\")] byte Lost { get; }", "[GattCharacteristic(0xFE02, GattFlags.Read)] byte Method();", "[GattOptional] int Level { get; }"]));
        _parts.Add(name);
        return text.Append('}').ToString();
    }

    // What a service does for a part by itself.
    private string Implementation() => _parts.Count == 0 || !Odd(2) ? "" : _random.Of([
        "public byte Part0Level { get; set; }", "byte " + _parts[0] + ".Part0Rate { get; set; }", "partial void OnPart0LevelWritten(byte value) { }", "private byte _part0Level;", "int " + _parts[0] + ".Missing => 1;"]) + "\n";

    private string Service()
    {
        var name = Name("Service" + _services.Count.ToString(CultureInfo.InvariantCulture));
        var parents = Parts();
        var isHeld = _hasHeld && _random.OneIn(3);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{Maybe("/// <summary>A service.</summary>\n")}[GattService({Uuid()}{(_random.OneIn(8) ? ", Kind = " + Constant("GattServiceKind.Secondary") : "")}{(_random.OneIn(10) ? ", Handle = " + Number(0x20, 0x100) : "")})] {Modifiers()}{Kind()} {name}{(Odd() ? "<T>" : "")}{parents}{(isHeld ? (parents.Length == 0 ? " : " : ", ") + "IHeld" : "")}\n{{\n");
        _nested.Clear();
        for (var i = _random.OneIn(3) ? _random.Between(1, 2) : 0; i > 0; i--)
        {
            var (nested, declaration) = Nested(i);
            _nested.Add(nested);
            text.Append(declaration).Append('\n');
        }

        if (isHeld)
            text.Append(Held(isValue: false)).Append('\n');
        foreach (var member in Names())
            text.Append(Member(member)).Append('\n');
        if (_random.OneIn(5) || Odd(2))
            text.Append(Request(Name("Reset"))).Append('\n');
        if (_random.OneIn(5) || Odd(2))
            text.Append(Channel(Name("Stream"))).Append('\n').Append(_random.OneIn(3) ? Channel(Name("Relay")) + "\n" : "");
        if (_random.OneIn(6) || Odd(2))
            text.Append(State()).Append('\n');
        text.Append(Implementation());
        if (_services.Count > 0 && _random.OneIn(4) || Odd())
            text.Append("[GattInclude] ").Append(Maybe("[GattOptional] ")).Append("public ").Append(Odd() || _services.Count == 0 ? _random.Of(OddTypes) : _random.Of(_services)).Append(" Included { get; } = null!;\n");
        if (Odd())
            text.Append(_random.Of(["public int Level;", "class Client { }", "partial class Client { }", "static int Handles;", "void OnLevelWritten() { }", "event Action Level;", "enum Rate { }", "public int this[int i] => 1;", "~Service() { }", "public static implicit operator int(Missing x) => 1;", "int _level;", "void Client() { }", "record struct Definition(int X);", "int EncodeLevel, TakeRate, HasPlace;"])).Append('\n');
        _nested.Clear();
        _services.Add(name);
        return text.Append('}').ToString();
    }

    private IEnumerable<string> Names()
    {
        var from = _random.Below(PlainNames.Length);
        var count = Odd() ? _random.Of([0, 0, 40]) : _random.Between(1, 4);
        for (var i = 0; i < count; i++)
            yield return Name(PlainNames[(from + i) % PlainNames.Length] + (i < PlainNames.Length ? "" : i.ToString(CultureInfo.InvariantCulture)));
    }

    private string Modifiers() => (Odd() ? _random.Of(["static ", "abstract ", "unsafe ", "file ", "private ", "readonly ", "ref ", ""]) : _random.Of(["public ", "public sealed "])) + (Odd() ? "" : "partial ");

    private string Kind() => Odd() ? _random.Of(["record", "struct", "interface", "enum", "record struct", "delegate void", ""]) : "class";

    // Of a service of a careful user: its parts.
    private string Parts() => _parts.Count > 0 && _random.OneIn(2) && Parent() is var parent ? parent.Length > 0 ? parent + ", " + _random.Of(_parts) : " : " + string.Join(", ", _parts.Take(_random.Between(1, _parts.Count))) : Parent();

    private string Parent() => Odd() ? " : " + _random.Of(["Missing", "Exception", "IDisposable", "Service0", "object", "Attribute", "List<Missing>", "Service1"]) : "";

    private string Value()
    {
        var name = Name("Value" + _values.Count.ToString(CultureInfo.InvariantCulture));
        var head = "[GattValue" + (_random.OneIn(5) ? "(FlagsOctets = " + Number(1, 2, 4) + ")" : "") + "] " + (Odd() ? "[GattFormat(GattUnit.Percentage)] " : "") + "public " + Maybe("readonly ") + (Odd() ? "" : "partial ");
        var bit = 0;
        var fields = Names().Take(8).Select(field =>
        {
            var type = Type();
            var attribute = _random.Below(4) switch
            {
                0 when bit < 7 => "[GattField(When = " + Number(bit++) + ")] ",
                1 when type is "bool" && bit < 7 => "[GattField(Bit = " + Number(bit++) + ")] ",
                2 when type is "ushort" or "int" && bit < 7 => "[GattField(Wide = " + Number(bit++) + ")] ",
                _ => Odd(2) ? "[GattField(" + _random.Of(["When", "Unless", "Bit", "Bits", "Wide", "Octets", "Count", "MaxLength", "Missing"]) + " = " + Number(0, 1, 2, 9, 40) + ")] " : "",
            };
            return (Attribute: attribute, Type: type + (attribute.Contains("When", StringComparison.Ordinal) && !Odd() && type is not ("string" or "byte[]" or "ushort[]") && !IsGattArray(type) && !type.StartsWith("ReadOnlyMemory", StringComparison.Ordinal) ? "?" : ""), Name: field);
        }).ToList();
        if (!Odd(3))
        {
            fields.RemoveAll(field => field.Type is "string" or "byte[]" or "ushort[]" || field.Type.StartsWith("Value", StringComparison.Ordinal));
            fields = [.. fields.Where(field => !field.Type.Contains('<', StringComparison.Ordinal)), .. fields.Where(field => field.Type.Contains('<', StringComparison.Ordinal)).Take(1)];
            if (fields.Count == 0)
                fields.Add(("", "byte", "Only"));
        }

        var isHeld = _hasHeld && _random.OneIn(3);
        var nested = _random.OneIn(4) ? Access() + "enum Deep : byte { A, B } " + _random.Of(["private Deep _deep; ", "private Deep _deep; ", "public Deep Depth; ", "internal Deep Depth { get; set; } "]) : "";
        var text = _random.OneIn(3)
            ? (head + (Odd() ? _random.Of(["class", "record", "ref struct", "interface"]) : "struct") + " " + name + (isHeld ? " : IHeld" : "") + " { " + (isHeld ? Held(isValue: true) + " " : "") + nested + string.Concat(fields.Select(field => field.Attribute + "public " + field.Type + " " + field.Name + (head.Contains("readonly", StringComparison.Ordinal) ? " { get; init; }" : _random.Of([" { get; set; }", ";"])) + " ")) + "}")
            : head + (Odd() ? _random.Of(["record", "struct", "record class"]) : "record struct") + " " + name + (Odd() ? "<T>" : "") + "(" + string.Join(", ", fields.Select(field => field.Attribute + field.Type + " " + field.Name)) + ");";
        _values.Add(name);
        return text;
    }

    private string Server()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"[GattServer({Constant("\"" + _random.Of(["Sensor", "A name that is long", "ä", "", "\\\"\\n\\\\"]) + "\"")}{Options("Appearance = " + Number(0x0340, 0x0540), "CompanyId = " + Number(1, 0xFFFF), "CompanyData = new byte[] { 1, 2, " + Number(3, 4) + " }", "ScanResponse = GattAdvertisingParts.Name", "Omit = GattAdvertisingParts.Appearance", "AdvertisingIntervalMs = " + Number(100, 20), "Bond = true", "Mitm = " + Constant("true"), "LeSecure = true", "Io = (IoCapability)" + Number(0, 1, 4), "ConnectionIntervalMinMs = " + Number(10, 15) + ", ConnectionIntervalMaxMs = " + Number(20, 50), "ConnectionIntervalMinMs = 30, ConnectionIntervalMaxMs = 40, ConnectionLatency = " + Number(0, 1) + ", SupervisionTimeoutMs = " + Number(4000, 2000))})] {Modifiers()}class {Name("Device")}{Parent()} {{ ");
        foreach (var service in _services)
            text.Append(CultureInfo.InvariantCulture, $"{(_random.OneIn(6) ? "[GattOptional] " : "")}public {(Odd() ? _random.Of(["static ", "const ", ""]) : "")}{service}{(_random.OneIn(6) ? "?" : "")} {Name("The" + service.TrimStart('@', '\\'))} {Holds()} ");
        if (Odd())
            text.Append(_random.Of(["public int IsStarted;", "void StartAsync() { }", "class Client { }", "object _session;", "public Missing Other { get; }"]));
        return text.Append('}').ToString();
    }

    private string Holds() => _random.Below(6) switch
    {
        0 => "=> " + _random.Of(["new();", "null!;", "throw new Exception();"]),
        1 => "{ get { return " + _random.Of(["new()", "null!"]) + "; } }",
        _ => "{ get; " + (Odd() ? "set; " : "") + "} = " + (Odd() ? "new()" : "null!") + ";",
    };

    // A further part of what stands in the first file.
    private string Continuation() => (Odd(3) ? "[GattService(1)] " : "") + _random.Of(["partial", "partial", "public partial", "", "static partial"]) + " " + Kind() + " " + _random.Of(_services) + Parent() + " { " + (_random.OneIn(2) ? Member("Second") : "") + " }";

    // What happens to text while somebody types.
    private string Damage(string text)
    {
        var at = _random.Below(text.Length);
        return _random.Below(4) switch
        {
            0 => text.Substring(0, at),
            1 => text.Remove(at, Math.Min(_random.Between(1, 12), text.Length - at)),
            2 => text.Insert(at, _random.Of(["{", "}", ";", "(", ")", "[", "]", "\"", "/*", "<", "#if X\n", "class ", "\0", ",", "\n#nullable disable\n", "@", "'"])),
            _ => text.Insert(at, text.Substring(at, Math.Min(40, text.Length - at))),
        };
    }
}
