// The three-wire transport over real streams and real time: packets, bad lines, silence, and whole radios.
using System;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using GattGen.Hci;

namespace GattGen.Transports.Tests;

public sealed class ThreeWireTransportTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly ThreeWireOptions HostEnd = new() { Speed = 10_000_000, RepeatMicroseconds = 20_000, RetransmissionMicroseconds = 30_000, MaxRetransmissions = 200, EstablishmentTimeoutMicroseconds = 20_000_000 };
    private static readonly ThreeWireOptions ControllerEnd = HostEnd with { IsController = true };
    private static readonly byte[] Reset = [0x01, 0x03, 0x0C, 0x00];
    private static readonly byte[] Sync = [0xC0, 0x00, 0x2F, 0x00, 0xD0, 0x01, 0x7E, 0xC0];
    private readonly NetworkStream _near;
    private readonly NetworkStream _far;
    private readonly TransportSink _host = new();
    private readonly TransportSink _controller = new();

    public ThreeWireTransportTests()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var near = new TcpClient { NoDelay = true };
        near.Connect((IPEndPoint)listener.LocalEndpoint);
        _near = near.GetStream();
        var far = listener.AcceptSocket();
        far.NoDelay = true;
        _far = new NetworkStream(far, ownsSocket: true);
    }

    [Theory]
    [InlineData(1_000_000)]
    [InlineData(200)]
    public async Task Packets_arrive_once_and_in_order_both_ways_whatever_the_line_does(int oneIn)
    {
        using var host = new HciStreamTransport(new LossyStream(_near, 1, oneIn), HostEnd);
        using var controller = new HciStreamTransport(new LossyStream(_far, 2, oneIn), ControllerEnd);
        host.Open(_host);
        host.Send(Packet(0));       // waits for the link
        controller.Open(_controller);
        await host.EstablishAsync().WaitAsync(Patience);
        for (var i = 1; i < 300; i++)
            host.Send(Packet(i));
        for (var i = 0; i < 300; i++)
        {
            Assert.Equal(Packet(i), await _controller.NextAsync());
            controller.Send(Packet(1000 + i));
        }

        for (var i = 0; i < 300; i++)
            Assert.Equal(Packet(1000 + i), await _host.NextAsync());
        Assert.Equal(oneIn == 200, host.ThreeWireStatistics!.DamagedPackets > 0);
        Assert.Equal(oneIn == 200, host.ThreeWireStatistics.RetransmittedPackets > 0);
    }

    [Fact]
    public async Task A_refused_packet_is_offered_again_and_nothing_passes_it()
    {
        using var host = new HciStreamTransport(_near, HostEnd);
        using var controller = new HciStreamTransport(_far, ControllerEnd);
        _host.Refuse = 1;
        host.Open(_host);
        controller.Open(_controller);
        for (var i = 0; i < 20; i++)
            controller.Send(Packet(i));
        await _host.Refused.Task.WaitAsync(Patience);
        await Task.Delay(100);
        Assert.True(_host.IsEmpty);
        host.Resume();
        for (var i = 0; i < 20; i++)
            Assert.Equal(Packet(i), await _host.NextAsync());
    }

    [Fact]
    public async Task What_arrives_before_the_transport_is_opened_waits_for_it()
    {
        using var host = new HciStreamTransport(_near, HostEnd);
        using var controller = new HciStreamTransport(_far, ControllerEnd);
        controller.Open(_controller);
        await host.EstablishAsync().WaitAsync(Patience);
        controller.Send(Packet(1));
        await Task.Delay(50);
        host.Open(_host);
        Assert.Equal(Packet(1), await _host.NextAsync());
    }

    [Fact]
    public async Task A_side_that_does_not_answer_is_given_up_with_a_reason()
    {
        using var host = new HciStreamTransport(_near, HostEnd with { EstablishmentTimeoutMicroseconds = 100_000 });
        var thrown = await Assert.ThrowsAsync<BleException>(() => host.EstablishAsync().WaitAsync(Patience));
        Assert.Equal(BleError.InputOutput, thrown.Error);
        Assert.Contains("was not established", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("nothing has come back", thrown.Message, StringComparison.Ordinal);
        Assert.True(host.IsClosed);

        // Who opens it now is told, too.
        host.Open(_host);
        Assert.Contains("was not established", await _host.Ended.Task.WaitAsync(Patience), StringComparison.Ordinal);
        await host.Completion.WaitAsync(Patience);
    }

    [Fact]
    public async Task Waiting_for_the_link_can_be_given_up_and_closing_ends_it()
    {
        using var host = new HciStreamTransport(_near, HostEnd);
        using var cancel = new CancellationTokenSource();
        var waiting = host.EstablishAsync(cancel.Token);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting.WaitAsync(Patience));
        Assert.False(host.IsClosed);
        waiting = host.EstablishAsync();
        host.Close();
        await Assert.ThrowsAsync<BleException>(() => waiting.WaitAsync(Patience));
        Assert.Equal(0, _host.Ends);
    }

    [Fact]
    public async Task A_side_that_starts_anew_closes_the_transport_with_a_reason()
    {
        using var host = new HciStreamTransport(_near, HostEnd);
        using var controller = new HciStreamTransport(new KeptOpenStream(_far), ControllerEnd);
        host.Open(_host);
        controller.Open(_controller);
        await host.EstablishAsync().WaitAsync(Patience);
        await controller.EstablishAsync().WaitAsync(Patience);
        controller.Close();
        await controller.Completion.WaitAsync(Patience);
        await _far.WriteAsync(Sync);
        Assert.Contains("started anew", await _host.Ended.Task.WaitAsync(Patience), StringComparison.Ordinal);
        Assert.Equal(1, _host.Ends);
    }

    [Fact]
    public async Task What_was_sent_before_closing_still_leaves()
    {
        using var host = new HciStreamTransport(_near, HostEnd);
        using var controller = new HciStreamTransport(_far, ControllerEnd);
        host.Open(_host);
        controller.Open(_controller);
        await host.EstablishAsync().WaitAsync(Patience);
        host.Send(Reset);
        host.Close();
        Assert.Equal(Reset, await _controller.NextAsync());
        Assert.Null(await _controller.Ended.Task.WaitAsync(Patience));
        Assert.Equal(0, _host.Ends);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Closing_ends_what_a_stream_that_knows_no_tokens_waits_for(bool isThreeWire)
    {
        var stream = new StubbornStream();
        using var host = isThreeWire ? new HciStreamTransport(stream, HostEnd) : new HciStreamTransport(stream);
        host.Open(_host);
        host.Send(Reset);
        await Task.Delay(20);
        host.Close();
        await host.Completion.WaitAsync(Patience);
        Assert.Equal(0, _host.Ends);
    }

    [Fact]
    public async Task Radios_connect_over_a_bad_line_as_over_a_good_one()
    {
        using var host = new HciStreamTransport(new LossyStream(_near, 3, 400), HostEnd);
        ControllerServer.Serve(new HciStreamTransport(new LossyStream(_far, 4, 400), ControllerEnd));
        await RadioStory.ConnectDiscoverAndNotifyAsync(await BleRadio.OpenAsync(host, cancel: CancellationToken.None));
        Assert.NotEqual(0, host.ThreeWireStatistics!.DamagedPackets);
        Assert.True(host.IsClosed);
    }

    [Fact]
    public async Task A_radio_whose_controller_does_not_answer_says_why_it_does_not_come_up()
    {
        using var host = new HciStreamTransport(_near, new ThreeWireOptions { EstablishmentTimeoutMicroseconds = 300_000 });
        await using var radio = await BleRadio.OpenAsync(host);
        var thrown = await Assert.ThrowsAsync<BleException>(() => Task.Run(() => radio.Active = true).WaitAsync(Patience));
        Assert.Equal(BleError.InputOutput, thrown.Error);
        Assert.Contains("The three-wire link (H5) was not established.", thrown.Message, StringComparison.Ordinal);
        Assert.EndsWith("the speed of the line.", thrown.Message, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _near.Dispose();
        _far.Dispose();
        _host.Dispose();
        _controller.Dispose();
    }

    private static byte[] Packet(int number)
    {
        byte[] data = [0xC0, 0xDB, (byte)number, (byte)(number >> 8), .. new byte[number % 60]];
        return [0x02, 0x40, 0x00, (byte)data.Length, 0x00, .. data];
    }
}
