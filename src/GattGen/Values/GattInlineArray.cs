// A list inside a value that needs no memory of its own while it is short.
using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace GattGen;

/// <summary>An immutable list with value equality, for the repeated field of a value that is measured often: up to <see cref="InlineOctets"/> octets of elements
/// stand in the list itself and allocate nothing; a longer one is an array. It is larger to copy than a <see cref="GattArray{T}"/> and has no span.</summary>
/// <typeparam name="T">The type of an element.</typeparam>
/// <example>
/// <code>
/// var one = GattInlineArray.Create&lt;ushort&gt;(812, 790);
/// GattInlineArray&lt;ushort&gt; other = new ushort[] { 812, 790 };      // copied; in C# 12 also [812, 790]
/// </code>
/// </example>
[CollectionBuilder(typeof(GattInlineArray), nameof(GattInlineArray.Create))]
public readonly struct GattInlineArray<T> : IReadOnlyList<T>, IEquatable<GattInlineArray<T>>
    where T : unmanaged
{
    /// <summary>How many octets of elements stand in the list: 24, that is twelve numbers of 16 bits.</summary>
    public const int InlineOctets = 24;

    private readonly T[]? _elements;
    private readonly Octets _inline;
    private readonly int _count;

    /// <summary>A copy of elements.</summary>
    /// <param name="elements">The elements.</param>
    public GattInlineArray(ReadOnlySpan<T> elements)
    {
        _elements = null;
        _inline = default;
        _count = elements.Length;
        var octets = default(Octets);
        var inline = Elements(ref octets);
        if (elements.Length > inline.Length)
        {
            _elements = elements.ToArray();
            return;
        }

        elements.CopyTo(inline);
        _inline = octets;
    }

    private GattInlineArray(T[]? elements, Octets inline, int count)
    {
        _elements = elements;
        _inline = inline;
        _count = count;
    }

    /// <summary>How many elements there are.</summary>
    public int Count => _count;

    /// <summary>Whether there are none.</summary>
    public bool IsEmpty => _count == 0;

    /// <summary>An element.</summary>
    /// <param name="index">Which one, from 0.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such element.</exception>
    public T this[int index]
    {
        get
        {
            if (_elements is not null)
                return _elements[index];
            var octets = _inline;
            return Elements(ref octets).Slice(0, _count)[index];
        }
    }

    /// <summary>Copies the elements.</summary>
    /// <param name="destination">Where they go.</param>
    /// <exception cref="ArgumentException">The destination is too short.</exception>
    public void CopyTo(Span<T> destination)
    {
        var octets = _inline;
        ReadOnlySpan<T> elements = _elements is not null ? _elements : Elements(ref octets).Slice(0, _count);
        elements.CopyTo(destination);
    }

    /// <summary>A copy of the elements.</summary>
    public T[] ToArray()
    {
        if (_count == 0)
            return Array.Empty<T>();
        var elements = new T[_count];
        CopyTo(elements);
        return elements;
    }

    /// <summary>Walks the elements without allocating.</summary>
    public Enumerator GetEnumerator() => new(this);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)ToArray()).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ToArray().GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(GattInlineArray<T> other)
    {
        if (_count != other._count)
            return false;
        for (var i = 0; i < _count; i++)
        {
            if (!EqualityComparer<T>.Default.Equals(this[i], other[i]))
                return false;
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is GattInlineArray<T> other && Equals(other);

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
    public static bool operator ==(GattInlineArray<T> left, GattInlineArray<T> right) => left.Equals(right);

    /// <summary>Whether the lists differ.</summary>
    /// <param name="left">One list.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(GattInlineArray<T> left, GattInlineArray<T> right) => !left.Equals(right);

    /// <summary>A copy of the elements of an array; null has none.</summary>
    /// <param name="elements">The array.</param>
    public static implicit operator GattInlineArray<T>(T[]? elements) => new(new ReadOnlySpan<T>(elements));

    // The span is valid as long as what it was made of.
    private static Span<T> Elements(ref Octets octets) => MemoryMarshal.Cast<Octets, T>(MemoryMarshal.CreateSpan(ref octets, 1));

    [StructLayout(LayoutKind.Sequential, Size = InlineOctets)]
    private readonly struct Octets
    {
        private readonly ulong _first;
        private readonly ulong _second;
        private readonly ulong _third;
    }

    /// <summary>Takes the elements of a list one by one; generated code decodes with it.</summary>
#pragma warning disable CA1815 // nobody compares builders
    public struct Builder
#pragma warning restore CA1815
    {
        private readonly T[]? _elements;
        private readonly int _count;
        private Octets _inline;
        private int _added;

        /// <summary>A list that is to be filled.</summary>
        /// <param name="count">How many elements it will have.</param>
        /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
        public Builder(int count)
        {
            if (count < 0)
                throw new ArgumentOutOfRangeException(nameof(count), count, "A list has 0 or more elements.");
            _inline = default;
            _elements = count > Elements(ref _inline).Length ? new T[count] : null;
            _count = count;
            _added = 0;
        }

        /// <summary>Adds the next element.</summary>
        /// <param name="element">The element.</param>
        /// <exception cref="InvalidOperationException">The list has all the elements that it was made for.</exception>
        public void Add(T element)
        {
            if (_added >= _count)
                throw new InvalidOperationException("The list was made for " + _count.ToString(CultureInfo.InvariantCulture) + " elements.");
            if (_elements is not null)
                _elements[_added++] = element;
            else
                Elements(ref _inline)[_added++] = element;
        }

        /// <summary>The list. Those elements that were not added have their default value. The builder is used up.</summary>
        public GattInlineArray<T> Build() => new(_elements, _inline, _count);
    }

    /// <summary>Walks the elements.</summary>
#pragma warning disable CA1815 // nobody compares enumerators
    public struct Enumerator
#pragma warning restore CA1815
    {
        private readonly T[]? _elements;
        private readonly int _count;
        private Octets _inline;
        private int _at;

        internal Enumerator(in GattInlineArray<T> list)
        {
            _elements = list._elements;
            _count = list._count;
            _inline = list._inline;
            _at = -1;
        }

        /// <summary>The present element.</summary>
        public T Current => _elements is not null ? _elements[_at] : Elements(ref _inline)[_at];

        /// <summary>Goes on to the next element.</summary>
        /// <returns>False when there is none.</returns>
        public bool MoveNext() => ++_at < _count;
    }
}

/// <summary>Creates lists that need no memory of their own while they are short.</summary>
public static class GattInlineArray
{
    /// <summary>A list of elements.</summary>
    /// <typeparam name="T">The type of an element.</typeparam>
    /// <param name="elements">The elements; they are copied.</param>
    public static GattInlineArray<T> Create<T>(params T[] elements)
        where T : unmanaged
        => elements;

    /// <summary>A list of elements.</summary>
    /// <typeparam name="T">The type of an element.</typeparam>
    /// <param name="elements">The elements; they are copied.</param>
    public static GattInlineArray<T> Create<T>(ReadOnlySpan<T> elements)
        where T : unmanaged
        => new(elements);
}
