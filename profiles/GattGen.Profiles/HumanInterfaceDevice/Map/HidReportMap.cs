// Builds a report map: which reports a device has and what their bits mean (USB HID 1.11, 6.2.2).
using System;
using System.Collections.Generic;
using System.Globalization;

namespace GattGen.Profiles;

/// <summary>
/// Builds the report map of a human interface device, item by item (USB HID 1.11, 6.2.2). What cannot be right is refused at once, and what is missing at the end in
/// <see cref="ToArray"/>.
/// </summary>
/// <remarks>
/// Pages, logical and physical ranges, units, report size, count and identifier stay as they are until they are given anew; usages belong to the next field or collection
/// only. For ready-made maps see <see cref="HidReportMaps"/>; <see cref="HidReportLayout"/> reads a map.
/// </remarks>
/// <example>
/// <code>
/// byte[] map = new HidReportMap()
///     .UsagePage(HidUsagePage.GenericDesktop).Usage(HidDesktopUsage.Mouse)
///     .BeginCollection(HidCollection.Application)
///         .UsagePage(HidUsagePage.Buttons).UsageRange(1, 3).LogicalRange(0, 1).ReportSize(1).ReportCount(3).Input(HidFieldFlags.Variable)
///         .ReportCount(1).ReportSize(5).Input(HidFieldFlags.Constant)
///         .UsagePage(HidUsagePage.GenericDesktop).Usage(HidDesktopUsage.X).Usage(HidDesktopUsage.Y)
///         .LogicalRange(-127, 127).ReportSize(8).ReportCount(2).Input(HidFieldFlags.Variable | HidFieldFlags.Relative)
///     .EndCollection()
///     .ToArray();
/// </code>
/// </example>
public sealed class HidReportMap
{
    /// <summary>The longest report map in octets: the most that a characteristic holds (HID Service 1.0, 2.4).</summary>
    public const int MaxLength = 512;

    private const int MaxCount = ushort.MaxValue;
    private const int MaxSize = 32;         // USB HID 1.11, 8.4: a value spans four octets at most

    private readonly List<byte> _octets = new();
    private readonly Stack<Globals> _pushed = new();
    private Globals _globals;
    private int _depth;
    private int _fields;
    private bool _hasFieldWithoutId;
    private int _usages;
    private uint? _usageMinimum;

    /// <summary>How many octets the map has so far.</summary>
    public int Length => _octets.Count;

    /// <summary>Says of which page the usages behind it are.</summary>
    /// <param name="page">The page; any number of 16 bits but 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The page is 0.</exception>
    public HidReportMap UsagePage(HidUsagePage page)
    {
        if (page == HidUsagePage.Undefined)
            throw new ArgumentOutOfRangeException(nameof(page), page, "A usage page is 1..0xFFFF.");
        _globals.HasPage = true;
        HidItem.AppendUnsigned(_octets, HidItemTag.UsagePage, (uint)page);
        return this;
    }

    /// <summary>Says what the next field, or the next collection, is. Several usages are for the values of a field one after the other.</summary>
    /// <param name="usage">The number of the usage in its page.</param>
    /// <exception cref="InvalidOperationException">No page was given.</exception>
    public HidReportMap Usage(ushort usage)
    {
        RequirePage("A usage");
        _usages++;
        HidItem.AppendUnsigned(_octets, HidItemTag.Usage, usage);
        return this;
    }

    /// <summary>As <see cref="Usage(ushort)"/>, by name.</summary>
    /// <param name="usage">A usage of the page <see cref="HidUsagePage.GenericDesktop"/>, which must have been given.</param>
    public HidReportMap Usage(HidDesktopUsage usage) => Usage((ushort)usage);

    /// <summary>Says what the next field is, with the page for this usage alone.</summary>
    /// <param name="page">The page.</param>
    /// <param name="usage">The number of the usage in that page.</param>
    public HidReportMap Usage(HidUsagePage page, ushort usage)
    {
        _usages++;
        HidItem.AppendLong(_octets, HidItemTag.Usage, ((uint)page << 16) | usage);
        return this;
    }

    /// <summary>Gives a field usages that follow each other.</summary>
    /// <param name="minimum">The first usage.</param>
    /// <param name="maximum">The last one.</param>
    /// <exception cref="ArgumentOutOfRangeException">The last one lies before the first one.</exception>
    /// <exception cref="InvalidOperationException">No page was given.</exception>
    public HidReportMap UsageRange(ushort minimum, ushort maximum)
    {
        if (maximum < minimum)
            throw new ArgumentOutOfRangeException(nameof(maximum), maximum, "The last usage (" + Text(maximum) + ") lies before the first one (" + Text(minimum) + ").");
        return UsageMinimum(minimum).UsageMaximum(maximum);
    }

