// The btsnoop file, as Linux's Bluetooth monitor writes it (data link type 2001) and Wireshark reads it. All numbers of file and
// record headers are big-endian.
//
//   file:    "btsnoop\0" | version (4) = 1 | data link type (4) = 2001 | records
//   record:  original length (4) | included length (4) | adapter index (2), opcode (2) | cumulative drops (4) | time (8) | octets
//
// The octets are the packet without its H4 indicator octet: the opcode tells its kind. The time counts microseconds from
// "midnight, 1 January, 0 AD". What that is, the format fixes by the constant 0x00E03AB44A676000 for 2000-01-01: 730497 days. (The
// Gregorian calendar carried back has 730485; the constant counts.) It agrees with 0x00DCDDB30F2F8000 for 1970-01-01, which readers
// use: the two are 946684800 seconds apart.
using System;

namespace GattGen.Hci;

/// <summary>What a record of a btsnoop file holds.</summary>
public enum BtSnoopOpcode : ushort
{
    /// <summary>An adapter appeared: its kind, bus, address and name.</summary>
    NewIndex = 0,

    /// <summary>An adapter is gone.</summary>
    DeleteIndex = 1,

    /// <summary>A command, host to controller.</summary>
    Command = 2,

    /// <summary>An event, controller to host.</summary>
    Event = 3,

    /// <summary>ACL data, host to controller.</summary>
    AclTransmitted = 4,

    /// <summary>ACL data, controller to host.</summary>
    AclReceived = 5,

    /// <summary>Synchronous data, host to controller.</summary>
    SynchronousTransmitted = 6,

    /// <summary>Synchronous data, controller to host.</summary>
    SynchronousReceived = 7,

    /// <summary>Isochronous data, host to controller.</summary>
    IsochronousTransmitted = 18,

    /// <summary>Isochronous data, controller to host.</summary>
    IsochronousReceived = 19,
}

/// <summary>The fixed parts of a btsnoop file.</summary>
internal static class BtSnoopFormat
{
    public const int FileHeaderLength = 16;
    public const int RecordHeaderLength = 24;
    public const int NewIndexLength = 16;
    public const int MaximumPacketLength = 4 + ushort.MaxValue;
    public const uint Version = 1;
    public const uint LinuxMonitor = 2001;

    private const long MicrosecondsTo2000 = 0x00E03AB44A676000;

    private static readonly long TicksTo2000 = new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc).Ticks;

    public static ReadOnlySpan<byte> Identification => "btsnoop\0"u8;

    public static long ToMicroseconds(DateTimeOffset time) => MicrosecondsTo2000 + ((time.UtcTicks - TicksTo2000) / 10);

    /// <summary>The time of a record; what lies outside the calendar is moved to its ends.</summary>
    public static DateTimeOffset ToTime(long microseconds)
    {
        long sinceTicks0 = microseconds - MicrosecondsTo2000 + (TicksTo2000 / 10);
        long ticks = microseconds < 0 ? 0 : Math.Min(Math.Max(sinceTicks0, 0), DateTimeOffset.MaxValue.UtcTicks / 10) * 10;
        return new(ticks, TimeSpan.Zero);
    }

    /// <summary>The opcode for a packet with this indicator octet; null when there is none.</summary>
    public static BtSnoopOpcode? OpcodeOf(HciPacketType type, bool sent) => (type, sent) switch
    {
        (HciPacketType.Command, true) => BtSnoopOpcode.Command,
        (HciPacketType.Event, false) => BtSnoopOpcode.Event,
        (HciPacketType.AclData, true) => BtSnoopOpcode.AclTransmitted,
        (HciPacketType.AclData, false) => BtSnoopOpcode.AclReceived,
        (HciPacketType.SynchronousData, true) => BtSnoopOpcode.SynchronousTransmitted,
        (HciPacketType.SynchronousData, false) => BtSnoopOpcode.SynchronousReceived,
        (HciPacketType.IsochronousData, true) => BtSnoopOpcode.IsochronousTransmitted,
        (HciPacketType.IsochronousData, false) => BtSnoopOpcode.IsochronousReceived,
        _ => null,
    };
}
