// The deadlines of a host: a heap of timers that live as long as what they belong to. Starting and stopping one allocates nothing.
using System;

namespace GattGen.Host;

/// <summary>One deadline. It belongs to a connection, a procedure or the host, and is used again and again.</summary>
internal sealed class HostTimer
{
    private readonly Action _expired;

    public HostTimer(Action expired) => _expired = expired;

    /// <summary>When it expires, in microseconds on the clock of the driver.</summary>
    public long Due { get; internal set; }

    /// <summary>Where it stands in the heap; -1 while it does not run.</summary>
    internal int Place { get; set; } = -1;

    public bool IsRunning => Place >= 0;

    internal void Expire() => _expired();
}

/// <summary>A binary heap of running timers; the earliest is first.</summary>
internal sealed class TimerQueue
{
    private HostTimer[] _heap = new HostTimer[16];

    public int Count { get; private set; }

    /// <summary>The earliest deadline; <see cref="long.MaxValue"/> when no timer runs.</summary>
    public long Next => Count > 0 ? _heap[0].Due : long.MaxValue;

    /// <summary>Starts a timer, or starts it anew.</summary>
    public void Start(HostTimer timer, long due)
    {
        Stop(timer);
        timer.Due = due;
        if (Count == _heap.Length)
            Array.Resize(ref _heap, Count * 2);
        Place(timer, Count++);
        Rise(timer.Place);
    }

    /// <summary>Stops a timer; nothing happens when it does not run.</summary>
    public void Stop(HostTimer timer)
    {
        var at = timer.Place;
        if (at < 0)
            return;
        timer.Place = -1;
        var last = _heap[--Count];
        _heap[Count] = null!;
        if (at == Count)
            return;
        Place(last, at);
        Rise(at);
        Sink(last.Place);
    }

    /// <summary>Stops the earliest timer if its time has come.</summary>
    /// <returns>Whether there was one.</returns>
    public bool TryTakeExpired(long now, out HostTimer timer)
    {
        if (Count > 0 && _heap[0].Due <= now)
        {
            timer = _heap[0];
            Stop(timer);
            return true;
        }

        timer = null!;
        return false;
    }

    private void Place(HostTimer timer, int at)
    {
        _heap[at] = timer;
        timer.Place = at;
    }

    private void Rise(int at)
    {
        while (at > 0)
        {
            var parent = (at - 1) / 2;
            if (_heap[parent].Due <= _heap[at].Due)
                return;
            Swap(at, parent);
            at = parent;
        }
    }

    private void Sink(int at)
    {
        while (true)
        {
            var child = (2 * at) + 1;
            if (child >= Count)
                return;
            if (child + 1 < Count && _heap[child + 1].Due < _heap[child].Due)
                child++;
            if (_heap[at].Due <= _heap[child].Due)
                return;
            Swap(at, child);
            at = child;
        }
    }

    private void Swap(int a, int b)
    {
        var one = _heap[a];
        Place(_heap[b], a);
        Place(one, b);
    }
}
