// Prepared writes at the server (Core Vol 3, Part F, 3.4.6; CONFORMANCE 1.3, event 3; SECURITY-CASES, prepared-write exhaustion).
using System;
using System.Linq;

namespace GattGen.Host.Tests;

public class PreparedWritingTests
{
    private const ushort First = 0x000C;
    private const ushort Second = 0x000F;

    // 000B/000C first, 000D description; 000E/000F second, 0010 configuration; 0011/0012 encrypted; 0013/0014 read only.
    private static GattBench Bench(Action<FakeStack>? configure = null)
    {
        var bench = new GattBench(configure);
        bench.Server.Register(
        [
            new GattServiceDefinition(
                0x1234,
                (0x2345, GattFlags.Read | GattFlags.Write, [(0x2901, GattFlags.Read | GattFlags.Write)]),
                (0x2346, GattFlags.Read | GattFlags.Write | GattFlags.Notify),
                (0x2347, GattFlags.Write | GattFlags.WriteEncrypted),
                (0x2348, GattFlags.Read)),
        ]);
        bench.Server.SetBuffer(First, 512, append: false);
        return bench;
    }

    private static void Prepare(GattBench bench, ushort handle, int offset, params byte[] part)
    {
        var rest = GattBench.Hex16(handle) + GattBench.Hex16(offset) + Convert.ToHexString(part);
        Assert.Equal("17" + rest, bench.Ask("16" + rest));
    }

    [Fact]
    [Specification("event/3")]
    [Specification("flag/AUX_WRITE")]
    public void The_parts_of_a_long_value_are_stored_at_the_execution_and_raise_one_event()
    {
        var bench = Bench();
        bench.Server.Write(First, GattBench.Octets(40), false);
        Prepare(bench, First, 0, 1, 2, 3);
        Prepare(bench, First, 3, 4, 5);
        Assert.Equal(40, bench.Server.Read(First).Length);
        Assert.Empty(bench.Stack.Events);
        Assert.Equal("19", bench.Ask("18 01"));
        Assert.Equal([1, 2, 3, 4, 5], bench.Server.Read(First));
        Assert.Equal(["GATTS_WRITE 0040 000C"], bench.Stack.TakeEvents());
        Assert.Equal("19", bench.Ask("18 01"));
        Assert.Empty(bench.Stack.Events);
    }

    [Fact]
    public void Each_queued_value_raises_an_event_when_it_has_been_stored_and_the_next_one_has_not()
    {
        var bench = Bench();
        var seen = "";
        bench.Stack.Handler = (in BleEvent _) =>
        {
            seen += Convert.ToHexString(bench.Server.Read(First)) + "/" + Convert.ToHexString(bench.Server.Read(Second)) + " ";
            return 0;
        };
        Prepare(bench, First, 0, 1);
        Prepare(bench, Second, 0, 2);
        Prepare(bench, First, 0, 3);
        Assert.Equal("19", bench.Ask("18 01"));
        Assert.Equal("01/ 01/02 03/02 ", seen);
    }

    [Fact]
    public void A_part_in_the_middle_keeps_what_stands_before_it_and_ends_the_value()
    {
        var bench = Bench();
        bench.Server.Write(First, [1, 2, 3, 4, 5], false);
        Prepare(bench, First, 2, 9);
        bench.Ask("18 01");
        Assert.Equal([1, 2, 9], bench.Server.Read(First));
    }

    [Fact]
    public void Parts_of_two_values_may_alternate()
    {
        var bench = Bench();
        Prepare(bench, First, 0, 1, 2);
        Prepare(bench, Second, 0, 7);
        Prepare(bench, First, 2, 3);
        Prepare(bench, Second, 1, 8);
        Assert.Equal("19", bench.Ask("18 01"));
        Assert.Equal([1, 2, 3], bench.Server.Read(First));
        Assert.Equal([7, 8], bench.Server.Read(Second));
    }

    [Fact]
    public void Cancelling_stores_nothing()
    {
        var bench = Bench();
        Prepare(bench, First, 0, 1);
        Assert.Equal("19", bench.Ask("18 00"));
        Assert.Equal("19", bench.Ask("18 01"));
        Assert.Empty(bench.Server.Read(First));
        Assert.Empty(bench.Stack.Events);
        Assert.Equal(0, bench.Stack.Timers.Count);
    }

