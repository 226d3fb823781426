// What flags allow, by the security of the link (module specification, flags; SECURITY-CASES: each flag is enforced on its own).
using System;

namespace GattGen.Host.Tests;

public class AttributePermissionsTests
{
    private const GattFlags Plain = GattFlags.Read | GattFlags.Write | GattFlags.WriteNoResponse;

    // The states of a link, by what the Security Manager knows.
    public enum Link
    {
        Plain,
        PlainWithKey,
        PlainWithAuthenticatedKey,
        Encrypted,
        Authenticated,
        PlainAndAuthorized,
        EncryptedAndAuthorized,
        AuthenticatedAndAuthorized,
        EncryptedWithShortKey,
        AuthenticatedWithShortKey,
    }

    public static TheoryData<Link> Links => [.. Enum.GetValues<Link>()];

    private static void Set(LinkSecurity security, Link link)
    {
        var name = link.ToString();
        security.IsEncrypted = !name.StartsWith("Plain", StringComparison.Ordinal);
        security.IsAuthenticated = name.StartsWith("Authenticated", StringComparison.Ordinal);
        security.HasKey = security.IsEncrypted || name.EndsWith("Key", StringComparison.Ordinal);
        security.HasAuthenticatedKey = security.IsAuthenticated || name.Contains("WithAuthenticatedKey", StringComparison.Ordinal);
        security.IsAuthorized = name.EndsWith("Authorized", StringComparison.Ordinal);
        security.KeySize = !security.IsEncrypted ? 0 : name.EndsWith("ShortKey", StringComparison.Ordinal) ? 7 : 16;
    }

    // Core Vol 3, Part C, 10.3.1, told anew: for each state of the link the error of a need of encryption, of authentication, of
    // authorisation; the smallest key is 8 octets. The first need that is not met names the error.
    private static string Expected(Link link, bool encrypted, bool authenticated, bool authorized)
    {
        var (e, a, z) = link switch
        {
            Link.Plain => ("05", "05", "08"),
            Link.PlainWithKey => ("0F", "05", "08"),
            Link.PlainWithAuthenticatedKey => ("0F", "0F", "08"),
            Link.Encrypted => ("", "05", "08"),
            Link.Authenticated => ("", "", "08"),
            Link.PlainAndAuthorized => ("05", "05", ""),
            Link.EncryptedAndAuthorized => ("", "05", ""),
            Link.AuthenticatedAndAuthorized => ("", "", ""),
            Link.EncryptedWithShortKey => ("0C", "05", "08"),
            Link.AuthenticatedWithShortKey => ("0C", "0C", "08"),
            _ => throw new ArgumentOutOfRangeException(nameof(link)),
        };

        // A key that is too short counts after authentication.
        if (encrypted && e == "0C" && authenticated && a == "05")
            return "05";
        return encrypted && e.Length > 0 ? e : authenticated && a.Length > 0 ? a : authorized ? z : "";
    }

