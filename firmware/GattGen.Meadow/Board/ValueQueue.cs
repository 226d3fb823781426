// Values on their way between the application and the board, in order.
using System;

namespace GattGen.Meadow;

/// <summary>A bounded queue whose buffers are used again. The caller locks it.</summary>
internal sealed class ValueQueue
{
    private readonly int _limit;
    private Entry[] _entries = Array.Empty<Entry>();
    private int _head;

    /// <summary>An empty queue.</summary>
    /// <param name="limit">How many values it holds.</param>
    public ValueQueue(int limit) => _limit = limit;

    /// <summary>How many values wait.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a value; false when there is no room.</summary>
    public bool TryAdd(BoardAttribute attribute, ReadOnlySpan<byte> octets)
    {
        if (Count == _limit)
            return false;
        if (Count == _entries.Length)
            Grow();
        At(Count++).Set(attribute, octets);
        return true;
    }

    /// <summary>
    /// Adds a value; when there is no room, the oldest value for whose attribute a newer one waits gives way. Where each attribute
    /// has but one value waiting, the queue grows: it is never longer than the limit or the number of attributes.
    /// </summary>
    public void Add(BoardAttribute attribute, ReadOnlySpan<byte> octets)
    {
        if (Count >= _limit)
            RemoveOutdated(attribute);
        if (Count == _entries.Length)
            Grow();
        At(Count++).Set(attribute, octets);
    }

    /// <summary>Whether a value of an attribute waits.</summary>
    public bool Contains(BoardAttribute attribute)
    {
        for (var i = 0; i < Count; i++)
        {
            if (ReferenceEquals(At(i).Attribute, attribute))
                return true;
        }

        return false;
    }

    /// <summary>Takes the oldest value.</summary>
    /// <param name="buffer">Where its octets go, 512 octets.</param>
    /// <param name="attribute">Whose it is.</param>
    /// <param name="length">How many octets.</param>
    /// <returns>False when there is none.</returns>
    public bool TryTake(Span<byte> buffer, out BoardAttribute? attribute, out int length)
    {
        if (Count == 0)
        {
            (attribute, length) = (null, 0);
            return false;
        }

        ref var entry = ref At(0);
        attribute = entry.Attribute;
        entry.Octets.CopyTo(buffer);
        length = entry.Length;
        entry.Attribute = null;
        _head = (_head + 1) % _entries.Length;
        Count--;
        return true;
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        for (var i = 0; i < Count; i++)
            At(i).Attribute = null;
        Count = 0;
        _head = 0;
    }

    private ref Entry At(int index) => ref _entries[(_head + index) % _entries.Length];

    private void RemoveOutdated(BoardAttribute newest)
    {
        for (var i = 0; i < Count; i++)
        {
            var owner = At(i).Attribute;
            if (!ReferenceEquals(owner, newest) && !Follows(owner, i))
                continue;
            var removed = At(i);
            for (var j = i; j + 1 < Count; j++)
                At(j) = At(j + 1);
            At(--Count) = removed;
            removed.Attribute = null;
            return;
        }
    }

    private bool Follows(BoardAttribute? owner, int at)
    {
        for (var i = at + 1; i < Count; i++)
        {
            if (ReferenceEquals(At(i).Attribute, owner))
                return true;
        }

        return false;
    }

    private void Grow()
    {
        var larger = new Entry[Math.Max(4, _entries.Length * 2)];
        for (var i = 0; i < Count; i++)
            larger[i] = At(i);
        _entries = larger;
        _head = 0;
    }

    private struct Entry
    {
        private byte[]? _buffer;

        public BoardAttribute? Attribute { get; set; }

        public int Length { get; private set; }

        public readonly ReadOnlySpan<byte> Octets => _buffer.AsSpan(0, Length);

        public void Set(BoardAttribute attribute, ReadOnlySpan<byte> octets)
        {
            if (_buffer is null || _buffer.Length < octets.Length)
                _buffer = new byte[Math.Max(20, octets.Length)];
            octets.CopyTo(_buffer);
            Length = octets.Length;
            Attribute = attribute;
        }
    }
}