    [Fact]
    public void Flags_that_are_none_are_an_invalid_PDU_and_leave_the_queue()
    {
        var bench = Bench();
        Prepare(bench, First, 0, 1);
        Assert.Equal("0118000004", bench.Ask("18 02"));
        Assert.Equal("19", bench.Ask("18 01"));
        Assert.Equal([1], bench.Server.Read(First));
    }

    [Theory]
    [InlineData("1600000000", "0116000001")]
    [InlineData("16F00F0000", "0116F00F01")]
    [InlineData("1614000000", "0116140003")]
    [InlineData("1612000000", "0116120005")]
    public void Permissions_are_asked_for_when_a_part_comes(string request, string answer)
    {
        var bench = Bench();
        Prepare(bench, First, 0, 1);
        Assert.Equal(answer, bench.Ask(request));
        Assert.Equal("19", bench.Ask("18 01"));
        Assert.Equal([1], bench.Server.Read(First));
    }

    [Fact]
    [Specification("error/0x07")]
    public void Offsets_are_checked_at_the_execution_and_then_nothing_is_stored()
    {
        var bench = Bench();
        bench.Server.Write(First, [1, 2], false);
        Prepare(bench, Second, 0, 7);
        Prepare(bench, First, 3, 9);
        Assert.Equal("01180C0007", bench.Ask("18 01"));
        Assert.Empty(bench.Server.Read(Second));
        Assert.Equal([1, 2], bench.Server.Read(First));
        Assert.Empty(bench.Stack.Events);

        // A gap between two parts is no better.
        Prepare(bench, First, 0, 1, 2, 3);
        Prepare(bench, First, 4, 5);
        Assert.Equal("01180C0007", bench.Ask("18 01"));
        Assert.Equal("19", bench.Ask("18 01"));
    }

    [Fact]
    [Specification("error/0x0D")]
    public void A_value_of_more_than_512_octets_is_refused_at_the_execution()
    {
        var bench = Bench();
        bench.AgreeMtu(517);
        for (var at = 0; at < 512; at += 128)
            Prepare(bench, First, at, GattBench.Octets(128));
        Prepare(bench, First, 512, 1);
        Assert.Equal("01180C000D", bench.Ask("18 01"));
        Assert.Empty(bench.Server.Read(First));
        for (var at = 0; at < 512; at += 128)
            Prepare(bench, First, at, GattBench.Octets(128));
        Assert.Equal("19", bench.Ask("18 01"));
        Assert.Equal(512, bench.Server.Read(First).Length);
    }

    [Fact]
    public void What_is_longer_than_the_buffer_is_cut_as_every_remote_write_is()
    {
        var bench = Bench();
        Prepare(bench, Second, 0, GattBench.Octets(15));
        Prepare(bench, Second, 15, GattBench.Octets(15));
        Assert.Equal("19", bench.Ask("18 01"));
        Assert.Equal([.. GattBench.Octets(15), .. GattBench.Octets(5)], bench.Server.Read(Second));
    }

    [Fact]
    [Specification("gatts_set_buffer/append")]
    public void In_append_mode_a_value_is_appended_whole()
    {
        var bench = Bench();
        bench.Server.SetBuffer(First, 8, append: true);
        bench.Ask("12 0C00 01");
        Prepare(bench, First, 0, 2, 3);
        Prepare(bench, First, 2, 4);
        Prepare(bench, First, 0, 5);
        Assert.Equal("19", bench.Ask("18 01"));
        Assert.Equal([1, 2, 3, 4, 5], bench.Server.Read(First));
        Prepare(bench, First, 1, 9);
        Assert.Equal("01180C0007", bench.Ask("18 01"));
    }

