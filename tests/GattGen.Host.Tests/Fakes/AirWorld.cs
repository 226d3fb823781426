// Hosts on one virtual air, with the clock of that air.
using System;
using System.Collections.Generic;
using System.Linq;
using GattGen.Air;
using GattGen.Tests.Shared;

namespace GattGen.Host.Tests;

internal sealed class AirWorld : IHostDriver
{
    private readonly Random _random = new(1);
    private readonly Dictionary<HostBle, long> _deadlines = [];
    private readonly Queue<(Action<object?> Callback, object? State)> _posted = new();

    public AirWorld(ulong seed = 1, AirOptions? options = null) => Air = new VirtualAir(seed, options);

    public VirtualAir Air { get; }

    public long NowMicroseconds => Air.Now;

    public Station Add(HostOptions? options = null, ControllerOptions? controller = null, SecretStore? secrets = null)
    {
        var station = new Station(Air.AddController(controller), this, options) { Secrets = secrets ?? new SecretStore() };
        station.Host.Active = true;
        return station;
    }

    public void FillRandom(Span<byte> destination) => _random.NextBytes(destination);

    public void SetDeadline(HostBle host, long microseconds) => _deadlines[host] = microseconds;

    public bool WaitUntil(Func<bool> done, long timeoutMicroseconds)
    {
        var end = Air.Now + timeoutMicroseconds;
        while (!done())
        {
            if (Air.Now >= end)
                return false;
            Step(end);
        }

        return true;
    }

    public void Pulse()
    {
    }

    public void Post(Action<object?> callback, object? state) => _posted.Enqueue((callback, state));

    /// <summary>Lets time pass.</summary>
    public void Run(long microseconds)
    {
        var end = Air.Now + microseconds;
        while (Air.Now < end)
            Step(end);
    }

    /// <summary>Runs until something holds; fails the test when it does not within a minute of the virtual clock.</summary>
    public void Until(Func<bool> condition) => Assert.True(WaitUntil(condition, 60_000_000), "It has not happened within a minute.");

    private void Step(long end)
    {
        var due = end;
        HostBle? first = null;
        foreach (var (host, deadline) in _deadlines)
        {
            if (deadline <= due)
                (first, due) = (host, deadline);
        }

        if (Air.NextDeadline <= due)
        {
            Air.Step();
        }
        else
        {
            Air.RunUntil(due);
            if (first is not null && _deadlines.Remove(first))
                first.Tick();
        }

        while (_posted.TryDequeue(out var item))
            item.Callback(item.State);
    }
}

/// <summary>A host on the air, with its events written down.</summary>
internal sealed class Station
{
    public Station(VirtualController controller, AirWorld world, HostOptions? options)
    {
        Controller = controller;
        Host = new HostBle(controller, world, RuntimeCryptography.Complete(options));
        Host.Irq((in BleEvent e) =>
        {
            if (e.Code is BleEventCode.GetSecret or BleEventCode.SetSecret)
                return Secrets.Answer(e);
            Events.Add(e.Header);
            OnEvent?.Invoke(e.Header);
            return default;
        });
        Host.HandlerFailed += Failures.Add;
    }

    public VirtualController Controller { get; }

    public HostBle Host { get; }

    /// <summary>What the application keeps for the stack; it outlives the station.</summary>
    public SecretStore Secrets { get; init; } = new();

    public List<BleEventHeader> Events { get; } = [];

    public List<Exception> Failures { get; } = [];

    public Action<BleEventHeader>? OnEvent { get; set; }

    public bool Has(BleEventCode code) => Events.Any(e => e.Code == code);

    public BleEventHeader Last(BleEventCode code) => Events.Last(e => e.Code == code);
}
