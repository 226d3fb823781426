// Checks the hooks of a service: partial methods that the generated part calls.
using System.Linq;
using GattGen.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GattGen.Generators.Parsing;

internal sealed class HookParser
{
    private readonly INamedTypeSymbol _type;
    private readonly IDiagnosticSink _sink;

    public HookParser(INamedTypeSymbol type, IDiagnosticSink sink)
    {
        _type = type;
        _sink = sink;
    }

    /// <summary>Reports hooks of a characteristic that would not be called.</summary>
    public void Check(CharacteristicModel characteristic, ITypeSymbol type)
    {
        var octets = characteristic.Type.IsOctets;
        var value = octets ? "ReadOnlySpan<byte>" : type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
        var name = "On" + characteristic.Name;
        Check(name + "Writing", value + " value, GattWrite write", [Value, Named("GattWrite")], characteristic.CanWrite, "GattFlags.Write or GattFlags.WriteNoResponse");
        Check(name + "Written", value + " value", [Value], characteristic.CanWrite, "GattFlags.Write or GattFlags.WriteNoResponse");
        Check(name + "Reading", "GattRead read", [Named("GattRead")], characteristic.CanRead, "GattFlags.Read");
        Check(name + "Subscribed", "GattPeer peer, GattSubscription subscription", [Named("GattPeer"), Named("GattSubscription")], characteristic.CanSubscribe, "GattFlags.Notify or GattFlags.Indicate");
        CheckDescriptors(characteristic);

        bool Value(ITypeSymbol parameter) => IsValue(parameter, type, octets);
    }

    /// <summary>Reports hooks of a request that would not be called.</summary>
    public void CheckRequest(CharacteristicModel request, ITypeSymbol type)
    {
        var octets = request.Type.IsOctets;
        var value = octets ? "ReadOnlySpan<byte>" : type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
        var name = "On" + request.Name;
        Check(name + "Writing", value + " value, GattWrite write", [parameter => IsValue(parameter, type, octets), Named("GattWrite")], true, string.Empty);
        Check(name + "Subscribed", "GattPeer peer, GattSubscription subscription", [Named("GattPeer"), Named("GattSubscription")], true, string.Empty);
        foreach (var hook in Declared.Members(_type, name + "Written").OfType<IMethodSymbol>())
            _sink.Report(Diagnostics.WrongHook, Names.LocationOf(hook), hook.Name, "what is written to a request runs its method", "Put it into '" + request.Request!.Method + "', or remove the hook");
        CheckDescriptors(request);
    }

    private void CheckDescriptors(CharacteristicModel characteristic)
    {
        foreach (var descriptor in characteristic.Descriptors.Where(descriptor => descriptor.CanWrite))
        {
            var hook = "On" + GeneratedNames.HandleName(characteristic, descriptor);
            Check(hook + "Writing", "ReadOnlySpan<byte> value, GattWrite write", [IsOctets, Named("GattWrite")], true, string.Empty);
            Check(hook + "Written", "ReadOnlySpan<byte> value", [IsOctets], true, string.Empty);
        }
    }

    private static bool IsValue(ITypeSymbol parameter, ITypeSymbol type, bool octets) => octets ? IsOctets(parameter) : SymbolEqualityComparer.Default.Equals(parameter, type);

    private static bool IsOctets(ITypeSymbol parameter)
        => parameter.Name == "ReadOnlySpan" && parameter is INamedTypeSymbol { Arity: 1 } span && span.TypeArguments[0].SpecialType == SpecialType.System_Byte;

    private static System.Func<ITypeSymbol, bool> Named(string name)
        => type => type.Name == name && type.ContainingNamespace is { Name: "GattGen", ContainingNamespace.IsGlobalNamespace: true };

    private void Check(string name, string parameters, System.Func<ITypeSymbol, bool>[] types, bool isCalled, string flag)
    {
        foreach (var method in Declared.Members(_type, name).OfType<IMethodSymbol>())
        {
            // The declaration that the generator makes is not the user's.
            var declaration = method.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax()).OfType<MethodDeclarationSyntax>().FirstOrDefault();
            if (declaration is null || method is { PartialImplementationPart: not null } && declaration.Body is null && declaration.ExpressionBody is null)
                continue;
            var right = "Write 'partial void " + name + "(" + parameters + ")'";
            var problem = Problem(method, declaration, types);
            if (!isCalled)
                _sink.Report(Diagnostics.WrongHook, Names.LocationOf(method), name, "no client can cause it, because the flags of the characteristic lack " + flag, "Add the flag, or remove the hook");
            else if (problem is not null)
                _sink.Report(Diagnostics.WrongHook, Names.LocationOf(method), name, problem, right);
        }
    }

    private static string? Problem(IMethodSymbol method, MethodDeclarationSyntax declaration, System.Func<ITypeSymbol, bool>[] types)
    {
        if (!declaration.Modifiers.Any(SyntaxKind.PartialKeyword))
            return "it is not partial";
        if (!method.ReturnsVoid || method.IsAsync)
            return method.IsAsync ? "it is async, but hooks run on the executor of the stack and must not wait" : "it returns something";
        if (method.IsStatic)
            return "it is static";
        if (method.DeclaredAccessibility != Accessibility.Private || declaration.Modifiers.Any(SyntaxKind.PrivateKeyword))
            return "it has an accessibility modifier";
        if (method.Arity > 0)
            return "it is generic";
        if (method.Parameters.Length != types.Length)
            return "it has another number of parameters";
        for (var i = 0; i < types.Length; i++)
        {
            var parameter = method.Parameters[i];
            if (parameter.RefKind != RefKind.None)
                return "its parameter '" + parameter.Name + "' is passed by reference";
            if (!types[i](parameter.Type))
                return "its parameter '" + parameter.Name + "' has another type";
        }

        return null;
    }
}
