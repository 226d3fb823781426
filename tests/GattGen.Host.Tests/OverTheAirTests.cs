// Two and more hosts on virtual controllers: each promise of GAP end to end.
using System;
using System.Linq;
using System.Threading.Tasks;
using GattGen.Air;
using GattGen.Hci;

namespace GattGen.Host.Tests;

public class OverTheAirTests
{
    [Fact]
    public void A_scanner_sees_advertising_and_when_active_the_scan_response()
    {
        var world = new AirWorld();
        var (advertiser, scanner) = (world.Add(), world.Add());
        advertiser.Host.GapAdvertise(100_000, [0x02, 0x01, 0x06], [0x03, 0x09, 0x48, 0x52]);
        scanner.Host.GapScan(1_000, 100_000, 100_000, active: true);
        world.Until(() => scanner.Has(BleEventCode.ScanDone));

        var results = scanner.Events.Where(static e => e.Code == BleEventCode.ScanResult).ToList();
        Assert.Contains(results, static e => e.Kind == (byte)AdvertisingType.ConnectableUndirected);
        Assert.Contains(results, static e => e.Kind == (byte)AdvertisingType.ScanResponse);
        Assert.All(results, e => Assert.Equal(advertiser.Host.Config.Mac, e.Address));
        Assert.InRange(world.Air.Now, 1_000_000, 1_100_000);
        Assert.Empty(scanner.Failures);
    }

    [Fact]
    public void Scannable_advertising_is_of_type_2()
    {
        var world = new AirWorld();
        var (advertiser, scanner) = (world.Add(), world.Add());
        advertiser.Host.GapAdvertise(100_000, [0x02, 0x01, 0x06], connectable: false);
        scanner.Host.GapScan(1_000, 100_000, 100_000);
        world.Until(() => scanner.Has(BleEventCode.ScanDone));

        Assert.All(scanner.Events.Where(static e => e.Code == BleEventCode.ScanResult), static e => Assert.Equal(2, e.Kind));
        Assert.True(scanner.Has(BleEventCode.ScanResult));
    }

    [Fact]
    public void Two_hosts_connect_disconnect_and_connect_again_from_their_handlers()
    {
        var world = new AirWorld();
        var (peripheral, central) = (world.Add(), world.Add());
        var rounds = 0;
        peripheral.OnEvent = e =>
        {
            if (e.Code == BleEventCode.CentralDisconnect)
                peripheral.Host.GapAdvertise(20_000);
        };
        central.OnEvent = e =>
        {
            if (e.Code == BleEventCode.PeripheralConnect)
                Assert.True(central.Host.GapDisconnect(e.Connection));
            else if (e.Code == BleEventCode.PeripheralDisconnect && ++rounds < 20)
                central.Host.GapConnect(peripheral.Host.Config.Mac);
        };
        peripheral.Host.GapAdvertise(20_000);
        central.Host.GapConnect(peripheral.Host.Config.Mac);
        world.Until(() => rounds == 20 && peripheral.Events.Count == 40);

        Assert.Equal(20, peripheral.Events.Count(static e => e.Code == BleEventCode.CentralDisconnect && e.Status == 0x13));
        Assert.Equal(20, central.Events.Count(static e => e.Code == BleEventCode.PeripheralDisconnect && e.Status == 0x16));
        Assert.Equal((0, 0), (central.Host.ConnectionCount, peripheral.Host.ConnectionCount));
        Assert.Empty(central.Failures);
        Assert.Empty(peripheral.Failures);
    }

    [Fact]
    public void A_device_that_is_not_there_is_waited_for_as_long_as_was_said()
    {
        var world = new AirWorld();
        var central = world.Add();
        var start = world.Air.Now;
        central.Host.GapConnect(new BleAddress(BleAddressType.Random, 0xC000_0000_0001), 1_000);
        world.Until(() => central.Has(BleEventCode.PeripheralDisconnect));

        Assert.InRange(world.Air.Now - start, 1_000_000, 1_010_000);
        Assert.Equal(0xFFFF, central.Events.Single().Connection);
        central.Host.GapScan(100);
        world.Until(() => central.Has(BleEventCode.ScanDone));
    }

