// Filtering of duplicate advertising reports (Core Vol 6, Part B, 4.4.3.5). What it remembers is bounded: when it is full it forgets
// everything, and devices are reported once more.
using System.Collections.Generic;
using GattGen.Hci;

namespace GattGen.Air;

/// <summary>The reports that were made since scanning began.</summary>
internal sealed class DuplicateFilter
{
    private const int Capacity = 1024;

    private readonly HashSet<ulong> _seen = [];

    public void Clear() => _seen.Clear();

    public bool Contains(AdvertisingReportType report, HciAddressType type, HciAddress address) => _seen.Contains(Key(report, type, address));

    /// <summary>Notes a report.</summary>
    /// <returns>False when it was made before.</returns>
    public bool Add(AdvertisingReportType report, HciAddressType type, HciAddress address)
    {
        if (_seen.Count >= Capacity)
            _seen.Clear();
        return _seen.Add(Key(report, type, address));
    }

    private static ulong Key(AdvertisingReportType report, HciAddressType type, HciAddress address) =>
        address.Value | ((ulong)type << 48) | ((ulong)report << 56);
}
