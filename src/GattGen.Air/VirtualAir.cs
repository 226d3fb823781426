// The air between virtual controllers: its clock, and the order in which things happen.
using System;
using System.Collections.Generic;
using System.Threading;
using GattGen.Hci;

namespace GattGen.Air;

/// <summary>
/// The medium between virtual controllers, with its own clock in microseconds. Nothing happens on it by itself: whoever owns it steps it,
/// runs it to a deadline, or binds it to real time by calling <see cref="RunUntil"/> with the time that has passed. All that happens by
/// chance is drawn from the seed, so the same seed and the same input give the same packets at the same times.
/// </summary>
/// <remarks>
/// One thread runs the air at a time; a second one that enters it waits. Hosts' sinks are called while the air runs and must not enter it.
/// What a host sends (from any thread) is taken when the air runs next. Connection events of different connections do not disturb each
/// other, and several advertisers do not either: the air is a wide one.
/// </remarks>
/// <example>
/// <code>
/// var air = new VirtualAir(seed: 1);
/// VirtualController left = air.AddController(), right = air.AddController();
/// left.Open(sink);
/// left.Send([0x01, 0x03, 0x0C, 0x00]);        // HCI_Reset
/// air.RunFor(1_000);                          // one millisecond: the sink gets Command Complete
/// </code>
/// </example>
public sealed partial class VirtualAir
{
    private readonly object _gate = new();
    private readonly object _inputLock = new();
    private readonly AirTimerQueue _timers = new();
    private readonly Queue<VirtualController> _waiting = new();
    private readonly ulong _seed;
    private readonly AirOptions _options;
    private volatile bool _hasInput;
    private long _now;
    private int _nextNumber;
    private bool _isRunning;

    /// <summary>Makes an empty air at the time 0.</summary>
    /// <param name="seed">Decides all that happens by chance.</param>
    /// <param name="options">What it does to packets; null for a perfect air.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public VirtualAir(ulong seed, AirOptions? options = null)
    {
        _seed = seed;
        _options = options ?? new();
        Check(_options);
        Random = new(seed);
    }

    /// <summary>
    /// Called when a host has sent something, or has room again, while the air had nothing of it to do: a driver that is bound to real time
    /// runs the air then. It is called on the thread of the host, outside all locks, and must not run the air itself. Set it before
    /// hosts send.
    /// </summary>
    public Action? InputArrived { get; set; }

    /// <summary>The time on this air, in microseconds since it was made.</summary>
    public long Now => Interlocked.Read(ref _now);

    /// <summary>
    /// When something happens next, in microseconds; <see cref="Now"/> when a host has sent something that the air has not taken yet,
    /// and <see cref="long.MaxValue"/> when nothing is going to happen.
    /// </summary>
    public long NextDeadline
    {
        get
        {
            lock (_gate)
                return _hasInput ? _now : _timers.NextDue;
        }
    }

    internal AirTimerQueue Timers => _timers;

    internal AirRandom Random { get; }

    internal AirOptions Options => _options;

    /// <summary>Where a packet is put together; used by whoever runs, and never kept.</summary>
    internal byte[] Scratch { get; } = new byte[AclPacket.HeaderLength + HciLimits.MaximumDataOctets];

    /// <summary>Puts a new controller on the air. It does nothing until a host opens it and sends commands.</summary>
    /// <param name="options">What it is and can do; null for the defaults.</param>
    /// <returns>The controller; its host's end of HCI.</returns>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public VirtualController AddController(ControllerOptions? options = null)
    {
        options ??= new();
        VirtualController.Check(options);
        lock (_gate)
        {
            int number = _nextNumber++;
            return new(this, options, number, AirRandom.Mix(_seed + ((ulong)number << 32) + 1));
        }
    }

    /// <summary>Takes what hosts have sent or, when there is none, goes to the next thing that happens.</summary>
    /// <returns>False when nothing is left to happen; the clock stands still then.</returns>
    /// <exception cref="InvalidOperationException">The air is running already: a sink called it.</exception>
    public bool Step()
    {
        lock (_gate)
        {
            Enter();
            try
            {
                if (TakeInput())
                    return true;
                if (_timers.First is not { } timer)
                    return false;
                Expire(timer);
                return true;
            }
            finally
            {
                _isRunning = false;
            }
        }
    }

    /// <summary>Runs for a time.</summary>
    /// <param name="microseconds">How long, not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative.</exception>
    /// <exception cref="InvalidOperationException">The air is running already: a sink called it.</exception>
    public void RunFor(long microseconds)
    {
        if (microseconds < 0)
            throw new ArgumentOutOfRangeException(nameof(microseconds));
        lock (_gate)
            RunUntil(long.MaxValue - _now < microseconds ? long.MaxValue : _now + microseconds);
    }

    /// <summary>
    /// Takes what hosts have sent, and runs until a moment; the clock stands at that moment afterwards. A moment that has passed already
    /// changes nothing on the clock.
    /// </summary>
    /// <param name="deadline">The moment, in microseconds on this air.</param>
    /// <exception cref="InvalidOperationException">The air is running already: a sink called it.</exception>
    public void RunUntil(long deadline)
    {
        lock (_gate)
        {
            Enter();
            try
            {
                TakeInput();
                while (_timers.NextDue <= deadline && _timers.First is { } timer)
                {
                    Expire(timer);
                    TakeInput();
                }

                if (deadline > _now)
                    Interlocked.Exchange(ref _now, deadline);
            }
            finally
            {
                _isRunning = false;
            }
        }
    }

    /// <summary>A host has something for the air. Called from any thread.</summary>
    internal void OnInput(VirtualController controller)
    {
        lock (_inputLock)
        {
            _waiting.Enqueue(controller);
            _hasInput = true;
        }

        InputArrived?.Invoke();
    }

    private void Enter()
    {
        if (_isRunning)
            throw new InvalidOperationException("The air is running already; a sink takes packets and does not run the air.");
        _isRunning = true;
    }

    private void Expire(AirTimer timer)
    {
        if (timer.Due > _now)
            Interlocked.Exchange(ref _now, timer.Due);
        _timers.Cancel(timer);
        timer.Expire();
    }

    // Hosts answer what they get at once, so this goes on until no controller has input; a controller takes only so much at one moment.
    private bool TakeInput()
    {
        if (!_hasInput)
            return false;
        while (true)
        {
            VirtualController? controller;
            lock (_inputLock)
            {
                if (!_waiting.TryDequeue(out controller))
                {
                    _hasInput = false;
                    return true;
                }
            }

            controller.TakeInput();
        }
    }

    private static void Check(AirOptions options)
    {
        if (!(options.LossProbability is >= 0 and <= 1)
            || !(options.LinkLossProbability is >= 0 and <= 1)
            || options.WeakestRssi < -127 || options.StrongestRssi > 20 || options.WeakestRssi > options.StrongestRssi
            || options.RssiVariation is < 0 or > 20)
        {
            throw new ArgumentOutOfRangeException(nameof(options), "A probability or a signal strength is out of its range.");
        }
    }
}
