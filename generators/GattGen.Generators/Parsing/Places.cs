// Where diagnostics are shown: the argument, type or name that is wrong, rather than the whole declaration.
using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GattGen.Generators.Parsing;

internal static class Places
{
    /// <summary>The argument that stands at a position of the constructor.</summary>
    public static Location? Of(AttributeData attribute, int position) => Argument(attribute, position)?.Expression.GetLocation() ?? Names.LocationOf(attribute);

    /// <summary>The argument itself; null where it is not given, or where the attribute stands in another assembly.</summary>
    public static AttributeArgumentSyntax? Argument(AttributeData attribute, int position)
    {
        var arguments = Arguments(attribute);
        var name = attribute.AttributeConstructor is { } constructor && position < constructor.Parameters.Length ? constructor.Parameters[position].Name : null;
        var argument = arguments.FirstOrDefault(each => name is not null && each.NameColon?.Name.Identifier.ValueText == name);
        if (argument is null && position < arguments.Length && arguments[position] is { NameColon: null, NameEquals: null } positional)
            argument = positional;
        return argument;
    }

    /// <summary>The argument that sets a property, with its name; the attribute where it is not given.</summary>
    public static Location? Of(AttributeData attribute, string property)
        => Arguments(attribute).FirstOrDefault(each => each.NameEquals?.Name.Identifier.ValueText == property)?.GetLocation() ?? Names.LocationOf(attribute);

    /// <summary>The type of a field, property or parameter, as it is written.</summary>
    public static Location? OfType(ISymbol member)
        => member.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() switch
        {
            PropertyDeclarationSyntax property => property.Type.GetLocation(),
            VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax variable } => variable.Type.GetLocation(),
            ParameterSyntax { Type: { } type } => type.GetLocation(),
            _ => Names.LocationOf(member),
        };

    private static AttributeArgumentSyntax[] Arguments(AttributeData attribute)
        => attribute.ApplicationSyntaxReference?.GetSyntax() is AttributeSyntax { ArgumentList: { } list } ? list.Arguments.ToArray() : Array.Empty<AttributeArgumentSyntax>();
}
