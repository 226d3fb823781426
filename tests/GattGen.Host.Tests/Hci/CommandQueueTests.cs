// Commands and the credits of the controller (Core Vol 4, Part E, 4.4).
using System;
using System.Linq;
using GattGen.Hci;

namespace GattGen.Host.Tests.Hci;

public class CommandQueueTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void Never_more_commands_are_on_the_way_than_the_controller_allows(int credits)
    {
        var bench = new Bench();
        bench.Controller.Credits = credits;
        bench.Host.Active = true;
        for (ushort handle = 1; handle <= 6; handle++)
            bench.Controller.Say(Bench.ConnectionComplete(handle, 1));
        bench.Host.GapAdvertise(100_000);
        for (ushort handle = 1; handle <= 6; handle++)
            bench.Host.GapDisconnect(handle);
        bench.Run();

        Assert.Equal(0, bench.Controller.CommandsWithoutCredit);
        Assert.Equal(credits, bench.Controller.MostWaiting);
        Assert.Equal(6, bench.Controller.Opcodes.Count(static o => o == HciOpcode.Disconnect));
        Assert.Equal(0, bench.Host.Commands.Count);
    }

    [Fact]
    public void Without_credits_nothing_is_sent_until_the_controller_gives_one()
    {
        var bench = Bench.Started();
        bench.Controller.Say("04 0E 03 00 0000");       // no credits left
        bench.Host.GapAdvertise(100_000);
        Assert.Empty(bench.Controller.Sent);
        bench.Controller.Say("04 0F 04 00 01 0000");    // one again, by a Command Status

        Assert.Single(bench.Controller.Sent);
    }

    [Fact]
    public void A_credit_that_never_comes_is_not_waited_for_without_end()
    {
        var bench = Bench.Started();
        bench.Controller.Say("04 0E 03 00 0000");
        bench.Host.GapAdvertise(100_000);
        bench.Driver.Advance(2_000_000);

        Assert.NotEmpty(bench.Controller.Sent);
        Assert.Equal(1, bench.Host.Statistics.LostAnswers);
    }

    [Fact]
    public void An_answer_to_nothing_is_counted()
    {
        var bench = Bench.Started();
        bench.Controller.Say("04 0E 04 01 0A20 00");
        bench.Controller.Say("04 0F 04 00 01 0D20");

        Assert.Equal(2, bench.Host.Statistics.UnexpectedAnswers);
    }

    [Fact]
    public void A_refusal_by_command_status_is_an_answer_to_any_command()
    {
        var bench = Bench.Started();
        bench.Controller.Ignores.Add(HciOpcode.LeSetScanParameters);
        bench.Host.GapScan(0);
        bench.Controller.Say("04 0F 04 01 01 0B20");    // unknown HCI command

        Assert.Equal([BleEventCode.ScanDone], bench.Codes);
        Assert.Equal(1, bench.Host.Statistics.RefusedCommands);
    }

    [Fact]
    public void Answers_in_another_order_reach_their_commands()
    {
        var bench = Bench.Started();
        bench.Controller.Credits = 4;
        bench.Controller.Say("04 0E 03 04 0000");
        bench.Controller.Ignores.Add(HciOpcode.LeSetAdvertisingParameters);
        bench.Controller.Ignores.Add(HciOpcode.LeSetScanParameters);
        bench.Host.GapAdvertise(100_000, [1]);
        bench.Host.GapScan(0);
        Assert.Equal([HciOpcode.LeSetAdvertisingParameters, HciOpcode.LeSetScanParameters], bench.Controller.Opcodes);
        bench.Controller.Say("04 0E 04 04 0B20 00");
        Assert.Equal(HciOpcode.LeSetScanEnable, bench.Controller.Opcodes.Last());
        bench.Controller.Say("04 0E 04 04 0620 00");

        Assert.Equal(HciOpcode.LeSetAdvertisingData, bench.Controller.Opcodes.Last());
    }
}
