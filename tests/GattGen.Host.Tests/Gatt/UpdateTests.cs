// Notifications, indications and gatts_write with send_update (Core Vol 3, Part F, 3.4.7; CONFORMANCE 1.2, gatts_notify/indicate).
using System;
using System.Linq;

namespace GattGen.Host.Tests;

public class UpdateTests
{
    private const ushort Value = 0x000C;
    private const int NotConnected = 0x100 + 107;
    private const int TimedOut = 0x100 + 110;
    private const int GivenUp = 0x100 + 2;

    private static GattBench Bench(Action<FakeStack>? configure = null)
    {
        var bench = new GattBench(configure);
        bench.Server.Register([new GattServiceDefinition(0x1234, (0x2345, GattFlags.Read | GattFlags.Notify | GattFlags.Indicate), (0x2346, GattFlags.Read | GattFlags.Notify | GattFlags.Indicate))]);
        return bench;
    }

    private static string[] AllSent(GattBench bench)
    {
        var sent = bench.Link.Sent.Select(Convert.ToHexString).ToArray();
        bench.Link.Sent.Clear();
        return sent;
    }

    // ---- notifications

    [Fact]
    [Specification("gatts_notify/unsubscribed")]
    [Specification("gatts_notify/data")]
    public void A_notification_is_sent_without_a_subscription_and_leaves_the_local_value()
    {
        var bench = Bench();
        bench.Server.Write(Value, [1], false);
        bench.Bearer.Updates.Notify(Value, [0xAA, 0xBB]);
        Assert.Equal("1B0C00AABB", bench.Sent());
        Assert.Equal([1], bench.Server.Read(Value));
        bench.Bearer.Updates.Notify(Value, bench.Server.ValueOf(Value));
        Assert.Equal("1B0C0001", bench.Sent());
    }

    [Fact]
    public void A_notification_of_data_needs_no_handle_of_this_server_but_one_other_than_0()
    {
        var bench = Bench();
        bench.Bearer.Updates.Notify(0xFFFF, [1]);
        Assert.Equal("1BFFFF01", bench.Sent());
        Assert.Equal(BleError.InvalidArgument, Assert.Throws<BleException>(() => bench.Bearer.Updates.Notify(0, [1])).Error);
        Assert.Equal(BleError.InvalidArgument, Assert.Throws<BleException>(() => bench.Bearer.Updates.TryNotify(0, [1])).Error);
        Assert.Equal(BleError.InvalidArgument, Assert.Throws<BleException>(() => bench.Bearer.Updates.Indicate(0, [1], null)).Error);
    }

    [Fact]
    public void Updates_are_cut_to_the_MTU_less_3()
    {
        var bench = Bench();
        bench.Bearer.Updates.Notify(Value, GattBench.Octets(64));
        Assert.Equal("1B0C00" + Convert.ToHexString(GattBench.Octets(20)), bench.Sent());
        bench.AgreeMtu(50);
        bench.Bearer.Updates.Notify(Value, GattBench.Octets(64));
        Assert.Equal("1B0C00" + Convert.ToHexString(GattBench.Octets(47)), bench.Sent());
        bench.Bearer.Updates.Indicate(Value, GattBench.Octets(64), null);
        Assert.Equal("1D0C00" + Convert.ToHexString(GattBench.Octets(47)), bench.Sent());
    }

    [Fact]
    [Specification("errno/ENOMEM")]
    public void A_full_queue_refuses_a_notification_and_sends_nothing()
    {
        var bench = Bench();
        bench.Link.Room = 1;
        bench.Bearer.Updates.Notify(Value, [1]);
        Assert.Equal(BleError.NoMemory, Assert.Throws<BleException>(() => bench.Bearer.Updates.Notify(Value, [2])).Error);
        Assert.False(bench.Bearer.Updates.TryNotify(Value, [2]));
        Assert.Equal(["1B0C0001"], AllSent(bench));
        Assert.True(bench.Bearer.Updates.TryNotify(Value, [2]));
    }

