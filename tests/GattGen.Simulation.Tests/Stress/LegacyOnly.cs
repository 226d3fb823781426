// A cryptographic back end without P-256: what LE Secure Connections need is missing, so legacy pairing is what is left.
using System;
using GattGen.Crypto;

namespace GattGen.Simulated.Tests;

internal sealed class LegacyOnly : ICryptographicBackEnd
{
    private readonly SystemBackEnd _system = new();

    public bool SupportsP256 => false;

    public void EncryptBlock(ReadOnlySpan<byte> key, ReadOnlySpan<byte> plaintext, Span<byte> ciphertext) => _system.EncryptBlock(key, plaintext, ciphertext);

    public void Forget(ReadOnlySpan<byte> key) => _system.Forget(key);

    public void MakePublicKey(ReadOnlySpan<byte> privateKey, Span<byte> publicKey) => throw new NotSupportedException();

    public bool TryComputeDhKey(ReadOnlySpan<byte> privateKey, ReadOnlySpan<byte> publicKey, Span<byte> dhKey) => throw new NotSupportedException();

    public void Dispose() => _system.Dispose();
}
