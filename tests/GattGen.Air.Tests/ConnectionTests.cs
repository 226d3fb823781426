// Making and ending connections (Core Vol 4, Part E, 7.1.6, 7.8.12 and 7.8.13; Vol 6, Part B, 4.5 and 5.1.6).
using System;
using System.Buffers.Binary;
using System.Collections.Generic;

namespace GattGen.Air.Tests;

public sealed class ConnectionTests
{
    private const string Disconnect = "01 06 04 03 01 00 13";

    [Fact]
    public void A_connection_waits_for_its_advertiser_as_long_as_it_takes()
    {
        var two = new TwoHosts();
        two.Central.Connect(TwoHosts.PeripheralAddress);
        Assert.Empty(two.Central.Collect(3_600_000_000)); // an hour
        two.Peripheral.Advertise();

        Assert.Equal($"04 3E 13 01 00 01 00 00 00 {TwoHosts.PeripheralAddress} 18 00 00 00 2A 00 00", two.Central.Await());
        Assert.Equal($"04 3E 13 01 00 01 00 01 00 {TwoHosts.CentralAddress} 18 00 00 00 2A 00 05", two.Peripheral.Next());
    }

    [Fact]
    public void Advertising_stops_with_the_connection()
    {
        TwoHosts two = new TwoHosts().Connected();
        RawHost third = new RawHost(two.Air).Up();
        third.Do("01 0C 20 02 01 00");

        Assert.Empty(third.Collect(2_000_000));
        two.Peripheral.Do("01 06 20 0F A0 00 A0 00 00 00 00 00 00 00 00 00 00 07 00"); // not disallowed
    }

    [Fact]
    public void The_enhanced_event_takes_the_place_of_the_plain_one_when_its_bit_is_set()
    {
        var two = new TwoHosts();
        two.Central.Do("01 01 20 08 FF 07 00 00 00 00 00 00");
        two.Peripheral.Advertise();
        two.Central.Connect(TwoHosts.PeripheralAddress);

        Assert.Equal(
            $"04 3E 1F 0A 00 01 00 00 00 {TwoHosts.PeripheralAddress} 00 00 00 00 00 00 00 00 00 00 00 00 18 00 00 00 2A 00 00",
            two.Central.Await());
        Assert.Empty(two.Central.Collect(1_000_000));
        Assert.StartsWith("04 3E 13 01", two.Peripheral.Next(), StringComparison.Ordinal);
    }

    [Fact]
    public void Cancelling_is_answered_and_then_reported_as_Unknown_Connection_Identifier()
    {
        var two = new TwoHosts();
        two.Central.Connect(TwoHosts.PeripheralAddress);
        two.Central.Do("01 0E 20 00");
        Assert.Equal($"04 3E 13 01 02 00 00 00 00 {TwoHosts.PeripheralAddress} 00 00 00 00 00 00 00", two.Central.Next());
        two.Central.Refuse("01 0E 20 00", 0x0C);

        two.Peripheral.Advertise();
        Assert.Empty(two.Central.Collect(1_000_000));
    }

    [Fact]
    public void A_second_request_is_disallowed_while_one_is_pending()
    {
        var two = new TwoHosts();
        two.Central.Connect(TwoHosts.PeripheralAddress);
        two.Central.Start($"01 0D 20 19 10 00 10 00 00 00 {TwoHosts.PeripheralAddress} 00 18 00 18 00 00 00 2A 00 00 00 00 00", 0x0C);
    }

    [Fact]
    public void A_second_connection_to_the_same_device_is_refused()
    {
        TwoHosts two = new TwoHosts().Connected();
        two.Central.Start($"01 0D 20 19 10 00 10 00 00 00 {TwoHosts.PeripheralAddress} 00 18 00 18 00 00 00 2A 00 00 00 00 00", 0x0B);
    }

