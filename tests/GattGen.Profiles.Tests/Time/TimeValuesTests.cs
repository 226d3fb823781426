// The values of the time services: octets by hand from the field tables of the GATT Specification Supplement.
using System;
using System.Linq;
using GattGen.Profiles.Tests.Sensing;

namespace GattGen.Profiles.Tests.Time;

public class TimeValuesTests
{
    [Fact]
    public void Values_have_the_octets_of_the_specification_and_survive()
    {
        OctetsOf.Value(new DayDateTime(DateAndTime.FromDateTime(new DateTime(2026, 11, 30, 7, 15, 1)), Weekday.Monday), "EA 07 0B 1E 07 0F 01 01", static (value, octets) => value.Encode(octets), DayDateTime.TryDecode);
        OctetsOf.Value(ExactTime256.From(new DateTime(2026, 11, 30, 7, 15, 1, 500)), "EA 07 0B 1E 07 0F 01 01 80", static (value, octets) => value.Encode(octets), ExactTime256.TryDecode);
        OctetsOf.Value(new CurrentTime(ExactTime256.From(new DateTime(2026, 11, 29)), AdjustReasons.Manual | AdjustReasons.TimeZone), "EA 07 0B 1D 00 00 00 07 00 05", static (value, octets) => value.Encode(octets), CurrentTime.TryDecode);
        OctetsOf.Value(new TimeZoneOffset(-20), "EC", static (value, octets) => value.Encode(octets), TimeZoneOffset.TryDecode);
        OctetsOf.Value(new TimeZoneOffset(null), "80", static (value, octets) => value.Encode(octets), TimeZoneOffset.TryDecode);
        OctetsOf.Value(new LocalTimeInformation(TimeZoneOffset.From(TimeSpan.FromHours(1)), DstOffset.OneHour), "04 04", static (value, octets) => value.Encode(octets), LocalTimeInformation.TryDecode);
        OctetsOf.Value(new TimeWithDst(DateAndTime.FromDateTime(new DateTime(2026, 3, 29, 2, 0, 0)), DstOffset.OneHour), "EA 07 03 1D 02 00 00 04", static (value, octets) => value.Encode(octets), TimeWithDst.TryDecode);
        OctetsOf.Value(new TimeAccuracy(1.25), "0A", static (value, octets) => value.Encode(octets), TimeAccuracy.TryDecode);
        OctetsOf.Value(new TimeAccuracy(null), "FF", static (value, octets) => value.Encode(octets), TimeAccuracy.TryDecode);
        OctetsOf.Value(new ReferenceTimeInformation(TimeSource.NetworkTimeProtocol, new TimeAccuracy(0.125), 3, 5), "01 01 03 05", static (value, octets) => value.Encode(octets), ReferenceTimeInformation.TryDecode);
        OctetsOf.Value(new ReferenceTimeInformation(TimeSource.NotKnown, new TimeAccuracy(null), null, null), "00 FF FF FF", static (value, octets) => value.Encode(octets), ReferenceTimeInformation.TryDecode);
        OctetsOf.Value(new TimeUpdateState(TimeUpdateCurrentState.UpdatePending, TimeUpdateResult.NotAttempted), "01 05", static (value, octets) => value.Encode(octets), TimeUpdateState.TryDecode);
    }

    [Fact]
    public void What_is_out_of_range_is_refused_with_the_name_of_the_field()
    {
        OctetsOf.Refused(new TimeZoneOffset(57), "QuarterHours", static (value, octets) => value.Encode(octets));
        OctetsOf.Refused(new TimeAccuracy(32), "DriftSeconds", static (value, octets) => value.Encode(octets));
        OctetsOf.Refused(new ReferenceTimeInformation(TimeSource.Manual, default, 1, 24), "HoursSinceUpdate", static (value, octets) => value.Encode(octets));
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
