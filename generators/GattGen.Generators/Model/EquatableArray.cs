// A list inside a model, compared by its elements: what lets the compiler see that nothing has changed.
using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;

namespace GattGen.Generators.Model;

/// <summary>An immutable list with value equality.</summary>
internal readonly struct EquatableArray<T> : IEquatable<EquatableArray<T>>, IReadOnlyList<T>
    where T : IEquatable<T>
{
    private readonly T[]? _elements;

    public EquatableArray(IEnumerable<T> elements)
    {
        var array = elements.ToArray();
        _elements = array.Length == 0 ? null : array;
    }

    public int Count => _elements is null ? 0 : _elements.Length;

    public T this[int index] => _elements![index];

    public bool Equals(EquatableArray<T> other) => AsSpan().SequenceEqual(other.AsSpan());

    public override bool Equals(object? obj) => obj is EquatableArray<T> other && Equals(other);

    public override int GetHashCode()
    {
        var hash = 17;
        foreach (var element in AsSpan())
            hash = unchecked((hash * 31) + (element?.GetHashCode() ?? 0));
        return hash;
    }

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)(_elements ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private ReadOnlySpan<T> AsSpan() => _elements;
}
