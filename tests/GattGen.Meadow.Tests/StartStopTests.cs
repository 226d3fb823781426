// Starting and stopping in every order: the board would end the application for most of them.
using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen.Meadow.Tests;

[Collection(BoardWorld.OneAtATime)]
public class StartStopTests
{
    private static readonly GattServiceDefinition HeartRate = new(0x180D, (0x2A37, GattFlags.Read | GattFlags.Notify));
    private static readonly GattServiceDefinition Battery = new(0x180F, (0x2A19, GattFlags.Read));

    public static TheoryData<string> Orders => new(
        "on off on off",
        "on register off on register off",
        "on register register off",
        "on register stop advertise stop advertise off",
        "on register advertise stop register advertise off",
        "on register stop stop advertise advertise off off",
        "on register clear register clear off on",
        "off on register stop off on register advertise");

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task Any_order_at_full_speed_is_survived(string order)
    {
        await using var world = await BoardWorld.CreateAsync();
        var ble = world.Ble;
        foreach (var step in order.Split(' '))
        {
            switch (step)
            {
                case "on":
                    ble.Active = true;
                    break;
                case "off":
                    ble.Active = false;
                    break;
                case "register":
                    Assert.NotEqual(0, ble.GattsRegisterServices(HeartRate, Battery)[1][0]);
                    break;
                case "clear":
                    Assert.Empty(ble.GattsRegisterServices(Array.Empty<GattServiceDefinition>()));
                    break;
                case "advertise":
                    ble.GapAdvertise(250_000);
                    break;
                case "stop":
                    ble.GapAdvertiseStop();
                    break;
            }
        }

        Assert.Null(world.Adapter.End);
        Assert.Empty(world.Failures);
    }

    [Fact]
    public async Task Values_set_while_the_board_is_stopped_are_sent_when_it_runs_again()
    {
        await using var world = await BoardWorld.CreateAsync();
        var ble = world.Ble;
        ble.Active = true;
        ble.Config.GapName = "Again";
        var handle = ble.GattsRegisterServices(HeartRate)[0][0];
        ble.GattsWrite(handle, "first"u8);
        ble.GapAdvertiseStop();
        ble.GapAdvertise(250_000);
        await using (var before = await world.ConnectAsync("Again"))
        {
            var read = (await before.FindServiceAsync(0x180D))!.Characteristics[0];
            await Waiting.For(async () => (await read.ReadAsync()).SequenceEqual("first"u8.ToArray()));     // the board had forgotten it
        }

        ble.GapAdvertiseStop();
        ble.GattsWrite(handle, "second"u8);
        ble.GattsWrite(handle, "third"u8);
        ble.GapAdvertise(250_000);

        await using var link = await world.ConnectAsync("Again");
        var remote = (await link.FindServiceAsync(0x180D))!.Characteristics[0];
        await Waiting.For(async () => (await remote.ReadAsync()).SequenceEqual("third"u8.ToArray()));
        Assert.Equal(0, world.Adapter.Lost);
        Assert.Equal(handle, remote.ValueHandle);
    }

    [Fact]
    public async Task Values_set_by_another_thread_while_the_start_waits_are_sent_in_order()
    {
        await using var world = await BoardWorld.CreateAsync(new() { HandleDelay = TimeSpan.FromMilliseconds(300) });
        var ble = world.Ble;
        ble.Active = true;
        ble.Config.GapName = "Waiting";
        var handles = ble.GattsRegisterServices(new GattServiceDefinition(0x180D, (0x2A37, GattFlags.Read), (0x2A38, GattFlags.Read)))[0];
        ble.GapAdvertiseStop();

        var starting = Task.Run(() => ble.GapAdvertise(250_000));
        await Waiting.For(() => world.Adapter.Starts == 2);
        Assert.Equal(BleError.Busy, Assert.Throws<BleException>(() => ble.GapAdvertise(250_000)).Error);      // it waits: the stack is free, and nothing else may start
        ble.GattsWrite(handles[0], "a"u8);
        ble.GattsWrite(handles[1], "b"u8);
        Assert.False(starting.IsCompleted);         // setting a value has not waited for it
        await starting;

        await using var link = await world.ConnectAsync("Waiting");
        var remote = (await link.FindServiceAsync(0x180D))!;
        await Waiting.For(async () => (await remote.Characteristics[1].ReadAsync()).SequenceEqual("b"u8.ToArray()));
        Assert.Equal("a"u8.ToArray(), await remote.Characteristics[0].ReadAsync());
        Assert.Equal(0, world.Adapter.Lost);
    }

