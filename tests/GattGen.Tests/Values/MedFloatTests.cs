// SFLOAT and FLOAT (IEEE 11073-20601, F.8).
using System;

namespace GattGen.Tests.Values;

public class MedFloatTests
{
    [Theory]
    [InlineData(0, 0, 0x0000)]
    [InlineData(114, 0, 0x0072)]
    [InlineData(114, -1, 0xF072)]
    [InlineData(-1, 0, 0x0FFF)]
    [InlineData(-2045, 0, 0x0803)]
    [InlineData(2045, 0, 0x07FD)]
    [InlineData(2047, 7, 0x77FF)]
    [InlineData(-2048, -8, 0x8800)]
    public void An_SFLOAT_has_a_mantissa_of_12_bits_and_an_exponent_of_4(int mantissa, int exponent, int bits)
    {
        var value = new MedFloat16(mantissa, exponent);
        Assert.Equal(bits, value.Bits);
        Assert.Equal((mantissa, exponent), (value.Mantissa, value.Exponent));
        Assert.Equal(value, MedFloat16.FromBits((ushort)bits));
        Assert.True(value.IsFinite);
    }

    [Theory]
    [InlineData(364, -1, 0xFF00016C)]
    [InlineData(-1, 0, 0x00FFFFFF)]
    [InlineData(8_388_605, 0, 0x007FFFFD)]
    [InlineData(-8_388_605, 0, 0x00800003)]
    [InlineData(8_388_607, 127, 0x7F7FFFFF)]
    [InlineData(-8_388_608, -128, 0x80800000)]
    public void A_FLOAT_has_a_mantissa_of_24_bits_and_an_exponent_of_8(int mantissa, int exponent, uint bits)
    {
        var value = new MedFloat32(mantissa, exponent);
        Assert.Equal(bits, value.Bits);
        Assert.Equal((mantissa, exponent), (value.Mantissa, value.Exponent));
        Assert.Equal(value, MedFloat32.FromBits(bits));
    }

    [Fact]
    public void Special_values_have_the_octets_of_the_standard()
    {
        Assert.Equal((0x07FF, 0x0800, 0x07FE, 0x0802, 0x0801), (MedFloat16.NaN.Bits, MedFloat16.NRes.Bits, MedFloat16.PositiveInfinity.Bits, MedFloat16.NegativeInfinity.Bits, MedFloat16.Reserved.Bits));
        Assert.Equal((0x007FFFFFu, 0x00800000u, 0x007FFFFEu, 0x00800002u, 0x00800001u), (MedFloat32.NaN.Bits, MedFloat32.NRes.Bits, MedFloat32.PositiveInfinity.Bits, MedFloat32.NegativeInfinity.Bits, MedFloat32.Reserved.Bits));
        Assert.All([MedFloat16.NaN, MedFloat16.NRes, MedFloat16.PositiveInfinity, MedFloat16.NegativeInfinity, MedFloat16.Reserved], value => Assert.False(value.IsFinite));
        Assert.All([MedFloat32.NaN, MedFloat32.NRes, MedFloat32.PositiveInfinity, MedFloat32.NegativeInfinity, MedFloat32.Reserved], value => Assert.False(value.IsFinite));
        Assert.True(MedFloat16.NaN.IsNaN && MedFloat32.NaN.IsNaN && !MedFloat16.NRes.IsNaN);
        Assert.Equal(["NaN", "NRes", "+INF", "-INF", "Reserved"], [MedFloat16.NaN.ToString(), MedFloat16.NRes.ToString(), MedFloat16.PositiveInfinity.ToString(), MedFloat16.NegativeInfinity.ToString(), MedFloat16.Reserved.ToString()]);
    }

    [Fact]
    public void Special_values_become_those_of_double_and_back()
    {
        Assert.Equal(double.PositiveInfinity, MedFloat16.PositiveInfinity);
        Assert.Equal(double.NegativeInfinity, MedFloat32.NegativeInfinity);
        Assert.True(double.IsNaN(MedFloat16.NaN) && double.IsNaN(MedFloat16.NRes) && double.IsNaN(MedFloat32.Reserved));
        Assert.Equal(MedFloat16.NaN, (MedFloat16)double.NaN);
        Assert.Equal(MedFloat16.PositiveInfinity, (MedFloat16)double.PositiveInfinity);
        Assert.Equal(MedFloat32.NegativeInfinity, (MedFloat32)double.NegativeInfinity);
        Assert.Throws<OverflowException>(() => MedFloat16.NaN.ToDecimal());
    }

