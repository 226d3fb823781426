// Discovering characteristics (Core Vol 3, Part G, 4.6; CONFORMANCE 1.2, gattc_discover_characteristics).
using System;

namespace GattGen.Host.Tests;

public class CharacteristicDiscoveryTests
{
    private const int Invalid = 0x100 + 5;

    [Fact]
    [Specification("gattc_discover_characteristics")]
    public void A_characteristic_ends_before_the_next_and_the_last_one_with_the_range()
    {
        var bench = new GattBench();
        bench.Client.DiscoverCharacteristics(0x000A, 0x0011, default, null);
        Assert.Equal("080A0011000328", bench.Sent());
        bench.Receive("09 07 0B00 10 0C00 372A 0E00 02 0F00 382A");
        Assert.Equal("080F0011000328", bench.Sent());
        bench.Receive("09 07 1000 08 1100 392A");
        Assert.Equal("08110011000328", bench.Sent());
        bench.Receive("01 08 1100 0A");
        Assert.Equal(
            ["CHARACTERISTIC 000C..000D 10 2a37", "CHARACTERISTIC 000F..000F 02 2a38", "CHARACTERISTIC 0011..0011 08 2a39", "CHARACTERISTIC_DONE 0"],
            bench.Stack.TakeEvents());
    }

    [Fact]
    public void A_declaration_at_the_end_of_the_range_ends_the_search()
    {
        var bench = new GattBench();
        bench.Client.DiscoverCharacteristics(0x000A, 0x000B, default, null);
        bench.Sent();
        bench.Receive("09 07 0B00 10 0C00 372A");
        Assert.Equal(["CHARACTERISTIC 000C..000C 10 2a37", "CHARACTERISTIC_DONE 0"], bench.Stack.TakeEvents());
        Assert.Empty(bench.Link.Sent);
    }

    [Fact]
    [Specification("gattc_discover_characteristics/uuid")]
    public void A_UUID_filters_and_the_end_is_still_before_the_next_of_any_UUID()
    {
        var bench = new GattBench();
        bench.Client.DiscoverCharacteristics(1, 0xFFFF, 0x2A38, null);
        Assert.Equal("080100FFFF0328", bench.Sent());
        bench.Receive("09 07 0B00 10 0C00 372A 0E00 02 0F00 382A 1400 08 1500 392A");
        bench.Sent();
        bench.Receive("09 07 2000 02 2100 382A");
        bench.Sent();
        bench.Receive("01 08 2100 0A");
        Assert.Equal(["CHARACTERISTIC 000F..0013 02 2a38", "CHARACTERISTIC 0021..FFFF 02 2a38", "CHARACTERISTIC_DONE 0"], bench.Stack.TakeEvents());
    }

    [Fact]
    public void A_filter_of_16_bits_matches_the_same_UUID_in_128_bits()
    {
        var bench = new GattBench();
        bench.Client.DiscoverCharacteristics(1, 3, 0x2A38, null);
        bench.Sent();
        bench.Receive("09 15 0100 02 0200 FB349B5F80000080001000 00382A0000");
        bench.Sent();
        bench.Receive("01 08 0200 0A");
        Assert.Equal(["CHARACTERISTIC 0002..0003 02 00002a38-0000-1000-8000-00805f9b34fb", "CHARACTERISTIC_DONE 0"], bench.Stack.TakeEvents());
    }

    [Fact]
    public void UUIDs_of_128_bits_are_told_as_they_are()
    {
        var bench = new GattBench();
        var operation = new Recorder();
        bench.Client.DiscoverCharacteristics(0x12, 0x17, default, operation);
        bench.Sent();
        bench.Receive("09 15 1300 32 1400" + Tables.UartTxOctets);
        Assert.Equal("08140017000328", bench.Sent());
        bench.Receive("09 15 1600 0C 1700" + Tables.UartRxOctets);
        bench.Sent();
        bench.Receive("01 08 1700 0A");
        Assert.Equal(
            ["characteristic 0014..0015 32 6e400003-b5a3-f393-e0a9-e50e24dcca9e", "characteristic 0017..0017 0C 6e400002-b5a3-f393-e0a9-e50e24dcca9e"],
            operation.Told);
        Assert.Equal(0, operation.Status);
    }

    [Fact]
    [Specification("event/12")]
    public void Nothing_found_is_a_success()
    {
        var bench = new GattBench();
        bench.Client.DiscoverCharacteristics(1, 5, default, null);
        bench.Sent();
        bench.Receive("01 08 0100 0A");
        Assert.Equal(["CHARACTERISTIC_DONE 0"], bench.Stack.TakeEvents());
    }

    [Fact]
    public void Another_error_is_the_status_and_the_last_one_found_whose_end_is_not_known_is_not_told()
    {
        var bench = new GattBench();
        bench.Client.DiscoverCharacteristics(1, 0xFFFF, default, null);
        bench.Sent();
        bench.Receive("09 07 0200 02 0300 002A 0400 02 0500 012A");
        bench.Sent();
        bench.Receive("01 08 0500 0E");
        Assert.Equal(["CHARACTERISTIC 0003..0003 02 2a00", "CHARACTERISTIC_DONE 14"], bench.Stack.TakeEvents());
    }

    // What a hostile or broken server may answer to 08 0500 1000 0328.
    [Theory]
    [InlineData("09 07 0400 02 0500 002A")]                             // before the range
    [InlineData("09 07 1100 02 1200 002A")]                             // behind the range
    [InlineData("09 07 0500 02 0500 002A")]                             // the value is the declaration
    [InlineData("09 07 0500 02 0000 002A")]
    [InlineData("09 07 0500 02 0600 002A 0500 02 0600 002A")]           // does not rise
    [InlineData("09 07 0500 02 0900 002A 0700 02 0800 002A")]           // the next one stands before the value
    [InlineData("09 00 0500 02 0600 002A")]
    [InlineData("09 02 0500 0600")]
    [InlineData("09 06 0500 02 0600 00")]
    [InlineData("09 09 0500 02 0600 002A0000")]
    [InlineData("09 07 0500 02 0600 00")]
    [InlineData("09 07")]
    [InlineData("09")]
    public void An_answer_that_makes_no_sense_ends_the_search(string answer)
    {
        var bench = new GattBench();
        bench.Client.DiscoverCharacteristics(5, 0x10, default, null);
        bench.Sent();
        bench.Receive(answer);
        Assert.Equal($"CHARACTERISTIC_DONE {Invalid}", bench.Stack.TakeEvents()[^1]);
        Assert.Empty(bench.Link.Sent);
        Assert.Equal(0, bench.Client.PendingCount);
    }
}
