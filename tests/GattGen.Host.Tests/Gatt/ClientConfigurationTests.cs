// Client Characteristic Configurations (Core Vol 3, Part G, 3.3.3.3; CONFORMANCE 1.2, CCCDs per connection).
using System;

namespace GattGen.Host.Tests;

public class ClientConfigurationTests
{
    private static GattBench Bench(GattFlags flags = GattFlags.Notify | GattFlags.Indicate)
    {
        var bench = new GattBench();
        bench.Server.Register([new GattServiceDefinition(0x1234, (0x2345, flags))]);
        return bench;
    }

    private static string Octets(string text) => text.Replace(" ", "", StringComparison.Ordinal);

    [Fact]
    public void A_subscription_is_stored_told_and_raises_no_write_event()
    {
        var bench = Bench();
        Assert.Equal("13", bench.Ask("12 0D00 0100"));
        Assert.Equal("0B0100", bench.Ask("0A 0D00"));
        Assert.Equal("13", bench.Ask("12 0D00 0200"));
        Assert.Equal("13", bench.Ask("12 0D00 0300"));
        Assert.Equal("13", bench.Ask("12 0D00 0000"));
        Assert.Equal(["subscribed 000C Notifications", "subscribed 000C Indications", "subscribed 000C Notifications, Indications", "subscribed 000C None"], bench.Stack.TakeEvents());
    }

    [Fact]
    public void A_service_refuses_a_subscription_but_never_its_end()
    {
        var bench = Bench();
        bench.Ask("12 0D00 0100");
        bench.Stack.TakeEvents();
        bench.Stack.Subscribing = (handle, subscription) => (byte)(handle == 0x000C && subscription == GattSubscription.Indications ? 0x80 : 0);
        Assert.Equal("01120D0080", bench.Ask("12 0D00 0200"));
        Assert.Equal("0B0100", bench.Ask("0A 0D00"));
        Assert.Equal("17", bench.Ask("16 0D00 0000 0200").Substring(0, 2));
        Assert.Equal("01180D0080", bench.Ask("18 01"));
        Assert.Equal("0B0100", bench.Ask("0A 0D00"));
        Assert.Equal("13", bench.Ask("12 0D00 0300"));
        bench.Stack.Subscribing = (_, _) => 0x80;
        Assert.Equal("13", bench.Ask("12 0D00 0000"));
        Assert.Equal(["subscribed 000C Notifications, Indications", "subscribed 000C None"], bench.Stack.TakeEvents());
    }

    [Fact]
    public void A_subscription_that_changes_nothing_is_not_told()
    {
        var bench = Bench();
        bench.Ask("12 0D00 0000");
        Assert.Empty(bench.Stack.TakeEvents());
        bench.Ask("12 0D00 0100");
        bench.Ask("12 0D00 0100");
        Assert.Single(bench.Stack.TakeEvents());
    }

    [Theory]
    [InlineData("")]
    [InlineData("01")]
    [InlineData("010000")]
    public void Another_length_than_two_octets_is_refused(string value)
    {
        var bench = Bench();
        Assert.Equal(Octets("01 12 0D00 0D"), bench.Ask("12 0D00" + value));
        Assert.Equal("0B0000", bench.Ask("0A 0D00"));
        Assert.Empty(bench.Stack.Events);
    }

    [Theory]
    [InlineData(GattFlags.Notify, "0100", true)]
    [InlineData(GattFlags.Notify, "0200", false)]
    [InlineData(GattFlags.Notify, "0300", false)]
    [InlineData(GattFlags.Indicate, "0100", false)]
    [InlineData(GattFlags.Indicate, "0200", true)]
    [InlineData(GattFlags.Notify | GattFlags.Indicate, "0300", true)]
    [InlineData(GattFlags.Notify | GattFlags.Indicate, "0400", false)]
    [InlineData(GattFlags.Notify | GattFlags.Indicate, "0180", false)]
    public void Only_bits_that_the_characteristic_offers_are_taken(GattFlags flags, string value, bool allowed)
    {
        var bench = Bench(flags);
        Assert.Equal(allowed ? "13" : Octets("01 12 0D00 13"), bench.Ask("12 0D00" + value));
        Assert.Equal("0B" + (allowed ? value : "0000"), bench.Ask("0A 0D00"));
    }

