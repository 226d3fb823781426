// Scanning: parameters, reports, the end, and what goes wrong.
using System;
using System.Linq;
using System.Threading.Tasks;
using GattGen.Hci;

namespace GattGen.Host.Tests.Gap;

public class ScannerTests
{
    // One report: ADV_IND from 11:22:33:44:55:66 public, data 02 01 06, -59 dBm.
    private const string Report = "04 3E 0F 02 01 00 00 665544332211 03 020106 C5";

    [Fact]
    [Specification("gap_scan")]
    [Specification("gap_scan/interval")]
    [Specification("gap_scan/active")]
    public void Passive_is_the_default_and_duplicates_are_not_filtered()
    {
        var bench = Bench.Started();
        bench.Host.GapScan(0);
        bench.Run();

        // Passive, 2048 x 625 us, 18 x 625 us, own address public, no filter; then enable without duplicate filter.
        Assert.Equal(["010B2007" + "00" + "0008" + "1200" + "00" + "00", "010C20020100"], bench.Controller.Commands.Select(Convert.ToHexString));
    }

    [Fact]
    [Specification("event/5")]
    public void Reports_are_raised_one_by_one_as_they_are()
    {
        var bench = Bench.Started();
        bench.Host.GapScan(0, 10_000, 10_000, active: true);
        bench.Run();
        Assert.Equal(0x01, bench.Controller.Commands.First()[4]);

        bench.Controller.Say("04 3E 1B 02 02 00 00 665544332211 03 020106 C5 04 01 0100000000C0 02 0102 7F");

        Assert.Equal([BleEventCode.ScanResult, BleEventCode.ScanResult], bench.Codes);
        var (first, second) = (bench.Events[0], bench.Events[1]);
        Assert.Equal(new BleAddress(BleAddressType.Public, 0x112233445566), first.Header.Address);
        Assert.Equal((byte)AdvertisingReportType.ConnectableUndirected, first.Header.Kind);
        Assert.Equal(-59, first.Header.Status);
        Assert.Equal([0x02, 0x01, 0x06], first.Data);
        Assert.Equal(new BleAddress(BleAddressType.Random, 0xC00000000001), second.Header.Address);
        Assert.Equal((byte)AdvertisingReportType.ScanResponse, second.Header.Kind);
        Assert.Equal(127, second.Header.Status);
        Assert.Equal([0x01, 0x02], second.Data);
    }

    [Theory]
    [Specification("addr_type/PUBLIC")]
    [Specification("addr_type/RANDOM")]
    [InlineData("02", BleAddressType.Public)]
    [InlineData("03", BleAddressType.Random)]
    [InlineData("FE", BleAddressType.Random)]
    public void Resolved_addresses_are_reported_by_what_they_are(string type, BleAddressType expected)
    {
        var bench = Bench.Started();
        bench.Host.GapScan(0);
        bench.Run();
        bench.Controller.Say($"04 3E 0C 02 01 00 {type} 665544332211 00 C5");

        Assert.Equal(expected, Assert.Single(bench.Events).Header.Address.Type);
    }

    [Fact]
    [Specification("gap_scan/active")]
    public void A_passive_scan_raises_no_scan_responses()
    {
        var bench = Bench.Started();
        bench.Host.GapScan(0);
        bench.Run();
        bench.Controller.Say("04 3E 0C 02 01 04 00 665544332211 00 C5");

        Assert.Empty(bench.Events);
    }

    [Fact]
    public void A_kind_of_report_that_does_not_exist_is_dropped_and_counted()
    {
        var bench = Bench.Started();
        bench.Host.GapScan(0);
        bench.Run();
        bench.Controller.Say("04 3E 0C 02 01 05 00 665544332211 00 C5");
        bench.Controller.Say("04 3E 0C 02 01 00 00 665544332211 20 C5");

        Assert.Empty(bench.Events);
        Assert.Equal(2, bench.Host.Statistics.MalformedPackets);
    }

    [Fact]
    [Specification("gap_scan/duration")]
    [Specification("event/6")]
    public void The_scan_ends_when_its_time_is_over_with_one_event()
    {
        var bench = Bench.Started();
        bench.Host.GapScan(500);
        bench.Driver.Advance(499_000);
        Assert.Empty(bench.Events);
        bench.Driver.Advance(1_000);
        Assert.Equal([BleEventCode.ScanDone], bench.Codes);
        Assert.Equal("010C20020000", Convert.ToHexString(bench.Controller.Commands.Last()));

        bench.Controller.Say(Report);
        bench.Host.GapScanStop();
        bench.Driver.Advance(10_000_000);
        Assert.Equal([BleEventCode.ScanDone], bench.Codes);
    }

