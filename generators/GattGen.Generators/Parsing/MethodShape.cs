// What methods with an attribute of ours have in common: a value, and on demand who sends it and a token.
using System.Linq;
using System.Threading;
using GattGen.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GattGen.Generators.Parsing;

/// <summary>How a method is called, and what it returns.</summary>
/// <param name="Name">Its name without Async.</param>
/// <param name="Value">The first parameter.</param>
/// <param name="Arguments">The arguments by the names that generated code gives them.</param>
internal sealed record MethodShape(string Name, IParameterSymbol Value, string Arguments)
{
    private const string Suffix = "Async";

    /// <summary>The shape of a method; null with what is wrong and what to write, which is empty where the compiler says it.</summary>
    /// <param name="method">The method.</param>
    /// <param name="what">What its first parameter is: <c>request</c>.</param>
    /// <param name="problem">What is wrong.</param>
    /// <param name="instead">What to write.</param>
    public static MethodShape? Of(IMethodSymbol method, string what, out string problem, out string instead)
    {
        problem = instead = string.Empty;
        if (method.Parameters.Any(parameter => parameter.Type.TypeKind == TypeKind.Error))
            return null;        // the compiler says so
        var name = NameOf(method);
        if (Names.Implemented(method) is { } explicitly)
            (problem, instead) = ("it implements '" + explicitly.ContainingType.Name + "' explicitly, so generated code could not call it", "Declare a method of its own, and let the implementation call it");
        else if (name.Length == 0 || !char.IsUpper(name[0]))
            (problem, instead) = ("no name of a characteristic follows from its name", "Name it like 'CalibrateAsync', which yields 'Calibrate'");
        else if (Names.IsForbidden(method))
            (problem, instead) = (Names.WhyForbidden, "Remove 'true' from [Obsolete]");
        else if (method.Arity > 0)
            (problem, instead) = ("it is generic", "Give it the types that are sent");
        else if (method.Parameters.Length == 0 || IsPeer(method.Parameters[0]) || IsToken(method.Parameters[0]))
            (problem, instead) = ("its first parameter is no " + what, "Put the " + what + " first, before the GattPeer and the CancellationToken");
        else if (method.Parameters.FirstOrDefault(parameter => parameter.RefKind != RefKind.None) is { } reference)
            (problem, instead) = ("its parameter '" + reference.Name + "' is passed by reference", "Pass it by value");
        else if (method.Parameters.Skip(1).FirstOrDefault(parameter => !IsPeer(parameter) && !IsToken(parameter)) is { } other)
            (problem, instead) = ("its parameter '" + other.Name + "' is neither a GattPeer nor a CancellationToken", "Remove it; a " + what + " is one value");
        else if (method.Parameters.Count(IsPeer) > 1 || method.Parameters.Count(IsToken) > 1)
            (problem, instead) = ("it takes the same thing twice", "Take one GattPeer and one CancellationToken at most");
        return problem.Length > 0
            ? null
            : new MethodShape(name, method.Parameters[0], string.Join(", ", method.Parameters.Select((parameter, i) => i == 0 ? what : IsPeer(parameter) ? "peer" : "cancel")));
    }

    /// <summary>The characteristic of a method: no member holds its value.</summary>
    /// <param name="form">How it was declared.</param>
    /// <param name="attribute">The attribute that declares it.</param>
    /// <param name="uuid">The UUID of the value.</param>
    /// <param name="flags">The flags, all known.</param>
    /// <param name="type">The type of the value.</param>
    /// <param name="compilation">The compilation, for the documentation comment.</param>
    /// <param name="sink">Gets what is wrong.</param>
    /// <param name="cancel">Gives up.</param>
    public CharacteristicModel Characteristic(CharacteristicForm form, AttributeData attribute, UuidModel uuid, int flags, WireType type, Compilation compilation, IDiagnosticSink? sink, CancellationToken cancel)
        => new(
            Name: Name,
            Form: form,
            Uuid: uuid,
            Flags: flags,
            Type: type,
            Modifiers: string.Empty,
            Accessibility: "public",
            ClientAccessibility: "public",
            Getter: string.Empty,
            Setter: null,
            Field: string.Empty,
            HasInitializer: false,
            IsOptional: Names.Attribute(Value.ContainingSymbol, Names.Optional) is not null,
            Append: false,
            BufferLength: 0,
            HasWrittenHook: false,
            Occurrence: 0,
            Docs: Docs.Summary(Value.ContainingSymbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancel), compilation, cancel),
            MinKeySize: DescriptorParser.KeySize(attribute, Value.ContainingSymbol, sink),
            ConfigurationFlags: Names.Argument(attribute, "ConfigurationFlags", 0) & KnownFlags.All,
            Handle: Names.Argument<ushort>(attribute, "Handle", 0),
            Descriptors: DescriptorParser.Parse(Value.ContainingSymbol, Value.Type, type, uuid, sink));

    /// <summary>What a method is called without Async.</summary>
    public static string NameOf(IMethodSymbol method)
        => method.Name.EndsWith(Suffix, System.StringComparison.Ordinal) ? method.Name.Substring(0, method.Name.Length - Suffix.Length) : method.Name;

    /// <summary>The type of a result in a ValueTask, a Task or by itself; null for none.</summary>
    /// <param name="method">The method.</param>
    /// <param name="isValueTask">Whether a ValueTask is returned.</param>
    public static ITypeSymbol? Result(IMethodSymbol method, out bool isValueTask)
    {
        isValueTask = false;
        if (method.ReturnsVoid)
            return null;
        if (!IsTask(method.ReturnType))
            return method.ReturnType;
        isValueTask = method.ReturnType.Name == "ValueTask";
        return ((INamedTypeSymbol)method.ReturnType).TypeArguments.FirstOrDefault();
    }

    /// <summary>Where the type that a method returns is written.</summary>
    public static Location? ReturnType(IMethodSymbol method)
        => method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is MethodDeclarationSyntax declaration ? declaration.ReturnType.GetLocation() : Names.LocationOf(method);

    private static bool IsTask(ITypeSymbol type) => type.Name is "Task" or "ValueTask" && type.ContainingNamespace?.ToDisplayString() == "System.Threading.Tasks";

    private static bool IsPeer(IParameterSymbol parameter) => Names.Is(parameter.Type, "GattGen.GattPeer");

    private static bool IsToken(IParameterSymbol parameter) => Names.Is(parameter.Type, "System.Threading.CancellationToken");
}
