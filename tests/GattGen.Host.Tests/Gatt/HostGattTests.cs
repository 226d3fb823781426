// The GATT methods of the host as the application calls them: every refusal, the two seams, calls from inside handlers
// (CONFORMANCE 1.1, 1.2, 1.3).
using System;
using System.Collections.Generic;
using System.Linq;

namespace GattGen.Host.Tests;

public class HostGattTests
{
    private const ushort Connection = 0x0040;
    private const ushort Nobody = 0x0041;

    private static Bench Connected(params GattServiceDefinition[] services)
    {
        var bench = Bench.Started();
        bench.Host.GattsRegisterServices(services);
        bench.CentralConnects(Connection);
        bench.Controller.Forget();
        bench.Events.Clear();
        return bench;
    }

    // What the host has sent on the ATT channel since the last call.
    private static string[] Sent(Bench bench)
    {
        var sent = bench.Controller.Data.Select(static packet => Convert.ToHexString(packet.AsSpan(9))).ToArray();
        bench.Controller.Forget();
        return sent;
    }

    // The same, when the controller gives its buffers back (Number Of Completed Packets) until nothing is left to send.
    private static string[] SentToTheEnd(Bench bench)
    {
        var all = new List<string>();
        while (Sent(bench) is { Length: > 0 } sent)
        {
            all.AddRange(sent);
            bench.Controller.Say($"04 13 05 01 4000 {sent.Length:X2}00");
        }

        return [.. all];
    }

    private static void Receive(Bench bench, string pdu)
    {
        bench.Controller.Say(Bench.Data(Connection, 4, pdu));
        bench.Run();
    }

    public static TheoryData<string> AllCalls => [.. Calls.Keys];

    public static TheoryData<string> ConnectionCalls => [.. Calls.Keys.Where(static name => !name.StartsWith("local", StringComparison.Ordinal))];

    // Each GATT method with arguments that are right, but for the connection.
    private static readonly Dictionary<string, Action<HostBle, ushort>> Calls = new()
    {
        ["local register"] = static (host, _) => host.GattsRegisterServices(Tables.HeartRate),
        ["local read"] = static (host, _) => host.GattsRead(0x000C),
        ["local read into"] = static (host, _) => host.GattsRead(0x000C, new byte[20]),
        ["local write"] = static (host, _) => host.GattsWrite(0x000C, [1]),
        ["local set buffer"] = static (host, _) => host.GattsSetBuffer(0x000C, 20),
        ["notify"] = static (host, connection) => host.GattsNotify(connection, 0x000C),
        ["notify data"] = static (host, connection) => host.GattsNotify(connection, 0x000C, [1]),
        ["indicate"] = static (host, connection) => host.GattsIndicate(connection, 0x000C),
        ["indicate data"] = static (host, connection) => host.GattsIndicate(connection, 0x000C, [1]),
        ["discover services"] = static (host, connection) => host.GattcDiscoverServices(connection),
        ["discover service"] = static (host, connection) => host.GattcDiscoverServices(connection, 0x180D),
        ["discover characteristics"] = static (host, connection) => host.GattcDiscoverCharacteristics(connection, 1, 5),
        ["discover characteristic"] = static (host, connection) => host.GattcDiscoverCharacteristics(connection, 1, 5, 0x2A00),
        ["discover descriptors"] = static (host, connection) => host.GattcDiscoverDescriptors(connection, 1, 5),
        ["read"] = static (host, connection) => host.GattcRead(connection, 3),
        ["write"] = static (host, connection) => host.GattcWrite(connection, 3, [1], GattcWriteMode.WithResponse),
        ["write command"] = static (host, connection) => host.GattcWrite(connection, 3, [1]),
        ["exchange MTU"] = static (host, connection) => host.GattcExchangeMtu(connection),
        ["start read"] = static (host, connection) => ((IBleHost)host).StartRead(connection, 3, new Recorder()),
        ["start write"] = static (host, connection) => ((IBleHost)host).StartWrite(connection, 3, [1], new Recorder()),
        ["start services"] = static (host, connection) => ((IBleHost)host).StartDiscoverServices(connection, default, new Recorder()),
        ["start characteristics"] = static (host, connection) => ((IBleHost)host).StartDiscoverCharacteristics(connection, 1, 5, default, new Recorder()),
        ["start descriptors"] = static (host, connection) => ((IBleHost)host).StartDiscoverDescriptors(connection, 1, 5, new Recorder()),
        ["start MTU"] = static (host, connection) => ((IBleHost)host).StartExchangeMtu(connection, new Recorder()),
        ["start indicate"] = static (host, connection) => ((IBleHost)host).StartIndicate(connection, 0x000C, [1], new Recorder()),
        ["start long write"] = static (host, connection) => ((IBleHost)host).StartWriteLong(connection, 3, [1], new Recorder()),
        ["start reliable write"] = static (host, connection) => ((IBleHost)host).StartReliableWrite(connection, [new GattValueWrite(3, default)], new Recorder()),
        ["start reading several"] = static (host, connection) => ((IBleHost)host).StartReadMultiple(connection, [3, 5], new Recorder()),
        ["start reading a type"] = static (host, connection) => ((IBleHost)host).StartReadByType(connection, 1, 5, 0x2A00, new Recorder()),
        ["start includes"] = static (host, connection) => ((IBleHost)host).StartDiscoverIncludes(connection, 1, 5, new Recorder()),
        ["try signed write"] = static (host, connection) => ((IBleHost)host).TryWriteSigned(connection, 3, [1]),
        ["start waiting for room"] = static (host, connection) => ((IBleHost)host).StartWaitForRoom(connection, new Recorder()),
        ["try notify"] = static (host, connection) => ((IBleHost)host).TryNotify(connection, 0x000C, [1]),
        ["try write command"] = static (host, connection) => ((IBleHost)host).TryWriteCommand(connection, 3, [1]),
    };

