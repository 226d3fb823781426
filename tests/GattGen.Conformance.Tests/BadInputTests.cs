// What the caller does wrong throws the error that the conformance notes name (1.1), and changes nothing.
using System;
using System.Collections.Generic;
using System.Linq;
using GattGen.Host;
using GattGen.Transports;

namespace GattGen.Conformance.Tests;

public class BadInputTests
{
    private const ushort NoConnection = 0x0EEE;
    private const ushort NoHandle = 0x7777;
    private static readonly BleAddress Somebody = BleAddress.Parse("C0:FF:EE:00:00:01", BleAddressType.Random);

    public static TheoryData<string> Calls => new(ByName.Keys.Order(StringComparer.Ordinal).ToArray());

    public static TheoryData<string> Everything => new(OfActive.Keys.Order(StringComparer.Ordinal).ToArray());

    // Calls that would succeed on an active radio with connection 0: name and call.
    private static readonly Dictionary<string, Action<HostBle>> OfActive = new(StringComparer.Ordinal)
    {
        ["config mac"] = ble => _ = ble.Config.Mac,
        ["config addr_mode"] = ble => ble.Config.AddressMode = BleAddressMode.Random,
        ["config mtu (get)"] = ble => _ = ble.Config.Mtu,
        ["config mtu (set)"] = ble => ble.Config.Mtu = 100,
        ["gap_advertise"] = ble => ble.GapAdvertise(20_000),
        ["gap_advertise data"] = ble => ble.GapAdvertise(20_000, [2, 1, 6]),
        ["gap_advertise data, response"] = ble => ble.GapAdvertise(20_000, [2, 1, 6], []),
        ["gap_advertise response"] = ble => ble.GapAdvertiseResponse(20_000, []),
        ["gap_advertise stop"] = ble => ble.GapAdvertiseStop(),
        ["gap_scan"] = ble => ble.GapScan(100),
        ["gap_scan stop"] = ble => ble.GapScanStop(),
        ["gap_connect"] = ble => ble.GapConnect(Somebody),
        ["gap_connect cancel"] = ble => ble.GapConnectCancel(),
        ["gap_disconnect"] = ble => ble.GapDisconnect(0),
        ["gatts_register_services"] = ble => ble.GattsRegisterServices(new GattServiceDefinition(0x180D)),
        ["gatts_read"] = ble => ble.GattsRead(3),
        ["gatts_read into"] = ble => ble.GattsRead(3, new byte[512]),
        ["gatts_write"] = ble => ble.GattsWrite(3, [1]),
        ["gatts_notify"] = ble => ble.GattsNotify(0, 3),
        ["gatts_notify data"] = ble => ble.GattsNotify(0, 3, [1]),
        ["gatts_indicate"] = ble => ble.GattsIndicate(0, 3),
        ["gatts_indicate data"] = ble => ble.GattsIndicate(0, 3, [1]),
        ["gatts_set_buffer"] = ble => ble.GattsSetBuffer(3, 100),
        ["gattc_discover_services"] = ble => ble.GattcDiscoverServices(0),
        ["gattc_discover_services uuid"] = ble => ble.GattcDiscoverServices(0, 0x180D),
        ["gattc_discover_characteristics"] = ble => ble.GattcDiscoverCharacteristics(0, 1, 0xFFFF),
        ["gattc_discover_characteristics uuid"] = ble => ble.GattcDiscoverCharacteristics(0, 1, 0xFFFF, 0x2A37),
        ["gattc_discover_descriptors"] = ble => ble.GattcDiscoverDescriptors(0, 1, 0xFFFF),
        ["gattc_read"] = ble => ble.GattcRead(0, 3),
        ["gattc_write"] = ble => ble.GattcWrite(0, 3, [1]),
        ["gattc_write with response"] = ble => ble.GattcWrite(0, 3, [1], GattcWriteMode.WithResponse),
        ["gattc_exchange_mtu"] = ble => ble.GattcExchangeMtu(0),
        ["gap_pair"] = ble => ble.GapPair(0),
        ["gap_passkey"] = ble => ble.GapPasskey(0, PasskeyActionKind.Input, 1),
        ["gatts_authorize"] = ble => ble.GattsAuthorize(0),
        ["l2cap_listen"] = ble => ble.L2capListen(0x80, 100),
        ["l2cap_connect"] = ble => ble.L2capConnect(0, 0x80, 100),
        ["l2cap_disconnect"] = ble => ble.L2capDisconnect(0, 0x40),
        ["l2cap_send"] = ble => ble.L2capSend(0, 0x40, [1]),
        ["l2cap_recvinto"] = ble => ble.L2capRecvInto(0, 0x40, new byte[1]),
        ["l2cap_recvinto none"] = ble => ble.L2capAvailable(0, 0x40),
    };

