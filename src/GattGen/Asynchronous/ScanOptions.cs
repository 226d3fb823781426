// How to scan (module specification, gap_scan).
using System;

namespace GattGen;

/// <summary>How <see cref="Central.ScanAsync"/> scans.</summary>
public sealed class ScanOptions
{
    /// <summary>Whether advertisers are asked for their scan response, which then comes as a result of its own, or with <see cref="Merge"/> together with the advertisement.</summary>
    public bool Active { get; set; }

    /// <summary>
    /// Whether advertisement and scan response of a device are one result. An advertisement that can be answered waits for its response: until that
    /// comes, until the device advertises again, or until the scan ends.
    /// </summary>
    public bool Merge { get; set; }

    /// <summary>Which results of the same device are told; all by default.</summary>
    public ScanDuplicates Duplicates { get; set; }

    /// <summary>How many devices are remembered for <see cref="Merge"/> and <see cref="Duplicates"/>, 1..65,536; 1,024 by default. When there are more, the one
    /// that was not heard for the longest time is forgotten, and may be told again.</summary>
    public int MaxDevices { get; set; } = 1024;

    /// <summary>Which packets are results; all by default. It is looked at when a result is read.</summary>
    public ScanFilter Filter { get; set; } = new();

    /// <summary>How long to scan, in whole milliseconds; zero, the default, for ever.</summary>
    public TimeSpan Duration { get; set; }

    /// <summary>How often the scanner listens, 2.5 ms..10.24 s; 60 ms by default (Core Vol 3, Part C, Appendix A).</summary>
    public TimeSpan Interval { get; set; } = TimeSpan.FromMilliseconds(60);

    /// <summary>How long it listens each time, 2.5 ms up to <see cref="Interval"/>; 30 ms by default.</summary>
    public TimeSpan Window { get; set; } = TimeSpan.FromMilliseconds(30);

    /// <summary>How many results are kept until they are read, 1..65,536; 64 by default.</summary>
    public int BufferSize { get; set; } = 64;

    /// <summary>What happens to a result that arrives while the buffer is full.</summary>
    public BufferOverflow Overflow { get; set; }

    internal int DurationMilliseconds => (int)(Duration.Ticks / TimeSpan.TicksPerMillisecond);

    internal int IntervalMicroseconds => (int)(Interval.Ticks / 10);

    internal int WindowMicroseconds => (int)(Window.Ticks / 10);

    internal ScanOptions Copy()
    {
        var copy = (ScanOptions)MemberwiseClone();
        copy.Filter = (Filter ?? new ScanFilter()).Copy();
        return copy;
    }

    internal void Check()
    {
        if (Duration < TimeSpan.Zero || Duration.TotalMilliseconds > int.MaxValue || (Duration > TimeSpan.Zero && DurationMilliseconds == 0))
            throw new ArgumentOutOfRangeException("options", Duration, "A scan lasts whole milliseconds, or zero for ever.");
        if (Interval.Ticks < 2_500 * 10 || Interval.Ticks > 10_240_000L * 10)
            throw new ArgumentOutOfRangeException("options", Interval, "A scan interval is 2.5 ms..10.24 s.");
        if (Window.Ticks < 2_500 * 10 || Window > Interval)
            throw new ArgumentOutOfRangeException("options", Window, "A scan window is 2.5 ms up to the scan interval.");
        if (Duplicates is < ScanDuplicates.All or > ScanDuplicates.First)
            throw new ArgumentOutOfRangeException("options", Duplicates, "There is no such policy for duplicates.");
        if (MaxDevices is < 1 or > EventStream.MaxCapacity)
            throw new ArgumentOutOfRangeException("options", MaxDevices, "A scan remembers 1..65,536 devices.");
        Filter.Check();
        if (BufferSize is < 1 or > EventStream.MaxCapacity)
            throw new ArgumentOutOfRangeException("options", BufferSize, "The buffer of a scan holds 1..65,536 results.");
        if (Overflow is < BufferOverflow.DropOldest or > BufferOverflow.Fail)
            throw new ArgumentOutOfRangeException("options", Overflow, "There is no such overflow policy.");
    }
}
