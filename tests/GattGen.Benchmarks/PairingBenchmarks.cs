// How many pairings two hosts make on one core.
using System;
using BenchmarkDotNet.Attributes;
using GattGen.Crypto;
using GattGen.Host;
using GattGen.Transports;

namespace GattGen.Benchmarks;

/// <summary>Pairings over one link, one after the other, each with fresh keys; no bond is kept.</summary>
[MemoryDiagnoser]
public class PairingBenchmarks
{
    private const int Batch = 20;
    private readonly Simulation _simulation = new(seed: 1);
    private HostBle _central = null!;
    private ushort _link = 0xFFFF;
    private int _encrypted;

    /// <summary>How the two sides pair.</summary>
    public enum Kind
    {
        /// <summary>LE Secure Connections.</summary>
        SecureConnections,

        /// <summary>LE legacy pairing.</summary>
        Legacy,
    }

    /// <summary>How the two sides pair.</summary>
    [Params(Kind.SecureConnections, Kind.Legacy)]
    public Kind With { get; set; }

    /// <summary>How many pairings a call makes; a test takes fewer.</summary>
    public int Operations { get; set; } = Batch;

    [GlobalSetup]
    public void Setup()
    {
        var peripheral = _simulation.AddRadio();
        _central = _simulation.AddRadio(With == Kind.Legacy ? new HostOptions { Cryptography = new LegacyBackEnd() } : null);
        _central.Irq((in BleEvent e) =>
        {
            if (e.Code == BleEventCode.PeripheralConnect)
                _link = e.PeripheralConnect.Connection;
            else if (e.Code == BleEventCode.EncryptionUpdate && e.EncryptionUpdate.IsEncrypted)
                _encrypted++;
            return 0;
        });
        peripheral.Active = _central.Active = true;
        peripheral.GapAdvertise(20_000);
        _central.GapConnect(peripheral.Config.Mac, 2000, 7_500, 7_500);
        if (!_simulation.RunUntil(() => _link != 0xFFFF))
            throw new InvalidOperationException("The two hosts did not connect.");
        _simulation.RunFor(TimeSpan.FromSeconds(1));
    }

    [Benchmark(Description = "pairing, Just Works", OperationsPerInvoke = Batch)]
    public void Pairings()
    {
        for (var i = 0; i < Operations; i++)
        {
            var expected = _encrypted + 1;
            _central.GapPair(_link);
            while (_encrypted < expected)
            {
                if (!_simulation.Step())
                    throw new InvalidOperationException("Nothing is due any more, and the link is not encrypted.");
            }
        }
    }

    // Without P-256 there are no Secure Connections.
    private sealed class LegacyBackEnd : ICryptographicBackEnd
    {
        private readonly SystemBackEnd _system = new();

        public bool SupportsP256 => false;

        public void EncryptBlock(ReadOnlySpan<byte> key, ReadOnlySpan<byte> plaintext, Span<byte> ciphertext) => _system.EncryptBlock(key, plaintext, ciphertext);

        public void Forget(ReadOnlySpan<byte> key) => _system.Forget(key);

        public void MakePublicKey(ReadOnlySpan<byte> privateKey, Span<byte> publicKey) => throw new NotSupportedException();

        public bool TryComputeDhKey(ReadOnlySpan<byte> privateKey, ReadOnlySpan<byte> publicKey, Span<byte> dhKey) => throw new NotSupportedException();

        public void Dispose() => _system.Dispose();
    }
}
