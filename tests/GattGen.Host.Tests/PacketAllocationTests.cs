// In steady state no packet and no event allocates (Law 3 of the design).
using System;
using GattGen.Hci;

namespace GattGen.Host.Tests;

public class PacketAllocationTests
{
    private const int Warm = 2_000;
    private const int Measured = 20_000;

    // Of the measurement, the warm ones included.
    private int _rounds;

    [Fact]
    public void Sending_notifications_allocates_nothing()
    {
        var bench = Quiet();
        var completed = ScriptedController.Octets("04 13 05 01 4000 0100");
        var value = new byte[20];
        Assert.Equal(0, Allocated(() =>
        {
            bench.Host.GattsNotify(0x0040, 0x0010, value);
            bench.Controller.Say(completed);
        }));
    }

    [Fact]
    public void Receiving_notifications_allocates_nothing()
    {
        var bench = Quiet();
        var received = 0;
        bench.Host.Irq((in BleEvent e) =>
        {
            if (e.Code == BleEventCode.GattcNotify)
                received += e.GattcNotify.Data.Length;
            return default;
        });
        var packet = Bench.Data(0x0040, 4, "1B 1000" + new string('0', 40));
        Assert.Equal(0, Allocated(() => bench.Controller.Say(packet)));
        Assert.Equal(_rounds * 20, received);
    }

    [Fact]
    public void Receiving_in_fragments_allocates_nothing()
    {
        var bench = Quiet();
        var first = ScriptedController.Octets("02 4020 1B00 1700 0400 1B1000" + new string('0', 40));
        var second = ScriptedController.Octets("02 4020 0A00 1700 0400 1B1000 000000");
        var third = ScriptedController.Octets("02 4010 1100" + new string('0', 34));
        Assert.Equal(0, Allocated(() =>
        {
            bench.Controller.Say(first);
            bench.Controller.Say(second);
            bench.Controller.Say(third);
        }));
        Assert.Equal(0, bench.Host.Statistics.MalformedFragments);
    }

    [Fact]
    public void Scan_results_allocate_nothing()
    {
        var bench = Quiet();
        bench.Host.GapScan(0);
        bench.Run();
        var results = 0;
        bench.Host.Irq((in BleEvent e) =>
        {
            results += e.Code == BleEventCode.ScanResult ? 1 : 0;
            return default;
        });
        var packet = ScriptedController.Octets("04 3E 19 02 02 00 00 665544332211 03 020106 C5 00 01 0100000000C0 00 7F");
        Assert.Equal(0, Allocated(() => bench.Controller.Say(packet)));
        Assert.Equal(_rounds * 2, results);
    }

    [Fact]
    public void What_waits_for_a_handler_allocates_nothing()
    {
        var bench = Quiet();
        var inner = Bench.Data(0x0040, 4, "1B 1000" + new string('0', 40));
        var outer = Bench.Data(0x0040, 4, "1B 1100" + new string('0', 40));
        bench.Host.Irq((in BleEvent e) =>
        {
            if (e.Code == BleEventCode.GattcNotify && e.GattcNotify.ValueHandle == 0x0011)
                bench.Controller.Say(inner);
            return default;
        });
        Assert.Equal(0, Allocated(() => bench.Controller.Say(outer)));
    }

    private static Bench Quiet()
    {
        var bench = Bench.Started();
        bench.CentralConnects();
        bench.Controller.Record = false;
        bench.Host.Irq(null);
        return bench;
    }

    private long Allocated(Action act)
        => Allocation.Of(
            () =>
            {
                _rounds++;
                act();
            },
            Measured,
            Warm);
}
