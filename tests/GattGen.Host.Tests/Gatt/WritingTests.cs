// Writing values (Core Vol 3, Part F, 3.4.5.1, 3.4.5.3; CONFORMANCE 1.2, Values; 1.3, event 3).
using System;

namespace GattGen.Host.Tests;

public class WritingTests
{
    private const ushort Value = 0x000C;

    private static GattBench Bench(GattFlags flags = GattFlags.Read | GattFlags.Write | GattFlags.WriteNoResponse)
    {
        var bench = new GattBench();
        bench.Server.Register([new GattServiceDefinition(0x1234, (0x2345, flags, new GattDescriptorDefinition[] { (0x2901, flags) }))]);
        return bench;
    }

    private static string Octets(string text) => text.Replace(" ", "", StringComparison.Ordinal);

    [Fact]
    public void A_write_request_stores_tells_and_is_answered()
    {
        var bench = Bench();
        Assert.Equal("13", bench.Ask("12 0C00 AABB"));
        Assert.Equal([0xAA, 0xBB], bench.Server.Read(Value));
        Assert.Equal(["GATTS_WRITE 0040 000C"], bench.Stack.TakeEvents());
        Assert.Equal("0BAABB", bench.Ask("0A 0C00"));
    }

    [Fact]
    public void A_write_command_stores_and_tells()
    {
        var bench = Bench();
        Assert.Equal("", bench.Ask("52 0C00 AABB"));
        Assert.Equal([0xAA, 0xBB], bench.Server.Read(Value));
        Assert.Equal(["GATTS_WRITE 0040 000C"], bench.Stack.TakeEvents());
    }

    [Fact]
    [Specification("event/3")]
    public void A_descriptor_is_written_like_a_value()
    {
        var bench = Bench();
        Assert.Equal("13", bench.Ask("12 0D00 AA"));
        Assert.Equal("", bench.Ask("52 0D00 BBCC"));
        Assert.Equal([0xBB, 0xCC], bench.Server.Read(0x000D));
        Assert.Equal(["GATTS_WRITE 0040 000D", "GATTS_WRITE 0040 000D"], bench.Stack.TakeEvents());
    }

    [Fact]
    public void An_empty_write_empties_the_value()
    {
        var bench = Bench();
        bench.Ask("12 0C00 AABB");
        Assert.Equal("13", bench.Ask("12 0C00"));
        Assert.Empty(bench.Server.Read(Value));
    }

    [Theory]
    [InlineData("0000", "01")]
    [InlineData("0E00", "01")]
    [InlineData("FFFF", "01")]
    [InlineData("0100", "03")]
    [InlineData("0300", "03")]
    [InlineData("0B00", "03")]
    public void A_handle_that_is_none_or_may_not_be_written_is_refused(string handle, string code)
    {
        var bench = Bench();
        Assert.Equal(Octets($"01 12 {handle} {code}"), bench.Ask($"12 {handle} AA"));
        Assert.Equal("", bench.Ask($"52 {handle} AA"));
        Assert.Empty(bench.Stack.Events);
    }

    [Fact]
    [Specification("buffer/cut")]
    public void A_remote_write_is_cut_to_the_capacity_and_still_succeeds()
    {
        var bench = Bench();
        bench.AgreeMtu(100);
        Assert.Equal("13", bench.Ask("12 0C00" + Convert.ToHexString(GattBench.Octets(30))));
        Assert.Equal(GattBench.Octets(20), bench.Server.Read(Value));
        bench.Server.Write(Value, new byte[25], false);
        Assert.Equal("13", bench.Ask("12 0C00" + Convert.ToHexString(GattBench.Octets(30))));
        Assert.Equal(GattBench.Octets(25), bench.Server.Read(Value));
    }

