// Integers of 24, 40 and 48 bits.
using System;

namespace GattGen.Tests.Values;

public class WideIntegerTests
{
    [Fact]
    public void Have_the_range_of_their_bits()
    {
        Assert.Equal((0u, 0xFF_FFFFu), ((uint)UInt24.MinValue, (uint)UInt24.MaxValue));
        Assert.Equal((-0x80_0000, 0x7F_FFFF), ((int)Int24.MinValue, (int)Int24.MaxValue));
        Assert.Equal((0ul, 0xFF_FFFF_FFFFul), ((ulong)UInt40.MinValue, (ulong)UInt40.MaxValue));
        Assert.Equal((-0x80_0000_0000, 0x7F_FFFF_FFFF), ((long)Int40.MinValue, (long)Int40.MaxValue));
        Assert.Equal((0ul, 0xFFFF_FFFF_FFFFul), ((ulong)UInt48.MinValue, (ulong)UInt48.MaxValue));
        Assert.Equal((-0x8000_0000_0000, 0x7FFF_FFFF_FFFF), ((long)Int48.MinValue, (long)Int48.MaxValue));
    }

    [Fact]
    public void Refuse_what_does_not_fit()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new UInt24(0x100_0000));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Int24(0x80_0000));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Int24(-0x80_0001));
        Assert.Throws<OverflowException>(() => (UInt24)0x100_0000L);
        Assert.Throws<OverflowException>(() => (UInt24)(-1));
        Assert.Throws<OverflowException>(() => (UInt24)ulong.MaxValue);
        Assert.Throws<OverflowException>(() => (Int24)uint.MaxValue);
        Assert.Throws<OverflowException>(() => (UInt40)0x100_0000_0000L);
        Assert.Throws<OverflowException>(() => (Int40)0x80_0000_0000L);
        Assert.Throws<OverflowException>(() => (UInt48)0x1_0000_0000_0000UL);
        Assert.Throws<OverflowException>(() => (Int48)(-0x8000_0000_0001L));
    }

    [Fact]
    public void Convert_by_themselves_to_wider_and_from_narrower_types()
    {
        UInt24 a = ushort.MaxValue;
        Int24 b = short.MinValue;
        UInt48 c = uint.MaxValue;
        Int40 d = int.MinValue;
        long sum = a + b + (long)(ulong)c + d;
        Assert.Equal(65535L - 32768 + 4294967295 - 2147483648, sum);
        Assert.Equal(5u, (UInt24)5);
    }

    [Fact]
    public void Compare_and_print_as_numbers()
    {
        Assert.True((Int24)(-1) < (Int24)1 && (UInt48)2ul > (UInt48)1ul && (Int40)3 >= (Int40)3 && (UInt40)3ul <= (UInt40)4ul);
        Assert.True((Int48)(-1) == (Int48)(-1) && (UInt24)1 != (UInt24)2);
        Assert.Equal(-1, Math.Sign(((Int24)(-1)).CompareTo((Int24)1)));
        Assert.Equal(((Int40)7).GetHashCode(), ((Int40)7).GetHashCode());
        Assert.False(((Int40)7).Equals((object)7L));
        Assert.Equal("-8388608", Int24.MinValue.ToString());
        Assert.Equal("FF", ((UInt24)255).ToString("X", null));
    }
}
