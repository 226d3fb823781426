// How to scan (module specification, gap_scan).
using System;

namespace GattGen;

/// <summary>How <see cref="Central.ScanAsync"/> scans.</summary>
public sealed class ScanOptions
{
    /// <summary>Whether advertisers are asked for their scan response, which then comes as a result of its own.</summary>
    public bool Active { get; set; }

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

    internal ScanOptions Copy() => (ScanOptions)MemberwiseClone();

    internal void Check()
    {
        if (Duration < TimeSpan.Zero || Duration.TotalMilliseconds > int.MaxValue || (Duration > TimeSpan.Zero && DurationMilliseconds == 0))
            throw new ArgumentOutOfRangeException("options", Duration, "A scan lasts whole milliseconds, or zero for ever.");
        if (Interval.Ticks < 2_500 * 10 || Interval.Ticks > 10_240_000L * 10)
            throw new ArgumentOutOfRangeException("options", Interval, "A scan interval is 2.5 ms..10.24 s.");
        if (Window.Ticks < 2_500 * 10 || Window > Interval)
            throw new ArgumentOutOfRangeException("options", Window, "A scan window is 2.5 ms up to the scan interval.");
        if (BufferSize is < 1 or > EventStream.MaxCapacity)
            throw new ArgumentOutOfRangeException("options", BufferSize, "The buffer of a scan holds 1..65,536 results.");
        if (Overflow is < BufferOverflow.DropOldest or > BufferOverflow.Fail)
            throw new ArgumentOutOfRangeException("options", Overflow, "There is no such overflow policy.");
    }
}