    [Fact]
    public void The_second_seam_refuses_what_does_not_fit()
    {
        var bench = Bench();
        Assert.True(bench.Bearer.Updates.TryNotify(Value, new byte[20]));
        Assert.Throws<ArgumentException>(() => bench.Bearer.Updates.TryNotify(Value, new byte[21]));
        Assert.Throws<ArgumentException>(() => bench.Bearer.Updates.RequireFits(new byte[21]));
    }

    // ---- indications

    [Fact]
    [Specification("gatts_indicate")]
    [Specification("event/20")]
    public void An_indication_is_confirmed_and_that_is_told()
    {
        var bench = Bench();
        bench.Bearer.Updates.Indicate(Value, [1, 2], null);
        Assert.Equal("1D0C000102", bench.Sent());
        Assert.Empty(bench.Stack.Events);
        bench.Receive("1E");
        Assert.Equal(["INDICATE_DONE 000C 0"], bench.Stack.TakeEvents());
        Assert.Equal(0, bench.Stack.Timers.Count);
        bench.Receive("1E");
        Assert.Equal(1, bench.Bearer.Statistics.UnexpectedAttPdus);
        Assert.Empty(bench.Stack.Events);
    }

    [Fact]
    public void One_indication_is_outstanding_and_the_others_wait_in_their_order()
    {
        var bench = Bench();
        for (byte i = 1; i <= 3; i++)
            bench.Bearer.Updates.Indicate(Value, [i], null);
        Assert.Equal(["1D0C0001"], AllSent(bench));
        bench.Receive("1E");
        Assert.Equal(["1D0C0002"], AllSent(bench));
        bench.Receive("1E");
        Assert.Equal(["1D0C0003"], AllSent(bench));
        bench.Receive("1E");
        Assert.Equal(3, bench.Stack.TakeEvents().Length);
        Assert.Empty(bench.Link.Sent);
    }

    [Fact]
    public void An_indication_holds_the_value_of_the_moment_in_which_it_was_asked_for()
    {
        var bench = Bench();
        bench.Bearer.Updates.Indicate(Value, [1], null);
        bench.Server.Write(Value, [2], false);
        bench.Bearer.Updates.Indicate(Value, bench.Server.ValueOf(Value), null);
        bench.Server.Write(Value, [3], false);
        bench.Receive("1E");
        Assert.Equal(["1D0C0001", "1D0C0002"], AllSent(bench));
    }

    [Fact]
    public void A_handler_of_the_end_may_indicate_again()
    {
        var bench = Bench();
        var left = 3;
        bench.Stack.Handler = (in BleEvent e) =>
        {
            if (e.Code == BleEventCode.GattsIndicateDone && --left > 0)
                bench.Bearer.Updates.Indicate(Value, [(byte)left], null);
            return 0;
        };
        bench.Bearer.Updates.Indicate(Value, [9], null);
        for (var i = 0; i < 3; i++)
            bench.Receive("1E");
        Assert.Equal(["1D0C0009", "1D0C0002", "1D0C0001"], AllSent(bench));
    }

    [Fact]
    public void More_waiting_indications_than_the_limit_are_refused()
    {
        var bench = Bench(stack => stack.Options = new HostOptions { Caching = false, MaxQueuedIndications = 2 });
        for (byte i = 0; i < 3; i++)
            bench.Bearer.Updates.Indicate(Value, [i], null);
        Assert.Equal(BleError.NoMemory, Assert.Throws<BleException>(() => bench.Bearer.Updates.Indicate(Value, [9], null)).Error);
        bench.Receive("1E");
        bench.Bearer.Updates.Indicate(Value, [3], null);
        for (var i = 0; i < 3; i++)
            bench.Receive("1E");
        Assert.Equal(["1D0C0000", "1D0C0001", "1D0C0002", "1D0C0003"], AllSent(bench));
    }

