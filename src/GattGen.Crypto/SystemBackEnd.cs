// The primitives by the cryptography of .NET (System.Security.Cryptography): AES-128.
using System;
using System.Security.Cryptography;

namespace GattGen.Crypto;

/// <summary>
/// The primitives as .NET has them. AES works everywhere. P-256 works on net10.0; the netstandard2.1 build, which runs on Mono, has no way
/// to a raw shared secret, so <see cref="SupportsP256"/> is false there.
/// </summary>
/// <remarks>
/// AES keys that were used are kept expanded, so that a block with one of them allocates nothing; a block with a new key allocates its
/// expansion. <see cref="Forget"/> wipes one, <see cref="Dispose"/> all. P-256 allocates. The private key of the latest
/// <see cref="MakePublicKey"/> is kept until <see cref="TryComputeDhKey"/> has used it, another one takes its place, or disposal. An
/// instance is used by one thread at a time.
/// </remarks>
public sealed partial class SystemBackEnd : ICryptographicBackEnd
{
    /// <summary>Expanded AES keys that are kept if nothing else is said: enough for the identity keys of sixteen bonds.</summary>
    public const int DefaultKeys = 16;

    /// <summary>The most expanded AES keys that can be kept.</summary>
    public const int MaximumKeys = 1024;

    private const int BlockLength = 16;

    private readonly ExpandedKeys _keys;
    private readonly byte[] _input = new byte[BlockLength];
    private readonly byte[] _output = new byte[BlockLength];
    private bool _disposed;

    /// <summary>A back end that keeps <see cref="DefaultKeys"/> expanded keys.</summary>
    public SystemBackEnd()
        : this(DefaultKeys)
    {
    }

    /// <summary>A back end that keeps a chosen number of expanded keys.</summary>
    /// <param name="keys">1 to <see cref="MaximumKeys"/>. When one more is used, the one that was unused for the longest time is wiped.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="keys"/> is outside its range.</exception>
    public SystemBackEnd(int keys)
    {
        if (keys is < 1 or > MaximumKeys)
            throw new ArgumentOutOfRangeException(nameof(keys), keys, "1 to 1024 expanded keys can be kept.");
        _keys = new ExpandedKeys(keys);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">A span has not 16 octets.</exception>
    /// <exception cref="ObjectDisposedException">The back end has been disposed of.</exception>
    public void EncryptBlock(ReadOnlySpan<byte> key, ReadOnlySpan<byte> plaintext, Span<byte> ciphertext)
    {
        RequireAlive();
        Octets.Require(key, BlockLength, nameof(key));
        Octets.Require(plaintext, BlockLength, nameof(plaintext));
        Octets.Require(ciphertext, BlockLength, nameof(ciphertext));
        var encryptor = _keys.Find(key);
        plaintext.CopyTo(_input);
        encryptor.TransformBlock(_input, 0, BlockLength, _output, 0);
        _output.AsSpan().CopyTo(ciphertext);
        Secrets.Wipe(_input);
        Secrets.Wipe(_output);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException"><paramref name="key"/> has not 16 octets.</exception>
    /// <exception cref="ObjectDisposedException">The back end has been disposed of.</exception>
    public void Forget(ReadOnlySpan<byte> key)
    {
        RequireAlive();
        Octets.Require(key, BlockLength, nameof(key));
        _keys.Forget(key);
    }

    /// <summary>Wipes all keys. Calling it again does nothing.</summary>
    public void Dispose()
    {
        if (_disposed)
            return;
        _disposed = true;
        _keys.Dispose();
        ForgetLatest();
    }

    private void RequireAlive()
    {
        if (_disposed)
            throw new ObjectDisposedException(nameof(SystemBackEnd));
    }
}
