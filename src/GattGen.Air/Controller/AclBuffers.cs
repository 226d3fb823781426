// The ACL buffers that a controller announces (Core Vol 4, Part E, 4.1.1): so many packets of such a length, shared by its connections.
//
// In front of the data each buffer has room for the header of an HCI packet, so that a packet goes to the other host as it stands here.
using System;
using GattGen.Hci;

namespace GattGen.Air;

/// <summary>Buffers for data on their way from the host to the air.</summary>
internal sealed class AclBuffers
{
    /// <summary>No buffer.</summary>
    public const int None = -1;

    private readonly int _stride;
    private readonly byte[] _octets;
    private readonly int[] _lengths;
    private readonly bool[] _isStart;
    private readonly int[] _next;
    private int _free;

    public AclBuffers(int count, int dataLength)
    {
        DataLength = dataLength;
        _stride = AclPacket.HeaderLength + dataLength;
        _octets = new byte[count * _stride];
        _lengths = new int[count];
        _isStart = new bool[count];
        _next = new int[count];
        for (int i = 0; i < count; i++)
            _next[i] = i + 1 < count ? i + 1 : None;
    }

    /// <summary>Octets of data that a buffer holds.</summary>
    public int DataLength { get; }

    /// <summary>Buffers in use.</summary>
    public int Used { get; private set; }

    /// <summary>Puts data into a free buffer.</summary>
    /// <returns>The buffer, or <see cref="None"/>.</returns>
    public int Take(ReadOnlySpan<byte> data, bool isStart)
    {
        int buffer = _free;
        if (buffer == None)
            return None;
        _free = _next[buffer];
        _next[buffer] = None;
        _lengths[buffer] = data.Length;
        _isStart[buffer] = isStart;
        data.CopyTo(_octets.AsSpan((buffer * _stride) + AclPacket.HeaderLength));
        Used++;
        return buffer;
    }

    public void Return(int buffer)
    {
        _next[buffer] = _free;
        _free = buffer;
        Used--;
    }

    public int LengthOf(int buffer) => _lengths[buffer];

    /// <summary>Whether an L2CAP PDU begins in the buffer.</summary>
    public bool IsStart(int buffer) => _isStart[buffer];

    /// <summary>The buffer behind this one in the queue of a connection.</summary>
    public int After(int buffer) => _next[buffer];

    public void PutAfter(int buffer, int next) => _next[buffer] = next;

    /// <summary>
    /// Data with room for a packet header in front of them. That room lies over data that were sent before, or over the room that
    /// each buffer keeps for it.
    /// </summary>
    public Span<byte> WithHeader(int buffer, int offset, int length) =>
        _octets.AsSpan((buffer * _stride) + offset, AclPacket.HeaderLength + length);

    public ReadOnlySpan<byte> Data(int buffer, int offset, int length) =>
        _octets.AsSpan((buffer * _stride) + AclPacket.HeaderLength + offset, length);
}
