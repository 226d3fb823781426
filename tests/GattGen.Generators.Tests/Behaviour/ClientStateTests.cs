// What a service keeps for each client: one object for each link, gone with it.
using System;
using System.Threading.Tasks;
using GattGen.Tests;

namespace GattGen.Generators.Tests.Behaviour;

public class ClientStateTests
{
    private readonly ReceptionServer _server = new();

    private Reception Reception => _server.Reception;

    [Fact]
    public void Each_client_has_an_object_of_its_own() => Play(2, async stage =>
    {
        await using var first = await stage.ConnectAsync(0);
        await using var second = await stage.ConnectAsync(1);
        var (one, other) = (await Reception.Client.DiscoverAsync(first), await Reception.Client.DiscoverAsync(second));
        await one.Bell.WriteAsync(1);
        await one.Bell.WriteAsync(1);
        await other.Bell.WriteAsync(1);
        Assert.Equal(3, await one.Count.RequestAsync(1));
        Assert.Equal(1, await other.Count.RequestAsync(0));
        Assert.Equal(0x80, (await Assert.ThrowsAsync<BleException>(async () => await one.Bell.WriteAsync(1))).Status);
        await other.Bell.WriteAsync(1);
        Assert.Equal(2, Reception.RingsOf(Reception.Last));
        await first.DisposeAsync();
        await second.DisposeAsync();
    });

    [Fact]
    public void It_is_dropped_with_the_link_and_the_next_link_begins_anew() => Play(1, async stage =>
    {
        var isInside = false;
        Reception.Leaving = () => isInside = Record.Exception(() => stage.Device.Active = true) is not null;
        var link = await stage.ConnectAsync();
        var client = await Reception.Client.DiscoverAsync(link);
        await using var bells = await client.Bell.SubscribeAsync();
        await client.Bell.WriteAsync(1);
        await client.Bell.WriteAsync(1);
        var gone = Reception.Last;
        await link.DisposeAsync();
        await stage.Delay(1);
        Assert.Equal(["Notifications after 0", "None after 2", "left after 2"], Reception.Log);
        Assert.False(isInside);
        Assert.Equal(BleError.NotConnected, Assert.Throws<BleException>(() => Reception.RingsOf(gone)).Error);

        await using var again = await stage.ConnectAsync();
        client = await Reception.Client.DiscoverAsync(again);
        await client.Bell.WriteAsync(1);
        Assert.Equal(1, Reception.RingsOf(Reception.Last));
        Assert.Empty(stage.Failures);

        // What has been dropped is not kept: it is not dropped a second time.
        await _server.StopAsync();
        stage.Device.GattsRegisterServices(new BatteryService());
        await stage.Delay(1);
        Assert.Equal("left after 2", Assert.Single(Reception.Log, line => line == "left after 2"));
        Assert.Contains("left after 1", Reception.Log);
    });

    [Fact]
    public void Another_peer_on_the_same_connection_handle_is_another_client() => Play(1, async stage =>
    {
        await using var link = await stage.ConnectAsync();
        var client = await Reception.Client.DiscoverAsync(link);
        await client.Bell.WriteAsync(1);
        var stale = new GattPeer(Reception.Last.Connection, new BleAddress(BleAddressType.Public, 0x123456789ABC));
        Assert.Equal(BleError.NotConnected, Assert.Throws<BleException>(() => Reception.RingsOf(stale)).Error);
        await link.PairAsync();
        Assert.Equal(1, Reception.RingsOf(Reception.Last));
    });

    [Fact]
    public void It_is_dropped_when_the_service_is_not_registered_any_more_and_when_the_radio_is_off() => Play(1, async stage =>
    {
        var link = await stage.ConnectAsync();
        var client = await Reception.Client.DiscoverAsync(link);
        await client.Bell.WriteAsync(1);
        await _server.StopAsync();
        stage.Device.GattsRegisterServices(new BatteryService());
        await stage.Delay(1);
        Assert.Equal(["left after 1"], Reception.Log);
        Assert.Equal(BleError.NotConnected, Assert.Throws<BleException>(() => Reception.RingsOf(Reception.Last)).Error);
        await link.DisposeAsync();

        await _server.StartAsync(stage.Device);
        await using var again = await stage.ConnectAsync();
        client = await Reception.Client.DiscoverAsync(again);
        await client.Bell.WriteAsync(1);
        await client.Bell.WriteAsync(1);
        stage.Device.Active = false;
        await Stage.Delay(stage.Phones[0], 1);
        Assert.Equal(["left after 1", "left after 2"], Reception.Log);
    });

    [Fact]
    public void What_disposing_throws_is_told_and_stops_nothing() => Play(1, async stage =>
    {
        Reception.Leaving = () => throw new InvalidOperationException("The door is stuck.");
        var link = await stage.ConnectAsync();
        var client = await Reception.Client.DiscoverAsync(link);
        await client.Bell.WriteAsync(1);
        await link.DisposeAsync();
        await stage.Delay(1);
        Assert.Equal("The door is stuck.", Assert.Single(stage.Failures).Message);
        Reception.Leaving = () => { };
    });

    [Fact]
    public async Task Before_the_service_is_registered_it_has_no_clients()
    {
        Assert.Equal(BleError.NotConnected, Assert.Throws<BleException>(() => Reception.RingsOf(default)).Error);
        Assert.Equal(BleError.NotSupported, (await Assert.ThrowsAsync<BleException>(() => _server.StartAsync(new FakeBle()))).Error);
    }

    private void Play(int clients, Func<Stage, Task> story)
    {
        var stage = new Stage(clients);
        Reception.Leaving = () => { };
        stage.Run(async () =>
        {
            await _server.StartAsync(stage.Device);
            await story(stage);
        });
    }
}
