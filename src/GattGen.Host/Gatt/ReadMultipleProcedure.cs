// Reading several values (Core Vol 3, Part G, 4.8.5), and one after the other where that is not possible.
using System;
using System.Buffers.Binary;

namespace GattGen.Host;

/// <summary>
/// Read Multiple Variable Requests for as many values as fit. A value that does not fit into an answer is read whole by itself, and so are
/// all where the server has no such request.
/// </summary>
internal sealed class ReadMultipleProcedure : GattProcedure
{
    /// <summary>How many values can be read at once.</summary>
    public const int MaxHandles = 64;

    private readonly ushort[] _handles = new ushort[MaxHandles];
    private readonly LongValue _long = new();
    private int _count;
    private int _next;
    private bool _isOneByOne;       // the server has no such request
    private bool _isSingle;         // the next value is read by itself

    public ReadMultipleProcedure(GattClient client)
        : base(client)
    {
    }

    public override AttOpcode Request => _isSingle ? _long.Request : AttOpcode.ReadMultipleVariableRequest;

    public override AttOpcode Response => _isSingle ? _long.Response : AttOpcode.ReadMultipleVariableResponse;

    public override int RequestLength => _isSingle ? LongValue.RequestLength : 1 + (2 * Asked);

    // At least two are asked for, which fit into any MTU.
    private int Asked => Math.Min(_count - _next, (Bearer.Mtu - 1) / 2);

    public void Begin(ReadOnlySpan<ushort> handles, GattOperation operation)
    {
        handles.CopyTo(_handles);
        _count = handles.Length;
        _next = 0;
        _isOneByOne = _isSingle = false;
        Begin(operation);
    }

    public override int WriteRequest(Span<byte> pdu)
    {
        if (_isSingle)
            return _long.WriteRequest(pdu, Bearer.Mtu);
        var count = Asked;
        for (var i = 0; i < count; i++)
            BinaryPrimitives.WriteUInt16LittleEndian(pdu.Slice(1 + (2 * i)), _handles[_next + i]);
        return 1 + (2 * count);
    }

    public override GattStep OnResponse(ReadOnlySpan<byte> pdu)
    {
        var run = Run;
        if (_isSingle)
        {
            if (!_long.Take(pdu, Bearer.Mtu))
                return GattStep.Continue;
            TellValue(_handles[_next++], _long.Octets);
            return GoesOn(run) ? Continue() : GattStep.Done;
        }

        // Opcode, length and value of each; the last one may be cut.
        var items = pdu.Slice(1);
        var taken = 0;
        while (items.Length >= 2 && _next < _count)
        {
            int length = BinaryPrimitives.ReadUInt16LittleEndian(items);
            if (length > items.Length - 2)
            {
                items = default;
                break;
            }

            TellValue(_handles[_next++], items.Slice(2, length));
            if (!GoesOn(run))
                return GattStep.Done;
            taken++;
            items = items.Slice(2 + length);
        }

        if (_next == _count && !items.IsEmpty)
            return GattStep.Invalid;
        return Continue(isNextTooLong: taken == 0);
    }

    public override int OnError(AttError error)
    {
        if (_isSingle)
            return _long.IsEndBy(error) ? EndSingle() : (int)error;
        if (error != AttError.RequestNotSupported)
            return (int)error;
        _isOneByOne = true;
        Continue();
        return GoesOnAfterError;
    }

    public override bool TryGetDone(int status, out BleEventHeader header)
    {
        header = default;
        return false;
    }

    public override void Return() => Client.Return(this);

    private int EndSingle()
    {
        var run = Run;
        TellValue(_handles[_next++], _long.Octets);
        return GoesOn(run) && Continue() == GattStep.Continue ? GoesOnAfterError : BleStatus.Success;
    }

    private GattStep Continue(bool isNextTooLong = false)
    {
        if (_next == _count)
            return GattStep.Done;
        _isSingle = isNextTooLong || _isOneByOne || _count - _next == 1;
        if (_isSingle)
            _long.Begin(_handles[_next]);
        return GattStep.Continue;
    }
}
