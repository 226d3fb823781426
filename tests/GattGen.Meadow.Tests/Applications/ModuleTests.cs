// Applications whose module restarts under them: they open it anew, and serve on.
using System;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using GattGen.Host;
using GattGen.Profiles;
using GattGen.Transports;
using Meadow;
using SimulatedF7;

namespace GattGen.Meadow.Tests.Applications;

[Collection(BoardWorld.OneAtATime)]
public class ModuleTests
{
    [Fact]
    public async Task The_console_is_served_again_when_its_module_has_restarted()
        => await UseTwiceAsync(new UartConsole.MeadowApp(), "COM4", "GattGen Console", async (link, cancel) =>
        {
            await link.ExchangeMtuAsync(cancel);
            var uart = await NordicUartService.Client.DiscoverAsync(link, cancel);
            await using var answers = await uart.Tx.SubscribeAsync(cancel);
            await using var pieces = answers.GetAsyncEnumerator(cancel);
            await uart.Rx.WriteAsync(Encoding.UTF8.GetBytes("echo again\n"), cancel);
            Assert.True(await pieces.MoveNextAsync());
            Assert.Equal("again\n", Encoding.UTF8.GetString(pieces.Current));
        });

    [Fact]
    public async Task The_gateway_is_served_again_when_its_module_has_restarted()
        => await UseTwiceAsync(new HciGateway.MeadowApp(), "COM1", "GattGen Gateway", async (link, cancel) =>
        {
            var client = await HeartRateService.Client.DiscoverAsync(link, cancel);
            Assert.Equal(BodySensorLocation.Other, await client.Location!.ReadAsync(cancel));
        });

    [Fact]
    public async Task An_application_that_was_never_initialized_can_be_shut_down()
    {
        foreach (var app in new App[] { new UartConsole.MeadowApp(), new HciGateway.MeadowApp(), new HeartRateMonitor.MeadowApp(), new EnvironmentStation.MeadowApp() })
            await app.OnShutdown();
    }

    [Fact]
    public async Task A_module_that_does_not_answer_is_tried_again_until_it_is_enough()
    {
        using var enough = new CancellationTokenSource();
        var tries = 0;
        string? said = null;
        await MeadowModule.KeepAsync(
            () => new MeadowSerialTransport(new BrokenPort()),
            (ble, _) =>
            {
                ble.Active = true;
                return Task.CompletedTask;
            },
            lost =>
            {
                said = lost.Message;
                if (++tries == 2)
                    enough.Cancel();
            },
            enough.Token);
        Assert.Equal(2, tries);
        Assert.Contains("COM9 could not be opened", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_use_that_returns_or_throws_something_else_ends_it()
    {
        await using var board = await SimulatedBoard.CreateAsync(air: "module that is used once");
        MeadowSerialTransport Connect() => new(board.Device.PlatformOS.GetSerialPortName("COM4")!.CreateSerialPort(baudRate: 115200, readBufferSize: 8192));
        HostBle? used = null;
        await MeadowModule.KeepAsync(Connect, (ble, _) =>
        {
            Assert.False(ble.Active);
            ble.Active = true;
            used = ble;
            return Task.CompletedTask;
        });
        Assert.False(used!.Active);
        await Assert.ThrowsAsync<InvalidOperationException>(() => MeadowModule.KeepAsync(Connect, (_, _) => throw new InvalidOperationException("on purpose")));
        await Assert.ThrowsAsync<ArgumentNullException>(() => MeadowModule.KeepAsync(null!, (_, _) => Task.CompletedTask));
        await Assert.ThrowsAsync<ArgumentNullException>(() => MeadowModule.KeepAsync(Connect, null!));
        Assert.Throws<ArgumentException>(() => board.RestartModule("COM1"));
    }

    private static async Task UseTwiceAsync(App app, string port, string name, Func<Link, CancellationToken, Task> useAsync)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await using var board = await SimulatedBoard.CreateAsync(air: "board with a module at " + port);
        await using var phone = await BleRadio.OpenAsync("virtual:phone that loses " + port);
        phone.Active = true;
        var central = new Central(phone);
        using var over = new CancellationTokenSource();
        var running = board.RunAsync(app, over.Token);
        await using (var link = await central.ConnectAsync(await central.FindByNameAsync(name, limit.Token), limit.Token))
        {
            await useAsync(link, limit.Token);
            board.RestartModule(port);
            await link.WaitForDisconnectionAsync(limit.Token);
        }

        await using (var again = await central.ConnectAsync(await central.FindByNameAsync(name, limit.Token), limit.Token))
            await useAsync(again, limit.Token);
        over.Cancel();
        await running;
    }
}
