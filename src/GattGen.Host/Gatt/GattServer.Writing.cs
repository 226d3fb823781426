// Writing values: Write Request, Write Command, Signed Write Command (Core Vol 3, Part F, 3.4.5; CONFORMANCE 1.2, Values; 1.3, event 3).
using System;
using System.Buffers.Binary;

namespace GattGen.Host;

internal sealed partial class GattServer
{
    /// <summary>Octets of a signature: counter and code (Core Vol 3, Part C, 10.4.1).</summary>
    public const int SignatureLength = 12;

    /// <summary>Write Request: opcode, handle, value (Core Vol 3, Part F, 3.4.5.1). The handlers run before the response leaves.</summary>
    public void OnWriteRequest(AttBearer bearer, ReadOnlySpan<byte> pdu)
    {
        var session = bearer.Session;
        var handle = BinaryPrimitives.ReadUInt16LittleEndian(pdu.Slice(1));
        var error = Write(bearer, handle, pdu.Slice(3), AttributeAccess.Write);
        if (bearer.Session != session)
            return;
        if (error != AttError.None)
            bearer.AnswerError(pdu[0], handle, error);
        else
            bearer.Answer(stackalloc byte[] { (byte)AttOpcode.WriteResponse });
    }

    /// <summary>Write Command: opcode, handle, value (Core Vol 3, Part F, 3.4.5.3). What is wrong with it nobody learns.</summary>
    public void OnWriteCommand(AttBearer bearer, ReadOnlySpan<byte> pdu)
        => Write(bearer, BinaryPrimitives.ReadUInt16LittleEndian(pdu.Slice(1)), pdu.Slice(3), AttributeAccess.WriteNoResponse);

    /// <summary>
    /// Signed Write Command: opcode, handle, value, signature (Core Vol 3, Part F, 3.4.5.4). It is for links that are not encrypted (Part G, 4.9.2).
    /// A signature is looked at only where signed writes are allowed. What is wrong with it nobody learns; it is counted.
    /// </summary>
    public void OnSignedWrite(AttBearer bearer, ReadOnlySpan<byte> pdu)
    {
        var session = bearer.Session;
        var database = Database;
        var security = bearer.Link.Security;
        var signed = pdu.Slice(0, pdu.Length - SignatureLength);
        if (security.IsEncrypted || database.Find(BinaryPrimitives.ReadUInt16LittleEndian(pdu.Slice(1))) is not { } attribute || (attribute.Flags & GattFlags.AuthenticatedSignedWrite) == 0)
        {
            bearer.Statistics.IgnoredAttCommands++;
            return;
        }

        if (!bearer.Link.Bond.VerifySignature(signed, pdu.Slice(signed.Length), out var isAuthenticated))
        {
            bearer.Statistics.RefusedSignatures++;
            return;
        }

        // The bond may have asked the application to keep the counter.
        if (!Holds(bearer, session, database))
            return;
        if (AttributePermissions.CheckSigned(attribute.Flags, isAuthenticated) != AttError.None
            || (AttributePermissions.NeedsAuthorization(attribute.Flags, AttributeAccess.SignedWrite) && !security.IsAuthorized))
        {
            bearer.Statistics.IgnoredAttCommands++;
            return;
        }

        Write(bearer, attribute, signed.Slice(3), AttributeAccess.SignedWrite);
    }

    private AttError Write(AttBearer bearer, ushort handle, ReadOnlySpan<byte> octets, AttributeAccess access)
    {
        if (Database.Find(handle) is not { } attribute)
            return AttError.InvalidHandle;
        var error = CheckWriting(bearer, attribute, access);
        return error != AttError.None ? error : Write(bearer, attribute, octets, access);
    }

    // What is permitted: the declared service may refuse; stored; the service is told; the event, whose reply may take a request back.
    private AttError Write(AttBearer bearer, GattAttribute attribute, ReadOnlySpan<byte> octets, AttributeAccess access)
    {
        var error = octets.Length > AttributeValue.MaxOctets ? AttError.InvalidAttributeValueLength : CheckConfiguration(bearer, attribute, octets);
        if (error == AttError.None)
            error = AskConfiguring(bearer, attribute, octets);
        if (error != AttError.None || TryConfigure(bearer, attribute, octets))
            return error;
        var session = bearer.Session;
        var database = Database;
        error = (AttError)_stack.AskWriting(bearer.Link.Peer, attribute.Handle, octets.Slice(0, attribute.Value.Accept(octets.Length)));
        if (error != AttError.None)
            return error;
        if (!Holds(bearer, session, database))
            return AttError.UnlikelyError;
        _undo.Begin();
        error = Store(bearer, attribute, octets);
        if (error == AttError.None || access != AttributeAccess.Write)
            return AttError.None;
        _undo.TakeBack();
        return error;
    }

