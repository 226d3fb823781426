// Several values at once, signed writes, and included services.
using System;
using System.Linq;

namespace GattGen.Tests.Asynchronous;

public class LinkValuesTests
{
    private readonly FakeHost _host = new();
    private readonly Link _link;
    private readonly RemoteService _service;
    private readonly RemoteCharacteristic _measurement;
    private readonly RemoteCharacteristic _location;

    public LinkValuesTests()
    {
        _link = _host.Link();
        _service = _host.Service(_link);
        _measurement = _service.Require(0x2A37);
        _location = _service.Require(0x2A38);
    }

    [Fact]
    public void A_reliable_write_sends_all_values_and_tells_what_the_server_says()
    {
        var writing = _link.WriteReliablyAsync([new(_measurement, new byte[] { 1 }), new(_location, new byte[600].AsMemory(0, 512))]);
        var request = _host.Take(RequestKind.ReliableWrite);
        Assert.Equal([(12, 1), (16, 512)], request.Writes.Select(write => ((int)write.Handle, write.Value.Length)));
        request.Done();
        _host.RunPosted();
        Outcome.Succeeds(writing);

        var differing = _link.WriteReliablyAsync([new(_measurement, new byte[] { 1 })]);
        _host.Take(RequestKind.ReliableWrite).Done(BleStatus.InvalidResponse);
        _host.RunPosted();
        Outcome.Fails(differing, BleError.InputOutput);
        _host.AssertNothingLeft(links: 1);
    }

    [Fact]
    public void Mistakes_are_refused_at_once()
    {
        _host.Connected(2, peer: FakeHost.OtherPeer);
        Assert.True(Link.TryFind(_host, 2, out var other));
        var write = new RemoteWrite(_measurement, new byte[1]);
        Assert.Throws<ArgumentNullException>(() => { _ = _link.WriteReliablyAsync(null!); });
        Assert.Throws<ArgumentNullException>(() => { _ = _link.WriteReliablyAsync([default]); });
        Assert.Throws<ArgumentException>(() => { _ = _link.WriteReliablyAsync([]); });
        Assert.Throws<ArgumentException>(() => { _ = _link.WriteReliablyAsync(Enumerable.Repeat(write, 65).ToArray()); });
        Assert.Throws<ArgumentException>(() => { _ = _link.WriteReliablyAsync([new(_measurement, new byte[513])]); });
        Assert.Throws<ArgumentException>(() => { _ = other!.WriteReliablyAsync([write]); });
        Assert.Throws<ArgumentException>(() => { _ = other!.ReadMultipleAsync([_measurement]); });
        Assert.Throws<ArgumentException>(() => { _ = _link.ReadMultipleAsync([]); });
        Assert.Throws<ArgumentNullException>(() => { _ = _link.ReadMultipleAsync(null!); });
        Assert.Empty(_host.Requests);
    }

    [Fact]
    public void Several_values_are_read_in_the_order_that_was_asked_for()
    {
        var reading = _link.ReadMultipleAsync([_location, _measurement]);
        var request = _host.Take(RequestKind.ReadMultiple);
        Assert.Equal([16, 12], request.Handles.Select(handle => (int)handle));
        request.Operation.OnValue(16, [7]);
        request.Operation.OnValue(12, []);
        request.Done();
        var values = Outcome.Of(reading, _host);
        Assert.Equal([7], values[0]);
        Assert.Empty(values[1]);
    }

    [Fact]
    public void One_value_is_an_ordinary_read_and_a_missing_one_is_an_error()
    {
        var one = _link.ReadMultipleAsync([_location]);
        _host.Take(RequestKind.Read).Answer(3);
        Assert.Equal([3], Assert.Single(Outcome.Of(one, _host)));

        var missing = _link.ReadMultipleAsync([_location, _measurement]);
        var request = _host.Take(RequestKind.ReadMultiple);
        request.Operation.OnValue(16, [7]);
        request.Done();
        _host.RunPosted();
        Outcome.Fails(missing, BleError.InputOutput);
    }

    [Fact]
    public void A_signed_write_needs_15_octets_of_the_MTU_and_a_key()
    {
        Outcome.Succeeds(_location.WriteSignedAsync(new byte[8]));
        Assert.Equal((1, 16, 8), (_host.Signed[0].Connection, _host.Signed[0].Handle, _host.Signed[0].Value.Length));
        Outcome.Fails(_location.WriteSignedAsync(new byte[9]), BleError.TooBig);
        _host.Refusal = new BleException(BleError.NoEntry, "no key");
        Outcome.Fails(_location.WriteSignedAsync(new byte[1]), BleError.NoEntry);
    }

    [Fact]
    public void A_signed_write_waits_for_room()
    {
        _host.Room = 0;
        var writing = _location.WriteSignedAsync(new byte[] { 9 });
        Assert.False(writing.IsCompleted);
        _host.Room = 1;
        _host.Take(RequestKind.WaitForRoom).Done();
        _host.RunPosted();
        Outcome.Succeeds(writing);
        Assert.Equal([9], Assert.Single(_host.Signed).Value);
    }

    [Fact]
    public void Included_services_come_with_their_characteristics()
    {
        var finding = _service.DiscoverIncludesAsync();
        var includes = _host.Take(RequestKind.DiscoverIncludes);
        Assert.Equal((10, 20), (includes.Handle, includes.EndHandle));
        includes.Operation.OnIncluded(11, 40, 44, 0x180F);
        includes.Done();
        _host.RunPosted();
        var characteristics = _host.Take(RequestKind.DiscoverCharacteristics);
        characteristics.Operation.OnCharacteristic(44, 42, 0x02, 0x2A19);
        characteristics.Done();
        var service = Assert.Single(Outcome.Of(finding, _host));
        Assert.Equal((new BleUuid(0x180F), 42), (service.Uuid, service.Require(0x2A19).ValueHandle));
    }
}
