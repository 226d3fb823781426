// The values of the time services: octets by hand from the field tables of the GATT Specification Supplement.
using System;
using System.Linq;

namespace GattGen.Profiles.Tests.Time;

public class TimeValuesTests
{
    internal static KnownOctets[] FromTheSpecification =>
    [
        KnownOctets.Of(new DayDateTime(DateAndTime.FromDateTime(new DateTime(2026, 11, 30, 7, 15, 1)), Weekday.Monday), "EA 07 0B 1E 07 0F 01 01"),
        KnownOctets.Of(ExactTime256.From(new DateTime(2026, 11, 30, 7, 15, 1, 500)), "EA 07 0B 1E 07 0F 01 01 80"),
        KnownOctets.Of(new CurrentTime(ExactTime256.From(new DateTime(2026, 11, 29)), AdjustReasons.Manual | AdjustReasons.TimeZone), "EA 07 0B 1D 00 00 00 07 00 05"),
        KnownOctets.Of(new TimeZoneOffset(-20), "EC"),
        KnownOctets.Of(new TimeZoneOffset(null), "80"),
        KnownOctets.Of(new LocalTimeInformation(TimeZoneOffset.From(TimeSpan.FromHours(1)), DstOffset.OneHour), "04 04"),
        KnownOctets.Of(new TimeWithDst(DateAndTime.FromDateTime(new DateTime(2026, 3, 29, 2, 0, 0)), DstOffset.OneHour), "EA 07 03 1D 02 00 00 04"),
        KnownOctets.Of(new TimeAccuracy(1.25), "0A"),
        KnownOctets.Of(new TimeAccuracy(null), "FF"),
        KnownOctets.Of(new ReferenceTimeInformation(TimeSource.NetworkTimeProtocol, new TimeAccuracy(0.125), 3, 5), "01 01 03 05"),
        KnownOctets.Of(new ReferenceTimeInformation(TimeSource.NotKnown, new TimeAccuracy(null), null, null), "00 FF FF FF"),
        KnownOctets.Of(new TimeUpdateState(TimeUpdateCurrentState.UpdatePending, TimeUpdateResult.NotAttempted), "01 05"),
        KnownOctets.Of(DstOffset.HalfHour, "02"),
        KnownOctets.Of(DstOffset.TwoHours, "08"),
        KnownOctets.Of(DstOffset.NotKnown, "FF"),
        KnownOctets.Of(TimeSource.CellularNetwork, "06"),
        KnownOctets.Of(TimeUpdateCommand.CancelReferenceUpdate, "02"),
        KnownOctets.Of(Weekday.Sunday, "07"),
    ];

    [Fact]
    public void What_is_out_of_range_is_refused_with_the_name_of_the_field()
    {
        KnownOctets.AreNone(new TimeZoneOffset(57), "QuarterHours");
        KnownOctets.AreNone(new TimeAccuracy(32), "DriftSeconds");
        KnownOctets.AreNone(new ReferenceTimeInformation(TimeSource.Manual, default, 1, 24), "HoursSinceUpdate");
        Assert.Throws<ArgumentOutOfRangeException>(() => TimeZoneOffset.From(TimeSpan.FromHours(15)));
    }

    [Fact]
    public void A_time_comes_back_to_a_256th_of_a_second()
    {
        var time = new DateTime(2026, 11, 29, 23, 59, 59).AddTicks(((TimeSpan.TicksPerSecond * 255) + 255) / 256);
        Assert.Equal(time, ExactTime256.From(time).ToDateTime());
        Assert.Equal(Weekday.Sunday, ExactTime256.From(time).DayDateTime.Weekday);
        Assert.Null(default(ExactTime256).ToDateTime());
        Assert.Equal(TimeSpan.FromHours(-5), new TimeZoneOffset(-20).ToTimeSpan());
        Assert.Null(new TimeZoneOffset(null).ToTimeSpan());
    }
}
