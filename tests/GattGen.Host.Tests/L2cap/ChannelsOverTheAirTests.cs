// Two hosts with channels between them, over virtual controllers (CONFORMANCE 1.5, 1.8).
using System;
using System.Collections.Generic;
using System.Linq;
using GattGen.Tests.Shared;

namespace GattGen.Host.Tests.L2cap;

public class ChannelsOverTheAirTests
{
    private readonly AirWorld _world = new();
    private readonly Station _listening;
    private readonly Station _asking;

    public ChannelsOverTheAirTests()
    {
        _listening = _world.Add();
        _asking = _world.Add();
        Connect();
    }

    private ushort Here => _asking.Last(BleEventCode.PeripheralConnect).Connection;

    private ushort There => _listening.Last(BleEventCode.CentralConnect).Connection;

    [Fact]
    [Specification("device/ble_l2cap")]
    [Specification("l2cap_connect")]
    [Specification("event/24")]
    public void Sixteen_sdus_of_falling_length_go_each_way_with_stalls()
    {
        Open(mtu: 450, mtuThere: 512);
        var (sent, received) = Exchange(_asking, _listening, [.. Enumerable.Range(0, 16).Select(static i => 400 - (23 * i))]);
        Assert.Equal(3640, received.Count);
        Assert.Equal(sent, received);
        (sent, received) = Exchange(_listening, _asking, [.. Enumerable.Range(0, 16).Select(static i => 400 - (23 * i))]);
        Assert.Equal(sent, received);
        Assert.True(_asking.Has(BleEventCode.L2capSendReady));

        _asking.Host.L2capDisconnect(Here, 0x40);
        _world.Until(() => _asking.Has(BleEventCode.L2capDisconnect) && _listening.Has(BleEventCode.L2capDisconnect));
        Assert.Equal(0, _asking.Last(BleEventCode.L2capDisconnect).Status);
        Assert.Equal(0, _listening.Last(BleEventCode.L2capDisconnect).Status);
        Assert.Equal(0, _asking.Host.ChannelCount + _listening.Host.ChannelCount);
    }

    [Fact]
    [Specification("device/perf_l2cap")]
    public void Twenty_sdus_of_512_octets_go_one_way()
    {
        Open(mtu: 512, mtuThere: 512);
        var (sent, received) = Exchange(_asking, _listening, [.. Enumerable.Repeat(512, 20)]);
        Assert.Equal(20 * 512, received.Count);
        Assert.Equal(sent, received);
    }

    [Fact]
    public void The_largest_sdu_goes_whole()
    {
        Open(mtu: 65535, mtuThere: 65535);
        var (sent, received) = Exchange(_asking, _listening, [65535, 1, 65535]);
        Assert.Equal(sent, received);
    }

    [Fact]
    [Specification("l2cap_listen/stays")]
    public void The_listener_takes_another_channel_when_one_has_ended()
    {
        _listening.Host.L2capListen(22, 128);
        for (var round = 1; round <= 3; round++)
        {
            var count = round;
            _asking.Host.L2capConnect(Here, 22, 128);
            _world.Until(() => _asking.Events.Count(e => e.Code == BleEventCode.L2capConnect) == count && _listening.Events.Count(e => e.Code == BleEventCode.L2capConnect) == count);
            _asking.Host.L2capDisconnect(Here, 0x40);
            _world.Until(() => _asking.Events.Count(e => e.Code == BleEventCode.L2capDisconnect) == count && _listening.Events.Count(e => e.Code == BleEventCode.L2capDisconnect) == count);
        }
    }

    [Fact]
    public void The_end_of_the_link_ends_the_channel_first_on_both_sides()
    {
        Open(mtu: 128, mtuThere: 128);
        _asking.Host.GapDisconnect(Here);
        _world.Until(() => _asking.Has(BleEventCode.PeripheralDisconnect) && _listening.Has(BleEventCode.CentralDisconnect));

        Assert.Equal([BleEventCode.L2capDisconnect, BleEventCode.PeripheralDisconnect], _asking.Events.TakeLast(2).Select(static e => e.Code));
        Assert.Equal([BleEventCode.L2capDisconnect, BleEventCode.CentralDisconnect], _listening.Events.TakeLast(2).Select(static e => e.Code));
        Assert.NotEqual(0, _asking.Last(BleEventCode.L2capDisconnect).Status);
    }

    [Fact]
    public void Several_channels_share_a_link_and_none_hears_of_the_others()
    {
        var host = (IBleHost)_asking.Host;
        var other = (IBleHost)_listening.Host;
        var listener = new Listener();
        other.StartListening(listener, 0x90, new BleChannelOptions(200));
        var channels = Enumerable.Range(0, 8).Select(static _ => new Channel()).ToList();
        foreach (var channel in channels)
            host.OpenChannel(channel, Here, 0x90, new BleChannelOptions(300));
        Assert.Equal(BleError.NoMemory, Bench.ErrorOf(() => host.OpenChannel(new Channel(), Here, 0x90, new BleChannelOptions(300))));
        _world.Until(() => channels.All(static c => c.Info is not null) && listener.Channels.Count == 8 && listener.Channels.All(static c => c.Info is not null));
        Assert.Equal(Enumerable.Range(0x40, 8), channels.Select(static c => (int)c.Info!.Value.Cid));
        for (var i = 0; i < 8; i++)
            host.Send(channels[i], [(byte)i, (byte)i]);
        host.CloseChannel(channels[3]);
        _world.Until(() => channels[3].Status is not null && listener.Channels.Count(static c => c.Received == 1) == 8);

        for (var i = 0; i < 8; i++)
        {
            if (i == 3)
                continue;
            var octets = new byte[4];
            Assert.Equal(2, other.Receive(listener.Channels[i], octets));
            Assert.Equal(i, octets[1]);
        }

        Assert.Equal(0, channels[3].Status);
        Assert.Equal(7, _asking.Host.ChannelCount);
        other.StopListening(listener);
        host.OpenChannel(channels[3], Here, 0x90, new BleChannelOptions(300));
        _world.Until(() => channels[3].Status == BleStatus.Channel + 2);
        _asking.Host.Active = false;
        Assert.Equal(0, _asking.Host.ChannelCount);
        Assert.All(channels.Where((_, i) => i != 3), static c => Assert.Equal(BleStatus.NotConnected, c.Status));
        Assert.DoesNotContain(_asking.Events, static e => e.Code is >= BleEventCode.L2capAccept and <= BleEventCode.L2capSendReady);
    }

