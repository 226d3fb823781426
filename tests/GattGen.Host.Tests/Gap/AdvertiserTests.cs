// Advertising: what is sent for which call, and what goes wrong.
using System;
using System.Linq;
using System.Threading.Tasks;
using GattGen.Hci;

namespace GattGen.Host.Tests.Gap;

public class AdvertiserTests
{
    // Enable, disable: HCI_LE_Set_Advertising_Enable 0x200A.
    private const string Enable = "010A200101";
    private const string Disable = "010A200100";

    [Fact]
    public void Parameters_data_and_response_are_set_then_it_is_enabled()
    {
        var bench = Bench.Started();
        bench.Host.GapAdvertise(100_000, [0x02, 0x01, 0x06], [0x03, 0x09, 0x48, 0x52]);
        bench.Run();

        Assert.Equal(
            [
                // 160 x 625 us, twice; ADV_IND; own address public; peer 0; all channels; no filter.
                "010620 0F A000 A000 00 00 00 000000000000 07 00".Replace(" ", string.Empty, StringComparison.Ordinal),
                "01082020" + "03" + "020106" + new string('0', 56),
                "01092020" + "04" + "03094852" + new string('0', 54),
                Enable,
            ],
            bench.Controller.Commands.Select(Convert.ToHexString));
    }

    [Theory]
    [Specification("gap_advertise/interval")]
    [InlineData(20_000, "2000")]
    [InlineData(20_624, "2000")]
    [InlineData(20_625, "2100")]
    [InlineData(500_000, "2003")]
    [InlineData(10_240_000, "0040")]
    public void The_interval_is_rounded_down_to_625_microseconds(int interval, string expected)
    {
        var bench = Bench.Started();
        bench.Host.GapAdvertise(interval);
        bench.Run();

        Assert.StartsWith("0106200F" + expected + expected, Convert.ToHexString(bench.Controller.Commands.First()), StringComparison.Ordinal);
    }

    [Fact]
    public void Not_connectable_is_scannable()
    {
        var bench = Bench.Started();
        bench.Host.GapAdvertise(100_000, connectable: false);
        bench.Run();

        Assert.Equal(0x02, bench.Controller.Commands.First()[8]);
    }

    [Fact]
    [Specification("gap_advertise/kept")]
    public void Earlier_data_are_used_again_also_after_a_reset()
    {
        var bench = Bench.Started();
        bench.Host.GapAdvertise(100_000, [0xAA], [0xBB]);
        bench.Run();
        bench.Host.GapAdvertiseStop();
        bench.Run();
        bench.Controller.Forget();
        bench.Host.GapAdvertise(200_000);
        bench.Run();
        Assert.Equal([HciOpcode.LeSetAdvertisingParameters, HciOpcode.LeSetAdvertisingEnable], bench.Controller.Opcodes);

        bench.Host.Active = false;
        bench.Run();
        bench.Host.Active = true;
        bench.Controller.Forget();
        bench.Host.GapAdvertise(200_000);
        bench.Run();
        Assert.StartsWith("0108202001AA", Convert.ToHexString(bench.Controller.Commands.ElementAt(1)), StringComparison.Ordinal);
        Assert.StartsWith("0109202001BB", Convert.ToHexString(bench.Controller.Commands.ElementAt(2)), StringComparison.Ordinal);
    }

    [Fact]
    [Specification("gap_advertise/kept")]
    [Specification("gap_advertise/empty")]
    public void Each_of_the_data_can_be_set_or_cleared_alone()
    {
        var bench = Bench.Started();
        bench.Host.GapAdvertise(100_000, [0xAA], [0xBB]);
        bench.Run();
        bench.Controller.Forget();

        bench.Host.GapAdvertise(100_000, ReadOnlySpan<byte>.Empty);
        bench.Run();
        Assert.StartsWith("0108202000", Convert.ToHexString(bench.Controller.Commands.ElementAt(2)), StringComparison.Ordinal);
        Assert.DoesNotContain(HciOpcode.LeSetScanResponseData, bench.Controller.Opcodes);

        bench.Controller.Forget();
        bench.Host.GapAdvertiseResponse(100_000, [0xCC]);
        bench.Run();
        Assert.StartsWith("0109202001CC", Convert.ToHexString(bench.Controller.Commands.ElementAt(2)), StringComparison.Ordinal);
        Assert.DoesNotContain(HciOpcode.LeSetAdvertisingData, bench.Controller.Opcodes);
    }

    [Fact]
    public void Running_advertising_is_stopped_before_its_parameters_change()
    {
        var bench = Bench.Started();
        bench.Host.GapAdvertise(100_000);
        bench.Run();
        bench.Controller.Forget();
        bench.Host.GapAdvertise(200_000);
        bench.Run();

        Assert.Equal([HciOpcode.LeSetAdvertisingEnable, HciOpcode.LeSetAdvertisingParameters, HciOpcode.LeSetAdvertisingEnable], bench.Controller.Opcodes);
        Assert.Equal([Disable, Enable], bench.Controller.Commands.Where(static c => c[1] == 0x0A).Select(Convert.ToHexString));
    }

