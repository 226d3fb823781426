// Discovering the attributes behind a value (Core Vol 3, Part G, 4.7; CONFORMANCE 1.2, gattc_discover_descriptors).
using System;
using System.Buffers.Binary;

namespace GattGen.Host;

/// <summary>Find Information from the handle behind the value on; every attribute found is told, whatever its type.</summary>
internal sealed class DescriptorDiscovery : GattProcedure
{
    private int _next;
    private ushort _end;

    public DescriptorDiscovery(GattClient client)
        : base(client)
    {
    }

    public override bool IsDiscovery => true;

    public override AttOpcode Request => AttOpcode.FindInformationRequest;

    public override AttOpcode Response => AttOpcode.FindInformationResponse;

    public override bool HasRequest => _next <= _end;

    public override int RequestLength => 5;

    public void Begin(ushort startHandle, ushort endHandle, GattOperation? operation)
    {
        _next = startHandle + 1;
        _end = endHandle;
        Begin(operation);
    }

    public override int WriteRequest(Span<byte> pdu)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(pdu.Slice(1), (ushort)_next);
        BinaryPrimitives.WriteUInt16LittleEndian(pdu.Slice(3), _end);
        return 5;
    }

    // Opcode, format (1: 16-bit types, 2: 128-bit types), items of handle and type (Core Vol 3, Part F, 3.4.3.2).
    public override GattStep OnResponse(ReadOnlySpan<byte> pdu)
    {
        if (pdu[1] is not (1 or 2))
            return GattStep.Invalid;
        var item = pdu[1] == 1 ? 4 : 18;
        var items = pdu.Slice(2);
        if (items.Length % item != 0)
            return GattStep.Invalid;
        for (var run = Run; !items.IsEmpty; items = items.Slice(item))
        {
            var handle = BinaryPrimitives.ReadUInt16LittleEndian(items);
            if (handle < _next || handle > _end)
                return GattStep.Invalid;
            _next = handle + 1;
            BleUuid.TryRead(items.Slice(2, item - 2), out var type);
            Tell(Header(BleEventCode.GattcDescriptorResult) with { Handle = handle, Uuid = type });
            if (!GoesOn(run))
                return GattStep.Done;
        }

        return HasRequest ? GattStep.Continue : GattStep.Done;
    }

    public override int OnError(AttError error) => error == AttError.AttributeNotFound ? BleStatus.Success : (int)error;

    public override bool TryGetDone(int status, out BleEventHeader header)
    {
        header = Header(BleEventCode.GattcDescriptorDone);
        header.Status = status;
        return true;
    }

    public override void Return() => Client.Return(this);
}
