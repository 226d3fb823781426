// Microseconds, in which the stack counts, and the time spans of .NET.
using System;
using System.Diagnostics;

namespace GattGen.Transports;

/// <summary>Converts times. There are methods for it in .NET, but not in netstandard2.1.</summary>
internal static class Microseconds
{
    private const long TicksEach = TimeSpan.TicksPerMillisecond / 1000;

    private static readonly double PerTimestamp = 1_000_000.0 / Stopwatch.Frequency;

    /// <summary>The whole microseconds of a time span.</summary>
    public static long Of(TimeSpan time) => time.Ticks / TicksEach;

    /// <summary>A number of microseconds as a time span.</summary>
    public static TimeSpan ToTimeSpan(long microseconds) => TimeSpan.FromTicks(microseconds * TicksEach);

    /// <summary>How long ago a <see cref="Stopwatch.GetTimestamp"/> was.</summary>
    public static long Since(long timestamp) => (long)((Stopwatch.GetTimestamp() - timestamp) * PerTimestamp);
}
