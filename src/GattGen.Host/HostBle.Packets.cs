// What the controller sends, to whom it goes (Core Vol 4, Part E, 5.4, 7.7), and what is sent to it.
using System;
using System.Buffers.Binary;
using GattGen.Hci;

namespace GattGen.Host;

public sealed partial class HostBle
{
    /// <summary>Sends commands and data, as far as the credits of the controller go.</summary>
    /// <returns>Whether somebody was called who may have queued more.</returns>
    private bool SendQueued()
    {
        var hasCalled = false;
        if (_state == HostState.On)
        {
            _ownAddress.Pump();
            _resolvingList.Pump();
            _advertiser.Pump();
            _initiator.Pump();      // before the scanner, which it uses
            _scanner.Pump();
            SendData();
            hasCalled = PumpChannels() | TellRoom();
        }

        if (_commands.Count > 0 && !_isTransportGone)
            _commands.Send();
        return hasCalled;
    }

    // One packet of each connection in turn.
    private void SendData()
    {
        var idle = 0;
        while (AclBuffers.Free > 0 && idle < _connections.Length)
        {
            var connection = _connections[_nextToSend];
            _nextToSend = (_nextToSend + 1) % _connections.Length;
            if (connection is not { IsOpen: true } || connection.Queue.IsEmpty)
            {
                idle++;
                continue;
            }

            idle = 0;
            AclBuffers.Take(connection);
            connection.MayHaveRoom = true;
            _transport.Send(connection.Queue.TakeFragment(connection.Handle, AclBuffers.PacketLength));
        }
    }

    // The GATT part is called when half of its share of the queue is free again, so that it is not called for each packet.
    private bool TellRoom()
    {
        var hasCalled = false;
        foreach (var connection in _connections)
            hasCalled |= connection?.TellRoom(_options.TransmitQueueOctets * 3 / 8) ?? false;

        return hasCalled;
    }

    private void ProcessPacket(ReadOnlySpan<byte> packet)
    {
        if (packet.IsEmpty)
        {
            Statistics.MalformedPackets++;
            return;
        }

        switch ((HciPacketType)packet[0])
        {
            case HciPacketType.AclData when AclPacket.TryParse(packet, out var handle, out var boundary, out var data):
                OnData(handle, boundary, data);
                break;
            case HciPacketType.Event when HciEventPacket.TryParse(packet, out var code, out var parameters):
                OnEvent(code, parameters);
                break;
            case HciPacketType.AclData:
            case HciPacketType.Event:
                Statistics.MalformedPackets++;
                break;
            default:
                Statistics.UnknownPackets++;
                break;
        }
    }

    private void OnEvent(HciEventCode code, ReadOnlySpan<byte> parameters)
    {
        // Answers count in every state: the last reset is answered after the radio is off. Nothing else does while it is not on.
        var isWhole = true;
        switch (code)
        {
            case HciEventCode.CommandComplete:
                if (isWhole = CommandCompleteEvent.TryRead(parameters, out var complete))
                    _commands.Answer(complete.Opcode, complete.CommandCredits, complete.Status, complete.ReturnParameters);
                break;
            case HciEventCode.CommandStatus:
                if (isWhole = CommandStatusEvent.TryRead(parameters, out var status))
                    _commands.Answer(status.Opcode, status.CommandCredits, status.Status, default);
                break;
            case HciEventCode.HardwareError:
                if (isWhole = HardwareErrorEvent.TryRead(parameters, out _))
                {
                    Statistics.ControllerFailures++;
                    Collapse(HciError.HardwareFailure);
                }

                break;
            default:
                if (_state != HostState.On)
                {
                    Statistics.UnknownEvents++;
                    return;
                }

                isWhole = OnEventWhileOn(code, parameters);
                break;
        }

        if (!isWhole)
            Statistics.MalformedPackets++;
    }

    private bool OnEventWhileOn(HciEventCode code, ReadOnlySpan<byte> parameters)
    {
        switch (code)
        {
            case HciEventCode.NumberOfCompletedPackets:
                if (!CompletedPacketsList.TryRead(parameters, out var list))
                    return false;
                foreach (var entry in list)
                {
                    if (FindConnection(entry.ConnectionHandle) is { } connection)
                        Statistics.ExcessCompletedPackets += AclBuffers.Complete(connection, entry.Count);
                    else
                        Statistics.UnknownConnections++;
                }

                return true;
            case HciEventCode.DisconnectionComplete:
                if (!DisconnectionCompleteEvent.TryRead(parameters, out var disconnection))
                    return false;
                OnDisconnectionComplete(disconnection);
                return true;
            case HciEventCode.EncryptionChange:
                if (!EncryptionChangeEvent.TryRead(parameters, out var encryption))
                    return false;
                if (FindOrCount(encryption.ConnectionHandle) is { } encrypted)
                    encrypted.SecurityManager.OnEncryptionChange(encryption.Status, encryption.EncryptionEnabled != EncryptionEnabled.Off);
                return true;
            case HciEventCode.EncryptionKeyRefreshComplete:
                if (!EncryptionKeyRefreshCompleteEvent.TryRead(parameters, out var refresh))
                    return false;
                if (FindOrCount(refresh.ConnectionHandle) is { } refreshed)
                    refreshed.SecurityManager.OnEncrypted(refresh.Status);
                return true;
            case HciEventCode.DataBufferOverflow:
                if (!DataBufferOverflowEvent.TryRead(parameters, out _))
                    return false;
                Statistics.ControllerFailures++;
                return true;
            case HciEventCode.LeMeta:
                return HciEventPacket.TryReadSubevent(parameters, out var subevent) && OnLeEvent(subevent, parameters);
            default:
                Statistics.UnknownEvents++;
                return true;
        }
    }

