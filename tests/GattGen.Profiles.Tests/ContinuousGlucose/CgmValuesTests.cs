// Values of the Continuous Glucose Monitoring service: octets by hand from the field tables; CRCs by another implementation of CRC-16/MCRF4XX.
using System;

namespace GattGen.Profiles.Tests.Health;

public class CgmValuesTests
{
    private static readonly GlucoseSample Sample = new(GlucoseSampleType.InterstitialFluid, GlucoseSampleLocation.SubcutaneousTissue);

    private static readonly CgmMeasurement Everything = new(
        new MedFloat16(104, 0), 15, CgmSensorStatus.SessionStopped | CgmSensorStatus.CalibrationRequired | CgmSensorStatus.BelowHypo, new MedFloat16(-12, -1), new MedFloat16(95, 0));

    private static readonly CgmSessionStartTime Start = new(new DateAndTime(2026, CalendarMonth.November, 30, 7, 15, 0), new TimeZoneOffset(-20), DstOffset.OneHour);

    internal static KnownOctets[] FromTheSpecification =>
    [
        KnownOctets.Of(new CgmMeasurement(new MedFloat16(104, 0), 15), "06 00 68 00 0F 00"),
        KnownOctets.Of(Everything, "0D E3 68 00 0F 00 01 08 04 F4 FF 5F 00"),
        KnownOctets.Of(Everything.WithCrc(), "0F E3 68 00 0F 00 01 08 04 F4 FF 5F 00 5A 55"),
        KnownOctets.Of(new CgmMeasurement(new MedFloat16(104, 0), 15).WithCrc(), "08 00 68 00 0F 00 DC D6"),
        KnownOctets.Of(new CgmMeasurements([new CgmMeasurement(new MedFloat16(104, 0), 15), Everything]), "06 00 68 00 0F 00 0D E3 68 00 0F 00 01 08 04 F4 FF 5F 00"),
        KnownOctets.Of(default(CgmMeasurements), ""),
        KnownOctets.Of(new CgmFeature(CgmFeatures.Calibration, Sample).WithCrc(), "01 00 00 59 FF FF"),
        KnownOctets.Of(new CgmFeature(CgmFeatures.Calibration | CgmFeatures.EndToEndCrc, Sample).WithCrc(), "01 10 00 59 4B 55"),
        KnownOctets.Of(new CgmStatus(15, CgmSensorStatus.SessionStopped), "0F 00 01 00 00"),
        KnownOctets.Of(new CgmStatus(15, CgmSensorStatus.SessionStopped).WithCrc(), "0F 00 01 00 00 A8 00"),
        KnownOctets.Of(Start, "EA 07 0B 1E 07 0F 00 EC 04"),
        KnownOctets.Of(Start.WithCrc(), "EA 07 0B 1E 07 0F 00 EC 04 03 6A"),
        KnownOctets.Of(new CgmSessionRunTime(336), "50 01"),
        KnownOctets.Of(new CgmSessionRunTime(336).WithCrc(), "50 01 C6 32"),
        KnownOctets.Of(CgmCommand.FromOctet(CgmOpCode.SetCommunicationInterval, 5), "01 05"),
        KnownOctets.Of(CgmCommand.FromLevel(CgmOpCode.SetHypoAlertLevel, new MedFloat16(54, 0)), "0D 36 00"),
        KnownOctets.Of(CgmCommand.FromUInt16(CgmOpCode.GetGlucoseCalibrationValue, 0xFFFF), "05 FF FF"),
        KnownOctets.Of(CgmCommand.FromCalibration(CgmOpCode.SetGlucoseCalibrationValue, new CgmCalibration(new MedFloat16(100, 0), 30, new(GlucoseSampleType.CapillaryWholeBlood, GlucoseSampleLocation.Finger))), "04 64 00 1E 00 11 00 00 00 00 00"),
        KnownOctets.Of(new CgmCommand(CgmOpCode.StartSession), "1A"),
        KnownOctets.Of(new CgmCommand(CgmOpCode.StartSession).WithCrc(), "1A 5C B0"),
        KnownOctets.Of(CgmCommand.Response(CgmOpCode.StartSession, CgmResponseCode.Success).WithCrc(), "1C 1A 01 6D 60"),
        // Concentration, time, type and location, next time, number of the record, status.
        KnownOctets.Of(new CgmCalibration(new MedFloat16(105, -1), 0x0102, Sample, 0x0304, 0x0506, CgmCalibrationStatus.OutOfRange | CgmCalibrationStatus.Pending), "69 F0 02 01 59 04 03 06 05 06"),
    ];

    [Fact]
    public void The_CRC_is_the_one_of_the_specification()
    {
        // The check value that catalogues give for this CRC.
        Assert.Equal(0x6F91, EndToEndCrc.Compute("123456789"u8));
        Assert.Equal(0xFFFF, EndToEndCrc.Compute([]));
    }

    [Fact]
    public void A_measurement_knows_whether_its_CRC_is_right()
    {
        Assert.True(Everything.WithCrc().HasValidCrc);
        Assert.False(Everything.HasValidCrc);
        Assert.False((Everything.WithCrc() with { TimeOffset = 16 }).HasValidCrc);
    }

