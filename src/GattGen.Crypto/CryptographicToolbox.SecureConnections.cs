// The toolbox: confirm values, keys, checks and the number to compare of LE Secure Connections (Core Vol 3, Part H, 2.2.6 to 2.2.9).
using System;
using System.Buffers.Binary;

namespace GattGen.Crypto;

public sealed partial class CryptographicToolbox
{
    private const uint KeyIdBtle = 0x62746C65; // "btle"
    private const ushort LongTermKeyBits = 256;

    // The salt of f5 as the specification prints it, most significant octet first.
    private static ReadOnlySpan<byte> SaltOfF5 =>
        [0x6C, 0x88, 0x83, 0x91, 0xAA, 0xF5, 0xA5, 0x38, 0x60, 0x37, 0x0B, 0xDB, 0x5A, 0x60, 0x83, 0xBE];

    /// <summary>
    /// Confirm value generation function f4 of LE Secure Connections: AES-CMAC with key X over U || V || Z (Core Vol 3, Part H, 2.2.6).
    /// </summary>
    /// <param name="u">The X coordinate of one public key: 32 octets, least significant first.</param>
    /// <param name="v">The X coordinate of the other public key: 32 octets, least significant first.</param>
    /// <param name="x">The nonce: 16 octets, least significant first.</param>
    /// <param name="z">0 for Just Works, Numeric Comparison and out of band; 0x80 or 0x81, with one bit of the passkey, for Passkey Entry.</param>
    /// <param name="confirm">Takes 16 octets, least significant first.</param>
    /// <exception cref="ArgumentException">A span has another length.</exception>
    public void F4(ReadOnlySpan<byte> u, ReadOnlySpan<byte> v, ReadOnlySpan<byte> x, byte z, Span<byte> confirm)
    {
        Octets.Require(u, P256.CoordinateLength, nameof(u));
        Octets.Require(v, P256.CoordinateLength, nameof(v));
        Octets.Require(x, BlockLength, nameof(x));
        Octets.Require(confirm, BlockLength, nameof(confirm));
        Span<byte> key = stackalloc byte[BlockLength];
        Octets.CopyReversed(x, key);
        var cmac = new AesCmac(BackEnd, key);
        cmac.AppendReversed(u);
        cmac.AppendReversed(v);
        cmac.AppendOctet(z);
        cmac.FinishReversed(confirm);
        Secrets.Wipe(key);
    }

    /// <summary>
    /// Key generation function f5 of LE Secure Connections: MacKey and LTK from the Diffie-Hellman key, through T = AES-CMAC with the salt
    /// over W, and for counter 0 and 1 AES-CMAC with key T over counter || "btle" || N1 || N2 || A1 || A2 || 256
    /// (Core Vol 3, Part H, 2.2.7).
    /// </summary>
    /// <param name="w">The Diffie-Hellman key: 32 octets, least significant first.</param>
    /// <param name="n1">The initiator's nonce: 16 octets, least significant first.</param>
    /// <param name="n2">The responder's nonce: 16 octets, least significant first.</param>
    /// <param name="a1">The initiator's address, 6 octets, least significant first, then its type (0 public, 1 random) as the seventh.</param>
    /// <param name="a2">The responder's address, 6 octets, least significant first, then its type as the seventh.</param>
    /// <param name="macKey">Takes 16 octets, least significant first.</param>
    /// <param name="ltk">Takes 16 octets, least significant first.</param>
    /// <exception cref="ArgumentException">A span has another length.</exception>
    public void F5(
        ReadOnlySpan<byte> w,
        ReadOnlySpan<byte> n1,
        ReadOnlySpan<byte> n2,
        ReadOnlySpan<byte> a1,
        ReadOnlySpan<byte> a2,
        Span<byte> macKey,
        Span<byte> ltk)
    {
        Octets.Require(w, P256.DhKeyLength, nameof(w));
        Octets.Require(n1, BlockLength, nameof(n1));
        Octets.Require(n2, BlockLength, nameof(n2));
        Octets.Require(a1, TypedAddressLength, nameof(a1));
        Octets.Require(a2, TypedAddressLength, nameof(a2));
        Octets.Require(macKey, BlockLength, nameof(macKey));
        Octets.Require(ltk, BlockLength, nameof(ltk));

        Span<byte> t = stackalloc byte[BlockLength];
        var extraction = new AesCmac(BackEnd, SaltOfF5);
        extraction.AppendReversed(w);
        extraction.Finish(t);

        Span<byte> keys = stackalloc byte[2 * BlockLength];
        for (byte counter = 0; counter < 2; counter++)
        {
            var expansion = new AesCmac(BackEnd, t);
            expansion.AppendOctet(counter);
            expansion.AppendUInt32(KeyIdBtle);
            expansion.AppendReversed(n1);
            expansion.AppendReversed(n2);
            expansion.AppendReversed(a1);
            expansion.AppendReversed(a2);
            expansion.AppendOctet(LongTermKeyBits >> 8);
            expansion.AppendOctet(LongTermKeyBits & 0xFF);
            expansion.FinishReversed(keys.Slice(counter * BlockLength, BlockLength));
        }

        keys.Slice(0, BlockLength).CopyTo(macKey);
        keys.Slice(BlockLength).CopyTo(ltk);
        BackEnd.Forget(t);
        Secrets.Wipe(t);
        Secrets.Wipe(keys);
    }

