// All roles at once: advertising, scanning and connecting beside links in both roles, with GATT in both directions on each.
using System;
using System.Collections.Generic;
using System.Linq;
using GattGen.Transports;

namespace GattGen.Conformance.Tests;

public class RolesTests
{
    private static readonly BleUuid Service = 0x180F;
    private static readonly byte[] Data = [2, 1, 6];

    public static TheoryData<int, int, string, string> Combinations
    {
        get
        {
            var all = new TheoryData<int, int, string, string>();
            foreach (var asPeripheral in new[] { 0, 1, 2 })
            {
                foreach (var asCentral in new[] { 0, 1, 2 })
                {
                    foreach (var advertising in new[] { "silent", "connectable", "scannable" })
                    {
                        foreach (var listening in new[] { "deaf", "scanning", "connecting" })
                            all.Add(asPeripheral, asCentral, advertising, listening);
                    }
                }
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Combinations))]
    [Specification("roles")]
    public void Every_combination_of_links_advertising_and_listening_works_at_once(int asPeripheral, int asCentral, string advertising, string listening)
    {
        var star = new Star(asPeripheral, asCentral);
        var (hub, simulation) = (star.Hub, star.Simulation);
        var beacon = new Device(simulation);
        var watcher = new Device(simulation);
        var late = new Device(simulation);
        beacon.Radio.GapAdvertise(20_000, Data, connectable: false);
        watcher.Radio.GapScan(0, 10_000, 10_000);

        if (advertising != "silent")
            hub.Radio.GapAdvertise(20_000, [3, 0xFF, 1, 2], connectable: advertising == "connectable");
        if (listening == "scanning")
            hub.Radio.GapScan(0, 10_000, 10_000);
        if (listening == "connecting")
            hub.Radio.GapConnect(late.Address, 60_000);

        star.ExchangeEverything();
        star.ExchangeEverything();

        Assert.Equal(advertising != "silent", watcher.Log.Any(seen => seen.Code == BleEventCode.ScanResult && seen.Header.Address == hub.Address));
        Assert.Equal(listening == "scanning", hub.Log.Any(seen => seen.Code == BleEventCode.ScanResult && seen.Header.Address == beacon.Address));
        if (advertising == "connectable")
        {
            watcher.Radio.GapConnect(hub.Address);      // ends its scan
            watcher.Next(BleEventCode.PeripheralConnect);
            hub.Next(BleEventCode.CentralConnect);
        }

        if (listening == "connecting")
        {
            late.Radio.GapAdvertise(20_000);
            Assert.Equal(late.Address, hub.Next(BleEventCode.PeripheralConnect).Header.Address);
        }

        if (listening == "scanning")
        {
            hub.Radio.GapScanStop();
            hub.Next(BleEventCode.ScanDone);
        }

        star.ExchangeEverything();
        star.AssertNothingWasLost();
    }

    [Fact]
    [Specification("roles")]
    [Specification("errno/ENOMEM")]
    public void Eight_links_in_both_roles_work_at_once_and_a_ninth_is_refused()
    {
        var star = new Star(asPeripheral: 4, asCentral: 4);
        var (hub, simulation) = (star.Hub, star.Simulation);
        hub.Radio.GapScan(0, 10_000, 10_000);
        hub.Radio.GapAdvertise(20_000, Data, connectable: false);
        for (var i = 0; i < 10; i++)
            star.ExchangeEverything();
        var ninth = new Device(simulation);
        Assert.Equal(BleError.NoMemory, Assert.Throws<BleException>(() => hub.Radio.GapConnect(ninth.Address)).Error);
        Assert.Equal(BleError.NoMemory, Assert.Throws<BleException>(() => hub.Radio.GapAdvertise(20_000, connectable: true)).Error);
        star.AssertNothingWasLost();

        // When one has left there is room for another.
        var (connection, other) = star.Links[5];
        Assert.True(hub.Radio.GapDisconnect(connection));
        Assert.Equal(connection, hub.Next(BleEventCode.PeripheralDisconnect).Connection);
        other.Next(BleEventCode.CentralDisconnect);
        ninth.Radio.GapAdvertise(20_000);
        hub.Radio.GapConnect(ninth.Address);
        Assert.Equal(ninth.Address, hub.Next(BleEventCode.PeripheralConnect).Header.Address);
    }

