// Services on one radio, and clients on others, on a virtual air.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using GattGen.Air;
using GattGen.Host;
using GattGen.Transports;

namespace GattGen.Profiles.Tests.Sensing;

/// <summary>A device that serves, and a phone that uses it.</summary>
internal sealed class Served
{
    private readonly List<VirtualController> _controllers = [];

    private Served()
    {
        Simulation = new Simulation(seed: 1);
        Device = Add();
        Phone = Add();
    }

    public Simulation Simulation { get; }

    public HostBle Device { get; }

    public HostBle Phone { get; }

    public Link Link { get; private set; } = null!;

    /// <summary>Serves, connects, and runs a story.</summary>
    public static void Run(IGattService service, Func<Served, Task> story, bool bonds = false) => Run([service], story, bonds);

    /// <summary>Serves, connects, and runs a story.</summary>
    public static void Run(IGattService[] services, Func<Served, Task> story, bool bonds = false)
    {
        var served = new Served();
        served.Simulation.Run(async () =>
        {
            foreach (var radio in new[] { served.Device, served.Phone })
            {
                if (bonds)
                    radio.UseBondStore(new MemoryBondStore());
                radio.Config.Bond = bonds;
                radio.Active = true;
            }

            served.Device.GattsRegisterServices(services);
            served.Link = await served.ConnectAsync(served.Phone);
            await story(served);
            await served.Link.DisposeAsync();
        });
    }

    /// <summary>Another client.</summary>
    public HostBle Add()
    {
        var radio = Simulation.AddRadio(wrap: transport =>
        {
            _controllers.Add((VirtualController)transport);
            return transport;
        });
        if (_controllers.Count > 2)
            radio.Active = true;
        return radio;
    }

    /// <summary>Connects a client to the device.</summary>
    public async Task<Link> ConnectAsync(HostBle radio)
    {
        Device.GapAdvertise(50_000, [2, 1, 6]);
        return await new Central(radio).ConnectAsync(Device.Config.Mac);
    }

    /// <summary>Switches the radio of the device off and on, serves again, and connects anew.</summary>
    public async Task RestartAsync(params IGattService[] services)
    {
        Device.Active = false;
        await Link.DisposeAsync();
        Device.Active = true;
        Device.GattsRegisterServices(services);
        Link = await ConnectAsync(Phone);
    }

    /// <summary>Lets the phone go out of reach of the device, or come back.</summary>
    /// <param name="isInReach">Whether it is in reach.</param>
    /// <param name="phone">Which phone: 1 for the first, 2 for the one that was added first, and so on.</param>
    public void SetReach(bool isInReach, int phone = 1)
        => Simulation.Air.SetPath(_controllers[0], _controllers[phone], isInReach ? new AirPath(IsInRange: true, LossProbability: 0, Rssi: -50) : AirPath.OutOfRange);

    /// <summary>Lets virtual time pass.</summary>
    public Task WaitAsync(double seconds) => VirtualWait.ForAsync(Phone, TimeSpan.FromSeconds(seconds));

    /// <summary>The error with which something is refused.</summary>
    public static async Task<int> RefusalAsync(Func<ValueTask> use) => (await Assert.ThrowsAsync<BleException>(() => use().AsTask())).Status;

    /// <summary>The next values of a subscription.</summary>
    public static async Task<T[]> TakeAsync<T>(RemoteSubscription<T> subscription, int count)
    {
        var values = new List<T>();
        await foreach (var value in subscription)
        {
            values.Add(value);
            if (values.Count == count)
                break;
        }

        return values.ToArray();
    }

    /// <summary>What has come on a subscription until some time has passed.</summary>
    public async Task<T[]> TakeForAsync<T>(RemoteSubscription<T> subscription, double seconds)
    {
        var values = new List<T>();
        var enumerator = subscription.GetAsyncEnumerator();
        var over = WaitAsync(seconds);
        while (true)
        {
            var next = enumerator.MoveNextAsync().AsTask();
            if (await Task.WhenAny(next, over) != next)
            {
                await subscription.DisposeAsync();
                return values.ToArray();
            }

            if (!await next)
                return values.ToArray();
            values.Add(enumerator.Current);
        }
    }
}