    [Theory]
    [MemberData(nameof(AllCalls))]
    public void An_inactive_radio_is_no_device(string call)
    {
        var bench = new Bench();
        Assert.Equal(BleError.NoDevice, Bench.ErrorOf(() => Calls[call](bench.Host, Connection)));
        bench.Host.Active = true;
        bench.Host.Active = false;
        Assert.Equal(BleError.NoDevice, Bench.ErrorOf(() => Calls[call](bench.Host, Connection)));
    }

    [Theory]
    [MemberData(nameof(ConnectionCalls))]
    public void A_connection_that_is_none_is_not_connected(string call)
    {
        var bench = Connected(Tables.HeartRate);
        Assert.Equal(BleError.NotConnected, Bench.ErrorOf(() => Calls[call](bench.Host, Nobody)));
        bench.Controller.Say(Bench.DisconnectionComplete(Connection, 0x13));
        Assert.Equal(BleError.NotConnected, Bench.ErrorOf(() => Calls[call](bench.Host, Connection)));
        Assert.Empty(Sent(bench));
    }

    [Fact]
    [Specification("gatts_register_services/advertising")]
    [Specification("errno/EBUSY")]
    public void Registering_while_advertising_is_busy_and_changes_nothing()
    {
        var bench = Bench.Started();
        var handles = bench.Host.GattsRegisterServices(Tables.HeartRate);
        bench.Host.GapAdvertise(100_000);
        Assert.Equal(BleError.Busy, Bench.ErrorOf(() => bench.Host.GattsRegisterServices(Tables.Uart)));
        bench.Host.GattsWrite(handles[0][1], [1]);
        bench.Host.GapAdvertiseStop();
        Assert.Equal([[0x000C, 0x000F]], bench.Host.GattsRegisterServices(Tables.Uart));
    }

