// The value of Time Zone (0x2A0E).
using System;

namespace GattGen.Profiles;

/// <summary>By how much standard time differs from UTC (GATT Specification Supplement, Time Zone).</summary>
/// <param name="QuarterHours">The difference in units of 15 minutes, -48..56; null when it is not known.</param>
[GattValue, CharacteristicValue(Assigned.Characteristics.TimeZone)]
public partial record struct TimeZoneOffset(
    [GattField(Minimum = -48, Maximum = 56, Unknown = -128)] sbyte? QuarterHours)
{
    // The unit of the field.
    private const int Minutes = 15;

    /// <summary>A difference as this type says it, rounded to 15 minutes towards zero.</summary>
    /// <param name="offset">The difference, -12..+14 hours.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is less or more.</exception>
    public static TimeZoneOffset From(TimeSpan offset)
    {
        var quarters = (int)(offset.TotalMinutes / Minutes);
        return quarters is >= -48 and <= 56
            ? new((sbyte)quarters)
            : throw new ArgumentOutOfRangeException(nameof(offset), offset, "A time zone is -12 to +14 hours off UTC.");
    }

    /// <summary>The difference, or null when it is not known.</summary>
    public readonly TimeSpan? ToTimeSpan() => QuarterHours is { } quarters ? TimeSpan.FromMinutes(quarters * Minutes) : null;
}
