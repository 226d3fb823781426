// Types with a certain attribute, and their models.
using System;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace GattGen.Generators.Incremental;

/// <summary>Makes the model of a declaration; null when nothing can be generated for it.</summary>
internal delegate T? DeclarationParser<T>(INamedTypeSymbol type, Compilation compilation, CancellationToken cancel);

/// <summary>A kind of declaration, whatever its model is.</summary>
internal interface IDeclarationKind
{
    /// <summary>Whether a type may be of this kind and has not been parsed before.</summary>
    bool Misses(Candidate candidate, Project project);

    /// <summary>Parses a type, so that its model is known.</summary>
    void Learn(Candidate candidate, Project project, CancellationToken cancel);
}

/// <summary>
/// A kind of declaration. Binding attributes is what costs time, and it is done anew for each compilation; so a model is remembered together
/// with what it depends on, and found again without binding.
/// </summary>
/// <remarks>
/// A parser may follow names from the declaration wherever they lead, except into bodies. It must not look for types that neither the
/// declaration nor anything it leads to mentions, unless they stand in the namespaces System and GattGen, and must not look over all files.
/// </remarks>
internal sealed class DeclarationKind<T> : IDeclarationKind
    where T : class
{
    private readonly string _attribute;
    private readonly string _shortName;
    private readonly DeclarationParser<T> _parser;

    /// <summary>A kind of declaration; there is one object for each, which remembers.</summary>
    /// <param name="attribute">The full name of the attribute.</param>
    /// <param name="parser">Makes the model.</param>
    public DeclarationKind(string attribute, DeclarationParser<T> parser)
    {
        _attribute = attribute;
        _shortName = NameHash.WithoutEnding(attribute.Substring(attribute.LastIndexOf('.') + 1));
        _parser = parser;
    }

    /// <inheritdoc/>
    public bool Misses(Candidate candidate, Project project)
        => project.May(candidate, _shortName) && candidate.MemoryOf<Memory>(this).Last is null;

    /// <inheritdoc/>
    public void Learn(Candidate candidate, Project project, CancellationToken cancel) => Parse(candidate, project, cancel);

    /// <summary>The model of a type; null when it does not have the attribute here, or when nothing can be generated for it.</summary>
    public T? Parse(Candidate candidate, Project project, CancellationToken cancel)
    {
        if (!project.May(candidate, _shortName))
            return null;
        var memory = candidate.MemoryOf<Memory>(this);
        if (memory.Last is { } last && last.HoldsIn(project, candidate, cancel))
            return last.Model;
        var model = project.Bind(candidate, _attribute, cancel) is { } type ? _parser(type, project.Compilation, cancel) : null;
        memory.Last = new(project, model);
        return model;
    }

    /// <summary>
    /// A model, and what it depends on, which is found out when it is asked for: a build that comes but once does not ask. Nothing of the
    /// compilation is kept by it; where that is gone, the model is made anew.
    /// </summary>
    private sealed class Found(Project project, T? model)
    {
        private readonly WeakReference<Project> _project = project.Weak;
        private readonly Surroundings _surroundings = project.Surroundings;
        private long[]? _files;

        public T? Model => model;

        // What was parsed ahead is asked for in the project in which it was found.
        public bool HoldsIn(Project other, Candidate candidate, CancellationToken cancel)
            => ReferenceEquals(_project, other.Weak)
                || (_surroundings.Equals(other.Surroundings) && Files(candidate, cancel) is { } files && files.SequenceEqual(other.FilesOf(candidate, cancel)));

        private long[]? Files(Candidate candidate, CancellationToken cancel)
        {
            var files = Volatile.Read(ref _files);
            if (files is null && _project.TryGetTarget(out var then))
                Volatile.Write(ref _files, files = then.FilesOf(candidate, cancel));
            return files;
        }
    }

    /// <summary>What was found the last time. It lives as long as the version of the file.</summary>
    private sealed class Memory
    {
        private Found? _last;

        public Found? Last
        {
            get => Volatile.Read(ref _last);
            set => Volatile.Write(ref _last, value);
        }
    }
}
