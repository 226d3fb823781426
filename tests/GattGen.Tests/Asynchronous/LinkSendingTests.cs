using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen.Tests.Asynchronous;

public class LinkSendingTests
{
    private readonly FakeHost _host = new();
    private readonly Link _link;
    private readonly RemoteCharacteristic _location;

    public LinkSendingTests()
    {
        _link = _host.Link();
        _location = _host.Location(_link);
    }

    [Fact]
    public void Where_there_is_room_a_write_command_leaves_at_once()
    {
        Outcome.Succeeds(_location.WriteWithoutResponseAsync(new byte[] { 1, 2 }));
        Outcome.Succeeds(_location.WriteWithoutResponseAsync<byte>(
            3,
            (value, destination) =>
            {
                destination[0] = value;
                return 1;
            },
            4));
        Outcome.Succeeds(_link.NotifyAsync(40, new byte[] { 4 }));
        Assert.Equal(new byte[] { 1, 2 }, _host.Sent[0].Value);
        Assert.Equal(new byte[] { 3 }, _host.Sent[1].Value);
        Assert.Equal((true, 40), (_host.Sent[2].IsNotification, (int)_host.Sent[2].Handle));
        Assert.Equal(0, _host.PostedCount);
    }

    [Fact]
    public void Without_room_values_wait_and_leave_in_the_order_of_the_calls()
    {
        _host.Room = 1;
        var sending = Enumerable.Range(0, 5).Select(i => _location.WriteWithoutResponseAsync(new[] { (byte)i })).ToArray();
        Outcome.Succeeds(sending[0]);
        Assert.All(sending[1..], task => Assert.False(task.IsCompleted));
        Assert.Single(_host.Requests);      // one wait for all

        _host.Room = 2;
        _host.Take(RequestKind.WaitForRoom).Done();
        _host.RunPosted();
        Outcome.Succeeds(sending[1]);
        Outcome.Succeeds(sending[2]);
        Assert.False(sending[3].IsCompleted);

        _host.Room = 10;
        _host.Take(RequestKind.WaitForRoom).Done();
        _host.RunPosted();
        Outcome.Succeeds(sending[3]);
        Outcome.Succeeds(sending[4]);
        Assert.Equal(new byte[] { 0, 1, 2, 3, 4 }, _host.Sent.Select(s => s.Value[0]));
        _host.AssertNothingLeft(links: 1);
    }

    [Fact]
    public void A_value_does_not_overtake_those_that_wait()
    {
        _host.Room = 0;
        var first = _location.WriteWithoutResponseAsync(new byte[] { 1 });
        _host.Room = 10;
        var second = _location.WriteWithoutResponseAsync(new byte[] { 2 });
        Assert.Empty(_host.Sent);
        _host.Take(RequestKind.WaitForRoom).Done();
        _host.RunPosted();
        Outcome.Succeeds(first);
        Outcome.Succeeds(second);
        Assert.Equal(new byte[] { 1, 2 }, _host.Sent.Select(s => s.Value[0]));
    }

    [Fact]
    public void The_buffer_of_the_caller_is_free_when_the_call_has_returned()
    {
        _host.Room = 0;
        var buffer = new byte[] { 1 };
        var sending = _location.WriteWithoutResponseAsync(buffer);
        buffer[0] = 99;
        _host.Room = 1;
        _host.Take(RequestKind.WaitForRoom).Done();
        _host.RunPosted();
        Outcome.Succeeds(sending);
        Assert.Equal(new byte[] { 1 }, _host.Sent.Single().Value);
    }

    [Fact]
    public void A_cancelled_value_is_not_sent_and_the_others_keep_their_order()
    {
        _host.Room = 0;
        using var source = new CancellationTokenSource();
        var first = _location.WriteWithoutResponseAsync(new byte[] { 1 });
        var second = _location.WriteWithoutResponseAsync(new byte[] { 2 }, source.Token);
        var third = _location.WriteWithoutResponseAsync(new byte[] { 3 });
        source.Cancel();
        _host.RunPosted();
        Outcome.IsCancelled(second);
        _host.Room = 10;
        _host.Take(RequestKind.WaitForRoom).Done();
        _host.RunPosted();
        Outcome.Succeeds(first);
        Outcome.Succeeds(third);
        Assert.Equal(new byte[] { 1, 3 }, _host.Sent.Select(s => s.Value[0]));
    }

    [Fact]
    public void When_the_last_waiting_value_is_cancelled_the_wait_for_room_is_given_up()
    {
        _host.Room = 0;
        using var source = new CancellationTokenSource();
        var sending = _location.WriteWithoutResponseAsync(new byte[] { 1 }, source.Token);
        source.Cancel();
        var next = _location.WriteWithoutResponseAsync(new byte[] { 2 });     // before the end of that wait has been told
        _host.RunPosted();
        Outcome.IsCancelled(sending);
        _host.Room = 1;
        _host.Take(RequestKind.WaitForRoom).Done();
        _host.RunPosted();
        Outcome.Succeeds(next);
        _host.AssertNothingLeft(links: 1);
    }

    [Fact]
    public void When_the_link_ends_all_that_wait_are_told_the_reason()
    {
        _host.Room = 0;
        var first = _location.WriteWithoutResponseAsync(new byte[] { 1 });
        var second = _link.NotifyAsync(5, new byte[] { 2 });
        _host.Lost(1, 0x13);
        _host.RunPosted();
        Outcome.Fails(first, BleError.NotConnected, 0x13);
        Outcome.Fails(second, BleError.NotConnected, 0x13);
        Assert.Empty(_host.Sent);
        _host.AssertNothingLeft();
    }

    [Fact]
    public void No_more_than_1024_values_wait()
    {
        _host.Room = 0;
        var waiting = new List<Task>();
        for (var i = 0; i < 1024; i++)
            waiting.Add(_location.WriteWithoutResponseAsync(new byte[] { 1 }).AsTask());
        Outcome.Fails(_location.WriteWithoutResponseAsync(new byte[] { 1 }), BleError.NoMemory);
        _host.Room = 2000;
        _host.Take(RequestKind.WaitForRoom).Done();
        _host.RunPosted();
        Assert.All(waiting, task => Assert.True(task.IsCompletedSuccessfully));
        Assert.Equal(1024, _host.Sent.Count);
    }

    [Fact]
    public void A_value_that_the_stack_refuses_fails_alone()
    {
        _host.Room = 0;
        var first = _location.WriteWithoutResponseAsync(new byte[] { 1 });
        var second = _location.WriteWithoutResponseAsync(new byte[] { 2 });
        _host.Room = 10;
        _host.Refusal = new BleException(BleError.InvalidArgument);
        _host.Take(RequestKind.WaitForRoom).Done();
        _host.RunPosted();
        Outcome.Fails(first, BleError.InvalidArgument);
        Outcome.Succeeds(second);
        _host.AssertNothingLeft(links: 1);
    }
}
