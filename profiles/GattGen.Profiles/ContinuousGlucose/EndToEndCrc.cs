// The E2E-CRC (CGM Service 1.0.1, 3.11): CRC-CCITT, x^16 + x^12 + x^5 + 1, from 0xFFFF on, least significant bit first.
using System;

namespace GattGen.Profiles;

/// <summary>The check over the octets of a value that services for continuous glucose monitoring and insulin delivery append to it, least significant octet first.</summary>
public static class EndToEndCrc
{
    private const ushort Seed = 0xFFFF;

    // The polynomial with its bits reversed, since the least significant bit comes first.
    private const ushort Polynomial = 0x8408;

    /// <summary>The CRC of octets.</summary>
    /// <param name="octets">All octets before the CRC.</param>
    public static ushort Compute(ReadOnlySpan<byte> octets)
    {
        var crc = (uint)Seed;
        foreach (var octet in octets)
        {
            crc ^= octet;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) != 0 ? (crc >> 1) ^ Polynomial : crc >> 1;
        }

        return (ushort)crc;
    }
}
