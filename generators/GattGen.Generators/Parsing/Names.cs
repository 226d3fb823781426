// The names by which the parser knows the attributes and types of GattGen, and how it writes names into generated code.
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using GattGen.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GattGen.Generators.Parsing;

internal static class Names
{
    public const string Service = "GattGen.GattServiceAttribute";
    public const string Server = "GattGen.GattServerAttribute";
    public const string Value = "GattGen.GattValueAttribute";
    public const string Characteristic = "GattGen.GattCharacteristicAttribute";
    public const string Descriptor = "GattGen.GattDescriptorAttribute";
    public const string Field = "GattGen.GattFieldAttribute";
    public const string Request = "GattGen.GattRequestAttribute";
    public const string Channel = "GattGen.GattChannelAttribute";
    public const string ClientState = "GattGen.GattClientStateAttribute";
    public const string Optional = "GattGen.GattOptionalAttribute";
    public const string Description = "GattGen.GattDescriptionAttribute";
    public const string Format = "GattGen.GattFormatAttribute";
    public const string Aggregate = "GattGen.GattAggregateAttribute";
    public const string ValidRange = "GattGen.GattValidRangeAttribute";
    public const string ReportReference = "GattGen.GattReportReferenceAttribute";
    public const string Part = "GattGen.GattPartAttribute";
    public const string Obsolete = "System.ObsoleteAttribute";

    /// <summary>What is wrong with a member that is forbidden.</summary>
    public const string WhyForbidden = "it is obsolete as an error, so generated code could not use it";

    public const string Include = "GattGen.GattIncludeAttribute";

    /// <summary>Fully qualified, without the marks of nullable references.</summary>
    public static readonly SymbolDisplayFormat Qualified = SymbolDisplayFormat.FullyQualifiedFormat;

    public static string FullName(ITypeSymbol type) => type.ToDisplayString(Qualified);

