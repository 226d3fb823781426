// What a declaration depends on: it is parsed again when that has changed, and only then.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using GattGen.Generators.Incremental;
using GattGen.Generators.Parsing;
using GattGen.Generators.Tests.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GattGen.Generators.Tests.Incremental;

public class DependencyTests
{
    private const string Constant = "using GattGen; namespace N { [GattService(K.Uuid)] public partial class S { [GattCharacteristic(1, GattFlags.Read)] private byte _level; } }";
    private const string Value = "using GattGen; namespace N { [GattService(1)] public partial class S { [GattCharacteristic(1, GattFlags.Read)] private Kind _kind; } }";

    /// <summary>A service, and other files before and after an edit that changes what is generated for the service.</summary>
    public static TheoryData<string, string, string[], string[]> Edits => new()
    {
        { "a constant", Constant, ["namespace N { class K { public const int Uuid = 1; } }"], ["namespace N { class K { public const int Uuid = 2; } }"] },
        { "a constant behind a constant", Constant, ["namespace N { class K { public const int Uuid = J.Uuid; } }", "class J { public const int Uuid = 1; }"], ["namespace N { class K { public const int Uuid = J.Uuid; } }", "class J { public const int Uuid = 2; }"] },
        { "an inherited constant", Constant, ["namespace N { class K : J { } }", "class J { public const int Uuid = 1; }"], ["namespace N { class K : J { } }", "class J { public const int Uuid = 2; }"] },
        { "a type that comes nearer", Constant, ["class K { public const int Uuid = 1; }"], ["class K { public const int Uuid = 1; }", "namespace N { class K { public const int Uuid = 2; } }"] },
        { "a type that goes", Constant, ["class K { public const int Uuid = 1; }", "namespace N { class K { public const int Uuid = 2; } }"], ["class K { public const int Uuid = 1; }"] },
        { "a using for all files", Constant, ["global using A;", "namespace A { class K { public const int Uuid = 1; } } namespace B { class K { public const int Uuid = 2; } }"], ["global using B;", "namespace A { class K { public const int Uuid = 1; } } namespace B { class K { public const int Uuid = 2; } }"] },
        { "an alias for all files", Constant, ["global using K = A;", "class A { public const int Uuid = 1; } class B { public const int Uuid = 2; }"], ["global using K = B;", "class A { public const int Uuid = 1; } class B { public const int Uuid = 2; }"] },
        { "behind an alias for all files", Constant, ["global using K = A;", "class A { public const int Uuid = 1; }"], ["global using K = A;", "class A { public const int Uuid = 2; }"] },
        { "behind a static using for all files", Constant.Replace("K.Uuid", "Uuid", StringComparison.Ordinal), ["global using static A;", "class A { public const int Uuid = 1; }"], ["global using static A;", "class A { public const int Uuid = 2; }"] },
        { "behind a static using", "using static A;" + Constant.Replace("K.Uuid", "Uuid", StringComparison.Ordinal), ["class A { public const int Uuid = 1; }"], ["class A { public const int Uuid = 2; }"] },
        { "an alias for the attribute", Constant.Replace("GattService(K.Uuid)", "Svc(1)", StringComparison.Ordinal), ["global using SvcAttribute = GattGen.GattServiceAttribute;"], ["global using SvcAttribute = System.SerializableAttribute;"] },
        { "an attribute of one's own", Constant.Replace("K.Uuid", "1", StringComparison.Ordinal), ["namespace N { class Other : System.Attribute { public Other(int x) { } } }"], ["namespace N { class GattServiceAttribute : System.Attribute { public GattServiceAttribute(int x) { } } }"] },
        { "an underlying type", Value, ["namespace N { enum Kind : byte { } }"], ["namespace N { enum Kind : short { } }"] },
        { "a value in a value", Value, ["using GattGen; namespace N { [GattValue] public partial record struct Kind(Inner A); }", "using GattGen; [GattValue] public partial record struct Inner(byte A);"], ["using GattGen; namespace N { [GattValue] public partial record struct Kind(Inner A); }", "using GattGen; [GattValue] public partial record struct Inner(int A);"] },
        { "another part", Constant.Replace("K.Uuid", "1", StringComparison.Ordinal), ["namespace N { partial class S { } }"], ["namespace N { partial class S { partial void OnLevelReading(GattGen.GattRead read) { } private int _definition; public int HandleMap; } }"] },
        { "the base", "using GattGen; namespace N { [GattService(1)] public partial class S : Base { [GattCharacteristic(1, GattFlags.Read)] private byte _level; } }", ["class Base { }"], ["class Base { public int Level; }"] },
        { "the base of the base", "using GattGen; namespace N { [GattService(1)] public partial class S : Base { [GattCharacteristic(1, GattFlags.Read)] private byte _level; } }", ["class Base : Root { }", "class Root { }"], ["class Base : Root { }", "class Root { public int Level; }"] },
        { "a name that differs in case", Constant.Replace("K.Uuid", "1", StringComparison.Ordinal), ["namespace N { class T { } }"], ["namespace N { class s { } }"] },
        { "a namespace that differs in case", Constant.Replace("K.Uuid", "1", StringComparison.Ordinal), ["namespace O { class T { } }"], ["namespace n { class T { } }"] },
        { "a name like one with its arity", "using GattGen; partial class O<T> { [GattService(1)] public partial class S { [GattCharacteristic(1, GattFlags.Read)] private byte _level; } }", ["class Other { }"], ["class O_1 { }"] },
        { "a name with its arity like one", "using GattGen; partial class O_1 { [GattService(1)] public partial class S { [GattCharacteristic(1, GattFlags.Read)] private byte _level; } }", ["class Other { }"], ["class O<X> { }"] },
        { "a reference in documentation", Constant.Replace("K.Uuid", "1", StringComparison.Ordinal).Replace("[GattCharacteristic", "\n/// <summary><see cref=\"K\"/></summary>\n[GattCharacteristic", StringComparison.Ordinal), ["namespace N { class K { } }"], ["class K { }"] },
        { "a type that the compiler looks for", "using GattGen; [GattValue] public readonly partial record struct V(byte A);", ["namespace System.Runtime.CompilerServices { class IsExternalInit { } }"], ["namespace System.Runtime.CompilerServices { class Other { } }"] },
        { "a type in the place of an attribute", Constant.Replace("K.Uuid", "1", StringComparison.Ordinal), ["namespace GattGen { class Other { } }"], ["namespace GattGen { class GattServiceAttribute : System.Attribute { internal GattServiceAttribute() { } } }"] },
        { "the order of parts", "using GattGen; [GattService(1)] public partial class S { }", ["using GattGen; partial class S { [GattCharacteristic(1, GattFlags.Read)] private byte _a; }", "using GattGen; partial class S { [GattCharacteristic(2, GattFlags.Read)] private byte _b; }"], ["using GattGen; partial class S { [GattCharacteristic(2, GattFlags.Read)] private byte _b; }", "using GattGen; partial class S { [GattCharacteristic(1, GattFlags.Read)] private byte _a; }"] },
        { "a service of a server", "using GattGen; [GattServer(\"D\")] public partial class D { public S One { get; } = new S(); }", ["using GattGen; [GattService(1)] public partial class S { [GattCharacteristic(1, GattFlags.Read)] private byte _a; }"], ["using GattGen; [GattService(2)] public partial class S { [GattCharacteristic(1, GattFlags.Read)] private byte _a; }"] },
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public void An_edit_of_another_file_reaches_what_depends_on_it(string what, string declaration, string[] before, string[] after)
    {
        Assert.NotEmpty(what);
        var first = Source.Of([declaration, .. before]) with { Target = Target.Standard };
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new GattGenerator().AsSourceGenerator()], parseOptions: first.ParseOptions);
        var compilation = first.Compile();
        driver = driver.RunGenerators(compilation);
        var old = Outputs(driver);