    [Fact]
    public void Arguments_that_name_nothing_are_invalid()
    {
        var bench = Connected(Tables.HeartRate);
        var host = bench.Host;
        Assert.Equal(BleError.InvalidArgument, Bench.ErrorOf(() => host.GattsRead(0x0099)));
        Assert.Equal(BleError.InvalidArgument, Bench.ErrorOf(() => host.GattsWrite(0x0099, [1])));
        Assert.Equal(BleError.InvalidArgument, Bench.ErrorOf(() => host.GattsSetBuffer(0x0099, 20)));
        Assert.Equal(BleError.InvalidArgument, Bench.ErrorOf(() => host.GattsNotify(Connection, 0x0099)));
        Assert.Equal(BleError.InvalidArgument, Bench.ErrorOf(() => host.GattsIndicate(Connection, 0x0099)));
        Assert.Equal(BleError.InvalidArgument, Bench.ErrorOf(() => host.GattsNotify(Connection, 0, [1])));
        Assert.Equal(BleError.InvalidArgument, Bench.ErrorOf(() => host.GattcDiscoverServices(Connection, default)));
        Assert.Equal(BleError.InvalidArgument, Bench.ErrorOf(() => host.GattcDiscoverCharacteristics(Connection, 1, 5, default)));
        Assert.Equal(BleError.InvalidArgument, Bench.ErrorOf(() => host.GattcDiscoverCharacteristics(Connection, 5, 1)));
        Assert.Equal(BleError.InvalidArgument, Bench.ErrorOf(() => host.GattcDiscoverDescriptors(Connection, 0, 5)));
        Assert.Equal(BleError.InvalidArgument, Bench.ErrorOf(() => host.GattcRead(Connection, 0)));
        Assert.Equal(BleError.InvalidArgument, Bench.ErrorOf(() => host.GattcWrite(Connection, 0, [1])));
        Assert.Equal(BleError.InvalidArgument, Bench.ErrorOf(() => host.GattcWrite(Connection, 3, [1], (GattcWriteMode)2)));
        Assert.Equal(BleError.InvalidArgument, Bench.ErrorOf(() => host.GattcWrite(Connection, 3, [1], (GattcWriteMode)(-1))));
        Assert.Empty(Sent(bench));
        Assert.Empty(bench.Events);
    }

    [Fact]
    public void The_second_seam_refuses_values_that_do_not_fit_and_operations_that_are_none_or_under_way()
    {
        var bench = Connected(Tables.HeartRate);
        IBleHost host = bench.Host;
        var operation = new Recorder();
        Assert.Throws<ArgumentException>(() => host.StartWrite(Connection, 3, new byte[21], operation));
        Assert.Throws<ArgumentException>(() => host.StartIndicate(Connection, 3, new byte[21], operation));
        Assert.Throws<ArgumentException>(() => host.TryWriteCommand(Connection, 3, new byte[21]));
        Assert.Throws<ArgumentException>(() => host.TryNotify(Connection, 3, new byte[21]));
        Assert.Throws<ArgumentNullException>(() => host.StartRead(Connection, 3, null!));
        Assert.Throws<ArgumentNullException>(() => host.Abandon(null!));
        Assert.Empty(Sent(bench));
        host.StartRead(Connection, 3, operation);
        Assert.Equal(BleError.Already, Bench.ErrorOf(() => host.StartRead(Connection, 3, operation)));
        Assert.Equal(BleError.Already, Bench.ErrorOf(() => host.StartIndicate(Connection, 3, [1], operation)));
        Assert.Equal(BleError.Already, Bench.ErrorOf(() => host.StartWaitForRoom(Connection, operation)));
        bench.Run();
        Assert.Equal(["0A0300"], Sent(bench));
    }

    [Fact]
    public void The_module_API_truncates_writes_to_the_MTU_less_3()
    {
        var bench = Connected();
        bench.Host.GattcWrite(Connection, 3, GattBench.Octets(40));
        bench.Host.GattcWrite(Connection, 3, GattBench.Octets(40), GattcWriteMode.WithResponse);
        bench.Run();
        var cut = "0300" + Convert.ToHexString(GattBench.Octets(20));
        Assert.Equal(["52" + cut, "12" + cut], Sent(bench));
    }

    [Fact]
    public void Operations_run_through_the_second_seam()
    {
        var bench = Connected(Tables.HeartRate);
        IBleHost host = bench.Host;
        var read = new Recorder();
        var room = new Recorder();
        var abandoned = new Recorder();
        host.StartRead(Connection, 3, read);
        host.StartWaitForRoom(Connection, room);
        host.StartWrite(Connection, 3, [1], abandoned);
        host.Abandon(abandoned);
        host.Abandon(abandoned);
        Assert.Equal(0, room.Status);
        Assert.Equal(0x102, abandoned.Status);
        bench.Run();
        Receive(bench, "0B 05");
        Assert.Equal(["data 05"], read.Told);
        Assert.Equal(0, read.Status);
        Assert.Equal(["0A0300"], Sent(bench));
        Assert.Empty(bench.Events);
    }

