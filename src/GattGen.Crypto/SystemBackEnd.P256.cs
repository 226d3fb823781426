// The primitives by the cryptography of .NET: P-256 (SEC 1, 3.3.1; Core Vol 2, Part H, 7.6).
using System;
#if NET
using System.Security.Cryptography;
#endif

namespace GattGen.Crypto;

public sealed partial class SystemBackEnd
{
#if NET
    /// <inheritdoc/>
    /// <value>True: this is the build for net10.0.</value>
    public bool SupportsP256 => true;

    // A pairing asks for the public key, and later for the shared secret with the same private key: so the imported key is kept between
    // the two. It is used once; the next key, the secret itself and disposal destroy it.
    private readonly byte[] _latestPrivateKey = new byte[P256.PrivateKeyLength];
    private ECDiffieHellman? _latest;

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">A span has another length than is documented, or the private key is outside its range.</exception>
    /// <exception cref="ObjectDisposedException">The back end has been disposed of.</exception>
    public void MakePublicKey(ReadOnlySpan<byte> privateKey, Span<byte> publicKey)
    {
        RequireAlive();
        Octets.Require(publicKey, P256.PublicKeyLength, nameof(publicKey));
        var own = Import(privateKey);
        ForgetLatest();
        _latest = own;
        privateKey.CopyTo(_latestPrivateKey);
        var point = own.ExportParameters(includePrivateParameters: false).Q;
        point.X.CopyTo(publicKey);
        point.Y.CopyTo(publicKey.Slice(P256.CoordinateLength));
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">A span has another length than is documented, or the private key is outside its range.</exception>
    /// <exception cref="ObjectDisposedException">The back end has been disposed of.</exception>
    public bool TryComputeDhKey(ReadOnlySpan<byte> privateKey, ReadOnlySpan<byte> publicKey, Span<byte> dhKey)
    {
        RequireAlive();
        Octets.Require(publicKey, P256.PublicKeyLength, nameof(publicKey));
        Octets.Require(dhKey, P256.DhKeyLength, nameof(dhKey));
        using var own = TakeLatest(privateKey) ?? Import(privateKey);
        try
        {
            using var peer = ECDiffieHellman.Create(new ECParameters
            {
                Curve = ECCurve.NamedCurves.nistP256,
                Q = new ECPoint
                {
                    X = publicKey.Slice(0, P256.CoordinateLength).ToArray(),
                    Y = publicKey.Slice(P256.CoordinateLength).ToArray(),
                },
            });
            using var point = peer.PublicKey;
            var secret = own.DeriveRawSecretAgreement(point);
            secret.CopyTo(dhKey);
            Secrets.Wipe(secret);
            return true;
        }
        catch (CryptographicException)
        {
            Secrets.Wipe(dhKey);
            return false;
        }
    }

    private ECDiffieHellman? TakeLatest(ReadOnlySpan<byte> privateKey)
    {
        if (_latest is null || !Secrets.FixedTimeEquals(_latestPrivateKey, privateKey))
            return null;
        var own = _latest;
        _latest = null;
        Secrets.Wipe(_latestPrivateKey);
        return own;
    }

    private void ForgetLatest()
    {
        _latest?.Dispose();
        _latest = null;
        Secrets.Wipe(_latestPrivateKey);
    }

    private static ECDiffieHellman Import(ReadOnlySpan<byte> privateKey)
    {
        Octets.Require(privateKey, P256.PrivateKeyLength, nameof(privateKey));
        var number = privateKey.ToArray();
        try
        {
            return ECDiffieHellman.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, D = number });
        }
        catch (CryptographicException exception)
        {
            throw new ArgumentException("This is no private key of P-256.", nameof(privateKey), exception);
        }
        finally
        {
            Secrets.Wipe(number);
        }
    }
#else
    /// <inheritdoc/>
    /// <value>False: netstandard2.1 offers no raw shared secret.</value>
    public bool SupportsP256 => false;

    /// <inheritdoc/>
    public void MakePublicKey(ReadOnlySpan<byte> privateKey, Span<byte> publicKey) => throw NoP256();

    /// <inheritdoc/>
    public bool TryComputeDhKey(ReadOnlySpan<byte> privateKey, ReadOnlySpan<byte> publicKey, Span<byte> dhKey) => throw NoP256();

    private static void ForgetLatest()
    {
    }

    private static NotSupportedException NoP256()
        => new("There is no P-256 in System.Security.Cryptography of netstandard2.1: give the toolbox another back end.");
#endif
}
