// Peers that know the address, or a part of the secrets, and try for more (SECURITY-CASES). PDUs of the Security Manager are written by hand.
using System;
using System.Linq;
using GattGen.Air;
using GattGen.Hci;

namespace GattGen.Host.Tests.Security;

public class BondAttackTests
{
    private static readonly HostOptions Patient = new() { EncryptBondedPeers = false };

    [Fact]
    public void A_pairing_that_fails_after_its_key_came_into_use_leaves_a_link_that_counts_as_plain()
    {
        var pair = new SecurePair(SecurePair.Bonding, SecurePair.Bonding).Connect();
        pair.Central.Host.GapPair(pair.CentralLink);
        pair.World.Until(() => SecurePair.SecurityOf(pair.Central, pair.CentralLink).IsEncrypted);
        Send(pair.Central, pair.CentralLink, "05 08");      // Pairing Failed, instead of the keys that are awaited
        pair.World.Until(() => pair.Peripheral.Has(BleEventCode.EncryptionUpdate));

        Assert.Equal("0 0 0 0", SecurePair.Update(pair.Peripheral));
        Assert.False(SecurePair.SecurityOf(pair.Peripheral, pair.PeripheralLink).IsEncrypted);
        Assert.Empty(((IBleHost)pair.Peripheral.Host).GetBonds());
    }

    [Fact]
    public void A_new_key_of_an_encrypted_link_whose_pairing_has_failed_meanwhile_leaves_a_link_that_counts_as_plain()
    {
        var pair = new SecurePair(SecurePair.Bonding, SecurePair.Bonding).Connect().Pair();
        pair.World.Run(1_000_000);
        Asking(pair.Central.Host.Config);
        Asking(pair.Peripheral.Host.Config);
        SecurePair.Agree(pair.Central);
        SecurePair.Agree(pair.Peripheral);
        pair.Forget();
        pair.Central.Host.GapPair(pair.CentralLink);
        var pairing = pair.Central.Host.FindConnection(pair.CentralLink)!.SecurityManager.Pairing;
        pair.World.Until(() => pairing.State == PairingState.Encryption);

        // Pairing Failed, by a controller that holds nothing back; the refresh that was begun completes afterwards.
        var failed = ScriptedController.Octets("02 0020 0600 0200 0600 05 08");
        failed[1] = (byte)pair.CentralLink;
        Assert.True(((IHciSink)pair.Central.Host).Receive(failed));
        pair.World.Run(1_000_000);

        Assert.Equal("0 0 0 0", SecurePair.Update(pair.Central));
        Assert.False(SecurePair.SecurityOf(pair.Central, pair.CentralLink).IsEncrypted);
    }

    [Fact]
    public void The_key_of_the_bond_is_not_given_while_a_pairing_is_under_way()
    {
        var (central, peripheral) = (new SecretStore(), new SecretStore());
        new SecurePair(SecurePair.Bonding, SecurePair.Bonding, central, peripheral).Connect().Pair().World.Run(1_000_000);
        var pair = new SecurePair(SecurePair.Bonding, SecurePair.Bonding, central, peripheral, Patient).Connect();
        Send(pair.Central, pair.CentralLink, "01 03 00 09 10 07 07");       // Pairing Request
        pair.World.Run(500_000);
        pair.Central.Host.GapPair(pair.CentralLink);
        pair.World.Until(() => pair.Central.Has(BleEventCode.EncryptionUpdate));

        Assert.Equal("0 0 0 0", SecurePair.Update(pair.Central));
        Assert.Equal(1, pair.Peripheral.Host.Statistics.UnexpectedEncryption);
        Assert.False(SecurePair.SecurityOf(pair.Peripheral, pair.PeripheralLink).IsEncrypted);
    }

