// The server side: written values as streams, and updates to one client or all.
using System;
using System.Linq;
using System.Threading;

namespace GattGen.Tests.Asynchronous;

public class LocalCharacteristicTests
{
    private readonly FakeHost _host = new();
    private readonly Peripheral _peripheral;
    private readonly LocalCharacteristic _value;

    public LocalCharacteristicTests()
    {
        _peripheral = new Peripheral(_host);
        _value = _peripheral.Characteristic(100);
        for (ushort connection = 1; connection <= 3; connection++)
            _host.Connected(connection, isCentral: false, new BleAddress(BleAddressType.Public, connection));
    }

    [Fact]
    public void What_clients_write_is_captured_from_the_call_on_with_who_wrote_it()
    {
        _host.Written(1, 100, 1);
        var writes = _value.WritesAsync();
        _host.Written(2, 100, 2, 3);
        _host.Written(1, 101, 9);
        _host.Written(3, 100);
        var values = writes.GetAsyncEnumerator();
        var first = Outcome.Next(values);
        Assert.Equal((2, 100), (first.Link.Handle, first.Handle));
        Assert.Equal([2, 3], first.Value);
        Assert.Empty(Outcome.Next(values).Value);
        var moving = values.MoveNextAsync();
        _host.Written(1, 100, 4);
        Assert.False(moving.IsCompleted);
        Assert.True(Outcome.Of(moving, _host));
        Outcome.Succeeds(writes.DisposeAsync());
        _host.Written(1, 100, 5);
        Assert.False(Outcome.Of(values.MoveNextAsync()));
        Assert.Throws<InvalidOperationException>(() => writes.GetAsyncEnumerator());
        _host.AssertNothingLeft(links: 3);
    }

    [Fact]
    public void What_the_handler_refuses_does_not_come()
    {
        _host.Irq((in BleEvent e) => e.Code == BleEventCode.GattsWrite && e.GattsWrite.Connection == 2 ? 0x80 : 0);
        var values = _value.WritesAsync().GetAsyncEnumerator();
        Assert.False(_host.Written(2, 100, 1));
        Assert.True(_host.Written(1, 100, 2));
        Assert.Equal([2], Outcome.Next(values).Value);
    }

    [Fact]
    public void Several_values_in_one_stream_keep_the_order_of_the_writes()
    {
        var some = _peripheral.WritesAsync([100, 102]).GetAsyncEnumerator();
        var all = _peripheral.WritesAsync([]).GetAsyncEnumerator();
        foreach (ushort handle in new[] { 102, 100, 101, 100 })
            _host.Written(1, handle, (byte)handle);
        Assert.Equal([102, 100, 100], Enumerable.Range(0, 3).Select(_ => (int)Outcome.Next(some).Handle));
        Assert.Equal([102, 100, 101, 100], Enumerable.Range(0, 4).Select(_ => (int)Outcome.Next(all).Handle));
        Assert.Throws<ArgumentNullException>(() => _peripheral.WritesAsync(null!));
    }

    [Fact]
    public void A_slow_reader_loses_by_its_own_policy_and_is_told()
    {
        var oldest = _value.WritesAsync(new SubscribeOptions { BufferSize = 2 });
        var newest = _value.WritesAsync(new SubscribeOptions { BufferSize = 2, Overflow = BufferOverflow.DropNewest });
        var fails = _value.WritesAsync(new SubscribeOptions { BufferSize = 2, Overflow = BufferOverflow.Fail }).GetAsyncEnumerator();
        for (byte i = 1; i <= 3; i++)
            _host.Written(1, 100, i);
        var (a, b) = (oldest.GetAsyncEnumerator(), newest.GetAsyncEnumerator());
        Assert.Equal([2, 3], new[] { Outcome.Next(a).Value[0], Outcome.Next(a).Value[0] });
        Assert.Equal([1, 2], new[] { Outcome.Next(b).Value[0], Outcome.Next(b).Value[0] });
        Assert.Equal((1, 1), (oldest.DroppedCount, newest.DroppedCount));
        Outcome.Next(fails);
        Outcome.Next(fails);
        Outcome.Fails(fails.MoveNextAsync(), BleError.NoMemory);
    }

