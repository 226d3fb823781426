// BleAddress: Core Vol 6, Part B, 1.3; module specification, gap_scan.
using System;
using FsCheck;
using FsCheck.Fluent;

namespace GattGen.Tests;

public class BleAddressTests
{
    private static readonly byte[] Octets = [0xC0, 0xFF, 0xEE, 0x00, 0x00, 0x01];

    [Fact]
    public void Octets_stand_in_display_order_most_significant_first()
    {
        var address = new BleAddress(BleAddressType.Random, Octets);

        Assert.Equal(0xC0FFEE000001ul, address.Value);
        Assert.Equal(BleAddressType.Random, address.Type);
        Assert.Equal("C0:FF:EE:00:00:01", address.ToString());
        var written = new byte[6];
        address.CopyTo(written);
        Assert.Equal(Octets, written);
    }

    [Fact]
    public void A_number_of_more_than_48_bits_is_refused()
    {
        Assert.Equal("FF:FF:FF:FF:FF:FF", new BleAddress(BleAddressType.Public, 0xFFFF_FFFF_FFFF).ToString());
        Assert.Throws<ArgumentOutOfRangeException>(() => new BleAddress(BleAddressType.Public, 0x1_0000_0000_0000));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(7)]
    public void Other_than_6_octets_are_refused(int length)
    {
        Assert.Throws<ArgumentException>(() => new BleAddress(BleAddressType.Public, new byte[length]));
        if (length < 6)
            Assert.Throws<ArgumentException>(() => BleAddress.None.CopyTo(new byte[length]));
    }

    [Fact]
    public void None_is_type_0xFF_and_zeros()
    {
        Assert.Equal(0xFF, (byte)BleAddress.None.Type);
        Assert.Equal(0ul, BleAddress.None.Value);
        Assert.NotEqual(default, BleAddress.None);
    }

    [Fact]
    public void The_types_are_those_of_the_specification()
    {
        Assert.Equal(0x00, (byte)BleAddressType.Public);
        Assert.Equal(0x01, (byte)BleAddressType.Random);
    }

    [Theory]
    [InlineData(0xC00000000001ul, true, false, false)]
    [InlineData(0xFFFFFFFFFFFEul, true, false, false)]
    [InlineData(0x400000000001ul, false, true, false)]
    [InlineData(0x7FFFFFFFFFFFul, false, true, false)]
    [InlineData(0x000000000001ul, false, false, true)]
    [InlineData(0x3FFFFFFFFFFFul, false, false, true)]
    [InlineData(0x800000000001ul, false, false, false)]
    public void The_two_highest_bits_of_a_random_address_tell_its_kind(ulong value, bool isStatic, bool resolvable, bool nonResolvable)
    {
        var random = new BleAddress(BleAddressType.Random, value);
        Assert.Equal((isStatic, resolvable, nonResolvable), (random.IsStaticRandom, random.IsResolvablePrivate, random.IsNonResolvablePrivate));

        var @public = new BleAddress(BleAddressType.Public, value);
        Assert.False(@public.IsStaticRandom || @public.IsResolvablePrivate || @public.IsNonResolvablePrivate);
    }

    [Fact]
    public void Addresses_are_equal_when_type_and_octets_are()
    {
        var one = new BleAddress(BleAddressType.Random, 0xC00000000001);

        Assert.True(one == new BleAddress(BleAddressType.Random, 0xC00000000001));
        Assert.True(one.Equals((object)new BleAddress(BleAddressType.Random, 0xC00000000001)));
        Assert.True(one != new BleAddress(BleAddressType.Public, 0xC00000000001));
        Assert.True(one != new BleAddress(BleAddressType.Random, 0xC00000000002));
        Assert.False(one.Equals((object)"C0:00:00:00:00:01"));
    }

    [Fact]
    public void What_is_printed_is_read_again_for_any_address()
        => Prop.ForAll(ArbMap.Default.ArbFor<ulong>(), number =>
        {
            var address = new BleAddress(BleAddressType.Random, number & 0xFFFF_FFFF_FFFF);
            return BleAddress.Parse(address.ToString(), BleAddressType.Random) == address
                && BleAddress.TryParse(address.ToString().AsSpan(), BleAddressType.Public, out var lower)
                && lower.Value == address.Value
                && lower.GetHashCode() == new BleAddress(BleAddressType.Public, address.Value).GetHashCode();
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Small_letters_are_read_too()
    {
        Assert.Equal(0xC0FFEE000001ul, BleAddress.Parse("c0:ff:ee:00:00:01", BleAddressType.Random).Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("C0FFEE000001")]
    [InlineData("C0-FF-EE-00-00-01")]
    [InlineData("C0:FF:EE:00:00:0")]
    [InlineData("C0:FF:EE:00:00:011")]
    [InlineData("C0:FF:EE:00:00:0G")]
    [InlineData("C:0FF:EE:00:00:01")]
    public void Text_that_is_no_address_is_refused(string text)
    {
        Assert.Throws<FormatException>(() => BleAddress.Parse(text, BleAddressType.Public));
        Assert.False(BleAddress.TryParse(text.AsSpan(), BleAddressType.Public, out var address));
        Assert.Equal(default, address);
    }

    [Fact]
    public void No_text_is_refused()
    {
        Assert.Throws<ArgumentNullException>(() => BleAddress.Parse(null!, BleAddressType.Public));
    }
}
