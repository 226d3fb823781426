// Exchanging the MTU as client (Core Vol 3, Part F, 3.4.2.1; Part G, 4.3.1).
using System;
using System.Buffers.Binary;

namespace GattGen.Host;

/// <summary>One Exchange MTU Request; none where it has been sent before on the link.</summary>
internal sealed class MtuProcedure : GattProcedure
{
    public MtuProcedure(GattClient client)
        : base(client)
    {
    }

    public override AttOpcode Request => AttOpcode.ExchangeMtuRequest;

    public override AttOpcode Response => AttOpcode.ExchangeMtuResponse;

    public override bool HasRequest => !Client.HasAskedMtu;

    public override bool BindsWhenAbandoned => true;

    public override int RequestLength => 3;

    public override int WriteRequest(Span<byte> pdu)
    {
        Client.HasAskedMtu = true;
        BinaryPrimitives.WriteUInt16LittleEndian(pdu.Slice(1), (ushort)Bearer.OfferMtu());
        return 3;
    }

    public override GattStep OnResponse(ReadOnlySpan<byte> pdu)
    {
        Bearer.AgreeMtu(BinaryPrimitives.ReadUInt16LittleEndian(pdu.Slice(1)));
        return GattStep.Done;
    }

    // The event tells of an exchange that took place; one that did not is told to an operation only.
    public override bool TryGetDone(int status, out BleEventHeader header)
    {
        header = default;
        return false;
    }

    public override void Return() => Client.Return(this);
}
