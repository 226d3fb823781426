// What all Eddystone frames have in common (Eddystone Protocol Specification): the service 0xFEAA and its data.
using System;

namespace GattGen.Profiles;

/// <summary>The kinds of Eddystone frames: the first octet of the service data.</summary>
public enum EddystoneFrameKind : byte
{
    /// <summary>A beacon with a number; see <see cref="EddystoneUid"/>.</summary>
    Uid = 0x00,

    /// <summary>A beacon with an address of the web; see <see cref="EddystoneUrl"/>.</summary>
    Url = 0x10,

    /// <summary>How the beacon does; see <see cref="EddystoneTlm"/>.</summary>
    Tlm = 0x20,

    /// <summary>A beacon whose number changes; see <see cref="EddystoneEid"/>.</summary>
    Eid = 0x30,
}

/// <summary>Eddystone frames in advertising data: which kind a device sends.</summary>
/// <example>
/// <code>
/// await foreach (var seen in new Central(ble).ScanAsync())
/// {
///     if (!EddystoneFrame.TryGetKind(seen.Data.Span, out var kind))
///         continue;
///     if (kind == EddystoneFrameKind.Url &amp;&amp; EddystoneUrl.TryRead(seen.Data.Span, out var page))
///         Console.WriteLine(page.Url);
///     else if (kind == EddystoneFrameKind.Uid &amp;&amp; EddystoneUid.TryRead(seen.Data.Span, out var beacon))
///         Console.WriteLine(Convert.ToHexString(beacon.Instance.Span));
///     else if (kind == EddystoneFrameKind.Tlm &amp;&amp; EddystoneTlm.TryRead(seen.Data.Span, out var health))
///         Console.WriteLine(health.BatteryMillivolts + " mV");
/// }
/// </code>
/// </example>
public static class EddystoneFrame
{
    /// <summary>The 16-bit UUID of the service of Eddystone.</summary>
    public const int Service = 0xFEAA;

    /// <summary>Finds out what kind of frame advertising data hold.</summary>
    /// <param name="advertisingData">The data of a packet.</param>
    /// <param name="kind">The kind; it may be one that has no name here.</param>
    /// <returns>False when they hold none.</returns>
    public static bool TryGetKind(ReadOnlySpan<byte> advertisingData, out EddystoneFrameKind kind)
    {
        var found = new AdvertisingReader(advertisingData).TryGetServiceData(Service, out var data) && data.Length > 0;
        kind = found ? (EddystoneFrameKind)data[0] : default;
        return found;
    }

    internal static bool TryTake(ReadOnlySpan<byte> advertisingData, EddystoneFrameKind kind, out ReadOnlySpan<byte> frame)
        => new AdvertisingReader(advertisingData).TryGetServiceData(Service, out frame) && frame.Length > 0 && frame[0] == (byte)kind;

    internal static void Add(ref AdvertisingData data, scoped ReadOnlySpan<byte> frame)
    {
        // A packet with the list and without the data would be no beacon: so both or none.
        const int ListOctets = 4, DataHeader = 4;
        if (data.Remaining < ListOctets + DataHeader + frame.Length)
        {
            throw new ArgumentException(
                "The Eddystone frame needs " + Text(ListOctets + DataHeader + frame.Length) + " octets with its service, and " + Text(data.Remaining) + " are left.", nameof(data));
        }

        data.AddServices(new BleUuid[] { Service });
        data.AddServiceData(Service, frame);
    }

    internal static byte[] Advertise(ReadOnlySpan<byte> frame)
    {
        var data = new AdvertisingData(stackalloc byte[AdvertisingData.MaxLength]);
        data.AddFlags();
        Add(ref data, frame);
        return data.ToArray();
    }

    internal static void RequirePower(sbyte power)
    {
        if (power is < -100 or > 20)
            throw new ArgumentOutOfRangeException(nameof(power), power, "The power of an Eddystone beacon, as it is received at 0 m, is -100..20 dBm.");
    }

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
