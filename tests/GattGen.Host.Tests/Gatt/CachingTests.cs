// Robust caching, Service Changed and what the bond keeps of a client (Core Vol 3, Part G, 2.5.2, 7.1, 7.2, 3.3.3.3).
using System;
using System.Linq;

namespace GattGen.Host.Tests;

public class CachingTests
{
    // With caching: 0009 configuration of Service Changed, 000B features, 000D hash; user services from 000E.
    // Heart rate 000E, 000F, 0010 value, 0011 configuration; battery 0012, 0013, 0014.
    private static readonly GattServiceDefinition Heart = new(0x180D, (0x2A37, GattFlags.Read | GattFlags.Write | GattFlags.WriteNoResponse | GattFlags.Notify));
    private static readonly GattServiceDefinition Battery = new(0x180F, (0x2A19, GattFlags.Read));

    private static GattBench Bench(bool isRobust = true)
    {
        var bench = new GattBench(stack => stack.Options = new HostOptions { Caching = true });
        bench.Server.Register([Heart]);
        Reconnect(bench);
        if (isRobust)
            Assert.Equal("13", bench.Ask("12 0B00 01"));
        return bench;
    }

    private static void Replace(GattBench bench, params GattServiceDefinition[] services)
    {
        bench.Server.Register(services);
        bench.Server.OnReplaced();
    }

    private static void Encrypt(GattBench bench)
    {
        var security = bench.Link.Security;
        security.IsEncrypted = security.IsBonded = security.HasKey = true;
        security.KeySize = 16;
        bench.Bearer.OnSecurityChanged();
    }

    private static void Reconnect(GattBench bench)
    {
        bench.Bearer.Close();
        bench.Link.Security.Reset();
        bench.Link.Sent.Clear();
        bench.Bearer.Open();
        bench.Stack.TakeEvents();
    }

    [Fact]
    public void The_GATT_service_has_the_characteristics_of_caching_or_not()
    {
        var bench = Bench(isRobust: false);
        Assert.Equal("0907" + "0700200800052A" + "0A000A0B00292B", bench.Ask("08 0600 0B00 0328"));
        Assert.Equal("0907" + "0C00020D002A2B", bench.Ask("08 0C00 0D00 0328"));
        Assert.Equal("1106" + "0E0011000D18", bench.Ask("10 0E00 FFFF 0028"));
        Assert.Equal(9, new GattBench().Server.Database.LastHandle);
    }

    [Fact]
    public void The_features_are_those_of_each_client_and_a_bit_that_is_set_stays()
    {
        var bench = Bench(isRobust: false);
        Assert.Equal("0B00", bench.Ask("0A 0B00"));
        Assert.Equal("01120B000D", bench.Ask("12 0B00"));
        Assert.Equal("13", bench.Ask("12 0B00 05"));
        Assert.Equal("01120B0013", bench.Ask("12 0B00 01"));
        Assert.Equal("13", bench.Ask("12 0B00 0700"));
        Assert.Equal("0B07", bench.Ask("0A 0B00"));
        var (link, other) = bench.Connect(0x41);
        other.Receive([0x0A, 0x0B, 0x00]);
        Assert.Equal([0x0B, 0x00], link.Sent.Dequeue());
        Reconnect(bench);
        Assert.Equal("0B00", bench.Ask("0A 0B00"));
    }

    [Theory]
    [Specification("error/0x12")]
    [InlineData("0A 1000")]
    [InlineData("0C 1000 0000")]
    [InlineData("0E 1000 0300")]
    [InlineData("20 1000 0300")]
    [InlineData("12 1000 AA")]
    [InlineData("16 1000 0000 AA")]
    [InlineData("08 1000 FFFF 372A")]
    public void A_client_that_does_not_know_the_database_is_told_once(string request)
    {
        var bench = Bench();
        Replace(bench, Heart, Battery);
        var handle = request.Substring(3, 4);
        Assert.Equal($"01{request[..2]}{handle}12", bench.Ask(request));
        Assert.Equal("", bench.Server.Read(0x0010).Aggregate("", (text, octet) => text + octet));
        Assert.NotEqual("12", bench.Ask(request)[^2..]);
        Assert.NotEqual("12", bench.Ask(request)[^2..]);

        // And again after the next change.
        Replace(bench, Heart);
        Assert.Equal($"01{request[..2]}{handle}12", bench.Ask(request));
    }

    [Theory]
    [InlineData("02 1700")]
    [InlineData("04 0100 FFFF")]
    [InlineData("06 0100 FFFF 0028 0D18")]
    [InlineData("10 0100 FFFF 0028")]
    [InlineData("08 1000 FFFF 0328")]
    [InlineData("08 1000 FFFF 0228")]
    [InlineData("08 0100 FFFF 2A2B")]
    [InlineData("18 00")]
    public void What_it_needs_to_discover_again_is_answered(string request)
    {
        var bench = Bench();
        Replace(bench, Heart, Battery);
        Assert.NotEqual("12", bench.Ask(request)[^2..]);
        Assert.False(bench.Bearer.Caching.IsAware);
    }

