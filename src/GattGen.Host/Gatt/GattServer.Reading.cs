// Reading values: Read, Read Blob, Read Multiple, Read Multiple Variable, Read By Type (Core Vol 3, Part F, 3.4.4.1 to 3.4.4.12; CONFORMANCE 1.3, event 4).
using System;
using System.Buffers.Binary;

namespace GattGen.Host;

internal sealed partial class GattServer
{
    private static readonly BleUuid HashType = new BleUuid(Assigned.Characteristics.DatabaseHash).ToUuid128();

    /// <summary>Read Request: opcode, handle. The response holds up to MTU - 1 octets (Core Vol 3, Part F, 3.4.4.3).</summary>
    public void OnRead(AttBearer bearer, ReadOnlySpan<byte> pdu)
        => AnswerValue(bearer, pdu[0], BinaryPrimitives.ReadUInt16LittleEndian(pdu.Slice(1)), 0, AttOpcode.ReadResponse);

    /// <summary>Read Blob Request: opcode, handle, offset (Core Vol 3, Part F, 3.4.4.5). A short value may be read so too: its end is an empty part.</summary>
    public void OnReadBlob(AttBearer bearer, ReadOnlySpan<byte> pdu)
        => AnswerValue(bearer, pdu[0], BinaryPrimitives.ReadUInt16LittleEndian(pdu.Slice(1)), BinaryPrimitives.ReadUInt16LittleEndian(pdu.Slice(3)), AttOpcode.ReadBlobResponse);

    /// <summary>
    /// Read Multiple Request: opcode, two or more handles. The response holds the values one after the other, cut at the MTU
    /// (Core Vol 3, Part F, 3.4.4.7). The first value that cannot be read is the answer.
    /// </summary>
    public void OnReadMultiple(AttBearer bearer, ReadOnlySpan<byte> pdu) => AnswerValues(bearer, pdu, AttOpcode.ReadMultipleResponse, lengthOctets: 0);

    /// <summary>
    /// Read Multiple Variable Request: opcode, two or more handles. The response holds the values, each behind its length, cut at the MTU; the
    /// length of a value that is cut is that of the whole (Core Vol 3, Part F, 3.4.4.11).
    /// </summary>
    public void OnReadMultipleVariable(AttBearer bearer, ReadOnlySpan<byte> pdu) => AnswerValues(bearer, pdu, AttOpcode.ReadMultipleVariableResponse, lengthOctets: 2);

    private void AnswerValues(AttBearer bearer, ReadOnlySpan<byte> pdu, AttOpcode response, int lengthOctets)
    {
        Span<byte> length = stackalloc byte[2];
        var session = bearer.Session;
        var at = 1;
        for (var i = 1; i < pdu.Length; i += 2)
        {
            var handle = BinaryPrimitives.ReadUInt16LittleEndian(pdu.Slice(i));
            if (!TryAskReading(bearer, session, Database.Find(handle), 0, out var error))
                return;
            if (error != AttError.None)
            {
                bearer.AnswerError(pdu[0], handle, error);
                return;
            }

            var attribute = Database.Find(handle)!;
            BinaryPrimitives.WriteUInt16LittleEndian(length, (ushort)LengthOf(attribute));
            var prefix = Math.Min(lengthOctets, bearer.Mtu - at);
            length.Slice(0, prefix).CopyTo(_answer.AsSpan(at));
            at += prefix;
            at += CopyValue(bearer, attribute, 0, _answer.AsSpan(at, bearer.Mtu - at));
        }

        _answer[0] = (byte)response;
        bearer.Answer(_answer.AsSpan(0, at));
    }

    /// <summary>
    /// Read By Type Request: opcode, starting handle, ending handle, type. The response holds handles and values, all of one length;
    /// a value is cut to 253 octets or the MTU (Core Vol 3, Part F, 3.4.4.1). An error counts only when it is the first value's.
    /// </summary>
    public void OnReadByType(AttBearer bearer, ReadOnlySpan<byte> pdu)
    {
        const int maxValue = 253;
        if (!TryReadRange(bearer, pdu, out var start, out var end))
            return;
        BleUuid.TryRead(pdu.Slice(5), out var type);
        var wideType = type.ToUuid128();
        var session = bearer.Session;
        var largest = Math.Min(maxValue, bearer.Mtu - 4);
        var item = 0;
        var at = 2;
        var attribute = Database.FindType(start, end, wideType);
        if (attribute is null)
        {
            bearer.AnswerError(pdu[0], start, AttError.AttributeNotFound);
            return;
        }

        while (attribute is not null && (item == 0 || at + item <= bearer.Mtu))
        {
            var handle = attribute.Handle;
            if (!TryAskReading(bearer, session, attribute, 0, out var error))
                return;
            if (error != AttError.None)
            {
                if (item != 0)
                    break;
                bearer.AnswerError(pdu[0], handle, error);
                return;
            }

            var length = 2 + Math.Min(largest, LengthOf(attribute));
            if (item != 0 && length != item)
                break;
            item = length;
            BinaryPrimitives.WriteUInt16LittleEndian(_answer.AsSpan(at), handle);
            CopyValue(bearer, attribute, 0, _answer.AsSpan(at + 2, item - 2));
            at += item;
            attribute = Database.FindType(handle + 1, end, wideType);
        }

        _answer[0] = (byte)AttOpcode.ReadByTypeResponse;
        _answer[1] = (byte)item;
        bearer.Answer(_answer.AsSpan(0, at));
        if (wideType == HashType && _stack.Options.Caching)
            bearer.Caching.OnHashRead();
    }

