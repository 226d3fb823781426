// Measures one thing and prints it. A process measures one thing only: what was measured before would have loaded and made what the next one needs.
using System;
using System.Diagnostics;
using System.Globalization;
using GattGen.Tests.Shared;

namespace GattGen.Mono.Footprint;

internal static class Program
{
    private const int Times = 1000;
    private const int Warm = 200;

    // Arguments: "board" or "host", and "time", "heap", "update" or "write". Printed is a number: milliseconds from the beginning of this method
    // until four services are registered; octets of heap that this has taken; octets that an updated or a written value allocates.
    private static int Main(string[] arguments)
    {
        var watch = Stopwatch.StartNew();
        IRadio radio = arguments[0] == "host" ? new HostRadio() : new BoardRadio();
        var figure = arguments[1] switch
        {
            "time" => TimeUntilRegistered(radio, watch),
            "heap" => HeapOnceRegistered(radio),
            "update" => AllocatedByAnUpdate(radio),
            "write" => AllocatedByAWrite(radio),
            _ => throw new ArgumentException("Nothing is called " + arguments[1]),
        };
        Console.WriteLine(figure.ToString("0.0", CultureInfo.InvariantCulture));
        return 0;
    }

    private static double TimeUntilRegistered(IRadio radio, Stopwatch watch)
    {
        var server = new FourServices();
        radio.Start(server, radio.Open(static () => { }));
        return watch.Elapsed.TotalMilliseconds;
    }

    private static double HeapOnceRegistered(IRadio radio)
    {
        long before = 0;
        var ble = radio.Open(() => before = Heap());
        var server = new FourServices();
        radio.Start(server, ble);
        var after = Heap();
        GC.KeepAlive(ble);
        GC.KeepAlive(server);
        return after - before;
    }

    private static double AllocatedByAnUpdate(IRadio radio)
    {
        var server = Served(radio);
        var (before, rounds) = (radio.Updates, 0);
        var allocated = Allocation.Of(
            () =>
            {
                rounds++;
                server.Battery.Level = (byte)(rounds % 100);
                radio.Settle();
            },
            Times,
            Warm);
        return radio.Updates - before == rounds ? (double)allocated / Times : throw new InvalidOperationException($"{radio.Updates - before} of {rounds} updates were sent.");
    }

    private static double AllocatedByAWrite(IRadio radio)
    {
        var server = Served(radio);
        var (written, rounds) = (0, 0);
        server.HeartRate.EnergyExpendedReset += () => written++;
        var allocated = Allocation.Of(
            () =>
            {
                rounds++;
                radio.Write(server);
            },
            Times,
            Warm);
        return written == rounds ? (double)allocated / Times : throw new InvalidOperationException($"{written} of {rounds} writes were seen.");
    }

    private static FourServices Served(IRadio radio)
    {
        var server = new FourServices();
        radio.Start(server, radio.Open(static () => { }));
        radio.Subscribe(server);
        return server;
    }

    // A thread that has ended, or an object on its way to its finalizer, is gone after some rounds.
    private static long Heap()
    {
        for (var i = 0; i < 4; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
