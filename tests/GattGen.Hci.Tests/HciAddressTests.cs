using System;

namespace GattGen.Hci.Tests;

public class HciAddressTests
{
    [Fact]
    public void It_is_printed_with_the_most_significant_octet_first() =>
        Assert.Equal("C0:11:22:3A:44:05", new HciAddress(0xC011223A4405).ToString());

    [Theory]
    [InlineData("C0:11:22:3A:44:05")]
    [InlineData("c0:11:22:3a:44:05")]
    public void It_is_read_from_its_text(string text)
    {
        Assert.True(HciAddress.TryParse(text, out HciAddress address));

        Assert.Equal(new HciAddress(0xC011223A4405), address);
    }

    [Theory]
    [InlineData("")]
    [InlineData("C0:11:22:3A:44")]
    [InlineData("C0:11:22:3A:44:05:")]
    [InlineData("C0-11-22-3A-44-05")]
    [InlineData("C0:11:22:3A:44:0G")]
    [InlineData("C0:11:22:3A:44: 5")]
    [InlineData("C0:11:22:3A:44:+5")]
    public void What_is_not_six_octets_is_not_read(string text)
    {
        Assert.False(HciAddress.TryParse(text, out HciAddress address));
        Assert.True(address.IsZero);
    }

    [Theory]
    [InlineData(0xC00000000001, true, false, false)]
    [InlineData(0xFFFFFFFFFFFE, true, false, false)]
    [InlineData(0x400000000001, false, true, false)]
    [InlineData(0x7FFFFFFFFFFF, false, true, false)]
    [InlineData(0x3FFFFFFFFFFF, false, false, true)]
    [InlineData(0x800000000000, false, false, false)]
    public void The_two_highest_bits_tell_the_kind_of_a_random_address(long value, bool isStatic, bool resolvable, bool nonResolvable)
    {
        var address = new HciAddress((ulong)value);

        Assert.Equal(isStatic, address.IsStaticRandom);
        Assert.Equal(resolvable, address.IsResolvablePrivate);
        Assert.Equal(nonResolvable, address.IsNonResolvablePrivate);
    }

    [Fact]
    public void It_goes_through_display_order_unchanged()
    {
        byte[] octets = [0xC0, 0x11, 0x22, 0x33, 0x44, 0x55];
        byte[] copy = new byte[6];

        HciAddress address = HciAddress.FromBigEndian(octets);
        address.CopyToBigEndian(copy);

        Assert.Equal(0xC01122334455ul, address.Value);
        Assert.Equal(octets, copy);
    }

    [Fact]
    public void Octets_of_another_number_are_a_mistake_of_the_caller()
    {
        Assert.Throws<ArgumentException>(() => HciAddress.FromBigEndian(new byte[5]));
        Assert.Throws<ArgumentException>(() => HciAddress.FromBigEndian(new byte[7]));
        Assert.Throws<ArgumentException>(() => default(HciAddress).CopyToBigEndian(new byte[5]));
    }

    [Fact]
    public void Addresses_compare_as_numbers()
    {
        var low = new HciAddress(1);
        var high = new HciAddress(0xFFFF_0000_0000_0002);

        Assert.Equal(new HciAddress(2), high);
        Assert.True(low < high && high > low && low <= high && high >= low && low != high && !(low == high));
        Assert.True(low.Equals((object)new HciAddress(1)));
        Assert.Equal(new HciAddress(1).GetHashCode(), low.GetHashCode());
        Assert.True(low.CompareTo(high) < 0);
    }
}
