// What the board cannot do is refused with a text that says what can be done instead, the one that the compiler gives.
using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using GattGen.Targets;

namespace GattGen.Meadow.Tests;

public class RefusedTests
{
    private static readonly Dictionary<string, (Action<Ble> Call, MeadowF7Limit Limit)> Calls = new()
    {
        ["advertising data"] = (ble => ble.GapAdvertise(250_000, "x"u8), MeadowF7Limit.AdvertisingData),
        ["both data"] = (ble => ble.GapAdvertise(250_000, "x"u8, "x"u8), MeadowF7Limit.AdvertisingData),
        ["scan response"] = (ble => ble.GapAdvertiseResponse(250_000, "x"u8), MeadowF7Limit.AdvertisingData),
        ["not connectable"] = (ble => ble.GapAdvertise(250_000, connectable: false), MeadowF7Limit.AdvertisingData),
        ["scan"] = (ble => ble.GapScan(0), MeadowF7Limit.Central),
        ["scan stop"] = (ble => ble.GapScanStop(), MeadowF7Limit.Central),
        ["connect"] = (ble => ble.GapConnect(default(BleAddress)), MeadowF7Limit.Central),
        ["connect cancel"] = (ble => ble.GapConnectCancel(), MeadowF7Limit.Central),
        ["disconnect"] = (ble => ble.GapDisconnect(0), MeadowF7Limit.Connections),
        ["indicate"] = (ble => ble.GattsIndicate(0, 3), MeadowF7Limit.Indications),
        ["indicate data"] = (ble => ble.GattsIndicate(0, 3, "x"u8), MeadowF7Limit.Indications),
        ["services"] = (ble => ble.GattcDiscoverServices(0), MeadowF7Limit.Central),
        ["service"] = (ble => ble.GattcDiscoverServices(0, 1), MeadowF7Limit.Central),
        ["characteristics"] = (ble => ble.GattcDiscoverCharacteristics(0, 1, 2), MeadowF7Limit.Central),
        ["characteristic"] = (ble => ble.GattcDiscoverCharacteristics(0, 1, 2, 1), MeadowF7Limit.Central),
        ["descriptors"] = (ble => ble.GattcDiscoverDescriptors(0, 1, 2), MeadowF7Limit.Central),
        ["read"] = (ble => ble.GattcRead(0, 3), MeadowF7Limit.Central),
        ["write"] = (ble => ble.GattcWrite(0, 3, "x"u8), MeadowF7Limit.Central),
        ["mtu exchange"] = (ble => ble.GattcExchangeMtu(0), MeadowF7Limit.Mtu),
        ["pair"] = (ble => ble.GapPair(0), MeadowF7Limit.Pairing),
        ["passkey"] = (ble => ble.GapPasskey(0, default, 0), MeadowF7Limit.Pairing),
        ["authorize"] = (ble => ble.GattsAuthorize(0), MeadowF7Limit.Security),
        ["l2cap listen"] = (ble => ble.L2capListen(1, 1), MeadowF7Limit.L2capChannels),
        ["l2cap connect"] = (ble => ble.L2capConnect(0, 1, 1), MeadowF7Limit.L2capChannels),
        ["l2cap disconnect"] = (ble => ble.L2capDisconnect(0, 1), MeadowF7Limit.L2capChannels),
        ["l2cap send"] = (ble => ble.L2capSend(0, 1, "x"u8), MeadowF7Limit.L2capChannels),
        ["l2cap receive"] = (ble => ble.L2capRecvInto(0, 1, default), MeadowF7Limit.L2capChannels),
        ["l2cap available"] = (ble => ble.L2capAvailable(0, 1), MeadowF7Limit.L2capChannels),
        ["mac"] = (ble => _ = ble.Config.Mac, MeadowF7Limit.Address),
        ["address mode"] = (ble => ble.Config.AddressMode = BleAddressMode.Random, MeadowF7Limit.Address),
        ["mtu"] = (ble => ble.Config.Mtu = 100, MeadowF7Limit.Mtu),
        ["bond"] = (ble => ble.Config.Bond = true, MeadowF7Limit.Pairing),
        ["mitm"] = (ble => ble.Config.Mitm = true, MeadowF7Limit.Pairing),
        ["io"] = (ble => ble.Config.Io = IoCapability.KeyboardDisplay, MeadowF7Limit.Pairing),
        ["le secure"] = (ble => ble.Config.LeSecure = true, MeadowF7Limit.Pairing),
        ["long service"] = (Register(new GattServiceDefinition(new BleUuid("6e400001-b5a3-f393-e0a9-e50e24dcca9e"))), MeadowF7Limit.LongServiceUuid),
        ["secondary"] = (Register(new GattServiceDefinition(0x180F) { Kind = GattServiceKind.Secondary }), MeadowF7Limit.SecondaryServices),
        ["include"] = (Register(new GattServiceDefinition(0x180F) { Includes = [new GattServiceDefinition(0x180A)] }), MeadowF7Limit.IncludedServices),
        ["service handle"] = (Register(new GattServiceDefinition(0x180F) { Handle = 9 }), MeadowF7Limit.FixedHandles),
        ["value handle"] = (Register(new GattServiceDefinition(0x180F, new GattCharacteristicDefinition(0x2A19, GattFlags.Read) { Handle = 9 })), MeadowF7Limit.FixedHandles),
        ["indications"] = (Register(new GattServiceDefinition(0x180F, (0x2A19, GattFlags.Indicate))), MeadowF7Limit.Indications),
        ["signed"] = (Register(new GattServiceDefinition(0x180F, (0x2A19, GattFlags.AuthenticatedSignedWrite))), MeadowF7Limit.SignedWrites),
        ["reliable"] = (Register(new GattServiceDefinition(0x180F, (0x2A19, GattFlags.Write | GattFlags.AuxWrite))), MeadowF7Limit.ReliableWrites),
        ["broadcast"] = (Register(new GattServiceDefinition(0x180F, (0x2A19, GattFlags.Broadcast))), MeadowF7Limit.Broadcast),
        ["encrypted"] = (Register(new GattServiceDefinition(0x180F, (0x2A19, GattFlags.Read | GattFlags.ReadEncrypted))), MeadowF7Limit.Security),
        ["authenticated"] = (Register(new GattServiceDefinition(0x180F, (0x2A19, GattFlags.Write | GattFlags.WriteAuthenticated))), MeadowF7Limit.Security),
        ["protected configuration"] = (Register(new GattServiceDefinition(0x180F, new GattCharacteristicDefinition(0x2A19, GattFlags.Notify) { ConfigurationFlags = GattFlags.WriteEncrypted })), MeadowF7Limit.Security),
        ["key size"] = (Register(new GattServiceDefinition(0x180F, new GattCharacteristicDefinition(0x2A19, GattFlags.Read) { MinKeySize = 16 })), MeadowF7Limit.Security),
        ["reads"] = (Register(new GattServiceDefinition(0x180F, new GattCharacteristicDefinition(0x2A19, GattFlags.Read) { AsksOnRead = true })), MeadowF7Limit.ReadRequests),
        ["long descriptor"] = (Register(WithDescriptor(new(new BleUuid("6e400002-b5a3-f393-e0a9-e50e24dcca9e"), GattFlags.Read))), MeadowF7Limit.LongDescriptorUuid),
        ["extended properties"] = (Register(WithDescriptor((0x2900, GattFlags.Read))), MeadowF7Limit.AutomaticDescriptors),
        ["client configuration"] = (Register(WithDescriptor((0x2902, GattFlags.Read | GattFlags.Write))), MeadowF7Limit.AutomaticDescriptors),
        ["server configuration"] = (Register(WithDescriptor((0x2903, GattFlags.Read))), MeadowF7Limit.AutomaticDescriptors),
        ["encrypted descriptor"] = (Register(WithDescriptor((0x2901, GattFlags.Read | GattFlags.ReadEncrypted))), MeadowF7Limit.Security),
        ["key size of a descriptor"] = (Register(WithDescriptor(new(0x2901, GattFlags.Read) { MinKeySize = 7 })), MeadowF7Limit.Security),
    };