    [Fact]
    public void An_indication_that_finds_no_room_leaves_when_there_is_some()
    {
        var bench = Bench();
        bench.Link.Room = 0;
        bench.Bearer.Updates.Indicate(Value, [1], null);
        bench.Bearer.Updates.Indicate(Value, [2], null);
        Assert.Empty(bench.Link.Sent);
        Assert.Equal(0, bench.Stack.Timers.Count);
        bench.MakeRoom();
        Assert.Equal(["1D0C0001"], AllSent(bench));
        Assert.Equal(1, bench.Stack.Timers.Count);
    }

    [Fact]
    [Specification("gatts_indicate/failure")]
    [Specification("event/20")]
    public void An_indication_that_is_not_confirmed_within_30_s_ends_the_link()
    {
        var bench = Bench();
        bench.Bearer.Updates.Indicate(Value, [1], null);
        bench.Bearer.Updates.Indicate(Value, [2], null);
        bench.Sent();
        bench.Stack.Pass(29_999_999);
        Assert.Empty(bench.Link.Terminations);
        bench.Stack.Pass(1);
        Assert.Equal([0x13], bench.Link.Terminations);
        Assert.Equal([$"INDICATE_DONE 000C {TimedOut}"], bench.Stack.TakeEvents());

        // Nothing more is exchanged until the link has ended.
        bench.Receive("1E");
        Assert.Equal("", bench.Ask("0A 0300"));
        Assert.Equal(BleError.NotConnected, Assert.Throws<BleException>(() => bench.Bearer.Updates.Notify(Value, [1])).Error);
        bench.Bearer.Close();
        Assert.Equal([$"INDICATE_DONE 000C {NotConnected}"], bench.Stack.TakeEvents());
        Assert.Single(bench.Link.Terminations);
    }

    [Fact]
    [Specification("gatts_indicate/failure")]
    public void Indications_fail_when_the_link_ends_outstanding_and_waiting_ones_alike()
    {
        var bench = Bench();
        var operation = new Recorder();
        bench.Bearer.Updates.Indicate(Value, [1], null);
        bench.Bearer.Updates.Indicate(Value, [2], operation);
        bench.Bearer.Updates.Indicate(0x000F, [3], null);
        bench.Bearer.Close();
        Assert.Equal([$"INDICATE_DONE 000C {NotConnected}", $"INDICATE_DONE 000F {NotConnected}"], bench.Stack.TakeEvents());
        Assert.Equal(NotConnected, operation.Status);
        Assert.Equal(0, bench.Stack.Timers.Count);
        bench.Stack.Pass(60_000_000);
        Assert.Empty(bench.Link.Terminations);
    }

    [Fact]
    public void An_operation_is_told_of_its_indication_and_no_event_is_raised()
    {
        var bench = Bench();
        var operation = new Recorder();
        bench.Bearer.Updates.Indicate(Value, [1], operation);
        Assert.Null(operation.Status);
        bench.Receive("1E");
        Assert.Equal(0, operation.Status);
        Assert.Equal(1, operation.Ends);
        Assert.Empty(bench.Stack.Events);
    }

    [Fact]
    public void An_abandoned_indication_is_not_sent_if_it_waits_and_silently_confirmed_if_it_has_left()
    {
        var bench = Bench();
        var left = new Recorder();
        var waiting = new Recorder();
        bench.Bearer.Updates.Indicate(Value, [1], left);
        bench.Bearer.Updates.Indicate(Value, [2], waiting);
        bench.Bearer.Updates.Indicate(Value, [3], null);
        ((PendingOperation)waiting.HostState!).Abandon();
        ((PendingOperation)left.HostState!).Abandon();
        Assert.Equal(GivenUp, left.Status);
        Assert.Equal(GivenUp, waiting.Status);
        bench.Receive("1E");
        bench.Receive("1E");
        Assert.Equal(["1D0C0001", "1D0C0003"], AllSent(bench));
        Assert.Equal(["INDICATE_DONE 000C 0"], bench.Stack.TakeEvents());
        Assert.Equal(1, left.Ends);
        Assert.Equal(1, waiting.Ends);
    }

