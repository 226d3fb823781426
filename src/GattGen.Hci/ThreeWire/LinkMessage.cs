// The messages of link control (Core Vol 4, Part D, 8). The second octet of each is its own check.
using System;

namespace GattGen.Hci;

/// <summary>A message by which the two ends of a three-wire link speak about the link itself.</summary>
internal enum LinkMessage : byte
{
    None,
    Sync,
    SyncResponse,
    Config,
    ConfigResponse,
    Wakeup,
    Woken,
    Sleep,
}

/// <summary>The octets of link messages.</summary>
internal static class LinkMessages
{
    public const int Length = 2;

    private static ReadOnlySpan<byte> Octets => new byte[] { 0x01, 0x7E, 0x02, 0x7D, 0x03, 0xFC, 0x04, 0x7B, 0x05, 0xFA, 0x06, 0xF9, 0x07, 0x78 };

    /// <summary>The octets of a message, without its configuration field.</summary>
    public static ReadOnlySpan<byte> Of(LinkMessage message) => Octets.Slice(Length * ((int)message - 1), Length);

    /// <summary>The message in a payload; only CONFIG and CONFIG RESPONSE may have one octet more. None when there is none.</summary>
    public static LinkMessage Read(ReadOnlySpan<byte> payload)
    {
        if (payload.Length < Length || payload[0] is 0 or > (byte)LinkMessage.Sleep || payload[1] != Of((LinkMessage)payload[0])[1])
            return LinkMessage.None;
        var message = (LinkMessage)payload[0];
        int longest = message is LinkMessage.Config or LinkMessage.ConfigResponse ? Length + 1 : Length;
        return payload.Length <= longest ? message : LinkMessage.None;
    }
}
