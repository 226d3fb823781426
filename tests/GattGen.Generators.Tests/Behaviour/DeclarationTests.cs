// What a table can say, served and used over the virtual air. Octets are written by hand from the Core Specification.
using System;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using GattGen.Host;
using GattGen.Tests;

namespace GattGen.Generators.Tests.Behaviour;

public class DeclarationTests
{
    private static void Run(ClimateServer server, Func<ClimateServer.Client, Task> story)
    {
        var stage = new Stage();
        stage.Run(async () =>
        {
            await server.StartAsync(stage.Device);
            await using var link = await stage.ConnectAsync();
            await story(await ClimateServer.Client.DiscoverAsync(link));
        });
        Assert.Empty(stage.Failures);
    }

    private static async Task<byte[]> Descriptor(RemoteCharacteristic characteristic, BleUuid uuid) =>
        await (await characteristic.FindDescriptorAsync(uuid))!.ReadAsync();

    [Fact]
    public void Descriptors_say_what_was_declared() => Run(new ClimateServer(), async client =>
    {
        var climate = client.Climate;

        // Format, exponent, unit, namespace, description (Core Vol 3, Part G, 3.3.3.5).
        Assert.Equal([0x0E, 0xFE, 0x2F, 0x27, 0x01, 0x10, 0x01], await Descriptor(climate.Temperature.Remote, 0x2904));
        Assert.Equal([0x06, 0xFE, 0xAD, 0x27, 0x01, 0x00, 0x00], await Descriptor(climate.Humidity.Remote, 0x2904));
        Assert.Equal("Outside"u8.ToArray(), await Descriptor(climate.Temperature.Remote, 0x2901));
        Assert.Equal([0x60, 0xF0, 0x34, 0x21], await Descriptor(climate.Temperature.Remote, 0x2906));
        Assert.Equal([0x03, 0x03], await Descriptor(climate.Report.Remote, 0x2908));
        Assert.Equal([0x26, 0x11], await Descriptor(climate.Report.Remote, new BleUuid("A0000007-0000-4000-8000-00805F9B34FB")));

        // Writable auxiliaries (3.3.3.1), and the handles of the two formats (3.3.3.6).
        Assert.Equal([0x02, 0x00], await Descriptor(climate.Humidity.Remote, 0x2900));
        var formats = new[] { climate.Humidity.Remote, climate.Temperature.Remote };
        var handles = new byte[4];
        for (var i = 0; i < 2; i++)
        {
            var handle = (await formats[i].FindDescriptorAsync(0x2904))!.Handle;
            (handles[2 * i], handles[2 * i + 1]) = ((byte)handle, (byte)(handle >> 8));
        }

        Assert.Equal(handles, await Descriptor(climate.Both.Remote, 0x2905));
    });

    [Fact]
    public void A_description_that_may_be_written_is_written_whole_and_hooks_see_it()
    {
        var server = new ClimateServer();
        Run(server, async client =>
        {
            var description = (await client.Climate.Humidity.Remote.FindDescriptorAsync(0x2901))!;
            await description.WriteAsync(Encoding.UTF8.GetBytes("Humidity of the greenhouse, left"));
            Assert.Equal("Humidity of the greenhouse, left"u8.ToArray(), await description.ReadAsync());
            var refused = await Assert.ThrowsAsync<BleException>(async () => await description.WriteAsync(default));
            Assert.Equal((int)AttError.InvalidAttributeValueLength, refused.Status);
            server.Climate.SetHumidityDescription("by us"u8);
            Assert.Equal("by us"u8.ToArray(), await description.ReadAsync());
            Assert.Equal(["Humidity of the greenhouse, left"], server.Climate.Seen);
        });
    }

    [Fact]
    public void Fixed_handles_are_had_and_the_order_is_that_which_was_given()
    {
        var server = new ClimateServer();
        Run(server, async client =>
        {
            Assert.Equal(0x0020, client.Climate.Service.StartHandle);
            Assert.Equal(0x0040, client.Climate.Humidity.Remote.ValueHandle);
            Assert.Equal(0x0040, server.Climate.Handles.Humidity);
            Assert.Equal(
                ["Temperature", "Humidity", "Both", "Report", "Code", "Key", "Curve", "Signed"],
                server.HandleMap.Services[1].Values.Where(value => !value.IsDescriptor).Select(value => value.Name));
            Assert.Equal(server.Climate.Handles.ReportMade, (await client.Climate.Report.Remote.FindDescriptorAsync(new BleUuid("A0000007-0000-4000-8000-00805F9B34FB")))!.Handle);
        });
    }

