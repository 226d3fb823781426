// Events of encryption that a hostile or faulty controller may send, and a controller that cannot encrypt. Octets are written by hand.
using System;
using System.Linq;
using GattGen.Hci;

namespace GattGen.Host.Tests.Security;

public class HostileControllerTests
{
    private const string NegativeReply = "011B20024000";

    [Fact]
    public void A_key_is_not_given_to_who_asks_before_anything()
    {
        var bench = Started();
        bench.CentralConnects();
        bench.Controller.Say("04 3E 0D 05 4000 0000000000000000 0000");
        bench.Run();

        Assert.Contains(NegativeReply, bench.Controller.Commands.Select(Convert.ToHexString));
        Assert.DoesNotContain(HciOpcode.LeLongTermKeyRequestReply, bench.Controller.Opcodes);
    }

    [Fact]
    public void Encryption_that_nobody_asked_for_gives_no_rights()
    {
        var bench = Started();
        bench.CentralConnects();
        bench.Controller.Say("04 08 04 00 4000 01");
        bench.Controller.Say("04 30 03 00 4000");

        Assert.False(SecurityOf(bench).IsEncrypted);
        Assert.Equal(2, bench.Host.Statistics.UnexpectedEncryption);
        Assert.DoesNotContain(BleEventCode.EncryptionUpdate, bench.Codes);
    }

    [Fact]
    public void Encryption_that_is_taken_away_ends_the_link()
    {
        var bench = Started();
        bench.CentralConnects();
        bench.Controller.Say("04 08 04 00 4000 00");
        bench.Run();

        Assert.Contains("01060403400005", bench.Controller.Commands.Select(Convert.ToHexString));
        Assert.Contains(BleEventCode.EncryptionUpdate, bench.Codes);
    }

    [Fact]
    [Specification("gap_pair")]
    public void A_controller_that_cannot_encrypt_cannot_pair()
    {
        var bench = Bench.Started();
        bench.CentralConnects();

        Assert.Equal(BleError.NotSupported, Bench.ErrorOf(() => bench.Host.GapPair(0x0040)));
        Assert.Equal(BleError.NotConnected, Bench.ErrorOf(() => bench.Host.GapPair(0x0041)));
    }

    [Fact]
    [Specification("gap_passkey")]
    public void What_was_not_asked_cannot_be_answered()
    {
        var bench = Started();
        bench.CentralConnects();

        Assert.Equal(BleError.NoEntry, Bench.ErrorOf(() => bench.Host.GapPasskey(0x0040, PasskeyActionKind.Input, 1)));
        Assert.Equal(BleError.InvalidArgument, Bench.ErrorOf(() => bench.Host.GapPasskey(0x0040, PasskeyActionKind.None, 0)));
        Assert.Equal(BleError.NotConnected, Bench.ErrorOf(() => bench.Host.GapPasskey(0x0041, PasskeyActionKind.Input, 1)));
    }

    [Fact]
    public void A_Security_Request_that_the_central_ignores_ends_after_its_time()
    {
        var bench = Started();
        bench.CentralConnects();
        bench.Host.GapPair(0x0040);
        Assert.Equal(BleError.Already, Bench.ErrorOf(() => bench.Host.GapPair(0x0040)));
        Assert.EndsWith("0B08", Convert.ToHexString(bench.Controller.Data.Single()), StringComparison.Ordinal);     // Secure Connections, no bonding
        bench.Driver.Advance(31_000_000);

        Assert.Single(bench.Codes, BleEventCode.EncryptionUpdate);
    }

    [Fact]
    public void Switched_off_while_secrets_are_asked_for_it_stays_off()
    {
        var bench = new Bench();
        bench.Secrets.OnCall = call => bench.Host.Active = false;

        Assert.Equal(BleError.InputOutput, Bench.ErrorOf(() => bench.Host.Active = true));
        bench.Secrets.OnCall = null;
        bench.Host.Active = true;
        Assert.True(bench.Host.Active);
    }

    // As the scripted controller, and LE Encryption (bit 0).
    private static Bench Started()
    {
        var bench = new Bench();
        bench.Controller.Returns[HciOpcode.LeReadLocalSupportedFeatures] = ScriptedController.Octets("00 2300000000000000");
        bench.Host.Active = true;
        bench.Run();
        bench.Controller.Forget();
        return bench;
    }

    private static BleLinkSecurity SecurityOf(Bench bench) => SecurityOf((IBleHost)bench.Host);

    private static BleLinkSecurity SecurityOf(IBleHost host) => host.TryGetSecurity(0x0040, out var security) ? security : default;
}
