// A peer that sends anything whatsoever over the air, to a host that serves it and asks it at once
// (SECURITY-CASES: fragments, L2CAP, ATT lengths and handles, prepared writes, two requests in flight, pairing).
using System;
using System.Collections.Generic;
using GattGen.Hci;
using GattGen.Host;
using GattGen.Transports;

namespace GattGen.Fuzz.Tests;

public class HostilePeerTests
{
    private readonly Simulation _simulation = new();
    private readonly SeededRandom _random = FuzzRun.NewRandom();
    private readonly List<Exception> _failures = [];
    private readonly HostBle _victim;
    private readonly HostBle _friend;
    private readonly RawPeer _peer;
    private readonly ushort[] _handles;
    private ushort _hostile;
    private ushort _friendly;
    private int _values;
    private int _channelEvents;

    public HostilePeerTests()
    {
        _victim = _simulation.AddRadio();
        _friend = _simulation.AddRadio();
        _peer = new RawPeer(_simulation.Air);
        _victim.HandlerFailed += _failures.Add;
        _victim.Irq(OnVictimEvent);
        _friend.Irq((in BleEvent e) =>
        {
            if (e.Code == BleEventCode.PeripheralConnect)
                _friendly = e.Header.Connection;
            if (e.Code == BleEventCode.GattcReadResult)
                _values++;
            return 0;
        });
        _victim.Active = _friend.Active = true;
        _handles = _victim.GattsRegisterServices(Corpus.Service)[0];
        _victim.GattsSetBuffer(_handles[0], 100, append: true);
    }

    [Fact]
    public void A_host_survives_att_pdus_of_any_content() => Attack(
        new Mutator(_random, Corpus.AttPdus, 520),
        mutator => _peer.SendPdu(0x0004, mutator.Next()),
        () => _peer.Received);

    [Fact]
    public void A_host_survives_l2cap_pdus_of_any_content_on_any_channel() => Attack(
        new Mutator(_random, [.. Corpus.Pdus, [0x06, 0x00, 0x05, 0x00, 0x01, 0x01, 0x02, 0x00, 0x00, 0x00], [0x07, 0x00, 0x06, 0x00, 0x01, 0x03, 0x00, 0x01, 0x10, 0x00, 0x00]], 520),
        mutator => _peer.SendFragment(AclBoundary.FirstNonAutoFlushable, mutator.Next()),
        () => _victim.Statistics.UnknownChannels);

    [Fact]
    public void A_host_survives_signalling_of_any_content() => Attack(
        new Mutator(_random, [[0x12, 0x01, 0x08, 0x00, 0x18, 0x00, 0x28, 0x00, 0x00, 0x00, 0xC8, 0x00], [0x13, 0x01, 0x02, 0x00, 0x00, 0x00], [0x01, 0x01, 0x02, 0x00, 0x00, 0x00], [0x14, 0x02, 0x0A, 0x00, 0x80, 0x00, 0x40, 0x00, 0x40, 0x00, 0x40, 0x00, 0x01, 0x00]], 64),
        mutator => _peer.SendPdu(0x0005, mutator.Next()),
        () => _victim.Statistics.InvalidSignals);

    [Fact]
    public void A_host_with_channels_survives_signals_and_frames_of_any_content()
    {
        _victim.L2capListen(0x80, 200);
        var signals = new Mutator(
            _random,
            [
                [0x14, 0x02, 0x0A, 0x00, 0x80, 0x00, 0x50, 0x00, 0xC8, 0x00, 0x40, 0x00, 0x02, 0x00],
                [0x15, 0x01, 0x0A, 0x00, 0x50, 0x00, 0xC8, 0x00, 0x40, 0x00, 0x02, 0x00, 0x00, 0x00],
                [0x16, 0x03, 0x04, 0x00, 0x50, 0x00, 0x05, 0x00],
                [0x06, 0x04, 0x04, 0x00, 0x40, 0x00, 0x50, 0x00],
                [0x07, 0x01, 0x04, 0x00, 0x50, 0x00, 0x40, 0x00],
            ],
            64);
        var frames = new Mutator(_random, [[0x03, 0x00, 1, 2, 3], [0x05, 0x00, 1, 2], [3, 4, 5], [0x00, 0x00], [0x01]], 300);
        byte[] open = [0x14, 0x09, 0x0A, 0x00, 0x80, 0x00, 0x50, 0x00, 0xC8, 0x00, 0x40, 0x00, 0x02, 0x00];
        bool Open()
        {
            open[6] = (byte)(0x40 + _random.Below(0x40));
            return _peer.SendPdu(0x0005, open);
        }

        Attack(
            frames,
            mutator => _random.Below(4) switch
            {
                0 => Open(),
                1 => _peer.SendPdu(0x0005, signals.Next()),
                _ => _peer.SendPdu((ushort)(0x0040 + _random.Below(4)), mutator.Next()),
            },
            () => _victim.Statistics.ChannelViolations + _victim.Statistics.RefusedChannels + _channelEvents);
        Assert.True(_channelEvents > 20, $"Only {_channelEvents} events of channels.");
    }

