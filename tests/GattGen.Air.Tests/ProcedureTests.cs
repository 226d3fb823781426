// Procedures of the Link Layer as hosts see them (Core Vol 4, Part E, 7.1.23, 7.5.4, 7.8.18 to 7.8.32; Vol 6, Part B, 5.1).
using System;
using GattGen.Hci;

namespace GattGen.Air.Tests;

public sealed class ProcedureTests
{
    // 50 ms, latency 2, supervision timeout 1 s
    private const string Update = "01 00 28 00 28 00 02 00 64 00 00 00 00 00";

    [Fact]
    public void The_central_changes_the_parameters_and_both_sides_are_told_at_the_instant()
    {
        TwoHosts two = new TwoHosts().Connected();
        two.Central.Start($"01 13 20 0E {Update}");
        long start = two.Air.Now;

        Assert.Equal("04 3E 0A 03 00 01 00 28 00 02 00 64 00", two.Central.Await());
        Assert.Equal("04 3E 0A 03 00 01 00 28 00 02 00 64 00", two.Peripheral.Next());
        Assert.InRange(two.Air.Now - start, 6 * 30_000, 9 * 30_000);
    }

    [Fact]
    public void New_parameters_are_in_force_after_the_update()
    {
        TwoHosts two = new TwoHosts().Connected();
        two.Central.Start("01 13 20 0E 01 00 80 0C 80 0C 00 00 80 0C 00 00 00 00"); // 4 s, timeout 32 s
        two.Central.Await();
        two.Peripheral.TakeAll();
        two.Air.RunFor(1_000);
        long sent = two.Air.Now;
        two.Central.Send("02 01 00 05 00 01 00 04 00 AA");
        two.Peripheral.Await();
        Assert.Equal(4_000_000 - 1_000, two.Air.Now - sent);

        two.Air.SetPath(two.Central.Controller, two.Peripheral.Controller, AirPath.OutOfRange);
        long parted = two.Air.Now;
        two.Central.TakeAll();
        Assert.Equal("04 05 04 00 01 00 08", two.Central.Await(40_000_000));
        Assert.Equal(32_000_000, two.Air.Now - parted);
    }

    [Fact]
    public void An_update_that_changes_nothing_is_reported_to_the_central_alone()
    {
        TwoHosts two = new TwoHosts().Connected();
        two.Central.Start("01 13 20 0E 01 00 18 00 18 00 00 00 2A 00 00 00 00 00");

        Assert.Equal("04 3E 0A 03 00 01 00 18 00 00 00 2A 00", two.Central.Await());
        Assert.Empty(two.Peripheral.Rest);
    }

    [Theory]
    [InlineData("01 00 05 00 28 00 00 00 64 00 00 00 00 00")]
    [InlineData("01 00 28 00 18 00 00 00 64 00 00 00 00 00")]
    [InlineData("01 00 28 00 28 00 F4 01 64 00 00 00 00 00")]
    [InlineData("01 00 28 00 28 00 00 00 0A 00 00 00 00 00")] // 100 ms is not more than 2 * 50 ms
    [InlineData("01 00 28 00 28 00 00 00 64 00 01 00 00 00")]
    public void Updates_out_of_range_are_invalid(string parameters) =>
        new TwoHosts().Connected().Central.Start($"01 13 20 0E {parameters}", 0x12);

    [Fact]
    public void A_second_update_waits_for_the_first()
    {
        TwoHosts two = new TwoHosts().Connected();
        two.Central.Start($"01 13 20 0E {Update}");
        two.Central.Start($"01 13 20 0E {Update}", 0x0C);
    }

