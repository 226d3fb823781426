// The reader and the writer of values.
using System;
using FsCheck;
using FsCheck.Fluent;

namespace GattGen.Tests.Values;

public class GattReaderWriterTests
{
    [Fact]
    public void Numbers_are_read_least_significant_octet_first()
    {
        var reader = new GattReader([0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x07, 0xFF]);
        Assert.True(reader.TryRead(out byte one));
        Assert.True(reader.TryRead(out ushort two));
        Assert.True(reader.TryRead(out UInt24 three));
        Assert.Equal((0x01, 0x0302, 0x060504u), (one, two, (uint)three));
        Assert.Equal(2, reader.Remaining);
        Assert.True(reader.TryRead(out short last));
        Assert.Equal(unchecked((short)0xFF07), last);
        Assert.True(reader.IsAtEnd);
    }

    [Fact]
    public void A_read_past_the_end_fails_and_takes_nothing()
    {
        var reader = new GattReader([0x01, 0x02]);
        Assert.False(reader.TryRead(out uint four));
        Assert.Equal(0u, four);
        Assert.False(reader.TryRead(out UInt24 _));
        Assert.False(reader.TryRead(out double _));
        Assert.False(reader.TryTake(3, out _));
        Assert.False(reader.TryTake(-1, out _));
        Assert.False(reader.TryReadUnsigned(9, out _));
        Assert.False(reader.TryReadSigned(0, out _));
        Assert.Equal(2, reader.Remaining);
        Assert.True(reader.TryRead(out ushort two));
        Assert.Equal(0x0201, two);
        Assert.False(reader.TryRead(out byte _));
    }

    [Theory]
    [InlineData(1, -128, new byte[] { 0x80 })]
    [InlineData(3, -2, new byte[] { 0xFE, 0xFF, 0xFF })]
    [InlineData(5, -549755813888, new byte[] { 0, 0, 0, 0, 0x80 })]
    [InlineData(8, -1, new byte[] { 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF })]
    [InlineData(2, 32767, new byte[] { 0xFF, 0x7F })]
    public void Signed_numbers_of_any_width_are_twos_complement(int width, long value, byte[] octets)
    {
        var writer = new GattWriter(new byte[8]);
        writer.WriteSigned(value, width);
        Assert.Equal(octets, writer.Written.ToArray());
        var reader = new GattReader(octets);
        Assert.True(reader.TryReadSigned(width, out var read));
        Assert.Equal(value, read);
    }

    [Fact]
    public void A_number_that_does_not_fit_into_its_width_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Write(256, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Write(1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Write(1, 9));
        Assert.Throws<ArgumentOutOfRangeException>(() => WriteSigned(128, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => WriteSigned(-129, 1));
        Write(ulong.MaxValue, 8);
        WriteSigned(long.MinValue, 8);

        static void Write(ulong value, int width) => new GattWriter(new byte[8]).WriteUnsigned(value, width);
        static void WriteSigned(long value, int width) => new GattWriter(new byte[8]).WriteSigned(value, width);
    }

    [Fact]
    public void A_buffer_that_is_too_short_is_refused_and_nothing_is_written()
    {
        var buffer = new byte[3];
        Assert.Throws<ArgumentException>(() => new GattWriter(buffer).Write(1u));
        Assert.Throws<ArgumentException>(() => new GattWriter(buffer).Write([1, 2, 3, 4]));
        Assert.Equal(new byte[3], buffer);
    }

    [Fact]
    public void Every_integer_survives_being_written_and_read()
        => Prop.ForAll<long, int>((value, seed) =>
        {
            var width = (Math.Abs(seed % 8)) + 1;
            var shift = 64 - (width * 8);
            var signed = value << shift >> shift;
            var unsigned = (ulong)value << shift >> shift;
            var writer = new GattWriter(new byte[16]);
            writer.WriteSigned(signed, width);
            writer.WriteUnsigned(unsigned, width);
            var reader = new GattReader(writer.Written);
            return reader.TryReadSigned(width, out var first) && first == signed
                && reader.TryReadUnsigned(width, out var second) && second == unsigned && reader.IsAtEnd;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Texts_of_fixed_size_are_filled_with_zeros()
    {
        var writer = new GattWriter(new byte[8]);
        writer.WriteFixedText("ab", 4);
        Assert.Equal("ab\0\0"u8.ToArray(), writer.Written.ToArray());
        var reader = new GattReader(writer.Written);
        Assert.True(reader.TryReadText(4, out var text));
        Assert.Equal("ab", text);
        Assert.Throws<ArgumentException>(() => new GattWriter(new byte[8]).WriteFixedText("abcde", 4));
        Assert.Throws<ArgumentException>(() => new GattWriter(new byte[8]).WriteText("abcde", 4));
    }
}