    [Fact]
    public async Task A_start_that_fails_leaves_a_radio_that_can_be_started()
    {
        await using var world = await BoardWorld.CreateAsync(limits: new MeadowBleOptions { HandleTimeout = TimeSpan.FromMilliseconds(250) });
        var ble = world.Ble;
        ble.Active = true;

        world.Adapter.FailsNextStart = true;
        Assert.Equal(BleError.InputOutput, Assert.Throws<BleException>(() => ble.GattsRegisterServices(HeartRate)).Error);
        Assert.NotEqual(0, ble.GattsRegisterServices(HeartRate)[0][0]);
        world.Adapter.KeepsHandles = true;
        for (var i = 0; i < 2; i++)
        {
            var never = Assert.Throws<BleException>(() => ble.GattsRegisterServices(HeartRate));
            Assert.Equal(BleError.TimedOut, never.Error);
            Assert.Contains("250 ms", never.Message, StringComparison.Ordinal);
        }

        Assert.Null(world.Adapter.End);
    }

    [Fact]
    public async Task Handles_that_come_late_are_waited_for_before_the_next_start()
    {
        await using var world = await BoardWorld.CreateAsync(new() { HandleDelay = TimeSpan.FromMilliseconds(400) }, new MeadowBleOptions { HandleTimeout = TimeSpan.FromMilliseconds(250) });
        world.Ble.Active = true;
        for (var i = 0; i < 3; i++)
            Assert.Equal(BleError.TimedOut, Assert.Throws<BleException>(() => world.Ble.GattsRegisterServices(HeartRate)).Error);
        world.Ble.Active = false;
        Assert.Null(world.Adapter.End);
        Assert.Equal(3, world.Adapter.Starts);
    }

    [Fact]
    public async Task Setters_go_on_while_services_are_registered_anew_and_after_that_has_failed()
    {
        await using var world = await BoardWorld.CreateAsync();
        var server = new ClimateServer();
        await server.StartAsync(world.Ble);
        await server.StopAsync();
        using var over = new CancellationTokenSource();
        var setting = Task.Run(() =>
        {
            for (short i = 0; !over.IsCancellationRequested; i++)
                server.Climate.Temperature = i;
        });
        await server.StartAsync(world.Ble);
        await server.StopAsync();
        world.Adapter.FailsNextStart = true;
        await Assert.ThrowsAsync<BleException>(() => server.StartAsync(world.Ble));
        server.Climate.Temperature = 7;
        await server.StartAsync(world.Ble);
        over.Cancel();
        await setting;
        Assert.True(server.IsStarted);
        Assert.Null(world.Adapter.End);
    }

    [Fact]
    public async Task Switching_off_during_a_start_stops_the_board_when_it_can_bear_it()
    {
        await using var world = await BoardWorld.CreateAsync(new() { HandleDelay = TimeSpan.FromMilliseconds(300) });
        var server = new ClimateServer();
        var starting = Task.Run(() => server.StartAsync(world.Ble));
        await Waiting.For(() => world.Adapter.Starts == 1);
        world.Ble.Active = false;
        await starting;
        Assert.False(world.Ble.Active);
        Assert.False(server.IsStarted);
        Assert.Null(world.Adapter.End);
        Assert.Throws<InvalidOperationException>(() => world.Adapter.StopBluetoothServer());      // it has been stopped
    }

    [Fact]
    public async Task Stopping_during_a_start_is_not_lost()
    {
        await using var world = await BoardWorld.CreateAsync(new() { HandleDelay = TimeSpan.FromMilliseconds(300) });
        var server = new ClimateServer();
        var starting = Task.Run(() => server.StartAsync(world.Ble));
        await Waiting.For(() => world.Adapter.Starts == 1);
        await server.StopAsync();
        await starting;
        Assert.False(server.IsStarted);
        Assert.Null(world.Adapter.End);
    }