    [Fact]
    public void A_declared_service_that_refuses_one_value_refuses_all()
    {
        var bench = Bench();
        bench.Stack.Writing = (_, handle, _) => handle == Second ? (byte)0x80 : (byte)0;
        Prepare(bench, First, 0, 1);
        Prepare(bench, Second, 0, 2);
        Assert.Equal("01180F0080", bench.Ask("18 01"));
        Assert.Equal(["ask write 000C 01", "ask write 000F 02"], bench.Stack.TakeEvents());
        Assert.Empty(bench.Server.Read(First));
    }

    [Fact]
    public void A_handler_that_refuses_one_value_takes_all_back_but_what_it_has_written_itself()
    {
        var bench = Bench();
        bench.Server.Write(First, [0xAA], false);
        bench.Server.Write(0x000D, [0xBB], false);
        bench.Stack.Handler = (in BleEvent e) =>
        {
            if (e.Header.Handle == 0x000D)
                bench.Server.Write(0x000D, [0xCC], false);
            return e.Header.Handle == Second ? 0x81 : 0;
        };
        Prepare(bench, First, 0, 1);
        Prepare(bench, First, 0, 2, 3);
        Prepare(bench, 0x000D, 0, 4);
        Prepare(bench, Second, 0, 5);
        Assert.Equal("01180F0081", bench.Ask("18 01"));
        Assert.Equal([0xAA], bench.Server.Read(First));
        Assert.Equal([0xCC], bench.Server.Read(0x000D));
        Assert.Empty(bench.Server.Read(Second));
    }

    [Fact]
    public void A_configuration_is_checked_with_all_and_set_after_all()
    {
        var bench = Bench();
        Prepare(bench, 0x0010, 0, 1, 0);
        Prepare(bench, First, 0, 1);
        Assert.Equal("19", bench.Ask("18 01"));
        Assert.Equal(["GATTS_WRITE 0040 000C", "subscribed 000F Notifications"], bench.Stack.TakeEvents());
        Prepare(bench, First, 0, 2);
        Prepare(bench, 0x0010, 0, 4, 0);
        Assert.Equal("0118100013", bench.Ask("18 01"));
        Prepare(bench, 0x0010, 0, 0);
        Assert.Equal("011810000D", bench.Ask("18 01"));
        Prepare(bench, 0x0010, 1, 0);
        Assert.Equal("0118100007", bench.Ask("18 01"));
        Assert.Equal([1], bench.Server.Read(First));
    }

    [Fact]
    [Specification("error/0x09")]
    public void The_queue_is_bounded_in_entries()
    {
        var bench = Bench(stack => stack.Options = new HostOptions { Caching = false, MaxPreparedWrites = 3 });
        for (var i = 0; i < 3; i++)
            Prepare(bench, First, i, (byte)i);
        Assert.Equal("01160C0009", bench.Ask("16 0C00 0300 03"));
        Assert.Equal("19", bench.Ask("18 01"));
        Assert.Equal([0, 1, 2], bench.Server.Read(First));
    }

    [Fact]
    [Specification("error/0x09")]
    public void The_queue_is_bounded_in_octets()
    {
        var bench = Bench(stack => stack.Options = new HostOptions { Caching = false, MaxPreparedOctets = 512 });
        for (var i = 0; i < 28; i++)
            Prepare(bench, First, 0, GattBench.Octets(18));
        Assert.Equal("01160C0009", bench.Ask("16 0C00 0000 " + new string('0', 18)));
        Prepare(bench, First, 0, GattBench.Octets(8));
        Assert.Equal("01160C0009", bench.Ask("16 0C00 0000 00"));
        bench.Ask("18 00");
        Prepare(bench, First, 0, 1);
    }

    [Fact]
    public void Who_takes_30_seconds_loses_the_queue_and_is_refused_until_he_has_executed()
    {
        var bench = Bench();
        Prepare(bench, First, 0, 1);
        bench.Stack.Pass(29_000_000);
        Prepare(bench, First, 1, 2);
        bench.Stack.Pass(30_000_000);
        Assert.Equal(2, bench.Stack.Statistics.ExpiredPreparedWrites);
        Assert.Equal("01160C0009", bench.Ask("16 0C00 0200 03"));
        Assert.Equal("011800000E", bench.Ask("18 01"));
        Assert.Empty(bench.Server.Read(First));
        Prepare(bench, First, 0, 4);
        Assert.Equal("19", bench.Ask("18 01"));
        Assert.Equal([4], bench.Server.Read(First));
        Assert.Empty(bench.Link.Terminations);
    }

