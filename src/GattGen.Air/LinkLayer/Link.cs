// A connection between two controllers (Core Vol 6, Part B, 4.5): its two sides and its connection events on the virtual clock.
//
// Connection event n is at anchor + (n - anchorEvent) * interval. An event at which nothing can happen is left out: the timer stands at
// the next event that has something to carry, or at the supervision timeout of a side that is no longer heard.
using System;
using GattGen.Hci;

namespace GattGen.Air;

/// <summary>A connection; it is the timer of its next connection event.</summary>
internal sealed partial class Link : AirTimer
{
    // A connection that was not heard in six intervals failed to be established (4.5).
    private const int EstablishmentEvents = 6;

    private AirPath _path;
    private LinkParameters _parameters;
    private long _interval;
    private long _timeout;
    private long _anchor;
    private long _anchorEvent;
    private long _nextEvent;
    private long _planned;
    private long _lastListened = -1;
    private long _establishBy;
    private bool _isEstablished;
    private bool _isLost;

    private Link(VirtualAir air) => Air = air;

    public VirtualAir Air { get; }

    public LinkEnd Central { get; private set; } = null!;

    public LinkEnd Peripheral { get; private set; } = null!;

    /// <summary>The parameters in force; both intervals are the same.</summary>
    public LinkParameters Parameters => _parameters;

    public AirPath Path => _path;

    // Both sides are there, and nothing gets lost: then a silent connection needs no events.
    private bool IsReachable => Central.IsAlive && Peripheral.IsAlive && _path.IsInRange && !_isLost;

    private bool IsLossy => _path.LossProbability > 0 || Air.Options.LinkLossProbability > 0;

    /// <summary>CONNECT_IND: both controllers enter the connection state.</summary>
    public static void Establish(VirtualAir air, VirtualController central, VirtualController peripheral, long time)
    {
        Initiator initiator = central.Initiator;
        Advertiser advertiser = peripheral.Advertiser;
        ref readonly LeCreateConnectionCommand command = ref initiator.Command;
        var link = new Link(air);
        HeardAddress heard = peripheral.ResolvingList.Hear(initiator.OwnAddressType, initiator.OwnAddress);
        link.Central = new(link, central, LeRole.Central, initiator.Peer, initiator.PrivateAddress);
        link.Peripheral = new(link, peripheral, LeRole.Peripheral, heard, advertiser.PrivateAddress);
        (link.Central.Peer, link.Peripheral.Peer) = (link.Peripheral, link.Central);

        // Of the intervals that the host allows the shortest is used.
        link._path = air.PathBetween(central, peripheral);
        link.Use(new(command.IntervalMin, command.IntervalMin, command.MaxLatency, command.SupervisionTimeout));
        link.ChannelMap = central.ChannelMap;

        // transmitWindowDelay, and an offset within the interval (4.5.3).
        link._anchor = time + AirTime.ConnectionUnit + (AirTime.ConnectionUnit * air.Random.Below(command.IntervalMin));
        link._establishBy = link._anchor + ((EstablishmentEvents - 1) * link._interval);
        link.Central.LastHeard = link.Peripheral.LastHeard = link._anchor;
        bool isPeripheralDeaf = air.IsLost(link._path);

        air.Add(link);
        central.Adopt(link.Central);
        initiator.Stop();
        air.OnListening(central);
        central.ReportConnection(link.Central);
        if (isPeripheralDeaf)
        {
            link._isLost = true;
            link.Peripheral.NeverCame();
        }
        else
        {
            peripheral.Adopt(link.Peripheral);
            advertiser.Disable();
            peripheral.ReportConnection(link.Peripheral);
        }

        link.Plan();
        link.Central.OnEstablishing();
        link.Peripheral.OnEstablishing();
    }

    public bool IsBetween(VirtualController first, VirtualController second) =>
        (Central.Controller == first && Peripheral.Controller == second) || (Central.Controller == second && Peripheral.Controller == first);

    public void SetPath(AirPath path)
    {
        CatchUp();
        _path = path;
        Plan();
    }

