// The table of connections: their beginning and their end (Core Vol 4, Part E, 7.1.6, 7.7.5, 7.7.65.1, 7.7.65.10).
using System;
using GattGen.Hci;

namespace GattGen.Host;

public sealed partial class HostBle
{
    // A link that is being ended is given up when the controller has not said so for this long: more than the longest supervision
    // timeout (32 s, Core Vol 6, Part B, 4.5.2), by which any link has ended.
    private const long EndTimeoutMicroseconds = 40_000_000;

    private readonly HostConnection?[] _connections;
    private readonly CommandCompletion _disconnectDone;
    private int _nextToSend;

    /// <summary>Whether another link can begin.</summary>
    internal bool HasFreeSlot => FreeSlot() >= 0;

    /// <summary>The open links.</summary>
    internal int ConnectionCount
    {
        get
        {
            var count = 0;
            foreach (var connection in _connections)
            {
                if (connection is { IsOpen: true })
                    count++;
            }

            return count;
        }
    }

    /// <inheritdoc/>
    public override bool GapDisconnect(ushort connection)
    {
        EnterStack();
        try
        {
            RequireActive();
            if (FindConnection(connection) is not { IsEnding: false } found)
                return false;
            Terminate(found, (byte)HciError.RemoteUserTerminatedConnection);
            return true;
        }
        finally
        {
            ExitStack();
        }
    }

    internal HostConnection? FindConnection(ushort handle)
    {
        foreach (var connection in _connections)
        {
            if (connection is { IsOpen: true } && connection.Handle == handle)
                return connection;
        }

        return null;
    }

    internal HostConnection? FindConnection(BleAddress address)
    {
        foreach (var connection in _connections)
        {
            if (connection is { IsOpen: true } && connection.Address == address)
                return connection;
        }

        return null;
    }

    /// <summary>Tells the controller to end a link; nothing happens when that has been done.</summary>
    internal void Terminate(HostConnection connection, byte reason)
    {
        if (!connection.IsOpen || connection.IsEnding)
            return;
        connection.IsEnding = true;
        _timers.Start(connection.EndTimer, Now + EndTimeoutMicroseconds);
        _commands.TryEnqueue(new DisconnectCommand(connection.Handle, (HciError)reason), _disconnectDone, connection);
    }

    /// <summary>Works on the end of a link: what was under way on it ends first, the disconnect event is the last.</summary>
    internal void EndConnection(HostConnection connection, byte reason)
    {
        if (!connection.IsOpen)
            return;
        connection.Shut();
        _commands.Drop(connection);
        AclBuffers.Release(connection);
        connection.Bearer.Close();
        connection.Update.Close();
        connection.Channels.Close();
        connection.SecurityManager.Close();
        connection.IsClosing = false;
        _advertiser.OnConnectionEnded();
        Raise(new BleEventHeader(connection.IsCentral ? BleEventCode.PeripheralDisconnect : BleEventCode.CentralDisconnect, connection.Handle)
        {
            Address = connection.Address,
            Status = reason,
        });
    }

    private HostConnection RequireConnection(ushort handle)
        => FindConnection(handle) ?? throw new BleException(BleError.NotConnected, "There is no connection " + handle.ToString(System.Globalization.CultureInfo.InvariantCulture) + ", or it has ended.");

    private int FreeSlot()
    {
        for (var i = 0; i < _connections.Length; i++)
        {
            if (_connections[i] is null or { IsOpen: false, IsClosing: false })
                return i;
        }

        return -1;
    }

    // The event without private addresses is this one with zeros.
    private void OnConnectionComplete(in LeEnhancedConnectionCompleteEvent e)
    {
        var (handle, role) = (e.ConnectionHandle, e.Role);
        if (e.Status != HciError.Success)
        {
            // Only an attempt of ours ends without a connection: this host does not advertise directed.
            if (!_initiator.OnComplete(e.Status))
                Statistics.UnknownEvents++;
            return;
        }

        if (handle > HciLimits.MaximumConnectionHandle || role > LeRole.Peripheral)
        {
            Statistics.MalformedPackets++;
            return;
        }

        // The controller knows better which handles are in use: the old link is gone.
        if (FindConnection(handle) is { } old)
        {
            Statistics.DuplicateHandles++;
            EndConnection(old, (byte)HciError.UnspecifiedError);
            if (_state != HostState.On)
                return;
        }

        // Where the controller has resolved an address, it tells both; where it has not, this host tries.
        var peer = e.PeerAddressType.ToAddress(e.PeerAddress);
        var peerOnAir = e.PeerResolvablePrivateAddress.IsZero ? peer : new BleAddress(BleAddressType.Random, e.PeerResolvablePrivateAddress.Value);
        var ownOnAir = e.LocalResolvablePrivateAddress.IsZero ? _ownAddress.OnAir : new BleAddress(BleAddressType.Random, e.LocalResolvablePrivateAddress.Value);
        var slot = FreeSlot();
        if (slot < 0 || _ownAddress.IsOurs(peer) || (role == LeRole.Central && !_initiator.IsConnecting))
        {
            Statistics.RefusedConnections++;
            var reason = slot < 0 ? HciError.RemoteDeviceTerminatedLowResources : HciError.RemoteUserTerminatedConnection;
            _commands.TryEnqueue(new DisconnectCommand(handle, reason), _ignore);
            if (role == LeRole.Central)
                _initiator.OnComplete(HciError.ConnectionLimitExceeded);
            else
                _advertiser.OnConnectionRefused();
            return;
        }

        if (role == LeRole.Central)
            _initiator.OnComplete(HciError.Success);
        else
            _advertiser.OnConnected();
        var connection = _connections[slot] ??= new HostConnection(this, _server);
        connection.Interval = e.ConnectionInterval;
        connection.Latency = e.PeripheralLatency;
        connection.SupervisionTimeout = e.SupervisionTimeout;
        var bond = Bonds.Find(peer) ?? Bonds.Resolve(peer);
        connection.Open(handle, role, bond?.Identity ?? peer, peerOnAir, ownOnAir, bond);
        if (Controller.CanExtendPackets)
            _commands.TryEnqueue(new LeSetDataLengthCommand(handle, Controller.MaxTxOctets, Controller.MaxTxTime), _ignore, connection);
        if (_options.Prefer2MPhy && Controller.CanSetPhy)
            _commands.TryEnqueue(new LeSetPhyCommand(handle, PhyPreferences.None, LePhys.Le2M, LePhys.Le2M, PhyOptions.None), _ignore, connection);
        Raise(new BleEventHeader(role == LeRole.Central ? BleEventCode.PeripheralConnect : BleEventCode.CentralConnect, handle) { Address = connection.Address });
        if (connection.IsOpen && connection.Handle == handle)
            connection.SecurityManager.OnConnected();
    }

    private void OnDisconnectionComplete(in DisconnectionCompleteEvent e)
    {
        if (e.Status != HciError.Success)
            Statistics.UnknownEvents++;
        else if (FindConnection(e.ConnectionHandle) is { } connection)
            EndConnection(connection, (byte)e.Reason);
        else
            Statistics.UnknownConnections++;
    }

    private void OnDisconnectAnswered(in CommandOutcome outcome)
    {
        if (outcome.Succeeded || outcome.Connection is not { } connection)
            return;
        if (outcome.Status == HciError.UnknownConnectionIdentifier)
        {
            EndConnection(connection, (byte)HciError.UnspecifiedError);
            return;
        }

        // The link is as it was: whoever wants it to end may try again.
        connection.IsEnding = false;
        _timers.Stop(connection.EndTimer);
        Report(outcome, "Disconnecting failed");
    }
}
