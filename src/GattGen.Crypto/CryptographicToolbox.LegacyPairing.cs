// The toolbox: confirm value and short term key of LE legacy pairing (Core Vol 3, Part H, 2.2.3 and 2.2.4).
using System;

namespace GattGen.Crypto;

public sealed partial class CryptographicToolbox
{
    /// <summary>
    /// Confirm value generation function c1 of LE legacy pairing: e(k, e(k, r XOR p1) XOR p2), where p1 = pres || preq || rat' || iat' and
    /// p2 = padding || ia || ra (Core Vol 3, Part H, 2.2.3).
    /// </summary>
    /// <param name="k">The temporary key TK: 16 octets, least significant first.</param>
    /// <param name="r">The random number Mrand or Srand: 16 octets, least significant first.</param>
    /// <param name="preq">The Pairing Request: 7 octets as they travelled, the code first.</param>
    /// <param name="pres">The Pairing Response: 7 octets as they travelled, the code first.</param>
    /// <param name="iat">The initiating device's address type: 0 public, 1 random; only the lowest bit counts.</param>
    /// <param name="ia">The initiating device's address: 6 octets, least significant first.</param>
    /// <param name="rat">The responding device's address type: 0 public, 1 random; only the lowest bit counts.</param>
    /// <param name="ra">The responding device's address: 6 octets, least significant first.</param>
    /// <param name="confirm">Takes 16 octets, least significant first.</param>
    /// <exception cref="ArgumentException">A span has another length.</exception>
    public void C1(
        ReadOnlySpan<byte> k,
        ReadOnlySpan<byte> r,
        ReadOnlySpan<byte> preq,
        ReadOnlySpan<byte> pres,
        byte iat,
        ReadOnlySpan<byte> ia,
        byte rat,
        ReadOnlySpan<byte> ra,
        Span<byte> confirm)
    {
        const int PairingLength = 7;
        Octets.Require(k, BlockLength, nameof(k));
        Octets.Require(r, BlockLength, nameof(r));
        Octets.Require(preq, PairingLength, nameof(preq));
        Octets.Require(pres, PairingLength, nameof(pres));
        Octets.Require(ia, AddressLength, nameof(ia));
        Octets.Require(ra, AddressLength, nameof(ra));
        Octets.Require(confirm, BlockLength, nameof(confirm));

        Span<byte> p1 = stackalloc byte[BlockLength];
        p1[0] = (byte)(iat & 1);
        p1[1] = (byte)(rat & 1);
        preq.CopyTo(p1.Slice(2));
        pres.CopyTo(p1.Slice(2 + PairingLength));

        Span<byte> p2 = stackalloc byte[BlockLength];
        p2.Clear();
        ra.CopyTo(p2);
        ia.CopyTo(p2.Slice(AddressLength));

        Span<byte> block = stackalloc byte[BlockLength];
        r.CopyTo(block);
        Mix(block, p1);
        E(k, block, block);
        Mix(block, p2);
        E(k, block, confirm);
        Secrets.Wipe(block);
    }

    /// <summary>
    /// Key generation function s1 of LE legacy pairing: e(k, r1' || r2'), of the lower halves of both random numbers
    /// (Core Vol 3, Part H, 2.2.4). The short term key is s1(TK, Srand, Mrand).
    /// </summary>
    /// <param name="k">The temporary key TK: 16 octets, least significant first.</param>
    /// <param name="r1">The responder's random number Srand: 16 octets, least significant first.</param>
    /// <param name="r2">The initiator's random number Mrand: 16 octets, least significant first.</param>
    /// <param name="stk">Takes 16 octets, least significant first.</param>
    /// <exception cref="ArgumentException">A span has not 16 octets.</exception>
    public void S1(ReadOnlySpan<byte> k, ReadOnlySpan<byte> r1, ReadOnlySpan<byte> r2, Span<byte> stk)
    {
        const int Half = BlockLength / 2;
        Octets.Require(k, BlockLength, nameof(k));
        Octets.Require(r1, BlockLength, nameof(r1));
        Octets.Require(r2, BlockLength, nameof(r2));
        Octets.Require(stk, BlockLength, nameof(stk));
        Span<byte> block = stackalloc byte[BlockLength];
        r2.Slice(0, Half).CopyTo(block);
        r1.Slice(0, Half).CopyTo(block.Slice(Half));
        E(k, block, stk);
    }

    private static void Mix(Span<byte> block, ReadOnlySpan<byte> other)
    {
        for (var i = 0; i < block.Length; i++)
            block[i] ^= other[i];
    }
}