    /// <summary>The first attribute of a kind.</summary>
    public static AttributeData? Attribute(ISymbol symbol, string name)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass is { } type && Is(type, name))
                return attribute;
        }

        return null;
    }

    public static IEnumerable<AttributeData> Attributes(ISymbol symbol, string name) => Attributes(symbol.GetAttributes(), name);

    public static IEnumerable<AttributeData> Attributes(ImmutableArray<AttributeData> attributes, string name)
        => attributes.Where(attribute => attribute.AttributeClass is { } type && Is(type, name));

    /// <summary>Whether a type has a full name, whatever its arity. It is asked often, so the name of the type is not written out.</summary>
    public static bool Is(ITypeSymbol type, string name)
    {
        var end = name.Length;
        for (ISymbol? each = type; each is INamedTypeSymbol or INamespaceSymbol { IsGlobalNamespace: false }; each = each.ContainingSymbol)
        {
            var start = end - each.Name.Length;
            if (start < 0 || each.Name.Length == 0 || string.CompareOrdinal(name, start, each.Name, 0, each.Name.Length) != 0 || (start > 0 && name[start - 1] != '.'))
                return false;
            end = start == 0 ? 0 : start - 1;
        }

        return end == 0;
    }

    /// <summary>The value of a named argument, or a default.</summary>
    public static T Argument<T>(AttributeData? attribute, string name, T otherwise)
    {
        foreach (var argument in attribute?.NamedArguments ?? ImmutableArray<KeyValuePair<string, TypedConstant>>.Empty)
        {
            if (argument.Key == name && argument.Value.Kind != TypedConstantKind.Array && argument.Value.Value is T value)
                return value;
        }

        return otherwise;
    }

    public static Location? LocationOf(AttributeData attribute)
        => attribute.ApplicationSyntaxReference is { } reference ? Location.Create(reference.SyntaxTree, reference.Span) : null;

    public static Location? LocationOf(ISymbol symbol) => symbol.Locations.FirstOrDefault(location => location.SourceTree is { } tree && !Declared.IsGenerated(tree));

    /// <summary>A name as it must be written where it is a keyword.</summary>
    public static string Escape(string name)
        => SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None ? "@" + name : name;

    /// <summary>A name as that of a local variable: BeatsPerMinute is beatsPerMinute, RRIntervals is rrIntervals.</summary>
    public static string Camel(string name)
    {
        var capitals = 0;
        while (capitals < name.Length && char.IsUpper(name[capitals]))
            capitals++;
        var lowered = capitals > 1 && capitals < name.Length ? capitals - 1 : capitals;
        return name.Substring(0, lowered).ToLowerInvariant() + name.Substring(lowered);
    }

    /// <summary>The names of local variables for members: the same for no two of them, although the first letters of members may differ in their case only.</summary>
    public static Dictionary<string, string> Locals(IEnumerable<string> members)
    {
        var locals = new Dictionary<string, string>();
        foreach (var member in members)
        {
            var local = Camel(member);
            while (locals.ContainsValue(local))
                local += "_";
            locals[member] = local;
        }

        return locals;
    }

    /// <summary>A member of the object as generated code names it: behind "this", where a local variable or a parameter could have its name. While somebody types, a member may have none.</summary>
    public static string Own(string member) => member.Length == 0 || char.IsUpper(member[0]) ? Escape(member) : "this." + Escape(member);

    public static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name.Substring(1);

    /// <summary>The property that a field yields: _level, m_level and level yield Level.</summary>
    public static string PropertyOf(string field)
    {
        var start = field.StartsWith("m_", System.StringComparison.Ordinal) || field.StartsWith("s_", System.StringComparison.Ordinal) ? 2 : 0;
        while (start < field.Length && field[start] == '_')
            start++;
        return start == field.Length || !char.IsLetter(field[start]) ? string.Empty : Pascal(field.Substring(start));
    }

    /// <summary>What the generated part of a type repeats of its declaration.</summary>
    public static TypeModel TypeOf(INamedTypeSymbol type)
    {
        var containing = new List<string>();
        for (var outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
            containing.Insert(0, Declaration(outer));
        var @namespace = type.ContainingNamespace.IsGlobalNamespace
            ? string.Empty
            : type.ContainingNamespace.ToDisplayString(Qualified.WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted));
        return new TypeModel(@namespace, new(containing), Declaration(type), Escape(type.Name), FullName(type), HintName(type));
    }

    /// <summary>
    /// Namespace, containing types, name and arity. The compiler does not tell hint names apart by case, nor do some file systems: where that
    /// is the only difference to another name, a mark of the exact name follows.
    /// </summary>
    private static string HintName(INamedTypeSymbol type)
    {
        var parts = new List<string>();
        var exact = new List<string>();
        var isShared = false;
        for (INamespaceOrTypeSymbol each = type; each is not INamespaceSymbol { IsGlobalNamespace: true }; each = Parent(each))
        {
            parts.Insert(0, HintPart(each));
            var namesakes = Namesakes(each).ToList();

            // A class and a struct of one name, which the compiler refuses, are two types.
            exact.Insert(0, each is INamedTypeSymbol named && namesakes.Any(other => other.MetadataName == each.MetadataName) ? Keyword(named) + " " + each.MetadataName : each.MetadataName);
            isShared |= namesakes.Count > 0;
        }

        var name = string.Join(".", parts);
        return isShared ? name + "-" + Mark(string.Join(".", exact)) : name;
    }

    private static INamespaceOrTypeSymbol Parent(INamespaceOrTypeSymbol symbol) => (INamespaceOrTypeSymbol?)symbol.ContainingType ?? symbol.ContainingNamespace;

    private static string HintPart(INamespaceOrTypeSymbol symbol)
        => symbol is INamedTypeSymbol { Arity: > 0 } type ? type.Name + "_" + type.Arity.ToString(CultureInfo.InvariantCulture) : symbol.Name;

    private static IEnumerable<INamespaceOrTypeSymbol> Namesakes(INamespaceOrTypeSymbol symbol)
    {
        var part = HintPart(symbol);
        var parent = Parent(symbol);
        IEnumerable<INamespaceOrTypeSymbol> beside = parent is INamedTypeSymbol type ? type.GetTypeMembers() : ((INamespaceSymbol)parent).GetMembers();
        return beside.Where(other => string.Equals(HintPart(other), part, System.StringComparison.OrdinalIgnoreCase) && !SymbolEqualityComparer.Default.Equals(other, symbol));
    }

    // FNV-1a of the UTF-16 code units: the same on every machine and in every run.
    private static string Mark(string name)
    {
        var hash = 2166136261u;
        foreach (var character in name)
            hash = unchecked((hash ^ character) * 16777619u);
        return hash.ToString("X8", CultureInfo.InvariantCulture);
    }

    /// <summary>Whether every declaration of a type that stands in source is partial, and those around it; otherwise the type that is not.</summary>
    public static INamedTypeSymbol? NotPartial(INamedTypeSymbol type)
    {
        for (var each = type; each is not null; each = each.ContainingType)
        {
            var partial = each.DeclaringSyntaxReferences
                .Select(reference => reference.GetSyntax())
                .OfType<TypeDeclarationSyntax>()
                .All(declaration => declaration.Modifiers.Any(SyntaxKind.PartialKeyword));
            if (!partial)
                return each;
        }

        return null;
    }

    /// <summary>Whether a type cannot be named in another file, such as a generated one (C# specification, file-local types).</summary>
    public static bool IsFileLocal(ITypeSymbol type)
    {
        for (var each = type as INamedTypeSymbol; each is not null; each = each.ContainingType)
        {
            if (each.IsFileLocal)
                return true;
        }

        return false;
    }

    /// <summary>Whether the compiler refuses uses of a member that stands in a type where it would be used: [Obsolete("...", true)].</summary>
    public static bool IsForbidden(ISymbol member)
    {
        if (Attribute(member, Obsolete) is not { ConstructorArguments: { Length: 2 } arguments } || arguments[1].Value is not true)
            return false;
        for (var type = member.ContainingType; type is not null; type = type.ContainingType)
        {
            // What is obsolete itself may use what is.
            if (Attribute(type, Obsolete) is not null)
                return false;
        }

        return true;
    }

    /// <summary>The member of an interface that a member implements explicitly: such a member has no name of its own. Null for others.</summary>
    public static ISymbol? Implemented(ISymbol member) => member switch
    {
        IPropertySymbol property => property.ExplicitInterfaceImplementations.FirstOrDefault(),
        IMethodSymbol method => method.ExplicitInterfaceImplementations.FirstOrDefault(),
        _ => null,
    };

    /// <summary>The accessibility of a type, with those around it: true when everyone can use it.</summary>
    public static bool IsPublic(ITypeSymbol type)
    {
        switch (type)
        {
            case IArrayTypeSymbol array:
                return IsPublic(array.ElementType);
            case INamedTypeSymbol named:
                for (var each = named; each is not null; each = each.ContainingType)
                {
                    if (each.DeclaredAccessibility is not (Accessibility.Public or Accessibility.NotApplicable))
                        return false;
                }

                return named.TypeArguments.All(IsPublic);
            default:
                return true;
        }
    }

    /// <summary>The accessibility of a member of a client whose type is the client of a service: empty where it could not be declared.</summary>
    public static string ClientAccessibility(ITypeSymbol service)
    {
        if (IsPublic(service))
            return "public";
        for (var each = service; each is not null; each = each.ContainingType)
        {
            if (each.DeclaredAccessibility is Accessibility.Private or Accessibility.Protected or Accessibility.ProtectedAndInternal)
                return string.Empty;
        }

        return "internal";
    }

    private static string Keyword(INamedTypeSymbol type) => type switch
    {
        { IsRecord: true, TypeKind: TypeKind.Struct } => "record struct",
        { IsRecord: true } => "record",
        { TypeKind: TypeKind.Struct } => "struct",
        { TypeKind: TypeKind.Interface } => "interface",
        _ => "class",
    };

    private static string Declaration(INamedTypeSymbol type)
    {
        var parameters = type.Arity == 0 ? string.Empty : "<" + string.Join(", ", type.TypeParameters.Select(parameter => Escape(parameter.Name))) + ">";
        return Keyword(type) + " " + Escape(type.Name) + parameters;
    }
}
