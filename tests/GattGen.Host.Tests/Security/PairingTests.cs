// Pairing between two hosts over the virtual air, with the encryption of its controllers.
using System;
using System.Linq;

namespace GattGen.Host.Tests.Security;

public class PairingTests
{
    [Theory]
    [Specification("gap_pair")]
    [Specification("event/28")]
    [Specification("config/bond")]
    [Specification("passkey/NONE")]
    [InlineData(false, "1 0 0 16")]
    [InlineData(true, "1 0 1 16")]
    public void Just_Works_encrypts_and_is_told_once_on_both_sides(bool bond, string expected)
    {
        var pair = new SecurePair(c => c.Bond = bond, c => c.Bond = bond).Connect().Pair();
        pair.World.Run(1_000_000);

        Assert.Equal([expected], SecurePair.Updates(pair.Central));
        Assert.Equal([expected], SecurePair.Updates(pair.Peripheral));
        Assert.True(SecurePair.SecurityOf(pair.Central, pair.CentralLink).IsSecureConnections);
        Assert.False(pair.Central.Has(BleEventCode.PasskeyAction));
        Assert.Empty(pair.Central.Failures);
        Assert.Empty(pair.Peripheral.Failures);
    }

    [Fact]
    [Specification("gap_pair")]
    public void A_peripheral_asks_the_central_to_pair()
    {
        var pair = new SecurePair(SecurePair.Bonding, SecurePair.Bonding).Connect();
        pair.Peripheral.Host.GapPair(pair.PeripheralLink);
        pair.Updated();

        Assert.Equal("1 0 1 16", SecurePair.Update(pair.Central));
        Assert.Equal("1 0 1 16", SecurePair.Update(pair.Peripheral));
    }

    [Theory]
    [Specification("event/31")]
    [Specification("gap_passkey")]
    [Specification("config/mitm")]
    [Specification("config/io")]
    [Specification("passkey/NUMERIC_COMPARISON")]
    [Specification("passkey/INPUT")]
    [Specification("passkey/DISPLAY")]
    [Specification("io/DISPLAY_ONLY")]
    [Specification("io/DISPLAY_YESNO")]
    [Specification("io/KEYBOARD_ONLY")]
    [Specification("io/KEYBOARD_DISPLAY")]
    [InlineData(IoCapability.DisplayYesNo, IoCapability.DisplayYesNo, PasskeyActionKind.NumericComparison, PasskeyActionKind.NumericComparison)]
    [InlineData(IoCapability.KeyboardDisplay, IoCapability.DisplayOnly, PasskeyActionKind.Input, PasskeyActionKind.Display)]
    [InlineData(IoCapability.DisplayOnly, IoCapability.KeyboardOnly, PasskeyActionKind.Display, PasskeyActionKind.Input)]
    public void The_users_are_asked_and_the_link_is_authenticated(IoCapability central, IoCapability peripheral, PasskeyActionKind atCentral, PasskeyActionKind atPeripheral)
    {
        var pair = new SecurePair(c => Configure(c, central), c => Configure(c, peripheral)).Connect();
        Answer(pair.Central, atCentral);
        Answer(pair.Peripheral, atPeripheral);
        pair.Pair();

        Assert.Equal("1 1 1 16", SecurePair.Update(pair.Central));
        Assert.Equal("1 1 1 16", SecurePair.Update(pair.Peripheral));
        Assert.Equal(pair.Central.Last(BleEventCode.PasskeyAction).Status, pair.Peripheral.Last(BleEventCode.PasskeyAction).Status);
    }

    [Fact]
    [Specification("passkey/NUMERIC_COMPARISON")]
    public void Numbers_that_differ_end_the_pairing()
    {
        var pair = new SecurePair(c => Configure(c, IoCapability.DisplayYesNo), c => Configure(c, IoCapability.DisplayYesNo)).Connect();
        pair.Central.OnEvent = e =>
        {
            if (e.Code == BleEventCode.PasskeyAction)
                pair.Central.Host.GapPasskey(e.Connection, PasskeyActionKind.NumericComparison, 0);
        };
        pair.Pair();

        Assert.Equal("0 0 0 0", SecurePair.Update(pair.Central));
        Assert.Equal("0 0 0 0", SecurePair.Update(pair.Peripheral));
        Assert.Empty(((IBleHost)pair.Central.Host).GetBonds());
    }

    [Fact]
    [Specification("event/28")]
    public void The_end_of_the_link_ends_the_pairing_which_is_told_first()
    {
        var pair = new SecurePair(c => Configure(c, IoCapability.DisplayYesNo), c => Configure(c, IoCapability.DisplayYesNo)).Connect();
        pair.Central.Host.GapPair(pair.CentralLink);
        pair.World.Until(() => pair.Peripheral.Has(BleEventCode.PasskeyAction) && pair.Central.Has(BleEventCode.PasskeyAction));
        pair.Disconnect();

        foreach (var (station, end) in new[] { (pair.Central, BleEventCode.PeripheralDisconnect), (pair.Peripheral, BleEventCode.CentralDisconnect) })
        {
            Assert.Equal(["0 0 0 0"], SecurePair.Updates(station));
            Assert.Equal([BleEventCode.EncryptionUpdate, end], station.Events.TakeLast(2).Select(static e => e.Code));
        }
    }

    [Fact]
    [Specification("io/NO_INPUT_OUTPUT")]
    [Specification("config/mitm")]
    public void Protection_that_nobody_can_give_is_reported_as_missing()
    {
        var pair = new SecurePair(static c => c.Mitm = true, static c => c.Mitm = true).Connect().Pair();

        Assert.Equal("1 0 0 16", SecurePair.Update(pair.Central));
    }

    [Fact]
    [Specification("config/le_secure")]
    public void A_peer_without_Secure_Connections_is_refused_where_they_are_required()
    {
        var old = new HostOptions { Cryptography = new OldCryptography() };
        var pair = new SecurePair(static c => c.LeSecure = true, peripheralOptions: old).Connect().Pair();

        Assert.Equal("0 0 0 0", SecurePair.Update(pair.Central));
        Assert.Equal("0 0 0 0", SecurePair.Update(pair.Peripheral));
        Assert.Equal(BleError.NotSupported, Bench.ErrorOf(() => pair.Peripheral.Host.Config.LeSecure = true));
    }

    [Fact]
    [Specification("config/le_secure")]
    public void A_peer_without_Secure_Connections_pairs_and_bonds_the_old_way()
    {
        var old = new HostOptions { Cryptography = new OldCryptography() };
        var pair = new SecurePair(SecurePair.Bonding, SecurePair.Bonding, peripheralOptions: old).Connect().Pair();
        Assert.Equal("1 0 1 16", SecurePair.Update(pair.Central));
        Assert.False(SecurePair.SecurityOf(pair.Central, pair.CentralLink).IsSecureConnections);

        pair.Forget();
        pair.Disconnect().Connect().Updated();

        Assert.Equal("1 0 1 16", SecurePair.Update(pair.Central));
        Assert.Equal("1 0 1 16", SecurePair.Update(pair.Peripheral));
    }

    private static void Configure(BleConfig config, IoCapability io)
    {
        config.Io = io;
        config.Mitm = config.Bond = true;
    }

    private static void Answer(Station station, PasskeyActionKind expected) => station.OnEvent = e =>
    {
        if (e.Code != BleEventCode.PasskeyAction)
            return;
        var (link, action, _) = new BleEvent(e, default).PasskeyAction;
        Assert.Equal(expected, action);
        station.Host.GapPasskey(link, action, action == PasskeyActionKind.NumericComparison ? 1 : 123456);
    };
}
