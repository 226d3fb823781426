// Reads a report map: which reports there are, and where their values stand (USB HID 1.11, 6.2.2).
using System;
using System.Collections.Generic;

namespace GattGen.Profiles;

/// <summary>What a report map says: the reports of a device and their fields.</summary>
/// <remarks>
/// The map comes from a peer, so <see cref="TryParse"/> does not throw: it refuses what contradicts itself, and what no characteristic could carry (a report of
/// more than 512 octets). Items that say nothing about the place of values (strings, designators, delimiters) are passed over.
/// </remarks>
/// <example>
/// <code>
/// if (HidReportLayout.TryParse(HidReportMaps.BootKeyboard(), out var layout))
/// {
///     foreach (var report in layout.Reports)
///         Console.WriteLine($"{report.Type} {report.Id}: {report.Octets} octets of {report.Application}");
/// }
/// </code>
/// </example>
public sealed class HidReportLayout
{
    private const int MaxDepth = 32;
    private const int MaxPushed = 16;
    private const int MaxBits = 512 * 8;

    private readonly List<HidReportInfo> _reports = new();

    private HidReportLayout()
    {
    }

    /// <summary>The reports in the order in which they first occur.</summary>
    public IReadOnlyList<HidReportInfo> Reports => _reports;

    /// <summary>Whether reports have identifiers.</summary>
    public bool HasReportIds { get; private set; }

    /// <summary>A report by its identifier and type.</summary>
    /// <param name="id">The identifier; 0 in a map without identifiers.</param>
    /// <param name="type">The type.</param>
    /// <returns>The report, or null.</returns>
    public HidReportInfo? Find(byte id, GattReportType type) => _reports.Find(report => report.Id == id && report.Type == type);

    /// <summary>Reads a report map.</summary>
    /// <param name="map">The octets.</param>
    /// <param name="layout">What it says, or null.</param>
    /// <returns>False when it is cut off or contradicts itself.</returns>
    public static bool TryParse(ReadOnlySpan<byte> map, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out HidReportLayout? layout)
    {
        var reader = new Reader();
        layout = reader.TryRead(map) ? reader.Layout : null;
        return layout is not null;
    }

    private HidReportInfo ReportOf(byte id, GattReportType type, HidUsage application)
    {
        if (Find(id, type) is { } known)
            return known;
        var report = new HidReportInfo(id, type, application);
        _reports.Add(report);
        return report;
    }

    // What stays until it is given anew.
    private struct Globals
    {
        public uint Page;
        public int LogicalMinimum;
        public int LogicalMaximum;
        public uint LogicalMaximumUnsigned;
        public int PhysicalMinimum;
        public int PhysicalMaximum;
        public uint Unit;
        public int UnitExponent;
        public uint Size;
        public uint Count;
        public byte Id;
    }

    private sealed class Reader
    {
        private readonly Stack<Globals> _pushed = new();
        private readonly List<(uint First, uint Last, bool IsExtended)> _usages = new();
        private Globals _globals;
        private (uint Usage, bool IsExtended)? _minimum;
        private HidUsage _application;
        private int _depth;

        public HidReportLayout Layout { get; } = new();

        public bool TryRead(ReadOnlySpan<byte> map)
        {
            while (HidItem.TryTake(ref map, out var tag, out var data))
            {
                if (!Apply(tag, data))
                    return false;
            }

            return map.IsEmpty && _depth == 0 && _pushed.Count == 0;
        }

        private bool Apply(HidItemTag tag, ReadOnlySpan<byte> data)
        {
            switch (tag)
            {
                case HidItemTag.Input:
                    return Field(GattReportType.Input, data);
                case HidItemTag.Output:
                    return Field(GattReportType.Output, data);
                case HidItemTag.Feature:
                    return Field(GattReportType.Feature, data);
                case HidItemTag.Collection:
                    if (_depth == 0)
                        _application = Usages() is { Length: > 0 } usages ? usages[0].First : default;
                    EndLocals();
                    return ++_depth <= MaxDepth;
                case HidItemTag.EndCollection:
                    EndLocals();
                    return --_depth >= 0;
                case HidItemTag.Push:
                    _pushed.Push(_globals);
                    return _pushed.Count <= MaxPushed;
                case HidItemTag.Pop:
                    return _pushed.TryPop(out _globals);
                case HidItemTag.Usage:
                    _usages.Add((HidItem.Unsigned(data), HidItem.Unsigned(data), data.Length == 4));
                    return true;
                case HidItemTag.UsageMinimum:
                    _minimum = (HidItem.Unsigned(data), data.Length == 4);
                    return true;
                case HidItemTag.UsageMaximum:
                    return EndRange(HidItem.Unsigned(data), data.Length == 4);
                case HidItemTag.ReportId:
                    return Identify(HidItem.Unsigned(data));
                default:
                    return ApplyGlobal(tag, data);
            }
        }