    /// <summary>A hub with links to others, each of which serves a value and uses that of the other side.</summary>
    private sealed class Star
    {
        private readonly ushort _handle;
        private int _round;

        public Star(int asPeripheral, int asCentral)
        {
            Simulation = new Simulation(seed: (ulong)(1 + (asPeripheral * 10) + asCentral));
            Hub = new Device(Simulation);
            _handle = Serve(Hub);
            for (var i = 0; i < asPeripheral + asCentral; i++)
            {
                var other = new Device(Simulation);
                Assert.Equal(_handle, Serve(other));
                var (waiting, asking) = i < asPeripheral ? (Hub, other) : (other, Hub);
                waiting.Radio.GapAdvertise(20_000, Data);
                asking.Radio.GapConnect(waiting.Address);
                asking.Next(BleEventCode.PeripheralConnect);
                waiting.Next(BleEventCode.CentralConnect);
                Links.Add((Hub.Connection, other));
            }
        }

        public Simulation Simulation { get; }

        public Device Hub { get; }

        public List<(ushort Connection, Device Other)> Links { get; } = new();

        /// <summary>On each link at once, in both directions: a read, a write, a notification and an indication.</summary>
        public void ExchangeEverything()
        {
            _round++;
            var sides = Links.SelectMany(link => new[] { (Side: Hub, link.Connection), (Side: link.Other, link.Other.Connection) }).ToArray();
            var counts = sides.ToDictionary(side => side, Counts);
            foreach (var (side, connection) in sides)
            {
                side.Radio.GattcRead(connection, _handle);
                side.Radio.GattcWrite(connection, _handle, [(byte)_round], GattcWriteMode.WithResponse);
                side.Radio.GattsNotify(connection, _handle, [(byte)_round]);
                side.Radio.GattsIndicate(connection, _handle, [(byte)_round]);
            }

            Assert.True(Simulation.RunUntil(() => sides.All(side => Counts(side).Zip(counts[side]).All(pair => pair.First == pair.Second + 1)), TimeSpan.FromSeconds(30)));
            Simulation.RunFor(TimeSpan.FromMilliseconds(200));
        }

        public void AssertNothingWasLost()
        {
            foreach (var (connection, other) in Links)
            {
                foreach (var (side, own) in new[] { (Hub, connection), (other, other.Connection) })
                {
                    Assert.All(side.Log, seen => Assert.True(seen.Connection != own || seen.Code is not (BleEventCode.GattcReadDone or BleEventCode.GattcWriteDone or BleEventCode.GattsIndicateDone) || seen.Status == 0, seen.ToString()));
                    var expected = Enumerable.Range(1, _round).Select(round => (byte)round);
                    Assert.Equal(expected, side.Log.Where(seen => seen.Code == BleEventCode.GattcNotify && seen.Connection == own).Select(seen => seen.Data[0]));
                    Assert.Equal(expected, side.Log.Where(seen => seen.Code == BleEventCode.GattcIndicate && seen.Connection == own).Select(seen => seen.Data[0]));
                }
            }

            Assert.Empty(Hub.Failures.Concat(Links.SelectMany(link => link.Other.Failures)));
            Assert.Equal(0, Hub.Count(BleEventCode.CentralDisconnect) + Hub.Count(BleEventCode.PeripheralDisconnect));
        }

        private static ushort Serve(Device device)
            => device.Serve(Service, (0x2A19, GattFlags.Read | GattFlags.Write | GattFlags.Notify | GattFlags.Indicate))[0];

        private static int[] Counts((Device Side, ushort Connection) side)
            => [.. new[] { BleEventCode.GattcReadDone, BleEventCode.GattcWriteDone, BleEventCode.GattcNotify, BleEventCode.GattsIndicateDone }
                .Select(code => side.Side.Log.Count(seen => seen.Code == code && seen.Connection == side.Connection))];
    }
}
