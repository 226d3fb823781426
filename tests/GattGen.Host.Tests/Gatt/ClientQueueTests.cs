// One request at a time, the others wait (Core Vol 3, Part F, 3.3.2, 3.3.3; SECURITY: two ATT requests in flight).
using System;
using System.Collections.Generic;
using System.Linq;

namespace GattGen.Host.Tests;

public class ClientQueueTests
{
    private const int NotConnected = 0x100 + 107;
    private const int TimedOut = 0x100 + 110;
    private const int GivenUp = 0x100 + 2;
    private const int Invalid = 0x100 + 5;

    private static void Abandon(Recorder operation) => ((PendingOperation)operation.HostState!).Abandon();

    [Fact]
    public void The_next_request_leaves_when_the_one_before_is_answered()
    {
        var bench = new GattBench();
        bench.Client.Read(1, null);
        bench.Client.Write(2, [1], null);
        bench.Client.DiscoverServices(default, null);
        bench.Client.Read(3, null);
        Assert.Equal("0A0100", bench.Sent());
        Assert.Empty(bench.Link.Sent);
        bench.Receive("0B");
        Assert.Equal("12020001", bench.Sent());
        bench.Receive("01 12 0200 03");
        Assert.Equal("100100FFFF0028", bench.Sent());
        bench.Receive("11 06 0100 0500 0018");
        Assert.Equal("100600FFFF0028", bench.Sent());
        bench.Receive("01 10 0600 0A");
        Assert.Equal("0A0300", bench.Sent());
        bench.Receive("0B");
        Assert.Empty(bench.Link.Sent);
        Assert.Equal(0, bench.Client.PendingCount);
        Assert.Equal(
            ["READ 0001 ", "READ_DONE 0001 0", "WRITE_DONE 0002 3", "SERVICE 0001..0005 1800", "SERVICE_DONE 0", "READ 0003 ", "READ_DONE 0003 0"],
            bench.Stack.TakeEvents());
    }

    [Fact]
    public void More_waiting_requests_than_the_limit_are_refused()
    {
        var bench = new GattBench(stack => stack.Options = new HostOptions { Caching = false, MaxQueuedRequests = 2 });
        for (ushort i = 1; i <= 3; i++)
            bench.Client.Read(i, null);
        Assert.Equal(BleError.NoMemory, Assert.Throws<BleException>(() => bench.Client.Read(4, null)).Error);
        Assert.Equal(BleError.NoMemory, Assert.Throws<BleException>(() => bench.Client.Write(4, default, null)).Error);
        Assert.Equal(BleError.NoMemory, Assert.Throws<BleException>(() => bench.Client.DiscoverServices(default, null)).Error);
        Assert.Equal(BleError.NoMemory, Assert.Throws<BleException>(() => bench.Client.ExchangeMtu(null)).Error);
        bench.Receive("0B");
        bench.Client.ExchangeMtu(null);
        Assert.Equal(3, bench.Client.PendingCount);
    }

    [Fact]
    public void A_second_discovery_of_the_module_API_is_busy_and_those_of_operations_wait()
    {
        var bench = new GattBench();
        var operation = new Recorder();
        bench.Client.DiscoverServices(default, null);
        Assert.Equal(BleError.Busy, Assert.Throws<BleException>(() => bench.Client.DiscoverServices(0x180D, null)).Error);
        Assert.Equal(BleError.Busy, Assert.Throws<BleException>(() => bench.Client.DiscoverCharacteristics(1, 2, default, null)).Error);
        Assert.Equal(BleError.Busy, Assert.Throws<BleException>(() => bench.Client.DiscoverDescriptors(1, 2, null)).Error);
        bench.Client.DiscoverDescriptors(1, 2, operation);
        bench.Sent();
        bench.Receive("01 10 0100 0A");
        Assert.Equal("0402000200", bench.Sent());
        bench.Client.DiscoverCharacteristics(1, 2, default, null);
        bench.Receive("01 04 0200 0A");
        Assert.Equal(0, operation.Status);
        Assert.Equal("08010002000328", bench.Sent());
    }

