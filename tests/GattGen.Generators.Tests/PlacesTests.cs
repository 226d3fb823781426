// Declarations stand anywhere and are called anything; what is generated compiles, in C# 10 and for both targets.
using System;
using System.IO;
using GattGen.Generators.Tests.Compiling;
using Microsoft.CodeAnalysis;

namespace GattGen.Generators.Tests;

public class PlacesTests
{
    private const string Declaration = "[GattCharacteristic(0x2A19, GattFlags.Read | GattFlags.Write | GattFlags.Notify)]";

    public static TheoryData<string, string> Fields => new()
    {
        { "the global namespace", $"using GattGen; [GattService(0x180F)] public partial class Battery {{ {Declaration} private byte _level; }}" },
        { "a class in a struct in an interface", $"using GattGen; namespace N {{ public partial interface I {{ partial struct S {{ public partial class C {{ [GattService(0x180F)] internal partial class Battery {{ {Declaration} private byte _level; }} }} }} }} }}" },
        { "a generic class and a record", $"using GattGen; namespace N {{ public partial class G<TKey> where TKey : struct {{ public partial record R {{ [GattService(0x180F)] public partial class Battery {{ {Declaration} private byte _level; }} }} }} }}" },
        { "keywords", $"using GattGen; namespace @namespace.@event {{ [GattService(0x180F)] public partial class @class {{ {Declaration} private byte _string; [GattCharacteristic(0x2A1A, GattFlags.Write)] private @enum @params; }} public enum @enum {{ @if }} }}" },
        { "names of local variables", $"using GattGen; [GattService(0x180F)] public partial class S {{ {Declaration} private byte value; [GattCharacteristic(1, GattFlags.Read)] private byte octets; [GattCharacteristic(2, GattFlags.Read)] private int length; [GattCharacteristic(3, GattFlags.Write)] private short peer; [GattCharacteristic(4, GattFlags.Write)] private short error; }}" },
        { "internal types", $"using GattGen; internal enum Level : byte {{ Low }} [GattService(0x180F)] public partial class S {{ {Declaration} private Level _level; [GattCharacteristic(1, GattFlags.Read)] private GattArray<Level> _levels; [GattCharacteristic(2, GattFlags.Read)] private Level[] _more = new Level[0]; }}" },
        { "a record class", $"using GattGen; [GattService(0x180F)] public partial record Battery {{ {Declaration} private byte _level; }}" },
        { "a derived class", $"using GattGen; public class Base {{ public int Number; }} [GattService(0x180F)] public sealed partial class Battery : Base {{ {Declaration} private byte _level; }}" },
        { "every enum", "using GattGen; public enum A : sbyte {} public enum B : ushort {} public enum C : short {} public enum D {} public enum E : uint {} public enum F : long {} public enum G : ulong {} [GattService(1)] public partial class S { " + Enums() + " }" },
        { "nested values", "using GattGen; namespace N { public partial class Outer { [GattValue] internal partial record struct Inner(byte A, Outer.Deep B); [GattValue] internal partial struct Deep { public ushort X; } [GattService(1)] internal partial class S { [GattCharacteristic(2, GattFlags.Read | GattFlags.Write)] private Inner _inner; [GattCharacteristic(3, GattFlags.Read)] private Inner[] _list = new Inner[0]; } } }" },
        { "fields called as locals", "using GattGen; [GattValue] public partial record struct V([GattField(When = 0)] byte? flags, byte writer, byte reader, byte value, byte element, [GattField(When = 1)] GattArray<byte> elements);" },
        { "optional texts and arrays", "using GattGen; [GattValue] public partial struct V { [GattField(When = 0, Count = 4)] public string Name; [GattField(When = 1, Count = 2)] public byte[] Two; [GattField(When = 2)] public ushort[] Rest; }" },
        { "wide and odd integers", "using GattGen; public enum W : ushort {} [GattValue(FlagsOctets = 4)] public partial record struct V([GattField(Wide = 0)] W A, [GattField(Wide = 1)] long B, [GattField(Wide = 2)] ulong C, [GattField(Bit = 28, Bits = 4)] byte D, [GattField(Octets = 5)] long E, [GattField(Octets = 7)] ulong F, [GattField(Bit = 20)] bool G, [GattField(Octets = 1)] W H);" },
        { "init and readonly", "using GattGen; [GattValue] public readonly partial record struct Day(ushort Year, byte Month); [GattValue] public partial struct Time { public byte Hour { get; init; } }" },
        { "init with the type of another", "namespace System.Runtime.CompilerServices { internal static class IsExternalInit { } } namespace N { [GattGen.GattValue] public readonly partial record struct Day(ushort Year, byte Month); }" },
        { "two values of one name", "using GattGen; namespace A { [GattValue] public partial record struct V(byte X); } namespace B { [GattValue] public partial record struct V(A.V X); }" },
        { "outer types that differ by arity", $"using GattGen; partial class O {{ [GattService(1)] public partial class S {{ {Declaration} private byte _x; }} }} partial class O<T> {{ [GattService(1)] public partial class S {{ {Declaration} private byte _x; }} }}" },
        { "types that differ in case", $"using GattGen; namespace N {{ [GattService(1)] public partial class Battery {{ {Declaration} private byte _x; }} [GattService(1)] public partial class BatterY {{ {Declaration} private byte _x; }} }} namespace n {{ [GattService(1)] public partial class Battery {{ {Declaration} private byte _x; }} }}" },
        { "outer types and values that differ in case", $"using GattGen; partial class Home {{ [GattValue] public partial record struct Day(byte X); }} partial class HOME {{ [GattValue] public partial record struct Day(byte X); [GattValue] public partial record struct DAY(byte X); }}" },
        { "a type called as another one with its arity", $"using GattGen; partial class O_1 {{ [GattService(1)] public partial class S {{ {Declaration} private byte _x; }} }} partial class O<T> {{ [GattService(1)] public partial class S {{ {Declaration} private byte _x; }} }}" },
        { "a namespace and a type that differ in case", $"using GattGen; namespace A.Home {{ [GattService(1)] public partial class S {{ {Declaration} private byte _x; }} }} namespace A {{ partial class HoMe {{ [GattService(1)] public partial class S {{ {Declaration} private byte _x; }} }} }}" },
        { "a property with a body", "using GattGen; [GattService(1)] public partial class S { private int _n; [GattCharacteristic(2, GattFlags.Read | GattFlags.Write | GattFlags.Notify)] public int N { get => _n; set => _n = value; } [GattCharacteristic(3, GattFlags.Read)] internal string T => \"x\"; [GattCharacteristic(4, GattFlags.Read)] private byte[] B => new byte[1]; }" },
        { "a server of nothing but secondary services", $"using GattGen; [GattService(1, Kind = GattServiceKind.Secondary)] public partial class S {{ {Declaration} private byte _x; }} [GattServer(\"D\")] public partial class D {{ public S One {{ get; }} = new S(); }}" },
        { "a description with quotes", "using GattGen; [GattService(1)] public partial class S { [GattCharacteristic(2, GattFlags.Read), GattDescriptor(0x2901, GattFlags.Read, Value = \"\\\"a\\\"\\n\\\\\")] private int _n; } [GattServer(\"\\\"\\n\\\\\")] public partial class D { public S @new { get; } = new S(); }" },
    };