    // Wrong calls on an active radio without connections: the error, and the call.
    private static readonly Dictionary<string, (BleError Error, Action<HostBle> Call)> ByName = new(StringComparer.Ordinal)
    {
        ["addr_mode 2"] = (BleError.InvalidArgument, ble => ble.Config.AddressMode = (BleAddressMode)9),
        ["mtu 22"] = (BleError.InvalidArgument, ble => ble.Config.Mtu = 22),
        ["mtu 518"] = (BleError.InvalidArgument, ble => ble.Config.Mtu = 518),
        ["gap_name of 249 octets"] = (BleError.InvalidArgument, ble => ble.Config.GapName = new string('x', 249)),
        ["advertising interval below 20 ms"] = (BleError.InvalidArgument, ble => ble.GapAdvertise(19_999)),
        ["advertising interval 0"] = (BleError.InvalidArgument, ble => ble.GapAdvertise(0)),
        ["advertising interval above 10.24 s"] = (BleError.InvalidArgument, ble => ble.GapAdvertise(10_240_001)),
        ["advertising data of 32 octets"] = (BleError.InvalidArgument, ble => ble.GapAdvertise(20_000, new byte[32])),
        ["scan response of 32 octets"] = (BleError.InvalidArgument, ble => ble.GapAdvertise(20_000, [], new byte[32])),
        ["scan response alone of 32 octets"] = (BleError.InvalidArgument, ble => ble.GapAdvertiseResponse(20_000, new byte[32])),
        ["scan duration below 0"] = (BleError.InvalidArgument, ble => ble.GapScan(-1)),
        ["scan window above interval"] = (BleError.InvalidArgument, ble => ble.GapScan(0, 10_000, 10_625)),
        ["scan interval below 2.5 ms"] = (BleError.InvalidArgument, ble => ble.GapScan(0, 2_499, 2_499)),
        ["scan interval above 10.24 s"] = (BleError.InvalidArgument, ble => ble.GapScan(0, 10_240_001, 10_000)),
        ["connect without duration"] = (BleError.InvalidArgument, ble => ble.GapConnect(Somebody, 0)),
        ["connect to no kind of address"] = (BleError.InvalidArgument, ble => ble.GapConnect(BleAddress.None)),
        ["connect to ourselves"] = (BleError.InvalidArgument, ble => ble.GapConnect(ble.Config.Mac)),
        ["connect with interval below 7.5 ms"] = (BleError.InvalidArgument, ble => ble.GapConnect(Somebody, 2000, 7_499, 7_500)),
        ["connect with interval above 4 s"] = (BleError.InvalidArgument, ble => ble.GapConnect(Somebody, 2000, 7_500, 4_000_001)),
        ["connect with minimum above maximum"] = (BleError.InvalidArgument, ble => ble.GapConnect(Somebody, 2000, 60_000, 30_000)),
        ["cancel without an attempt"] = (BleError.Already, ble => ble.GapConnectCancel()),
        ["read an unknown handle"] = (BleError.InvalidArgument, ble => ble.GattsRead(NoHandle)),
        ["read handle 0"] = (BleError.InvalidArgument, ble => ble.GattsRead(0)),
        ["read a declaration"] = (BleError.InvalidArgument, ble => ble.GattsRead(1)),
        ["write an unknown handle"] = (BleError.InvalidArgument, ble => ble.GattsWrite(NoHandle, [1])),
        ["write 513 octets"] = (BleError.InvalidArgument, ble => ble.GattsWrite(3, new byte[513])),
        ["set the buffer of an unknown handle"] = (BleError.InvalidArgument, ble => ble.GattsSetBuffer(NoHandle, 20)),
        ["set a buffer of 0"] = (BleError.InvalidArgument, ble => ble.GattsSetBuffer(12, 0)),
        ["set a buffer of 513"] = (BleError.InvalidArgument, ble => ble.GattsSetBuffer(12, 513)),
        ["set an append buffer of 65536"] = (BleError.InvalidArgument, ble => ble.GattsSetBuffer(12, 65_536, append: true)),
        ["notify nobody"] = (BleError.NotConnected, ble => ble.GattsNotify(NoConnection, 12)),
        ["notify nobody data"] = (BleError.NotConnected, ble => ble.GattsNotify(NoConnection, 12, [1])),
        ["indicate to nobody"] = (BleError.NotConnected, ble => ble.GattsIndicate(NoConnection, 12)),
        ["indicate data to nobody"] = (BleError.NotConnected, ble => ble.GattsIndicate(NoConnection, 12, [1])),
        ["discover services of nobody"] = (BleError.NotConnected, ble => ble.GattcDiscoverServices(NoConnection)),
        ["discover a service of nobody"] = (BleError.NotConnected, ble => ble.GattcDiscoverServices(NoConnection, 0x180D)),
        ["discover characteristics of nobody"] = (BleError.NotConnected, ble => ble.GattcDiscoverCharacteristics(NoConnection, 1, 0xFFFF)),
        ["discover descriptors of nobody"] = (BleError.NotConnected, ble => ble.GattcDiscoverDescriptors(NoConnection, 1, 0xFFFF)),
        ["read from nobody"] = (BleError.NotConnected, ble => ble.GattcRead(NoConnection, 3)),
        ["write to nobody"] = (BleError.NotConnected, ble => ble.GattcWrite(NoConnection, 3, [1])),
        ["io 5"] = (BleError.InvalidArgument, ble => ble.Config.Io = (IoCapability)5),
        ["pair with nobody"] = (BleError.NotConnected, ble => ble.GapPair(NoConnection)),
        ["answer nobody"] = (BleError.NotConnected, ble => ble.GapPasskey(NoConnection, PasskeyActionKind.Input, 1)),
        ["authorise nobody"] = (BleError.NotConnected, ble => ble.GattsAuthorize(NoConnection)),
        ["listen on PSM 0"] = (BleError.InvalidArgument, ble => ble.L2capListen(0, 100)),
        ["listen on PSM 65536"] = (BleError.InvalidArgument, ble => ble.L2capListen(0x1_0000, 100)),
        ["ask nobody for a channel"] = (BleError.NotConnected, ble => ble.L2capConnect(NoConnection, 0x80, 100)),
        ["end the channel of nobody"] = (BleError.InvalidArgument, ble => ble.L2capDisconnect(NoConnection, 0x40)),
        ["send on the channel of nobody"] = (BleError.InvalidArgument, ble => ble.L2capSend(NoConnection, 0x40, [1])),
        ["receive on the channel of nobody"] = (BleError.InvalidArgument, ble => ble.L2capRecvInto(NoConnection, 0x40, new byte[1])),
        ["ask how much the channel of nobody has"] = (BleError.InvalidArgument, ble => ble.L2capAvailable(NoConnection, 0x40)),
        ["exchange the mtu with nobody"] = (BleError.NotConnected, ble => ble.GattcExchangeMtu(NoConnection)),
    };

