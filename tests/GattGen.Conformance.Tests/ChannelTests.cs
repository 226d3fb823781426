// Channels of the asynchronous layer between two devices on the air (Core Vol 3, Part A, 3.4, 4.22 - 4.25, 10.1).
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen.Conformance.Tests;

public class ChannelTests
{
    private readonly TwoDevices _devices = new();
    private readonly List<byte> _received = [];

    [Fact]
    public void Sdus_go_both_ways_as_a_stream() => Story(async (link, listener) =>
    {
        await using var ours = await link.OpenChannelAsync(0x80, new L2capOptions { Mtu = 512 });
        await using var theirs = await listener.AcceptAsync();
        Assert.Equal((0x40, 0x40, 0x80), (ours.Cid, theirs.Cid, theirs.Psm));
        Assert.Equal((512, 1000, 1000), (ours.Mtu, ours.MaxSdu, theirs.Mtu));

        var sent = Octets(20_000);
        var reading = ReadAsync(theirs, sent.Length);
        for (var at = 0; at < sent.Length; at += 1000)
            await ours.SendAsync(sent.AsMemory(at, 1000));
        await reading;
        Assert.Equal(sent, _received);

        _received.Clear();
        reading = ReadAsync(ours, 512);
        await theirs.SendAsync(sent.AsMemory(0, 512));
        await reading;
        Assert.Equal(sent.Take(512), _received);
    });

    [Fact]
    public void Streams_carry_more_than_an_sdu_and_end_when_the_channel_is_closed() => Story(async (link, listener) =>
    {
        var ours = await link.OpenChannelAsync(0x80, new L2capOptions { Mtu = 64 });
        var theirs = await listener.AcceptAsync();
        var sent = Octets(5_000);
        var sending = SendAndCloseAsync(ours, sent);
        await using var stream = theirs.AsStream();
        var octets = new byte[300];
        while (await stream.ReadAsync(octets) is var taken && taken > 0)
            _received.AddRange(octets.Take(taken));

        await sending;
        Assert.Equal(sent, _received);
        Assert.False(ours.IsOpen || theirs.IsOpen);
        Assert.Equal(BleError.NotConnected, (await Assert.ThrowsAsync<BleException>(async () => await theirs.SendAsync(new byte[1]))).Error);
    });

#if NET
    [Fact]
    public void Pipes_carry_more_than_an_sdu_and_end_when_the_channel_is_closed() => Story(async (link, listener) =>
    {
        var ours = await link.OpenChannelAsync(0x80, new L2capOptions { Mtu = 64 });
        var theirs = await listener.AcceptAsync();
        var sent = Octets(5_000);
        var sending = SendAndCloseAsync(ours, sent);
        var pipe = theirs.AsDuplexPipe();
        while (true)
        {
            var result = await pipe.Input.ReadAsync();
            foreach (var piece in result.Buffer)
                _received.AddRange(piece.ToArray());
            pipe.Input.AdvanceTo(result.Buffer.End);
            if (result.IsCompleted)
                break;
        }

        await sending;
        Assert.Equal(sent, _received);
    });
#endif