        private bool ApplyGlobal(HidItemTag tag, ReadOnlySpan<byte> data)
        {
            switch (tag)
            {
                case HidItemTag.UsagePage:
                    _globals.Page = HidItem.Unsigned(data);
                    return _globals.Page <= ushort.MaxValue;
                case HidItemTag.LogicalMinimum:
                    _globals.LogicalMinimum = HidItem.Signed(data);
                    return true;
                case HidItemTag.LogicalMaximum:
                    _globals.LogicalMaximum = HidItem.Signed(data);
                    _globals.LogicalMaximumUnsigned = HidItem.Unsigned(data);
                    return true;
                case HidItemTag.PhysicalMinimum:
                    _globals.PhysicalMinimum = HidItem.Signed(data);
                    return true;
                case HidItemTag.PhysicalMaximum:
                    _globals.PhysicalMaximum = HidItem.Signed(data);
                    return true;
                case HidItemTag.Unit:
                    _globals.Unit = HidItem.Unsigned(data);
                    return true;
                case HidItemTag.UnitExponent:
                    // A nibble in two's complement (6.2.2.7).
                    _globals.UnitExponent = (int)(HidItem.Unsigned(data) << 28) >> 28;
                    return true;
                case HidItemTag.ReportSize:
                    _globals.Size = HidItem.Unsigned(data);
                    return true;
                case HidItemTag.ReportCount:
                    _globals.Count = HidItem.Unsigned(data);
                    return true;
                default:
                    return true;
            }
        }

        private bool Identify(uint id)
        {
            // Where one report has an identifier all have (8.4).
            if (id is 0 or > byte.MaxValue || (!Layout.HasReportIds && Layout._reports.Count > 0))
                return false;
            Layout.HasReportIds = true;
            _globals.Id = (byte)id;
            return true;
        }

        private bool EndRange(uint last, bool isExtended)
        {
            if (_minimum is not var (first, isFirstExtended) || first > last || isExtended != isFirstExtended || first >> 16 != last >> 16)
                return false;
            _usages.Add((first, last, isExtended));
            _minimum = null;
            return true;
        }

        private bool Field(GattReportType type, ReadOnlySpan<byte> data)
        {
            var size = _globals.Size;
            var count = _globals.Count;
            if (_depth == 0 || _minimum is not null || (Layout.HasReportIds && _globals.Id == 0) || size > MaxBits || count > MaxBits || (ulong)size * count > MaxBits)
                return false;
            var flags = (HidFieldFlags)HidItem.Unsigned(data);
            var usages = Usages();
            EndLocals();
            if (size == 0 || count == 0)
                return true;        // nothing that would be sent

            var report = Layout.ReportOf(_globals.Id, type, _application);
            if (report.Bits + (size * count) > MaxBits)
                return false;
            if (size > 32)
                return (flags & HidFieldFlags.Constant) != 0 && Pad(report, size * count);

            // Devices write 255 in one octet, which is -1: a range that begins at 0 is meant without sign.
            var maximum = _globals.LogicalMinimum >= 0 && _globals.LogicalMaximum < 0 ? (int)_globals.LogicalMaximumUnsigned : _globals.LogicalMaximum;
            report.Add(new HidReportField(usages)
            {
                BitOffset = report.Bits,
                BitSize = (int)size,
                Count = (int)count,
                Flags = flags,
                LogicalMinimum = _globals.LogicalMinimum,
                LogicalMaximum = maximum,
                PhysicalMinimum = _globals.PhysicalMinimum,
                PhysicalMaximum = _globals.PhysicalMaximum,
                Unit = _globals.Unit,
                UnitExponent = _globals.UnitExponent,
            });
            return true;
        }

        // Padding in one piece.
        private static bool Pad(HidReportInfo report, uint bits)
        {
            report.Add(new HidReportField(Array.Empty<HidUsageRange>()) { BitOffset = report.Bits, BitSize = 1, Count = (int)bits, Flags = HidFieldFlags.Constant });
            return true;
        }

        // The page that counts is the one in force now, not where the usage stands (6.2.2.8).
        private HidUsageRange[] Usages()
        {
            var usages = new HidUsageRange[_usages.Count];
            for (var i = 0; i < usages.Length; i++)
            {
                var (first, last, isExtended) = _usages[i];
                usages[i] = new HidUsageRange(HidUsage.Of(isExtended ? first : (_globals.Page << 16) | first), (ushort)last);
            }

            return usages;
        }

        private void EndLocals()
        {
            _usages.Clear();
            _minimum = null;
        }
    }
}
