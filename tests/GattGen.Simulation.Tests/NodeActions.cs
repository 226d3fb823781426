// What an application may do, in any order, at any time, also inside a handler; and what may come of it at once.
using System;
using System.Collections.Generic;
using System.Linq;
using GattGen.Air;
using GattGen.Hci;

namespace GattGen.Simulated.Tests;

/// <summary>Draws actions and does them.</summary>
internal sealed class NodeActions
{
    private const int MostInHandler = 3;

    private readonly World _world;
    private readonly (int Weight, string Name, Action<Node> Action)[] _choices;
    private readonly int _weights;
    private readonly byte[] _octets = new byte[600];
    private int _doneInHandler;

    public NodeActions(World world)
    {
        _world = world;
        _choices =
        [
            (10, "advertise", Advertise),
            (2, "stop advertising", node => node.Radio.GapAdvertiseStop()),
            (4, "scan", Scan),
            (2, "stop scanning", node => node.Radio.GapScanStop()),
            (14, "connect", Connect),
            (2, "cancel connecting", node => Allow(node.Radio.GapConnectCancel, BleError.Already)),
            (3, "disconnect", node => OnLink(node, link => node.Radio.GapDisconnect(link.Handle))),
            (12, "notify", node => OnLink(node, link => Notify(node, link))),
            (6, "indicate", node => OnLink(node, link => Indicate(node, link))),
            (5, "write locally", WriteLocally),
            (4, "discover services", node => OnLink(node, link => DiscoverServices(node, link))),
            (3, "discover characteristics", node => OnLink(node, link => DiscoverCharacteristics(node, link))),
            (3, "discover descriptors", node => OnLink(node, link => DiscoverDescriptors(node, link))),
            (8, "read", node => OnLink(node, link => Read(node, link))),
            (8, "write", node => OnLink(node, link => Write(node, link))),
            (4, "exchange mtu", node => OnLink(node, link => ExchangeMtu(node, link))),
            (4, "subscribe", node => OnLink(node, link => Subscribe(node, link))),
            (2, "update", node => OnLink(node, link => Update(node, link))),
            (8, "operate", node => OnLink(node, link => Operate(node, link))),
            (3, "abandon", Abandon),
            (2, "configure", Configure),
            (2, "register", Register),
            (1, "switch off", node => node.SwitchOff()),
            (3, "inject", Inject),
            (1, "fail", Break),
            (5, "move", Move),
            (4, "react", ChangeReaction),
        ];
        _weights = _choices.Sum(choice => choice.Weight);
    }

    private SeededRandom Random => _world.Random;

    public void SwitchOn(Node node)
    {
        _world.Say($"node {node.Number}: switch on");
        node.SwitchOn();
    }

    /// <summary>Does something on a node.</summary>
    public void Do(Node node, bool isInHandler)
    {
        if (!node.Radio.Active)
        {
            if (isInHandler || node.IsUnplugged)
                return;
            if (Random.OneIn(3))
                RequireNoDevice(node);
            else
                SwitchOn(node);
            return;
        }

        var drawn = Random.Below(_weights);
        foreach (var (weight, name, action) in _choices)
        {
            drawn -= weight;
            if (drawn >= 0)
                continue;
            _world.Say($"node {node.Number}: {name}{(isInHandler ? " (in a handler)" : string.Empty)}");
            action(node);
            return;
        }
    }

    /// <summary>Lets a hostile peer do its worst.</summary>
    public void Misbehave(RawPeer peer)
    {
        switch (Random.Below(peer.Connection is null ? 4 : 12))
        {
            case 0:
                peer.Advertise();
                break;
            case 1 or 2:
                peer.Connect(Random.Of(_world.Nodes).Address);
                break;
            case 3:
                peer.CancelConnect();
                break;
            case 4:
                peer.Disconnect();
                break;
            case 5:
                Random.Fill(_octets);
                peer.SendFragment((AclBoundary)Random.Below(2), _octets.AsSpan(0, Random.Between(1, 60)));
                break;
            default:
                for (var i = Random.Between(1, 10); i > 0; i--)
                    peer.SendPdu(HostileChannel(), HostilePdu());
                break;
        }
    }

