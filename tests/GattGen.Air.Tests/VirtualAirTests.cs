// The clock of the air, its seed, and who may call it.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using GattGen.Hci;

namespace GattGen.Air.Tests;

public sealed class VirtualAirTests
{
    [Fact]
    public void The_clock_goes_where_it_is_told_and_never_back()
    {
        var air = new VirtualAir(1);
        Assert.Equal(0, air.Now);
        air.RunFor(1_000);
        air.RunUntil(5_000);
        air.RunUntil(2_000);
        Assert.Equal(5_000, air.Now);
        Assert.False(air.Step());
        Assert.Equal(long.MaxValue, air.NextDeadline);
        Assert.Throws<ArgumentOutOfRangeException>(() => air.RunFor(-1));
    }

    [Fact]
    public void Stepping_goes_from_one_event_to_the_next()
    {
        var air = new VirtualAir(1);
        RawHost host = new RawHost(air).Up();
        host.Send("01 0A 20 01 01");
        Assert.Equal(air.Now, air.NextDeadline); // input waits
        Assert.True(air.Step());
        Assert.Equal("04 0E 04 01 0A 20 00", host.Next());
        for (int i = 0; i < 10; i++)
        {
            long next = air.NextDeadline;
            Assert.True(next > air.Now);
            Assert.True(air.Step());
            Assert.Equal(next, air.Now);
        }
    }

    [Fact]
    public void Running_to_real_time_is_the_same_as_running_freely()
    {
        List<string> free = Trace(11, static air => air.RunFor(3_000_000));
        List<string> bound = Trace(11, static air =>
        {
            long end = air.Now + 3_000_000;
            while (air.Now < end)
                air.RunUntil(Math.Min(end, air.Now + 777));
        });

        Assert.Equal(free, bound);
    }

    [Fact]
    public void The_same_seed_gives_the_same_packets_at_the_same_times_and_another_seed_does_not()
    {
        List<string> first = Trace(42, static air => air.RunFor(20_000_000));
        List<string> second = Trace(42, static air => air.RunFor(20_000_000));
        List<string> other = Trace(43, static air => air.RunFor(20_000_000));

        Assert.True(first.Count > 200);
        Assert.Equal(first, second);
        Assert.NotEqual(first, other);
    }

    [Fact]
    public void A_sink_that_runs_the_air_is_told_not_to()
    {
        var air = new VirtualAir(1);
        var host = new RawHost(air);
        Exception? thrown = null;
        host.Trace = (_, _) => thrown = Record.Exception(() => air.RunFor(1));
        host.Do("01 03 0C 00");

        Assert.IsType<InvalidOperationException>(thrown);
        host.Trace = null;
        host.Do("01 03 0C 00");
    }

    [Fact]
    public void A_driver_is_told_once_when_there_is_input()
    {
        var air = new VirtualAir(1);
        int arrived = 0;
        air.InputArrived = () => arrived++;
        var host = new RawHost(air);
        host.Send("01 03 0C 00");
        host.Send("01 09 10 00");
        Assert.Equal(1, arrived);
        air.RunFor(0);
        host.Controller.Resume();
        Assert.Equal(2, arrived);
    }

    [Fact]
    public void Hosts_on_other_threads_lose_nothing()
    {
        const int Commands = 2_000;
        var air = new VirtualAir(1);
        var hosts = Enumerable.Range(0, 3).Select(_ => new CountingHost(air, Commands)).ToArray();
        Thread[] threads = [.. hosts.Select(static host => new Thread(host.Run))];
        foreach (Thread thread in threads)
            thread.Start();

        // Two threads run the air as well; each waits for the other.
        var second = new Thread(() => RunUntilAnswered(air, hosts));
        second.Start();
        RunUntilAnswered(air, hosts);
        second.Join();
        foreach (Thread thread in threads)
            thread.Join();

        Assert.All(hosts, static host => Assert.Equal(Commands, host.Answers));
        Assert.All(hosts, static host => Assert.Equal(0, host.Controller.Statistics.OversentInput));
    }

    [Fact]
    public void A_host_that_sends_more_than_it_may_is_bounded_and_counted()
    {
        var air = new VirtualAir(1);
        var host = new RawHost(air);
        for (int i = 0; i < 100_000; i++)
            host.Send("01 09 10 00");
        Assert.InRange(host.Controller.Statistics.OversentInput, 90_000, 99_999);
        host.Collect(0);
        host.Do("01 03 0C 00");
    }

    [Fact]
    public void A_host_that_answers_for_ever_does_not_stop_the_clock()
    {
        var air = new VirtualAir(1);
        var host = new RawHost(air);
        int answers = 0;
        host.Trace = (_, _) =>
        {
            answers++;
            host.Send("01 09 10 00");
        };
        host.Send("01 09 10 00");
        air.RunFor(10);

        Assert.Equal(10, air.Now);
        Assert.InRange(answers, 11 * 4_096, 12 * 4_096);
    }

    [Fact]
    public void A_controller_is_opened_once()
    {
        var host = new RawHost(new VirtualAir(1));
        Assert.Throws<InvalidOperationException>(() => host.Controller.Open(host));
    }

