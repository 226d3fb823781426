// Reading values (Core Vol 3, Part F, 3.4.4.1 to 3.4.4.8; CONFORMANCE 1.3, event 4).
using System;
using System.Linq;

namespace GattGen.Host.Tests;

public class ReadingTests
{
    private static GattBench Bench()
    {
        var bench = new GattBench();
        bench.Server.Register([Tables.HeartRate, Tables.Uart]);
        return bench;
    }

    private static string Octets(string text) => text.Replace(" ", "", StringComparison.Ordinal);

    // ---- Read, Read Blob

    [Fact]
    public void Read_answers_the_value()
    {
        var bench = Bench();
        Assert.Equal("0B", bench.Ask("0A 0F00"));
        bench.Server.Write(0x000F, [0x01], false);
        Assert.Equal("0B01", bench.Ask("0A 0F00"));
        Assert.Equal(Octets("0B 0D18"), bench.Ask("0A 0A00"));
        Assert.Equal(Octets("0B 10 0C00 372A"), bench.Ask("0A 0B00"));
    }

    [Theory]
    [InlineData("0A", "")]
    [InlineData("0C", "0000")]
    public void Reading_a_handle_that_is_none_is_an_invalid_handle(string opcode, string rest)
    {
        var bench = Bench();
        Assert.Equal(Octets($"01 {opcode} 0000 01"), bench.Ask($"{opcode} 0000 {rest}"));
        Assert.Equal(Octets($"01 {opcode} 1800 01"), bench.Ask($"{opcode} 1800 {rest}"));
        Assert.Equal(Octets($"01 {opcode} FFFF 01"), bench.Ask($"{opcode} FFFF {rest}"));
    }

    [Theory]
    [InlineData("0A", "")]
    [InlineData("0C", "0000")]
    public void Reading_what_cannot_be_read_is_not_permitted(string opcode, string rest)
        => Assert.Equal(Octets($"01 {opcode} 1100 02"), Bench().Ask($"{opcode} 1100 {rest}"));

    [Theory]
    [InlineData(23)]
    [InlineData(24)]
    [InlineData(100)]
    [InlineData(256)]
    public void Read_answers_up_to_the_MTU_less_one_octet(int mtu)
    {
        var bench = Bench();
        bench.AgreeMtu(mtu);
        var value = GattBench.Octets(512);
        foreach (var length in new[] { mtu - 2, mtu - 1, mtu, 512 })
        {
            bench.Server.Write(0x000F, value.AsSpan(0, length), false);
            Assert.Equal("0B" + Convert.ToHexString(value, 0, Math.Min(length, mtu - 1)), bench.Ask("0A 0F00"));
        }
    }

    [Fact]
    public void Read_Blob_answers_from_the_offset_and_past_the_end_Invalid_Offset()
    {
        var bench = Bench();
        bench.Server.Write(0x000F, GattBench.Octets(50), false);
        Assert.Equal("0D" + Convert.ToHexString(GattBench.Octets(50)[..22]), bench.Ask("0C 0F00 0000"));
        Assert.Equal("0D" + Convert.ToHexString(GattBench.Octets(50)[22..44]), bench.Ask("0C 0F00 1600"));
        Assert.Equal("0D2C2D2E2F3031", bench.Ask("0C 0F00 2C00"));
        Assert.Equal("0D31", bench.Ask("0C 0F00 3100"));
        Assert.Equal("0D", bench.Ask("0C 0F00 3200"));
        Assert.Equal(Octets("01 0C 0F00 07"), bench.Ask("0C 0F00 3300"));
        Assert.Equal(Octets("01 0C 0F00 07"), bench.Ask("0C 0F00 FFFF"));
    }

    [Fact]
    public void A_short_value_can_be_read_with_Read_Blob()
    {
        var bench = Bench();
        bench.Server.Write(0x000F, [7], false);
        Assert.Equal("0D07", bench.Ask("0C 0F00 0000"));
        Assert.Equal(Octets("0D 0D18"), bench.Ask("0C 0A00 0000"));
        Assert.Equal("0D00", bench.Ask("0C 0D00 0100"));
        Assert.Equal("0D", bench.Ask("0C 0D00 0200"));
        Assert.Equal(Octets("01 0C 0D00 07"), bench.Ask("0C 0D00 0300"));
    }

