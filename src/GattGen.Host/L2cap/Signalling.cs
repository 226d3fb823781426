// The signalling channel of LE (Core Vol 3, Part A, 4). Each packet carries one command:
//
//   octet  0       1             2 .. 3
//         code | identifier | length (LE) | data
using System;
using System.Buffers.Binary;
using GattGen.Hci;

namespace GattGen.Host;

/// <summary>What this host says and understands on the signalling channel.</summary>
internal static class Signalling
{
    /// <summary>The channel (Core Vol 3, Part A, 2.1).</summary>
    public const ushort Channel = 0x0005;

    private const int HeaderOctets = 4;

    // The largest packet that is taken; 23 is the least (4, "MTUsig").
    private const int Mtu = 64;

    private const byte CommandReject = 0x01;
    private const byte ConnectionParameterUpdateRequest = 0x12;
    private const byte ConnectionParameterUpdateResponse = 0x13;

    private const ushort NotUnderstood = 0x0000;
    private const ushort SignallingMtuExceeded = 0x0001;
    private const ushort InvalidChannel = 0x0002;
    private const int RequestOctets = 10;

    /// <summary>Works on what a peer has sent, whatever it is.</summary>
    public static void Receive(HostBle host, HostConnection connection, ReadOnlySpan<byte> packet)
    {
        if (packet.Length < HeaderOctets || packet[1] == 0)
        {
            host.Statistics.InvalidSignals++;
            return;
        }

        var code = packet[0];
        var identifier = packet[1];
        var data = packet.Slice(HeaderOctets);
        if (packet.Length > Mtu)
        {
            host.Statistics.InvalidSignals++;
            Reject(host, connection, identifier, SignallingMtuExceeded, [Mtu, 0]);
            return;
        }

        if (BinaryPrimitives.ReadUInt16LittleEndian(packet.Slice(2)) != data.Length)
        {
            host.Statistics.InvalidSignals++;
            if (!IsResponse(code))
                Reject(host, connection, identifier, NotUnderstood, default);
            return;
        }

        switch (code)
        {
            case CommandReject:
                if (!connection.Update.OnResponse(identifier, false) && !connection.Channels.OnReject(identifier))
                    host.Statistics.InvalidSignals++;
                break;
            case ConnectionParameterUpdateRequest when data.Length == 8 && connection.IsCentral:
                AnswerUpdateRequest(host, connection, identifier, data);
                break;
            case ConnectionParameterUpdateResponse:
                if (data.Length != 2 || !connection.Update.OnResponse(identifier, BinaryPrimitives.ReadUInt16LittleEndian(data) == 0))
                    host.Statistics.InvalidSignals++;
                break;
            case ChannelSignals.ConnectionRequest when data.Length == RequestOctets:
                connection.Channels.OnConnectionRequest(identifier, data);
                break;
            case ChannelSignals.ConnectionResponse:
                if (data.Length != RequestOctets || !connection.Channels.OnConnectionResponse(identifier, data))
                    host.Statistics.InvalidSignals++;
                break;
            case ChannelSignals.FlowControlCredit when data.Length == 4:
                connection.Channels.OnCredits(data);
                break;
            case ChannelSignals.DisconnectionRequest when data.Length == 4:
                // A channel that there is not: its identifiers are told back (4.1, table 4.4).
                if (!connection.Channels.OnDisconnectionRequest(identifier, data))
                    Reject(host, connection, identifier, InvalidChannel, data);
                break;
            case ChannelSignals.DisconnectionResponse:
                if (data.Length != 4 || !connection.Channels.OnDisconnectionResponse(identifier, data))
                    host.Statistics.InvalidSignals++;
                break;
            default:
                host.Statistics.InvalidSignals++;
                if (!IsResponse(code))
                    Reject(host, connection, identifier, NotUnderstood, default);
                break;
        }
    }

    /// <summary>Asks the central for new connection parameters.</summary>
    /// <returns>False when there is no room.</returns>
    public static bool TryRequestUpdate(HostConnection connection, byte identifier, ushort min, ushort max, ushort latency, ushort timeout)
    {
        const int Length = 8;
        if (!connection.Queue.TryReserve(HeaderOctets + Length, true, out var packet))
            return false;
        var writer = new SpanWriter(packet);
        writer.WriteByte(ConnectionParameterUpdateRequest);
        writer.WriteByte(identifier);
        writer.WriteUInt16(Length);
        writer.WriteUInt16(min);
        writer.WriteUInt16(max);
        writer.WriteUInt16(latency);
        writer.WriteUInt16(timeout);
        connection.Queue.Commit(Channel, packet.Length);
        return true;
    }

    private static void AnswerUpdateRequest(HostBle host, HostConnection connection, byte identifier, ReadOnlySpan<byte> data)
    {
        const int Length = 2;
        if (!connection.Queue.TryReserve(HeaderOctets + Length, true, out var packet))
        {
            host.Statistics.DroppedAnswers++;
            return;
        }

        var reader = new SpanReader(data);
        var isAccepted = connection.Update.TryAccept(reader.ReadUInt16(), reader.ReadUInt16(), reader.ReadUInt16(), reader.ReadUInt16());
        var writer = new SpanWriter(packet);
        writer.WriteByte(ConnectionParameterUpdateResponse);
        writer.WriteByte(identifier);
        writer.WriteUInt16(Length);
        writer.WriteUInt16(isAccepted ? (ushort)0 : (ushort)1);
        connection.Queue.Commit(Channel, packet.Length);
    }

    private static void Reject(HostBle host, HostConnection connection, byte identifier, ushort reason, ReadOnlySpan<byte> data)
    {
        var length = 2 + data.Length;
        if (!connection.Queue.TryReserve(HeaderOctets + length, true, out var packet))
        {
            host.Statistics.DroppedAnswers++;
            return;
        }

        var writer = new SpanWriter(packet);
        writer.WriteByte(CommandReject);
        writer.WriteByte(identifier);
        writer.WriteUInt16((ushort)length);
        writer.WriteUInt16(reason);
        writer.WriteBytes(data);
        connection.Queue.Commit(Channel, packet.Length);
    }

    // Commands that answer others, and are not answered themselves: the odd codes (4, table 4.2), but for the flow control credits.
    private static bool IsResponse(byte code) => code == CommandReject || (code % 2 == 1 && code is >= 0x03 and <= 0x1B);
}
