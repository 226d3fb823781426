// The checksum of images: CRC-32 of IEEE 802.3, as Ethernet, ZIP and PNG have it.
using System;

namespace GattGen.Profiles;

/// <summary>Computes a CRC-32 (IEEE 802.3, reflected; the polynomial 0xEDB88320), piece by piece.</summary>
/// <example><code>uint checksum = Crc32.Of(image);</code></example>
public readonly record struct Crc32
{
    // The polynomial, and what a nibble of the remainder adds.
    private const uint Polynomial = 0xEDB88320;
    private static readonly uint[] OfNibble = Table();

    // The inverse of the remainder, so that default has seen nothing.
    private readonly uint _value;

    private Crc32(uint value) => _value = value;

    /// <summary>The checksum of what has been added.</summary>
    public uint Value => _value;

    /// <summary>The checksum of octets.</summary>
    /// <param name="octets">The octets.</param>
    public static uint Of(ReadOnlySpan<byte> octets) => default(Crc32).Add(octets).Value;

    /// <summary>The same with more octets behind.</summary>
    /// <param name="octets">The octets.</param>
    public Crc32 Add(ReadOnlySpan<byte> octets)
    {
        var remainder = ~_value;
        foreach (var octet in octets)
        {
            remainder ^= octet;
            remainder = (remainder >> 4) ^ OfNibble[remainder & 0xF];
            remainder = (remainder >> 4) ^ OfNibble[remainder & 0xF];
        }

        return new(~remainder);
    }

    private static uint[] Table()
    {
        var table = new uint[16];
        for (uint i = 0; i < 16; i++)
        {
            var value = i;
            for (var bit = 0; bit < 4; bit++)
                value = (value & 1) != 0 ? (value >> 1) ^ Polynomial : value >> 1;
            table[i] = value;
        }

        return table;
    }
}