    [Theory]
    [InlineData(36.4, 364, -1)]
    [InlineData(-0.001, -1, -3)]
    [InlineData(2045, 2045, 0)]
    [InlineData(2046, 2045, 0)]             // 2046 and 2047 stand for special values; 2045 is nearest
    [InlineData(-2047, -2045, 0)]
    [InlineData(2048, 205, 1)]
    [InlineData(20460, 2046, 1)]
    [InlineData(2.0471, 2047, -3)]
    [InlineData(1e-9, 0, 0)]
    [InlineData(6e-9, 1, -8)]
    [InlineData(2.047e10, 2047, 7)]
    [InlineData(0.30000000000000004, 300, -3)]
    [InlineData(-0.0, 0, 0)]
    public void A_double_becomes_the_nearest_SFLOAT(double value, int mantissa, int exponent)
    {
        var found = (MedFloat16)value;
        Assert.Equal((double)new MedFloat16(mantissa, exponent), found);
        Assert.Equal(new MedFloat16(mantissa, exponent).ToDecimal(), found.ToDecimal());
    }

    [Fact]
    public void A_decimal_becomes_exactly_itself_where_its_digits_suffice()
    {
        Assert.Equal(new MedFloat32(364, -1), (MedFloat32)36.4m);
        Assert.Equal(36.4m, ((MedFloat32)36.4m).ToDecimal());
        Assert.Equal(-123456.7m, ((MedFloat32)(-123456.7m)).ToDecimal());
        Assert.Equal(new MedFloat32(8_388_607, -1), (MedFloat32)838860.7m);
        Assert.Equal(79228160000000000000000000000m, ((MedFloat32)decimal.MaxValue).ToDecimal());
        Assert.Equal(3333333e-7, (MedFloat32)(1m / 3m));
    }

    [Fact]
    public void A_number_that_is_too_large_is_refused()
    {
        Assert.Throws<OverflowException>(() => (MedFloat16)2.05e10);
        Assert.Throws<OverflowException>(() => (MedFloat16)double.MaxValue);
        Assert.Throws<OverflowException>(() => (MedFloat32)double.MaxValue);
        Assert.Throws<OverflowException>(() => (MedFloat16)decimal.MaxValue);
        Assert.Throws<ArgumentOutOfRangeException>(() => new MedFloat16(2046, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new MedFloat16(2048, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new MedFloat16(1, 8));
        Assert.Throws<ArgumentOutOfRangeException>(() => new MedFloat32(1, -129));
    }

    [Fact]
    public void Every_SFLOAT_survives_the_way_to_double_and_decimal_and_back()
    {
        for (var bits = 0; bits <= 0xFFFF; bits++)
        {
            var value = MedFloat16.FromBits((ushort)bits);
            if (!value.IsFinite)
                continue;
            var throughDouble = (MedFloat16)(double)value;
            Assert.Equal(value.ToDecimal(), throughDouble.ToDecimal());
            Assert.Equal(value.ToDecimal(), ((MedFloat16)value.ToDecimal()).ToDecimal());
        }
    }

    [Theory]
    [InlineData(364, -1, "36.4")]
    [InlineData(5, 3, "5000")]
    [InlineData(-5, -3, "-0.005")]
    [InlineData(5, 7, "5E7")]
    public void Prints_as_a_number(int mantissa, int exponent, string text)
    {
        Assert.Equal(text, new MedFloat16(mantissa, exponent).ToString());
        Assert.Equal(text, new MedFloat32(mantissa, exponent).ToString());
    }

    [Fact]
    public void Large_exponents_become_doubles_that_read_the_same()
    {
        Assert.Equal(8388607e127, new MedFloat32(8_388_607, 127));
        Assert.Equal(-1e-128, new MedFloat32(-1, -128));
        Assert.Equal(new MedFloat32(-1, -128), (MedFloat32)(-1e-128));
    }
}
