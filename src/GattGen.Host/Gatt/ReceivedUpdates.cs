// Notifications and indications from the server on the other side (Core Vol 3, Part F, 3.4.7; Part G, 4.10, 4.11).
using System;
using System.Buffers.Binary;

namespace GattGen.Host;

/// <summary>Tells of each update, in both roles and whether it was asked for or not, and confirms indications.</summary>
internal sealed class ReceivedUpdates
{
    private readonly IGattStack _stack;
    private readonly AttBearer _bearer;
    private bool _owesConfirmation;     // there was no room for it

    public ReceivedUpdates(IGattStack stack, AttBearer bearer)
    {
        _stack = stack;
        _bearer = bearer;
    }

    public void Open() => _owesConfirmation = false;

    /// <summary>The queue to the peer has room again.</summary>
    public void OnRoom()
    {
        if (_owesConfirmation)
            Confirm();
    }

    /// <summary>Handle Value Notification: opcode, handle, value (Core Vol 3, Part F, 3.4.7.1).</summary>
    public void OnNotification(ReadOnlySpan<byte> pdu) => TryTell(BleEventCode.GattcNotify, pdu);

    /// <summary>
    /// Multiple Handle Value Notification: opcode, then handle, length and value for each of two or more (Core Vol 3, Part F, 3.4.7.4). One
    /// that does not end where its lengths end is dropped whole.
    /// </summary>
    public void OnMultiple(ReadOnlySpan<byte> pdu)
    {
        const int header = 4;
        for (var at = 1; at < pdu.Length; at += header + BinaryPrimitives.ReadUInt16LittleEndian(pdu.Slice(at + 2)))
        {
            if (pdu.Length - at < header
                || BinaryPrimitives.ReadUInt16LittleEndian(pdu.Slice(at)) == 0
                || BinaryPrimitives.ReadUInt16LittleEndian(pdu.Slice(at + 2)) > pdu.Length - at - header)
            {
                _stack.Statistics.MalformedAttPdus++;
                return;
            }
        }

        var session = _bearer.Session;
        for (var at = 1; at < pdu.Length && _bearer.Session == session && _bearer.IsOpen;)
        {
            var handle = BinaryPrimitives.ReadUInt16LittleEndian(pdu.Slice(at));
            var length = BinaryPrimitives.ReadUInt16LittleEndian(pdu.Slice(at + 2));
            _stack.Raise(new BleEvent(new BleEventHeader(BleEventCode.GattcNotify, _bearer.Link.Handle) { Handle = handle }, pdu.Slice(at + header, length)));
            at += header + length;
        }
    }

    /// <summary>Handle Value Indication: opcode, handle, value (Core Vol 3, Part F, 3.4.7.2). It is confirmed when the handlers have seen it.</summary>
    public void OnIndication(ReadOnlySpan<byte> pdu)
    {
        var session = _bearer.Session;
        if (TryTell(BleEventCode.GattcIndicate, pdu) && _bearer.Session == session && _bearer.IsOpen)
            Confirm();
    }

    // No attribute has handle 0.
    private bool TryTell(BleEventCode code, ReadOnlySpan<byte> pdu)
    {
        var handle = BinaryPrimitives.ReadUInt16LittleEndian(pdu.Slice(1));
        if (handle == 0)
        {
            _stack.Statistics.MalformedAttPdus++;
            return false;
        }

        _stack.Raise(new BleEvent(new BleEventHeader(code, _bearer.Link.Handle) { Handle = handle }, pdu.Slice(3)));
        return true;
    }

    private void Confirm()
    {
        _owesConfirmation = !_bearer.Link.TryReservePdu(1, true, out var pdu);
        if (_owesConfirmation)
        {
            _bearer.Link.WantRoom();
            return;
        }

        pdu[0] = (byte)AttOpcode.HandleValueConfirmation;
        _bearer.Link.SendPdu(1);
    }
}
