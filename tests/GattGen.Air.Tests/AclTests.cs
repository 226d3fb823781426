// Data over the air (Core Vol 4, Part E, 4.1, 5.4.2 and 7.7.19; Vol 6, Part B, 4.5.9 and 5.1.9).
using System;
using System.Collections.Generic;
using System.Linq;
using GattGen.Hci;

namespace GattGen.Air.Tests;

public sealed class AclTests
{
    private const string Completed1 = "04 13 05 01 01 00 01 00";

    [Fact]
    public void A_packet_reaches_the_other_host_as_a_first_fragment_and_is_completed()
    {
        TwoHosts two = new TwoHosts().Connected();
        two.Central.Send("02 01 00 07 00 03 00 04 00 02 F7 00"); // PB 0b00

        Assert.Equal(Completed1, two.Central.Await());
        Assert.Equal("02 01 20 07 00 03 00 04 00 02 F7 00", two.Peripheral.Next()); // PB 0b10
    }

    [Fact]
    public void Several_packets_in_one_event_are_completed_together()
    {
        TwoHosts two = new TwoHosts().Connected();
        for (int i = 0; i < 5; i++)
            two.Peripheral.Send($"02 01 00 05 00 01 00 04 00 {i:X2}");

        Assert.Equal("02 01 20 05 00 01 00 04 00 00", two.Central.Await());
        Assert.Equal("04 13 05 01 01 00 05 00", two.Peripheral.Next());
        Assert.Equal(Enumerable.Range(1, 4).Select(static i => $"02 01 20 05 00 01 00 04 00 {i:X2}"), two.Central.TakeAll());
    }

    [Fact]
    public void Without_data_length_extension_packets_are_split_to_27_octets()
    {
        TwoHosts two = new TwoHosts().Connected();
        string data = Ramp(60);
        two.Central.Send($"02 01 00 3C 00 {data}");

        Assert.Equal(Completed1, two.Central.Await());
        Assert.Equal(
            [
                $"02 01 20 1B 00 {data[..80]}",
                $"02 01 10 1B 00 {data[81..161]}",
                $"02 01 10 06 00 {data[162..]}",
            ],
            two.Peripheral.TakeAll());
    }

    [Fact]
    public void Fragments_of_the_host_are_put_together_up_to_the_data_length()
    {
        TwoHosts two = new TwoHosts().Connected();
        string data = Ramp(60);
        two.Central.Send($"02 01 00 0A 00 {data[..29]}");
        two.Central.Send($"02 01 10 14 00 {data[30..89]}");
        two.Central.Send($"02 01 10 1E 00 {data[90..]}");
        two.Central.Send("02 01 00 05 00 01 00 04 00 AA");

        Assert.Equal("04 13 05 01 01 00 04 00", two.Central.Await());
        Assert.Equal(
            [
                $"02 01 20 1B 00 {data[..80]}",
                $"02 01 10 1B 00 {data[81..161]}",
                $"02 01 10 06 00 {data[162..]}",
                "02 01 20 05 00 01 00 04 00 AA",
            ],
            two.Peripheral.TakeAll());
    }

    [Fact]
    public void Data_length_is_negotiated_and_reported_on_both_sides_only_when_it_changes()
    {
        TwoHosts two = new TwoHosts().Connected();
        const string SetDataLength = "01 22 20 06 01 00 FB 00 48 08";

        two.Central.Expect(SetDataLength, "04 0E 06 01 22 20 00 01 00");
        Assert.Equal("04 3E 0B 07 01 00 FB 00 48 08 1B 00 48 01", two.Central.Await());
        Assert.Equal("04 3E 0B 07 01 00 1B 00 48 01 FB 00 48 08", two.Peripheral.Next());

        two.Central.Expect(SetDataLength, "04 0E 06 01 22 20 00 01 00");
        Assert.Empty(two.Central.Collect(1_000_000));
        Assert.Empty(two.Peripheral.TakeAll());

        string data = Ramp(251);
        two.Central.Send($"02 01 00 FB 00 {data}");
        Assert.Equal(Completed1, two.Central.Await());
        Assert.Equal($"02 01 20 FB 00 {data}", two.Peripheral.Next());
    }

    [Fact]
    public void The_suggested_data_length_is_used_for_new_connections()
    {
        var two = new TwoHosts();
        two.Central.Do("01 24 20 04 FB 00 48 08");
        two.Central.Expect("01 23 20 00", "04 0E 08 01 23 20 00 FB 00 48 08");
        two.Connected();

        Assert.Equal("04 3E 0B 07 01 00 FB 00 48 08 1B 00 48 01", two.Central.Next());
        Assert.Equal("04 3E 0B 07 01 00 1B 00 48 01 FB 00 48 08", two.Peripheral.Next());
    }