    private static void Allow(Action call, params ReadOnlySpan<BleError> errors)
    {
        try
        {
            call();
        }
        catch (BleException problem) when (errors.Contains(problem.Error))
        {
            // The state does not allow it, and nothing has changed.
        }
    }

    // Inside a handler the connection may have ended without its event having come; and nothing new begins on one that is being ended.
    private static void AllowOnLink(Node node, WatchedLink link, Action call, params ReadOnlySpan<BleError> errors)
    {
        try
        {
            call();
        }
        catch (BleException problem) when (errors.Contains(problem.Error) || (problem.Error == BleError.NotConnected && (node.IsInHandler || node.IsEnding(link))))
        {
        }
    }

    private void OnLink(Node node, Action<WatchedLink> action)
    {
        if (node.Links.Count > 0)
            action(Random.Of(node.Links.Values.ToArray()));
    }

    private void RequireNoDevice(Node node)
    {
        Action call = Random.Below(5) switch
        {
            0 => () => node.Radio.GapAdvertise(100_000),
            1 => () => node.Radio.GapScan(100),
            2 => () => node.Radio.GattcRead(1, 3),
            3 => () => node.Radio.GattsNotify(1, 10),
            _ => () => node.Radio.GattsRegisterServices(Node.Definitions()),
        };
        Assert.Equal(BleError.NoDevice, Assert.Throws<BleException>(call).Error);
    }

    private void Advertise(Node node)
    {
        var interval = Random.Between(20_000, Random.OneIn(4) ? 500_000 : 60_000);
        Allow(
            () =>
            {
                switch (Random.Below(3))
                {
                    case 0:
                        node.Radio.GapAdvertise(interval, connectable: !Random.OneIn(4));
                        break;
                    case 1:
                        node.Radio.GapAdvertise(interval, new byte[] { 0x02, 0x01, 0x06 });
                        break;
                    default:
                        node.Radio.GapAdvertise(interval, new byte[31], new byte[Random.Between(0, 31)]);
                        break;
                }
            },
            BleError.NoMemory);
    }

    private void Scan(Node node)
    {
        node.Scans++;
        try
        {
            node.Radio.GapScan(Random.OneIn(3) ? 0 : Random.Between(10, 2000), 60_000, Random.Between(2_500, 60_000), active: Random.OneIn(2));
        }
        catch (BleException problem) when (problem.Error is BleError.Already or BleError.Busy)
        {
            node.Scans--;
            if (problem.Error == BleError.Already && node.Scans == 0)
                node.Fail("A scan was refused because of another that is not running.");
        }
    }

    private void Connect(Node node)
    {
        var peer = Random.Below(8) switch
        {
            0 => new BleAddress(BleAddressType.Public, 0x001122334455),
            1 when _world.HostilePeers.Count > 0 => Random.Of(_world.HostilePeers).Address,
            _ => Random.Of(Advertisers(node)).Address,
        };
        if (peer.Type is not (BleAddressType.Public or BleAddressType.Random) || peer == node.Address)
            return;
        node.Attempts++;
        try
        {
            if (Random.OneIn(3))
                node.Radio.GapConnect(peer, Random.Between(100, 3000), 7_500, Random.Between(7_500, 100_000));
            else
                node.Radio.GapConnect(peer, Random.Between(100, 3000));
        }
        catch (BleException problem) when (problem.Error is BleError.Already or BleError.NoMemory)
        {
            node.Attempts--;
        }
    }

    // Most attempts are to somebody who is there.
    private Node[] Advertisers(Node node)
    {
        var there = _world.Nodes.Where(other => other != node && other.Radio.IsAdvertising).ToArray();
        return there.Length > 0 ? there : [.. _world.Nodes];
    }

