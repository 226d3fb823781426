// The cryptographic toolbox of the Security Manager (Core Vol 3, Part H, 2.2): security function e, and the Diffie-Hellman keys.
using System;

namespace GattGen.Crypto;

/// <summary>
/// The functions of the Security Manager's toolbox under the names that the specification gives them, over any
/// <see cref="ICryptographicBackEnd"/>.
/// </summary>
/// <remarks>
/// <para>
/// <b>Order of octets:</b> the wire's, in every parameter of every method: each value least significant octet first, as it stands in SMP, ATT
/// and HCI packets. The specification prints the most significant octet first; its sample data must be turned.
/// </para>
/// <para>
/// Nothing is allocated when the AES key was among the last ones used; P-256 allocates. Copies of secrets made on the way are wiped, and
/// keys that live within one function are forgotten by the back end at once; for others call <see cref="Forget"/> when they are no longer
/// needed. An instance is used by one thread at a time.
/// </para>
/// <para>
/// Wrong lengths are mistakes of the local caller: <see cref="ArgumentException"/>. What a peer sent never throws: methods that judge it
/// return false.
/// </para>
/// </remarks>
public sealed partial class CryptographicToolbox
{
    /// <summary>Octets of an AES key, a block, a random number, a confirm value and a check value.</summary>
    public const int BlockLength = 16;

    /// <summary>Octets of a device address.</summary>
    public const int AddressLength = 6;

    /// <summary>Octets of a device address with its type, as <see cref="F5"/> and <see cref="F6"/> take it.</summary>
    public const int TypedAddressLength = 7;

    /// <summary>Makes a toolbox.</summary>
    /// <param name="backEnd">The primitives. The toolbox does not own them: whoever made them disposes of them.</param>
    /// <exception cref="ArgumentNullException"><paramref name="backEnd"/> is null.</exception>
    public CryptographicToolbox(ICryptographicBackEnd backEnd)
    {
        BackEnd = backEnd ?? throw new ArgumentNullException(nameof(backEnd));
    }

    /// <summary>The primitives.</summary>
    public ICryptographicBackEnd BackEnd { get; }

    /// <summary>True when there is P-256, so that LE Secure Connections can be offered.</summary>
    public bool SupportsP256 => BackEnd.SupportsP256;

    /// <summary>Security function e: AES-128 of one block (Core Vol 3, Part H, 2.2.1). HCI_LE_Encrypt computes the same.</summary>
    /// <param name="key">16 octets, least significant first.</param>
    /// <param name="plaintext">16 octets, least significant first.</param>
    /// <param name="encrypted">Takes 16 octets, least significant first. May be the memory of <paramref name="plaintext"/>.</param>
    /// <exception cref="ArgumentException">A span has not 16 octets.</exception>
    public void E(ReadOnlySpan<byte> key, ReadOnlySpan<byte> plaintext, Span<byte> encrypted)
    {
        Octets.Require(key, BlockLength, nameof(key));
        Octets.Require(plaintext, BlockLength, nameof(plaintext));
        Octets.Require(encrypted, BlockLength, nameof(encrypted));
        Span<byte> turnedKey = stackalloc byte[BlockLength];
        Span<byte> block = stackalloc byte[BlockLength];
        Octets.CopyReversed(key, turnedKey);
        Octets.CopyReversed(plaintext, block);
        BackEnd.EncryptBlock(turnedKey, block, block);
        Octets.CopyReversed(block, encrypted);
        Secrets.Wipe(turnedKey);
        Secrets.Wipe(block);
    }

    /// <summary>Wipes what the back end keeps of an AES key. A key that was not used is no error.</summary>
    /// <param name="key">16 octets, least significant first.</param>
    /// <exception cref="ArgumentException"><paramref name="key"/> has not 16 octets.</exception>
    public void Forget(ReadOnlySpan<byte> key)
    {
        Octets.Require(key, BlockLength, nameof(key));
        Span<byte> turnedKey = stackalloc byte[BlockLength];
        Octets.CopyReversed(key, turnedKey);
        BackEnd.Forget(turnedKey);
        Secrets.Wipe(turnedKey);
    }

