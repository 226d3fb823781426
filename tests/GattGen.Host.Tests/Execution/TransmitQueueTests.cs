// PDUs come out of the ring as they went in, in every position of the ring and with every length of fragments.
using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;

namespace GattGen.Host.Tests.Execution;

public class TransmitQueueTests
{
    private const int Octets = 256;
    private const int Reserve = 64;

    [Fact]
    public void The_ring_behaves_as_a_queue_of_PDUs_does()
    {
        // Each step is a number: below 128 takes fragments of so many octets (1..64), the others put a PDU of 0..127 octets, some cut
        // when they are committed.
        var steps = ArbMap.Default.ArbFor<byte[]>();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500).WithEndSize(200), Prop.ForAll(steps, RunAgainstModel));
    }

    [Fact]
    public void The_ring_is_right_over_long_runs()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var steps = new byte[2000];
            new Random(seed).NextBytes(steps);
            RunAgainstModel(steps);
        }
    }

    [Fact]
    public void A_part_is_kept_for_answers()
    {
        var queue = new TransmitQueue(Octets, Reserve);
        while (queue.TryReserve(9, false, out _))
            queue.Commit(4, 9);
        Assert.True(queue.Used > Octets - Reserve - 20);
        Assert.True(queue.TryReserve(20, true, out var pdu));
        Assert.Equal(20, pdu.Length);
    }

    [Fact]
    public void Headers_are_in_place()
    {
        var queue = new TransmitQueue(Octets, Reserve);
        Assert.True(queue.TryReserve(10, false, out var pdu));
        for (var i = 0; i < 10; i++)
            pdu[i] = (byte)(0xA0 + i);
        queue.Commit(0x0004, 7);

        // 0x0EFF, first fragment, 6 octets: length 7, channel 4, two octets; then the other five.
        Assert.Equal("02" + "FF0E" + "0600" + "0700" + "0400" + "A0A1", Convert.ToHexString(queue.TakeFragment(0x0EFF, 6)));
        Assert.Equal("02" + "FF1E" + "0500" + "A2A3A4A5A6", Convert.ToHexString(queue.TakeFragment(0x0EFF, 6)));
        Assert.True(queue.IsEmpty);
        Assert.Equal(0, queue.Used);
        Assert.True(queue.TakeFragment(0x0EFF, 6).IsEmpty);
    }

    [Fact]
    public void An_empty_queue_takes_any_PDU_that_fits_at_all()
    {
        var queue = new TransmitQueue(Octets, 0);
        for (var i = 0; i < 100; i++)
        {
            Assert.True(queue.TryReserve(Octets - 11, false, out _));
            queue.Commit(4, i);
            while (!queue.TakeFragment(1, 27).IsEmpty)
            {
            }
        }

        Assert.False(queue.TryReserve(Octets - 10, false, out _));
    }

    private static void RunAgainstModel(byte[] steps)
    {
        var queue = new TransmitQueue(Octets, Reserve);
        var model = new Queue<byte[]>();
        var partial = new List<byte>();
        byte next = 0;
        foreach (var step in steps)
        {
            if (step < 128)
            {
                var fragment = queue.TakeFragment(0x0123, 1 + (step / 2));
                if (model.Count == 0)
                {
                    Assert.True(fragment.IsEmpty);
                    continue;
                }

                Assert.Equal(0x02, fragment[0]);
                Assert.Equal(partial.Count == 0 ? 0x0123 : 0x1123, fragment[1] | (fragment[2] << 8));
                Assert.Equal(fragment.Length - 5, fragment[3] | (fragment[4] << 8));
                partial.AddRange(fragment.Slice(5).ToArray());
                if (partial.Count < model.Peek().Length)
                    continue;
                Assert.Equal(model.Dequeue(), partial);
                partial.Clear();
            }
            else
            {
                var reserved = step - 128;
                if (!queue.TryReserve(reserved, step % 2 == 0, out var pdu))
                {
                    Assert.False(model.Count == 0 && reserved + 11 <= Octets - Reserve, "An empty queue refuses a PDU.");
                    continue;
                }

                Assert.Equal(reserved, pdu.Length);
                var used = reserved - (step % 3 == 0 ? reserved / 2 : 0);
                for (var i = 0; i < reserved; i++)
                    pdu[i] = next++;
                model.Enqueue([(byte)used, 0, 6, 0, .. pdu.Slice(0, used)]);
                queue.Commit(6, used);
            }

            Assert.Equal(model.Count, queue.Count);
            Assert.InRange(queue.Used, model.Sum(static p => p.Length), Octets);
        }

        while (model.Count > 0)
        {
            partial.AddRange(queue.TakeFragment(0x0123, 30).Slice(5).ToArray());
            if (partial.Count < model.Peek().Length)
                continue;
            Assert.Equal(model.Dequeue(), partial);
            partial.Clear();
        }

        Assert.Equal((0, 0), (queue.Count, queue.Used));
    }
}
