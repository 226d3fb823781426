// The checksum of objects: CRC-32 as in ISO/IEC 3309 (Object Transfer Service 1.0, 3.3.2.3).
using System;

namespace GattGen.Profiles;

/// <summary>Calculates CRC-32, piece by piece.</summary>
internal struct Crc32
{
    // x^32 + x^26 + x^23 + x^22 + x^16 + x^12 + x^11 + x^10 + x^8 + x^7 + x^5 + x^4 + x^2 + x + 1, the lowest bit first.
    private const uint Polynomial = 0xEDB88320;

    private static readonly uint[] Table = MakeTable();

    private uint _inverted;

    /// <summary>The checksum of what was added.</summary>
    public readonly uint Value => _inverted;

    public void Add(ReadOnlySpan<byte> octets)
    {
        var crc = ~_inverted;
        foreach (var octet in octets)
            crc = Table[(crc ^ octet) & 0xFF] ^ (crc >> 8);
        _inverted = ~crc;
    }

    public static uint Of(ReadOnlySpan<byte> octets)
    {
        var crc = default(Crc32);
        crc.Add(octets);
        return crc.Value;
    }

    private static uint[] MakeTable()
    {
        var table = new uint[256];
        for (var i = 0u; i < table.Length; i++)
        {
            var entry = i;
            for (var bit = 0; bit < 8; bit++)
                entry = (entry & 1) != 0 ? Polynomial ^ (entry >> 1) : entry >> 1;
            table[i] = entry;
        }

        return table;
    }
}