        // Files that are the same stay, and so do the settings of the project.
        var edited = compilation
            .RemoveAllSyntaxTrees()
            .AddSyntaxTrees([.. after.Prepend(declaration).Select(text => compilation.SyntaxTrees.FirstOrDefault(tree => tree.ToString() == text) ?? CSharpSyntaxTree.ParseText(text, first.ParseOptions))]);
        driver = driver.RunGenerators(edited);

        var anew = Outputs(CSharpGeneratorDriver.Create([new GattGenerator().AsSourceGenerator()], parseOptions: first.ParseOptions).RunGenerators((first with { Files = [declaration, .. after] }).Compile()));
        Assert.NotEqual(old, anew);
        Assert.Equal(anew, Outputs(driver));
    }

    [Theory]
    [InlineData("class Unrelated { public const int Level = 1; }", "class Unrelated { public const int Level = 2; }")]
    [InlineData("class Caller { N.S _s = new N.S(); }", "class Caller { N.S _s; }")]
    [InlineData("namespace N { class Other { void Uuid() { } } }", "namespace N { class Another { K _k; } }")]
    public void An_edit_that_cannot_matter_binds_nothing(string before, string after)
    {
        var parsed = 0;
        var kind = new DeclarationKind<string>(Names.Service, (type, _, _) => type.Name + ++parsed);
        var compilation = Source.Of(Constant, "namespace N { class K { public const int Uuid = 1; } }", before).Compile();
        var edited = compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[2], CSharpSyntaxTree.ParseText(after, (CSharpParseOptions)compilation.SyntaxTrees[2].Options));
        var candidate = FileFacts.Of(compilation.SyntaxTrees[0], CancellationToken.None).Candidates.Single();
        var first = Open(compilation);

        Assert.Equal("S1", kind.Parse(candidate, first, CancellationToken.None));
        Assert.Equal("S1", kind.Parse(candidate, Open(edited), CancellationToken.None));
        Assert.Equal("S1", kind.Parse(candidate, first, CancellationToken.None));
        Assert.Equal("S2", kind.Parse(candidate, Open(edited.RemoveSyntaxTrees(edited.SyntaxTrees[1])), CancellationToken.None));
    }

    [Fact]
    public void Nothing_of_an_old_compilation_is_kept()
    {
        var candidates = new List<Candidate>();
        var kind = new DeclarationKind<string>(Names.Service, (type, _, _) => type.Name);
        var old = Use(candidates, kind);
        for (var i = 0; i < 10 && old.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(old.IsAlive);
        Assert.Single(candidates);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Use(List<Candidate> candidates, DeclarationKind<string> kind)
    {
        var compilation = Source.Of(Constant, "namespace N { class K { public const int Uuid = 1; } }").Compile();
        candidates.Add(FileFacts.Of(compilation.SyntaxTrees[0], CancellationToken.None).Candidates.Single());
        Assert.Equal("S", kind.Parse(candidates[0], Open(compilation), CancellationToken.None));
        Assert.Equal("S", kind.Parse(candidates[0], Open(compilation), CancellationToken.None));
        return new WeakReference(compilation);
    }

    private static Project Open(Compilation compilation) => new(compilation, Surroundings.Of(compilation, CancellationToken.None));

    private static List<(string Name, string Text)> Outputs(GeneratorDriver driver)
        => [.. driver.GetRunResult().Results.Single().GeneratedSources.Select(file => (file.HintName, file.SourceText.ToString()))];
}
