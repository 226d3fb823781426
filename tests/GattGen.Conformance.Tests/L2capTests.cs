// Two devices with a channel between them (module specification, L2CAP connection-oriented channels; CONFORMANCE 1.5).
using System;
using System.Collections.Generic;
using System.Linq;

namespace GattGen.Conformance.Tests;

public class L2capTests
{
    private const int Psm = 22;
    private readonly TwoDevices _world = new();
    private ushort _ofServer;
    private ushort _ofClient;

    private Device Server => _world.Peripheral;

    private Device Client => _world.Central;

    [Fact]
    [Specification("l2cap_listen")]
    [Specification("l2cap_connect")]
    [Specification("l2cap_disconnect")]
    [Specification("event/22")]
    [Specification("event/23")]
    [Specification("event/24")]
    public void Both_sides_learn_the_channel_and_both_MTUs_and_its_end_with_status_0()
    {
        foreach (var isByClient in new[] { true, false })
        {
            var test = new L2capTests();
            test.Open(ofServer: 100, ofClient: 200);
            var (server, client) = (test.Server, test.Client);
            Assert.Equal([$"22 ({server.Connection}, {test._ofServer}, 22, 100, 200)"], server.Payloads(BleEventCode.L2capAccept));
            Assert.Equal([$"23 ({server.Connection}, {test._ofServer}, 22, 100, 200)"], server.Payloads(BleEventCode.L2capConnect));
            Assert.Equal([$"23 ({client.Connection}, {test._ofClient}, 22, 200, 100)"], client.Payloads(BleEventCode.L2capConnect));
            Assert.Equal((0x40, 0x40), (test._ofServer, test._ofClient));       // the lowest dynamic ones

            if (isByClient)
                client.Radio.L2capDisconnect(client.Connection, test._ofClient);
            else
                server.Radio.L2capDisconnect(server.Connection, test._ofServer);
            test._world.Run(5);
            Assert.Equal([$"24 ({server.Connection}, {test._ofServer}, 22, 0)"], server.Payloads(BleEventCode.L2capDisconnect));
            Assert.Equal([$"24 ({client.Connection}, {test._ofClient}, 22, 0)"], client.Payloads(BleEventCode.L2capDisconnect));
            Assert.True(server.IsConnected && client.IsConnected);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Specification("l2cap_listen")]
    [Specification("l2cap_connect/refused")]
    [Specification("event/22")]
    [Specification("event/24")]
    public void A_refused_request_is_told_with_a_status_and_another_may_follow(bool isHandlerRejecting)
    {
        Server.Radio.L2capListen(isHandlerRejecting ? Psm : Psm + 1, 100);
        Server.React = (in BleEvent e) => e.Code == BleEventCode.L2capAccept ? 1 : 0;
        _world.Connect();
        for (var i = 0; i < 2; i++)
        {
            Client.Radio.L2capConnect(Client.Connection, Psm, 100);
            var refused = Client.Next(BleEventCode.L2capDisconnect);
            Assert.NotEqual(0, refused.Status);
            Assert.EndsWith($", 22, {refused.Status})", refused.Payload, StringComparison.Ordinal);
        }

        Assert.Equal(isHandlerRejecting ? 2 : 0, Server.Count(BleEventCode.L2capAccept));
        Assert.Equal(0, Server.Count(BleEventCode.L2capConnect) + Client.Count(BleEventCode.L2capConnect));
        Server.React = null;
        Client.Radio.L2capConnect(Client.Connection, isHandlerRejecting ? Psm : Psm + 1, 100);
        Client.Next(BleEventCode.L2capConnect);
    }

    [Fact]
    [Specification("irq/order")]
    [Specification("event/24")]
    public void The_end_of_the_link_ends_the_channel_first()
    {
        Open();
        Client.Radio.GapDisconnect(Client.Connection);
        Server.Next(BleEventCode.CentralDisconnect);
        Client.Next(BleEventCode.PeripheralDisconnect);
        Assert.Equal([BleEventCode.L2capDisconnect, BleEventCode.CentralDisconnect], Server.Log.TakeLast(2).Select(seen => seen.Code));
        Assert.Equal([BleEventCode.L2capDisconnect, BleEventCode.PeripheralDisconnect], Client.Log.TakeLast(2).Select(seen => seen.Code));
    }

    [Fact]
    [Specification("l2cap_listen/one")]
    [Specification("errno/EALREADY")]
    public void There_is_one_channel_or_listener_at_a_time()
    {
        Open();
        foreach (var device in new[] { Server, Client })
        {
            Assert.Equal(BleError.Already, Assert.Throws<BleException>(() => device.Radio.L2capListen(Psm + 1, 100)).Error);
            Assert.Equal(BleError.Already, Assert.Throws<BleException>(() => device.Radio.L2capConnect(device.Connection, Psm, 100)).Error);
        }

        // The channel of the client is over: it may listen or connect; the server listens on.
        Client.Radio.L2capDisconnect(Client.Connection, _ofClient);
        Client.Next(BleEventCode.L2capDisconnect);
        Server.Next(BleEventCode.L2capDisconnect);
        Assert.Equal(BleError.Already, Assert.Throws<BleException>(() => Server.Radio.L2capConnect(Server.Connection, Psm, 100)).Error);
        Client.Radio.L2capListen(Psm, 100);
    }

    [Fact]
    [Specification("l2cap_listen/stays")]
    [Specification("device/aioble_shutdown")]
    public void Three_rounds_of_listen_accept_and_close_work_on_a_stack_that_is_restarted_three_times()
    {
        for (var restart = 0; restart < 3; restart++)
        {
            Server.Radio.L2capListen(Psm, 100);
            _world.Connect();
            for (var round = 0; round < 3; round++)
            {
                Client.Radio.L2capConnect(Client.Connection, Psm, 100);
                var (ofServer, ofClient) = (Server.Next(BleEventCode.L2capConnect).Handle, Client.Next(BleEventCode.L2capConnect).Handle);
                Assert.True(Client.Radio.L2capSend(Client.Connection, ofClient, [(byte)round]));
                Server.Next(BleEventCode.L2capRecv);
                Assert.Equal([(byte)round], Take(Server, ofServer));
                Server.Radio.L2capDisconnect(Server.Connection, ofServer);
                Assert.Equal(0, Server.Next(BleEventCode.L2capDisconnect).Status);
                Assert.Equal(0, Client.Next(BleEventCode.L2capDisconnect).Status);
            }

            Server.Radio.Active = false;
            Client.Radio.Active = false;
            _world.Run(5);
            Server.Radio.Active = true;
            Client.Radio.Active = true;
        }

        Assert.Empty(Server.Failures.Concat(Client.Failures));
    }

    [Theory]
    [InlineData(1, 32)]
    [InlineData(100_000, 65_535)]
    [Specification("l2cap_listen")]
    public void An_MTU_out_of_range_is_taken_as_the_nearest(int asked, int taken)
    {
        Open(ofServer: asked, ofClient: asked);
        Assert.Equal($"23 ({Client.Connection}, {_ofClient}, 22, {taken}, {taken})", Client.Payloads(BleEventCode.L2capConnect).Single());
    }

    [Fact]
    [Specification("l2cap_send")]
    [Specification("l2cap_recvinto")]
    [Specification("l2cap_recvinto/None")]
    [Specification("event/25")]
    public void What_has_arrived_is_one_stream_and_each_SDU_is_told()
    {
        Open(ofServer: 100, ofClient: 100);
        Assert.True(Client.Radio.L2capSend(Client.Connection, _ofClient, [1, 2, 3]));
        Server.Next(BleEventCode.L2capRecv);
        Assert.Equal([$"25 ({Server.Connection}, {_ofServer})"], Server.Payloads(BleEventCode.L2capRecv));
        Assert.Equal(3, Server.Radio.L2capAvailable(Server.Connection, _ofServer));
        var two = new byte[2];
        Assert.Equal(2, Server.Radio.L2capRecvInto(Server.Connection, _ofServer, two));
        Assert.Equal([1, 2], two);
        Assert.Equal(1, Server.Radio.L2capAvailable(Server.Connection, _ofServer));
        Assert.Equal([3], Take(Server, _ofServer));
        Assert.Equal(0, Server.Radio.L2capAvailable(Server.Connection, _ofServer));
        Assert.Equal(0, Server.Radio.L2capRecvInto(Server.Connection, _ofServer, two));

        // The other direction.
        Assert.True(Server.Radio.L2capSend(Server.Connection, _ofServer, [9]));
        Client.Next(BleEventCode.L2capRecv);
        Assert.Equal([9], Take(Client, _ofClient));
    }

    [Theory]
    [InlineData(100, 100, 100)]
    [InlineData(40, 200, 80)]       // twice the local MTU
    [InlineData(200, 40, 40)]       // the MTU of the peer
    [Specification("l2cap_send/limits")]
    public void An_SDU_is_at_most_the_MTU_of_the_peer_and_twice_the_local_one(int local, int ofPeer, int most)
    {
        Open(ofServer: ofPeer, ofClient: local);
        Assert.Equal(BleError.InvalidArgument, Assert.Throws<BleException>(() => Client.Radio.L2capSend(Client.Connection, _ofClient, new byte[most + 1])).Error);
        _ = Client.Radio.L2capSend(Client.Connection, _ofClient, new byte[most]);
        Server.Next(BleEventCode.L2capRecv);
        Assert.Equal(most, Server.Radio.L2capAvailable(Server.Connection, _ofServer));
    }

    [Fact]
    [Specification("l2cap_send/stall")]
    [Specification("l2cap_recvinto/credits")]
    [Specification("event/26")]
    [Specification("errno/EBUSY")]
    public void A_stalled_channel_is_ready_once_when_the_receiver_has_taken_everything()
    {
        Open(ofServer: 100, ofClient: 100);
        for (var stall = 1; stall <= 5; stall++)
        {
            var sent = new List<byte>();
            bool again;
            do
            {
                byte[] sdu = [.. Enumerable.Range(sent.Count, 60).Select(i => (byte)i)];
                again = Client.Radio.L2capSend(Client.Connection, _ofClient, sdu);
                sent.AddRange(sdu);
                Assert.InRange(sent.Count, 0, 100_000);
            }
            while (again);

            Assert.Equal(BleError.Busy, Assert.Throws<BleException>(() => Client.Radio.L2capSend(Client.Connection, _ofClient, [1])).Error);
            _world.Run(5);
            Assert.Equal(stall - 1, Client.Count(BleEventCode.L2capSendReady));

            // As long as an octet is left the sender gets nothing.
            var received = new List<byte>();
            var waiting = Server.Radio.L2capAvailable(Server.Connection, _ofServer);
            var most = new byte[waiting - 1];
            Assert.Equal(waiting - 1, Server.Radio.L2capRecvInto(Server.Connection, _ofServer, most));
            received.AddRange(most);
            _world.Run(5);
            Assert.Equal(stall - 1, Client.Count(BleEventCode.L2capSendReady));

            while (received.Count < sent.Count)
            {
                received.AddRange(Take(Server, _ofServer));
                _world.Run(1);
            }

            Assert.Equal(sent, received);
            _world.Run(5);
            Assert.Equal(stall, Client.Count(BleEventCode.L2capSendReady));
            Assert.Equal($"26 ({Client.Connection}, {_ofClient}, 0)", Client.Payloads(BleEventCode.L2capSendReady)[^1]);
        }
    }

    [Fact]
    [Specification("device/ble_l2cap")]
    public void Sixteen_SDUs_of_falling_length_go_each_way()
    {
        int[] lengths = [.. Enumerable.Range(0, 16).Select(i => 400 - (23 * i))];
        Assert.Equal(3640, lengths.Sum());
        Open(ofServer: 450, ofClient: 450);
        foreach (var (sender, ofSender, receiver, ofReceiver) in new[] { (Client, _ofClient, Server, _ofServer), (Server, _ofServer, Client, _ofClient) })
            Assert.Equal(Expected(lengths), Transfer(lengths, sender, ofSender, receiver, ofReceiver));
        Client.Radio.L2capDisconnect(Client.Connection, _ofClient);
        Assert.Equal(0, Client.Next(BleEventCode.L2capDisconnect).Status);
        Assert.Equal(0, Server.Next(BleEventCode.L2capDisconnect).Status);
    }

    [Fact]
    [Specification("device/perf_l2cap")]
    public void Twenty_SDUs_of_512_octets_go_one_way()
    {
        int[] lengths = [.. Enumerable.Repeat(512, 20)];
        Open(ofServer: 512, ofClient: 512);
        Assert.Equal(Expected(lengths), Transfer(lengths, Client, _ofClient, Server, _ofServer));
    }

    // Sends SDU after SDU, waits where the channel is stalled, and takes all that comes.
    private byte[] Transfer(int[] lengths, Device sender, ushort ofSender, Device receiver, ushort ofReceiver)
    {
        var received = new List<byte>();
        receiver.React = (in BleEvent e) =>
        {
            if (e.Code == BleEventCode.L2capRecv)
                received.AddRange(Take(receiver, ofReceiver));
            return 0;
        };
        var at = 0;
        foreach (var (i, length) in lengths.Index())
        {
            byte[] sdu = [.. Expected(lengths).Skip(at).Take(length)];
            at += length;
            if (!sender.Radio.L2capSend(sender.Connection, ofSender, sdu))
                Assert.Equal(0, sender.Next(BleEventCode.L2capSendReady).Status);
        }

        Assert.True(_world.Simulation.RunUntil(() => received.Count == lengths.Sum()), $"{received.Count} of {lengths.Sum()} octets have come.");
        receiver.React = null;
        return [.. received];
    }

    private static byte[] Expected(int[] lengths) => [.. lengths.SelectMany((length, i) => Enumerable.Range(0, length).Select(j => (byte)(i + j)))];

    private static byte[] Take(Device device, ushort channel)
    {
        var octets = new byte[device.Radio.L2capAvailable(device.Connection, channel)];
        Assert.Equal(octets.Length, device.Radio.L2capRecvInto(device.Connection, channel, octets));
        return octets;
    }

    private void Open(int ofServer = 100, int ofClient = 100)
    {
        Server.Radio.L2capListen(Psm, ofServer);
        _world.Connect();
        Client.Radio.L2capConnect(Client.Connection, Psm, ofClient);
        _ofServer = Server.Next(BleEventCode.L2capConnect).Handle;
        _ofClient = Client.Next(BleEventCode.L2capConnect).Handle;
    }
}
