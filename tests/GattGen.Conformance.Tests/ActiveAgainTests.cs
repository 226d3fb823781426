// The radio off and on, again and again (module specification, active).
using System;
using System.Linq;

namespace GattGen.Conformance.Tests;

/// <summary>Memory is measured: nothing else runs meanwhile.</summary>
[CollectionDefinition("alone", DisableParallelization = true)]
public sealed class Alone;

[Collection("alone")]
public class ActiveAgainTests
{
    [Fact]
    [Specification("active/again")]
    public void A_hundred_times_off_and_on_in_the_middle_of_everything_leaves_no_procedure_timer_or_memory()
    {
        var world = new TwoDevices();
        for (var i = 0; i < 20; i++)
            Round(world);

        // A leak grows every time; what the runtime does beside does not.
        var growth = long.MaxValue;
        for (var attempt = 0; attempt < 3 && growth >= 32 * 1024; attempt++)
        {
            var before = GC.GetTotalMemory(forceFullCollection: true);
            for (var i = 0; i < 100; i++)
                Round(world);
            growth = GC.GetTotalMemory(forceFullCollection: true) - before;
        }

        Assert.InRange(growth, long.MinValue, 32 * 1024);
        Assert.Empty(world.Peripheral.Failures.Concat(world.Central.Failures));
    }

    private static void Round(TwoDevices world)
    {
        var (server, client) = (world.Peripheral, world.Central);
        var handle = server.Serve(0x180F, (0x2A19, GattFlags.Read | GattFlags.Write | GattFlags.Indicate))[0];
        server.Radio.GattsWrite(handle, new byte[200]);
        world.Connect();

        // Everything that takes time is under way on both sides.
        client.Radio.GattcDiscoverServices(client.Connection);
        client.Radio.GattcRead(client.Connection, handle);
        client.Radio.GattcWrite(client.Connection, handle, [1], GattcWriteMode.WithResponse);
        server.Radio.GattcExchangeMtu(server.Connection);
        server.Radio.GattsIndicate(server.Connection, handle);
        server.Radio.GapAdvertise(20_000);
        server.Radio.GapScan(0);
        client.Radio.GapConnect(BleAddress.Parse("00:11:22:33:44:55", BleAddressType.Public), 60_000);
        world.Run(0.03);
        server.Radio.Active = false;
        client.Radio.Active = false;
        server.Forget();
        client.Forget();
        world.Run(3);       // the time that switching on may take, for which a host has asked to be woken
        Assert.False(world.Simulation.Step());      // nothing is due on the air or in either host: every timer of a link is longer
        Assert.Empty(server.Log);
        Assert.Empty(client.Log);
        server.Radio.Active = true;
        client.Radio.Active = true;
        Assert.False(server.IsConnected || client.IsConnected);
    }
}
