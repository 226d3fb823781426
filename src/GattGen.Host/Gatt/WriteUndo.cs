// What values were before a write, so that it can be taken back.
using System;

namespace GattGen.Host;

/// <summary>
/// The values of one write or one execution. A value comes back only if nobody else has changed it since: what the application has written
/// meanwhile stands. Its buffers are used again.
/// </summary>
internal sealed class WriteUndo
{
    private Item[] _items = new Item[4];
    private byte[] _octets = new byte[AttributeValue.MaxOctets];
    private int _count;
    private int _used;

    public void Begin() => _count = _used = 0;

    /// <summary>Stores a remote write and remembers what was there.</summary>
    /// <returns>How many octets were stored or appended.</returns>
    public int Store(AttributeValue value, ReadOnlySpan<byte> octets)
    {
        var at = Find(value);
        if (at < 0)
            at = Note(value);
        else if (_items[at].Version != value.Version)
            _items[at].IsStanding = true;       // the application has written between two of our writes
        var stored = value.Store(octets);
        _items[at].Version = value.Version;
        return stored;
    }

    /// <summary>Takes everything back.</summary>
    public void TakeBack()
    {
        for (var i = 0; i < _count; i++)
        {
            var item = _items[i];
            if (!item.IsStanding && item.Value.Version == item.Version)
                item.Value.Restore(_octets.AsSpan(item.At, item.Value.IsAppend ? 0 : item.Length), item.Length);
        }

        Begin();
    }

    private int Find(AttributeValue value)
    {
        for (var i = 0; i < _count; i++)
        {
            if (ReferenceEquals(_items[i].Value, value))
                return i;
        }

        return -1;
    }

    // In append mode the length says it all.
    private int Note(AttributeValue value)
    {
        var before = value.IsAppend ? default : value.Octets;
        if (_count == _items.Length)
            Array.Resize(ref _items, _count * 2);
        if (_used + before.Length > _octets.Length)
            Array.Resize(ref _octets, Math.Max(_octets.Length * 2, _used + before.Length));
        before.CopyTo(_octets.AsSpan(_used));
        _items[_count] = new Item { Value = value, At = _used, Length = value.Octets.Length };
        _used += before.Length;
        return _count++;
    }

    private struct Item
    {
        public AttributeValue Value;
        public int At;
        public int Length;
        public int Version;
        public bool IsStanding;
    }
}
