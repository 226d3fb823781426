// The command packet (Core Vol 4, Part E, 5.4.1), behind its H4 indicator octet (Vol 4, Part A, 2).
//
//   octet   0     1      2      3        4 ...
//          0x01 | opcode (LE) | length | parameters
using System;
using System.Buffers.Binary;

namespace GattGen.Hci;

/// <summary>
/// Builds and takes apart whole command packets, indicator octet included. Commands without parameters have no type of their own:
/// <c>HciCommandPacket.Write(buffer, HciOpcode.Reset)</c>.
/// </summary>
public static class HciCommandPacket
{
    /// <summary>Octets in front of the parameters, the indicator octet included.</summary>
    public const int HeaderLength = 4;

    /// <summary>Octets of the largest packet, the indicator octet included.</summary>
    public const int MaximumLength = HeaderLength + 255;

    /// <summary>Writes a command.</summary>
    /// <typeparam name="T">The type of the command.</typeparam>
    /// <param name="buffer">Where to write; <see cref="MaximumLength"/> octets are always enough.</param>
    /// <param name="command">The command.</param>
    /// <returns>The length of the packet in octets.</returns>
    /// <exception cref="ArgumentException">The buffer is too small.</exception>
    public static int Write<T>(Span<byte> buffer, in T command)
        where T : struct, IHciCommand
    {
        T copy = command;
        SpanWriter writer = Begin(buffer, copy.Opcode, copy.ParameterLength);
        copy.Write(ref writer);
        return writer.Position;
    }

    /// <summary>Writes a command without parameters.</summary>
    /// <param name="buffer">Where to write; at least <see cref="HeaderLength"/> octets.</param>
    /// <param name="opcode">The opcode.</param>
    /// <returns>The length of the packet in octets.</returns>
    /// <exception cref="ArgumentException">The buffer is too small.</exception>
    public static int Write(Span<byte> buffer, HciOpcode opcode) => Write(buffer, opcode, default);

    /// <summary>Writes a command whose parameters are octets already.</summary>
    /// <param name="buffer">Where to write.</param>
    /// <param name="opcode">The opcode.</param>
    /// <param name="parameters">At most 255 octets.</param>
    /// <returns>The length of the packet in octets.</returns>
    /// <exception cref="ArgumentException">The buffer is too small, or the parameters are too long.</exception>
    public static int Write(Span<byte> buffer, HciOpcode opcode, ReadOnlySpan<byte> parameters)
    {
        SpanWriter writer = Begin(buffer, opcode, parameters.Length);
        writer.WriteBytes(parameters);
        return writer.Position;
    }

    /// <summary>Writes advertising data.</summary>
    /// <param name="buffer">Where to write.</param>
    /// <param name="command">The command.</param>
    /// <returns>The length of the packet in octets.</returns>
    /// <exception cref="ArgumentException">The buffer is too small.</exception>
    public static int Write(Span<byte> buffer, in LeSetAdvertisingDataCommand command)
    {
        SpanWriter writer = Begin(buffer, LeSetAdvertisingDataCommand.Opcode, LeSetAdvertisingDataCommand.ParameterLength);
        command.Write(ref writer);
        return writer.Position;
    }

    /// <summary>Writes scan response data.</summary>
    /// <param name="buffer">Where to write.</param>
    /// <param name="command">The command.</param>
    /// <returns>The length of the packet in octets.</returns>
    /// <exception cref="ArgumentException">The buffer is too small.</exception>
    public static int Write(Span<byte> buffer, in LeSetScanResponseDataCommand command)
    {
        SpanWriter writer = Begin(buffer, LeSetScanResponseDataCommand.Opcode, LeSetScanResponseDataCommand.ParameterLength);
        command.Write(ref writer);
        return writer.Position;
    }

    /// <summary>Writes the numbers of packets that the host has taken, as HCI_Host_Number_Of_Completed_Packets (7.3.40).</summary>
    /// <param name="buffer">Where to write.</param>
    /// <param name="entries">One for each connection; 1 to 63.</param>
    /// <returns>The length of the packet in octets.</returns>
    /// <exception cref="ArgumentException">The buffer is too small, or there are too many entries.</exception>
    public static int WriteHostNumberOfCompletedPackets(Span<byte> buffer, ReadOnlySpan<CompletedPackets> entries)
    {
        SpanWriter writer = Begin(buffer, HciOpcode.HostNumberOfCompletedPackets, CompletedPacketsList.EncodedLength(entries.Length));
        CompletedPacketsList.Write(ref writer, entries);
        return writer.Position;
    }

    /// <summary>Takes a packet apart.</summary>
    /// <param name="packet">The packet, indicator octet included.</param>
    /// <param name="opcode">The opcode, known here or not.</param>
    /// <param name="parameters">The parameters, a part of <paramref name="packet"/>.</param>
    /// <returns>False when it is not a command, or its length is not what it says.</returns>
    public static bool TryParse(ReadOnlySpan<byte> packet, out HciOpcode opcode, out ReadOnlySpan<byte> parameters)
    {
        if (packet.Length < HeaderLength || packet[0] != (byte)HciPacketType.Command || packet.Length != HeaderLength + packet[3])
        {
            opcode = HciOpcode.None;
            parameters = default;
            return false;
        }

        opcode = (HciOpcode)BinaryPrimitives.ReadUInt16LittleEndian(packet.Slice(1));
        parameters = packet.Slice(HeaderLength);
        return true;
    }

    private static SpanWriter Begin(Span<byte> buffer, HciOpcode opcode, int parameterLength)
    {
        if (parameterLength > 255)
            throw new ArgumentException("The parameters of a command have at most 255 octets.");
        var writer = new SpanWriter(buffer);
        writer.WriteByte((byte)HciPacketType.Command);
        writer.WriteUInt16((ushort)opcode);
        writer.WriteByte((byte)parameterLength);
        return writer;
    }
}
