// Reading and writing remote values (Core Vol 3, Part G, 4.8, 4.9; CONFORMANCE 1.2, gattc_read and gattc_write).
using System;

namespace GattGen.Host.Tests;

public class ClientReadingTests
{
    private static string Hex(int from, int to) => Convert.ToHexString(GattBench.Octets(600), from, to - from);

    [Fact]
    public void A_short_value_is_read_with_one_request()
    {
        var bench = new GattBench();
        bench.Client.Read(0x000C, null);
        Assert.Equal("0A0C00", bench.Sent());
        bench.Receive("0B 0102");
        Assert.Equal(["READ 000C 0102", "READ_DONE 000C 0"], bench.Stack.TakeEvents());
        Assert.Empty(bench.Link.Sent);
    }

    [Fact]
    public void An_empty_value_is_a_result_too()
    {
        var bench = new GattBench();
        bench.Client.Read(0x000C, null);
        bench.Sent();
        bench.Receive("0B");
        Assert.Equal(["READ 000C ", "READ_DONE 000C 0"], bench.Stack.TakeEvents());
    }

    [Fact]
    [Specification("gattc_read")]
    public void A_full_answer_is_followed_by_Read_Blob_until_one_is_not_full()
    {
        var bench = new GattBench();
        bench.Client.Read(0x000C, null);
        Assert.Equal("0A0C00", bench.Sent());
        bench.Receive("0B" + Hex(0, 22));
        Assert.Equal("0C0C001600", bench.Sent());
        bench.Receive("0D" + Hex(22, 44));
        Assert.Equal("0C0C002C00", bench.Sent());
        Assert.Empty(bench.Stack.Events);
        bench.Receive("0D" + Hex(44, 50));
        Assert.Equal(["READ 000C " + Hex(0, 50), "READ_DONE 000C 0"], bench.Stack.TakeEvents());
        Assert.Empty(bench.Link.Sent);
    }

    [Theory]
    [InlineData("0D")]
    [InlineData("01 0C 0C00 07")]
    [InlineData("01 0C 0C00 0B")]
    public void A_value_that_just_fills_the_answer_ends_with_an_empty_part_or_an_offset_too_far(string end)
    {
        var bench = new GattBench();
        bench.Client.Read(0x000C, null);
        bench.Sent();
        bench.Receive("0B" + Hex(0, 22));
        Assert.Equal("0C0C001600", bench.Sent());
        bench.Receive(end);
        Assert.Equal(["READ 000C " + Hex(0, 22), "READ_DONE 000C 0"], bench.Stack.TakeEvents());
    }

    [Fact]
    public void Another_error_in_a_later_part_fails_the_whole_read()
    {
        var bench = new GattBench();
        bench.Client.Read(0x000C, null);
        bench.Sent();
        bench.Receive("0B" + Hex(0, 22));
        bench.Sent();
        bench.Receive("01 0C 0C00 08");
        Assert.Equal(["READ_DONE 000C 8"], bench.Stack.TakeEvents());
    }

    [Theory]
    [Specification("gattc_read")]
    [InlineData(0x02)]
    [InlineData(0x07)]
    [InlineData(0x0B)]
    [InlineData(0x80)]
    public void A_refused_read_has_no_result(int error)
    {
        var bench = new GattBench();
        bench.Client.Read(0x000C, null);
        bench.Sent();
        bench.Receive($"01 0A 0C00 {error:X2}");
        Assert.Equal([$"READ_DONE 000C {error}"], bench.Stack.TakeEvents());
    }

    [Fact]
    public void A_server_that_never_comes_to_an_end_is_read_up_to_512_octets()
    {
        var bench = new GattBench();
        bench.Client.Read(0x000C, null);
        bench.Sent();
        bench.Receive("0B" + Hex(0, 22));
        var requests = 1;
        while (bench.Sent() is { Length: > 0 })
        {
            requests++;
            bench.Receive("0D" + Hex(0, 22));
        }

        Assert.Equal(24, requests);     // 23 full answers hold 506 octets; the 24th holds the last 6
        Assert.Equal(["READ 000C", "READ_DONE 000C 0"], Array.ConvertAll(bench.Stack.TakeEvents(), e => e.Length > 100 ? Length(e) : e));

        static string Length(string e)
        {
            Assert.Equal("READ 000C ".Length + (2 * 512), e.Length);
            return "READ 000C";
        }
    }

