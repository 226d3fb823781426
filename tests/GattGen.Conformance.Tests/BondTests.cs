// Bonds, and the secrets that the application keeps for the stack (module specification, Pairing and Bonding; CONFORMANCE 1.6).
using System;
using System.Linq;
using GattGen.Host;
using GattGen.Transports;

namespace GattGen.Conformance.Tests;

public class BondTests
{
    private const string IrkKey = "69726B";     // the three letters

    [Fact]
    [Specification("secret/irk")]
    [Specification("secret/load")]
    [Specification("event/29")]
    [Specification("event/30")]
    public void At_activation_the_identity_key_is_asked_for_and_made_once_then_the_keys_of_peers_by_index()
    {
        var simulation = new Simulation();
        var device = new Device(simulation, isActive: false) { Secrets = new SecretStore() };
        device.Radio.Active = true;
        simulation.RunFor(TimeSpan.FromSeconds(1));
        var made = Assert.Single(device.Secrets.Of(BleSecretType.OurIdentityKey));
        Assert.Equal("irk"u8.ToArray(), made.Key);
        Assert.Equal([$"29 (10, 0, {IrkKey})", $"30 (10, {IrkKey}, {Convert.ToHexString(made.Value)})", "29 (2, 0, None)"], device.Log.Select(seen => seen.Payload));

        device.Radio.Active = false;
        device.Forget();
        device.Radio.Active = true;
        simulation.RunFor(TimeSpan.FromSeconds(1));
        Assert.Equal([$"29 (10, 0, {IrkKey})", "29 (2, 0, None)"], device.Log.Select(seen => seen.Payload));
        Assert.Equal(made, Assert.Single(device.Secrets.Entries));
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(false, false)]
    [Specification("device/ble_gap_pair_bond")]
    [Specification("secret/store")]
    [Specification("config/bond")]
    [Specification("event/28")]
    [Specification("event/30")]
    public void A_bond_is_stored_on_both_sides_before_the_encryption_is_told(bool isByCentral, bool isSecure)
    {
        var world = new BondedWorld(options: isSecure ? null : new HostOptions { Cryptography = new LegacyOnly() });
        var (server, client) = (world.Peripheral, world.Central);
        var handle = server.Serve(0x180D, (0x2A39, GattFlags.Read | GattFlags.ReadEncrypted))[0];
        server.Radio.GattsWrite(handle, "encrypted"u8);
        world.Connect();
        world.Pair(isByCentral ? client : server);
        foreach (var (device, peer) in new[] { (server, client), (client, server) })
        {
            Assert.Equal([$"28 ({device.Connection}, 1, 0, 1, 16)"], device.Payloads(BleEventCode.EncryptionUpdate));
            var key = Key(peer.Address);
            foreach (var type in new[] { BleSecretType.OurKeys, BleSecretType.PeerKeys })
            {
                var secret = Assert.Single(device.Secrets!.Of(type));
                Assert.Equal(key, secret.Key);
                var stored = device.Log.FindIndex(seen => seen.Payload == $"30 ({(int)type}, {Convert.ToHexString(key)}, {Convert.ToHexString(secret.Value)})");
                Assert.InRange(stored, 0, device.Log.FindIndex(seen => seen.Code == BleEventCode.EncryptionUpdate) - 1);
            }
        }

        client.Radio.GattcRead(client.Connection, handle);
        Assert.Equal("encrypted"u8.ToArray(), client.Next(BleEventCode.GattcReadResult).Data);
        world.Run(1);
        Assert.Equal(1, server.Count(BleEventCode.GattsReadRequest));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Specification("config/bond")]
    public void One_side_that_wants_no_bond_is_enough_for_none(bool isCentralWilling)
    {
        var world = new BondedWorld();
        world.Central.Radio.Config.Bond = isCentralWilling;
        world.Peripheral.Radio.Config.Bond = !isCentralWilling;
        world.Connect();
        world.Pair(world.Central);
        foreach (var device in new[] { world.Central, world.Peripheral })
        {
            Assert.Equal([$"28 ({device.Connection}, 1, 0, 0, 16)"], device.Payloads(BleEventCode.EncryptionUpdate));
            Assert.Equal([BleSecretType.OurIdentityKey], device.Secrets!.Entries.Select(entry => entry.Type));
        }
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, false)]
    [InlineData(true, true)]
    [InlineData(false, true)]
    [Specification("gap_pair/bonded")]
    [Specification("secret/load")]
    public void Bonded_devices_encrypt_without_pairing_again_also_when_both_know_the_bond_from_secrets_alone(bool isByCentral, bool isRestarted)
    {
        var world = new BondedWorld(isAuthenticated: true);
        world.Connect();
        world.Pair(world.Central);
        Assert.Equal([$"28 ({world.Central.Connection}, 1, 1, 1, 16)"], world.Central.Payloads(BleEventCode.EncryptionUpdate));
        if (isRestarted)
        {
            world = new BondedWorld(world, isAuthenticated: true);
            foreach (var device in new[] { world.Central, world.Peripheral })
                Assert.Equal(["29 (2, 0, None)", "29 (2, 1, None)"], device.Payloads(BleEventCode.GetSecret).Where(payload => payload.StartsWith("29 (2,", StringComparison.Ordinal)));
        }
        else
        {
            world.Central.Radio.GapDisconnect(world.Central.Connection);
            world.Central.Next(BleEventCode.PeripheralDisconnect);
            world.Peripheral.Next(BleEventCode.CentralDisconnect);
        }

        world.Central.Forget();
        world.Peripheral.Forget();
        world.Connect();
        var asking = isByCentral ? world.Central : world.Peripheral;
        try
        {
            asking.Radio.GapPair(asking.Connection);
        }
        catch (BleException already) when (already.Error == BleError.Already)
        {
            // A central encrypts the link to a bonded peer at once.
        }

        foreach (var device in new[] { world.Central, world.Peripheral })
        {
            Assert.Equal($"28 ({device.Connection}, 1, 1, 1, 16)", device.NextPayload(BleEventCode.EncryptionUpdate));
            world.Run(1);
            Assert.Equal(0, device.Count(BleEventCode.PasskeyAction));
            Assert.Equal(2, device.Secrets!.Entries.Count(entry => entry.Type is BleSecretType.OurKeys or BleSecretType.PeerKeys));
        }
    }

    [Fact]
    [Specification("secret/refused")]
    [Specification("event/30")]
    public void A_secret_that_the_application_does_not_keep_makes_no_bond()
    {
        var world = new BondedWorld();
        world.Central.Secrets!.IsReadOnly = true;
        world.Connect();
        world.Pair(world.Central);
        Assert.Equal([$"28 ({world.Central.Connection}, 1, 0, 0, 16)"], world.Central.Payloads(BleEventCode.EncryptionUpdate));
        Assert.Equal([$"28 ({world.Peripheral.Connection}, 1, 0, 1, 16)"], world.Peripheral.Payloads(BleEventCode.EncryptionUpdate));
        Assert.Empty(((IBleHost)world.Central.Radio).GetBonds());
        Assert.Equal([world.Central.Address], ((IBleHost)world.Peripheral.Radio).GetBonds());
    }

    [Fact]
    [Specification("secret/damaged")]
    public void A_value_with_any_bit_turned_over_or_cut_short_is_not_used()
    {
        var before = new BondedWorld();
        before.Connect();
        before.Pair(before.Central);
        var entries = before.Central.Secrets!.Entries;
        var at = entries.FindIndex(entry => entry.Type == BleSecretType.PeerKeys);
        var sound = entries[at].Value;
        for (var bit = 0; bit < (sound.Length * 8) + 4; bit++)
        {
            byte[] damaged = bit < sound.Length * 8 ? [.. sound] : sound[..(sound.Length - 1 - (bit % 8))];
            if (bit < sound.Length * 8)
                damaged[bit / 8] ^= (byte)(1 << (bit % 8));
            var device = new Device(new Simulation(), isActive: false) { Secrets = new SecretStore() };
            device.Secrets.Entries.AddRange(entries);
            device.Secrets.Entries[at] = (entries[at].Type, entries[at].Key, damaged);
            device.Radio.Active = true;
            Assert.Empty(((IBleHost)device.Radio).GetBonds());
            Assert.Empty(device.Failures);
        }

        // The sound one is, so it was the damage.
        Assert.Equal([before.Peripheral.Address], ((IBleHost)new BondedWorld(before).Central.Radio).GetBonds());
    }

    [Fact]
    [Specification("secret/damaged")]
    [Specification("gap_pair")]
    public void After_the_loss_of_its_keys_a_device_pairs_again()
    {
        var before = new BondedWorld();
        before.Connect();
        before.Pair(before.Central);
        before.Central.Secrets!.Entries.RemoveAll(entry => entry.Type != BleSecretType.OurIdentityKey);
        var world = new BondedWorld(before);
        world.Connect();
        world.Pair(world.Central);
        Assert.Equal($"28 ({world.Central.Connection}, 1, 0, 1, 16)", world.Central.Payloads(BleEventCode.EncryptionUpdate)[^1]);
        Assert.Equal($"28 ({world.Peripheral.Connection}, 1, 0, 1, 16)", world.Peripheral.Payloads(BleEventCode.EncryptionUpdate)[^1]);
        Assert.Single(((IBleHost)world.Peripheral.Radio).GetBonds());
    }

    [Fact]
    [Specification("flag/AUTHENTICATED_SIGNED_WRITE")]
    public void A_signed_write_is_taken_on_a_plain_link_from_a_bonded_client_alone_and_once_also_after_a_restart()
    {
        var options = new HostOptions { EncryptBondedPeers = false };
        var world = new BondedWorld(options: options);
        for (byte i = 1; i <= 3; i++)
        {
            var (server, client) = (world.Peripheral, world.Central);
            var handles = server.Serve(0x180D, (0x2A39, GattFlags.Read | GattFlags.AuthenticatedSignedWrite), (0x2A3A, GattFlags.Read | GattFlags.Write));
            world.Connect();
            if (i == 1)
            {
                Assert.Equal(BleError.NoEntry, Assert.Throws<BleException>(() => ((IBleHost)client.Radio).TryWriteSigned(client.Connection, handles[0], [1])).Error);
                world.Pair(client);
                client.Radio.GapDisconnect(client.Connection);
                client.Next(BleEventCode.PeripheralDisconnect);
                server.Next(BleEventCode.CentralDisconnect);
                world.Connect();
            }

            Assert.True(((IBleHost)client.Radio).TryWriteSigned(client.Connection, handles[0], [i, 7]));
            Assert.Equal($"3 ({server.Connection}, {handles[0]})", server.NextPayload(BleEventCode.GattsWrite));
            Assert.Equal([i, 7], server.Radio.GattsRead(handles[0]));
            Assert.True(((IBleHost)client.Radio).TryWriteSigned(client.Connection, handles[1], [i]));       // not offered there
            world.Run(1);
            Assert.Empty(server.Radio.GattsRead(handles[1]));
            Assert.True(((IBleHost)client.Radio).TryGetSecurity(client.Connection, out var security) && !security.IsEncrypted);
            world = new BondedWorld(world, options: options);
        }
    }

    // The address type, then six octets, least significant first.
    private static byte[] Key(BleAddress address) => [(byte)address.Type, .. BitConverter.GetBytes(address.Value).Take(6)];
}