    private void Notify(Node node, WatchedLink link)
    {
        for (var i = Random.OneIn(3) ? Random.Between(1, 60) : Random.Between(1, 5); i > 0; i--)
        {
            var value = Node.NumberedValue(link, 0, Random.OneIn(4) ? Random.Between(Node.NumberedOctets, 500) : 20);
            var isSent = false;
            AllowOnLink(
                node,
                link,
                () =>
                {
                    link.Sent[0]++;     // before: what is raised in the call finds it sent
                    node.Radio.GattsNotify(link.Handle, node.NotifyHandle, value);
                    isSent = true;
                },
                BleError.NoMemory);
            if (isSent)
                continue;
            _world.Say($"  the queue is full at {link.Sent[0]--}");
            return;
        }
    }

    private void Indicate(Node node, WatchedLink link)
    {
        for (var i = Random.Between(1, 4); i > 0; i--)
        {
            var value = Node.NumberedValue(link, 1, Random.Between(Node.NumberedOctets, 40));
            var isSent = false;
            AllowOnLink(
                node,
                link,
                () =>
                {
                    link.Sent[1]++;
                    node.Ask(link, BleEventCode.GattsIndicateDone, node.IndicateHandle, () => node.Radio.GattsIndicate(link.Handle, node.IndicateHandle, value));
                    isSent = true;
                },
                BleError.NoMemory);
            if (isSent)
                continue;
            link.Sent[1]--;
            return;
        }
    }

    private void WriteLocally(Node node)
    {
        // The handle that the others may subscribe to; not those with numbers.
        node.Radio.GattsWrite(node.Handles[0][0], new byte[Random.Between(0, 120)], sendUpdate: true);
        Assert.True(node.Radio.GattsRead(node.Handles[0][0]).Length <= 120);
    }

    private void DiscoverServices(Node node, WatchedLink link) => AllowOnLink(
        node,
        link,
        () => node.Ask(link, BleEventCode.GattcServiceDone, 0, () =>
        {
            if (Random.OneIn(2))
                node.Radio.GattcDiscoverServices(link.Handle);
            else
                node.Radio.GattcDiscoverServices(link.Handle, 0xA000);
        }),
        BleError.Busy,
        BleError.NoMemory);

    private void DiscoverCharacteristics(Node node, WatchedLink link) => AllowOnLink(
        node,
        link,
        () => node.Ask(link, BleEventCode.GattcCharacteristicDone, 0, () =>
        {
            if (Random.OneIn(2))
                node.Radio.GattcDiscoverCharacteristics(link.Handle, 1, 0xFFFF);
            else
                node.Radio.GattcDiscoverCharacteristics(link.Handle, 1, 0xFFFF, 0xA002);
        }),
        BleError.Busy,
        BleError.NoMemory);

    private void DiscoverDescriptors(Node node, WatchedLink link) => AllowOnLink(
        node,
        link,
        () => node.Ask(link, BleEventCode.GattcDescriptorDone, 0, () =>
        {
            var start = (ushort)Random.Between(1, 20);
            node.Radio.GattcDiscoverDescriptors(link.Handle, start, (ushort)Random.Between(start, 40));
        }),
        BleError.Busy,
        BleError.NoMemory);

    private void Read(Node node, WatchedLink link)
    {
        var handle = (ushort)Random.Between(1, 25);
        AllowOnLink(node, link, () => node.Ask(link, BleEventCode.GattcReadDone, handle, () => node.Radio.GattcRead(link.Handle, handle)), BleError.NoMemory);
    }

    private void Write(Node node, WatchedLink link)
    {
        var handle = Random.OneIn(3) ? (ushort)Random.Between(1, 25) : node.Handles[0][0];
        var value = new byte[Random.Between(0, 80)];
        if (Random.OneIn(2))
            AllowOnLink(node, link, () => node.Ask(link, BleEventCode.GattcWriteDone, handle, () => node.Radio.GattcWrite(link.Handle, handle, value, GattcWriteMode.WithResponse)), BleError.NoMemory);
        else
            AllowOnLink(node, link, () => node.Radio.GattcWrite(link.Handle, handle, value), BleError.NoMemory);
    }

