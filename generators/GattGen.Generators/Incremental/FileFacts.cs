// What a file says without anything being bound: what it declares, what it mentions, and which of its types may be declarations of ours.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GattGen.Generators.Incremental;

/// <summary>
/// The facts of one syntax tree, found once and kept as long as the tree. Names are kept as their hashes: two names with one hash make a
/// file depend on one file too many, which costs time and never correctness.
/// </summary>
internal sealed class FileFacts
{
    private static readonly ConditionalWeakTable<SyntaxTree, FileFacts> Known = new();

    private readonly SyntaxTree _tree;
    private ulong[]? _mentioned;

    private FileFacts(SyntaxTree tree, CancellationToken cancel)
    {
        _tree = tree;
        var found = new FileDeclarations((CompilationUnitSyntax)tree.GetRoot(cancel), cancel);
        Declared = found.Names.ToArray();
        Namespaces = found.Namespaces.ToArray();
        GlobalAliases = found.GlobalAliases.ToArray();
        ConcernsAll = found.ConcernsAll;
        Candidates = found.Candidates;
        Number = IdentityNumber.New();
    }

    /// <summary>The number of the tree: another version of a file is another tree with another number.</summary>
    public long Number { get; }

    /// <summary>The names by which other files reach what is declared here: those of types that stand in no other type, and of extension members.</summary>
    public ulong[] Declared { get; }

    /// <summary>The full names of the namespaces that are declared here.</summary>
    public string[] Namespaces { get; }

    /// <summary>The names of the aliases that hold in all files, without the ending "Attribute".</summary>
    public string[] GlobalAliases { get; }

    /// <summary>Whether other files depend on this one although they mention nothing of it: global usings, attributes of the assembly, types of System or GattGen.</summary>
    public bool ConcernsAll { get; }

    /// <summary>The types with attributes.</summary>
    public IReadOnlyList<Candidate> Candidates { get; }

    /// <summary>All names that occur outside of bodies. What stands in a body says nothing about a declaration.</summary>
    public ulong[] Mentioned(CancellationToken cancel)
    {
        var mentioned = Volatile.Read(ref _mentioned);
        if (mentioned is null)
        {
            mentioned = FileMentions.Of(_tree.GetRoot(cancel), cancel);
            Volatile.Write(ref _mentioned, mentioned);
        }

        return mentioned;
    }

    /// <summary>The facts of a file.</summary>
    public static FileFacts Of(SyntaxTree tree, CancellationToken cancel)
        => Known.TryGetValue(tree, out var facts) ? facts : Add(new FileFacts(tree, cancel));

    // Of two threads that found the same, one is believed.
    private static FileFacts Add(FileFacts facts) => Known.GetValue(facts._tree, _ => facts);
}
