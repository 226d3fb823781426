// The event packet (Core Vol 4, Part E, 5.4.4), behind its H4 indicator octet (Vol 4, Part A, 2).
//
//   octet   0     1      2        3 ...
//          0x04 | code | length | parameters
using System;

namespace GattGen.Hci;

/// <summary>Builds and takes apart whole event packets, indicator octet included.</summary>
public static class HciEventPacket
{
    /// <summary>Octets in front of the parameters, the indicator octet included.</summary>
    public const int HeaderLength = 3;

    /// <summary>Octets of the largest packet, the indicator octet included.</summary>
    public const int MaximumLength = HeaderLength + 255;

    /// <summary>Writes an event, LE events included.</summary>
    /// <typeparam name="T">The type of the event.</typeparam>
    /// <param name="buffer">Where to write; <see cref="MaximumLength"/> octets are always enough.</param>
    /// <param name="value">The event.</param>
    /// <returns>The length of the packet in octets.</returns>
    /// <exception cref="ArgumentException">The buffer is too small.</exception>
    public static int Write<T>(Span<byte> buffer, in T value)
        where T : struct, IHciEvent
    {
        T copy = value;
        SpanWriter writer = Begin(buffer, copy.EventCode, copy.ParameterLength);
        copy.Write(ref writer);
        return writer.Position;
    }

    /// <summary>Writes an event whose parameters are octets already.</summary>
    /// <param name="buffer">Where to write.</param>
    /// <param name="code">The code of the event.</param>
    /// <param name="parameters">At most 255 octets.</param>
    /// <returns>The length of the packet in octets.</returns>
    /// <exception cref="ArgumentException">The buffer is too small, or the parameters are too long.</exception>
    public static int Write(Span<byte> buffer, HciEventCode code, ReadOnlySpan<byte> parameters)
    {
        SpanWriter writer = Begin(buffer, code, parameters.Length);
        writer.WriteBytes(parameters);
        return writer.Position;
    }

    /// <summary>Writes a Command Complete event.</summary>
    /// <typeparam name="T">The type of the return parameters.</typeparam>
    /// <param name="buffer">Where to write; <see cref="MaximumLength"/> octets are always enough.</param>
    /// <param name="commandCredits">Num_HCI_Command_Packets: how many commands the controller takes now.</param>
    /// <param name="returnParameters">The answer.</param>
    /// <returns>The length of the packet in octets.</returns>
    /// <exception cref="ArgumentException">The buffer is too small.</exception>
    public static int WriteCommandComplete<T>(Span<byte> buffer, byte commandCredits, in T returnParameters)
        where T : struct, IHciReturnParameters
    {
        T copy = returnParameters;
        SpanWriter writer = BeginCommandComplete(buffer, commandCredits, copy.Opcode, copy.ParameterLength);
        copy.Write(ref writer);
        return writer.Position;
    }

    /// <summary>Writes a Command Complete event whose only return parameter is the status.</summary>
    /// <param name="buffer">Where to write.</param>
    /// <param name="commandCredits">Num_HCI_Command_Packets: how many commands the controller takes now.</param>
    /// <param name="opcode">The command that is answered.</param>
    /// <param name="status">Its result.</param>
    /// <returns>The length of the packet in octets.</returns>
    /// <exception cref="ArgumentException">The buffer is too small.</exception>
    public static int WriteCommandComplete(Span<byte> buffer, byte commandCredits, HciOpcode opcode, HciError status)
    {
        SpanWriter writer = BeginCommandComplete(buffer, commandCredits, opcode, 1);
        writer.WriteError(status);
        return writer.Position;
    }

    /// <summary>Writes a Command Complete event whose return parameters are octets already.</summary>
    /// <param name="buffer">Where to write.</param>
    /// <param name="commandCredits">Num_HCI_Command_Packets: how many commands the controller takes now.</param>
    /// <param name="opcode">The command that is answered.</param>
    /// <param name="returnParameters">At most 252 octets, the status first.</param>
    /// <returns>The length of the packet in octets.</returns>
    /// <exception cref="ArgumentException">The buffer is too small, or the return parameters are too long.</exception>
    public static int WriteCommandComplete(Span<byte> buffer, byte commandCredits, HciOpcode opcode, ReadOnlySpan<byte> returnParameters)
    {
        SpanWriter writer = BeginCommandComplete(buffer, commandCredits, opcode, returnParameters.Length);
        writer.WriteBytes(returnParameters);
        return writer.Position;
    }