    [Fact]
    public void A_handler_of_the_end_may_start_the_next_discovery()
    {
        var bench = new GattBench();
        bench.Stack.Handler = (in BleEvent e) =>
        {
            if (e.Code == BleEventCode.GattcServiceDone)
                bench.Client.DiscoverCharacteristics(1, 5, default, null);
            else if (e.Code == BleEventCode.GattcCharacteristicDone)
                bench.Client.DiscoverDescriptors(1, 5, null);
            else if (e.Code == BleEventCode.GattcDescriptorDone)
                bench.Client.Read(3, null);
            return 0;
        };
        bench.Client.DiscoverServices(default, null);
        bench.Receive("01 10 0100 0A");
        bench.Receive("01 08 0100 0A");
        bench.Receive("01 04 0200 0A");
        Assert.Equal(["100100FFFF0028", "08010005000328", "0402000500", "0A0300"], bench.Link.Sent.Select(Convert.ToHexString));
    }

    [Fact]
    public void What_a_handler_of_a_result_starts_waits_until_the_procedure_has_told_all_and_ended()
    {
        var bench = new GattBench();
        bench.Stack.Handler = (in BleEvent e) =>
        {
            if (e.Code == BleEventCode.GattcServiceResult)
                bench.Client.Read(e.GattcServiceResult.StartHandle, null);
            return 0;
        };
        bench.Client.DiscoverServices(default, null);
        bench.Sent();
        bench.Receive("11 06 0100 0500 0018 0600 0900 0118");
        Assert.Equal("100A00FFFF0028", bench.Sent());
        Assert.Empty(bench.Link.Sent);
        bench.Receive("01 10 0A00 0A");
        Assert.Equal("0A0100", bench.Sent());
        bench.Receive("0B");
        Assert.Equal("0A0600", bench.Sent());
    }

    [Fact]
    public void Ranges_and_handles_that_are_none_are_refused()
    {
        var bench = new GattBench();
        Assert.Equal(BleError.InvalidArgument, Assert.Throws<BleException>(() => bench.Client.DiscoverCharacteristics(0, 5, default, null)).Error);
        Assert.Equal(BleError.InvalidArgument, Assert.Throws<BleException>(() => bench.Client.DiscoverCharacteristics(5, 4, default, null)).Error);
        Assert.Equal(BleError.InvalidArgument, Assert.Throws<BleException>(() => bench.Client.DiscoverDescriptors(0, 5, null)).Error);
        Assert.Equal(BleError.InvalidArgument, Assert.Throws<BleException>(() => bench.Client.DiscoverDescriptors(5, 4, null)).Error);
        Assert.Equal(BleError.InvalidArgument, Assert.Throws<BleException>(() => bench.Client.Read(0, null)).Error);
        Assert.Equal(BleError.InvalidArgument, Assert.Throws<BleException>(() => bench.Client.Write(0, default, null)).Error);
        Assert.Equal(BleError.InvalidArgument, Assert.Throws<BleException>(() => bench.Client.TryWriteCommand(0, default)).Error);
        Assert.Empty(bench.Link.Sent);
        Assert.Equal(0, bench.Client.PendingCount);
    }

    [Fact]
    public void A_request_that_finds_no_room_leaves_when_there_is_some_and_its_time_begins_then()
    {
        var bench = new GattBench();
        bench.Link.AnswerRoom = 0;
        bench.Client.Read(1, null);
        bench.Client.Read(2, null);
        Assert.Equal(0, bench.Stack.Timers.Count);
        bench.Stack.Pass(60_000_000);
        bench.MakeRoom();
        Assert.Equal("0A0100", bench.Sent());
        Assert.Empty(bench.Link.Sent);
        bench.Receive("0B");
        Assert.Equal("0A0200", bench.Sent());
    }

    // ---- answers that fit nothing

    [Theory]
    [InlineData("0D 01")]               // the response to another request
    [InlineData("13")]
    [InlineData("01 0C 0100 0A")]       // an error of another request
    [InlineData("01 00 0000 0A")]
    [InlineData("1E")]
    public void An_answer_to_another_request_is_counted_and_the_right_one_still_counts(string other)
    {
        var bench = new GattBench();
        bench.Client.Read(1, null);
        bench.Sent();
        bench.Receive(other);
        Assert.Equal(1, bench.Bearer.Statistics.UnexpectedAttPdus);
        Assert.Empty(bench.Stack.Events);
        bench.Receive("0B 05");
        Assert.Equal(["READ 0001 05", "READ_DONE 0001 0"], bench.Stack.TakeEvents());
        bench.Receive("0B 05");
        Assert.Equal(2, bench.Bearer.Statistics.UnexpectedAttPdus);
    }

