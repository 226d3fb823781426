// A declared server on a simulated board, used by a central over the air.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen.Meadow.Tests;

[Collection(BoardWorld.OneAtATime)]
public class MeadowBleTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_declared_server_is_served_by_the_board(bool shortensUuids)
    {
        await using var world = await BoardWorld.CreateAsync(new() { ShortensUuids = shortensUuids });
        var server = new ClimateServer();
        server.Climate.Temperature = 2150;

        await server.StartAsync(world.Ble);
        await using var link = await world.ConnectAsync("Climate");
        var services = await link.DiscoverAsync();
        var found = services.Single(service => service.Uuid == 0x181A);

        Assert.Equal(server.HandleMap.Services[0].Values.Select(value => value.Handle), found.Characteristics.Select(characteristic => characteristic.ValueHandle));
        Assert.Equal(shortensUuids ? 16 : 128, found.Characteristics[1].Uuid.Bits);
        var client = await ClimateService.Client.DiscoverAsync(link);
        await Waiting.For(async () => (await client.Temperature.ReadAsync()) == 2150);
        Assert.Equal(5000, await client.Humidity.ReadAsync());

        await using var temperatures = await client.Temperature.SubscribeAsync();
        server.Climate.Temperature = 2200;
        server.Climate.Temperature = 2300;
        var received = new List<short>();
        await foreach (var temperature in temperatures)
        {
            received.Add(temperature);
            if (received.Count == 2)
                break;
        }

        Assert.Equal([2200, 2300], received);
        Assert.Equal(2300, await client.Temperature.ReadAsync());
        Assert.Null(world.Adapter.End);
        Assert.Empty(world.Failures);
    }

    [Fact]
    public async Task What_a_client_writes_reaches_the_service_and_is_read_back()
    {
        await using var world = await BoardWorld.CreateAsync();
        var server = new ClimateServer();
        await server.StartAsync(world.Ble);
        await using var link = await world.ConnectAsync("Climate");
        await link.ExchangeMtuAsync();
        var client = await ClimateService.Client.DiscoverAsync(link);

        await client.Label.WriteAsync("Küche");
        await Waiting.For(() => server.Climate.Label == "Küche");
        await Waiting.For(async () => (await client.Label.ReadAsync()) == "Küche");

        await client.Label.WriteAsync("bad");       // the client is not told, but it is undone
        await Waiting.For(() => world.Ble.RefusedWrites == 1);
        await Waiting.For(async () => (await client.Label.ReadAsync()) == "Küche");
        Assert.Equal("Küche", server.Climate.Label);

        var large = Enumerable.Range(0, 200).Select(i => (byte)i).ToArray();
        await client.Command.WriteAsync(large);
        await Waiting.For(() => server.Climate.Commands.Count == 1);
        Assert.Equal(large, server.Climate.Commands[0]);
    }

    [Fact]
    public async Task Writes_come_one_at_a_time_and_none_is_lost()
    {
        await using var world = await BoardWorld.CreateAsync();
        var server = new ClimateServer();
        await server.StartAsync(world.Ble);
        await using var link = await world.ConnectAsync("Climate");
        var client = await ClimateService.Client.DiscoverAsync(link);
        var inside = 0;
        var most = 0;
        world.Ble.Irq((in BleEvent e) =>
        {
            most = Math.Max(most, Interlocked.Increment(ref inside));
            Interlocked.Decrement(ref inside);
            return 0;
        });

        for (var i = 0; i < 200; i++)
            await client.Command.WriteAsync(new byte[] { (byte)i });
        await Waiting.For(() => server.Climate.Commands.Count == 200);

        Assert.Equal(1, most);
        var order = server.Climate.Commands.Select(command => (int)command[0]).ToArray();
        Assert.Equal(Enumerable.Range(0, 200), order.Order());
        Assert.NotEqual(Enumerable.Range(0, 200), order);      // the board's order is not the client's
        Assert.Equal(0, world.Ble.DroppedWrites);
    }

    [Fact]
    public async Task An_exception_of_the_application_stays_here()
    {
        await using var world = await BoardWorld.CreateAsync();
        var server = new ClimateServer();
        await server.StartAsync(world.Ble);
        await using var link = await world.ConnectAsync("Climate");
        var client = await ClimateService.Client.DiscoverAsync(link);
        world.Ble.Irq((in BleEvent e) => throw new InvalidOperationException("handler"));

        await client.Command.WriteAsync(new byte[] { 0xEE });
        await Waiting.For(() => world.Failures.Any(problem => problem.Message == "handler") && world.Failures.Any(problem => problem.Message == "on purpose"));
        await client.Command.WriteAsync(new byte[] { 1 });
        await Waiting.For(() => server.Climate.Commands.Count == 2);
        Assert.Null(world.Adapter.End);
    }

    [Fact]
    public async Task The_module_api_writes_reads_notifies_and_appends()
    {
        await using var world = await BoardWorld.CreateAsync();
        var ble = world.Ble;
        ble.Active = true;
        ble.Config.GapName = "Bare";
        var written = new List<ushort>();
        ble.Irq((in BleEvent e) =>
        {
            if (e.Code == BleEventCode.GattsWrite)
                written.Add(e.GattsWrite.Handle);
            return 0;
        });
        var handles = ble.GattsRegisterServices(new GattServiceDefinition(0x180D, (0x2A37, GattFlags.Read | GattFlags.Notify), (0x2A39, GattFlags.Write | GattFlags.Read)));
        var (value, log) = (handles[0][0], handles[0][1]);
        ble.GattsSetBuffer(log, 100, append: true);
        ble.GapAdvertise(250_000);
        await using var link = await world.ConnectAsync("Bare");
        var remote = (await link.FindServiceAsync(0x180D))!;

        ble.GattsWrite(value, "stored"u8);
        await Waiting.For(async () => Text((await remote.Characteristics[0].ReadAsync())) == "stored");
        await using var updates = await remote.Characteristics[0].SubscribeAsync();
        ble.GattsNotify(0, value);
        ble.GattsNotify(77, value, "sent"u8);
        var received = new List<string>();
        await foreach (var update in updates)
        {
            received.Add(Text(update));
            if (received.Count == 2)
                break;
        }

        Assert.Equal(["stored", "sent"], received);
        Assert.Equal("stored", Text(ble.GattsRead(value)));

        await remote.Characteristics[1].WriteAsync("one,"u8.ToArray());
        await Waiting.For(() => written.Count == 1);
        await remote.Characteristics[1].WriteAsync("two"u8.ToArray());
        await Waiting.For(() => written.Count == 2);
        Assert.Equal([log, log], written);
        await Waiting.For(async () => Text(await remote.Characteristics[1].ReadAsync()) == "one,two");
        Assert.Equal("one,two", Text(ble.GattsRead(log)));
        Assert.Empty(ble.GattsRead(log));
        await Waiting.For(async () => (await remote.Characteristics[1].ReadAsync()).Length == 0);       // for clients, too
    }

    [Fact]
    public async Task A_handler_that_answers_a_write_with_an_error_undoes_it()
    {
        await using var world = await BoardWorld.CreateAsync();
        var ble = world.Ble;
        ble.Active = true;
        ble.Config.GapName = "Refusing";
        ble.Irq((in BleEvent e) => e.Code == BleEventCode.GattsWrite ? 0x80 : 0);
        var handle = ble.GattsRegisterServices(new GattServiceDefinition(0x180D, (0x2A39, GattFlags.Write | GattFlags.Read)))[0][0];
        ble.GattsWrite(handle, "mine"u8);
        await using var link = await world.ConnectAsync("Refusing");
        var remote = (await link.FindServiceAsync(0x180D))!.Characteristics[0];

        await remote.WriteAsync("yours"u8.ToArray());
        await Waiting.For(() => ble.RefusedWrites == 1);
        await Waiting.For(async () => Text((await remote.ReadAsync())) == "mine");
        Assert.Equal("mine", Text(ble.GattsRead(handle)));
    }

    [Theory]
    [InlineData(2, 3, true)]
    [InlineData(2, 1, false)]
    public async Task Connections_are_told_where_the_board_tells_them(int major, int minor, bool isTold)
    {
        await using var world = await BoardWorld.CreateAsync(new() { Version = new(major, minor) });
        var seen = new List<BleEventCode>();
        world.Ble.Irq((in BleEvent e) =>
        {
            seen.Add(e.Code);
            return 0;
        });
        var server = new ClimateServer();
        await server.StartAsync(world.Ble);
        var link = await world.ConnectAsync("Climate");
        var client = await ClimateService.Client.DiscoverAsync(link);
        await client.Command.WriteAsync(new byte[] { 1 });
        await Waiting.For(() => seen.Contains(BleEventCode.GattsWrite));
        await link.DisconnectAsync();
        if (isTold)
            await Waiting.For(() => seen.Contains(BleEventCode.CentralDisconnect));

        Assert.True(world.Ble.TellsConnections);
        Assert.Equal(isTold, seen.Contains(BleEventCode.CentralConnect));
    }

    [Fact]
    public async Task An_empty_write_reaches_the_service()
    {
        await using var world = await BoardWorld.CreateAsync();
        var server = new ClimateServer();
        await server.StartAsync(world.Ble);
        await using var link = await world.ConnectAsync("Climate");
        var client = await ClimateService.Client.DiscoverAsync(link);
        await client.Label.WriteAsync("full");
        await Waiting.For(() => server.Climate.Label == "full");

        await client.Command.WriteAsync(Array.Empty<byte>());
        await client.Label.WriteAsync("");
        await Waiting.For(() => server.Climate.Commands.Count == 1 && server.Climate.Label.Length == 0);
        Assert.Empty(server.Climate.Commands[0]);
        await Waiting.For(async () => (await client.Label.ReadAsync()).Length == 0);
        Assert.Empty(world.Failures);
        Assert.Null(world.Adapter.End);
    }

    [Fact]
    public async Task On_a_Meadow_before_2_1_values_are_cut_and_nobody_is_told_of_connections()
    {
        await using var world = await BoardWorld.CreateAsync(new() { Version = new(2, 0), DisorderOneIn = 0 }, hasClientEvents: false);
        var seen = new List<BleEventCode>();
        world.Ble.Irq((in BleEvent e) =>
        {
            seen.Add(e.Code);
            return 0;
        });
        var server = new ClimateServer();
        await server.StartAsync(world.Ble);
        Assert.False(world.Ble.TellsConnections);
        await using var link = await world.ConnectAsync("Climate");
        await link.ExchangeMtuAsync();
        var client = await ClimateService.Client.DiscoverAsync(link);

        server.Climate.Label = new string('x', 60);
        await Waiting.For(async () => (await client.Label.ReadAsync()) == new string('x', 20));
        await client.Command.WriteAsync(new byte[60]);
        await Waiting.For(() => server.Climate.Commands.Count == 1);
        Assert.Equal(20, server.Climate.Commands[0].Length);
        await server.StopAsync();
        await link.WaitForDisconnectionAsync();
        Assert.Equal([BleEventCode.GattsWrite], seen);
        Assert.Empty(world.Failures);
    }

    [Fact]
    public async Task A_burst_larger_than_the_queue_is_dropped_and_counted()
    {
        await using var world = await BoardWorld.CreateAsync(new() { DisorderOneIn = 0 }, new MeadowBleOptions { MaxWaitingWrites = 4 });
        var server = new ClimateServer();
        await server.StartAsync(world.Ble);
        await using var link = await world.ConnectAsync("Climate");
        var client = await ClimateService.Client.DiscoverAsync(link);
        using var mayGoOn = new ManualResetEventSlim();
        world.Ble.Irq((in BleEvent e) =>
        {
            Block(mayGoOn);
            return 0;
        });

        for (var i = 0; i < 20; i++)
            await client.Command.WriteAsync(new byte[] { (byte)i });
        await Waiting.For(() => world.Ble.DroppedWrites == 15);     // one is in the handler, four wait
        mayGoOn.Set();
        await Waiting.For(() => server.Climate.Commands.Count == 5);
        Assert.Equal(15, world.Ble.DroppedWrites);
    }

    private static void Block(ManualResetEventSlim until) => until.Wait();

    private static string Text(byte[] octets) => Encoding.UTF8.GetString(octets);
}
