// What discovery has found is kept by database hash, from one connection to the next.
using System;
using System.Linq;

namespace GattGen.Tests.Asynchronous;

public class DiscoveryCacheTests
{
    private static readonly byte[] Hash = Enumerable.Range(1, 16).Select(i => (byte)i).ToArray();

    private readonly FakeHost _host = new() { DatabaseHash = Hash };
    private readonly DiscoveryCache _cache;

    public DiscoveryCacheTests() => _cache = new Central(_host).DiscoveryCache;

    [Fact]
    public void With_the_hash_of_last_time_no_discovery_goes_on_the_air()
    {
        var first = _host.Link();
        Discover(first);
        Outcome.Of(first.DiscoverAsync(), _host);
        _host.Lost(1);
        _host.RunPosted();

        var second = _host.Link(2);
        var services = Outcome.Of(second.DiscoverAsync(), _host);
        Assert.Equal([0x180D, 0x180F], services.Select(service => (int)service.StartHandle == 10 ? 0x180D : 0x180F));
        var measurement = Outcome.Of(second.FindServiceAsync(0x180D), _host)!.Require(0x2A37);
        Assert.Equal((12, 14, second), (measurement.ValueHandle, measurement.EndHandle, measurement.Link));
        Assert.Null(Outcome.Of(second.FindServiceAsync(0x1812), _host));
        Assert.Empty(_host.Requests);
        Assert.Equal(1, _cache.Count);
    }

    [Fact]
    public void Descriptors_are_kept_too_so_that_subscribing_writes_at_once()
    {
        var first = _host.Link();
        var subscribing = Find(first).SubscribeAsync();
        _host.AnswerDescriptor();
        _host.AnswerConfiguration(1, 0);
        Outcome.Of(subscribing);
        _host.Lost(1);
        _host.RunPosted();

        var measurement = Outcome.Of(_host.Link(2).FindServiceAsync(0x180D), _host)!.Require(0x2A37);
        var again = measurement.SubscribeAsync();
        _host.AnswerConfiguration(1, 0);
        Outcome.Of(again);
        Assert.Equal(new BleUuid(0x2902), Assert.Single(Outcome.Of(measurement.DiscoverDescriptorsAsync(), _host)).Uuid);
    }

    [Fact]
    public void Another_hash_is_another_server()
    {
        Find(_host.Link());
        _host.DatabaseHash = Hash.Reverse().ToArray();
        _host.Lost(1);
        _host.RunPosted();
        Find(_host.Link(2));        // asks again, or Take would find nothing
        Assert.Equal((1, 2), (_cache.Count, _host.HashReads));
    }

    [Fact]
    public void A_server_without_hash_is_not_kept_and_asked_for_it_once_for_each_link()
    {
        _host.DatabaseHash = null;
        var link = _host.Link();
        Find(link);
        Find(link);
        Assert.Equal((0, 1), (_cache.Count, _host.HashReads));
    }

    [Fact]
    public void An_address_that_names_nobody_for_long_is_not_kept()
    {
        _host.Connected(1, peer: new BleAddress(BleAddressType.Random, 0x40_0000_000001));
        Assert.True(Link.TryFind(_host, 1, out var link));
        Find(link!);
        Assert.Equal((0, 0), (_cache.Count, _host.HashReads));
    }

    [Fact]
    public void The_cache_is_bounded_can_be_emptied_and_can_be_switched_off()
    {
        _cache.Capacity = 2;
        for (ushort connection = 1; connection <= 3; connection++)
        {
            _host.Connected(connection, peer: new BleAddress(BleAddressType.Public, connection));
            Assert.True(Link.TryFind(_host, connection, out var link));
            Find(link!);
        }

        Assert.Equal(2, _cache.Count);
        Assert.False(_cache.Remove(new BleAddress(BleAddressType.Public, 1)));
        Assert.True(_cache.Remove(new BleAddress(BleAddressType.Public, 3)));
        _cache.Clear();
        Assert.Equal(0, _cache.Count);
        _cache.Capacity = 0;
        Assert.True(Link.TryFind(_host, 1, out var last));
        Find(last!);
        Assert.Equal(3, _host.HashReads);
        Assert.Throws<ArgumentOutOfRangeException>(() => _cache.Capacity = -1);
        Assert.Throws<ArgumentOutOfRangeException>(() => _cache.Capacity = 1025);
    }

    [Fact]
    public void A_removed_bond_takes_what_is_known_of_the_peer_with_it()
    {
        _host.Bonds.Add(FakeHost.Peer);
        Find(_host.Link());
        Assert.Equal([FakeHost.Peer], _host.GetBonds());
        Assert.True(_host.RemoveBond(FakeHost.Peer));
        Assert.Equal(0, _cache.Count);
        Assert.False(_host.RemoveBond(FakeHost.Peer));
    }

    private RemoteCharacteristic Find(Link link)
    {
        var finding = link.FindServiceAsync(0x180D);
        var services = _host.Take(RequestKind.DiscoverServices);
        services.Operation.OnService(10, 20, 0x180D);
        services.Done();
        _host.RunPosted();
        Describe();
        return Outcome.Of(finding)!.Require(0x2A37);
    }

    private void Discover(Link link)
    {
        var discovering = link.DiscoverAsync();
        var services = _host.Take(RequestKind.DiscoverServices);
        services.Operation.OnService(10, 20, 0x180D);
        services.Operation.OnService(30, 40, 0x180F);
        services.Done();
        _host.RunPosted();
        Describe();
        _host.RunPosted();
        _host.Take(RequestKind.DiscoverCharacteristics).Done();
        Assert.Equal(2, Outcome.Of(discovering, _host).Count);
    }

    private void Describe()
    {
        var characteristics = _host.Take(RequestKind.DiscoverCharacteristics);
        characteristics.Operation.OnCharacteristic(14, 12, 0x10, 0x2A37);
        characteristics.Done();
        _host.RunPosted();
    }
}