    // ---- send_update

    [Fact]
    [Specification("gatts_write/send_update")]
    public void An_update_goes_to_each_client_as_it_has_subscribed()
    {
        var bench = Bench();
        var (indicated, second) = bench.Connect(0x41);
        var (both, third) = bench.Connect(0x42);
        var (neither, _) = bench.Connect(0x43);
        bench.Ask("12 0D00 0100");
        second.Receive([0x12, 0x0D, 0x00, 0x02, 0x00]);
        third.Receive([0x12, 0x0D, 0x00, 0x03, 0x00]);
        indicated.Sent.Clear();
        both.Sent.Clear();
        bench.Stack.TakeEvents();

        bench.Server.Write(Value, [7], sendUpdate: false);
        Assert.Empty(bench.Link.Sent);
        bench.Server.Write(Value, [8], sendUpdate: true);
        Assert.Equal("1B0C0008", bench.Sent());
        Assert.Equal([0x1D, 0x0C, 0x00, 0x08], indicated.Sent.Dequeue());
        Assert.Equal([0x1B, 0x0C, 0x00, 0x08], both.Sent.Dequeue());
        Assert.Empty(neither.Sent);
        second.Receive([0x1E]);
        Assert.Equal(["INDICATE_DONE 000C 0"], bench.Stack.TakeEvents());
    }

    [Fact]
    public void Writing_with_an_update_where_there_is_no_configuration_just_writes()
    {
        var bench = new GattBench();
        bench.Server.Register([new GattServiceDefinition(0x1234, (0x2345, GattFlags.Read, new GattDescriptorDefinition[] { (0x2901, GattFlags.Read) }))]);
        bench.Server.Write(0x000C, [1], sendUpdate: true);
        bench.Server.Write(0x000D, [2], sendUpdate: true);
        Assert.Equal([1], bench.Server.Read(0x000C));
        Assert.Equal([2], bench.Server.Read(0x000D));
    }

    [Fact]
    public void A_notification_that_finds_no_room_is_made_up_for_with_the_latest_value()
    {
        var bench = Bench();
        bench.Ask("12 0D00 0100");
        bench.Ask("12 1000 0100");
        bench.Link.Room = 0;
        bench.Server.Write(Value, [1], sendUpdate: true);
        bench.Server.Write(0x000F, [5], sendUpdate: true);
        bench.Server.Write(Value, [2], sendUpdate: true);
        bench.Server.Write(Value, [3], sendUpdate: false);
        Assert.True(bench.Link.WantsRoom);
        bench.MakeRoom();
        Assert.Equal(["1B0C0003", "1B0F0005"], AllSent(bench).Order());
        bench.Bearer.OnRoom();
        Assert.Empty(bench.Link.Sent);
    }

    [Fact]
    public void While_an_indication_is_outstanding_changes_are_gathered_and_the_latest_is_sent()
    {
        var bench = Bench();
        bench.Ask("12 0D00 0200");
        bench.Stack.TakeEvents();
        for (byte i = 1; i <= 5; i++)
            bench.Server.Write(Value, [i], sendUpdate: true);
        Assert.Equal(["1D0C0001"], AllSent(bench));
        bench.Receive("1E");
        Assert.Equal(["1D0C0005"], AllSent(bench));
        bench.Receive("1E");
        Assert.Empty(bench.Link.Sent);
        Assert.Equal(["INDICATE_DONE 000C 0", "INDICATE_DONE 000C 0"], bench.Stack.TakeEvents());
    }

