// What registering a server runs: tables that are built once, and nothing else. Read from the code of compiled assemblies.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using GattGen.Generators.Tests.Compiling;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace GattGen.Generators.Tests;

public class RegistrationCodeTests
{
    // What a table consists of, and delegates to methods that are there anyway; <>c is the object without fields on which the compiler puts lambdas.
    private static readonly string[] Tables = ["GattServiceDefinition", "GattCharacteristicDefinition", "GattDescriptorDefinition", "BleUuid", "ValueTuple", "GattDecoder", "GattEncoder", "Nullable"];

    private static readonly string[] Reflecting =
    [
        "System.Reflection.", "System.Activator", "System.Linq.Expressions.", "System.AppDomain", "System.Runtime.Loader.", "System.ComponentModel.TypeDescriptor", "System.Runtime.CompilerServices.CallSite", "Microsoft.CSharp.",
    ];

    // Attributes of the compiler stand there, and are not run.
    private static readonly string[] Harmless = ["System.Reflection.Assembly", "System.Reflection.DefaultMemberAttribute"];

    public static TheoryData<string, Target, string[]> Sources => new()
    {
        { "heart rate", Target.Net, [Samples.HeartRateMeasurement, Samples.HeartRateFields, Samples.Battery, Samples.Monitor] },
        { "heart rate", Target.Standard, [Samples.HeartRateMeasurement, Samples.HeartRateFields, Samples.Battery, Samples.Monitor] },
        { "all that a table can say", Target.Net, SnapshotTests.Declarations },
        { "every type", Target.Net, [SnapshotTests.Embedded("ValueKinds.cs")] },
        { "requests", Target.Net, [SnapshotTests.Embedded("Requests.cs")] },
    };

    [Theory]
    [MemberData(nameof(Sources))]
    public void Static_constructors_build_tables_and_do_nothing_else(string what, Target target, string[] sources)
    {
        Assert.NotEmpty(what);
        using var assembly = Compile(target, sources);
        var constructors = Methods(assembly).Where(method => method.IsConstructor && method.IsStatic && method.HasBody).ToList();
        Assert.NotEmpty(constructors);
        var other = string.Join("\n", constructors.SelectMany(constructor => constructor.Body.Instructions.Where(instruction => !BuildsTables(instruction)).Select(instruction => constructor.DeclaringType.FullName + ": " + instruction)));
        Assert.True(other.Length == 0, other);

        // A module initializer would run before anybody asks for anything.
        Assert.DoesNotContain(constructors, constructor => constructor.DeclaringType.Name == "<Module>");
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void Nothing_is_found_by_reflection(string what, Target target, string[] sources)
    {
        Assert.NotEmpty(what);
        using var assembly = Compile(target, sources);
        var used = assembly.MainModule.GetTypeReferences().Select(type => type.FullName)
            .Where(name => Reflecting.Any(start => name.StartsWith(start, StringComparison.Ordinal)) && !Harmless.Any(start => name.StartsWith(start, StringComparison.Ordinal)));
        Assert.Empty(used);
        Assert.Empty(assembly.MainModule.GetMemberReferences().Where(member => member.DeclaringType.FullName == "System.Type").Select(member => member.FullName));
        Assert.Empty(Methods(assembly).Where(method => method.HasBody).SelectMany(method => method.Body.Instructions.Where(instruction => instruction.OpCode == OpCodes.Ldtoken && instruction.Operand is not FieldReference).Select(instruction => method.FullName + ": " + instruction)));
    }

    [Theory]
    [InlineData("static class S { static readonly int N = System.Environment.TickCount; }")]
    [InlineData("static class S { static readonly int[] N = new int[System.Math.Max(1, 2)]; }")]
    [InlineData("static class S { static readonly string N; static S() { for (var i = 0; i < 3; i++) N += i; } }")]
    public void Other_work_of_a_static_constructor_is_seen(string source)
    {
        using var assembly = Compile(Target.Net, [source]);
        var constructor = Methods(assembly).Single(method => method.IsConstructor && method.IsStatic);
        Assert.Contains(constructor.Body.Instructions, instruction => !BuildsTables(instruction));
    }

    // Straight on, from constants into arrays and tables, and from there into fields.
    private static bool BuildsTables(Instruction instruction) => instruction.OpCode.FlowControl switch
    {
        FlowControl.Next or FlowControl.Meta => instruction.OpCode.Code is not (Code.Ldsfld or Code.Ldsflda or Code.Calli or Code.Jmp or Code.Localloc) || instruction.Operand is FieldReference { DeclaringType.Namespace: "GattGen" },
        FlowControl.Return => true,
        FlowControl.Call => instruction.Operand is MethodReference method && (IsOfTable(method) || IsOfArray(method)),
        _ => false,
    };

    private static bool IsOfArray(MethodReference method)
        => method.DeclaringType.FullName == "System.Runtime.CompilerServices.RuntimeHelpers" && method.Name == "InitializeArray"
            || method.DeclaringType.FullName == "System.Array" && method.Name == "Empty";

    // The table of an included service is that of its own class.
    private static bool IsOfTable(MethodReference method)
        => (Tables.Contains(method.DeclaringType.Name.Split('`')[0]) || method.DeclaringType.Name == "<>c")
            && (method.Name is ".ctor" or "op_Implicit" || method.Name.StartsWith("set_", StringComparison.Ordinal))
            || method.Name == "get_Definition" && method.ReturnType.Name == "GattServiceDefinition";

    private static IEnumerable<MethodDefinition> Methods(AssemblyDefinition assembly) => assembly.MainModule.GetTypes().SelectMany(type => type.Methods);

    private static AssemblyDefinition Compile(Target target, string[] sources)
    {
        var generated = Generated.From((target == Target.Net ? Source.Modern(sources) : Source.Of(sources)) with { Target = target });
        var image = new MemoryStream();
        var result = generated.Compilation.WithOptions(generated.Compilation.Options.WithOptimizationLevel(Microsoft.CodeAnalysis.OptimizationLevel.Release)).Emit(image);
        Assert.True(result.Success, string.Join(Environment.NewLine, result.Diagnostics));
        image.Position = 0;
        return AssemblyDefinition.ReadAssembly(image);
    }
}
