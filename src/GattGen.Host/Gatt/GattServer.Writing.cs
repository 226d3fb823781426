// Writing values: Write Request and Write Command (Core Vol 3, Part F, 3.4.5; CONFORMANCE 1.2, Values; 1.3, event 3).
using System;
using System.Buffers.Binary;

namespace GattGen.Host;

internal sealed partial class GattServer
{
    /// <summary>Write Request: opcode, handle, value (Core Vol 3, Part F, 3.4.5.1). The handlers run before the response leaves.</summary>
    public void OnWriteRequest(AttBearer bearer, ReadOnlySpan<byte> pdu)
    {
        var session = bearer.Session;
        var handle = BinaryPrimitives.ReadUInt16LittleEndian(pdu.Slice(1));
        var error = Write(bearer, handle, pdu.Slice(3), AttributeAccess.Write);
        if (bearer.Session != session)
            return;
        if (error != AttError.None)
        {
            bearer.AnswerError(pdu[0], handle, error);
            return;
        }

        if (!bearer.TryReserveAnswer(1, out var answer))
            return;
        answer[0] = (byte)AttOpcode.WriteResponse;
        bearer.Link.SendPdu(1);
    }

    /// <summary>Write Command: opcode, handle, value (Core Vol 3, Part F, 3.4.5.3). What is wrong with it nobody learns.</summary>
    public void OnWriteCommand(AttBearer bearer, ReadOnlySpan<byte> pdu)
        => Write(bearer, BinaryPrimitives.ReadUInt16LittleEndian(pdu.Slice(1)), pdu.Slice(3), AttributeAccess.WriteNoResponse);

    // Permissions; the declared service may refuse; stored; the service is told; the event, whose reply may take a request back.
    private AttError Write(AttBearer bearer, ushort handle, ReadOnlySpan<byte> octets, AttributeAccess access)
    {
        if (Database.Find(handle) is not { } attribute)
            return AttError.InvalidHandle;
        var error = AttributePermissions.Check(attribute.Flags, access);
        if (error == AttError.None)
            error = CheckConfiguration(attribute, octets);
        if (error != AttError.None)
            return error;
        if (attribute.Role == AttributeRole.ClientConfiguration)
        {
            Subscribe(bearer, attribute, (GattSubscription)octets[0]);
            return AttError.None;
        }

        var session = bearer.Session;
        var database = Database;
        var value = attribute.Value;
        var peer = bearer.Link.Peer;
        error = (AttError)_stack.AskWriting(peer, handle, octets.Slice(0, value.Accept(octets.Length)));
        if (error != AttError.None)
            return error;
        if (!Holds(bearer, session, database))
            return AttError.UnlikelyError;

        var lengthBefore = value.Octets.Length;
        if (!value.IsAppend)
            value.Octets.CopyTo(_before);
        var stored = octets.Slice(0, value.Store(octets));
        var version = value.Version;
        _stack.TellWritten(peer, handle, stored);
        if (!Holds(bearer, session, database))
            return AttError.None;
        error = AsError(_stack.Raise(new BleEvent(new BleEventHeader(BleEventCode.GattsWrite, bearer.Link.Handle) { Handle = handle }, default)));
        if (error == AttError.None || access != AttributeAccess.Write)
            return AttError.None;

        // Refused: the old value comes back, unless the application has written, read out or resized the value meanwhile: then its word stands.
        if (value.Version == version)
            value.Restore(_before.AsSpan(0, value.IsAppend ? 0 : lengthBefore), lengthBefore);
        return error;
    }

    /// <summary>The lengths and values that configuration descriptors take (Core Vol 3, Part G, 3.3.3.3, 3.3.3.4).</summary>
    private static AttError CheckConfiguration(GattAttribute attribute, ReadOnlySpan<byte> octets)
    {
        const int broadcasts = 1;
        if (attribute.Role is not (AttributeRole.ClientConfiguration or AttributeRole.ServerConfiguration))
            return AttError.None;
        if (octets.Length != 2)
            return AttError.InvalidAttributeValueLength;
        var allowed = attribute.Role == AttributeRole.ClientConfiguration ? (int)attribute.Offered : broadcasts;
        return (BinaryPrimitives.ReadUInt16LittleEndian(octets) & ~allowed) != 0 ? AttError.ValueNotAllowed : AttError.None;
    }

    private void Subscribe(AttBearer bearer, GattAttribute attribute, GattSubscription subscription)
    {
        if (!bearer.Updates.Subscribe(attribute.Configuration, subscription) || attribute.Configuration == AttributeLayout.ServiceChangedConfiguration)
            return;
        _stack.TellSubscription(bearer.Link.Peer, Database.Configured(attribute.Configuration).Handle, subscription);
    }
}
