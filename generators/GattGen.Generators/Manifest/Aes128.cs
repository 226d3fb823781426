// AES with a key of 128 bits, encryption only (FIPS 197). The compiler's process need not load a cryptographic library for one hash.
using System;

namespace GattGen.Generators.Manifest;

/// <summary>The block cipher AES-128.</summary>
internal sealed class Aes128
{
    /// <summary>Octets of a block and of a key.</summary>
    public const int Length = 16;

    private const int Rounds = 10;

    private static readonly byte[] Substitutes = MakeSubstitutes();

    private readonly byte[] _keys = new byte[Length * (Rounds + 1)];

    /// <summary>Expands a key (5.2).</summary>
    /// <param name="key">16 octets.</param>
    public Aes128(byte[] key)
    {
        Array.Copy(key, _keys, Length);
        byte constant = 1;
        for (var at = Length; at < _keys.Length; at += 4)
        {
            for (var i = 0; i < 4; i++)
            {
                // Every fourth word is the one before it, turned by one octet and substituted.
                var previous = at % Length == 0 ? Substitutes[_keys[at - 4 + ((i + 1) % 4)]] : _keys[at - 4 + i];
                _keys[at + i] = (byte)(_keys[at - Length + i] ^ previous);
            }

            if (at % Length == 0)
            {
                _keys[at] ^= constant;
                constant = Double(constant);
            }
        }
    }

    /// <summary>Encrypts one block in place (5.1).</summary>
    /// <param name="block">16 octets.</param>
    public void Encrypt(byte[] block)
    {
        var shifted = new byte[Length];
        AddKey(block, 0);
        for (var round = 1; round <= Rounds; round++)
        {
            // SubBytes and ShiftRows: row r of the state, which stands column by column, moves left by r columns.
            for (var i = 0; i < Length; i++)
                shifted[i] = Substitutes[block[(i + (4 * (i % 4))) % Length]];
            if (round < Rounds)
                MixColumns(shifted);
            Array.Copy(shifted, block, Length);
            AddKey(block, round);
        }
    }

    private static void MixColumns(byte[] state)
    {
        for (var column = 0; column < Length; column += 4)
        {
            var first = state[column];
            var all = (byte)(state[column] ^ state[column + 1] ^ state[column + 2] ^ state[column + 3]);
            for (var i = 0; i < 4; i++)
            {
                var next = i == 3 ? first : state[column + i + 1];
                state[column + i] ^= (byte)(all ^ Double((byte)(state[column + i] ^ next)));
            }
        }
    }

    private void AddKey(byte[] block, int round)
    {
        for (var i = 0; i < Length; i++)
            block[i] ^= _keys[(round * Length) + i];
    }

    /// <summary>Twice a number in the field of 256 elements (4.2.1).</summary>
    private static byte Double(byte value) => (byte)((value << 1) ^ ((value & 0x80) != 0 ? 0x1B : 0));

    // The S-box (5.1.1): inverses in the field, found as powers of 3 and of its inverse 0xF6, and an affine map.
    private static byte[] MakeSubstitutes()
    {
        var table = new byte[256];
        byte power = 1;
        byte inverse = 1;
        do
        {
            power = (byte)(power ^ Double(power));
            inverse ^= (byte)(inverse << 1);
            inverse ^= (byte)(inverse << 2);
            inverse ^= (byte)(inverse << 4);
            if ((inverse & 0x80) != 0)
                inverse ^= 0x09;
            table[power] = (byte)(inverse ^ Turn(inverse, 1) ^ Turn(inverse, 2) ^ Turn(inverse, 3) ^ Turn(inverse, 4) ^ 0x63);
        }
        while (power != 1);
        table[0] = 0x63;
        return table;
    }

    private static byte Turn(byte value, int bits) => (byte)((value << bits) | (value >> (8 - bits)));
}