    [Fact]
    public async Task Who_was_connected_is_told_gone_when_the_board_stops()
    {
        await using var world = await BoardWorld.CreateAsync();
        var clients = 0;
        world.Ble.Irq((in BleEvent e) =>
        {
            clients += e.Code == BleEventCode.CentralConnect ? 1 : e.Code == BleEventCode.CentralDisconnect ? -1 : 0;
            return 0;
        });
        var server = new ClimateServer();
        await server.StartAsync(world.Ble);
        await using var link = await world.ConnectAsync("Climate");
        await Waiting.For(() => clients == 1);
        await server.StopAsync();
        Assert.Equal(0, clients);
        await link.WaitForDisconnectionAsync();
        await server.StartAsync(world.Ble);
        await using var again = await world.ConnectAsync("Climate");
        await Waiting.For(() => clients == 1);
    }

    [Fact]
    public async Task Who_connects_before_the_handles_are_there_is_told_of_when_they_are_and_stays_counted()
    {
        var adapter = new TalkativeAdapter { KeepsHandles = true };
        var ble = new MeadowBle(adapter, new MeadowBleOptions { HandleTimeout = TimeSpan.FromSeconds(20) }) { Active = true };
        var seen = new System.Collections.Concurrent.ConcurrentQueue<BleEventCode>();
        ble.Irq((in BleEvent e) =>
        {
            seen.Enqueue(e.Code);
            return 0;
        });
        adapter.Comes();        // nothing has been started: there is nobody
        var starting = Task.Run(() => ble.GattsRegisterServices(Battery));
        await Waiting.For(() => adapter.IsStarted);
        adapter.Comes();
        adapter.Comes();
        adapter.Goes();
        Assert.Empty(seen);     // a start may still fail
        adapter.GiveHandles();
        await starting;
        adapter.Goes();
        adapter.Comes();
        Assert.Equal(
            [BleEventCode.CentralConnect, BleEventCode.CentralConnect, BleEventCode.CentralDisconnect, BleEventCode.CentralDisconnect, BleEventCode.CentralConnect],
            seen);
    }

    [Fact]
    public async Task Who_connects_during_a_start_that_fails_is_never_told_of()
    {
        var adapter = new TalkativeAdapter { KeepsHandles = true };
        var ble = new MeadowBle(adapter, new MeadowBleOptions { HandleTimeout = TimeSpan.FromMilliseconds(300) }) { Active = true };
        var seen = new System.Collections.Concurrent.ConcurrentQueue<BleEventCode>();
        ble.Irq((in BleEvent e) =>
        {
            seen.Enqueue(e.Code);
            return 0;
        });
        var starting = Task.Run(() => ble.GattsRegisterServices(Battery));
        await Waiting.For(() => adapter.IsStarted);
        adapter.Comes();
        Assert.Equal(BleError.TimedOut, (await Assert.ThrowsAsync<BleException>(() => starting)).Error);
        adapter.GiveHandles();
        adapter.KeepsHandles = false;
        ble.GattsRegisterServices(Battery);
        Assert.Empty(seen);
    }

    [Fact]
    public void A_client_that_goes_without_having_come_is_forgotten()
    {
        var adapter = new TalkativeAdapter();
        var ble = new MeadowBle(adapter) { Active = true };
        var seen = new System.Collections.Generic.List<BleEventCode>();
        ble.Irq((in BleEvent e) =>
        {
            seen.Add(e.Code);
            return 0;
        });
        ble.GattsRegisterServices(Battery);
        adapter.Goes();         // of an earlier start
        adapter.Comes();
        Assert.Equal([BleEventCode.CentralConnect], seen);
        adapter.Goes();
        adapter.Goes();
        adapter.Comes();
        Assert.Equal([BleEventCode.CentralConnect, BleEventCode.CentralDisconnect, BleEventCode.CentralConnect], seen);
    }

    [Fact]
    public async Task A_server_that_must_not_advertise_is_refused()
    {
        await using var world = await BoardWorld.CreateAsync();
        var refused = await Assert.ThrowsAsync<BleException>(() => new ClimateServer().StartAsync(world.Ble, new GattServerOptions { Advertise = false }));
        Assert.Equal(BleError.NotSupported, refused.Error);
        Assert.False(world.Ble.Active);
    }