    [Fact]
    public void A_search_that_needs_no_request_ends_when_the_handler_that_started_it_has_returned()
    {
        var bench = Connected(Tables.HeartRate);
        var seen = new List<string>();
        bench.OnEvent = e =>
        {
            seen.Add("begin " + e.Code);
            if (e.Code == BleEventCode.GattsWrite)
                bench.Host.GattcDiscoverDescriptors(Connection, 5, 5);
            seen.Add("end " + e.Code);
        };
        Receive(bench, "12 1100 01");
        Assert.Equal(["begin GattsWrite", "end GattsWrite", "begin GattcDescriptorDone", "end GattcDescriptorDone"], seen);
        Assert.Equal(["13"], Sent(bench));
    }

    [Fact]
    public void A_read_may_be_answered_with_a_value_written_in_the_handler_and_denied_by_its_reply()
    {
        var bench = Connected(Tables.HeartRate);
        bench.OnEvent = e =>
        {
            if (e.Code == BleEventCode.GattsReadRequest)
                bench.Host.GattsWrite(e.Handle, [0xAB]);
        };
        Receive(bench, "0A 0F00");
        Assert.Equal(["0BAB"], Sent(bench));
        bench.Host.Irq((in BleEvent e) => AttError.InsufficientAuthorization);
        Receive(bench, "0A 0F00");
        Assert.Equal(["010A0F0008"], Sent(bench));
    }

    [Fact]
    [Specification("flag/READ_AUTHORIZED")]
    public void Without_a_handler_nobody_authorises_a_read()
    {
        var bench = Connected(new GattServiceDefinition(0x1234, (0x2345, GattFlags.Read | GattFlags.ReadAuthorized)));
        Receive(bench, "0A 0C00");
        Assert.Equal(["0B"], Sent(bench));
        bench.Host.Irq(null);
        Receive(bench, "0A 0C00");
        Assert.Equal(["010A0C0008"], Sent(bench));
    }

    [Fact]
    public void A_signed_write_needs_a_key() => Assert.Equal(
        BleError.NoEntry,
        Bench.ErrorOf(() => ((IBleHost)Connected(Tables.HeartRate).Host).TryWriteSigned(Connection, 3, [1])));

    [Fact]
    public void A_handler_may_call_everything_and_what_it_sends_follows_in_order()
    {
        var bench = Connected(Tables.HeartRate, Tables.Uart);
        var calls = 0;
        bench.OnEvent = e =>
        {
            if (e.Code != BleEventCode.GattsWrite || calls++ > 0)
                return;
            foreach (var call in Calls.Where(static c => c.Key is not ("local register" or "discover service" or "discover characteristics" or "discover characteristic" or "discover descriptors" or "try signed write")))
                call.Value(bench.Host, Connection);
            bench.Host.GattsRegisterServices(Tables.Uart);
        };
        Receive(bench, "12 1700 01");
        var sent = SentToTheEnd(bench);
        Assert.Empty(bench.Failures);
        Assert.Equal(["1B0C00", "1B0C0001", "1D0C00", "100100FFFF0028", "52030001", "1B0C0001", "52030001"], sent[..^1]);

        // The value that was written is gone with its service; the write itself had been stored.
        Assert.Equal("13", sent[^1]);
    }

    [Fact]
    public void Switching_off_in_a_handler_ends_operations_and_raises_nothing_more()
    {
        var bench = Connected(Tables.HeartRate);
        var read = new Recorder();
        var indicate = new Recorder();
        ((IBleHost)bench.Host).StartRead(Connection, 3, read);
        ((IBleHost)bench.Host).StartIndicate(Connection, 3, [1], indicate);
        bench.Host.GattcRead(Connection, 5);
        bench.Host.GattsIndicate(Connection, 0x000C, [2]);
        bench.OnEvent = _ => bench.Host.Active = false;
        Receive(bench, "12 1100 01");
        Assert.Equal([BleEventCode.GattsWrite], bench.Codes);
        Assert.Equal(0x100 + 107, read.Status);
        Assert.Equal(0x100 + 107, indicate.Status);
        Assert.False(bench.Host.Active);
        Assert.Empty(bench.Failures);
    }