    // Stores a value, tells the service and raises the event. An error is the reply of the handler.
    private AttError Store(AttBearer bearer, GattAttribute attribute, ReadOnlySpan<byte> octets)
    {
        var session = bearer.Session;
        var database = Database;
        var stored = octets.Slice(0, _undo.Store(attribute.Value, octets));
        _stack.TellWritten(bearer.Link.Peer, attribute.Handle, stored);
        if (!Holds(bearer, session, database))
            return AttError.None;
        return AsError(_stack.Raise(new BleEvent(new BleEventHeader(BleEventCode.GattsWrite, bearer.Link.Handle) { Handle = attribute.Handle }, default)));
    }

    private static AttError CheckWriting(AttBearer bearer, GattAttribute attribute, AttributeAccess access)
    {
        var security = bearer.Link.Security;
        var error = AttributePermissions.Check(attribute, access, security);
        if (error == AttError.None && AttributePermissions.NeedsAuthorization(attribute.Flags, access) && !security.IsAuthorized)
            error = AttError.InsufficientAuthorization;
        return error;
    }

    /// <summary>The lengths and values that configurations take (Core Vol 3, Part G, 3.3.3.3, 3.3.3.4, 7.2).</summary>
    private static AttError CheckConfiguration(AttBearer bearer, GattAttribute attribute, ReadOnlySpan<byte> octets)
    {
        const int broadcasts = 1;
        if (attribute.Role == AttributeRole.ClientFeatures)
            return bearer.Caching.CheckFeatures(octets);
        if (attribute.Role is not (AttributeRole.ClientConfiguration or AttributeRole.ServerConfiguration))
            return AttError.None;
        if (octets.Length != 2)
            return AttError.InvalidAttributeValueLength;
        var allowed = attribute.Role == AttributeRole.ClientConfiguration ? (int)attribute.Offered : broadcasts;
        return (BinaryPrimitives.ReadUInt16LittleEndian(octets) & ~allowed) != 0 ? AttError.ValueNotAllowed : AttError.None;
    }

    /// <summary>Asks the declared service whether a client may subscribe; the configuration has been checked.</summary>
    private AttError AskConfiguring(AttBearer bearer, GattAttribute attribute, ReadOnlySpan<byte> octets)
    {
        if (attribute.Role != AttributeRole.ClientConfiguration || attribute.Configuration == AttributeLayout.ServiceChangedConfiguration || octets[0] == 0)
            return AttError.None;
        var session = bearer.Session;
        var database = Database;
        var error = (AttError)_stack.AskSubscribing(bearer.Link.Peer, database.Configured(attribute.Configuration).Handle, (GattSubscription)octets[0]);
        return error == AttError.None && !Holds(bearer, session, database) ? AttError.UnlikelyError : error;
    }

    /// <summary>Takes what the host keeps for each client; it has been checked.</summary>
    /// <returns>False for an attribute that has one value for all.</returns>
    private bool TryConfigure(AttBearer bearer, GattAttribute attribute, ReadOnlySpan<byte> octets)
    {
        switch (attribute.Role)
        {
            case AttributeRole.ClientConfiguration:
                Subscribe(bearer, attribute, (GattSubscription)octets[0]);
                return true;
            case AttributeRole.ClientFeatures:
                bearer.Caching.SetFeatures(octets);
                return true;
            default:
                return false;
        }
    }

    private void Subscribe(AttBearer bearer, GattAttribute attribute, GattSubscription subscription)
    {
        if (!bearer.Updates.Subscribe(attribute.Configuration, subscription))
            return;
        var session = bearer.Session;
        var database = Database;
        bearer.Caching.Save();
        if (attribute.Configuration != AttributeLayout.ServiceChangedConfiguration && Holds(bearer, session, database))
            _stack.TellSubscription(bearer.Link.Peer, database.Configured(attribute.Configuration).Handle, subscription);
    }
}
