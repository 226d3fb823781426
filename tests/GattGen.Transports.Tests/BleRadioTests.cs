// Radios opened by name, in real time.
using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using GattGen.Host;

namespace GattGen.Transports.Tests;

public class BleRadioTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Theory]
    [InlineData("")]
    [InlineData("virtual:")]
    [InlineData("bluetooth")]
    [InlineData("tcp-client")]
    [InlineData("tcp-client:localhost")]
    [InlineData("tcp-client:localhost:0")]
    [InlineData("tcp-client:localhost:65536")]
    [InlineData("tcp-client:localhost:http")]
    [InlineData("tcp-server::80")]
    [InlineData("unix:")]
    [InlineData("unix-server")]
    public async Task A_name_that_is_none_is_refused_with_the_forms_that_are(string name)
    {
        var thrown = await Assert.ThrowsAsync<ArgumentException>(() => BleRadio.OpenAsync(name));
        Assert.Contains("'" + name + "'", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("tcp-client:HOST:PORT", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    [Specification("BLE")]
    public async Task The_same_name_gives_the_same_radio_until_it_is_closed()
    {
        var first = await BleRadio.OpenAsync("virtual:same");
        Assert.Same(first, await BleRadio.OpenAsync("virtual:same"));
        await first.DisposeAsync();
        await using var second = await BleRadio.OpenAsync("virtual:same");
        Assert.NotSame(first, second);
        second.Active = true;
        Assert.True(second.Active);
    }

    [Fact]
    public async Task Any_transport_carries_a_radio_that_connects_and_closes_it()
    {
        await using var server = await ControllerServer.StartAsync("tcp-server:127.0.0.1:0");
        var client = new TcpClient { NoDelay = true };
        await client.ConnectAsync(IPAddress.Loopback, server.Port);
        using var transport = new HciStreamTransport(client.GetStream());
        using var record = new MemoryStream();
        using var trace = new GattGen.Hci.BtSnoopWriter(record);
        await using var peripheral = await BleRadio.OpenAsync("virtual:beside");
        peripheral.Active = true;
        var advertised = peripheral.Config.Mac;
        await using (var radio = await BleRadio.OpenAsync(transport, new BleRadioOptions { Trace = trace }))
        {
            radio.Active = true;
            peripheral.GapAdvertise(50_000, connectable: true);
            await using var link = await new Central(radio).ConnectAsync(advertised).AsTask().WaitAsync(Patience);
            Assert.Equal(advertised, link.Peer);
        }

        Assert.True(transport.IsClosed);
        Assert.True(record.Length > 100);
    }

    [Fact]
    public async Task A_transport_that_is_none_an_option_out_of_range_and_a_call_given_up_are_refused()
    {
        await Assert.ThrowsAsync<ArgumentNullException>(() => BleRadio.OpenAsync((GattGen.Hci.IHciTransport)null!));
        using var transport = new HciStreamTransport(new MemoryStream());
        await Assert.ThrowsAnyAsync<ArgumentException>(() => BleRadio.OpenAsync(transport, new BleRadioOptions { Host = new HostOptions { MaxConnections = -1 } }));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => BleRadio.OpenAsync(transport, cancel: new CancellationToken(canceled: true)));
        Assert.False(transport.IsClosed);
    }

    [Fact]
    public async Task A_controller_that_cannot_be_reached_is_an_error_that_names_it()
    {
        int port;
        using (var listener = new TcpListener(IPAddress.Loopback, 0))
        {
            listener.Start();
            port = ((IPEndPoint)listener.LocalEndpoint).Port;
        }

        var name = $"tcp-client:127.0.0.1:{port}";
        var thrown = await Assert.ThrowsAsync<BleException>(() => BleRadio.OpenAsync(name));
        Assert.Equal(BleError.InputOutput, thrown.Error);
        Assert.Contains(name, thrown.Message, StringComparison.Ordinal);
        Assert.Equal(BleError.InputOutput, (await Assert.ThrowsAsync<BleException>(() => BleRadio.OpenAsync("unix:/nowhere/at/all"))).Error);
    }

    [Fact]
    public async Task Waiting_for_a_controller_can_be_given_up()
    {
        using var cancel = new CancellationTokenSource();
        var opening = BleRadio.OpenAsync("tcp-server:127.0.0.1:0", cancel: cancel.Token);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => opening.WaitAsync(Patience));
    }

    [Fact]
    public async Task One_caller_that_gives_up_does_not_end_the_waiting_of_another()
    {
        var folder = Directory.CreateTempSubdirectory("gattgen");
        try
        {
            var path = Path.Combine(folder.FullName, "host");
            using var cancel = new CancellationTokenSource();
            var first = BleRadio.OpenAsync("unix-server:" + path, cancel: cancel.Token);
            var second = BleRadio.OpenAsync("unix-server:" + path);
            await cancel.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first.WaitAsync(Patience));
            Assert.True(SpinWait.SpinUntil(() => File.Exists(path), Patience));
            using var controller = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            await controller.ConnectAsync(new UnixDomainSocketEndPoint(path));
            await using var radio = await second.WaitAsync(Patience);
            Assert.False(radio.Active);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_file_that_stands_where_a_socket_should_be_is_left_alone()
    {
        var folder = Directory.CreateTempSubdirectory("gattgen");
        try
        {
            var path = Path.Combine(folder.FullName, "file");
            foreach (var content in new[] { string.Empty, "precious" })
            {
                await File.WriteAllTextAsync(path, content);
                Assert.Equal(BleError.InputOutput, (await Assert.ThrowsAsync<BleException>(() => BleRadio.OpenAsync("unix-server:" + path))).Error);
                Assert.Equal(content, await File.ReadAllTextAsync(path));
            }

            File.Delete(path);
            using (var stale = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified))
            {
                stale.Bind(new UnixDomainSocketEndPoint(path));
            }

            await using var server = await ControllerServer.StartAsync("unix-server:" + path);
            Assert.Equal(0, server.Count);
            await server.DisposeAsync();
            await server.DisposeAsync();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Handlers_of_two_radios_that_wait_for_each_other_are_told_so()
    {
        var simulation = new Simulation();
        var radios = new[] { simulation.AddRadio(), simulation.AddRadio() };
        using var both = new Barrier(2);
        var errors = new BleError?[2];
        var threads = new Thread[2];
        for (var i = 0; i < 2; i++)
        {
            var (mine, other, number) = (radios[i], radios[1 - i], i);
            threads[i] = new Thread(() =>
            {
                mine.Irq((in BleEvent e) =>
                {
                    both.SignalAndWait(Patience);
                    try
                    {
                        other.Irq(null);
                    }
                    catch (BleException busy)
                    {
                        errors[number] = busy.Error;
                    }

                    return 0;
                });
                mine.GapScan(0);
                mine.GapScanStop();     // raises SCAN_DONE in the handler, on this thread
            });
        }

        foreach (var radio in radios)
            radio.Active = true;
        foreach (var thread in threads)
            thread.Start();
        foreach (var thread in threads)
            Assert.True(thread.Join(Patience));
        Assert.Contains(BleError.Busy, errors.OfType<BleError>());
    }

    [Fact]
    public async Task A_controller_that_never_answers_makes_activation_time_out()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var options = new BleRadioOptions { Host = new HostOptions { StartTimeoutMicroseconds = 100_000 } };
        await using var radio = await BleRadio.OpenAsync($"tcp-client:127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}", options);
        Assert.Equal(BleError.TimedOut, Assert.Throws<BleException>(() => radio.Active = true).Error);
        Assert.False(radio.Active);
    }

    [Theory]
    [InlineData("tcp")]
    [InlineData("unix")]
    public async Task A_host_over_a_socket_serves_a_host_on_the_virtual_air(string kind)
    {
        var folder = Directory.CreateTempSubdirectory("gattgen");
        try
        {
            var path = Path.Combine(folder.FullName, "hci");
            await using var server = await ControllerServer.StartAsync(kind == "tcp" ? "tcp-server:127.0.0.1:0" : "unix-server:" + path);
            await using var peripheral = await BleRadio.OpenAsync(kind == "tcp" ? $"tcp-client:127.0.0.1:{server.Port}" : "unix:" + path);
            await using var central = await BleRadio.OpenAsync("virtual:central of " + kind);
            peripheral.Active = true;
            central.Active = true;
            Assert.Equal(1, server.Count);
            var handle = peripheral.GattsRegisterServices(new GattServiceDefinition(0x180F, (0x2A19, GattFlags.Read)))[0][0];
            peripheral.GattsWrite(handle, [42]);
            peripheral.GapAdvertise(20_000);

            await using (var link = await new Central(central).ConnectAsync(peripheral.Config.Mac).AsTask().WaitAsync(Patience))
            {
                var battery = await link.FindServiceAsync(0x180F).AsTask().WaitAsync(Patience);
                Assert.NotNull(battery);
                Assert.Equal([42], await battery.Require(0x2A19).ReadAsync().AsTask().WaitAsync(Patience));
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_host_that_hangs_up_is_missed_by_its_peer()
    {
        await using var server = await ControllerServer.StartAsync("tcp-server:127.0.0.1:0");
        var peripheral = await BleRadio.OpenAsync($"tcp-client:127.0.0.1:{server.Port}");
        await using var central = await BleRadio.OpenAsync("virtual:central of one that hangs up");
        peripheral.Active = true;
        central.Active = true;
        peripheral.GapAdvertise(20_000);
        await using var link = await new Central(central).ConnectAsync(peripheral.Config.Mac).AsTask().WaitAsync(Patience);
        var ended = link.WaitForDisconnectionAsync().AsTask();
        await peripheral.DisposeAsync();
        await ended.WaitAsync(Patience);
        Assert.Equal(BleError.NotConnected, (await Assert.ThrowsAsync<BleException>(() => link.DiscoverAsync().AsTask())).Error);
    }

    [Fact]
    public async Task A_host_on_a_listening_socket_takes_the_controller_that_connects()
    {
        var folder = Directory.CreateTempSubdirectory("gattgen");
        try
        {
            var path = Path.Combine(folder.FullName, "host");
            var opening = BleRadio.OpenAsync("unix-server:" + path);
            Assert.True(SpinWait.SpinUntil(() => File.Exists(path), Patience));
            using var controller = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            await controller.ConnectAsync(new UnixDomainSocketEndPoint(path));
            await using var radio = await opening.WaitAsync(Patience);
            var activating = Task.Run(() => radio.Active = true);
            var reset = new byte[4];
            Assert.Equal(4, await controller.ReceiveAsync(reset).WaitAsync(Patience));
            Assert.Equal([0x01, 0x03, 0x0C, 0x00], reset);
            controller.Dispose();
            await Assert.ThrowsAsync<BleException>(() => activating.WaitAsync(Patience));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
