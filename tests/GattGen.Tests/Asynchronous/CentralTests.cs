using System;
using System.Threading;

namespace GattGen.Tests.Asynchronous;

public class CentralTests
{
    private readonly FakeHost _host = new();
    private readonly Central _central;

    public CentralTests() => _central = new Central(_host);

    [Fact]
    public void A_radio_with_the_module_API_alone_is_refused_with_a_text_that_says_what_can_do_it()
    {
        var problem = Assert.Throws<BleException>(() => new Central(new FakeBle()));
        Assert.Equal(BleError.NotSupported, problem.Error);
        Assert.Contains("FakeBle", problem.Message, StringComparison.Ordinal);
        Assert.Contains("HostBle", problem.Message, StringComparison.Ordinal);
        Assert.Equal(BleError.NotSupported, Assert.Throws<BleException>(() => new Peripheral(new FakeBle())).Error);
        Assert.Equal(BleError.NotSupported, Assert.Throws<BleException>(() => Link.TryFind(new FakeBle(), 1, out _)).Error);
        Assert.Throws<ArgumentNullException>(() => new Central(null!));
    }

    [Fact]
    public void Connecting_gives_the_options_to_the_radio_and_returns_the_link()
    {
        var connecting = _central.ConnectAsync(FakeHost.Peer, new ConnectOptions
        {
            Timeout = TimeSpan.FromSeconds(3),
            MinInterval = TimeSpan.FromTicks(75_000),
            MaxInterval = TimeSpan.FromMilliseconds(15),
        });
        Assert.Equal((FakeHost.Peer, 3000, 7500, 15_000), _host.Attempt!.Value);
        _host.Connected(5);
        Assert.False(connecting.IsCompleted);
        _host.RunPosted();
        Assert.Equal(5, Outcome.Of(connecting).Handle);
        _host.AssertNothingLeft(links: 1);
    }

    [Fact]
    public void By_default_ten_seconds_are_waited_and_the_radio_chooses_the_interval()
    {
        _ = _central.ConnectAsync(FakeHost.Peer).AsTask();
        Assert.Equal((FakeHost.Peer, 10_000, null, null), _host.Attempt!.Value);
    }

