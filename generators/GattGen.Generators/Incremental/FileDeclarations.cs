// Walks over the declarations of a file, and into no body.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GattGen.Generators.Incremental;

/// <summary>What a file declares.</summary>
internal sealed class FileDeclarations
{
    private readonly HashSet<string> _aliases = new(StringComparer.Ordinal);
    private readonly CancellationToken _cancel;

    public FileDeclarations(CompilationUnitSyntax root, CancellationToken cancel)
    {
        _cancel = cancel;

        // Attributes may change what the rest means, and global usings stand in one file and hold in all. A script may load others.
        ConcernsAll = root.AttributeLists.Count > 0 || root.SyntaxTree.Options.Kind != SourceCodeKind.Regular;
        Usings(root.Usings);
        Members(root.Members, string.Empty);
    }

    public HashSet<ulong> Names { get; } = [];

    public HashSet<string> Namespaces { get; } = new(StringComparer.Ordinal);

    public List<string> GlobalAliases { get; } = [];

    public List<Candidate> Candidates { get; } = [];

    public bool ConcernsAll { get; private set; }

    private void Usings(SyntaxList<UsingDirectiveSyntax> usings)
    {
        foreach (var each in usings)
        {
            var isGlobal = each.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword);
            ConcernsAll |= isGlobal;
            if (each.Alias is { } alias)
            {
                var name = NameHash.WithoutEnding(alias.Name.Identifier.ValueText);
                _aliases.Add(name);
                if (isGlobal)
                    GlobalAliases.Add(name);
            }
        }
    }

    private void Members(SyntaxList<MemberDeclarationSyntax> members, string @namespace)
    {
        foreach (var member in members)
        {
            _cancel.ThrowIfCancellationRequested();
            switch (member)
            {
                case BaseNamespaceDeclarationSyntax inner:
                    Usings(inner.Usings);
                    Members(inner.Members, Enter(inner.Name, @namespace));
                    break;
                case BaseTypeDeclarationSyntax type:
                    Declare(type.Identifier, (type as TypeDeclarationSyntax)?.TypeParameterList, @namespace);
                    Types(type);
                    break;
                case DelegateDeclarationSyntax type:
                    Declare(type.Identifier, type.TypeParameterList, @namespace);
                    break;
                default:
                    // Statements make a class of this name; what else stands outside of a type is an error.
                    Names.Add(NameHash.Of("Program"));
                    break;
            }
        }
    }

    private string Enter(NameSyntax name, string @namespace)
    {
        switch (name)
        {
            case QualifiedNameSyntax qualified:
                return Enter(qualified.Right, Enter(qualified.Left, @namespace));
            case AliasQualifiedNameSyntax qualified:
                return Enter(qualified.Name, @namespace);
            default:
                var last = ((SimpleNameSyntax)name).Identifier.ValueText;
                @namespace = @namespace.Length == 0 ? last : @namespace + "." + last;
                Namespaces.Add(@namespace);
                return @namespace;
        }
    }

    private void Declare(SyntaxToken identifier, TypeParameterListSyntax? parameters, string @namespace)
    {
        var name = identifier.ValueText;
        Names.Add(NameHash.Of(name));
        if (parameters is not null)
            Names.Add(NameHash.Of(name + "_" + parameters.Parameters.Count.ToString(CultureInfo.InvariantCulture)));

        // The compiler and the parsers look for types of these namespaces without their being mentioned.
        ConcernsAll |= @namespace is nameof(GattGen) or nameof(System) || @namespace.StartsWith("System.", StringComparison.Ordinal);
    }

    private void Types(BaseTypeDeclarationSyntax type)
    {
        if (type is not TypeDeclarationSyntax holder)
            return;
        if (holder.AttributeLists.Count > 0)
            Candidates.Add(new Candidate(holder, _aliases));
        var mayExtend = holder.Modifiers.Any(SyntaxKind.StaticKeyword);
        foreach (var member in holder.Members)
        {
            if (member is BaseTypeDeclarationSyntax inner)
                Types(inner);
            if (mayExtend)
                Extends(member);
        }
    }

    // A member that extends another type is found without the name of its own. An extension block is a type without a name.
    private void Extends(MemberDeclarationSyntax member)
    {
        switch (member)
        {
            case MethodDeclarationSyntax { ParameterList.Parameters: { Count: > 0 } parameters } method when parameters[0].Modifiers.Any(SyntaxKind.ThisKeyword):
                Names.Add(NameHash.Of(method.Identifier.ValueText));
                break;
            case TypeDeclarationSyntax { Identifier.ValueText: "" } block:
                foreach (var inner in block.Members)
                {
                    if (inner is PropertyDeclarationSyntax property)
                        Names.Add(NameHash.Of(property.Identifier.ValueText));
                    else if (inner is MethodDeclarationSyntax called)
                        Names.Add(NameHash.Of(called.Identifier.ValueText));
                }

                break;
        }
    }
}
