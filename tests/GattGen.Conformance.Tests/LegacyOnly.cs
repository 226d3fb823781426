// Cryptography without the curve: with it a host knows legacy pairing only.
using System;
using GattGen.Crypto;

namespace GattGen.Conformance.Tests;

/// <summary>The back end of the framework, less P-256.</summary>
internal sealed class LegacyOnly : ICryptographicBackEnd
{
    private readonly SystemBackEnd _inner = new();

    public bool SupportsP256 => false;

    public void EncryptBlock(ReadOnlySpan<byte> key, ReadOnlySpan<byte> plaintext, Span<byte> ciphertext) => _inner.EncryptBlock(key, plaintext, ciphertext);

    public void Forget(ReadOnlySpan<byte> key) => _inner.Forget(key);

    public void MakePublicKey(ReadOnlySpan<byte> privateKey, Span<byte> publicKey) => throw new NotSupportedException("There is no P-256 here.");

    public bool TryComputeDhKey(ReadOnlySpan<byte> privateKey, ReadOnlySpan<byte> publicKey, Span<byte> dhKey) => throw new NotSupportedException("There is no P-256 here.");

    public void Dispose() => _inner.Dispose();
}