    [Fact]
    public void The_peripheral_asks_the_host_of_the_central_which_accepts()
    {
        TwoHosts two = new TwoHosts().Connected();
        two.Central.Expect("01 20 20 0E 01 00 28 00 28 00 02 00 64 00 00 00 00 00", "04 0E 06 01 20 20 0C 01 00"); // nobody asked
        two.Peripheral.Start($"01 13 20 0E {Update}");
        Assert.Equal("04 3E 0B 06 01 00 28 00 28 00 02 00 64 00", two.Central.Await());
        two.Central.Expect("01 20 20 0E 01 00 28 00 27 00 02 00 64 00 00 00 00 00", "04 0E 06 01 20 20 12 01 00");
        two.Central.Expect("01 20 20 0E 01 00 28 00 28 00 02 00 64 00 00 00 00 00", "04 0E 06 01 20 20 00 01 00");

        Assert.Equal("04 3E 0A 03 00 01 00 28 00 02 00 64 00", two.Central.Await());
        Assert.Equal("04 3E 0A 03 00 01 00 28 00 02 00 64 00", two.Peripheral.Next());
    }

    [Fact]
    public void The_peripheral_asks_the_host_of_the_central_which_rejects()
    {
        TwoHosts two = new TwoHosts().Connected();
        two.Peripheral.Start($"01 13 20 0E {Update}");
        Assert.Equal("04 3E 0B 06 01 00 28 00 28 00 02 00 64 00", two.Central.Await());
        two.Central.Expect("01 21 20 03 01 00 3B", "04 0E 06 01 21 20 00 01 00");

        Assert.Equal("04 3E 0A 03 3B 01 00 18 00 00 00 2A 00", two.Peripheral.Await());
        Assert.Empty(two.Central.Collect(1_000_000));
    }

    [Fact]
    public void A_host_that_does_not_want_to_be_asked_has_its_controller_reject()
    {
        TwoHosts two = new TwoHosts().Connected();
        two.Central.Do("01 01 20 08 1F 00 00 00 00 00 00 00");
        two.Peripheral.Start($"01 13 20 0E {Update}");

        Assert.Equal("04 3E 0A 03 1A 01 00 18 00 00 00 2A 00", two.Peripheral.Await());
    }

    [Fact]
    public void A_host_that_never_answers_the_question_loses_the_connection_after_40_seconds()
    {
        TwoHosts two = new TwoHosts().Connected();
        two.Peripheral.Start($"01 13 20 0E {Update}");
        long start = two.Air.Now;
        two.Central.Await();

        Assert.Equal("04 05 04 00 01 00 22", two.Peripheral.Await(50_000_000));
        Assert.Equal(40_000_000, two.Air.Now - start);
        Assert.Equal("04 05 04 00 01 00 08", two.Central.Await());
    }

    [Fact]
    public void A_central_without_the_procedure_does_not_know_the_question()
    {
        var two = new TwoHosts(central: new()
        {
            PublicAddress = new HciAddress(0x00005E005301),
            Features = ControllerOptions.AllFeatures & ~LeFeatures.ConnectionParametersRequest,
        });
        two.Connected();
        two.Peripheral.Start($"01 13 20 0E {Update}");

        Assert.Equal("04 3E 0A 03 1A 01 00 18 00 00 00 2A 00", two.Peripheral.Await());
    }

    [Fact]
    public void Features_of_the_peer_are_read_by_both_sides()
    {
        TwoHosts two = new TwoHosts().Connected();
        two.Central.Start("01 16 20 02 01 00");
        two.Central.Start("01 16 20 02 01 00", 0x0C);
        Assert.Equal("04 3E 0C 04 00 01 00 EF 01 00 00 00 00 00 00", two.Central.Await());
        two.Peripheral.Start("01 16 20 02 01 00");
        Assert.Equal("04 3E 0C 04 00 01 00 EF 01 00 00 00 00 00 00", two.Peripheral.Await());
        two.Central.Start("01 16 20 02 05 00", 0x02);
    }

    [Fact]
    public void The_version_of_the_peer_is_read_and_known_from_then_on()
    {
        var two = new TwoHosts(peripheral: new()
        {
            PublicAddress = new HciAddress(0x00005E005302),
            Version = HciVersion.Core42,
            CompanyIdentifier = 0x0059,
        });
        two.Connected();
        two.Central.Start("01 1D 04 02 01 00");
        Assert.Equal("04 0C 08 00 01 00 08 59 00 01 00", two.Central.Await());
        two.Central.Start("01 1D 04 02 01 00");
        Assert.Equal("04 0C 08 00 01 00 08 59 00 01 00", two.Central.Next());
        two.Peripheral.Start("01 1D 04 02 01 00");
        Assert.Equal("04 0C 08 00 01 00 0B FF FF 01 00", two.Peripheral.Next()); // learnt in the same exchange
        two.Central.Start("01 1D 04 02 00 00", 0x02);
    }

