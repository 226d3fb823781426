// The generators that are measured, and what is declared for each.
using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using GattGen.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GattGen.Benchmarks;

/// <summary>A generator, and declarations for it.</summary>
internal abstract class MeasuredGenerator
{
    /// <summary>The language of the declarations.</summary>
    public static readonly CSharpParseOptions Language = new(LanguageVersion.CSharp12);

    /// <summary>The framework, logging, and GattGen.</summary>
    public static readonly MetadataReference[] References = [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Where(path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll" or "GattGen.dll"))
        .Append(InPack("Microsoft.AspNetCore.App.Ref", "ref", "Microsoft.Extensions.Logging.Abstractions.dll"))
        .Select(path => MetadataReference.CreateFromFile(path))];

    public static MeasuredGenerator Named(string name) => name switch
    {
        "GattGen" => new Ours(),
        "System.Text.Json" => new Json(),
        "LoggerMessage" => new Logging(),
        _ => throw new ArgumentException("There is no generator called " + name + ".", nameof(name)),
    };

    public static SyntaxTree Parse(string text) => CSharpSyntaxTree.ParseText(text, Language);

    /// <summary>A driver that has never run.</summary>
    public CSharpGeneratorDriver New() => CSharpGeneratorDriver.Create([Create()], parseOptions: Language);

    /// <summary>The text of a declaration with four members.</summary>
    /// <param name="number">Which one.</param>
    /// <param name="edited">Whether one of its members is declared otherwise, so that something else must be generated.</param>
    public abstract string Declaration(int number, bool edited);

    protected abstract ISourceGenerator Create();

    // The generator in a pack of the SDK that runs this.
    private static ISourceGenerator Load(string pack, string file)
        => Assembly.LoadFrom(InPack(pack, "analyzers", file)).GetTypes()
            .Where(type => type.GetCustomAttributes<GeneratorAttribute>().Any() && !type.IsAbstract)
            .Select(type => Activator.CreateInstance(type) switch
            {
                IIncrementalGenerator incremental => incremental.AsSourceGenerator(),
                var other => (ISourceGenerator)other!,
            })
            .Single();

    private static string InPack(string pack, string folder, string file)
    {
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var packs = Path.GetFullPath(Path.Combine(runtime, "..", "..", "..", "packs", pack));
        var version = Directory.GetDirectories(packs).MaxBy(each => Version.Parse(Path.GetFileName(each).Split('-')[0]))!;
        return Directory.GetFiles(Path.Combine(version, folder), file, SearchOption.AllDirectories).Single();
    }

    private sealed class Ours : MeasuredGenerator
    {
        protected override ISourceGenerator Create() => new GattGenerator().AsSourceGenerator();

        public override string Declaration(int number, bool edited) => string.Create(CultureInfo.InvariantCulture, $$"""
            using GattGen;
            namespace Bench{{number}}
            {
                [GattService({{0xF000 + number}})]
                public partial class Service{{number}}
                {
                    [GattCharacteristic(0x2A19, GattFlags.Read{{(edited ? "" : " | GattFlags.Notify")}})] private byte _level = 100;
                    [GattCharacteristic(0x2A6E, GattFlags.Read | GattFlags.Notify)] private short _temperature;
                    [GattCharacteristic(0x2A29, GattFlags.Read)] private string _maker = "";
                    [GattCharacteristic(0x2A39, GattFlags.Write)] private ushort _control;
                    partial void OnControlWritten(ushort value) { }
                }
            }
            """);
    }

    private sealed class Json : MeasuredGenerator
    {
        protected override ISourceGenerator Create() => Load("Microsoft.NETCore.App.Ref", "System.Text.Json.SourceGeneration.dll");

        public override string Declaration(int number, bool edited) => string.Create(CultureInfo.InvariantCulture, $$"""
            using System.Text.Json.Serialization;
            namespace Bench{{number}}
            {
                public class Data{{number}}
                {
                    public {{(edited ? "int" : "byte")}} Level { get; set; }
                    public short Temperature { get; set; }
                    public string Maker { get; set; } = "";
                    public ushort Control { get; set; }
                }

                [JsonSerializable(typeof(Data{{number}}))]
                public partial class Context{{number}} : JsonSerializerContext { }
            }
            """);
    }

    private sealed class Logging : MeasuredGenerator
    {
        protected override ISourceGenerator Create() => Load("Microsoft.AspNetCore.App.Ref", "Microsoft.Extensions.Logging.Generators.dll");

        public override string Declaration(int number, bool edited) => string.Create(CultureInfo.InvariantCulture, $$"""
            using Microsoft.Extensions.Logging;
            namespace Bench{{number}}
            {
                public static partial class Log{{number}}
                {
                    [LoggerMessage(1, LogLevel.{{(edited ? "Debug" : "Information")}}, "level {level}")] public static partial void Level(ILogger logger, byte level);
                    [LoggerMessage(2, LogLevel.Information, "temperature {temperature}")] public static partial void Temperature(ILogger logger, short temperature);
                    [LoggerMessage(3, LogLevel.Information, "maker {maker}")] public static partial void Maker(ILogger logger, string maker);
                    [LoggerMessage(4, LogLevel.Information, "control {control}")] public static partial void Control(ILogger logger, ushort control);
                }
            }
            """);
    }
}