    /// <summary>Gives the first of usages that follow each other; <see cref="UsageMaximum"/> must follow.</summary>
    /// <param name="usage">The number of the usage in its page.</param>
    /// <exception cref="InvalidOperationException">No page was given, or a minimum is waiting for its maximum.</exception>
    public HidReportMap UsageMinimum(ushort usage)
    {
        RequirePage("A usage minimum");
        if (_usageMinimum is { } waiting)
            throw new InvalidOperationException("The usage minimum " + Text((int)waiting) + " has no maximum yet: UsageMaximum comes first.");
        _usageMinimum = usage;
        HidItem.AppendUnsigned(_octets, HidItemTag.UsageMinimum, usage);
        return this;
    }

    /// <summary>Gives the last of usages that follow each other.</summary>
    /// <param name="usage">The number of the usage in its page.</param>
    /// <exception cref="ArgumentOutOfRangeException">It lies before the minimum.</exception>
    /// <exception cref="InvalidOperationException">No minimum stands before it.</exception>
    public HidReportMap UsageMaximum(ushort usage)
    {
        if (_usageMinimum is not { } minimum)
            throw new InvalidOperationException("The usage maximum " + Text(usage) + " has no minimum: UsageMinimum comes first.");
        if (usage < minimum)
            throw new ArgumentOutOfRangeException(nameof(usage), usage, "The last usage lies before the first one (" + Text((int)minimum) + ").");
        _usageMinimum = null;
        _usages++;
        HidItem.AppendUnsigned(_octets, HidItemTag.UsageMaximum, usage);
        return this;
    }

    /// <summary>Says between which numbers values lie in the report. Negative numbers make the field signed.</summary>
    /// <param name="minimum">The least value.</param>
    /// <param name="maximum">The greatest value.</param>
    /// <exception cref="ArgumentOutOfRangeException">The greatest value lies below the least one.</exception>
    public HidReportMap LogicalRange(int minimum, int maximum)
    {
        RequireRange(minimum, maximum);
        _globals.Logical = (minimum, maximum);
        HidItem.AppendSigned(_octets, HidItemTag.LogicalMinimum, minimum);
        HidItem.AppendSigned(_octets, HidItemTag.LogicalMaximum, maximum);
        return this;
    }

    /// <summary>Says which quantities, in the <see cref="Unit"/>, the ends of the logical range stand for. (0, 0): the same as the logical ones.</summary>
    /// <param name="minimum">What the least value stands for.</param>
    /// <param name="maximum">What the greatest value stands for.</param>
    /// <exception cref="ArgumentOutOfRangeException">The second one lies below the first one.</exception>
    public HidReportMap PhysicalRange(int minimum, int maximum)
    {
        RequireRange(minimum, maximum);
        HidItem.AppendSigned(_octets, HidItemTag.PhysicalMinimum, minimum);
        HidItem.AppendSigned(_octets, HidItemTag.PhysicalMaximum, maximum);
        return this;
    }

    /// <summary>Says in which unit the physical range is; 0: none.</summary>
    /// <param name="unit">The system in the lowest four bits, then the exponents of length, mass, time, temperature, current and light (USB HID 1.11, 6.2.2.7).
    /// 0x14: degrees of an angle.</param>
    /// <param name="exponent">The power of ten by which it is multiplied, -8..7.</param>
    /// <exception cref="ArgumentOutOfRangeException">The exponent does not fit four bits.</exception>
    public HidReportMap Unit(uint unit, int exponent = 0)
    {
        if (exponent is < -8 or > 7)
            throw new ArgumentOutOfRangeException(nameof(exponent), exponent, "A unit exponent is -8..7.");
        HidItem.AppendUnsigned(_octets, HidItemTag.Unit, unit);
        if (exponent != _globals.UnitExponent)
            HidItem.AppendUnsigned(_octets, HidItemTag.UnitExponent, (uint)exponent & 0x0F);
        _globals.UnitExponent = exponent;
        return this;
    }