    [Fact]
    public void Paths_are_checked()
    {
        var air = new VirtualAir(1);
        VirtualController left = air.AddController();
        VirtualController right = air.AddController();
        VirtualController stranger = new VirtualAir(1).AddController();
        Assert.Throws<ArgumentException>(() => air.SetPath(left, left, AirPath.OutOfRange));
        Assert.Throws<ArgumentException>(() => air.SetPath(left, stranger, AirPath.OutOfRange));
        Assert.Throws<ArgumentOutOfRangeException>(() => air.SetPath(left, right, new(true, 1.5, -50)));
        air.SetPath(left, right, AirPath.OutOfRange);
        Assert.False(air.GetPath(right, left).IsInRange);
    }

    [Fact]
    public void On_an_air_that_loses_connections_every_one_of_them_ends_with_a_timeout()
    {
        var two = new TwoHosts(seed: 9, air: new() { LinkLossProbability = 0.05 });
        for (int i = 0; i < 20; i++)
        {
            two.Peripheral.Do("01 0A 20 01 01");
            two.Central.Connect(TwoHosts.PeripheralAddress);
            Assert.StartsWith("04 3E 13 01 00", two.Central.Await(), StringComparison.Ordinal);
            string end = two.Central.Await(60_000_000);
            Assert.StartsWith("04 05 04 00", end, StringComparison.Ordinal);
            Assert.True(end.EndsWith("08", StringComparison.Ordinal) || end.EndsWith("3E", StringComparison.Ordinal), end);
            two.Air.RunFor(1_000_000);
            two.Peripheral.TakeAll();
        }
    }

    [Fact]
    public void Data_cost_no_allocation()
    {
        var air = new VirtualAir(1);
        var sender = new Pump(air);
        var receiver = new Pump(air);
        Pump.Connect(sender, receiver);
        sender.Start(27);
        air.RunFor(10_000_000);
        void Transfer()
        {
            long taken = receiver.Taken;
            air.RunFor(100_000_000);
            Assert.True(receiver.Taken - taken > 100_000);
        }

        Assert.Equal(0, Allocation.Of(Transfer, times: 1, warm: 0));
    }

    [Fact]
    public void Advertising_scanning_and_commands_cost_no_allocation()
    {
        var air = new VirtualAir(1);
        var advertiser = new Pump(air);
        var scanner = new Pump(air);
        scanner.Controller.Send(Octets.Of("01 0B 20 07 01 10 00 10 00 00 00"));
        scanner.Controller.Send(Octets.Of("01 0C 20 02 01 00"));
        advertiser.Controller.Send(Octets.Of("01 0A 20 01 01"));
        byte[] setData = [0x01, 0x08, 0x20, 0x20, 0x03, 0x02, 0x01, 0x06, .. new byte[28]];
        byte[] readAddress = Octets.Of("01 09 10 00");
        void Round()
        {
            long reports = scanner.Reports;
            for (int j = 0; j < 100; j++)
            {
                advertiser.Controller.Send(setData);
                scanner.Controller.Send(readAddress);
                air.RunFor(10_000_000);
            }

            Assert.True(scanner.Reports - reports > 1_000);
        }

        // The first round is for what is taken once.
        Assert.Equal(0, Allocation.Of(Round, times: 1, warm: 1));
    }

    private static void RunUntilAnswered(VirtualAir air, CountingHost[] hosts)
    {
        while (hosts.Any(static host => Volatile.Read(ref host.Answers) < host.Wanted))
            air.RunFor(1);
    }

    // Scanning, a connection with data on a lossy air, and loss of the connection.
    private static List<string> Trace(ulong seed, Action<VirtualAir> run)
    {
        var two = new TwoHosts(seed, new() { LossProbability = 0.1 });
        var trace = new List<string>();
        two.Central.Trace = (time, packet) => trace.Add($"{time} C {packet}");
        two.Peripheral.Trace = (time, packet) => trace.Add($"{time} P {packet}");
        two.Central.Do("01 0B 20 07 01 10 00 10 00 00 00");
        two.Central.Do("01 0C 20 02 01 00");
        two.Peripheral.Advertise();
        run(two.Air);
        two.Central.TakeAll();
        two.Central.Connect(TwoHosts.PeripheralAddress, timeout: "80 0C");
        run(two.Air);
        for (int i = 0; i < 10; i++)
        {
            two.Central.Send("02 01 00 05 00 01 00 04 00 AA");
            two.Central.Send("01 05 14 02 01 00");
            two.Peripheral.Send("02 01 00 05 00 01 00 04 00 BB");
            run(two.Air);
        }

        return trace;
    }

    /// <summary>Sends one command after the other, a few ahead of the answers.</summary>
    private sealed class CountingHost : IHciSink
    {
        public int Answers;

        public CountingHost(VirtualAir air, int wanted)
        {
            Wanted = wanted;
            Controller = air.AddController();
            Controller.Open(this);
        }

        public VirtualController Controller { get; }

        public int Wanted { get; }

        public void Run()
        {
            for (int i = 0; i < Wanted; i++)
            {
                Controller.Send([0x01, 0x09, 0x10, 0x00]);
                while (i - Volatile.Read(ref Answers) > 8)
                    Thread.Yield();
            }
        }

        public bool Receive(ReadOnlySpan<byte> packet)
        {
            Interlocked.Increment(ref Answers);
            return true;
        }

        public void Closed(string? reason) => throw new InvalidOperationException(reason);
    }
}
