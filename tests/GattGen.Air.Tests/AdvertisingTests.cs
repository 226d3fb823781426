// Advertising and scanning (Core Vol 4, Part E, 7.8.5 to 7.8.11; Vol 6, Part B, 4.4.2 and 4.4.3).
using System;
using System.Collections.Generic;
using System.Linq;
using GattGen.Hci;

namespace GattGen.Air.Tests;

public sealed class AdvertisingTests
{
    private const string PassiveScan = "01 0B 20 07 00 10 00 10 00 00 00";
    private const string ActiveScan = "01 0B 20 07 01 10 00 10 00 00 00";
    private const string ScanOn = "01 0C 20 02 01 00";
    private const string ScanOnFiltered = "01 0C 20 02 01 01";
    private const string ScanOff = "01 0C 20 02 00 00";

    private static TwoHosts Quiet() => new(air: new() { RssiVariation = 0, WeakestRssi = -50, StrongestRssi = -50 });

    [Fact]
    public void A_passive_scanner_gets_the_advertising_data_and_no_scan_response()
    {
        TwoHosts two = Quiet();
        two.Peripheral.SetData("09", "03 09 41 42");
        two.Peripheral.Advertise("02 01 06");
        two.Central.Do(PassiveScan);
        two.Central.Do(ScanOn);

        List<string> reports = two.Central.Collect(1_000_000);

        Assert.InRange(reports.Count, 7, 13); // every 100 to 110 ms; when the scanner changes its channel meanwhile, none or two
        Assert.All(reports, report => Assert.Equal($"04 3E 0F 02 01 00 00 {TwoHosts.PeripheralAddress} 03 02 01 06 CE", report));
    }

    [Fact]
    public void An_active_scanner_gets_the_scan_response_data_and_not_the_advertising_data_twice()
    {
        TwoHosts two = Quiet();
        two.Peripheral.SetData("09", "03 09 41 42");
        two.Peripheral.Advertise("02 01 06");
        two.Central.Do(ActiveScan);
        two.Central.Do(ScanOn);

        List<string> reports = two.Central.Collect(300_000);

        Assert.Equal($"04 3E 0F 02 01 00 00 {TwoHosts.PeripheralAddress} 03 02 01 06 CE", reports[0]);
        Assert.Equal($"04 3E 10 02 01 04 00 {TwoHosts.PeripheralAddress} 04 03 09 41 42 CE", reports[1]);
    }