    [Fact]
    public void A_request_that_is_given_up_leaves_no_channel_behind()
    {
        var listener = new Listener();
        ((IBleHost)_listening.Host).StartListening(listener, 0x90, new BleChannelOptions(200));
        var channel = new Channel();
        ((IBleHost)_asking.Host).OpenChannel(channel, Here, 0x90, new BleChannelOptions(200));
        ((IBleHost)_asking.Host).CloseChannel(channel);
        Assert.Equal(BleStatus.Local + (int)BleError.NoEntry, channel.Status);
        _world.Until(() => listener.Channels is [{ Status: 0 }]);

        _world.Run(1_000_000);
        Assert.Equal(0, _asking.Host.ChannelCount + _listening.Host.ChannelCount);
    }

    [Theory]
    [InlineData(false, false, false, 0, true, false, 0, 5)]      // encryption is asked for, there is no key
    [InlineData(false, true, false, 0, true, false, 0, 8)]       // there is a key that is not used
    [InlineData(true, true, false, 16, true, false, 0, 0)]
    [InlineData(true, true, false, 16, true, true, 0, 5)]
    [InlineData(true, true, true, 16, true, true, 16, 0)]
    [InlineData(true, true, true, 7, true, true, 16, 7)]
    [InlineData(false, false, false, 0, false, false, 0, 0)]
    public void A_listener_asks_for_security(bool isEncrypted, bool hasKey, bool isAuthenticated, int keySize, bool requireEncryption, bool requireAuthentication, int minimum, int result)
    {
        var listener = new HostListener(new Listener(), 0x80, 100, new BleChannelOptions(100, requireEncryption, requireAuthentication, minimum));
        var security = new LinkSecurity { IsEncrypted = isEncrypted, HasKey = hasKey, IsAuthenticated = isAuthenticated, KeySize = keySize };
        Assert.Equal((ChannelResult)result, listener.Judge(security));
    }

    private void Connect()
    {
        _listening.Host.GapAdvertise(20_000);
        _asking.Host.GapConnect(_listening.Host.Config.Mac);
        _world.Until(() => _asking.Has(BleEventCode.PeripheralConnect) && _listening.Has(BleEventCode.CentralConnect));
    }

    private void Open(int mtu, int mtuThere)
    {
        _listening.Host.L2capListen(22, mtuThere);
        _asking.Host.L2capConnect(Here, 22, mtu);
        _world.Until(() => _asking.Has(BleEventCode.L2capConnect) && _listening.Has(BleEventCode.L2capConnect));
        Assert.Equal((mtu, mtuThere), (_asking.Last(BleEventCode.L2capConnect).Extra, _asking.Last(BleEventCode.L2capConnect).Status));
        Assert.Equal((mtuThere, mtu), (_listening.Last(BleEventCode.L2capAccept).Extra, _listening.Last(BleEventCode.L2capAccept).Status));
    }

    // Sends as an application does: the next SDU when the last one was taken, or when SEND_READY has come.
    private (List<byte> Sent, List<byte> Received) Exchange(Station from, Station to, int[] lengths)
    {
        var random = new Random(5);
        var sent = new List<byte>();
        var received = new List<byte>();
        var (handle, other) = from == _asking ? (Here, There) : (There, Here);
        var next = 0;
        var stalls = 0;
        var ready = 0;
        void SendMore()
        {
            while (next < lengths.Length)
            {
                var sdu = new byte[lengths[next++]];
                random.NextBytes(sdu);
                sent.AddRange(sdu);
                if (from.Host.L2capSend(handle, 0x40, sdu))
                    continue;
                stalls++;
                return;
            }
        }

        from.OnEvent = e =>
        {
            if (e.Code != BleEventCode.L2capSendReady)
                return;
            Assert.Equal(0, e.Status);
            ready++;
            SendMore();
        };
        to.OnEvent = e =>
        {
            if (e.Code != BleEventCode.L2capRecv)
                return;
            var octets = new byte[97];
            int count;
            while ((count = to.Host.L2capRecvInto(other, 0x40, octets)) > 0)
                received.AddRange(octets[..count]);
        };
        SendMore();
        _world.Until(() => received.Count == lengths.Sum() && ready == stalls);
        Assert.True(stalls > 0);
        Assert.Empty(from.Failures.Concat(to.Failures));
        from.OnEvent = to.OnEvent = null;
        return (sent, received);
    }

    private sealed class Listener : BleChannelListener
    {
        public List<Channel> Channels { get; } = [];

        public override BleChannel? OnRequest(in BleChannelInfo info)
        {
            Channels.Add(new Channel());
            return Channels[^1];
        }
    }

    private sealed class Channel : BleChannel
    {
        public BleChannelInfo? Info { get; private set; }

        public int Received { get; private set; }

        public int? Status { get; private set; }

        public override void OnOpened(in BleChannelInfo info) => Info = info;

        public override void OnReceived() => Received++;

        public override void OnSendReady(int status)
        {
        }

        public override void OnClosed(int status) => Status = status;
    }
}