    [Fact]
    public void A_remote_read_sees_at_most_512_octets_of_an_append_buffer_and_does_not_clear_it()
    {
        var bench = Bench();
        bench.AgreeMtu(256);
        bench.Server.SetBuffer(0x0017, 600, append: true);
        bench.Server.Register([new GattServiceDefinition(0x1234, (0x2345, GattFlags.Read | GattFlags.Write))]);
        bench.Server.SetBuffer(0x000C, 600, append: true);
        foreach (var _ in Enumerable.Range(0, 3))
            Assert.Equal("13", bench.Ask("12 0C00" + new string('A', 400)));
        Assert.Equal("0D" + new string('A', 2 * 255), bench.Ask("0C 0C00 0001"));
        Assert.Equal("0D" + new string('A', 2 * 12), bench.Ask("0C 0C00 F401"));
        Assert.Equal("0D", bench.Ask("0C 0C00 0002"));
        Assert.Equal(Octets("01 0C 0C00 07"), bench.Ask("0C 0C00 0102"));
        Assert.Equal(600, bench.Server.Read(0x000C).Length);
        Assert.Equal("0B", bench.Ask("0A 0C00"));
    }

    // ---- Read Multiple

    [Fact]
    public void Read_Multiple_answers_the_values_one_after_the_other()
    {
        var bench = Bench();
        bench.Server.Write(0x000F, [1, 2, 3], false);
        bench.Server.Write(0x0014, [4, 5], false);
        Assert.Equal(Octets("0F 010203 0405"), bench.Ask("0E 0F00 1400"));
        Assert.Equal(Octets("0F 0405 010203 0405 4103"), bench.Ask("0E 1400 0F00 1400 0500"));
    }

    [Fact]
    public void Read_Multiple_is_cut_at_the_MTU()
    {
        var bench = Bench();
        bench.Server.Write(0x000F, GattBench.Octets(20), false);
        Assert.Equal("0F" + Convert.ToHexString(GattBench.Octets(20)) + "0001", bench.Ask("0E 0F00 0F00"));
        Assert.Equal("0F" + Convert.ToHexString(GattBench.Octets(20)) + "0001", bench.Ask("0E 0F00 0F00 0F00 0500"));
    }

    [Fact]
    public void Read_Multiple_answers_the_first_error_with_its_handle()
    {
        var bench = Bench();
        Assert.Equal(Octets("01 0E 1100 02"), bench.Ask("0E 0F00 1100 9900"));
        Assert.Equal(Octets("01 0E 9900 01"), bench.Ask("0E 0F00 9900 1100"));
        Assert.Equal(Octets("01 0E 0000 01"), bench.Ask("0E 0000 0F00"));
    }

    [Fact]
    public void Read_Multiple_of_one_handle_is_malformed()
        => Assert.Equal(Octets("01 0E 0000 04"), Bench().Ask("0E 0F00"));

    // ---- Read By Type

    [Fact]
    public void Read_By_Type_lists_declarations_of_one_length_up_to_the_MTU()
    {
        var bench = Bench();
        Assert.Equal(Octets("09 07 0B00 10 0C00 372A 0E00 02 0F00 382A 1000 08 1100 392A"), bench.Ask("08 0A00 FFFF 0328"));
        Assert.Equal(Octets("09 15 1300 32 1400 " + Tables.UartTxOctets), bench.Ask("08 1200 FFFF 0328"));
        Assert.Equal(Octets("09 07 1000 08 1100 392A"), bench.Ask("08 0F00 1000 0328"));
        bench.AgreeMtu(100);
        Assert.Equal(Octets("09 07 0B00 10 0C00 372A 0E00 02 0F00 382A 1000 08 1100 392A"), bench.Ask("08 0A00 FFFF 0328"));
        Assert.Equal(Octets("09 15 1300 32 1400 " + Tables.UartTxOctets + "1600 0C 1700" + Tables.UartRxOctets), bench.Ask("08 1200 FFFF 0328"));
    }

    [Fact]
    public void Read_By_Type_reads_values_by_16_and_128_bit_types()
    {
        var bench = Bench();
        bench.Server.Write(0x000F, [1], false);
        bench.Server.Write(0x0014, [4, 5], false);
        Assert.Equal(Octets("09 03 0F00 01"), bench.Ask("08 0100 FFFF 382A"));
        Assert.Equal(Octets("09 03 0F00 01"), bench.Ask("08 0100 FFFF FB349B5F800000800010 0000 382A 0000"));
        Assert.Equal(Octets("09 04 1400 0405"), bench.Ask("08 0100 FFFF " + Tables.UartTxOctets));
        Assert.Equal(Octets("09 07 0300 42656E6368"), bench.Ask("08 0100 FFFF 002A"));
        Assert.Equal(Octets("09 04 0900 0000 0D00 0000 1500 0000"), bench.Ask("08 0100 FFFF 0229"));
    }

