// The data integrity check (Core Vol 4, Part D, 5): a CRC of 16 bits with the polynomial x^16 + x^12 + x^5 + 1 over header and payload, from
// all ones. Each octet enters with its least significant bit first; of the result the most significant octet is sent first.
using System;

namespace GattGen.Hci;

/// <summary>The data integrity check of three-wire packets.</summary>
internal static class ThreeWireCheck
{
    public const int Length = 2;

    // What four bits that leave a register, which shifts towards its least significant bit, do to it.
    private static readonly ushort[] Nibbles =
    [
        0x0000, 0x1081, 0x2102, 0x3183, 0x4204, 0x5285, 0x6306, 0x7387, 0x8408, 0x9489, 0xA50A, 0xB58B, 0xC60C, 0xD68D, 0xE70E, 0xF78F,
    ];

    /// <summary>The check of a packet, to be sent most significant octet first.</summary>
    public static ushort Of(ReadOnlySpan<byte> header, ReadOnlySpan<byte> payload)
    {
        int register = Add(Add(0xFFFF, header), payload);

        // The register holds its highest power at its least significant bit.
        int check = 0;
        for (int bit = 0; bit < 16; bit++)
            check |= ((register >> bit) & 1) << (15 - bit);
        return (ushort)check;
    }

    private static int Add(int register, ReadOnlySpan<byte> octets)
    {
        foreach (byte octet in octets)
        {
            register = (register >> 4) ^ Nibbles[(register ^ octet) & 0x0F];
            register = (register >> 4) ^ Nibbles[(register ^ (octet >> 4)) & 0x0F];
        }

        return register;
    }
}
