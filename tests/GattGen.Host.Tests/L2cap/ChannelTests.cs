// The fixed channels: signalling, pairing, and what is on none of them; fragments (Core Vol 3, Part A).
using System;
using System.Linq;
using GattGen.Hci;

namespace GattGen.Host.Tests.L2cap;

public class ChannelTests
{
    [Theory]
    [InlineData("99 05 0000", "01 05 0200 0000")]                               // no such command
    [InlineData("14 06 0A00 8000 4000 1700 1700 0100", "15 06 0A00 0000 0000 0000 0000 0200")]     // a credit based channel: nobody listens
    [InlineData("06 07 0400 4000 4100", "01 07 0600 0200 4000 4100")]            // disconnecting a channel that is none
    [InlineData("12 08 0400 0600 0600", "01 08 0200 0000")]                      // an update request cut short
    [InlineData("12 09 0900 0600 0600 0000 C800", "01 09 0200 0000")]            // a length that is not there
    [InlineData("12 0A 0800 0600 0600 0000 C800", "01 0A 0200 0000")]            // from a central to a peripheral: not understood
    public void A_command_that_is_not_understood_is_rejected(string command, string answer)
    {
        var bench = Bench.Started();
        bench.CentralConnects();
        bench.Controller.Say(Bench.Data(0x0040, 5, command));

        Assert.Equal(answer.Replace(" ", string.Empty, StringComparison.Ordinal), Convert.ToHexString(bench.Controller.Data.Single().AsSpan(9)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("12")]
    [InlineData("12 01 08")]
    [InlineData("12 00 0800 0600 0600 0000 C800")]  // identifier 0 is never used
    [InlineData("01 05 0200 0000")]                 // rejects and responses to nothing
    [InlineData("13 05 0200 0000")]
    [InlineData("13 05 0100 00")]
    [InlineData("15 05 0A00 00000000000000000000")]
    public void What_answers_nothing_or_cannot_be_answered_is_dropped_and_counted(string command)
    {
        var bench = Bench.Started();
        bench.CentralConnects();
        bench.Controller.Say(Bench.Data(0x0040, 5, command));

        Assert.Empty(bench.Controller.Data);
        Assert.Equal(1, bench.Host.Statistics.InvalidSignals);
    }

    [Fact]
    public void A_packet_above_the_signalling_MTU_is_rejected_with_that_MTU()
    {
        var bench = Bench.Started();
        bench.CentralConnects();
        bench.Controller.Say(Bench.Data(0x0040, 5, "99 05 3D00" + new string('0', 122)));

        Assert.Equal("01050400" + "0100" + "4000", Convert.ToHexString(bench.Controller.Data.Single().AsSpan(9)));
    }

    [Fact]
    public void A_reject_ends_our_request()
    {
        var bench = Bench.Started();
        bench.CentralConnects();
        var operation = new Ended();
        ((IBleHost)bench.Host).StartUpdateConnection(0x0040, new BleConnectionParameters(15_000, 30_000), operation);
        bench.Controller.Say(Bench.Data(0x0040, 5, "01 02 0200 0000"));
        Assert.Null(operation.Status);
        bench.Controller.Say(Bench.Data(0x0040, 5, "01 01 0200 0000"));

        Assert.Equal(BleStatus.Local + (int)BleError.NotSupported, operation.Status);
    }

    [Theory]
    [InlineData("01 03 00 01 10 07 07")]
    [InlineData("0B 01")]
    [InlineData("01")]
    public void Who_asks_to_pair_is_told_that_there_is_no_pairing(string request)
    {
        var bench = Bench.Started();
        bench.CentralConnects();
        bench.Controller.Say(Bench.Data(0x0040, 6, request));

        Assert.Equal("02" + "4000" + "0600" + "0200" + "0600" + "0505", Convert.ToHexString(bench.Controller.Data.Single()));
    }

    [Theory]
    [InlineData(0x40, "0102")]
    [InlineData(1, "01 01 0000")]
    public void Nothing_else_is_answered(ushort channel, string payload)
    {
        var bench = Bench.Started();
        bench.CentralConnects();
        bench.Controller.Say(Bench.Data(0x0040, channel, payload));

        Assert.Empty(bench.Controller.Data);
        Assert.Equal(1, bench.Host.Statistics.UnknownChannels);
    }

    [Fact]
    public void Data_for_no_connection_are_dropped_and_counted()
    {
        var bench = Bench.Started();
        bench.Controller.Say(Bench.Data(0x0040, 4, "02 1700"));

        Assert.Empty(bench.Controller.Data);
        Assert.Equal(1, bench.Host.Statistics.UnknownConnections);
    }

    [Fact]
    public void Fragments_are_put_together()
    {
        var bench = Bench.Started();
        bench.CentralConnects();
        bench.Controller.Say("02 4020 0100 02");
        bench.Controller.Say("02 4010 0400 00 0600 0B");
        bench.Controller.Say("02 4010 0100 01");

        Assert.EndsWith("0505", Convert.ToHexString(bench.Controller.Data.Single()), StringComparison.Ordinal);
        Assert.Equal(0, bench.Host.Timers.Count);
    }

    [Fact]
    public void A_PDU_that_is_not_finished_in_30_seconds_ends_the_link()
    {
        var bench = Bench.Started();
        bench.CentralConnects();
        bench.Controller.Forget();
        bench.Controller.Say("02 4020 0500 1000 0400 0A");
        bench.Driver.Advance(29_999_999);
        bench.Controller.Say("02 4010 0100 01");        // more of it does not help
        Assert.Empty(bench.Controller.Commands);
        bench.Driver.Advance(1);

        Assert.Equal(["01060403400013"], bench.Controller.Commands.Select(Convert.ToHexString));
    }

    [Fact]
    public void Bad_fragments_are_dropped_and_counted_and_the_next_PDU_is_taken()
    {
        var bench = Bench.Started();
        bench.CentralConnects();
        bench.Controller.Say("02 4010 0100 01");                    // a continuation of nothing
        bench.Controller.Say("02 4020 0500 FFFF 0400 0A");          // longer than anything that is taken
        bench.Controller.Say("02 4020 0600 0100 0600 0B01");        // more octets than announced
        Assert.Equal(3, bench.Host.Statistics.MalformedFragments);
        bench.Controller.Say(Bench.Data(0x0040, 6, "0B 01"));

        Assert.Single(bench.Controller.Data);
        Assert.Equal(0, bench.Host.Timers.Count);
    }

    [Fact]
    public void A_flood_of_requests_without_credits_is_bounded()
    {
        var bench = Bench.Started();
        bench.CentralConnects();
        for (var i = 0; i < 10_000; i++)
            bench.Controller.Say(Bench.Data(0x0040, 6, "0B 01"));

        Assert.Equal(4, bench.Controller.Data.Count());             // as many as the controller has buffers
        Assert.True(bench.Host.Statistics.DroppedAnswers > 0);
    }

    private sealed class Ended : GattOperation
    {
        public int? Status { get; private set; }

        public override void OnDone(int status) => Status = status;
    }
}