    [Fact]
    public void A_legacy_key_is_given_only_for_its_diversifier_and_random_number()
    {
        var (central, peripheral) = (new SecretStore(), new SecretStore());
        var old = new HostOptions { Cryptography = new OldCryptography() };
        var made = new SecurePair(SecurePair.Bonding, SecurePair.Bonding, central, peripheral, old).Connect().Pair();
        made.World.Run(1_000_000);

        var bond = new Bond(made.Central.Host.Bonds);
        Assert.True(SecretValue.TryReadKeys(central.Find(BleSecretType.PeerKeys), BleSecretType.PeerKeys, bond));
        bond.Peer.LongTerm.Random ^= 1;
        var value = new byte[SecretValue.KeysLength];
        SecretValue.WriteKeys(bond, BleSecretType.PeerKeys, value);
        central.Replace(BleSecretType.PeerKeys, value);
        var pair = new SecurePair(SecurePair.Bonding, SecurePair.Bonding, central, peripheral, new HostOptions { Cryptography = new OldCryptography() }).Connect();
        pair.World.Until(() => pair.Central.Has(BleEventCode.EncryptionUpdate));

        Assert.Equal("0 0 0 0", SecurePair.Update(pair.Central));
        Assert.Equal(1, pair.Peripheral.Host.Statistics.LostKeys);
    }

    [Fact]
    public void A_key_of_zeros_is_none()
    {
        var options = new HostOptions { Cryptography = new OldCryptography(), InitiatorKeyDistribution = KeyDistribution.Encryption };
        var pair = new SecurePair(SecurePair.Bonding, SecurePair.Bonding, options: options).Connect();
        pair.Central.Host.GapPair(pair.CentralLink);
        pair.World.Until(() => SecurePair.SecurityOf(pair.Central, pair.CentralLink).IsEncrypted);
        Send(pair.Central, pair.CentralLink, "06 00000000000000000000000000000000");
        Send(pair.Central, pair.CentralLink, "07 0000 0000000000000000");
        pair.World.Until(() => pair.Peripheral.Has(BleEventCode.EncryptionUpdate));

        Assert.Equal("1 0 1 16", SecurePair.Update(pair.Peripheral));
        var bond = pair.Peripheral.Host.Bonds.Find(pair.Central.Host.Config.Mac)!;
        Assert.True(bond.Own.LongTerm.IsSet);
        Assert.False(bond.Peer.LongTerm.IsSet);
    }

    [Fact]
    [Specification("gap_pair")]
    public void A_link_that_is_being_ended_cannot_pair()
    {
        var pair = new SecurePair().Connect();
        pair.Central.Host.GapDisconnect(pair.CentralLink);
        Assert.Equal(BleError.NotConnected, Bench.ErrorOf(() => pair.Central.Host.GapPair(pair.CentralLink)));
    }

    [Fact]
    public void Halves_of_two_pairings_are_no_bond()
    {
        var (first, second) = (new SecretStore(), new SecretStore());
        new SecurePair(SecurePair.Bonding, SecurePair.Bonding, null, first).Connect().Pair().World.Run(1_000_000);
        var pair = new SecurePair(SecurePair.Bonding, SecurePair.Bonding, null, second);
        pair.World.FillRandom(new byte[1]);     // or the numbers would be those of the first one
        pair.Connect().Pair().Disconnect();
        second.Replace(BleSecretType.OurKeys, first.Find(BleSecretType.OurKeys));

        // While the radio is on, and when it is switched on.
        pair.Forget();
        pair.Connect();
        pair.World.Until(() => pair.Central.Has(BleEventCode.EncryptionUpdate));
        Assert.Equal("0 0 0 0", SecurePair.Update(pair.Central));
        Assert.Equal(1, pair.Peripheral.Host.Statistics.DamagedSecrets);
        var again = new AirWorld().Add(secrets: second).Host;
        Assert.Empty(((IBleHost)again).GetBonds());
        Assert.Equal(1, again.Statistics.DamagedSecrets);
    }

    [Fact]
    public void Who_claims_our_own_identity_is_not_bonded()
    {
        var pair = new SecurePair(SecurePair.Bonding);
        var victim = pair.Central;
        var identity = new HciAddress(victim.Host.Config.Mac.Value);
        var mirror = pair.World.Add(controller: new ControllerOptions { PublicAddress = identity });
        mirror.Host.Config.Bond = true;
        mirror.Host.Config.AddressMode = victim.Host.Config.AddressMode = BleAddressMode.Rpa;     // what is not seen before keys are distributed
        mirror.Host.GapAdvertise(20_000);
        pair.World.Run(100_000);
        victim.Host.GapConnect(mirror.Host.Config.Mac);
        pair.World.Until(() => victim.Has(BleEventCode.PeripheralConnect) && mirror.Has(BleEventCode.CentralConnect));
        victim.Host.GapPair(pair.CentralLink);
        pair.World.Until(() => victim.Has(BleEventCode.EncryptionUpdate));

        Assert.Equal("1 0 0 16", SecurePair.Update(victim));
        Assert.Equal(1, victim.Host.Statistics.UnkeptBonds);
        Assert.Empty(((IBleHost)victim.Host).GetBonds());
    }

