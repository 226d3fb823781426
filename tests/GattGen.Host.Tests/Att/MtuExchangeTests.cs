// Exchanging the MTU in both roles (Core Vol 3, Part F, 3.4.2; CONFORMANCE 1.2, gattc_exchange_mtu).
using System;

namespace GattGen.Host.Tests;

public class MtuExchangeTests
{
    [Theory]
    [InlineData(256, 200, 200)]
    [InlineData(200, 256, 200)]
    [InlineData(256, 256, 256)]
    [InlineData(517, 517, 517)]
    [InlineData(517, 0xFFFF, 517)]
    [InlineData(256, 23, 23)]
    [InlineData(256, 22, 23)]
    [InlineData(256, 0, 23)]
    [InlineData(23, 256, 23)]
    public void As_server_it_answers_its_own_MTU_and_the_smaller_one_not_below_23_is_in_force(int own, int peer, int agreed)
    {
        var bench = new GattBench(stack => stack.PreferredMtu = own);
        Assert.Equal("03" + GattBench.Hex16(own), bench.Ask("02" + GattBench.Hex16(peer)));
        Assert.Equal(agreed, bench.Bearer.Mtu);
        Assert.Equal([$"MTU {agreed}"], bench.Stack.TakeEvents());
    }

    [Theory]
    [InlineData(256, 200, 200)]
    [InlineData(200, 256, 200)]
    [InlineData(517, 0xFFFF, 517)]
    [InlineData(256, 5, 23)]
    public void As_client_it_names_its_own_MTU_and_the_smaller_one_not_below_23_is_in_force(int own, int peer, int agreed)
    {
        var bench = new GattBench(stack => stack.PreferredMtu = own);
        bench.Client.ExchangeMtu(null);
        Assert.Equal("02" + GattBench.Hex16(own), bench.Sent());
        Assert.Equal(23, bench.Bearer.Mtu);
        Assert.Equal("", bench.Ask("03" + GattBench.Hex16(peer)));
        Assert.Equal(agreed, bench.Bearer.Mtu);
        Assert.Equal([$"MTU {agreed}"], bench.Stack.TakeEvents());
    }

    [Fact]
    [Specification("event/21")]
    public void The_event_comes_after_the_response_was_queued()
    {
        var bench = new GattBench();
        var sentBefore = -1;
        bench.Stack.Handler = (in BleEvent e) =>
        {
            sentBefore = bench.Link.Sent.Count;
            return 0;
        };
        bench.Receive("02 6400");
        Assert.Equal(1, sentBefore);
    }

    [Fact]
    [Specification("errno/EALREADY")]
    public void A_second_exchange_by_this_side_is_refused_with_Already()
    {
        var bench = new GattBench();
        bench.Client.ExchangeMtu(null);
        Assert.Equal(BleError.Already, Assert.Throws<BleException>(() => bench.Client.ExchangeMtu(null)).Error);
        bench.Sent();
        bench.Receive("03 6400");
        Assert.Equal(BleError.Already, Assert.Throws<BleException>(() => bench.Client.ExchangeMtu(null)).Error);
        Assert.Empty(bench.Link.Sent);
    }

    [Fact]
    public void Both_sides_may_ask_once_each()
    {
        var bench = new GattBench();
        bench.Ask("02 6400");
        bench.Client.ExchangeMtu(null);
        Assert.Equal("020001", bench.Sent());
        bench.Receive("03 6400");
        Assert.Equal(["MTU 100", "MTU 100"], bench.Stack.TakeEvents());
    }

    [Fact]
    public void An_operation_ends_at_once_where_the_exchange_has_been_done()
    {
        var bench = new GattBench();
        var first = new Recorder();
        var second = new Recorder();
        var third = new Recorder();
        bench.Client.ExchangeMtu(first);
        bench.Client.ExchangeMtu(second);
        Assert.Null(second.Status);
        Assert.Equal("020001", bench.Sent());
        bench.Receive("03 6400");
        Assert.Equal(0, first.Status);
        Assert.Equal(0, second.Status);
        bench.Client.ExchangeMtu(third);
        Assert.Equal(0, third.Status);
        Assert.Empty(bench.Link.Sent);
        Assert.Equal(["MTU 100"], bench.Stack.TakeEvents());
    }

