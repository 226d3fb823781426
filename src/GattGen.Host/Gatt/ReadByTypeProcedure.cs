// Reading the values of a type in a range (Core Vol 3, Part G, 4.8.2).
using System;
using System.Buffers.Binary;

namespace GattGen.Host;

/// <summary>
/// Read By Type Requests from where the last answer ended; values that an answer may have cut are read to their end. Handles must rise, so
/// that a server cannot keep it going for ever.
/// </summary>
internal sealed class ReadByTypeProcedure : GattProcedure
{
    private const int MaxValueInAnswer = 253;       // the length of an item is an octet (Core Vol 3, Part F, 3.4.4.2)

    private readonly LongValue _long = new();
    private BleUuid _uuid;
    private int _next;
    private ushort _end;
    private int _mtu;
    private ushort _longHandle;
    private bool _isLong;

    public ReadByTypeProcedure(GattClient client)
        : base(client)
    {
    }

    public override AttOpcode Request => _isLong ? _long.Request : AttOpcode.ReadByTypeRequest;

    public override AttOpcode Response => _isLong ? _long.Response : AttOpcode.ReadByTypeResponse;

    public override int RequestLength => _isLong ? LongValue.RequestLength : 5 + _uuid.Length;

    public void Begin(ushort start, ushort end, BleUuid uuid, GattOperation operation)
    {
        _uuid = uuid.ToAttributeForm();
        _next = start;
        _end = end;
        _isLong = false;
        Begin(operation);
    }

    public override int WriteRequest(Span<byte> pdu)
    {
        if (_isLong)
            return _long.WriteRequest(pdu, Bearer.Mtu);
        _mtu = Bearer.Mtu;
        BinaryPrimitives.WriteUInt16LittleEndian(pdu.Slice(1), (ushort)_next);
        BinaryPrimitives.WriteUInt16LittleEndian(pdu.Slice(3), _end);
        return 5 + _uuid.CopyTo(pdu.Slice(5));
    }

    public override GattStep OnResponse(ReadOnlySpan<byte> pdu)
    {
        var run = Run;
        if (_isLong)
        {
            if (!_long.Take(pdu, Bearer.Mtu))
                return GattStep.Continue;
            _isLong = false;
            TellValue(_longHandle, _long.Octets);
            return GoesOn(run) ? Continue() : GattStep.Done;
        }

        // Opcode, item length, items of handle and value (Core Vol 3, Part F, 3.4.4.2).
        int item = pdu[1];
        var items = pdu.Slice(2);
        if (item < 2 || items.Length % item != 0)
            return GattStep.Invalid;
        var mayBeCut = item - 2 >= Math.Min(MaxValueInAnswer, Math.Min(_mtu, Bearer.Mtu) - 4);
        for (; !items.IsEmpty; items = items.Slice(item))
        {
            var handle = BinaryPrimitives.ReadUInt16LittleEndian(items);
            if (handle < _next || handle > _end)
                return GattStep.Invalid;
            _next = handle + 1;
            if (mayBeCut)
            {
                // What follows it is asked for again.
                _isLong = true;
                _longHandle = handle;
                _long.Begin(handle, items.Slice(2, item - 2));
                return GattStep.Continue;
            }

            TellValue(handle, items.Slice(2, item - 2));
            if (!GoesOn(run))
                return GattStep.Done;
        }

        return Continue();
    }

    public override int OnError(AttError error)
    {
        if (!_isLong)
            return error == AttError.AttributeNotFound ? BleStatus.Success : (int)error;
        if (!_long.IsEndBy(error))
            return (int)error;
        _isLong = false;
        var run = Run;
        TellValue(_longHandle, _long.Octets);
        return GoesOn(run) && Continue() == GattStep.Continue ? GoesOnAfterError : BleStatus.Success;
    }

    public override bool TryGetDone(int status, out BleEventHeader header)
    {
        header = default;
        return false;
    }

    public override void Return() => Client.Return(this);

    private GattStep Continue() => _next > _end ? GattStep.Done : GattStep.Continue;
}
