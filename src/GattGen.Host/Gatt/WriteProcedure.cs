// Writing a value with response (Core Vol 3, Part G, 4.9.3).
using System;
using System.Buffers.Binary;

namespace GattGen.Host;

/// <summary>One Write Request.</summary>
internal sealed class WriteProcedure : GattProcedure
{
    private byte[] _octets = Array.Empty<byte>();
    private int _length;
    private ushort _handle;

    public WriteProcedure(GattClient client)
        : base(client)
    {
    }

    public override AttOpcode Request => AttOpcode.WriteRequest;

    public override AttOpcode Response => AttOpcode.WriteResponse;

    // The MTU can have become smaller while it waited.
    public override int RequestLength => Math.Min(3 + _length, Bearer.Mtu);

    public void Begin(ushort handle, ReadOnlySpan<byte> value, GattOperation? operation)
    {
        if (_octets.Length < value.Length)
            _octets = new byte[Math.Max(value.Length, AttributeValue.DefaultCapacity)];
        value.CopyTo(_octets);
        _length = value.Length;
        _handle = handle;
        Begin(operation);
    }

    public override int WriteRequest(Span<byte> pdu)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(pdu.Slice(1), _handle);
        _octets.AsSpan(0, RequestLength - 3).CopyTo(pdu.Slice(3));
        return RequestLength;
    }

    public override GattStep OnResponse(ReadOnlySpan<byte> pdu) => GattStep.Done;

    public override bool TryGetDone(int status, out BleEventHeader header)
    {
        header = Header(BleEventCode.GattcWriteDone);
        header.Handle = _handle;
        header.Status = status;
        return true;
    }

    public override void Return() => Client.Return(this);
}
