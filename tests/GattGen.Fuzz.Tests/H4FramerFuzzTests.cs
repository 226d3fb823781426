// H4 framing (Core Vol 4, Part A, 2): a stream in any pieces gives its packets; a broken one gives nothing more, and no exception.
using System;
using System.Collections.Generic;
using GattGen.Hci;

namespace GattGen.Fuzz.Tests;

public class H4FramerFuzzTests
{
    [Fact]
    public void A_stream_of_bad_octets_is_cut_into_packets_or_declared_broken()
    {
        var framer = new H4Framer(512);
        var sink = new Taker();
        FuzzRun.Parser(
            octets =>
            {
                sink.Octets = 0;
                framer.Reset();
                var offered = octets.Length;
                var result = framer.Feed(octets, sink, out var consumed);
                Check.That(result != H4Result.Refused);
                Check.That(consumed >= 0 && consumed <= offered);
                Check.That(sink.Octets >= 0 && sink.Octets <= offered);
                Check.That((framer.Error is not null) == (result == H4Result.Broken));
                if (result == H4Result.Consumed)
                    Check.That(consumed == offered);
            },
            [.. Seeds.Packets, .. Corpus.All],
            600,
            allocatedPerInput: 400);    // the text that says why a stream is broken
        framer.Reset();
        sink.Octets = 0;
        Check.That(framer.Feed(Seeds.Packets[0], sink, out _) == H4Result.Consumed);
        Check.That(sink.Octets == Seeds.Packets[0].Length);
    }

    [Fact]
    public void Good_packets_in_random_pieces_with_a_sink_that_refuses_arrive_whole_and_once()
    {
        var random = FuzzRun.NewRandom();
        var framer = new H4Framer();
        for (var round = FuzzRun.Share(40); round > 0; round--)
        {
            var stream = new List<byte>();
            var sent = new List<byte[]>();
            for (var i = 0; i < 20; i++)
            {
                var packet = Seeds.Packets[random.Below(Seeds.Packets.Length)];
                sent.Add(packet);
                stream.AddRange(packet);
            }

            var octets = stream.ToArray();
            var sink = new Taker { Random = random };
            var at = 0;
            for (var calls = 0; at < octets.Length || sink.Taken.Count < sent.Count; calls++)
            {
                Check.That(calls < 10_000);
                var piece = octets.AsSpan(at, random.Below(Math.Min(40, octets.Length - at + 1)));
                Check.That(framer.Feed(piece, sink, out var consumed) != H4Result.Broken);
                at += consumed;
            }

            Assert.Equal(sent, sink.Taken);
            Check.That(!framer.IsInsidePacket);
        }
    }

    [Fact]
    public void A_stream_that_is_broken_in_the_middle_delivers_what_was_whole_before_and_nothing_after()
    {
        var random = FuzzRun.NewRandom();
        for (var round = FuzzRun.Share(4); round > 0; round--)
        {
            var framer = new H4Framer();
            var sink = new Taker { Keeps = true };
            var good = Seeds.Packets[random.Below(Seeds.Packets.Length)];
            byte[] stream = [.. good, (byte)(6 + random.Below(250)), .. Seeds.Packets[0]];
            Check.That(framer.Feed(stream, sink, out _) == H4Result.Broken);
            Check.That(framer.Feed(Seeds.Packets[0], sink, out var consumed) == H4Result.Broken);
            Check.That(consumed == 0);
            Assert.Equal([good], sink.Taken);
        }
    }

    private sealed class Taker : IHciSink
    {
        public int Octets { get; set; }

        public bool Keeps { get; set; }

        public SeededRandom? Random { get; set; }

        public List<byte[]> Taken { get; } = [];

        public bool Receive(ReadOnlySpan<byte> packet)
        {
            if (Random is { } random && random.OneIn(3))
                return false;
            Octets += packet.Length;
            if (Keeps || Random is not null)
                Taken.Add(packet.ToArray());
            return true;
        }

        public void Closed(string? reason)
        {
        }
    }
}
