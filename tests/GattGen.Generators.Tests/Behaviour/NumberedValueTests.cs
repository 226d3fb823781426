// What a scale, a range and a condition make of numbers and octets.
using System;
using Xunit;

namespace GattGen.Generators.Tests.Behaviour;

public class NumberedValueTests
{
    private static byte[] Encode(Func<byte[], int> encode)
    {
        var octets = new byte[64];
        return octets[..encode(octets)];
    }

    [Theory]
    [InlineData(21.37, new byte[] { 0x59, 0x08 })]
    [InlineData(-273.15, new byte[] { 0x4D, 0x95 })]
    [InlineData(21.374, new byte[] { 0x59, 0x08 })]
    [InlineData(null, new byte[] { 0x00, 0x80 })]
    public void A_number_is_sent_as_an_integer(double? celsius, byte[] octets)
    {
        Assert.Equal(octets, Encode(buffer => new Degrees(celsius).Encode(buffer)));
        Assert.True(Degrees.TryDecode(octets, out var decoded));
        Assert.Equal(celsius is { } number ? Math.Round(number, 2) : null, decoded.Celsius);
    }

    [Theory]
    [InlineData(-273.16)]
    [InlineData(327.68)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void What_has_no_form_is_refused_with_its_range(double celsius)
    {
        var refused = Assert.Throws<ArgumentOutOfRangeException>(() => Encode(buffer => new Degrees(celsius).Encode(buffer)));
        Assert.Contains("Celsius is -273.15 to 327.67, not", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_form_of_a_number_has_its_octets()
    {
        var scales = new Scales(1.5, 0.035, -12.3456789, 70_000, -3, 7, 0x010203);
        byte[] octets = [3, 7, 0, 0, 0xEB, 0x32, 0xA4, 0xF8, 0xBC, 0x02, 0, 0, 0, 0, 0xFD, 7, 3, 2, 1];
        Assert.Equal(octets, Encode(buffer => scales.Encode(buffer)));
        Assert.True(Scales.TryDecode(octets, out var decoded));
        Assert.Equal(scales, decoded);
        Assert.Equal(Scales.MaxLength, octets.Length);
    }

    [Fact]
    public void Integers_have_a_range_and_a_number_for_null()
    {
        var refused = Assert.Throws<ArgumentOutOfRangeException>(() => Encode(buffer => default(Scales).Encode(buffer)));
        Assert.Contains("Digit is 1 to 9, not 0.", refused.Message, StringComparison.Ordinal);
        refused = Assert.Throws<ArgumentOutOfRangeException>(() => Encode(buffer => (default(Scales) with { Digit = 1, Count = 0xFFFFFF }).Encode(buffer)));
        Assert.Contains("Count is 0 to 16777214, not 16777215.", refused.Message, StringComparison.Ordinal);
        refused = Assert.Throws<ArgumentOutOfRangeException>(() => Encode(buffer => (default(Scales) with { Digit = 1, Fives = 100.005 }).Encode(buffer)));
        Assert.Contains("Fives is 0 to 100, not 100.005.", refused.Message, StringComparison.Ordinal);
        Assert.Equal([0xFF, 0xFF, 0xFF], Encode(buffer => (default(Scales) with { Digit = 1 }).Encode(buffer))[^3..]);
        Assert.True(Scales.TryDecode(Encode(buffer => (default(Scales) with { Digit = 1 }).Encode(buffer)), out var decoded));
        Assert.Null(decoded.Count);
    }

    [Fact]
    public void Two_conditions_choose_the_unit()
    {
        byte[] metric = [0x08, 0xC4, 0x35, 0xFE, 0x06, 22];
        var measured = new Measured(Kilograms: 68.82, Metres: 1.79, Index: 22);
        Assert.Equal([0x08, 0xC4, 0x35, 0xFF, 0x06, 22], Encode(buffer => (measured with { Metres = 1.791 }).Encode(buffer)));
        Assert.Equal(metric, Encode(buffer => measured.Encode(buffer)));
        Assert.True(Measured.TryDecode(metric, out var decoded));
        Assert.Equal(measured, decoded);

        byte[] imperial = [0x09, 0x10, 0x27, 0xBC, 0x02, 22];
        measured = new Measured(Pounds: 100, Inches: 70, Index: 22);
        Assert.Equal(imperial, Encode(buffer => measured.Encode(buffer)));
        Assert.True(Measured.TryDecode(imperial, out decoded));
        Assert.Equal(measured, decoded);
    }

    [Fact]
    public void Fields_that_contradict_each_other_are_refused_by_name()
    {
        Assert.Contains("Kilograms must be null", Refused(new Measured(Kilograms: 1, Pounds: 2)), StringComparison.Ordinal);
        Assert.Contains("Pounds must be there", Refused(default), StringComparison.Ordinal);
        Assert.Contains("Metres must be null", Refused(new Measured(Pounds: 1, Metres: 1, Inches: 1, Index: 1)), StringComparison.Ordinal);
        Assert.Contains("Index must be there", Refused(new Measured(Kilograms: 1, Metres: 1)), StringComparison.Ordinal);
        Assert.Contains("Second must be null", Assert.Throws<ArgumentException>(() => Encode(buffer => new Trailing(1, null, 1).Encode(buffer))).Message, StringComparison.Ordinal);

        static string Refused(Measured value) => Assert.Throws<ArgumentException>(() => Encode(buffer => value.Encode(buffer))).Message;
    }

    [Theory]
    [InlineData(new byte[] { 7 }, null, null)]
    [InlineData(new byte[] { 7, 1, 2 }, 0x0201, null)]
    [InlineData(new byte[] { 7, 1, 2, 15 }, 0x0201, 1.5)]
    public void What_is_left_is_there(byte[] octets, int? first, double? second)
    {
        Assert.True(Trailing.TryDecode(octets, out var value));
        Assert.Equal(new Trailing(7, (ushort?)first, second), value);
        Assert.Equal(octets, Encode(buffer => value.Encode(buffer)));
        Assert.False(Trailing.TryDecode([7, 1], out _));
    }

    [Fact]
    public void A_value_may_write_itself()
    {
        byte[] octets = [3, 1, 2, 3];
        Assert.True(Counted.TryDecode(octets, out var value));
        Assert.Equal(new Counted(0x030201, 3), value);
        Assert.Equal(octets, Encode(buffer => value.Encode(buffer)));
        Assert.Equal(9, Counted.MaxLength);
        Assert.False(Counted.TryDecode([1], out _));
        Assert.False(Counted.TryDecode([1, 2, 3], out _));
    }

    [Fact]
    public void Every_integer_comes_back()
    {
        var encoded = new byte[Scales.MaxLength];
        for (var raw = -27315; raw <= short.MaxValue; raw++)
        {
            byte[] octets = [unchecked((byte)raw), unchecked((byte)(raw >> 8))];
            Assert.True(Degrees.TryDecode(octets, out var degrees));
            Assert.Equal(2, degrees.Encode(encoded));
            Assert.Equal(octets, encoded[..2]);

            var angle = unchecked(raw * 0x01234567);
            octets = [octets[0], octets[1], 2, 0, .. BitConverter.GetBytes(angle), 1, 2, 3, octets[0], octets[1], 6, octets[1], 8, 9, 10, 11];
            octets[15] = (byte)((raw & 7) + 1);
            Assert.True(Scales.TryDecode(octets.AsSpan(0, 19), out var scales));
            if (scales.Fives > 100)
                continue;
            Assert.Equal(Scales.MaxLength, scales.Encode(encoded));
            Assert.Equal(octets[..19], encoded);
        }
    }
}
