// A bond is replaced only by a finished pairing that is at least as strong and is stored, and is used only while it is strong enough (SECURITY-CASES).
using System;
using System.Linq;

namespace GattGen.Host.Tests.Security;

public class BondStrengthTests
{
    private static readonly HostOptions AnyKey = new() { MinKeySize = 7 };

    public enum Weakness
    {
        NotAuthenticated,
        Legacy,
        ShortKey,
    }

    [Theory]
    [InlineData(Weakness.NotAuthenticated, true)]
    [InlineData(Weakness.NotAuthenticated, false)]
    [InlineData(Weakness.Legacy, true)]
    [InlineData(Weakness.Legacy, false)]
    [InlineData(Weakness.ShortKey, true)]
    [InlineData(Weakness.ShortKey, false)]
    public void Who_takes_the_address_of_a_bonded_peer_cannot_weaken_the_bond(Weakness weakness, bool isCentralAttacked)
    {
        Authenticated(out var central, out var peripheral);
        var victims = isCentralAttacked ? central : peripheral;
        var before = Keys(victims);

        // The other one is somebody else on the same address, who knows no key.
        var (plain, weak) = (AnyKey, WeakOptions(weakness));
        var pair = new SecurePair(
            c => Configure(c, isCentralAttacked || weakness != Weakness.NotAuthenticated),
            c => Configure(c, !isCentralAttacked || weakness != Weakness.NotAuthenticated),
            isCentralAttacked ? central : new SecretStore(),
            isCentralAttacked ? new SecretStore() : peripheral,
            isCentralAttacked ? plain : weak,
            isCentralAttacked ? weak : plain);
        var (victim, attacker) = isCentralAttacked ? (pair.Central, pair.Peripheral) : (pair.Peripheral, pair.Central);
        SecurePair.Agree(victim);
        SecurePair.Agree(attacker);
        pair.Connect();
        pair.World.Run(1_000_000);
        pair.Forget();
        attacker.Host.GapPair(isCentralAttacked ? pair.PeripheralLink : pair.CentralLink);
        pair.World.Run(40_000_000);

        Assert.False(SecurePair.SecurityOf(victim, isCentralAttacked ? pair.CentralLink : pair.PeripheralLink).IsEncrypted);
        Assert.Equal(isCentralAttacked ? 0 : 1, victim.Host.Statistics.WeakerPairings);     // a central whose peer has lost the key does not even begin
        Assert.Equal(before, Keys(victims));
        Assert.Equal([attacker.Host.Config.Mac], ((IBleHost)victim.Host).GetBonds());
    }

    [Fact]
    public void Who_claims_the_identity_of_a_bonded_peer_cannot_weaken_the_bond()
    {
        Authenticated(out var central, out var peripheral);
        var before = Keys(peripheral);

        // It comes with a private address that no key resolves, and tells the identity at the end of the pairing.
        var stranger = new SecretStore();
        var elsewhere = new AirWorld();
        elsewhere.Add();
        elsewhere.Add();
        elsewhere.Add(secrets: stranger);       // gives it an identity key that neither of the two has
        var pair = new SecurePair(SecurePair.Bonding, SecurePair.Bonding, stranger, peripheral);
        pair.Central.Host.Config.AddressMode = BleAddressMode.Rpa;
        pair.Connect().Pair();

        Assert.Equal("1 0 0 16", SecurePair.Update(pair.Peripheral));
        Assert.Equal(1, pair.Peripheral.Host.Statistics.UnkeptBonds);
        Assert.Equal(before, Keys(peripheral));
        AssertWorks(central, peripheral);
    }

    [Fact]
    public void A_pairing_that_does_not_finish_leaves_the_old_bond()
    {
        Authenticated(out var central, out var peripheral);
        var before = Keys(peripheral);
        var pair = new SecurePair(Configure, Configure, new SecretStore(), peripheral).Connect();
        pair.Central.Host.GapPair(pair.CentralLink);
        pair.World.Until(() => pair.Peripheral.Has(BleEventCode.PasskeyAction));
        pair.Disconnect();

        Assert.Equal(before, Keys(peripheral));
        AssertWorks(central, peripheral);
    }

    [Theory]
    [InlineData(BleSecretType.OurKeys)]
    [InlineData(BleSecretType.PeerKeys)]
    public void A_new_bond_that_the_application_does_not_keep_leaves_the_old_one(BleSecretType refused)
    {
        Authenticated(out var central, out var peripheral);
        var before = Keys(peripheral);
        var pair = new SecurePair(Configure, Configure, new SecretStore(), peripheral).Connect();
        SecurePair.Agree(pair.Central);
        SecurePair.Agree(pair.Peripheral);
        peripheral.Refuses = type => type == refused;
        pair.Pair();
        peripheral.Refuses = static _ => false;

        Assert.Equal("1 1 0 16", SecurePair.Update(pair.Peripheral));
        Assert.Equal(before, Keys(peripheral));
        Assert.Equal([pair.Central.Host.Config.Mac], ((IBleHost)pair.Peripheral.Host).GetBonds());
        AssertWorks(central, peripheral);
    }

