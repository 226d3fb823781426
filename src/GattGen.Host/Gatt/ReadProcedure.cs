// Reading a value whole (Core Vol 3, Part G, 4.8.1, 4.8.3).
using System;

namespace GattGen.Host;

/// <summary>One value; see <see cref="LongValue"/>.</summary>
internal sealed class ReadProcedure : GattProcedure
{
    private readonly LongValue _long = new();
    private ushort _handle;

    public ReadProcedure(GattClient client)
        : base(client)
    {
    }

    public override AttOpcode Request => _long.Request;

    public override AttOpcode Response => _long.Response;

    public override int RequestLength => LongValue.RequestLength;

    public void Begin(ushort handle, GattOperation? operation)
    {
        _handle = handle;
        _long.Begin(handle);
        Begin(operation);
    }

    public override int WriteRequest(Span<byte> pdu) => _long.WriteRequest(pdu, Bearer.Mtu);

    public override GattStep OnResponse(ReadOnlySpan<byte> pdu)
    {
        if (!_long.Take(pdu, Bearer.Mtu))
            return GattStep.Continue;
        TellValue();
        return GattStep.Done;
    }

    public override int OnError(AttError error)
    {
        if (!_long.IsEndBy(error))
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

    private void TellValue() => Tell(Header(BleEventCode.GattcReadResult) with { Handle = _handle }, _long.Octets);
}
