// The primitives where the framework has no ECDH, as on Mono: P-256 by Portable.BouncyCastle, AES by the framework.
using System;
using Org.BouncyCastle.Asn1.X9;
using Org.BouncyCastle.Crypto.EC;
using Org.BouncyCastle.Math;
using Org.BouncyCastle.Math.EC.Multiplier;
using BouncyPoint = Org.BouncyCastle.Math.EC.ECPoint;

namespace GattGen.Crypto;

/// <summary>
/// The primitives with P-256 of Portable.BouncyCastle: for Mono, where <see cref="SystemBackEnd"/> has none. It runs wherever
/// netstandard2.1 does. AES-128 is that of <see cref="SystemBackEnd"/>.
/// </summary>
/// <remarks>
/// <para>
/// <b>Time:</b> the number of doublings and additions of points does not depend on the private key (a comb of fixed width, for our own
/// and for the peer's point), and its tables are read without an index that depends on the key. The arithmetic below, in managed code,
/// is not made for constant time: reductions and the inversion at the end take a time that depends on the numbers. What such a
/// measurement could tell is bounded by the life of a private key, which is one pairing (Core Vol 3, Part H, 2.3.6). Where the
/// framework has P-256, <see cref="SystemBackEnd"/> is the better choice, and several times faster.
/// </para>
/// <para>
/// <b>Memory:</b> the library's numbers cannot be wiped: copies of a private key and of a shared secret stay in the heap until the
/// garbage collector reuses it.
/// </para>
/// <para>An instance is used by one thread at a time.</para>
/// </remarks>
public sealed class BouncyCastleBackEnd : ICryptographicBackEnd
{
    private static readonly X9ECParameters Curve = CustomNamedCurves.GetByName("secp256r1");

    private readonly SystemBackEnd _aes;
    private readonly FixedPointCombMultiplier _multiplier = new();
    private bool _disposed;

    /// <summary>A back end that keeps <see cref="SystemBackEnd.DefaultKeys"/> expanded AES keys.</summary>
    public BouncyCastleBackEnd()
        : this(SystemBackEnd.DefaultKeys)
    {
    }

    /// <summary>A back end that keeps a chosen number of expanded AES keys.</summary>
    /// <param name="keys">1 to <see cref="SystemBackEnd.MaximumKeys"/>. When one more is used, the one that was unused for the longest time is wiped.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="keys"/> is outside its range.</exception>
    public BouncyCastleBackEnd(int keys)
    {
        _aes = new SystemBackEnd(keys);
    }

    /// <inheritdoc/>
    /// <value>True.</value>
    public bool SupportsP256 => true;

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">A span has not 16 octets.</exception>
    /// <exception cref="ObjectDisposedException">The back end has been disposed of.</exception>
    public void EncryptBlock(ReadOnlySpan<byte> key, ReadOnlySpan<byte> plaintext, Span<byte> ciphertext)
    {
        RequireAlive();
        _aes.EncryptBlock(key, plaintext, ciphertext);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException"><paramref name="key"/> has not 16 octets.</exception>
    /// <exception cref="ObjectDisposedException">The back end has been disposed of.</exception>
    public void Forget(ReadOnlySpan<byte> key)
    {
        RequireAlive();
        _aes.Forget(key);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">A span has another length than is documented, or the private key is outside its range.</exception>
    /// <exception cref="ObjectDisposedException">The back end has been disposed of.</exception>
    public void MakePublicKey(ReadOnlySpan<byte> privateKey, Span<byte> publicKey)
    {
        RequireAlive();
        Require(publicKey, P256.PublicKeyLength, nameof(publicKey));
        var point = _multiplier.Multiply(Curve.G, PrivateNumber(privateKey)).Normalize();
        point.AffineXCoord.GetEncoded().CopyTo(publicKey);
        point.AffineYCoord.GetEncoded().CopyTo(publicKey.Slice(P256.CoordinateLength));
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">A span has another length than is documented, or the private key is outside its range.</exception>
    /// <exception cref="ObjectDisposedException">The back end has been disposed of.</exception>
    public bool TryComputeDhKey(ReadOnlySpan<byte> privateKey, ReadOnlySpan<byte> publicKey, Span<byte> dhKey)
    {
        RequireAlive();
        Require(publicKey, P256.PublicKeyLength, nameof(publicKey));
        Require(dhKey, P256.DhKeyLength, nameof(dhKey));
        var number = PrivateNumber(privateKey);
        if (Point(publicKey) is not { } peer)
        {
            Secrets.Wipe(dhKey);
            return false;
        }

        // The order of the curve is prime and the number below it: the product is never infinity.
        var secret = _multiplier.Multiply(peer, number).Normalize().AffineXCoord.GetEncoded();
        secret.CopyTo(dhKey);
        Secrets.Wipe(secret);
        return true;
    }

    /// <summary>Wipes the AES keys. Calling it again does nothing.</summary>
    public void Dispose()
    {
        _disposed = true;
        _aes.Dispose();
    }

    private static BigInteger PrivateNumber(ReadOnlySpan<byte> privateKey)
    {
        Require(privateKey, P256.PrivateKeyLength, nameof(privateKey));
        var octets = privateKey.ToArray();
        var number = new BigInteger(1, octets);
        Secrets.Wipe(octets);
        if (number.SignValue <= 0 || number.CompareTo(Curve.N) >= 0)
            throw new ArgumentException("This is no private key of P-256.", nameof(privateKey));
        return number;
    }

    private static BouncyPoint? Point(ReadOnlySpan<byte> publicKey)
    {
        try
        {
            return Curve.Curve.ValidatePoint(
                new BigInteger(1, publicKey.Slice(0, P256.CoordinateLength).ToArray()),
                new BigInteger(1, publicKey.Slice(P256.CoordinateLength).ToArray()));
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static void Require(ReadOnlySpan<byte> octets, int length, string name)
    {
        if (octets.Length != length)
            throw new ArgumentException("There must be " + length + " octets, not " + octets.Length + ".", name);
    }

    private void RequireAlive()
    {
        if (_disposed)
            throw new ObjectDisposedException(nameof(BouncyCastleBackEnd));
    }
}
