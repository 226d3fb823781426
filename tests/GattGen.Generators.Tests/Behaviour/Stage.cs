// A device and its clients over the virtual air.
using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using GattGen.Host;
using GattGen.Transports;

namespace GattGen.Generators.Tests.Behaviour;

/// <summary>One radio that serves and some that use it; all on one thread and one virtual clock.</summary>
internal sealed class Stage
{
    public Stage(int clients = 1, ulong seed = 1)
    {
        Simulation = new Simulation(seed);
        Device = Simulation.AddRadio();
        Device.HandlerFailed += Failures.Add;
        for (var i = 0; i < clients; i++)
        {
            Phones.Add(Simulation.AddRadio());
            Phones[i].Active = true;
        }
    }

    public Simulation Simulation { get; }

    public HostBle Device { get; }

    public List<HostBle> Phones { get; } = [];

    /// <summary>What hooks and methods of the device threw.</summary>
    public List<Exception> Failures { get; } = [];

    public void Run(Func<Task> story) => Simulation.Run(story);

    public async Task<Link> ConnectAsync(int phone = 0)
    {
        var address = Device.Config.Mac;
        return await new Central(Phones[phone]).ConnectAsync(address);
    }

    /// <summary>Lets a time pass on the clock of the device.</summary>
    public Task Delay(double seconds) => Delay(Device, seconds);

    /// <summary>Lets a time pass on the clock of a radio that is on.</summary>
    public static Task Delay(IBleHost radio, double seconds)
    {
        var done = new TaskCompletionSource();
        radio.StartDelay((long)(seconds * 1e6), new Alarm(radio, done));
        return done.Task;
    }

    private sealed class Alarm(IBleHost host, TaskCompletionSource done) : GattOperation
    {
        public override void OnDone(int status) => host.Post(_ => done.SetResult(), null);
    }
}