    private bool OnLeEvent(LeSubevent subevent, ReadOnlySpan<byte> parameters)
    {
        switch (subevent)
        {
            case LeSubevent.AdvertisingReport:
                if (!LeAdvertisingReportEvent.TryRead(parameters, out var reports))
                    return false;
                _scanner.OnReports(reports);
                return true;
            case LeSubevent.DirectedAdvertisingReport:
                if (!LeDirectedAdvertisingReportEvent.TryRead(parameters, out var directed))
                    return false;
                _scanner.OnDirectedReports(directed);
                return true;
            case LeSubevent.ConnectionComplete:
                if (!LeConnectionCompleteEvent.TryRead(parameters, out var made))
                    return false;
                OnConnectionComplete(new LeEnhancedConnectionCompleteEvent(
                    made.Status, made.ConnectionHandle, made.Role, made.PeerAddressType, made.PeerAddress, default, default, made.ConnectionInterval, made.PeripheralLatency, made.SupervisionTimeout, made.CentralClockAccuracy));
                return true;
            case LeSubevent.EnhancedConnectionComplete:
                if (!LeEnhancedConnectionCompleteEvent.TryRead(parameters, out var enhanced))
                    return false;
                OnConnectionComplete(enhanced);
                return true;
            case LeSubevent.ConnectionUpdateComplete:
                if (!LeConnectionUpdateCompleteEvent.TryRead(parameters, out var updated))
                    return false;
                if (FindOrCount(updated.ConnectionHandle) is { } changed)
                    changed.Update.OnComplete(updated);
                return true;
            case LeSubevent.LongTermKeyRequest:
                if (!LeLongTermKeyRequestEvent.TryRead(parameters, out var key))
                    return false;
                if (FindOrCount(key.ConnectionHandle) is { } keyless)
                    keyless.SecurityManager.OnKeyRequest(key.RandomNumber, key.EncryptedDiversifier);
                return true;
            case LeSubevent.RemoteConnectionParameterRequest:
                if (!LeRemoteConnectionParameterRequestEvent.TryRead(parameters, out var request))
                    return false;
                if (FindOrCount(request.ConnectionHandle) is { } asked)
                    asked.Update.OnRemoteRequest(request);
                return true;
            case LeSubevent.PhyUpdateComplete:
                if (!LePhyUpdateCompleteEvent.TryRead(parameters, out var phys))
                    return false;
                if (FindOrCount(phys.ConnectionHandle) is { } moved && phys.Status == HciError.Success)
                    (moved.TransmitPhy, moved.ReceivePhy) = (phys.TxPhy, phys.RxPhy);
                return true;
            case LeSubevent.DataLengthChange:
                if (!LeDataLengthChangeEvent.TryRead(parameters, out var lengths))
                    return false;
                if (FindOrCount(lengths.ConnectionHandle) is { } connection)
                {
                    connection.MaxTransmitOctets = Math.Clamp(lengths.MaxTxOctets, HciLimits.MinimumDataOctets, HciLimits.MaximumDataOctets);
                    connection.MaxReceiveOctets = Math.Clamp(lengths.MaxRxOctets, HciLimits.MinimumDataOctets, HciLimits.MaximumDataOctets);
                }

                return true;
            default:
                Statistics.UnknownEvents++;
                return true;
        }
    }

    private HostConnection? FindOrCount(ushort handle)
    {
        var connection = FindConnection(handle);
        if (connection is null)
            Statistics.UnknownConnections++;
        return connection;
    }

    private void OnData(ushort handle, AclBoundary boundary, ReadOnlySpan<byte> data)
    {
        if (_state != HostState.On || FindConnection(handle) is not { } connection)
        {
            Statistics.UnknownConnections++;
            return;
        }

        var reassembler = connection.Reassembler;
        var wasInside = reassembler.IsInsidePdu;
        var errors = reassembler.Errors.Total;
        var isWhole = reassembler.TryAdd(boundary, data, out var pdu);
        Statistics.MalformedFragments += (long)(reassembler.Errors.Total - errors);
        var isInside = reassembler.IsInsidePdu;
        if (isInside && (!wasInside || boundary != AclBoundary.Continuing))
            _timers.Start(connection.FragmentTimer, Now + _options.FragmentTimeoutMicroseconds);
        else if (wasInside && !isInside)
            _timers.Stop(connection.FragmentTimer);
        if (isWhole)
            OnPdu(connection, pdu);
    }

    private void OnPdu(HostConnection connection, ReadOnlySpan<byte> pdu)
    {
        var payload = pdu.Slice(AclReassembler.HeaderLength);
        switch (BinaryPrimitives.ReadUInt16LittleEndian(pdu.Slice(2)))
        {
            case HostConnection.AttChannel:
                connection.Bearer.Receive(payload);
                break;
            case Signalling.Channel:
                Signalling.Receive(this, connection, payload);
                break;
            case Pairing.Channel:
                connection.SecurityManager.Receive(payload);
                break;
            case var cid when connection.Channels.Find(cid) is { State: ChannelState.Open or ChannelState.Disconnecting } channel:
                channel.OnFrame(payload);
                break;
            default:
                Statistics.UnknownChannels++;
                break;
        }
    }
}