    [Fact]
    public void Lengths_are_kept_within_their_bounds_on_both_sides()
    {
        var server = new ClimateServer();
        Run(server, async client =>
        {
            var climate = client.Climate;
            foreach (var (characteristic, tooShort, right, tooLong) in new[]
                {
                    (climate.Code.Remote, "a", "abcd", "abcde"),
                    (climate.Key.Remote, "a", "ab", new string('k', 31)),
                    (climate.Curve.Remote, "ab", "abcdef", "abcdefghij"),
                })
            {
                foreach (var wrong in new[] { tooShort, tooLong })
                    Assert.Equal((int)AttError.InvalidAttributeValueLength, (await Assert.ThrowsAsync<BleException>(async () => await characteristic.WriteAsync(Encoding.ASCII.GetBytes(wrong)))).Status);
                await characteristic.WriteAsync(Encoding.ASCII.GetBytes(right));
            }

            Assert.Equal("abcd", server.Climate.Code);
            Assert.Equal("ab"u8.ToArray(), server.Climate.Key);
            Assert.Equal([0x6261, 0x6463, 0x6665], server.Climate.Curve);
            Assert.Throws<ArgumentException>(() => server.Climate.Code = "a");
            Assert.Throws<ArgumentException>(() => server.Climate.Key = [1]);
            Assert.Throws<ArgumentException>(() => server.Climate.Curve = [1]);
            await Assert.ThrowsAsync<ArgumentException>(async () => await climate.Code.WriteAsync("a"));
            Assert.Equal("abcd", await climate.Code.ReadAsync());
        });
    }

    [Fact]
    public void Included_services_come_along_once_and_a_client_finds_them()
    {
        var server = new ClimateServer { Climate = new ClimateService { Calibration = new CalibrationService { Offset = 9 }, Power = new FirstLong { Value = 5 } } };
        Run(server, async client =>
        {
            Assert.Equal(9, await client.Climate.Calibration.Offset.ReadAsync());
            Assert.Equal(5, await client.Climate.Power!.Value.ReadAsync());

            // A secondary service is not found by itself; a primary one that is included is.
            Assert.Null(await CalibrationService.Client.TryDiscoverAsync(client.Link));
            Assert.Equal(5, await (await FirstLong.Client.DiscoverAsync(client.Link)).Value.ReadAsync());
        });
    }

    [Fact]
    public void An_included_service_that_is_null_is_not_there() => Run(new ClimateServer(), async client =>
    {
        Assert.Null(client.Climate.Power);
        Assert.Null(await FirstLong.Client.TryDiscoverAsync(client.Link));
        Assert.Single(await client.Climate.Service.DiscoverIncludesAsync());
    });

    [Fact]
    public void An_object_that_the_server_holds_and_a_service_includes_is_registered_once()
    {
        var power = new FirstLong();
        var climate = new ClimateService { Power = power };
        var stage = new Stage();
        stage.Device.Active = true;
        var handles = stage.Device.GattsRegisterServices(power, climate);
        Assert.Equal(3, handles.Length);
        Assert.Equal(handles[0][0], power.Handles.Value);
        Assert.Equal(handles[2][0], climate.Calibration.Handles.Offset);
    }

    [Fact]
    public void A_null_include_that_is_not_optional_is_refused_with_its_name()
    {
        var refused = Assert.Throws<InvalidOperationException>(() => new FakeBle().GattsRegisterServices(new ClimateService { Calibration = null! }));
        Assert.Equal("The included service 'Calibration' is null: set it, or put [GattOptional] on its property.", refused.Message);
    }

    // Flags, the 16-bit UUIDs, the 128-bit UUIDs, the name; a list without UUIDs is left out (Supplement to the Core Specification, Part A, 1).
    [Theory]
    [InlineData(false, false, false, "")]
    [InlineData(true, false, false, "03030F18")]
    [InlineData(false, false, true, "03030F18")]
    [InlineData(false, true, false, "11079ECADC240EE5A9E093F3A3B50100406E")]
    [InlineData(true, true, true, "03030F1811079ECADC240EE5A9E093F3A3B50100406E")]
    public async Task A_service_that_is_null_is_neither_registered_nor_advertised(bool battery, bool first, bool spare, string lists)
    {
        var ble = new FakeBle();
        var server = new AnyServer { Battery = battery ? new() : null, First = first ? new() : null, Spare = spare ? new() : null };
        await server.StartAsync(ble);
        var count = new[] { battery, first, spare }.Count(each => each);
        Assert.Equal((count, count), (server.Services.Length, server.HandleMap.Services.Count));
        Assert.Equal("020106" + lists + "0409416E79", Convert.ToHexString(ble.AdvertisingData));
    }

    [Fact]
    public void A_service_that_is_null_is_not_found() => Run(new ClimateServer(), async client =>
    {
        Assert.Null(client.Spare);
        Assert.Null(client.More);
        Assert.Equal(100, await client.Battery.Level.ReadAsync());
    });

    [Fact]
    public void A_second_object_of_a_class_has_a_client_of_its_own()
    {
        var server = new ClimateServer { Spare = new BatteryService { Level = 33 }, More = new SecondLong { Value = 8 } };
        server.Battery.Level = 44;
        Run(server, async client =>
        {
            Assert.Equal(44, await client.Battery.Level.ReadAsync());
            Assert.Equal(33, await client.Spare!.Level.ReadAsync());
            Assert.Equal(8, await client.More!.Value.ReadAsync());
        });
    }