    [Fact]
    public void An_error_with_code_0_is_no_success()
    {
        var bench = new GattBench();
        bench.Client.Read(1, null);
        bench.Receive("01 0A 0100 00");
        Assert.Equal([$"READ_DONE 0001 {Invalid}"], bench.Stack.TakeEvents());
    }

    [Fact]
    public void A_response_of_a_wrong_length_ends_the_procedure()
    {
        var bench = new GattBench();
        bench.Client.Write(1, default, null);
        bench.Receive("13 00");
        Assert.Equal([$"WRITE_DONE 0001 {Invalid}"], bench.Stack.TakeEvents());
        var operation = new Recorder();
        bench.Client.ExchangeMtu(operation);
        bench.Receive("03 17");
        Assert.Equal(Invalid, operation.Status);
        Assert.Equal(0, bench.Stack.Timers.Count);
    }

    // ---- time

    [Fact]
    public void A_request_that_is_not_answered_within_30_s_ends_the_link()
    {
        var bench = new GattBench();
        var waiting = new Recorder();
        bench.Client.Read(1, null);
        bench.Client.Read(2, waiting);
        bench.Stack.Pass(29_999_999);
        Assert.Empty(bench.Link.Terminations);
        bench.Stack.Pass(1);
        Assert.Equal([0x13], bench.Link.Terminations);
        Assert.Equal([$"READ_DONE 0001 {TimedOut}"], bench.Stack.TakeEvents());
        Assert.Null(waiting.Status);

        // Nothing more is exchanged until the link has ended.
        bench.Link.Sent.Clear();
        bench.Receive("0B 01");
        bench.Receive("0A 0300");
        bench.Receive("1B 0C00 01");
        Assert.Empty(bench.Link.Sent);
        Assert.Empty(bench.Stack.Events);
        Assert.Equal(BleError.NotConnected, Assert.Throws<BleException>(() => bench.Client.Read(1, null)).Error);
        bench.Bearer.Close();
        Assert.Equal(NotConnected, waiting.Status);
        Assert.Single(bench.Link.Terminations);
    }

    [Fact]
    public void Each_request_of_a_procedure_has_its_own_30_s()
    {
        var bench = new GattBench();
        bench.Client.DiscoverServices(default, null);
        for (var i = 1; i < 6; i++)
        {
            bench.Stack.Pass(29_000_000);
            bench.Receive("1106" + GattBench.Hex16(i) + GattBench.Hex16(i) + "0F18");
        }

        Assert.Empty(bench.Link.Terminations);
        bench.Stack.Pass(30_000_000);
        Assert.Single(bench.Link.Terminations);
    }

    // ---- the end of the link

    [Fact]
    public void All_procedures_fail_when_the_link_ends_in_their_order()
    {
        var bench = new GattBench();
        var operation = new Recorder();
        bench.Client.DiscoverServices(default, null);
        bench.Client.Read(1, null);
        bench.Client.Write(2, [1], null);
        bench.Client.Read(3, operation);
        bench.Client.ExchangeMtu(null);
        bench.Bearer.Close();
        Assert.Equal([$"SERVICE_DONE {NotConnected}", $"READ_DONE 0001 {NotConnected}", $"WRITE_DONE 0002 {NotConnected}"], bench.Stack.TakeEvents());
        Assert.Equal(NotConnected, operation.Status);
        Assert.Equal(0, bench.Stack.Timers.Count);
        Assert.Equal(0, bench.Client.PendingCount);
        bench.Bearer.Open();
        bench.Link.Sent.Clear();
        bench.Client.DiscoverServices(default, null);
        Assert.Equal("100100FFFF0028", bench.Sent());
    }

    public static TheoryData<string, string> Results => new()
    {
        { "services", "11 06 0100 0500 0018 0600 0900 0118" },
        { "service", "07 0100 0500 0600 0900" },
        { "characteristics", "09 07 0200 02 0300 002A 0400 02 0500 012A 0600 02 0700 022A" },
        { "descriptors", "05 01 0200 0229 0300 0129" },
        { "read", "0B 0102" },
        { "mtu", "03 6400" },
    };

