// The curve of LE Secure Connections, FIPS P-256: parameters (Core Vol 2, Part H, 7.6) and what makes a key valid (Vol 3, Part H, 2.3.5.6.1).
using System;
using System.Numerics;

namespace GattGen.Crypto;

/// <summary>Which keys of P-256 are valid. All octets are in the wire's order: each number least significant octet first.</summary>
public static class P256
{
    /// <summary>Octets of a private key.</summary>
    public const int PrivateKeyLength = 32;

    /// <summary>Octets of a coordinate.</summary>
    public const int CoordinateLength = 32;

    /// <summary>Octets of a public key: X, then Y.</summary>
    public const int PublicKeyLength = 64;

    /// <summary>Octets of a shared secret.</summary>
    public const int DhKeyLength = 32;

    // The parameters as the specification prints them, most significant octet first.
    private static readonly BigInteger Prime = Number(
    [
        0xFF, 0xFF, 0xFF, 0xFF, 0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
        0x00, 0x00, 0x00, 0x00, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF,
    ]);

    private static readonly BigInteger B = Number(
    [
        0x5A, 0xC6, 0x35, 0xD8, 0xAA, 0x3A, 0x93, 0xE7, 0xB3, 0xEB, 0xBD, 0x55, 0x76, 0x98, 0x86, 0xBC,
        0x65, 0x1D, 0x06, 0xB0, 0xCC, 0x53, 0xB0, 0xF6, 0x3B, 0xCE, 0x3C, 0x3E, 0x27, 0xD2, 0x60, 0x4B,
    ]);

    private static ReadOnlySpan<byte> Order =>
    [
        0xFF, 0xFF, 0xFF, 0xFF, 0x00, 0x00, 0x00, 0x00, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF,
        0xBC, 0xE6, 0xFA, 0xAD, 0xA7, 0x17, 0x9E, 0x84, 0xF3, 0xB9, 0xCA, 0xC2, 0xFC, 0x63, 0x25, 0x51,
    ];

    /// <summary>
    /// Tells whether a private key is a number from 1 to n - 1, n being the order of the curve. Its time does not depend on the key. Of
    /// 32 random octets one in 2^32 fails: then draw again.
    /// </summary>
    /// <param name="privateKey">32 octets, least significant first.</param>
    /// <exception cref="ArgumentException"><paramref name="privateKey"/> has not 32 octets.</exception>
    public static bool IsValidPrivateKey(ReadOnlySpan<byte> privateKey)
    {
        Octets.Require(privateKey, PrivateKeyLength, nameof(privateKey));
        var borrow = 0;
        var any = 0;
        for (var i = 0; i < PrivateKeyLength; i++)
        {
            borrow = ((privateKey[i] - Order[PrivateKeyLength - 1 - i] - borrow) >> 8) & 1;
            any |= privateKey[i];
        }

        return borrow == 1 & any != 0;
    }

    /// <summary>
    /// Tells whether a public key that a peer sent is a point of the curve: both coordinates below p, and y² = x³ - 3x + b. The point at
    /// infinity has no coordinates; octets that would stand for it, such as zeros, are not on the curve. P-256 has cofactor 1, so every
    /// other point has the full order. Without this check a peer could find the private key (CVE-2018-5383).
    /// </summary>
    /// <param name="publicKey">
    /// The key as Pairing Public Key carries it (Core Vol 3, Part H, 3.5.6): 32 octets X, then 32 octets Y, each least significant first.
    /// Another length gives false.
    /// </param>
    public static bool IsValidPublicKey(ReadOnlySpan<byte> publicKey)
    {
        if (publicKey.Length != PublicKeyLength)
            return false;
        var x = new BigInteger(publicKey.Slice(0, CoordinateLength), isUnsigned: true);
        var y = new BigInteger(publicKey.Slice(CoordinateLength), isUnsigned: true);
        return x < Prime && y < Prime && BigInteger.Remainder((((x * x) - 3) * x) + B - (y * y), Prime).IsZero;
    }

    /// <summary>
    /// Tells whether two public keys have the same X coordinate. A peer that sends back our own key, or its mirror image with -Y, reflects:
    /// it would pass the checks without knowing a secret (CVE-2020-26558), so its key is refused.
    /// </summary>
    /// <param name="left">64 octets: X, then Y, each least significant first.</param>
    /// <param name="right">64 octets: X, then Y, each least significant first.</param>
    /// <exception cref="ArgumentException">A key has not 64 octets.</exception>
    public static bool HaveSameX(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        Octets.Require(left, PublicKeyLength, nameof(left));
        Octets.Require(right, PublicKeyLength, nameof(right));
        return Secrets.FixedTimeEquals(left.Slice(0, CoordinateLength), right.Slice(0, CoordinateLength));
    }

    private static BigInteger Number(ReadOnlySpan<byte> octets) => new(octets, isUnsigned: true, isBigEndian: true);
}
