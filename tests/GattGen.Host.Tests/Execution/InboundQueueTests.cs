// What arrives while a handler runs: order, the bound, which reports make room.
using System;
using System.Collections.Generic;
using System.Linq;

namespace GattGen.Host.Tests.Execution;

public class InboundQueueTests
{
    private static byte[] Report(byte tag, int reports = 1) => [0x04, 0x3E, 4, 0x02, (byte)reports, tag];

    private static byte[] Control(byte tag, int length = 6)
    {
        var packet = new byte[length];
        packet[0] = 0x02;
        packet[length - 1] = tag;
        return packet;
    }

    [Fact]
    public void Packets_come_out_in_their_order()
    {
        var queue = new InboundQueue(64);
        Assert.False(queue.NeedsAttention);
        Assert.True(queue.TryEnqueue(Control(1)));
        Assert.True(queue.TryEnqueue(Report(2)));
        Assert.True(queue.TryEnqueue(Control(3)));
        Assert.True(queue.NeedsAttention);

        Assert.Equal([1, 2, 3], Drain(queue));
        Assert.False(queue.NeedsAttention);
    }

    [Fact]
    [Specification("rxbuf/overflow")]
    public void When_it_is_full_the_oldest_reports_make_room_and_are_counted()
    {
        var queue = new InboundQueue(32);       // four packets of 6 octets, each with 2 octets of length
        foreach (var packet in (byte[][])[Control(1), Report(2, 3), Report(3), Control(4)])
            Assert.True(queue.TryEnqueue(packet));
        Assert.True(queue.TryEnqueue(Control(5)));
        Assert.Equal(3, queue.DroppedReports);
        Assert.True(queue.TryEnqueue(Report(6)));
        Assert.Equal(4, queue.DroppedReports);

        Assert.Equal([1, 4, 5, 6], Drain(queue));
    }

    [Fact]
    public void A_report_for_which_nothing_can_be_dropped_is_dropped_itself()
    {
        var queue = new InboundQueue(16);
        Assert.True(queue.TryEnqueue(Control(1)));
        Assert.True(queue.TryEnqueue(Control(2)));
        Assert.True(queue.TryEnqueue(Report(3)));

        Assert.Equal(1, queue.DroppedReports);
        Assert.Equal([1, 2], Drain(queue));
    }

    [Fact]
    public void A_control_packet_without_room_is_refused_and_the_transport_told_when_all_is_done()
    {
        var queue = new InboundQueue(16);
        Assert.True(queue.TryEnqueue(Control(1)));
        Assert.True(queue.TryEnqueue(Control(2)));
        Assert.False(queue.TryEnqueue(Control(3)));

        Assert.True(queue.TryDequeue(out _, out var resume));
        Assert.False(resume);
        Assert.True(queue.TryDequeue(out _, out resume));
        Assert.True(resume);
        Assert.False(queue.TryDequeue(out _, out resume));
        Assert.False(resume);
    }

    [Fact]
    public void A_packet_larger_than_the_whole_buffer_needs_attention_although_the_queue_is_empty()
    {
        var queue = new InboundQueue(16);
        Assert.False(queue.TryEnqueue(Control(1, 100)));
        Assert.True(queue.NeedsAttention);
        Assert.False(queue.TryDequeue(out _, out var resume));
        Assert.True(resume);
    }

    [Fact]
    public void A_new_size_keeps_what_waits()
    {
        var queue = new InboundQueue(24);
        queue.TryEnqueue(Control(1));
        queue.TryEnqueue(Control(2));
        queue.TryDequeue(out _, out _);
        queue.TryEnqueue(Control(3));           // wraps
        queue.Resize(16);
        Assert.False(queue.TryEnqueue(Control(4)));
        queue.Resize(100);
        Assert.True(queue.TryEnqueue(Control(5, 60)));

        Assert.Equal([2, 3, 5], Drain(queue));
    }

    [Fact]
    public void The_queue_behaves_as_a_bounded_list_does()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var size = random.Next(16, 200);
            var queue = new InboundQueue(size);
            var model = new List<byte[]>();
            for (var step = 0; step < 300; step++)
            {
                if (random.Next(5) < 2)
                {
                    Assert.Equal(model.Count > 0, queue.TryDequeue(out var packet, out _));
                    if (model.Count > 0)
                    {
                        Assert.Equal(model[0], packet.ToArray());
                        model.RemoveAt(0);
                    }

                    continue;
                }

                var isReport = random.Next(2) == 0;
                var added = isReport ? Report((byte)step) : Control((byte)step, random.Next(5, 40));
                var taken = queue.TryEnqueue(added);
                if (added.Length + 2 <= size)
                {
                    while (model.Sum(static p => p.Length + 2) + added.Length + 2 > size && model.FindIndex(static p => p[0] == 0x04) is var oldest and >= 0)
                        model.RemoveAt(oldest);
                }

                var fits = model.Sum(static p => p.Length + 2) + added.Length + 2 <= size;
                Assert.Equal(fits || isReport, taken);
                if (fits)
                    model.Add(added);
                Assert.Equal(model.Count, queue.Count);
            }
        }
    }

    private static List<int> Drain(InboundQueue queue)
    {
        var tags = new List<int>();
        while (queue.TryDequeue(out var packet, out _))
            tags.Add(packet[^1]);
        return tags;
    }
}
