// The views of events: their parts stand in the order of the payload tuples of the module specification.
using System;

namespace GattGen.Tests.Module;

public class BleEventTests
{
    private static readonly BleAddress Peer = new(BleAddressType.Random, 0xC0FFEE000001);
    private static readonly BleUuid Uuid = 0x2A37;
    private static readonly byte[] Octets = [0x06, 0x48];

    // Every part differs from every other, so that no two can be mistaken for each other.
    private static BleEventHeader Header(BleEventCode code) => new(code, 0x0040)
    {
        Kind = 0x04,
        Handle = 0x0018,
        EndHandle = 0x0006,
        Extra = 0x0048,
        Status = 0x11,
        Address = Peer,
        Uuid = Uuid,
    };

    private static BleEvent Event(BleEventCode code) => new(Header(code), Octets);

    [Fact]
    public void Connections_and_their_ends_are_handle_address_type_address()
    {
        var (connection, type, address) = Event(BleEventCode.CentralConnect).CentralConnect;
        Assert.Equal((0x0040, BleAddressType.Random, Peer), (connection, type, address));

        (connection, type, address) = Event(BleEventCode.CentralDisconnect).CentralDisconnect;
        Assert.Equal((0x0040, BleAddressType.Random, Peer), (connection, type, address));

        (connection, type, address) = Event(BleEventCode.PeripheralConnect).PeripheralConnect;
        Assert.Equal((0x0040, BleAddressType.Random, Peer), (connection, type, address));

        (connection, type, address) = Event(BleEventCode.PeripheralDisconnect).PeripheralDisconnect;
        Assert.Equal((0x0040, BleAddressType.Random, Peer), (connection, type, address));
    }

    [Fact]
    public void Writes_and_read_requests_are_connection_and_handle()
    {
        var (connection, handle) = Event(BleEventCode.GattsWrite).GattsWrite;
        Assert.Equal((0x0040, 0x0018), (connection, handle));

        (connection, handle) = Event(BleEventCode.GattsReadRequest).GattsReadRequest;
        Assert.Equal((0x0040, 0x0018), (connection, handle));
    }

    [Fact]
    public void A_scan_result_is_address_type_address_kind_of_packet_strength_data()
    {
        var header = Header(BleEventCode.ScanResult);
        header.Status = -60;
        var (type, address, kind, rssi, data) = new BleEvent(header, Octets).ScanResult;

        Assert.Equal((BleAddressType.Random, Peer, AdvertisingType.ScanResponse, -60), (type, address, kind, rssi));
        Assert.Equal(Octets, data.ToArray());

        header.Status = 127;
        Assert.Equal(127, new BleEvent(header, Octets).ScanResult.Rssi);
    }

    [Fact]
    public void A_service_result_is_connection_start_end_uuid()
    {
        var (connection, start, end, uuid) = Event(BleEventCode.GattcServiceResult).GattcServiceResult;
        Assert.Equal((0x0040, 0x0018, 0x0006, Uuid), (connection, start, end, uuid));
    }

    [Fact]
    public void A_characteristic_result_is_connection_end_value_properties_uuid()
    {
        var (connection, end, value, properties, uuid) = Event(BleEventCode.GattcCharacteristicResult).GattcCharacteristicResult;
        Assert.Equal((0x0040, 0x0006, 0x0018, 0x04, Uuid), (connection, end, value, properties, uuid));
    }

    [Fact]
    public void A_descriptor_result_is_connection_handle_uuid()
    {
        var (connection, handle, uuid) = Event(BleEventCode.GattcDescriptorResult).GattcDescriptorResult;
        Assert.Equal((0x0040, 0x0018, Uuid), (connection, handle, uuid));
    }

    [Fact]
    public void The_ends_of_discoveries_are_connection_and_status()
    {
        var (connection, status) = Event(BleEventCode.GattcServiceDone).GattcServiceDone;
        Assert.Equal((0x0040, 0x11), (connection, status));

        (connection, status) = Event(BleEventCode.GattcCharacteristicDone).GattcCharacteristicDone;
        Assert.Equal((0x0040, 0x11), (connection, status));

        (connection, status) = Event(BleEventCode.GattcDescriptorDone).GattcDescriptorDone;
        Assert.Equal((0x0040, 0x11), (connection, status));
    }

    [Fact]
    public void Values_from_a_server_are_connection_handle_data()
    {
        var (connection, handle, data) = Event(BleEventCode.GattcReadResult).GattcReadResult;
        Assert.Equal((0x0040, 0x0018), (connection, handle));
        Assert.Equal(Octets, data.ToArray());

        (connection, handle, data) = Event(BleEventCode.GattcNotify).GattcNotify;
        Assert.Equal((0x0040, 0x0018), (connection, handle));
        Assert.Equal(Octets, data.ToArray());

        (connection, handle, data) = Event(BleEventCode.GattcIndicate).GattcIndicate;
        Assert.Equal((0x0040, 0x0018), (connection, handle));
        Assert.Equal(Octets, data.ToArray());
    }

