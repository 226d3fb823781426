// The credit based channels of one link: their identifiers, and the signals that belong to them (Core Vol 3, Part A, 2.1, 4.22 - 4.25).
using System;
using GattGen.Hci;

namespace GattGen.Host;

/// <summary>The channels of a link. The place of one is its identifier: the lowest free is taken first.</summary>
internal sealed class ChannelTable
{
    /// <summary>The first and the last identifier of a dynamic channel of LE (2.1, table 2.3).</summary>
    public const ushort FirstCid = 0x0040;

    /// <inheritdoc cref="FirstCid"/>
    public const ushort LastCid = 0x007F;

    private readonly HostBle _host;
    private readonly HostConnection _connection;
    private readonly CreditBasedChannel?[] _channels;
    private int _made;      // how many places have ever been used
    private int _next;      // whose turn it is to send

    public ChannelTable(HostBle host, HostConnection connection)
    {
        _host = host;
        _connection = connection;
        _channels = new CreditBasedChannel?[host.Options.MaxChannelsPerConnection];
    }

    /// <summary>The channels that are not free.</summary>
    public int Count
    {
        get
        {
            var count = 0;
            for (var i = 0; i < _made; i++)
                count += _channels[i]!.State == ChannelState.Free ? 0 : 1;
            return count;
        }
    }

    /// <summary>The channel with a local identifier, in any state but free.</summary>
    public CreditBasedChannel? Find(ushort cid)
    {
        var at = cid - FirstCid;
        return at >= 0 && at < _made && _channels[at] is { State: not ChannelState.Free } channel ? channel : null;
    }

    /// <summary>The channel whose request with that identifier is not answered.</summary>
    public CreditBasedChannel? FindRequest(byte identifier)
    {
        for (var i = 0; i < _made; i++)
        {
            if (_channels[i]!.Identifier == identifier)
                return _channels[i];
        }

        return null;
    }

    /// <summary>A free place, or null.</summary>
    public CreditBasedChannel? Take()
    {
        for (var i = 0; i < _made; i++)
        {
            if (_channels[i]!.State == ChannelState.Free)
                return _channels[i];
        }

        return _made == _channels.Length ? null : _channels[_made] = new CreditBasedChannel(_host, _connection, (ushort)(FirstCid + _made++));
    }

    /// <summary>Lets the channels send what they owe and keep, each in its turn.</summary>
    /// <returns>Whether something was done.</returns>
    public bool Pump()
    {
        var hasDone = false;
        for (var left = _made; left > 0 && _connection.IsOpen; left--)
        {
            _next = _next + 1 >= _made ? 0 : _next + 1;
            hasDone |= _channels[_next]!.Pump();
        }

        return hasDone;
    }

    /// <summary>The link has ended, and with it the channels.</summary>
    public void Close()
    {
        for (var i = 0; i < _made; i++)
            _channels[i]!.Free(BleStatus.NotConnected);
    }

    public void OnConnectionRequest(byte identifier, ReadOnlySpan<byte> data)
    {
        var reader = new SpanReader(data);
        var psm = reader.ReadUInt16();
        var source = reader.ReadUInt16();
        var mtu = reader.ReadUInt16();
        var mps = reader.ReadUInt16();
        var credits = reader.ReadUInt16();
        var listener = _host.FindListener(psm);
        var result = Judge(listener, source, mtu, mps);
        if (result != ChannelResult.Success || listener is null)
        {
            Refuse(identifier, result);
            return;
        }

        var channel = Take();
        if (channel is null)
        {
            Refuse(identifier, ChannelResult.NoResources);
            return;
        }

        channel.BeginAccepting(psm, listener.Mtu, source, mtu, mps, credits);
        var serial = channel.Serial;
        var owner = _host.AskListener(listener, channel.Info);
        if (channel.Serial != serial)
        {
            // The link has ended meanwhile.
            _host.TellClosed(owner, BleStatus.NotConnected);
        }
        else if (owner is null)
        {
            channel.Free(BleStatus.Success);
            Refuse(identifier, ChannelResult.NoResources);
        }
        else
        {
            channel.Accept(owner, identifier);
        }
    }