    [Fact]
    public void Calls_while_the_controller_has_not_answered_lead_to_the_last_aim()
    {
        var bench = Bench.Started();
        for (var i = 0; i < 1000; i++)
        {
            bench.Host.GapAdvertise(100_000, [(byte)i]);
            bench.Host.GapAdvertiseStop();
        }

        bench.Host.GapAdvertise(300_000, [0x77]);
        bench.Run();

        Assert.True(bench.Controller.Sent.Count <= 8);
        Assert.Equal(Enable, Convert.ToHexString(bench.Controller.Sent[^1]));
        var parameters = bench.Controller.Commands.Last(static c => c[1] == 0x06);
        Assert.StartsWith("0106200FE001", Convert.ToHexString(parameters), StringComparison.Ordinal);
        var data = bench.Controller.Commands.Last(static c => c[1] == 0x08);
        Assert.StartsWith("010820200177", Convert.ToHexString(data), StringComparison.Ordinal);
    }

    [Fact]
    [Specification("gap_advertise/stop")]
    public void Stopping_disables_and_stopping_again_does_nothing()
    {
        var bench = Bench.Started();
        bench.Host.GapAdvertise(100_000);
        bench.Run();
        bench.Controller.Forget();
        bench.Host.GapAdvertiseStop();
        bench.Run();
        bench.Host.GapAdvertiseStop();
        bench.Run();

        Assert.Equal([Disable], bench.Controller.Commands.Select(Convert.ToHexString));
    }

    [Fact]
    [Specification("gap_advertise/connectable")]
    public void A_connection_ends_advertising_and_it_can_be_started_again_from_the_handler()
    {
        var bench = Bench.Started();
        bench.Host.GapAdvertise(100_000);
        bench.Run();
        bench.Controller.Forget();
        bench.CentralConnects(0x0040);
        Assert.False(bench.Host.IsAdvertising);
        Assert.DoesNotContain(HciOpcode.LeSetAdvertisingEnable, bench.Controller.Opcodes);

        bench.OnEvent = _ => bench.Host.GapAdvertise(100_000);
        bench.Controller.Forget();
        bench.CentralConnects(0x0041);
        Assert.True(bench.Host.IsAdvertising);
        Assert.Equal(Enable, Convert.ToHexString(bench.Controller.Commands.Last()));
    }

    [Fact]
    public void Wrong_arguments_are_refused_and_change_nothing()
    {
        var bench = Bench.Started();
        bench.Host.GapAdvertise(100_000, [1]);
        bench.Run();
        bench.Controller.Forget();

        Assert.Equal(BleError.InvalidArgument, Bench.ErrorOf(() => bench.Host.GapAdvertise(19_999)));
        Assert.Equal(BleError.InvalidArgument, Bench.ErrorOf(() => bench.Host.GapAdvertise(10_240_001)));
        Assert.Equal(BleError.InvalidArgument, Bench.ErrorOf(() => bench.Host.GapAdvertise(0)));
        Assert.Equal(BleError.InvalidArgument, Bench.ErrorOf(() => bench.Host.GapAdvertise(100_000, new byte[32])));
        Assert.Equal(BleError.InvalidArgument, Bench.ErrorOf(() => bench.Host.GapAdvertise(100_000, [1], new byte[32])));
        Assert.Equal(BleError.InvalidArgument, Bench.ErrorOf(() => bench.Host.GapAdvertiseResponse(100_000, new byte[32])));
        bench.Run();

        Assert.True(bench.Host.IsAdvertising);
        Assert.Empty(bench.Controller.Sent);
    }

    [Fact]
    public void Connectable_needs_a_free_slot()
    {
        var bench = Bench.Started(new HostOptions { MaxConnections = 1 });
        bench.CentralConnects();

        Assert.Equal(BleError.NoMemory, Bench.ErrorOf(() => bench.Host.GapAdvertise(100_000)));
        bench.Host.GapAdvertise(100_000, connectable: false);
        bench.Run();
        Assert.Equal(Enable, Convert.ToHexString(bench.Controller.Commands.Last()));
    }

    [Fact]
    public void A_central_for_which_there_is_no_slot_does_not_end_it_for_good()
    {
        var bench = Bench.Started(new HostOptions { MaxConnections = 1 });
        bench.Host.GapAdvertise(100_000);
        bench.Run();
        bench.ConnectAsCentral(0x0040);         // takes the last slot
        bench.Controller.Forget();
        bench.CentralConnects(0x0041);
        Assert.Equal(["01060403410014"], bench.Controller.Commands.Select(Convert.ToHexString));
        Assert.True(bench.Host.IsAdvertising);

        bench.Controller.Say(Bench.DisconnectionComplete(0x0041, 0x16));
        bench.Controller.Say(Bench.DisconnectionComplete(0x0040, 0x13));
        bench.Run();
        Assert.Equal(Enable, Convert.ToHexString(bench.Controller.Commands.Last()));
    }

