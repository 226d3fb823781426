// Record access messages: octets by hand from the field table.
using System;

namespace GattGen.Profiles.Tests.Health;

public class RecordAccessMessageTests
{
    internal static KnownOctets[] FromTheSpecification =>
    [
        KnownOctets.Of(RecordAccessMessage.Report(RecordSelection.All), "01 01"),
        KnownOctets.Of(RecordAccessMessage.Report(RecordSelection.First), "01 05"),
        KnownOctets.Of(RecordAccessMessage.Delete(RecordSelection.Last), "02 06"),
        KnownOctets.Of(RecordAccessMessage.Abort(), "03 00"),
        KnownOctets.Of(RecordAccessMessage.Count(RecordSelection.All), "04 01"),
        KnownOctets.Of(RecordAccessMessage.Report(RecordSelection.AtMost(RecordKey.SequenceNumber(0x1234))), "01 02 01 34 12"),
        KnownOctets.Of(RecordAccessMessage.Report(RecordSelection.AtLeast(RecordKey.TimeOffset(17))), "01 03 01 11 00"),
        KnownOctets.Of(
            RecordAccessMessage.Delete(RecordSelection.Within(
                RecordKey.UserFacingTime(new DateAndTime(2026, CalendarMonth.November, 30, 7, 15, 0)),
                RecordKey.UserFacingTime(new DateAndTime(2026, CalendarMonth.December, 1, 0, 0, 0)))),
            "02 04 02 EA 07 0B 1E 07 0F 00 EA 07 0C 01 00 00 00"),
        KnownOctets.Of(RecordAccessMessage.NumberOfRecords(0x0102), "05 00 02 01"),
        KnownOctets.Of(RecordAccessMessage.Response(RecordAccessOpCode.ReportStoredRecords, RecordAccessResponseCode.NoRecordsFound), "06 00 01 06"),
    ];

    [Fact]
    public void A_range_lies_between_keys_of_one_kind()
    {
        Assert.Throws<ArgumentException>(() => RecordSelection.Within(RecordKey.SequenceNumber(1), RecordKey.UserFacingTime(DateAndTime.NotKnown)));
    }

    [Fact]
    public void What_an_answer_tells_is_read_from_that_answer_alone()
    {
        Assert.True(RecordAccessMessage.NumberOfRecords(0x0102).TryGetNumberOfRecords(out var count));
        Assert.Equal(0x0102, count);
        Assert.False(RecordAccessMessage.NumberOfRecords(1).TryGetResponse(out _, out _));
        Assert.False(RecordAccessMessage.Abort().TryGetNumberOfRecords(out _));
    }

    [Fact]
    public void Every_message_comes_back()
        => Wire.ComesBack(
            static draw =>
            {
                var operand = new byte[draw.Int(0, RecordAccessMessage.MaxOperandLength)];
                for (var i = 0; i < operand.Length; i++)
                    operand[i] = draw.Octet();
                return new RecordAccessMessage(draw.Enum<RecordAccessOpCode>(255), draw.Enum<RecordAccessOperator>(255), operand);
            },
            static (value, octets) => value.Encode(octets),
            RecordAccessMessage.TryDecode);

    [Fact]
    public void What_is_too_short_or_too_long_is_refused()
    {
        Assert.False(RecordAccessMessage.TryDecode(KnownOctets.Parse("01"), out _));
        Assert.ThrowsAny<ArgumentException>(() => new RecordAccessMessage(RecordAccessOpCode.AbortOperation, default, new byte[RecordAccessMessage.MaxOperandLength + 1]).Encode(new byte[64]));
    }
}
