// Finding attributes: Find Information, Find By Type Value, Read By Group Type (Core Vol 3, Part F, 3.4.3, 3.4.4.9). Nobody is asked.
using System;
using System.Buffers.Binary;

namespace GattGen.Host;

internal sealed partial class GattServer
{
    private static readonly BleUuid PrimaryService = new BleUuid(GattDeclaration.PrimaryService).ToUuid128();
    private static readonly BleUuid SecondaryService = new BleUuid(GattDeclaration.SecondaryService).ToUuid128();

    /// <summary>
    /// Find Information Request: opcode, starting handle, ending handle. The response names handles and types, all of one width
    /// (Core Vol 3, Part F, 3.4.3.1).
    /// </summary>
    public void OnFindInformation(AttBearer bearer, ReadOnlySpan<byte> pdu)
    {
        const byte format16 = 1, format128 = 2;
        if (!TryReadRange(bearer, pdu, out var start, out var end))
            return;
        if (Database.FindFirst(start, end) is not { } first)
        {
            bearer.AnswerError(pdu[0], start, AttError.AttributeNotFound);
            return;
        }

        if (!bearer.TryReserveAnswer(bearer.Mtu, out var answer))
            return;
        answer[0] = (byte)AttOpcode.FindInformationResponse;
        answer[1] = first.Type.Length == 2 ? format16 : format128;
        var at = 2;
        for (var next = first; next is { } attribute; next = Database.FindFirst(attribute.Handle + 1, end))
        {
            if (attribute.Type.Length != first.Type.Length || at + 2 + first.Type.Length > bearer.Mtu)
                break;
            BinaryPrimitives.WriteUInt16LittleEndian(answer.Slice(at), attribute.Handle);
            at += 2 + attribute.Type.CopyTo(answer.Slice(at + 2));
        }

        bearer.Link.SendPdu(at);
    }

    /// <summary>
    /// Find By Type Value Request: opcode, starting handle, ending handle, 16-bit type, value. The response names ranges of handles
    /// (Core Vol 3, Part F, 3.4.3.3). Only what the host itself answers for is compared: a value of the application is shown to
    /// nobody who has not read it. Services are compared as UUIDs, whatever the width.
    /// </summary>
    public void OnFindByTypeValue(AttBearer bearer, ReadOnlySpan<byte> pdu)
    {
        if (!TryReadRange(bearer, pdu, out var start, out var end))
            return;
        BleUuid.TryRead(pdu.Slice(5, 2), out var type);
        var wideType = type.ToUuid128();
        var value = pdu.Slice(7);
        if (FindValue(start, end, wideType, value) is not { } found)
        {
            bearer.AnswerError(pdu[0], start, AttError.AttributeNotFound);
            return;
        }

        if (!bearer.TryReserveAnswer(bearer.Mtu, out var answer))
            return;
        answer[0] = (byte)AttOpcode.FindByTypeValueResponse;
        var at = 1;
        for (var next = found; next is not null && at + 4 <= bearer.Mtu; next = FindValue(next.Handle + 1, end, wideType, value))
        {
            BinaryPrimitives.WriteUInt16LittleEndian(answer.Slice(at), next.Handle);
            BinaryPrimitives.WriteUInt16LittleEndian(answer.Slice(at + 2), next.GroupEnd);
            at += 4;
        }

        bearer.Link.SendPdu(at);
    }

    /// <summary>
    /// Read By Group Type Request: opcode, starting handle, ending handle, type. The response holds services, all with UUIDs of one
    /// width (Core Vol 3, Part F, 3.4.4.9; only services are groups, Part G, 2.5.3).
    /// </summary>
    public void OnReadByGroupType(AttBearer bearer, ReadOnlySpan<byte> pdu)
    {
        if (!TryReadRange(bearer, pdu, out var start, out var end))
            return;
        BleUuid.TryRead(pdu.Slice(5), out var type);
        var wideType = type.ToUuid128();
        if (wideType != PrimaryService && wideType != SecondaryService)
        {
            bearer.AnswerError(pdu[0], start, AttError.UnsupportedGroupType);
            return;
        }

        if (Database.FindType(start, end, wideType) is not { } first)
        {
            bearer.AnswerError(pdu[0], start, AttError.AttributeNotFound);
            return;
        }

        if (!bearer.TryReserveAnswer(bearer.Mtu, out var answer))
            return;
        var item = 4 + first.Value.Octets.Length;
        answer[0] = (byte)AttOpcode.ReadByGroupTypeResponse;
        answer[1] = (byte)item;
        var at = 2;
        for (var next = first; next is not null && next.Value.Octets.Length + 4 == item && at + item <= bearer.Mtu; next = Database.FindType(next.GroupEnd + 1, end, wideType))
        {
            BinaryPrimitives.WriteUInt16LittleEndian(answer.Slice(at), next.Handle);
            BinaryPrimitives.WriteUInt16LittleEndian(answer.Slice(at + 2), next.GroupEnd);
            next.Value.Octets.CopyTo(answer.Slice(at + 4));
            at += item;
        }

        bearer.Link.SendPdu(at);
    }

    private GattAttribute? FindValue(int start, int end, BleUuid wideType, ReadOnlySpan<byte> value)
    {
        for (var next = Database.FindType(start, end, wideType); next is not null; next = Database.FindType(next.Handle + 1, end, wideType))
        {
            if (next.Role == AttributeRole.Host && (next.Flags & GattFlags.Read) != 0 && HasValue(next, value))
                return next;
        }

        return null;
    }

    private static bool HasValue(GattAttribute attribute, ReadOnlySpan<byte> value)
    {
        var own = attribute.Value.Octets;
        if (own.SequenceEqual(value))
            return true;
        return attribute.WideType == PrimaryService
            && own.Length != value.Length
            && BleUuid.TryRead(own, out var left)
            && BleUuid.TryRead(value, out var right)
            && left.ToUuid128() == right.ToUuid128();
    }

    /// <summary>Reads a range of handles from octets 1..4; one that is none is answered (Core Vol 3, Part F, 3.4.3.1).</summary>
    private static bool TryReadRange(AttBearer bearer, ReadOnlySpan<byte> pdu, out ushort start, out ushort end)
    {
        start = BinaryPrimitives.ReadUInt16LittleEndian(pdu.Slice(1));
        end = BinaryPrimitives.ReadUInt16LittleEndian(pdu.Slice(3));
        if (start != 0 && start <= end)
            return true;
        bearer.AnswerError(pdu[0], start, AttError.InvalidHandle);
        return false;
    }
}
