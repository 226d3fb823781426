// What every declaration of a project depends on, whatever it mentions.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using GattGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace GattGen.Generators.Incremental;

/// <summary>What holds in all files of a compilation. While one equals the other, only files can have changed.</summary>
/// <param name="Assembly">The name of the project: it decides what internal types of others it may use.</param>
/// <param name="Project">The options of the project, and its references, as numbers.</param>
/// <param name="Namespaces">The full names of all namespaces, sorted.</param>
/// <param name="GlobalAliases">The names of the aliases that hold in all files.</param>
internal sealed record Surroundings(string Assembly, EquatableArray<long> Project, EquatableArray<string> Namespaces, EquatableArray<string> GlobalAliases)
{
    public static Surroundings Of(Compilation compilation, CancellationToken cancel)
    {
        var project = new List<long> { IdentityNumber.Of(compilation.Options) };
        project.AddRange(compilation.References.Select(IdentityNumber.Of));
        var namespaces = new SortedSet<string>(StringComparer.Ordinal);
        var aliases = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var tree in compilation.SyntaxTrees)
        {
            var facts = FileFacts.Of(tree, cancel);
            namespaces.UnionWith(facts.Namespaces);
            aliases.UnionWith(facts.GlobalAliases);
        }

        return new(compilation.AssemblyName ?? string.Empty, new(project), new(namespaces), new(aliases));
    }
}
