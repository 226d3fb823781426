// Discovering characteristics (Core Vol 3, Part G, 4.6; CONFORMANCE 1.2, gattc_discover_characteristics).
using System;
using System.Buffers.Binary;

namespace GattGen.Host;

/// <summary>
/// Read By Type of declarations. A characteristic ends before the next declaration, whatever its UUID, so each is told when the next
/// one, or the end of the range, is known.
/// </summary>
internal sealed class CharacteristicDiscovery : GattProcedure
{
    private BleUuid _filter;        // 128 bits, or empty
    private int _next;
    private ushort _end;
    private bool _hasFound;         // one that is not told yet
    private ushort _value;
    private byte _properties;
    private BleUuid _uuid;

    public CharacteristicDiscovery(GattClient client)
        : base(client)
    {
    }

    public override bool IsDiscovery => true;

    public override AttOpcode Request => AttOpcode.ReadByTypeRequest;

    public override AttOpcode Response => AttOpcode.ReadByTypeResponse;

    public override int RequestLength => 7;

    public void Begin(ushort startHandle, ushort endHandle, BleUuid uuid, GattOperation? operation)
    {
        _filter = uuid.ToUuid128();
        _next = startHandle;
        _end = endHandle;
        _hasFound = false;
        Begin(operation);
    }

    public override int WriteRequest(Span<byte> pdu)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(pdu.Slice(1), (ushort)_next);
        BinaryPrimitives.WriteUInt16LittleEndian(pdu.Slice(3), _end);
        BinaryPrimitives.WriteUInt16LittleEndian(pdu.Slice(5), GattDeclaration.Characteristic);
        return 7;
    }

    // Opcode, item length, items of handle, properties, value handle, UUID (Core Vol 3, Part F, 3.4.4.2; Part G, 3.3.1).
    public override GattStep OnResponse(ReadOnlySpan<byte> pdu)
    {
        int item = pdu[1];
        var items = pdu.Slice(2);
        if (item is not (7 or 21) || items.Length % item != 0)
            return GattStep.Invalid;
        for (var run = Run; !items.IsEmpty; items = items.Slice(item))
        {
            var declaration = BinaryPrimitives.ReadUInt16LittleEndian(items);
            var value = BinaryPrimitives.ReadUInt16LittleEndian(items.Slice(3));
            if (declaration < _next || declaration > _end || value <= declaration || (_hasFound && declaration <= _value))
                return GattStep.Invalid;
            TellFound(declaration - 1);
            if (!GoesOn(run))
                return GattStep.Done;
            _hasFound = true;
            _properties = items[2];
            _value = value;
            BleUuid.TryRead(items.Slice(5, item - 5), out _uuid);
            _next = declaration + 1;
        }

        if (_next <= _end)
            return GattStep.Continue;
        TellFound(_end);
        return GattStep.Done;
    }

    public override int OnError(AttError error)
    {
        if (error != AttError.AttributeNotFound)
            return (int)error;
        TellFound(_end);
        return BleStatus.Success;
    }

    public override bool TryGetDone(int status, out BleEventHeader header)
    {
        header = Header(BleEventCode.GattcCharacteristicDone);
        header.Status = status;
        return true;
    }

    public override void Return() => Client.Return(this);

    // The value of the last one may stand behind the range that was asked for.
    private void TellFound(int end)
    {
        if (!_hasFound)
            return;
        _hasFound = false;
        if (!_filter.IsEmpty && _uuid.ToUuid128() != _filter)
            return;
        var last = (ushort)Math.Max(end, _value);
        Tell(Header(BleEventCode.GattcCharacteristicResult) with { EndHandle = last, Handle = _value, Kind = _properties, Uuid = _uuid });
    }
}
