// Finds members that would have the name of a generated one, and generated ones that would have the same name.
using System;
using System.Collections.Generic;
using System.Linq;
using GattGen.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GattGen.Generators.Parsing;

/// <summary>Keeps the names of the generated part of one declaration free.</summary>
internal sealed partial class NameRules
{
    private readonly INamedTypeSymbol _type;
    private readonly IDiagnosticSink? _sink;
    private readonly Dictionary<(NameScope Scope, string Name), GeneratedName> _claimed = [];
    private readonly Dictionary<INamedTypeSymbol, ILookup<string, ISymbol>> _members = new(SymbolEqualityComparer.Default);
    private readonly HashSet<(NameScope Scope, string Name)> _refused = [];
    private readonly HashSet<(string Name, Location? Place)> _reported = [];

    private NameRules(INamedTypeSymbol type, IDiagnosticSink? sink)
    {
        _type = type;
        _sink = sink;
    }

    private bool Collides { get; set; }

    /// <summary>Whether the names of a service are free. The fields of its values are given names that are.</summary>
    public static bool Check(INamedTypeSymbol type, bool hasState, List<(ISymbol Member, CharacteristicModel Model)> characteristics, List<IncludeModel> includes, IDiagnosticSink? sink)
    {
        // The analyzers see generated members, too, which are told apart one by one.
        if (sink is null && includes.Count == 0 && IsClear(type, characteristics))
        {
            GiveFields(characteristics, static name => name);
            return true;
        }

        var rules = new NameRules(type, sink);
        foreach (var name in GeneratedNames.OfService(hasState))
            rules.Claim(name, null);
        var declared = new Dictionary<string, ISymbol>();
        foreach (var (member, model) in characteristics)
        {
            var property = model.Form == CharacteristicForm.Part
                ? "the property of the part '" + member.ContainingType.Name + "', which is generated"
                : "the property of the field '" + member.Name + "', which is generated";
            if (declared.TryGetValue(model.Name, out var twin))
            {
                rules.Report(member, model.Name, "the property of '" + twin.Name + "', which is generated");
                continue;
            }

            declared.Add(model.Name, member);
            foreach (var name in GeneratedNames.Of(model, property))
                rules.Claim(name, member);
        }

        foreach (var include in includes.Where(include => include.Accessibility.Length > 0))
        {
            var member = Declared.Members(type, include.Property).First();
            foreach (var name in GeneratedNames.OfInclude(include.Property))
                rules.Claim(name, member);
        }

        GiveFields(characteristics, rules.Free);
        return !rules.Collides;
    }

    /// <summary>Whether the names of a server are free.</summary>
    public static bool CheckServer(INamedTypeSymbol type, IReadOnlyList<(IPropertySymbol Property, bool IsOptional)> services, IDiagnosticSink? sink)
    {
        var rules = new NameRules(type, sink);
        foreach (var name in GeneratedNames.OfServer(services.Any(service => service.IsOptional)))
            rules.Claim(name, null);
        foreach (var (property, _) in services)
        {
            foreach (var name in GeneratedNames.OfHeldService(property.Name))
                rules.Claim(name, property);
        }

        return !rules.Collides;
    }

    /// <summary>Whether the names of a value are free.</summary>
    public static bool CheckValue(INamedTypeSymbol type, bool isCoded, bool hasRange, IDiagnosticSink? sink)
    {
        var rules = new NameRules(type, sink);
        foreach (var name in GeneratedNames.OfValue(isCoded, hasRange))
            rules.Claim(name, null);
        return !rules.Collides;
    }

    private static void GiveFields(List<(ISymbol Member, CharacteristicModel Model)> characteristics, Func<string, string> free)
    {
        for (var i = 0; i < characteristics.Count; i++)
        {
            var (member, model) = characteristics[i];
            if (model.HasGeneratedField)
                characteristics[i] = (member, model with { Field = Names.Escape(free(model.Field)) });
        }
    }

    // A name is for one thing. It is reported where that thing is declared, or where the user has a member of the name.
    private void Claim(GeneratedName generated, ISymbol? owner)
    {
        // Of a property whose name is taken nothing is said of its accessors.
        if (generated.AccessorOf is { } property && _refused.Contains((generated.Scope, property)))
            return;
        if (_claimed.TryGetValue((generated.Scope, generated.Name), out var earlier))
        {
            _refused.Add((generated.Scope, generated.Name));
            if (owner is not null)
                Report(owner, generated.Name, earlier.What);
            return;
        }

        _claimed.Add((generated.Scope, generated.Name), generated);
        if (generated.Scope == NameScope.Client)
        {
            foreach (var client in Declared.Members(_type, "Client").OfType<INamedTypeSymbol>().Where(IsContinued))
                Taken(client, generated);
        }
        else if (generated.Scope == NameScope.Type)
        {
            Taken(_type, generated);
            Inherited(generated, owner);
            if (_type.Name != generated.Name)
                return;
            if (owner is not null && NameOf(owner) == generated.Name)
                Report(owner, generated.Name, "the class that it stands in");
            else
                Report(_type, generated.Name, generated.What);
        }
    }

