// The Date Time characteristic (GATT Specification Supplement, Date Time): a moment on the clock of a device.
using System;
using System.Globalization;

namespace GattGen.Profiles;

/// <summary>A day and a time of the day, to the second, without a time zone (GATT Specification Supplement, Date Time).</summary>
/// <param name="Year">The year, 1582..9999; null when it is not known.</param>
/// <param name="Month">The month; <see cref="CalendarMonth.NotKnown"/> when it is not known.</param>
/// <param name="Day">The day of the month, 1..31; null when it is not known.</param>
/// <param name="Hours">The hours since midnight, 0..23.</param>
/// <param name="Minutes">The minutes of the hour, 0..59.</param>
/// <param name="Seconds">The seconds of the minute, 0..59.</param>
/// <example>
/// <code>
/// var taken = DateAndTime.FromDateTime(new DateTime(2026, 11, 30, 7, 15, 0));
/// DateTime? time = taken.ToDateTime();        // null where a part is not known
/// </code>
/// </example>
[GattValue, CharacteristicValue(Assigned.Characteristics.DateTime)]
public partial record struct DateAndTime(
    [GattField(Unknown = 0, Minimum = 1582, Maximum = 9999, Unit = GattUnit.Year)] ushort? Year,
    [GattField(Maximum = 12, Unit = GattUnit.Month)] CalendarMonth Month,
    [GattField(Unknown = 0, Minimum = 1, Maximum = 31, Unit = GattUnit.Day)] byte? Day,
    [GattField(Maximum = 23, Unit = GattUnit.Hour)] byte Hours,
    [GattField(Maximum = 59, Unit = GattUnit.Minute)] byte Minutes,
    [GattField(Maximum = 59, Unit = GattUnit.Second)] byte Seconds)
{
    /// <summary>The year in which the calendar begins.</summary>
    internal const int FirstYear = 1582;

    /// <summary>Nothing is known: all octets are 0.</summary>
    public static DateAndTime NotKnown => default;

    /// <summary>Whether year, month and day are known.</summary>
    public readonly bool IsKnown => Year is not null && Month != CalendarMonth.NotKnown && Day is not null;

    /// <summary>Whether each part is within its range or not known, and there is such a day.</summary>
    internal readonly bool IsPossible
        => Year is null or (>= FirstYear and <= 9999) && Month <= CalendarMonth.December && Day is null or (>= 1 and <= 31) && Hours <= 23 && Minutes <= 59 && Seconds <= 59
            && (!IsKnown || ToDateTime() is not null);

    /// <summary>The date and time of a <see cref="DateTime"/>, as it stands there; parts of a second are left out.</summary>
    /// <param name="time">A time in the years 1582..9999.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year is before 1582, when the calendar began.</exception>
    public static DateAndTime FromDateTime(DateTime time)
        => time.Year >= FirstYear
            ? new DateAndTime((ushort)time.Year, (CalendarMonth)time.Month, (byte)time.Day, (byte)time.Hour, (byte)time.Minute, (byte)time.Second)
            : throw new ArgumentOutOfRangeException(nameof(time), time, "The year is 1582..9999.");

    /// <summary>The time as a <see cref="DateTime"/> of unspecified kind.</summary>
    /// <returns>Null when a part of the day is not known, or when there is no such day or time.</returns>
    public readonly DateTime? ToDateTime()
    {
        if (Year is not (>= FirstYear and <= 9999) || Month is < CalendarMonth.January or > CalendarMonth.December || Day is null || Hours > 23 || Minutes > 59 || Seconds > 59)
            return null;
        var (year, month, day) = ((int)Year, (int)Month, (int)Day);
        return day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateTime(year, month, day, Hours, Minutes, Seconds, DateTimeKind.Unspecified)
            : null;
    }

    /// <summary>Prints year, month, day and time; <c>?</c> stands for what is not known.</summary>
    public override readonly string ToString()
        => string.Format(
            CultureInfo.InvariantCulture,
            "{0}-{1}-{2} {3:D2}:{4:D2}:{5:D2}",
            Year?.ToString("D4", CultureInfo.InvariantCulture) ?? "?",
            Month == CalendarMonth.NotKnown ? "?" : ((int)Month).ToString("D2", CultureInfo.InvariantCulture),
            Day?.ToString("D2", CultureInfo.InvariantCulture) ?? "?",
            Hours,
            Minutes,
            Seconds);
}
