// Our client against our server: what one promises the other must find (CONFORMANCE 1.8, the tests that need no radio).
using System;
using System.Collections.Generic;
using System.Linq;

namespace GattGen.Host.Tests;

public class BackToBackTests
{
    [Fact]
    public void The_services_are_found_in_the_order_of_their_definition()
    {
        var pair = new GattPair();
        pair.B.Server.Register([Tables.HeartRate, Tables.Uart]);
        pair.A.Client.DiscoverServices(default, null);
        pair.Settle();
        pair.A.Client.DiscoverServices(new BleUuid(Tables.UartService), null);
        pair.Settle();
        pair.A.Client.DiscoverCharacteristics(0x0012, 0x0017, default, null);
        pair.Settle();
        pair.A.Client.DiscoverDescriptors(0x000A, 0x000D, null);
        pair.Settle();
        Assert.Equal(
            [
                "SERVICE 0001..0005 1800",
                "SERVICE 0006..0009 1801",
                "SERVICE 000A..0011 180d",
                "SERVICE 0012..0017 6e400001-b5a3-f393-e0a9-e50e24dcca9e",
                "SERVICE_DONE 0",
                "SERVICE 0012..0017 6e400001-b5a3-f393-e0a9-e50e24dcca9e",
                "SERVICE_DONE 0",
                "CHARACTERISTIC 0014..0015 32 6e400003-b5a3-f393-e0a9-e50e24dcca9e",
                "CHARACTERISTIC 0017..0017 0C 6e400002-b5a3-f393-e0a9-e50e24dcca9e",
                "CHARACTERISTIC_DONE 0",
                "DESCRIPTOR 000B 2803",
                "DESCRIPTOR 000C 2a37",
                "DESCRIPTOR 000D 2902",
                "DESCRIPTOR_DONE 0",
            ],
            pair.A.Stack.TakeEvents());
        Assert.Empty(pair.B.Stack.Events);
    }

    [Theory]
    [InlineData(256, 256, 256)]
    [InlineData(256, 190, 190)]
    [InlineData(300, 517, 300)]
    [InlineData(517, 517, 517)]
    [InlineData(23, 517, 23)]
    public void Both_sides_agree_on_the_smaller_MTU_and_large_values_travel(int mtuA, int mtuB, int agreed)
    {
        var pair = new GattPair(mtuA, mtuB);
        pair.B.Server.Register([new GattServiceDefinition(0x1234, (0x2345, GattFlags.Read | GattFlags.Write | GattFlags.WriteNoResponse))]);
        pair.B.Server.SetBuffer(0x000C, 512, append: false);
        pair.A.Client.ExchangeMtu(null);
        pair.Settle();
        Assert.Equal([$"MTU {agreed}"], pair.A.Stack.TakeEvents());
        Assert.Equal([$"MTU {agreed}"], pair.B.Stack.TakeEvents());

        var value = GattBench.Octets(512);
        pair.A.Client.Write(0x000C, pair.A.Client.Truncate(value), null);
        pair.Settle();
        Assert.Equal(value[..Math.Min(agreed - 3, 512)], pair.B.Server.Read(0x000C));
        pair.B.Bearer.Updates.Notify(0x000C, value);
        pair.Settle();
        Assert.Contains("NOTIFY 000C " + Convert.ToHexString(value, 0, Math.Min(agreed - 3, 512)), pair.A.Stack.TakeEvents());
        pair.B.Server.Write(0x000C, value, false);
        pair.A.Client.Read(0x000C, null);
        pair.Settle();
        Assert.Equal(["READ 000C " + Convert.ToHexString(value), "READ_DONE 000C 0"], pair.A.Stack.TakeEvents());
    }

    [Fact]
    public void Values_of_every_length_are_read_whole()
    {
        var pair = new GattPair();
        pair.B.Server.Register([new GattServiceDefinition(0x1234, (0x2345, GattFlags.Read))]);
        for (var length = 0; length <= 512; length++)
        {
            var value = GattBench.Octets(length);
            pair.B.Server.Write(0x000C, value, false);
            var operation = new Recorder();
            pair.A.Client.Read(0x000C, operation);
            pair.Settle();
            Assert.Equal(["data " + Convert.ToHexString(value)], operation.Told);
            Assert.Equal(0, operation.Status);
        }
    }

