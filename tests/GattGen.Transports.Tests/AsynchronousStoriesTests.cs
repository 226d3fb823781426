// Stories of two devices on the air, told with the asynchronous layer alone (CONFORMANCE 1.8, the lines of aioble).
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using GattGen.Host;

namespace GattGen.Transports.Tests;

public class AsynchronousStoriesTests
{
    private static readonly BleUuid ServiceType = 0xA000;

    private readonly Simulation _simulation = new(seed: 5);
    private readonly HostBle _device;
    private readonly HostBle _phone;

    public AsynchronousStoriesTests()
    {
        _device = _simulation.AddRadio();
        _phone = _simulation.AddRadio();
        _device.Active = true;
        _phone.Active = true;
    }

    [Fact]
    [Specification("device/aioble_characteristic")]
    public void Characteristic_read_written_notified_and_indicated()
        => Run([(0xA001, GattFlags.Read | GattFlags.Write | GattFlags.WriteNoResponse | GattFlags.Notify | GattFlags.Indicate)], async (server, handles, link, service) =>
        {
            var local = server.Characteristic(handles[0]);
            local.Write([1, 2]);
            var remote = service.Require(0xA001);
            Assert.Equal([1, 2], await remote.ReadAsync());
            await using var writes = local.WritesAsync();
            await remote.WriteAsync(new byte[] { 3 });
            await remote.WriteWithoutResponseAsync(new byte[] { 4 });
            var written = writes.GetAsyncEnumerator();
            Assert.Equal([3], (await NextAsync(written)).Value);
            Assert.Equal([4], (await NextAsync(written)).Value);
            await using var values = await remote.SubscribeAsync();
            Assert.Equal(1, await local.NotifyAllAsync(new byte[] { 5 }));
            var received = values.GetAsyncEnumerator();
            Assert.Equal([5], await NextAsync(received));
            await local.IndicateAsync(Assert.Single(local.Subscribers), new byte[] { 6 });
            Assert.Equal([6], await NextAsync(received));
            Assert.Equal([4], local.Read());
            Assert.Equal(_phone.Config.Mac, local.Subscribers[0].Peer);
            Assert.Equal(_device.Config.Mac, link.Peer);
        });

    [Fact]
    [Specification("device/aioble_write_capture")]
    public void Write_capture_keeps_every_write_that_comes_faster_than_it_is_read()
        => Run([(0xA001, GattFlags.Write | GattFlags.WriteNoResponse)], async (server, handles, link, service) =>
        {
            await using var writes = server.Characteristic(handles[0]).WritesAsync(new SubscribeOptions { BufferSize = 20 });
            var remote = service.Require(0xA001);
            for (byte i = 0; i < 20; i++)
            {
                if (i % 2 == 0)
                    await remote.WriteWithoutResponseAsync(new[] { i });
                else
                    await remote.WriteAsync(new[] { i });
            }

            var written = writes.GetAsyncEnumerator();
            for (byte i = 0; i < 20; i++)
                Assert.Equal([i], (await NextAsync(written)).Value);
            Assert.Equal(0, writes.DroppedCount);
        });

    [Fact]
    [Specification("device/aioble_write_order")]
    public void Write_order_across_characteristics_is_kept()
        => Run([(0xA001, GattFlags.Write), (0xA002, GattFlags.WriteNoResponse)], async (server, handles, link, service) =>
        {
            await using var writes = server.WritesAsync(handles);
            var (first, second) = (service.Require(0xA001), service.Require(0xA002));
            var expected = new List<(ushort, byte)>();
            for (byte i = 0; i < 12; i++)
            {
                if (i % 3 == 0)
                    await first.WriteAsync(new[] { i });
                else
                    await second.WriteWithoutResponseAsync(new[] { i });
                expected.Add((i % 3 == 0 ? handles[0] : handles[1], i));
            }

            await first.WriteAsync(new byte[] { 12 });
            var written = writes.GetAsyncEnumerator();
            foreach (var (handle, value) in expected)
            {
                var next = await NextAsync(written);
                Assert.Equal((handle, value), (next.Handle, next.Value[0]));
            }
        });

    [Fact]
    [Specification("device/aioble_buffered_characteristic")]
    public void Buffered_characteristic_takes_what_it_has_room_for_and_long_values_in_pieces()
        => Run([(0xA001, GattFlags.Read | GattFlags.Write)], async (server, handles, link, service) =>
        {
            var remote = service.Require(0xA001);
            var value = Enumerable.Range(0, 120).Select(i => (byte)i).ToArray();
            _device.GattsSetBuffer(handles[0], 120);
            await remote.WriteAsync(value);     // at an MTU of 23: in pieces
            Assert.Equal(23, link.Mtu);
            Assert.Equal(value, await remote.ReadAsync());
            Assert.Equal(256, await link.ExchangeMtuAsync());
            await remote.WriteAsync(value.Reverse().ToArray());
            Assert.Equal(value.Reverse(), server.Characteristic(handles[0]).Read());
        });

