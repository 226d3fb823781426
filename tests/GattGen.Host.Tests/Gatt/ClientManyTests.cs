// Several values, values by type and included services at the client (Core Vol 3, Part G, 4.5.1, 4.8.2, 4.8.5).
using System;
using System.Linq;

namespace GattGen.Host.Tests;

public class ClientManyTests
{
    private const int InvalidResponse = 0x100 + 5;

    // 000B/000C, 000D/000E, 000F/0010, all of type 2345.
    private static GattPair Pair(int length0, int length1, int length2, int mtu = 23)
    {
        var pair = new GattPair(mtu, mtu);
        pair.B.Server.Register([new GattServiceDefinition(0x1234, (0x2345, GattFlags.Read), (0x2345, GattFlags.Read), (0x2345, GattFlags.Read))]);
        pair.B.Server.Write(0x000C, GattBench.Octets(length0), false);
        pair.B.Server.Write(0x000E, GattBench.Octets(length1), false);
        pair.B.Server.Write(0x0010, GattBench.Octets(length2), false);
        if (mtu > 23)
            pair.A.Client.ExchangeMtu(null);
        pair.Settle();
        pair.Trace.Clear();
        return pair;
    }

    private static string[] Values(int length0, int length1, int length2) =>
    [
        "value 000C " + Convert.ToHexString(GattBench.Octets(length0)),
        "value 000E " + Convert.ToHexString(GattBench.Octets(length1)),
        "value 0010 " + Convert.ToHexString(GattBench.Octets(length2)),
    ];

