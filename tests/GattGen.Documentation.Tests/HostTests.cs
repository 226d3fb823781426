// A manifest says what the host registers: handle by handle, and the same hash.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;
using GattGen.Transports;

namespace GattGen.Documentation.Tests;

public class HostTests
{
    public static TheoryData<Type> Servers => new(typeof(ProfilesServer), typeof(ThoroughServer), typeof(OuterServer), Assembly.Load("HeartRateMonitor").GetType("HeartRateMonitor.MonitorServer", throwOnError: true)!);

    [Theory]
    [MemberData(nameof(Servers))]
    public void A_client_discovers_what_the_manifest_says(Type type)
    {
        var manifest = Manifests.Of(type);
        var server = Activator.CreateInstance(type)!;
        foreach (var service in (IGattService[])type.GetProperty("Services")!.GetValue(server)!)
        {
            // Nothing is left out.
            foreach (var optional in service.GetType().GetProperties().Where(property => property.Name.StartsWith("Has", StringComparison.Ordinal) && property.PropertyType == typeof(bool)))
                optional.SetValue(service, true);
        }

        var simulation = new Simulation(seed: 1);
        var (device, phone) = (simulation.AddRadio(), simulation.AddRadio());
        phone.Active = true;
        simulation.Run(async () =>
        {
            await (Task)type.GetMethod("StartAsync", [typeof(Ble), typeof(CancellationToken)])!.Invoke(server, [device, CancellationToken.None])!;
            await using var link = await new Central(phone).ConnectAsync(device.Config.Mac);
            var found = await link.DiscoverAsync();
            Assert.Equal(await Describe(found), Describe(manifest.Services));
            var hash = await found.Single(service => service.Uuid == 0x1801).Require(0x2B2A).ReadAsync();
            Assert.Equal(Convert.ToHexString(hash), manifest.DatabaseHash);
        });
    }

    [Fact]
    public void What_is_advertised_is_what_the_server_advertises()
    {
        var manifest = Manifests.Of(typeof(ThoroughServer));
        Assert.Equal(Convert.ToHexString(ThoroughServer.AdvertisingData), manifest.AdvertisingData);
        Assert.Equal(Convert.ToHexString(ThoroughServer.ScanResponseData), manifest.ScanResponseData);
        Assert.NotEmpty(manifest.ScanResponseData);
        Assert.Equal("Thorough \"@\" ä", manifest.Name);
        Assert.Equal(0, manifest.Appearance);
        Assert.Equal(Appearance.HeartRateSensor, Manifests.Of(typeof(ProfilesServer)).Appearance);
    }

    private static async Task<string> Describe(IReadOnlyList<RemoteService> services)
    {
        // Secondary services are found where they are included.
        var all = services.ToList();
        for (var i = 0; i < all.Count; i++)
            all.AddRange((await all[i].DiscoverIncludesAsync()).Where(included => all.TrueForAll(known => known.StartHandle != included.StartHandle)));
        var lines = new List<string>();
        foreach (var service in all.OrderBy(each => each.StartHandle))
        {
            lines.Add(Line(service.StartHandle, service.EndHandle, Text(service.Uuid)));
            foreach (var include in await service.DiscoverIncludesAsync())
                lines.Add(Line(include.StartHandle, include.EndHandle, "includes " + Text(include.Uuid)));
            foreach (var characteristic in service.Characteristics)
            {
                lines.Add(Line(characteristic.ValueHandle, (int)characteristic.Properties, Text(characteristic.Uuid)));
                foreach (var descriptor in await characteristic.DiscoverDescriptorsAsync())
                    lines.Add(Line(descriptor.Handle, 0, Text(descriptor.Uuid)));
            }
        }

        return string.Join("\n", lines);
    }

    private static string Describe(IEnumerable<ServiceManifest> services)
    {
        var lines = new List<string>();
        foreach (var service in services)
        {
            lines.Add(Line(service.Handle, service.End, service.Uuid));
            foreach (var include in service.Includes ?? [])
                lines.Add(Line(include.Start, include.End, "includes " + include.Uuid));
            foreach (var characteristic in service.Characteristics)
            {
                Assert.True(characteristic.Declaration < characteristic.Handle);
                lines.Add(Line(characteristic.Handle, characteristic.Properties, characteristic.Uuid));
                foreach (var descriptor in characteristic.Descriptors)
                    lines.Add(Line(descriptor.Handle, 0, descriptor.Uuid));
            }
        }

        return string.Join("\n", lines);
    }

    private static string Line(int handle, int number, string text) => string.Create(CultureInfo.InvariantCulture, $"{handle:X4} {number:X4} {text}");

    private static string Text(BleUuid uuid) => uuid.ToShortString() is { Length: 4 } digits ? "0x" + digits.ToUpperInvariant() : uuid.ToShortString();
}