    [Fact]
    public void Options_are_taken_as_they_are_at_the_call_and_checked()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => { _ = _central.ConnectAsync(FakeHost.Peer, new ConnectOptions { Timeout = TimeSpan.Zero }); });
        Assert.Throws<ArgumentOutOfRangeException>(() => { _ = _central.ConnectAsync(FakeHost.Peer, new ConnectOptions { MinInterval = TimeSpan.FromMilliseconds(7) }); });
        Assert.Throws<ArgumentOutOfRangeException>(() => { _ = _central.ConnectAsync(FakeHost.Peer, new ConnectOptions { MaxInterval = TimeSpan.FromSeconds(5) }); });
        Assert.Throws<ArgumentOutOfRangeException>(() =>
        {
            _ = _central.ConnectAsync(FakeHost.Peer, new ConnectOptions { MinInterval = TimeSpan.FromMilliseconds(30), MaxInterval = TimeSpan.FromMilliseconds(20) });
        });
        Assert.Equal(0, _host.Attempts);
    }

    [Theory]
    [InlineData(0x00)]
    [InlineData(0x02)]
    public void A_device_that_is_not_there_in_time_is_a_timeout(int status)
    {
        var connecting = _central.ConnectAsync(FakeHost.Peer, new ConnectOptions { Timeout = TimeSpan.FromMilliseconds(250) });
        _host.AttemptFailed(status);
        _host.RunPosted();
        Assert.Contains("250 ms", Outcome.Fails(connecting, BleError.TimedOut).Message, StringComparison.Ordinal);
        _host.AssertNothingLeft();
    }

    [Fact]
    public void A_failure_of_the_controller_carries_its_code()
    {
        var connecting = _central.ConnectAsync(FakeHost.Peer);
        _host.AttemptFailed(0x0D);
        _host.RunPosted();
        Assert.Contains("limited resources", Outcome.Fails(connecting, BleError.InputOutput, 0x0D).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_radio_refuses_is_the_outcome_of_the_task()
    {
        _host.Refusal = new BleException(BleError.NoMemory);
        Outcome.Fails(_central.ConnectAsync(FakeHost.Peer), BleError.NoMemory);
        _host.AssertNothingLeft();
        _host.Active = false;
        Outcome.Fails(_central.ConnectAsync(FakeHost.Peer), BleError.NoDevice);
        _host.AssertNothingLeft();
    }

    [Fact]
    public void A_cancelled_attempt_is_over_when_the_cancellation_is_told()
    {
        using var source = new CancellationTokenSource();
        var connecting = _central.ConnectAsync(FakeHost.Peer, source.Token);
        source.Cancel();
        _host.RunPosted();
        Assert.Equal(1, _host.AttemptCancels);
        Assert.False(connecting.IsCompleted);
        _host.AttemptFailed(0x02);
        _host.RunPosted();
        Outcome.IsCancelled(connecting);
        _host.AssertNothingLeft();
    }

    [Fact]
    public void A_connection_that_is_made_in_the_moment_of_the_cancellation_is_ended_first()
    {
        using var source = new CancellationTokenSource();
        var connecting = _central.ConnectAsync(FakeHost.Peer, source.Token);
        source.Cancel();
        _host.Connected(3);
        _host.RunPosted();
        Assert.Equal(new ushort[] { 3 }, _host.Disconnects);
        Assert.False(connecting.IsCompleted);
        _host.Lost(3, 0x16);
        _host.RunPosted();
        Outcome.IsCancelled(connecting);
        _host.AssertNothingLeft();
    }

    [Fact]
    public void A_cancellation_after_the_connection_was_made_leaves_the_link_to_the_caller()
    {
        using var source = new CancellationTokenSource();
        var connecting = _central.ConnectAsync(FakeHost.Peer, source.Token);
        _host.Connected(3);
        source.Cancel();
        _host.RunPosted();
        Assert.Equal(3, Outcome.Of(connecting).Handle);
        Assert.Empty(_host.Disconnects);
    }

    [Fact]
    public void A_token_that_is_cancelled_already_asks_nothing_of_the_radio()
    {
        Outcome.IsCancelled(_central.ConnectAsync(FakeHost.Peer, new CancellationToken(true)));
        Assert.Equal(0, _host.Attempts);
    }

    [Fact]
    public void A_link_that_ended_before_it_was_handed_out_tells_its_reason()
    {
        var connecting = _central.ConnectAsync(FakeHost.Peer);
        _host.Connected(1);
        _host.Lost(1, 0x3E);
        _host.RunPosted();
        var link = Outcome.Of(connecting);
        Assert.Equal(0x3E, link.DisconnectionReason);
        var finding = link.FindServiceAsync(0x180D);
        _host.RunPosted();
        Outcome.Fails(finding, BleError.NotConnected, 0x3E);
    }

    [Fact]
    public void Attempts_wait_for_their_turn()
    {
        using var source = new CancellationTokenSource();
        var first = _central.ConnectAsync(FakeHost.Peer);
        var second = new Central(_host).ConnectAsync(new BleAddress(BleAddressType.Random, 7), source.Token);
        var third = _central.ConnectAsync(FakeHost.OtherPeer);
        Assert.Equal(1, _host.Attempts);
        source.Cancel();
        _host.RunPosted();
        Outcome.IsCancelled(second);
        Assert.Equal(0, _host.AttemptCancels);

        _host.Connected(1);
        Assert.Equal(FakeHost.OtherPeer, _host.Attempt!.Value.Address);
        _host.Connected(2, peer: FakeHost.OtherPeer);
        _host.RunPosted();
        Assert.Equal(1, Outcome.Of(first).Handle);
        Assert.Equal(2, Outcome.Of(third).Handle);
        _host.AssertNothingLeft(links: 2);
    }

    [Fact]
    public void An_attempt_that_the_radio_refuses_does_not_stop_those_behind_it()
    {
        var first = _central.ConnectAsync(FakeHost.Peer);
        var second = _central.ConnectAsync(FakeHost.Peer);          // will be connected already when its turn comes
        var third = _central.ConnectAsync(FakeHost.OtherPeer);
        _host.Connected(1);
        _host.RunPosted();
        Outcome.Of(first);
        Outcome.Fails(second, BleError.Already);
        Assert.Equal(FakeHost.OtherPeer, _host.Attempt!.Value.Address);
        _host.AttemptFailed(0x02);
        _host.RunPosted();
        Outcome.Fails(third, BleError.TimedOut);
    }

    [Fact]
    public void No_more_than_64_attempts_wait()
    {
        for (var i = 0; i < 65; i++)
            _ = _central.ConnectAsync(FakeHost.Peer).AsTask();
        Outcome.Fails(_central.ConnectAsync(FakeHost.Peer), BleError.NoMemory);
    }

    [Fact]
    public void Switching_the_radio_off_ends_all_attempts()
    {
        using var source = new CancellationTokenSource();
        var first = _central.ConnectAsync(FakeHost.Peer, source.Token);
        var second = _central.ConnectAsync(FakeHost.OtherPeer);
        _host.Active = false;
        _host.RunPosted();
        Outcome.Fails(first, BleError.NoDevice);
        Outcome.Fails(second, BleError.NoDevice);

        _host.Active = true;
        var third = _central.ConnectAsync(FakeHost.Peer, source.Token);
        source.Cancel();
        _host.Active = false;
        _host.RunPosted();
        Outcome.IsCancelled(third);
        _host.AssertNothingLeft();
    }

    [Fact]
    public void A_connection_of_the_module_API_gets_a_link_and_ends_no_attempt_that_is_over()
    {
        _host.GapConnect(FakeHost.Peer);
        _host.Connected(4);
        Assert.True(Link.TryFind(_host, 4, out var link));
        _host.Lost(4, 0x13);
        Assert.False(link!.IsConnected);
        _host.AssertNothingLeft();
    }
}
