// Bonds: kept by the application, used on the next link, never weakened, never silently lost (CONFORMANCE 1.6).
using System;
using System.Linq;

namespace GattGen.Host.Tests.Security;

public class BondTests
{
    [Fact]
    [Specification("event/29")]
    [Specification("event/30")]
    public void Secrets_are_asked_for_and_given_away_in_the_order_of_the_notes()
    {
        var pair = Bonded(out var central, out _);
        var peer = "00" + Convert.ToHexString(BitConverter.GetBytes(pair.Peripheral.Host.Config.Mac.Value)[..6]);

        Assert.Equal(["GET 10 irk", "SET 10 irk", "GET 2 #0", "SET 1 " + peer, "SET 2 " + peer, "SET 3 " + peer], central.Calls);     // the last one is an addition: what the client has configured
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_bond_outlives_the_host(bool centralRestarts)
    {
        Bonded(out var central, out var peripheral);
        var again = new SecurePair(SecurePair.Bonding, SecurePair.Bonding, central, peripheral);
        Assert.Single(((IBleHost)(centralRestarts ? again.Central : again.Peripheral).Host).GetBonds());
        again.Connect().Updated();

        Assert.Equal("1 0 1 16", SecurePair.Update(again.Central));
        Assert.Equal("1 0 1 16", SecurePair.Update(again.Peripheral));
    }

    [Fact]
    public void A_refused_secret_is_no_bond_and_leaves_no_half()
    {
        var central = new SecretStore { Refuses = static type => type == BleSecretType.PeerKeys };
        var pair = new SecurePair(SecurePair.Bonding, SecurePair.Bonding, central).Connect().Pair();

        Assert.Equal("1 0 0 16", SecurePair.Update(pair.Central));
        Assert.Null(central.Find(BleSecretType.OurKeys));
        Assert.Empty(((IBleHost)pair.Central.Host).GetBonds());
        Assert.Equal(1, pair.Central.Host.Statistics.UnkeptBonds);
    }

    [Theory]
    [InlineData(BleSecretType.OurIdentityKey)]
    [InlineData(BleSecretType.PeerKeys)]
    public void A_damaged_secret_is_not_used_whichever_octet_it_is(BleSecretType type)
    {
        Bonded(out var central, out _);
        var sound = central.Find(type)!;
        for (var i = 0; i < sound.Length; i++)
        {
            var damaged = (byte[])sound.Clone();
            damaged[i] ^= 0x10;
            central.Replace(type, damaged);
            var host = new AirWorld().Add(secrets: central).Host;

            Assert.Equal(1, host.Statistics.DamagedSecrets);
            Assert.Equal(type == BleSecretType.PeerKeys ? 0 : 1, ((IBleHost)host).GetBonds().Length);
        }
    }

    [Fact]
    public void A_peer_that_has_lost_its_keys_is_not_paired_with_again_unasked()
    {
        Bonded(out var central, out _);
        var again = new SecurePair(SecurePair.Bonding, SecurePair.Bonding, central, new SecretStore()).Connect();
        again.World.Until(() => again.Central.Has(BleEventCode.EncryptionUpdate));
        Assert.Equal(["0 0 0 0"], SecurePair.Updates(again.Central));
        Assert.Equal(1, again.Central.Host.Statistics.LostKeys);

        // What it asks for changes nothing.
        again.Peripheral.Host.GapPair(again.PeripheralLink);
        again.World.Run(1_000_000);
        Assert.Equal(["0 0 0 0"], SecurePair.Updates(again.Central));
        Assert.Single(((IBleHost)again.Central.Host).GetBonds());

        // The application decides: it forgets the bond, and pairs.
        Assert.True(((IBleHost)again.Central.Host).RemoveBond(again.Peripheral.Host.Config.Mac));
        again.Pair();
        Assert.Equal("1 0 1 16", SecurePair.Update(again.Central));
    }

    [Fact]
    public void A_removed_bond_is_deleted_at_the_application()
    {
        var pair = Bonded(out var central, out _);
        Assert.True(((IBleHost)pair.Central.Host).RemoveBond(pair.Peripheral.Host.Config.Mac));
        Assert.False(((IBleHost)pair.Central.Host).RemoveBond(pair.Peripheral.Host.Config.Mac));

        Assert.Equal([BleSecretType.OurIdentityKey], central.Entries.Select(static e => e.Type));
        Assert.Equal(["DELETE 1", "DELETE 2", "DELETE 3"], central.Calls.TakeLast(3).Select(static c => c[..8]));
    }

    [Theory]
    [InlineData(true)]      // found out when the link is made
    [InlineData(false)]     // found out when the application wants to pair
    public void A_secret_that_the_application_has_forgotten_is_no_bond(bool encryptsUnasked)
    {
        var central = new SecretStore();
        var pair = new SecurePair(SecurePair.Bonding, SecurePair.Bonding, central, options: new HostOptions { EncryptBondedPeers = encryptsUnasked }).Connect().Pair();
        pair.Disconnect();
        central.Entries.RemoveAll(static e => e.Type != BleSecretType.OurIdentityKey);
        pair.Connect().Pair();

        Assert.Equal("1 0 1 16", SecurePair.Update(pair.Central));
        Assert.NotNull(central.Find(BleSecretType.PeerKeys));
    }

    [Fact]
    public void A_full_table_makes_no_room_by_itself()
    {
        var pair = new SecurePair(SecurePair.Bonding, SecurePair.Bonding, options: new HostOptions { MaxBonds = 1 }).Connect().Pair();
        var third = pair.World.Add();
        third.Host.Config.Bond = true;
        third.Host.GapAdvertise(20_000);
        pair.Central.Host.GapConnect(third.Host.Config.Mac);
        pair.World.Until(() => third.Has(BleEventCode.CentralConnect));
        pair.World.Run(200_000);
        pair.Forget();
        pair.Central.Host.GapPair(pair.CentralLink);
        pair.World.Until(() => pair.Central.Has(BleEventCode.EncryptionUpdate) && third.Has(BleEventCode.EncryptionUpdate));

        Assert.Equal("1 0 0 16", SecurePair.Update(pair.Central));
        Assert.Equal([pair.Peripheral.Host.Config.Mac], ((IBleHost)pair.Central.Host).GetBonds());
    }

    [Fact]
    public void A_replayed_signature_is_refused_also_after_a_restart()
    {
        var pair = Bonded(out var central, out var peripheral);
        var signer = pair.Central.Host.FindConnection(pair.CentralLink)!.SecurityManager;
        var verifier = pair.Peripheral.Host.FindConnection(pair.PeripheralLink)!.SecurityManager;
        byte[] message = [0xD2, 0x10, 0x00, 0x01];
        var signature = new byte[12];
        Assert.True(signer.TrySign(message, signature));
        Assert.True(verifier.VerifySignature(message, signature, out _));
        Assert.False(verifier.VerifySignature(message, signature, out _));
        pair.World.Run(100_000);
        pair.Disconnect();      // the stack comes to rest: the counter is kept

        var again = new SecurePair(SecurePair.Bonding, SecurePair.Bonding, central, peripheral).Connect().Updated();
        verifier = again.Peripheral.Host.FindConnection(again.PeripheralLink)!.SecurityManager;
        signer = again.Central.Host.FindConnection(again.CentralLink)!.SecurityManager;
        Assert.False(verifier.VerifySignature(message, signature, out _));
        Assert.True(signer.TrySign(message, signature));
        Assert.Equal(64u, BitConverter.ToUInt32(signature));   // the rest of the first block is left out
        Assert.True(verifier.VerifySignature(message, signature, out _));
    }

    private static SecurePair Bonded(out SecretStore central, out SecretStore peripheral)
    {
        (central, peripheral) = (new SecretStore(), new SecretStore());
        var pair = new SecurePair(SecurePair.Bonding, SecurePair.Bonding, central, peripheral).Connect().Pair();
        Assert.Equal("1 0 1 16", SecurePair.Update(pair.Central));
        return pair;
    }
}