    [Fact]
    public void A_larger_MTU_reads_512_octets_in_three_parts()
    {
        var bench = new GattBench();
        bench.AgreeMtu(256);
        var operation = new Recorder();
        bench.Client.Read(0x000C, operation);
        bench.Sent();
        bench.Receive("0B" + Hex(0, 255));
        Assert.Equal("0C0C00FF00", bench.Sent());
        bench.Receive("0D" + Hex(255, 510));
        Assert.Equal("0C0C00FE01", bench.Sent());
        bench.Receive("0D" + Hex(510, 512));
        Assert.Equal(["data " + Hex(0, 512)], operation.Told);
        Assert.Equal(0, operation.Status);
        Assert.Empty(bench.Link.Sent);
    }

    [Fact]
    public void An_answer_that_was_full_under_the_MTU_of_its_request_is_followed_although_the_MTU_has_grown()
    {
        var bench = new GattBench();
        bench.Client.Read(0x000C, null);
        bench.Sent();
        bench.AgreeMtu(100);
        bench.Receive("0B" + Hex(0, 22));
        Assert.Equal("0C0C001600", bench.Sent());
        bench.Receive("0D" + Hex(22, 30));
        Assert.Equal(["READ 000C " + Hex(0, 30), "READ_DONE 000C 0"], bench.Stack.TakeEvents());
    }

    // ---- writing

    [Fact]
    [Specification("gattc_write/1")]
    [Specification("event/17")]
    public void A_write_with_response_ends_with_its_status()
    {
        var bench = new GattBench();
        bench.Client.Write(0x0011, [1, 2], null);
        Assert.Equal("1211000102", bench.Sent());
        bench.Receive("13");
        Assert.Equal(["WRITE_DONE 0011 0"], bench.Stack.TakeEvents());
        bench.Client.Write(0x0011, default, null);
        Assert.Equal("121100", bench.Sent());
        bench.Receive("01 12 1100 80");
        Assert.Equal(["WRITE_DONE 0011 128"], bench.Stack.TakeEvents());
    }

    [Fact]
    public void A_write_that_waits_keeps_its_own_copy_of_the_value()
    {
        var bench = new GattBench();
        var value = new byte[] { 1, 2, 3 };
        bench.Client.Read(0x000C, null);
        bench.Client.Write(0x0011, value, null);
        value[0] = 9;
        bench.Sent();
        bench.Receive("0B");
        Assert.Equal("121100010203", bench.Sent());
    }

    [Fact]
    [Specification("gattc_write/0")]
    public void A_command_leaves_at_once_and_raises_nothing()
    {
        var bench = new GattBench();
        bench.Client.Read(0x000C, null);
        Assert.True(bench.Client.TryWriteCommand(0x0011, [1, 2]));
        Assert.Equal("0A0C00", bench.Sent());
        Assert.Equal("5211000102", bench.Sent());
        Assert.Empty(bench.Stack.Events);
    }

    [Fact]
    [Specification("errno/ENOMEM")]
    public void A_full_queue_refuses_a_command_and_sends_nothing()
    {
        var bench = new GattBench();
        bench.Link.Room = 0;
        Assert.False(bench.Client.TryWriteCommand(0x0011, [1]));
        Assert.Empty(bench.Link.Sent);
    }

    [Theory]
    [Specification("gattc_write/cut")]
    [InlineData(23, 20)]
    [InlineData(50, 47)]
    public void Values_are_cut_to_the_MTU_less_3(int mtu, int kept)
    {
        var bench = new GattBench();
        bench.AgreeMtu(mtu);
        Assert.Equal(GattBench.Octets(kept), bench.Client.Truncate(GattBench.Octets(100)).ToArray());
        Assert.Equal(GattBench.Octets(5), bench.Client.Truncate(GattBench.Octets(5)).ToArray());
        bench.Client.RequireFits(new byte[kept]);
        Assert.Throws<ArgumentException>(() => bench.Client.RequireFits(new byte[kept + 1]));
    }

    [Fact]
    public void A_value_that_waited_while_the_MTU_became_smaller_is_cut_again()
    {
        var bench = new GattBench();
        bench.AgreeMtu(100);
        bench.Client.Read(0x000C, null);
        bench.Client.Write(0x0011, GattBench.Octets(97), null);
        bench.Sent();
        bench.AgreeMtu(23);
        bench.Receive("0B");
        Assert.Equal("121100" + Hex(0, 20), bench.Sent());
    }
}