    private static void Start(GattBench bench, string kind, GattOperation? operation)
    {
        switch (kind)
        {
            case "services":
                bench.Client.DiscoverServices(default, operation);
                break;
            case "service":
                bench.Client.DiscoverServices(0x180D, operation);
                break;
            case "characteristics":
                bench.Client.DiscoverCharacteristics(1, 0xFFFF, default, operation);
                break;
            case "descriptors":
                bench.Client.DiscoverDescriptors(1, 0xFFFF, operation);
                break;
            case "read":
                bench.Client.Read(1, operation);
                break;
            default:
                bench.Client.ExchangeMtu(operation);
                break;
        }
    }

    [Theory]
    [MemberData(nameof(Results))]
    public void A_handler_that_ends_the_link_at_the_first_result_hears_of_the_end_and_no_more_results(string kind, string answer)
    {
        var bench = new GattBench();
        var closed = false;
        bench.Stack.Handler = (in BleEvent _) =>
        {
            if (!closed)
            {
                closed = true;
                bench.Bearer.Close();
            }

            return 0;
        };
        Start(bench, kind, null);
        bench.Link.Sent.Clear();
        bench.Receive(answer);
        var events = bench.Stack.TakeEvents();
        Assert.Equal(kind == "mtu" ? 1 : 2, events.Length);
        Assert.True(kind == "mtu" || events[1].EndsWith(" " + NotConnected, StringComparison.Ordinal));
        Assert.Empty(bench.Link.Sent);
        Assert.Equal(0, bench.Client.PendingCount);
        bench.Bearer.Open();
        bench.Client.Read(9, null);
        Assert.Equal("0A0900", bench.Sent());
    }

    // ---- giving up

    [Fact]
    public void An_operation_that_waits_is_given_up_without_a_trace()
    {
        var bench = new GattBench();
        var waiting = new Recorder();
        bench.Client.Read(1, null);
        bench.Client.Read(2, waiting);
        bench.Client.Read(3, null);
        Abandon(waiting);
        Assert.Equal(GivenUp, waiting.Status);
        bench.Sent();
        bench.Receive("0B");
        Assert.Equal("0A0300", bench.Sent());
        Assert.Equal(1, waiting.Ends);
    }

    [Fact]
    public void An_operation_whose_request_has_left_ends_at_once_and_its_answer_is_dropped()
    {
        var bench = new GattBench();
        var operation = new Recorder();
        bench.Client.Read(1, operation);
        bench.Client.Read(2, null);
        bench.Sent();
        Abandon(operation);
        Assert.Equal(GivenUp, operation.Status);
        Assert.Empty(bench.Link.Sent);
        bench.Receive("0B 01");
        Assert.Equal("0A0200", bench.Sent());
        Assert.Empty(operation.Told);
        Assert.Equal(1, operation.Ends);
        Assert.Empty(bench.Stack.Events);
        Assert.Equal(0, bench.Bearer.Statistics.UnexpectedAttPdus);
    }

    [Theory]
    [InlineData("01 0A 0100 05")]
    [InlineData("0B" + "00000000000000000000000000000000000000000000")]
    public void The_answer_to_what_was_given_up_may_be_an_error_or_a_first_part(string answer)
    {
        var bench = new GattBench();
        var operation = new Recorder();
        bench.Client.Read(1, operation);
        bench.Client.Read(2, null);
        bench.Sent();
        Abandon(operation);
        bench.Receive(answer);
        Assert.Equal("0A0200", bench.Sent());
        Assert.Empty(operation.Told);
    }

    [Fact]
    public void What_was_given_up_still_times_out_if_the_peer_never_answers()
    {
        var bench = new GattBench();
        var operation = new Recorder();
        bench.Client.Read(1, operation);
        Abandon(operation);
        bench.Stack.Pass(30_000_000);
        Assert.Single(bench.Link.Terminations);
        Assert.Equal(1, operation.Ends);
        bench.Bearer.Close();
        Assert.Equal(1, operation.Ends);
    }

    [Fact]
    public void An_operation_whose_request_found_no_room_is_given_up_without_a_trace()
    {
        var bench = new GattBench();
        var operation = new Recorder();
        bench.Link.AnswerRoom = 0;
        bench.Client.Read(1, operation);
        bench.Client.Read(2, null);
        Abandon(operation);
        bench.MakeRoom();
        Assert.Equal(["0A0200"], bench.Link.Sent.Select(Convert.ToHexString));
    }