    /// <summary>Computes the public key of a private key (Core Vol 3, Part H, 2.3.5.6.1).</summary>
    /// <param name="privateKey">32 random octets, least significant first.</param>
    /// <param name="publicKey">Takes 64 octets: X, then Y, each least significant first, as Pairing Public Key carries them.</param>
    /// <returns>False when the octets are no private key (<see cref="P256.IsValidPrivateKey"/>): draw others.</returns>
    /// <exception cref="ArgumentException">A span has another length.</exception>
    /// <exception cref="NotSupportedException"><see cref="SupportsP256"/> is false.</exception>
    public bool TryMakePublicKey(ReadOnlySpan<byte> privateKey, Span<byte> publicKey)
    {
        Octets.Require(privateKey, P256.PrivateKeyLength, nameof(privateKey));
        Octets.Require(publicKey, P256.PublicKeyLength, nameof(publicKey));
        if (!P256.IsValidPrivateKey(privateKey))
            return false;
        Span<byte> turnedKey = stackalloc byte[P256.PrivateKeyLength];
        Octets.CopyReversed(privateKey, turnedKey);
        try
        {
            BackEnd.MakePublicKey(turnedKey, publicKey);
            TurnCoordinates(publicKey);
            return true;
        }
        finally
        {
            Secrets.Wipe(turnedKey);
        }
    }

    /// <summary>
    /// Computes the Diffie-Hellman key DHKey = P256(SK, PK), after it has checked that the peer's key is a point of the curve
    /// (Core Vol 3, Part H, 2.3.5.6.1). Whether that key reflects ours is asked of <see cref="P256.HaveSameX"/>.
    /// </summary>
    /// <param name="privateKey">Our own: 32 octets, least significant first.</param>
    /// <param name="peerPublicKey">
    /// 64 octets: X, then Y, each least significant first, as Pairing Public Key carries them. Another number gives false.
    /// </param>
    /// <param name="dhKey">Takes 32 octets, least significant first; zeros when the result is false.</param>
    /// <returns>False when the peer's key is not valid: pairing must fail.</returns>
    /// <exception cref="ArgumentException">One of our spans has another length, or our private key is not valid.</exception>
    /// <exception cref="NotSupportedException"><see cref="SupportsP256"/> is false.</exception>
    public bool TryComputeDhKey(ReadOnlySpan<byte> privateKey, ReadOnlySpan<byte> peerPublicKey, Span<byte> dhKey)
    {
        Octets.Require(privateKey, P256.PrivateKeyLength, nameof(privateKey));
        Octets.Require(dhKey, P256.DhKeyLength, nameof(dhKey));
        if (!P256.IsValidPrivateKey(privateKey))
            throw new ArgumentException("A private key of P-256 is a number from 1 to n - 1.", nameof(privateKey));
        if (!P256.IsValidPublicKey(peerPublicKey))
        {
            Secrets.Wipe(dhKey);
            return false;
        }

        Span<byte> turnedKey = stackalloc byte[P256.PrivateKeyLength];
        Span<byte> turnedPoint = stackalloc byte[P256.PublicKeyLength];
        Octets.CopyReversed(privateKey, turnedKey);
        peerPublicKey.CopyTo(turnedPoint);
        TurnCoordinates(turnedPoint);
        try
        {
            if (!BackEnd.TryComputeDhKey(turnedKey, turnedPoint, dhKey))
            {
                Secrets.Wipe(dhKey);
                return false;
            }

            dhKey.Reverse();
            return true;
        }
        finally
        {
            Secrets.Wipe(turnedKey);
        }
    }

    private static void TurnCoordinates(Span<byte> point)
    {
        point.Slice(0, P256.CoordinateLength).Reverse();
        point.Slice(P256.CoordinateLength).Reverse();
    }
}
