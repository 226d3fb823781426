// The clocks of running and cycling sensors: a fraction of a second, which begins again.
using System;

namespace GattGen.Profiles;

/// <summary>Times of events in 16 bits.</summary>
internal static class EventClock
{
    /// <summary>The time of an event in seconds, as it is sent.</summary>
    /// <param name="at">The time since some moment; not negative.</param>
    /// <param name="ticksPerSecond">1024, or 2048 for the wheel of a power sensor.</param>
    public static double Of(TimeSpan at, int ticksPerSecond)
    {
        // Whole seconds apart from the rest, so that nothing overflows.
        var seconds = at.Ticks / TimeSpan.TicksPerSecond;
        var rest = at.Ticks % TimeSpan.TicksPerSecond;
        var ticks = (seconds * ticksPerSecond) + (rest * ticksPerSecond / TimeSpan.TicksPerSecond);
        return (double)(ticks & 0xFFFF) / ticksPerSecond;
    }

    /// <summary>The time between two events in seconds, of which the later one may have begun again.</summary>
    /// <param name="earlier">The earlier event in seconds.</param>
    /// <param name="later">The later one in seconds.</param>
    /// <param name="ticksPerSecond">1024, or 2048 for the wheel of a power sensor.</param>
    public static double Between(double earlier, double later, int ticksPerSecond)
    {
        var ticks = (long)Math.Round((later - earlier) * ticksPerSecond);
        return (double)(ticks & 0xFFFF) / ticksPerSecond;
    }
}
