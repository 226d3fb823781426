// Control points and channels say in the table what characteristics say: handles, keys, client configurations, descriptors.
using System;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using GattGen.Host;
using GattGen.Transports;

namespace GattGen.Generators.Tests.Behaviour;

public class MethodDeclarationTests
{
    private static readonly BleUuid Made = new("7A1C0023-3C5E-4E0F-9D52-5B5A3D1E0001");
    private static readonly BleUuid Level = new("7A1C0025-3C5E-4E0F-9D52-5B5A3D1E0001");

    private readonly WinchServer _server = new();

    private Winch Winch => _server.Winch;

    [Fact]
    public void The_definition_says_what_was_declared()
    {
        var wind = Winch.Definition.Characteristics[0];
        Assert.Equal(GattFlags.Write | GattFlags.Indicate | GattFlags.WriteEncrypted, wind.Flags);
        Assert.Equal(0x0040, wind.Handle);
        Assert.Equal(16, wind.MinKeySize);
        Assert.Equal(GattFlags.Read | GattFlags.Write | GattFlags.WriteEncrypted, wind.ConfigurationFlags);
        Assert.Equal([0x2900, 0x2901, Made], wind.Descriptors.Select(descriptor => descriptor.Uuid));
        Assert.Equal(GattFlags.Read | GattFlags.ReadEncrypted, wind.Descriptors[2].Flags);
        Assert.Equal(16, wind.Descriptors[2].MinKeySize);

        var log = Winch.Definition.Characteristics[1];
        Assert.Equal(GattFlags.Read | GattFlags.ReadEncrypted, log.Flags);
        Assert.Equal(0x0060, log.Handle);
        Assert.Equal(16, log.MinKeySize);
        Assert.Null(log.ConfigurationFlags);
        Assert.Equal([0x2901, Level], log.Descriptors.Select(descriptor => descriptor.Uuid));
    }

    [Fact]
    public void A_client_reads_the_descriptors_of_a_control_point() => Play(async (_, link, client) =>
    {
        Assert.Equal(0x0040, client.Wind.Remote.ValueHandle);
        Assert.Equal(0x0040, Winch.Handles.Wind);
        Assert.Equal([2, 0], await Read(client.Wind.Remote, 0x2900));        // the description may be written (Core Vol 3, Part G, 3.3.3.1)
        Assert.Equal("The rope"u8.ToArray(), await Read(client.Wind.Remote, 0x2901));
        Assert.Equal(Winch.Handles.WindDescription, (await client.Wind.Remote.FindDescriptorAsync(0x2901))!.Handle);
        Assert.Equal(Winch.Handles.WindMade, (await client.Wind.Remote.FindDescriptorAsync(Made))!.Handle);
        Assert.Equal(AttError.InsufficientAuthentication, await RefusalOf(Read(client.Wind.Remote, Made)));
        await link.PairAsync();
        Assert.Equal([26, 11], await Read(client.Wind.Remote, Made));
        Winch.SetWindMade([1, 2, 3]);
        Assert.Equal([1, 2, 3], await Read(client.Wind.Remote, Made));
    });

    [Fact]
    public void A_description_of_a_control_point_that_may_be_written_is_written_and_no_request() => Play(async (_, link, client) =>
    {
        await link.PairAsync();
        await (await client.Wind.Remote.FindDescriptorAsync(0x2901))!.WriteAsync(Encoding.UTF8.GetBytes("The rope of the mainsail"));
        Assert.Equal("The rope of the mainsail"u8.ToArray(), await Read(client.Wind.Remote, 0x2901));
        Assert.Equal(["The rope of the mainsail"], Winch.Seen);
        Assert.Equal(9, await client.Wind.RequestAsync(9));
    });