    [Fact]
    public void Duplicates_are_reported_once_when_the_host_asks_for_it()
    {
        TwoHosts two = Quiet();
        two.Peripheral.Advertise();
        two.Central.Do(ActiveScan);
        two.Central.Do(ScanOnFiltered);

        List<string> reports = two.Central.Collect(5_000_000);

        Assert.Equal(2, reports.Count);
        Assert.StartsWith("04 3E 0F 02 01 00", reports[0], StringComparison.Ordinal);
        Assert.StartsWith("04 3E 0C 02 01 04", reports[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("02", "02")] // ADV_SCAN_IND
    [InlineData("03", "03")] // ADV_NONCONN_IND
    public void The_report_tells_the_type_of_advertising(string advertisingType, string reportType)
    {
        TwoHosts two = Quiet();
        two.Peripheral.Do($"01 06 20 0F A0 00 A0 00 {advertisingType} 00 00 00 00 00 00 00 00 07 00");
        two.Peripheral.Do("01 0A 20 01 01");
        two.Central.Do(PassiveScan);
        two.Central.Do(ScanOn);

        Assert.Equal($"04 3E 0C 02 01 {reportType} 00 {TwoHosts.PeripheralAddress} 00 CE", two.Central.Await());
    }

    [Fact]
    public void Non_connectable_advertising_is_not_scannable()
    {
        TwoHosts two = Quiet();
        two.Peripheral.SetData("09", "03 09 41 42");
        two.Peripheral.Do("01 06 20 0F A0 00 A0 00 03 00 00 00 00 00 00 00 00 07 00");
        two.Peripheral.Do("01 0A 20 01 01");
        two.Central.Do(ActiveScan);
        two.Central.Do(ScanOn);

        Assert.All(two.Central.Collect(1_000_000), report => Assert.StartsWith("04 3E 0C 02 01 03", report, StringComparison.Ordinal));
    }

    [Fact]
    public void Directed_advertising_is_reported_to_its_target_alone()
    {
        TwoHosts two = Quiet();
        RawHost third = new RawHost(two.Air).Up();
        two.Peripheral.Do($"01 06 20 0F A0 00 A0 00 04 00 00 {TwoHosts.CentralAddress} 07 00");
        two.Peripheral.Do("01 0A 20 01 01");
        foreach (RawHost host in new[] { two.Central, third })
        {
            host.Do(PassiveScan);
            host.Do(ScanOn);
        }

        Assert.Equal($"04 3E 0C 02 01 01 00 {TwoHosts.PeripheralAddress} 00 CE", two.Central.Await());
        Assert.Empty(third.Collect(2_000_000));
    }

    [Fact]
    public void Directed_advertising_for_a_resolvable_address_is_reported_when_the_filter_policy_asks_for_it()
    {
        TwoHosts two = Quiet();
        two.Peripheral.Do("01 06 20 0F A0 00 A0 00 04 00 01 11 22 33 44 55 66 07 00");
        two.Peripheral.Do("01 0A 20 01 01");
        two.Central.Do("01 0B 20 07 00 10 00 10 00 00 02");
        two.Central.Do(ScanOn);

        Assert.Equal($"04 3E 12 0B 01 01 00 {TwoHosts.PeripheralAddress} FE 11 22 33 44 55 66 CE", two.Central.Await());
    }

    [Fact]
    public void High_duty_directed_advertising_ends_after_1280_ms_with_Advertising_Timeout()
    {
        TwoHosts two = Quiet();
        two.Peripheral.Do($"01 06 20 0F 00 00 00 00 01 00 00 {TwoHosts.CentralAddress} 07 00");
        two.Peripheral.Do("01 0A 20 01 01");
        long start = two.Air.Now;

        Assert.Equal($"04 3E 13 01 3C 00 00 01 00 {TwoHosts.CentralAddress} 00 00 00 00 00 00 00", two.Peripheral.Await());
        Assert.Equal(1_280_000, two.Air.Now - start);
        two.Peripheral.Do("01 0A 20 01 00");
    }

    [Fact]
    public void Advertising_from_the_random_address_is_reported_with_it()
    {
        TwoHosts two = Quiet();
        two.Peripheral.Do("01 05 20 06 11 22 33 44 55 C6");
        two.Peripheral.Do("01 06 20 0F A0 00 A0 00 00 01 00 00 00 00 00 00 00 07 00");
        two.Peripheral.Do("01 0A 20 01 01");
        two.Central.Do(PassiveScan);
        two.Central.Do(ScanOn);

        Assert.Equal("04 3E 0C 02 01 00 01 11 22 33 44 55 C6 00 CE", two.Central.Await());
    }

    [Fact]
    public void A_random_address_is_not_changed_while_the_controller_advertises_scans_or_initiates()
    {
        TwoHosts two = Quiet();
        const string SetRandom = "01 05 20 06 11 22 33 44 55 C6";

        two.Peripheral.Advertise();
        two.Peripheral.Refuse(SetRandom, 0x0C);
        two.Peripheral.Do("01 0A 20 01 00");
        two.Peripheral.Do(SetRandom);

        two.Central.Do(ScanOn);
        two.Central.Refuse(SetRandom, 0x0C);
        two.Central.Do(ScanOff);
        two.Central.Connect("99 99 99 99 99 99");
        two.Central.Refuse(SetRandom, 0x0C);
        two.Central.Do("01 0E 20 00");
        two.Central.TakeAll();
        two.Central.Do(SetRandom);
    }

    [Fact]
    public void Without_a_random_address_nothing_begins_that_would_use_it()
    {
        TwoHosts two = Quiet();
        two.Peripheral.Do("01 06 20 0F A0 00 A0 00 00 01 00 00 00 00 00 00 00 07 00");
        two.Peripheral.Refuse("01 0A 20 01 01", 0x12);
        two.Peripheral.Do("01 0B 20 07 00 10 00 10 00 01 00");
        two.Peripheral.Refuse(ScanOn, 0x12);
        two.Peripheral.Start($"01 0D 20 19 10 00 10 00 00 00 {TwoHosts.CentralAddress} 01 18 00 18 00 00 00 2A 00 00 00 00 00", 0x12);
    }

    [Fact]
    public void Parameters_are_not_changed_while_they_are_in_use()
    {
        TwoHosts two = Quiet();
        two.Peripheral.Advertise();
        two.Peripheral.Refuse("01 06 20 0F A0 00 A0 00 00 00 00 00 00 00 00 00 00 07 00", 0x0C);
        two.Central.Do(ScanOn);
        two.Central.Refuse(PassiveScan, 0x0C);
    }

    [Theory]
    [InlineData("1F 00 A0 00 00 00 00 00 00 00 00 00 00 07 00")] // interval below 20 ms
    [InlineData("A0 00 9F 00 00 00 00 00 00 00 00 00 00 07 00")] // maximum below minimum
    [InlineData("A0 00 01 40 00 00 00 00 00 00 00 00 00 07 00")] // interval above 10.24 s
    [InlineData("A0 00 A0 00 05 00 00 00 00 00 00 00 00 07 00")] // unknown type
    [InlineData("A0 00 A0 00 00 04 00 00 00 00 00 00 00 07 00")] // unknown own address type
    [InlineData("A0 00 A0 00 04 00 02 00 00 00 00 00 00 07 00")] // unknown peer address type
    [InlineData("A0 00 A0 00 00 00 00 00 00 00 00 00 00 00 00")] // no channel
    [InlineData("A0 00 A0 00 00 00 00 00 00 00 00 00 00 08 00")] // unknown channel
    [InlineData("A0 00 A0 00 00 00 00 00 00 00 00 00 00 07 04")] // unknown filter policy
    public void Advertising_parameters_out_of_range_are_invalid(string parameters) =>
        Quiet().Peripheral.Refuse($"01 06 20 0F {parameters}", 0x12);

    [Theory]
    [InlineData("02 10 00 10 00 00 00")] // unknown type
    [InlineData("00 03 00 03 00 00 00")] // below 2.5 ms
    [InlineData("00 10 00 11 00 00 00")] // window longer than the interval
    [InlineData("00 01 40 10 00 00 00")] // above 10.24 s
    [InlineData("00 10 00 10 00 04 00")] // unknown own address type
    [InlineData("00 10 00 10 00 00 04")] // unknown filter policy
    public void Scan_parameters_out_of_range_are_invalid(string parameters) => Quiet().Central.Refuse($"01 0B 20 07 {parameters}", 0x12);

    [Fact]
    public void Data_of_more_than_31_octets_are_invalid()
    {
        RawHost host = Quiet().Peripheral;
        host.Refuse("01 08 20 20 20" + string.Concat(Enumerable.Repeat(" 00", 31)), 0x12);
        host.Refuse("01 09 20 20 20" + string.Concat(Enumerable.Repeat(" 00", 31)), 0x12);
        host.Refuse("01 08 20 02 01 00", 0x12);
    }

    [Fact]
    public void A_scanner_hears_only_within_its_window()
    {
        TwoHosts two = Quiet();
        two.Peripheral.Do("01 06 20 0F 20 00 20 00 03 00 00 00 00 00 00 00 00 07 00"); // every 20 to 30 ms
        two.Peripheral.Do("01 0A 20 01 01");
        two.Central.Do("01 0B 20 07 00 40 06 A0 00 00 00"); // 100 ms of each second
        two.Central.Do(ScanOn);

        int heard = two.Central.Collect(30_000_000).Count;

        Assert.InRange(heard, 30 * 3, 30 * 6); // 1200 events, of which a tenth
    }

    [Fact]
    public void Advertising_on_one_channel_is_heard_a_third_of_the_time()
    {
        TwoHosts two = Quiet();
        two.Peripheral.Do("01 06 20 0F 20 00 20 00 03 00 00 00 00 00 00 00 00 02 00");
        two.Peripheral.Do("01 0A 20 01 01");
        two.Central.Do("01 0B 20 07 00 10 00 10 00 00 00");
        two.Central.Do(ScanOn);

        Assert.InRange(two.Central.Collect(30_000_000).Count, 300, 500); // of 1200
    }

    [Fact]
    public void The_filter_accept_list_decides_who_is_reported()
    {
        TwoHosts two = Quiet();
        RawHost third = new RawHost(two.Air).Up();
        third.Advertise("02 01 04");
        two.Peripheral.Advertise("02 01 06");
        two.Central.Do($"01 11 20 07 00 {TwoHosts.PeripheralAddress}");
        two.Central.Do("01 0B 20 07 00 10 00 10 00 00 01");
        two.Central.Do(ScanOn);

        List<string> reports = two.Central.Collect(2_000_000);

        Assert.NotEmpty(reports);
        Assert.All(reports, report => Assert.Contains(TwoHosts.PeripheralAddress, report, StringComparison.Ordinal));
    }

    [Fact]
    public void The_filter_accept_list_decides_whose_scan_requests_are_answered()
    {
        TwoHosts two = Quiet();
        two.Peripheral.Do("01 11 20 07 00 99 99 99 99 99 99");
        two.Peripheral.Do("01 06 20 0F A0 00 A0 00 00 00 00 00 00 00 00 00 00 07 01");
        two.Peripheral.Do("01 0A 20 01 01");
        two.Central.Do(ActiveScan);
        two.Central.Do(ScanOn);

        Assert.All(two.Central.Collect(2_000_000), report => Assert.StartsWith("04 3E 0C 02 01 00", report, StringComparison.Ordinal));
    }

    [Fact]
    public void The_filter_accept_list_is_bounded_and_not_changed_while_in_use()
    {
        var air = new VirtualAir(1);
        RawHost host = new RawHost(air, new() { FilterAcceptListSize = 1 }).Up();
        host.Expect("01 0F 20 00", "04 0E 05 01 0F 20 00 01");
        host.Do("01 11 20 07 00 01 00 00 00 00 00");
        host.Do("01 11 20 07 00 01 00 00 00 00 00");            // there already
        host.Refuse("01 11 20 07 01 01 00 00 00 00 00", 0x07);  // full
        host.Refuse("01 11 20 07 02 01 00 00 00 00 00", 0x12);
        host.Do("01 12 20 07 00 01 00 00 00 00 00");
        host.Do("01 11 20 07 01 01 00 00 00 00 00");

        host.Do("01 0B 20 07 00 10 00 10 00 00 01");
        host.Do(ScanOn);
        host.Refuse("01 10 20 00", 0x0C);
        host.Refuse("01 11 20 07 01 01 00 00 00 00 00", 0x0C);
        host.Refuse("01 12 20 07 01 01 00 00 00 00 00", 0x0C);
        host.Do(ScanOff);
        host.Do("01 10 20 00");
    }

    [Fact]
    public void Two_active_scanners_part_by_backoff()
    {
        TwoHosts two = Quiet();
        RawHost third = new RawHost(two.Air).Up();
        two.Peripheral.Advertise();
        foreach (RawHost host in new[] { two.Central, third })
        {
            host.Do(ActiveScan);
            host.Do(ScanOn);
        }

        two.Air.RunFor(10_000_000);

        foreach (List<string> reports in new[] { two.Central.TakeAll(), third.TakeAll() })
        {
            // Both ask after the first PDU, and neither is heard; later they ask at different times.
            Assert.StartsWith("04 3E 0F 02 01 00", reports[0], StringComparison.Ordinal);
            Assert.StartsWith("04 3E 0F 02 01 00", reports[1], StringComparison.Ordinal);
            Assert.Contains(reports, static report => report.StartsWith("04 3E 0C 02 01 04", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_thousand_advertisers_are_heard_by_one_scanner()
    {
        var air = new VirtualAir(7);
        var addresses = new HashSet<HciAddress>();
        for (int i = 0; i < 1000; i++)
        {
            RawHost host = new RawHost(air).Up();
            host.Advertise();
            addresses.Add(host.Controller.PublicAddress);
        }

        RawHost scanner = new RawHost(air).Up();
        scanner.Do(PassiveScan);
        scanner.Do(ScanOnFiltered);

        List<string> reports = scanner.Collect(1_000_000);

        Assert.Equal(1000, addresses.Count);
        Assert.Equal(1000, reports.Count);
        Assert.Equal(1000, reports.Distinct().Count());
    }
}