    /// <summary>Says how many bits each value of a field has.</summary>
    /// <param name="bits">1..32.</param>
    /// <exception cref="ArgumentOutOfRangeException">No value has so many bits.</exception>
    public HidReportMap ReportSize(int bits)
    {
        if (bits is < 1 or > MaxSize)
            throw new ArgumentOutOfRangeException(nameof(bits), bits, "A value has 1..32 bits; for more use several values (ReportCount).");
        _globals.Size = bits;
        HidItem.AppendUnsigned(_octets, HidItemTag.ReportSize, (uint)bits);
        return this;
    }

    /// <summary>Says how many values a field has.</summary>
    /// <param name="count">1..65,535.</param>
    /// <exception cref="ArgumentOutOfRangeException">No field has so many values.</exception>
    public HidReportMap ReportCount(int count)
    {
        if (count is < 1 or > MaxCount)
            throw new ArgumentOutOfRangeException(nameof(count), count, "A field has 1..65,535 values.");
        _globals.Count = count;
        HidItem.AppendUnsigned(_octets, HidItemTag.ReportCount, (uint)count);
        return this;
    }

    /// <summary>Says in which report the fields behind it stand. Either every field is in a report with an identifier, or none.</summary>
    /// <param name="id">1..255.</param>
    /// <exception cref="ArgumentOutOfRangeException">The identifier is 0, which stands for a map without identifiers.</exception>
    /// <exception cref="InvalidOperationException">There is a field without identifier already.</exception>
    public HidReportMap ReportId(byte id)
    {
        if (id == 0)
            throw new ArgumentOutOfRangeException(nameof(id), id, "A report identifier is 1..255; a map without identifiers has no such item.");
        if (_hasFieldWithoutId)
            throw new InvalidOperationException("A field stands before the report identifier " + Text(id) + ": where one report has an identifier, all have.");
        _globals.Id = id;
        HidItem.AppendUnsigned(_octets, HidItemTag.ReportId, id);
        return this;
    }

    /// <summary>Begins a collection; the usage before it says what it is.</summary>
    /// <param name="kind">Its kind; the outermost one is <see cref="HidCollection.Application"/>.</param>
    /// <exception cref="InvalidOperationException">The outermost collection is of another kind, or there is not one usage before it.</exception>
    public HidReportMap BeginCollection(HidCollection kind)
    {
        if (_depth == 0 && kind != HidCollection.Application)
            throw new InvalidOperationException("The outermost collection is an Application, not a " + kind.ToString() + ".");
        if (_usageMinimum is not null)
            throw Waiting();
        if (_usages > 1 || (_usages == 0 && kind == HidCollection.Application))
            throw new InvalidOperationException("A collection has one usage, which says what it is; there are " + Text(_usages) + " before this one.");
        _usages = 0;
        _depth++;
        HidItem.AppendUnsigned(_octets, HidItemTag.Collection, (uint)kind);
        return this;
    }

    /// <summary>Ends the innermost collection.</summary>
    /// <exception cref="InvalidOperationException">No collection is open, or usages belong to nothing.</exception>
    public HidReportMap EndCollection()
    {
        if (_depth == 0)
            throw new InvalidOperationException("No collection is open: there are more EndCollection than BeginCollection.");
        if (_usages > 0 || _usageMinimum is not null)
            throw new InvalidOperationException("The usages before the end of the collection belong to no field.");
        _depth--;
        HidItem.AppendBare(_octets, HidItemTag.EndCollection);
        return this;
    }

    /// <summary>Adds a field that the device tells: keys, movements.</summary>
    /// <param name="flags">What it is.</param>
    /// <exception cref="InvalidOperationException">It stands outside of a collection, or lacks a size, a count, a logical range or a usage.</exception>
    public HidReportMap Input(HidFieldFlags flags) => Field(HidItemTag.Input, "Input", flags);

    /// <summary>Adds a field that the device is told: lamps.</summary>
    /// <param name="flags">What it is.</param>
    /// <exception cref="InvalidOperationException">As for <see cref="Input"/>.</exception>
    public HidReportMap Output(HidFieldFlags flags) => Field(HidItemTag.Output, "Output", flags);

    /// <summary>Adds a field that is read and set: settings.</summary>
    /// <param name="flags">What it is.</param>
    /// <exception cref="InvalidOperationException">As for <see cref="Input"/>.</exception>
    public HidReportMap Feature(HidFieldFlags flags) => Field(HidItemTag.Feature, "Feature", flags);

    /// <summary>Puts page, ranges, unit, size, count and identifier aside; <see cref="Pop"/> takes them back.</summary>
    public HidReportMap Push()
    {
        _pushed.Push(_globals);
        HidItem.AppendBare(_octets, HidItemTag.Push);
        return this;
    }