    [Fact]
    public void Subscribing_to_results_asks_for_what_the_client_configuration_says() => Play(async (_, link, client) =>
    {
        Assert.Equal(AttError.InsufficientAuthentication, await RefusalOf(client.Wind.Remote.SubscribeAsync().AsTask()));
        await link.PairAsync();
        Assert.Equal(9, await client.Wind.RequestAsync(9));
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Channels_are_there_if_the_application_says_so(bool isThere) => Play(
        async (_, link, client) =>
        {
            Assert.Equal(7, await client.Last.ReadAsync());
            Assert.Equal(isThere, client.Log is not null);
            Assert.Equal(isThere ? 0x0060 : 0, Winch.Handles.Log);
            Assert.Equal(isThere, Winch.Handles.LogDescription != 0);
            await link.PairAsync();
            if (client.Log is not { } log)
            {
                Assert.Equal(BleError.NotSupported, (await Assert.ThrowsAsync<BleException>(async () => await link.OpenChannelAsync(0x81))).Error);
                return;
            }

            Assert.Equal("The log"u8.ToArray(), await Read(log.Remote, 0x2901));
            var level = (await log.Remote.FindDescriptorAsync(Level))!;
            Assert.Equal(AttError.InvalidAttributeValueLength, await RefusalOf(level.WriteAsync(new byte[] { 1, 2 }).AsTask()));
            await level.WriteAsync(new byte[] { 3 });
            Assert.Equal([3], await level.ReadAsync());
            Winch.SetLogLevel([4]);
            Assert.Equal([4], await level.ReadAsync());
            await using var channel = await log.OpenAsync();
            var octets = new byte[10];
            Assert.Equal("wound"u8.ToArray(), octets[..await channel.ReceiveAsync(octets)]);
        },
        isThere);

    [Fact]
    public void Channels_that_are_switched_off_are_not_listened_for_after_the_next_registration() => Play(
        async (device, link, _) =>
        {
            await link.PairAsync();
            await (await link.OpenChannelAsync(0x81)).DisposeAsync();
            Winch.HasLog = false;
            await _server.StopAsync();
            device.GattsRegisterServices(Winch);
            Assert.Equal(0, Winch.Handles.Log);
            Assert.Equal(BleError.NotSupported, (await Assert.ThrowsAsync<BleException>(async () => await link.OpenChannelAsync(0x81))).Error);
            Winch.HasLog = true;
            device.GattsRegisterServices(Winch);
            await using var channel = await link.OpenChannelAsync(0x81);
            Assert.Equal(0x81, channel.Psm);
        },
        isThere: true);

    [Theory]
    [InlineData(16)]
    [InlineData(7)]
    public void A_key_that_is_too_short_is_refused(int size)
    {
        var any = new HostOptions { MinKeySize = 7, MaxKeySize = size };
        Play(
            async (_, link, client) =>
            {
                await link.PairAsync();
                Assert.Equal(size, link.Security.KeySize);
                if (size == 16)
                {
                    Assert.Equal(9, await client.Wind.RequestAsync(9));
                    await using var channel = await client.Log!.OpenAsync();
                    Assert.Equal(0x81, channel.Psm);
                    return;
                }

                Assert.Equal(AttError.EncryptionKeySizeTooShort, await RefusalOf(client.Wind.RequestAsync(9).AsTask()));
                Assert.Equal(AttError.EncryptionKeySizeTooShort, await RefusalOf(client.Log!.ReadPsmAsync().AsTask()));

                // Who knows the PSM by heart needs the key as well (Core Vol 3, Part A, 4.23).
                Assert.Equal(7, (await Assert.ThrowsAsync<BleException>(async () => await link.OpenChannelAsync(0x81))).Status);
            },
            isThere: true,
            any);
    }

    [Fact]
    public void A_key_size_without_a_demand_for_security_asks_nothing_of_a_link()
    {
        var point = new GattChannelPoint(new GattBinding(), 0x80, 512, 1, GattFlags.None, (_, _, _) => default) { MinKeySize = 16 };
        Assert.Equal(16, point.MinKeySize);
        Assert.Throws<ArgumentOutOfRangeException>(() => new GattChannelPoint(new GattBinding(), 0x80, 512, 1, GattFlags.None, (_, _, _) => default) { MinKeySize = 6 });
    }

    private static async Task<byte[]> Read(RemoteCharacteristic characteristic, BleUuid uuid) => await (await characteristic.FindDescriptorAsync(uuid))!.ReadAsync();

    private static async Task<AttError> RefusalOf(Task task) => (AttError)(await Assert.ThrowsAsync<BleException>(() => task)).Status;

    private void Play(Func<HostBle, Link, Winch.Client, Task> story, bool isThere = false, HostOptions? options = null)
    {
        var simulation = new Simulation(1);
        var device = simulation.AddRadio(options);
        var phone = simulation.AddRadio(options);
        phone.Active = true;
        Winch.HasLog = isThere;
        simulation.Run(async () =>
        {
            await _server.StartAsync(device);
            await using var link = await new Central(phone).ConnectAsync(device.Config.Mac);
            await story(device, link, await Winch.Client.DiscoverAsync(link));
        });
    }
}
