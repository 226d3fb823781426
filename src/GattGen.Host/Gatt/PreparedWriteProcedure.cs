// Writing with prepared writes: long values, and several values together (Core Vol 3, Part G, 4.9.4, 4.9.5).
using System;
using System.Buffers.Binary;
using System.Collections.Generic;

namespace GattGen.Host;

/// <summary>
/// A Prepare Write for each part of each value, whose echo is compared, then an Execute Write. When anything goes wrong, or the owner gives
/// up, what the server has queued is cancelled before the end. A single value that fits into one PDU goes as a Write Request, if it need not be echoed.
/// </summary>
internal sealed class PreparedWriteProcedure : GattProcedure
{
    private const int HeaderLength = 5;     // opcode, handle, offset

    private readonly List<GattValueWrite> _writes = new();
    private byte[] _octets = Array.Empty<byte>();
    private int _status;
    private int _write;
    private int _offset;
    private int _partLength;        // of the part whose echo is awaited
    private bool _isReliable;
    private bool _isSingle;         // the request that has left is a Write Request
    private bool _isExecuting;      // the request that has left, or leaves next, is an Execute Write
    private bool _isQueued;         // the server has something in its queue

    public PreparedWriteProcedure(GattClient client)
        : base(client)
    {
    }

    public override AttOpcode Request => IsToExecute ? AttOpcode.ExecuteWriteRequest : IsToWriteWhole ? AttOpcode.WriteRequest : AttOpcode.PrepareWriteRequest;

    public override AttOpcode Response => _isExecuting ? AttOpcode.ExecuteWriteResponse : _isSingle ? AttOpcode.WriteResponse : AttOpcode.PrepareWriteResponse;

    public override int RequestLength => IsToExecute ? 2 : IsToWriteWhole ? 3 + Current.Value.Length : HeaderLength + PartLength;

    public override bool BindsWhenAbandoned => true;

    public override bool MustCancel => _isQueued;

    public override int Outcome => _status;

    private bool IsToCancel => _status != BleStatus.Success || IsAbandoned;

    private bool IsToExecute => _isQueued && (IsToCancel || _write == _writes.Count);

    // The MTU can change from one request to the next.
    private bool IsToWriteWhole => !_isReliable && !_isQueued && 3 + Current.Value.Length <= Bearer.Mtu;

    private GattValueWrite Current => _writes[_write];

    private int PartLength => Math.Min(Current.Value.Length - _offset, Bearer.Mtu - HeaderLength);

    /// <summary>Writes one value of any length.</summary>
    public void Begin(ushort handle, ReadOnlySpan<byte> value, GattOperation operation)
    {
        if (_octets.Length < value.Length)
            _octets = new byte[AttributeValue.MaxOctets];
        value.CopyTo(_octets);
        _writes.Add(new GattValueWrite(handle, _octets.AsMemory(0, value.Length)));
        Begin(isReliable: false, operation);
    }

    /// <summary>Writes several values together; the list is not kept.</summary>
    public void Begin(IReadOnlyList<GattValueWrite> writes, GattOperation operation)
    {
        for (var i = 0; i < writes.Count; i++)
            _writes.Add(writes[i]);
        Begin(isReliable: true, operation);
    }

    public override int WriteRequest(Span<byte> pdu)
    {
        const byte cancel = 0, write = 1;
        var length = RequestLength;
        if (IsToExecute)
        {
            _isExecuting = true;
            pdu[1] = IsToCancel ? cancel : write;
            return length;
        }

        _isSingle = IsToWriteWhole;
        BinaryPrimitives.WriteUInt16LittleEndian(pdu.Slice(1), Current.Handle);
        var at = 3;
        if (!_isSingle)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(pdu.Slice(3), (ushort)_offset);
            at = HeaderLength;
            _partLength = length - HeaderLength;
        }

        Current.Value.Span.Slice(_offset, length - at).CopyTo(pdu.Slice(at));
        return length;
    }

    public override GattStep OnResponse(ReadOnlySpan<byte> pdu)
    {
        if (_isExecuting || _isSingle)
            return GattStep.Done;
        _isQueued = true;
        var part = pdu.Slice(HeaderLength);
        if (BinaryPrimitives.ReadUInt16LittleEndian(pdu.Slice(1)) != Current.Handle
            || BinaryPrimitives.ReadUInt16LittleEndian(pdu.Slice(3)) != _offset
            || part.Length != _partLength
            || !part.SequenceEqual(Current.Value.Span.Slice(_offset, part.Length)))
        {
            _status = BleStatus.InvalidResponse;
            return GattStep.Continue;
        }

        _offset += part.Length;
        if (_offset == Current.Value.Length)
        {
            _offset = 0;
            _write++;
        }

        return GattStep.Continue;
    }

    public override int OnError(AttError error)
    {
        if (_isExecuting)
            return _status != BleStatus.Success ? _status : (int)error;
        _status = (int)error;
        return _isQueued ? GoesOnAfterError : _status;
    }

    // The server may have queued what it answered so strangely.
    public override int OnInvalid()
    {
        _status = BleStatus.InvalidResponse;
        if (_isExecuting || _isSingle)
            return _status;
        _isQueued = true;
        return GoesOnAfterError;
    }

    public override bool TryGetDone(int status, out BleEventHeader header)
    {
        header = default;
        return false;
    }

    public override void Return()
    {
        _writes.Clear();
        Client.Return(this);
    }

    private void Begin(bool isReliable, GattOperation operation)
    {
        _isReliable = isReliable;
        _status = BleStatus.Success;
        _write = _offset = 0;
        _isSingle = _isExecuting = _isQueued = false;
        Begin(operation);
    }
}