    [Fact]
    public void A_remote_name_is_read_and_its_change_is_seen()
    {
        var pair = new GattPair();
        pair.B.Server.Register([]);
        pair.A.Client.DiscoverCharacteristics(1, 5, 0x2A00, null);
        pair.A.Client.Read(3, null);
        pair.Settle();
        pair.B.Server.SetDeviceName("Other"u8);
        pair.A.Client.Read(3, null);
        pair.Settle();
        Assert.Equal(
            ["CHARACTERISTIC 0003..0003 02 2a00", "CHARACTERISTIC_DONE 0", "READ 0003 42656E6368", "READ_DONE 0003 0", "READ 0003 4F74686572", "READ_DONE 0003 0"],
            pair.A.Stack.TakeEvents());
    }

    [Fact]
    public void Four_writes_accumulate_in_an_append_buffer()
    {
        var pair = new GattPair();
        pair.B.Server.Register([Tables.Uart]);
        var rx = (ushort)0x000F;
        pair.B.Server.SetBuffer(rx, 100, append: true);
        for (var i = 0; i < 4; i++)
        {
            if (i % 2 == 0)
                pair.A.Client.Write(rx, [(byte)i, 0xFF], null);
            else
                Assert.True(pair.A.Client.TryWriteCommand(rx, [(byte)i, 0xFF]));
            pair.Settle();
        }

        Assert.Equal([0, 0xFF, 1, 0xFF, 2, 0xFF, 3, 0xFF], pair.B.Server.Read(rx));
        Assert.Equal(4, pair.B.Stack.Events.Count);
    }

    [Fact]
    public void Updates_follow_the_subscription()
    {
        var pair = new GattPair();
        pair.B.Server.Register([Tables.Uart]);
        const ushort tx = 0x000C, configuration = 0x000D;
        byte step = 0;
        foreach (var subscription in new byte[] { 0, 1, 2, 3, 0 })
        {
            pair.A.Client.Write(configuration, [subscription, 0], null);
            pair.Settle();
            pair.B.Server.Write(tx, [step++], sendUpdate: true);
            pair.Settle();
        }

        Assert.Equal(["NOTIFY 000C 01", "INDICATE 000C 02", "NOTIFY 000C 03"], pair.A.Stack.TakeEvents().Where(e => e.Contains("000C", StringComparison.Ordinal)));
        Assert.Equal(["INDICATE_DONE 000C 0"], pair.B.Stack.TakeEvents().Where(e => e.StartsWith("INDICATE", StringComparison.Ordinal)));
    }

    [Fact]
    public void Both_sides_are_server_and_client_at_once()
    {
        var pair = new GattPair();
        pair.A.Server.Register([Tables.HeartRate]);
        pair.B.Server.Register([Tables.Uart]);
        for (var i = 0; i < 10; i++)
        {
            pair.A.Client.DiscoverCharacteristics(1, 0xFFFF, default, new Recorder());
            pair.B.Client.DiscoverCharacteristics(1, 0xFFFF, default, new Recorder());
            pair.A.Client.Read(3, null);
            pair.B.Client.Read(3, null);
            pair.A.Bearer.Updates.Indicate(0x000C, [1], null);
            pair.B.Bearer.Updates.Indicate(0x000C, [2], null);
        }

        pair.A.Client.ExchangeMtu(null);
        pair.B.Client.ExchangeMtu(null);
        pair.Settle();
        foreach (var side in new[] { pair.A, pair.B })
        {
            var events = side.Stack.TakeEvents();
            Assert.Equal(10, events.Count(e => e == "READ_DONE 0003 0"));
            Assert.Equal(10, events.Count(e => e == "INDICATE_DONE 000C 0"));
            Assert.Equal(10, events.Count(e => e.StartsWith("INDICATE 000C", StringComparison.Ordinal)));
            Assert.Equal(2, events.Count(e => e == "MTU 256"));
            Assert.Equal(0, side.Bearer.Statistics.UnexpectedAttPdus + side.Bearer.Statistics.MalformedAttPdus);
            Assert.Equal(0, side.Stack.Timers.Count);
        }
    }