    private static string NameOf(ISymbol owner) => owner is IFieldSymbol ? Names.PropertyOf(owner.Name) : owner.Name;

    private void Taken(INamedTypeSymbol type, GeneratedName generated)
    {
        var isOwn = SymbolEqualityComparer.Default.Equals(type, _type);
        var taken = Members(type, generated.Name).FirstOrDefault(member => !Extends(member) && (member is not IMethodSymbol method
            || (!generated.IsHook && (isOwn || generated.Parameters is null || HasParameters(method, generated.Parameters)))));
        if (taken is not null)
            Report(taken, generated.Name, generated.What);
    }

    // What is inherited would be hidden. Of what every object has that is said where the name stands, as it is of the client.
    private void Inherited(GeneratedName generated, ISymbol? owner)
    {
        foreach (var parent in Parents(_type))
        {
            if (!Members(parent, generated.Name).Any(member => member.DeclaredAccessibility != Accessibility.Private && (generated.Parameters is not { } parameters || member is not IMethodSymbol method || HasParameters(method, parameters))))
                continue;

            // Of a parent that is a declaration itself that is said.
            Collides = true;
            if (Names.Attribute(parent, Names.Service) is null && Names.Attribute(parent, Names.Server) is null)
            {
                if (parent.SpecialType == SpecialType.System_Object && owner is not null && NameOf(owner) == generated.Name)
                    Report(owner, generated.Name, GeneratedNames.OfEveryObject);
                else
                    Report(_type, generated.Name, generated.What, parent);
            }

            return;
        }
    }

    // A name that nobody has.
    private string Free(string name)
    {
        while (_claimed.ContainsKey((NameScope.Type, name))
            || name == _type.Name
            || Members(_type, name).Any()
            || Parents(_type).Any(parent => Members(parent, name).Any(member => member.DeclaredAccessibility != Accessibility.Private)))
        {
            name += "Value";
        }

        _claimed.Add((NameScope.Type, name), new(NameScope.Type, name, string.Empty));
        return name;
    }

    private void Report(ISymbol place, string name, string what, INamedTypeSymbol? type = null)
    {
        Collides = true;
        var location = Names.LocationOf(place) ?? Names.LocationOf(_type);
        if (_sink is not null && _reported.Add((name, location)))
            _sink.Report(Diagnostics.NameCollision, location, (type ?? _type).Name, name, what);
    }

    private IEnumerable<ISymbol> Members(INamedTypeSymbol type, string name)
    {
        if (!_members.TryGetValue(type, out var members))
        {
            // An indexer has the name of a property that nobody writes.
            members = Declared.Members(type).Where(member => !IsSynthesized(member)).ToLookup(member => member is IPropertySymbol { IsIndexer: true } ? member.MetadataName : member.Name);
            _members.Add(type, members);
        }

        return members[name];
    }

    // The constructor that nobody wrote makes way for one that somebody writes. The properties of a positional record count.
    private static bool IsSynthesized(ISymbol member)
        => member is IMethodSymbol { IsImplicitlyDeclared: true } or IMethodSymbol { AssociatedSymbol: not null } or IFieldSymbol { IsImplicitlyDeclared: true };

    private static bool HasParameters(IMethodSymbol method, string lists)
        => lists.Split(';').Any(list =>
        {
            var types = list.Length == 0 ? [] : list.Split(',');
            return method.Parameters.Length == types.Length && method.Parameters.Zip(types, (parameter, type) => type == "*" || parameter.Type.Name == type).All(same => same);
        });

    private static IEnumerable<INamedTypeSymbol> Parents(INamedTypeSymbol type)
    {
        if (type.TypeKind != TypeKind.Class)
            yield break;
        for (var parent = type.BaseType; parent is not null; parent = parent.BaseType)
            yield return parent;
    }

    // The generated client is partial, so that a service can add to it; what it adds has the same modifiers, or none.
    private static bool Extends(ISymbol member) => member is INamedTypeSymbol type && type.Name == "Client" && IsContinued(type);

    private static bool IsContinued(INamedTypeSymbol type)
        => type is { TypeKind: TypeKind.Class, Arity: 0, IsRecord: false, BaseType.SpecialType: SpecialType.System_Object }
            && Names.NotPartial(type) is null
            && type.DeclaringSyntaxReferences
                .Where(reference => !Declared.IsGenerated(reference.SyntaxTree))
                .Select(reference => reference.GetSyntax())
                .OfType<TypeDeclarationSyntax>()
                .All(declaration => declaration.ParameterList is null && declaration.Modifiers.All(modifier => modifier.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.SealedKeyword or SyntaxKind.PartialKeyword or SyntaxKind.UnsafeKeyword));
}