    [Fact]
    public void A_peripheral_that_asks_again_and_again_does_not_bother_the_user_for_ever()
    {
        var pair = new SecurePair(Asking, Asking).Connect();
        pair.Central.OnEvent = e =>
        {
            if (e.Code == BleEventCode.PasskeyAction)
                pair.Central.Host.GapPasskey(e.Connection, PasskeyActionKind.NumericComparison, 0);
        };
        for (var i = 0; i < 6; i++)
        {
            pair.Peripheral.Host.GapPair(pair.PeripheralLink);
            pair.World.Run(100_000_000);
        }

        Assert.Equal(Pairing.FreeFailures, pair.Central.Events.Count(static e => e.Code == BleEventCode.PasskeyAction));
    }

    [Fact]
    [Specification("error/0x05")]
    [Specification("error/0x0F")]
    public void On_a_plain_link_the_bond_tells_whether_its_key_would_be_enough()
    {
        var pair = new SecurePair(SecurePair.Bonding, SecurePair.Bonding, options: Patient);
        var handles = pair.Peripheral.Host.GattsRegisterServices(
            new GattServiceDefinition(0x180D, (0x2A39, GattFlags.Read | GattFlags.ReadEncrypted), (0x2A3A, GattFlags.Read | GattFlags.ReadAuthenticated)))[0];
        pair.Connect().Pair().Disconnect();
        pair.Connect();

        Assert.Equal((int)AttError.InsufficientEncryption, StatusOfRead(pair, handles[0]));
        Assert.Equal((int)AttError.InsufficientAuthentication, StatusOfRead(pair, handles[1]));
    }

    [Fact]
    public void A_bond_that_is_made_anew_on_the_encrypted_link_keeps_what_the_client_has_configured()
    {
        var (central, peripheral) = (new SecretStore(), new SecretStore());
        var pair = new SecurePair(SecurePair.Bonding, SecurePair.Bonding, central, peripheral);
        var handle = Serve(pair);
        pair.Connect().Pair();
        pair.Central.Host.GattcWrite(pair.CentralLink, (ushort)(handle + 1), [1, 0], GattcWriteMode.WithResponse);
        pair.World.Until(() => pair.Central.Has(BleEventCode.GattcWriteDone));
        Assert.True(((IBleHost)pair.Central.Host).RemoveBond(pair.Peripheral.Host.Config.Mac));
        pair.Pair();
        Assert.Equal("1 0 1 16", SecurePair.Update(pair.Peripheral));
        pair.World.Run(1_000_000);

        var again = new SecurePair(SecurePair.Bonding, SecurePair.Bonding, central, peripheral);
        Assert.Equal(handle, Serve(again));
        again.Connect().Updated();
        again.Peripheral.Host.GattsWrite(handle, [7], sendUpdate: true);
        again.World.Until(() => again.Central.Has(BleEventCode.GattcNotify));
    }

    private static ushort Serve(SecurePair pair)
        => pair.Peripheral.Host.GattsRegisterServices(new GattServiceDefinition(0x180F, (0x2A19, GattFlags.Read | GattFlags.Notify)))[0][0];

    private static int StatusOfRead(SecurePair pair, ushort handle)
    {
        pair.Central.Events.RemoveAll(static e => e.Code == BleEventCode.GattcReadDone);
        pair.Central.Host.GattcRead(pair.CentralLink, handle);
        pair.World.Until(() => pair.Central.Has(BleEventCode.GattcReadDone));
        return pair.Central.Last(BleEventCode.GattcReadDone).Status;
    }

    private static void Asking(BleConfig config)
    {
        config.Io = IoCapability.DisplayYesNo;
        config.Mitm = true;
    }

    // Past the state machine of the sender.
    private static void Send(Station station, ushort link, string pdu)
    {
        var octets = ScriptedController.Octets(pdu);
        var manager = station.Host.FindConnection(link)!.SecurityManager;
        Assert.True(manager.TryReservePdu(octets.Length, out var place));
        octets.CopyTo(place);
        manager.SendPdu(octets.Length);
        station.Host.Tick();
    }
}