    [Fact]
    public async Task A_server_that_something_else_has_started_is_told_of()
    {
        await using var world = await BoardWorld.CreateAsync();
        var other = new MeadowBle(world.Adapter) { Active = true };
        other.GattsRegisterServices(HeartRate);
        world.Ble.Active = true;

        var refused = Assert.Throws<BleException>(() => world.Ble.GattsRegisterServices(Battery));
        Assert.Equal(BleError.InputOutput, refused.Error);
        Assert.Contains("Stack already initialized", refused.Message, StringComparison.Ordinal);
        await other.DisposeAsync();
        Assert.Single(world.Ble.GattsRegisterServices(Battery));
    }

    [Fact]
    public async Task Inside_a_handler_nothing_that_waits_may_be_called()
    {
        await using var world = await BoardWorld.CreateAsync();
        var ble = world.Ble;
        var server = new ClimateServer();
        BleException? refused = null;
        var done = false;
        await server.StartAsync(ble);
        ble.Irq((in BleEvent e) =>
        {
            if (e.Code == BleEventCode.GattsWrite)
            {
                refused = Assert.Throws<BleException>(() => ble.GattsRegisterServices(Battery));
                Assert.Throws<BleException>(() => ble.GapAdvertiseStop());
                Assert.Throws<BleException>(() => ble.Active = false);
                done = true;
            }

            return 0;
        });
        await using var link = await world.ConnectAsync("Climate");
        await (await ClimateService.Client.DiscoverAsync(link)).Command.WriteAsync(new byte[] { 1 });

        await Waiting.For(() => done);
        Assert.Equal(BleError.Busy, refused!.Error);
        Assert.True(ble.Active);
        Assert.Empty(world.Failures);
    }

    [Fact]
    public async Task A_server_starts_stops_and_starts()
    {
        await using var world = await BoardWorld.CreateAsync();
        var server = new ClimateServer();
        for (var i = 0; i < 3; i++)
        {
            await server.StartAsync(world.Ble);
            await using var link = await world.ConnectAsync("Climate");
            server.Climate.Temperature = (short)i;
            var client = await ClimateService.Client.DiscoverAsync(link);
            await Waiting.For(async () => (await client.Temperature.ReadAsync()) == i);
            await server.StopAsync();
            await link.WaitForDisconnectionAsync();
        }

        world.Ble.Active = false;
        await server.StartAsync(world.Ble);
        Assert.True(server.IsStarted);
        Assert.Null(world.Adapter.End);
    }

    [Fact]
    public async Task What_needs_a_radio_that_is_on_says_so()
    {
        await using var world = await BoardWorld.CreateAsync();
        Assert.Equal(BleError.NoDevice, Assert.Throws<BleException>(() => world.Ble.GattsRegisterServices(Battery)).Error);
        Assert.Equal(BleError.NoDevice, Assert.Throws<BleException>(() => world.Ble.GattsWrite(3, "x"u8)).Error);
        Assert.Equal(BleError.NoDevice, Assert.Throws<BleException>(() => world.Ble.GapAdvertise(250_000)).Error);
        world.Ble.Active = true;
        Assert.Equal(BleError.NotSupported, Assert.Throws<BleException>(() => world.Ble.GapAdvertise(250_000)).Error);
        Assert.Equal(BleError.InvalidArgument, Assert.Throws<BleException>(() => world.Ble.GattsWrite(3, "x"u8)).Error);
        world.Ble.GattsRegisterServices(Battery);
        foreach (var interval in new[] { -1, 0, 19_999, 10_240_001 })
            Assert.Equal(BleError.InvalidArgument, Assert.Throws<BleException>(() => world.Ble.GapAdvertise(interval)).Error);
        world.Ble.GapAdvertise(20_000);
        world.Ble.GapAdvertise(10_240_000);
        world.Ble.GapAdvertise(250_000);
        Assert.Equal(BleError.Busy, Assert.Throws<BleException>(() => world.Ble.GattsRegisterServices(Battery)).Error);
    }
}
