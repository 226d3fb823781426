// Which files a file depends on: those that declare what it mentions, and those on which they depend in turn.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace GattGen.Generators.Incremental;

/// <summary>
/// The files of a compilation, and how they depend on each other. What a declaration means is found by looking up names: those that its file
/// mentions, and those that are mentioned where these are declared, and so on. Anything is reached through a type that stands in no other
/// one, through an alias, or through a static using. So a declaration means in two compilations the same if the surroundings are equal and
/// it depends on the same versions of the same files, in the same order.
/// </summary>
internal sealed class FileDependencies
{
    private readonly object _gate = new();
    private readonly Dictionary<SyntaxTree, int> _places = [];
    private readonly FileFacts[] _files;
    private readonly Dictionary<ulong, int> _declaring = [];
    private readonly List<(int File, int Next)> _chain = [];
    private readonly int[]?[] _direct;
    private readonly long[]?[] _all;
    private readonly bool[] _reached;
    private readonly int[] _general;

    public FileDependencies(Compilation compilation, CancellationToken cancel)
    {
        _files = compilation.SyntaxTrees.Select(tree => FileFacts.Of(tree, cancel)).ToArray();
        _direct = new int[_files.Length][];
        _all = new long[_files.Length][];
        _reached = new bool[_files.Length];
        var place = 0;
        foreach (var tree in compilation.SyntaxTrees)
        {
            foreach (var name in _files[place].Declared)
            {
                _chain.Add((place, _declaring.TryGetValue(name, out var next) ? next : -1));
                _declaring[name] = _chain.Count - 1;
            }

            _places.Add(tree, place++);
        }

        _general = Enumerable.Range(0, _files.Length).Where(file => _files[file].ConcernsAll).ToArray();
    }

    /// <summary>The numbers of all files on which a file depends, itself included, in the order in which the compiler takes them.</summary>
    public long[] Of(SyntaxTree tree, CancellationToken cancel)
    {
        lock (_gate)
        {
            var file = _places[tree];
            return _all[file] ??= Reach(file, cancel);
        }
    }

    private long[] Reach(int file, CancellationToken cancel)
    {
        Array.Clear(_reached, 0, _reached.Length);
        var open = new Stack<int>();
        Visit(file);
        foreach (var general in _general)
            Visit(general);
        while (open.Count > 0)
        {
            var next = open.Pop();
            foreach (var mentioned in _direct[next] ??= Direct(next, cancel))
                Visit(mentioned);
        }

        var numbers = new List<long>();
        for (var i = 0; i < _files.Length; i++)
        {
            if (_reached[i])
                numbers.Add(_files[i].Number);
        }

        return numbers.ToArray();

        void Visit(int one)
        {
            if (!_reached[one])
                open.Push(one);
            _reached[one] = true;
        }
    }

    private int[] Direct(int file, CancellationToken cancel)
    {
        var found = new HashSet<int>();
        foreach (var name in _files[file].Mentioned(cancel))
        {
            for (var at = _declaring.TryGetValue(name, out var first) ? first : -1; at >= 0; at = _chain[at].Next)
                found.Add(_chain[at].File);
        }

        return found.ToArray();
    }
}
