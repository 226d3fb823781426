// Revolutions in a time, from two successive counts.
namespace GattGen.Profiles;

/// <summary>How fast a wheel or a crank turned between two counts.</summary>
/// <param name="Revolutions">How often it turned; negative where it was rolled back.</param>
/// <param name="Seconds">In what time, in seconds; 0 where no revolution ended.</param>
public record struct RevolutionRate(int Revolutions, double Seconds)
{
    /// <summary>Revolutions per second; null where no revolution ended.</summary>
    public readonly double? PerSecond => Seconds > 0 ? Revolutions / Seconds : null;

    /// <summary>Revolutions per minute; null where no revolution ended.</summary>
    public readonly double? PerMinute => Seconds > 0 ? 60.0 * Revolutions / Seconds : null;

    /// <summary>Between two counts of a wheel, of which the later one may have begun again.</summary>
    /// <param name="earlier">The earlier count.</param>
    /// <param name="later">The later one, less than 64 s after it.</param>
    public static RevolutionRate Between(WheelRevolutions earlier, WheelRevolutions later)
        => new(unchecked((int)(later.Cumulative - earlier.Cumulative)), EventClock.Between(earlier.LastEventTime, later.LastEventTime, CyclingSensor.TicksPerSecond));

    /// <summary>Between two counts of a crank, of which the later one may have begun again.</summary>
    /// <param name="earlier">The earlier count.</param>
    /// <param name="later">The later one, less than 64 s after it.</param>
    public static RevolutionRate Between(CrankRevolutions earlier, CrankRevolutions later)
        => new(unchecked((ushort)(later.Cumulative - earlier.Cumulative)), EventClock.Between(earlier.LastEventTime, later.LastEventTime, CyclingSensor.TicksPerSecond));

    /// <summary>Between two counts of the wheel of a power sensor, of which the later one may have begun again.</summary>
    /// <param name="earlier">The earlier count.</param>
    /// <param name="later">The later one, less than 32 s after it.</param>
    public static RevolutionRate Between(PowerWheelRevolutions earlier, PowerWheelRevolutions later)
        => new(unchecked((int)(later.Cumulative - earlier.Cumulative)), EventClock.Between(earlier.LastEventTime, later.LastEventTime, CyclingPowerSensor.WheelTicksPerSecond));
}
