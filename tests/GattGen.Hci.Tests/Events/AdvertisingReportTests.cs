// LE Advertising Report: Core Vol 4, Part E, 7.7.65.2; reports stand one behind the other (5.2).
using System;
using System.Collections.Generic;

namespace GattGen.Hci.Tests;

public class AdvertisingReportTests
{
    private const string First = "00 01 55 44 33 22 11 C0 03 02 01 06 C4";
    private const string Second = "04 00 06 05 04 03 02 01 00 7F";

    [Fact]
    public void One_report_in_one_event()
    {
        byte[] buffer = new byte[HciEventPacket.MaximumLength];
        var report = new LeAdvertisingReport(
            AdvertisingReportType.ConnectableUndirected, HciAddressType.RandomDevice, new(0xC01122334455), [0x02, 0x01, 0x06], -60);

        int length = HciEventPacket.Write(buffer, report);

        Assert.Equal("04 3E 0F 02 01 " + First, Hex.Text(buffer.AsSpan(0, length)));
    }

    [Fact]
    public void Several_reports_in_one_event_stand_one_behind_the_other()
    {
        byte[] buffer = new byte[HciEventPacket.MaximumLength];
        var builder = new LeAdvertisingReportBuilder(buffer);

        Assert.True(builder.TryAdd(new(
            AdvertisingReportType.ConnectableUndirected, HciAddressType.RandomDevice, new(0xC01122334455), [0x02, 0x01, 0x06], -60)));
        Assert.True(builder.TryAdd(new(
            AdvertisingReportType.ScanResponse, HciAddressType.PublicDevice, new(0x010203040506), default, HciLimits.RssiNotAvailable)));

        Assert.Equal(2, builder.Count);
        Assert.Equal("04 3E 19 02 02 " + First + " " + Second, Hex.Text(buffer.AsSpan(0, builder.Length)));
    }

    [Fact]
    public void Every_report_of_an_event_is_read()
    {
        Assert.True(LeAdvertisingReportEvent.TryRead(Hex.Octets("02 02" + First + Second), out LeAdvertisingReportEvent value));

        var read = new List<string>();
        foreach (LeAdvertisingReport report in value)
            read.Add($"{report.EventType} {report.AddressType} {report.Address} [{Hex.Text(report.Data)}] {report.Rssi}");

        Assert.Equal(2, value.Count);
        Assert.Equal(
            [
                "ConnectableUndirected RandomDevice C0:11:22:33:44:55 [02 01 06] -60",
                "ScanResponse PublicDevice 01:02:03:04:05:06 [] 127",
            ],
            read);
    }

    [Theory]
    [InlineData("", "no parameters")]
    [InlineData("02", "no number of reports")]
    [InlineData("03 01" + First, "another event")]
    [InlineData("02 02" + First, "a report is missing")]
    [InlineData("02 01" + First + Second, "octets are left over")]
    [InlineData("02 01 00 01 55 44 33 22 11 C0 04 02 01 06 C4", "the data reach beyond the end")]
    [InlineData("02 01 00 01 55 44 33 22 11 C0 FF", "the data reach far beyond the end")]
    public void What_is_not_whole_is_not_read(string parameters, string why) =>
        Assert.False(LeAdvertisingReportEvent.TryRead(Hex.Octets(parameters), out _), why);

    [Fact]
    public void More_than_31_octets_of_data_are_not_read()
    {
        byte[] parameters = new byte[2 + LeAdvertisingReport.FixedLength + 32];
        parameters[0] = 0x02;
        parameters[1] = 1;
        parameters[10] = 32;

        Assert.False(LeAdvertisingReportEvent.TryRead(parameters, out _));
    }

    [Fact]
    public void The_builder_takes_what_fits_and_changes_nothing_by_what_does_not()
    {
        byte[] buffer = new byte[1024];
        var builder = new LeAdvertisingReportBuilder(buffer);
        byte[] data = new byte[31];

        int added = 0;
        while (builder.TryAdd(new(default, default, default, data, 0)))
            added++;

        // 255 octets of parameters: 2 in front, 41 for each report.
        Assert.Equal(6, added);
        Assert.Equal(3 + 2 + (6 * 41), builder.Length);
        Assert.True(LeAdvertisingReportEvent.TryRead(buffer.AsSpan(3, builder.Length - 3), out LeAdvertisingReportEvent value));
        Assert.Equal(6, value.Count);
    }

    [Fact]
    public void The_builder_stops_at_25_reports()
    {
        var builder = new LeAdvertisingReportBuilder(new byte[1024]);

        while (builder.TryAdd(default))
        {
        }

        Assert.Equal(25, builder.Count);
    }
}
