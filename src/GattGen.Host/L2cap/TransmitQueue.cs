// The packets of one connection on their way to the controller: built in place, fragmented in place, sent without a copy.
using System;
using System.Buffers.Binary;

namespace GattGen.Host;

/// <summary>
/// A ring of L2CAP PDUs. Each stands in one piece behind room for the H4 and ACL headers, so that a fragment is sent from where its
/// payload stands: the headers of a later fragment overwrite the end of the one before, which has left.
/// </summary>
internal sealed class TransmitQueue
{
    /// <summary>The H4 indicator, the connection handle with flags, and the data length (Core Vol 4, Part E, 5.4.2).</summary>
    public const int AclHeaderOctets = 5;

    /// <summary>The length and the channel identifier (Core Vol 3, Part A, 3.1).</summary>
    public const int L2capHeaderOctets = 4;

    /// <summary>What a PDU takes beyond its payload.</summary>
    public const int Overhead = LengthOctets + AclHeaderOctets + L2capHeaderOctets;

    private const int LengthOctets = 2;
    private const ushort WrapMark = 0xFFFF;

    private readonly byte[] _ring;
    private readonly int _reserve;
    private int _head;      // where the oldest PDU begins
    private int _tail;      // where the next one will begin
    private int _used;      // octets between them, marks and gaps included
    private int _reserved = -1;
    private int _sentOfHead;

    /// <summary>A queue.</summary>
    /// <param name="octets">Its size.</param>
    /// <param name="reserve">How much of it only answers may use, so that a flood of notifications cannot keep a response from leaving.</param>
    public TransmitQueue(int octets, int reserve)
    {
        _ring = new byte[octets];
        _reserve = reserve;
    }

    public bool IsEmpty => Count == 0;

    /// <summary>The number of PDUs.</summary>
    public int Count { get; private set; }

    /// <summary>The octets in use.</summary>
    public int Used => _used;

    public void Clear()
    {
        _head = _tail = _used = _sentOfHead = Count = 0;
        _reserved = -1;
    }

    /// <summary>Makes room for a PDU. <see cref="Commit"/> or another reservation must follow.</summary>
    /// <param name="length">The largest payload, in octets.</param>
    /// <param name="isAnswer">Whether it may use the part that is kept for answers.</param>
    /// <param name="payload">Where the payload is built: <paramref name="length"/> octets.</param>
    /// <returns>False when there is no room.</returns>
    public bool TryReserve(int length, bool isAnswer, out Span<byte> payload)
    {
        payload = default;
        var need = length + Overhead;
        if (_used + need > _ring.Length - (isAnswer ? 0 : _reserve))
            return false;
        if (Count == 0)
            _head = _tail = _used = 0;

        // The free room is one piece behind the tail, and, when the tail is behind the head, another at the start.
        var at = _tail;
        if (_tail >= _head && (_used < _ring.Length))
        {
            if (_ring.Length - _tail < need)
            {
                if (_head < need || _used + (_ring.Length - _tail) + need > _ring.Length)
                    return false;
                at = 0;
            }
        }
        else if (_head - _tail < need)
        {
            return false;
        }

        _reserved = at;
        payload = _ring.AsSpan(at + Overhead, length);
        return true;
    }

    /// <summary>Puts the reserved PDU into the queue.</summary>
    /// <param name="channel">The channel identifier.</param>
    /// <param name="length">The length of its payload, at most what was reserved.</param>
    public void Commit(ushort channel, int length)
    {
        if (_reserved != _tail)
        {
            // The PDU stands at the start of the ring: mark the gap at its end.
            if (_ring.Length - _tail >= LengthOctets)
                BinaryPrimitives.WriteUInt16LittleEndian(_ring.AsSpan(_tail), WrapMark);
            _used += _ring.Length - _tail;
            _tail = 0;
        }

        var record = _ring.AsSpan(_tail, length + Overhead);
        BinaryPrimitives.WriteUInt16LittleEndian(record, (ushort)(length + L2capHeaderOctets));
        BinaryPrimitives.WriteUInt16LittleEndian(record.Slice(LengthOctets + AclHeaderOctets), (ushort)length);
        BinaryPrimitives.WriteUInt16LittleEndian(record.Slice(LengthOctets + AclHeaderOctets + 2), channel);
        _tail += record.Length;
        _used += record.Length;
        Count++;
        _reserved = -1;
        if (_tail == _ring.Length)
            _tail = 0;
    }

    /// <summary>Takes the next fragment, headers in place, ready to be sent. The octets are valid until the next call.</summary>
    /// <param name="handle">The connection handle.</param>
    /// <param name="maxOctets">The largest payload of an ACL data packet.</param>
    /// <returns>The H4 packet; empty when the queue is empty.</returns>
    public ReadOnlySpan<byte> TakeFragment(ushort handle, int maxOctets)
    {
        if (Count == 0)
            return default;
        if (_ring.Length - _head < LengthOctets || BinaryPrimitives.ReadUInt16LittleEndian(_ring.AsSpan(_head)) == WrapMark)
        {
            _used -= _ring.Length - _head;
            _head = 0;
        }

        int total = BinaryPrimitives.ReadUInt16LittleEndian(_ring.AsSpan(_head));
        var isFirst = _sentOfHead == 0;
        var length = Math.Min(total - _sentOfHead, maxOctets);
        var packet = _ring.AsSpan(_head + LengthOctets + _sentOfHead, AclHeaderOctets + length);
        packet[0] = (byte)Hci.HciPacketType.AclData;

        // Packet boundary flag 0b00: first, host to controller; 0b01: continuation.
        BinaryPrimitives.WriteUInt16LittleEndian(packet.Slice(1), (ushort)(handle | (isFirst ? 0 : 1 << 12)));
        BinaryPrimitives.WriteUInt16LittleEndian(packet.Slice(3), (ushort)length);
        _sentOfHead += length;
        if (_sentOfHead == total)
        {
            var record = total + LengthOctets + AclHeaderOctets;
            _used -= record;
            _head += record;
            if (_head == _ring.Length)
                _head = 0;
            _sentOfHead = 0;
            Count--;
        }

        return packet;
    }
}
