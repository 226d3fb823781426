// The connections of a controller: their handles, and what the host is told of them (Core Vol 4, Part E, 7.7).
using System;
using GattGen.Hci;

namespace GattGen.Air;

public sealed partial class VirtualController
{
    private LinkEnd?[] _connections = [];
    private ushort[] _generations = [];
    private AclBuffers? _buffers;

    internal AclBuffers Buffers => _buffers ??= new(Options.TotalAclDataPackets, Options.AclDataPacketLength);

    internal bool HasFreeConnection => ConnectionCount < Options.MaximumConnections;

    internal LinkEnd? FindConnection(ushort handle)
    {
        if (handle == 0 || _connections.Length == 0)
            return null;
        LinkEnd? end = _connections[(handle - 1) % _connections.Length];
        return end?.Handle == handle ? end : null;
    }

    internal bool IsConnectedTo(HciAddressType type, HciAddress address)
    {
        foreach (LinkEnd? end in _connections)
        {
            if (end is not null && end.PeerAddress.Is(type, address))
                return true;
        }

        return false;
    }

    /// <summary>Gives a new connection a place and a handle. A handle comes back late, so that an old one is noticed.</summary>
    internal void Adopt(LinkEnd end)
    {
        if (_connections.Length == 0)
        {
            _connections = new LinkEnd?[Options.MaximumConnections];
            _generations = new ushort[Options.MaximumConnections];
        }

        int slot = Array.IndexOf(_connections, null);
        int generations = HciLimits.MaximumConnectionHandle / _connections.Length;
        end.Handle = (ushort)(1 + slot + ((_generations[slot] % generations) * _connections.Length));
        _generations[slot]++;
        _connections[slot] = end;
        ConnectionCount++;
    }

    internal void Release(LinkEnd end)
    {
        int slot = Array.IndexOf(_connections, end);
        if (slot < 0)
            return;
        _connections[slot] = null;
        ConnectionCount--;
        _undelivered -= end.Undelivered;
        end.Undelivered = 0;
        if (IsHostFlowControlled)
            PlanConnections();
    }

    internal void ReportConnection(LinkEnd end)
    {
        LinkParameters parameters = end.Link.Parameters;
        ReportConnection(new LeEnhancedConnectionCompleteEvent(
            HciError.Success,
            end.Handle,
            end.Role,
            end.PeerAddress.ReportedType,
            end.PeerAddress.Address,
            end.LocalPrivateAddress,
            end.PeerAddress.ResolvedAddress,
            parameters.IntervalMin,
            parameters.Latency,
            parameters.SupervisionTimeout,
            end.Role == LeRole.Central ? ClockAccuracy.Ppm500 : ClockAccuracy.Ppm50));
    }

    /// <summary>High duty cycle directed advertising ended without a connection (7.8.9).</summary>
    internal void OnAdvertisingTimeout() =>
        ReportFailedConnection(HciError.AdvertisingTimeout, LeRole.Peripheral, Advertiser.PeerAddressType, Advertiser.PeerAddress);

    /// <summary>The host cancelled what it had asked for (7.8.13).</summary>
    internal void ReportCancelledConnection()
    {
        ref readonly LeCreateConnectionCommand command = ref Initiator.Command;
        ReportFailedConnection(HciError.UnknownConnectionIdentifier, LeRole.Central, command.PeerAddressType, command.PeerAddress);
    }

    internal void OnDisconnected(LinkEnd end, HciError reason)
    {
        if (IsUnmasked(EventMask.DisconnectionComplete))
            Report(new DisconnectionCompleteEvent(HciError.Success, end.Handle, reason));
    }

    internal void ReportVersion(LinkEnd end, HciVersion version, ushort company)
    {
        if (IsUnmasked(EventMask.ReadRemoteVersionInformationComplete))
            Report(new ReadRemoteVersionInformationCompleteEvent(HciError.Success, end.Handle, version, company, Subversion));
    }

    internal void ReportFeatures(LinkEnd end, HciError status, LeFeatures features)
    {
        if (IsUnmasked(LeEventMask.ReadRemoteFeaturesComplete))
            Report(new LeReadRemoteFeaturesCompleteEvent(status, end.Handle, features));
    }

    internal void ReportUpdate(LinkEnd end, HciError status)
    {
        if (!IsUnmasked(LeEventMask.ConnectionUpdateComplete))
            return;
        LinkParameters parameters = end.Link.Parameters;
        Report(new LeConnectionUpdateCompleteEvent(
            status, end.Handle, parameters.IntervalMin, parameters.Latency, parameters.SupervisionTimeout));
    }

    internal void ReportDataLength(LinkEnd end)
    {
        if (!IsUnmasked(LeEventMask.DataLengthChange))
            return;
        LinkDataLength length = end.DataLength.Effective;
        Report(new LeDataLengthChangeEvent(end.Handle, length.MaxTxOctets, length.MaxTxTime, length.MaxRxOctets, length.MaxRxTime));
    }

    /// <summary>Asks the host whether a peripheral gets other parameters (7.7.65.6).</summary>
    /// <returns>False when the host does not want to be asked.</returns>
    internal bool AskHostForParameters(LinkEnd end, LinkParameters parameters)
    {
        if (!IsUnmasked(LeEventMask.RemoteConnectionParameterRequest))
            return false;
        Report(new LeRemoteConnectionParameterRequestEvent(
            end.Handle, parameters.IntervalMin, parameters.IntervalMax, parameters.Latency, parameters.SupervisionTimeout));
        return true;
    }

    private void ReportFailedConnection(HciError status, LeRole role, HciAddressType peerType, HciAddress peer) =>
        ReportConnection(new LeEnhancedConnectionCompleteEvent(
            status, connectionHandle: 0, role, peerType, peer, default, default, 0, 0, 0, ClockAccuracy.Ppm500));

    // The enhanced event takes the place of the other one when the host wants it (7.7.65.1, 7.7.65.10). The other one knows no identity
    // addresses: it tells the address that was heard.
    private void ReportConnection(in LeEnhancedConnectionCompleteEvent value)
    {
        if (IsUnmasked(LeEventMask.EnhancedConnectionComplete))
        {
            Report(value);
        }
        else if (IsUnmasked(LeEventMask.ConnectionComplete))
        {
            bool isResolved = !value.PeerResolvablePrivateAddress.IsZero;
            Report(new LeConnectionCompleteEvent(
                value.Status,
                value.ConnectionHandle,
                value.Role,
                isResolved ? HciAddressType.RandomDevice : value.PeerAddressType,
                isResolved ? value.PeerResolvablePrivateAddress : value.PeerAddress,
                value.ConnectionInterval,
                value.PeripheralLatency,
                value.SupervisionTimeout,
                value.CentralClockAccuracy));
        }
    }

    private void PlanConnections()
    {
        foreach (LinkEnd? end in _connections)
            end?.Link.Plan();
    }

    private void DropConnections()
    {
        foreach (LinkEnd? end in _connections)
            end?.Vanish();
    }
}