    /// <returns>False when nothing was asked with that identifier.</returns>
    public bool OnConnectionResponse(byte identifier, ReadOnlySpan<byte> data)
    {
        if (FindRequest(identifier) is not { State: ChannelState.Connecting } channel)
            return false;
        var reader = new SpanReader(data);
        var destination = reader.ReadUInt16();
        channel.OnConnectionResponse(destination, reader.ReadUInt16(), reader.ReadUInt16(), reader.ReadUInt16(), reader.ReadUInt16(), FindByPeer(destination) is null);
        return true;
    }

    public void OnCredits(ReadOnlySpan<byte> data)
    {
        var reader = new SpanReader(data);
        var channel = FindByPeer(reader.ReadUInt16());
        var credits = reader.ReadUInt16();

        // No credits, or credits for a channel that there is not, are ignored (4.24, 10.1).
        if (channel is null || credits == 0)
            _host.Statistics.InvalidSignals++;
        else
            channel.OnCredits(credits);
    }

    /// <returns>False when there is no such channel.</returns>
    public bool OnDisconnectionRequest(byte identifier, ReadOnlySpan<byte> data)
    {
        var reader = new SpanReader(data);
        var destination = reader.ReadUInt16();
        var source = reader.ReadUInt16();
        if (Find(destination) is not { State: ChannelState.Open or ChannelState.Disconnecting } channel)
            return false;
        if (channel.PeerCid != source)
        {
            _host.Statistics.InvalidSignals++;      // it is discarded (4.6)
            return true;
        }

        if (!ChannelSignals.TryDisconnect(_connection, ChannelSignals.DisconnectionResponse, identifier, destination, source))
            _host.Statistics.DroppedAnswers++;
        channel.OnEnd();
        return true;
    }

    /// <returns>False when nothing was asked with that identifier, or the response is about another channel.</returns>
    public bool OnDisconnectionResponse(byte identifier, ReadOnlySpan<byte> data)
    {
        var reader = new SpanReader(data);
        if (FindRequest(identifier) is not { State: ChannelState.Disconnecting } channel || reader.ReadUInt16() != channel.PeerCid || reader.ReadUInt16() != channel.Cid)
            return false;
        channel.OnEnd();
        return true;
    }

    /// <returns>False when nothing was asked with that identifier.</returns>
    public bool OnReject(byte identifier)
    {
        if (identifier == 0 || FindRequest(identifier) is not { } channel)
            return false;
        channel.OnReject();
        return true;
    }

    private CreditBasedChannel? FindByPeer(ushort cid)
    {
        for (var i = 0; i < _made; i++)
        {
            if (cid != 0 && _channels[i]!.PeerCid == cid)
                return _channels[i];
        }

        return null;
    }

    private ChannelResult Judge(HostListener? listener, ushort source, ushort mtu, ushort mps)
    {
        if (listener is null)
            return ChannelResult.SpsmNotSupported;
        if (listener.Judge(_connection.Security) is not ChannelResult.Success and var insecure)
            return insecure;
        if (source is < FirstCid or > LastCid)
            return ChannelResult.InvalidSourceCid;
        if (FindByPeer(source) is not null)
            return ChannelResult.SourceCidAlreadyAllocated;
        return mtu < ChannelSignals.LeastMtu || mps is < ChannelSignals.LeastMtu or > ChannelSignals.LargestMps
            ? ChannelResult.UnacceptableParameters
            : ChannelResult.Success;
    }

    private void Refuse(byte identifier, ChannelResult result)
    {
        _host.Statistics.RefusedChannels++;
        if (!ChannelSignals.TryRefuse(_connection, identifier, result))
            _host.Statistics.DroppedAnswers++;
    }
}
