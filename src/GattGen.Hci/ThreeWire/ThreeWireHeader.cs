// The header of a packet (Core Vol 4, Part D, 4):
//
//   octet 0   sequence number (bits 0 to 2), acknowledgement number (3 to 5), data integrity check present (6), reliable packet (7)
//   octet 1   packet type (bits 0 to 3), the lower four bits of the length of the payload (4 to 7)
//   octet 2   the upper eight bits of that length
//   octet 3   checksum: the sum of the four octets is 0xFF, without carry
using System;

namespace GattGen.Hci;

/// <summary>The header of a three-wire packet.</summary>
internal readonly record struct ThreeWireHeader(int Sequence, int Acknowledgement, bool HasCheck, bool IsReliable, int Type, int PayloadLength)
{
    public const int Length = 4;
    public const int MaximumPayloadLength = 0xFFF;
    public const int TypeAcknowledgement = 0;
    public const int TypeLinkControl = 15;

    public static bool TryRead(ReadOnlySpan<byte> octets, out ThreeWireHeader header)
    {
        header = default;
        if (octets.Length < Length || (byte)(octets[0] + octets[1] + octets[2] + octets[3]) != 0xFF)
            return false;
        header = new(octets[0] & 7, (octets[0] >> 3) & 7, (octets[0] & 0x40) != 0, (octets[0] & 0x80) != 0, octets[1] & 0x0F, (octets[1] >> 4) | (octets[2] << 4));
        return true;
    }

    public void Write(Span<byte> octets)
    {
        octets[0] = (byte)(Sequence | (Acknowledgement << 3) | (HasCheck ? 0x40 : 0) | (IsReliable ? 0x80 : 0));
        octets[1] = (byte)(Type | (PayloadLength << 4));
        octets[2] = (byte)(PayloadLength >> 4);
        octets[3] = (byte)~(octets[0] + octets[1] + octets[2]);
    }
}
