// H4 over a stream: whole packets in order, both ways, whatever the pieces.
using System;
using System.Net;
using System.Net.Sockets;
using System.Threading.Tasks;
using GattGen.Hci;

namespace GattGen.Transports.Tests;

public sealed class HciStreamTransportTests : IDisposable
{
    private static readonly byte[] Reset = [0x01, 0x03, 0x0C, 0x00];
    private static readonly byte[] ResetComplete = [0x04, 0x0E, 0x04, 0x01, 0x03, 0x0C, 0x00];
    private readonly NetworkStream _far;
    private readonly HciStreamTransport _transport;
    private readonly TransportSink _sink = new();

    public HciStreamTransportTests()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var near = new TcpClient();
        near.Connect((IPEndPoint)listener.LocalEndpoint);
        _far = new NetworkStream(listener.AcceptSocket(), ownsSocket: true);
        _transport = new HciStreamTransport(near.GetStream());
    }

    [Fact]
    public async Task What_is_sent_arrives_and_what_arrives_is_delivered()
    {
        _transport.Open(_sink);
        _transport.Send(Reset);
        var read = new byte[4];
        await _far.ReadExactlyAsync(read);
        Assert.Equal(Reset, read);

        await _far.WriteAsync(ResetComplete);
        Assert.Equal(ResetComplete, await _sink.NextAsync());
    }

    [Fact]
    public async Task Packets_in_pieces_and_in_one_piece_are_told_apart()
    {
        _transport.Open(_sink);
        foreach (var octet in ResetComplete)
        {
            await _far.WriteAsync(new[] { octet });
            await _far.FlushAsync();
        }

        byte[] two = [.. ResetComplete, 0x02, 0x01, 0x20, 0x02, 0x00, 0xAA, 0xBB];
        await _far.WriteAsync(two);
        Assert.Equal(ResetComplete, await _sink.NextAsync());
        Assert.Equal(ResetComplete, await _sink.NextAsync());
        Assert.Equal([0x02, 0x01, 0x20, 0x02, 0x00, 0xAA, 0xBB], await _sink.NextAsync());
    }

    [Fact]
    public async Task A_refused_packet_is_offered_again_first()
    {
        _sink.Refuse = 1;
        _transport.Open(_sink);
        byte[] second = [0x04, 0x10, 0x01, 0x42];
        await _far.WriteAsync((byte[])[.. ResetComplete, .. second]);
        await _sink.Refused.Task.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.True(_sink.IsEmpty);
        _transport.Resume();
        Assert.Equal(ResetComplete, await _sink.NextAsync());
        Assert.Equal(second, await _sink.NextAsync());
    }

    [Fact]
    public async Task The_end_of_the_other_side_is_told_once()
    {
        _transport.Open(_sink);
        _far.Dispose();
        Assert.Null(await _sink.Ended.Task.WaitAsync(TimeSpan.FromSeconds(30)));
        await _transport.Completion.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.True(_transport.IsClosed);
        _transport.Send(Reset);
        _transport.Close();
        Assert.Equal(1, _sink.Ends);
    }

    [Fact]
    public async Task Octets_that_are_no_packet_close_the_transport_with_a_reason()
    {
        _transport.Open(_sink);
        await _far.WriteAsync(new byte[] { 0x99, 1, 2, 3 });
        Assert.Contains("0x99", await _sink.Ended.Task.WaitAsync(TimeSpan.FromSeconds(30)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_end_inside_a_packet_is_told_as_such()
    {
        _transport.Open(_sink);
        await _far.WriteAsync(ResetComplete.AsMemory(0, 3));
        _far.Dispose();
        Assert.Contains("inside a packet", await _sink.Ended.Task.WaitAsync(TimeSpan.FromSeconds(30)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Closing_from_this_side_delivers_nothing_more()
    {
        _transport.Open(_sink);
        _transport.Close();
        await _transport.Completion.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(0, _sink.Ends);
        Assert.Equal(0, await _far.ReadAsync(new byte[1]));
    }

    [Fact]
    public async Task A_side_that_never_reads_is_given_up_and_not_waited_for()
    {
        _transport.Open(_sink);
        var packet = new byte[60_000];
        packet[0] = 0x02;
        for (var i = 0; i < 1_000 && !_transport.IsClosed; i++)
            _transport.Send(packet);
        Assert.Contains("not read", await _sink.Ended.Task.WaitAsync(TimeSpan.FromSeconds(30)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_sent_before_closing_still_leaves()
    {
        _transport.Open(_sink);
        for (var i = 0; i < 100; i++)
            _transport.Send(Reset);
        _transport.Close();
        var all = new byte[4 * 100];
        await _far.ReadExactlyAsync(all).AsTask().WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(Reset, all[^4..]);
        Assert.Equal(0, await _far.ReadAsync(new byte[1]));
    }

    [Fact]
    public async Task A_sink_that_throws_ends_the_transport_with_a_reason()
    {
        _sink.Throws = true;
        _transport.Open(_sink);
        await _far.WriteAsync(ResetComplete);
        Assert.Contains("on purpose", await _sink.Ended.Task.WaitAsync(TimeSpan.FromSeconds(30)), StringComparison.Ordinal);
    }

    [Fact]
    public void Opening_twice_is_refused()
    {
        _transport.Open(_sink);
        Assert.Throws<InvalidOperationException>(() => _transport.Open(_sink));
    }

    public void Dispose()
    {
        _transport.Dispose();
        _far.Dispose();
        _sink.Dispose();
    }
}
