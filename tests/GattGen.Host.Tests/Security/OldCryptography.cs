// Primitives without P-256, as on a runtime that has none.
using System;
using GattGen.Crypto;

namespace GattGen.Host.Tests.Security;

internal sealed class OldCryptography : ICryptographicBackEnd, IDisposable
{
    private readonly SystemBackEnd _inner = new();

    public bool SupportsP256 => false;

    public void EncryptBlock(ReadOnlySpan<byte> key, ReadOnlySpan<byte> plaintext, Span<byte> ciphertext) => _inner.EncryptBlock(key, plaintext, ciphertext);

    public void Forget(ReadOnlySpan<byte> key) => _inner.Forget(key);

    public void MakePublicKey(ReadOnlySpan<byte> privateKey, Span<byte> publicKey) => throw new NotSupportedException();

    public bool TryComputeDhKey(ReadOnlySpan<byte> privateKey, ReadOnlySpan<byte> peerPublicKey, Span<byte> dhKey) => throw new NotSupportedException();

    public void Dispose() => _inner.Dispose();
}