    [Theory]
    [InlineData("03 00 03 00 00 00 01 53 00 5E 00 00 00 18 00 18 00 00 00 2A 00 00 00 00 00")] // scan interval
    [InlineData("10 00 11 00 00 00 01 53 00 5E 00 00 00 18 00 18 00 00 00 2A 00 00 00 00 00")] // scan window
    [InlineData("10 00 10 00 02 00 01 53 00 5E 00 00 00 18 00 18 00 00 00 2A 00 00 00 00 00")] // filter policy
    [InlineData("10 00 10 00 00 04 01 53 00 5E 00 00 00 18 00 18 00 00 00 2A 00 00 00 00 00")] // peer address type
    [InlineData("10 00 10 00 00 00 01 53 00 5E 00 00 04 18 00 18 00 00 00 2A 00 00 00 00 00")] // own address type
    [InlineData("10 00 10 00 00 00 01 53 00 5E 00 00 00 05 00 18 00 00 00 2A 00 00 00 00 00")] // interval below 7.5 ms
    [InlineData("10 00 10 00 00 00 01 53 00 5E 00 00 00 18 00 17 00 00 00 2A 00 00 00 00 00")] // maximum below minimum
    [InlineData("10 00 10 00 00 00 01 53 00 5E 00 00 00 18 00 81 0C 00 00 80 0C 00 00 00 00")] // interval above 4 s
    [InlineData("10 00 10 00 00 00 01 53 00 5E 00 00 00 18 00 18 00 F4 01 80 0C 00 00 00 00")] // latency
    [InlineData("10 00 10 00 00 00 01 53 00 5E 00 00 00 18 00 18 00 00 00 09 00 00 00 00 00")] // timeout below 100 ms
    [InlineData("10 00 10 00 00 00 01 53 00 5E 00 00 00 18 00 18 00 06 00 2A 00 00 00 00 00")] // timeout not above (1 + 6) * 30 ms * 2
    [InlineData("10 00 10 00 00 00 01 53 00 5E 00 00 00 18 00 18 00 00 00 2A 00 02 00 01 00")] // connection event length
    public void Connection_parameters_out_of_range_are_invalid(string parameters) =>
        new TwoHosts().Peripheral.Start($"01 0D 20 19 {parameters}", 0x12);

