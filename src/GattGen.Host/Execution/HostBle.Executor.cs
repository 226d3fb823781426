// The executor of a stack: one logical thread that works on packets, deadlines and calls, one after the other.
using System;
using System.Threading;
using GattGen.Hci;

namespace GattGen.Host;

public sealed partial class HostBle
{
    // How many events calls may cause that are told after their return; a call that finds so many waiting is refused. The ring holds one
    // more for each connection: what ends because something else was given up (a discovery that had nothing to ask) is not refused.
    private const int MaxQueuedEvents = 64;

    // How long a thread that is inside one stack waits for another one. Two stacks whose handlers wait for each other would wait for ever.
    private const int PatienceMilliseconds = 2_000;

    [ThreadStatic]
    private static int _stacksEntered;  // how many gates this thread holds, counting each entry

    private readonly object _gate = new();
    private readonly InboundQueue _inbound;
    private readonly BleEventHeader[] _events;
    private int _eventHead;
    private int _eventCount;
    private int _depth;             // how often the thread that holds the gate has entered
    private bool _isWorking;        // packets, deadlines and events are being worked on
    private bool _isInHandler;      // code of the application runs
    private long _deadline = long.MaxValue;
    private volatile bool _hasTransportClosed;  // said by the transport, and not yet worked on

    /// <summary>How many scan results were dropped because they arrived while a handler ran and the buffer (<see cref="BleConfig.RxBuf"/>) was full.</summary>
    public long DroppedScanResults => _inbound.DroppedReports;

    /// <summary>Works on the deadlines that have passed. The driver calls it, from any thread, when the time it was asked for has come.</summary>
    public void Tick()
    {
        EnterStack();
        _deadline = long.MaxValue;  // the wish has been granted, be it a little early: the driver is told the next one in any case
        ExitStack();
    }

    /// <inheritdoc/>
    protected override void EnterStack()
    {
        if (_stacksEntered == 0)
        {
            Monitor.Enter(_gate);
        }
        else if (!Monitor.TryEnter(_gate, PatienceMilliseconds))
        {
            throw new BleException(
                BleError.Busy,
                "A handler of another radio calls this one, and a handler of this one has not returned: they seem to wait for each other. Call another radio from a continuation (the asynchronous layer), not from a handler.");
        }

        _stacksEntered++;
        _depth++;
    }

    /// <inheritdoc/>
    protected override void ExitStack()
    {
        var isOutermost = _depth == 1;
        try
        {
            if (isOutermost)
                ComeToRest();
        }
        finally
        {
            _depth--;
            _stacksEntered--;
            Monitor.Exit(_gate);
        }

        if (isOutermost)
            PickUp();
    }

    /// <summary>Takes one packet from the controller; the transport calls it.</summary>
    /// <param name="packet">The H4 packet.</param>
    /// <returns>False when a handler runs and the buffer is full: offer it again after <see cref="IHciTransport.Resume"/>.</returns>
    bool IHciSink.Receive(ReadOnlySpan<byte> packet)
    {
        var taken = false;
        if (Monitor.TryEnter(_gate))
        {
            _stacksEntered++;
            try
            {
                if (_depth == 0 && !_inbound.NeedsAttention)
                {
                    _depth = 1;
                    try
                    {
                        _isWorking = true;
                        ProcessPacket(packet);
                        ComeToRest();
                        taken = true;
                    }
                    finally
                    {
                        _isWorking = false;
                        _depth = 0;
                    }
                }
                else
                {
                    taken = _inbound.TryEnqueue(packet);
                }
            }
            finally
            {
                _stacksEntered--;
                Monitor.Exit(_gate);
            }
        }
        else
        {
            taken = _inbound.TryEnqueue(packet);
        }

        PickUp();
        return taken;
    }

    /// <summary>The transport says that it is gone.</summary>
    /// <param name="reason">What happened, or null.</param>
    void IHciSink.Closed(string? reason)
    {
        _closedReason = reason?.TrimEnd('.') ?? "it was closed";
        _hasTransportClosed = true;
        PickUp();
    }

    // Packets may have been put into the queue between the last look at it and the release of the gate.
    private void PickUp()
    {
        while (_inbound.NeedsAttention || _hasTransportClosed)
        {
            if (!Monitor.TryEnter(_gate))
                return;     // whoever holds it looks again after releasing it
            _stacksEntered++;
            try
            {
                if (_depth > 0)
                    return;     // this thread is inside: the outermost call looks again
                _depth = 1;
                try
                {
                    ComeToRest();
                }
                finally
                {
                    _depth = 0;
                }
            }
            finally
            {
                _stacksEntered--;
                Monitor.Exit(_gate);
            }
        }
    }

