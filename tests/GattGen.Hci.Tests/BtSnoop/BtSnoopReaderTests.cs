using System;
using System.IO;

namespace GattGen.Hci.Tests;

public class BtSnoopReaderTests
{
    private const string FileHeader = "62 74 73 6E 6F 6F 70 00 00 00 00 01 00 00 07 D1";
    private const string Record = "00 00 00 03 00 00 00 03 00 05 00 02 00 00 00 00 00 DC DD B3 0F 2F 80 01 03 0C 00";

    [Fact]
    public void It_reads_what_stands_in_the_file()
    {
        BtSnoopReader reader = Open(FileHeader + Record);

        Assert.True(reader.TryRead(out BtSnoopRecord? record));
        Assert.Equal(5, record.AdapterIndex);
        Assert.Equal(BtSnoopOpcode.Command, record.Opcode);
        Assert.Equal("03 0C 00", Hex.Text(record.Octets.Span));
        Assert.Equal(DateTimeOffset.UnixEpoch.AddMicroseconds(1), record.Time);
        Assert.False(reader.TryRead(out _));
        Assert.False(reader.IsDamaged);
    }

    [Fact]
    public void A_file_cut_anywhere_in_a_record_is_damaged()
    {
        byte[] file = Hex.Octets(FileHeader + Record);
        for (int length = 17; length < file.Length; length++)
        {
            var reader = new BtSnoopReader(new MemoryStream(file, 0, length));

            Assert.False(reader.TryRead(out _));
            Assert.True(reader.IsDamaged);
            Assert.False(reader.TryRead(out _));
        }
    }

    [Fact]
    public void A_length_that_no_packet_has_is_damage_and_is_not_allocated()
    {
        BtSnoopReader reader = Open(FileHeader + "FF FF FF FF FF FF FF FF 00 05 00 02 00 00 00 00 00 DC DD B3 0F 2F 80 01");

        Assert.False(reader.TryRead(out _));
        Assert.True(reader.IsDamaged);
    }

    [Theory]
    [InlineData("00 00 00 00 00 00 00 00")]
    [InlineData("80 00 00 00 00 00 00 00")]
    [InlineData("7F FF FF FF FF FF FF FF")]
    [InlineData("FF FF FF FF FF FF FF FF")]
    public void A_time_outside_the_calendar_is_moved_to_its_ends(string time)
    {
        BtSnoopReader reader = Open(FileHeader + "00 00 00 00 00 00 00 00 00 05 00 02 00 00 00 00" + time);

        Assert.True(reader.TryRead(out BtSnoopRecord? record));

        Assert.True(record.Time == DateTimeOffset.MinValue || record.Time.Year == 9999);
    }

    [Theory]
    [InlineData("")]
    [InlineData("62 74 73 6E 6F 6F 70 00 00 00 00 01 00 00 07")]
    [InlineData("62 74 73 6E 6F 6F 71 00 00 00 00 01 00 00 07 D1")]
    [InlineData("62 74 73 6E 6F 6F 70 00 00 00 00 02 00 00 07 D1")]
    [InlineData("62 74 73 6E 6F 6F 70 00 00 00 00 01 00 00 03 EA")]
    public void Another_file_is_refused(string file) => Assert.Throws<InvalidDataException>(() => Open(file));

    private static BtSnoopReader Open(string file) => new(new MemoryStream(Hex.Octets(file)));
}