    public static TheoryData<int, int, int, int> Lengths => new()
    {
        { 1, 2, 3, 23 }, { 0, 0, 0, 23 }, { 20, 20, 20, 23 }, { 21, 1, 22, 23 }, { 512, 512, 512, 23 }, { 1, 512, 1, 23 },
        { 9, 9, 1, 23 }, { 16, 0, 0, 23 }, { 18, 0, 0, 23 }, { 512, 0, 512, 517 }, { 252, 252, 252, 517 }, { 253, 253, 253, 517 }, { 400, 400, 400, 517 },
    };

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Several_values_are_read_whole_whatever_fits(int length0, int length1, int length2, int mtu)
    {
        var pair = Pair(length0, length1, length2, mtu);
        var recorder = new Recorder();
        pair.A.Client.ReadMultiple([0x000C, 0x000E, 0x0010], recorder);
        pair.Settle();
        Assert.Equal(Values(length0, length1, length2), recorder.Told);
        Assert.Equal(0, recorder.Status);
        Assert.Equal("> 200C000E001000", pair.Trace[0]);
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Values_of_a_type_are_read_whole_whatever_fits(int length0, int length1, int length2, int mtu)
    {
        var pair = Pair(length0, length1, length2, mtu);
        var recorder = new Recorder();
        pair.A.Client.ReadByType(1, 0xFFFF, 0x2345, recorder);
        pair.Settle();
        Assert.Equal(Values(length0, length1, length2), recorder.Told);
        Assert.Equal(0, recorder.Status);
    }

    [Fact]
    public void Small_values_take_one_request()
    {
        var pair = Pair(1, 2, 3);
        pair.A.Client.ReadMultiple([0x000C, 0x000E, 0x0010], new Recorder());
        pair.Settle();
        Assert.Equal(["> 200C000E001000", "< 21010000" + "02000001" + "0300000102"], pair.Trace);
    }

    [Fact]
    public void More_handles_than_a_request_holds_take_several()
    {
        var pair = Pair(1, 1, 1);
        var recorder = new Recorder();
        pair.A.Client.ReadMultiple(Enumerable.Repeat((ushort)0x000C, 64).ToArray(), recorder);
        pair.Settle();
        Assert.Equal(64, recorder.Told.Count);
        Assert.Equal(0, recorder.Status);
    }

    [Fact]
    public void A_server_without_the_request_is_asked_one_by_one()
    {
        var bench = new GattBench();
        var recorder = new Recorder();
        bench.Client.ReadMultiple([1, 2], recorder);
        Assert.Equal("2001000200", bench.Sent());
        bench.Receive("01200100 06");
        Assert.Equal("0A0100", bench.Sent());
        bench.Receive("0B AA");
        Assert.Equal("0A0200", bench.Sent());
        bench.Receive("0B BB");
        Assert.Equal(["value 0001 AA", "value 0002 BB"], recorder.Told);
        Assert.Equal(0, recorder.Status);
    }

    [Fact]
    public void An_error_ends_it_and_what_was_read_has_been_told()
    {
        var pair = Pair(21, 1, 1);
        var recorder = new Recorder();
        pair.A.Client.ReadMultiple([0x000C, 0x000E, 0x0001, 0x7000], recorder);
        pair.Settle();
        Assert.Equal((int)AttError.InvalidHandle, recorder.Status);
        Assert.Empty(recorder.Told);
    }

    [Fact]
    public void More_than_was_asked_for_is_invalid()
    {
        var bench = new GattBench();
        var recorder = new Recorder();
        bench.Client.ReadMultiple([1, 2], recorder);
        bench.Receive("21 0000 0000 0000");
        Assert.Equal(InvalidResponse, recorder.Status);
    }

    [Theory]
    [InlineData("09 01 00")]
    [InlineData("09 03 0C00 AA 0D00")]
    [InlineData("09 03 0900 AA")]
    [InlineData("09 03 1100 AA")]
    [InlineData("09 03 0C00 AA 0C00 BB")]
    public void Values_of_a_type_that_make_no_sense_end_it(string answer)
    {
        var bench = new GattBench();
        var recorder = new Recorder();
        bench.Client.ReadByType(0x000A, 0x0010, 0x2345, recorder);
        Assert.Equal("080A0010004523", bench.Sent());
        bench.Receive(answer);
        Assert.Equal(InvalidResponse, recorder.Status);
    }

    [Fact]
    public void Includes_are_found_with_16_and_128_bits()
    {
        var pair = new GattPair();
        var uart = Tables.Uart;
        var battery = new GattServiceDefinition(0x180F) { Kind = GattServiceKind.Secondary };
        pair.B.Server.Register([new GattServiceDefinition(0x180D) { Includes = [battery, uart, battery] }, battery, uart]);
        var recorder = new Recorder();
        pair.A.Client.DiscoverIncludes(1, 0xFFFF, recorder);
        pair.Settle();
        Assert.Equal(
            ["included 000B: 000E..000E 180f", "included 000C: 000F..0014 " + Tables.UartService.ToLowerInvariant(), "included 000D: 000E..000E 180f"],
            recorder.Told);
        Assert.Equal(0, recorder.Status);
    }

    [Theory]
    [InlineData("09 07 0200 0300 0400 00")]
    [InlineData("09 08 0000 0300 0400 0F18")]
    [InlineData("09 08 0200 0000 0400 0F18")]
    [InlineData("09 08 0200 0500 0400 0F18")]
    public void Includes_that_make_no_sense_end_it(string answer)
    {
        var bench = new GattBench();
        var recorder = new Recorder();
        bench.Client.DiscoverIncludes(1, 0x0010, recorder);
        bench.Receive(answer);
        Assert.Equal(InvalidResponse, recorder.Status);
        Assert.Empty(recorder.Told);
    }

    [Fact]
    public void Mistakes_of_the_caller_throw()
    {
        var client = new GattBench().Client;
        var recorder = new Recorder();
        Assert.Throws<ArgumentException>(() => client.ReadMultiple([1], recorder));
        Assert.Throws<ArgumentException>(() => client.ReadMultiple(new ushort[65], recorder));
        Assert.Throws<BleException>(() => client.ReadMultiple([1, 0], recorder));
        Assert.Throws<BleException>(() => client.ReadByType(2, 1, 0x2345, recorder));
        Assert.Throws<BleException>(() => client.DiscoverIncludes(0, 1, recorder));
        Assert.Equal(0, client.PendingCount);
    }

    [Fact]
    public void Several_notifications_in_one_PDU_are_told_one_by_one_or_not_at_all()
    {
        var bench = new GattBench();
        bench.Receive("23 0C00 0200 0102 0D00 0000 0E00 0100 FF");
        Assert.Equal(["NOTIFY 000C 0102", "NOTIFY 000D ", "NOTIFY 000E FF"], bench.Stack.TakeEvents());
        foreach (var pdu in new[] { "23 0C00 0200 0102 0D00 0100", "23 0C00 0200 0102 0000 0000", "23 0C00 0100 01 0D00 0000 00", "23 0C00 FFFF 0D00 0000" })
            bench.Receive(pdu);
        Assert.Empty(bench.Stack.Events);
        Assert.Equal(4, bench.Stack.Statistics.MalformedAttPdus);
        bench.Stack.Handler = (in BleEvent _) =>
        {
            bench.Bearer.Close();
            return 0;
        };
        bench.Receive("23 0C00 0000 0D00 0000");
        Assert.Single(bench.Stack.TakeEvents());
    }
}
