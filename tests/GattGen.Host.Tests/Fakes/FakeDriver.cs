// A driver with a clock that only tests move.
using System;
using System.Collections.Generic;

namespace GattGen.Host.Tests;

/// <summary>The world of one host in a test: time stands still until it is advanced, and waiting runs the controller.</summary>
internal sealed class FakeDriver : IHostDriver
{
    private readonly Random _random = new(4711);
    private readonly Dictionary<HostBle, long> _deadlines = [];
    private readonly Queue<(Action<object?> Callback, object? State)> _posted = new();

    public long NowMicroseconds { get; private set; } = 1_000_000;

    /// <summary>Runs what is around the host; true when something happened.</summary>
    public Func<bool> World { get; set; } = static () => false;

    /// <summary>How often the host named a deadline.</summary>
    public int DeadlinesTold { get; private set; }

    public int RandomFills { get; private set; }

    public void FillRandom(Span<byte> destination)
    {
        RandomFills++;
        _random.NextBytes(destination);
    }

    public void SetDeadline(HostBle host, long microseconds)
    {
        DeadlinesTold++;
        _deadlines[host] = microseconds;
    }

    public bool WaitUntil(Func<bool> done, long timeoutMicroseconds)
    {
        var end = NowMicroseconds + timeoutMicroseconds;
        while (!done())
        {
            if (World())
                continue;
            if (NowMicroseconds >= end)
                return false;
            Step(end);
        }

        return true;
    }

    public void Pulse()
    {
    }

    public void Post(Action<object?> callback, object? state) => _posted.Enqueue((callback, state));

    public void RunPosted()
    {
        while (_posted.TryDequeue(out var item))
            item.Callback(item.State);
    }

    /// <summary>Lets time pass, calling hosts at their deadlines.</summary>
    public void Advance(long microseconds)
    {
        var end = NowMicroseconds + microseconds;
        while (World())
        {
        }

        while (NowMicroseconds < end)
        {
            Step(end);
            while (World())
            {
            }
        }
    }

    private void Step(long end)
    {
        HostBle? first = null;
        var due = end;
        foreach (var (host, deadline) in _deadlines)
        {
            if (deadline <= due)
                (first, due) = (host, deadline);
        }

        NowMicroseconds = Math.Max(NowMicroseconds, due);
        if (first is null)
            return;
        _deadlines.Remove(first);
        first.Tick();
    }
}
