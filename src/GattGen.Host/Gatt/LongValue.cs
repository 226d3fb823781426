// A value on its way: one Read, then Read Blobs until it is whole (Core Vol 3, Part G, 4.8.1, 4.8.3).
using System;
using System.Buffers.Binary;

namespace GattGen.Host;

/// <summary>What has been read of one value, and how the rest is asked for. A value has at most 512 octets.</summary>
internal sealed class LongValue
{
    /// <summary>The length of the longest of its requests.</summary>
    public const int RequestLength = 5;

    private readonly byte[] _octets = new byte[AttributeValue.MaxOctets];
    private ushort _handle;
    private int _length;
    private int _mtu;       // when the request left
    private bool _isContinued;

    public AttOpcode Request => _isContinued ? AttOpcode.ReadBlobRequest : AttOpcode.ReadRequest;

    public AttOpcode Response => _isContinued ? AttOpcode.ReadBlobResponse : AttOpcode.ReadResponse;

    public ReadOnlySpan<byte> Octets => _octets.AsSpan(0, _length);

    /// <summary>Begins with nothing.</summary>
    public void Begin(ushort handle) => Begin(handle, default);

    /// <summary>Begins with what is known of the value, if there is something.</summary>
    public void Begin(ushort handle, ReadOnlySpan<byte> start)
    {
        _handle = handle;
        start.CopyTo(_octets);
        _length = start.Length;
        _isContinued = !start.IsEmpty;
    }

    /// <summary>Writes the request behind its opcode.</summary>
    /// <returns>Its length.</returns>
    public int WriteRequest(Span<byte> pdu, int mtu)
    {
        _mtu = mtu;
        BinaryPrimitives.WriteUInt16LittleEndian(pdu.Slice(1), _handle);
        if (!_isContinued)
            return 3;
        BinaryPrimitives.WriteUInt16LittleEndian(pdu.Slice(3), (ushort)_length);
        return RequestLength;
    }

    /// <summary>Takes a response: opcode, part of the value. It is full at the smaller MTU of those that were in force while it was on its way.</summary>
    /// <returns>Whether the value is whole.</returns>
    public bool Take(ReadOnlySpan<byte> pdu, int mtu)
    {
        var part = pdu.Slice(1);
        var taken = Math.Min(part.Length, _octets.Length - _length);
        part.Slice(0, taken).CopyTo(_octets.AsSpan(_length));
        _length += taken;
        _isContinued = true;
        return pdu.Length < Math.Min(_mtu, mtu) || _length == _octets.Length;
    }

    /// <summary>Whether an error says that the value ended where an answer ended: some servers call that an offset too far, or a value that is not long.</summary>
    public bool IsEndBy(AttError error) => _isContinued && error is AttError.InvalidOffset or AttError.AttributeNotLong;
}
