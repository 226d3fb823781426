// Date Time: octets by hand from the field table, unknown parts, conversion.
using System;

namespace GattGen.Profiles.Tests.Health;

public class DateAndTimeTests
{
    internal static KnownOctets[] FromTheSpecification =>
    [
        KnownOctets.Of(new DateAndTime(2026, CalendarMonth.November, 30, 7, 15, 59), "EA 07 0B 1E 07 0F 3B"),
        KnownOctets.Of(new DateAndTime(1582, CalendarMonth.January, 1, 0, 0, 0), "2E 06 01 01 00 00 00"),
        KnownOctets.Of(new DateAndTime(9999, CalendarMonth.December, 31, 23, 59, 59), "0F 27 0C 1F 17 3B 3B"),
        KnownOctets.Of(DateAndTime.NotKnown, "00 00 00 00 00 00 00"),
    ];

    [Fact]
    public void Octets_that_are_too_few_are_no_time()
    {
        Assert.False(DateAndTime.TryDecode(KnownOctets.Parse("EA 07 0B 1E 07 0F"), out _));
    }

    [Fact]
    public void Every_value_comes_back() => Wire.ComesBack(static draw => draw.Time(), static (value, octets) => value.Encode(octets), DateAndTime.TryDecode);

    [Theory]
    [InlineData(1581, 1, 0, 0, 0, "Year")]
    [InlineData(10000, 1, 0, 0, 0, "Year")]
    [InlineData(2026, 32, 0, 0, 0, "Day")]
    [InlineData(2026, 1, 24, 0, 0, "Hours")]
    [InlineData(2026, 1, 0, 60, 0, "Minutes")]
    [InlineData(2026, 1, 0, 0, 60, "Seconds")]
    public void What_is_out_of_range_is_refused_by_name(int year, byte day, byte hours, byte minutes, byte seconds, string field)
    {
        var time = new DateAndTime((ushort)year, CalendarMonth.May, day, hours, minutes, seconds);
        var refused = Assert.ThrowsAny<ArgumentException>(() => time.Encode(new byte[7]));
        Assert.Contains(field, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void It_converts_from_and_to_a_time_of_NET()
    {
        var time = new DateTime(2024, 2, 29, 23, 1, 2, 345);
        Assert.Equal(new DateAndTime(2024, CalendarMonth.February, 29, 23, 1, 2), DateAndTime.FromDateTime(time));
        Assert.Equal(new DateTime(2024, 2, 29, 23, 1, 2), DateAndTime.FromDateTime(time).ToDateTime());
        Assert.Throws<ArgumentOutOfRangeException>(() => DateAndTime.FromDateTime(new DateTime(1581, 12, 31)));
    }

    [Fact]
    public void What_is_not_known_or_does_not_exist_is_no_time()
    {
        Assert.Null(DateAndTime.NotKnown.ToDateTime());
        Assert.False(DateAndTime.NotKnown.IsKnown);
        Assert.Null(new DateAndTime(2026, CalendarMonth.NotKnown, 1, 0, 0, 0).ToDateTime());
        Assert.Null(new DateAndTime(2023, CalendarMonth.February, 29, 0, 0, 0).ToDateTime());
        Assert.Null(new DateAndTime(2023, (CalendarMonth)13, 29, 0, 0, 0).ToDateTime());
        Assert.Null(new DateAndTime(2023, CalendarMonth.March, 29, 24, 0, 0).ToDateTime());
        Assert.Equal("?-?-? 00:00:00", DateAndTime.NotKnown.ToString());
        Assert.Equal("2023-03-09 04:05:06", new DateAndTime(2023, CalendarMonth.March, 9, 4, 5, 6).ToString());
    }
}
