// The chain through which events pass: sinks, then the handler of the application; and what becomes of exceptions in it.
using System;
using System.Collections.Generic;

namespace GattGen.Tests.Module;

public class BleChainTests
{
    private static readonly BleEventHeader Event = new(BleEventCode.GattsReadRequest, 1);

    private sealed class Sink(string name, List<string> log, Func<int>? answer = null) : IBleEventSink
    {
        public BleReply OnEvent(in BleEvent e)
        {
            log.Add(name);
            return answer?.Invoke() ?? 0;
        }
    }

    [Fact]
    public void Sinks_see_an_event_in_the_order_in_which_they_were_added_and_the_handler_last()
    {
        var log = new List<string>();
        var ble = new FakeBle();
        ble.Irq((in BleEvent e) =>
        {
            log.Add("handler");
            return 7;
        });
        ble.AddSink(new Sink("first", log));
        ble.AddSink(new Sink("second", log));

        Assert.Equal(7, ble.Raise(Event));
        Assert.Equal(["first", "second", "handler"], log);
    }

    [Fact]
    public void The_first_answer_other_than_0_ends_the_chain()
    {
        var log = new List<string>();
        var ble = new FakeBle();
        ble.AddSink(new Sink("silent", log));
        ble.AddSink(new Sink("answers", log, () => 5));
        ble.AddSink(new Sink("late", log, () => 6));
        ble.Irq((in BleEvent e) => 7);

        Assert.Equal(5, ble.Raise(Event));
        Assert.Equal(["silent", "answers"], log);
    }

    [Fact]
    public void Without_sinks_and_handler_the_answer_is_0()
    {
        Assert.Equal(0, new FakeBle().Raise(Event));
    }

    [Fact]
    public void A_sink_that_is_added_twice_sees_an_event_once()
    {
        var log = new List<string>();
        var ble = new FakeBle();
        var sink = new Sink("sink", log);
        ble.AddSink(sink);
        ble.AddSink(sink);

        ble.Raise(Event);
        Assert.Equal(["sink"], log);
    }

    [Fact]
    public void A_sink_that_was_removed_sees_nothing_and_the_others_keep_their_order()
    {
        var log = new List<string>();
        var ble = new FakeBle();
        Sink a = new("a", log), b = new("b", log), c = new("c", log);
        ble.AddSink(a);
        ble.AddSink(b);
        ble.AddSink(c);
        ble.RemoveSink(b);
        ble.RemoveSink(b);
        ble.RemoveSink(new Sink("stranger", log));

        ble.Raise(Event);
        Assert.Equal(["a", "c"], log);
        Assert.Throws<ArgumentNullException>(() => ble.AddSink(null!));
    }

    [Fact]
    public void A_sink_may_remove_itself_and_add_another_while_an_event_passes()
    {
        var log = new List<string>();
        var ble = new FakeBle();
        Sink? once = null;
        once = new Sink("once", log, () =>
        {
            ble.RemoveSink(once!);
            ble.AddSink(new Sink("new", log));
            return 0;
        });
        ble.AddSink(once);
        ble.AddSink(new Sink("always", log));

        ble.Raise(Event);
        Assert.Equal(["once", "always"], log);
        log.Clear();
        ble.Raise(Event);
        Assert.Equal(["always", "new"], log);
    }

    [Fact]
    [Specification("irq/throws")]
    public void A_handler_that_throws_is_reported_and_stays()
    {
        var ble = new FakeBle();
        var failures = new List<Exception>();
        var calls = 0;
        ble.HandlerFailed += failures.Add;
        ble.Irq((in BleEvent e) => ++calls == 1 ? throw new InvalidOperationException("once") : 3);

        Assert.Equal(0, ble.Raise(Event));
        Assert.Equal("once", Assert.Single(failures).Message);
        Assert.Equal(3, ble.Raise(Event));
        Assert.Equal(0, ble.Depth);
    }

    [Fact]
    public void A_sink_that_throws_is_reported_and_the_event_goes_on()
    {
        var ble = new FakeBle();
        var failures = new List<Exception>();
        ble.HandlerFailed += failures.Add;
        ble.AddSink(new Sink("bad", new List<string>(), () => throw new InvalidOperationException("sink")));
        ble.Irq((in BleEvent e) => 3);

        Assert.Equal(3, ble.Raise(Event));
        Assert.Equal("sink", Assert.Single(failures).Message);
        Assert.Equal(3, ble.Raise(Event));
        Assert.Equal(2, failures.Count);
    }

    [Fact]
    public void A_handler_that_throws_while_nobody_listens_does_no_harm()
    {
        var ble = new FakeBle();
        ble.Irq((in BleEvent e) => throw new InvalidOperationException());

        Assert.Equal(0, ble.Raise(Event));
    }

    [Fact]
    [Specification("irq")]
    public void There_is_one_handler_and_null_takes_it_away()
    {
        var ble = new FakeBle();
        ble.Irq((in BleEvent e) => 1);
        ble.Irq((in BleEvent e) => 2);
        Assert.Equal(2, ble.Raise(Event));

        ble.Irq(null);
        Assert.Equal(0, ble.Raise(Event));
    }

    [Fact]
    [Specification("active/kept")]
    public void The_handler_survives_switching_the_radio_off()
    {
        var ble = new FakeBle();
        ble.Irq((in BleEvent e) => 4);
        ble.Active = false;
        ble.Active = true;

        Assert.Equal(4, ble.Raise(Event));
    }

    [Fact]
    public void Passing_an_event_allocates_nothing()
    {
        var ble = new FakeBle();
        ble.AddSink(new Counting());
        ble.AddSink(new Counting());
        ble.Irq((in BleEvent e) => e.GattsReadRequest.Connection);
        var (rounds, sum) = (0, 0);
        void Round()
        {
            rounds++;
            sum += ble.Raise(Event);
        }

        Assert.Equal(0, Allocation.Of(Round, times: 1000, warm: 1));
        Assert.Equal(rounds, sum);
    }

    private sealed class Counting : IBleEventSink
    {
        private int _count;

        public BleReply OnEvent(in BleEvent e)
        {
            _count++;
            return _count < 0;
        }
    }
}