    [Fact]
    [Specification("irq/order")]
    public void What_waits_fails_before_the_disconnect_event()
    {
        var bench = Connected(Tables.HeartRate);
        bench.Host.GattcRead(Connection, 3);
        bench.Host.GattcDiscoverServices(Connection);
        bench.Host.GattsIndicate(Connection, 0x000C, [1]);
        bench.Controller.Say(Bench.DisconnectionComplete(Connection, 0x08));
        Assert.Equal(
            [BleEventCode.GattcReadDone, BleEventCode.GattcServiceDone, BleEventCode.GattsIndicateDone, BleEventCode.CentralDisconnect],
            bench.Codes);
        Assert.All(bench.Events.Take(3), static e => Assert.Equal(0x100 + 107, e.Header.Status));
        Assert.Equal(0x08, bench.Events[3].Header.Status);
    }

    [Fact]
    public void A_request_that_is_never_answered_ends_the_link()
    {
        var bench = Connected();
        bench.Host.GattcRead(Connection, 3);
        bench.Run();
        bench.Controller.Forget();
        bench.Driver.Advance(30_000_000);
        bench.Run();
        Assert.Equal([BleEventCode.GattcReadDone], bench.Codes);
        Assert.Equal(0x100 + 110, bench.Events[0].Header.Status);
        Assert.Contains(bench.Controller.Commands, static command => Convert.ToHexString(command) == "01060403400013");
    }

    [Fact]
    public void A_client_that_takes_nothing_for_a_while_gets_the_latest_value_and_those_who_wait_for_room_are_told()
    {
        var bench = Connected(Tables.HeartRate);
        Receive(bench, "12 0D00 0100");
        Assert.Equal(["13"], SentToTheEnd(bench));
        var filled = 0;
        while (((IBleHost)bench.Host).TryNotify(Connection, 0x0099, GattBench.Octets(20)))
            filled++;
        Assert.Equal(BleError.NoMemory, Bench.ErrorOf(() => bench.Host.GattsNotify(Connection, 0x0099, GattBench.Octets(20))));
        Assert.Equal(BleError.NoMemory, Bench.ErrorOf(() => bench.Host.GattcWrite(Connection, 0x0099, GattBench.Octets(20))));
        var room = new Recorder();
        ((IBleHost)bench.Host).StartWaitForRoom(Connection, room);
        bench.Host.GattsWrite(0x000C, GattBench.Octets(19), sendUpdate: true);
        bench.Host.GattsWrite(0x000C, GattBench.Octets(20), sendUpdate: true);
        Assert.Null(room.Status);

        // An answer still finds its place.
        Receive(bench, "0A 0300");
        var sent = SentToTheEnd(bench);
        Assert.Equal(filled, sent.Count(static pdu => pdu.StartsWith("1B9900", StringComparison.Ordinal)));
        Assert.Single(sent, static pdu => pdu.StartsWith("0B", StringComparison.Ordinal));
        Assert.Equal(["1B0C00" + Convert.ToHexString(GattBench.Octets(20))], sent.Where(static pdu => pdu.StartsWith("1B0C", StringComparison.Ordinal)));
        Assert.Equal(0, room.Status);
    }

    // An operation that does in its callbacks what the test says.
    private sealed class Custom : GattOperation
    {
        public Action? Data { get; init; }

        public required Action Done { get; init; }

        public int? Status { get; private set; }

        public override void OnData(ReadOnlySpan<byte> value) => Data?.Invoke();

        public override void OnDone(int status)
        {
            Status = status;
            Done();
        }
    }

    [Fact]
    public void What_an_operation_throws_is_reported_and_the_next_request_leaves()
    {
        var bench = Connected();
        IBleHost host = bench.Host;
        host.StartRead(Connection, 0x0010, new Custom { Data = static () => throw new TimeZoneNotFoundException(), Done = static () => throw new InsufficientMemoryException() });
        host.StartRead(Connection, 0x0011, new Recorder());
        Assert.Equal(["0A1000"], Sent(bench));
        Assert.True(bench.Controller.Say(Bench.Data(Connection, 4, "0B AA")));

        Assert.Equal([typeof(TimeZoneNotFoundException), typeof(InsufficientMemoryException)], bench.Failures.Select(static f => f.GetType()));
        Assert.Equal(["0A1100"], Sent(bench));
    }

