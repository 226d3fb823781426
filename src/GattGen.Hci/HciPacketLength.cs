// How long a packet is: its header tells (Core Vol 4, Part E, 5.4).
using System;
using System.Buffers.Binary;

namespace GattGen.Hci;

/// <summary>The lengths of packets behind their indicator octet.</summary>
internal static class HciPacketLength
{
    /// <summary>The header of synchronous data, indicator octet included.</summary>
    private const int SynchronousHeaderLength = 4;

    /// <summary>The longest header, indicator octet included.</summary>
    public const int LongestHeader = 5;

    /// <summary>The length of a packet, indicator octet included; 0 when its header is not whole yet, -1 when the indicator has no meaning.</summary>
    /// <param name="start">The indicator octet, and what follows it.</param>
    public static int Of(ReadOnlySpan<byte> start)
    {
        int header;
        switch ((HciPacketType)start[0])
        {
            case HciPacketType.Command:
                header = HciCommandPacket.HeaderLength;
                return start.Length < header ? 0 : header + start[3];
            case HciPacketType.SynchronousData:
                header = SynchronousHeaderLength;
                return start.Length < header ? 0 : header + start[3];
            case HciPacketType.Event:
                header = HciEventPacket.HeaderLength;
                return start.Length < header ? 0 : header + start[2];
            case HciPacketType.AclData:
            case HciPacketType.IsochronousData:
                header = AclPacket.HeaderLength;
                int mask = (HciPacketType)start[0] == HciPacketType.IsochronousData ? 0x3FFF : 0xFFFF;
                return start.Length < header ? 0 : header + (BinaryPrimitives.ReadUInt16LittleEndian(start.Slice(3)) & mask);
            default:
                return -1;
        }
    }
}