    [Fact]
    [Specification("device/aioble_descriptor")]
    public void Descriptors_several_values_and_reliable_writes()
        => Run(
            [
                (0xA001, GattFlags.Read | GattFlags.Write | GattFlags.AuxWrite, new GattDescriptorDefinition[] { (0xA101, GattFlags.Read | GattFlags.Write) }),
                (0xA002, GattFlags.Read | GattFlags.Write | GattFlags.AuxWrite),
            ],
            async (server, handles, link, service) =>
            {
                var (first, second) = (service.Require(0xA001), service.Require(0xA002));
                var descriptor = (await first.FindDescriptorAsync(0xA101))!;
                await using var writes = server.Characteristic(handles[1]).WritesAsync();
                await descriptor.WriteAsync(new byte[] { 9 });
                Assert.Equal(handles[1], (await NextAsync(writes.GetAsyncEnumerator())).Handle);
                await link.WriteReliablyAsync([new(first, new byte[] { 1 }), new(second, new byte[] { 2, 2 })]);
                var values = await link.ReadMultipleAsync([second, descriptor, first]);
                Assert.Equal(["02-02", "09", "01"], values.Select(value => BitConverter.ToString(value)));
            });

    [Fact]
    [Specification("device/aioble_advertise_services")]
    public void Advertised_services_are_found_by_filter_with_their_scan_response()
    {
        Run(async () =>
        {
            byte[] data = [3, 3, 0x00, 0xA0];      // the complete list of 16-bit services: 0xA000
            var advertising = new Peripheral(_device).BroadcastAsync(data, new byte[] { 3, 9, (byte)'D', (byte)'1' }, new AdvertiseOptions { Duration = TimeSpan.FromSeconds(2) });
            var seen = new List<ScanResult>();
            var options = new ScanOptions
            {
                Active = true,
                Merge = true,
                Duplicates = ScanDuplicates.First,
                Duration = TimeSpan.FromSeconds(1),
                Filter = new ScanFilter { Services = [ServiceType], NamePrefix = "D" },
            };
            await foreach (var result in new Central(_phone).ScanAsync(options))
                seen.Add(result);
            var one = Assert.Single(seen);
            Assert.Equal(("D1", _device.Config.Mac, AdvertisingType.ScannableUndirected), (one.Name, one.Address, one.AdvertisingType));
            await advertising;
        });
    }

    [Fact]
    public void A_second_connection_discovers_nothing_on_the_air_until_the_services_change()
    {
        var handles = Register([(0xA001, GattFlags.Read | GattFlags.Notify)]);
        Run(async () =>
        {
            var central = new Central(_phone);
            var found = new List<ushort>();
            var times = new List<TimeSpan>();
            for (var round = 0; round < 3; round++)
            {
                if (round == 2)
                    handles = Register([(0xA005, GattFlags.Read), (0xA001, GattFlags.Read | GattFlags.Notify)]);
                _device.GapAdvertise(20_000);
                await using var link = await central.ConnectAsync(_device.Config.Mac);
                var before = _simulation.Now;
                found.Add((await link.FindServiceAsync(ServiceType))!.Require(0xA001).ValueHandle);
                times.Add(_simulation.Now - before);
            }

            Assert.Equal(found[0], found[1]);
            Assert.Equal(handles[1], found[2]);
            Assert.True(times[1] * 2 < times[0], "The hash alone takes less time than a discovery.");
            Assert.True(times[2] > times[1]);
            Assert.Equal(1, central.DiscoveryCache.Count);
        });
    }

    [Fact]
    [Specification("device/aioble_shutdown")]
    public void Shutdown_three_rounds_of_connections_times_three_restarts()
    {
        var rounds = 0;
        for (var restart = 0; restart < 3; restart++)
        {
            _device.Active = true;
            _phone.Active = true;
            Run(async () =>
            {
                var handles = Register([(0xA001, GattFlags.Write)]);
                await using var links = new Peripheral(_device).AcceptAllAsync().GetAsyncEnumerator();
                for (var round = 0; round < 3; round++)
                {
                    var accepting = links.MoveNextAsync();
                    var link = await new Central(_phone).ConnectAsync(_device.Config.Mac, new ConnectOptions { Attempts = 3 });
                    Assert.True(await accepting);
                    await using var writes = new Peripheral(_device).Characteristic(handles[0]).WritesAsync();
                    await (await link.FindServiceAsync(ServiceType))!.Require(0xA001).WriteAsync(new[] { (byte)round });
                    Assert.Equal([(byte)round], (await NextAsync(writes.GetAsyncEnumerator())).Value);
                    await link.DisconnectAsync();
                    Assert.Equal(0x13, await links.Current.WaitForDisconnectionAsync());
                    rounds++;
                }
            });
            _device.Active = false;
            _phone.Active = false;
        }

        Assert.Equal(9, rounds);
    }

    private static async Task<T> NextAsync<T>(IAsyncEnumerator<T> values)
    {
        Assert.True(await values.MoveNextAsync());
        return values.Current;
    }

    private ushort[] Register(GattCharacteristicDefinition[] characteristics) => _device.GattsRegisterServices(new GattServiceDefinition(ServiceType, characteristics))[0];

    private void Run(Func<Task> story) => _simulation.Run(story, TimeSpan.FromMinutes(2));

    private void Run(GattCharacteristicDefinition[] characteristics, Func<Peripheral, ushort[], Link, RemoteService, Task> story)
    {
        var handles = Register(characteristics);
        Run(async () =>
        {
            var server = new Peripheral(_device);
            var accepting = server.AdvertiseAsync();
            await using var link = await new Central(_phone).ConnectAsync(_device.Config.Mac);
            await accepting;
            await story(server, handles, link, (await link.FindServiceAsync(ServiceType))!);
        });
    }
}
