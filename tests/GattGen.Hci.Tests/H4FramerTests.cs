// Core Vol 4, Part A, 2.
using System;
using System.Collections.Generic;
using System.Linq;

namespace GattGen.Hci.Tests;

public class H4FramerTests
{
    private static readonly string[] Packets =
    [
        "01 03 0C 00",
        "04 0E 04 01 03 0C 00",
        "02 40 20 05 00 01 00 04 00 0A",
        "03 41 00 02 AA BB",
        "05 42 40 03 00 11 22 33",
        "01 06 04 03 40 00 13",
        "04 10 01 42",
        "02 40 10 00 00",
    ];

    [Fact]
    public void Packets_in_one_piece_are_delivered_one_by_one()
    {
        var sink = new RecordingSink();

        Assert.Equal(H4Result.Consumed, new H4Framer().Feed(Stream(), sink, out int consumed));

        Assert.Equal(Stream().Length, consumed);
        Assert.Equal(Packets, sink.Packets);
    }

    [Fact]
    public void Every_split_into_three_pieces_gives_the_same_packets()
    {
        byte[] stream = Stream();
        for (int first = 0; first <= stream.Length; first++)
        {
            for (int second = first; second <= stream.Length; second++)
            {
                var sink = new RecordingSink();
                var framer = new H4Framer();

                foreach (byte[] piece in new[] { stream[..first], stream[first..second], stream[second..] })
                {
                    Assert.Equal(H4Result.Consumed, framer.Feed(piece, sink, out int consumed));
                    Assert.Equal(piece.Length, consumed);
                }

                Assert.Equal(Packets, sink.Packets);
                Assert.False(framer.IsInsidePacket);
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    public void Pieces_of_one_size_give_the_same_packets(int size)
    {
        var sink = new RecordingSink();
        var framer = new H4Framer();

        foreach (byte[] piece in Stream().Chunk(size))
            Assert.Equal(H4Result.Consumed, framer.Feed(piece, sink, out _));

        Assert.Equal(Packets, sink.Packets);
    }

    [Fact]
    public void A_refused_packet_is_offered_again_and_nothing_is_lost_in_any_split()
    {
        byte[] stream = Stream();
        for (int split = 0; split <= stream.Length; split++)
        {
            var sink = new RefusingOnceSink();
            var framer = new H4Framer();

            FeedUntilConsumed(framer, stream.AsSpan(0, split), sink);
            FeedUntilConsumed(framer, stream.AsSpan(split), sink);

            Assert.Equal(Packets, sink.Packets);
        }
    }

    [Fact]
    public void A_packet_that_was_put_together_and_refused_is_kept()
    {
        var sink = new RecordingSink { Refuses = true };
        var framer = new H4Framer();
        framer.Feed([0x04, 0x10], sink, out _);

        Assert.Equal(H4Result.Refused, framer.Feed([0x01, 0x42, 0x04], sink, out int consumed));
        Assert.Equal(2, consumed);
        Assert.Equal(H4Result.Refused, framer.Feed([], sink, out _));
        sink.Refuses = false;
        Assert.Equal(H4Result.Consumed, framer.Feed([], sink, out _));

        Assert.Equal(["04 10 01 42"], sink.Packets);
        Assert.Equal(3, sink.Offered);
    }

    [Theory]
    [InlineData(0x00)]
    [InlineData(0x06)]
    [InlineData(0x07)]
    [InlineData(0xFF)]
    public void An_unknown_indicator_breaks_the_stream_for_good(byte indicator)
    {
        var sink = new RecordingSink();
        var framer = new H4Framer();

        Assert.Equal(H4Result.Broken, framer.Feed([0x04, 0x10, 0x01, 0x42, indicator, 0x01, 0x03, 0x0C, 0x00], sink, out int consumed));

        Assert.Equal(4, consumed);
        Assert.Equal(["04 10 01 42"], sink.Packets);
        Assert.Contains($"0x{indicator:X2}", framer.Error, StringComparison.Ordinal);
        Assert.Equal(H4Result.Broken, framer.Feed(Stream(), sink, out consumed));
        Assert.Equal(0, consumed);
        Assert.Single(sink.Packets);
    }

    [Theory]
    [InlineData("02 40 20 65 00", 1)]
    [InlineData("02 40 20 65 00", 5)]
    [InlineData("02 40 20 FF FF", 2)]
    [InlineData("05 40 20 65 00", 3)]
    [InlineData("05 40 20 FF FF", 4)]
    public void A_data_packet_above_the_limit_breaks_the_stream_before_it_is_collected(string header, int split)
    {
        var sink = new RecordingSink();
        var framer = new H4Framer(maximumDataLength: 100);
        byte[] octets = Hex.Octets(header);

        framer.Feed(octets.AsSpan(0, split), sink, out _);
        H4Result result = framer.Feed(octets.AsSpan(split), sink, out _);

        Assert.Equal(H4Result.Broken, split == octets.Length ? framer.Feed([], sink, out _) : result);
        Assert.NotNull(framer.Error);
        Assert.Empty(sink.Packets);
    }

    [Theory]
    [InlineData("02 40 20 64 00")]
    [InlineData("05 40 20 64 40")] // the two high bits of an isochronous length are reserved
    public void A_data_packet_at_the_limit_passes(string header)
    {
        var sink = new RecordingSink();
        var framer = new H4Framer(maximumDataLength: 100);

        framer.Feed(Hex.Octets(header), sink, out _);
        Assert.Equal(H4Result.Consumed, framer.Feed(new byte[100], sink, out _));

        Assert.Single(sink.Packets);
    }

    [Fact]
    public void Commands_and_events_have_255_octets_whatever_the_limit()
    {
        var sink = new RecordingSink();
        var framer = new H4Framer(maximumDataLength: 27);

        framer.Feed([0x04, 0xFF, 0xFF], sink, out _);
        framer.Feed(new byte[255], sink, out _);
        framer.Feed([0x01, 0x01, 0xFC, 0xFF, 0x00], sink, out _);
        framer.Feed(new byte[254], sink, out _);

        Assert.Equal(2, sink.Packets.Count);
    }

    [Fact]
    public void After_a_reset_a_new_stream_begins()
    {
        var sink = new RecordingSink();
        var framer = new H4Framer();
        framer.Feed([0x04, 0x10], sink, out _);
        Assert.True(framer.IsInsidePacket);
        framer.Reset();
        framer.Feed([0xFF], sink, out _);
        Assert.NotNull(framer.Error);

        framer.Reset();

        Assert.Null(framer.Error);
        Assert.Equal(H4Result.Consumed, framer.Feed(Stream(), sink, out _));
        Assert.Equal(Packets, sink.Packets);
    }

    [Fact]
    public void Random_octets_never_throw_and_every_delivered_packet_is_whole()
    {
        var random = new Random(1);
        byte[] piece = new byte[64];
        for (int round = 0; round < 2000; round++)
        {
            var framer = new H4Framer(maximumDataLength: 64);
            var sink = new WholePacketSink();
            for (int i = 0; i < 8; i++)
            {
                random.NextBytes(piece);
                piece[0] = (byte)random.Next(0, 7);
                for (int j = 2; j < 6; j++)
                    piece[j] &= 0x0F;
                framer.Feed(piece.AsSpan(0, random.Next(piece.Length + 1)), sink, out int consumed);
                Assert.InRange(consumed, 0, piece.Length);
            }

            Assert.Equal(0, sink.Torn);
        }
    }

    [Fact]
    public void A_limit_out_of_range_is_a_mistake_of_the_caller()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new H4Framer(26));
        Assert.Throws<ArgumentOutOfRangeException>(() => new H4Framer(65536));
        Assert.Throws<ArgumentNullException>(() => new H4Framer().Feed([], null!, out _));
    }

    private static byte[] Stream() => Packets.SelectMany(Hex.Octets).ToArray();

    private static void FeedUntilConsumed(H4Framer framer, ReadOnlySpan<byte> rest, RefusingOnceSink sink)
    {
        H4Result result;
        do
        {
            result = framer.Feed(rest, sink, out int consumed);
            rest = rest.Slice(consumed);
        }
        while (result == H4Result.Refused);

        Assert.Equal(H4Result.Consumed, result);
        Assert.True(rest.IsEmpty);
    }

    /// <summary>Refuses every packet once; takes it when the same packet comes again.</summary>
    private sealed class RefusingOnceSink : IHciSink
    {
        private string? _refused;

        public List<string> Packets { get; } = [];

        public bool Receive(ReadOnlySpan<byte> packet)
        {
            string text = Hex.Text(packet);
            if (_refused is null)
            {
                _refused = text;
                return false;
            }

            Assert.Equal(_refused, text);
            _refused = null;
            Packets.Add(text);
            return true;
        }

        public void Closed(string? reason) => throw new InvalidOperationException("A framer does not close.");
    }

    /// <summary>Checks the length of what is delivered against its header.</summary>
    private sealed class WholePacketSink : IHciSink
    {
        public int Torn { get; private set; }

        public bool Receive(ReadOnlySpan<byte> packet)
        {
            bool whole = packet[0] switch
            {
                1 => HciCommandPacket.TryParse(packet, out _, out _),
                2 => AclPacket.TryParse(packet, out _, out _, out _),
                3 => packet.Length == 4 + packet[3],
                4 => HciEventPacket.TryParse(packet, out _, out _),
                _ => packet.Length == 5 + ((packet[3] | (packet[4] << 8)) & 0x3FFF),
            };
            Torn += whole ? 0 : 1;
            return true;
        }

        public void Closed(string? reason) => throw new InvalidOperationException("A framer does not close.");
    }
}
