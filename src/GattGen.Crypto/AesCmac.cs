// AES-CMAC, the message authentication code of the Security Manager (RFC 4493; Core Vol 3, Part H, 2.2.5).
using System;
using System.Runtime.InteropServices;

namespace GattGen.Crypto;

/// <summary>
/// AES-CMAC over a message that comes in pieces. It lives on the stack, keeps 16 octets of state and allocates nothing.
/// </summary>
/// <remarks>
/// <b>Order of octets:</b> that of RFC 4493, in which keys, messages and codes are strings of octets; as numbers, the most significant
/// octet comes first. The functions of <see cref="CryptographicToolbox"/> take the wire's order instead.
/// </remarks>
public ref struct AesCmac
{
    /// <summary>Octets of a key.</summary>
    public const int KeyLength = 16;

    /// <summary>Octets of a code.</summary>
    public const int MacLength = 16;

    private const int BlockLength = 16;
    private const int Finished = -1;

    private readonly ICryptographicBackEnd _backEnd;
    private readonly ReadOnlySpan<byte> _key;
    private Block _chain;
    private int _count; // octets of the current block that are in the chain already

    /// <summary>Begins a message.</summary>
    /// <param name="backEnd">Does the AES.</param>
    /// <param name="key">16 octets in RFC 4493's order. They are not copied, so they must stay as they are until the end.</param>
    /// <exception cref="ArgumentNullException"><paramref name="backEnd"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="key"/> has not 16 octets.</exception>
    public AesCmac(ICryptographicBackEnd backEnd, ReadOnlySpan<byte> key)
    {
        _backEnd = backEnd ?? throw new ArgumentNullException(nameof(backEnd));
        Octets.Require(key, KeyLength, nameof(key));
        _key = key;
        _chain = default;
        _count = 0;
    }

    /// <summary>Adds octets to the message.</summary>
    /// <param name="octets">Any number of octets, in RFC 4493's order.</param>
    /// <exception cref="InvalidOperationException">The message has ended, or was never begun.</exception>
    public void Append(scoped ReadOnlySpan<byte> octets)
    {
        RequireOpen();
        while (!octets.IsEmpty)
        {
            if (_count == BlockLength)
                EncryptChain();
            if (_count == 0 && octets.Length >= BlockLength)
            {
                Mix(octets);
                _count = BlockLength;
                octets = octets.Slice(BlockLength);
            }
            else
            {
                View(ref _chain)[_count++] ^= octets[0];
                octets = octets.Slice(1);
            }
        }
    }

    /// <summary>Ends the message and wipes the state.</summary>
    /// <param name="mac">Takes 16 octets, in RFC 4493's order.</param>
    /// <exception cref="ArgumentException"><paramref name="mac"/> has not 16 octets.</exception>
    /// <exception cref="InvalidOperationException">The message has ended already, or was never begun.</exception>
    public void Finish(scoped Span<byte> mac)
    {
        RequireOpen();
        Octets.Require(mac, MacLength, nameof(mac));

        // The subkeys of RFC 4493, 2.3: K1 for a last block that is full, K2 for one that is padded.
        Span<byte> subkey = stackalloc byte[BlockLength];
        subkey.Clear();
        _backEnd.EncryptBlock(_key, subkey, subkey);
        Double(subkey);
        if (_count < BlockLength)
        {
            View(ref _chain)[_count] ^= 0x80;
            Double(subkey);
        }

        Mix(subkey);
        EncryptChain();
        View(ref _chain).CopyTo(mac);

        Secrets.Wipe(subkey);
        Secrets.Wipe(View(ref _chain));
        _count = Finished;
    }

    /// <summary>Adds octets that stand in the wire's order: the last one first.</summary>
    internal void AppendReversed(scoped ReadOnlySpan<byte> octets)
    {
        RequireOpen();
        for (var i = octets.Length - 1; i >= 0; i--)
            AppendOctet(octets[i]);
    }

    /// <summary>Adds one octet.</summary>
    internal void AppendOctet(byte octet)
    {
        if (_count == BlockLength)
            EncryptChain();
        View(ref _chain)[_count++] ^= octet;
    }

    /// <summary>Adds four octets, the most significant first.</summary>
    internal void AppendUInt32(uint value)
    {
        AppendOctet((byte)(value >> 24));
        AppendOctet((byte)(value >> 16));
        AppendOctet((byte)(value >> 8));
        AppendOctet((byte)value);
    }

    /// <summary>Ends the message; the code comes in the wire's order.</summary>
    internal void FinishReversed(scoped Span<byte> mac)
    {
        Finish(mac);
        mac.Reverse();
    }

    private static Span<byte> View(ref Block block) => MemoryMarshal.AsBytes(MemoryMarshal.CreateSpan(ref block, 1));

    /// <summary>Multiplies by x in GF(2^128) with the polynomial x^128 + x^7 + x^2 + x + 1, without a branch on the secret.</summary>
    private static void Double(Span<byte> block)
    {
        var carry = 0;
        for (var i = BlockLength - 1; i >= 0; i--)
        {
            var shifted = (block[i] << 1) | carry;
            carry = shifted >> 8;
            block[i] = (byte)shifted;
        }

        block[BlockLength - 1] ^= (byte)(0x87 & -carry);
    }

    private void Mix(scoped ReadOnlySpan<byte> block)
    {
        _chain.First ^= MemoryMarshal.Read<ulong>(block);
        _chain.Second ^= MemoryMarshal.Read<ulong>(block.Slice(sizeof(ulong)));
    }

    private void EncryptChain()
    {
        var chain = View(ref _chain);
        _backEnd.EncryptBlock(_key, chain, chain);
        _count = 0;
    }

    private readonly void RequireOpen()
    {
        if (_backEnd is null || _count == Finished)
            throw new InvalidOperationException("The message has ended, or was never begun.");
    }

    /// <summary>Sixteen octets in memory order; the halves are only ever XORed, so the machine's order does not matter.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct Block
    {
        public ulong First;
        public ulong Second;
    }
}