    /// <summary>
    /// Check value generation function f6 of LE Secure Connections: AES-CMAC with key W over N1 || N2 || R || IOcap || A1 || A2
    /// (Core Vol 3, Part H, 2.2.8).
    /// </summary>
    /// <param name="w">The MacKey: 16 octets, least significant first.</param>
    /// <param name="n1">The nonce of the device that sends the check: 16 octets, least significant first.</param>
    /// <param name="n2">The nonce of the other device: 16 octets, least significant first.</param>
    /// <param name="r">Zeros, the passkey or the out-of-band value: 16 octets, least significant first.</param>
    /// <param name="ioCap">
    /// IO capability, OOB data flag and AuthReq of the device that sends the check: 3 octets in the order in which the Pairing Request or
    /// Response carries them.
    /// </param>
    /// <param name="a1">The sender's address, 6 octets, least significant first, then its type (0 public, 1 random) as the seventh.</param>
    /// <param name="a2">The other device's address, 6 octets, least significant first, then its type as the seventh.</param>
    /// <param name="check">Takes 16 octets, least significant first.</param>
    /// <exception cref="ArgumentException">A span has another length.</exception>
    public void F6(
        ReadOnlySpan<byte> w,
        ReadOnlySpan<byte> n1,
        ReadOnlySpan<byte> n2,
        ReadOnlySpan<byte> r,
        ReadOnlySpan<byte> ioCap,
        ReadOnlySpan<byte> a1,
        ReadOnlySpan<byte> a2,
        Span<byte> check)
    {
        Octets.Require(w, BlockLength, nameof(w));
        Octets.Require(n1, BlockLength, nameof(n1));
        Octets.Require(n2, BlockLength, nameof(n2));
        Octets.Require(r, BlockLength, nameof(r));
        Octets.Require(ioCap, 3, nameof(ioCap));
        Octets.Require(a1, TypedAddressLength, nameof(a1));
        Octets.Require(a2, TypedAddressLength, nameof(a2));
        Octets.Require(check, BlockLength, nameof(check));
        Span<byte> key = stackalloc byte[BlockLength];
        Octets.CopyReversed(w, key);
        var cmac = new AesCmac(BackEnd, key);
        cmac.AppendReversed(n1);
        cmac.AppendReversed(n2);
        cmac.AppendReversed(r);
        cmac.AppendReversed(ioCap);
        cmac.AppendReversed(a1);
        cmac.AppendReversed(a2);
        cmac.FinishReversed(check);
        Secrets.Wipe(key);
    }

    /// <summary>
    /// Numeric comparison value generation function g2: AES-CMAC with key X over U || V || Y, modulo 2^32 (Core Vol 3, Part H, 2.2.9).
    /// </summary>
    /// <param name="u">The X coordinate of the initiator's public key: 32 octets, least significant first.</param>
    /// <param name="v">The X coordinate of the responder's public key: 32 octets, least significant first.</param>
    /// <param name="x">The initiator's nonce: 16 octets, least significant first.</param>
    /// <param name="y">The responder's nonce: 16 octets, least significant first.</param>
    /// <returns>32 bits. The six digits that both users compare are this number modulo 1,000,000 (Core Vol 3, Part H, 2.3.5.6.2).</returns>
    /// <exception cref="ArgumentException">A span has another length.</exception>
    public uint G2(ReadOnlySpan<byte> u, ReadOnlySpan<byte> v, ReadOnlySpan<byte> x, ReadOnlySpan<byte> y)
    {
        Octets.Require(u, P256.CoordinateLength, nameof(u));
        Octets.Require(v, P256.CoordinateLength, nameof(v));
        Octets.Require(x, BlockLength, nameof(x));
        Octets.Require(y, BlockLength, nameof(y));
        Span<byte> key = stackalloc byte[BlockLength];
        Span<byte> mac = stackalloc byte[BlockLength];
        Octets.CopyReversed(x, key);
        var cmac = new AesCmac(BackEnd, key);
        cmac.AppendReversed(u);
        cmac.AppendReversed(v);
        cmac.AppendReversed(y);
        cmac.FinishReversed(mac);
        return BinaryPrimitives.ReadUInt32LittleEndian(mac);
    }
}
