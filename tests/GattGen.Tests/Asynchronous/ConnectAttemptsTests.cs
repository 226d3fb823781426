// Connecting again when the device was not there.
using System;
using System.Threading;

namespace GattGen.Tests.Asynchronous;

public class ConnectAttemptsTests
{
    private readonly FakeHost _host = new();
    private readonly Central _central;

    public ConnectAttemptsTests() => _central = new Central(_host);

    [Fact]
    public void A_failed_attempt_is_followed_by_another_one_after_the_delay()
    {
        var connecting = _central.ConnectAsync(FakeHost.Peer, new ConnectOptions { Attempts = 3, AttemptDelay = TimeSpan.FromMilliseconds(40) });
        _host.AttemptFailed(0x02);
        _host.RunPosted();
        Assert.Equal(1, _host.Attempts);
        var delay = _host.Take(RequestKind.Delay);
        Assert.Equal(40_000, delay.Microseconds);
        delay.Done();
        _host.RunPosted();
        Assert.Equal(2, _host.Attempts);
        _host.AttemptFailed(0x3E);
        _host.RunPosted();
        _host.Take(RequestKind.Delay).Done();
        _host.RunPosted();
        _host.Connected(4);
        _host.RunPosted();
        Assert.Equal(4, Outcome.Of(connecting).Handle);
        _host.AssertNothingLeft(links: 1);
    }

    [Fact]
    public void The_last_attempt_is_the_outcome()
    {
        var connecting = _central.ConnectAsync(FakeHost.Peer, new ConnectOptions { Attempts = 2 });
        _host.AttemptFailed(0x02);
        _host.RunPosted();
        _host.Take(RequestKind.Delay).Done();
        _host.RunPosted();
        _host.AttemptFailed(0x3E);
        _host.RunPosted();
        Outcome.Fails(connecting, BleError.InputOutput, 0x3E);
        _host.AssertNothingLeft();
    }

    [Fact]
    public void What_another_attempt_cannot_cure_is_the_outcome_at_once()
    {
        _host.Refusal = new BleException(BleError.NoMemory);
        Outcome.Fails(_central.ConnectAsync(FakeHost.Peer, new ConnectOptions { Attempts = 5 }), BleError.NoMemory);
        _host.AssertNothingLeft();
    }

    [Fact]
    public void Cancelling_between_two_attempts_leaves_nothing()
    {
        using var source = new CancellationTokenSource();
        var connecting = _central.ConnectAsync(FakeHost.Peer, new ConnectOptions { Attempts = 2 }, source.Token);
        _host.AttemptFailed(0x02);
        _host.RunPosted();
        source.Cancel();
        _host.RunPosted();
        Outcome.IsCancelled(connecting);
        _host.AssertNothingLeft();
    }

    [Fact]
    public void Switching_the_radio_off_between_two_attempts_ends_them()
    {
        var connecting = _central.ConnectAsync(FakeHost.Peer, new ConnectOptions { Attempts = 2 });
        _host.AttemptFailed(0x02);
        _host.RunPosted();
        _host.Active = false;
        _host.RunPosted();
        Outcome.Fails(connecting, BleError.NoDevice);
    }

    [Fact]
    public void Numbers_out_of_range_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => { _ = _central.ConnectAsync(FakeHost.Peer, new ConnectOptions { Attempts = 0 }); });
        Assert.Throws<ArgumentOutOfRangeException>(() => { _ = _central.ConnectAsync(FakeHost.Peer, new ConnectOptions { Attempts = 1001 }); });
        Assert.Throws<ArgumentOutOfRangeException>(() => { _ = _central.ConnectAsync(FakeHost.Peer, new ConnectOptions { AttemptDelay = TimeSpan.FromTicks(-1) }); });
    }
}