    [Fact]
    public void What_an_operation_causes_at_its_end_is_told_after_it()
    {
        var bench = Connected();
        IBleHost host = bench.Host;
        bench.Host.GapScan(0);
        bench.Run();
        var told = new List<string>();
        bench.OnEvent = e => told.Add(e.Code.ToString());
        host.StartRead(Connection, 0x0010, new Custom
        {
            Done = () =>
            {
                bench.Host.GapScanStop();
                told.Add("end of the operation");
            },
        });
        bench.Controller.Say(Bench.Data(Connection, 4, "0B AA"));

        Assert.Equal(["end of the operation", nameof(BleEventCode.ScanDone)], told);
    }

    [Fact]
    public void What_throws_while_it_is_told_of_a_failure_does_not_end_the_stack()
    {
        var bench = Connected();
        bench.Host.HandlerFailed += static _ => throw new TimeZoneNotFoundException();
        bench.OnEvent = static _ => throw new InsufficientMemoryException();
        bench.Host.GapScan(0);
        bench.Host.GapScanStop();

        Assert.IsType<InsufficientMemoryException>(Assert.Single(bench.Failures));
        Assert.Equal(1, bench.Host.FailedReports);
    }

    [Fact]
    public void Giving_up_an_operation_tells_its_end_even_when_many_events_wait()
    {
        var bench = Connected();
        IBleHost host = bench.Host;
        var operation = new Recorder();
        while (host.TryNotify(Connection, 0x0010, new byte[20]))
        {
        }

        // Read Requests use up what is kept for answers; then our own request cannot leave, and what needs none waits behind it.
        while (bench.Host.Statistics.DroppedAttRequests == 0)
            bench.Controller.Say(Bench.Data(Connection, 4, "0A 03 00"));
        host.StartWrite(Connection, 0x0010, new byte[20], operation);
        bench.Host.GattcDiscoverDescriptors(Connection, 0x0010, 0x0010);
        Exception? thrown = null;
        bench.OnEvent = e =>
        {
            bench.OnEvent = null;
            for (var i = 0; i < 64; i++)
            {
                bench.Host.GapScan(0);
                bench.Host.GapScanStop();
            }

            thrown = Record.Exception(() => host.Abandon(operation));
        };
        bench.Events.Clear();
        bench.Host.GapScan(0);
        bench.Host.GapScanStop();

        Assert.Null(thrown);
        Assert.Equal(BleStatus.Local + (int)BleError.NoEntry, operation.Status);
        Assert.Equal(65, bench.Codes.Count(static c => c == BleEventCode.ScanDone));
        Assert.Equal(BleEventCode.GattcDescriptorDone, bench.Codes.Last());
    }

    [Fact]
    public void The_smallest_queue_full_of_updates_still_takes_a_request_a_confirmation_and_the_largest_answer()
    {
        for (var length = 1; length <= 514; length += 19)
        {
            var bench = Bench.Started(new HostOptions { Caching = false, TransmitQueueOctets = HostOptions.MinTransmitQueueOctets, Mtu = 517 });
            bench.CentralConnects(Connection);
            bench.Controller.Say(Bench.Data(Connection, 4, "02 0502"));
            SentToTheEnd(bench);
            IBleHost host = bench.Host;
            for (var round = 0; round < 12; round++)
            {
                while (host.TryNotify(Connection, 0x0010, new byte[length]))
                {
                }

                host.StartWrite(Connection, 0x0010, new byte[514], new Recorder());
                bench.Controller.Say(Bench.Data(Connection, 4, "1D 1000 AA"));
                bench.Controller.Say(Bench.Data(Connection, 4, "0A 0300"));
                Assert.Equal(0, bench.Host.Statistics.DroppedAttRequests);

                var sent = SentToTheEnd(bench);
                Assert.Contains("1E", sent);
                Assert.Contains(sent, static pdu => pdu.StartsWith("0B47", StringComparison.Ordinal));
                bench.Controller.Say(Bench.Data(Connection, 4, "13"));
            }
        }
    }
}
