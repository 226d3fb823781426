// The toolbox: link key conversion functions (Core Vol 3, Part H, 2.2.10 and 2.2.11).
using System;

namespace GattGen.Crypto;

public sealed partial class CryptographicToolbox
{
    /// <summary>Link key conversion function h6: AES-CMAC with key W over keyID (Core Vol 3, Part H, 2.2.10).</summary>
    /// <param name="w">The key: 16 octets, least significant first.</param>
    /// <param name="keyId">Four letters as a number, the first one most significant: "lebr" is 0x6C656272.</param>
    /// <param name="result">Takes 16 octets, least significant first.</param>
    /// <exception cref="ArgumentException">A span has not 16 octets.</exception>
    public void H6(ReadOnlySpan<byte> w, uint keyId, Span<byte> result)
    {
        Octets.Require(w, BlockLength, nameof(w));
        Octets.Require(result, BlockLength, nameof(result));
        Span<byte> key = stackalloc byte[BlockLength];
        Octets.CopyReversed(w, key);
        var cmac = new AesCmac(BackEnd, key);
        cmac.AppendUInt32(keyId);
        cmac.FinishReversed(result);
        Secrets.Wipe(key);
    }

    /// <summary>Link key conversion function h7: AES-CMAC with key SALT over W (Core Vol 3, Part H, 2.2.11).</summary>
    /// <param name="salt">16 octets, least significant first.</param>
    /// <param name="w">The key: 16 octets, least significant first.</param>
    /// <param name="result">Takes 16 octets, least significant first.</param>
    /// <exception cref="ArgumentException">A span has not 16 octets.</exception>
    public void H7(ReadOnlySpan<byte> salt, ReadOnlySpan<byte> w, Span<byte> result)
    {
        Octets.Require(salt, BlockLength, nameof(salt));
        Octets.Require(w, BlockLength, nameof(w));
        Octets.Require(result, BlockLength, nameof(result));
        Span<byte> key = stackalloc byte[BlockLength];
        Octets.CopyReversed(salt, key);
        var cmac = new AesCmac(BackEnd, key);
        cmac.AppendReversed(w);
        cmac.FinishReversed(result);
        Secrets.Wipe(key);
    }
}