    public static TheoryData<string> Names => new(Calls.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task It_is_refused_with_the_row_of_its_limit(string name)
    {
        await using var world = await BoardWorld.CreateAsync();
        world.Ble.Active = true;
        var (call, limit) = Calls[name];

        var refused = Assert.Throws<BleException>(() => call(world.Ble));
        Assert.Equal(BleError.NotSupported, refused.Error);
        Assert.EndsWith(MeadowF7.Of(limit).ToString(), refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_definition_beyond_the_buffer_is_refused_before_it_is_sent()
    {
        await using var world = await BoardWorld.CreateAsync();
        world.Ble.Active = true;
        var characteristics = new GattCharacteristicDefinition[60];
        for (var i = 0; i < characteristics.Length; i++)
            characteristics[i] = (0x2A19, GattFlags.Read);

        var refused = Assert.Throws<BleException>(() => world.Ble.GattsRegisterServices(new GattServiceDefinition(0x180F, characteristics)));
        Assert.Equal(BleError.NoMemory, refused.Error);
        Assert.EndsWith(MeadowF7.Of(MeadowF7Limit.DefinitionSize).ToString(), refused.Message, StringComparison.Ordinal);
        Assert.True(world.Adapter.Request.IsEmpty);
    }

    [Fact]
    public async Task What_asks_for_nothing_that_is_missing_is_taken()
    {
        await using var world = await BoardWorld.CreateAsync();
        world.Ble.Config.Bond = false;
        world.Ble.Config.Io = IoCapability.NoInputNoOutput;
        world.Ble.Config.Appearance = 833;
        world.Ble.Config.RxBuf = 1000;

        Assert.False(world.Ble.Config.Mitm);
        Assert.Equal(833, world.Ble.Config.Appearance);
        Assert.Equal(1000, world.Ble.Config.RxBuf);
        Assert.Throws<ArgumentOutOfRangeException>(() => world.Ble.Config.RxBuf = 3);
        Assert.Throws<BleException>(() => world.Ble.Config.GapName = new string('x', 249));
        Assert.Throws<ArgumentOutOfRangeException>(() => new MeadowBle(world.Adapter, new MeadowBleOptions { MaxWaitingWrites = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new MeadowBle(world.Adapter, new MeadowBleOptions { MaxWaitingValues = 5000 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new MeadowBle(world.Adapter, new MeadowBleOptions { HandleTimeout = TimeSpan.Zero }));
    }

    private static GattServiceDefinition WithDescriptor(GattDescriptorDefinition descriptor) => new(0x180F, new GattCharacteristicDefinition(0x2A19, GattFlags.Read, descriptor));

    private static Action<Ble> Register(GattServiceDefinition service) => ble => ble.GattsRegisterServices(service);
}
