// The Security Manager channel (Core Vol 3, Part H, 3.3), as long as there is no pairing: who asks is told so.
using System;

namespace GattGen.Host;

/// <summary>Answers requests to pair with "Pairing Not Supported".</summary>
internal static class PairingRefusal
{
    /// <summary>The channel (Core Vol 3, Part A, 2.1).</summary>
    public const ushort Channel = 0x0006;

    private const byte PairingRequest = 0x01;
    private const byte PairingFailed = 0x05;
    private const byte SecurityRequest = 0x0B;
    private const byte PairingNotSupported = 0x05;

    public static void Receive(HostBle host, HostConnection connection, ReadOnlySpan<byte> pdu)
    {
        if (pdu.IsEmpty || pdu[0] is not (PairingRequest or SecurityRequest))
        {
            host.Statistics.UnknownChannels++;
            return;
        }

        if (!connection.Queue.TryReserve(2, true, out var answer))
        {
            host.Statistics.DroppedAnswers++;
            return;
        }

        answer[0] = PairingFailed;
        answer[1] = PairingNotSupported;
        connection.Queue.Commit(Channel, 2);
    }
}
