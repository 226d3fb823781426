// SLIP (Core Vol 4, Part D, 3): a packet stands between two delimiters, and what would look like one, or like an escape, is written as two
// octets. When out-of-frame flow control was agreed, XON and XOFF are written as two octets, too.
using System;

namespace GattGen.Hci;

/// <summary>The octets of SLIP, and how a packet is coded.</summary>
internal static class SlipCode
{
    public const byte Delimiter = 0xC0;
    public const byte Escape = 0xDB;
    public const byte EscapedDelimiter = 0xDC;
    public const byte EscapedEscape = 0xDD;
    public const byte Xon = 0x11;
    public const byte EscapedXon = 0xDE;
    public const byte Xoff = 0x13;
    public const byte EscapedXoff = 0xDF;

    /// <summary>Writes octets of a packet; there must be room for twice as many.</summary>
    /// <returns>How many octets were written.</returns>
    public static int Write(ReadOnlySpan<byte> octets, Span<byte> destination, bool isFlowControlled)
    {
        int length = 0;
        foreach (byte octet in octets)
        {
            byte escaped = octet switch
            {
                Delimiter => EscapedDelimiter,
                Escape => EscapedEscape,
                Xon when isFlowControlled => EscapedXon,
                Xoff when isFlowControlled => EscapedXoff,
                _ => 0,
            };
            if (escaped == 0)
            {
                destination[length++] = octet;
            }
            else
            {
                destination[length++] = Escape;
                destination[length++] = escaped;
            }
        }

        return length;
    }
}
