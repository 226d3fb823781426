// Packets for a host that does not take them now, in order. The octets stand in one ring, each packet behind its length.
using System;
using System.Buffers.Binary;

namespace GattGen.Air;

/// <summary>A bounded queue of packets; it takes memory when it is used for the first time.</summary>
internal sealed class PacketQueue
{
    private const int LengthOctets = 2;

    private readonly int _limit;
    private byte[] _octets = [];
    private int _start;
    private int _end;

    /// <summary>A queue of at most <paramref name="limit"/> octets, two for each packet included.</summary>
    public PacketQueue(int limit) => _limit = limit;

    public int Count { get; private set; }

    /// <summary>The first packet; valid until the queue is changed.</summary>
    public ReadOnlySpan<byte> First =>
        _octets.AsSpan(_start + LengthOctets, BinaryPrimitives.ReadUInt16LittleEndian(_octets.AsSpan(_start)));

    /// <summary>Appends a packet.</summary>
    /// <returns>False when there is no room, and the packet was not taken.</returns>
    public bool TryAdd(ReadOnlySpan<byte> packet)
    {
        int need = packet.Length + LengthOctets;
        if (_end - _start + need > _limit || packet.Length > ushort.MaxValue)
            return false;
        if (_end + need > _octets.Length)
            MakeRoom(need);
        BinaryPrimitives.WriteUInt16LittleEndian(_octets.AsSpan(_end), (ushort)packet.Length);
        packet.CopyTo(_octets.AsSpan(_end + LengthOctets));
        _end += need;
        Count++;
        return true;
    }

    public void RemoveFirst()
    {
        _start += First.Length + LengthOctets;
        if (--Count == 0)
            _start = _end = 0;
    }

    public void Clear() => _start = _end = Count = 0;

    private void MakeRoom(int need)
    {
        Span<byte> used = _octets.AsSpan(_start, _end - _start);
        byte[] octets = used.Length + need <= _octets.Length / 2
            ? _octets
            : new byte[Math.Max(256, 2 * (used.Length + need))];
        used.CopyTo(octets);
        _octets = octets;
        _end = used.Length;
        _start = 0;
    }
}
