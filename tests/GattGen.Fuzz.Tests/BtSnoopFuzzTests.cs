// Damaged captures: a file that is none is refused with the one exception that says so; a damaged one ends where the damage is.
using System;
using System.IO;
using GattGen.Hci;

namespace GattGen.Fuzz.Tests;

public class BtSnoopFuzzTests
{
    [Fact]
    public void A_damaged_capture_ends_where_the_damage_is()
    {
        var capture = Capture();
        FuzzRun.Parser(
            octets =>
            {
                using var file = new MemoryStream(octets.ToArray());
                BtSnoopReader reader;
                try
                {
                    reader = new BtSnoopReader(file);
                }
                catch (InvalidDataException)
                {
                    return;
                }

                var read = 16L;
                while (reader.TryRead(out var record))
                    read += 24 + record.Octets.Length;
                Check.That(read <= octets.Length);
                Check.That(reader.IsDamaged == (read < octets.Length));
            },
            [capture],
            600,
            allocatedPerInput: 100_000);
    }

    private static byte[] Capture()
    {
        using var file = new MemoryStream();
        using (var writer = new BtSnoopWriter(file))
        {
            var time = new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);
            foreach (var packet in Seeds.Packets)
                writer.WritePacket(0, packet, sent: packet[0] != 0x04, time);
        }

        return file.ToArray();
    }
}
