// What the parser reports, and that the generator stays silent and whole.
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using GattGen.Generators.Parsing;
using GattGen.Generators.Tests.Compiling;
using Microsoft.CodeAnalysis;

namespace GattGen.Generators.Tests;

public class ParserTests
{
    private const string Char = "[GattCharacteristic(0x2A19, GattFlags.Read)] ";
    private const string Writable = "[GattCharacteristic(0x2A19, GattFlags.Read | GattFlags.Write)] ";

    /// <summary>The identifier and the declaration. The exact places are the business of the tests of the analyzers.</summary>
    public static TheoryData<string, string> Wrong => new()
    {
        { "GATT0001", "[GattService(1)] public class S { " + Char + "private byte _x; }" },
        { "GATT0001", "public class Outer { [GattService(1)] public partial class S { " + Char + "private byte _x; } }" },
        { "GATT0001", "[GattValue] public record struct V(byte X);" },
        { "GATT0001", Service(Char + "private byte _x;") + " [GattServer(\"n\")] public class D { public S P { get; } = new S(); }" },
        { "GATT0002", Service(Char + "public byte X { get; set; }") },
        { "GATT0002", Service(Char + "public partial byte X { get; }") },
        { "GATT0002", Service(Char + "public partial byte X { set; }") },
        { "GATT0002", Service(Char + "public partial byte X { get; set; } = 5;") },
        { "GATT0002", Service(Char + "public byte X { set { } }") },
        { "GATT0002", Service(Char + "private static byte _x;") },
        { "GATT0002", Service(Char + "private readonly byte _x;") },
        { "GATT0002", Service(Char + "private byte X;") },
        { "GATT0003", Service(Char + "private decimal _x;") },
        { "GATT0003", Service(Char + "private System.DateTime _x;") },
        { "GATT0003", Service(Char + "private byte? _x;") },
        { "GATT0003", Service("[GattCharacteristic(1, GattFlags.Write, Append = true)] private string _x;") },
        { "GATT0003", Service("[GattCharacteristic(1, GattFlags.Write, Octets = 5)] private uint _x;") },
        { "GATT0003", "[GattValue] public partial record struct V(System.Guid X);" },
        { "GATT0004", "[GattService(\"6E400001\")] public partial class S { " + Char + "private byte _x; }" },
        { "GATT0004", Service("[GattCharacteristic(\"6E400001-B5A3-F393-E0A9-E50E24DCCA9G\", GattFlags.Read)] private byte _x;") },
        { "GATT0005", "[GattService(0x10000)] public partial class S { " + Char + "private byte _x; }" },
        { "GATT0005", Service("[GattCharacteristic(-1, GattFlags.Read)] private byte _x;") },
        { "GATT0006", Service("[GattCharacteristic(1, GattFlags.None)] private byte _x;") },
        { "GATT0006", Service("[GattCharacteristic(1, GattFlags.ReadEncrypted)] private byte _x;") },
        { "GATT0007", Service("[GattCharacteristic(1, GattFlags.Read | (GattFlags)0x80)] private byte _x;") },
        { "GATT0007", Service("[GattCharacteristic(1, GattFlags.Read | (GattFlags)0x10000)] private byte _x;") },
        { "GATT0008", Service("[GattCharacteristic(1, GattFlags.Read)] private byte _x; [GattCharacteristic(1, GattFlags.Write)] private byte _y;") },
        { "GATT0009", Service(Char + "[GattDescriptor(0x2902, GattFlags.Read)] private byte _x;") },
        { "GATT0010", Service(Char + "private byte _x; [GattDescriptor(0x2901, GattFlags.Read)] private byte _y;") },
        { "GATT0011", Service(Writable + "private byte _x; partial void OnXWritten(int value);") },
        { "GATT0011", Service(Writable + "private byte _x; partial void OnXWriting(byte value);") },
        { "GATT0011", Service(Writable + "private byte _x; void OnXWritten(byte value) { }") },
        { "GATT0011", Service(Char + "private byte _x; partial void OnXWritten(byte value);") },
        { "GATT0011", Service("[GattCharacteristic(1, GattFlags.Write)] private byte[] _x; partial void OnXWritten(byte[] value);") },
        { "GATT0012", Service("[GattCharacteristic(1, GattFlags.Read, MaxLength = 3)] private string _x = \"Größe\";") },
        { "GATT0012", Service("[GattCharacteristic(1, GattFlags.Read, Octets = 1)] private uint _x = 256;") },
        { "GATT0012", Service("[GattCharacteristic(1, GattFlags.Read, Count = 2)] private ushort[] _x = { 1, 2, 3 };") },
        { "GATT0012", Service(Char + "[GattDescriptor(0x2901, GattFlags.Read, Value = 5)] private byte _x;") },
        { "GATT0013", Service("[GattCharacteristic(1, GattFlags.Read, Count = 129)] private uint[] _x;") },
        { "GATT0013", Service("[GattCharacteristic(1, GattFlags.Read, MaxLength = 513)] private string _x;") },
        { "GATT0014", Service("[GattCharacteristic(1, GattFlags.Write, BufferLength = 100)] private string _x;") },
        { "GATT0015", Service(Char + "private byte _x;") + " [GattServer(\"A name with twenty-five le\", ScanResponse = GattAdvertisingParts.None)] public partial class D { public S P { get; } = new S(); }" },
        { "GATT0016", Service("private byte _x;") },
        { "GATT0017", "[GattService(1)] public abstract partial class S { " + Char + "private byte _x; }" },
        { "GATT0017", "[GattService(1)] public partial class S<T> { " + Char + "private byte _x; }" },
        { "GATT0018", "[GattServer(\"n\")] public partial class D { }" },
        { "GATT0019", Service(Char + "private byte _x;") + " [GattServer(\"" + new string('n', 249) + "\")] public partial class D { public S P { get; } = new S(); }" },
        { "GATT0021", Service(Char + "private byte _client;") },
        { "GATT0021", Service(Char + "private byte _x; public int Definition;") },
        { "GATT0021", Service(Char + "private byte _x; public int X;") },
        { "GATT0021", Service("[GattCharacteristic(1, GattFlags.Notify)] private byte _x; public int XSubscribers;") },
        { "GATT0021", "[GattValue] public partial record struct V(byte X) { public int MaxLength => 1; }" },
        { "GATT0022", Service(Char + "private byte _x;") + " partial class S { [GattCharacteristic(2, GattFlags.Read)] private byte _y; }" },
        { "GATT0022", "[GattValue] public partial struct V { public byte X; } partial struct V { public byte Y; }" },
        { "GATT0023", "[GattValue] public partial record struct V(byte? X);" },
        { "GATT0023", "[GattValue] public partial record struct V([GattField(When = 0)] byte X);" },
        { "GATT0023", "[GattValue] public partial record struct V([GattField(When = 8)] byte? X);" },
        { "GATT0023", "[GattValue] public partial record struct V([GattField(Wide = 0)] byte X);" },
        { "GATT0023", "[GattValue] public partial record struct V([GattField(Bit = 0, Bits = 2)] byte X, [GattField(When = 1)] byte? Y);" },
        { "GATT0023", "[GattValue] public partial record struct V(string X, byte Y);" },
        { "GATT0023", "[GattValue] public partial struct V { public byte X { get; } }" },
        { "GATT0023", "[GattValue] public partial struct V { }" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_wrong_declaration_is_reported_once_and_the_generator_goes_on(string id, string declaration)
    {
        var source = Source.Modern("using GattGen;\n" + declaration);
        var problem = Assert.Single(Reported(source));
        Assert.Equal(id, problem.Id);
        Assert.True(problem.Location.IsInSource);

        // The generator leaves out what it cannot do, and does not fail.
        Generated.From(source);
    }

    [Fact]
    public void A_partial_property_before_CSharp_13_is_reported_with_the_field_to_write()
    {
        var problem = Assert.Single(Reported(Source.Of("using GattGen; " + Service(Char + "public partial byte Level { get; set; }"))));
        Assert.Equal("GATT0020", problem.Id);
        Assert.Contains("private byte _level;", problem.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Contains("C# 10", problem.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Right_declarations_are_not_reported()
    {
        Assert.Empty(Reported(Source.Modern(Samples.HeartRateMeasurement, Samples.HeartRateProperties, Samples.Battery, Samples.Monitor)));
        Assert.Empty(Reported(Source.Of(Samples.HeartRateMeasurement, Samples.HeartRateFields, Samples.Battery, Samples.Monitor)));
        Assert.Empty(Reported(Source.Of(
            "using GattGen;"
            + Service("[GattCharacteristic(1, GattFlags.Read), GattDescriptor(0x2901, GattFlags.Read, Value = \"a\")] private byte _x; [GattCharacteristic(1, GattFlags.Read), GattDescriptor(0x2904, GattFlags.Read)] private byte _y;")
            + "[GattServer(\"n\")] public partial class D { public S P { get; } = new S(); public S Q { get; } = new S(); }")));
    }

    [Fact]
    public void Identifiers_stand_in_order_and_name_their_page()
    {
        var identifiers = Diagnostics.All.Select(descriptor => descriptor.Id).ToList();
        Assert.Equal(identifiers.Distinct().Order(System.StringComparer.Ordinal), identifiers);
        Assert.All(Diagnostics.All, descriptor => Assert.Equal($"docs/diagnostics/{descriptor.Id}.md", descriptor.HelpLinkUri));
    }

    [Theory]
    [InlineData("[GattService] public partial class S { }")]
    [InlineData("[GattService(null)] public partial class S { [GattCharacteristic] private byte _x; }")]
    [InlineData("[GattService(1)] public partial class S { [GattCharacteristic(, )] private byte _x; [GattCharacteristic(1, GattFlags.Read)] private Missing _y; }")]
    [InlineData("[GattService(1)] public partial struct S { [GattCharacteristic(1, GattFlags.Read)] private byte _x; }")]
    [InlineData("[GattService(1)] public partial class { [GattCharacteristic(1, GattFlags.Read)] private byte ")]
    [InlineData("[GattService(1)] public partial class S { [GattCharacteristic(1, GattFlags.Read)] public byte this[int i] => 1; [GattCharacteristic(1, GattFlags.Read)] private byte _; }")]
    [InlineData("[GattServer] public partial class D { public Missing X { get; } }")]
    [InlineData("[GattServer(null, CompanyData = null)] public partial class D { public Missing X { get; } }")]
    [InlineData("[GattValue] public partial record struct V(V X);")]
    [InlineData("[GattValue] public partial record struct V(GattArray<V> X, W Y); [GattValue] public partial record struct W(V X);")]
    [InlineData("[GattValue] public partial record struct V(byte, [GattField(Wide = 99, Bit = -5)] ushort X, );")]
    [InlineData("[GattValue(FlagsOctets = 9)] public partial record struct V([GattField(When = 0, Unless = 1)] byte? X);")]
    public void Unfinished_code_never_makes_the_generator_fail(string declaration)
    {
        Generated.From(Source.Modern("using GattGen; " + declaration));
        Reported(Source.Modern("using GattGen; " + declaration));
    }

    private static string Service(string members) => "[GattService(1)] public partial class S { " + members + " }";

    private static List<Diagnostic> Reported(Source source)
    {
        var compilation = source.Compile();
        var sink = new Sink();
        foreach (var type in Types(compilation.Assembly.GlobalNamespace))
        {
            if (Names.Attribute(type, Names.Service) is not null)
                ServiceParser.Parse(type, compilation, sink, default);
            if (Names.Attribute(type, Names.Server) is not null)
                ServerParser.Parse(type, compilation, sink, default);
            if (Names.Attribute(type, Names.Value) is not null)
                ValueParser.Parse(type, sink);
        }

        // Information is no problem, and the declarations take any UUID: what the numbers are assigned to is no subject here.
        return sink.Reported.Where(problem => problem.Severity > DiagnosticSeverity.Info && !problem.Id.StartsWith("GATT2", System.StringComparison.Ordinal)).ToList();
    }

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol scope)
        => scope.GetMembers().OfType<INamespaceOrTypeSymbol>().SelectMany(member => member is INamedTypeSymbol type ? Types(type).Prepend(type) : Types(member));

    private sealed class Sink : IDiagnosticSink
    {
        public List<Diagnostic> Reported { get; } = [];

        public void Report(DiagnosticDescriptor descriptor, Location? location, params object?[] arguments)
            => Reported.Add(Diagnostic.Create(descriptor, location, arguments));

        public void Report(DiagnosticDescriptor descriptor, Location? location, ImmutableDictionary<string, string?> properties, params object?[] arguments)
            => Reported.Add(Diagnostic.Create(descriptor, location, properties, arguments));
    }
}
