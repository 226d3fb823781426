// Descriptors on a board: those of Meadow's own class, and ours.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Meadow.Gateways.Bluetooth;

namespace GattGen.Meadow.Tests;

[Collection(BoardWorld.OneAtATime)]
public class DescriptorTests
{
    // A characteristic presentation format (Core Vol 3, Part G, 3.3.3.5): sint16, exponent -2, degrees Celsius, namespace 1, description 0.
    private static readonly byte[] Celsius = [0x0E, 0xFE, 0x2F, 0x27, 0x01, 0x00, 0x00];

    [Fact]
    public async Task Meadows_own_descriptor_is_a_client_configuration_whatever_was_declared()
    {
        await using var world = await BoardWorld.CreateAsync();
        var server = Naive.Server("Own");
        var declared = new MeadowsOwn.Descriptor("2901");
        server.Value.Descriptors = [declared];
        Assert.True(world.Adapter.StartBluetoothServer(server));
        await Waiting.For(() => declared.Handle != 0);
        declared.SetValue("Outside"u8.ToArray());

        await using var link = await world.ConnectAsync("Own");
        var remote = (await link.FindServiceAsync(0x180D))!.Characteristics[0];
        Assert.Equal([new BleUuid(0x2902)], (await remote.DiscoverDescriptorsAsync()).Select(descriptor => descriptor.Uuid));
    }

