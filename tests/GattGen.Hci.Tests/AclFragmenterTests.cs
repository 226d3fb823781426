// Fragmentation of L2CAP PDUs: Core Vol 3, Part A, 7.2.1; the boundary flags: Vol 4, Part E, 5.4.2.
using System;
using System.Collections.Generic;

namespace GattGen.Hci.Tests;

public class AclFragmenterTests
{
    private static readonly byte[] Pdu = Hex.Octets("07 00 04 00 01 02 03 04 05 06 07");

    [Fact]
    public void A_PDU_that_fits_is_one_first_fragment() =>
        Assert.Equal(["FirstNonAutoFlushable 07 00 04 00 01 02 03 04 05 06 07"], Cut(11, AclBoundary.FirstNonAutoFlushable));

    [Fact]
    public void A_longer_one_is_a_first_fragment_and_continuing_ones() => Assert.Equal(
        [
            "FirstAutoFlushable 07 00 04 00",
            "Continuing 01 02 03 04",
            "Continuing 05 06 07",
        ],
        Cut(4, AclBoundary.FirstAutoFlushable));

    [Theory]
    [InlineData(1, 11)]
    [InlineData(5, 3)]
    [InlineData(10, 2)]
    [InlineData(11, 1)]
    [InlineData(12, 1)]
    public void The_number_of_fragments_is_known_before(int maximum, int count)
    {
        Assert.Equal(count, AclFragmenter.Count(Pdu.Length, maximum));
        Assert.Equal(count, Cut(maximum, AclBoundary.FirstNonAutoFlushable).Count);
    }

    [Fact]
    public void What_is_cut_is_put_together_again()
    {
        var reassembler = new AclReassembler(64);
        for (int maximum = 1; maximum <= Pdu.Length; maximum++)
        {
            bool whole = false;
            foreach (AclFragment fragment in new AclFragmenter(Pdu, maximum, AclBoundary.FirstNonAutoFlushable))
            {
                Assert.False(whole);
                whole = reassembler.TryAdd(fragment.Boundary, fragment.Data, out ReadOnlySpan<byte> pdu);
                if (whole)
                    Assert.Equal(Hex.Text(Pdu), Hex.Text(pdu));
            }

            Assert.True(whole);
        }
    }

    [Fact]
    public void Arguments_out_of_range_are_a_mistake_of_the_caller()
    {
        Assert.Throws<ArgumentException>(() => new AclFragmenter([], 27, AclBoundary.FirstNonAutoFlushable).MoveNext());
        Assert.Throws<ArgumentOutOfRangeException>(() => new AclFragmenter(Pdu, 0, AclBoundary.FirstNonAutoFlushable).MoveNext());
        Assert.Throws<ArgumentOutOfRangeException>(() => new AclFragmenter(Pdu, 27, AclBoundary.Continuing).MoveNext());
        Assert.Throws<ArgumentOutOfRangeException>(() => new AclFragmenter(Pdu, 27, AclBoundary.Complete).MoveNext());
    }

    private static List<string> Cut(int maximum, AclBoundary first)
    {
        var fragments = new List<string>();
        foreach (AclFragment fragment in new AclFragmenter(Pdu, maximum, first))
            fragments.Add($"{fragment.Boundary} {Hex.Text(fragment.Data)}");
        return fragments;
    }
}
