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
    private byte[] _ring;
    private byte[] _scratch;
    private int _head;
    private int _used;
    private int _count;
    private bool _refused;

    public InboundQueue(int octets)
    {
        _ring = new byte[octets];
        _scratch = new byte[octets];
    }

    /// <summary>Guards the queue; held for moments only, never while anything else is called.</summary>
    public object Lock { get; } = new();

    /// <summary>How many advertising reports were dropped because there was no room.</summary>
    public long DroppedReports { get; private set; }

    public bool IsEmpty
    {
        get
        {
            lock (Lock)
                return _count == 0;
        }
    }

    /// <summary>Changes the size; what waits is kept as long as it fits, control packets in any case.</summary>
    public void Resize(int octets)
    {
        lock (Lock)
        {
            var ring = new byte[Math.Max(octets, _used)];
            CopyOut(ring);
            _ring = ring;
            _scratch = new byte[ring.Length];
            _head = 0;
        }
    }

    public void Clear()
    {
        lock (Lock)
        {
            _head = _used = _count = 0;
            _refused = false;
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
                var isReport = CountReports(packet) is var reports and > 0;
                if (isReport)
                    DroppedReports += CountReports(packet);
                else
                    _refused = true;
                return isReport;
            }

            Span<byte> length = stackalloc byte[LengthOctets];
            BinaryPrimitives.WriteUInt16LittleEndian(length, (ushort)packet.Length);
            Put(_used, length);
            Put(_used + LengthOctets, packet);
            _used += need;
            _count++;
            return true;
        }
    }

    /// <summary>Takes the oldest packet out.</summary>
    /// <param name="destination">Where it goes; as large as the largest packet.</param>
    /// <param name="length">Its length; 0 when there is none.</param>
    /// <param name="resume">True when a packet was refused before and there is room now: the transport must be told.</param>
    public bool TryDequeue(Span<byte> destination, out int length, out bool resume)
    {
        lock (Lock)
        {
            length = 0;
            resume = false;
            if (_count == 0)
            {
                resume = _refused;
                _refused = false;
                return false;
            }

            length = LengthAt(0);
            Get(LengthOctets, destination.Slice(0, length));
            Drop(length + LengthOctets);
            _count--;
            resume = _refused && _count == 0;
            if (resume)
                _refused = false;
            return true;
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

    private void CopyOut(Span<byte> destination) => Get(0, destination.Slice(0, _used));
}