    [Fact]
    public async Task Two_of_Meadows_own_descriptors_are_one_and_the_missing_handle_ends_the_application()
    {
        await using var world = await BoardWorld.CreateAsync();
        var server = Naive.Server();
        server.Value.Descriptors = [new MeadowsOwn.Descriptor("2901"), new MeadowsOwn.Descriptor("2904")];
        Assert.True(world.Adapter.StartBluetoothServer(server));
        await Waiting.For(() => world.Adapter.End is not null);
        Assert.Contains("fewer handles", world.Adapter.End, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Our_descriptors_have_their_own_uuids_and_any_octets()
    {
        await using var world = await BoardWorld.CreateAsync();
        var ble = world.Ble;
        ble.Active = true;
        ble.Config.GapName = "Described";
        var handles = Register(ble);
        Assert.Equal([4, 1], handles.Select(each => each.Length));
        ble.GattsWrite(handles[0][1], "Außen"u8);
        ble.GattsWrite(handles[0][2], Celsius);
        ble.GattsWrite(handles[0][3], "x"u8);

        for (var start = 0; start < 2; start++)
        {
            await using (var link = await world.ConnectAsync("Described"))
            {
                var remote = (await link.FindServiceAsync(0x181A))!;
                var (temperature, humidity) = (remote.Characteristics[0], remote.Characteristics[1]);
                var descriptors = await temperature.DiscoverDescriptorsAsync();
                Assert.Equal([0x2902, 0x2901, 0x2904], descriptors.Select(Number));
                Assert.Empty(await humidity.DiscoverDescriptorsAsync());
                Assert.Equal(handles[0], new[] { temperature.ValueHandle, descriptors[1].Handle, descriptors[2].Handle, humidity.ValueHandle });
                Assert.Equal(handles[1][0], (await link.FindServiceAsync(0x180F))!.Characteristics[0].ValueHandle);
                await Waiting.For(async () => Encoding.UTF8.GetString(await descriptors[1].ReadAsync()) == "Außen");
                await Waiting.For(async () => (await descriptors[2].ReadAsync()).SequenceEqual(Celsius));
                await Assert.ThrowsAsync<BleException>(() => descriptors[2].WriteAsync(new byte[] { 1 }).AsTask());
            }

            ble.GapAdvertiseStop();
            ble.GapAdvertise(250_000);      // the board has forgotten all of them
        }

        Assert.Equal(0, world.Adapter.Lost);
        Assert.Null(world.Adapter.End);
    }

    [Fact]
    public async Task What_a_client_writes_to_a_descriptor_reaches_the_application_and_is_read_back()
    {
        await using var world = await BoardWorld.CreateAsync();
        var ble = world.Ble;
        ble.Active = true;
        ble.Config.GapName = "Labelled";
        var written = new List<ushort>();
        ble.Irq((in BleEvent e) =>
        {
            if (e.Code == BleEventCode.GattsWrite)
                written.Add(e.GattsWrite.Handle);
            return 0;
        });
        var handles = Register(ble);
        await using var link = await world.ConnectAsync("Labelled");
        var description = (await (await link.FindServiceAsync(0x181A))!.Characteristics[0].FindDescriptorAsync(0x2901))!;

        await description.WriteAsync("Cellar"u8.ToArray());
        await Waiting.For(() => written.Count == 1);
        Assert.Equal(handles[0][1], written[0]);
        Assert.Equal("Cellar"u8.ToArray(), ble.GattsRead(handles[0][1]));
        await Waiting.For(async () => (await description.ReadAsync()).SequenceEqual("Cellar"u8.ToArray()));
    }

    [Fact]
    public async Task Declared_descriptors_are_served_with_what_was_declared()
    {
        await using var world = await BoardWorld.CreateAsync();
        var server = new DescribedServer();
        await server.StartAsync(world.Ble);
        await using var link = await world.ConnectAsync("Declared");
        var descriptors = await (await link.FindServiceAsync(0x180F))!.Characteristics[0].DiscoverDescriptorsAsync();
        Assert.Equal([0x2901, 0x2906], descriptors.Select(Number));
        await Waiting.For(async () => (await descriptors[0].ReadAsync()).SequenceEqual("Main"u8.ToArray()));
        await Waiting.For(async () => (await descriptors[1].ReadAsync()).SequenceEqual(new byte[] { 0, 100 }));
    }

    [Fact]
    public async Task The_definition_carries_numbers_permissions_and_lengths()
    {
        await using var world = await BoardWorld.CreateAsync();
        world.Ble.Active = true;
        world.Ble.Config.GapName = "D";
        Register(world.Ble);
        const string Expected = """
            {"deviceName":"D","services":[
            {"name":"0","uuid":6170,"characteristics":[
            {"uuid":"00002a6e-0000-1000-8000-00805f9b34fb","permission":1,"props":18,"len":512,"descriptors":[
            {"uuid":10497,"permission":17,"len":512,"value":0},
            {"uuid":10500,"permission":1,"len":512,"value":0}]},
            {"uuid":"00002a6f-0000-1000-8000-00805f9b34fb","permission":1,"props":2,"len":512}]},
            {"name":"1","uuid":6159,"characteristics":[
            {"uuid":"00002a19-0000-1000-8000-00805f9b34fb","permission":1,"props":2,"len":512}]}]}
            """;
        Assert.Equal(Expected.Replace("\n", "", StringComparison.Ordinal), Encoding.UTF8.GetString(world.Adapter.Request.Span));
    }

    [Fact]
    public void Our_class_answers_Meadows_interface()
    {
        var descriptor = new BoardDescriptor(new MeadowBle(new QuietAdapter()), (0x2904, GattFlags.Read));
        IDescriptor asMeadowSeesIt = descriptor;
        Assert.Equal("00002904-0000-1000-8000-00805f9b34fb", asMeadowSeesIt.Uuid);
        Assert.Equal("""{"uuid":10500,"permission":1,"len":512,"value":0}""", asMeadowSeesIt.ToJson());
        asMeadowSeesIt.Handle = 7;
        Assert.Equal(7, descriptor.BoardHandle);
        byte[]? sent = null;
        asMeadowSeesIt.ServerValueSet += (attribute, octets) => sent = ReferenceEquals(attribute, descriptor) ? octets : null;
        descriptor.Send(Celsius);
        Assert.Equal(Celsius, sent);
        asMeadowSeesIt.HandleDataWrite(null!);      // nothing is thrown at the board
    }

    private static ushort[][] Register(MeadowBle ble) => ble.GattsRegisterServices(
        new GattServiceDefinition(
            0x181A,
            new GattCharacteristicDefinition(0x2A6E, GattFlags.Read | GattFlags.Notify, (0x2901, GattFlags.Read | GattFlags.Write), (0x2904, GattFlags.Read)),
            (0x2A6F, GattFlags.Read)),
        new GattServiceDefinition(0x180F, (0x2A19, GattFlags.Read)));

    private static int Number(RemoteDescriptor descriptor) => descriptor.Uuid.TryGetUInt16(out var number) ? number : -1;
}

[GattService(0x180F)]
public sealed partial class DescribedService
{
    [GattCharacteristic(0x2A19, GattFlags.Read), GattDescription("Main"), GattValidRange(0, 100)]
    private byte _level = 50;
}

[GattServer("Declared")]
public sealed partial class DescribedServer
{
    public DescribedService Battery { get; } = new();
}
