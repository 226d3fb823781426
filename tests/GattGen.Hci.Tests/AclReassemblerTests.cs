// Recombination of L2CAP PDUs: Core Vol 3, Part A, 7.2.2.
using System;
using System.Collections.Generic;

namespace GattGen.Hci.Tests;

public class AclReassemblerTests
{
    private const AclBoundary First = AclBoundary.FirstAutoFlushable;
    private const AclBoundary More = AclBoundary.Continuing;

    // Length 7, channel 4 (ATT), seven octets.
    private static readonly byte[] Pdu = Hex.Octets("07 00 04 00 01 02 03 04 05 06 07");

    [Theory]
    [InlineData(AclBoundary.FirstAutoFlushable)]
    [InlineData(AclBoundary.FirstNonAutoFlushable)]
    [InlineData(AclBoundary.Complete)]
    public void A_PDU_in_one_fragment_is_handed_on_without_a_copy(AclBoundary boundary)
    {
        var reassembler = new AclReassembler(64);

        Assert.True(reassembler.TryAdd(boundary, Pdu, out ReadOnlySpan<byte> pdu));

        Assert.True(pdu == Pdu.AsSpan());
        Assert.Equal(0ul, reassembler.Errors.Total);
    }

    [Fact]
    public void Every_split_into_three_fragments_gives_the_same_PDU()
    {
        var reassembler = new AclReassembler(64);
        for (int first = 1; first < Pdu.Length; first++)
        {
            for (int second = first; second < Pdu.Length; second++)
            {
                Assert.False(reassembler.TryAdd(First, Pdu.AsSpan(0, first), out _));
                Assert.True(reassembler.IsInsidePdu);
                Assert.False(reassembler.TryAdd(More, Pdu.AsSpan(first, second - first), out _));
                Assert.True(reassembler.TryAdd(More, Pdu.AsSpan(second), out ReadOnlySpan<byte> pdu));
                Assert.Equal(Hex.Text(Pdu), Hex.Text(pdu));
                Assert.False(reassembler.IsInsidePdu);
            }
        }

        Assert.Equal(0ul, reassembler.Errors.Total);
    }

    [Fact]
    public void A_PDU_without_payload_is_a_PDU()
    {
        var reassembler = new AclReassembler(64);

        Assert.True(reassembler.TryAdd(First, [0x00, 0x00, 0x05, 0x00], out ReadOnlySpan<byte> pdu));

        Assert.Equal("00 00 05 00", Hex.Text(pdu));
    }

    [Fact]
    public void The_largest_PDU_passes_and_one_octet_more_does_not()
    {
        var reassembler = new AclReassembler(64);
        byte[] largest = MakePdu(64);
        byte[] larger = MakePdu(65);

        Assert.True(reassembler.TryAdd(First, largest, out _));
        Assert.False(reassembler.TryAdd(First, larger, out _));
        Assert.False(reassembler.TryAdd(First, larger.AsSpan(0, 27), out _));
        Assert.False(reassembler.TryAdd(More, larger.AsSpan(27), out _));
        Assert.False(reassembler.TryAdd(First, largest.AsSpan(0, 27), out _));
        Assert.True(reassembler.TryAdd(More, largest.AsSpan(27), out ReadOnlySpan<byte> pdu));

        Assert.Equal(Hex.Text(largest), Hex.Text(pdu));
        Assert.Equal(new AclReassemblyErrors(0, 0, 0, tooLong: 2, 0), reassembler.Errors);
    }

    [Fact]
    public void A_continuation_without_a_start_is_dropped()
    {
        var reassembler = new AclReassembler(64);

        Assert.False(reassembler.TryAdd(More, Pdu, out _));

        Assert.Equal(new AclReassemblyErrors(unexpectedContinuations: 1, 0, 0, 0, 0), reassembler.Errors);
        Assert.True(reassembler.TryAdd(First, Pdu, out _));
    }

    [Fact]
    public void A_start_in_the_middle_drops_the_old_PDU_and_begins_the_new_one()
    {
        var reassembler = new AclReassembler(64);
        reassembler.TryAdd(First, [0x20, 0x00, 0x04, 0x00, 0xEE], out _);

        Assert.False(reassembler.TryAdd(First, Pdu.AsSpan(0, 5), out _));
        Assert.True(reassembler.TryAdd(More, Pdu.AsSpan(5), out ReadOnlySpan<byte> pdu));

        Assert.Equal(Hex.Text(Pdu), Hex.Text(pdu));
        Assert.Equal(new AclReassemblyErrors(0, unexpectedStarts: 1, 0, 0, 0), reassembler.Errors);
    }