    // Wrong calls on a live connection.
    private static readonly Dictionary<string, (BleError Error, Action<HostBle, ushort> Call)> OfConnection = new(StringComparer.Ordinal)
    {
        ["notify handle 0"] = (BleError.InvalidArgument, (ble, connection) => ble.GattsNotify(connection, 0, [1])),
        ["notify the value of an unknown handle"] = (BleError.InvalidArgument, (ble, connection) => ble.GattsNotify(connection, NoHandle)),
        ["indicate handle 0"] = (BleError.InvalidArgument, (ble, connection) => ble.GattsIndicate(connection, 0, [1])),
        ["indicate the value of an unknown handle"] = (BleError.InvalidArgument, (ble, connection) => ble.GattsIndicate(connection, NoHandle)),
        ["discover characteristics from 0"] = (BleError.InvalidArgument, (ble, connection) => ble.GattcDiscoverCharacteristics(connection, 0, 10)),
        ["discover characteristics backwards"] = (BleError.InvalidArgument, (ble, connection) => ble.GattcDiscoverCharacteristics(connection, 10, 9)),
        ["discover characteristics with an empty uuid"] = (BleError.InvalidArgument, (ble, connection) => ble.GattcDiscoverCharacteristics(connection, 1, 9, default)),
        ["discover services with an empty uuid"] = (BleError.InvalidArgument, (ble, connection) => ble.GattcDiscoverServices(connection, default)),
        ["discover descriptors from 0"] = (BleError.InvalidArgument, (ble, connection) => ble.GattcDiscoverDescriptors(connection, 0, 10)),
        ["discover descriptors backwards"] = (BleError.InvalidArgument, (ble, connection) => ble.GattcDiscoverDescriptors(connection, 10, 9)),
        ["read handle 0"] = (BleError.InvalidArgument, (ble, connection) => ble.GattcRead(connection, 0)),
        ["write handle 0"] = (BleError.InvalidArgument, (ble, connection) => ble.GattcWrite(connection, 0, [1])),
        ["answer when nothing was asked"] = (BleError.NoEntry, (ble, connection) => ble.GapPasskey(connection, PasskeyActionKind.Input, 1)),
        ["ask for a channel on PSM 0"] = (BleError.InvalidArgument, (ble, connection) => ble.L2capConnect(connection, 0, 100)),
        ["ask for a channel on PSM 65536"] = (BleError.InvalidArgument, (ble, connection) => ble.L2capConnect(connection, 0x1_0000, 100)),
        ["end a channel that is none"] = (BleError.InvalidArgument, (ble, connection) => ble.L2capDisconnect(connection, 0x41)),
        ["send on a channel that is none"] = (BleError.InvalidArgument, (ble, connection) => ble.L2capSend(connection, 0x41, [1])),
        ["receive on a channel that is none"] = (BleError.InvalidArgument, (ble, connection) => ble.L2capRecvInto(connection, 0x41, new byte[1])),
        ["ask how much a channel has that is none"] = (BleError.InvalidArgument, (ble, connection) => ble.L2capAvailable(connection, 0x41)),
        ["write in mode 2"] = (BleError.InvalidArgument, (ble, connection) => ble.GattcWrite(connection, 3, [1], (GattcWriteMode)2)),
    };

