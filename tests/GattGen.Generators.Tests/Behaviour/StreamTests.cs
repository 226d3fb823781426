// Appended octets, buffers, descriptors, and values that are computed at each read.
using System.Linq;
using GattGen.Tests;

namespace GattGen.Generators.Tests.Behaviour;

public class StreamTests
{
    private static readonly GattPeer Peer = new(7, new BleAddress(BleAddressType.Public, 0x0102030405));

    private readonly FakeBle _ble = new();
    private readonly Streams _streams = new();

    public StreamTests() => _ble.GattsRegisterServices(_streams);

    [Fact]
    public void Buffers_are_set_as_declared()
        => Assert.Equal(
            [(_streams.Handles.Inbox, 2000, true), (_streams.Handles.Received, 1024, true), (_streams.Handles.Name, 101, false)],
            _ble.Buffers);

    [Fact]
    public void Appended_octets_are_taken_all_at_once()
    {
        _ble.RemoteWrite(Peer, _streams.Handles.Inbox, 1, 2);
        _ble.RemoteWrite(Peer, _streams.Handles.Inbox, 3);
        Assert.Equal([3], _streams.Inbox);
        Assert.Equal([1, 2, 3], _streams.TakeInbox());
        Assert.Empty(_streams.TakeInbox());
    }

    [Fact]
    public void A_hook_takes_the_octets_of_each_write_and_the_buffer_is_emptied_behind_it()
    {
        _ble.RemoteWrite(Peer, _streams.Handles.Received, 1, 2);
        _ble.RemoteWrite(Peer, _streams.Handles.Received, 3);
        Assert.Equal([[1, 2], [3]], _streams.Chunks);
        Assert.Empty(_ble.GattsRead(_streams.Handles.Received));
    }

    [Fact]
    public void Descriptors_have_handles_and_initial_values()
    {
        Assert.Equal("Größe"u8.ToArray(), _ble.GattsRead(_streams.Handles.NameDescription));
        Assert.Equal([1, 2], _ble.GattsRead(_streams.Handles.NameDescriptorFFD0));
        Assert.Equal(_streams.Handles.Name + 2, _streams.Handles.NameDescriptorFFD0);
        Assert.Equal(6, Streams.Definition.ValueCount);
        Assert.Equal(["Inbox", "Received", "Name", "NameDescription", "NameDescriptorFFD0", "Reads"], _streams.Handles.ToSection("x").Values.Select(value => value.Name));
    }

    [Fact]
    public void A_computed_value_is_computed_at_each_read_and_stays_the_same_for_its_later_parts()
    {
        Assert.Equal(0, _ble.RemoteRead(Peer, _streams.Handles.Reads, 0, out var first));
        _ble.RemoteRead(Peer, _streams.Handles.Reads, 0, out var second);
        _ble.RemoteRead(Peer, _streams.Handles.Reads, 1, out var rest);
        Assert.Equal(first[0] + 1, second[0]);
        Assert.Equal(second[1..], rest);
        Assert.Empty(_ble.Updates);
    }

    [Fact]
    public void A_computed_value_is_sent_when_the_service_says_so()
    {
        _streams.UpdateReads();
        Assert.Equal(_streams.Handles.Reads, Assert.Single(_ble.Updates).Handle);
    }

    [Fact]
    public void A_write_within_the_largest_length_is_taken()
    {
        Assert.Equal(0, _ble.RemoteWrite(Peer, _streams.Handles.Name, new byte[100]));
        Assert.Equal(new string('\0', 100), _streams.Name);
        Assert.Equal((byte)AttError.InvalidAttributeValueLength, _ble.RemoteWrite(Peer, _streams.Handles.Name, new byte[101]));
    }
}