    [Fact]
    [Specification("gap_pair")]
    public void A_stronger_pairing_on_the_encrypted_link_refreshes_its_key_and_takes_the_place_of_the_bond()
    {
        var (central, peripheral) = (new SecretStore(), new SecretStore());
        var pair = new SecurePair(SecurePair.Bonding, SecurePair.Bonding, central, peripheral).Connect().Pair();
        Assert.Equal("1 0 1 16", SecurePair.Update(pair.Central));
        pair.World.Run(1_000_000);
        Configure(pair.Central.Host.Config);
        Configure(pair.Peripheral.Host.Config);
        SecurePair.Agree(pair.Central);
        SecurePair.Agree(pair.Peripheral);
        pair.Pair();

        Assert.Equal("1 1 1 16", SecurePair.Update(pair.Central));
        Assert.Equal("1 1 1 16", SecurePair.Update(pair.Peripheral));
        Assert.Single(((IBleHost)pair.Central.Host).GetBonds());
        Assert.Equal(0, pair.Central.Host.Statistics.UnexpectedEncryption + pair.Peripheral.Host.Statistics.UnexpectedEncryption);
        AssertWorks(central, peripheral);
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public void A_bond_that_is_not_strong_enough_any_more_is_not_used(bool isCentralStrict, bool isLegacy)
    {
        var (central, peripheral) = (new SecretStore(), new SecretStore());
        var weak = WeakOptions(isLegacy ? Weakness.Legacy : Weakness.ShortKey);
        new SecurePair(SecurePair.Bonding, SecurePair.Bonding, central, peripheral, weak).Connect().Pair();
        var pair = new SecurePair(
            c => c.LeSecure = isLegacy && isCentralStrict,
            c => c.LeSecure = isLegacy && !isCentralStrict,
            central,
            peripheral,
            isCentralStrict ? new HostOptions() : AnyKey,
            isCentralStrict ? AnyKey : new HostOptions()).Connect();
        pair.World.Run(1_000_000);

        Assert.Equal(isCentralStrict ? [] : ["0 0 0 0"], SecurePair.Updates(pair.Central));
        Assert.False(SecurePair.SecurityOf(pair.Central, pair.CentralLink).IsEncrypted);
        Assert.Equal(isCentralStrict ? 0 : 1, pair.Peripheral.Host.Statistics.LostKeys);
    }

    [Fact]
    [Specification("config/le_secure")]
    public void A_link_of_legacy_pairing_is_not_enough_once_Secure_Connections_are_required()
    {
        var pair = new SecurePair(options: WeakOptions(Weakness.Legacy), peripheralOptions: AnyKey).Connect().Pair();
        Assert.Equal("1 0 0 16", SecurePair.Update(pair.Central));
        pair.World.Run(1_000_000);
        pair.Peripheral.Host.GapPair(pair.PeripheralLink);
        pair.Peripheral.Host.GapPair(pair.PeripheralLink);      // enough: nothing is under way, the state is told each time

        pair.Peripheral.Host.Config.LeSecure = true;
        pair.Peripheral.Host.GapPair(pair.PeripheralLink);
        Assert.Equal(BleError.Already, Assert.Throws<BleException>(() => pair.Peripheral.Host.GapPair(pair.PeripheralLink)).Error);
    }

    private static void Authenticated(out SecretStore central, out SecretStore peripheral)
    {
        (central, peripheral) = (new SecretStore(), new SecretStore());
        var pair = new SecurePair(Configure, Configure, central, peripheral).Connect();
        SecurePair.Agree(pair.Central);
        SecurePair.Agree(pair.Peripheral);
        pair.Pair();
        Assert.Equal("1 1 1 16", SecurePair.Update(pair.Central));
        pair.World.Run(1_000_000);
    }

    // What both have kept encrypts a link, authenticated.
    private static void AssertWorks(SecretStore central, SecretStore peripheral)
    {
        var again = new SecurePair(Configure, Configure, central, peripheral).Connect().Updated();
        Assert.Equal("1 1 1 16", SecurePair.Update(again.Central));
        Assert.Equal("1 1 1 16", SecurePair.Update(again.Peripheral));
    }

    // The peer and the pairing that each secret names: version, type, identity, number. Counters of signatures may go on.
    private static string[] Keys(SecretStore store) => [.. store.Entries
        .Where(static e => e.Type is BleSecretType.OurKeys or BleSecretType.PeerKeys)
        .OrderBy(static e => e.Type)
        .Select(static e => e.Key + " " + Convert.ToHexString(e.Value, 0, 13))];

    private static HostOptions WeakOptions(Weakness weakness) => weakness switch
    {
        Weakness.Legacy => new HostOptions { Cryptography = new OldCryptography(), MinKeySize = 7 },
        Weakness.ShortKey => new HostOptions { MinKeySize = 7, MaxKeySize = 15 },
        _ => AnyKey,
    };

    private static void Configure(BleConfig config) => Configure(config, true);

    private static void Configure(BleConfig config, bool canShow)
    {
        config.Bond = true;
        config.Io = canShow ? IoCapability.KeyboardDisplay : IoCapability.NoInputNoOutput;
        config.Mitm = canShow;
    }
}