    public static TheoryData<string> ConnectionCalls => new(OfConnection.Keys.Order(StringComparer.Ordinal).ToArray());

    [Theory]
    [Specification("active/first")]
    [Specification("errno/ENODEV")]
    [MemberData(nameof(Everything))]
    public void An_inactive_radio_says_so(string name)
    {
        var ble = new Simulation().AddRadio();
        Assert.Equal(BleError.NoDevice, Assert.Throws<BleException>(() => OfActive[name](ble)).Error);
        ble.Active = true;
        ble.Active = false;
        Assert.Equal(BleError.NoDevice, Assert.Throws<BleException>(() => OfActive[name](ble)).Error);
        Assert.False(ble.Active);
    }

    [Fact]
    [Specification("active/first")]
    [Specification("active/kept")]
    public void What_the_notes_allow_while_inactive_is_allowed_and_survives()
    {
        var world = new TwoDevices();
        var ble = world.Peripheral.Radio;
        ble.Active = false;
        ble.Config.GapName = "before";
        ble.Config.RxBuf = 100;
        ble.Config.Appearance = 0x0341;
        ble.Config.Bond = true;
        ble.Config.Mitm = true;
        ble.Config.Io = IoCapability.KeyboardOnly;
        ble.Config.LeSecure = true;
        ble.Active = true;
        Assert.Equal((true, true, IoCapability.KeyboardOnly, true), (ble.Config.Bond, ble.Config.Mitm, ble.Config.Io, ble.Config.LeSecure));
        Assert.Equal("before", ble.Config.GapName);
        Assert.Equal(100, ble.Config.RxBuf);
        world.Connect();    // the handler is still there
        world.Central.Radio.GattcRead(world.Central.Connection, 3);
        Assert.Equal("before"u8.ToArray(), world.Central.Next(BleEventCode.GattcReadResult).Data);
        world.Central.Radio.GattcRead(world.Central.Connection, 5);
        Assert.Equal([0x41, 0x03], world.Central.Next(BleEventCode.GattcReadResult).Data);
    }

