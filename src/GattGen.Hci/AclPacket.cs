// The ACL data packet (Core Vol 4, Part E, 5.4.2), behind its H4 indicator octet (Vol 4, Part A, 2).
//
//   octet   0     1 .. 2                                   3 .. 4        5 ...
//          0x02 | handle (12) . boundary (2) . broadcast (2) | length (LE) | data
using System;
using System.Buffers.Binary;

namespace GattGen.Hci;

/// <summary>Where an ACL packet stands in its L2CAP PDU: the Packet_Boundary_Flag (Core Vol 4, Part E, 5.4.2).</summary>
public enum AclBoundary : byte
{
    /// <summary>The first fragment, host to controller.</summary>
    FirstNonAutoFlushable = 0b00,

    /// <summary>A further fragment.</summary>
    Continuing = 0b01,

    /// <summary>The first fragment, controller to host.</summary>
    FirstAutoFlushable = 0b10,

    /// <summary>A whole PDU; not used on LE-U links.</summary>
    Complete = 0b11,
}

/// <summary>Builds and takes apart whole ACL data packets, indicator octet included.</summary>
public static class AclPacket
{
    /// <summary>Octets in front of the data, the indicator octet included.</summary>
    public const int HeaderLength = 5;

    /// <summary>Writes the header; the data are put behind it by the caller.</summary>
    /// <param name="buffer">At least <see cref="HeaderLength"/> octets.</param>
    /// <param name="connectionHandle">0x0000 to 0x0EFF.</param>
    /// <param name="boundary">Where the packet stands in its L2CAP PDU.</param>
    /// <param name="broadcast">The Broadcast_Flag, 0 to 3; 0, point to point, on LE links.</param>
    /// <param name="length">Octets of data that follow, 0 to 65535.</param>
    /// <exception cref="ArgumentException">The buffer is too small.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The handle, the flag or the length is out of its range.</exception>
    public static void WriteHeader(Span<byte> buffer, ushort connectionHandle, AclBoundary boundary, byte broadcast, int length)
    {
        if (connectionHandle > HciLimits.MaximumConnectionHandle)
            throw new ArgumentOutOfRangeException(nameof(connectionHandle));
        if ((byte)boundary > 3)
            throw new ArgumentOutOfRangeException(nameof(boundary));
        if (broadcast > 3)
            throw new ArgumentOutOfRangeException(nameof(broadcast));
        if ((uint)length > ushort.MaxValue)
            throw new ArgumentOutOfRangeException(nameof(length));
        var writer = new SpanWriter(buffer);
        writer.WriteByte((byte)HciPacketType.AclData);
        writer.WriteUInt16((ushort)(connectionHandle | ((byte)boundary << 12) | (broadcast << 14)));
        writer.WriteUInt16((ushort)length);
    }

    /// <summary>Writes a whole packet, point to point.</summary>
    /// <param name="buffer">At least <see cref="HeaderLength"/> octets and room for the data.</param>
    /// <param name="connectionHandle">0x0000 to 0x0EFF.</param>
    /// <param name="boundary">Where the packet stands in its L2CAP PDU.</param>
    /// <param name="data">A fragment of an L2CAP PDU.</param>
    /// <returns>The length of the packet in octets.</returns>
    /// <exception cref="ArgumentException">The buffer is too small.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The handle or the boundary is out of its range, or the data too long.</exception>
    public static int Write(Span<byte> buffer, ushort connectionHandle, AclBoundary boundary, ReadOnlySpan<byte> data)
    {
        if (buffer.Length < HeaderLength + data.Length)
            throw new ArgumentException("The buffer is too small for the packet.", nameof(buffer));
        WriteHeader(buffer, connectionHandle, boundary, broadcast: 0, data.Length);
        data.CopyTo(buffer.Slice(HeaderLength));
        return HeaderLength + data.Length;
    }

    /// <summary>Takes a packet apart. The Broadcast_Flag, which LE links do not use, is ignored.</summary>
    /// <param name="packet">The packet, indicator octet included.</param>
    /// <param name="connectionHandle">The connection; 0x0000 to 0x0FFF.</param>
    /// <param name="boundary">Where the packet stands in its L2CAP PDU.</param>
    /// <param name="data">The data, a part of <paramref name="packet"/>.</param>
    /// <returns>False when it is not an ACL packet, or its length is not what it says.</returns>
    public static bool TryParse(ReadOnlySpan<byte> packet, out ushort connectionHandle, out AclBoundary boundary, out ReadOnlySpan<byte> data)
    {
        if (packet.Length < HeaderLength
            || packet[0] != (byte)HciPacketType.AclData
            || packet.Length != HeaderLength + BinaryPrimitives.ReadUInt16LittleEndian(packet.Slice(3)))
        {
            connectionHandle = 0;
            boundary = AclBoundary.FirstNonAutoFlushable;
            data = default;
            return false;
        }

        ushort word = BinaryPrimitives.ReadUInt16LittleEndian(packet.Slice(1));
        connectionHandle = (ushort)(word & 0x0FFF);
        boundary = (AclBoundary)((word >> 12) & 0b11);
        data = packet.Slice(HeaderLength);
        return true;
    }
}