    /// <summary>Decides when this connection needs attention next.</summary>
    public void Plan()
    {
        if (_isInEvent)
            return;
        if (!Central.IsAlive && !Peripheral.IsAlive)
        {
            Air.Remove(this);
            return;
        }

        if (_isContinued)
            Air.Timers.Set(this, Math.Max(Air.Now, _continueAt));
        else if (!IsReachable)
            Air.Timers.Set(this, Math.Max(Air.Now, Deadline));
        else
            PlanEvent();
    }

    /// <summary>
    /// Notes that the two sides have heard each other up to now, at events that were left out because nothing happened at them.
    /// </summary>
    public void CatchUp()
    {
        if (!_isEstablished || !IsReachable || IsLossy || Air.Now < _anchor)
            return;
        long last = _anchorEvent + ((Air.Now - _anchor) / _interval);
        if (last < _nextEvent)
            return;
        _nextEvent = last + 1;
        int stride = _parameters.Latency + 1;
        _lastListened += (last - _lastListened) / stride * stride;
        Central.LastHeard = Peripheral.LastHeard = Math.Max(Central.LastHeard, TimeOf(_lastListened));
    }

    public override void Expire()
    {
        if (_isContinued)
        {
            _isContinued = false;
            if (Central.HasPdu || Peripheral.HasPdu)
                RunExchange();
        }
        else if (IsReachable && Air.Now >= TimeOf(_planned))
        {
            RunEvent(_planned);
        }

        if (!_isEstablished || !IsReachable || IsLossy)
            Supervise();
        Plan();
    }

    private long Deadline
    {
        get
        {
            if (!_isEstablished)
                return _establishBy;
            long central = Central.IsAlive ? Central.LastHeard : long.MaxValue - _timeout;
            long peripheral = Peripheral.IsAlive ? Peripheral.LastHeard : long.MaxValue - _timeout;
            return Math.Min(central, peripheral) + _timeout;
        }
    }

    private void PlanEvent()
    {
        long first = Math.Max(_nextEvent, EventFrom(Air.Now));
        long next = long.MaxValue;
        if (Peripheral.HasPdu || !_isEstablished)
            next = first;
        else if (Central.HasPdu || IsLossy)
            next = ListenedFrom(first);
        next = Math.Min(next, Math.Max(first, NextInstant));
        if (next == long.MaxValue)
        {
            Air.Timers.Cancel(this);
            return;
        }

        _planned = next;
        long due = TimeOf(next);
        Air.Timers.Set(this, IsLossy || !_isEstablished ? Math.Min(due, Math.Max(Air.Now, Deadline)) : due);
    }

    private void Supervise()
    {
        long now = Air.Now;
        if (!_isEstablished)
        {
            if (now < _establishBy)
                return;
            Central.End(HciError.ConnectionFailedToBeEstablished);
            Peripheral.End(HciError.ConnectionFailedToBeEstablished);
            return;
        }

        if (now >= Central.LastHeard + _timeout)
            Central.End(HciError.ConnectionTimeout);
        if (now >= Peripheral.LastHeard + _timeout)
            Peripheral.End(HciError.ConnectionTimeout);
    }

    private void Use(LinkParameters parameters)
    {
        _parameters = parameters;
        _interval = (long)parameters.IntervalMin * AirTime.ConnectionUnit;
        _timeout = (long)parameters.SupervisionTimeout * AirTime.TimeoutUnit;
    }

    private long TimeOf(long connectionEvent) => _anchor + ((connectionEvent - _anchorEvent) * _interval);

    private long EventFrom(long time) => time <= _anchor ? _anchorEvent : _anchorEvent + ((time - _anchor + _interval - 1) / _interval);

    // A peripheral with nothing to send listens to every (latency + 1)th event (4.5.1).
    private long ListenedFrom(long first)
    {
        int stride = _parameters.Latency + 1;
        return _lastListened + (Math.Max(1, (first - _lastListened + stride - 1) / stride) * stride);
    }
}
