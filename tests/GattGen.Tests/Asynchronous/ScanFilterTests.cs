// Filters, repetitions, and scan responses that are merged with their advertisements.
using System;
using System.Collections.Generic;
using System.Linq;

namespace GattGen.Tests.Asynchronous;

public class ScanFilterTests
{
    private static readonly byte[] HeartRate = [0x03, 0x03, 0x0D, 0x18];
    private static readonly byte[] NamedHr = [0x03, 0x09, (byte)'H', (byte)'R'];
    private static readonly byte[] Nordic = [0x04, 0xFF, 0x59, 0x00, 0x01];

    private readonly FakeHost _host = new();
    private readonly Central _central;

    public ScanFilterTests() => _central = new Central(_host);

    [Fact]
    public void Each_part_of_a_filter_lets_pass_what_it_names()
    {
        Assert.Equal(["HR"], Names(new ScanFilter { Name = "HR" }));
        Assert.Equal(["HR"], Names(new ScanFilter { NamePrefix = "H" }));
        Assert.Empty(Names(new ScanFilter { Name = "H" }));
        Assert.Empty(Names(new ScanFilter { NamePrefix = "HRM" }));
        Assert.Equal([null], Names(new ScanFilter { Services = [0x180F, 0x180D] }));
        Assert.Equal([null], Names(new ScanFilter { Manufacturer = 0x0059 }));
        Assert.Empty(Names(new ScanFilter { Manufacturer = 0x004C }));
        Assert.Equal([null], Names(new ScanFilter { Address = FakeHost.OtherPeer }));
        Assert.Equal([null, null], Names(new ScanFilter { MinRssi = -60 }));
        Assert.Equal(["HR"], Names(new ScanFilter { Where = result => result.Name is not null }));
        Assert.Empty(Names(new ScanFilter { Name = "HR", Manufacturer = 0x0059 }));
        Assert.Equal(3, Names(new ScanFilter()).Count);
    }