    [Theory]
    [MemberData(nameof(Links))]
    [Specification("flag/READ_ENCRYPTED")]
    [Specification("flag/READ_AUTHENTICATED")]
    [Specification("flag/READ_AUTHORIZED")]
    [Specification("flag/WRITE_ENCRYPTED")]
    [Specification("flag/WRITE_AUTHENTICATED")]
    [Specification("flag/WRITE_AUTHORIZED")]
    public void Every_mix_of_the_six_security_flags_refuses_what_it_must_in_every_state_of_a_link(Link link)
    {
        for (var mix = 0; mix < 64; mix++)
        {
            var security = (GattFlags)((mix & 7) * (int)GattFlags.ReadEncrypted) | (GattFlags)((mix >> 3) * (int)GattFlags.WriteEncrypted);
            var readError = Expected(link, (mix & 1) != 0, (mix & 2) != 0, (mix & 4) != 0);
            var writeError = Expected(link, (mix & 8) != 0, (mix & 16) != 0, (mix & 32) != 0);
            var bench = new GattBench();
            bench.Server.Register(
            [
                new GattServiceDefinition(
                    0x1234,
                    new GattCharacteristicDefinition(0x2345, Plain | security, new GattDescriptorDefinition(0x2901, Plain | security) { MinKeySize = 8 }) { MinKeySize = 8 }),
            ]);
            Set(bench.Link.Security, link);
            foreach (var handle in new[] { "0C00", "0D00" })
            {
                var write = writeError.Length > 0 ? "01{0}" + handle + writeError : "";
                Assert.Equal(readError.Length > 0 ? "010A" + handle + readError : "0B", bench.Ask("0A" + handle));
                Assert.Equal(readError.Length > 0 ? "010C" + handle + readError : "0D", bench.Ask("0C" + handle + "0000"));
                Assert.Equal(readError.Length > 0 ? "010E" + handle + readError : "0F42656E6368", bench.Ask("0E" + handle + "0300"));
                Assert.Equal(readError.Length > 0 ? "0120" + handle + readError : "2100000500" + "42656E6368", bench.Ask("20" + handle + "0300"));
                Assert.Equal(write.Length > 0 ? write.Replace("{0}", "12") : "13", bench.Ask("12" + handle));
                Assert.Equal(write.Length > 0 ? write.Replace("{0}", "16") : "17" + handle + "0000", bench.Ask("16" + handle + "0000"));
                bench.Ask("18 00");
                bench.Stack.TakeEvents();
                bench.Ask("52" + handle + "AA");
                Assert.Equal(writeError.Length > 0 ? 0 : 1, bench.Stack.TakeEvents().Length);
                Assert.Equal(writeError.Length > 0 ? 0 : 1, bench.Server.Read(handle == "0C00" ? (ushort)0x0C : (ushort)0x0D).Length);
            }

            Assert.Equal(readError.Length > 0 ? "01080C00" + readError : writeError.Length > 0 ? "09020C00" : "09030C00AA", bench.Ask("08 0100 FFFF 4523"));
        }
    }

    [Fact]
    [Specification("flag/READ_AUTHORIZED")]
    public void A_handler_that_accepts_a_read_request_authorises_that_one_read()
    {
        var bench = new GattBench();
        bench.Server.Register([new GattServiceDefinition(0x1234, (0x2345, Plain | GattFlags.ReadAuthorized | GattFlags.WriteAuthorized))]);
        Assert.Equal("010A0C0008", bench.Ask("0A 0C00"));
        bench.Stack.Handler = (in BleEvent _) => 0;
        Assert.Equal("0B", bench.Ask("0A 0C00"));
        bench.Stack.Handler = (in BleEvent _) => (int)AttError.ReadNotPermitted;
        Assert.Equal("010A0C0002", bench.Ask("0A 0C00"));
        bench.Stack.Handler = null;
        Assert.Equal("010A0C0008", bench.Ask("0A 0C00"));
        Assert.Equal(4, bench.Stack.TakeEvents().Length);

        // What the handler of a read accepts says nothing of writes.
        bench.Stack.Handler = (in BleEvent _) => 0;
        Assert.Equal("01120C0008", bench.Ask("12 0C00 AA"));
        bench.Link.Security.IsAuthorized = true;
        Assert.Equal("13", bench.Ask("12 0C00 AA"));
        bench.Stack.Handler = null;
        Assert.Equal("0BAA", bench.Ask("0A 0C00"));
    }

    [Fact]
    [Specification("event/4")]
    public void The_read_request_is_raised_after_encryption_and_authentication_are_there()
    {
        var bench = new GattBench();
        bench.Server.Register([new GattServiceDefinition(0x1234, (0x2345, Plain | GattFlags.ReadEncrypted | GattFlags.ReadAuthenticated | GattFlags.ReadAuthorized))]);
        bench.Stack.Handler = (in BleEvent _) => 0;
        bench.Ask("0A 0C00");
        Set(bench.Link.Security, Link.Encrypted);
        bench.Ask("0A 0C00");
        Assert.Empty(bench.Stack.TakeEvents());
        Set(bench.Link.Security, Link.Authenticated);
        Assert.Equal("0B", bench.Ask("0A 0C00"));
        Assert.Equal(["READ_REQUEST 0040 000C"], bench.Stack.TakeEvents());
    }

