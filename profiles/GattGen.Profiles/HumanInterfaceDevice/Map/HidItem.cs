// One item of a report map: prefix and data (USB HID 1.11, 6.2.2.2).
//
//    7..4   3..2   1..0
//  +------+------+------+-----------------+
//  | Tag  | Type | Size | Data            |   Size 0, 1, 2, 3: 0, 1, 2, 4 octets, least significant first
//  +------+------+------+-----------------+
using System;
using System.Collections.Generic;

namespace GattGen.Profiles;

/// <summary>The prefixes of items without their size.</summary>
internal enum HidItemTag : byte
{
    // Main, 6.2.2.4
    Input = 0x80,
    Output = 0x90,
    Collection = 0xA0,
    Feature = 0xB0,
    EndCollection = 0xC0,

    // Global, 6.2.2.7
    UsagePage = 0x04,
    LogicalMinimum = 0x14,
    LogicalMaximum = 0x24,
    PhysicalMinimum = 0x34,
    PhysicalMaximum = 0x44,
    UnitExponent = 0x54,
    Unit = 0x64,
    ReportSize = 0x74,
    ReportId = 0x84,
    ReportCount = 0x94,
    Push = 0xA4,
    Pop = 0xB4,

    // Local, 6.2.2.8
    Usage = 0x08,
    UsageMinimum = 0x18,
    UsageMaximum = 0x28,
}

/// <summary>Writes and reads items.</summary>
internal static class HidItem
{
    // A long item: a size, a tag and data follow (6.2.2.3).
    private const byte LongItem = 0xFE;

    private const int TagMask = 0xFC;

    public static void AppendBare(List<byte> map, HidItemTag tag) => map.Add((byte)tag);

    /// <summary>An item whose data is unsigned, in as few octets as hold it.</summary>
    public static void AppendUnsigned(List<byte> map, HidItemTag tag, uint value)
        => Append(map, tag, value, value <= 0xFF ? 1 : value <= 0xFFFF ? 2 : 4);

    /// <summary>An item whose data is signed, in as few octets as hold it.</summary>
    public static void AppendSigned(List<byte> map, HidItemTag tag, int value)
        => Append(map, tag, (uint)value, value is >= sbyte.MinValue and <= sbyte.MaxValue ? 1 : value is >= short.MinValue and <= short.MaxValue ? 2 : 4);

    /// <summary>An item whose data has four octets.</summary>
    public static void AppendLong(List<byte> map, HidItemTag tag, uint value) => Append(map, tag, value, 4);

    /// <summary>Takes the next short item; long ones, which no report map has, are passed over.</summary>
    /// <returns>False at the end, and where an item is cut off: then something is left.</returns>
    public static bool TryTake(ref ReadOnlySpan<byte> map, out HidItemTag tag, out ReadOnlySpan<byte> data)
    {
        while (!map.IsEmpty)
        {
            var prefix = map[0];
            var header = prefix == LongItem ? 3 : 1;
            if (map.Length < header)
                break;
            var length = prefix == LongItem ? map[1] : (prefix & 0x03) == 3 ? 4 : prefix & 0x03;
            if (map.Length < header + length)
                break;
            data = map.Slice(header, length);
            map = map.Slice(header + length);
            if (prefix == LongItem)
                continue;
            tag = (HidItemTag)(prefix & TagMask);
            return true;
        }

        tag = default;
        data = default;
        return false;
    }

    public static uint Unsigned(ReadOnlySpan<byte> data)
    {
        var value = 0u;
        for (var i = data.Length - 1; i >= 0; i--)
            value = (value << 8) | data[i];
        return value;
    }

    public static int Signed(ReadOnlySpan<byte> data)
    {
        if (data.IsEmpty)
            return 0;
        var shift = 32 - (8 * data.Length);
        return (int)(Unsigned(data) << shift) >> shift;
    }

    private static void Append(List<byte> map, HidItemTag tag, uint value, int octets)
    {
        map.Add((byte)((byte)tag | (octets == 4 ? 3 : octets)));
        for (var i = 0; i < octets; i++)
            map.Add((byte)(value >> (8 * i)));
    }
}