    /// <summary>Writes a Command Status event.</summary>
    /// <param name="buffer">Where to write.</param>
    /// <param name="commandCredits">Num_HCI_Command_Packets: how many commands the controller takes now.</param>
    /// <param name="opcode">The command that was begun or refused.</param>
    /// <param name="status">Success when it was begun, else why not.</param>
    /// <returns>The length of the packet in octets.</returns>
    /// <exception cref="ArgumentException">The buffer is too small.</exception>
    public static int WriteCommandStatus(Span<byte> buffer, byte commandCredits, HciOpcode opcode, HciError status) =>
        Write(buffer, new CommandStatusEvent(status, commandCredits, opcode));

    /// <summary>Writes a Number Of Completed Packets event (7.7.19).</summary>
    /// <param name="buffer">Where to write.</param>
    /// <param name="entries">One for each connection; at most 63.</param>
    /// <returns>The length of the packet in octets.</returns>
    /// <exception cref="ArgumentException">The buffer is too small, or there are too many entries.</exception>
    public static int WriteNumberOfCompletedPackets(Span<byte> buffer, ReadOnlySpan<CompletedPackets> entries)
    {
        SpanWriter writer = Begin(buffer, HciEventCode.NumberOfCompletedPackets, CompletedPacketsList.EncodedLength(entries.Length));
        CompletedPacketsList.Write(ref writer, entries);
        return writer.Position;
    }

    /// <summary>Writes an LE Advertising Report event with one report; for several see <see cref="LeAdvertisingReportBuilder"/>.</summary>
    /// <param name="buffer">Where to write.</param>
    /// <param name="report">The report; at most 31 octets of data.</param>
    /// <returns>The length of the packet in octets.</returns>
    /// <exception cref="ArgumentException">The buffer is too small, or the data too long.</exception>
    public static int Write(Span<byte> buffer, in LeAdvertisingReport report)
    {
        var builder = new LeAdvertisingReportBuilder(buffer);
        return builder.TryAdd(report)
            ? builder.Length
            : throw new ArgumentException("The buffer is too small, or the report has more than 31 octets of data.");
    }

    /// <summary>Takes a packet apart.</summary>
    /// <param name="packet">The packet, indicator octet included.</param>
    /// <param name="code">The code of the event, known here or not.</param>
    /// <param name="parameters">The parameters, a part of <paramref name="packet"/>; for LE Meta the subevent code comes first.</param>
    /// <returns>False when it is not an event, or its length is not what it says.</returns>
    public static bool TryParse(ReadOnlySpan<byte> packet, out HciEventCode code, out ReadOnlySpan<byte> parameters)
    {
        if (packet.Length < HeaderLength || packet[0] != (byte)HciPacketType.Event || packet.Length != HeaderLength + packet[2])
        {
            code = HciEventCode.None;
            parameters = default;
            return false;
        }

        code = (HciEventCode)packet[1];
        parameters = packet.Slice(HeaderLength);
        return true;
    }

    /// <summary>Reads which LE event the parameters of an LE Meta event hold; they are not moved past it.</summary>
    /// <param name="parameters">The parameters of an LE Meta event.</param>
    /// <param name="subevent">The subevent code, known here or not.</param>
    /// <returns>False when there are no parameters.</returns>
    public static bool TryReadSubevent(ReadOnlySpan<byte> parameters, out LeSubevent subevent)
    {
        subevent = parameters.IsEmpty ? LeSubevent.None : (LeSubevent)parameters[0];
        return !parameters.IsEmpty;
    }

    private static SpanWriter BeginCommandComplete(Span<byte> buffer, byte commandCredits, HciOpcode opcode, int returnLength)
    {
        SpanWriter writer = Begin(buffer, HciEventCode.CommandComplete, CommandCompleteEvent.HeaderLength + returnLength);
        writer.WriteByte(commandCredits);
        writer.WriteUInt16((ushort)opcode);
        return writer;
    }

    private static SpanWriter Begin(Span<byte> buffer, HciEventCode code, int parameterLength)
    {
        if (parameterLength > 255)
            throw new ArgumentException("The parameters of an event have at most 255 octets.");
        var writer = new SpanWriter(buffer);
        writer.WriteByte((byte)HciPacketType.Event);
        writer.WriteByte((byte)code);
        writer.WriteByte((byte)parameterLength);
        return writer;
    }
}
