// Long and reliable writes of the client (Core Vol 3, Part G, 4.9.4, 4.9.5), and signed ones (4.9.2).
using System;
using System.Linq;

namespace GattGen.Host.Tests;

public class ClientWritingTests
{
    private const int GivenUp = 0x100 + 2;
    private const int InvalidResponse = 0x100 + 5;

    private static GattPair Pair()
    {
        var pair = new GattPair();
        pair.B.Server.Register([new GattServiceDefinition(0x1234, (0x2345, GattFlags.Read | GattFlags.Write), (0x2346, GattFlags.Read | GattFlags.Write), (0x2347, GattFlags.Read))]);
        pair.B.Server.SetBuffer(0x000C, 512, false);
        return pair;
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(20, 1)]
    [InlineData(21, 3)]
    [InlineData(36, 3)]
    [InlineData(37, 4)]
    [InlineData(512, 30)]
    public void A_value_goes_as_one_write_where_it_fits_and_otherwise_in_parts(int length, int requests)
    {
        var pair = Pair();
        var recorder = new Recorder();
        pair.A.Client.WriteLong(0x000C, GattBench.Octets(length), recorder);
        pair.Settle();
        Assert.Equal(0, recorder.Status);
        Assert.Equal(GattBench.Octets(length), pair.B.Server.Read(0x000C));
        Assert.Equal(requests, pair.Trace.Count(pdu => pdu[0] == '>'));
        Assert.Equal(["GATTS_WRITE 0040 000C"], pair.B.Stack.TakeEvents());
        Assert.Empty(pair.A.Stack.Events);
    }

    [Fact]
    public void Several_values_are_written_together()
    {
        var pair = Pair();
        var recorder = new Recorder();
        pair.A.Client.WriteReliably([new GattValueWrite(0x000C, new byte[] { 1 }), new GattValueWrite(0x000E, GattBench.Octets(19)), new GattValueWrite(0x000C, default)], recorder);
        pair.Settle();
        Assert.Equal(0, recorder.Status);
        Assert.Equal(
            [
                "> 160C00000001", "< 170C00000001",
                "> 160E000000000102030405060708090A0B0C0D0E0F1011", "< 170E000000000102030405060708090A0B0C0D0E0F1011",
                "> 160E00120012", "< 170E00120012",
                "> 160C000000", "< 170C000000",
                "> 1801", "< 19",
            ],
            pair.Trace);
        Assert.Empty(pair.B.Server.Read(0x000C));
        Assert.Equal(GattBench.Octets(19), pair.B.Server.Read(0x000E));
    }

    [Fact]
    public void A_refused_part_takes_back_what_was_prepared()
    {
        var pair = Pair();
        var recorder = new Recorder();
        pair.A.Client.WriteReliably([new GattValueWrite(0x000C, new byte[] { 1 }), new GattValueWrite(0x0010, new byte[] { 2 })], recorder);
        pair.Settle();
        Assert.Equal((int)AttError.WriteNotPermitted, recorder.Status);
        Assert.Equal("> 1800", pair.Trace[^2]);
        Assert.Equal(0, pair.B.Bearer.Prepared.Count);
        Assert.Empty(pair.B.Server.Read(0x000C));

        // The first part refused: there is nothing to take back.
        pair.Trace.Clear();
        pair.A.Client.WriteReliably([new GattValueWrite(0x0010, new byte[] { 2 })], recorder);
        pair.Settle();
        Assert.Equal(2, pair.Trace.Count);
        Assert.Equal(0, pair.A.Client.PendingCount);
    }

    [Theory]
    [InlineData("17 0C00 0000 02")]
    [InlineData("17 0D00 0000 01")]
    [InlineData("17 0C00 0100 01")]
    [InlineData("17 0C00 0000 0101")]
    [InlineData("17 0C00 0000")]
    [InlineData("17 0C00")]
    public void An_echo_that_differs_takes_everything_back(string echo)
    {
        var bench = new GattBench();
        var recorder = new Recorder();
        bench.Client.WriteReliably([new GattValueWrite(0x000C, new byte[] { 1 })], recorder);
        Assert.Equal("160C00000001", bench.Sent());
        bench.Receive(echo);
        Assert.Equal("1800", bench.Sent());
        Assert.Null(recorder.Status);
        bench.Receive("19");
        Assert.Equal(InvalidResponse, recorder.Status);
        Assert.Equal(0, bench.Client.PendingCount);
    }

    [Fact]
    public void A_refused_execution_is_the_end()
    {
        var bench = new GattBench();
        var recorder = new Recorder();
        bench.Client.WriteLong(0x000C, new byte[21], recorder);
        bench.Receive("17" + bench.Sent()[2..]);
        bench.Receive("17" + bench.Sent()[2..]);
        Assert.Equal("1801", bench.Sent());
        bench.Receive("01180C000D");
        Assert.Equal((int)AttError.InvalidAttributeValueLength, recorder.Status);
        Assert.Empty(bench.Link.Sent);
    }

