// What the cryptography of pairing costs: the two multiplications on P-256, a confirm value, a block of AES.
using System;
using BenchmarkDotNet.Attributes;
using GattGen.Crypto;

namespace GattGen.Benchmarks;

/// <summary>The toolbox of the Security Manager on each back end.</summary>
[MemoryDiagnoser]
public class ToolboxBenchmarks
{
    private readonly byte[] _privateKey = new byte[32];
    private readonly byte[] _publicKey = new byte[64];
    private readonly byte[] _peerKey = new byte[64];
    private readonly byte[] _dhKey = new byte[32];
    private readonly byte[] _block = new byte[16];
    private readonly byte[] _result = new byte[16];
    private CryptographicToolbox _toolbox = new(new SystemBackEnd());

    /// <summary>Whose P-256.</summary>
    [Params("System", "BouncyCastle")]
    public string Library { get; set; } = "System";

    [GlobalSetup]
    public void Setup()
    {
        _toolbox = new CryptographicToolbox(Library == "System" ? new SystemBackEnd() : new BouncyCastleBackEnd());
        _privateKey.AsSpan().Fill(0x5A);
        _ = _toolbox.TryMakePublicKey(_privateKey, _peerKey);
        _privateKey.AsSpan().Fill(0xA5);
        _ = _toolbox.TryMakePublicKey(_privateKey, _publicKey);
    }

    /// <summary>Key pair and DHKey: what one side of a pairing with LE Secure Connections needs.</summary>
    [Benchmark(Description = "public key, then DHKey")]
    public bool Pairing()
        => _toolbox.TryMakePublicKey(_privateKey, _publicKey) && _toolbox.TryComputeDhKey(_privateKey, _peerKey, _dhKey);

    [Benchmark(Description = "public key")]
    public bool PublicKey() => _toolbox.TryMakePublicKey(_privateKey, _publicKey);

    [Benchmark(Description = "DHKey alone")]
    public bool DhKey() => _toolbox.TryComputeDhKey(_privateKey, _peerKey, _dhKey);

    [Benchmark(Description = "is a point of the curve")]
    public bool IsValidPublicKey() => P256.IsValidPublicKey(_peerKey);

    [Benchmark(Description = "f4")]
    public void F4() => _toolbox.F4(_publicKey.AsSpan(0, 32), _peerKey.AsSpan(0, 32), _block, 0, _result);

    [Benchmark(Description = "AES block")]
    public void Block() => _toolbox.E(_block, _block, _result);
}