    // Random definitions: what the client finds is what was registered, at the handles that registration returned.
    [Theory]
    [InlineData(23)]
    [InlineData(40)]
    [InlineData(256)]
    public void Whatever_is_registered_is_found(int mtu)
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var random = new Random(seed);
            var pair = new GattPair(mtu, mtu);
            var definitions = Enumerable.Range(0, random.Next(6)).Select(_ => RandomService(random)).ToArray();
            var handles = pair.B.Server.Register(definitions);
            pair.A.Client.ExchangeMtu(null);
            pair.Settle();

            var services = new Found();
            pair.A.Client.DiscoverServices(default, services);
            pair.Settle();
            Assert.Equal(definitions.Select(d => d.Uuid.ToAttributeForm()), services.Uuids.Skip(2));
            for (var s = 0; s < definitions.Length; s++)
            {
                var characteristics = new Found();
                pair.A.Client.DiscoverCharacteristics(services.Starts[s + 2], services.Ends[s + 2], default, characteristics);
                pair.Settle();
                Assert.Equal(definitions[s].Characteristics.Select(c => c.Uuid.ToAttributeForm()), characteristics.Uuids);
                var expected = new List<ushort>(handles[s]);
                for (var c = 0; c < characteristics.Uuids.Count; c++)
                {
                    var descriptors = new Found();
                    pair.A.Client.DiscoverDescriptors(characteristics.Starts[c], characteristics.Ends[c], descriptors);
                    pair.Settle();
                    Assert.Equal(expected[0], characteristics.Starts[c]);
                    expected.RemoveAt(0);
                    foreach (var listed in definitions[s].Characteristics[c].Descriptors)
                    {
                        Assert.Equal(listed.Uuid.ToAttributeForm(), descriptors.Uuids[descriptors.Starts.IndexOf(expected[0])]);
                        expected.RemoveAt(0);
                    }
                }

                Assert.Empty(expected);
            }

            Assert.Equal(0, pair.A.Bearer.Statistics.MalformedAttPdus + pair.B.Bearer.Statistics.MalformedAttPdus);
        }
    }

    private static GattServiceDefinition RandomService(Random random)
        => new(RandomUuid(random), Enumerable.Range(0, random.Next(6)).Select(_ => new GattCharacteristicDefinition(
            RandomUuid(random),
            (GattFlags)random.Next(0x8000),
            Enumerable.Range(0, random.Next(4)).Select(_ => new GattDescriptorDefinition(RandomUuid(random), (GattFlags)random.Next(0x8000))).ToArray())).ToArray());

    private static BleUuid RandomUuid(Random random)
    {
        var octets = new byte[random.Next(3) switch { 0 => 2, 1 => 4, _ => 16 }];
        random.NextBytes(octets);
        octets[^1] |= 0x80;     // no assigned number
        return new BleUuid(octets);
    }

    private sealed class Found : GattOperation
    {
        public List<ushort> Starts { get; } = new();

        public List<ushort> Ends { get; } = new();

        public List<BleUuid> Uuids { get; } = new();

        public override void OnService(ushort startHandle, ushort endHandle, BleUuid uuid) => Add(startHandle, endHandle, uuid);

        public override void OnCharacteristic(ushort endHandle, ushort valueHandle, byte properties, BleUuid uuid) => Add(valueHandle, endHandle, uuid);

        public override void OnDescriptor(ushort handle, BleUuid uuid) => Add(handle, handle, uuid);

        public override void OnDone(int status) => Assert.Equal(0, status);

        private void Add(ushort start, ushort end, BleUuid uuid)
        {
            Starts.Add(start);
            Ends.Add(end);
            Uuids.Add(uuid);
        }
    }
}
