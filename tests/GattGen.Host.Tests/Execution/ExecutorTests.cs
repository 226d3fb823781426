// One executor: what arrives or is called while a handler runs, and from other threads.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using GattGen.Hci;

namespace GattGen.Host.Tests.Execution;

public class ExecutorTests
{
    private static readonly byte[] Report = ScriptedController.Octets("04 3E 0C 02 01 00 00 665544332211 00 C5");

    [Fact]
    public void What_a_handler_pumps_in_waits_until_it_has_returned()
    {
        var bench = Bench.Started();
        var depth = 0;
        var deepest = 0;
        bench.OnEvent = e =>
        {
            deepest = Math.Max(deepest, ++depth);
            if (e.Code == BleEventCode.CentralConnect && e.Connection < 5)
                Assert.True(bench.Controller.Say(Bench.ConnectionComplete((ushort)(e.Connection + 1), 1)));
            depth--;
        };
        bench.CentralConnects(1);

        Assert.Equal([1, 2, 3, 4, 5], bench.Events.Select(static e => (int)e.Header.Connection));
        Assert.Equal(1, deepest);
        Assert.Empty(bench.Failures);
    }

    [Fact]
    [Specification("rxbuf/overflow")]
    public void A_slow_handler_loses_no_control_packet_and_only_the_oldest_scan_results()
    {
        var bench = Bench.Started(new HostOptions { RxBuf = 100, MaxConnections = 32 });
        bench.Host.GapScan(0);
        bench.Run();
        var refused = new Queue<byte[]>();
        bench.OnEvent = e =>
        {
            if (e.Connection != 1)
                return;

            // Ten reports of 17 octets with their length, of which five fit; then connections of 24, which push the reports out.
            for (var i = 0; i < 10; i++)
                Assert.True(bench.Controller.Say(Report));
            for (ushort handle = 2; handle <= 8; handle++)
            {
                var packet = Bench.ConnectionComplete(handle, 1);
                if (refused.Count > 0 || !bench.Controller.Say(packet))
                    refused.Enqueue(packet);
            }
        };
        bench.CentralConnects(1);

        Assert.Equal(10, bench.Host.DroppedScanResults);
        Assert.Equal(3, refused.Count);
        Assert.Equal(1, bench.Controller.ResumeCalls);
        while (refused.TryDequeue(out var packet))
            Assert.True(bench.Controller.Say(packet));
        bench.Run();

        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8], bench.Events.Select(static e => (int)e.Header.Connection));
        Assert.Empty(bench.Failures);
    }

    [Fact]
    public void The_size_of_the_buffer_has_its_range_and_can_change_at_any_time()
    {
        var bench = Bench.Started();
        Assert.Throws<ArgumentOutOfRangeException>(() => bench.Host.Config.RxBuf = 15);
        Assert.Throws<ArgumentOutOfRangeException>(() => bench.Host.Config.RxBuf = 65536);
        bench.OnEvent = e =>
        {
            bench.Controller.Say(Bench.ConnectionComplete((ushort)(e.Connection + 1), 1));
            bench.Host.Config.RxBuf = 16;
            if (e.Connection == 3)
                bench.OnEvent = null;
        };
        bench.CentralConnects(1);

        Assert.Equal(16, bench.Host.Config.RxBuf);
        Assert.Equal([1, 2, 3, 4], bench.Events.Select(static e => (int)e.Header.Connection));
    }

    [Fact]
    public void An_event_raised_by_a_call_inside_a_handler_waits_until_the_handler_has_returned()
    {
        var bench = Bench.Started();
        bench.Host.GapScan(0);
        bench.Run();
        var isInside = false;
        bench.OnEvent = e =>
        {
            Assert.False(isInside);
            isInside = true;
            if (e.Code == BleEventCode.CentralConnect)
                bench.Host.GapScanStop();
            isInside = false;
        };
        bench.CentralConnects();

        Assert.Equal([BleEventCode.CentralConnect, BleEventCode.ScanDone], bench.Codes);
        Assert.Empty(bench.Failures);
    }

    [Fact]
    public void A_handler_that_raises_event_after_event_is_stopped_by_an_error()
    {
        var bench = Bench.Started();
        var error = BleError.None;
        bench.OnEvent = e =>
        {
            if (e.Code != BleEventCode.CentralConnect)
                return;
            for (var i = 0; i < 1000 && error == BleError.None; i++)
            {
                try
                {
                    bench.Host.GapScan(0);
                    bench.Host.GapScanStop();
                }
                catch (BleException problem)
                {
                    error = problem.Error;
                }
            }
        };
        bench.CentralConnects();

        Assert.Equal(BleError.NoMemory, error);
        Assert.Equal(64, bench.Codes.Count(static c => c == BleEventCode.ScanDone));
        bench.Host.GapScanStop();
        Assert.Equal(65, bench.Codes.Count(static c => c == BleEventCode.ScanDone));
    }

    [Fact]
    public void A_packet_that_arrives_while_another_thread_calls_is_not_left_lying()
    {
        // Two threads: one delivers connections and their ends, one calls. Nothing may be lost or stand still.
        var bench = Bench.Started(new HostOptions { RxBuf = 16 });
        const int Rounds = 2000;
        var isStuck = false;
        var transport = new Thread(() =>
        {
            for (var i = 0; i < Rounds && !isStuck; i++)
            {
                Deliver(Bench.ConnectionComplete(1, 1));
                Deliver(Bench.DisconnectionComplete(1, 0x13));
            }

            void Deliver(byte[] packet)
            {
                // A refused packet is offered again when the host has said that there is room; it may say so before the call returns.
                while (!isStuck)
                {
                    var calls = bench.Controller.ResumeCalls;
                    if (bench.Controller.Say(packet))
                        return;
                    isStuck = !SpinWait.SpinUntil(() => bench.Controller.ResumeCalls != calls, 10_000);
                }
            }
        });
        bench.Controller.Record = false;
        bench.Controller.Ignores.Add(HciOpcode.LeSetDataLength);
        transport.Start();
        while (transport.IsAlive)
            _ = ((IBleHost)bench.Host).TryGetConnection(1, out _);
        transport.Join();

        Assert.False(isStuck, "The host refuses a packet and does not say when there is room.");
        Assert.Equal(2 * Rounds, bench.Events.Count);
        Assert.Empty(bench.Failures);
    }

    [Fact]
    public void Calls_from_another_thread_wait_for_the_handler()
    {
        var bench = Bench.Started();
        using var inside = new ManualResetEventSlim();
        using var leave = new ManualResetEventSlim();
        bench.OnEvent = _ =>
        {
            inside.Set();
            leave.Wait();
        };
        var deliverer = new Thread(() => bench.Controller.Say(Bench.ConnectionComplete(1, 1)));
        deliverer.Start();
        inside.Wait();
        var caller = new Thread(() => bench.Host.GapScanStop());
        caller.Start();

        Assert.False(caller.Join(50));
        leave.Set();
        Assert.True(caller.Join(10_000));
        Assert.True(deliverer.Join(10_000));
    }

    [Fact]
    public void The_driver_is_told_of_deadlines_and_not_of_each_timer()
    {
        var bench = Bench.Started();
        var before = bench.Driver.DeadlinesTold;
        for (var i = 0; i < 1000; i++)
        {
            bench.Host.GapScan(10_000);
            bench.Host.GapScanStop();
            bench.Run();
        }

        Assert.InRange(bench.Driver.DeadlinesTold - before, 0, 3);
    }

    [Fact]
    public void A_driver_that_calls_a_little_early_is_told_the_deadline_again()
    {
        var bench = Bench.Started();
        bench.Host.GapScan(10_000);
        bench.Driver.Advance(9_999_000);
        var before = bench.Driver.DeadlinesTold;
        bench.Host.Tick();
        Assert.Equal(before + 1, bench.Driver.DeadlinesTold);
        bench.Driver.Advance(1_000);

        Assert.Equal([BleEventCode.ScanDone], bench.Codes);
    }

    [Fact]
    public void Callbacks_are_posted_to_the_driver()
    {
        var bench = Bench.Started();
        var told = new List<int>();
        IBleHost host = bench.Host;
        host.Post(_ => told.Add(1), null);
        host.Post(_ => told.Add(2), null);
        Assert.Empty(told);
        bench.Driver.RunPosted();

        Assert.Equal([1, 2], told);
        Assert.Equal(bench.Driver.NowMicroseconds, host.NowMicroseconds);
    }
}