    [Fact]
    public void Read_By_Type_stops_at_a_value_of_another_length()
    {
        var bench = new GattBench();
        bench.Server.Register([new GattServiceDefinition(0x1234, (0x2A19, GattFlags.Read), (0x2A19, GattFlags.Read), (0x2A19, GattFlags.Read))]);
        bench.Server.Write(0x000C, [1], false);
        bench.Server.Write(0x000E, [2], false);
        bench.Server.Write(0x0010, [3, 3], false);
        Assert.Equal(Octets("09 03 0C00 01 0E00 02"), bench.Ask("08 0100 FFFF 192A"));
        Assert.Equal(Octets("09 04 1000 0303"), bench.Ask("08 0F00 FFFF 192A"));
    }

    [Theory]
    [InlineData(23, 19)]
    [InlineData(100, 96)]
    [InlineData(256, 252)]
    [InlineData(300, 253)]
    public void Read_By_Type_cuts_a_value_to_253_octets_and_to_the_MTU(int mtu, int shown)
    {
        var bench = new GattBench(stack => stack.PreferredMtu = 517);
        bench.Server.Register([Tables.HeartRate]);
        bench.AgreeMtu(mtu);
        bench.Server.Write(0x000F, GattBench.Octets(512), false);
        Assert.Equal(Octets($"09 {shown + 2:X2} 0F00" + Convert.ToHexString(GattBench.Octets(512), 0, shown)), bench.Ask("08 0100 FFFF 382A"));
    }

    [Fact]
    public void Read_By_Type_takes_values_cut_to_one_length_as_equally_long()
    {
        var bench = new GattBench(stack => stack.PreferredMtu = 517);
        bench.Server.Register([new GattServiceDefinition(0x1234, (0x2A19, GattFlags.Read), (0x2A19, GattFlags.Read))]);
        bench.AgreeMtu(517);
        bench.Server.Write(0x000C, GattBench.Octets(300), false);
        bench.Server.Write(0x000E, GattBench.Octets(400), false);
        Assert.Equal(2 + (2 * 255), bench.Ask("08 0100 FFFF 192A").Length / 2);
    }

    [Fact]
    public void Read_By_Type_answers_an_error_of_the_first_value_and_ends_before_that_of_a_later_one()
    {
        var bench = new GattBench();
        bench.Server.Register([new GattServiceDefinition(0x1234, (0x2A19, GattFlags.Read), (0x2A19, GattFlags.Write), (0x2A19, GattFlags.Read))]);
        Assert.Equal(Octets("09 02 0C00"), bench.Ask("08 0100 FFFF 192A"));
        Assert.Equal(Octets("01 08 0E00 02"), bench.Ask("08 0D00 FFFF 192A"));
    }

    [Fact]
    public void Read_By_Type_of_an_unknown_type_is_Attribute_Not_Found()
        => Assert.Equal(Octets("01 08 0100 0A"), Bench().Ask("08 0100 FFFF 9999"));

    // ---- the application is asked

    [Fact]
    public void A_read_asks_the_declared_service_then_the_handler_and_then_takes_the_value()
    {
        var bench = Bench();
        bench.Stack.Reading = (handle, _) =>
        {
            bench.Server.Write(handle, [0xAA], false);
            return 0;
        };
        bench.Stack.Handler = (in BleEvent e) =>
        {
            bench.Server.Write(e.GattsReadRequest.Handle, [.. bench.Server.Read(e.GattsReadRequest.Handle), 0xBB], false);
            return 0;
        };
        Assert.Equal("0BAABB", bench.Ask("0A 0F00"));
        Assert.Equal(["ask read 000F from 0", "READ_REQUEST 0040 000F"], bench.Stack.TakeEvents());
    }

    [Fact]
    public void Each_Read_Blob_asks_too_with_its_offset()
    {
        var bench = Bench();
        bench.Server.Write(0x000F, GattBench.Octets(30), false);
        bench.Stack.Reading = (_, _) => 0;
        bench.Ask("0A 0F00");
        bench.Ask("0C 0F00 1600");
        Assert.Equal(["ask read 000F from 0", "READ_REQUEST 0040 000F", "ask read 000F from 22", "READ_REQUEST 0040 000F"], bench.Stack.TakeEvents());
    }

    [Fact]
    public void Read_Multiple_and_Read_By_Type_ask_for_each_value()
    {
        var bench = Bench();
        bench.Ask("0E 0F00 1400 0500");
        Assert.Equal(["READ_REQUEST 0040 000F", "READ_REQUEST 0040 0014"], bench.Stack.TakeEvents());
        bench.Ask("08 0100 FFFF 382A");
        Assert.Equal(["READ_REQUEST 0040 000F"], bench.Stack.TakeEvents());
    }

