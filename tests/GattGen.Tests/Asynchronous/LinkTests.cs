using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen.Tests.Asynchronous;

public class LinkTests
{
    private readonly FakeHost _host = new();

    [Fact]
    public void A_link_says_what_the_connection_is()
    {
        var link = _host.Link(mtu: 247);
        Assert.Equal((1, FakeHost.Peer, true, 247), ((int)link.Handle, link.Peer, link.IsCentral, link.Mtu));
        Assert.True(link.IsConnected);
        Assert.Null(link.DisconnectionReason);
        Assert.Equal(30_000, link.Info.IntervalMicroseconds);
        Assert.Equal("C0:FF:EE:00:00:01 (connection 1)", link.ToString());
    }

    [Fact]
    public void After_its_end_a_link_keeps_what_was_known_last()
    {
        var link = _host.Link(mtu: 100);
        _host.SetMtu(1, 247);
        Assert.Equal(247, link.Mtu);
        _host.Lost(1, 0x13);
        Assert.False(link.IsConnected);
        Assert.Equal(0x13, link.DisconnectionReason);
        Assert.Equal(247, link.Mtu);
    }

    [Fact]
    public void There_is_one_object_for_each_connection()
    {
        var link = _host.Link();
        Assert.True(Link.TryFind(_host, 1, out var found));
        Assert.Same(link, found);
        Assert.False(Link.TryFind(_host, 2, out _));
    }

    [Fact]
    public void A_connection_that_is_older_than_the_layer_has_a_link_too()
    {
        _host.AddConnection(7, isCentral: false);
        Assert.True(Link.TryFind(_host, 7, out var link));
        Assert.False(link!.IsCentral);
        _host.Lost(7, 0x08);
        Assert.False(link.IsConnected);
        _host.AssertNothingLeft();
    }

    [Fact]
    public void A_handle_that_is_used_again_is_another_link()
    {
        var first = _host.Link();
        _host.Lost(1);
        var second = _host.Link();
        Assert.NotSame(first, second);
        Assert.False(first.IsConnected);
        Assert.True(second.IsConnected);
    }

    [Fact]
    public void Disconnecting_waits_for_the_end()
    {
        var link = _host.Link();
        var ending = link.DisconnectAsync();
        Assert.Equal(new ushort[] { 1 }, _host.Disconnects);
        _host.RunPosted();
        Assert.False(ending.IsCompleted);
        _host.Lost(1, 0x16);
        _host.RunPosted();
        Outcome.Succeeds(ending);
        Outcome.Succeeds(link.DisposeAsync());
        Assert.Single(_host.Disconnects);
        _host.AssertNothingLeft();
    }

    [Fact]
    public void Giving_up_the_wait_for_the_end_does_not_keep_the_link()
    {
        var link = _host.Link();
        using var source = new CancellationTokenSource();
        var ending = link.DisconnectAsync(source.Token);
        source.Cancel();
        _host.RunPosted();
        Outcome.IsCancelled(ending);
        Assert.Equal(new ushort[] { 1 }, _host.Disconnects);
        _host.Lost(1, 0x16);
        _host.AssertNothingLeft();
    }

    [Fact]
    public void Everybody_who_waits_for_the_end_gets_the_reason()
    {
        var link = _host.Link();
        using var source = new CancellationTokenSource();
        var first = link.WaitForDisconnectionAsync();
        var second = link.WaitForDisconnectionAsync();
        var cancelled = link.WaitForDisconnectionAsync(source.Token);
        source.Cancel();
        _host.RunPosted();
        Outcome.IsCancelled(cancelled);
        Assert.False(first.IsCompleted);
        _host.Lost(1, 0x13);
        _host.RunPosted();
        Assert.Equal(0x13, Outcome.Of(first));
        Assert.Equal(0x13, Outcome.Of(second));
        var late = link.WaitForDisconnectionAsync();
        _host.RunPosted();
        Assert.Equal(0x13, Outcome.Of(late));
        _host.AssertNothingLeft();
    }

