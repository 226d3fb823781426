using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen.Tests.Asynchronous;

public class ScanTests
{
    private readonly FakeHost _host = new();
    private readonly Central _central;

    public ScanTests() => _central = new Central(_host);

    [Fact]
    public void A_scan_begins_with_the_enumeration_and_reports_packets()
    {
        var scan = _central.ScanAsync(new ScanOptions
        {
            Active = true,
            Duration = TimeSpan.FromSeconds(5),
            Interval = TimeSpan.FromMilliseconds(100),
            Window = TimeSpan.FromMilliseconds(50),
        });
        Assert.Null(_host.Scan);
        var results = scan.GetAsyncEnumerator();
        Assert.Null(_host.Scan);
        var moving = results.MoveNextAsync();
        Assert.Equal((5000, 100_000, 50_000, true), _host.Scan!.Value);
        _host.Advertisement(FakeHost.Peer, -40, 0x02, 0x01, 0x06);
        _host.RunPosted();
        Assert.True(Outcome.Of(moving));
        var result = results.Current;
        Assert.Equal((FakeHost.Peer, AdvertisingType.ConnectableUndirected, -40, true), (result.Address, result.AdvertisingType, (int)result.Rssi, result.IsConnectable));
        Assert.Equal(new byte[] { 0x02, 0x01, 0x06 }, result.Data.ToArray());
        Assert.Equal("C0:FF:EE:00:00:01 ConnectableUndirected -40 dBm", result.ToString());
    }

    [Fact]
    public void A_result_tells_the_name_and_the_services_of_its_packet()
    {
        var results = Start();
        _host.Advertisement(FakeHost.Peer, -40, 0x03, 0x09, 0x48, 0x52, 0x03, 0x03, 0x0D, 0x18);
        _host.Advertisement(FakeHost.Peer, -40, 0xFF);
        var result = Outcome.Next(results);
        Assert.Equal("HR", result.Name);
        Assert.True(result.Offers(0x180D));
        Assert.False(result.Offers(0x180F));
        var malformed = Outcome.Next(results);
        Assert.Null(malformed.Name);
        Assert.False(malformed.Offers(0x180D));
    }

    [Fact]
    public void By_default_a_scan_is_passive_and_without_end()
    {
        _ = _central.ScanAsync().GetAsyncEnumerator().MoveNextAsync().AsTask();
        Assert.Equal((0, 60_000, 30_000, false), _host.Scan!.Value);
    }

