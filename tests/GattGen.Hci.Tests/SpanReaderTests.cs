using System;

namespace GattGen.Hci.Tests;

public class SpanReaderTests
{
    [Fact]
    public void Numbers_are_little_endian()
    {
        var reader = new SpanReader(Hex.Octets("01 0201 030201 04030201 0504030201 060504030201 0807060504030201 FF"));

        Assert.Equal(0x01, reader.ReadByte());
        Assert.Equal(0x0102, reader.ReadUInt16());
        Assert.Equal(0x010203u, reader.ReadUInt24());
        Assert.Equal(0x01020304u, reader.ReadUInt32());
        Assert.Equal(0x0102030405ul, reader.ReadUInt40());
        Assert.Equal(0x010203040506ul, reader.ReadUInt48());
        Assert.Equal(0x0102030405060708ul, reader.ReadUInt64());
        Assert.Equal(-1, reader.ReadSByte());
        Assert.True(reader.Completed);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(8)]
    public void A_number_that_is_cut_is_zero_and_fails(int size)
    {
        var reader = new SpanReader(new byte[] { 1, 1, 1, 1, 1, 1, 1 }.AsSpan(0, size - 1));

        bool read = size switch
        {
            1 => reader.TryReadByte(out byte value) || value != 0,
            2 => reader.TryReadUInt16(out ushort value) || value != 0,
            3 => reader.TryReadUInt24(out uint value) || value != 0,
            4 => reader.TryReadUInt32(out uint value) || value != 0,
            5 => reader.TryReadUInt40(out ulong value) || value != 0,
            6 => reader.TryReadUInt48(out ulong value) || value != 0,
            _ => reader.TryReadUInt64(out ulong value) || value != 0,
        };

        Assert.False(read);
        Assert.True(reader.Failed);
        Assert.Equal(size - 1, reader.Remaining);
        Assert.Equal(0, reader.Position);
    }

    [Fact]
    public void After_a_failure_every_read_fails()
    {
        var reader = new SpanReader([0x01]);

        Assert.False(reader.TryReadUInt16(out _));

        Assert.False(reader.TryReadByte(out byte value));
        Assert.Equal(0, value);
        Assert.True(reader.ReadBytes(0).IsEmpty);
        Assert.False(reader.Completed);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(int.MaxValue)]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    public void Too_many_octets_fail(int count)
    {
        var reader = new SpanReader([1, 2, 3]);

        Assert.False(reader.TryReadBytes(count, out ReadOnlySpan<byte> octets));

        Assert.True(octets.IsEmpty);
        Assert.True(reader.Failed);
    }

    [Fact]
    public void Octets_are_a_part_of_what_is_read()
    {
        byte[] data = [1, 2, 3, 4];
        var reader = new SpanReader(data);
        reader.ReadByte();

        Assert.True(reader.TryReadBytes(2, out ReadOnlySpan<byte> octets));

        Assert.True(octets == data.AsSpan(1, 2));
        Assert.Equal([4], reader.Rest.ToArray());
        Assert.Equal(3, reader.Position);
        Assert.Equal(1, reader.Remaining);
    }

    [Theory]
    [InlineData(0, false, true)]
    [InlineData(1, true, true)]
    [InlineData(2, false, false)]
    [InlineData(255, false, false)]
    public void A_boolean_is_0_or_1(byte octet, bool value, bool valid)
    {
        var reader = new SpanReader([octet]);

        Assert.Equal(value, reader.ReadBoolean());

        Assert.Equal(valid, reader.Completed);
    }
}