    [Fact]
    public void A_server_sets_how_its_radio_pairs_and_asks_for_its_connection_interval()
    {
        var stage = new Stage();
        stage.Run(async () =>
        {
            await new ClimateServer().StartAsync(stage.Device);
            var config = stage.Device.Config;
            Assert.Equal((IoCapability.DisplayOnly, true, true, true), (config.Io, config.Bond, config.Mitm, config.LeSecure));
            await using var link = await stage.ConnectAsync();
            await stage.Delay(2);
            Assert.InRange(link.Info.IntervalMicroseconds, 100_000, 150_000);
            Assert.Equal((2, 4000), (link.Info.Latency, link.Info.SupervisionTimeoutMilliseconds));
        });
    }

    [Fact]
    public async Task A_server_that_says_nothing_leaves_the_radio_as_it_is()
    {
        var ble = new FakeBle();
        await new HeartRateMonitor().StartAsync(ble);
        Assert.Equal(100_000, ble.AdvertisingIntervalUs);

        // One that says how it pairs needs a radio that can.
        var refused = await Assert.ThrowsAsync<BleException>(() => new ClimateServer().StartAsync(new FakeBle()));
        Assert.Equal(BleError.NotSupported, refused.Error);
    }

    [Fact]
    public void Keys_guard_the_value_and_the_subscription()
    {
        var stage = new Stage();
        stage.Run(async () =>
        {
            await new VaultServer().StartAsync(stage.Device);
            await using var link = await stage.ConnectAsync();
            var vault = (await VaultServer.Client.DiscoverAsync(link)).Vault;
            Assert.Equal(0, await vault.Open.ReadAsync());
            Assert.Equal((int)AttError.InsufficientAuthentication, (await Assert.ThrowsAsync<BleException>(async () => await vault.Open.SubscribeAsync())).Status);
            Assert.Equal((int)AttError.InsufficientAuthentication, (await Assert.ThrowsAsync<BleException>(async () => await vault.Secret.ReadAsync())).Status);
            await link.PairAsync();
            Assert.Equal(42, await vault.Secret.ReadAsync());
            await using var opened = await vault.Open.SubscribeAsync();
        });
    }

    [Fact]
    public void A_key_that_is_too_short_is_told()
    {
        var stage = new Stage();
        stage.Run(async () =>
        {
            var device = stage.Simulation.AddRadio(new HostOptions { MinKeySize = 7, MaxKeySize = 10 });
            await new VaultServer().StartAsync(device);
            var phone = stage.Simulation.AddRadio(new HostOptions { MinKeySize = 7 });
            phone.Active = true;
            await using var link = await new Central(phone).ConnectAsync(device.Config.Mac);
            var vault = (await VaultServer.Client.DiscoverAsync(link)).Vault;
            await link.PairAsync();
            Assert.Equal((int)AttError.EncryptionKeySizeTooShort, (await Assert.ThrowsAsync<BleException>(async () => await vault.Secret.ReadAsync())).Status);
        });
    }

    [Fact]
    public void Services_with_the_same_part_have_values_hooks_and_clients_of_their_own()
    {
        var server = new PartsServer();
        foreach (var each in new IHasStatus[] { server.Pump, server.Valve })
            each.Label = "new";
        server.Valve.Log = [1, 2, 3];
        var stage = new Stage();
        stage.Run(async () =>
        {
            await server.StartAsync(stage.Device);
            await using var link = await stage.ConnectAsync();
            var client = await PartsServer.Client.DiscoverAsync(link);
            Assert.Equal(900, await client.Pump.Speed.ReadAsync());
            await client.Pump.Label.WriteAsync("main pump");
            Assert.Equal(("main pump", "new"), (await client.Pump.Label.ReadAsync(), await client.Valve.Label.ReadAsync()));
            Assert.Equal(["main pump"], server.Pump.Labels);
            await using var told = await client.Valve.Status.SubscribeAsync();
            server.Pump.Status = 1;
            server.Valve.Status = 2;
            await foreach (var status in told)
            {
                Assert.Equal(2, status);
                break;
            }

            Assert.Null(client.Pump.Log);
            Assert.Equal([1, 2, 3], await client.Valve.Log!.ReadAsync());
            Assert.Equal("Status"u8.ToArray(), await Descriptor(client.Pump.Status.Remote, 0x2901));

            // The class's own characteristics first.
            Assert.Equal(["Speed", "Status", "StatusDescription", "Label"], server.HandleMap.Services[0].Values.Select(value => value.Name));
        });
        Assert.Empty(stage.Failures);
    }

    [Fact]
    public void A_signed_write_needs_a_key() => Run(new ClimateServer(), async client =>
    {
        var refused = await Assert.ThrowsAsync<BleException>(async () => await client.Climate.Signed.WriteSignedAsync(1));
        Assert.Equal(BleError.NoEntry, refused.Error);
    });
}
