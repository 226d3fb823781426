// The message authentication code AES-CMAC (RFC 4493), of which the database hash is one.
using System;
using System.Collections.Generic;

namespace GattGen.Generators.Manifest;

internal static class AesCmac
{
    /// <summary>The code of a message.</summary>
    /// <param name="key">16 octets.</param>
    /// <param name="message">Any number of octets.</param>
    /// <returns>16 octets, the first of the code first.</returns>
    public static byte[] Of(byte[] key, IReadOnlyList<byte> message)
    {
        var cipher = new Aes128(key);
        var blocks = Math.Max(1, (message.Count + Aes128.Length - 1) / Aes128.Length);
        var isWhole = message.Count == blocks * Aes128.Length;

        // Subkeys (2.3): K1 for a last block that is whole, K2 for one that is filled up.
        var subkey = new byte[Aes128.Length];
        cipher.Encrypt(subkey);
        Double(subkey);
        if (!isWhole)
            Double(subkey);

        var code = new byte[Aes128.Length];
        for (var block = 0; block < blocks; block++)
        {
            for (var i = 0; i < Aes128.Length; i++)
            {
                var at = (block * Aes128.Length) + i;
                code[i] ^= at < message.Count ? message[at] : at == message.Count ? (byte)0x80 : (byte)0;
                if (block == blocks - 1)
                    code[i] ^= subkey[i];
            }

            cipher.Encrypt(code);
        }

        return code;
    }

    /// <summary>Shifts 128 bits to the left by one, in the field of the subkeys.</summary>
    private static void Double(byte[] value)
    {
        var carry = (value[0] & 0x80) != 0;
        for (var i = 0; i < value.Length; i++)
            value[i] = (byte)((value[i] << 1) | (i + 1 < value.Length ? value[i + 1] >> 7 : 0));
        if (carry)
            value[value.Length - 1] ^= 0x87;
    }
}