    [Fact]
    public void The_queue_ends_with_the_link_and_each_client_has_its_own()
    {
        var bench = Bench();
        Prepare(bench, First, 0, 1);
        var (link, other) = bench.Connect(0x41);
        other.Receive([0x18, 0x01]);
        Assert.Equal([0x19], link.Sent.Dequeue());
        Assert.Empty(bench.Server.Read(First));
        bench.Bearer.Close();
        Assert.Equal(0, bench.Stack.Timers.Count);
        bench.Bearer.Open();
        Assert.Equal("19", bench.Ask("18 01"));
        Assert.Empty(bench.Server.Read(First));
    }

    [Fact]
    public void Other_services_break_the_queue()
    {
        var bench = Bench();
        Prepare(bench, First, 0, 1);
        bench.Server.Register([Tables.HeartRate]);
        Assert.Equal("011800000E", bench.Ask("18 01"));
        Assert.Equal("19", bench.Ask("18 01"));
    }

    [Fact]
    public void Services_that_are_replaced_in_the_middle_of_an_execution_end_it()
    {
        var bench = Bench();
        bench.Stack.Handler = (in BleEvent _) =>
        {
            bench.Server.Register([Tables.HeartRate]);
            return 0;
        };
        Prepare(bench, First, 0, 1);
        Prepare(bench, Second, 0, 2);
        Assert.Equal("19", bench.Ask("18 01"));
        Assert.Single(bench.Stack.TakeEvents());
        Assert.Equal("19", bench.Ask("18 01"));
    }

    [Fact]
    public void A_link_that_ends_in_the_middle_of_an_execution_gets_no_answer()
    {
        var bench = Bench();
        bench.Stack.Handler = (in BleEvent _) =>
        {
            bench.Bearer.Close();
            return 0x80;
        };
        Prepare(bench, First, 0, 1);
        Assert.Equal("", bench.Ask("18 01"));
    }

    [Fact]
    public void Permissions_that_were_taken_back_meanwhile_refuse_the_execution()
    {
        var bench = Bench();
        bench.Link.Security.IsEncrypted = true;
        Prepare(bench, 0x0012, 0, 1);
        bench.Link.Security.Reset();
        Assert.Equal("0118120005", bench.Ask("18 01"));
        Assert.Empty(bench.Server.Read(0x0012));
    }

    [Fact]
    public void A_write_request_of_more_than_512_octets_is_refused_and_not_cut()
    {
        var bench = Bench();
        bench.AgreeMtu(517);
        bench.Stack.PreferredMtu = 517;
        var (link, other) = bench.Connect(0x41);
        other.Receive([0x02, 0x05, 0x02]);
        link.Sent.Clear();
        other.Receive([0x12, 0x0C, 0x00, .. new byte[513]]);
        Assert.Equal([0x01, 0x12, 0x0C, 0x00, 0x0D], link.Sent.Dequeue());
        other.Receive([0x12, 0x0C, 0x00, .. new byte[512]]);
        Assert.Equal([0x13], link.Sent.Dequeue());
        Assert.Equal(512, bench.Server.Read(First).Length);
    }

    [Fact]
    public void In_steady_state_prepared_writes_allocate_nothing()
    {
        var bench = Bench();
        bench.Stack.IsSilent = true;
        bench.Link.OnSend = static (_, _) => { };
        byte[][] pdus = [[0x16, 0x0C, 0x00, 0, 0, 1, 2, 3], [0x16, 0x0C, 0x00, 3, 0, 4], [0x16, 0x0F, 0x00, 0, 0, 5], [0x18, 0x01]];
        var rounds = 0;
        void Round()
        {
            rounds++;
            foreach (var pdu in pdus)
                bench.Bearer.Receive(pdu);
        }

        Assert.Equal(0, Allocation.Of(Round, times: 2000, warm: 200));
        Assert.Equal(2 * rounds, bench.Stack.EventCount);
    }
}
