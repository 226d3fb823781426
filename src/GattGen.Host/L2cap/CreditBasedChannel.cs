// One LE credit based channel: its life (Core Vol 3, Part A, 4.22, 4.23, 4.6, 10.1).
using System;

namespace GattGen.Host;

/// <summary>The states of a channel.</summary>
internal enum ChannelState
{
    Free,

    /// <summary>We have asked; the response is awaited.</summary>
    Connecting,

    /// <summary>The peer has asked; the owner decides.</summary>
    Accepting,

    Open,

    /// <summary>A disconnection request is to be sent, or its response is awaited. What arrives is dropped.</summary>
    Disconnecting,
}

/// <summary>A channel, or the place for one; used again with its buffers.</summary>
internal sealed partial class CreditBasedChannel
{
    private readonly HostBle _host;
    private readonly HostConnection _connection;
    private readonly HostTimer _timer;
    private BleChannel? _owner;
    private ushort _peerCid;
    private bool _owesRequest;      // the disconnection request has not found room yet
    private bool _isGivenUp;        // while connecting: the channel ends as soon as it is there
    private int _endStatus;

    public CreditBasedChannel(HostBle host, HostConnection connection, ushort cid)
    {
        _host = host;
        _connection = connection;
        Cid = cid;
        _timer = new HostTimer(() => Free(State == ChannelState.Disconnecting && _endStatus != BleStatus.Success ? _endStatus : BleStatus.TimedOut));
    }

    /// <summary>The local channel identifier.</summary>
    public ushort Cid { get; }

    /// <summary>The channel identifier of the peer; 0 before it is known.</summary>
    public ushort PeerCid => State is ChannelState.Free ? (ushort)0 : _peerCid;

    public HostConnection Connection => _connection;

    public ChannelState State { get; private set; }

    /// <summary>Changes with each channel that uses the place.</summary>
    public uint Serial { get; private set; }

    public ushort Psm { get; private set; }

    public int OurMtu { get; private set; }

    public int OurMps { get; private set; }

    public int PeerMtu { get; private set; }

    public int InitialCredits { get; private set; }

    /// <summary>The identifier of our request that is not answered yet; 0 when there is none.</summary>
    public byte Identifier { get; private set; }

    public BleChannelInfo Info => new(_connection.Handle, Cid, Psm, OurMtu, PeerMtu);

    /// <summary>Asks the peer.</summary>
    /// <returns>False when there is no room for the request; the place stays free.</returns>
    public bool TryConnect(BleChannel owner, ushort psm, int mtu)
    {
        Prepare(psm, mtu);
        var identifier = _connection.NextIdentifier();
        if (!ChannelSignals.TryRequest(_connection, identifier, this))
            return false;
        State = ChannelState.Connecting;
        Attach(owner);
        Await(identifier);
        return true;
    }

    /// <summary>The peer asks, with parameters that will do.</summary>
    public void BeginAccepting(ushort psm, int mtu, ushort peerCid, int peerMtu, int peerMps, ushort credits)
    {
        Prepare(psm, mtu);
        SetPeer(peerCid, peerMtu, peerMps, credits);
        State = ChannelState.Accepting;
    }

    /// <summary>The owner has agreed.</summary>
    public void Accept(BleChannel owner, byte identifier)
    {
        Attach(owner);
        if (!ChannelSignals.TryAccept(_connection, identifier, this))
        {
            _host.Statistics.DroppedAnswers++;
            Free(BleStatus.Local + (int)BleError.NoMemory);
            return;
        }

        BecomeOpen();
    }

    /// <summary>The peer has answered our request.</summary>
    public void OnConnectionResponse(ushort peerCid, int mtu, int mps, ushort credits, ushort result, bool isCidFree)
    {
        if (result != 0)
        {
            Free(BleStatus.Channel + Math.Min((int)result, 0xFF));
            return;
        }

        if (peerCid is < ChannelTable.FirstCid or > ChannelTable.LastCid || !isCidFree)
        {
            _host.Statistics.InvalidSignals++;
            Free(BleStatus.InvalidResponse);
            return;
        }

        SetPeer(peerCid, mtu, mps, credits);
        Answered();
        if (_isGivenUp)
        {
            Disconnect(BleStatus.Success);
        }
        else if (mtu < ChannelSignals.LeastMtu || mps is < ChannelSignals.LeastMtu or > ChannelSignals.LargestMps)
        {
            _host.Statistics.InvalidSignals++;
            Abort(BleStatus.InvalidResponse);
        }
        else
        {
            BecomeOpen();
        }
    }

