// HciBlock128: octets in the order of the wire, compared as a whole, never shown.
using System;
using System.Linq;

namespace GattGen.Hci.Tests;

public class HciBlock128Tests
{
    private static readonly byte[] Octets = [.. Enumerable.Range(1, 16).Select(i => (byte)i)];

    [Fact]
    public void What_was_taken_is_given_back()
    {
        byte[] copy = new byte[16];

        new HciBlock128(Octets).CopyTo(copy);

        Assert.Equal(Octets, copy);
    }

    [Fact]
    public void Every_octet_counts_in_a_comparison()
    {
        var value = new HciBlock128(Octets);
        for (int i = 0; i < 16; i++)
        {
            byte[] other = [.. Octets];
            other[i] ^= 0x80;
            Assert.False(value == new HciBlock128(other));
            Assert.True(value != new HciBlock128(other));
        }

        Assert.True(value == new HciBlock128(Octets));
        Assert.True(value.Equals((object)new HciBlock128(Octets)));
        Assert.Equal(value.GetHashCode(), new HciBlock128(Octets).GetHashCode());
    }

    [Fact]
    public void It_is_zero_when_all_octets_are()
    {
        Assert.True(default(HciBlock128).IsZero);
        for (int i = 0; i < 16; i++)
        {
            byte[] octets = new byte[16];
            octets[i] = 1;
            Assert.False(new HciBlock128(octets).IsZero);
        }
    }

    [Fact]
    public void Its_text_does_not_show_it() => Assert.Equal("16 octets", new HciBlock128(Octets).ToString());

    [Fact]
    public void Other_lengths_are_a_mistake_of_the_caller()
    {
        Assert.Throws<ArgumentException>(() => new HciBlock128(new byte[15]));
        Assert.Throws<ArgumentException>(() => new HciBlock128(new byte[17]));
        Assert.Throws<ArgumentException>(() => new HciBlock128(Octets).CopyTo(new byte[15]));
    }
}
