// One field of a report, as a report map describes it (USB HID 1.11, 5.10, 6.2.2).
using System;
using System.Collections.Generic;
using System.Globalization;

namespace GattGen.Profiles;

/// <summary>What a value is: a number in a usage page.</summary>
/// <param name="Page">The page.</param>
/// <param name="Id">The number in the page.</param>
public readonly record struct HidUsage(HidUsagePage Page, ushort Id)
{
    /// <summary>Whether it is a usage of the page <see cref="HidUsagePage.GenericDesktop"/>.</summary>
    /// <param name="usage">The usage.</param>
    public bool Is(HidDesktopUsage usage) => Page == HidUsagePage.GenericDesktop && Id == (ushort)usage;

    internal static HidUsage Of(uint extended) => new((HidUsagePage)(extended >> 16), (ushort)extended);
}

/// <summary>Usages that follow each other in a page.</summary>
/// <param name="First">The first one.</param>
/// <param name="Last">The number of the last one in the same page.</param>
public readonly record struct HidUsageRange(HidUsage First, ushort Last)
{
    /// <summary>How many there are.</summary>
    public int Count => Last - First.Id + 1;
}

/// <summary>Values of a report that have the same size, range and kind.</summary>
public sealed class HidReportField
{
    private readonly HidUsageRange[] _usages;

    internal HidReportField(HidUsageRange[] usages) => _usages = usages;

    /// <summary>Where it begins in the report, in bits from the lowest bit of the first octet, without the report identifier.</summary>
    public int BitOffset { get; internal init; }

    /// <summary>How many bits a value has, 1..32.</summary>
    public int BitSize { get; internal init; }

    /// <summary>How many values there are.</summary>
    public int Count { get; internal init; }

    /// <summary>What it is.</summary>
    public HidFieldFlags Flags { get; internal init; }

    /// <summary>The least value; below 0 the values are signed.</summary>
    public int LogicalMinimum { get; internal init; }

    /// <summary>The greatest value.</summary>
    public int LogicalMaximum { get; internal init; }

    /// <summary>What the least value stands for; where it and <see cref="PhysicalMaximum"/> are 0: the value itself.</summary>
    public int PhysicalMinimum { get; internal init; }

    /// <summary>What the greatest value stands for.</summary>
    public int PhysicalMaximum { get; internal init; }

    /// <summary>The unit of the physical range (USB HID 1.11, 6.2.2.7); 0: none.</summary>
    public uint Unit { get; internal init; }

    /// <summary>The power of ten by which the unit is multiplied, -8..7.</summary>
    public int UnitExponent { get; internal init; }

    /// <summary>The usages, in their order; none of padding.</summary>
    public IReadOnlyList<HidUsageRange> Usages => _usages;

    /// <summary>Whether it is padding.</summary>
    public bool IsConstant => (Flags & HidFieldFlags.Constant) != 0;

    /// <summary>Whether each value has a usage of its own. Otherwise the values say which usages are on, counted from <see cref="LogicalMinimum"/>.</summary>
    public bool IsVariable => (Flags & HidFieldFlags.Variable) != 0;

    /// <summary>A usage by its number. Of a variable field that has more values than usages, the last usage is that of all further values.</summary>
    /// <param name="index">Which one, from 0.</param>
    /// <returns>The usage, or null when there is none.</returns>
    public HidUsage? UsageOf(int index)
    {
        if (index < 0 || _usages.Length == 0)
            return null;
        foreach (var range in _usages)
        {
            if (index < range.Count)
                return new HidUsage(range.First.Page, (ushort)(range.First.Id + index));
            index -= range.Count;
        }

        var last = _usages[_usages.Length - 1];
        return IsVariable ? new HidUsage(last.First.Page, last.Last) : null;
    }

    /// <summary>Takes a value out of a report.</summary>
    /// <param name="report">The report without identifier. What it lacks is read as 0.</param>
    /// <param name="index">Which value, 0..<see cref="Count"/> less 1.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such value.</exception>
    public int Read(ReadOnlySpan<byte> report, int index = 0)
    {
        if ((uint)index >= (uint)Count)
            throw new ArgumentOutOfRangeException(nameof(index), index, "The field has " + Count.ToString(CultureInfo.InvariantCulture) + " values.");
        var at = BitOffset + (index * BitSize);
        var value = 0u;
        for (var bit = 0; bit < BitSize; bit++, at++)
        {
            if (at / 8 < report.Length && (report[at / 8] >> (at % 8) & 1) != 0)
                value |= 1u << bit;
        }

        var shift = 32 - BitSize;
        return LogicalMinimum < 0 ? (int)(value << shift) >> shift : (int)value;
    }

    /// <summary>Whether a usage is on in a report: its bit, or its number among those of an array. False for usages that the field does not have.</summary>
    /// <param name="report">The report without identifier.</param>
    /// <param name="usage">The usage.</param>
    public bool Contains(ReadOnlySpan<byte> report, HidUsage usage)
    {
        for (var i = 0; i < Count; i++)
        {
            var value = Read(report, i);
            var isOn = IsVariable ? value != 0 && UsageOf(i) == usage : UsageOf(value - LogicalMinimum) == usage;
            if (isOn)
                return true;
        }

        return false;
    }
}

/// <summary>One report, as a report map describes it.</summary>
public sealed class HidReportInfo
{
    private readonly List<HidReportField> _fields = new();

    internal HidReportInfo(byte id, GattReportType type, HidUsage application)
    {
        Id = id;
        Type = type;
        Application = application;
    }

    /// <summary>Its identifier; 0 in a map without identifiers.</summary>
    public byte Id { get; }

    /// <summary>Whether the device tells it, is told it, or both.</summary>
    public GattReportType Type { get; }

    /// <summary>What the device is of which it is: the usage of the outermost collection.</summary>
    public HidUsage Application { get; }

    /// <summary>Its fields in the order of their bits.</summary>
    public IReadOnlyList<HidReportField> Fields => _fields;

    /// <summary>How many bits it has, without the identifier.</summary>
    public int Bits { get; private set; }

    /// <summary>How many octets it has, without the identifier, which does not go over the air.</summary>
    public int Octets => (Bits + 7) / 8;

    /// <summary>The first field that has a usage, and which of its values it is.</summary>
    /// <param name="usage">The usage.</param>
    /// <param name="field">The field, or null.</param>
    /// <param name="index">Which value of a variable field; 0 for an array.</param>
    /// <returns>False when no field has it.</returns>
    public bool TryFind(HidUsage usage, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out HidReportField? field, out int index)
    {
        foreach (var candidate in _fields)
        {
            var at = 0;
            foreach (var range in candidate.Usages)
            {
                if (range.First.Page == usage.Page && usage.Id >= range.First.Id && usage.Id <= range.Last)
                {
                    index = candidate.IsVariable ? at + usage.Id - range.First.Id : 0;
                    field = candidate;
                    if (index < candidate.Count)
                        return true;
                }

                at += range.Count;
            }
        }

        field = null;
        index = 0;
        return false;
    }

    internal void Add(HidReportField field)
    {
        _fields.Add(field);
        Bits += field.BitSize * field.Count;
    }
}
