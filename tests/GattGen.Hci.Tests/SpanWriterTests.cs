using System;

namespace GattGen.Hci.Tests;

public class SpanWriterTests
{
    [Fact]
    public void Numbers_are_little_endian()
    {
        var writer = new SpanWriter(new byte[64]);

        writer.WriteByte(0x01);
        writer.WriteUInt16(0x0102);
        writer.WriteUInt24(0xFF010203);
        writer.WriteUInt32(0x01020304);
        writer.WriteUInt40(0xFFFFFF_0102030405);
        writer.WriteUInt48(0xFFFF_010203040506);
        writer.WriteUInt64(0x0102030405060708);
        writer.WriteSByte(-1);
        writer.WriteBoolean(true);
        writer.WriteBoolean(false);
        writer.WriteBytes([0xAA, 0xBB]);
        writer.WriteZeros(2);

        Assert.Equal(
            "01 02 01 03 02 01 04 03 02 01 05 04 03 02 01 06 05 04 03 02 01 08 07 06 05 04 03 02 01 FF 01 00 AA BB 00 00",
            Hex.Text(writer.Written));
        Assert.Equal(36, writer.Position);
        Assert.Equal(28, writer.Remaining);
    }

    [Fact]
    public void A_buffer_that_is_too_small_is_a_mistake_of_the_caller_and_stays_as_it_is()
    {
        byte[] buffer = [9, 9, 9];

        Assert.Throws<ArgumentException>(() => new SpanWriter(buffer).WriteUInt32(0));
        Assert.Throws<ArgumentException>(() => new SpanWriter(buffer).WriteBytes(new byte[4]));
        Assert.Throws<ArgumentException>(() => new SpanWriter(buffer).WriteZeros(4));
        Assert.Throws<ArgumentException>(() => new SpanWriter(buffer).WriteZeros(-1));

        Assert.Equal([9, 9, 9], buffer);
    }
}
