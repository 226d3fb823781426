// Advertising for one central after the other, without taking any, and for a time.
using System;
using System.Threading;

namespace GattGen.Tests.Asynchronous;

public class AcceptedLinksTests
{
    private readonly FakeHost _host = new();
    private readonly Peripheral _peripheral;

    public AcceptedLinksTests() => _peripheral = new Peripheral(_host);

    [Fact]
    public void Each_central_gives_a_link_and_advertising_begins_again()
    {
        var links = _peripheral.AcceptAllAsync(new byte[] { 1 }).GetAsyncEnumerator();
        Assert.False(_host.IsAdvertising);
        var moving = links.MoveNextAsync();
        Assert.True(_host.IsAdvertising);
        _host.Connected(1, isCentral: false);
        Assert.True(_host.IsAdvertising);
        _host.Connected(2, isCentral: false, FakeHost.OtherPeer);
        _host.RunPosted();
        Assert.True(Outcome.Of(moving));
        Assert.Equal(1, links.Current.Handle);
        Assert.Equal(2, Outcome.Next(links).Handle);
        Assert.Equal(3, _host.Advertisings);
        Outcome.Succeeds(links.DisposeAsync());
        Assert.False(_host.IsAdvertising);
        _host.AssertNothingLeft(links: 2);
    }

    [Fact]
    public void Without_a_free_slot_it_waits_for_the_end_of_a_connection()
    {
        var links = _peripheral.AcceptAllAsync(new byte[] { 1 }).GetAsyncEnumerator();
        _ = links.MoveNextAsync().AsTask();
        _host.Refusal = new BleException(BleError.NoMemory);
        _host.Connected(1, isCentral: false);
        Assert.False(_host.IsAdvertising);
        _host.RunPosted();
        _host.Lost(1);
        Assert.True(_host.IsAdvertising);
        Outcome.Succeeds(links.DisposeAsync());
        _host.AssertNothingLeft();
    }

    [Fact]
    public void What_the_radio_refuses_later_ends_the_enumeration_after_the_links()
    {
        var links = _peripheral.AcceptAllAsync(new byte[] { 1 }).GetAsyncEnumerator();
        var moving = links.MoveNextAsync();
        _host.Refusal = new BleException(BleError.InputOutput, "no", 0x0C);
        _host.Connected(1, isCentral: false);
        _host.RunPosted();
        Assert.True(Outcome.Of(moving));
        Outcome.Fails(links.MoveNextAsync(), BleError.InputOutput, 0x0C);
        Outcome.Succeeds(links.DisposeAsync());
        _host.AssertNothingLeft(links: 1);
    }

    [Fact]
    public void It_has_the_advertising_of_the_radio_until_it_ends()
    {
        using var source = new CancellationTokenSource();
        var links = _peripheral.AcceptAllAsync(new byte[] { 1 }, cancel: source.Token).GetAsyncEnumerator();
        var moving = links.MoveNextAsync();
        Outcome.Fails(_peripheral.AdvertiseAsync(), BleError.Already);
        Outcome.Fails(_peripheral.BroadcastAsync(), BleError.Already);
        source.Cancel();
        _host.RunPosted();
        Outcome.IsCancelled(moving);
        Outcome.Succeeds(links.DisposeAsync());
        Assert.False(_host.IsAdvertising);
        _host.AssertNothingLeft();
        Assert.Throws<ArgumentException>(() => _peripheral.AcceptAllAsync(null, new byte[] { 1 }));
    }

    [Fact]
    public void After_its_duration_advertising_for_a_central_is_a_timeout()
    {
        var advertising = _peripheral.AdvertiseAsync(new byte[] { 1 }, new AdvertiseOptions { Duration = TimeSpan.FromSeconds(3) });
        var delay = _host.Take(RequestKind.Delay);
        Assert.Equal(3_000_000, delay.Microseconds);
        delay.Done();
        Assert.False(_host.IsAdvertising);
        _host.RunPosted();
        Outcome.Fails(advertising, BleError.TimedOut);
        _host.AssertNothingLeft();
    }

    [Fact]
    public void A_central_in_time_ends_the_timer()
    {
        var advertising = _peripheral.AdvertiseAsync(new byte[] { 1 }, new AdvertiseOptions { Duration = TimeSpan.FromSeconds(3) });
        _host.Connected(1, isCentral: false);
        _host.RunPosted();
        Assert.Equal(1, Outcome.Of(advertising).Handle);
        _host.AssertNothingLeft(links: 1);
    }

    [Fact]
    public void A_broadcast_takes_no_connections_and_ends_with_its_duration()
    {
        var broadcasting = _peripheral.BroadcastAsync(new byte[] { 1 }, new byte[] { 2 }, new AdvertiseOptions { Duration = TimeSpan.FromSeconds(1) });
        Assert.Equal((true, false), (_host.IsAdvertising, _host.IsConnectable));
        _host.Take(RequestKind.Delay).Done();
        _host.RunPosted();
        Outcome.Succeeds(broadcasting);
        Assert.False(_host.IsAdvertising);

        using var source = new CancellationTokenSource();
        var forever = _peripheral.BroadcastAsync(cancel: source.Token);
        source.Cancel();
        _host.RunPosted();
        Outcome.IsCancelled(forever);
        Assert.False(_host.IsAdvertising);
        _host.AssertNothingLeft();
    }

    [Fact]
    public void The_end_of_the_time_ends_the_enumeration_of_links()
    {
        var links = _peripheral.AcceptAllAsync(new byte[] { 1 }, options: new AdvertiseOptions { Duration = TimeSpan.FromSeconds(1) }).GetAsyncEnumerator();
        var moving = links.MoveNextAsync();
        _host.Take(RequestKind.Delay).Done();
        _host.RunPosted();
        Assert.False(Outcome.Of(moving));
        Assert.False(_host.IsAdvertising);
        _host.AssertNothingLeft();
    }
}
