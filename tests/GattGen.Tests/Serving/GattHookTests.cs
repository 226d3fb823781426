// What hooks of a service are given: GattPeer, GattWrite, GattRead.
using System;

namespace GattGen.Tests.Serving;

public class GattHookTests
{
    private static readonly BleAddress Address = new(BleAddressType.Random, 0xC0FFEE000001);
    private static readonly GattPeer Peer = new(0x0040, Address);

    [Fact]
    public void A_peer_is_a_connection_and_an_address()
    {
        Assert.Equal("C0:FF:EE:00:00:01 (connection 64)", Peer.ToString());
        Assert.True(Peer == new GattPeer(0x0040, Address));
        Assert.True(Peer != new GattPeer(0x0041, Address));
        Assert.True(Peer != new GattPeer(0x0040, BleAddress.None));
        Assert.True(Peer.Equals((object)new GattPeer(0x0040, Address)));
        Assert.False(Peer.Equals(Address));
        Assert.Equal(Peer.GetHashCode(), new GattPeer(0x0040, Address).GetHashCode());
    }

    [Fact]
    public void A_write_is_accepted_unless_it_is_rejected()
    {
        Span<byte> error = [0];
        var write = new GattWrite(Peer, error);
        Assert.Equal(Peer, write.Peer);
        Assert.Equal(0, write.Error);

        write.Reject(0x80);
        Assert.Equal(0x80, error[0]);
        write.Reject(AttError.OutOfRange);
        Assert.Equal(0xFF, write.Error);
    }

    [Fact]
    public void A_read_is_answered_unless_it_is_rejected()
    {
        Span<byte> error = [0];
        var read = new GattRead(Peer, error);
        Assert.Equal(Peer, read.Peer);
        Assert.Equal(0, read.Error);

        read.Reject(0x81);
        Assert.Equal(0x81, error[0]);
        read.Reject(AttError.InsufficientAuthorization);
        Assert.Equal(0x08, read.Error);
    }

    [Fact]
    public void Rejecting_with_0_is_refused_because_0_means_success()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new GattWrite(Peer, new byte[1]).Reject((byte)0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new GattWrite(Peer, new byte[1]).Reject(AttError.None));
        Assert.Throws<ArgumentOutOfRangeException>(() => new GattRead(Peer, new byte[1]).Reject((byte)0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new GattRead(Peer, new byte[1]).Reject(AttError.None));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void The_outcome_goes_into_exactly_one_octet(int octets)
    {
        Assert.Throws<ArgumentException>(() => new GattWrite(Peer, new byte[octets]).Error);
        Assert.Throws<ArgumentException>(() => new GattRead(Peer, new byte[octets]).Error);
    }

    [Fact]
    public void Subscriptions_have_the_bits_of_the_client_configuration()
    {
        Assert.Equal(0x00, (int)GattSubscription.None);
        Assert.Equal(0x01, (int)GattSubscription.Notifications);
        Assert.Equal(0x02, (int)GattSubscription.Indications);
    }
}