    [Fact]
    public void A_peer_without_data_length_extension_changes_nothing()
    {
        var two = new TwoHosts(peripheral: new()
        {
            PublicAddress = new HciAddress(0x00005E005302),
            Features = ControllerOptions.AllFeatures & ~LeFeatures.DataPacketLengthExtension,
        });
        two.Connected();
        two.Central.Expect("01 22 20 06 01 00 FB 00 48 08", "04 0E 06 01 22 20 00 01 00");
        two.Peripheral.Expect("01 22 20 06 01 00 FB 00 48 08", "04 0F 04 01 01 22 20");

        Assert.Empty(two.Central.Collect(60_000_000));
    }

    [Theory]
    [InlineData("01 00 1A 00 48 01")]
    [InlineData("01 00 FC 00 48 08")]
    [InlineData("01 00 FB 00 47 01")]
    [InlineData("01 00 FB 00 91 42")]
    public void A_data_length_out_of_range_is_invalid(string parameters) =>
        new TwoHosts().Connected().Central.Expect($"01 22 20 06 {parameters}", "04 0E 06 01 22 20 12 01 00");

    [Fact]
    public void Packets_above_the_announced_number_are_dropped_counted_and_reported()
    {
        var two = new TwoHosts(central: new() { PublicAddress = new HciAddress(0x00005E005301), TotalAclDataPackets = 3 });
        two.Connected();
        two.Central.Expect("01 02 20 00", "04 0E 07 01 02 20 00 FB 00 03");
        for (int i = 0; i < 4; i++)
            two.Central.Send($"02 01 00 05 00 01 00 04 00 {i:X2}");

        Assert.Equal("04 1A 01 01", two.Central.Await());
        Assert.Equal("04 13 05 01 01 00 03 00", two.Central.Await());
        Assert.Equal(3, two.Peripheral.TakeAll().Count);
        Assert.Equal(1, two.Central.Controller.Statistics.OversentAclPackets);
    }

    [Theory]
    [InlineData("02 01 20 01 00 AA")] // PB 0b10 is the controller's
    [InlineData("02 01 30 01 00 AA")] // PB 0b11
    [InlineData("02 01 40 01 00 AA")] // broadcast
    [InlineData("02 01 00 00 00")]    // no data
    public void Packets_with_forbidden_flags_are_dropped_and_their_buffer_is_free_again(string packet)
    {
        TwoHosts two = new TwoHosts().Connected();
        two.Central.Send(packet);

        Assert.Equal(Completed1, two.Central.Await());
        Assert.Empty(two.Peripheral.Collect(1_000_000));
        Assert.Equal(1, two.Central.Controller.Statistics.InvalidAclPackets);
    }

    [Fact]
    public void Packets_longer_than_the_announced_length_are_dropped()
    {
        var two = new TwoHosts(central: new() { PublicAddress = new HciAddress(0x00005E005301), AclDataPacketLength = 27 });
        two.Connected();
        two.Central.Expect("01 60 20 00", "04 0E 0A 01 60 20 00 1B 00 0C 00 00 00");
        two.Central.Send($"02 01 00 1C 00 {Ramp(28)}");

        Assert.Equal(Completed1, two.Central.Await());
        Assert.Empty(two.Peripheral.Collect(1_000_000));
    }

    [Fact]
    public void Packets_of_unknown_connections_are_dropped_and_counted()
    {
        TwoHosts two = new TwoHosts().Connected();
        two.Central.Send("02 02 00 01 00 AA");
        two.Central.Send("02 FF 0F 01 00 AA");

        Assert.Empty(two.Central.Collect(1_000_000));
        Assert.Equal(2, two.Central.Controller.Statistics.UnknownHandleAclPackets);
    }