    [Fact]
    public void The_exchange_of_the_MTU_returns_the_one_in_force()
    {
        var link = _host.Link();
        var exchanging = link.ExchangeMtuAsync();
        _host.SetMtu(1, 247);
        _host.Take(RequestKind.ExchangeMtu).Done();
        _host.RunPosted();
        Assert.Equal(247, Outcome.Of(exchanging));
    }

    [Fact]
    public void Connection_parameters_are_asked_for_and_a_refusal_is_told()
    {
        var link = _host.Link();
        var wanted = new BleConnectionParameters(7_500, 15_000, 0, 1000);
        var updating = link.UpdateParametersAsync(wanted);
        Assert.Equal(wanted, _host.Take(RequestKind.Update).Parameters);
        _host.Take(RequestKind.Update).Done(BleStatus.Local + (int)BleError.NotSupported);
        _host.RunPosted();
        Outcome.Fails(updating, BleError.NotSupported);
        Assert.Throws<ArgumentOutOfRangeException>(() =>
        {
            _host.Refusal = new ArgumentOutOfRangeException();
            _ = link.UpdateParametersAsync(default);
        });
        _host.AssertNothingLeft(links: 1);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_exchange_and_the_update_end_when_cancelled_and_with_the_link(bool cancel)
    {
        var link = _host.Link();
        using var source = new CancellationTokenSource();
        var exchanging = link.ExchangeMtuAsync(source.Token);
        var updating = link.UpdateParametersAsync(new BleConnectionParameters(7_500, 15_000), source.Token);
        var indicating = link.IndicateAsync(5, new byte[] { 1 }, source.Token);
        if (cancel)
            source.Cancel();
        else
            _host.Lost(1, 0x22);
        _host.RunPosted();
        if (cancel)
        {
            Outcome.IsCancelled(exchanging);
            Outcome.IsCancelled(updating);
            Outcome.IsCancelled(indicating);
        }
        else
        {
            Outcome.Fails(exchanging, BleError.NotConnected, 0x22);
            Outcome.Fails(updating, BleError.NotConnected, 0x22);
            Outcome.Fails(indicating, BleError.NotConnected, 0x22);
        }

        _host.AssertNothingLeft(links: cancel ? 1 : 0);
    }

    [Fact]
    public void An_indication_waits_for_its_confirmation()
    {
        var link = _host.Link();
        var indicating = link.IndicateAsync(5, new byte[] { 9 });
        var request = _host.Take(RequestKind.Indicate);
        Assert.Equal((5, 9), ((int)request.Handle, (int)request.Value.Single()));
        request.Done();
        _host.RunPosted();
        Outcome.Succeeds(indicating);
        Outcome.Fails(link.IndicateAsync(5, new byte[21]), BleError.TooBig);
    }

    [Fact]
    public void Switching_the_radio_off_ends_links_and_all_that_runs_on_them()
    {
        var link = _host.Link();
        var characteristic = _host.Location(link);
        var reading = characteristic.ReadAsync();
        var ending = link.WaitForDisconnectionAsync();
        _host.Active = false;
        _host.RunPosted();
        Outcome.Fails(reading, BleError.NotConnected, 0x16);
        Assert.Equal(0x16, Outcome.Of(ending));
        Assert.False(link.IsConnected);
        Outcome.Succeeds(link.DisposeAsync());
        _host.AssertNothingLeft();
    }

    [Fact]
    public void Continuations_that_throw_are_reported_and_the_driver_goes_on()
    {
        var link = _host.Link();
        var waiting = link.WaitForDisconnectionAsync();
        waiting.ConfigureAwait(false).GetAwaiter().UnsafeOnCompleted(() => throw new FormatException("mine"));
        var other = link.WaitForDisconnectionAsync();
        _host.Lost(1, 0x13);
        _host.RunPosted();
        Assert.IsType<FormatException>(Assert.Single(_host.Failures));
        Assert.Equal(0x13, Outcome.Of(other));
    }
}
