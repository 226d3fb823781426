// What arrives while a handler works: the buffer of incoming events, and what happens when it is full (module specification, config rxbuf).
using System;
using System.IO;
using System.Linq;
using GattGen.Transports;

namespace GattGen.Conformance.Tests;

public class BufferTests
{
    // A report of three octets: packet type, event code, length; subevent, count; kind, address type, address, length, data, strength.
    private const int Report = 3 + 2 + 1 + 1 + 6 + 1 + 3 + 1;

    // In the buffer a packet stands with its length, in two octets.
    private const int Kept = Report + 2;

    [Theory]
    [InlineData(10 * Kept, 10)]
    [InlineData((100 * Kept) + Kept - 1, 100)]
    [InlineData(16, 0)]
    [Specification("config/rxbuf")]
    [Specification("rxbuf/bytes")]
    [Specification("rxbuf/overflow")]
    public void The_buffer_keeps_as_many_scan_results_as_it_has_octets_for_and_drops_the_oldest(int octets, int kept)
    {
        var simulation = new Simulation();
        HeldTransport? transport = null;
        var scanner = new Device(simulation, wrap: inner => transport = new HeldTransport(inner));
        var advertiser = new Device(simulation);
        scanner.Radio.Config.RxBuf = octets;
        Assert.Equal(octets, scanner.Radio.Config.RxBuf);
        scanner.Radio.GapScan(0, 10_000, 10_000);
        simulation.RunFor(TimeSpan.FromSeconds(1));
        transport!.IsHolding = true;
        for (var i = 0; transport.Waiting < 151; i++)
        {
            advertiser.Radio.GapAdvertise(20_000, new byte[] { 2, 1, (byte)transport.Waiting });
            simulation.RunFor(TimeSpan.FromMilliseconds(5));
        }

        var sent = transport.Waiting;
        scanner.React = (in BleEvent e) =>
        {
            transport.Release();        // all that came while this handler works
            return 0;
        };
        transport.Release(atMost: 1);
        simulation.RunFor(TimeSpan.FromMilliseconds(1));

        var data = scanner.Log.Where(seen => seen.Code == BleEventCode.ScanResult).Select(seen => (int)seen.Data[2]).ToArray();
        Assert.Equal(1 + kept, data.Length);        // the one whose handler worked, and those that were kept
        Assert.Equal(sent - 1 - kept, scanner.Radio.DroppedScanResults);
        if (kept > 0)
            Assert.True(data[1] > data[0] + 1 && data[^1] >= sent - 10, string.Join(' ', data));     // the newest
        Assert.Equal(data.Order(), data);
        transport.IsHolding = false;
    }

    [Theory]
    [InlineData(16)]
    [InlineData(100)]
    [InlineData(8192)]
    [Specification("rxbuf/overflow")]
    [Specification("device/stress_log_filesystem")]
    public void Heavy_work_in_the_handler_loses_no_event_and_changes_no_order(int octets)
    {
        var simulation = new Simulation();
        HeldTransport? transport = null;
        var client = new Device(simulation, wrap: inner => transport = new HeldTransport(inner));
        var server = new Device(simulation);
        var handle = server.Serve(0x180D, (0x2A37, GattFlags.Notify | GattFlags.Read))[0];
        server.Radio.GattsWrite(handle, [0xAA]);
        client.Radio.Config.RxBuf = octets;
        server.Radio.GapAdvertise(20_000);
        client.Radio.GapConnect(server.Address);
        client.Next(BleEventCode.PeripheralConnect);
        server.Next(BleEventCode.CentralConnect);

        var log = Path.GetTempFileName();
        try
        {
            client.React = (in BleEvent e) =>
            {
                if (e.Code == BleEventCode.GattcNotify)
                {
                    File.AppendAllText(log, e.GattcNotify.Data[0] + "\n");
                    transport!.Release();       // what came while the file was written
                }

                return 0;
            };
            for (byte i = 0; i < 100; i++)
            {
                transport!.IsHolding = true;
                for (var j = 0; j < 2; j++)
                    server.Radio.GattsNotify(server.Connection, handle, [i]);
                if (i % 10 == 0)
                    client.Radio.GattcRead(client.Connection, handle);
                simulation.RunFor(TimeSpan.FromMilliseconds(200));
                transport.IsHolding = false;
                transport.Release(atMost: 1);
                transport.Release();
                simulation.RunFor(TimeSpan.FromMilliseconds(200));
            }

            Assert.Equal(Enumerable.Range(0, 100).SelectMany(i => new[] { i.ToString(), i.ToString() }), File.ReadAllLines(log));
        }
        finally
        {
            File.Delete(log);
        }

        Assert.Equal(10, client.Count(BleEventCode.GattcReadResult));
        Assert.Equal(0, transport!.Waiting);
        Assert.Empty(client.Failures);
        Assert.True(client.IsConnected);
    }
}
