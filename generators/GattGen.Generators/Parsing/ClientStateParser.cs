// From a nested class with [GattClientState] to what is generated for it.
using System.Linq;
using Microsoft.CodeAnalysis;

namespace GattGen.Generators.Parsing;

internal static class ClientStateParser
{
    /// <summary>The name of the class of a service that is kept for each client, as it is written inside the service; null for none.</summary>
    public static string? Parse(INamedTypeSymbol service, IDiagnosticSink? sink)
    {
        string? found = null;
        foreach (var type in Declared.Members(service).OfType<INamedTypeSymbol>())
        {
            if (Names.Attribute(type, Names.ClientState) is null)
                continue;
            var (problem, instead) = found is not null ? ("the service has one already", "Put both into one class") : Problem(type);
            if (problem.Length > 0)
                sink?.Report(BehaviourDiagnostics.WrongClientState, Names.LocationOf(type), type.Name, problem, instead);
            else
                found = Names.FullName(type);
        }

        return found;
    }

    private static (string Problem, string Instead) Problem(INamedTypeSymbol type)
    {
        if (type.IsStatic)
            return ("it is static, but each client has an object of it", "Remove 'static'");
        if (type.IsAbstract)
            return ("it is abstract, and an object of it must be made", "Remove 'abstract'");
        if (type.Arity > 0)
            return ("it is generic", "Remove its type parameters");
        var constructor = type.InstanceConstructors.FirstOrDefault(each => each.Parameters.IsEmpty);
        if (constructor is null)
            return ("it has no constructor without parameters", "Add one");
        if (constructor.DeclaredAccessibility is Accessibility.Private or Accessibility.Protected or Accessibility.ProtectedAndInternal)
            return ("the service cannot call its constructor", "Make it public");
        return type.GetMembers().Any(member => member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true })
            ? ("it has required members, and nobody sets them", "Remove 'required'")
            : (string.Empty, string.Empty);
    }
}