    [Fact]
    public void A_host_survives_pairing_of_any_content() => Attack(
        new Mutator(_random, [[0x01, 0x03, 0x00, 0x01, 0x10, 0x00, 0x00], [0x0B, 0x01], [0x0C, .. new byte[64]], [0x05, 0x08]], 80),
        mutator => _peer.SendPdu(0x0006, mutator.Next()),
        () => _peer.Received);

    [Fact]
    public void A_host_survives_fragments_in_any_order() => Attack(
        new Mutator(_random, Corpus.Pdus, 251),
        mutator => _peer.SendFragment((AclBoundary)_random.Below(2), mutator.Next()),
        () => _victim.Statistics.MalformedFragments);

    [Fact]
    public void Empty_pdus_and_zeros_of_every_length_are_survived()
    {
        Connect();
        for (var length = 0; length <= 64; length++)
        {
            foreach (ushort channel in (ushort[])[0x0004, 0x0005, 0x0006, 0x0000, 0x003F, 0x0040])
                _peer.SendPdu(channel, new byte[length]);
            _simulation.RunFor(TimeSpan.FromMilliseconds(100));
        }

        RequireThatItWorks();
    }

    private void Attack(Mutator mutator, Func<Mutator, bool> send, Func<long> effects) => FuzzRun.Story(() =>
    {
        Rounds(mutator, send, 1);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        Rounds(mutator, send, Math.Max(2, FuzzRun.Share(400)));
        var growth = GC.GetTotalMemory(forceFullCollection: true) - before;

        Assert.True(growth < 1024 * 1024, $"{growth} octets more are in use.");
        Assert.True(effects() > 50, $"Only {effects()} of what was sent had an effect.");
    });

    private void Rounds(Mutator mutator, Func<Mutator, bool> send, int rounds)
    {
        for (; rounds > 0; rounds--)
        {
            Connect();
            for (var step = 0; step < 100; step++)
            {
                if (_peer.Connection is null)
                    Connect();      // the host has had enough
                for (var i = _random.Below(8); i > 0; i--)
                    send(mutator);
                Ask();
                _simulation.RunFor(TimeSpan.FromMilliseconds(_random.Below(100)));
            }

            RequireThatItWorks();
        }
    }

    private void Connect()
    {
        if (_peer.Connection is not null)
            return;
        _victim.GapAdvertise(20_000);
        _peer.Connect(_victim.Config.Mac);
        Assert.True(_simulation.RunUntil(() => _peer.Connection is not null && _hostile != 0, TimeSpan.FromSeconds(40)), "The peer cannot connect any more.");
    }

    // The victim is a client, too.
    private void Ask()
    {
        try
        {
            switch (_random.Below(6))
            {
                case 0:
                    _victim.GattcRead(_hostile, 3);
                    break;
                case 1:
                    _victim.GattcDiscoverServices(_hostile);
                    break;
                case 2:
                    _victim.GattcDiscoverCharacteristics(_hostile, 1, 0xFFFF);
                    break;
                case 3:
                    _victim.GattsIndicate(_hostile, _handles[0], [1]);
                    break;
                case 4:
                    _victim.GattsWrite(_handles[0], [1, 2, 3], sendUpdate: true);
                    break;
                default:
                    _victim.GattcExchangeMtu(_hostile);
                    break;
            }
        }
        catch (BleException)
        {
            // The connection is gone, the discovery under way, the queue full.
        }
    }

    private void RequireThatItWorks()
    {
        Assert.Empty(_failures);
        _peer.Disconnect();
        Assert.True(_simulation.RunUntil(() => _hostile == 0 && _peer.Connection is null, TimeSpan.FromSeconds(40)), "The connection does not end.");
        _victim.GapAdvertise(20_000);
        _friendly = 0;
        _friend.GapConnect(_victim.Config.Mac);
        Assert.True(_simulation.RunUntil(() => _friendly != 0, TimeSpan.FromSeconds(5)), "It cannot be connected any more.");
        _values = 0;
        _friend.GattcRead(_friendly, 3);
        Assert.True(_simulation.RunUntil(() => _values == 1, TimeSpan.FromSeconds(5)), "It does not answer any more.");
        _friend.GapDisconnect(_friendly);
        Assert.True(_simulation.RunUntil(() => !((IBleHost)_friend).TryGetConnection(_friendly, out _), TimeSpan.FromSeconds(5)));
        _simulation.RunFor(TimeSpan.FromSeconds(1));
    }

    private BleReply OnVictimEvent(in BleEvent e)
    {
        if (e.Code == BleEventCode.CentralConnect && e.Header.Address == _peer.Address)
            _hostile = e.Header.Connection;
        if (e.Code == BleEventCode.CentralDisconnect && e.Header.Address == _peer.Address)
            _hostile = 0;
        if (e.Code is BleEventCode.L2capConnect or BleEventCode.L2capRecv or BleEventCode.L2capSendReady)
        {
            _channelEvents++;
            try
            {
                _victim.L2capSend(e.Header.Connection, e.Header.Handle, new byte[_random.Below(200)]);
                _victim.L2capRecvInto(e.Header.Connection, e.Header.Handle, new byte[_random.Below(300)]);
            }
            catch (BleException)
            {
                // The channel is stalled, or the SDU too long for the peer.
            }
        }

        return e.Code == BleEventCode.GattsReadRequest && _random.OneIn(4) ? (int)AttError.ReadNotPermitted : 0;
    }
}