    [Fact]
    [Specification("gatts_set_buffer/append")]
    public void Append_mode_gathers_requests_and_commands_until_the_buffer_is_full()
    {
        var bench = Bench();
        bench.Server.SetBuffer(Value, 10, append: true);
        Assert.Equal("13", bench.Ask("12 0C00 010203"));
        bench.Ask("52 0C00 040506");
        Assert.Equal("0B010203040506", bench.Ask("0A 0C00"));
        Assert.Equal("13", bench.Ask("12 0C00 0708090A0B0C"));
        Assert.Equal("13", bench.Ask("12 0C00 0D"));
        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], bench.Server.Read(Value));
        Assert.Empty(bench.Server.Read(Value));
        bench.Ask("12 0C00 11");
        Assert.Equal([0x11], bench.Server.Read(Value));
    }

    // ---- who is asked and told, and in which order

    [Fact]
    public void The_service_is_asked_before_and_told_after_the_store_then_comes_the_event_then_the_response()
    {
        var bench = Bench();
        var seen = "";
        bench.Stack.Writing = (_, handle, _) =>
        {
            seen += "asked with " + Convert.ToHexString(bench.Server.Read(handle)) + "; ";
            return 0;
        };
        bench.Stack.Written = (_, handle, _) => seen += "told with " + Convert.ToHexString(bench.Server.Read(handle)) + "; ";
        bench.Stack.Handler = (in BleEvent e) =>
        {
            seen += "event with " + Convert.ToHexString(bench.Server.Read(e.GattsWrite.Handle)) + " and " + bench.Link.Sent.Count + " sent";
            return 0;
        };
        bench.Server.Write(Value, [1], false);
        Assert.Equal("13", bench.Ask("12 0C00 02"));
        Assert.Equal(["ask write 000C 02", "written 000C 02", "GATTS_WRITE 0040 000C"], bench.Stack.TakeEvents());
        Assert.Equal("asked with 01; told with 02; event with 02 and 0 sent", seen);
    }

    [Fact]
    public void The_service_is_asked_for_and_told_what_is_stored_not_what_was_sent()
    {
        var bench = Bench();
        bench.Stack.Writing = (_, _, _) => 0;
        bench.Stack.Written = (_, _, _) => { };
        bench.Server.SetBuffer(Value, 3, append: true);
        bench.Ask("52 0C00 0102");
        bench.Ask("52 0C00 0304");
        Assert.Equal(
            ["ask write 000C 0102", "written 000C 0102", "GATTS_WRITE 0040 000C", "ask write 000C 03", "written 000C 03", "GATTS_WRITE 0040 000C"],
            bench.Stack.TakeEvents());
    }

    [Fact]
    public void A_service_that_refuses_keeps_its_value_and_nobody_hears_of_the_write()
    {
        var bench = Bench();
        bench.Server.Write(Value, [1], false);
        bench.Stack.Writing = (_, _, _) => 0x80;
        Assert.Equal(Octets("01 12 0C00 80"), bench.Ask("12 0C00 02"));
        Assert.Equal("", bench.Ask("52 0C00 02"));
        Assert.Equal([1], bench.Server.Read(Value));
        Assert.Equal(["ask write 000C 02", "ask write 000C 02"], bench.Stack.TakeEvents());
    }

    [Theory]
    [InlineData(0x01, "01")]
    [InlineData(0x80, "80")]
    [InlineData(0xFF, "FF")]
    [InlineData(0x100, "0E")]
    [InlineData(-5, "0E")]
    public void A_handler_that_refuses_a_request_restores_the_old_value(int reply, string code)
    {
        var bench = Bench();
        bench.Server.Write(Value, [1, 2, 3], false);
        bench.Stack.Handler = (in BleEvent _) => reply;
        Assert.Equal(Octets($"01 12 0C00 {code}"), bench.Ask("12 0C00 0405060708"));
        Assert.Equal([1, 2, 3], bench.Server.Read(Value));
        Assert.Equal(Octets($"01 12 0C00 {code}"), bench.Ask("12 0C00"));
        Assert.Equal([1, 2, 3], bench.Server.Read(Value));
    }

    [Fact]
    public void A_handler_that_refuses_a_request_in_append_mode_takes_back_what_was_appended()
    {
        var bench = Bench();
        bench.Server.SetBuffer(Value, 100, append: true);
        bench.Ask("12 0C00 0102");
        bench.Stack.Handler = (in BleEvent _) => 0x80;
        Assert.Equal(Octets("01 12 0C00 80"), bench.Ask("12 0C00 0304"));
        Assert.Equal([1, 2], bench.Server.Read(Value));
    }

    [Fact]
    public void The_reply_to_a_command_changes_nothing()
    {
        var bench = Bench();
        bench.Stack.Handler = (in BleEvent _) => 0x80;
        Assert.Equal("", bench.Ask("52 0C00 01"));
        Assert.Equal([1], bench.Server.Read(Value));
    }

    // ---- what handlers may do meanwhile

    [Fact]
    public void A_handler_that_refuses_and_has_written_the_value_itself_has_the_last_word()
    {
        var bench = Bench();
        bench.Server.Write(Value, [1], false);
        bench.Stack.Handler = (in BleEvent _) =>
        {
            bench.Server.Write(Value, [9, 9], false);
            return 0x80;
        };
        Assert.Equal(Octets("01 12 0C00 80"), bench.Ask("12 0C00 02"));
        Assert.Equal([9, 9], bench.Server.Read(Value));
    }

    [Fact]
    public void A_handler_that_refuses_after_it_has_read_an_append_buffer_gets_nothing_twice()
    {
        var bench = Bench();
        bench.Server.SetBuffer(Value, 100, append: true);
        bench.Ask("52 0C00 01");
        bench.Stack.Handler = (in BleEvent _) =>
        {
            bench.Server.Read(Value);
            return 0x80;
        };
        Assert.Equal(Octets("01 12 0C00 80"), bench.Ask("12 0C00 02"));
        Assert.Empty(bench.Server.Read(Value));
    }

    [Fact]
    public void A_service_that_changes_the_buffer_while_it_is_asked_changes_what_is_stored()
    {
        var bench = Bench();
        bench.Stack.Writing = (_, handle, _) =>
        {
            bench.Server.SetBuffer(handle, 1, append: false);
            return 0;
        };
        bench.Stack.Written = (_, _, _) => { };
        Assert.Equal("13", bench.Ask("12 0C00 0102"));
        Assert.Equal([1], bench.Server.Read(Value));
        Assert.Equal(["ask write 000C 0102", "written 000C 01", "GATTS_WRITE 0040 000C"], bench.Stack.TakeEvents());
    }

    [Fact]
    public void Other_services_registered_while_the_service_is_asked_leave_the_write_undone()
    {
        var bench = Bench();
        bench.Stack.Writing = (_, _, _) =>
        {
            bench.Server.Register([new GattServiceDefinition(0x1234, (0x2345, GattFlags.Read | GattFlags.Write))]);
            return 0;
        };
        Assert.Equal(Octets("01 12 0C00 0E"), bench.Ask("12 0C00 01"));
        Assert.Empty(bench.Server.Read(Value));
        Assert.Equal(["ask write 000C 01"], bench.Stack.TakeEvents());
    }

    [Fact]
    public void Other_services_registered_when_the_service_is_told_keep_their_values()
    {
        var bench = Bench();
        bench.Stack.Written = (_, _, _) => bench.Server.Register([new GattServiceDefinition(0x1234, (0x2345, GattFlags.Read | GattFlags.Write))]);
        Assert.Equal("13", bench.Ask("12 0C00 01"));
        Assert.Empty(bench.Server.Read(Value));
        Assert.Equal(["written 000C 01"], bench.Stack.TakeEvents());
    }

    [Fact]
    public void Other_services_registered_in_the_event_are_not_touched_by_a_refusal()
    {
        var bench = Bench();
        bench.Server.Write(Value, [1], false);
        bench.Stack.Handler = (in BleEvent _) =>
        {
            bench.Server.Register([new GattServiceDefinition(0x1234, (0x2345, GattFlags.Read | GattFlags.Write))]);
            bench.Server.Write(Value, [7], false);
            return 0x80;
        };
        Assert.Equal(Octets("01 12 0C00 80"), bench.Ask("12 0C00 02"));
        Assert.Equal([7], bench.Server.Read(Value));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void A_link_that_ends_meanwhile_leaves_nobody_to_answer(int where)
    {
        var bench = Bench();
        bench.Stack.Writing = (_, _, _) =>
        {
            if (where == 0)
                bench.Bearer.Close();
            return 0;
        };
        bench.Stack.Written = (_, _, _) =>
        {
            if (where == 1)
                bench.Bearer.Close();
        };
        bench.Stack.Handler = (in BleEvent _) =>
        {
            if (where == 2)
                bench.Bearer.Close();
            return 0;
        };
        Assert.Equal("", bench.Ask("12 0C00 02"));
        Assert.Equal(where + 1, bench.Stack.TakeEvents().Length);
        Assert.Equal(where == 0 ? [] : [2], bench.Server.Read(Value));
    }

    [Fact]
    public void A_handler_may_notify_before_the_response_leaves()
    {
        var bench = Bench();
        bench.Stack.Handler = (in BleEvent e) =>
        {
            bench.Bearer.Updates.Notify(e.GattsWrite.Handle, bench.Server.ValueOf(e.GattsWrite.Handle));
            return 0;
        };
        bench.Receive("12 0C00 AA");
        Assert.Equal("1B0C00AA", bench.Sent());
        Assert.Equal("13", bench.Sent());
    }

    // ---- the server configuration (Core Vol 3, Part G, 3.3.3.4)

    [Fact]
    public void A_server_configuration_takes_two_octets_with_bit_0_and_is_one_for_all()
    {
        var bench = new GattBench();
        bench.Server.Register([new GattServiceDefinition(0x1234, (0x2345, GattFlags.Read | GattFlags.Broadcast))]);
        Assert.Equal("0B0000", bench.Ask("0A 0D00"));
        Assert.Equal("13", bench.Ask("12 0D00 0100"));
        Assert.Equal(Octets("01 12 0D00 0D"), bench.Ask("12 0D00 01"));
        Assert.Equal(Octets("01 12 0D00 0D"), bench.Ask("12 0D00 010000"));
        Assert.Equal(Octets("01 12 0D00 13"), bench.Ask("12 0D00 0200"));
        Assert.Equal(Octets("01 12 0D00 13"), bench.Ask("12 0D00 0101"));
        Assert.Equal(["GATTS_WRITE 0040 000D"], bench.Stack.TakeEvents());
        var (link, bearer) = bench.Connect(0x41);
        bearer.Receive([0x0A, 0x0D, 0x00]);
        Assert.Equal([0x0B, 0x01, 0x00], link.Sent.Dequeue());
    }

    [Fact]
    public void Extended_properties_cannot_be_written()
    {
        var bench = new GattBench();
        bench.Server.Register([new GattServiceDefinition(0x1234, (0x2345, GattFlags.Write | GattFlags.AuxWrite))]);
        Assert.Equal("0B0100", bench.Ask("0A 0D00"));
        Assert.Equal(Octets("01 12 0D00 03"), bench.Ask("12 0D00 0000"));
    }
}
