// Discovering primary services, all or by UUID (Core Vol 3, Part G, 4.4.1, 4.4.2).
using System;
using System.Buffers.Binary;

namespace GattGen.Host;

/// <summary>
/// All: Read By Group Type from where the last answer ended. By UUID: Find By Type Value. Handles must rise from answer to answer,
/// so that a server cannot keep it going for ever.
/// </summary>
internal sealed class ServiceDiscovery : GattProcedure
{
    private const ushort LastHandle = 0xFFFF;
    private BleUuid _uuid;
    private int _next;

    public ServiceDiscovery(GattClient client)
        : base(client)
    {
    }

    public override bool IsDiscovery => true;

    public override AttOpcode Request => _uuid.IsEmpty ? AttOpcode.ReadByGroupTypeRequest : AttOpcode.FindByTypeValueRequest;

    public override AttOpcode Response => _uuid.IsEmpty ? AttOpcode.ReadByGroupTypeResponse : AttOpcode.FindByTypeValueResponse;

    public override int RequestLength => 7 + (_uuid.IsEmpty ? 0 : _uuid.Length);

    public void Begin(BleUuid uuid, GattOperation? operation)
    {
        _uuid = uuid.ToAttributeForm();
        _next = 1;
        Begin(operation);
    }

    public override int WriteRequest(Span<byte> pdu)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(pdu.Slice(1), (ushort)_next);
        BinaryPrimitives.WriteUInt16LittleEndian(pdu.Slice(3), LastHandle);
        BinaryPrimitives.WriteUInt16LittleEndian(pdu.Slice(5), GattDeclaration.PrimaryService);
        return 7 + _uuid.CopyTo(pdu.Slice(7));
    }

    public override GattStep OnResponse(ReadOnlySpan<byte> pdu) => _uuid.IsEmpty ? OnGroups(pdu) : OnRanges(pdu);

    public override int OnError(AttError error) => error == AttError.AttributeNotFound ? BleStatus.Success : (int)error;

    public override bool TryGetDone(int status, out BleEventHeader header)
    {
        header = Header(BleEventCode.GattcServiceDone);
        header.Status = status;
        return true;
    }

    public override void Return() => Client.Return(this);

    // Opcode, item length, items of handle, last handle, UUID (Core Vol 3, Part F, 3.4.4.10).
    private GattStep OnGroups(ReadOnlySpan<byte> pdu)
    {
        int item = pdu[1];
        var items = pdu.Slice(2);
        if (item is not (6 or 20) || items.Length % item != 0)
            return GattStep.Invalid;
        for (var run = Run; !items.IsEmpty; items = items.Slice(item))
        {
            BleUuid.TryRead(items.Slice(4, item - 4), out var uuid);
            if (!TryTell(items, uuid))
                return GattStep.Invalid;
            if (!GoesOn(run))
                return GattStep.Done;
        }

        return _next > LastHandle ? GattStep.Done : GattStep.Continue;
    }

    // Opcode, items of handle and last handle (Core Vol 3, Part F, 3.4.3.4).
    private GattStep OnRanges(ReadOnlySpan<byte> pdu)
    {
        var items = pdu.Slice(1);
        for (var run = Run; !items.IsEmpty; items = items.Slice(4))
        {
            if (!TryTell(items, _uuid))
                return GattStep.Invalid;
            if (!GoesOn(run))
                return GattStep.Done;
        }

        return _next > LastHandle ? GattStep.Done : GattStep.Continue;
    }

    private bool TryTell(ReadOnlySpan<byte> item, BleUuid uuid)
    {
        var start = BinaryPrimitives.ReadUInt16LittleEndian(item);
        var end = BinaryPrimitives.ReadUInt16LittleEndian(item.Slice(2));
        if (start < _next || end < start)
            return false;
        _next = end + 1;
        Tell(Header(BleEventCode.GattcServiceResult) with { Handle = start, EndHandle = end, Uuid = uuid });
        return true;
    }
}
