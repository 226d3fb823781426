// What the generator costs a build, and what it costs a keystroke.
using System.Linq;
using System.Text;
using BenchmarkDotNet.Attributes;
using GattGen.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GattGen.Benchmarks;

/// <summary>The generator over services with four characteristics each.</summary>
[MemoryDiagnoser]
public class GeneratorBenchmarks
{
    private static readonly CSharpParseOptions Language = new(LanguageVersion.CSharp10);
    private CSharpCompilation _compilation = null!;
    private CSharpCompilation _edited = null!;
    private GeneratorDriver _warm = null!;

    /// <summary>The number of services in the compilation.</summary>
    [Params(1, 10, 100)]
    public int Services { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var sources = Enumerable.Range(0, Services).Select(Service).Append("public class Other { public int A; }");
        var trees = sources.Select(source => CSharpSyntaxTree.ParseText(source, Language)).ToArray();
        var references = ((string)System.AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(System.IO.Path.PathSeparator)
            .Where(path => System.IO.Path.GetFileName(path) is var name && (name.StartsWith("System.", System.StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll" or "GattGen.dll"))
            .Select(path => MetadataReference.CreateFromFile(path))
            .ToArray();
        _compilation = CSharpCompilation.Create("Bench", trees, references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        _edited = _compilation.ReplaceSyntaxTree(trees[^1], CSharpSyntaxTree.ParseText("public class Other { public int A, B; }", Language));
        _warm = New().RunGenerators(_compilation);
        if (_warm.GetRunResult().GeneratedTrees.Length < Services)
            throw new System.InvalidOperationException("The generator produced less than there are services.");
    }

    [Benchmark(Description = "cold")]
    public GeneratorDriver Cold() => New().RunGenerators(_compilation);

    [Benchmark(Description = "after an unrelated edit")]
    public GeneratorDriver Unrelated() => _warm.RunGenerators(_edited);

    private static CSharpGeneratorDriver New() => CSharpGeneratorDriver.Create([new GattGenerator().AsSourceGenerator()], parseOptions: Language);

    private static string Service(int number)
    {
        var text = new StringBuilder();
        text.Append(System.Globalization.CultureInfo.InvariantCulture, $"using GattGen; namespace Bench{number} {{ [GattService({0xF000 + number})] public partial class Service{number} {{");
        text.Append("[GattCharacteristic(0x2A19, GattFlags.Read | GattFlags.Notify)] private byte _level = 100;");
        text.Append("[GattCharacteristic(0x2A6E, GattFlags.Read | GattFlags.Notify)] private short _temperature;");
        text.Append("[GattCharacteristic(0x2A29, GattFlags.Read)] private string _maker = \"\";");
        text.Append("[GattCharacteristic(0x2A39, GattFlags.Write)] private ushort _control; partial void OnControlWritten(ushort value) { } } }");
        return text.ToString();
    }
}