    [Theory]
    [MemberData(nameof(Results))]
    public void An_operation_given_up_while_it_is_told_hears_no_more(string kind, string answer)
    {
        var bench = new GattBench();
        var operation = new GivesUp();
        Start(bench, kind, operation);
        bench.Client.Read(9, null);
        bench.Link.Sent.Clear();
        bench.Receive(answer);
        Assert.Equal(kind == "mtu" ? 0 : 1, operation.Told);
        Assert.Equal([kind == "mtu" ? 0 : GivenUp], operation.Ends);
        Assert.Equal(["0A0900"], bench.Link.Sent.Select(Convert.ToHexString));
    }

    [Fact]
    public void An_operation_can_be_started_again_from_its_end_but_not_before()
    {
        var bench = new GattBench();
        var operation = new Recorder();
        bench.Client.Read(1, PendingOperation.Require(operation));
        Assert.Equal(BleError.Already, Assert.Throws<BleException>(() => PendingOperation.Require(operation)).Error);
        Assert.Throws<ArgumentNullException>(() => PendingOperation.Require(null!));
        operation.Done = () =>
        {
            if (operation.Ends == 1)
                bench.Client.Read(2, PendingOperation.Require(operation));
        };
        bench.Sent();
        bench.Receive("0B");
        Assert.Equal("0A0200", bench.Sent());
        bench.Receive("0B");
        Assert.Equal(2, operation.Ends);
    }

    // ---- waiting for room

    [Fact]
    public void Who_waits_for_room_is_told_at_once_where_there_is_some()
    {
        var bench = new GattBench();
        var operation = new Recorder();
        bench.Client.WaitForRoom(operation);
        Assert.Equal(0, operation.Status);
    }

    [Fact]
    public void Who_waits_for_room_is_told_in_turn_as_long_as_there_is_some()
    {
        var bench = new GattBench();
        var order = new List<int>();
        var operations = Enumerable.Range(0, 3).Select(_ => new Recorder()).ToArray();
        bench.Link.Room = 0;
        for (var i = 0; i < 3; i++)
        {
            var number = i;
            operations[i].Done = () =>
            {
                order.Add(number);
                bench.Client.TryWriteCommand(1, [(byte)number]);
            };
            bench.Client.WaitForRoom(operations[i]);
        }

        Assert.All(operations, operation => Assert.Null(operation.Status));
        bench.Link.Room = 2;
        bench.Bearer.OnRoom();
        Assert.Equal([0, 1], order);
        bench.Link.Sent.Clear();
        bench.Bearer.OnRoom();
        Assert.Equal([0, 1, 2], order);
        Assert.Equal(0, bench.Client.Waiters.Count);
    }

    [Fact]
    public void Who_waits_for_room_may_give_up_and_fails_when_the_link_ends()
    {
        var bench = new GattBench();
        var first = new Recorder();
        var second = new Recorder();
        bench.Link.Room = 0;
        bench.Client.WaitForRoom(first);
        bench.Client.WaitForRoom(second);
        Abandon(first);
        Assert.Equal(GivenUp, first.Status);
        bench.Bearer.Close();
        Assert.Equal(NotConnected, second.Status);
        Assert.Equal(1, first.Ends);
    }

    [Fact]
    public void No_more_may_wait_for_room_than_the_limit()
    {
        var bench = new GattBench(stack => stack.Options = new HostOptions { Caching = false, MaxQueuedRequests = 2 });
        bench.Link.Room = 0;
        bench.Client.WaitForRoom(new Recorder());
        bench.Client.WaitForRoom(new Recorder());
        var refused = new Recorder();
        Assert.Equal(BleError.NoMemory, Assert.Throws<BleException>(() => bench.Client.WaitForRoom(refused)).Error);
        Assert.Null(refused.HostState);
    }

    // Gives itself up at the first thing it is told.
    private sealed class GivesUp : GattOperation
    {
        public int Told { get; private set; }

        public List<int> Ends { get; } = new();

        public override void OnService(ushort startHandle, ushort endHandle, BleUuid uuid) => Tell();

        public override void OnCharacteristic(ushort endHandle, ushort valueHandle, byte properties, BleUuid uuid) => Tell();

        public override void OnDescriptor(ushort handle, BleUuid uuid) => Tell();

        public override void OnData(ReadOnlySpan<byte> value) => Tell();

        public override void OnDone(int status) => Ends.Add(status);

        private void Tell()
        {
            Told++;
            ((PendingOperation)HostState!).Abandon();
        }
    }
}