    [Fact]
    public void A_filter_that_makes_no_sense_is_refused_at_once()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => _central.ScanAsync(new ScanOptions { Filter = new ScanFilter { Manufacturer = 0x10000 } }));
        Assert.Throws<ArgumentOutOfRangeException>(() => _central.ScanAsync(new ScanOptions { Filter = new ScanFilter { MinRssi = 21 } }));
        Assert.Throws<ArgumentException>(() => _central.ScanAsync(new ScanOptions { Filter = new ScanFilter { Services = [default] } }));
        Assert.Throws<ArgumentOutOfRangeException>(() => _central.ScanAsync(new ScanOptions { MaxDevices = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => _central.ScanAsync(new ScanOptions { Duplicates = (ScanDuplicates)3 }));
    }

    [Fact]
    public void A_device_is_told_once_or_when_its_data_change()
    {
        foreach (var (policy, expected) in new[] { (ScanDuplicates.All, 4), (ScanDuplicates.Changed, 2), (ScanDuplicates.First, 1) })
        {
            var results = Start(new ScanOptions { Duplicates = policy });
            Packet(FakeHost.Peer, AdvertisingType.ConnectableUndirected, HeartRate);
            Packet(FakeHost.Peer, AdvertisingType.ConnectableUndirected, HeartRate);
            Packet(FakeHost.Peer, AdvertisingType.ConnectableUndirected, NamedHr);
            Packet(FakeHost.Peer, AdvertisingType.ConnectableUndirected, NamedHr);
            _host.EndScan();
            Assert.Equal(expected, Drain(results).Count);
        }
    }

    [Fact]
    public void A_device_that_does_not_pass_the_filter_yet_is_not_used_up()
    {
        var results = Start(new ScanOptions { Duplicates = ScanDuplicates.First, Filter = new ScanFilter { Name = "HR" } });
        Packet(FakeHost.Peer, AdvertisingType.ConnectableUndirected, HeartRate);
        Packet(FakeHost.Peer, AdvertisingType.ConnectableUndirected, NamedHr);
        Packet(FakeHost.Peer, AdvertisingType.ConnectableUndirected, NamedHr);
        _host.EndScan();
        Assert.Equal("HR", Assert.Single(Drain(results)).Name);
    }

    [Fact]
    public void An_advertisement_waits_for_its_scan_response_and_both_are_one_result()
    {
        var results = Start(new ScanOptions { Active = true, Merge = true });
        Packet(FakeHost.Peer, AdvertisingType.ConnectableUndirected, HeartRate);
        var moving = results.MoveNextAsync();
        _host.RunPosted();
        Assert.False(moving.IsCompleted);
        Packet(FakeHost.Peer, AdvertisingType.ScanResponse, NamedHr);
        _host.RunPosted();
        Assert.True(Outcome.Of(moving));
        var result = results.Current;
        Assert.Equal(HeartRate, result.Data.ToArray());
        Assert.Equal(NamedHr, result.Response.ToArray());
        Assert.Equal(("HR", true, true, AdvertisingType.ConnectableUndirected), (result.Name, result.Offers(0x180D), result.HasResponse, result.AdvertisingType));

        // From now on the response is known: the advertisement is told at once, the same response is no news.
        Packet(FakeHost.Peer, AdvertisingType.ConnectableUndirected, HeartRate);
        Packet(FakeHost.Peer, AdvertisingType.ScanResponse, NamedHr);
        _host.EndScan();
        Assert.True(Assert.Single(Drain(results)).HasResponse);
    }

    [Fact]
    public void A_device_that_does_not_answer_is_told_without_a_response()
    {
        var results = Start(new ScanOptions { Active = true, Merge = true });
        Packet(FakeHost.Peer, AdvertisingType.ScannableUndirected, HeartRate);
        Packet(FakeHost.Peer, AdvertisingType.ScannableUndirected, HeartRate);
        Packet(FakeHost.OtherPeer, AdvertisingType.NonConnectableUndirected, Nordic);
        Packet(new BleAddress(BleAddressType.Public, 7), AdvertisingType.ConnectableUndirected, NamedHr);
        _host.EndScan();
        var told = Drain(results);
        Assert.Equal([FakeHost.Peer, FakeHost.OtherPeer, new BleAddress(BleAddressType.Public, 7)], told.Select(result => result.Address));
        Assert.All(told, result => Assert.False(result.HasResponse));
    }

    [Fact]
    public void Filter_and_repetitions_look_at_the_merged_data()
    {
        var results = Start(new ScanOptions { Active = true, Merge = true, Duplicates = ScanDuplicates.First, Filter = new ScanFilter { Name = "HR", Services = [0x180D] } });
        for (var i = 0; i < 3; i++)
        {
            Packet(FakeHost.Peer, AdvertisingType.ConnectableUndirected, HeartRate);
            Packet(FakeHost.Peer, AdvertisingType.ScanResponse, NamedHr);
            Packet(FakeHost.OtherPeer, AdvertisingType.ConnectableUndirected, HeartRate);
            Packet(FakeHost.OtherPeer, AdvertisingType.ScanResponse, Nordic);
        }

        _host.EndScan();
        Assert.Equal(FakeHost.Peer, Assert.Single(Drain(results)).Address);
    }

    [Fact]
    public void What_is_remembered_of_devices_is_bounded_and_the_one_heard_longest_ago_is_forgotten()
    {
        var results = Start(new ScanOptions { Duplicates = ScanDuplicates.First, MaxDevices = 2 });
        foreach (var device in new ulong[] { 1, 2, 1, 3, 1, 2 })
            Packet(new BleAddress(BleAddressType.Public, device), AdvertisingType.ConnectableUndirected, HeartRate);
        _host.EndScan();
        Assert.Equal([1UL, 2, 3, 2], Drain(results).Select(result => result.Address.Value));
    }

    [Fact]
    public void What_the_predicate_throws_is_the_outcome_of_the_enumeration()
    {
        var results = Start(new ScanOptions { Filter = new ScanFilter { Where = _ => throw new FormatException() } });
        Packet(FakeHost.Peer, AdvertisingType.ConnectableUndirected, HeartRate);
        var moving = results.MoveNextAsync();
        _host.RunPosted();
        Assert.Throws<FormatException>(() => Outcome.Of(moving));
    }

    private List<string?> Names(ScanFilter filter)
    {
        var results = Start(new ScanOptions { Filter = filter });
        Packet(FakeHost.Peer, AdvertisingType.ConnectableUndirected, NamedHr, -70);
        Packet(FakeHost.Peer, AdvertisingType.ConnectableUndirected, HeartRate, -60);
        Packet(FakeHost.OtherPeer, AdvertisingType.NonConnectableUndirected, Nordic, 127);
        _host.EndScan();
        return [.. Drain(results).Select(result => result.Name)];
    }

    private Begun Start(ScanOptions options)
    {
        var results = _central.ScanAsync(options).GetAsyncEnumerator();
        var moving = results.MoveNextAsync();
        return new Begun(results, moving.AsTask());
    }

    private void Packet(BleAddress address, AdvertisingType type, byte[] data, int rssi = -50)
        => _host.Raise(new BleEventHeader(BleEventCode.ScanResult) { Address = address, Kind = (byte)type, Status = rssi }, data);

    private List<ScanResult> Drain(IAsyncEnumerator<ScanResult> results)
    {
        var all = new List<ScanResult>();
        while (true)
        {
            var moving = results.MoveNextAsync();
            _host.RunPosted();
            if (!Outcome.Of(moving))
                return all;
            all.Add(results.Current);
        }
    }

    /// <summary>An enumeration whose first step is under way.</summary>
    private sealed class Begun(IAsyncEnumerator<ScanResult> results, System.Threading.Tasks.Task<bool> first) : IAsyncEnumerator<ScanResult>
    {
        private System.Threading.Tasks.Task<bool>? _first = first;

        public ScanResult Current => results.Current;

        public System.Threading.Tasks.ValueTask<bool> MoveNextAsync()
        {
            if (_first is not { } begun)
                return results.MoveNextAsync();
            _first = null;
            return new(begun);
        }

        public System.Threading.Tasks.ValueTask DisposeAsync() => results.DisposeAsync();
    }
}