    [Fact]
    public void It_is_aware_with_the_request_after_it_has_read_the_hash()
    {
        var bench = Bench();
        Replace(bench, Heart, Battery);
        bench.Ask("08 0100 FFFF 2A2B");
        Assert.False(bench.Bearer.Caching.IsAware);
        Assert.Equal("0B", bench.Ask("0A 1000"));
        Assert.True(bench.Bearer.Caching.IsAware);
    }

    [Fact]
    public void It_is_aware_when_it_has_confirmed_the_last_change()
    {
        var bench = Bench();
        Assert.Equal("13", bench.Ask("12 0900 0200"));
        Replace(bench, Heart, Battery);
        Replace(bench, Battery);
        Assert.Equal("1D080012001400", bench.Sent());
        bench.Receive("1E");
        Assert.False(bench.Bearer.Caching.IsAware);
        Assert.Equal("1D08000E001400", bench.Sent());
        bench.Receive("1E");
        Assert.True(bench.Bearer.Caching.IsAware);
        Assert.Equal("0B", bench.Ask("0A 1000"));
    }

    [Fact]
    public void Its_commands_are_ignored_until_then()
    {
        var bench = Bench();
        Replace(bench, Heart, Battery);
        bench.Ask("52 1000 AA");
        Assert.Empty(bench.Server.Read(0x0010));
        Assert.Equal(1, bench.Stack.Statistics.IgnoredAttCommands);
        bench.Ask("0A 1000");
        bench.Ask("52 1000 AA");
        Assert.Empty(bench.Server.Read(0x0010));
        bench.Ask("0A 1000");
        bench.Ask("52 1000 AA");
        Assert.Equal([0xAA], bench.Server.Read(0x0010));
    }

    [Fact]
    public void A_client_without_robust_caching_is_never_told()
    {
        var bench = Bench(isRobust: false);
        Replace(bench, Heart, Battery);
        Assert.Equal("0B", bench.Ask("0A 1000"));
        bench.Ask("52 1000 AA");
        Assert.Equal([0xAA], bench.Server.Read(0x0010));
    }

    [Fact]
    [Specification("gatts_register_services/replaces")]
    public void The_same_services_again_are_no_change_and_subscriptions_outside_of_a_change_are_left()
    {
        var bench = Bench();
        bench.Ask("12 0900 0200");
        bench.Ask("12 1100 0100");
        bench.Stack.TakeEvents();
        Replace(bench, Heart);
        Assert.Empty(bench.Link.Sent);
        Assert.True(bench.Bearer.Caching.IsAware);

        // The service that answers now is told who listens.
        Assert.Equal(["subscribed 0010 Notifications"], bench.Stack.TakeEvents());
        Replace(bench, Heart, Battery);
        Assert.Equal(["subscribed 0010 Notifications"], bench.Stack.TakeEvents());
        Assert.Equal("1D080012001400", bench.Sent());
        bench.Receive("1E");
        bench.Server.Write(0x0010, [1], sendUpdate: true);
        Assert.Equal("1B100001", bench.Sent());
        Replace(bench, Battery, Heart);
        Assert.Equal("1D08000E001400", bench.Sent());
        Assert.Empty(bench.Stack.TakeEvents());
    }

    // ---- what the bond keeps

    [Fact]
    public void A_bonded_client_finds_its_subscriptions_and_features_again_when_the_link_is_encrypted()
    {
        var bench = Bench();
        bench.Link.Keys.IsBonded = true;
        Encrypt(bench);
        bench.Ask("12 1100 0100");
        var hash = Convert.ToHexString(bench.Server.Database.Hash);
        Assert.Equal("010101" + hash + "110001", Convert.ToHexString(bench.Link.Keys.Record));

        Reconnect(bench);
        bench.Server.Write(0x0010, [1], sendUpdate: true);
        Assert.Empty(bench.Link.Sent);
        Encrypt(bench);
        Assert.Equal(["subscribed 0010 Notifications"], bench.Stack.TakeEvents());
        Assert.Equal("0B0100", bench.Ask("0A 1100"));
        Assert.Equal("0B01", bench.Ask("0A 0B00"));
        bench.Server.Write(0x0010, [2], sendUpdate: true);
        Assert.Equal("1B100002", bench.Sent());
        bench.Ask("12 1100 0000");
        Assert.Equal("010101" + hash, Convert.ToHexString(bench.Link.Keys.Record));
    }

