// Notifications and indications from a server (Core Vol 3, Part F, 3.4.7; CONFORMANCE 1.3, events 18 and 19).
using System;

namespace GattGen.Host.Tests;

public class ReceivedUpdatesTests
{
    [Fact]
    [Specification("event/18")]
    public void Notifications_are_told_empty_ones_too()
    {
        var bench = new GattBench();
        bench.Receive("1B 0C00 010203");
        bench.Receive("1B 0C00");
        Assert.Equal(["NOTIFY 000C 010203", "NOTIFY 000C "], bench.Stack.TakeEvents());
        Assert.Empty(bench.Link.Sent);
    }

    [Fact]
    [Specification("event/19")]
    public void Indications_are_told_then_confirmed()
    {
        var bench = new GattBench();
        var sent = -1;
        bench.Stack.Handler = (in BleEvent _) =>
        {
            sent = bench.Link.Sent.Count;
            return 0;
        };
        Assert.Equal("1E", bench.Ask("1D 0C00 0102"));
        Assert.Equal(0, sent);
        Assert.Equal(["INDICATE 000C 0102"], bench.Stack.TakeEvents());
    }

    [Fact]
    public void A_confirmation_that_finds_no_room_leaves_when_there_is_some()
    {
        var bench = new GattBench();
        bench.Link.AnswerRoom = 0;
        bench.Receive("1D 0C00 01");
        Assert.Empty(bench.Link.Sent);
        bench.MakeRoom();
        Assert.Equal("1E", bench.Sent());
        bench.Bearer.OnRoom();
        Assert.Empty(bench.Link.Sent);
    }

    [Fact]
    public void A_handler_that_ends_the_link_leaves_an_indication_unconfirmed()
    {
        var bench = new GattBench();
        bench.Stack.Handler = (in BleEvent _) =>
        {
            bench.Bearer.Close();
            return 0;
        };
        Assert.Equal("", bench.Ask("1D 0C00 01"));
    }

    [Fact]
    public void An_update_of_handle_0_is_dropped_and_counted()
    {
        var bench = new GattBench();
        Assert.Equal("", bench.Ask("1B 0000 01"));
        Assert.Equal("", bench.Ask("1D 0000 01"));
        Assert.Equal(2, bench.Stack.Statistics.MalformedAttPdus);
        Assert.Empty(bench.Stack.Events);
    }

    [Fact]
    public void An_update_longer_than_the_MTU_is_dropped_and_counted()
    {
        var bench = new GattBench();
        bench.Receive("1B 0C00" + new string('A', 40));
        Assert.Single(bench.Stack.TakeEvents());
        bench.Receive("1B 0C00" + new string('A', 42));
        Assert.Empty(bench.Stack.Events);
        Assert.Equal(1, bench.Stack.Statistics.MalformedAttPdus);
    }
}