    [Fact]
    public void Values_can_be_decoded_and_what_is_none_is_counted()
    {
        var writes = _value.WritesAsync((ReadOnlySpan<byte> octets, out int number) => (number = octets.Length == 1 ? octets[0] : -1) >= 0);
        var values = writes.GetAsyncEnumerator();
        _host.Written(1, 100, 1, 2);
        _host.Written(1, 100, 7);
        Assert.Equal(7, Outcome.Next(values).Value);
        Assert.Equal(1, writes.RejectedCount);
    }

    [Fact]
    public void Switching_the_radio_off_or_cancelling_ends_a_capture()
    {
        using var source = new CancellationTokenSource();
        var cancelled = _value.WritesAsync(cancel: source.Token).GetAsyncEnumerator();
        var moving = cancelled.MoveNextAsync();
        source.Cancel();
        _host.RunPosted();
        Outcome.IsCancelled(moving);

        var writes = _value.WritesAsync().GetAsyncEnumerator();
        _host.Written(1, 100, 1);
        _host.Active = false;
        Outcome.Next(writes);
        Outcome.Fails(writes.MoveNextAsync(), BleError.NoDevice);
    }

    [Fact]
    public void All_who_want_notifications_are_notified()
    {
        _host.Subscriptions[(1, 100)] = GattSubscription.Notifications;
        _host.Subscriptions[(2, 100)] = GattSubscription.Indications;
        _host.Subscriptions[(3, 100)] = GattSubscription.Notifications | GattSubscription.Indications;
        Assert.Equal([1, 2, 3], _value.Subscribers.Select(link => (int)link.Handle).Order());
        Assert.Equal(2, Outcome.Of(_value.NotifyAllAsync(new byte[] { 5 })));
        Assert.Equal([1, 3], _host.Sent.Select(sent => (int)sent.Connection).Order());
        Outcome.Fails(_value.NotifyAllAsync(new byte[21]), BleError.TooBig);
        Assert.Equal(2, _host.Sent.Count);
        Assert.Equal(0, Outcome.Of(_peripheral.Characteristic(101).NotifyAllAsync(new byte[] { 5 })));
    }

    [Fact]
    public void A_client_without_room_is_waited_for_and_one_that_goes_is_not_counted()
    {
        _host.Subscriptions[(1, 100)] = _host.Subscriptions[(2, 100)] = GattSubscription.Notifications;
        _host.Room = 0;
        var notifying = _value.NotifyAllAsync(new byte[] { 5 });
        Assert.False(notifying.IsCompleted);
        _host.Lost(1);
        _host.RunPosted();
        _host.Room = 1;
        _host.Take(RequestKind.WaitForRoom).Done();
        Assert.Equal(1, Outcome.Of(notifying, _host));
        _host.AssertNothingLeft(links: 2);
    }

    [Fact]
    public void Indications_to_all_end_when_each_has_confirmed_or_gone()
    {
        for (ushort connection = 1; connection <= 3; connection++)
            _host.Subscriptions[(connection, 100)] = GattSubscription.Indications;
        _host.SetMtu(3, 23);
        var indicating = _value.IndicateAllAsync(new byte[] { 1 });
        _host.Requests.Single(request => request.Connection == 2).Done();
        _host.Lost(1, 0x08);
        _host.RunPosted();
        Assert.False(indicating.IsCompleted);
        _host.Requests.Single(request => request.Connection == 3).Done(BleStatus.TimedOut);
        var deliveries = Outcome.Of(indicating, _host).ToDictionary(delivery => (int)delivery.Link.Handle, delivery => delivery.Problem);
        Assert.Null(deliveries[2]);
        Assert.Equal((BleError.NotConnected, 0x08), (deliveries[1]!.Error, deliveries[1]!.Status));
        Assert.Equal(BleError.TimedOut, deliveries[3]!.Error);
    }

    [Fact]
    public void One_client_is_notified_or_indicated_to_whether_it_has_subscribed_or_not()
    {
        Assert.True(Link.TryFind(_host, 2, out var link));
        Outcome.Succeeds(_value.NotifyAsync(link!, new byte[] { 1 }));
        Assert.Equal((2, 100), (_host.Sent[0].Connection, _host.Sent[0].Handle));
        var indicating = _value.IndicateAsync(link!, new byte[] { 2 });
        _host.Take(RequestKind.Indicate).Done();
        _host.RunPosted();
        Outcome.Succeeds(indicating);
        Assert.Throws<ArgumentNullException>(() => { _ = _value.NotifyAsync(null!, default); });
        Assert.Throws<ArgumentOutOfRangeException>(() => _peripheral.Characteristic(0));
    }
}
