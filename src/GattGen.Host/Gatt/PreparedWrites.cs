// The prepared writes of one client (Core Vol 3, Part F, 3.4.6).
using System;

namespace GattGen.Host;

/// <summary>
/// A queue that is bounded in entries and octets. When the client takes too long from one to the next, it is emptied, and what the client
/// still sends of it is refused until it has executed or cancelled: half a value must not be stored as if it were whole.
/// </summary>
internal sealed class PreparedWrites
{
    private readonly IGattStack _stack;
    private readonly HostTimer _timer;
    private Entry[] _entries = Array.Empty<Entry>();
    private byte[] _octets = Array.Empty<byte>();
    private int _used;

    public PreparedWrites(IGattStack stack)
    {
        _stack = stack;
        _timer = new HostTimer(OnTimeout);
    }

    public int Count { get; private set; }

    /// <summary>Something of the queue was dropped, and the client does not know.</summary>
    public bool IsBroken { get; private set; }

    public void Open() => Clear();

    /// <summary>Empties the queue: executed, cancelled, or the link has ended.</summary>
    public void Clear()
    {
        _stack.Timers.Stop(_timer);
        Count = _used = 0;
        IsBroken = false;
    }

    /// <summary>Empties the queue without the client knowing.</summary>
    public void Break()
    {
        var wasUsed = Count > 0 || IsBroken;
        Clear();
        IsBroken = wasUsed;
    }

    /// <summary>Adds a part of a value.</summary>
    /// <returns>False when there is no room.</returns>
    public bool TryAdd(ushort handle, ushort offset, ReadOnlySpan<byte> part)
    {
        var options = _stack.Options;
        if (IsBroken || Count >= options.MaxPreparedWrites || _used + part.Length > options.MaxPreparedOctets)
            return false;
        Grow(ref _entries, Count + 1, options.MaxPreparedWrites);
        Grow(ref _octets, _used + part.Length, options.MaxPreparedOctets);
        part.CopyTo(_octets.AsSpan(_used));
        _entries[Count++] = new Entry(handle, offset, _used, part.Length);
        _used += part.Length;
        _stack.Timers.Start(_timer, _stack.Now + options.PreparedWriteTimeoutMicroseconds);
        return true;
    }

    public ushort Handle(int index) => _entries[index].Handle;

    public int Offset(int index) => _entries[index].Offset;

    /// <summary>Where the value ends that has this part.</summary>
    public int End(int index) => _entries[index].Offset + _entries[index].Length;

    public ReadOnlySpan<byte> Part(int index) => _octets.AsSpan(_entries[index].At, _entries[index].Length);

    /// <summary>The index behind the parts that, from one on, make one write: of the same attribute, each where the one before ends.</summary>
    public int WriteEnd(int index)
    {
        var next = index + 1;
        while (next < Count && Handle(next) == Handle(index) && Offset(next) == End(next - 1) && Part(next - 1).Length > 0)
            next++;
        return next;
    }

    private static void Grow<T>(ref T[] array, int needed, int most)
    {
        if (array.Length < needed)
            Array.Resize(ref array, Math.Min(most, Math.Max(needed, Math.Max(16, array.Length * 2))));
    }

    private void OnTimeout()
    {
        _stack.Statistics.ExpiredPreparedWrites += Count;
        Break();
    }

    private readonly struct Entry
    {
        public Entry(ushort handle, ushort offset, int at, int length)
        {
            Handle = handle;
            Offset = offset;
            At = at;
            Length = length;
        }

        public ushort Handle { get; }

        public ushort Offset { get; }

        public int At { get; }

        public int Length { get; }
    }
}
