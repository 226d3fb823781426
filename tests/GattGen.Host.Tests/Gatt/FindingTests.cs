// Finding attributes (Core Vol 3, Part F, 3.4.3.1, 3.4.3.3, 3.4.4.9).
using System;
using System.Linq;

namespace GattGen.Host.Tests;

public class FindingTests
{
    private static GattBench Bench()
    {
        var bench = new GattBench();
        bench.Server.Register([Tables.HeartRate, Tables.Uart]);
        return bench;
    }

    private static string Octets(string text) => text.Replace(" ", "", StringComparison.Ordinal);

    // Every request with a range, from the starting handle on.
    public static TheoryData<string, string> Ranges => new()
    {
        { "04", "" },
        { "06", "0028 0D18" },
        { "08", "0328" },
        { "10", "0028" },
    };

    [Theory]
    [MemberData(nameof(Ranges))]
    public void A_range_that_begins_at_0_or_ends_before_it_begins_is_an_invalid_handle(string opcode, string rest)
    {
        var bench = Bench();
        Assert.Equal(Octets($"01 {opcode} 0000 01"), bench.Ask($"{opcode} 0000 FFFF {rest}"));
        Assert.Equal(Octets($"01 {opcode} 0000 01"), bench.Ask($"{opcode} 0000 0000 {rest}"));
        Assert.Equal(Octets($"01 {opcode} 0500 01"), bench.Ask($"{opcode} 0500 0400 {rest}"));
        Assert.Equal(Octets($"01 {opcode} FFFF 01"), bench.Ask($"{opcode} FFFF 0100 {rest}"));
    }

    [Theory]
    [MemberData(nameof(Ranges))]
    public void A_range_without_a_match_is_Attribute_Not_Found(string opcode, string rest)
    {
        var bench = Bench();
        Assert.Equal(Octets($"01 {opcode} 1800 0A"), bench.Ask($"{opcode} 1800 FFFF {rest}"));
        Assert.Equal(Octets($"01 {opcode} FFFF 0A"), bench.Ask($"{opcode} FFFF FFFF {rest}"));
    }

    // ---- Find Information

    [Fact]
    public void Find_Information_lists_types_of_one_width_up_to_the_MTU()
    {
        var bench = Bench();
        Assert.Equal(Octets("05 01 0A00 0028 0B00 0328 0C00 372A 0D00 0229 0E00 0328"), bench.Ask("04 0A00 FFFF"));
        Assert.Equal(Octets("05 01 1200 0028 1300 0328"), bench.Ask("04 1200 FFFF"));
        Assert.Equal(Octets("05 02 1400 " + Tables.UartTxOctets), bench.Ask("04 1400 FFFF"));
        Assert.Equal(Octets("05 01 1500 0229"), bench.Ask("04 1500 1500"));
        Assert.Equal(Octets("05 02 1700 " + Tables.UartRxOctets), bench.Ask("04 1700 1700"));
    }

    [Fact]
    public void Find_Information_ends_with_the_range()
        => Assert.Equal(Octets("05 01 0A00 0028 0B00 0328"), Bench().Ask("04 0A00 0B00"));

