// Whatever a host sends, a controller goes on: bounded in count, seeded, so that a failure replays.
using System;
using System.Collections.Generic;
using System.Linq;
using GattGen.Hci;

namespace GattGen.Air.Tests;

public sealed class FuzzTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Random_packets_are_survived(int seed)
    {
        var random = new Random(seed);
        var two = new TwoHosts((ulong)seed);
        two.Connected();
        for (int i = 0; i < 20_000; i++)
        {
            var packet = new byte[random.Next(0, 40)];
            random.NextBytes(packet);
            if (packet.Length > 0 && random.Next(4) != 0)
                packet[0] = (byte)random.Next(1, 3);
            Feed(two, random, packet);
        }

        AssertAlive(two);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Commands_with_random_parameters_are_survived(int seed)
    {
        var random = new Random(seed);
        var two = new TwoHosts((ulong)seed, new() { LossProbability = 0.05 });
        HciOpcode[] opcodes = Enum.GetValues<HciOpcode>();
        int[] lengths = [0, 1, 2, 3, 4, 5, 6, 7, 8, 14, 15, 25, 32, 255];
        for (int i = 0; i < 30_000; i++)
        {
            var opcode = (int)opcodes[random.Next(opcodes.Length)];
            var packet = new byte[4 + lengths[random.Next(lengths.Length)]];
            random.NextBytes(packet);
            packet[0] = 0x01;
            packet[1] = (byte)opcode;
            packet[2] = (byte)(opcode >> 8);
            packet[3] = (byte)(packet.Length - 4);
            Feed(two, random, packet);
        }

        AssertAlive(two);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Good_packets_with_flipped_bits_and_cut_ends_are_survived(int seed)
    {
        var random = new Random(seed);
        var two = new TwoHosts((ulong)seed, new() { LossProbability = seed % 2 == 0 ? 0.05 : 0 });
        string[] good =
        [
            "01 01 0C 08 FF FF FF FF FF FF FF 3F", "01 01 20 08 FF 07 00 00 00 00 00 00",
            "01 06 20 0F 20 00 20 00 00 00 00 00 00 00 00 00 00 07 00", "01 0A 20 01 01", "01 0A 20 01 00",
            "01 0B 20 07 01 10 00 10 00 00 00", "01 0C 20 02 01 00", "01 0C 20 02 00 00", "01 0E 20 00",
            $"01 0D 20 19 10 00 10 00 00 00 {TwoHosts.PeripheralAddress} 00 06 00 06 00 00 00 2A 00 00 00 00 00",
            $"01 0D 20 19 10 00 10 00 00 00 {TwoHosts.CentralAddress} 00 06 00 06 00 01 00 2A 00 00 00 00 00",
            $"01 11 20 07 00 {TwoHosts.CentralAddress}", "01 10 20 00", "01 22 20 06 01 00 FB 00 48 08", "01 14 20 05 00 FF FF FF 1F",
            "01 13 20 0E 01 00 08 00 08 00 00 00 2A 00 00 00 00 00", "01 20 20 0E 01 00 08 00 08 00 00 00 2A 00 00 00 00 00",
            "01 21 20 03 01 00 3B", "01 16 20 02 01 00", "01 1D 04 02 01 00", "01 06 04 03 01 00 13", "01 05 14 02 01 00",
            "01 33 0C 07 1B 00 00 02 00 00 00", "01 31 0C 01 01", "01 35 0C 05 01 01 00 01 00", "01 03 0C 00",
            "02 01 00 05 00 01 00 04 00 AA", "02 01 10 05 00 01 00 04 00 AA", "02 09 00 05 00 01 00 04 00 AA",
        ];
        byte[][] packets = [.. good.Select(Octets.Of)];
        for (int i = 0; i < 30_000; i++)
        {
            // Reset rarely, or nothing ever comes about.
            byte[] packet = [.. packets[random.Next(random.Next(50) == 0 ? packets.Length : packets.Length - 4)]];
            switch (random.Next(4))
            {
                case 0:
                    packet[random.Next(packet.Length)] ^= (byte)(1 << random.Next(8));
                    break;
                case 1 when random.Next(4) == 0:
                    packet = packet[..random.Next(packet.Length)];
                    break;
            }

            Feed(two, random, packet);
        }

        AssertAlive(two);
    }

    private static void Feed(TwoHosts two, Random random, byte[] packet)
    {
        RawHost host = random.Next(2) == 0 ? two.Central : two.Peripheral;
        host.Controller.Send(packet);
        if (random.Next(3) == 0)
            two.Air.RunFor(random.Next(200_000));
        if (random.Next(20) == 0)
        {
            host.Takes = !host.Takes;
            host.Controller.Resume();
        }

        if (random.Next(200) == 0)
        {
            bool isInRange = random.Next(2) == 0;
            two.Air.SetPath(two.Central.Controller, two.Peripheral.Controller, isInRange ? new(true, 0, -50) : AirPath.OutOfRange);
        }

        two.Central.TakeAll();
        two.Peripheral.TakeAll();
    }

    // Both answer Reset, no connection is left, no buffer is lost, and the two connect and talk again.
    private static void AssertAlive(TwoHosts two)
    {
        foreach (RawHost host in new[] { two.Central, two.Peripheral })
        {
            host.Takes = true;
            host.Controller.Resume();
            two.Air.RunFor(100_000);
            host.TakeAll();
            host.Do("01 03 0C 00");
            Assert.Equal(0, host.Controller.ConnectionCount);
            Assert.Equal(0, host.Controller.Statistics.DroppedEvents);
        }

        two.Air.SetPath(two.Central.Controller, two.Peripheral.Controller, new(true, 0, -50));
        two.Air.RunFor(100_000_000);
        Assert.Equal(long.MaxValue, two.Air.NextDeadline);
        two.Central.TakeAll();
        two.Peripheral.TakeAll();
        two.Central.Up();
        two.Peripheral.Up();
        two.Peripheral.Advertise();
        two.Central.Connect(TwoHosts.PeripheralAddress);
        string handle = two.Central.Await().Substring(15, 5);
        two.Air.RunFor(200_000);
        two.Peripheral.TakeAll();
        long oversent = two.Central.Controller.Statistics.OversentAclPackets;
        for (int i = 0; i < 12; i++)
            two.Central.Send($"02 {handle} 05 00 01 00 04 00 {i:X2}");
        two.Air.RunFor(1_000_000);
        Assert.Equal(oversent, two.Central.Controller.Statistics.OversentAclPackets);
        Assert.Equal(
            Enumerable.Range(0, 12).Select(static i => $"05 00 01 00 04 00 {i:X2}"),
            two.Peripheral.TakeAll().Select(static packet => packet[9..]));
    }
}
