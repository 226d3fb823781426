// Radios whose stories await, a driver that cancels and disturbs them, and the end, at which nothing is left.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GattGen.Air;
using GattGen.Host;
using GattGen.Transports;

namespace GattGen.Simulated.Tests;

/// <summary>The asynchronous layer under stress, drawn from a seed.</summary>
internal sealed class RoamingWorld
{
    private readonly List<TaskCompletionSource> _pauses = [];
    private readonly List<string> _problems = [];
    private readonly int _steps;

    public RoamingWorld(ulong seed, int steps)
    {
        Seed = seed;
        _steps = steps;
        Random = new SeededRandom(seed * 104_729);
        Simulation = new Simulation(seed, new AirOptions { LossProbability = Random.OneIn(2) ? 0 : 0.1 });
        for (var i = Random.Between(2, 5); i > 0; i--)
            Roamers.Add(new Roamer(this, new HostOptions { MaxConnections = Random.Between(1, 6), TransmitQueueOctets = Random.OneIn(2) ? HostOptions.MinTransmitQueueOctets : 8192 }));
    }

    public ulong Seed { get; }

    public SeededRandom Random { get; }

    public Simulation Simulation { get; }

    public List<Roamer> Roamers { get; } = [];

    /// <summary>What can be cancelled now.</summary>
    public List<CancellationTokenSource> Sources { get; } = [];

    /// <summary>What is under way, by name.</summary>
    public List<string> Under { get; } = [];

    /// <summary>How often each kind of thing came to a good end.</summary>
    public Dictionary<string, int> Succeeded { get; } = [];

    public bool IsStopping { get; private set; }

    /// <summary>Changes with each event.</summary>
    public ulong Trace { get; private set; } = 14695981039346656037;

    public void Fail(string problem) => _problems.Add(problem);

    public void Mix(params ReadOnlySpan<byte> octets)
    {
        foreach (var octet in octets)
            Trace = (Trace ^ octet) * 1099511628211;
    }

    /// <summary>Ends at a later step of the world.</summary>
    public Task PauseAsync()
    {
        var pause = new TaskCompletionSource();
        _pauses.Add(pause);
        return pause.Task;
    }

    public void Run()
    {
        // Continuations run where they are completed, on this thread, so that a seed replays.
        var context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            foreach (var roamer in Roamers)
                roamer.SwitchOn();
            var stories = Roamers.SelectMany(roamer => new[] { roamer.ExploreAsync(), roamer.ExploreAsync(), roamer.ServeAsync() }).ToArray();
            for (var step = 0; step < _steps; step++)
            {
                Disturb();
                Resume();
                Pass(Random.OneIn(10) ? Random.Between(100_000, 2_000_000) : Random.Between(0, 100_000), stories);
            }

            Stop(stories);
        }
        catch (Exception problem) when (problem is not SimulationFailedException)
        {
            throw new SimulationFailedException(Seed, problem.ToString(), Describe(problem.ToString()), problem);
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(context);
        }
    }

    private void Disturb()
    {
        var roamer = Random.Of(Roamers);
        switch (Random.Below(12))
        {
            case < 4 when Sources.Count > 0:
                Random.Of(Sources).Cancel();
                break;
            case 4:
                roamer.Radio.Active = false;
                break;
            case 5 when Random.Of(Roamers) is var other && other != roamer:
                Simulation.Air.SetPath(roamer.Controller, other.Controller, Random.OneIn(2) ? AirPath.OutOfRange : new AirPath(IsInRange: true, 0.05, -50));
                break;
        }

        if (Random.OneIn(4) && Roamers.FirstOrDefault(off => !off.Radio.Active) is { } sleeping)
            sleeping.SwitchOn();
    }

    private void Resume()
    {
        foreach (var pause in _pauses.ToArray())
        {
            if (!IsStopping && Random.OneIn(3))
                continue;
            _pauses.Remove(pause);
            pause.SetResult();
        }
    }

    private void Pass(long microseconds, Task[] stories)
    {
        Simulation.RunFor(TimeSpan.FromMicroseconds(microseconds));
        foreach (var story in stories)
        {
            if (story.IsFaulted)
                Fail("A story failed: " + story.Exception.InnerException);
        }

        if (_problems.Count > 0)
            throw new SimulationFailedException(Seed, _problems[0], Describe(string.Join("\n", _problems.Take(5))), null);
    }

    private void Stop(Task[] stories)
    {
        IsStopping = true;
        for (var tries = 0; tries < 50 && !stories.All(story => story.IsCompleted); tries++)
        {
            Resume();
            foreach (var source in Sources.ToArray())
                source.Cancel();
            Pass(100_000, stories);
        }

        if (stories.Any(story => !story.IsCompleted))
            Fail("Though cancelled, these have not ended: " + string.Join(", ", Under));
        foreach (var roamer in Roamers)
        {
            if (!roamer.Radio.Active)
                roamer.SwitchOn();
            roamer.Radio.GapAdvertiseStop();
            for (ushort handle = 0; handle < 0x0F00; handle++)
                roamer.Radio.GapDisconnect(handle);
        }

        Pass(40_000_000, stories);
        foreach (var roamer in Roamers)
        {
            Require(AsynchronousLayer.Of(roamer.Radio).Count, "things of the asynchronous layer");
            Require(roamer.Radio.ConnectionCount, "connections");
            Require(roamer.Radio.Timers.Count, "timers");
            Require(roamer.Radio.Commands.Count, "commands");
            roamer.Radio.Active = false;
        }

        Pass(1_000_000, stories);
        if (Simulation.Air.NextDeadline != long.MaxValue)
            Fail("Something goes on in the air although all radios are off.");
        Pass(0, stories);
    }

    private void Require(int count, string what)
    {
        if (count != 0)
            Fail($"{count} {what} are left.");
    }

    private string Describe(string problem)
        => string.Create(CultureInfo.InvariantCulture, $"Seed {Seed} failed at {Simulation.Air.Now} µs. Again: GATTGEN_SEED={Seed}\n{problem}");
}