    [Theory]
    [InlineData(HciOpcode.LeSetAdvertisingParameters)]
    [InlineData(HciOpcode.LeSetAdvertisingData)]
    [InlineData(HciOpcode.LeSetAdvertisingEnable)]
    public void A_refusal_of_the_controller_is_reported_and_ends_it(HciOpcode refused)
    {
        var bench = Bench.Started();
        bench.Controller.Refuses[refused] = 0x12;
        bench.Host.GapAdvertise(100_000, [1]);
        bench.Run();

        Assert.False(bench.Host.IsAdvertising);
        var failure = Assert.IsType<BleException>(Assert.Single(bench.Failures));
        Assert.Equal(0x12, failure.Status);

        bench.Controller.Refuses.Clear();
        bench.Host.GapAdvertise(100_000, [1]);
        bench.Run();
        Assert.Equal(Enable, Convert.ToHexString(bench.Controller.Commands.Last()));
    }

    [Theory]
    [InlineData(HciOpcode.LeSetAdvertisingParameters, 0x0C)]    // Command Disallowed
    [InlineData(HciOpcode.LeSetAdvertisingEnable, 0x09)]        // Connection Limit Exceeded
    [InlineData(HciOpcode.LeSetAdvertisingEnable, 0x0D)]        // Connection Rejected due to Limited Resources
    public void What_is_refused_because_of_a_connection_is_done_when_the_connection_has_ended(HciOpcode refused, byte status)
    {
        var bench = Bench.Started();
        bench.CentralConnects(0x0040);
        bench.Controller.Refuses[refused] = status;
        bench.Host.GapAdvertise(100_000);
        bench.Run();
        bench.Controller.Forget();
        bench.Driver.Advance(1_000_000);
        Assert.Empty(bench.Controller.Sent);        // nor does it ask again and again
        Assert.True(bench.Host.IsAdvertising);

        bench.Controller.Refuses.Clear();
        bench.Controller.Say(Bench.DisconnectionComplete(0x0040, 0x13));
        bench.Run();
        Assert.Equal(Enable, Convert.ToHexString(bench.Controller.Commands.Last()));
        Assert.Empty(bench.Failures);
    }

    [Fact]
    public void What_is_held_back_can_be_stopped_and_asked_for_anew()
    {
        var bench = Bench.Started();
        bench.CentralConnects(0x0040);
        bench.Controller.Refuses[HciOpcode.LeSetAdvertisingEnable] = 0x0C;
        bench.Host.GapAdvertise(100_000);
        bench.Run();
        bench.Controller.Refuses.Clear();
        bench.Controller.Forget();
        bench.Host.GapAdvertiseStop();
        bench.Run();
        Assert.Empty(bench.Controller.Sent);

        bench.Host.GapAdvertise(100_000);
        bench.Run();
        Assert.Equal(Enable, Convert.ToHexString(bench.Controller.Commands.Last()));
    }

    [Fact]
    public void The_refusal_of_what_was_asked_for_earlier_does_not_end_what_was_asked_for_later()
    {
        var bench = Bench.Started();
        bench.Controller.Refuses[HciOpcode.LeSetAdvertisingParameters] = 0x12;
        bench.Host.GapAdvertise(100_000);
        bench.Controller.Refuses.Clear();
        bench.Host.GapAdvertise(200_000);
        bench.Run();

        Assert.Empty(bench.Failures);
        Assert.Equal(Enable, Convert.ToHexString(bench.Controller.Commands.Last()));
    }

    [Fact]
    public async Task Whoever_awaits_a_central_learns_that_the_controller_refused()
    {
        var bench = Bench.Started();
        bench.Controller.Refuses[HciOpcode.LeSetAdvertisingEnable] = 0x12;
        var waiting = new Peripheral(bench.Host).AdvertiseAsync(new byte[] { 0x02, 0x01, 0x06 }).AsTask();
        bench.Run();
        bench.Driver.RunPosted();

        Assert.True(waiting.IsCompleted);
        var failure = await Assert.ThrowsAsync<BleException>(() => waiting);
        Assert.Equal((BleError.InputOutput, 0x12), (failure.Error, failure.Status));
    }

    [Fact]
    public void A_lost_answer_does_not_hold_up_the_rest()
    {
        var bench = Bench.Started();
        bench.Controller.Ignores.Add(HciOpcode.LeSetAdvertisingParameters);
        bench.Host.GapAdvertise(100_000);
        bench.Driver.Advance(2_000_000);

        Assert.Equal(1, bench.Host.Statistics.LostAnswers);
        Assert.False(bench.Host.IsAdvertising);
        bench.Controller.Ignores.Clear();
        bench.Host.GapAdvertise(100_000);
        bench.Run();
        Assert.Equal(Enable, Convert.ToHexString(bench.Controller.Commands.Last()));
    }
}
