// Packets in the order in which they were sent.
using System;
using System.Buffers.Binary;

namespace GattGen.Hci;

/// <summary>A bounded queue of packets, in one array that grows as it is needed.</summary>
internal sealed class ThreeWireQueue
{
    private const int LengthOctets = 2;

    private readonly int _limit;
    private byte[] _octets = [];
    private int _start;
    private int _end;

    /// <summary>A queue of at most <paramref name="limit"/> octets, two for each packet included.</summary>
    public ThreeWireQueue(int limit) => _limit = limit;

    /// <summary>How many packets there are.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a packet; false when there is no room.</summary>
    public bool TryAdd(ReadOnlySpan<byte> packet)
    {
        int need = LengthOctets + packet.Length;
        int used = _end - _start;
        if (used + need > _limit)
            return false;
        if (_end + need > _octets.Length)
        {
            // Moved only when at least half becomes free, so that moving costs each octet little.
            byte[] octets = used + need <= _octets.Length / 2 || _octets.Length == _limit ? _octets : new byte[Math.Min(_limit, Math.Max(512, 2 * (used + need)))];
            _octets.AsSpan(_start, used).CopyTo(octets);
            (_octets, _start, _end) = (octets, 0, used);
        }

        BinaryPrimitives.WriteUInt16LittleEndian(_octets.AsSpan(_end), (ushort)packet.Length);
        packet.CopyTo(_octets.AsSpan(_end + LengthOctets));
        _end += need;
        Count++;
        return true;
    }

    /// <summary>One of the packets; 0 is the oldest.</summary>
    public ReadOnlySpan<byte> this[int index]
    {
        get
        {
            int at = _start;
            for (; index > 0; index--)
                at += LengthOctets + LengthAt(at);
            return _octets.AsSpan(at + LengthOctets, LengthAt(at));
        }
    }

    /// <summary>Removes the oldest packet.</summary>
    public void Remove()
    {
        _start += LengthOctets + LengthAt(_start);
        if (--Count == 0)
            _start = _end = 0;
    }

    public void Clear()
    {
        _start = _end = 0;
        Count = 0;
    }

    private int LengthAt(int at) => BinaryPrimitives.ReadUInt16LittleEndian(_octets.AsSpan(at));
}