    [Fact]
    public void The_ends_of_reads_writes_and_indications_are_connection_handle_status()
    {
        var (connection, handle, status) = Event(BleEventCode.GattcReadDone).GattcReadDone;
        Assert.Equal((0x0040, 0x0018, 0x11), (connection, handle, status));

        (connection, handle, status) = Event(BleEventCode.GattcWriteDone).GattcWriteDone;
        Assert.Equal((0x0040, 0x0018, 0x11), (connection, handle, status));

        (connection, handle, status) = Event(BleEventCode.GattsIndicateDone).GattsIndicateDone;
        Assert.Equal((0x0040, 0x0018, 0x11), (connection, handle, status));
    }

    [Fact]
    public void An_MTU_exchange_is_connection_and_MTU()
    {
        var header = Header(BleEventCode.MtuExchanged);
        header.Handle = 247;
        var (connection, mtu) = new BleEvent(header, default).MtuExchanged;
        Assert.Equal((0x0040, 247), (connection, mtu));
    }

    [Fact]
    public void A_connection_update_is_connection_interval_latency_timeout_status()
    {
        var (connection, interval, latency, timeout, status) = Event(BleEventCode.ConnectionUpdate).ConnectionUpdate;
        Assert.Equal((0x0040, 0x0018, 0x0006, 0x0048, 0x11), (connection, interval, latency, timeout, status));
    }

    [Fact]
    public void A_view_that_belongs_to_another_code_is_refused_and_the_message_names_both()
    {
        var refusal = Assert.Throws<InvalidOperationException>(() => Event(BleEventCode.ScanDone).CentralConnect.Connection);
        Assert.Contains("ScanDone", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("CentralConnect", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_view_looks_at_the_code()
    {
        foreach (var code in Enum.GetValues<BleEventCode>())
        {
            var views = 0;
            foreach (var view in AllViews)
            {
                try
                {
                    view(Event(code));
                    views++;
                }
                catch (InvalidOperationException refusal)
                {
                    Assert.Contains(code.ToString(), refusal.Message, StringComparison.Ordinal);
                }
            }

            // ScanDone has no payload; pairing and L2CAP channels have no views yet.
            var none = code is BleEventCode.ScanDone or (>= BleEventCode.L2capAccept and <= BleEventCode.L2capSendReady) or >= BleEventCode.EncryptionUpdate;
            Assert.Equal(none ? 0 : 1, views);
        }
    }

    [Fact]
    public void A_handler_can_be_written_as_a_switch_over_codes_and_positional_patterns()
    {
        ushort seen = 0;
        BleReply Handle(in BleEvent e) => e.Code switch
        {
            BleEventCode.CentralConnect when e.CentralConnect is var (connection, _, _) => Connected(connection),
            BleEventCode.GattsReadRequest => AttError.ReadNotPermitted,
            _ => 0,
        };

        int Connected(ushort connection)
        {
            seen = connection;
            return 0;
        }

        BleEventHandler handler = Handle;
        Assert.Equal(0, handler(Event(BleEventCode.CentralConnect)).Value);
        Assert.Equal(0x0040, seen);
        Assert.Equal(0x02, handler(Event(BleEventCode.GattsReadRequest)).Value);
    }

    [Fact]
    public void Headers_are_equal_when_every_part_is()
    {
        var header = Header(BleEventCode.GattsWrite);
        Assert.True(header == Header(BleEventCode.GattsWrite));
        Assert.Equal(header.GetHashCode(), Header(BleEventCode.GattsWrite).GetHashCode());
        Assert.True(header.Equals((object)Header(BleEventCode.GattsWrite)));

        BleEventHeader[] others =
        [
            header with { Code = BleEventCode.ScanDone },
            header with { Kind = 1 },
            header with { Connection = 1 },
            header with { Handle = 1 },
            header with { EndHandle = 1 },
            header with { Extra = 1 },
            header with { Status = 1 },
            header with { Address = BleAddress.None },
            header with { Uuid = 0x2A38 },
        ];
        Assert.All(others, other => Assert.True(header != other));
    }

    [Fact]
    public void Making_and_reading_an_event_allocates_nothing()
    {
        var sum = 0;
        Assert.Equal(0, Allocation.Of(() => Exercise(ref sum), times: 1000, warm: 1));
        Assert.NotEqual(0, sum);

        static void Exercise(ref int sum)
        {
            var (connection, handle, data) = Event(BleEventCode.GattcNotify).GattcNotify;
            sum += connection + handle + data.Length;
        }
    }

    private delegate void View(BleEvent e);

    private static readonly View[] AllViews =
    [
        e => _ = e.CentralConnect,
        e => _ = e.CentralDisconnect,
        e => _ = e.GattsWrite,
        e => _ = e.GattsReadRequest,
        e => _ = e.ScanResult,
        e => _ = e.PeripheralConnect,
        e => _ = e.PeripheralDisconnect,
        e => _ = e.GattcServiceResult,
        e => _ = e.GattcServiceDone,
        e => _ = e.GattcCharacteristicResult,
        e => _ = e.GattcCharacteristicDone,
        e => _ = e.GattcDescriptorResult,
        e => _ = e.GattcDescriptorDone,
        e => _ = e.GattcReadResult,
        e => _ = e.GattcReadDone,
        e => _ = e.GattcWriteDone,
        e => _ = e.GattcNotify,
        e => _ = e.GattcIndicate,
        e => _ = e.GattsIndicateDone,
        e => _ = e.MtuExchanged,
        e => _ = e.ConnectionUpdate,
    ];
}