    [Fact]
    public void Options_are_checked()
    {
        foreach (var options in new[]
        {
            new ScanOptions { Duration = TimeSpan.FromMilliseconds(-1) },
            new ScanOptions { Duration = TimeSpan.FromTicks(1) },
            new ScanOptions { Interval = TimeSpan.FromMilliseconds(2) },
            new ScanOptions { Interval = TimeSpan.FromSeconds(11) },
            new ScanOptions { Window = TimeSpan.FromMilliseconds(2) },
            new ScanOptions { Window = TimeSpan.FromMilliseconds(61) },
            new ScanOptions { BufferSize = 0 },
            new ScanOptions { BufferSize = 65_537 },
            new ScanOptions { Overflow = (BufferOverflow)3 },
        })
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => _central.ScanAsync(options));
        }
    }

    [Fact]
    public void A_result_outlives_the_event()
    {
        var results = Start();
        _host.Advertisement(FakeHost.Peer, 1, 1, 1);
        _host.Advertisement(FakeHost.OtherPeer, 2, 2, 2);
        var first = Outcome.Next(results);
        var second = Outcome.Next(results);
        Assert.Equal(new byte[] { 1, 1 }, first.Data.ToArray());
        Assert.Equal(new byte[] { 2, 2 }, second.Data.ToArray());
    }

    [Fact]
    public void The_end_of_the_duration_ends_the_enumeration_after_the_results_that_wait()
    {
        var results = Start();
        _host.Advertisement(FakeHost.Peer, 1);
        _host.EndScan();
        _host.Advertisement(FakeHost.Peer, 2);
        Assert.Equal(1, Outcome.Next(results).Rssi);
        Assert.False(Outcome.Of(results.MoveNextAsync()));
        Outcome.Succeeds(results.DisposeAsync().AfterRunning(_host));
        _host.AssertNothingLeft();
    }

    [Fact]
    public void Leaving_the_enumeration_stops_the_scan_and_waits_for_its_end()
    {
        var results = Start();
        _host.HoldsScanDone = true;
        var ending = results.DisposeAsync();
        Assert.Null(_host.Scan);
        _host.RunPosted();
        Assert.False(ending.IsCompleted);
        _host.EndScan();
        _host.RunPosted();
        Outcome.Succeeds(ending);
        Assert.False(Outcome.Of(results.MoveNextAsync()));
        Outcome.Succeeds(results.DisposeAsync());
        _host.AssertNothingLeft();
    }

    [Fact]
    public void A_loop_that_breaks_leaves_no_scan()
    {
        async Task<BleAddress> First()
        {
            await foreach (var result in _central.ScanAsync().ConfigureAwait(false))
                return result.Address;
            return BleAddress.None;
        }

        var first = First();
        _host.Advertisement(FakeHost.Peer, -1);
        _host.RunPosted();
        Assert.Equal(FakeHost.Peer, Outcome.Of(first));
        Assert.Null(_host.Scan);
        _host.AssertNothingLeft();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Either_token_ends_the_scan(bool first)
    {
        using var source = new CancellationTokenSource();
        async Task All()
        {
            var scan = first ? _central.ScanAsync(null, source.Token) : _central.ScanAsync();
            await foreach (var result in scan.WithCancellation(first ? default : source.Token).ConfigureAwait(false))
                Assert.NotNull(result);
        }

        var all = All();
        _host.Advertisement(FakeHost.Peer, -1);
        _host.RunPosted();
        Assert.False(all.IsCompleted);
        source.Cancel();
        _host.RunPosted();
        Assert.True(all.IsCanceled);
        Assert.Null(_host.Scan);
        _host.AssertNothingLeft();
    }

    [Fact]
    public void A_token_that_is_cancelled_already_starts_no_scan()
    {
        var results = _central.ScanAsync(null, new CancellationToken(true)).GetAsyncEnumerator();
        Outcome.IsCancelled(results.MoveNextAsync());
        Assert.Null(_host.Scan);
        Outcome.Succeeds(results.DisposeAsync());
        _host.AssertNothingLeft();
    }

    [Fact]
    public void A_second_scan_is_refused_and_the_first_goes_on()
    {
        var first = Start();
        var second = new Central(_host).ScanAsync().GetAsyncEnumerator();
        Outcome.Fails(second.MoveNextAsync(), BleError.Already);
        Outcome.Succeeds(second.DisposeAsync());
        Assert.NotNull(_host.Scan);
        _host.Advertisement(FakeHost.Peer, 5);
        Assert.Equal(5, Outcome.Next(first).Rssi);
    }

    [Fact]
    public void A_scan_that_the_radio_refuses_is_told_and_leaves_nothing()
    {
        _ = _central.ConnectAsync(FakeHost.Peer).AsTask();
        var results = _central.ScanAsync().GetAsyncEnumerator();
        Outcome.Fails(results.MoveNextAsync(), BleError.Busy);
        Outcome.Succeeds(results.DisposeAsync());
        _host.AttemptFailed(0);
        _host.AssertNothingLeft();
    }

    [Fact]
    public void An_attempt_to_connect_ends_the_scan()
    {
        async Task<Link> Find()
        {
            await foreach (var result in _central.ScanAsync().ConfigureAwait(false))
                return await _central.ConnectAsync(result.Address).ConfigureAwait(false);
            throw new InvalidOperationException("Nothing was found.");
        }

        var finding = Find();
        _host.Advertisement(FakeHost.Peer, -1);
        _host.RunPosted();
        Assert.Null(_host.Scan);
        _host.Connected(1);
        _host.RunPosted();
        Assert.Equal(1, Outcome.Of(finding).Handle);
        _host.AssertNothingLeft(links: 1);
    }

    [Fact]
    public void A_full_buffer_drops_the_oldest_results_and_counts_them()
    {
        var results = _central.ScanAsync(new ScanOptions { BufferSize = 2 }).GetAsyncEnumerator();
        var moving = results.MoveNextAsync();
        for (sbyte i = 1; i <= 5; i++)
            _host.Advertisement(FakeHost.Peer, i);
        _host.RunPosted();
        Assert.True(Outcome.Of(moving));
        Assert.Equal((4, 3), ((int)results.Current.Rssi, (int)results.Current.DroppedCount));
        Assert.Equal(5, Outcome.Next(results).Rssi);
    }

    [Fact]
    public void Each_enumeration_is_a_scan_of_its_own()
    {
        var scan = _central.ScanAsync();
        for (var i = 0; i < 3; i++)
        {
            var results = scan.GetAsyncEnumerator();
            var moving = results.MoveNextAsync();
            _host.Advertisement(FakeHost.Peer, (sbyte)i);
            _host.RunPosted();
            Assert.True(Outcome.Of(moving));
            Assert.Equal(i, results.Current.Rssi);
            Outcome.Succeeds(results.DisposeAsync().AfterRunning(_host));
        }

        _host.AssertNothingLeft();
    }

    [Fact]
    public void Switching_the_radio_off_ends_the_enumeration()
    {
        var results = Start();
        var moving = results.MoveNextAsync();
        _host.Active = false;
        _host.RunPosted();
        Outcome.Fails(moving, BleError.NoDevice);
        Outcome.Succeeds(results.DisposeAsync().AfterRunning(_host));
        _host.AssertNothingLeft();
    }

    private IAsyncEnumerator<ScanResult> Start()
    {
        var results = _central.ScanAsync().GetAsyncEnumerator();
        var moving = results.MoveNextAsync();
        _host.Advertisement(FakeHost.Peer, 0);
        _host.RunPosted();
        Assert.True(Outcome.Of(moving));
        return results;
    }
}
