using System;
using System.Linq;
using System.Threading;

namespace GattGen.Tests.Asynchronous;

public class DiscoveryTests
{
    private readonly FakeHost _host = new();
    private readonly Link _link;

    public DiscoveryTests() => _link = _host.Link();

    [Fact]
    public void A_service_comes_with_its_characteristics()
    {
        var service = _host.Service(_link);
        Assert.Equal((10, 20, new BleUuid(0x180D)), ((int)service.StartHandle, (int)service.EndHandle, service.Uuid));
        Assert.Same(_link, service.Link);
        Assert.Equal(new BleUuid[] { 0x2A37, 0x2A38 }, service.Characteristics.Select(c => c.Uuid));
        var measurement = service.Require(0x2A37);
        Assert.Equal((12, 14, GattFlags.Notify), ((int)measurement.ValueHandle, (int)measurement.EndHandle, measurement.Properties));
        Assert.Same(service, measurement.Service);
        _host.AssertNothingLeft(links: 1);
    }

    [Fact]
    public void Characteristics_are_asked_for_in_the_range_of_the_service()
    {
        _ = _link.FindServiceAsync(0x180D).AsTask();
        Assert.Equal(new BleUuid(0x180D), _host.Take(RequestKind.DiscoverServices).Uuid);
        _host.Take(RequestKind.DiscoverServices).Operation.OnService(10, 20, 0x180D);
        _host.Take(RequestKind.DiscoverServices).Operation.OnService(30, 40, 0x180D);
        _host.Take(RequestKind.DiscoverServices).Done();
        _host.RunPosted();
        var request = _host.Take(RequestKind.DiscoverCharacteristics);
        Assert.Equal((10, 20, true), ((int)request.Handle, (int)request.EndHandle, request.Uuid.IsEmpty));
    }

    [Fact]
    public void A_service_that_the_server_lacks_is_null()
    {
        var finding = _link.FindServiceAsync(0x180F);
        _host.Take(RequestKind.DiscoverServices).Done();
        _host.RunPosted();
        Assert.Null(Outcome.Of(finding));
    }

    [Fact]
    public void All_instances_of_a_service_are_found()
    {
        var finding = _link.FindServicesAsync(0x180F);
        _host.Take(RequestKind.DiscoverServices).Operation.OnService(10, 12, 0x180F);
        _host.Take(RequestKind.DiscoverServices).Operation.OnService(13, 15, 0x180F);
        _host.Take(RequestKind.DiscoverServices).Done();
        _host.RunPosted();
        _host.Take(RequestKind.DiscoverCharacteristics).Operation.OnCharacteristic(12, 12, 0x02, 0x2A19);
        _host.Take(RequestKind.DiscoverCharacteristics).Done();
        _host.RunPosted();
        _host.Take(RequestKind.DiscoverCharacteristics).Operation.OnCharacteristic(15, 15, 0x12, 0x2A19);
        _host.Take(RequestKind.DiscoverCharacteristics).Done();
        _host.RunPosted();
        var found = Outcome.Of(finding);
        Assert.Equal(new[] { 12, 15 }, found.Select(s => (int)s.Require(0x2A19).ValueHandle));
    }

    [Fact]
    public void Discovering_all_asks_for_no_UUID()
    {
        var finding = _link.DiscoverAsync();
        Assert.True(_host.Take(RequestKind.DiscoverServices).Uuid.IsEmpty);
        _host.Take(RequestKind.DiscoverServices).Done();
        _host.RunPosted();
        Assert.Empty(Outcome.Of(finding));
        Assert.Throws<ArgumentException>(() => { _ = _link.FindServiceAsync(default); });
        Assert.Throws<ArgumentException>(() => { _ = _link.FindServicesAsync(default); });
    }

    [Fact]
    public void Characteristics_with_the_same_UUID_are_told_apart_by_their_number()
    {
        var finding = _link.FindServiceAsync(0x1812);
        _host.Take(RequestKind.DiscoverServices).Operation.OnService(10, 20, 0x1812);
        _host.Take(RequestKind.DiscoverServices).Done();
        _host.RunPosted();
        var request = _host.Take(RequestKind.DiscoverCharacteristics);
        request.Operation.OnCharacteristic(13, 12, 0x02, 0x2A4D);
        request.Operation.OnCharacteristic(16, 15, 0x02, 0x2A4D);
        request.Done();
        _host.RunPosted();
        var service = Outcome.Of(finding)!;
        Assert.Equal(12, service.Find(0x2A4D)!.ValueHandle);
        Assert.Equal(15, service.Find(0x2A4D, 1)!.ValueHandle);
        Assert.Null(service.Find(0x2A4D, 2));
        Assert.Null(service.Find(0x2A4B));
        var problem = Assert.Throws<BleException>(() => service.Require(0x2A4B));
        Assert.Equal(BleError.NoEntry, problem.Error);
        Assert.Contains("1812", problem.Message, StringComparison.Ordinal);
        Assert.Contains("2a4b", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_characteristic_without_room_for_descriptors_is_not_asked_for_any()
    {
        var location = Discover(endHandle: 16);
        var finding = location.DiscoverDescriptorsAsync();
        _host.RunPosted();
        Assert.Empty(Outcome.Of(finding));
        _host.AssertNothingLeft(links: 1);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(2, false)]
    public void At_every_stage_a_discovery_ends_when_cancelled_and_with_the_link(int stage, bool cancel)
    {
        using var source = new CancellationTokenSource();
        var finding = _link.FindServicesAsync(0x180F, source.Token);
        if (stage > 0)
        {
            _host.Take(RequestKind.DiscoverServices).Operation.OnService(10, 12, 0x180F);
            _host.Take(RequestKind.DiscoverServices).Operation.OnService(13, 15, 0x180F);
            _host.Take(RequestKind.DiscoverServices).Done();
            _host.RunPosted();
        }

        if (stage > 1)
        {
            _host.Take(RequestKind.DiscoverCharacteristics).Done();
            _host.RunPosted();
        }

        if (cancel)
            source.Cancel();
        else
            _host.Lost(1, 0x08);
        _host.RunPosted();
        if (cancel)
            Outcome.IsCancelled(finding);
        else
            Outcome.Fails(finding, BleError.NotConnected, 0x08);
        _host.AssertNothingLeft(links: cancel ? 1 : 0);
    }

    [Fact]
    public void A_discovery_that_is_cancelled_between_its_parts_starts_no_other_part()
    {
        using var source = new CancellationTokenSource();
        var finding = _link.FindServiceAsync(0x180F, source.Token);
        _host.Take(RequestKind.DiscoverServices).Operation.OnService(10, 12, 0x180F);
        _host.Take(RequestKind.DiscoverServices).Done();
        source.Cancel();
        _host.RunPosted();
        Outcome.IsCancelled(finding);
        _host.AssertNothingLeft(links: 1);
    }

    private RemoteCharacteristic Discover(ushort endHandle)
    {
        var finding = _link.FindServiceAsync(0x180D);
        _host.Take(RequestKind.DiscoverServices).Operation.OnService(10, endHandle, 0x180D);
        _host.Take(RequestKind.DiscoverServices).Done();
        _host.RunPosted();
        _host.Take(RequestKind.DiscoverCharacteristics).Operation.OnCharacteristic(endHandle, 16, 0x10, 0x2A38);
        _host.Take(RequestKind.DiscoverCharacteristics).Done();
        _host.RunPosted();
        return Outcome.Of(finding)!.Require(0x2A38);
    }
}