    [Fact]
    public void Signal_strength_and_power_of_a_connection_are_read()
    {
        TwoHosts two = new TwoHosts(air: new() { RssiVariation = 0 }).Connected();
        two.Air.SetPath(two.Central.Controller, two.Peripheral.Controller, new(IsInRange: true, LossProbability: 0, Rssi: -60));
        two.Central.Expect("01 05 14 02 01 00", "04 0E 07 01 05 14 00 01 00 C4");
        two.Central.Expect("01 05 14 02 02 00", "04 0E 07 01 05 14 02 02 00 00");
        two.Central.Expect("01 2D 0C 03 01 00 00", "04 0E 07 01 2D 0C 00 01 00 00");
        two.Central.Expect("01 2D 0C 03 01 00 02", "04 0E 07 01 2D 0C 12 01 00 00");
        two.Central.Expect("01 2D 0C 03 02 00 00", "04 0E 07 01 2D 0C 02 02 00 00");
    }

    [Fact]
    public void The_channel_map_follows_the_classification_of_the_central()
    {
        TwoHosts two = new TwoHosts().Connected();
        two.Central.Expect("01 15 20 02 01 00", "04 0E 0B 01 15 20 00 01 00 FF FF FF FF 1F");
        two.Central.Do("01 14 20 05 00 FF FF FF 1F");
        two.Air.RunFor(1_000_000);
        two.Central.Expect("01 15 20 02 01 00", "04 0E 0B 01 15 20 00 01 00 00 FF FF FF 1F");
        two.Peripheral.Expect("01 15 20 02 01 00", "04 0E 0B 01 15 20 00 01 00 00 FF FF FF 1F");
        two.Central.Expect("01 15 20 02 02 00", "04 0E 0B 01 15 20 02 02 00 00 00 00 00 00");
        two.Central.Refuse("01 14 20 05 00 00 00 00 00", 0x12);
        two.Central.Refuse("01 14 20 05 00 00 00 00 20", 0x12);
    }

    [Fact]
    public void Data_go_on_while_the_parameters_change()
    {
        TwoHosts two = new TwoHosts().Connected();
        two.Central.Start($"01 13 20 0E {Update}");
        for (int i = 0; i < 40; i++)
        {
            two.Peripheral.Send($"02 01 00 05 00 01 00 04 00 {i:X2}");
            two.Air.RunFor(20_000);
        }

        two.Air.RunFor(1_000_000);
        int next = 0;
        foreach (string packet in two.Central.TakeAll())
        {
            if (packet.StartsWith("02", StringComparison.Ordinal))
                Assert.EndsWith($"{next++:X2}", packet, StringComparison.Ordinal);
        }

        Assert.Equal(40, next);
    }

    [Fact]
    public void Procedures_do_not_wait_for_a_host_that_takes_nothing()
    {
        TwoHosts two = new TwoHosts().Connected();
        two.Peripheral.Takes = false;
        two.Peripheral.Send("02 01 00 05 00 01 00 04 00 AA");
        two.Central.Start($"01 13 20 0E {Update}");
        Assert.Equal("02 01 20 05 00 01 00 04 00 AA", two.Central.Await());
        Assert.Equal("04 3E 0A 03 00 01 00 28 00 02 00 64 00", two.Central.Await());
        two.Central.Start("01 16 20 02 01 00");
        Assert.Equal("04 3E 0C 04 00 01 00 EF 01 00 00 00 00 00 00", two.Central.Await());
        two.Central.Start("01 06 04 03 01 00 13");
        Assert.Equal("04 05 04 00 01 00 16", two.Central.Await());

        two.Peripheral.Takes = true;
        two.Peripheral.Controller.Resume();
        Assert.Equal(
            ["04 13 05 01 01 00 01 00", "04 3E 0A 03 00 01 00 28 00 02 00 64 00", "04 05 04 00 01 00 13"],
            two.Peripheral.Collect(0));
    }
}