    [Fact]
    public void The_client_configuration_asks_for_what_it_declares_where_it_declares_something()
    {
        var bench = new GattBench();
        bench.Server.Register(
        [
            new GattServiceDefinition(
                0x1234,
                new GattCharacteristicDefinition(0x2345, GattFlags.Read | GattFlags.Notify) { ConfigurationFlags = GattFlags.Read | GattFlags.Write | GattFlags.WriteAuthenticated, MinKeySize = 16 },
                new GattCharacteristicDefinition(0x2346, GattFlags.Read | GattFlags.ReadEncrypted | GattFlags.Notify) { ConfigurationFlags = GattFlags.Write }),
        ]);
        Assert.Equal("0B", bench.Ask("0A 0C00"));
        Assert.Equal("01120D0005", bench.Ask("12 0D00 0100"));
        Set(bench.Link.Security, Link.AuthenticatedWithShortKey);
        Assert.Equal("01120D000C", bench.Ask("12 0D00 0100"));
        Set(bench.Link.Security, Link.Plain);
        Assert.Equal("13", bench.Ask("12 1000 0100"));
        Assert.Equal("010A100002", bench.Ask("0A 1000"));
    }

    [Fact]
    public void An_update_waits_until_the_link_is_as_good_as_the_subscription_asks_for()
    {
        var bench = new GattBench();
        bench.Server.Register([new GattServiceDefinition(0x1234, (0x2345, GattFlags.Read | GattFlags.ReadEncrypted | GattFlags.Notify))]);
        Set(bench.Link.Security, Link.Encrypted);
        Assert.Equal("13", bench.Ask("12 0D00 0100"));
        Set(bench.Link.Security, Link.PlainWithKey);
        bench.Server.Write(0x000C, [1], sendUpdate: true);
        bench.Server.Write(0x000C, [2], sendUpdate: true);
        Assert.Empty(bench.Link.Sent);
        Set(bench.Link.Security, Link.Encrypted);
        bench.Bearer.OnSecurityChanged();
        Assert.Equal("1B0C0002", bench.Sent());
        Assert.Empty(bench.Link.Sent);
    }

    // The eight mixes of read, write and write without response.
    [Theory]
    [Specification("flag/READ")]
    [Specification("flag/WRITE")]
    [Specification("flag/WRITE_NO_RESPONSE")]
    [InlineData(GattFlags.None)]
    [InlineData(GattFlags.Read)]
    [InlineData(GattFlags.Write)]
    [InlineData(GattFlags.WriteNoResponse)]
    [InlineData(GattFlags.Read | GattFlags.Write)]
    [InlineData(GattFlags.Read | GattFlags.WriteNoResponse)]
    [InlineData(GattFlags.Write | GattFlags.WriteNoResponse)]
    [InlineData(GattFlags.Read | GattFlags.Write | GattFlags.WriteNoResponse)]
    public void Each_kind_of_access_needs_its_own_flag(GattFlags flags)
    {
        var bench = new GattBench();
        bench.Server.Register([new GattServiceDefinition(0x1234, (0x2345, flags, new GattDescriptorDefinition[] { (0x2901, flags) }))]);
        foreach (var handle in new ushort[] { 0x000C, 0x000D })
        {
            var h = GattBench.Hex16(handle);
            Assert.Equal((flags & GattFlags.Read) != 0 ? "0B" : $"010A{h}02", bench.Ask("0A" + h));
            Assert.Equal((flags & GattFlags.Write) != 0 ? "13" : $"0112{h}03", bench.Ask($"12{h}01"));
            Assert.Equal((flags & GattFlags.Write) != 0 ? [1] : [], bench.Server.Read(handle));
            bench.Server.Write(handle, default, false);
            Assert.Equal("", bench.Ask($"52{h}02"));
            Assert.Equal((flags & GattFlags.WriteNoResponse) != 0 ? [2] : [], bench.Server.Read(handle));
        }
    }

    [Theory]
    [InlineData(GattFlags.ReadEncrypted, "05")]
    [InlineData(GattFlags.ReadAuthenticated, "05")]
    [InlineData(GattFlags.ReadAuthorized, "08")]
    public void Who_may_not_read_a_value_cannot_subscribe_to_it(GattFlags security, string code)
    {
        var bench = new GattBench();
        bench.Server.Register([new GattServiceDefinition(0x1234, (0x2345, GattFlags.Read | GattFlags.Notify | security))]);
        Assert.Equal($"01120D00{code}", bench.Ask("12 0D00 0100"));
        bench.Server.Write(0x000C, [1], sendUpdate: true);
        Assert.Empty(bench.Link.Sent);
        Assert.Equal("0B0000", bench.Ask("0A 0D00"));
    }

    [Fact]
    public void A_value_that_may_not_be_read_is_not_found_by_its_octets()
    {
        var bench = new GattBench();
        Assert.Equal("010601000A", bench.Ask("06 0100 FFFF 052A 0A00FFFF"));
    }
}