    [Fact]
    public void Both_sides_use_long_packets_and_exchange_values_in_them()
    {
        var (world, peripheral, central, conn) = Connected();
        world.Run(500_000);
        Assert.True(((IBleHost)central.Host).TryGetConnection(conn, out var info));
        Assert.Equal((251, 251), (info.MaxTransmitOctets, info.MaxReceiveOctets));
        central.Host.GattcExchangeMtu(conn);
        world.Until(() => peripheral.Has(BleEventCode.MtuExchanged) && central.Has(BleEventCode.MtuExchanged));
        Assert.Equal(256, central.Last(BleEventCode.MtuExchanged).Handle);
        central.Host.GattcRead(conn, 3);
        world.Until(() => central.Has(BleEventCode.GattcReadDone));
        Assert.Equal(0, central.Last(BleEventCode.GattcReadDone).Status);
    }

    [Theory]
    [InlineData(true, true, true)]
    [InlineData(true, false, true)]
    [InlineData(false, true, true)]
    [InlineData(false, false, false)]
    public void Links_move_to_2M_when_one_of_the_hosts_prefers_it(bool isPeripheralAsking, bool isCentralAsking, bool isMoved)
    {
        var world = new AirWorld();
        var peripheral = world.Add(new HostOptions { Prefer2MPhy = isPeripheralAsking });
        var central = world.Add(new HostOptions { Prefer2MPhy = isCentralAsking });
        peripheral.Host.GapAdvertise(20_000);
        central.Host.GapConnect(peripheral.Host.Config.Mac);
        world.Until(() => central.Has(BleEventCode.PeripheralConnect) && peripheral.Has(BleEventCode.CentralConnect));
        world.Run(2_000_000);

        var expected = isMoved ? LePhy.Le2M : LePhy.Le1M;
        foreach (var station in new[] { peripheral, central })
        {
            var link = station.Host.FindConnection(station.Events[0].Connection)!;
            Assert.Equal((expected, expected), (link.TransmitPhy, link.ReceivePhy));
            Assert.Equal((251, 251), (link.MaxTransmitOctets, link.MaxReceiveOctets));
            Assert.Empty(station.Failures);
        }
    }

