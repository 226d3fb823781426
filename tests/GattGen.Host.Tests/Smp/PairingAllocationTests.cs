// A pairing has all its memory from the start: only the cryptographic library allocates, when it expands an AES key that it has not seen.
using System;
using GattGen.Crypto;
using GattGen.Hci;

namespace GattGen.Host.Tests;

public class PairingAllocationTests
{
    [Fact]
    public void A_legacy_pairing_allocates_nothing()
    {
        using var initiator = new FakePairingOwner(isCentral: true, seed: 1);
        using var responder = new FakePairingOwner(isCentral: false, seed: 2);
        var toInitiator = new Ring();
        var toResponder = new Ring();
        initiator.Policy = responder.Policy = FakePairingOwner.Defaults with { OfferSecureConnections = false };
        initiator.Toolbox = responder.Toolbox = new CryptographicToolbox(new Mixer());
        initiator.Wire = toResponder.Put;
        responder.Wire = toInitiator.Put;
        var key = new byte[16];
        var rounds = 0;
        void Pair()
        {
            rounds++;
            initiator.Pairing.Begin();
            Run();
            Assert.True(responder.Pairing.TryGetKey(0, 0, key));
            responder.Pairing.OnEncrypted(HciError.Success);
            initiator.Pairing.OnEncrypted(HciError.Success);
            Run();
        }

        void Run()
        {
            while (toResponder.TryGive(responder.Pairing) || toInitiator.TryGive(initiator.Pairing))
            {
            }
        }

        Assert.Equal(0, Allocation.Of(Pair, times: 100, warm: 2));
        Assert.Equal(rounds, initiator.Successes);
        Assert.Equal(rounds, responder.Successes);
    }

    private sealed class Ring
    {
        private readonly byte[][] _pdus = [new byte[65], new byte[65], new byte[65], new byte[65], new byte[65], new byte[65], new byte[65], new byte[65]];
        private readonly int[] _lengths = new int[8];
        private int _first;
        private int _count;

        public void Put(byte[] pdu, int length)
        {
            var at = (_first + _count++) % 8;
            pdu.AsSpan(0, length).CopyTo(_pdus[at]);
            _lengths[at] = length;
        }

        public bool TryGive(Pairing to)
        {
            if (_count == 0)
                return false;
            var at = _first;
            _first = (_first + 1) % 8;
            _count--;
            to.Receive(_pdus[at].AsSpan(0, _lengths[at]));
            return true;
        }
    }

    // Stands for AES: what is measured is what is ours.
    private sealed class Mixer : ICryptographicBackEnd
    {
        public bool SupportsP256 => false;

        public void EncryptBlock(ReadOnlySpan<byte> key, ReadOnlySpan<byte> plaintext, Span<byte> ciphertext)
        {
            for (var i = 0; i < 16; i++)
                ciphertext[i] = (byte)((plaintext[i] * 5) + key[i] + i);
        }

        public void Forget(ReadOnlySpan<byte> key)
        {
        }

        public void MakePublicKey(ReadOnlySpan<byte> privateKey, Span<byte> publicKey) => throw new NotSupportedException();

        public bool TryComputeDhKey(ReadOnlySpan<byte> privateKey, ReadOnlySpan<byte> publicKey, Span<byte> dhKey) => throw new NotSupportedException();

        public void Dispose()
        {
        }
    }
}
