// Queued writes: Prepare Write and Execute Write (Core Vol 3, Part F, 3.4.6; CONFORMANCE 1.3, event 3).
using System;
using System.Buffers.Binary;

namespace GattGen.Host;

internal sealed partial class GattServer
{
    private readonly byte[] _assembled = new byte[AttributeValue.MaxOctets];

    /// <summary>
    /// Prepare Write Request: opcode, handle, offset, part of a value; the response repeats it (Core Vol 3, Part F, 3.4.6.1). Permissions are asked
    /// for now, offsets and lengths at the execution. A server cannot tell a long write from a reliable one, so both are taken wherever
    /// writing is allowed. What is refused leaves the queue as it is.
    /// </summary>
    public void OnPrepareWrite(AttBearer bearer, ReadOnlySpan<byte> pdu)
    {
        var handle = BinaryPrimitives.ReadUInt16LittleEndian(pdu.Slice(1));
        var offset = BinaryPrimitives.ReadUInt16LittleEndian(pdu.Slice(3));
        var error = Database.Find(handle) is { } attribute ? CheckWriting(bearer, attribute, AttributeAccess.Write) : AttError.InvalidHandle;
        if (error == AttError.None && !bearer.Prepared.TryAdd(handle, offset, pdu.Slice(5)))
            error = AttError.PrepareQueueFull;
        if (error != AttError.None)
        {
            bearer.AnswerError(pdu[0], handle, error);
            return;
        }

        if (!bearer.TryReserveAnswer(pdu.Length, out var answer))
            return;
        pdu.CopyTo(answer);
        answer[0] = (byte)AttOpcode.PrepareWriteResponse;
        bearer.Link.SendPdu(pdu.Length);
    }

    /// <summary>
    /// Execute Write Request: opcode, flags: 0 cancels, 1 writes (Core Vol 3, Part F, 3.4.6.3). Afterwards the queue is empty, whatever the answer;
    /// an error names the attribute, and then nothing is written.
    /// </summary>
    public void OnExecuteWrite(AttBearer bearer, ReadOnlySpan<byte> pdu)
    {
        const byte cancel = 0, write = 1;
        if (pdu[1] is not (cancel or write))
        {
            bearer.AnswerError(pdu[0], 0, AttError.InvalidPdu);
            return;
        }

        var session = bearer.Session;
        ushort handle = 0;
        var error = AttError.None;
        if (pdu[1] == write)
            error = bearer.Prepared.IsBroken ? AttError.UnlikelyError : Execute(bearer, out handle);
        if (bearer.Session != session)
            return;
        bearer.Prepared.Clear();
        if (error != AttError.None)
            bearer.AnswerError(pdu[0], handle, error);
        else
            bearer.Answer(stackalloc byte[] { (byte)AttOpcode.ExecuteWriteResponse });
    }

    // All is checked and all declared services are asked before anything is stored. What clients configure for themselves cannot be refused
    // any more, and comes last.
    private AttError Execute(AttBearer bearer, out ushort handle)
    {
        var error = CheckPrepared(bearer, out handle);
        if (error == AttError.None)
            error = AskPrepared(bearer, out handle);
        if (error == AttError.None)
            error = CheckPrepared(bearer, out handle);      // services may have written when they were asked
        if (error == AttError.None)
            error = StorePrepared(bearer, out handle);
        if (error == AttError.None)
            ConfigurePrepared(bearer);
        return error;
    }

    private AttError CheckPrepared(AttBearer bearer, out ushort handle)
    {
        var queue = bearer.Prepared;
        handle = 0;
        for (int first = 0, next; first < queue.Count; first = next)
        {
            next = queue.WriteEnd(first);
            handle = queue.Handle(first);
            if (Database.Find(handle) is not { } attribute)
                return AttError.InvalidHandle;
            var error = CheckWriting(bearer, attribute, AttributeAccess.Write);
            if (error == AttError.None && queue.Offset(first) > LengthBefore(queue, first, attribute))
                error = AttError.InvalidOffset;
            if (error == AttError.None && queue.End(next - 1) > AttributeValue.MaxOctets)
                error = AttError.InvalidAttributeValueLength;
            if (error == AttError.None)
                error = CheckConfiguration(bearer, attribute, Assemble(queue, first, next, attribute));
            if (error != AttError.None)
                return error;
        }

        return AttError.None;
    }

    private AttError AskPrepared(AttBearer bearer, out ushort handle)
    {
        var queue = bearer.Prepared;
        var session = bearer.Session;
        var database = Database;
        handle = 0;
        for (int first = 0, next; first < queue.Count; first = next)
        {
            next = queue.WriteEnd(first);
            handle = queue.Handle(first);
            var attribute = database.Find(handle)!;
            var octets = Assemble(queue, first, next, attribute);
            var error = attribute.IsLocal
                ? (AttError)_stack.AskWriting(bearer.Link.Peer, handle, octets.Slice(0, attribute.Value.Accept(octets.Length)))
                : AskConfiguring(bearer, attribute, octets);
            if (error == AttError.None && !Holds(bearer, session, database))
                error = AttError.UnlikelyError;
            if (error != AttError.None)
                return error;
        }

        return AttError.None;
    }

    private AttError StorePrepared(AttBearer bearer, out ushort handle)
    {
        var queue = bearer.Prepared;
        var session = bearer.Session;
        var database = Database;
        handle = 0;
        _undo.Begin();
        for (int first = 0, next; first < queue.Count; first = next)
        {
            next = queue.WriteEnd(first);
            handle = queue.Handle(first);
            var attribute = database.Find(handle)!;
            if (!attribute.IsLocal)
                continue;
            var error = Store(bearer, attribute, Assemble(queue, first, next, attribute));
            if (error != AttError.None)
            {
                _undo.TakeBack();
                return error;
            }

            if (!Holds(bearer, session, database))
                break;
        }

        return AttError.None;
    }

    private void ConfigurePrepared(AttBearer bearer)
    {
        var queue = bearer.Prepared;
        for (int first = 0, next; first < queue.Count; first = next)
        {
            next = queue.WriteEnd(first);
            if (Database.Find(queue.Handle(first)) is { IsLocal: false } attribute)
                TryConfigure(bearer, attribute, Assemble(queue, first, next, attribute));
        }
    }

    // How long the value is when a write of the queue begins: what the writes before it leave, or what is stored. Each write to a value
    // in append mode, or to a configuration, begins anew.
    private static int LengthBefore(PreparedWrites queue, int first, GattAttribute attribute)
    {
        if (!attribute.IsLocal || attribute.Value.IsAppend)
            return 0;
        for (var i = first - 1; i >= 0; i--)
        {
            if (queue.Handle(i) == attribute.Handle)
                return queue.End(i);
        }

        return attribute.Value.Octets.Length;
    }

    // The value of one write: what stands before its offset, then its parts. The span is good until the next call.
    private ReadOnlySpan<byte> Assemble(PreparedWrites queue, int first, int next, GattAttribute attribute)
    {
        var isWhole = queue.Offset(first) == 0;
        if (!isWhole)
            attribute.Value.Octets.CopyTo(_assembled);
        for (var i = isWhole ? first : 0; i < next; i++)
        {
            if (queue.Handle(i) == attribute.Handle)
                queue.Part(i).CopyTo(_assembled.AsSpan(queue.Offset(i)));
        }

        return _assembled.AsSpan(0, queue.End(next - 1));
    }
}
