// Drives hosts, and a world with deadlines of its own where there is one, on the clock of the machine.
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Threading;
using GattGen.Host;

namespace GattGen.Transports;

/// <summary>What has deadlines of its own and is run by the driver: the virtual air. A radio on a real controller has none, and a board then carries none.</summary>
internal interface IPaced
{
    /// <summary>When something happens next, in microseconds; <see cref="long.MaxValue"/> for never.</summary>
    long NextDeadline { get; }

    /// <summary>Lets everything happen that is due.</summary>
    /// <param name="microseconds">The present.</param>
    void RunUntil(long microseconds);
}

/// <summary>
/// One thread that calls hosts at their deadlines and runs the world up to the present. Continuations run in order on threads of the
/// pool; one that blocks is passed by.
/// </summary>
internal sealed class RealTimeDriver : IHostDriver, IDisposable
{
    // A continuation that has not returned after this long keeps the others waiting no longer.
    private const long PatienceMicroseconds = 20_000;

    private readonly object _lock = new();
    private readonly object _pulse = new();
    private readonly long _origin = Stopwatch.GetTimestamp();
    private readonly Dictionary<HostBle, long> _deadlines = new();
    private readonly List<HostBle> _due = new();
    private readonly Queue<(Action<object?> Callback, object? State)> _posts = new();
    private readonly IPaced? _world;
    private Drain _drain;           // which drain of the posts is in charge
    private bool _isDraining;
    private long _callbackSince;
    private bool _hasInput;
    private bool _isStopped;

    public RealTimeDriver(string name, IPaced? world = null)
    {
        _world = world;
        _drain = new Drain(this);
        new Thread(Run) { IsBackground = true, Name = "GattGen " + name }.Start();
    }

    public long NowMicroseconds => Microseconds.Since(_origin);

    public void FillRandom(Span<byte> destination) => RandomNumberGenerator.Fill(destination);

    public void SetDeadline(HostBle host, long microseconds)
    {
        lock (_lock)
        {
            if (microseconds == long.MaxValue)
                _deadlines.Remove(host);
            else
                _deadlines[host] = microseconds;
            Monitor.Pulse(_lock);
        }
    }

    /// <summary>The world has something to work on. May be called from any thread.</summary>
    public void InputArrived()
    {
        lock (_lock)
        {
            _hasInput = true;
            Monitor.Pulse(_lock);
        }
    }

    public bool WaitUntil(Func<bool> done, long timeoutMicroseconds)
    {
        var until = NowMicroseconds + timeoutMicroseconds;
        lock (_pulse)
        {
            while (!done())
            {
                var left = until - NowMicroseconds;
                if (left <= 0)
                    return false;
                Monitor.Wait(_pulse, Microseconds.ToTimeSpan(left));
            }

            return true;
        }
    }

    public void Pulse()
    {
        lock (_pulse)
            Monitor.PulseAll(_pulse);
    }

    public void Post(Action<object?> callback, object? state)
    {
        lock (_lock)
        {
            _posts.Enqueue((callback, state));
            if (_isDraining)
                return;
            StartDrain();
        }
    }

    /// <summary>Ends the thread. It is not waited for: it may stand before the gate of the host that is being closed.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            _isStopped = true;
            Monitor.Pulse(_lock);
        }
    }

    private void Run()
    {
        while (true)
        {
            lock (_lock)
            {
                while (!_isStopped && !_hasInput)
                {
                    var now = NowMicroseconds;
                    var wait = NextDeadline(now) - now;
                    if (wait <= 0)
                        break;
                    if (wait > 3_600_000_000)
                        Monitor.Wait(_lock);
                    else
                        Monitor.Wait(_lock, Microseconds.ToTimeSpan(wait));
                }

                if (_isStopped)
                    return;
                _hasInput = false;
                var present = NowMicroseconds;
                foreach (var (host, due) in _deadlines)
                {
                    if (due <= present)
                        _due.Add(host);
                }

                foreach (var host in _due)
                    _deadlines.Remove(host);
                if (_isDraining && _posts.Count > 0 && present - _callbackSince > PatienceMicroseconds)
                    StartDrain();
            }

            foreach (var host in _due)
                host.Tick();
            _due.Clear();
            _world?.RunUntil(NowMicroseconds);
        }
    }

    // Called under the lock.
    private long NextDeadline(long now)
    {
        var next = _world?.NextDeadline ?? long.MaxValue;
        foreach (var due in _deadlines.Values)
            next = Math.Min(next, due);
        if (_isDraining && _posts.Count > 0)
            next = Math.Min(next, Math.Max(now + 1, _callbackSince + PatienceMicroseconds + 1));
        return next;
    }

    // Called under the lock. A drain that finds another one in charge when its callback returns, ends.
    private void StartDrain()
    {
        if (_isDraining)
            _drain = new Drain(this);
        _isDraining = true;
        _callbackSince = NowMicroseconds;
        ThreadPool.UnsafeQueueUserWorkItem(static state => ((Drain)state!).Run(), _drain);
    }

    private void RunPosts(Drain drain)
    {
        while (true)
        {
            (Action<object?> Callback, object? State) post;
            lock (_lock)
            {
                if (drain != _drain)
                    return;
                if (!_posts.TryDequeue(out post))
                {
                    _isDraining = false;
                    return;
                }

                _callbackSince = NowMicroseconds;
                if (_posts.Count > 0)
                    Monitor.Pulse(_lock);
            }

            post.Callback(post.State);
        }
    }

    private sealed class Drain(RealTimeDriver driver)
    {
        public void Run() => driver.RunPosts(this);
    }
}
