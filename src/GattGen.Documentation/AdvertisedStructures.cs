// Reads advertising data, structure by structure (Core Vol 3, Part C, 11; Supplement to the Core Specification, Part A).
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace GattGen.Documentation;

internal static class AdvertisedStructures
{
    /// <summary>The types and contents of the structures in a packet, given in hexadecimal digits. What is cut off is left out.</summary>
    public static IEnumerable<(string Type, string Content)> Describe(string packet)
    {
        var octets = Convert.FromHexString(packet);
        for (var at = 0; at + 1 < octets.Length && octets[at] > 0 && at + octets[at] < octets.Length; at += 1 + octets[at])
            yield return Describe(octets[at + 1], octets.AsSpan(at + 2, octets[at] - 1).ToArray());
    }

    private static (string Type, string Content) Describe(byte type, byte[] data) => type switch
    {
        0x01 => ("Flags", Markdown.Code("0x" + Convert.ToHexString(data))),
        0x02 => ("Incomplete list of 16-bit services", Uuids(data, 2)),
        0x03 => ("Complete list of 16-bit services", Uuids(data, 2)),
        0x06 => ("Incomplete list of 128-bit services", Uuids(data, 16)),
        0x07 => ("Complete list of 128-bit services", Uuids(data, 16)),
        0x08 => ("Shortened name", Markdown.Code(Encoding.UTF8.GetString(data))),
        0x09 => ("Complete name", Markdown.Code(Encoding.UTF8.GetString(data))),
        0x19 when data.Length == 2 => ("Appearance", Markdown.Code("0x" + (data[0] | (data[1] << 8)).ToString("X4", CultureInfo.InvariantCulture))),
        0xFF when data.Length >= 2 => ("Data of company 0x" + (data[0] | (data[1] << 8)).ToString("X4", CultureInfo.InvariantCulture), Markdown.Code(Convert.ToHexString(data.AsSpan(2)))),
        _ => ("0x" + type.ToString("X2", CultureInfo.InvariantCulture), Markdown.Code(Convert.ToHexString(data))),
    };

    private static string Uuids(byte[] data, int width)
        => string.Join(", ", data.Chunk(width).Where(uuid => uuid.Length == width).Select(uuid => Markdown.Code(width == 2
            ? "0x" + Convert.ToHexString(uuid.Reverse().ToArray())
            : new Guid(uuid.Reverse().ToArray(), bigEndian: true).ToString())));
}
