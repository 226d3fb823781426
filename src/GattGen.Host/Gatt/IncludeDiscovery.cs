// Discovering included services (Core Vol 3, Part G, 4.5.1).
using System;
using System.Buffers.Binary;

namespace GattGen.Host;

/// <summary>
/// Read By Type Requests for include declarations; where one has no UUID, since it has 128 bits, a Read of the declaration of the service.
/// </summary>
internal sealed class IncludeDiscovery : GattProcedure
{
    private int _next;
    private ushort _end;
    private ushort _declaration;    // of the include whose UUID is asked for; 0 when none is
    private ushort _serviceStart;
    private ushort _serviceEnd;

    public IncludeDiscovery(GattClient client)
        : base(client)
    {
    }

    public override AttOpcode Request => _declaration != 0 ? AttOpcode.ReadRequest : AttOpcode.ReadByTypeRequest;

    public override AttOpcode Response => _declaration != 0 ? AttOpcode.ReadResponse : AttOpcode.ReadByTypeResponse;

    public override int RequestLength => _declaration != 0 ? 3 : 7;

    public void Begin(ushort start, ushort end, GattOperation operation)
    {
        _next = start;
        _end = end;
        _declaration = 0;
        Begin(operation);
    }

    public override int WriteRequest(Span<byte> pdu)
    {
        if (_declaration != 0)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(pdu.Slice(1), _serviceStart);
            return 3;
        }

        BinaryPrimitives.WriteUInt16LittleEndian(pdu.Slice(1), (ushort)_next);
        BinaryPrimitives.WriteUInt16LittleEndian(pdu.Slice(3), _end);
        BinaryPrimitives.WriteUInt16LittleEndian(pdu.Slice(5), GattDeclaration.Include);
        return 7;
    }

    public override GattStep OnResponse(ReadOnlySpan<byte> pdu)
    {
        var run = Run;
        if (_declaration != 0)
        {
            if (pdu.Length != 1 + 16 || !BleUuid.TryRead(pdu.Slice(1), out var wide))
                return GattStep.Invalid;
            var declaration = _declaration;
            _declaration = 0;
            TellIncluded(declaration, _serviceStart, _serviceEnd, wide);
            return GoesOn(run) ? Continue() : GattStep.Done;
        }

        // Opcode, item length, items of handle, first and last handle of the service, UUID of 16 bits.
        const int withUuid = 8, withoutUuid = 6;
        int item = pdu[1];
        var items = pdu.Slice(2);
        if (item is not (withUuid or withoutUuid) || items.Length % item != 0)
            return GattStep.Invalid;
        for (; !items.IsEmpty; items = items.Slice(item))
        {
            var declaration = BinaryPrimitives.ReadUInt16LittleEndian(items);
            var start = BinaryPrimitives.ReadUInt16LittleEndian(items.Slice(2));
            var end = BinaryPrimitives.ReadUInt16LittleEndian(items.Slice(4));
            if (declaration < _next || declaration > _end || start == 0 || end < start)
                return GattStep.Invalid;
            _next = declaration + 1;
            if (item == withoutUuid)
            {
                // What follows it is asked for again.
                (_declaration, _serviceStart, _serviceEnd) = (declaration, start, end);
                return GattStep.Continue;
            }

            BleUuid.TryRead(items.Slice(6, 2), out var uuid);
            TellIncluded(declaration, start, end, uuid);
            if (!GoesOn(run))
                return GattStep.Done;
        }

        return Continue();
    }

    public override int OnError(AttError error) => _declaration == 0 && error == AttError.AttributeNotFound ? BleStatus.Success : (int)error;

    public override bool TryGetDone(int status, out BleEventHeader header)
    {
        header = default;
        return false;
    }

    public override void Return() => Client.Return(this);

    private GattStep Continue() => _next > _end ? GattStep.Done : GattStep.Continue;
}