    [Fact]
    public void The_filter_accept_list_decides_who_is_connected_to()
    {
        var two = new TwoHosts();
        RawHost third = new RawHost(two.Air).Up();
        third.Advertise();
        two.Central.Do($"01 11 20 07 00 {TwoHosts.PeripheralAddress}");
        two.Central.Start("01 0D 20 19 10 00 10 00 01 00 00 00 00 00 00 00 00 18 00 18 00 00 00 2A 00 00 00 00 00");
        Assert.Empty(two.Central.Collect(2_000_000));
        two.Peripheral.Advertise();

        Assert.StartsWith($"04 3E 13 01 00 01 00 00 00 {TwoHosts.PeripheralAddress}", two.Central.Await(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_filter_accept_list_of_an_advertiser_decides_who_connects()
    {
        var two = new TwoHosts();
        two.Peripheral.Do("01 11 20 07 00 99 99 99 99 99 99");
        two.Peripheral.Do("01 06 20 0F A0 00 A0 00 00 00 00 00 00 00 00 00 00 07 02");
        two.Peripheral.Do("01 0A 20 01 01");
        two.Central.Connect(TwoHosts.PeripheralAddress);

        Assert.Empty(two.Central.Collect(5_000_000));
    }

    [Theory]
    [InlineData("01")]
    [InlineData("04")]
    public void Directed_advertising_connects_to_its_target(string type)
    {
        var two = new TwoHosts();
        two.Peripheral.Do($"01 06 20 0F A0 00 A0 00 {type} 00 00 {TwoHosts.CentralAddress} 07 00");
        two.Peripheral.Do("01 0A 20 01 01");
        two.Central.Connect(TwoHosts.PeripheralAddress);

        Assert.StartsWith("04 3E 13 01 00 01 00 00 00", two.Central.Await(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_peer_is_told_by_the_address_that_was_used()
    {
        var two = new TwoHosts();
        two.Central.Do("01 05 20 06 11 22 33 44 55 C6");
        two.Peripheral.Do("01 05 20 06 66 55 44 33 22 D1");
        two.Peripheral.Do("01 06 20 0F A0 00 A0 00 00 01 00 00 00 00 00 00 00 07 00");
        two.Peripheral.Do("01 0A 20 01 01");
        two.Central.Start("01 0D 20 19 10 00 10 00 00 01 66 55 44 33 22 D1 01 18 00 18 00 00 00 2A 00 00 00 00 00");

        Assert.Equal("04 3E 13 01 00 01 00 00 01 66 55 44 33 22 D1 18 00 00 00 2A 00 00", two.Central.Await());
        Assert.Equal("04 3E 13 01 00 01 00 01 01 11 22 33 44 55 C6 18 00 00 00 2A 00 05", two.Peripheral.Next());
    }

    [Fact]
    public void Disconnecting_is_answered_and_reported_on_both_sides_with_the_right_reasons()
    {
        TwoHosts two = new TwoHosts().Connected();
        two.Central.Start(Disconnect);

        Assert.Equal("04 05 04 00 01 00 16", two.Central.Await());
        Assert.Equal("04 05 04 00 01 00 13", two.Peripheral.Next());
        Assert.Equal(0, two.Central.Controller.ConnectionCount);
        Assert.Equal(0, two.Peripheral.Controller.ConnectionCount);
        two.Central.Start(Disconnect, 0x02);
        Assert.Equal(long.MaxValue, two.Air.NextDeadline);
    }

    [Fact]
    public void The_peripheral_disconnects_as_well_and_gives_its_own_reason()
    {
        TwoHosts two = new TwoHosts().Connected();
        two.Peripheral.Start("01 06 04 03 01 00 3B");

        Assert.Equal("04 05 04 00 01 00 16", two.Peripheral.Await());
        Assert.Equal("04 05 04 00 01 00 3B", two.Central.Next());
    }

    [Theory]
    [InlineData(1e-12, 0)]
    [InlineData(0, 1e-12)]
    public void Disconnecting_takes_no_longer_where_packets_may_be_lost_but_are_not(double loss, double linkLoss)
    {
        TwoHosts two = new TwoHosts(air: new() { LossProbability = loss, LinkLossProbability = linkLoss }).Connected();
        two.Central.Start(Disconnect);

        Assert.Equal("04 05 04 00 01 00 16", two.Central.Await(100_000));   // the supervision timeout is 420 ms
        Assert.Equal("04 05 04 00 01 00 13", two.Peripheral.Next());
        Assert.Equal(0, two.Central.Controller.ConnectionCount);
    }

    [Fact]
    public void Disconnect_checks_handle_reason_and_state()
    {
        TwoHosts two = new TwoHosts().Connected();
        two.Central.Start("01 06 04 03 02 00 13", 0x02);
        two.Central.Start("01 06 04 03 01 00 08", 0x12);
        two.Central.Start("01 06 04 02 01 00", 0x12);
        two.Central.Start(Disconnect);
        two.Central.Start(Disconnect, 0x0C);
    }

    [Fact]
    public void Peers_out_of_range_lose_each_other_after_the_supervision_timeout()
    {
        TwoHosts two = new TwoHosts().Connected();
        two.Air.SetPath(two.Central.Controller, two.Peripheral.Controller, AirPath.OutOfRange);
        long start = two.Air.Now;

        Assert.Equal("04 05 04 00 01 00 08", two.Central.Await());
        Assert.InRange(two.Air.Now - start, 420_000 - 30_000, 420_000); // from the last event at which they heard each other
        Assert.Equal("04 05 04 00 01 00 08", two.Peripheral.Await());
    }

    [Fact]
    public void Peers_that_come_back_in_time_keep_their_connection()
    {
        TwoHosts two = new TwoHosts().Connected();
        AirPath path = two.Air.GetPath(two.Central.Controller, two.Peripheral.Controller);
        for (int i = 0; i < 100; i++)
        {
            two.Air.SetPath(two.Central.Controller, two.Peripheral.Controller, AirPath.OutOfRange);
            two.Air.RunFor(300_000);
            two.Air.SetPath(two.Central.Controller, two.Peripheral.Controller, path);
            two.Air.RunFor(100_000);
        }

        Assert.Empty(two.Central.Rest);
        Assert.Empty(two.Peripheral.Rest);
    }

    [Fact]
    public void A_connection_out_of_range_from_its_beginning_fails_to_be_established()
    {
        var two = new TwoHosts();
        two.Peripheral.Advertise();
        two.Central.Connect(TwoHosts.PeripheralAddress);
        Assert.StartsWith("04 3E 13 01 00", two.Central.Await(), StringComparison.Ordinal);
        two.Air.SetPath(two.Central.Controller, two.Peripheral.Controller, AirPath.OutOfRange);

        Assert.Equal("04 05 04 00 01 00 3E", two.Central.Await(300_000)); // six intervals of 30 ms, and the first offset
    }

    [Fact]
    public void Reset_ends_everything_and_the_peer_sees_its_connection_time_out()
    {
        TwoHosts two = new TwoHosts().Connected();
        two.Central.Do("01 0C 20 02 01 00");
        two.Central.Connect("99 99 99 99 99 99");
        two.Central.Do("01 03 0C 00");

        Assert.Equal(0, two.Central.Controller.ConnectionCount);
        Assert.Equal("04 05 04 00 01 00 08", two.Peripheral.Await());
        Assert.Empty(two.Central.Collect(1_000_000));
        two.Central.Refuse("01 0E 20 00", 0x0C);
        two.Central.Do("01 0B 20 07 00 10 00 10 00 00 00");
        Assert.Equal(long.MaxValue, two.Air.NextDeadline);
    }

    [Fact]
    public void Reset_is_answered_at_once_and_brings_the_defaults_back()
    {
        TwoHosts two = new TwoHosts().Connected();
        two.Central.Do("01 05 20 06 11 22 33 44 55 C6");
        two.Central.Do("01 24 20 04 FB 00 48 08");
        two.Central.Do("01 03 0C 00");

        two.Central.Expect("01 23 20 00", "04 0E 08 01 23 20 00 1B 00 48 01");
        two.Central.Do("01 0B 20 07 00 10 00 10 00 01 00");
        two.Central.Refuse("01 0C 20 02 01 00", 0x12); // no random address
        two.Peripheral.Advertise();
        two.Central.Connect(TwoHosts.PeripheralAddress);
        Assert.Empty(two.Central.Collect(1_000_000)); // LE events are masked
    }

    [Fact]
    public void A_host_that_hangs_up_is_missed_by_its_peers_and_heard_no_more()
    {
        TwoHosts two = new TwoHosts().Connected();
        two.Peripheral.Advertise("02 01 04");
        two.Peripheral.Controller.Close();
        two.Peripheral.Controller.Close();
        two.Peripheral.Send("01 03 0C 00");
        RawHost third = new RawHost(two.Air).Up();
        third.Do("01 0C 20 02 01 00");

        Assert.Equal("04 05 04 00 01 00 08", two.Central.Await());
        Assert.Empty(third.Collect(2_000_000));
        Assert.Empty(two.Peripheral.Rest);
        Assert.Empty(two.Peripheral.ClosedReasons);
    }

    [Fact]
    public void A_controller_that_is_torn_out_tells_its_host()
    {
        TwoHosts two = new TwoHosts().Connected();
        two.Central.Controller.Unplug("The cable was pulled.");

        Assert.Equal("04 05 04 00 01 00 08", two.Peripheral.Await());
        Assert.Equal(["The cable was pulled."], two.Central.ClosedReasons);
    }

    [Fact]
    public void Connections_are_limited_in_both_roles()
    {
        var air = new VirtualAir(3);
        RawHost hub = new RawHost(air, new() { MaximumConnections = 2 }).Up();
        for (int i = 0; i < 2; i++)
        {
            RawHost peripheral = new RawHost(air).Up();
            peripheral.Advertise();
            var address = new byte[8];
            BinaryPrimitives.WriteUInt64LittleEndian(address, peripheral.Controller.PublicAddress.Value);
            hub.Connect(Octets.ToText(address.AsSpan(0, 6)));
            Assert.StartsWith("04 3E 13 01 00", hub.Await(), StringComparison.Ordinal);
        }

        hub.Start("01 0D 20 19 10 00 10 00 00 00 99 99 99 99 99 99 00 18 00 18 00 00 00 2A 00 00 00 00 00", 0x09);
        hub.Do("01 06 20 0F A0 00 A0 00 00 00 00 00 00 00 00 00 00 07 00");
        hub.Refuse("01 0A 20 01 01", 0x09);
        hub.Do("01 06 20 0F A0 00 A0 00 03 00 00 00 00 00 00 00 00 07 00");
        hub.Do("01 0A 20 01 01"); // what nobody connects to is allowed
    }

    [Fact]
    public void A_silent_connection_costs_no_events_on_the_clock()
    {
        TwoHosts two = new TwoHosts().Connected();

        Assert.Equal(long.MaxValue, two.Air.NextDeadline);
        Assert.Empty(two.Central.Collect(86_400_000_000)); // a day
        two.Central.Start(Disconnect);
        Assert.Equal("04 05 04 00 01 00 16", two.Central.Await());
    }

    [Fact]
    public void Handles_come_back_late()
    {
        var two = new TwoHosts();
        var handles = new HashSet<string>();
        for (int i = 0; i < 100; i++)
        {
            two.Peripheral.Advertise();
            two.Central.Connect(TwoHosts.PeripheralAddress);
            string handle = two.Central.Await().Substring(15, 5);
            Assert.True(handles.Add(handle));
            two.Air.RunFor(100_000);
            two.Central.Start($"01 06 04 03 {handle} 13");
            Assert.Equal($"04 05 04 00 {handle} 16", two.Central.Await());
            two.Peripheral.TakeAll();
        }
    }
}