    [Fact]
    public void Find_Information_uses_a_larger_MTU()
    {
        var bench = Bench();
        bench.AgreeMtu(50);
        var answer = bench.Ask("04 0100 FFFF");
        Assert.Equal(2 + (12 * 4), answer.Length / 2);
        Assert.StartsWith("050101000028", answer, StringComparison.Ordinal);
        Assert.EndsWith("0C00372A", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void Find_Information_packs_several_types_of_128_bits()
    {
        var bench = new GattBench();
        bench.Server.Register([new GattServiceDefinition(0x1234, new GattCharacteristicDefinition(new BleUuid(Tables.UartTx), GattFlags.Read, new GattDescriptorDefinition(new BleUuid(Tables.UartRx), GattFlags.Read)))]);
        bench.AgreeMtu(38);
        Assert.Equal(Octets("05 02 0C00 " + Tables.UartTxOctets + "0D00" + Tables.UartRxOctets), bench.Ask("04 0C00 FFFF"));
        bench.AgreeMtu(37);
        Assert.Equal(Octets("05 02 0C00 " + Tables.UartTxOctets), bench.Ask("04 0C00 FFFF"));
    }

    // ---- Find By Type Value

    [Fact]
    public void Find_By_Type_Value_names_the_services_with_a_UUID()
    {
        var bench = Bench();
        Assert.Equal(Octets("07 0A00 1100"), bench.Ask("06 0100 FFFF 0028 0D18"));
        Assert.Equal(Octets("07 1200 1700"), bench.Ask("06 0100 FFFF 0028 " + Tables.UartServiceOctets));
        Assert.Equal(Octets("07 0100 0500"), bench.Ask("06 0100 FFFF 0028 0018"));
        Assert.Equal(Octets("01 06 0B00 0A"), bench.Ask("06 0B00 FFFF 0028 0D18"));
        Assert.Equal(Octets("01 06 0100 0A"), bench.Ask("06 0100 FFFF 0028 0E18"));
        Assert.Equal(Octets("01 06 0100 0A"), bench.Ask("06 0100 FFFF 0028"));
    }

    [Fact]
    public void Find_By_Type_Value_finds_a_service_by_the_128_bit_form_of_its_UUID_too()
        => Assert.Equal(Octets("07 0A00 1100"), Bench().Ask("06 0100 FFFF 0028 FB349B5F80000080001000000D180000").ToUpperInvariant());

    [Fact]
    public void Find_By_Type_Value_names_all_instances_up_to_the_MTU()
    {
        var bench = new GattBench();
        bench.Server.Register(Enumerable.Repeat(new GattServiceDefinition(0x180F), 7).ToArray());
        Assert.Equal(Octets("07 0A00 0A00 0B00 0B00 0C00 0C00 0D00 0D00 0E00 0E00"), bench.Ask("06 0100 FFFF 0028 0F18"));
        Assert.Equal(Octets("07 0F00 0F00 1000 1000"), bench.Ask("06 0F00 FFFF 0028 0F18"));
    }

    [Fact]
    public void Find_By_Type_Value_ends_the_range_at_the_end_of_a_group_and_elsewhere_at_the_handle()
    {
        var bench = Bench();
        Assert.Equal(Octets("07 0B00 0D00"), bench.Ask("06 0100 FFFF 0328 10 0C00 372A"));
        Assert.Equal(Octets("07 0300 0300"), bench.Ask("06 0100 FFFF 002A 42656E6368"));
    }

    [Fact]
    public void Find_By_Type_Value_does_not_show_values_of_the_application()
    {
        var bench = Bench();
        bench.Server.Write(0x000F, [0x01], false);
        Assert.Equal(Octets("01 06 0100 0A"), bench.Ask("06 0100 FFFF 382A 01"));
        Assert.Empty(bench.Stack.Events);
    }

    // ---- Read By Group Type

    [Fact]
    public void Read_By_Group_Type_lists_services_of_one_width_up_to_the_MTU()
    {
        var bench = Bench();
        Assert.Equal(Octets("11 06 0100 0500 0018 0600 0900 0118 0A00 1100 0D18"), bench.Ask("10 0100 FFFF 0028"));
        Assert.Equal(Octets("11 14 1200 1700 " + Tables.UartServiceOctets), bench.Ask("10 1200 FFFF 0028"));
        Assert.Equal(Octets("11 06 0600 0900 0118"), bench.Ask("10 0200 0600 0028"));
        Assert.Equal(Octets("01 10 0200 0A"), bench.Ask("10 0200 0500 0028"));
    }

    [Fact]
    public void Read_By_Group_Type_stops_before_a_UUID_of_another_width()
    {
        var bench = Bench();
        bench.AgreeMtu(100);
        Assert.Equal(Octets("11 06 0100 0500 0018 0600 0900 0118 0A00 1100 0D18"), bench.Ask("10 0100 FFFF 0028"));
    }

    [Fact]
    public void Read_By_Group_Type_takes_the_type_in_128_bits_too()
        => Assert.Equal(Octets("11 06 0A00 1100 0D18"), Bench().Ask("10 0A00 1100 FB349B5F80000080001000000028 0000"));

    [Theory]
    [InlineData("0328")]
    [InlineData("0228")]
    [InlineData("372A")]
    [InlineData("0128FFFFFFFFFFFFFFFFFFFFFFFFFFFF")]
    public void Only_services_are_groups_that_can_be_read(string type)
        => Assert.Equal(Octets("01 10 0100 10"), Bench().Ask("10 0100 FFFF " + type));

    [Fact]
    public void There_are_no_secondary_services()
        => Assert.Equal(Octets("01 10 0100 0A"), Bench().Ask("10 0100 FFFF 0128"));

    [Fact]
    public void Nobody_is_asked_while_attributes_are_found()
    {
        var bench = Bench();
        bench.Stack.Reading = (_, _) => 0x80;
        bench.Ask("04 0100 FFFF");
        bench.Ask("06 0100 FFFF 0028 0D18");
        bench.Ask("10 0100 FFFF 0028");
        bench.Ask("08 0100 FFFF 0328");
        Assert.Empty(bench.Stack.Events);
    }
}