    [Theory]
    [Specification("errno/EINVAL")]
    [Specification("errno/ENOTCONN")]
    [MemberData(nameof(Calls))]
    public void A_wrong_argument_throws_its_error_and_changes_nothing(string name)
    {
        var world = new TwoDevices();
        var ble = world.Peripheral.Radio;
        var handle = world.Peripheral.Serve(0x180D, (0x2A37, GattFlags.Read | GattFlags.Notify))[0];
        Assert.Equal(16, handle);
        ble.GattsWrite(handle, [7]);
        var (error, call) = ByName[name];

        var thrown = Assert.Throws<BleException>(() => call(ble));
        Assert.Equal(error, thrown.Error);
        Assert.NotEmpty(thrown.Message);
        Assert.Equal([7], ble.GattsRead(handle));
        Assert.Equal(256, ble.Config.Mtu);
        Assert.Equal("GattGen", ble.Config.GapName);
        world.Run(1);
        Assert.Empty(world.Peripheral.Log);
        world.Connect();        // nothing stands in the way of a right call
    }

    [Theory]
    [Specification("errno/EINVAL")]
    [Specification("errno/ENOENT")]
    [MemberData(nameof(ConnectionCalls))]
    public void A_wrong_argument_on_a_live_connection_throws_and_leaves_it_alive(string name)
    {
        var world = new TwoDevices();
        var handle = world.Peripheral.Serve(0x180D, (0x2A37, GattFlags.Read))[0];
        world.Peripheral.Radio.GattsWrite(handle, [7]);
        world.Connect();
        var (error, call) = OfConnection[name];
        Assert.Equal(error, Assert.Throws<BleException>(() => call(world.Central.Radio, world.Central.Connection)).Error);
        world.Central.Radio.GattcRead(world.Central.Connection, handle);
        Assert.Equal([7], world.Central.Next(BleEventCode.GattcReadResult).Data);
    }

    [Theory]
    [Specification("rxbuf/range")]
    [InlineData(15)]
    [InlineData(65_536)]
    public void An_rxbuf_out_of_range_is_refused(int size)
    {
        var ble = new Simulation().AddRadio();
        var before = ble.Config.RxBuf;
        Assert.Throws<ArgumentOutOfRangeException>(() => ble.Config.RxBuf = size);
        Assert.Equal(before, ble.Config.RxBuf);
    }

