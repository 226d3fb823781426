// Discovering the attributes behind a value (Core Vol 3, Part G, 4.7; CONFORMANCE 1.2, gattc_discover_descriptors).
using System;

namespace GattGen.Host.Tests;

public class DescriptorDiscoveryTests
{
    private const int Invalid = 0x100 + 5;

    [Fact]
    [Specification("gattc_discover_descriptors")]
    public void The_search_begins_behind_the_value_and_tells_every_type()
    {
        var bench = new GattBench();
        bench.Client.DiscoverDescriptors(0x000A, 0x000D, null);
        Assert.Equal("040B000D00", bench.Sent());
        bench.Receive("05 01 0B00 0328 0C00 372A 0D00 0229");
        Assert.Equal(["DESCRIPTOR 000B 2803", "DESCRIPTOR 000C 2a37", "DESCRIPTOR 000D 2902", "DESCRIPTOR_DONE 0"], bench.Stack.TakeEvents());
        Assert.Empty(bench.Link.Sent);
    }

    [Fact]
    public void It_goes_on_until_the_range_is_searched()
    {
        var bench = new GattBench();
        var operation = new Recorder();
        bench.Client.DiscoverDescriptors(0x0013, 0xFFFF, operation);
        Assert.Equal("041400FFFF", bench.Sent());
        bench.Receive("05 02 1400" + Tables.UartTxOctets);
        Assert.Equal("041500FFFF", bench.Sent());
        bench.Receive("05 01 1500 0229 1600 0328");
        Assert.Equal("041700FFFF", bench.Sent());
        bench.Receive("01 04 1700 0A");
        Assert.Equal(["descriptor 0014 6e400003-b5a3-f393-e0a9-e50e24dcca9e", "descriptor 0015 2902", "descriptor 0016 2803"], operation.Told);
        Assert.Equal(0, operation.Status);
    }

    [Theory]
    [InlineData(0x000C)]
    [InlineData(0xFFFF)]
    public void A_value_at_the_end_of_the_range_has_none_and_nothing_is_asked(int handle)
    {
        var bench = new GattBench();
        bench.Client.DiscoverDescriptors((ushort)handle, (ushort)handle, null);
        Assert.Empty(bench.Link.Sent);
        Assert.Equal(["DESCRIPTOR_DONE 0"], bench.Stack.TakeEvents());
    }

    [Fact]
    public void The_last_handle_ends_the_search()
    {
        var bench = new GattBench();
        bench.Client.DiscoverDescriptors(0xFFFE, 0xFFFF, null);
        Assert.Equal("04FFFFFFFF", bench.Sent());
        bench.Receive("05 01 FFFF 0229");
        Assert.Equal(["DESCRIPTOR FFFF 2902", "DESCRIPTOR_DONE 0"], bench.Stack.TakeEvents());
    }

    // What a hostile or broken server may answer to 04 0600 1000.
    [Theory]
    [InlineData("05 01 0500 0229")]                 // before the range
    [InlineData("05 01 1100 0229")]                 // behind the range
    [InlineData("05 01 0600 0229 0600 0229")]       // does not rise
    [InlineData("05 01 0700 0229 0600 0229")]       // falls
    [InlineData("05 00 0600 0229")]                 // no such format
    [InlineData("05 03 0600 0229")]
    [InlineData("05 02 0600 0229")]                 // too short for 128 bits
    [InlineData("05 01 0600 0229 07")]              // half an item
    [InlineData("05 01")]
    [InlineData("05")]
    public void An_answer_that_makes_no_sense_ends_the_search(string answer)
    {
        var bench = new GattBench();
        bench.Client.DiscoverDescriptors(5, 0x10, null);
        bench.Sent();
        bench.Receive(answer);
        Assert.Equal($"DESCRIPTOR_DONE {Invalid}", bench.Stack.TakeEvents()[^1]);
        Assert.Empty(bench.Link.Sent);
        Assert.Equal(0, bench.Client.PendingCount);
    }
}