    [Fact]
    public void A_send_that_waits_for_credits_can_be_given_up() => Story(async (link, listener) =>
    {
        var ours = await link.OpenChannelAsync(0x80);
        var theirs = await listener.AcceptAsync();
        await ours.SendAsync(new byte[] { 1, 1 });      // takes the only credit
        using var cancel = new CancellationTokenSource();
        var begun = ours.SendAsync(new byte[] { 2, 2 }).AsTask();
        var waiting = ours.SendAsync(new byte[] { 3, 3 }, cancel.Token).AsTask();
        var last = ours.SendAsync(new byte[] { 4, 4 }).AsTask();
        cancel.Cancel();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        await ReadAsync(theirs, 6);
        await Task.WhenAll(begun, last);
        Assert.Equal([1, 1, 2, 2, 4, 4], _received);
        using var end = new CancellationTokenSource();
        var receiving = theirs.ReceiveAsync(new byte[1], end.Token).AsTask();
        end.Cancel();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => receiving);
    });

    [Fact]
    public void The_end_of_the_link_ends_everything_with_its_reason() => Story(async (link, listener) =>
    {
        var ours = await link.OpenChannelAsync(0x80);
        var theirs = await listener.AcceptAsync();
        await ours.SendAsync(new byte[] { 7 });
        var stuck = ours.SendAsync(new byte[2]).AsTask();
        var reading = ours.ReceiveAsync(new byte[1]).AsTask();
        await link.UpdateParametersAsync(new BleConnectionParameters(7_500, 7_500));
        await theirs.Link.DisconnectAsync();
        var problem = await Assert.ThrowsAsync<BleException>(() => stuck);
        Assert.Equal((BleError.NotConnected, 0x13), (problem.Error, problem.Status));
        Assert.Equal(BleError.NotConnected, (await Assert.ThrowsAsync<BleException>(() => reading)).Error);
        await ReadAsync(theirs, 1);     // what had arrived is not lost
        Assert.Equal([7], _received);
        Assert.Equal(BleError.NotConnected, (await Assert.ThrowsAsync<BleException>(async () => await theirs.ReceiveAsync(new byte[1]))).Error);
        await ours.CloseAsync();
    });

    [Fact]
    public void Refusals_say_why() => Story(async (link, listener) =>
    {
        Assert.Equal(BleError.NotSupported, (await Assert.ThrowsAsync<BleException>(async () => await link.OpenChannelAsync(0x81))).Error);
        await using var secure = L2capListener.Start(_devices.Peripheral.Radio, 0x82, new L2capListenerOptions { RequireEncryption = true });
        var problem = await Assert.ThrowsAsync<BleException>(async () => await link.OpenChannelAsync(0x82));
        Assert.Equal((BleError.InputOutput, 0x05), (problem.Error, problem.Status));
        for (var i = 0; i < 2; i++)
            await link.OpenChannelAsync(0x80);
        Assert.Equal(BleError.NoMemory, (await Assert.ThrowsAsync<BleException>(async () => await link.OpenChannelAsync(0x80))).Error);
        await listener.DisposeAsync();
        Assert.Equal(BleError.NotSupported, (await Assert.ThrowsAsync<BleException>(async () => await link.OpenChannelAsync(0x80))).Error);
        Assert.Equal(BleError.NoEntry, (await Assert.ThrowsAsync<BleException>(async () => await listener.AcceptAsync())).Error);
        await foreach (var channel in listener)
            Assert.Fail("The listener has ended, and gives " + channel);
        Assert.Throws<ArgumentOutOfRangeException>(() => L2capListener.Start(_devices.Peripheral.Radio, 0x83, new L2capListenerOptions { Mtu = 31 }));
    });

    private static async Task SendAndCloseAsync(L2capChannel channel, byte[] octets)
    {
        await using var stream = channel.AsStream();
        await stream.WriteAsync(octets);
    }

    private static byte[] Octets(int count)
    {
        var octets = new byte[count];
        new Random(3).NextBytes(octets);
        return octets;
    }

    private async Task ReadAsync(L2capChannel channel, int count)
    {
        var octets = new byte[300];
        for (count += _received.Count; _received.Count < count;)
        {
            var taken = await channel.ReceiveAsync(octets);
            Assert.NotEqual(0, taken);
            _received.AddRange(octets.Take(taken));
        }
    }

    private void Story(Func<Link, L2capListener, Task> story)
    {
        _devices.Connect();
        Assert.True(Link.TryFind(_devices.Central.Radio, _devices.Central.Connection, out var link));
        var listener = L2capListener.Start(_devices.Peripheral.Radio, 0x80, new L2capListenerOptions { Mtu = 1000, Backlog = 2 });
        _devices.Simulation.Run(() => story(link, listener));
        Assert.Empty(_devices.Central.Failures.Concat(_devices.Peripheral.Failures));
    }
}
