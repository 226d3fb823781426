// A type that may be a declaration of ours: it has an attribute that may be ours.
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GattGen.Generators.Incremental;

/// <summary>A type with attributes, one for each place where it is declared.</summary>
internal sealed class Candidate
{
    private readonly string[] _attributes;
    private readonly bool _usesAliases;
    private Remembered? _memories;

    /// <summary>A type with attributes.</summary>
    /// <param name="declaration">Where it is declared.</param>
    /// <param name="aliases">The aliases of its file.</param>
    public Candidate(TypeDeclarationSyntax declaration, HashSet<string> aliases)
    {
        Declaration = declaration;
        _attributes = declaration.AttributeLists.SelectMany(list => list.Attributes).Select(attribute => NameHash.WithoutEnding(LastName(attribute.Name))).ToArray();
        _usesAliases = _attributes.Any(aliases.Contains);
    }

    public TypeDeclarationSyntax Declaration { get; }

    /// <summary>Whether one of the attributes may be a certain one.</summary>
    /// <param name="attribute">The name of the attribute, without its namespace and the ending.</param>
    /// <param name="surroundings">Where the aliases stand that hold in all files.</param>
    public bool May(string attribute, Surroundings surroundings)
        => _usesAliases || _attributes.Any(each => each == attribute || surroundings.GlobalAliases.Contains(each));

    /// <summary>What a kind of declarations remembers of the type; nothing at first. It lives as long as this version of the file.</summary>
    /// <param name="kind">Who remembers.</param>
    public T MemoryOf<T>(object kind)
        where T : class, new()
    {
        while (true)
        {
            var first = Volatile.Read(ref _memories);
            for (var each = first; each is not null; each = each.Next)
            {
                if (ReferenceEquals(each.Kind, kind))
                    return (T)each.Memory;
            }

            // Of two threads one comes first; the other looks again.
            Interlocked.CompareExchange(ref _memories, new(kind, new T(), first), first);
        }
    }

    private static string LastName(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax qualified => qualified.Name.Identifier.ValueText,
        _ => ((SimpleNameSyntax)name).Identifier.ValueText,
    };

    private sealed class Remembered(object kind, object memory, Remembered? next)
    {
        public object Kind => kind;

        public object Memory => memory;

        public Remembered? Next => next;
    }
}
