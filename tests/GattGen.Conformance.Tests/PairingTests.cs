// Two devices pair (module specification, gap_pair and gap_passkey; config mitm, io, le_secure; CONFORMANCE 1.6).
using System.Collections.Generic;
using System.Linq;
using GattGen.Host;

namespace GattGen.Conformance.Tests;

public class PairingTests
{
    private const int Passkey = 123_456;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Specification("gap_pair")]
    [Specification("gap_pair/peripheral")]
    [Specification("device/ble_gap_pair")]
    [Specification("event/28")]
    [Specification("config/bond")]
    [Specification("flag/READ_ENCRYPTED")]
    public void Just_Works_without_a_bond_encrypts_and_then_the_encrypted_value_is_read_with_one_request(bool isByCentral)
    {
        var world = new TwoDevices();
        var (server, client) = (world.Peripheral, world.Central);
        foreach (var device in new[] { server, client })
        {
            Assert.False(device.Radio.Config.Bond);     // the default
            device.Radio.Config.Mitm = true;            // neither can show anything: it goes on without
            device.Radio.Config.LeSecure = true;
        }

        var handle = server.Serve(0x180D, (0x2A39, GattFlags.Read | GattFlags.ReadEncrypted))[0];
        server.Radio.GattsWrite(handle, "encrypted"u8);
        world.Connect();
        client.Radio.GattcRead(client.Connection, handle);
        Assert.Equal(0x05, client.Next(BleEventCode.GattcReadDone).Status);
        Assert.Equal(0, server.Count(BleEventCode.GattsReadRequest));

        var pairing = isByCentral ? client : server;
        pairing.Radio.GapPair(pairing.Connection);
        Assert.Equal($"28 ({client.Connection}, 1, 0, 0, 16)", client.NextPayload(BleEventCode.EncryptionUpdate));
        Assert.Equal($"28 ({server.Connection}, 1, 0, 0, 16)", server.NextPayload(BleEventCode.EncryptionUpdate));
        client.Radio.GattcRead(client.Connection, handle);
        Assert.Equal("encrypted"u8.ToArray(), client.Next(BleEventCode.GattcReadResult).Data);
        world.Run(5);
        Assert.Equal(1, server.Count(BleEventCode.GattsReadRequest));
        Assert.Equal(1, client.Count(BleEventCode.EncryptionUpdate));
        Assert.Equal(1, server.Count(BleEventCode.EncryptionUpdate));
    }

    // Core Vol 3, Part H, table 2.8, and what each side is asked: - nothing, I input, D display, N numeric comparison; initiator first.
    // The rows are the initiator, the columns the responder: display only, yes and no, keyboard only, neither, keyboard and display.
    private static readonly string[] SecureConnections =
    [
        "-- -- DI -- DI",
        "-- NN DI -- NN",
        "ID ID II -- ID",
        "-- -- -- -- --",
        "ID NN DI -- NN",
    ];

    private static readonly string[] Legacy =
    [
        "-- -- DI -- DI",
        "-- -- DI -- DI",
        "ID ID II -- ID",
        "-- -- -- -- --",
        "ID ID DI -- DI",
    ];

    public static TheoryData<IoCapability, IoCapability, bool, string> Methods
    {
        get
        {
            var all = new TheoryData<IoCapability, IoCapability, bool, string>();
            for (var i = 0; i < 25; i++)
            {
                all.Add((IoCapability)(i / 5), (IoCapability)(i % 5), true, SecureConnections[i / 5].Split(' ')[i % 5]);
                all.Add((IoCapability)(i / 5), (IoCapability)(i % 5), false, Legacy[i / 5].Split(' ')[i % 5]);
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Methods))]
    [Specification("config/io")]
    [Specification("config/mitm")]
    [Specification("io/DISPLAY_ONLY")]
    [Specification("io/DISPLAY_YESNO")]
    [Specification("io/KEYBOARD_ONLY")]
    [Specification("io/NO_INPUT_OUTPUT")]
    [Specification("io/KEYBOARD_DISPLAY")]
    [Specification("passkey/INPUT")]
    [Specification("passkey/DISPLAY")]
    [Specification("passkey/NUMERIC_COMPARISON")]
    [Specification("gap_passkey")]
    [Specification("event/31")]
    public void What_both_sides_can_show_and_take_in_decides_what_is_asked_of_each(IoCapability ofCentral, IoCapability ofPeripheral, bool isSecure, string asked)
    {
        var world = Pairing(isSecure);
        var shown = new Dictionary<Device, int>();
        foreach (var (device, io) in new[] { (world.Central, ofCentral), (world.Peripheral, ofPeripheral) })
        {
            device.Radio.Config.Io = io;
            device.Radio.Config.Mitm = true;
            device.React = (in BleEvent e) =>
            {
                if (e.Code != BleEventCode.PasskeyAction)
                    return 0;
                var (connection, action, passkey) = e.PasskeyAction;
                shown[device] = passkey;
                device.Radio.GapPasskey(connection, action, action == PasskeyActionKind.NumericComparison ? 1 : Passkey);
                return 0;
            };
        }

        world.Connect();
        world.Central.Radio.GapPair(world.Central.Connection);
        var authenticated = asked == "--" ? 0 : 1;
        foreach (var (device, action) in new[] { (world.Central, asked[0]), (world.Peripheral, asked[1]) })
        {
            Assert.Equal($"28 ({device.Connection}, 1, {authenticated}, 0, 16)", device.NextPayload(BleEventCode.EncryptionUpdate));
            var number = action switch { 'I' => "2, 0", 'D' => "3, 0", 'N' => "4, " + shown[device], _ => "" };
            Assert.Equal(action == '-' ? [] : [$"31 ({device.Connection}, {number})"], device.Payloads(BleEventCode.PasskeyAction));
        }

        if (asked == "NN")
        {
            Assert.Equal(shown[world.Central], shown[world.Peripheral]);
            Assert.InRange(shown[world.Central], 0, 999_999);
        }
    }

    [Fact]
    [Specification("config/mitm")]
    public void Without_mitm_nothing_is_asked_whatever_the_devices_can_do()
    {
        var world = Pairing(isSecure: true);
        foreach (var device in new[] { world.Central, world.Peripheral })
        {
            device.Radio.Config.Io = IoCapability.KeyboardDisplay;
            Assert.False(device.Radio.Config.Mitm);
        }

        world.Connect();
        world.Central.Radio.GapPair(world.Central.Connection);
        Assert.Equal($"28 ({world.Central.Connection}, 1, 0, 0, 16)", world.Central.NextPayload(BleEventCode.EncryptionUpdate));
        world.Run(1);
        Assert.Equal(0, world.Central.Count(BleEventCode.PasskeyAction) + world.Peripheral.Count(BleEventCode.PasskeyAction));
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [Specification("config/le_secure")]
    public void Legacy_pairing_is_accepted_unless_LE_Secure_Connections_are_required(bool isRequired, bool isEncrypted)
    {
        var world = Pairing(isSecure: false);       // the peripheral knows legacy pairing only
        Assert.False(world.Central.Radio.Config.LeSecure);
        world.Central.Radio.Config.LeSecure = isRequired;
        world.Connect();
        world.Central.Radio.GapPair(world.Central.Connection);
        Assert.Equal($"28 ({world.Central.Connection}, {(isEncrypted ? "1, 0, 0, 16" : "0, 0, 0, 0")})", world.Central.NextPayload(BleEventCode.EncryptionUpdate));
        Assert.True(world.Central.IsConnected);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Specification("gap_passkey")]
    [Specification("passkey/INPUT")]
    public void A_wrong_passkey_ends_the_pairing_without_encryption(bool isSecure)
    {
        var world = Pairing(isSecure);
        Ask(world, IoCapability.KeyboardOnly, IoCapability.DisplayOnly, Passkey + 1, Passkey);
        world.Central.Radio.GapPair(world.Central.Connection);
        Assert.Equal($"28 ({world.Central.Connection}, 0, 0, 0, 0)", world.Central.NextPayload(BleEventCode.EncryptionUpdate));
        Assert.Equal($"28 ({world.Peripheral.Connection}, 0, 0, 0, 0)", world.Peripheral.NextPayload(BleEventCode.EncryptionUpdate));
        Assert.True(world.Central.IsConnected && world.Peripheral.IsConnected);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Specification("passkey/NUMERIC_COMPARISON")]
    [Specification("gap_passkey")]
    public void A_number_that_is_not_confirmed_cancels_the_pairing_on_both_sides(bool isCentralRefusing)
    {
        var world = Pairing(isSecure: true);
        Ask(world, IoCapability.DisplayYesNo, IoCapability.DisplayYesNo, isCentralRefusing ? 0 : 1, isCentralRefusing ? 1 : 0);
        world.Central.Radio.GapPair(world.Central.Connection);
        Assert.Equal($"28 ({world.Central.Connection}, 0, 0, 0, 0)", world.Central.NextPayload(BleEventCode.EncryptionUpdate));
        Assert.Equal($"28 ({world.Peripheral.Connection}, 0, 0, 0, 0)", world.Peripheral.NextPayload(BleEventCode.EncryptionUpdate));
    }

    [Fact]
    [Specification("gap_passkey")]
    [Specification("passkey/NONE")]
    [Specification("errno/ENOENT")]
    public void Each_mistake_in_an_answer_has_its_error_and_the_right_answer_still_counts()
    {
        var world = Pairing(isSecure: true);
        var (central, peripheral) = (world.Central, world.Peripheral);
        central.Radio.Config.Io = IoCapability.KeyboardOnly;
        peripheral.Radio.Config.Io = IoCapability.DisplayOnly;
        central.Radio.Config.Mitm = true;
        world.Connect();
        Assert.Equal(BleError.NoEntry, Answer(central, PasskeyActionKind.Input, Passkey));
        central.Radio.GapPair(central.Connection);
        Assert.Equal(BleError.Already, Assert.Throws<BleException>(() => central.Radio.GapPair(central.Connection)).Error);
        central.Next(BleEventCode.PasskeyAction);
        peripheral.Next(BleEventCode.PasskeyAction);
        Assert.Equal(BleError.InvalidArgument, Answer(central, PasskeyActionKind.None, 0));
        Assert.Equal(BleError.InvalidArgument, Answer(central, PasskeyActionKind.Display, Passkey));
        Assert.Equal(BleError.InvalidArgument, Answer(central, PasskeyActionKind.NumericComparison, 1));
        Assert.Equal(BleError.InvalidArgument, Answer(central, (PasskeyActionKind)9, Passkey));
        Assert.Equal(BleError.InvalidArgument, Answer(central, PasskeyActionKind.Input, 1_000_000));
        Assert.Equal(BleError.InvalidArgument, Answer(central, PasskeyActionKind.Input, -1));
        Assert.Equal(BleError.NotConnected, Assert.Throws<BleException>(() => central.Radio.GapPasskey(0x0EEE, PasskeyActionKind.Input, Passkey)).Error);
        central.Radio.GapPasskey(central.Connection, PasskeyActionKind.Input, Passkey);
        Assert.Equal(BleError.Already, Answer(central, PasskeyActionKind.Input, Passkey));
        peripheral.Radio.GapPasskey(peripheral.Connection, PasskeyActionKind.Display, Passkey);
        Assert.Equal($"28 ({central.Connection}, 1, 1, 0, 16)", central.NextPayload(BleEventCode.EncryptionUpdate));
        Assert.Equal(BleError.NoEntry, Answer(central, PasskeyActionKind.Input, Passkey));
    }

    [Fact]
    [Specification("flag/READ_ENCRYPTED")]
    [Specification("flag/READ_AUTHENTICATED")]
    [Specification("flag/READ_AUTHORIZED")]
    [Specification("flag/WRITE_ENCRYPTED")]
    [Specification("flag/WRITE_AUTHENTICATED")]
    [Specification("flag/WRITE_AUTHORIZED")]
    public void Each_security_flag_opens_with_its_own_state_of_the_link()
    {
        var world = Pairing(isSecure: true);
        var (server, client) = (world.Peripheral, world.Central);
        (GattFlags Flag, bool IsRead)[] kinds =
        [
            (GattFlags.ReadEncrypted, true), (GattFlags.ReadAuthenticated, true), (GattFlags.ReadAuthorized, true),
            (GattFlags.WriteEncrypted, false), (GattFlags.WriteAuthenticated, false), (GattFlags.WriteAuthorized, false),
        ];
        var handles = server.Serve(0x180D, [.. kinds.Select((kind, i) => (GattCharacteristicDefinition)(0x2A40 + i, GattFlags.Read | GattFlags.Write | kind.Flag))]);
        var consents = 0;
        server.React = (in BleEvent e) =>
        {
            if (e.Code == BleEventCode.GattsReadRequest)
                consents++;
            if (e.Code == BleEventCode.PasskeyAction)
                server.Radio.GapPasskey(server.Connection, e.PasskeyAction.Action, Passkey);
            return 0;
        };
        client.React = (in BleEvent e) =>
        {
            if (e.Code == BleEventCode.PasskeyAction)
                client.Radio.GapPasskey(client.Connection, e.PasskeyAction.Action, Passkey);
            return 0;
        };
        world.Connect();
        Assert.Equal([5, 5, 0, 5, 5, 8], Outcomes());       // a handler that answers 0 authorises a read

        server.Radio.GattsAuthorize(server.Connection);
        Assert.Equal([5, 5, 0, 5, 5, 0], Outcomes());
        server.Radio.GattsAuthorize(server.Connection, false);

        client.Radio.GapPair(client.Connection);
        client.Next(BleEventCode.EncryptionUpdate);
        Assert.Equal([0, 5, 0, 0, 5, 8], Outcomes());

        client.Radio.GapDisconnect(client.Connection);
        client.Next(BleEventCode.PeripheralDisconnect);
        server.Next(BleEventCode.CentralDisconnect);
        server.Radio.Config.Io = IoCapability.DisplayOnly;
        client.Radio.Config.Io = IoCapability.KeyboardOnly;
        client.Radio.Config.Mitm = true;
        world.Connect();
        client.Radio.GapPair(client.Connection);
        Assert.Equal($"28 ({client.Connection}, 1, 1, 0, 16)", client.NextPayload(BleEventCode.EncryptionUpdate));
        Assert.Equal([0, 0, 0, 0, 0, 8], Outcomes());
        Assert.True(consents > 0);

        int[] Outcomes() => [.. kinds.Select((kind, i) =>
        {
            if (kind.IsRead)
            {
                client.Radio.GattcRead(client.Connection, handles[i]);
                return client.Next(BleEventCode.GattcReadDone).Status;
            }

            client.Radio.GattcWrite(client.Connection, handles[i], [1], GattcWriteMode.WithResponse);
            return client.Next(BleEventCode.GattcWriteDone).Status;
        })];
    }

    [Theory]
    [InlineData(7)]
    [InlineData(16)]
    [Specification("error/0x0C")]
    [Specification("event/28")]
    public void A_value_that_needs_a_longer_key_than_the_link_has_is_refused_with_0x0C(int size)
    {
        var options = new HostOptions { MinKeySize = 7, MaxKeySize = size };
        var world = new TwoDevices(options, options);
        var (server, client) = (world.Peripheral, world.Central);
        var handles = server.Serve(
            0x180D,
            new GattCharacteristicDefinition(0x2A39, GattFlags.Read | GattFlags.ReadEncrypted) { MinKeySize = 16 },
            new GattCharacteristicDefinition(0x2A3A, GattFlags.Read | GattFlags.ReadEncrypted) { MinKeySize = 7 });
        world.Connect();
        client.Radio.GapPair(client.Connection);
        Assert.Equal($"28 ({client.Connection}, 1, 0, 0, {size})", client.NextPayload(BleEventCode.EncryptionUpdate));
        Assert.Equal($"28 ({server.Connection}, 1, 0, 0, {size})", server.NextPayload(BleEventCode.EncryptionUpdate));
        foreach (var (handle, status) in new[] { (handles[0], size < 16 ? 0x0C : 0), (handles[1], 0) })
        {
            client.Radio.GattcRead(client.Connection, handle);
            Assert.Equal(status, client.Next(BleEventCode.GattcReadDone).Status);
        }
    }

    [Fact]
    public void A_peer_that_offers_a_shorter_key_than_is_accepted_is_not_paired_with()
    {
        var world = new TwoDevices(new HostOptions { MinKeySize = 7, MaxKeySize = 10 });
        world.Connect();
        world.Central.Radio.GapPair(world.Central.Connection);      // which accepts 16 only, the default
        Assert.Equal($"28 ({world.Central.Connection}, 0, 0, 0, 0)", world.Central.NextPayload(BleEventCode.EncryptionUpdate));
    }

    private static BleError Answer(Device device, PasskeyActionKind action, int passkey)
        => Assert.Throws<BleException>(() => device.Radio.GapPasskey(device.Connection, action, passkey)).Error;

    // Both know Secure Connections, or the peripheral knows legacy pairing only.
    private static TwoDevices Pairing(bool isSecure)
        => new(peripheral: isSecure ? null : new HostOptions { Cryptography = new LegacyOnly() });

    private static void Ask(TwoDevices world, IoCapability ofCentral, IoCapability ofPeripheral, int byCentral, int byPeripheral)
    {
        foreach (var (device, io, answer) in new[] { (world.Central, ofCentral, byCentral), (world.Peripheral, ofPeripheral, byPeripheral) })
        {
            device.Radio.Config.Io = io;
            device.Radio.Config.Mitm = true;
            device.React = (in BleEvent e) =>
            {
                if (e.Code == BleEventCode.PasskeyAction)
                    device.Radio.GapPasskey(e.PasskeyAction.Connection, e.PasskeyAction.Action, answer);
                return 0;
            };
        }

        world.Connect();
    }
}
