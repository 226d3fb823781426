// What the toolbox needs of a cryptographic library: one block of AES-128 (FIPS 197) and the curve P-256 (Core Vol 2, Part H, 7.6).
using System;

namespace GattGen.Crypto;

/// <summary>
/// The primitives under <see cref="CryptographicToolbox"/>: AES-128 and P-256, as a cryptographic library offers them. Applications and
/// the host call the toolbox; only it calls this interface.
/// </summary>
/// <remarks>
/// <para>
/// <b>Order of octets:</b> that of FIPS 197 and SEC 1, the most significant first, in every parameter. It is the opposite of the wire's
/// order, which the toolbox takes, and which it turns.
/// </para>
/// <para>
/// An instance serves one stack: it is called by one thread at a time. The caller passes the lengths that are documented; a back end need
/// not check them. Nothing is drawn at random here: private keys come from the caller.
/// </para>
/// </remarks>
public interface ICryptographicBackEnd : IDisposable
{
    /// <summary>
    /// True when <see cref="MakePublicKey"/> and <see cref="TryComputeDhKey"/> work. Without them there is no LE Secure Connections.
    /// </summary>
    bool SupportsP256 { get; }

    /// <summary>Encrypts one block with AES-128 (FIPS 197). Does not allocate when the key was among the last ones used.</summary>
    /// <param name="key">16 octets, most significant first.</param>
    /// <param name="plaintext">16 octets, most significant first.</param>
    /// <param name="ciphertext">Takes 16 octets, most significant first. May be the memory of <paramref name="plaintext"/>.</param>
    void EncryptBlock(ReadOnlySpan<byte> key, ReadOnlySpan<byte> plaintext, Span<byte> ciphertext);

    /// <summary>Wipes what is kept of an AES key. A key that is not known is no error.</summary>
    /// <param name="key">16 octets, most significant first.</param>
    void Forget(ReadOnlySpan<byte> key);

    /// <summary>Computes the public key of a private key on P-256.</summary>
    /// <param name="privateKey">32 octets, most significant first: a number from 1 to n - 1, which the toolbox has checked.</param>
    /// <param name="publicKey">Takes 64 octets: X, then Y, each most significant first.</param>
    /// <exception cref="NotSupportedException"><see cref="SupportsP256"/> is false.</exception>
    void MakePublicKey(ReadOnlySpan<byte> privateKey, Span<byte> publicKey);

    /// <summary>
    /// Computes the X coordinate of the product of a private key and a point on P-256. The toolbox has checked that the point is on the
    /// curve and not infinity.
    /// </summary>
    /// <param name="privateKey">32 octets, most significant first: a number from 1 to n - 1, which the toolbox has checked.</param>
    /// <param name="publicKey">64 octets: X, then Y, each most significant first.</param>
    /// <param name="dhKey">Takes 32 octets, most significant first.</param>
    /// <returns>False when the library refuses the point.</returns>
    /// <exception cref="NotSupportedException"><see cref="SupportsP256"/> is false.</exception>
    bool TryComputeDhKey(ReadOnlySpan<byte> privateKey, ReadOnlySpan<byte> publicKey, Span<byte> dhKey);
}