    private static string Enums()
    {
        var members = "";
        foreach (var name in "ABCDEFG")
            members += $"[GattCharacteristic({(int)name}, GattFlags.Read | GattFlags.Write)] private {name} _{char.ToLowerInvariant(name)}; ";
        return members;
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public void Fields_compile_everywhere(string what, string source)
    {
        Assert.NotEmpty(what);
        Generated.From(Source.Of(source)).WithoutProblems();
        Generated.From(Source.Of(source) with { Target = Target.Standard, Nullable = true }).WithoutProblems();
        Generated.From(Source.Of(source) with { Checked = true }).WithoutProblems();
    }

#if !OLDEST_COMPILER
    public static TheoryData<string, string> Properties => new()
    {
        { "accessors", "public partial byte A { get; private set; } [GattCharacteristic(3, GattFlags.Read)] public partial byte B { get; init; } [GattCharacteristic(4, GattFlags.Write)] public partial byte C { get; } [GattCharacteristic(5, GattFlags.Read)] public partial byte D { private get; set; } [GattCharacteristic(6, GattFlags.Read)] public partial string E { get; protected internal set; }" },
        { "modifiers", "public virtual partial byte A { get; set; } [GattCharacteristic(3, GattFlags.Read | GattFlags.Notify), GattOptional] protected internal partial byte B { get; set; } [GattCharacteristic(4, GattFlags.Write, Append = true)] private partial byte[] C { get; } [GattCharacteristic(5, GattFlags.Read)] private protected partial byte D { get; set; }" },
        { "nullable references", "public partial string? A { get; set; } [GattCharacteristic(3, GattFlags.Read | GattFlags.Write)] public partial byte[]? B { get; set; } [GattCharacteristic(4, GattFlags.Write | GattFlags.Read, Count = 2)] public partial int[]? C { get; set; }" },
        { "keywords", "public partial byte @class { get; set; } [GattCharacteristic(3, GattFlags.Read | GattFlags.Write | GattFlags.Notify)] public partial string @event { get; set; }" },
        { "a field of the user's with the name of the backing field", "public partial byte Level { get; set; } private int _level; public int Sum() => _level++;" },
        { "a required property", "public required partial byte Level { get; set; }" },
        { "documentation over several lines", "public partial byte First { get; set; }\n/// <summary>\n/// One &lt; two.\n/// </summary>\n[GattCharacteristic(3, GattFlags.Read)]\npublic partial byte Level { get; set; }" },
    };

    [Theory]
    [MemberData(nameof(Properties))]
    public void Properties_compile_as_declared(string what, string members)
    {
        Assert.NotEmpty(what);
        var source = "using GattGen;\n[GattService(1)] public partial class S {\n[GattCharacteristic(2, GattFlags.Read | GattFlags.Write)]\n" + members + "\n}";
        Generated.From(Source.Modern(source)).WithoutProblems();
        if (!members.Contains('?') && !members.Contains("required"))
            Generated.From(Source.Modern(source) with { Nullable = false, Target = Target.Standard }).WithoutProblems();
    }
#endif

    [Fact]
    public void A_sealed_class_gets_nothing_that_is_protected()
    {
        var generated = Generated.From(Source.Of("using GattGen; [GattService(1)] public sealed partial class S { [GattCharacteristic(2, GattFlags.Notify)] protected internal int A => 1; [GattCharacteristic(3, GattFlags.Notify)] protected int B => 1; }"));

        // CS0628: the user's own properties, and nothing else. Old compilers name their accessors, too.
        Assert.NotEmpty(generated.Problems);
        Assert.All(generated.Problems, problem => Assert.StartsWith("File0.cs", problem, StringComparison.Ordinal));
    }

    [Fact]
    public void Hint_names_carry_namespace_containing_types_and_arity()
    {
        var generated = Generated.From(Source.Of(
            "using GattGen; namespace A.B { public partial class O<T> { [GattService(1)] public partial class S { [GattCharacteristic(2, GattFlags.Read)] private byte _x; } } }",
            "using GattGen; [GattService(1)] public partial class S { [GattCharacteristic(2, GattFlags.Read)] private byte _x; }"));
        Assert.Equal(["A.B.O_1.S.Service.g.cs", "S.Service.g.cs", "A.B.O_1.S.ManifestPart.g.cs", "S.ManifestPart.g.cs"], generated.Files.Keys);
    }

    [Fact]
    public void A_hint_name_carries_a_mark_where_another_differs_in_case_only()
    {
        const string Member = "{ [GattCharacteristic(2, GattFlags.Read)] private byte _x; }";
        var files = Generated.From(Source.Of($"using GattGen; namespace N {{ [GattService(1)] public partial class Battery {Member} class battery {{ }} [GattService(2)] public partial class Other {Member} }}")).Files.Keys;

        // FNV-1a (32 bits) of "N.Battery".
        Assert.Equal(["N.Battery-9B32FA36.Service.g.cs", "N.Other.Service.g.cs", "N.Battery-9B32FA36.ManifestPart.g.cs", "N.Other.ManifestPart.g.cs"], files);
    }

    [Fact]
    public void The_type_that_init_needs_is_made_only_where_it_is_missing()
    {
        const string Value = "[GattGen.GattValue] public readonly partial record struct Day(ushort Year, byte Month);";
        Assert.Contains("IsExternalInit.g.cs", Generated.From(Source.Of(Value) with { Target = Target.Standard }).Files.Keys);
        Assert.DoesNotContain("IsExternalInit.g.cs", Generated.From(Source.Of(Value) with { Target = Target.Net }).Files.Keys);
        Assert.DoesNotContain("IsExternalInit.g.cs", Generated.From(Source.Of("[GattGen.GattValue] public partial record struct Day(ushort Year);") with { Target = Target.Standard }).Files.Keys);
    }

    [Fact]
    public void Services_and_values_of_another_assembly_are_used_like_ones_own()
    {
        var library = Generated.From(Source.Of(Samples.HeartRateMeasurement, Samples.HeartRateFields, "[GattGen.GattValue] public readonly partial record struct Day(ushort Year, byte Month);"));
        library.WithoutProblems();
        using var image = new MemoryStream();
        Assert.True(library.Compilation.Emit(image).Success);
        var source = Source.Of(
            "using GattGen; using Demo; [GattServer(\"x\")] public partial class Server { public HeartRateService HeartRate { get; } = new HeartRateService(); }",
            "using GattGen; using Demo; [GattService(9)] public partial class S { [GattCharacteristic(2, GattFlags.Read)] private HeartRateMeasurement _last; [GattCharacteristic(3, GattFlags.Read)] private Day[] _days; }");
        var generated = Generated.From(source, MetadataReference.CreateFromImage(image.ToArray()));
        generated.WithoutProblems();
        Assert.Contains("0x0D, 0x18", generated.Files["Server.Server.g.cs"], StringComparison.Ordinal);
        Assert.Contains("reader.Remaining / 3", generated.Files["S.Service.g.cs"], StringComparison.Ordinal);
    }
}