    [Fact]
    public void An_exchange_that_was_given_up_after_it_had_left_is_in_force_all_the_same()
    {
        var bench = new GattBench();
        var operation = new Recorder();
        bench.Client.ExchangeMtu(operation);
        bench.Sent();
        ((PendingOperation)operation.HostState!).Abandon();
        bench.Receive("03 6400");
        Assert.Equal(100, bench.Bearer.Mtu);
        Assert.Equal(["MTU 100"], bench.Stack.TakeEvents());
        Assert.Equal(1, operation.Ends);
        Assert.Equal(BleError.Already, Assert.Throws<BleException>(() => bench.Client.ExchangeMtu(null)).Error);
    }

    [Fact]
    public void An_exchange_that_was_given_up_before_it_left_has_not_taken_place_and_the_next_one_asks()
    {
        var bench = new GattBench();
        var first = new Recorder();
        var second = new Recorder();
        bench.Client.Read(1, null);
        bench.Client.ExchangeMtu(first);
        bench.Client.ExchangeMtu(second);
        ((PendingOperation)first.HostState!).Abandon();
        Assert.Equal(BleError.Already, Assert.Throws<BleException>(() => bench.Client.ExchangeMtu(null)).Error);
        bench.Sent();
        bench.Receive("0B");
        Assert.Equal("020001", bench.Sent());
        bench.Receive("03 6400");
        Assert.Equal(0, second.Status);
        Assert.Equal(100, bench.Bearer.Mtu);
    }

    [Fact]
    public void The_module_API_may_ask_again_when_all_that_was_asked_was_given_up_before_it_left()
    {
        var bench = new GattBench();
        var operation = new Recorder();
        bench.Link.AnswerRoom = 0;
        bench.Client.ExchangeMtu(operation);
        ((PendingOperation)operation.HostState!).Abandon();
        bench.Client.ExchangeMtu(null);
        bench.MakeRoom();
        Assert.Equal("020001", bench.Sent());
    }

    [Fact]
    public void What_was_named_once_stays_for_the_link_when_the_configuration_changes()
    {
        var bench = new GattBench(stack => stack.PreferredMtu = 100);
        bench.Ask("02 0002");
        bench.Stack.PreferredMtu = 300;
        bench.Client.ExchangeMtu(null);
        Assert.Equal("026400", bench.Sent());
        var (link, bearer) = bench.Connect(0x41);
        bearer.Receive([0x02, 0x00, 0x02]);
        Assert.Equal("032C01", Convert.ToHexString(link.Sent.Dequeue()));
        Assert.Equal(300, bearer.Mtu);
        Assert.Equal(100, bench.Bearer.Mtu);
    }

    [Fact]
    public void A_response_to_a_request_that_was_never_sent_is_dropped_and_counted()
    {
        var bench = new GattBench();
        bench.Receive("03 0002");
        Assert.Equal(23, bench.Bearer.Mtu);
        Assert.Equal(1, bench.Bearer.Statistics.UnexpectedAttPdus);
        Assert.Empty(bench.Stack.Events);
    }

    [Fact]
    public void A_refused_exchange_leaves_the_MTU_and_tells_the_operation()
    {
        var bench = new GattBench();
        var operation = new Recorder();
        bench.Client.ExchangeMtu(operation);
        bench.Sent();
        bench.Receive("01 02 0000 06");
        Assert.Equal(0x06, operation.Status);
        Assert.Equal(23, bench.Bearer.Mtu);
        Assert.Empty(bench.Stack.Events);
    }

    [Fact]
    public void A_handler_may_write_a_value_of_the_new_size_at_once()
    {
        var bench = new GattBench();
        bench.Server.Register([Tables.HeartRate]);
        bench.Stack.Handler = (in BleEvent e) =>
        {
            bench.Bearer.Updates.Notify(0x000C, GattBench.Octets(97));
            return 0;
        };
        bench.Receive("02 6400");
        Assert.Equal("030001", bench.Sent());
        Assert.Equal("1B0C00" + Convert.ToHexString(GattBench.Octets(97)), bench.Sent());
    }
}
