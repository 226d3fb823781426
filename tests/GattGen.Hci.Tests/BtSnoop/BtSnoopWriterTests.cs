// The octets of a btsnoop file, computed by hand; the form is drawn in BtSnoopFormat.cs.
using System;
using System.IO;
using System.Threading.Tasks;

namespace GattGen.Hci.Tests;

public class BtSnoopWriterTests
{
    private const string FileHeader = "62 74 73 6E 6F 6F 70 00 00 00 00 01 00 00 07 D1";
    private static readonly DateTimeOffset Year2000 = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_file_begins_with_its_name_version_1_and_data_link_type_2001() => Assert.Equal(FileHeader, Written(_ => { }));

    [Fact]
    public void A_record_has_lengths_adapter_opcode_drops_and_time() => Assert.Equal(
        FileHeader
        + " 00 00 00 03 00 00 00 03 00 05 00 02 00 00 00 00 00 E0 3A B4 4A 67 60 01 03 0C 00",
        Written(writer => writer.WritePacket(5, Hex.Octets("01 03 0C 00"), sent: true, Year2000.AddMicroseconds(1))));

    [Theory]
    [InlineData("04 10 01 42", false, "00 03")]
    [InlineData("02 40 00 00 00", true, "00 04")]
    [InlineData("02 40 20 00 00", false, "00 05")]
    [InlineData("03 40 00 00", true, "00 06")]
    [InlineData("03 40 00 00", false, "00 07")]
    [InlineData("05 40 00 00 00", true, "00 12")]
    [InlineData("05 40 00 00 00", false, "00 13")]
    public void The_opcode_tells_kind_and_direction(string packet, bool sent, string opcode)
    {
        string file = Written(writer => writer.WritePacket(0, Hex.Octets(packet), sent, Year2000));

        Assert.Equal(opcode, file.Substring(FileHeader.Length + 1 + (10 * 3), 5));
        Assert.EndsWith(packet[2..], file, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("04 10 01 42", true)]
    [InlineData("01 03 0C 00", false)]
    [InlineData("FF 00", true)]
    public void A_packet_of_no_kind_or_of_the_wrong_direction_is_left_out(string packet, bool sent) =>
        Assert.Equal(FileHeader, Written(writer => writer.WritePacket(0, Hex.Octets(packet), sent, Year2000)));

    [Fact]
    public void A_new_index_record_has_40_octets_kind_bus_address_and_name() => Assert.Equal(
        FileHeader
        + " 00 00 00 10 00 00 00 10 00 01 00 00 00 00 00 00 00 E0 3A B4 4A 67 60 00"
        + " 00 00 55 44 33 22 11 C0 68 63 69 31 00 00 00 00",
        Written(writer => writer.WriteNewIndex(1, new(0xC01122334455), "hci1", Year2000)));

    [Fact]
    public void A_long_name_is_cut_to_eight_octets() => Assert.EndsWith(
        " 70 65 72 69 70 68 65 72",
        Written(writer => writer.WriteNewIndex(1, default, "peripheral", Year2000)),
        StringComparison.Ordinal);

    [Fact]
    public void The_two_constants_of_the_format_agree()
    {
        // From the Unix epoch, which readers of the format subtract, to the year 2000, which the format names: 10957 days.
        const long Year2000Constant = 0x00E03AB44A676000;
        const long UnixConstant = 0x00DCDDB30F2F8000;
        string file = Written(writer => writer.WritePacket(0, Hex.Octets("01 03 0C 00"), sent: true, DateTimeOffset.UnixEpoch));

        Assert.Equal(10957L * 24 * 3600 * 1_000_000, Year2000Constant - UnixConstant);
        Assert.EndsWith(" 00 DC DD B3 0F 2F 80 00 03 0C 00", file, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_threads_share_one_writer_without_tearing_records()
    {
        using var stream = new MemoryStream();
        using (var writer = new BtSnoopWriter(stream, leaveOpen: true))
        {
            Parallel.For(0, 8, adapter =>
            {
                byte[] packet = new byte[4 + adapter];
                packet.AsSpan().Fill((byte)adapter);
                packet[0] = 0x04;
                for (int i = 0; i < 200; i++)
                    writer.WritePacket((ushort)adapter, packet, sent: false, Year2000);
            });
            Assert.Equal(1600, writer.RecordsWritten);
        }

        stream.Position = 0;
        var reader = new BtSnoopReader(stream);
        int[] counts = new int[8];
        while (reader.TryRead(out BtSnoopRecord? record))
        {
            counts[record.AdapterIndex]++;
            Assert.Equal(3 + record.AdapterIndex, record.Octets.Length);
            Assert.Equal(-1, record.Octets.Span.IndexOfAnyExcept((byte)record.AdapterIndex));
        }

        Assert.False(reader.IsDamaged);
        Assert.All(counts, count => Assert.Equal(200, count));
    }

    [Fact]
    public void A_stream_that_fails_ends_the_capture_and_not_the_traffic()
    {
        using var stream = new FailingStream(FileHeader.Length);
        using var writer = new BtSnoopWriter(stream);
        byte[] packet = new byte[64];
        packet[0] = 0x04;

        for (int i = 0; i < 3; i++)
            writer.WritePacket(0, packet, sent: false, Year2000);

        Assert.IsType<IOException>(writer.Error);
        Assert.Equal(0, writer.RecordsWritten);
        Assert.Equal(3, writer.RecordsDropped);
    }

    [Fact]
    public void After_its_end_records_are_dropped_and_counted()
    {
        var stream = new MemoryStream();
        var writer = new BtSnoopWriter(stream);
        writer.Dispose();
        writer.Dispose();

        writer.WritePacket(0, Hex.Octets("04 10 01 42"), sent: false, Year2000);

        Assert.Equal(1, writer.RecordsDropped);
        Assert.Null(writer.Error);
        Assert.False(stream.CanWrite);
    }

    [Fact]
    public void Bad_arguments_are_a_mistake_of_the_caller()
    {
        using var writer = new BtSnoopWriter(new MemoryStream());

        Assert.Throws<ArgumentNullException>(() => new BtSnoopWriter(null!));
        Assert.Throws<ArgumentException>(() => new BtSnoopWriter(new MemoryStream([], writable: false)));
        Assert.Throws<ArgumentNullException>(() => writer.WriteNewIndex(0, default, null!, Year2000));
        Assert.Throws<ArgumentException>(() => writer.Write(0, BtSnoopOpcode.Event, new byte[65540], Year2000));
    }

    private static string Written(Action<BtSnoopWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new BtSnoopWriter(stream, leaveOpen: true))
            write(writer);
        return Hex.Text(stream.ToArray());
    }

    /// <summary>Takes a number of octets, then fails as a full disk does.</summary>
    private sealed class FailingStream(int capacity) : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count)
        {
            if (Position + count > capacity)
                throw new IOException("No space left on device.");
            base.Write(buffer, offset, count);
        }
    }
}
