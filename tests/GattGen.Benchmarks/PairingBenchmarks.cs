// How many pairings two hosts make on one core.
using System;
using BenchmarkDotNet.Attributes;
using GattGen.Crypto;
using GattGen.Host;
using GattGen.Transports;

namespace GattGen.Benchmarks;

/// <summary>Pairings, one after the other, each with fresh keys and on a link of its own, since a link that is encrypted is not paired again; no bond is kept.</summary>
[MemoryDiagnoser]
public class PairingBenchmarks
{
    private const int Batch = 20;
    private const ushort None = 0xFFFF;
    private readonly Simulation _simulation = new(seed: 1);
    private HostBle _peripheral = null!;
    private HostBle _central = null!;
    private ushort _link = None;
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
    public Kind Pairing { get; set; }

    /// <summary>How many pairings a call makes; a test takes fewer.</summary>
    public int Operations { get; set; } = Batch;

    [GlobalSetup]
    public void Setup()
    {
        _peripheral = _simulation.AddRadio();
        _central = _simulation.AddRadio(Pairing == Kind.Legacy ? new HostOptions { Cryptography = new LegacyBackEnd() } : null);
        _central.Irq((in BleEvent e) =>
        {
            switch (e.Code)
            {
                case BleEventCode.PeripheralConnect:
                    _link = e.PeripheralConnect.Connection;
                    break;
                case BleEventCode.PeripheralDisconnect:
                    _link = None;
                    break;
                case BleEventCode.EncryptionUpdate when e.EncryptionUpdate.IsEncrypted:
                    _encrypted++;
                    break;
            }

            return 0;
        });
        _peripheral.Active = _central.Active = true;
    }

    [Benchmark(Description = "connect, pair (Just Works), disconnect", OperationsPerInvoke = Batch)]
    public void Pairings()
    {
        for (var i = 0; i < Operations; i++)
        {
            _encrypted = 0;
            _peripheral.GapAdvertise(20_000);
            _central.GapConnect(_peripheral.Config.Mac, 2000, 7_500, 7_500);
            StepUntil(() => _link != None);
            _central.GapPair(_link);
            StepUntil(() => _encrypted > 0);
            _central.GapDisconnect(_link);
            StepUntil(() => _link == None);
            _simulation.RunFor(TimeSpan.FromMilliseconds(200));     // the other side knows, too
        }
    }

    private void StepUntil(Func<bool> done)
    {
        while (!done())
        {
            if (!_simulation.Step())
                throw new InvalidOperationException("Nothing is due any more, and the pairing is not done.");
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
