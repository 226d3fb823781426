// Whatever the controller or a peer sends: nothing throws, nothing grows, and the host works afterwards.
using System;
using System.Linq;
using GattGen.Hci;

namespace GattGen.Host.Tests.Hci;

public class HostilePacketTests
{
    private static readonly byte[][] Valid =
    [
        Bench.ConnectionComplete(0x0040, 1),
        Bench.ConnectionComplete(0x0041, 0),
        Bench.ConnectionComplete(0x0042, 1),
        Bench.DisconnectionComplete(0x0041, 0x13),
        ScriptedController.Octets("04 3E 1F 0A 00 4300 01 03 0100000000C0 000000000000 000000000000 1800 0000 0001 00"),
        ScriptedController.Octets("04 3E 1B 02 02 00 00 665544332211 03 020106 C5 04 01 0100000000C0 02 0102 7F"),
        ScriptedController.Octets("04 3E 0A 03 00 4000 1800 0400 C800"),
        ScriptedController.Octets("04 3E 0B 06 4000 0C00 1800 0400 C800"),
        ScriptedController.Octets("04 3E 0B 07 4000 FB00 4808 B400 2004"),
        ScriptedController.Octets("04 13 09 02 4000 0200 4100 0100"),
        ScriptedController.Octets("04 0E 04 01 0A20 00"),
        ScriptedController.Octets("04 0F 04 00 01 0D20"),
        ScriptedController.Octets("04 1A 01 01"),
        Bench.Data(0x0040, 4, "02 1700"),
        Bench.Data(0x0040, 4, "10 0100 FFFF 0028"),
        Bench.Data(0x0040, 4, "12 0300 01"),
        Bench.Data(0x0040, 4, "1B 0300 0102"),
        Bench.Data(0x0040, 4, "1D 0300 0102"),
        Bench.Data(0x0040, 5, "12 07 0800 0C00 1800 0400 C800"),
        Bench.Data(0x0040, 5, "13 01 0200 0000"),
        Bench.Data(0x0040, 6, "01 03 00 01 10 07 07"),
        ScriptedController.Octets("02 4020 0500 1000 0400 0A"),
        ScriptedController.Octets("02 4010 0400 01020304"),
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Flipped_cut_and_random_packets_are_survived(int seed)
    {
        var random = new Random(seed);
        var bench = Bench.Started();
        bench.Controller.Record = false;
        for (var i = 0; i < 30_000; i++)
        {
            if (!bench.Host.Active)
                bench.Host.Active = true;   // a hardware error has ended it
            if (i % 500 == 0)
            {
                Start(bench, random);
                bench.Events.Clear();
            }

            bench.Controller.Say(Packet(random));
            if (random.Next(4) == 0)
                bench.Run();
            if (random.Next(50) == 0)
                bench.Driver.Advance(random.Next(1, 5_000_000));
            Assert.True(bench.Host.ConnectionCount <= 8);
            Assert.True(bench.Host.Commands.Count < 64);
            Assert.True(bench.Host.Timers.Count < 100);
            Assert.True(bench.Host.AclBuffers.Free is >= 0 and <= 4);
        }

        Assert.All(bench.Failures, static f => Assert.IsType<BleException>(f));
        bench.Host.Active = false;
        bench.Run();
        bench.Driver.Advance(10_000_000);
        Assert.Equal((0, 0, 0), (bench.Host.ConnectionCount, bench.Host.Commands.Count, bench.Host.Timers.Count));
        bench.Host.Active = true;
        bench.Events.Clear();
        bench.CentralConnects(0x0040);
        Assert.Equal([BleEventCode.CentralConnect], bench.Codes);
    }

    [Fact]
    public void Every_packet_cut_anywhere_is_dropped_and_counted()
    {
        var bench = Bench.Started();
        foreach (var packet in Valid)
        {
            for (var length = 0; length < packet.Length; length++)
            {
                var before = bench.Host.Statistics.MalformedPackets;
                Assert.True(bench.Controller.Say(packet.AsSpan(0, length)));
                Assert.Equal(before + 1, bench.Host.Statistics.MalformedPackets);
            }
        }

        Assert.Empty(bench.Events);
    }

    [Fact]
    public void Events_with_missing_parameters_are_dropped_and_counted()
    {
        var bench = Bench.Started();
        foreach (var packet in Valid.Where(static p => p[0] == 0x04))
        {
            for (var length = 0; length < packet[2]; length++)
            {
                byte[] cut = [packet[0], packet[1], (byte)length, .. packet.AsSpan(3, length)];
                var before = bench.Host.Statistics.MalformedPackets;
                Assert.True(bench.Controller.Say(cut));

                // A Command Complete without return parameters is whole, and answers nothing.
                if (packet[1] != 0x0E || length < 3)
                    Assert.Equal(before + 1, bench.Host.Statistics.MalformedPackets);
            }
        }

        Assert.Empty(bench.Events);
    }

    [Fact]
    public void Unknown_kinds_of_packets_and_events_are_dropped_and_counted()
    {
        var bench = Bench.Started();
        bench.Controller.Say("03 0100 02 0000");
        bench.Controller.Say("05 0100 0200 0000");
        bench.Controller.Say("01 030C 00");
        bench.Controller.Say("00");
        Assert.Equal(4, bench.Host.Statistics.UnknownPackets);

        bench.Controller.Say("04 FF 02 0102");
        bench.Controller.Say("04 3E 03 7F 0000");
        bench.Controller.Say("04 57 01 00");
        Assert.Equal(3, bench.Host.Statistics.UnknownEvents);
        Assert.Empty(bench.Events);
    }

    [Fact]
    public void Connections_with_impossible_handles_or_roles_are_dropped_and_counted()
    {
        var bench = Bench.Started();
        bench.Controller.Say(Bench.ConnectionComplete(0x0F00, 1));
        bench.Controller.Say(Bench.ConnectionComplete(0x0040, 2));

        Assert.Equal(2, bench.Host.Statistics.MalformedPackets);
        Assert.Equal(0, bench.Host.ConnectionCount);
    }

    [Fact]
    public void Events_for_links_that_do_not_exist_change_nothing()
    {
        var bench = Bench.Started();
        bench.Controller.Say("04 3E 0A 03 00 4000 1800 0400 C800");
        bench.Controller.Say("04 3E 0B 06 4000 0C00 1800 0400 C800");
        bench.Controller.Say("04 3E 0B 07 4000 FB00 4808 B400 2004");
        bench.Controller.Say("04 13 05 01 4000 0200");
        bench.Controller.Say(Bench.DisconnectionComplete(0x0040, 0x13));
        bench.Controller.Say(Bench.ConnectionComplete(0, 0, status: 0x3E));
        bench.Run();

        Assert.Equal(5, bench.Host.Statistics.UnknownConnections);
        Assert.Equal(1, bench.Host.Statistics.UnknownEvents);
        Assert.Empty(bench.Events);
        Assert.Empty(bench.Controller.Sent);
    }

    private static void Start(Bench bench, Random random)
    {
        Try(() => bench.Host.GapScan(random.Next(0, 3000), 10_000, 10_000, true));
        Try(() => bench.Host.GapAdvertise(100_000));
        Try(() => bench.Host.GapConnect(new BleAddress(BleAddressType.Random, 0xC000_0000_0001), random.Next(1, 3000)));
        bench.Run();
        bench.Controller.Say(Bench.ConnectionComplete(0x0040, 1));
        bench.Controller.Say(Bench.ConnectionComplete(0x0041, 1));
        Try(() => bench.Host.GattcDiscoverServices(0x0040));
        Try(() => bench.Host.GattcRead(0x0040, 3));
    }

    private static void Try(Action call)
    {
        try
        {
            call();
        }
        catch (BleException problem)
        {
            Assert.NotEqual(BleError.None, problem.Error);
        }
    }

    private static byte[] Packet(Random random)
    {
        var packet = (byte[])Valid[random.Next(Valid.Length)].Clone();
        switch (random.Next(4))
        {
            case 0:
                break;
            case 1:
                packet[random.Next(packet.Length)] ^= (byte)(1 << random.Next(8));
                break;
            case 2:
                packet = packet.AsSpan(0, random.Next(packet.Length)).ToArray();
                break;
            default:
                packet = new byte[random.Next(0, 80)];
                random.NextBytes(packet);
                if (packet.Length > 5 && random.Next(4) > 0)
                {
                    // A random content in a frame that is right.
                    packet[0] = random.Next(2) == 0 ? (byte)0x04 : (byte)0x02;
                    if (packet[0] == 0x04)
                        (packet[1], packet[2]) = (random.Next(2) == 0 ? (byte)0x3E : packet[1], (byte)(packet.Length - 3));
                    else
                        (packet[1], packet[2], packet[3], packet[4]) = (0x40, (byte)(random.Next(4) << 4), (byte)(packet.Length - 5), 0);
                }

                break;
        }

        return packet;
    }
}
