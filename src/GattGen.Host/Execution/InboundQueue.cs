// What arrives while a handler runs (module specification, config rxbuf; CONFORMANCE: the overflow rule).
using System;
using System.Buffers.Binary;

namespace GattGen.Host;

/// <summary>
/// A ring of HCI packets that could not be worked on at once, bounded in octets. When it is full, the oldest advertising reports
/// make room; when there is none left, the packet is refused, and the transport keeps it. Guarded by its own lock.
/// </summary>
internal sealed class InboundQueue
{
    private const int LengthOctets = 2;

    // The largest event, which is 257 octets with its indicator, or a data packet of 251.
    private const int CommonPacketOctets = 260;

    private byte[] _ring;
    private byte[]? _scratch;       // as large as the ring, since it first was full
    private byte[] _taken;
    private int _head;
    private int _used;
    private int _count;
    private bool _refused;
    private volatile bool _needsAttention;

    public InboundQueue(int octets)
    {
        _ring = new byte[octets];
        _taken = new byte[Math.Min(octets, CommonPacketOctets)];
    }

    /// <summary>Guards the queue; held for moments only, never while anything else is called.</summary>
    public object Lock { get; } = new();

    /// <summary>How many advertising reports were dropped because there was no room.</summary>
    public long DroppedReports { get; private set; }

    /// <summary>True while packets wait, or while the transport waits to be told that there is room. Read without the lock.</summary>
    public bool NeedsAttention => _needsAttention;

    /// <summary>The packets that wait.</summary>
    public int Count
    {
        get
        {
            lock (Lock)
                return _count;
        }
    }

    /// <summary>Changes the size; what waits is kept as long as it fits, control packets in any case.</summary>
    public void Resize(int octets)
    {
        lock (Lock)
        {
            var ring = new byte[Math.Max(octets, _used)];
            Get(0, ring.AsSpan(0, _used));
            _ring = ring;
            _scratch = null;
            _taken = new byte[Math.Min(ring.Length, CommonPacketOctets)];      // the packet being worked on keeps the old one
            _head = 0;
        }
    }

    /// <summary>Drops what waits.</summary>
    /// <returns>True when a packet was refused before: the transport must be told that there is room now.</returns>
    public bool Clear()
    {
        lock (Lock)
        {
            var resume = _refused;
            _head = _used = _count = 0;
            _refused = false;
            _needsAttention = false;
            return resume;
        }
    }

    /// <summary>Takes a packet in.</summary>
    /// <returns>False when there is no room.</returns>
    public bool TryEnqueue(ReadOnlySpan<byte> packet)
    {
        lock (Lock)
        {
            var need = packet.Length + LengthOctets;
            if (_used + need > _ring.Length && !MakeRoom(need))
            {
                var reports = CountReports(packet);
                DroppedReports += reports;
                if (reports == 0)
                    _refused = _needsAttention = true;
                return reports > 0;
            }

            Span<byte> length = stackalloc byte[LengthOctets];
            BinaryPrimitives.WriteUInt16LittleEndian(length, (ushort)packet.Length);
            Put(_used, length);
            Put(_used + LengthOctets, packet);
            _used += need;
            _count++;
            _needsAttention = true;
            return true;
        }
    }

    /// <summary>Takes the oldest packet out.</summary>
    /// <param name="packet">The packet, valid until the next call; empty when there is none.</param>
    /// <param name="resume">True when a packet was refused before and there is room now: the transport must be told, after this packet.</param>
    /// <returns>Whether there was one.</returns>
    public bool TryDequeue(out ReadOnlySpan<byte> packet, out bool resume)
    {
        packet = default;
        resume = false;
        if (!_needsAttention)
            return false;
        lock (Lock)
        {
            var found = _count > 0;
            if (found)
            {
                var length = LengthAt(0);
                if (length > _taken.Length)
                    _taken = new byte[length];
                var taken = _taken.AsSpan(0, length);
                Get(LengthOctets, taken);
                packet = taken;
                Drop(length + LengthOctets);
                _count--;
            }

            if (_count == 0)
            {
                resume = _refused;
                _refused = false;
                _needsAttention = false;
            }

            return found;
        }
    }

    // An LE Advertising Report event (Core Vol 4, Part E, 7.7.65.2): the number of its reports, or 0.
    private static int CountReports(ReadOnlySpan<byte> packet)
        => packet.Length >= 5 && packet[0] == 0x04 && packet[1] == 0x3E && packet[3] == 0x02 ? Math.Max(1, (int)packet[4]) : 0;

    private bool MakeRoom(int need)
    {
        if (need > _ring.Length)
            return false;
        var to = 0;
        var kept = 0;
        var at = 0;
        var excess = _used + need - _ring.Length;
        _scratch ??= new byte[_ring.Length];
        Span<byte> header = stackalloc byte[5];
        for (var i = 0; i < _count; i++)
        {
            var length = LengthAt(at);
            var size = length + LengthOctets;
            var looked = header.Slice(0, Math.Min(5, length));
            Get(at + LengthOctets, looked);
            var reports = CountReports(looked);
            if (excess > 0 && reports > 0)
            {
                DroppedReports += reports;
                excess -= size;
            }
            else
            {
                Get(at, _scratch.AsSpan(to, size));
                to += size;
                kept++;
            }

            at += size;
        }

        (_ring, _scratch) = (_scratch, _ring);
        _head = 0;
        _used = to;
        _count = kept;
        return excess <= 0;
    }

    private int LengthAt(int offset)
    {
        Span<byte> length = stackalloc byte[LengthOctets];
        Get(offset, length);
        return BinaryPrimitives.ReadUInt16LittleEndian(length);
    }

    private void Put(int offset, ReadOnlySpan<byte> octets)
    {
        var at = (_head + offset) % _ring.Length;
        var first = Math.Min(octets.Length, _ring.Length - at);
        octets.Slice(0, first).CopyTo(_ring.AsSpan(at));
        octets.Slice(first).CopyTo(_ring);
    }

    private void Get(int offset, Span<byte> destination)
    {
        var at = (_head + offset) % _ring.Length;
        var first = Math.Min(destination.Length, _ring.Length - at);
        _ring.AsSpan(at, first).CopyTo(destination);
        _ring.AsSpan(0, destination.Length - first).CopyTo(destination.Slice(first));
    }

    private void Drop(int octets)
    {
        _head = (_head + octets) % _ring.Length;
        _used -= octets;
        if (_used == 0)
            _head = 0;
    }
}
