// Channels that are found through GATT: opened, used side by side, refused, and ended by each side.
using System;
using System.Linq;
using System.Threading.Tasks;
using GattGen.Tests;

namespace GattGen.Generators.Tests.Behaviour;

public class ChannelTests
{
    private readonly RelayServer _server = new();

    private Relay Relay => _server.Relay;

    [Fact]
    public void A_channel_is_opened_by_the_psm_that_stands_in_the_characteristic() => Play(1, async stage =>
    {
        await using var link = await stage.ConnectAsync();
        var client = await Relay.Client.DiscoverAsync(link);
        Assert.Equal(0xFF, await client.Echo.ReadPsmAsync());       // the highest that is free
        await using var channel = await client.Echo.OpenAsync();
        Assert.Equal(0xFF, channel.Psm);
        Assert.Equal([1, 2, 3], await Echoed(channel, 1, 2, 3));
        Assert.Equal([4], await Echoed(channel, 4));
        await channel.CloseAsync();
        await stage.Delay(1);
        Assert.Equal(["read", "read", "open 512", "closed"], Relay.Log);
        Assert.Empty(stage.Failures);
    });

    [Fact]
    public void Several_clients_have_channels_of_their_own_up_to_the_limit() => Play(2, async stage =>
    {
        await using var first = await stage.ConnectAsync(0);
        await using var second = await stage.ConnectAsync(1);
        var (one, other) = (await Relay.Client.DiscoverAsync(first), await Relay.Client.DiscoverAsync(second));
        await using var a = await one.Echo.OpenAsync();
        await using var b = await other.Echo.OpenAsync(new L2capOptions { Mtu = 64 });
        Assert.Equal([1], await Echoed(a, 1));
        Assert.Equal([2], await Echoed(b, 2));
        Assert.Equal(BleError.NoMemory, (await Assert.ThrowsAsync<BleException>(async () => await one.Echo.OpenAsync())).Error);
        await a.CloseAsync();
        await stage.Delay(1);
        await using var c = await one.Echo.OpenAsync();
        Assert.Equal([3], await Echoed(c, 3));
        Assert.Equal([4], await Echoed(b, 4));
        await first.DisposeAsync();
        await second.DisposeAsync();
    });

    [Fact]
    public void The_end_of_the_method_closes_the_channel() => Play(1, async stage =>
    {
        await using var link = await stage.ConnectAsync();
        var client = await Relay.Client.DiscoverAsync(link);
        Assert.Equal((int)AttError.InsufficientAuthentication, (await Assert.ThrowsAsync<BleException>(async () => await client.Secret.OpenAsync())).Status);
        Assert.Equal(5, (await Assert.ThrowsAsync<BleException>(async () => await link.OpenChannelAsync(0x80))).Status);      // the channel is as secure as its PSM
        await link.PairAsync();
        await using var channel = await client.Secret.OpenAsync();
        var buffer = new byte[100];
        Assert.Equal(6, await channel.ReceiveAsync(buffer));
        Assert.Equal(0, await channel.ReceiveAsync(buffer));
        Assert.False(channel.IsOpen);
    });

    [Fact]
    public void An_exception_is_told_and_closes_the_channel() => Play(1, async stage =>
    {
        await using var link = await stage.ConnectAsync();
        var client = await Relay.Client.DiscoverAsync(link);
        await using var channel = await client.Echo.OpenAsync();
        await channel.SendAsync(new byte[] { 0xFF });
        Assert.Equal(0, await channel.ReceiveAsync(new byte[10]));
        Assert.Equal("No such octet.", Assert.Single(stage.Failures).Message);
        await using var next = await client.Echo.OpenAsync();
        Assert.Equal([5], await Echoed(next, 5));
    });

    [Fact]
    public void The_end_of_the_link_cancels_the_method_and_frees_its_place() => Play(1, async stage =>
    {
        for (var i = 0; i < 5; i++)
        {
            await using var link = await stage.ConnectAsync();
            var client = await Relay.Client.DiscoverAsync(link);
            var channel = await client.Echo.OpenAsync();
            await client.Hold.OpenAsync();
            Assert.Equal([1], await Echoed(channel, 1));
            await link.DisposeAsync();
            await stage.Delay(1);
        }

        Assert.Equal(5, Relay.Log.Count(line => line == "open 512"));
        Assert.Equal(5, Relay.Log.Count(line => line == "cancelled"));
        Assert.DoesNotContain("closed", Relay.Log);
        Assert.Empty(stage.Failures);
    });

    [Fact]
    public void Registering_other_services_closes_the_channels_and_stops_listening() => Play(1, async stage =>
    {
        await using var link = await stage.ConnectAsync();
        var client = await Relay.Client.DiscoverAsync(link);
        await using var channel = await client.Echo.OpenAsync();
        await using var held = await client.Hold.OpenAsync();
        Assert.Equal([1], await Echoed(channel, 1));
        await _server.StopAsync();
        stage.Device.GattsRegisterServices(new BatteryService());
        Assert.Equal(0, await channel.ReceiveAsync(new byte[10]));
        Assert.Contains("cancelled", Relay.Log);
        Assert.Equal(BleError.NotSupported, (await Assert.ThrowsAsync<BleException>(async () => await link.OpenChannelAsync(0xFF))).Error);
    });

    [Fact]
    public void The_radio_is_switched_off_and_the_service_is_served_again() => Play(1, async stage =>
    {
        var link = await stage.ConnectAsync();
        var client = await Relay.Client.DiscoverAsync(link);
        var channel = await client.Echo.OpenAsync();
        await client.Hold.OpenAsync();
        Assert.Equal([1], await Echoed(channel, 1));
        stage.Device.Active = false;
        await Assert.ThrowsAsync<BleException>(async () => await channel.ReceiveAsync(new byte[10]));
        Assert.Contains("cancelled", Relay.Log);

        await _server.StartAsync(stage.Device);
        await using var again = await stage.ConnectAsync();
        client = await Relay.Client.DiscoverAsync(again);
        await using var second = await client.Echo.OpenAsync();
        Assert.Equal([2], await Echoed(second, 2));
        Assert.Empty(stage.Failures);
    });

    [Fact]
    public void A_psm_that_is_taken_is_told_and_no_service_is_registered()
    {
        var stage = new Stage();
        stage.Device.Active = true;
        stage.Run(async () =>
        {
            await using (L2capListener.Start(stage.Device, 0x80))
                Assert.Equal(BleError.Already, (await Assert.ThrowsAsync<BleException>(() => _server.StartAsync(stage.Device))).Error);
            Assert.False(_server.IsStarted);
            await using var other = L2capListener.Start(stage.Device, 0xFF);
            await _server.StartAsync(stage.Device);
            await using var link = await stage.ConnectAsync();
            Assert.Equal(0xFE, await (await Relay.Client.DiscoverAsync(link)).Echo.ReadPsmAsync());
        });
    }

    [Fact]
    public async Task A_radio_with_the_module_API_only_refuses_the_service()
        => Assert.Equal(BleError.NotSupported, (await Assert.ThrowsAsync<BleException>(() => _server.StartAsync(new FakeBle()))).Error);

    private static async Task<byte[]> Echoed(L2capChannel channel, params byte[] octets)
    {
        await channel.SendAsync(octets);
        var buffer = new byte[100];
        return buffer[..await channel.ReceiveAsync(buffer)];
    }

    private void Play(int clients, Func<Stage, Task> story)
    {
        var stage = new Stage(clients);
        stage.Run(async () =>
        {
            await _server.StartAsync(stage.Device);
            await story(stage);
        });
    }
}