    [Theory]
    [InlineData("0A 0300")]
    [InlineData("0A 0500")]
    [InlineData("0A 0A00")]
    [InlineData("0A 0B00")]
    [InlineData("0A 0D00")]
    [InlineData("0A 0900")]
    [InlineData("0E 0300 0500 0A00 0D00")]
    [InlineData("08 0100 FFFF 0229")]
    public void Nobody_is_asked_for_the_name_declarations_and_client_configurations(string request)
    {
        var bench = Bench();
        bench.Stack.Reading = (_, _) => 0x80;
        bench.Stack.Handler = (in BleEvent _) => 0x81;
        Assert.NotEqual("01", bench.Ask(request)[..2]);
        Assert.Empty(bench.Stack.Events);
    }

    [Fact]
    public void Listed_descriptors_ask_and_automatic_ones_do_not()
    {
        var bench = new GattBench();
        bench.Server.Register([new GattServiceDefinition(0x1234, (0x2345, GattFlags.Read | GattFlags.AuxWrite | GattFlags.Broadcast, new GattDescriptorDefinition[] { (0x2901, GattFlags.Read) }))]);
        Assert.Equal("0B0100", bench.Ask("0A 0D00"));
        Assert.Equal("0B0000", bench.Ask("0A 0E00"));
        Assert.Empty(bench.Stack.Events);
        Assert.Equal("0B", bench.Ask("0A 0F00"));
        Assert.Equal(["READ_REQUEST 0040 000F"], bench.Stack.TakeEvents());
    }

    [Theory]
    [Specification("event/4")]
    [InlineData(0x01, "01")]
    [InlineData(0x05, "05")]
    [InlineData(0x80, "80")]
    [InlineData(0xFF, "FF")]
    [InlineData(0x100, "0E")]
    [InlineData(-1, "0E")]
    public void A_reply_other_than_0_denies_the_read_with_that_code(int reply, string code)
    {
        var bench = Bench();
        bench.Server.Write(0x000F, [1], false);
        bench.Stack.Handler = (in BleEvent _) => reply;
        Assert.Equal(Octets($"01 0A 0F00 {code}"), bench.Ask("0A 0F00"));
        Assert.Equal(Octets($"01 0C 0F00 {code}"), bench.Ask("0C 0F00 0000"));
        Assert.Equal(Octets($"01 0E 0F00 {code}"), bench.Ask("0E 0300 0F00"));
        Assert.Equal(Octets($"01 08 0F00 {code}"), bench.Ask("08 0100 FFFF 382A"));
    }

    [Fact]
    public void A_declared_service_that_denies_is_the_last_that_is_asked()
    {
        var bench = Bench();
        bench.Stack.Reading = (_, _) => 0x82;
        Assert.Equal(Octets("01 0A 0F00 82"), bench.Ask("0A 0F00"));
        Assert.Equal(["ask read 000F from 0"], bench.Stack.TakeEvents());
    }

    [Fact]
    public void Permissions_are_checked_before_anybody_is_asked()
    {
        var bench = Bench();
        Assert.Equal(Octets("01 0A 1100 02"), bench.Ask("0A 1100"));
        Assert.Empty(bench.Stack.Events);
    }

    // ---- what handlers may do meanwhile

    [Theory]
    [InlineData("0A 0F00", "01 0A 0F00 0E")]
    [InlineData("0C 0F00 0000", "01 0C 0F00 0E")]
    [InlineData("0E 0300 0F00", "01 0E 0F00 0E")]
    [InlineData("08 0100 FFFF 382A", "01 08 0F00 0E")]
    public void A_handler_that_registers_other_services_ends_the_read(string request, string answer)
    {
        var bench = Bench();
        bench.Stack.Handler = (in BleEvent _) =>
        {
            bench.Server.Register([]);
            return 0;
        };
        Assert.Equal(Octets(answer), bench.Ask(request));
    }

    [Theory]
    [InlineData("0A 0F00")]
    [InlineData("0C 0F00 0000")]
    [InlineData("0E 0F00 1400")]
    [InlineData("08 0100 FFFF 382A")]
    public void A_handler_that_ends_the_link_leaves_nobody_to_answer(string request)
    {
        var bench = Bench();
        bench.Stack.Handler = (in BleEvent _) =>
        {
            bench.Bearer.Close();
            return 0;
        };
        Assert.Equal("", bench.Ask(request));
    }

    [Fact]
    public void A_handler_may_shorten_the_value_below_the_offset()
    {
        var bench = Bench();
        bench.Server.Write(0x000F, GattBench.Octets(40), false);
        bench.Stack.Handler = (in BleEvent _) =>
        {
            bench.Server.Write(0x000F, [1], false);
            return 0;
        };
        Assert.Equal(Octets("01 0C 0F00 07"), bench.Ask("0C 0F00 1600"));
    }
}