    [Fact]
    public void Null_is_refused()
    {
        var world = new TwoDevices();
        var ble = world.Peripheral.Radio;
        Assert.Throws<ArgumentNullException>(() => ble.Config.GapName = null!);
        Assert.Throws<ArgumentNullException>(() => ble.GattsRegisterServices((GattServiceDefinition[])null!));
        Assert.Throws<ArgumentNullException>(() => ble.GattsRegisterServices(new GattServiceDefinition[] { null! }));
        Assert.Throws<ArgumentException>(() => ble.GapConnect(BleAddressType.Public, new byte[5]));
        var handle = world.Peripheral.Serve(0x180D, (0x2A37, GattFlags.Read))[0];
        ble.GattsSetBuffer(handle, 20, append: true);
        ble.GattsWrite(handle, [1, 2]);
        Assert.Throws<ArgumentException>(() => ble.GattsRead(handle, new byte[1]));
        Assert.Equal([1, 2], ble.GattsRead(handle));
        Assert.Equal("GattGen", ble.Config.GapName);
    }

    [Fact]
    [Specification("errno/EALREADY")]
    [Specification("errno/EBUSY")]
    [Specification("gatts_register_services/advertising")]
    public void A_second_scan_attempt_discovery_or_registration_in_the_wrong_state_is_refused()
    {
        var world = new TwoDevices();
        var (server, client) = (world.Peripheral.Radio, world.Central.Radio);
        client.GapScan(0);
        Assert.Equal(BleError.Already, Assert.Throws<BleException>(() => client.GapScan(0)).Error);
        client.GapConnect(Somebody, 60_000);
        world.Central.Next(BleEventCode.ScanDone);
        Assert.Equal(BleError.Busy, Assert.Throws<BleException>(() => client.GapScan(0)).Error);
        Assert.Equal(BleError.Already, Assert.Throws<BleException>(() => client.GapConnect(Somebody)).Error);
        client.GapConnectCancel();
        world.Central.Next(BleEventCode.PeripheralDisconnect);

        server.GapAdvertise(20_000);
        Assert.Equal(BleError.Busy, Assert.Throws<BleException>(() => server.GattsRegisterServices(new GattServiceDefinition(0x180D))).Error);
        server.GapAdvertiseStop();
        server.GattsRegisterServices(new GattServiceDefinition(0x180D));

        world.Connect();
        Assert.Equal(BleError.Already, Assert.Throws<BleException>(() => client.GapConnect(world.Peripheral.Address)).Error);
        client.GattcDiscoverServices(world.Central.Connection);
        Assert.Equal(BleError.Busy, Assert.Throws<BleException>(() => client.GattcDiscoverServices(world.Central.Connection)).Error);
        world.Central.Next(BleEventCode.GattcServiceDone);
    }

    [Fact]
    [Specification("errno/ENOTCONN")]
    [Specification("gap_disconnect/False")]
    public void A_dead_connection_is_not_connected()
    {
        var world = new TwoDevices();
        world.Connect();
        var connection = world.Central.Connection;
        world.Central.Radio.GapDisconnect(connection);
        world.Central.Next(BleEventCode.PeripheralDisconnect);
        Assert.Equal(BleError.NotConnected, Assert.Throws<BleException>(() => world.Central.Radio.GattcRead(connection, 3)).Error);
        Assert.False(world.Central.Radio.GapDisconnect(connection));
    }

    [Fact]
    public void Switching_on_inside_a_handler_is_busy()
    {
        var world = new TwoDevices();
        var other = world.Simulation.AddRadio();
        BleError? error = null;
        world.Central.React = (in BleEvent e) =>
        {
            world.Central.Radio.Active = false;
            try
            {
                world.Central.Radio.Active = true;
            }
            catch (BleException busy)
            {
                error = busy.Error;
            }

            return 0;
        };
        world.Central.Radio.GapScan(50);
        Assert.True(world.Simulation.RunUntil(() => error is not null));
        Assert.Equal(BleError.Busy, error);
        world.Central.React = null;
        world.Central.Radio.Active = true;
        Assert.True(world.Central.Radio.Active);
        Assert.False(other.Active);
    }
}