    /// <summary>The peer does not understand our request.</summary>
    public void OnReject()
    {
        if (State == ChannelState.Disconnecting)
            Free(_endStatus);
        else
            Free(BleStatus.Local + (int)BleError.NotSupported);
    }

    /// <summary>The owner wants it to end.</summary>
    public void Close()
    {
        if (State == ChannelState.Connecting)
        {
            // The request stays on the air; should the peer agree, the channel ends at once.
            _isGivenUp = true;
            _host.TellClosed(Detach(), BleStatus.Local + (int)BleError.NoEntry);
        }
        else if (State == ChannelState.Open)
            Disconnect(BleStatus.Success);
    }

    /// <summary>The peer has broken a rule: the channel ends, and the owner need not wait for the response.</summary>
    public void Violate()
    {
        _host.Statistics.ChannelViolations++;
        Abort(BleStatus.InvalidResponse);
    }

    /// <summary>The channel is no more; the owner, if it was not told yet, is told the end.</summary>
    public void Free(int status)
    {
        if (State == ChannelState.Free)
            return;
        TellClosing();
        var owner = Detach();
        Answered();
        State = ChannelState.Free;
        Serial++;
        _owesRequest = _isGivenUp = false;
        _host.TellClosed(owner, status);
    }

    /// <summary>The peer ends the channel, or has answered our request to end it.</summary>
    public void OnEnd() => Free(State == ChannelState.Disconnecting ? _endStatus : BleStatus.Success);

    private void Prepare(ushort psm, int mtu)
    {
        Psm = psm;
        OurMtu = mtu;
        OurMps = _host.Options.L2capMps;
        InitialCredits = (mtu + 2 + OurMps - 1) / OurMps;
        _peerCid = 0;
        PeerMtu = 0;
        _endStatus = BleStatus.Success;
        _owesRequest = _isGivenUp = false;
        ResetReceiving();
    }

    private void SetPeer(ushort cid, int mtu, int mps, ushort credits)
    {
        _peerCid = cid;
        PeerMtu = mtu;
        ResetSending(mps, credits);
    }

    private void BecomeOpen()
    {
        State = ChannelState.Open;
        _host.TellOpened(_owner, Info);
    }

    private void TellClosing()
    {
        if (State == ChannelState.Open && _received.Available > 0)
            _host.TellClosing(_owner);
    }

    private void Abort(int status)
    {
        TellClosing();
        var owner = Detach();
        Disconnect(status);
        _host.TellClosed(owner, status);
    }

    private void Disconnect(int status)
    {
        _endStatus = status;
        State = ChannelState.Disconnecting;
        _owesRequest = true;
        StopSending();
        SendRequest();
    }

    // Where there is no room for it, it leaves when there is.
    private bool SendRequest()
    {
        if (!_owesRequest)
            return false;
        var identifier = _connection.NextIdentifier();
        if (!ChannelSignals.TryDisconnect(_connection, ChannelSignals.DisconnectionRequest, identifier, _peerCid, Cid))
            return false;
        _owesRequest = false;
        Await(identifier);
        return true;
    }

    private void Await(byte identifier)
    {
        Identifier = identifier;
        _host.Timers.Start(_timer, _host.Now + _host.Options.SignallingTimeoutMicroseconds);
    }

    private void Answered()
    {
        Identifier = 0;
        _host.Timers.Stop(_timer);
    }

    private void Attach(BleChannel owner)
    {
        _owner = owner;
        owner.HostState = this;
    }

    private BleChannel? Detach()
    {
        var owner = _owner;
        _owner = null;
        if (owner is not null)
            owner.HostState = null;
        return owner;
    }
}
