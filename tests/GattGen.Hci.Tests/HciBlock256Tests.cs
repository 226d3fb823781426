// HciBlock256: octets in the order of the wire, compared as a whole, never shown.
using System;
using System.Linq;

namespace GattGen.Hci.Tests;

public class HciBlock256Tests
{
    private static readonly byte[] Octets = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];

    [Fact]
    public void What_was_taken_is_given_back()
    {
        byte[] copy = new byte[32];

        new HciBlock256(Octets).CopyTo(copy);

        Assert.Equal(Octets, copy);
    }

    [Fact]
    public void Every_octet_counts_in_a_comparison()
    {
        var value = new HciBlock256(Octets);
        for (int i = 0; i < 32; i++)
        {
            byte[] other = [.. Octets];
            other[i] ^= 0x80;
            Assert.False(value == new HciBlock256(other));
            Assert.True(value != new HciBlock256(other));
        }

        Assert.True(value == new HciBlock256(Octets));
        Assert.True(value.Equals((object)new HciBlock256(Octets)));
        Assert.Equal(value.GetHashCode(), new HciBlock256(Octets).GetHashCode());
    }

    [Fact]
    public void It_is_zero_when_all_octets_are()
    {
        Assert.True(default(HciBlock256).IsZero);
        for (int i = 0; i < 32; i++)
        {
            byte[] octets = new byte[32];
            octets[i] = 1;
            Assert.False(new HciBlock256(octets).IsZero);
        }
    }

    [Fact]
    public void Its_text_does_not_show_it() => Assert.Equal("32 octets", new HciBlock256(Octets).ToString());

    [Fact]
    public void Other_lengths_are_a_mistake_of_the_caller()
    {
        Assert.Throws<ArgumentException>(() => new HciBlock256(new byte[31]));
        Assert.Throws<ArgumentException>(() => new HciBlock256(new byte[33]));
        Assert.Throws<ArgumentException>(() => new HciBlock256(Octets).CopyTo(new byte[31]));
    }
}
