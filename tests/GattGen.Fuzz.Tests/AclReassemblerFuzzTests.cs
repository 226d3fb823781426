// Recombination of L2CAP PDUs (Core Vol 3, Part A, 7.2.2) out of fragments that fit nothing.
using System;
using System.Buffers.Binary;
using GattGen.Hci;

namespace GattGen.Fuzz.Tests;

public class AclReassemblerFuzzTests
{
    private const int Limit = 521;

    [Fact]
    public void Whatever_the_fragments_a_pdu_is_as_long_as_it_says_and_within_the_limit()
    {
        var reassembler = new AclReassembler(Limit);
        var random = FuzzRun.NewRandom();
        byte[][] corpus =
        [
            [0x03, 0x00, 0x04, 0x00, 0x02, 0x17, 0x00],
            [0x03, 0x00, 0x04],
            [0x00, 0x02, 0x04, 0x00, .. new byte[27]],
            [0xFF, 0xFF, 0x40, 0x00],
            [0x05],
            .. Corpus.Pdus,
        ];
        FuzzRun.Parser(
            fragment =>
            {
                var errors = reassembler.Errors.Total;
                var boundary = (AclBoundary)random.Below(4);
                if (!reassembler.TryAdd(boundary, fragment, out var pdu))
                    return;
                Check.That(pdu.Length >= AclReassembler.HeaderLength && pdu.Length <= Limit);
                Check.That(AclReassembler.HeaderLength + BinaryPrimitives.ReadUInt16LittleEndian(pdu) == pdu.Length);
                Check.That(!reassembler.IsInsidePdu);
                Check.That(reassembler.Errors.Total - errors <= 1);
            },
            corpus,
            600);
        AssertWorks(reassembler);
    }

    [Fact]
    public void A_pdu_cut_at_random_places_comes_whole_also_after_rubbish()
    {
        var random = FuzzRun.NewRandom();
        var reassembler = new AclReassembler(Limit);
        var pdu = new byte[Limit];
        for (var round = FuzzRun.Iterations; round > 0; round--)
        {
            for (var rubbish = random.Below(4); rubbish > 0; rubbish--)
            {
                random.Fill(pdu);
                reassembler.TryAdd((AclBoundary)random.Below(4), pdu.AsSpan(0, random.Below(64)), out _);
            }

            var length = AclReassembler.HeaderLength + random.Below(Limit - AclReassembler.HeaderLength + 1);
            random.Fill(pdu);
            BinaryPrimitives.WriteUInt16LittleEndian(pdu, (ushort)(length - AclReassembler.HeaderLength));
            var boundary = random.OneIn(2) ? AclBoundary.FirstAutoFlushable : AclBoundary.FirstNonAutoFlushable;
            for (var at = 0; at < length; boundary = AclBoundary.Continuing)
            {
                var fragment = pdu.AsSpan(at, 1 + random.Below(length - at));
                at += fragment.Length;
                Check.That(reassembler.TryAdd(boundary, fragment, out var whole) == (at == length));
                if (at == length)
                    Check.That(whole.SequenceEqual(pdu.AsSpan(0, length)));
            }
        }
    }

    private static void AssertWorks(AclReassembler reassembler)
    {
        byte[] pdu = [0x03, 0x00, 0x04, 0x00, 0x02, 0x17, 0x00];
        Check.That(reassembler.TryAdd(AclBoundary.FirstAutoFlushable, pdu, out var whole));
        Check.That(whole.SequenceEqual(pdu));
    }
}