    [Fact]
    public void An_octet_of_status_without_a_bit_is_kept_for_the_CRC()
    {
        Assert.True(CgmMeasurement.TryDecode(KnownOctets.Parse("09 80 68 00 0F 00 00 40 86"), out var measurement));
        Assert.True(measurement.HasValidCrc);
        Assert.Equal(CgmSensorStatus.None, measurement.Status);
        KnownOctets.Of(measurement, "09 80 68 00 0F 00 00 40 86").Check();
    }

    [Fact]
    public void What_is_no_record_is_refused()
    {
        foreach (var octets in new[] { "", "05 00 68 00 0F", "06 00 68 00 0F", "06 01 68 00 0F 00", "08 00 68 00 0F 00 DC", "00" })
            Assert.False(CgmMeasurement.TryDecode(KnownOctets.Parse(octets), out _), octets);
        Assert.Throws<ArgumentException>(() => new CgmMeasurement(MedFloat16.NaN, 0, (CgmSensorStatus)0x1000000).Encode(new byte[20]));
    }

    [Fact]
    public void A_notification_carries_whole_records()
    {
        Assert.False(CgmMeasurements.TryDecode(KnownOctets.Parse("06 00 68 00 0F 00 06"), out _));
    }

    [Fact]
    public void The_other_values_know_whether_their_CRC_is_right()
    {
        Assert.True(Start.WithCrc().HasValidCrc && !Start.HasValidCrc && !(Start with { Crc = 1 }).HasValidCrc);
        Assert.True(new CgmFeature(CgmFeatures.EndToEndCrc, Sample).WithCrc().HasValidCrc && !new CgmFeature(CgmFeatures.EndToEndCrc, Sample).HasValidCrc);
    }

    [Theory]
    [InlineData(new byte[] { 0xEA, 0x07, 0x0B, 0x1E, 0x4D, 0x0F, 0x00, 0xEC, 0x04, 0x89, 0xE7 })]     // 77 hours
    [InlineData(new byte[] { 0xDC, 0x05, 0x0B, 0xFF, 0x07, 0x0F, 0x00, 0x64, 0x04, 0xEA, 0x09 })]     // the year 1500, day 255, zone 100
    public void The_CRC_of_a_start_time_is_that_of_its_octets_whatever_they_say(byte[] octets)
    {
        Assert.True(CgmSessionStartTime.TryDecode(octets, out var start));
        Assert.True(start.HasValidCrc);
        Assert.False((start with { Crc = 0 }).HasValidCrc);
        Assert.Throws<ArgumentOutOfRangeException>(() => start.WithCrc());
    }

    [Fact]
    public void The_CRC_of_a_command_is_taken_off_where_it_is_right()
    {
        Assert.True(new CgmCommand(CgmOpCode.StartSession).WithCrc().TryTakeCrc(out var bare));
        Assert.Equal(new CgmCommand(CgmOpCode.StartSession), bare);
        Assert.False(new CgmCommand(CgmOpCode.StartSession, new byte[] { 0x5C, 0xB1 }).TryTakeCrc(out _));
        Assert.False(new CgmCommand(CgmOpCode.StartSession).TryTakeCrc(out _));
        Assert.False(new CgmCommand(CgmOpCode.StartSession, new byte[100]).TryTakeCrc(out _));
        Assert.Throws<ArgumentException>(() => new CgmCommand(CgmOpCode.StartSession, new byte[18]).WithCrc());
    }

    [Fact]
    public void Every_value_comes_back()
    {
        Wire.ComesBack(
            static draw => new CgmMeasurement(draw.Sfloat(), draw.UInt16(), draw.Enum<CgmSensorStatus>(0xFFFFFF), draw.Maybe(draw.Sfloat), draw.Maybe(draw.Sfloat), draw.Maybe(() => draw.UInt16())),
            static (value, octets) => value.Encode(octets),
            CgmMeasurement.TryDecode);
        Wire.ComesBack(static draw => new CgmFeature(draw.Enum<CgmFeatures>(0x1FFFF), draw.Sample(), draw.UInt16()), static (value, octets) => value.Encode(octets), CgmFeature.TryDecode);
        Wire.ComesBack(static draw => new CgmStatus(draw.UInt16(), draw.Enum<CgmSensorStatus>(0xFFFFFF), draw.Maybe(() => draw.UInt16())), static (value, octets) => value.Encode(octets), CgmStatus.TryDecode);
        Wire.ComesBack(static draw => new CgmSessionRunTime(draw.UInt16(), draw.Maybe(() => draw.UInt16())), static (value, octets) => value.Encode(octets), CgmSessionRunTime.TryDecode);
        Wire.ComesBack(
            static draw => new CgmSessionStartTime(draw.Time(), new TimeZoneOffset(draw.Maybe(() => (sbyte)draw.Int(-48, 56))), draw.Enum<DstOffset>(255), draw.Maybe(() => draw.UInt16())),
            static (value, octets) => value.Encode(octets),
            CgmSessionStartTime.TryDecode);
        Wire.ComesBack(
            static draw => new CgmCalibration(draw.Sfloat(), draw.UInt16(), draw.Sample(), draw.UInt16(), draw.UInt16(), draw.Enum<CgmCalibrationStatus>(7)),
            static (value, octets) => value.Encode(octets),
            CgmCalibration.TryDecode);
        Wire.ComesBack(static draw => CgmCommand.FromUInt16(draw.Enum<CgmOpCode>(28), draw.UInt16()).WithCrc(), static (value, octets) => value.Encode(octets), CgmCommand.TryDecode);
    }
}
