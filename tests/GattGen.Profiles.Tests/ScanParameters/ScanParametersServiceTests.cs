// The Scan Parameters service, served and used.
using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using GattGen.Profiles;
using GattGen.Transports;

namespace GattGen.Profiles.Tests.ScanParameters;

[GattServer("Scanned")]
public sealed partial class ScannedDevice
{
    public ScanParametersService Scan { get; init; } = new();
}

public class ScanParametersServiceTests
{
    [Fact]
    public void A_client_says_how_it_scans_and_is_asked_for_it_anew()
        => Run(new ScannedDevice { Scan = new ScanParametersService { HasRefresh = true } }, async (device, link) =>
        {
            var seen = new List<ScanIntervalWindow>();
            device.Scan.ScanningChanged += seen.Add;
            var client = await ScanParametersService.Client.DiscoverAsync(link);
            await client.Scanning.Remote.WriteWithoutResponseAsync(new byte[] { 0x60, 0x00, 0x30, 0x00 });
            await client.Scanning.WriteWithoutResponseAsync(new ScanIntervalWindow(0x0030, 0x0060));       // a window above its interval
            await client.Scanning.WriteWithoutResponseAsync(new ScanIntervalWindow(0x4001, 0x0010));
            await client.Scanning.WriteWithoutResponseAsync(new ScanIntervalWindow(0x0004, 0x0003));

            await using var wishes = await client.Refresh!.SubscribeAsync();
            Assert.Equal([new ScanIntervalWindow(96, 48)], seen);
            Assert.Equal(new ScanIntervalWindow(96, 48), device.Scan.Scanning);
            device.Scan.RequestRefresh();
            await foreach (var wish in wishes)
            {
                Assert.Equal(ScanRefresh.ServerRequiresRefresh, wish);
                break;
            }
        });

    [Fact]
    public void Asking_is_offered_only_if_it_was_wanted()
        => Run(new ScannedDevice(), async (device, link) =>
        {
            Assert.Null((await ScanParametersService.Client.DiscoverAsync(link)).Refresh);
            Assert.Throws<InvalidOperationException>(device.Scan.RequestRefresh);
        });

    private static void Run(ScannedDevice device, Func<ScannedDevice, Link, Task> story)
    {
        var simulation = new Simulation(seed: 1);
        var (radio, phone) = (simulation.AddRadio(), simulation.AddRadio());
        phone.Active = true;
        simulation.Run(async () =>
        {
            await device.StartAsync(radio);
            await using var link = await new Central(phone).ConnectAsync(radio.Config.Mac);
            await story(device, link);
        });
    }
}
