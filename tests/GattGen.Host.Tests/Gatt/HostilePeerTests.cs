// Peers that send anything at all: nothing throws, hangs or grows (SECURITY: ATT and GATT rows; laws 4 and 5).
using System;
using System.Collections.Generic;
using System.Linq;

namespace GattGen.Host.Tests;

public class HostilePeerTests
{
    // Well-formed PDUs of both directions, to be bent.
    private static readonly string[] Seeds =
    [
        "0100000000", "020001", "036400", "040100FFFF", "05010B0003280C00372A", "060100FFFF00280D18", "070A001100", "080100FFFF0328", "09070B00100C00372A",
        "0A0C00", "0B0102", "0C0C000000", "0D0102", "0E0C000F00", "0F01", "100100FFFF0028", "11060100050000180600090001180A0011000D18", "120C0001", "13",
        "160C00000001", "170C00000001", "1801", "19", "1B0C0001", "1D0C0001", "1E", "200C000F00", "2101", "230C0001000D00010001", "520C0001", "D20C00000102030405060708090A0B0C",
        "120D000100", "120900 0200", "01100100 0A", "01080100 0A", "01040100 0A", "010A0C00 02",
    ];

    private static byte[] Bend(Random random)
    {
        var text = Seeds[random.Next(Seeds.Length)].Replace(" ", "", StringComparison.Ordinal);
        var pdu = Convert.FromHexString(text).ToList();
        switch (random.Next(6))
        {
            case 0:     // as it is
                break;
            case 1:     // cut
                pdu.RemoveRange(0 + random.Next(pdu.Count + 1), 0);
                pdu = pdu.Take(random.Next(pdu.Count + 1)).ToList();
                break;
            case 2:     // a bit flipped
                pdu[random.Next(pdu.Count)] ^= (byte)(1 << random.Next(8));
                break;
            case 3:     // octets appended
                for (var i = random.Next(600); i >= 0; i--)
                    pdu.Add((byte)random.Next(256));
                break;
            case 4:     // octets replaced
                for (var i = 1; i < pdu.Count; i++)
                    pdu[i] = (byte)random.Next(random.Next(2) == 0 ? 256 : 24);
                break;
            default:    // noise
                var noise = new byte[random.Next(60)];
                random.NextBytes(noise);
                return noise;
        }

        return pdu.ToArray();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Bent_PDUs_into_server_and_client_at_once(int seed)
    {
        var random = new Random(seed);
        var bench = new GattBench(stack => stack.Options = new HostOptions { Caching = false, MaxQueuedRequests = 4, MaxQueuedIndications = 4 });
        bench.Server.Register([Tables.HeartRate, Tables.Uart]);
        bench.Stack.Handler = (in BleEvent e) => random.Next(50) == 0 ? random.Next(-1, 300) : 0;
        var started = new List<Recorder>();
        var ended = 0;
        for (var i = 0; i < 60_000; i++)
        {
            bench.Bearer.Receive(Bend(random));
            if (random.Next(4) == 0)
                Act(bench, random, started);
            if (random.Next(200) == 0)
            {
                bench.Bearer.Close();
                Assert.Equal(0, bench.Client.PendingCount);
                Assert.Equal(0, bench.Stack.Timers.Count);
                Assert.All(started, operation => Assert.Equal(1, operation.Ends));
                ended += started.Count;
                started.Clear();
                bench.Bearer.Open();
            }

            if (random.Next(100) == 0)
                bench.Stack.Pass(random.Next(40_000_000));
            foreach (var pdu in bench.Link.Sent)
                Assert.InRange(pdu.Length, 1, bench.Bearer.Mtu > 23 ? 517 : 256);
            Assert.InRange(bench.Link.Sent.Count, 0, 200);
            bench.Link.Sent.Clear();
            bench.MakeRoom();
            bench.Stack.Events.Clear();
            Assert.InRange(bench.Client.PendingCount, 0, 5);
            Assert.InRange(bench.Server.Read(0x0017).Length, 0, 20);
        }

        Assert.True(ended > 100);
        Assert.True(bench.Bearer.Statistics.MalformedAttPdus > 1000);
        Assert.True(bench.Bearer.Statistics.UnexpectedAttPdus > 1000);
        Assert.Equal(23, bench.Server.Database.LastHandle);
    }

    // Prepared writes, caching and records of the bond together, while services come and go.
    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public void Bent_PDUs_while_services_and_the_security_of_the_link_change(int seed)
    {
        var random = new Random(seed);
        var bench = new GattBench(stack => stack.Options = new HostOptions { Caching = true, MaxPreparedWrites = 8, MaxPreparedOctets = 512 });
        GattServiceDefinition[][] tables = [[Tables.HeartRate], [Tables.Uart, Tables.HeartRate], [], [Tables.Uart]];
        bench.Stack.Handler = (in BleEvent _) =>
        {
            if (random.Next(40) == 0)
                bench.Server.Register(tables[random.Next(4)]);
            return random.Next(20) == 0 ? 0x80 : 0;
        };
        bench.Link.Keys.IsBonded = true;
        var told = 0;
        for (var i = 0; i < 30_000; i++)
        {
            bench.Bearer.Receive(random.Next(60) switch
            {
                0 or 1 or 2 => [0x12, 0x0B, 0x00, 0x01],
                3 or 4 or 5 => [0x12, 0x09, 0x00, 0x02, 0x00],
                6 or 7 or 8 => [0x16, 0x0B, 0x00, 0x00, 0x00, 0x01],
                _ => Bend(random),
            });
            switch (random.Next(300))
            {
                case 0:
                    bench.Server.Register(tables[random.Next(4)]);
                    bench.Server.OnReplaced();
                    break;
                case 1:
                    bench.Link.Security.IsEncrypted = bench.Link.Security.IsBonded = random.Next(2) == 0;
                    bench.Bearer.OnSecurityChanged();
                    break;
                case 2:
                    bench.Bearer.Close();
                    Assert.Equal(0, bench.Stack.Timers.Count);
                    Assert.Equal(0, bench.Bearer.Prepared.Count);
                    bench.Link.Security.Reset();
                    bench.Bearer.Open();
                    break;
                case 3:
                    bench.Stack.Pass(random.Next(40_000_000));
                    break;
            }

            Assert.InRange(bench.Bearer.Prepared.Count, 0, 8);
            foreach (var pdu in bench.Link.Sent)
            {
                told += pdu is [0x01, _, _, _, 0x12] ? 1 : 0;
                Assert.InRange(pdu.Length, 1, 517);
            }

            bench.Link.Sent.Clear();
            bench.MakeRoom();
            bench.Stack.Events.Clear();
        }

        Assert.True(told > 20, $"Only {told} times was the client told that it has to discover again.");
        Assert.True(bench.Link.Keys.Saves > 20);
        Assert.True(bench.Stack.Statistics.ExpiredPreparedWrites > 0);
    }

    private static void Act(GattBench bench, Random random, List<Recorder> started)
    {
        var operation = random.Next(2) == 0 ? new Recorder() : null;
        if (random.Next(8) == 0)
            bench.Link.Room = random.Next(3);
        try
        {
            var handle = (ushort)random.Next(1, 24);
            switch (random.Next(16))
            {
                case 0:
                    bench.Client.DiscoverServices(default, operation);
                    break;
                case 1:
                    bench.Client.DiscoverServices(0x180D, operation);
                    break;
                case 2:
                    bench.Client.DiscoverCharacteristics(1, 0xFFFF, default, operation);
                    break;
                case 3:
                    bench.Client.DiscoverDescriptors(handle, 0xFFFF, operation);
                    break;
                case 4:
                    bench.Client.Read(handle, operation);
                    break;
                case 5:
                    bench.Client.Write(handle, new byte[20], operation);
                    break;
                case 6:
                    bench.Client.ExchangeMtu(operation);
                    break;
                case 7:
                    bench.Bearer.Updates.Indicate(handle, new byte[20], operation);
                    break;
                case 8:
                    bench.Server.Write(0x000C, new byte[20], sendUpdate: true);
                    return;
                case 10:
                    operation ??= new Recorder();
                    bench.Client.WriteLong(handle, new byte[60], operation);
                    break;
                case 11:
                    operation ??= new Recorder();
                    bench.Client.WriteReliably([new GattValueWrite(handle, new byte[30]), new GattValueWrite(handle, default)], operation);
                    break;
                case 12:
                    operation ??= new Recorder();
                    bench.Client.ReadMultiple([handle, 1, handle], operation);
                    break;
                case 13:
                    operation ??= new Recorder();
                    bench.Client.ReadByType(handle, 0xFFFF, 0x2A37, operation);
                    break;
                case 14:
                    operation ??= new Recorder();
                    bench.Client.DiscoverIncludes(handle, 0xFFFF, operation);
                    break;
                case 9:
                    if (started.Count > 0 && started[random.Next(started.Count)].HostState is PendingOperation pending)
                        pending.Abandon();
                    return;
                default:
                    operation ??= new Recorder();
                    bench.Client.WaitForRoom(operation);
                    break;
            }

            if (operation is not null)
                started.Add(operation);
        }
        catch (BleException refused)
        {
            // A full queue, a discovery under way, a link that has failed: the call changed nothing.
            Assert.Contains(refused.Error, new[] { BleError.NoMemory, BleError.Busy, BleError.Already, BleError.NotConnected });
            Assert.True(operation?.HostState is null);
        }
    }

    // A server that answers each request with the right opcode and noise behind it.
    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public void Noise_as_the_answer_to_each_request(int seed)
    {
        var random = new Random(seed);
        var bench = new GattBench();
        bench.AgreeMtu(100);
        for (var i = 0; i < 20_000; i++)
        {
            var operation = new Recorder();
            switch (i % 5)
            {
                case 0:
                    bench.Client.DiscoverServices(default, operation);
                    break;
                case 1:
                    bench.Client.DiscoverServices(0x180D, operation);
                    break;
                case 2:
                    bench.Client.DiscoverCharacteristics(1, 0xFFFF, default, operation);
                    break;
                case 3:
                    bench.Client.DiscoverDescriptors(1, 0xFFFF, operation);
                    break;
                default:
                    bench.Client.Read(1, operation);
                    break;
            }

            var answers = 0;
            while (operation.Status is null)
            {
                Assert.InRange(++answers, 1, 70_000);
                var request = bench.Link.Sent.Dequeue();
                bench.Bearer.Receive(Answer(random, request));
            }

            Assert.Empty(bench.Link.Sent);
            Assert.Equal(0, bench.Client.PendingCount);
        }
    }

    private static byte[] Answer(Random random, byte[] request)
    {
        var opcode = (byte)(request[0] + 1);
        var item = request[0] switch { 0x10 => random.Next(2) == 0 ? 6 : 20, 0x08 => random.Next(2) == 0 ? 7 : 21, 0x04 => random.Next(2) == 0 ? 4 : 18, 0x06 => 4, _ => 1 };
        var isPlain = request[0] is 0x06 or 0x0A or 0x0C;
        var answer = new List<byte> { opcode };
        if (!isPlain)
            answer.Add(request[0] == 0x04 ? (byte)(item == 4 ? 1 : 2) : (byte)(random.Next(20) == 0 ? random.Next(256) : item));
        var start = request[1] | (request[2] << 8);
        for (var n = random.Next(5); n >= 0; n--)
        {
            // Handles that mostly rise.
            var octets = new byte[item];
            random.NextBytes(octets);
            if (item > 3)
            {
                start += random.Next(20) == 0 ? random.Next(-3, 3) : random.Next(1, 2000);
                octets[0] = (byte)start;
                octets[1] = (byte)(start >> 8);
                octets[2] = (byte)(start + (item is 7 or 21 ? 0 : 1));
                octets[3] = (byte)((start + 1) >> (item is 7 or 21 ? 0 : 8));
            }

            answer.AddRange(octets);
        }

        if (random.Next(20) == 0)
            answer.Add(0);
        if (random.Next(10) == 0)
            return [0x01, request[0], request[1], request[2], (byte)random.Next(12)];
        return answer.Take(100).ToArray();
    }

    [Fact]
    public void A_flood_of_indications_is_confirmed_as_far_as_there_is_room_and_needs_no_memory()
    {
        var bench = new GattBench();
        bench.Link.AnswerRoom = 3;
        for (var i = 0; i < 10_000; i++)
            bench.Receive("1D0C0001");
        Assert.Equal(3, bench.Link.Sent.Count);
        bench.Link.Sent.Clear();
        bench.MakeRoom();
        Assert.Single(bench.Link.Sent);
    }

    [Fact]
    public void A_flood_of_updates_to_a_peer_that_takes_nothing_needs_no_memory()
    {
        var bench = new GattBench();
        bench.Server.Register([Tables.HeartRate]);
        bench.Ask("12 0D00 0100");
        bench.Link.Room = 0;
        for (var i = 0; i < 10_000; i++)
            bench.Server.Write(0x000C, [(byte)i, (byte)(i >> 8)], sendUpdate: true);
        Assert.Empty(bench.Link.Sent);
        bench.MakeRoom();
        Assert.Equal("1B0C000F27", bench.Sent());
        Assert.Empty(bench.Link.Sent);
    }
}