    // Delivers events, works on packets that waited and on deadlines, and sends what was queued, until nothing is left to do.
    private void ComeToRest()
    {
        _isWorking = true;
        try
        {
            do
            {
                Settle();
                bool found;
                while ((found = _inbound.TryDequeue(out var packet, out var resume)) || resume)
                {
                    if (found)
                        ProcessPacket(packet);
                    if (resume)
                        _transport.Resume();
                    Settle();
                }

                if (_hasTransportClosed)
                {
                    _hasTransportClosed = false;
                    EndTransport();
                }

                while (_timers.Count > 0 && _timers.TryTakeExpired(_driver.NowMicroseconds, out var timer))
                {
                    timer.Expire();
                    Settle();
                }
            }
            while (SendQueued() | Settle());   // both: what a handler has queued must leave, too
        }
        finally
        {
            _isWorking = false;
        }

        TellDeadline();
    }

    // The driver is told of an earlier deadline at once; of a later one only when the one it knows has come. So starting and stopping
    // a timer for each request costs nothing, and the driver calls in vain at most once per period.
    private void TellDeadline()
    {
        var next = _timers.Next;
        if (_deadline != long.MaxValue && _deadline <= _driver.NowMicroseconds)
            _deadline = long.MaxValue;
        if (next >= _deadline)
            return;
        _deadline = next;
        _driver.SetDeadline(this, next);
    }

    // ---- events

    /// <inheritdoc/>
    BleReply IGattStack.Raise(in BleEvent e) => Raise(e);

    internal BleReply Raise(in BleEvent e)
    {
        if (!IsDelivering)
            return default;
        if (_isWorking && !_isInHandler)
        {
            FlushEvents();
            var reply = Deliver(e);
            FlushEvents();
            return reply;
        }

        // A call of the application raises it: it waits until the call, or the handler from which it was made, has returned.
        // Such events carry no octets.
        if (_eventCount == _events.Length)
            RequireEventRoom();
        _events[(_eventHead + _eventCount++) % _events.Length] = e.Header;
        return default;
    }

    /// <summary>Raises an event without octets.</summary>
    internal void Raise(in BleEventHeader header) => Raise(new BleEvent(header, default));

    /// <summary>Throws when a call that raises an event would find no room for it. Called before anything is changed.</summary>
    internal void RequireEventRoom(int count = 1)
    {
        if (_eventCount + count > MaxQueuedEvents)
            throw new BleException(BleError.NoMemory, "Too many events wait for the handler to return.");
    }

    // Events of calls first, then what security has noted, which raises events of its own.
    private bool Settle() => FlushEvents() | SettleSecurity();

    /// <summary>Whether the application can be asked now: the answer is needed at once, so not while code of its own runs.</summary>
    internal bool CanAsk => _isWorking && !_isInHandler && _state is HostState.Starting or HostState.On;

    /// <summary>Asks the application for a secret, or to keep one: the only events before the radio is on.</summary>
    /// <returns>False when nobody can be asked now.</returns>
    internal bool TryAsk(in BleEvent e, out BleReply reply)
    {
        reply = default;
        if (!CanAsk)
            return false;
        FlushEvents();
        if (!CanAsk)
            return false;
        reply = Deliver(e);
        return true;
    }

    private bool FlushEvents()
    {
        if (_isInHandler || _eventCount == 0)
            return false;
        while (_eventCount > 0)
        {
            var header = _events[_eventHead];
            _eventHead = (_eventHead + 1) % _events.Length;
            _eventCount--;
            if (IsDelivering)
                Deliver(new BleEvent(header, default));
        }

        return true;
    }

    private BleReply Deliver(in BleEvent e)
    {
        var outer = EnterHandler();
        try
        {
            return Dispatch(e);
        }
        finally
        {
            _isInHandler = outer;
        }
    }

    /// <summary>Code of the application begins to run; what it raises waits. The answer goes back into <see cref="_isInHandler"/> afterwards.</summary>
    private bool EnterHandler()
    {
        var outer = _isInHandler;
        _isInHandler = true;
        return outer;
    }
}