    [Fact]
    public void A_peer_or_a_controller_without_2M_leaves_the_link_on_1M()
    {
        foreach (var isOwn in new[] { true, false })
        {
            var world = new AirWorld();
            var poor = new ControllerOptions { Features = ControllerOptions.AllFeatures & ~LeFeatures.Phy2M };
            var peripheral = world.Add(controller: isOwn ? null : poor);
            var central = world.Add(new HostOptions { Prefer2MPhy = true }, isOwn ? poor : null);
            peripheral.Host.GapAdvertise(20_000);
            central.Host.GapConnect(peripheral.Host.Config.Mac);
            world.Until(() => central.Has(BleEventCode.PeripheralConnect));
            world.Run(2_000_000);

            var link = central.Host.FindConnection(central.Events[0].Connection)!;
            Assert.Equal((LePhy.Le1M, LePhy.Le1M), (link.TransmitPhy, link.ReceivePhy));
            Assert.Empty(central.Failures);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Either_side_changes_the_connection_parameters(bool isCentralAsking)
    {
        var (world, peripheral, central, conn) = Connected();
        var operation = new Outcome();
        IBleHost asking = isCentralAsking ? central.Host : peripheral.Host;
        asking.StartUpdateConnection(isCentralAsking ? conn : peripheral.Events[0].Connection, new BleConnectionParameters(60_000, 60_000, 2, 3_000), operation);
        world.Until(() => central.Has(BleEventCode.ConnectionUpdate) && peripheral.Has(BleEventCode.ConnectionUpdate) && operation.Status is not null);

        Assert.Equal(BleStatus.Success, operation.Status);
        foreach (var station in new[] { central, peripheral })
        {
            var e = station.Last(BleEventCode.ConnectionUpdate);
            Assert.Equal((48, 2, 300, 0), (e.Handle, e.EndHandle, e.Extra, e.Status));
        }
    }

    [Fact]
    public void A_host_that_hangs_up_is_noticed_after_the_supervision_timeout()
    {
        var (world, peripheral, central, _) = Connected();
        world.Run(500_000);     // established: before its sixth interval a link ends with 0x3E instead
        central.Controller.Close();
        var start = world.Air.Now;
        world.Until(() => peripheral.Has(BleEventCode.CentralDisconnect));

        Assert.Equal(0x08, peripheral.Last(BleEventCode.CentralDisconnect).Status);
        Assert.InRange(world.Air.Now - start, 2_000_000, 3_000_000);
    }

    [Fact]
    public void A_controller_that_is_torn_out_ends_everything_with_its_events()
    {
        var (world, _, central, _) = Connected();
        central.Controller.Unplug("pulled");
        world.Until(() => !central.Host.Active);

        Assert.Equal([BleEventCode.PeripheralConnect, BleEventCode.PeripheralDisconnect], central.Events.Select(static e => e.Code));
        Assert.Equal(BleError.InputOutput, Bench.ErrorOf(() => central.Host.Active = true));
    }

    [Fact]
    [Specification("active/again")]
    public void Switching_one_side_off_and_on_a_hundred_times_leaves_nothing_behind()
    {
        var world = new AirWorld();
        var (peripheral, central) = (world.Add(), world.Add());
        for (var i = 0; i < 100; i++)
        {
            peripheral.Host.GapAdvertise(20_000);
            central.Host.GapConnect(peripheral.Host.Config.Mac);
            world.Until(() => central.Host.ConnectionCount == 1 && peripheral.Host.ConnectionCount == 1);
            var off = i % 2 == 0 ? central : peripheral;
            off.Host.Active = false;
            off.Host.Active = true;
            world.Until(() => central.Host.ConnectionCount == 0 && peripheral.Host.ConnectionCount == 0);
            Assert.Equal((0, 0), (off.Host.Timers.Count, off.Host.Commands.Count));
        }

        Assert.Equal(0, peripheral.Controller.Statistics.OversentInput + central.Controller.Statistics.OversentInput);
        Assert.Equal(0, peripheral.Host.Statistics.LostAnswers + central.Host.Statistics.LostAnswers);
    }

    [Fact]
    public void A_star_of_links_in_both_roles_works_at_once()
    {
        var world = new AirWorld();
        var hub = world.Add();
        var leaves = Enumerable.Range(0, 6).Select(_ => world.Add()).ToArray();
        for (var i = 0; i < leaves.Length; i++)
        {
            var expected = i + 1;
            if (i % 2 == 0)
            {
                leaves[i].Host.GapAdvertise(20_000);
                hub.Host.GapConnect(leaves[i].Host.Config.Mac);
            }
            else
            {
                hub.Host.GapAdvertise(20_000);
                leaves[i].Host.GapConnect(hub.Host.Config.Mac);
            }

            world.Until(() => hub.Host.ConnectionCount == expected);
        }

        foreach (var e in hub.Events.ToArray())
            hub.Host.GattcRead(e.Connection, 3);
        world.Until(() => hub.Events.Count(static e => e.Code == BleEventCode.GattcReadDone) == leaves.Length);
        Assert.All(hub.Events.Where(static e => e.Code == BleEventCode.GattcReadDone), static e => Assert.Equal(0, e.Status));
    }

    [Theory]
    [InlineData(1, 251, 12, false)]
    [InlineData(4, 27, 1, false)]
    [InlineData(1, 27, 3, true)]
    public void Any_controller_carries_a_flood_of_notifications_in_their_order(int credits, int length, int buffers, bool isShared)
    {
        var options = new ControllerOptions { CommandCredits = credits, AclDataPacketLength = length, TotalAclDataPackets = buffers, HasSharedAclBuffers = isShared };
        var (world, peripheral, central, conn) = Connected(options, new HostOptions { TransmitQueueOctets = HostOptions.MinTransmitQueueOctets });
        var connAtPeripheral = peripheral.Events[0].Connection;
        central.Host.GattcExchangeMtu(conn);
        world.Until(() => central.Has(BleEventCode.MtuExchanged));
        var next = 0;
        var received = 0;
        central.Host.Irq((in BleEvent e) =>
        {
            if (e.Code == BleEventCode.GattcNotify)
                Assert.Equal(received++, BitConverter.ToInt32(e.Data.Slice(0, 4)));
            return default;
        });
        IBleHost sender = peripheral.Host;
        var value = new byte[100];
        var room = new Outcome();
        Fill();
        world.Until(() =>
        {
            if (room.Status is not null)
                Fill();
            return received >= 500;
        });
        Assert.Empty(central.Failures);
        Assert.Equal(0, peripheral.Controller.Statistics.OversentInput + peripheral.Controller.Statistics.OversentAclPackets);

        void Fill()
        {
            room.Status = null;
            while (next < 500)
            {
                BitConverter.TryWriteBytes(value, next);
                if (!sender.TryNotify(connAtPeripheral, 0x0010, value))
                {
                    sender.StartWaitForRoom(connAtPeripheral, room);
                    return;
                }

                next++;
            }
        }
    }

    [Fact]
    public async Task A_server_on_a_controller_with_a_single_link_is_found_by_one_central_after_the_other()
    {
        var world = new AirWorld();
        var peripheral = world.Add(controller: new ControllerOptions { MaximumConnections = 1 });
        var centrals = new[] { world.Add(), world.Add() };
        await new GattServerSession("one link", 0, [0x02, 0x01, 0x06], []).StartAsync(peripheral.Host, []);

        for (var i = 0; i < 6; i++)
        {
            var central = centrals[i % 2];
            central.Events.Clear();
            central.Host.GapConnect(peripheral.Host.Config.Mac);
            world.Until(() => central.Events.Count > 0);
            Assert.Equal(BleEventCode.PeripheralConnect, central.Events[0].Code);
            world.Run(500_000);
            central.Host.GapDisconnect(central.Events[0].Connection);
            world.Until(() => central.Has(BleEventCode.PeripheralDisconnect));
        }

        Assert.Empty(peripheral.Failures);
    }

    [Fact]
    [Specification("addr_mode/default")]
    public void Where_there_is_no_public_address_a_static_random_one_is_used()
    {
        var world = new AirWorld();
        var withoutPublic = new ControllerOptions { HasPublicAddress = false };
        var (peripheral, central) = (world.Add(controller: withoutPublic), world.Add(controller: withoutPublic));
        var address = peripheral.Host.Config.Mac;
        Assert.True(address.IsStaticRandom);
        Assert.Equal(BleAddressMode.Random, peripheral.Host.Config.AddressMode);
        Assert.Equal(BleError.InvalidArgument, Bench.ErrorOf(() => peripheral.Host.Config.AddressMode = BleAddressMode.Public));

        peripheral.Host.GapAdvertise(20_000);
        central.Host.GapScan(1_000, 100_000, 100_000);
        world.Until(() => central.Has(BleEventCode.ScanResult));
        Assert.Equal(address, central.Last(BleEventCode.ScanResult).Address);

        central.Host.GapConnect(address);
        world.Until(() => central.Has(BleEventCode.PeripheralConnect) && peripheral.Has(BleEventCode.CentralConnect));
        Assert.Equal(central.Host.Config.Mac, peripheral.Last(BleEventCode.CentralConnect).Address);
        Assert.NotEqual(address, central.Host.Config.Mac);
        Assert.Empty(peripheral.Failures);
        Assert.Empty(central.Failures);
    }

    private static (AirWorld World, Station Peripheral, Station Central, ushort Connection) Connected(ControllerOptions? controller = null, HostOptions? options = null)
    {
        var world = new AirWorld();
        var (peripheral, central) = (world.Add(options, controller), world.Add(options));
        peripheral.Host.GapAdvertise(20_000);
        central.Host.GapConnect(peripheral.Host.Config.Mac);
        world.Until(() => central.Has(BleEventCode.PeripheralConnect) && peripheral.Has(BleEventCode.CentralConnect));
        return (world, peripheral, central, central.Events[0].Connection);
    }

    private sealed class Outcome : GattOperation
    {
        public int? Status { get; set; }

        public override void OnDone(int status) => Status = status;
    }
}