    [Fact]
    public void Unsent_packets_of_a_connection_that_ends_are_gone_and_need_no_completion()
    {
        TwoHosts two = new TwoHosts().Connected();
        for (int i = 0; i < 12; i++)
            two.Central.Send("02 01 00 05 00 01 00 04 00 AA");
        two.Central.Start("01 06 04 03 01 00 13");

        Assert.Equal(["04 05 04 00 01 00 16"], two.Central.Collect(1_000_000));
        Assert.Equal(["04 05 04 00 01 00 13"], two.Peripheral.TakeAll());

        // All twelve buffers are free again.
        two.Peripheral.Advertise();
        two.Central.Connect(TwoHosts.PeripheralAddress);
        string handle = two.Central.Await().Substring(15, 5);
        for (int i = 0; i < 12; i++)
            two.Central.Send($"02 {handle} 05 00 01 00 04 00 AA");
        two.Air.RunFor(1_000_000);
        Assert.Equal(0, two.Central.Controller.Statistics.OversentAclPackets);
        Assert.Equal(12, two.Peripheral.TakeAll().Count(static packet => packet.StartsWith("02", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_host_that_takes_nothing_holds_back_its_peer_and_nothing_is_lost()
    {
        TwoHosts two = new TwoHosts().Connected();
        two.Central.Takes = false;
        for (int i = 0; i < 12; i++)
            two.Peripheral.Send($"02 01 00 05 00 01 00 04 00 {i:X2}");

        // One packet was offered and is kept by the controller; the others stay with the sender.
        Assert.Equal(["04 13 05 01 01 00 01 00"], two.Peripheral.Collect(60_000_000));
        two.Central.Takes = true;
        Assert.Empty(two.Central.Collect(1_000_000));
        two.Central.Controller.Resume();

        Assert.Equal(Enumerable.Range(0, 12).Select(static i => $"02 01 20 05 00 01 00 04 00 {i:X2}"), two.Central.Collect(1_000_000));
        Assert.Equal(["04 13 05 01 01 00 0B 00"], two.Peripheral.TakeAll());
    }

    [Fact]
    public void Commands_are_not_taken_from_a_host_that_takes_no_answers()
    {
        TwoHosts two = new TwoHosts().Connected();
        two.Central.Takes = false;
        two.Central.Send("01 09 10 00");
        two.Central.Send("01 03 0C 00");
        two.Air.RunFor(1_000_000);
        Assert.Equal(1, two.Central.Controller.ConnectionCount); // Reset waits
        two.Central.Takes = true;
        two.Central.Controller.Resume();

        Assert.Equal(["04 0E 0A 01 09 10 00 01 53 00 5E 00 00", "04 0E 04 01 03 0C 00"], two.Central.Collect(0));
    }

    [Fact]
    public void Of_advertising_reports_that_are_not_taken_the_oldest_are_dropped()
    {
        var two = new TwoHosts(central: new() { PublicAddress = new HciAddress(0x00005E005301), ReportQueueLength = 2 });
        two.Peripheral.Advertise("01 00");
        two.Central.Do("01 0C 20 02 01 00");
        two.Central.Takes = false;
        two.Air.RunFor(2_000_000);
        two.Peripheral.SetData("08", "01 09");
        two.Air.RunFor(2_000_000);
        two.Central.Takes = true;
        two.Central.Controller.Resume();
        two.Air.RunFor(0);
        List<string> reports = two.Central.TakeAll();

        Assert.Equal(3, reports.Count); // the one that was refused, and the newest two
        Assert.Contains("02 01 00", reports[0], StringComparison.Ordinal);
        Assert.Contains("02 01 09", reports[1], StringComparison.Ordinal);
        Assert.Contains("02 01 09", reports[2], StringComparison.Ordinal);
        Assert.InRange(two.Central.Controller.Statistics.DroppedReports, 20, 60);
    }

    [Fact]
    public void Host_flow_control_counts_the_buffers_of_the_host()
    {
        var two = new TwoHosts();
        two.Central.Do("01 33 0C 07 1B 00 00 02 00 00 00"); // two packets of 27 octets
        two.Central.Do("01 31 0C 01 01");
        two.Connected();
        two.Central.Refuse("01 31 0C 01 00", 0x0C);
        for (int i = 0; i < 5; i++)
            two.Peripheral.Send($"02 01 00 05 00 01 00 04 00 {i:X2}");

        Assert.Equal(2, two.Central.Collect(1_000_000).Count);
        two.Central.Send("01 35 0C 05 01 01 00 02 00");
        Assert.Equal(2, two.Central.Collect(1_000_000).Count);
        two.Central.Send("01 35 0C 05 01 01 00 FF FF"); // more than there are: all there are
        Assert.Single(two.Central.Collect(1_000_000));
        two.Central.Refuse("01 35 0C 02 01 01", 0x12);
        two.Central.Refuse("01 33 0C 07 1A 00 00 02 00 00 00", 0x12);
    }

    [Fact]
    public void Buffers_of_the_host_are_free_again_when_their_connection_ends()
    {
        var two = new TwoHosts();
        two.Central.Do("01 33 0C 07 1B 00 00 02 00 00 00"); // two packets of 27 octets
        two.Central.Do("01 31 0C 01 01");
        two.Connected();
        for (int i = 0; i < 3; i++)
            two.Peripheral.Send("02 01 00 05 00 01 00 04 00 AA");
        Assert.Equal(2, two.Central.Collect(1_000_000).Count);
        two.Central.Start("01 06 04 03 01 00 13");
        two.Central.Await();
        two.Peripheral.TakeAll();

        two.Peripheral.Advertise();
        two.Central.Connect(TwoHosts.PeripheralAddress);
        two.Central.Await();
        string handle = two.Peripheral.Next().Substring(15, 5);
        for (int i = 0; i < 3; i++)
            two.Peripheral.Send($"02 {handle} 05 00 01 00 04 00 AA");
        Assert.Equal(2, two.Central.Collect(1_000_000).Count);
    }

    [Fact]
    public void Packets_take_their_time_on_the_air()
    {
        TwoHosts two = new TwoHosts(peripheral: new() { PublicAddress = new HciAddress(0x00005E005302), TotalAclDataPackets = 255 }).Connected();
        for (int i = 0; i < 255; i++)
            two.Peripheral.Send($"02 01 00 1B 00 {Ramp(27)}");
        var times = new List<long>();
        two.Central.Trace = (time, _) => times.Add(time);
        two.Air.RunFor(2_000_000);

        // 27 octets take 296 us, the empty packet 80 us, and 150 us follow each: 44 in an event of 30 ms.
        Assert.Equal(255, times.Count);
        Assert.InRange(times[^1] - times[0], 5 * 30_000, 6 * 30_000);
        Assert.Equal(44, times.Count(time => time < times[0] + 30_000));
    }

    [Fact]
    public void A_sleeping_peripheral_is_reached_after_its_latency_and_sends_at_once_itself()
    {
        TwoHosts two = new TwoHosts().Connected(latency: "09 00", latencyInEvent: "09 00", timeout: "80 0C");
        two.Air.RunFor(10_000_000);
        long sent = two.Air.Now;
        two.Peripheral.Send("02 01 00 05 00 01 00 04 00 AA");
        two.Central.Await();
        Assert.InRange(two.Air.Now - sent, 0, 30_000);
        two.Peripheral.TakeAll();

        two.Air.RunFor(1_000);
        sent = two.Air.Now;
        two.Central.Send("02 01 00 05 00 01 00 04 00 BB");
        two.Peripheral.Await();
        Assert.InRange(two.Air.Now - sent, 240_000, 300_000);

        // It listens to every tenth event since then, whether or not there was anything to hear.
        for (int i = 1; i < 10; i++)
        {
            long heard = two.Air.Now;
            two.Central.TakeAll();
            two.Air.RunFor(1_000_000 * i);
            two.Central.Send("02 01 00 05 00 01 00 04 00 BB");
            two.Peripheral.Await();
            Assert.Equal(0, (two.Air.Now - heard) % 300_000);
            Assert.InRange(two.Air.Now - heard, 1_000_000 * i, (1_000_000 * i) + 300_000);
        }
    }

    [Fact]
    public void Nothing_is_lost_doubled_or_reordered_on_a_lossy_air()
    {
        var two = new TwoHosts(seed: 5, air: new() { LossProbability = 0.3 });
        for (int i = 0; two.Central.Controller.ConnectionCount == 0 || two.Peripheral.Controller.ConnectionCount == 0; i++)
        {
            two.Peripheral.Do("01 0A 20 01 01");
            two.Central.Connect(TwoHosts.PeripheralAddress, timeout: "80 0C");
            two.Air.RunFor(20_000_000);
            two.Central.TakeAll();
            two.Peripheral.TakeAll();
            Assert.InRange(i, 0, 20);
        }

        string handle = $"{Handle(two.Central):X2} 00";
        string peripheralHandle = $"{Handle(two.Peripheral):X2} 00";
        var toPeripheral = new List<string>();
        var toCentral = new List<string>();
        for (int i = 0; i < 500; i++)
        {
            two.Central.Send($"02 {handle} 05 00 01 00 04 00 {i & 0xFF:X2}");
            two.Peripheral.Send($"02 {peripheralHandle} 05 00 01 00 04 00 {i & 0xFF:X2}");
            two.Air.RunFor(500_000);
            toPeripheral.AddRange(two.Peripheral.TakeAll().Where(static packet => packet.StartsWith("02", StringComparison.Ordinal)));
            toCentral.AddRange(two.Central.TakeAll().Where(static packet => packet.StartsWith("02", StringComparison.Ordinal)));
        }

        IEnumerable<string> ramp = Enumerable.Range(0, 500).Select(static i => $"{i & 0xFF:X2}");
        Assert.Equal(ramp, toPeripheral.Select(static packet => packet[^2..]));
        Assert.Equal(ramp, toCentral.Select(static packet => packet[^2..]));
    }

    private static int Handle(RawHost host)
    {
        for (int handle = 1; handle < 256; handle++)
        {
            host.Send($"01 05 14 02 {handle:X2} 00");
            host.Air.RunFor(0);
            if (host.Next().StartsWith("04 0E 07 01 05 14 00", StringComparison.Ordinal))
                return handle;
        }

        throw new InvalidOperationException("There is no connection.");
    }

    private static string Ramp(int count) => string.Join(' ', Enumerable.Range(0, count).Select(static i => $"{i:X2}"));
}
