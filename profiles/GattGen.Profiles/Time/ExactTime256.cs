// The value of Exact Time 256 (0x2A0C).
using System;

namespace GattGen.Profiles;

/// <summary>A time in 1/256 of a second (GATT Specification Supplement, Exact Time 256).</summary>
/// <param name="DayDateTime">The time of day, its date and its day of the week.</param>
/// <param name="Fractions256">What has passed since the beginning of the second, in 1/256 s, 0..255.</param>
[GattValue, CharacteristicValue(Assigned.Characteristics.ExactTime256)]
public partial record struct ExactTime256(DayDateTime DayDateTime, byte Fractions256)
{
    /// <summary>A time as this type says it, rounded down to 1/256 s.</summary>
    /// <param name="time">The time; its offset and kind are not part of it.</param>
    public static ExactTime256 From(DateTime time)
    {
        var weekday = time.DayOfWeek == DayOfWeek.Sunday ? Weekday.Sunday : (Weekday)time.DayOfWeek;
        return new(new DayDateTime(DateAndTime.FromDateTime(time), weekday), (byte)(time.Ticks % TimeSpan.TicksPerSecond * 256 / TimeSpan.TicksPerSecond));
    }

    /// <summary>The time, without an offset; null when a part of it is not known or there is no such time.</summary>
    public readonly DateTime? ToDateTime() => DayDateTime.DateAndTime.ToDateTime() is { } time ? time.AddTicks(((Fractions256 * TimeSpan.TicksPerSecond) + 255) / 256) : null;
}