    [Fact]
    public void An_operation_that_is_given_up_takes_back_what_was_prepared_before_the_next_one_begins()
    {
        var bench = new GattBench();
        var recorder = new Recorder();
        bench.Client.WriteLong(0x000C, new byte[60], recorder);
        bench.Client.Read(0x000C, null);
        bench.Receive("17" + bench.Sent()[2..]);
        ((PendingOperation)recorder.HostState!).Abandon();
        Assert.Equal(GivenUp, recorder.Status);
        bench.Receive("17" + bench.Sent()[2..]);
        Assert.Equal("1800", bench.Sent());
        bench.Receive("19");
        Assert.Equal("0A0C00", bench.Sent());
        Assert.Equal(1, recorder.Ends);
    }

    [Fact]
    public void One_that_is_given_up_while_there_is_no_room_takes_it_back_when_there_is()
    {
        var bench = new GattBench();
        var recorder = new Recorder();
        bench.Client.WriteLong(0x000C, new byte[60], recorder);
        var request = bench.Sent();
        bench.Link.AnswerRoom = 0;
        bench.Receive("17" + request[2..]);
        ((PendingOperation)recorder.HostState!).Abandon();
        Assert.Equal(GivenUp, recorder.Status);
        bench.MakeRoom();
        Assert.Equal("1800", bench.Sent());
        bench.Receive("19");
        Assert.Equal(0, bench.Client.PendingCount);
    }

    [Fact]
    public void Mistakes_of_the_caller_throw_and_start_nothing()
    {
        var bench = new GattBench();
        var recorder = new Recorder();
        Assert.Throws<ArgumentException>(() => bench.Client.WriteLong(1, new byte[513], recorder));
        Assert.Throws<BleException>(() => bench.Client.WriteLong(0, default, recorder));
        Assert.Throws<ArgumentNullException>(() => bench.Client.WriteReliably(null!, recorder));
        Assert.Throws<ArgumentException>(() => bench.Client.WriteReliably([], recorder));
        Assert.Throws<ArgumentException>(() => bench.Client.WriteReliably(new GattValueWrite[65], recorder));
        Assert.Throws<BleException>(() => bench.Client.WriteReliably([default], recorder));
        Assert.Throws<ArgumentException>(() => bench.Client.WriteReliably([new GattValueWrite(1, new byte[513])], recorder));
        Assert.Equal(0, bench.Client.PendingCount);
        Assert.Null(recorder.HostState);
        Assert.Empty(bench.Link.Sent);
    }

    [Fact]
    public void The_end_of_the_link_ends_it()
    {
        var bench = new GattBench();
        var recorder = new Recorder();
        bench.Client.WriteLong(0x000C, new byte[60], recorder);
        bench.Receive("17" + bench.Sent()[2..]);
        bench.Bearer.Close();
        Assert.Equal(BleStatus.NotConnected, recorder.Status);
        bench.Bearer.Open();
        bench.Link.Sent.Clear();
        bench.Client.WriteLong(0x000C, new byte[1], recorder);
        Assert.Equal("120C0000", bench.Sent());
    }

    // ---- signed writes

    [Fact]
    public void A_signed_write_carries_its_signature_behind_the_value()
    {
        var bench = new GattBench();
        bench.Link.Keys.CanSign = true;
        bench.Link.Keys.OwnCounter = 7;
        Assert.True(bench.Client.TryWriteSigned(0x000C, [0xAA, 0xBB]));
        Assert.Equal("D20C00AABB" + Convert.ToHexString(FakeBond.Signature([0xD2, 0x0C, 0x00, 0xAA, 0xBB], 7)), bench.Sent());
    }

    [Fact]
    public void On_an_encrypted_link_it_is_a_write_command()
    {
        var bench = new GattBench();
        bench.Link.Security.IsEncrypted = true;
        Assert.True(bench.Client.TryWriteSigned(0x000C, [0xAA]));
        Assert.Equal("520C00AA", bench.Sent());
    }

    [Fact]
    public void Without_a_key_or_with_too_much_it_throws_and_without_room_no_counter_is_used_up()
    {
        var bench = new GattBench();
        Assert.Equal(BleError.NoEntry, Assert.Throws<BleException>(() => bench.Client.TryWriteSigned(0x000C, [1])).Error);
        bench.Link.Keys.CanSign = true;
        Assert.Throws<ArgumentException>(() => bench.Client.TryWriteSigned(0x000C, new byte[9]));
        Assert.Throws<BleException>(() => bench.Client.TryWriteSigned(0, [1]));
        bench.Link.Room = 0;
        Assert.False(bench.Client.TryWriteSigned(0x000C, [1]));
        Assert.Equal(0u, bench.Link.Keys.OwnCounter);
        bench.Link.Room = 1;
        Assert.True(bench.Client.TryWriteSigned(0x000C, new byte[8]));
        Assert.Equal(23, bench.Link.Sent.Dequeue().Length);
    }
}
