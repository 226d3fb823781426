// The toolbox: the signing algorithm (Core Vol 3, Part H, 2.4.5) behind the Authentication Signature of ATT (Vol 3, Part F, 3.3.1).
using System;
using System.Buffers.Binary;

namespace GattGen.Crypto;

public sealed partial class CryptographicToolbox
{
    /// <summary>Octets of an Authentication Signature: the sign counter, then the upper half of the code.</summary>
    public const int SignatureLength = CounterLength + MacLength;

    private const int CounterLength = 4;
    private const int MacLength = 8;

    /// <summary>
    /// Signs a message: the upper 64 bits of AES-CMAC with the CSRK over message || SignCounter, the message's last octet being the most
    /// significant (Core Vol 3, Part H, 2.4.5).
    /// </summary>
    /// <param name="csrk">The connection signature resolving key: 16 octets, least significant first.</param>
    /// <param name="message">The signed part of the PDU as it travels: opcode, handle, value.</param>
    /// <param name="signCounter">The counter. Each value may be used once with a key.</param>
    /// <param name="signature">
    /// Takes 12 octets as they travel behind the message: the counter, least significant octet first, then 8 octets of the code, least
    /// significant first.
    /// </param>
    /// <exception cref="ArgumentException">A span has another length.</exception>
    public void Sign(ReadOnlySpan<byte> csrk, ReadOnlySpan<byte> message, uint signCounter, Span<byte> signature)
    {
        Octets.Require(csrk, BlockLength, nameof(csrk));
        Octets.Require(signature, SignatureLength, nameof(signature));
        Span<byte> key = stackalloc byte[BlockLength];
        Span<byte> mac = stackalloc byte[BlockLength];
        Octets.CopyReversed(csrk, key);
        var cmac = new AesCmac(BackEnd, key);
        cmac.AppendUInt32(signCounter);
        cmac.AppendReversed(message);
        cmac.FinishReversed(mac);
        BinaryPrimitives.WriteUInt32LittleEndian(signature, signCounter);
        mac.Slice(BlockLength - MacLength).CopyTo(signature.Slice(CounterLength));
        Secrets.Wipe(key);
        Secrets.Wipe(mac); // the lower half is not for others
    }

    /// <summary>
    /// Checks a signature in a time that does not depend on where it differs. Whether the counter is new is the caller's to decide: a counter
    /// that was seen before is a replay.
    /// </summary>
    /// <param name="csrk">The peer's connection signature resolving key: 16 octets, least significant first.</param>
    /// <param name="message">The signed part of the PDU as it travelled: opcode, handle, value.</param>
    /// <param name="signature">The octets that followed it. Another number than 12 gives false.</param>
    /// <param name="signCounter">The counter that was signed; 0 when the result is false.</param>
    /// <returns>True when the signature is that of the message.</returns>
    /// <exception cref="ArgumentException"><paramref name="csrk"/> has not 16 octets.</exception>
    public bool VerifySignature(ReadOnlySpan<byte> csrk, ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature, out uint signCounter)
    {
        Octets.Require(csrk, BlockLength, nameof(csrk));
        signCounter = 0;
        if (signature.Length != SignatureLength)
            return false;
        var counter = BinaryPrimitives.ReadUInt32LittleEndian(signature);
        Span<byte> expected = stackalloc byte[SignatureLength];
        Sign(csrk, message, counter, expected);
        if (!Secrets.FixedTimeEquals(expected, signature))
            return false;
        signCounter = counter;
        return true;
    }
}