    [Fact]
    [Specification("gatts_register_services/configuration")]
    public void Each_client_has_its_own()
    {
        var bench = Bench();
        var (link, other) = bench.Connect(0x41);
        bench.Ask("12 0D00 0100");
        other.Receive([0x0A, 0x0D, 0x00]);
        Assert.Equal([0x0B, 0x00, 0x00], link.Sent.Dequeue());
    }

    [Fact]
    public void It_ends_with_the_link_and_that_is_told()
    {
        var bench = new GattBench();
        bench.Server.Register([Tables.HeartRate, Tables.Uart]);
        bench.Ask("12 0900 0200");
        bench.Ask("12 0D00 0100");
        bench.Ask("12 1500 0200");
        bench.Stack.TakeEvents();
        bench.Bearer.Close();
        Assert.Equal(["subscribed 000C None", "subscribed 0014 None"], bench.Stack.TakeEvents());
        bench.Bearer.Open();
        Assert.Equal("0B0000", bench.Ask("0A 0D00"));
        Assert.Equal("0B0000", bench.Ask("0A 0900"));
    }

    [Fact]
    public void A_hook_that_registers_other_services_while_subscriptions_end_ends_the_telling()
    {
        var bench = new GattBench();
        bench.Server.Register([Tables.HeartRate, Tables.Uart]);
        bench.Ask("12 0D00 0100");
        bench.Ask("12 1500 0200");
        bench.Stack.TakeEvents();
        bench.Stack.Subscribed = (_, _) => bench.Server.Register([]);
        bench.Bearer.Close();
        Assert.Equal(["subscribed 000C None"], bench.Stack.TakeEvents());
    }

    [Fact]
    public void A_handler_that_registers_other_services_when_its_indication_fails_ends_the_subscriptions_with_them()
    {
        var bench = new GattBench();
        bench.Server.Register([Tables.HeartRate, Tables.Uart]);
        bench.Ask("12 0D00 0100");
        bench.Ask("12 1500 0200");
        bench.Bearer.Updates.Indicate(0x0014, [1], null);
        bench.Sent();
        bench.Stack.TakeEvents();
        bench.Stack.Handler = (in BleEvent _) =>
        {
            bench.Server.Register([]);
            return 0;
        };
        bench.Bearer.Close();
        Assert.Equal(["INDICATE_DONE 0014 363"], bench.Stack.TakeEvents());
        bench.Bearer.Open();
        Assert.Equal("0B0000", bench.Ask("0A 0900"));
    }

    [Fact]
    public void A_listed_one_behaves_the_same_within_its_own_flags()
    {
        var bench = new GattBench();
        bench.Server.Register([new GattServiceDefinition(
            0x1234,
            (0x2345, GattFlags.Notify, new GattDescriptorDefinition[] { (0x2901, GattFlags.Read), (0x2902, GattFlags.Read | GattFlags.Write | GattFlags.WriteNoResponse) }),
            (0x2346, GattFlags.Read, new GattDescriptorDefinition[] { (0x2902, GattFlags.Read | GattFlags.Write) }),
            (0x2347, GattFlags.Notify, new GattDescriptorDefinition[] { (0x2902, GattFlags.Read) }))]);
        Assert.Equal("", bench.Ask("52 0E00 0100"));
        Assert.Equal(["subscribed 000C Notifications"], bench.Stack.TakeEvents());
        bench.Server.Write(0x000C, [5], sendUpdate: true);
        Assert.Equal("1B0C0005", bench.Sent());

        // A characteristic that offers neither takes zeros only.
        Assert.Equal("13", bench.Ask("12 1100 0000"));
        Assert.Equal(Octets("01 12 1100 13"), bench.Ask("12 1100 0100"));
        Assert.Equal(Octets("01 12 1400 03"), bench.Ask("12 1400 0100"));
        Assert.Equal(BleError.InvalidArgument, Assert.Throws<BleException>(() => bench.Server.Read(0x000E)).Error);
    }

    [Fact]
    public void An_automatic_one_takes_requests_only()
    {
        var bench = Bench();
        bench.Ask("52 0D00 0100");
        Assert.Equal("0B0000", bench.Ask("0A 0D00"));
    }

    [Fact]
    public void Registering_again_ends_subscriptions()
    {
        var bench = Bench();
        bench.Ask("12 0D00 0100");
        bench.Server.Register([new GattServiceDefinition(0x1234, (0x2345, GattFlags.Notify))]);
        Assert.Equal("0B0000", bench.Ask("0A 0D00"));
        bench.Server.Write(0x000C, [1], sendUpdate: true);
        Assert.Empty(bench.Link.Sent);
    }
}