    private void AnswerValue(AttBearer bearer, byte request, ushort handle, int offset, AttOpcode response)
    {
        if (!TryAskReading(bearer, bearer.Session, Database.Find(handle), offset, out var error))
            return;
        var attribute = Database.Find(handle);
        if (error == AttError.None && offset > LengthOf(attribute!))
            error = AttError.InvalidOffset;
        if (error != AttError.None)
        {
            bearer.AnswerError(request, handle, error);
            return;
        }

        var length = Math.Min(1 + LengthOf(attribute!) - offset, bearer.Mtu);
        if (!bearer.TryReserveAnswer(length, out var answer))
            return;
        answer[0] = (byte)response;
        CopyValue(bearer, attribute!, offset, answer.Slice(1, length - 1));
        bearer.Link.SendPdu(length);
    }

    /// <summary>Checks the permissions, then asks the application, which may store a fresh value first.</summary>
    /// <param name="bearer">Who reads.</param>
    /// <param name="session">The link with which the request began.</param>
    /// <param name="attribute">What is read, or null.</param>
    /// <param name="offset">Where the read begins.</param>
    /// <param name="error">What refuses the read; none: the attribute is still there.</param>
    /// <returns>False when the link is gone: there is nobody to answer.</returns>
    private bool TryAskReading(AttBearer bearer, int session, GattAttribute? attribute, int offset, out AttError error)
    {
        var security = bearer.Link.Security;
        error = attribute is null ? AttError.InvalidHandle : AttributePermissions.Check(attribute, AttributeAccess.Read, security);
        if (error != AttError.None)
            return true;
        var isToAuthorize = AttributePermissions.NeedsAuthorization(attribute!.Flags, AttributeAccess.Read) && !security.IsAuthorized;
        if (!attribute.AsksReading)
        {
            error = isToAuthorize ? AttError.InsufficientAuthorization : AttError.None;
            return true;
        }

        var database = Database;
        var isAnswered = _stack.HasHandler;
        var handle = attribute.Handle;
        error = (AttError)_stack.AskReading(bearer.Link.Peer, handle, offset);
        if (error == AttError.None && Holds(bearer, session, database))
            error = AsError(_stack.Raise(new BleEvent(new BleEventHeader(BleEventCode.GattsReadRequest, bearer.Link.Handle) { Handle = handle }, default)));
        if (bearer.Session != session || !bearer.IsOpen)
            return false;

        // A handler that accepts authorises this one read; where there is none, nobody does.
        if (error == AttError.None && isToAuthorize && !isAnswered && !security.IsAuthorized)
            error = AttError.InsufficientAuthorization;

        // Other services have been registered meanwhile: the handle means something else, or nothing.
        if (error == AttError.None && !ReferenceEquals(database, Database))
            error = AttError.UnlikelyError;
        return true;
    }

    /// <summary>The reply of a handler as an error code: 0 accepts; what is no octet is an unlikely error.</summary>
    private static AttError AsError(BleReply reply) => reply.Value is >= 0 and <= 0xFF ? (AttError)reply.Value : AttError.UnlikelyError;

    private static int LengthOf(GattAttribute attribute) => attribute.Role switch
    {
        AttributeRole.ClientConfiguration => 2,
        AttributeRole.ClientFeatures => 1,
        _ => attribute.Value.AttributeOctets.Length,
    };

    /// <summary>Copies as much of a value, from an offset on, as there is and as fits.</summary>
    private static int CopyValue(AttBearer bearer, GattAttribute attribute, int offset, Span<byte> destination)
    {
        Span<byte> configuration = stackalloc byte[2];
        scoped var octets = attribute.Value.AttributeOctets;
        if (attribute.Role == AttributeRole.ClientConfiguration)
        {
            configuration[0] = (byte)bearer.Updates.SubscriptionTo(attribute.Configuration);
            octets = configuration;
        }
        else if (attribute.Role == AttributeRole.ClientFeatures)
        {
            configuration[0] = bearer.Caching.Features;
            octets = configuration.Slice(0, 1);
        }

        var length = Math.Min(octets.Length - offset, destination.Length);
        octets.Slice(offset, length).CopyTo(destination);
        return length;
    }
}