    [Fact]
    [Specification("gap_scan/0")]
    [Specification("gap_scan/stop")]
    public void A_scan_for_ever_ends_when_it_is_stopped()
    {
        var bench = Bench.Started();
        bench.Host.GapScan(0);
        bench.Driver.Advance(3_600_000_000);
        Assert.Empty(bench.Events);
        bench.Host.GapScanStop();
        Assert.Equal([BleEventCode.ScanDone], bench.Codes);
        bench.Controller.Say(Report);
        Assert.Single(bench.Events);
    }

    [Fact]
    [Specification("gap_scan/stop")]
    public void Stopping_without_a_scan_does_nothing()
    {
        var bench = Bench.Started();
        bench.Host.GapScanStop();
        bench.Run();

        Assert.Empty(bench.Events);
        Assert.Empty(bench.Controller.Sent);
    }

    [Fact]
    public void A_new_scan_can_be_started_from_the_handler_of_the_end()
    {
        var bench = Bench.Started();
        bench.Host.GapScan(100);
        bench.Run();
        bench.OnEvent = e =>
        {
            if (e.Code == BleEventCode.ScanDone && bench.Events.Count == 1)
                bench.Host.GapScan(0, 10_000, 5_000);
        };
        bench.Driver.Advance(100_000);

        Assert.Equal(
            [HciOpcode.LeSetScanParameters, HciOpcode.LeSetScanEnable, HciOpcode.LeSetScanEnable, HciOpcode.LeSetScanParameters, HciOpcode.LeSetScanEnable],
            bench.Controller.Opcodes);
        bench.Controller.Say(Report);
        Assert.Equal([BleEventCode.ScanDone, BleEventCode.ScanResult], bench.Codes);
    }

    [Fact]
    public void Stopping_from_the_handler_of_a_result_drops_the_rest_of_the_packet()
    {
        var bench = Bench.Started();
        bench.Host.GapScan(0);
        bench.Run();
        bench.OnEvent = e =>
        {
            if (e.Code == BleEventCode.ScanResult)
                bench.Host.GapScanStop();
        };
        bench.Controller.Say("04 3E 16 02 02 00 00 665544332211 00 C5 00 00 665544332211 00 C5");

        Assert.Equal([BleEventCode.ScanResult, BleEventCode.ScanDone], bench.Codes);
    }

    [Fact]
    public void Wrong_arguments_and_states_are_refused_and_change_nothing()
    {
        var bench = Bench.Started();
        var ble = bench.Host;
        Assert.Equal(BleError.InvalidArgument, Bench.ErrorOf(() => ble.GapScan(-1)));
        Assert.Equal(BleError.InvalidArgument, Bench.ErrorOf(() => ble.GapScan(0, 2_499, 2_499)));
        Assert.Equal(BleError.InvalidArgument, Bench.ErrorOf(() => ble.GapScan(0, 10_240_001, 10_000)));
        Assert.Equal(BleError.InvalidArgument, Bench.ErrorOf(() => ble.GapScan(0, 10_000, 10_001)));
        Assert.Equal(BleError.InvalidArgument, Bench.ErrorOf(() => ble.GapScan(0, 10_000, 2_499)));
        bench.Run();
        Assert.Empty(bench.Controller.Sent);

        ble.GapScan(0);
        Assert.Equal(BleError.Already, Bench.ErrorOf(() => ble.GapScan(0)));
        ble.GapScanStop();
        ble.GapConnect(new BleAddress(BleAddressType.Random, 0xC000_0000_0001));
        Assert.Equal(BleError.Busy, Bench.ErrorOf(() => ble.GapScan(0)));
    }

    [Fact]
    public void A_refusal_of_the_controller_ends_the_scan_once()
    {
        var bench = Bench.Started();
        bench.Controller.Refuses[HciOpcode.LeSetScanEnable] = 0x0C;
        bench.Host.GapScan(1000);
        bench.Run();
        bench.Driver.Advance(2_000_000);

        Assert.Equal([BleEventCode.ScanDone], bench.Codes);
        Assert.Single(bench.Failures);
    }

    [Fact]
    public async Task Whoever_enumerates_a_scan_learns_that_the_controller_refused()
    {
        var bench = Bench.Started();
        bench.Controller.Refuses[HciOpcode.LeSetScanParameters] = 0x12;
        var scan = new Central(bench.Host).ScanAsync().GetAsyncEnumerator();
        var next = scan.MoveNextAsync().AsTask();
        bench.Run();
        bench.Driver.RunPosted();

        Assert.True(next.IsCompleted);
        var failure = await Assert.ThrowsAsync<BleException>(() => next);
        Assert.Equal((BleError.InputOutput, 0x12), (failure.Error, failure.Status));

        var end = scan.DisposeAsync();
        bench.Driver.RunPosted();
        Assert.True(end.IsCompletedSuccessfully);
    }
}
