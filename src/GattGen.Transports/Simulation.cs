// Any number of radios over one virtual air, on a virtual clock, on one thread, from one seed.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using GattGen.Air;
using GattGen.Hci;
using GattGen.Host;

namespace GattGen.Transports;

/// <summary>
/// A deterministic world for tests and demonstrations: hosts on virtual controllers, a clock that runs as fast as there is work, and
/// continuations that run in order on the calling thread. The same seed gives the same run. Use it from one thread.
/// </summary>
/// <example>
/// <code>
/// var simulation = new Simulation(seed: 1);
/// var peripheral = simulation.AddRadio();
/// var central = simulation.AddRadio();
/// central.Active = true;
/// simulation.Run(async () =>
/// {
///     await new HeartRateMonitor().StartAsync(peripheral);
///     await using var link = await new Central(central).ConnectAsync(peripheral.Config.Mac);
/// });
/// </code>
/// </example>
public sealed class Simulation : IHostDriver
{
    private readonly HostDeadlines _deadlines = new();
    private readonly List<HostBle> _radios = new();
    private readonly Queue<(Action<object?> Callback, object? State)> _posts = new();
    private ulong _random;

    /// <summary>A world with nobody in it.</summary>
    /// <param name="seed">What everything random is drawn from.</param>
    /// <param name="options">The properties of the air, or null for the defaults.</param>
    public Simulation(ulong seed = 1, AirOptions? options = null)
    {
        _random = seed;
        Air = new VirtualAir(seed, options);
    }

    /// <summary>The air between the radios.</summary>
    public VirtualAir Air { get; }

    /// <summary>The radios that were added.</summary>
    public IReadOnlyList<HostBle> Radios => _radios;

    /// <summary>The virtual time since the beginning.</summary>
    public TimeSpan Now => Microseconds.ToTimeSpan(Air.Now);

    /// <inheritdoc/>
    public long NowMicroseconds => Air.Now;

    /// <summary>Adds a radio: a host on a controller of its own.</summary>
    /// <param name="options">The limits of the host, or null for the defaults.</param>
    /// <param name="controller">The properties of the controller, or null for the defaults.</param>
    /// <param name="wrap">Wraps the transport between them, to record it for example; null for none.</param>
    /// <returns>The radio, not active yet.</returns>
    public HostBle AddRadio(HostOptions? options = null, ControllerOptions? controller = null, Func<IHciTransport, IHciTransport>? wrap = null)
    {
        IHciTransport transport = Air.AddController(controller);
        var radio = new HostBle(wrap is null ? transport : wrap(transport), this, options);
        _deadlines.Add(radio);
        _radios.Add(radio);
        return radio;
    }

    /// <summary>Does the next thing that is due: one continuation, one deadline, or one event of the air. The clock moves to its time.</summary>
    /// <returns>False when nothing is due, ever.</returns>
    public bool Step() => Step(long.MaxValue);

    /// <summary>Lets a time pass.</summary>
    /// <param name="time">How long, on the virtual clock.</param>
    public void RunFor(TimeSpan time)
    {
        var until = Air.Now + Microseconds.Of(time);
        while (Step(until))
        {
        }

        Air.RunUntil(until);
    }

    /// <summary>Runs until a condition holds.</summary>
    /// <param name="condition">The condition; looked at after each step.</param>
    /// <param name="limit">How long at most, on the virtual clock; null for a minute.</param>
    /// <returns>False when the time was over, or nothing was due any more, before it held.</returns>
    public bool RunUntil(Func<bool> condition, TimeSpan? limit = null)
    {
        if (condition is null)
            throw new ArgumentNullException(nameof(condition));
        var until = Air.Now + Microseconds.Of(limit ?? TimeSpan.FromMinutes(1));
        while (!condition())
        {
            if (!Step(until))
                return condition();
        }

        return true;
    }

    /// <summary>Runs an asynchronous story to its end, and the world with it.</summary>
    /// <param name="story">The story; it may await the operations of the radios of this world, and nothing else.</param>
    /// <param name="limit">How long at most, on the virtual clock; null for ten minutes.</param>
    /// <exception cref="TimeoutException">The time was over, or nothing was due any more, and the story had not ended.</exception>
    public void Run(Func<Task> story, TimeSpan? limit = null)
    {
        if (story is null)
            throw new ArgumentNullException(nameof(story));
        var outer = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);     // continuations run where they are completed: in Step
        try
        {
            var task = story();
            if (!RunUntil(() => task.IsCompleted, limit ?? TimeSpan.FromMinutes(10)))
                throw new TimeoutException("The story did not end by " + Now.ToString("c", CultureInfo.InvariantCulture) + " of virtual time: what it waits for does not come.");
            task.GetAwaiter().GetResult();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(outer);
        }
    }

    /// <inheritdoc/>
    void IHostDriver.FillRandom(Span<byte> destination)
    {
        // SplitMix64.
        for (var i = 0; i < destination.Length; i++)
        {
            _random += 0x9E37_79B9_7F4A_7C15;
            var z = _random;
            z = (z ^ (z >> 30)) * 0xBF58_476D_1CE4_E5B9;
            z = (z ^ (z >> 27)) * 0x94D0_49BB_1331_11EB;
            destination[i] = (byte)(z ^ (z >> 31));
        }
    }

    /// <inheritdoc/>
    void IHostDriver.SetDeadline(HostBle host, long microseconds) => _deadlines.Set(host, microseconds);

    /// <inheritdoc/>
    bool IHostDriver.WaitUntil(Func<bool> done, long timeoutMicroseconds)
        => RunUntil(done, Microseconds.ToTimeSpan(timeoutMicroseconds));

    /// <inheritdoc/>
    void IHostDriver.Pulse()
    {
        // RunUntil looks at its condition after each step.
    }

    /// <inheritdoc/>
    void IHostDriver.Post(Action<object?> callback, object? state) => _posts.Enqueue((callback, state));

    private bool Step(long until)
    {
        if (_posts.TryDequeue(out var post))
        {
            post.Callback(post.State);
            return true;
        }

        var due = Air.NextDeadline;
        var isHost = _deadlines.TryPeek(out var first, out var deadline) && deadline < due;
        if (isHost)
            due = deadline;
        if (due > until || due == long.MaxValue)
            return false;
        if (isHost)
        {
            _deadlines.Take();
            Air.RunUntil(due);
            first!.Tick();
        }
        else
        {
            Air.Step();
        }

        return true;
    }
}
