// A server of all profiles on one radio, and a central on another, both simulated.
using System;
using System.Threading.Tasks;
using GattGen.Profiles;
using GattGen.Transports;

namespace GattGen.Profiles.Tests;

/// <summary>A device with every profile.</summary>
[GattServer("Profiles", Appearance = Appearance.HeartRateSensor)]
public sealed partial class AllProfiles
{
    public HeartRateService HeartRate { get; init; } = new();

    public BatteryService Battery { get; init; } = new();

    public DeviceInformationService Information { get; init; } = new();

    public NordicUartService Uart { get; init; } = new();
}

/// <summary>Lets a client use a server.</summary>
internal static class ServedAndUsed
{
    public static void Run(AllProfiles server, Func<Link, Task> story)
    {
        var simulation = new Simulation(seed: 1);
        var (device, phone) = (simulation.AddRadio(), simulation.AddRadio());
        phone.Active = true;
        simulation.Run(async () =>
        {
            await server.StartAsync(device);
            await using var link = await new Central(phone).ConnectAsync(device.Config.Mac);
            await story(link);
        });
    }
}