    [Fact]
    public void What_is_written_before_the_link_is_encrypted_counts_more_and_does_not_reach_the_bond_before()
    {
        var bench = Bench();
        bench.Link.Keys.IsBonded = true;
        Encrypt(bench);
        bench.Ask("12 1100 0100");
        Reconnect(bench);
        var saves = bench.Link.Keys.Saves;
        bench.Ask("12 1100 0000");
        bench.Ask("12 0900 0200");
        Assert.Equal(saves, bench.Link.Keys.Saves);
        Encrypt(bench);
        Assert.Equal("0B0000", bench.Ask("0A 1100"));
        Assert.Equal("0B0200", bench.Ask("0A 0900"));
    }

    [Fact]
    public void After_a_change_while_it_was_away_it_keeps_Service_Changed_only_and_is_told()
    {
        var bench = Bench();
        bench.Link.Keys.IsBonded = true;
        Encrypt(bench);
        bench.Ask("12 0900 0200");
        bench.Ask("12 1100 0100");
        Reconnect(bench);
        bench.Bearer.Close();
        bench.Server.Register([Heart, Battery]);
        bench.Bearer.Open();
        Encrypt(bench);
        Assert.Equal("1D08000100FFFF", bench.Sent());
        Assert.Empty(bench.Stack.TakeEvents());
        Assert.False(bench.Bearer.Caching.IsAware);

        // It goes away before it has confirmed: it is told again.
        Reconnect(bench);
        Encrypt(bench);
        Assert.Equal("1D08000100FFFF", bench.Sent());
        bench.Receive("1E");
        Assert.True(bench.Bearer.Caching.IsAware);
        Assert.Equal("0B0000", bench.Ask("0A 1100"));
        Reconnect(bench);
        Encrypt(bench);
        Assert.Empty(bench.Link.Sent);
        Assert.True(bench.Bearer.Caching.IsAware);
    }

    [Fact]
    [Specification("error/0x12")]
    public void A_bonded_client_with_robust_caching_is_told_on_its_next_link()
    {
        var bench = Bench();
        bench.Link.Keys.IsBonded = true;
        Encrypt(bench);
        bench.Bearer.Close();
        bench.Server.Register([Battery]);
        bench.Link.Security.Reset();
        bench.Bearer.Open();
        Encrypt(bench);
        Assert.Equal("010A100012", bench.Ask("0A 1000"));
        Assert.Equal("0B", bench.Ask("0A 1000"));
        Reconnect(bench);
        Encrypt(bench);
        Assert.Equal("0B", bench.Ask("0A 1000"));
    }

    [Fact]
    public void A_change_while_it_is_connected_is_kept_with_what_is_left()
    {
        var bench = Bench();
        bench.Link.Keys.IsBonded = true;
        Encrypt(bench);
        bench.Ask("12 1100 0100");
        Replace(bench, Heart, Battery);
        Assert.Equal("010001" + Convert.ToHexString(bench.Server.Database.Hash) + "110001", Convert.ToHexString(bench.Link.Keys.Record));
    }

    [Theory]
    [InlineData("")]
    [InlineData("01")]
    [InlineData("02010100000000000000000000000000000000")]
    [InlineData("0101010000000000000000000000000000000011")]
    public void A_record_that_is_none_counts_as_nothing(string record)
    {
        var bench = Bench();
        bench.Link.Keys.IsBonded = true;
        bench.Link.Keys.Record = Convert.FromHexString(record);
        Encrypt(bench);
        Assert.True(bench.Bearer.Caching.IsAware);
        Assert.Equal("010101" + Convert.ToHexString(bench.Server.Database.Hash), Convert.ToHexString(bench.Link.Keys.Record));
    }

    [Fact]
    public void A_record_may_name_handles_and_bits_that_are_none()
    {
        var bench = Bench();
        bench.Link.Keys.IsBonded = true;
        bench.Link.Keys.Record = Convert.FromHexString("0101FF" + Convert.ToHexString(bench.Server.Database.Hash) + "0000FF" + "1000FF" + "1100FF" + "FFFFFF");
        Encrypt(bench);
        Assert.Equal("0B0100", bench.Ask("0A 1100"));
        Assert.Equal("0B07", bench.Ask("0A 0B00"));
    }

    [Fact]
    public void A_link_that_is_encrypted_without_a_bond_keeps_nothing()
    {
        var bench = Bench();
        bench.Link.Security.IsEncrypted = true;
        bench.Link.Keys.IsBonded = true;
        bench.Bearer.OnSecurityChanged();
        bench.Ask("12 1100 0100");
        Assert.Equal(0, bench.Link.Keys.Saves);
    }

    [Fact]
    public void Application_code_that_closes_the_link_while_the_record_is_saved_ends_it()
    {
        var bench = Bench();
        bench.Link.Keys.IsBonded = true;
        Encrypt(bench);
        bench.Link.Keys.Saved = bench.Bearer.Close;
        Assert.Equal("", bench.Ask("12 1100 0100"));
        Assert.DoesNotContain("subscribed 0010 Notifications", bench.Stack.TakeEvents());
    }
}
