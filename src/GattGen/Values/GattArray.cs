// A list inside a value.
using System;
using System.Collections;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace GattGen;

/// <summary>An immutable list with value equality: the repeated field of a value. An empty one allocates nothing.</summary>
/// <typeparam name="T">The type of an element.</typeparam>
/// <example>
/// <code>
/// var one = GattArray.Create&lt;ushort&gt;(812, 790);
/// GattArray&lt;ushort&gt; other = new ushort[] { 812, 790 };      // copied; in C# 12 also [812, 790]
/// </code>
/// </example>
[CollectionBuilder(typeof(GattArray), nameof(GattArray.Create))]
public readonly struct GattArray<T> : IReadOnlyList<T>, IEquatable<GattArray<T>>
{
    private readonly T[]? _elements;

    /// <summary>A copy of elements.</summary>
    /// <param name="elements">The elements.</param>
    public GattArray(ReadOnlySpan<T> elements) => _elements = elements.IsEmpty ? null : elements.ToArray();

    internal GattArray(T[] owned) => _elements = owned.Length == 0 ? null : owned;

    /// <summary>How many elements there are.</summary>
    public int Count => _elements is null ? 0 : _elements.Length;

    /// <summary>Whether there are none.</summary>
    public bool IsEmpty => _elements is null;

    /// <summary>The elements.</summary>
    public ReadOnlySpan<T> Span => _elements;

    /// <summary>An element.</summary>
    /// <param name="index">Which one, from 0.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such element.</exception>
    public T this[int index] => Span[index];

    /// <summary>A copy of the elements.</summary>
    public T[] ToArray() => Span.ToArray();

    /// <summary>Walks the elements without allocating.</summary>
    public Enumerator GetEnumerator() => new(_elements ?? Array.Empty<T>());

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)(_elements ?? Array.Empty<T>())).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => (_elements ?? Array.Empty<T>()).GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(GattArray<T> other)
    {
        if (Count != other.Count)
            return false;
        for (var i = 0; i < Count; i++)
        {
            if (!EqualityComparer<T>.Default.Equals(this[i], other[i]))
                return false;
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is GattArray<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var element in this)
            hash.Add(element);
        return hash.ToHashCode();
    }

    /// <summary>Prints the elements: <c>[812, 790]</c>.</summary>
    public override string ToString() => "[" + string.Join(", ", (IEnumerable<T>)this) + "]";

    /// <summary>Whether the elements are equal one by one.</summary>
    /// <param name="left">One list.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(GattArray<T> left, GattArray<T> right) => left.Equals(right);

    /// <summary>Whether the lists differ.</summary>
    /// <param name="left">One list.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(GattArray<T> left, GattArray<T> right) => !left.Equals(right);

    /// <summary>A copy of the elements of an array; null has none.</summary>
    /// <param name="elements">The array.</param>
    public static implicit operator GattArray<T>(T[]? elements) => new(new ReadOnlySpan<T>(elements));

    /// <summary>Walks the elements. It is no span's enumerator: that of net10.0 has an interface, which C# 10 does not take in a ref struct.</summary>
#pragma warning disable CA1815 // nobody compares enumerators
    public struct Enumerator
#pragma warning restore CA1815
    {
        private readonly T[] _elements;
        private int _at;

        internal Enumerator(T[] elements)
        {
            _elements = elements;
            _at = -1;
        }

        /// <summary>The present element.</summary>
        public readonly T Current => _elements[_at];

        /// <summary>Goes on to the next element.</summary>
        /// <returns>False when there is none.</returns>
        public bool MoveNext() => ++_at < _elements.Length;
    }
}

/// <summary>Creates lists.</summary>
public static class GattArray
{
    /// <summary>A list of elements.</summary>
    /// <typeparam name="T">The type of an element.</typeparam>
    /// <param name="elements">The elements; they are copied.</param>
    public static GattArray<T> Create<T>(params T[] elements) => elements;

    /// <summary>A list of elements.</summary>
    /// <typeparam name="T">The type of an element.</typeparam>
    /// <param name="elements">The elements; they are copied.</param>
    public static GattArray<T> Create<T>(ReadOnlySpan<T> elements) => new(elements);

    /// <summary>A list that takes over an array, which nobody may change any more; generated code decodes with it.</summary>
    /// <typeparam name="T">The type of an element.</typeparam>
    /// <param name="elements">The array.</param>
    /// <exception cref="ArgumentNullException"><paramref name="elements"/> is null.</exception>
    public static GattArray<T> Own<T>(T[] elements) => new(elements ?? throw new ArgumentNullException(nameof(elements)));
}
