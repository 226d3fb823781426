// Every trap of the board, met without the radio that avoids it: the simulated board must have them, or it proves nothing.
using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using GattGen.Transports;
using Meadow.Gateways.Bluetooth;
using SimulatedF7;

namespace GattGen.Meadow.Tests;

[Collection(BoardWorld.OneAtATime)]
public class TrapTests
{
    [Fact]
    public async Task Starting_twice_throws()
    {
        await using var world = await BoardWorld.CreateAsync();
        Assert.True(world.Adapter.StartBluetoothServer(Naive.Server()));
        Assert.Equal("Stack already initialized", Assert.Throws<InvalidOperationException>(() => world.Adapter.StartBluetoothServer(Naive.Server())).Message);
    }

    [Fact]
    public async Task Stopping_before_the_start_throws()
    {
        await using var world = await BoardWorld.CreateAsync();
        Assert.Throws<InvalidOperationException>(() => world.Adapter.StopBluetoothServer());
    }

    [Fact]
    public async Task A_start_that_returns_false_leaves_the_adapter_half_started()
    {
        await using var world = await BoardWorld.CreateAsync();
        world.Adapter.FailsNextStart = true;
        Assert.False(world.Adapter.StartBluetoothServer(Naive.Server()));
        Assert.Throws<InvalidOperationException>(() => world.Adapter.StartBluetoothServer(Naive.Server()));
        Assert.True(world.Adapter.StopBluetoothServer());
    }

