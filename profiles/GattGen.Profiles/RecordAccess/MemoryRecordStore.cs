// A bounded record store in memory.
using System;
using System.Collections.Generic;

namespace GattGen.Profiles;

/// <summary>What a store does when a record comes and it is full.</summary>
public enum RecordOverflow
{
    /// <summary>The oldest record is dropped and counted.</summary>
    DropOldest,

    /// <summary>The record that comes is refused and counted.</summary>
    Refuse,
}

/// <summary>Keeps records in memory, a bounded number of them.</summary>
/// <typeparam name="T">The type of a record.</typeparam>
/// <example>
/// <code>
/// var glucose = new GlucoseService(new MemoryRecordStore&lt;GlucoseRecord&gt;(capacity: 500));
/// </code>
/// </example>
public sealed class MemoryRecordStore<T> : IRecordStore<T>
{
    /// <summary>How many records are kept where nothing is said.</summary>
    public const int DefaultCapacity = 1_000;

    // A ring: the oldest record stands at _first.
    private readonly object _gate = new();
    private readonly T[] _records;
    private int _first;
    private int _count;
    private long _dropped;

    /// <summary>An empty store.</summary>
    /// <param name="capacity">How many records it keeps, 1..1,000,000.</param>
    /// <param name="overflow">What it does when a record comes and it is full.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public MemoryRecordStore(int capacity = DefaultCapacity, RecordOverflow overflow = RecordOverflow.DropOldest)
    {
        if (capacity is < 1 or > 1_000_000)
            throw new ArgumentOutOfRangeException(nameof(capacity), capacity, "A store keeps 1..1,000,000 records.");
        if (overflow is < RecordOverflow.DropOldest or > RecordOverflow.Refuse)
            throw new ArgumentOutOfRangeException(nameof(overflow), overflow, "There is no such overflow policy.");
        _records = new T[capacity];
        Overflow = overflow;
    }

    /// <summary>How many records it keeps.</summary>
    public int Capacity => _records.Length;

    /// <summary>What it does when a record comes and it is full.</summary>
    public RecordOverflow Overflow { get; }

    /// <summary>How many records were dropped or refused because it was full.</summary>
    public long DroppedCount
    {
        get
        {
            lock (_gate)
                return _dropped;
        }
    }

    /// <inheritdoc/>
    public int Count
    {
        get
        {
            lock (_gate)
                return _count;
        }
    }

    /// <inheritdoc/>
    public bool TryAdd(T record)
    {
        lock (_gate)
        {
            if (_count == _records.Length)
            {
                _dropped++;
                if (Overflow == RecordOverflow.Refuse)
                    return false;
                _first = (_first + 1) % _records.Length;
                _count--;
            }

            _records[(_first + _count) % _records.Length] = record;
            _count++;
            return true;
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<T> Snapshot()
    {
        lock (_gate)
        {
            var copy = new T[_count];
            for (var i = 0; i < copy.Length; i++)
                copy[i] = _records[(_first + i) % _records.Length];
            return copy;
        }
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentNullException"><paramref name="isRemoved"/> is null.</exception>
    public int Remove(Func<T, bool> isRemoved)
    {
        if (isRemoved is null)
            throw new ArgumentNullException(nameof(isRemoved));
        lock (_gate)
        {
            var kept = 0;
            for (var i = 0; i < _count; i++)
            {
                var record = _records[(_first + i) % _records.Length];
                if (!isRemoved(record))
                    _records[(_first + kept++) % _records.Length] = record;
            }

            var removed = _count - kept;
            for (var i = kept; i < _count; i++)
                _records[(_first + i) % _records.Length] = default!;
            _count = kept;
            return removed;
        }
    }
}
