// The deadlines of the hosts of a simulation: each has one at most, and the earliest is found at once.
using System;
using System.Collections.Generic;
using GattGen.Host;

namespace GattGen.Transports;

/// <summary>
/// What each host has asked for last, and a heap of all that was asked for: an entry of the heap that is not the last word of its host
/// is passed over. Of hosts with the same deadline the one that was added first comes first.
/// </summary>
internal sealed class HostDeadlines
{
    private readonly Dictionary<HostBle, long> _last = new();
    private readonly Dictionary<HostBle, int> _order = new();
    private Entry[] _heap = new Entry[16];
    private int _count;

    /// <summary>Adds a host, without a deadline.</summary>
    public void Add(HostBle host) => _order.Add(host, _order.Count);

    /// <summary>Sets the deadline of a host, in microseconds; the largest number for none.</summary>
    public void Set(HostBle host, long due)
    {
        if (due == long.MaxValue)
        {
            _last.Remove(host);
            return;
        }

        _last[host] = due;
        Push(host, due);
        if (_count <= 64 + (4 * _last.Count))
            return;
        _count = 0;
        foreach (var (each, wish) in _last)
            Push(each, wish);
    }

    /// <summary>The host that is due first, and when; false when none is.</summary>
    public bool TryPeek(out HostBle? host, out long due)
    {
        while (_count > 0)
        {
            (host, due, _) = _heap[0];
            if (_last.TryGetValue(host, out var last) && last == due)
                return true;
            Pop();
        }

        host = null;
        due = long.MaxValue;
        return false;
    }

    /// <summary>Takes the deadline that <see cref="TryPeek"/> has shown.</summary>
    public void Take()
    {
        _last.Remove(_heap[0].Host);
        Pop();
    }

    private void Push(HostBle host, long due)
    {
        if (_count == _heap.Length)
            Array.Resize(ref _heap, _count * 2);
        var entry = new Entry(host, due, _order.GetValueOrDefault(host, int.MaxValue));
        var at = _count++;
        for (int parent; at > 0 && entry.IsBefore(_heap[parent = (at - 1) / 2]); at = parent)
            _heap[at] = _heap[parent];
        _heap[at] = entry;
    }

    private void Pop()
    {
        var entry = _heap[--_count];
        _heap[_count] = default;
        var at = 0;
        for (int child; (child = (2 * at) + 1) < _count; at = child)
        {
            if (child + 1 < _count && _heap[child + 1].IsBefore(_heap[child]))
                child++;
            if (!_heap[child].IsBefore(entry))
                break;
            _heap[at] = _heap[child];
        }

        if (_count > 0)
            _heap[at] = entry;
    }

    private readonly record struct Entry(HostBle Host, long Due, int Order)
    {
        public bool IsBefore(in Entry other) => Due < other.Due || (Due == other.Due && Order < other.Order);
    }
}