    /// <summary>Takes back what <see cref="Push"/> has put aside.</summary>
    /// <exception cref="InvalidOperationException">Nothing was put aside.</exception>
    public HidReportMap Pop()
    {
        if (_pushed.Count == 0)
            throw new InvalidOperationException("Nothing was put aside: there are more Pop than Push.");
        _globals = _pushed.Pop();
        HidItem.AppendBare(_octets, HidItemTag.Pop);
        return this;
    }

    /// <summary>The report map.</summary>
    /// <returns>1..512 octets, in a new array.</returns>
    /// <exception cref="InvalidOperationException">A collection is open, something was put aside, usages belong to nothing, there is no field, or the map is too long.</exception>
    public byte[] ToArray()
    {
        if (_depth > 0)
            throw new InvalidOperationException(Text(_depth) + (_depth == 1 ? " collection is" : " collections are") + " open: EndCollection is missing.");
        if (_pushed.Count > 0)
            throw new InvalidOperationException("What Push has put aside was not taken back: Pop is missing.");
        if (_usages > 0 || _usageMinimum is not null)
            throw new InvalidOperationException("The usages at the end belong to nothing.");
        if (_fields == 0)
            throw new InvalidOperationException("The report map has no field: without Input, Output or Feature there is no report.");
        if (_octets.Count > MaxLength)
            throw new InvalidOperationException("The report map has " + Text(_octets.Count) + " octets; a characteristic holds 512 at most.");
        return _octets.ToArray();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void RequireRange(int minimum, int maximum)
    {
        if (maximum < minimum)
            throw new ArgumentOutOfRangeException(nameof(maximum), maximum, "The greatest value (" + Text(maximum) + ") lies below the least one (" + Text(minimum) + ").");
    }

    private InvalidOperationException Waiting() => new("The usage minimum " + Text((int)_usageMinimum!.Value) + " has no maximum: UsageMaximum is missing.");

    private void RequirePage(string what)
    {
        if (!_globals.HasPage)
            throw new InvalidOperationException(what + " stands before any page: UsagePage comes first.");
    }

    private HidReportMap Field(HidItemTag tag, string name, HidFieldFlags flags)
    {
        if ((flags & ~(HidFieldFlags)0x1FF) != 0)
            throw new ArgumentOutOfRangeException(nameof(flags), flags, "The flags of a field have nine bits.");
        if (tag == HidItemTag.Input && (flags & HidFieldFlags.Volatile) != 0)
            throw new ArgumentOutOfRangeException(nameof(flags), flags, "An input field is not volatile: the device tells it anyway.");
        if (_depth == 0)
            throw new InvalidOperationException(name + " stands outside of a collection: BeginCollection comes first.");
        if (_usageMinimum is not null)
            throw Waiting();
        if (_globals.Size == 0)
            throw new InvalidOperationException(name + " has no size: ReportSize says how many bits a value has.");
        if (_globals.Count == 0)
            throw new InvalidOperationException(name + " has no count: ReportCount says how many values there are.");
        if ((flags & HidFieldFlags.Constant) == 0)
            RequireMeaning(name);
        _hasFieldWithoutId |= _globals.Id == 0;
        _fields++;
        _usages = 0;
        HidItem.AppendUnsigned(_octets, tag, (uint)flags);
        return this;
    }

    // Data, and not padding.
    private void RequireMeaning(string name)
    {
        if (_usages == 0)
            throw new InvalidOperationException(name + " has no usage: Usage or UsageRange says what it is; padding is HidFieldFlags.Constant.");
        if (_globals.Logical is not var (minimum, maximum))
            throw new InvalidOperationException(name + " has no logical range: LogicalRange says between which numbers its values lie.");
        var size = _globals.Size;
        var (least, greatest) = minimum < 0 ? (-(1L << (size - 1)), (1L << (size - 1)) - 1) : (0L, (1L << size) - 1);
        if (minimum < least || maximum > greatest)
            throw new InvalidOperationException(name + " has values of " + Text(size) + " bits, which do not hold " + Text(minimum) + ".." + Text(maximum) + ".");
    }

    // What stays until it is given anew, as far as it is checked.
    private struct Globals
    {
        public bool HasPage;
        public (int Minimum, int Maximum)? Logical;
        public int UnitExponent;
        public int Size;
        public int Count;
        public byte Id;
    }
}
