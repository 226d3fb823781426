// The PHYs of a connection (Core Vol 4, Part E, 7.7.65.12, 7.8.47 to 7.8.49; Vol 6, Part B, 5.1.10).
using System;
using GattGen.Hci;

namespace GattGen.Air.Tests;

public sealed class PhyTests
{
    private const string Both2M = "04 3E 06 0C 00 01 00 02 02";

    private static TwoHosts Connected(LeFeatures peripheral = ControllerOptions.AllFeatures)
    {
        var two = new TwoHosts(peripheral: new() { PublicAddress = new HciAddress(0x00005E005302), Features = peripheral });
        two.Central.Do("01 01 20 08 FF 0D 00 00 00 00 00 00");
        two.Peripheral.Do("01 01 20 08 FF 0D 00 00 00 00 00 00");
        return two.Connected();
    }

    [Fact]
    public void A_connection_begins_on_1M() => Connected().Central.Expect("01 30 20 02 01 00", "04 0E 08 01 30 20 00 01 00 01 01");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Either_side_asks_for_2M_and_both_are_told(bool isCentral)
    {
        TwoHosts two = Connected();
        (isCentral ? two.Central : two.Peripheral).Start("01 32 20 07 01 00 00 02 02 00 00");

        Assert.Equal(Both2M, two.Central.Await());
        Assert.Equal(Both2M, two.Peripheral.Await());
        two.Central.Expect("01 30 20 02 01 00", "04 0E 08 01 30 20 00 01 00 02 02");
        two.Peripheral.Expect("01 30 20 02 01 00", "04 0E 08 01 30 20 00 01 00 02 02");
        Assert.Empty(two.Central.Collect(1_000_000));
    }

    [Fact]
    public void The_directions_are_chosen_apart()
    {
        TwoHosts two = Connected();
        two.Central.Start("01 32 20 07 01 00 00 02 01 00 00"); // sends on 2M, receives on 1M

        Assert.Equal("04 3E 06 0C 00 01 00 02 01", two.Central.Await());
        Assert.Equal("04 3E 06 0C 00 01 00 01 02", two.Peripheral.Await());
    }

    [Fact]
    public void Without_a_change_only_the_side_that_asked_is_told()
    {
        TwoHosts two = Connected();
        two.Peripheral.Do("01 31 20 03 00 01 01"); // for later connections
        two.Central.Start("01 32 20 07 01 00 00 01 01 00 00");
        Assert.Equal("04 3E 06 0C 00 01 00 01 01", two.Central.Await());
        Assert.Empty(two.Peripheral.Collect(1_000_000));

        two.Peripheral.Start("01 32 20 07 01 00 00 01 01 00 00");
        Assert.Equal("04 3E 06 0C 00 01 00 01 01", two.Peripheral.Await());
        Assert.Empty(two.Central.Collect(1_000_000));
    }

    [Fact]
    public void The_default_preference_of_the_peer_holds_2M_back()
    {
        var two = new TwoHosts();
        two.Central.Do("01 01 20 08 FF 0D 00 00 00 00 00 00");
        two.Peripheral.Do("01 31 20 03 00 01 01");
        two.Connected();
        two.Central.Start("01 32 20 07 01 00 00 02 02 00 00");

        Assert.Equal("04 3E 06 0C 00 01 00 01 01", two.Central.Await());
    }

    [Fact]
    public void A_peer_with_1M_alone_is_Unsupported_Remote_Feature_and_knows_no_such_command()
    {
        TwoHosts two = Connected(ControllerOptions.AllFeatures & ~LeFeatures.Phy2M);
        two.Central.Start("01 32 20 07 01 00 00 02 02 00 00");

        Assert.Equal("04 3E 06 0C 1A 01 00 01 01", two.Central.Await());
        two.Peripheral.Start("01 32 20 07 01 00 00 02 02 00 00", 0x01);
        two.Peripheral.Start("01 31 20 03 00 02 02", 0x01);
        two.Peripheral.Start("01 30 20 02 01 00", 0x01);
    }

    [Fact]
    public void Parameters_out_of_range_are_refused()
    {
        TwoHosts two = Connected();
        two.Central.Start("01 32 20 07 02 00 00 02 02 00 00", 0x02);
        two.Central.Start("01 32 20 07 01 00 00 00 02 00 00", 0x12);  // no preference named, and none left open
        two.Central.Start("01 32 20 07 01 00 04 02 02 00 00", 0x12);
        two.Central.Start("01 32 20 07 01 00 00 08 02 00 00", 0x12);
        two.Central.Start("01 32 20 07 01 00 00 02 02 03 00", 0x12);
        two.Central.Start("01 32 20 07 01 00 00 04 02 00 00", 0x11);  // LE Coded
        two.Central.Refuse("01 31 20 03 00 00 01", 0x12);
        two.Central.Refuse("01 31 20 03 00 01 04", 0x11);
        two.Central.Expect("01 30 20 02 02 00", "04 0E 08 01 30 20 02 02 00 00 00");
        two.Central.Start("01 32 20 07 01 00 03 00 00 00 00");        // no preference at all
        two.Central.Start("01 32 20 07 01 00 03 00 00 00 00", 0x0C);  // while one is under way
    }

    [Fact]
    public void Both_sides_at_once_are_settled_by_the_central()
    {
        TwoHosts two = Connected();
        two.Central.Start("01 32 20 07 01 00 00 02 02 00 00");
        two.Peripheral.Start("01 32 20 07 01 00 00 02 02 00 00");
        var central = two.Central.Collect(2_000_000);

        Assert.Equal([Both2M], central);
        Assert.Equal(Both2M, two.Peripheral.TakeAll()[^1]);
        two.Peripheral.Expect("01 30 20 02 01 00", "04 0E 08 01 30 20 00 01 00 02 02");
    }

    [Fact]
    public void A_connection_event_carries_more_on_2M()
    {
        var air = new VirtualAir(1);
        var central = new Pump(air);
        var peripheral = new Pump(air);
        Pump.Connect(peripheral, central);
        central.Start(27);
        air.RunFor(1_000_000);
        long slow = peripheral.Taken;
        central.Controller.Send(Octets.Of("01 32 20 07 01 00 00 02 02 00 00"));
        air.RunFor(1_000_000);
        long before = peripheral.Taken;
        air.RunFor(1_000_000);
        long fast = peripheral.Taken - before;

        // A pair: 27 octets and an empty packet, and twice 150 us: 296 + 80 + 300 us on 1M, 152 + 44 + 300 us on 2M.
        Assert.InRange(fast / (double)slow, 1.25, 1.5);
    }
}
