// The signals of LE credit based channels (Core Vol 3, Part A, 4.1, 4.6, 4.7, 4.22 - 4.24). After code, identifier and length:
//
//   0x06 Disconnection Request         destination CID | source CID
//   0x07 Disconnection Response        destination CID | source CID
//   0x14 LE Credit Based Connection Request     SPSM | source CID | MTU | MPS | initial credits
//   0x15 LE Credit Based Connection Response    destination CID | MTU | MPS | initial credits | result
//   0x16 Flow Control Credit           CID | credits                                              (all of two octets, LE)
using System;
using GattGen.Hci;

namespace GattGen.Host;

/// <summary>Codes and results of these signals, and how they are sent.</summary>
internal static class ChannelSignals
{
    public const byte DisconnectionRequest = 0x06;
    public const byte DisconnectionResponse = 0x07;
    public const byte ConnectionRequest = 0x14;
    public const byte ConnectionResponse = 0x15;
    public const byte FlowControlCredit = 0x16;

    /// <summary>The least MTU and the least MPS (4.22).</summary>
    public const int LeastMtu = 23;

    /// <summary>The largest MPS (4.22).</summary>
    public const int LargestMps = 65533;

    private const int HeaderOctets = 4;

    /// <summary>Sends one.</summary>
    /// <returns>False when the queue of the connection has no room.</returns>
    public static bool TrySend(HostConnection connection, byte code, byte identifier, ReadOnlySpan<ushort> fields)
    {
        if (!connection.IsOpen || !connection.Queue.TryReserve(HeaderOctets + (2 * fields.Length), true, out var packet))
            return false;
        var writer = new SpanWriter(packet);
        writer.WriteByte(code);
        writer.WriteByte(identifier);
        writer.WriteUInt16((ushort)(2 * fields.Length));
        foreach (var field in fields)
            writer.WriteUInt16(field);
        connection.Queue.Commit(Signalling.Channel, packet.Length);
        return true;
    }

    public static bool TryDisconnect(HostConnection connection, byte code, byte identifier, ushort destination, ushort source)
    {
        Span<ushort> fields = stackalloc ushort[] { destination, source };
        return TrySend(connection, code, identifier, fields);
    }

    public static bool TryGiveCredits(HostConnection connection, ushort cid, ushort credits)
    {
        Span<ushort> fields = stackalloc ushort[] { cid, credits };
        return TrySend(connection, FlowControlCredit, connection.NextIdentifier(), fields);
    }

    public static bool TryRequest(HostConnection connection, byte identifier, CreditBasedChannel channel)
    {
        Span<ushort> fields = stackalloc ushort[] { channel.Psm, channel.Cid, (ushort)channel.OurMtu, (ushort)channel.OurMps, (ushort)channel.InitialCredits };
        return TrySend(connection, ConnectionRequest, identifier, fields);
    }

    public static bool TryAccept(HostConnection connection, byte identifier, CreditBasedChannel channel)
    {
        Span<ushort> fields = stackalloc ushort[] { channel.Cid, (ushort)channel.OurMtu, (ushort)channel.OurMps, (ushort)channel.InitialCredits, 0 };
        return TrySend(connection, ConnectionResponse, identifier, fields);
    }

    public static bool TryRefuse(HostConnection connection, byte identifier, ChannelResult result)
    {
        Span<ushort> fields = stackalloc ushort[] { 0, 0, 0, 0, (ushort)result };
        return TrySend(connection, ConnectionResponse, identifier, fields);
    }
}

/// <summary>The results of a connection response (4.23, table 4.17).</summary>
internal enum ChannelResult : ushort
{
    Success = 0x0000,
    SpsmNotSupported = 0x0002,
    NoResources = 0x0004,
    InsufficientAuthentication = 0x0005,
    InsufficientAuthorization = 0x0006,
    EncryptionKeySizeTooShort = 0x0007,
    InsufficientEncryption = 0x0008,
    InvalidSourceCid = 0x0009,
    SourceCidAlreadyAllocated = 0x000A,
    UnacceptableParameters = 0x000B,
}
