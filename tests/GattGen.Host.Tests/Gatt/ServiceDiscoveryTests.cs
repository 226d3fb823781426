// Discovering primary services (Core Vol 3, Part G, 4.4).
using System;

namespace GattGen.Host.Tests;

public class ServiceDiscoveryTests
{
    private const int Invalid = 0x100 + 5;

    [Fact]
    public void All_services_are_asked_for_from_where_the_last_answer_ended()
    {
        var bench = new GattBench();
        bench.Client.DiscoverServices(default, null);
        Assert.Equal("100100FFFF0028", bench.Sent());
        bench.Receive("11 06 0100 0500 0018 0600 0900 0118 0A00 1100 0D18");
        Assert.Equal("101200FFFF0028", bench.Sent());
        bench.Receive("11 14 1200 1700" + Tables.UartServiceOctets);
        Assert.Equal("101800FFFF0028", bench.Sent());
        bench.Receive("01 10 1800 0A");
        Assert.Equal(
            [
                "SERVICE 0001..0005 1800",
                "SERVICE 0006..0009 1801",
                "SERVICE 000A..0011 180d",
                "SERVICE 0012..0017 6e400001-b5a3-f393-e0a9-e50e24dcca9e",
                "SERVICE_DONE 0",
            ],
            bench.Stack.TakeEvents());
        Assert.Empty(bench.Link.Sent);
        Assert.Equal(0, bench.Stack.Timers.Count);
    }

    [Fact]
    public void A_service_that_reaches_the_last_handle_ends_the_search()
    {
        var bench = new GattBench();
        bench.Client.DiscoverServices(default, null);
        bench.Sent();
        bench.Receive("11 06 0100 FFFF 0018");
        Assert.Equal(["SERVICE 0001..FFFF 1800", "SERVICE_DONE 0"], bench.Stack.TakeEvents());
        Assert.Empty(bench.Link.Sent);
    }

    [Fact]
    public void Services_with_a_UUID_are_asked_for_by_value()
    {
        var bench = new GattBench();
        bench.Client.DiscoverServices(0x180F, null);
        Assert.Equal("060100FFFF00280F18", bench.Sent());
        bench.Receive("07 0A00 0C00 1000 1200");
        Assert.Equal("061300FFFF00280F18", bench.Sent());
        bench.Receive("07 2000 FFFF");
        Assert.Equal(["SERVICE 000A..000C 180f", "SERVICE 0010..0012 180f", "SERVICE 0020..FFFF 180f", "SERVICE_DONE 0"], bench.Stack.TakeEvents());
    }

    [Fact]
    public void UUIDs_of_128_and_32_bits_are_asked_for_in_128()
    {
        var bench = new GattBench();
        bench.Client.DiscoverServices(new BleUuid(Tables.UartService), null);
        Assert.Equal("060100FFFF0028" + Tables.UartServiceOctets, bench.Sent());
        bench.Receive("01 06 0100 0A");
        Assert.Equal(["SERVICE_DONE 0"], bench.Stack.TakeEvents());
        bench.Client.DiscoverServices(BleUuid.FromUInt32(0x11223344), null);
        Assert.Equal("060100FFFF0028FB349B5F800000800010000044332211", bench.Sent());
    }

    [Fact]
    public void An_operation_is_told_instead_of_events()
    {
        var bench = new GattBench();
        var operation = new Recorder();
        bench.Client.DiscoverServices(default, operation);
        bench.Sent();
        bench.Receive("11 06 0100 FFFF 0018");
        Assert.Equal(["service 0001..FFFF 1800"], operation.Told);
        Assert.Equal(0, operation.Status);
        Assert.Empty(bench.Stack.Events);
    }

    [Theory]
    [Specification("event/10")]
    [InlineData(0x01)]
    [InlineData(0x05)]
    [InlineData(0x06)]
    [InlineData(0x80)]
    public void Another_error_is_the_status(int error)
    {
        var bench = new GattBench();
        bench.Client.DiscoverServices(default, null);
        bench.Sent();
        bench.Receive($"01 10 0100 {error:X2}");
        Assert.Equal([$"SERVICE_DONE {error}"], bench.Stack.TakeEvents());
    }

    // What a hostile or broken server may answer to 10 0100 FFFF 0028.
    [Theory]
    [InlineData("11 06 0000 0500 0018")]                    // handle 0
    [InlineData("11 06 0500 0400 0018")]                    // ends before it begins
    [InlineData("11 06 0100 0500 0018 0500 0900 0118")]     // overlaps
    [InlineData("11 06 0600 0900 0118 0100 0500 0018")]     // falls
    [InlineData("11 00 0100 0500 0018")]                    // items of nothing
    [InlineData("11 04 0100 0500 0600 0900")]               // items without UUID
    [InlineData("11 05 0100 0500 00")]
    [InlineData("11 08 0100 0500 00180000")]                // a UUID of 32 bits
    [InlineData("11 FF 0100 0500 0018")]
    [InlineData("11 06 0100 0500 0018 06")]                 // half an item
    [InlineData("11 14 0100 0500 0018")]
    [InlineData("11 06")]                                   // no item
    [InlineData("11")]
    public void An_answer_that_makes_no_sense_ends_the_search(string answer)
    {
        var bench = new GattBench();
        bench.Client.DiscoverServices(default, null);
        bench.Sent();
        bench.Receive(answer);
        var events = bench.Stack.TakeEvents();
        Assert.Equal($"SERVICE_DONE {Invalid}", events[^1]);
        Assert.Empty(bench.Link.Sent);
        Assert.Equal(1, bench.Bearer.Statistics.MalformedAttPdus);
        Assert.Equal(0, bench.Client.PendingCount);
    }

    [Theory]
    [InlineData("07 0000 0100")]
    [InlineData("07 0500 0400")]
    [InlineData("07 0500 0600 0600 0700")]
    [InlineData("07 0500 06")]
    [InlineData("07")]
    public void An_answer_by_value_that_makes_no_sense_ends_the_search(string answer)
    {
        var bench = new GattBench();
        bench.Client.DiscoverServices(0x180F, null);
        bench.Sent();
        bench.Receive(answer);
        Assert.Equal($"SERVICE_DONE {Invalid}", bench.Stack.TakeEvents()[^1]);
    }

    [Fact]
    public void A_server_that_answers_the_same_for_ever_is_cut_off_at_the_second_answer()
    {
        var bench = new GattBench();
        bench.Client.DiscoverServices(default, null);
        bench.Sent();
        bench.Receive("11 06 0100 0500 0018");
        bench.Sent();
        bench.Receive("11 06 0100 0500 0018");
        Assert.Equal(["SERVICE 0001..0005 1800", $"SERVICE_DONE {Invalid}"], bench.Stack.TakeEvents());
    }

    [Fact]
    public void A_server_with_a_service_at_each_handle_is_followed_to_the_last()
    {
        var bench = new GattBench();
        var operation = new Recorder();
        bench.Client.DiscoverServices(default, operation);
        for (var handle = 1; handle <= 0xFFFF; handle++)
        {
            Assert.Null(operation.Status);
            bench.Link.Sent.Clear();
            bench.Receive("1106" + GattBench.Hex16(handle) + GattBench.Hex16(handle) + "0F18");
        }

        Assert.Equal(0, operation.Status);
        Assert.Equal(0xFFFF, operation.Told.Count);
        Assert.Empty(bench.Link.Sent);
    }
}