    [Fact]
    public void Values_that_have_changed_take_turns()
    {
        var bench = Bench();
        bench.Ask("12 0D00 0200");
        bench.Ask("12 1000 0200");
        bench.Server.Write(Value, [1], sendUpdate: true);
        bench.Server.Write(0x000F, [2], sendUpdate: true);
        var sent = "";
        for (var i = 0; i < 4; i++)
        {
            bench.Server.Write(Value, [1], sendUpdate: true);
            bench.Server.Write(0x000F, [2], sendUpdate: true);
            bench.Receive("1E");
        }

        foreach (var pdu in AllSent(bench))
            sent += pdu[^1];
        Assert.Equal("12121", sent);
    }

    [Fact]
    public void Indications_asked_for_come_before_values_that_have_changed()
    {
        var bench = Bench();
        bench.Ask("12 0D00 0200");
        bench.Bearer.Updates.Indicate(Value, [1], null);
        bench.Server.Write(Value, [2], sendUpdate: true);
        bench.Bearer.Updates.Indicate(Value, [3], null);
        bench.Receive("1E");
        bench.Receive("1E");
        Assert.Equal(["1D0C0001", "1D0C0003", "1D0C0002"], AllSent(bench));
    }

    [Fact]
    public void A_value_that_has_changed_does_not_overtake_an_indication_that_waits_for_room()
    {
        var bench = Bench();
        bench.Ask("12 0D00 0200");
        bench.Link.Room = 0;
        bench.Bearer.Updates.Indicate(Value, [1], null);
        bench.Link.Room = 1;
        bench.Server.Write(Value, [2], sendUpdate: true);
        bench.MakeRoom();
        bench.Receive("1E");
        Assert.Equal(["1D0C0001", "1D0C0002"], AllSent(bench));
    }

    [Fact]
    public void Who_unsubscribes_meanwhile_gets_nothing_more()
    {
        var bench = Bench();
        bench.Ask("12 0D00 0100");
        bench.Link.Room = 0;
        bench.Server.Write(Value, [1], sendUpdate: true);
        bench.Ask("12 0D00 0000");
        bench.MakeRoom();
        Assert.Empty(bench.Link.Sent);
    }

    [Fact]
    public void A_link_that_has_ended_gets_nothing()
    {
        var bench = Bench();
        bench.Ask("12 0D00 0100");
        bench.Bearer.Close();
        bench.Server.Write(Value, [1], sendUpdate: true);
        Assert.Empty(bench.Link.Sent);
        bench.Bearer.Open();
        bench.Server.Write(Value, [2], sendUpdate: true);
        Assert.Empty(bench.Link.Sent);
    }

    // ---- Service Changed (Core Vol 3, Part G, 7.1)

    [Fact]
    public void Clients_that_want_it_are_indicated_that_the_services_have_changed()
    {
        var bench = Bench();
        Assert.Equal("13", bench.Ask("12 0900 0200"));
        var (other, _) = bench.Connect(0x41);
        bench.Server.Register([Tables.HeartRate]);
        Assert.Equal("1D08000A001100", bench.Sent());
        Assert.Empty(other.Sent);
        bench.Receive("1E");
        Assert.Empty(bench.Stack.Events);
        Assert.Equal("0B0200", bench.Ask("0A 0900"));
    }

    [Fact]
    public void Several_changes_before_the_confirmation_are_one()
    {
        var bench = Bench();
        bench.Ask("12 0900 0200");
        bench.Server.Register([]);
        bench.Server.Register([Tables.HeartRate]);
        bench.Server.Register([Tables.Uart]);
        Assert.Equal(["1D08000A001000"], AllSent(bench));
        bench.Receive("1E");
        Assert.Equal(["1D08000A001100"], AllSent(bench));
        bench.Receive("1E");
        Assert.Empty(bench.Link.Sent);
    }

    [Fact]
    public void Service_Changed_offers_indications_only()
    {
        var bench = Bench();
        Assert.Equal("0112090013", bench.Ask("12 0900 0100"));
        Assert.Equal("0112090013", bench.Ask("12 0900 0300"));
    }
}