    private void ExchangeMtu(Node node, WatchedLink link)
    {
        var hasAsked = link.HasAskedForMtu;
        AllowOnLink(
            node,
            link,
            () =>
            {
                node.Radio.GattcExchangeMtu(link.Handle);
                if (hasAsked)
                    node.Fail("The MTU was asked for twice on one connection.");
                link.HasAskedForMtu = true;
            },
            BleError.Already,
            BleError.NoMemory);
    }

    private void Subscribe(Node node, WatchedLink link)
    {
        var handle = (ushort)(node.Handles[0][0] + 1);      // the configuration stands behind the value
        byte[] value = [(byte)Random.Below(4), 0];
        AllowOnLink(node, link, () => node.Ask(link, BleEventCode.GattcWriteDone, handle, () => node.Radio.GattcWrite(link.Handle, handle, value, GattcWriteMode.WithResponse)), BleError.NoMemory);
    }

    private void Update(Node node, WatchedLink link) => Start(node, link, "an update", operation =>
    {
        var interval = Random.Between(6, 80) * 1250;
        node.Host.StartUpdateConnection(link.Handle, new BleConnectionParameters(interval, interval + Random.Between(0, 50_000), Random.Below(3), Random.Between(100, 600) * 10), operation);
    });

    private void Operate(Node node, WatchedLink link)
    {
        switch (Random.Below(7))
        {
            case 0:
                Start(node, link, "a read", operation => node.Host.StartRead(link.Handle, (ushort)Random.Between(1, 25), operation));
                break;
            case 1:
                Start(node, link, "a write", operation => node.Host.StartWrite(link.Handle, node.Handles[0][0], new byte[Random.Between(0, 20)], operation));
                break;
            case 2:
                Start(node, link, "a discovery of services", operation => node.Host.StartDiscoverServices(link.Handle, default, operation));
                break;
            case 3:
                Start(node, link, "a discovery of characteristics", operation => node.Host.StartDiscoverCharacteristics(link.Handle, 1, 0xFFFF, default, operation));
                break;
            case 4:
                Start(node, link, "a discovery of descriptors", operation => node.Host.StartDiscoverDescriptors(link.Handle, 9, 20, operation));
                break;
            case 5:
                Start(node, link, "waiting for room", operation => node.Host.StartWaitForRoom(link.Handle, operation));
                break;
            default:
                Start(node, link, "an MTU exchange", operation => node.Host.StartExchangeMtu(link.Handle, operation));
                break;
        }
    }

    private void Start(Node node, WatchedLink link, string what, Action<WatchedOperation> start)
    {
        node.Operations.RemoveAll(operation => operation.HasEnded);
        var operation = new WatchedOperation(what, link.Handle, node.Fail);
        node.Operations.Add(operation);
        var isStarted = false;
        AllowOnLink(
            node,
            link,
            () =>
            {
                start(operation);
                isStarted = true;
            },
            BleError.NoMemory,
            BleError.Already,
            BleError.Busy);
        if (isStarted)
            return;
        node.Operations.Remove(operation);
        if (operation.HasEnded)
            node.Fail($"The start of {what} threw, and it ended nevertheless.");
    }

    private void Abandon(Node node)
    {
        if (node.Operations.Count == 0)
            return;
        var operation = Random.Of(node.Operations);
        node.Host.Abandon(operation);
        if (!operation.HasEnded && !node.IsInHandler)      // its end may be what this handler hears of
            node.Fail($"Abandoned, {operation} has not ended.");
    }

    private void Configure(Node node)
    {
        switch (Random.Below(3))
        {
            case 0:
                node.Radio.Config.GapName = "node " + Random.Below(1000).ToString(System.Globalization.CultureInfo.InvariantCulture);
                break;
            case 1:
                node.Radio.Config.RxBuf = Random.Between(300, 9000);
                break;
            default:
                node.Radio.Config.Mtu = Random.Between(23, 517);
                break;
        }
    }