    [Fact]
    public void Too_many_octets_drop_the_PDU_and_the_rest_of_it()
    {
        var reassembler = new AclReassembler(64);
        reassembler.TryAdd(First, Pdu.AsSpan(0, 5), out _);

        Assert.False(reassembler.TryAdd(More, new byte[7], out _));
        Assert.False(reassembler.TryAdd(More, new byte[7], out _));

        Assert.Equal(new AclReassemblyErrors(0, 0, overruns: 1, 0, 0), reassembler.Errors);
        Assert.True(reassembler.TryAdd(First, Pdu, out _));
    }

    [Fact]
    public void A_first_fragment_longer_than_its_PDU_is_an_overrun()
    {
        var reassembler = new AclReassembler(64);

        Assert.False(reassembler.TryAdd(First, [0x01, 0x00, 0x04, 0x00, 0xAA, 0xBB], out _));

        Assert.Equal(new AclReassemblyErrors(0, 0, overruns: 1, 0, 0), reassembler.Errors);
        Assert.False(reassembler.IsInsidePdu);
    }

    [Fact]
    public void Malformed_fragments_are_counted()
    {
        var reassembler = new AclReassembler(64);

        Assert.False(reassembler.TryAdd(First, [], out _));
        Assert.False(reassembler.TryAdd(AclBoundary.Complete, Pdu.AsSpan(0, 5), out _));

        Assert.Equal(new AclReassemblyErrors(0, 0, 0, 0, malformed: 2), reassembler.Errors);
        Assert.Equal(2ul, reassembler.Errors.Total);
    }

    [Fact]
    public void A_continuation_without_octets_changes_nothing()
    {
        var reassembler = new AclReassembler(64);
        reassembler.TryAdd(First, Pdu.AsSpan(0, 5), out _);

        Assert.False(reassembler.TryAdd(More, [], out _));
        Assert.True(reassembler.TryAdd(More, Pdu.AsSpan(5), out _));

        Assert.Equal(0ul, reassembler.Errors.Total);
    }

    [Fact]
    public void A_reset_drops_what_is_under_way()
    {
        var reassembler = new AclReassembler(64);
        reassembler.TryAdd(First, Pdu.AsSpan(0, 5), out _);

        reassembler.Reset();

        Assert.False(reassembler.IsInsidePdu);
        Assert.False(reassembler.TryAdd(More, Pdu.AsSpan(5), out _));
        Assert.Equal(1u, reassembler.Errors.UnexpectedContinuations);
    }

    [Fact]
    public void Random_fragments_never_throw_and_every_PDU_is_whole_and_within_the_limit()
    {
        var random = new Random(7);
        var reassembler = new AclReassembler(100);
        byte[] fragment = new byte[64];
        int whole = 0;
        for (int round = 0; round < 50_000; round++)
        {
            random.NextBytes(fragment);
            fragment[0] &= 0x7F;
            fragment[1] = (byte)(random.Next(20) == 0 ? fragment[1] : 0);
            if (!reassembler.TryAdd((AclBoundary)random.Next(4), fragment.AsSpan(0, random.Next(fragment.Length + 1)), out ReadOnlySpan<byte> pdu))
                continue;
            whole++;
            Assert.InRange(pdu.Length, 4, 100);
            Assert.Equal(pdu.Length, 4 + (pdu[0] | (pdu[1] << 8)));
        }

        Assert.True(whole > 0);
        Assert.True(reassembler.Errors is { UnexpectedContinuations: > 0, UnexpectedStarts: > 0, Overruns: > 0, TooLong: > 0, Malformed: > 0 });
    }

    [Theory]
    [InlineData(26)]
    [InlineData(65540)]
    public void A_limit_out_of_range_is_a_mistake_of_the_caller(int maximum) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new AclReassembler(maximum));

    private static byte[] MakePdu(int length)
    {
        byte[] pdu = new byte[length];
        for (int i = 4; i < length; i++)
            pdu[i] = (byte)i;
        pdu[0] = (byte)(length - 4);
        pdu[2] = 0x04;
        return pdu;
    }
}
