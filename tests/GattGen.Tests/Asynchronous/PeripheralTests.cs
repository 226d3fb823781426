using System;
using System.Threading;

namespace GattGen.Tests.Asynchronous;

public class PeripheralTests
{
    private readonly FakeHost _host = new();
    private readonly Peripheral _peripheral;

    public PeripheralTests() => _peripheral = new Peripheral(_host);

    [Fact]
    public void Advertising_ends_with_the_link_of_the_central_that_connects()
    {
        var advertising = _peripheral.AdvertiseAsync(new byte[] { 2, 1, 6 }, new byte[] { 2, 9, 65 }, new AdvertiseOptions { Interval = TimeSpan.FromMilliseconds(250) });
        Assert.Equal((true, 250_000), (_host.IsAdvertising, _host.AdvertisingInterval));
        Assert.Equal(new byte[] { 2, 1, 6 }, _host.AdvertisingData);
        Assert.Equal(new byte[] { 2, 9, 65 }, _host.ScanResponse);
        _host.Connected(2, isCentral: false);
        Assert.False(advertising.IsCompleted);
        _host.RunPosted();
        var link = Outcome.Of(advertising);
        Assert.Equal((2, false, FakeHost.Peer), ((int)link.Handle, link.IsCentral, link.Peer));
        Assert.True(Link.TryFind(_host, 2, out var same));
        Assert.Same(link, same);
        _host.Lost(2, 0x13);
        _host.AssertNothingLeft();
    }

    [Fact]
    public void Data_that_are_not_given_are_those_of_the_last_time()
    {
        var first = _peripheral.AdvertiseAsync(new byte[] { 1 }, new byte[] { 2 });
        _host.Connected(1, isCentral: false);
        _host.RunPosted();
        Outcome.Of(first);

        _ = _peripheral.AdvertiseAsync(new byte[] { 3 }).AsTask();
        Assert.Equal((100_000, 3, 2), (_host.AdvertisingInterval, _host.AdvertisingData[0], _host.ScanResponse[0]));
        _host.Connected(2, isCentral: false);

        _ = _peripheral.AdvertiseAsync().AsTask();
        Assert.True(_host.IsAdvertising);
        Assert.Equal((3, 2), (_host.AdvertisingData[0], _host.ScanResponse[0]));
    }

    [Fact]
    public void Cancelling_stops_advertising()
    {
        using var source = new CancellationTokenSource();
        var advertising = _peripheral.AdvertiseAsync(new byte[] { 1 }, cancel: source.Token);
        source.Cancel();
        Assert.False(_host.IsAdvertising);
        _host.RunPosted();
        Outcome.IsCancelled(advertising);
        _host.AssertNothingLeft();
    }

    [Fact]
    public void One_advertisement_is_sent_at_a_time()
    {
        var first = _peripheral.AdvertiseAsync(new byte[] { 1 });
        Outcome.Fails(new Peripheral(_host).AdvertiseAsync(new byte[] { 2 }), BleError.Already);
        Assert.Equal(new byte[] { 1 }, _host.AdvertisingData);
        _host.Connected(1, isCentral: false);
        _host.RunPosted();
        Outcome.Of(first);
    }

    [Fact]
    public void What_the_radio_refuses_is_the_outcome_of_the_task()
    {
        _host.Refusal = new BleException(BleError.NoMemory);
        Outcome.Fails(_peripheral.AdvertiseAsync(new byte[] { 1 }), BleError.NoMemory);
        Assert.Throws<ArgumentOutOfRangeException>(() => { _ = _peripheral.AdvertiseAsync(new AdvertiseOptions { Interval = TimeSpan.FromMilliseconds(19) }); });
        Assert.Throws<ArgumentOutOfRangeException>(() => { _ = _peripheral.AdvertiseAsync(new AdvertiseOptions { Interval = TimeSpan.FromSeconds(11) }); });
        _host.AssertNothingLeft();
    }

    [Fact]
    public void All_who_accept_get_the_next_central_whoever_advertises()
    {
        using var source = new CancellationTokenSource();
        var first = _peripheral.AcceptAsync();
        var second = _peripheral.AcceptAsync();
        var cancelled = _peripheral.AcceptAsync(source.Token);
        source.Cancel();
        _host.GapAdvertise(100_000);
        _host.Connected(1, isCentral: false);
        _host.RunPosted();
        Assert.Same(Outcome.Of(first), Outcome.Of(second));
        Outcome.IsCancelled(cancelled);
        _host.AssertNothingLeft(links: 1);
    }

    [Fact]
    public void A_connection_of_our_central_is_not_accepted()
    {
        var accepting = _peripheral.AcceptAsync();
        _host.Link(3);
        Assert.False(accepting.IsCompleted);
    }

    [Fact]
    public void No_more_than_64_callers_wait_for_a_central()
    {
        for (var i = 0; i < 64; i++)
            _ = _peripheral.AcceptAsync().AsTask();
        Outcome.Fails(_peripheral.AcceptAsync(), BleError.NoMemory);
    }

    [Fact]
    public void Switching_the_radio_off_ends_advertising_and_waiting()
    {
        var advertising = _peripheral.AdvertiseAsync(new byte[] { 1 });
        var accepting = _peripheral.AcceptAsync();
        _host.Active = false;
        _host.RunPosted();
        Outcome.Fails(advertising, BleError.NoDevice);
        Outcome.Fails(accepting, BleError.NoDevice);
        Outcome.Fails(_peripheral.AcceptAsync(), BleError.NoDevice);
        Outcome.Fails(_peripheral.AdvertiseAsync(), BleError.NoDevice);
        _host.AssertNothingLeft();
    }
}
