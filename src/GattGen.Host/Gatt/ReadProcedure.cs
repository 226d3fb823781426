// Reading a value whole (Core Vol 3, Part G, 4.8.1, 4.8.3).
using System;
using System.Buffers.Binary;

namespace GattGen.Host;

/// <summary>One Read; while the answer is as long as an answer can be, a Read Blob for what follows, up to 512 octets.</summary>
internal sealed class ReadProcedure : GattProcedure
{
    private readonly byte[] _octets = new byte[AttributeValue.MaxOctets];
    private ushort _handle;
    private int _length;
    private int _mtu;       // when the request left
    private bool _isContinued;

    public ReadProcedure(GattClient client)
        : base(client)
    {
    }

    public override AttOpcode Request => _isContinued ? AttOpcode.ReadBlobRequest : AttOpcode.ReadRequest;

    public override AttOpcode Response => _isContinued ? AttOpcode.ReadBlobResponse : AttOpcode.ReadResponse;

    public override int RequestLength => _isContinued ? 5 : 3;

    public void Begin(ushort handle, GattOperation? operation)
    {
        _handle = handle;
        _length = 0;
        _isContinued = false;
        Begin(operation);
    }

    public override int WriteRequest(Span<byte> pdu)
    {
        _mtu = Bearer.Mtu;
        BinaryPrimitives.WriteUInt16LittleEndian(pdu.Slice(1), _handle);
        if (!_isContinued)
            return 3;
        BinaryPrimitives.WriteUInt16LittleEndian(pdu.Slice(3), (ushort)_length);
        return 5;
    }

    // Opcode, part of the value. It is full at the smaller MTU of those that were in force while it was on its way.
    public override GattStep OnResponse(ReadOnlySpan<byte> pdu)
    {
        var part = pdu.Slice(1);
        var taken = Math.Min(part.Length, _octets.Length - _length);
        part.Slice(0, taken).CopyTo(_octets.AsSpan(_length));
        _length += taken;
        if (pdu.Length >= Math.Min(_mtu, Bearer.Mtu) && _length < _octets.Length)
        {
            _isContinued = true;
            return GattStep.Continue;
        }

        TellValue();
        return GattStep.Done;
    }

    // A value that ends where an answer ended: some servers call that an offset too far, or a value that is not long.
    public override int OnError(AttError error)
    {
        if (!_isContinued || error is not (AttError.InvalidOffset or AttError.AttributeNotLong))
            return (int)error;
        TellValue();
        return BleStatus.Success;
    }

    public override bool TryGetDone(int status, out BleEventHeader header)
    {
        header = Header(BleEventCode.GattcReadDone);
        header.Handle = _handle;
        header.Status = status;
        return true;
    }

    public override void Return() => Client.Return(this);

    private void TellValue() => Tell(Header(BleEventCode.GattcReadResult) with { Handle = _handle }, _octets.AsSpan(0, _length));
}