    private void Register(Node node) => Allow(
        () =>
        {
            node.Radio.GattsRegisterServices(Node.Definitions());
            node.Radio.GattsSetBuffer(node.Handles[0][0], 100, append: Random.OneIn(2));
        },
        BleError.Busy);

    // What a controller never sends, or sends of connections that do not exist: a host passes it over.
    private void Inject(Node node)
    {
        var noise = _octets.AsSpan(0, Random.Between(0, 40));
        Random.Fill(noise);
        byte[] packet = Random.Below(9) switch
        {
            0 => [],
            1 => [(byte)(Random.OneIn(2) ? 0x03 : 0x77), .. noise],
            2 => [0x04],
            3 => [0x04, 0xC0, (byte)noise.Length, .. noise],                // no event has this code
            4 => [0x04, 0x3E, (byte)(noise.Length + 1), 0xEE, .. noise],    // no LE event has this one
            5 => [0x04, 0x13, 0x05, 0x01, 0xFE, 0x0E, 0xFF, 0xFF],          // packets of connection 0x0EFE
            6 => [0x04, 0x05, 0x04, 0x00, 0xFE, 0x0E, 0x08],                // the end of connection 0x0EFE
            7 => [0x02, 0xFE, 0x2E, (byte)noise.Length, 0x00, .. noise],    // data of connection 0x0EFE
            _ => [0x04, 0x13, 0x05, 0x02, 0x01, 0x00, 0x01, 0x00],          // two entries, only one is there
        };
        node.Hci.Inject(packet);
    }

    // The controller fails: it says so, or it is gone. A radio says what has ended, and is off.
    private void Break(Node node)
    {
        if (!Random.OneIn(4))
            return;
        if (Random.OneIn(4))
            node.Unplug();
        else
            node.Hci.Inject([0x04, 0x10, 0x01, 0x00]);      // Hardware Error (Core Vol 4, Part E, 7.7.16)
    }

    private void Move(Node node)
    {
        var other = Random.Of(_world.Nodes);
        if (other == node || node.IsInHandler)
            return;
        var path = Random.Below(8) switch
        {
            0 => AirPath.OutOfRange,
            1 => new AirPath(IsInRange: true, LossProbability: 0.3, Rssi: -90),
            _ => new AirPath(IsInRange: true, LossProbability: 0, Rssi: -60),
        };
        _world.Simulation.Air.SetPath(node.Controller, other.Controller, path);
    }

    private void ChangeReaction(Node node)
    {
        if (node.React is not null)
        {
            node.React = null;
            return;
        }

        node.React = reacting =>
        {
            if (!Random.OneIn(6))
                return;
            for (_doneInHandler = Random.Between(1, MostInHandler); _doneInHandler > 0; _doneInHandler--)
                Do(reacting, isInHandler: true);
        };
    }

    private ushort HostileChannel() => Random.Below(10) switch
    {
        < 7 => 0x0004,
        7 => 0x0005,
        8 => 0x0006,
        _ => (ushort)Random.Below(0x10000),
    };

    private ReadOnlySpan<byte> HostilePdu()
    {
        var pdu = _octets.AsSpan(0, Random.OneIn(5) ? Random.Between(0, 520) : Random.Between(0, 24));
        Random.Fill(pdu);
        ReadOnlySpan<byte> opcodes = [0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x08, 0x09, 0x0A, 0x0B, 0x0C, 0x0E, 0x10, 0x11, 0x12, 0x13, 0x16, 0x18, 0x1B, 0x1D, 0x1E, 0x20, 0x52, 0xD2];
        if (pdu.Length > 0 && !Random.OneIn(6))
            pdu[0] = opcodes[Random.Below(opcodes.Length)];
        if (pdu.Length > 2 && Random.OneIn(2))
            (pdu[1], pdu[2]) = ((byte)Random.Below(25), 0);     // a handle that exists
        return pdu;
    }
}