    [Fact]
    public async Task Stopping_before_the_handles_have_come_ends_the_application()
    {
        await using var world = await BoardWorld.CreateAsync();
        world.Adapter.StartBluetoothServer(Naive.Server());
        world.Adapter.StopBluetoothServer();
        Assert.Contains("before the handles", world.Adapter.End, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stopping_right_after_the_handles_have_come_ends_the_application()
    {
        await using var world = await BoardWorld.CreateAsync(new() { HandleDelay = TimeSpan.FromMilliseconds(1), Fragile = TimeSpan.FromSeconds(5) });
        var server = Naive.Server();
        world.Adapter.StartBluetoothServer(server);
        await Waiting.For(() => server.Value.ValueHandle != 0);
        Assert.False(world.Adapter.StopBluetoothServer());
        Assert.Contains("after it was started", world.Adapter.End, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_announced_but_not_permitted_is_refused()
    {
        await using var world = await BoardWorld.CreateAsync();
        var server = Naive.Server();
        server.Value.Permissions = CharacteristicPermission.Read;
        await using var link = await StartAndConnectAsync(world, server);
        var remote = (await link.FindServiceAsync(0x180D))!.Characteristics[0];
        await Assert.ThrowsAsync<BleException>(() => remote.WriteAsync(new byte[] { 1 }).AsTask());
        Assert.Empty(await remote.ReadAsync());
    }

    [Fact]
    public async Task Starting_right_after_a_stop_ends_the_application()
    {
        await using var world = await BoardWorld.CreateAsync(new() { HandleDelay = TimeSpan.FromMilliseconds(1), Fragile = TimeSpan.FromSeconds(2) });
        var server = Naive.Server();
        world.Adapter.FailsNextStart = true;
        world.Adapter.StartBluetoothServer(server);
        world.Adapter.StopBluetoothServer();
        Assert.False(world.Adapter.StartBluetoothServer(server));
        Assert.Contains("after it was stopped", world.Adapter.End, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_that_is_set_before_its_handle_is_there_is_lost_in_silence()
    {
        await using var world = await BoardWorld.CreateAsync();
        var server = Naive.Server();
        world.Adapter.StartBluetoothServer(server);
        server.Value.SetValue("early"u8.ToArray());
        Assert.Equal(1, world.Adapter.Lost);
        Assert.Equal(0, server.Value.ValueHandle);
        await Waiting.For(() => server.Value.ValueHandle != 0);
        server.Value.SetValue("late"u8.ToArray());
        Assert.Equal(1, world.Adapter.Lost);
    }

    [Fact]
    public async Task Fewer_handles_than_attributes_end_the_application()
    {
        await using var world = await BoardWorld.CreateAsync();
        var server = Naive.Server();
        server.ListsDescriptor = true;      // the coprocessor gives none for it
        world.Adapter.StartBluetoothServer(server);
        await Waiting.For(() => world.Adapter.End is not null);
        Assert.Contains("fewer handles", world.Adapter.End, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_definition_that_the_buffer_cuts_has_fewer_handles()
    {
        await using var world = await BoardWorld.CreateAsync();
        var server = Naive.Server();
        server.Padding = 4000;
        Assert.True(world.Adapter.StartBluetoothServer(server));
        await Waiting.For(() => world.Adapter.End is not null);
        Assert.Contains("fewer handles", world.Adapter.End, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_its_buffer_cuts_has_fewer_handles()
    {
        await using var world = await BoardWorld.CreateAsync(new() { ReplyBuffer = 4 });     // of the service and the definition; that of the value is missing
        Assert.True(world.Adapter.StartBluetoothServer(Naive.Server()));
        await Waiting.For(() => world.Adapter.End is not null);
        Assert.Contains("fewer handles", world.Adapter.End, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2a37")]
    [InlineData("heart rate")]
    [InlineData("{00002a37-0000-1000-8000-00805f9b34fb}")]
    public async Task A_uuid_that_is_no_guid_is_passed_unchecked_and_ends_the_application(string uuid)
    {
        await using var world = await BoardWorld.CreateAsync();
        var server = Naive.Server();
        server.Value.Uuid = uuid;
        Assert.True(world.Adapter.StartBluetoothServer(server));
        await Waiting.For(() => world.Adapter.End is not null);
        Assert.Contains("fewer handles", world.Adapter.End, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Permissions_of_encryption_are_without_effect()
    {
        await using var world = await BoardWorld.CreateAsync();
        var server = Naive.Server();
        server.Value.Permissions |= CharacteristicPermission.ReadEncrypted | CharacteristicPermission.ReadEncMITM | CharacteristicPermission.WriteEncMITM;
        await using var link = await StartAndConnectAsync(world, server);
        var remote = (await link.FindServiceAsync(0x180D))!.Characteristics[0];
        server.Value.SetValue("secret"u8.ToArray());
        await Waiting.For(async () => (await remote.ReadAsync()).SequenceEqual("secret"u8.ToArray()));
        await remote.WriteAsync(new byte[] { 1 });
    }

    [Fact]
    public async Task An_indication_is_announced_and_never_sent()
    {
        await using var world = await BoardWorld.CreateAsync();
        var server = Naive.Server();
        server.Value.Properties = CharacteristicProperty.Read | CharacteristicProperty.Indicate;
        await using var link = await StartAndConnectAsync(world, server);
        var remote = (await link.FindServiceAsync(0x180D))!.Characteristics[0];
        Assert.True(remote.Properties.HasFlag(GattFlags.Indicate));
        await using var updates = await remote.SubscribeAsync();
        server.Value.SetValue("quiet"u8.ToArray());
        await Waiting.For(async () => (await remote.ReadAsync()).SequenceEqual("quiet"u8.ToArray()));
        using var limit = new CancellationTokenSource(300);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var update in updates.WithCancellation(limit.Token))
                Assert.Fail("It was sent.");
        });
    }

    [Fact]
    public async Task Meadows_own_bool_announces_four_octets_and_sends_one()
    {
        await using var world = await BoardWorld.CreateAsync();
        var server = Naive.Server();
        var own = new MeadowsOwn.CharacteristicBool();
        server.Add(own);
        Assert.True(world.Adapter.StartBluetoothServer(server));
        await Waiting.For(() => own.ValueHandle != 0);
        await using var link = await world.ConnectAsync(server.DeviceName);
        var remote = (await link.FindServiceAsync(0x180D))!.Characteristics[1];
        own.SetValue(true);
        await Waiting.For(async () => (await remote.ReadAsync()).SequenceEqual(new byte[] { 1 }));
        await remote.WriteAsync(new byte[] { 1, 2, 3, 4 });     // nothing keeps a client from it
        await Waiting.For(() => own.Written is { Length: 4 });
    }

    [Fact]
    public async Task A_bool_of_ours_is_one_octet_both_ways()
    {
        await using var world = await BoardWorld.CreateAsync();
        var server = new SwitchServer();
        await server.StartAsync(world.Ble);
        await using var link = await world.ConnectAsync("Switch");
        var remote = (await link.FindServiceAsync(0x181A))!.Characteristics[0];
        server.Switch.IsOn = true;
        await Waiting.For(async () => (await remote.ReadAsync()).SequenceEqual(new byte[] { 1 }));
        await remote.WriteAsync(new byte[] { 0, 0, 0, 0 });     // it is undone
        await Waiting.For(() => world.Ble.RefusedWrites == 1);
        Assert.True(server.Switch.IsOn);
        await remote.WriteAsync(new byte[] { 0 });
        await Waiting.For(() => !server.Switch.IsOn);
        await Waiting.For(async () => (await remote.ReadAsync()).SequenceEqual(new byte[] { 0 }));
    }

    [Fact]
    public async Task A_name_that_is_not_escaped_is_no_json()
    {
        await using var world = await BoardWorld.CreateAsync();
        Assert.False(world.Adapter.StartBluetoothServer(Naive.Server("with \" in it")));
    }

    [Fact]
    public async Task A_character_is_sent_as_one_octet()
    {
        await using var world = await BoardWorld.CreateAsync();
        world.Adapter.StartBluetoothServer(Naive.Server("Küche €"));
        var text = Encoding.Latin1.GetString(world.Adapter.Request.Span);
        Assert.Contains("K\u00FCche \u00AC", text, StringComparison.Ordinal);     // U+20AC has lost its upper octet; and U+00FC alone is no UTF-8
    }

    [Fact]
    public void Names_that_differ_in_case_only_throw()
    {
        var characteristics = new CharacteristicCollection { new Naive.Characteristic("Level") };
        Assert.Throws<ArgumentException>(() => characteristics.Add(new Naive.Characteristic("level")));
        var services = new ServiceCollection { new Naive.Service("Main") };
        Assert.Throws<ArgumentException>(() => services.Add(new Naive.Service("MAIN")));
    }

    [Fact]
    public async Task An_exception_in_a_handler_of_a_write_ends_the_application()
    {
        await using var world = await BoardWorld.CreateAsync();
        var server = Naive.Server();
        server.Value.Written = _ => throw new InvalidOperationException("user code");
        await using var link = await StartAndConnectAsync(world, server);
        await (await link.FindServiceAsync(0x180D))!.Characteristics[0].WriteAsync(new byte[] { 1 });
        await Waiting.For(() => world.Adapter.End is not null);
        Assert.Contains("user code", world.Adapter.End, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Writes_come_concurrently_and_out_of_order_and_are_not_read_back()
    {
        await using var world = await BoardWorld.CreateAsync(new() { DisorderOneIn = 4 });
        var server = Naive.Server();
        var order = new ConcurrentQueue<int>();
        var threads = new ConcurrentDictionary<int, bool>();
        server.Value.Written = octets =>
        {
            threads[Environment.CurrentManagedThreadId] = true;
            order.Enqueue(octets.Length == 0 ? -1 : octets[0]);
        };
        await using var link = await StartAndConnectAsync(world, server);
        var remote = (await link.FindServiceAsync(0x180D))!.Characteristics[0];
        for (var i = 0; i < 100; i++)
            await remote.WriteAsync(new byte[] { (byte)i });
        await remote.WriteAsync(Array.Empty<byte>());

        await Waiting.For(() => order.Count == 101);
        Assert.NotEqual(Enumerable.Range(0, 100).Append(-1), order);
        Assert.Equal(Enumerable.Range(-1, 101), order.Order());
        Assert.True(threads.Count > 1);
        Assert.Empty(await remote.ReadAsync());
    }

    [Theory]
    [InlineData(2, 0, 20)]
    [InlineData(2, 1, 60)]
    public async Task Before_2_1_values_are_cut_at_20_octets(int major, int minor, int length)
    {
        await using var world = await BoardWorld.CreateAsync(new() { Version = new(major, minor) });
        var server = Naive.Server();
        var written = -1;
        server.Value.Written = octets => written = octets.Length;
        await using var link = await StartAndConnectAsync(world, server);
        await link.ExchangeMtuAsync();
        var remote = (await link.FindServiceAsync(0x180D))!.Characteristics[0];
        server.Value.SetValue(new byte[60]);
        await Waiting.For(async () => (await remote.ReadAsync()).Length == length);
        await remote.WriteAsync(new byte[60]);
        await Waiting.For(() => written == length);
    }

    [Fact]
    public async Task Setting_a_value_with_notify_notifies_whether_one_wants_it_or_not()
    {
        await using var world = await BoardWorld.CreateAsync();
        var server = Naive.Server();
        await using var link = await StartAndConnectAsync(world, server);
        await using var updates = await (await link.FindServiceAsync(0x180D))!.Characteristics[0].SubscribeAsync();
        server.Value.SetValue("told"u8.ToArray());
        await foreach (var update in updates)
        {
            Assert.Equal("told"u8.ToArray(), update);
            break;
        }
    }

    private static async Task<Link> StartAndConnectAsync(BoardWorld world, Naive server)
    {
        Assert.True(world.Adapter.StartBluetoothServer(server));
        await Waiting.For(() => server.Value.ValueHandle != 0);
        return await world.ConnectAsync(server.DeviceName);
    }
}
