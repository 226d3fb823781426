// The executor of a stack: one logical thread that works on packets, deadlines and calls, one after the other.
using System;
using System.Threading;
using GattGen.Hci;

namespace GattGen.Host;

public sealed partial class HostBle
{
    // The largest packet from a controller: indicator, handle, length, and as much data as the length field can say.
    private const int MaxPacketOctets = 5 + 65535;
    private const int MaxQueuedEvents = 64;

    private readonly object _gate = new();
    private readonly InboundQueue _inbound;
    private readonly byte[] _packet = new byte[MaxPacketOctets];
    private readonly BleEventHeader[] _events = new BleEventHeader[MaxQueuedEvents];
    private int _eventHead;
    private int _eventCount;
    private int _depth;             // how often the thread that holds the gate has entered
    private bool _isWorking;        // packets, deadlines and events are being worked on
    private bool _isInHandler;      // code of the application runs
    private long _deadline = long.MaxValue;

    /// <summary>How many scan results were dropped because they arrived while a handler ran and the buffer (<see cref="BleConfig.RxBuf"/>) was full.</summary>
    public long DroppedScanResults => _inbound.DroppedReports;

    /// <summary>Works on the deadlines that have passed. The driver calls it, from any thread, when the time it was asked for has come.</summary>
    public void Tick()
    {
        EnterStack();
        ExitStack();
    }

    /// <inheritdoc/>
    protected override void EnterStack()
    {
        Monitor.Enter(_gate);
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
            try
            {
                if (_depth == 0 && _inbound.IsEmpty)
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

    // Packets may have been put into the queue between the last look at it and the release of the gate.
    private void PickUp()
    {
        while (!_inbound.IsEmpty)
        {
            if (!Monitor.TryEnter(_gate))
                return;     // whoever holds it looks again after releasing it
            try
            {
                if (_depth > 0)
                    return;     // this thread is inside: the outermost call looks again
                _depth = 1;
                ComeToRest();
                _depth = 0;
            }
            finally
            {
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
            FlushEvents();
            while (_inbound.TryDequeue(_packet, out var length, out var resume) || resume)
            {
                if (length > 0)
                    ProcessPacket(_packet.AsSpan(0, length));
                if (resume)
                    _transport.Resume();
                FlushEvents();
            }

            while (_timers.TryTakeExpired(_driver.NowMicroseconds, out var timer))
            {
                timer.Expire();
                FlushEvents();
            }

            SendQueued();
            FlushEvents();
        }
        finally
        {
            _isWorking = false;
        }

        var next = _timers.Next;
        if (next != _deadline)
        {
            _deadline = next;
            _driver.SetDeadline(this, next);
        }
    }

    // ---- events

    /// <inheritdoc/>
    BleReply IGattStack.Raise(in BleEvent e) => Raise(e);

    private BleReply Raise(in BleEvent e)
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
        // Such events carry no octets, and RequireEventRoom has seen to it that there is room.
        _events[(_eventHead + _eventCount++) % MaxQueuedEvents] = e.Header;
        return default;
    }

    /// <summary>Throws when a call that raises an event would find no room for it; nothing has been changed yet.</summary>
    private void RequireEventRoom()
    {
        if (_eventCount == MaxQueuedEvents)
            throw new BleException(BleError.NoMemory, "Too many events wait for the handler to return.");
    }

    private void FlushEvents()
    {
        if (_isInHandler)
            return;
        while (_eventCount > 0)
        {
            var header = _events[_eventHead];
            _eventHead = (_eventHead + 1) % MaxQueuedEvents;
            _eventCount--;
            if (IsDelivering)
                Deliver(new BleEvent(header, default));
        }
    }

    private BleReply Deliver(in BleEvent e)
    {
        _isInHandler = true;
        try
        {
            return Dispatch(e);
        }
        finally
        {
            _isInHandler = false;
        }
    }
}
