// Every complete pairing exchange without out-of-band data, octet for octet.
using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Linq;
using GattGen.Hci;

namespace GattGen.Host.Tests;

public class TranscriptTests
{
    /// <summary>Name, which side we play, whether the user answers at once or only when the exchange stands still.</summary>
    public static TheoryData<string, bool, bool> Good()
    {
        var cases = new TheoryData<string, bool, bool>();
        foreach (var name in Transcript.Names)
        {
            var transcript = Transcript.Of(name);
            if (transcript.UsesOutOfBand || !transcript.Flow.EndsWith("_good", StringComparison.Ordinal))
                continue;
            foreach (var isInitiator in new[] { false, true })
            {
                // The private key is known of one side only.
                if (transcript.IsSecureConnections && isInitiator != transcript.IsUs)
                    continue;
                cases.Add(name, isInitiator, false);
                if (transcript.IsPasskey || transcript.Action == PasskeyActionKind.NumericComparison)
                    cases.Add(name, isInitiator, true);
            }
        }

        return cases;
    }

    [Fact]
    public void All_fourteen_exchanges_but_the_one_with_out_of_band_data_are_played()
    {
        Assert.Equal(14, Transcript.Names.Count());
        Assert.Equal("lgcy_us_ob_iio3_rio3_b1_iat0_rat0_ik7_rk7", Assert.Single(Transcript.Names, static n => Transcript.Of(n).UsesOutOfBand));
        Assert.Equal(12, Good().Select(static row => (string)row[0]).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Good))]
    public void An_exchange_runs_octet_for_octet(string name, bool isInitiator, bool answersLate)
    {
        var transcript = Transcript.Of(name);
        using var owner = OwnerFor(transcript, isInitiator);
        var pairing = owner.Pairing;
        var isPending = false;
        void Answer()
        {
            isPending = false;
            Assert.Equal(BleError.None, pairing.Answer(owner.Asked[^1].Action, transcript.Answer));
        }

        owner.OnAsk = (_, number) =>
        {
            Assert.Equal(transcript.Number, number);
            isPending = true;
            if (!answersLate)
                Answer();
        };
        void Play(IEnumerable<(bool IsFromInitiator, byte[] Pdu)> pdus)
        {
            foreach (var (isFromInitiator, pdu) in pdus)
            {
                if (isFromInitiator != isInitiator)
                {
                    Assert.Empty(owner.Sent);
                    Assert.False(pairing.TryGetKey(0, 0, new byte[16]));
                    pairing.Receive(pdu);
                }
                else
                {
                    if (isPending && owner.Sent.Count == 0)
                        Answer();
                    Assert.NotEmpty(owner.Sent);
                    Assert.Equal(Hex(pdu), Hex(owner.Sent.Dequeue()));
                }
            }
        }

        if (isInitiator)
            pairing.Begin();
        Play(transcript.BeforeEncryption());
        Encrypt(owner, transcript.EncryptionKey);
        Play(transcript.AfterEncryption());

        Assert.Empty(owner.Sent);
        Assert.Empty(owner.Failed);
        Assert.False(pairing.IsUnderWay);
        Assert.Equal(transcript.Action == PasskeyActionKind.None ? 0 : 1, owner.Asked.Count);
        if (isInitiator == transcript.IsUs)
            Assert.All(owner.Asked, asked => Assert.Equal(transcript.Action, asked.Action));
        CheckKeys(owner.Paired!, transcript, isInitiator);
    }

    [Fact]
    public void The_exchange_in_which_the_peer_sends_our_own_public_key_fails()
    {
        var transcript = Transcript.Of("sc_us_pk_iio2_rio4_b1_iat0_rat0_ik7_rk5_peer_same_pk");
        using var owner = OwnerFor(transcript, isInitiator: true);
        owner.Pairing.Begin();
        Assert.Equal(Hex(transcript.Features(true)), Hex(owner.Sent.Dequeue()));
        owner.Pairing.Receive(transcript.Features(false));
        Assert.Equal(Hex(transcript.PublicKey(true)), Hex(owner.Sent.Dequeue()));
        owner.Pairing.Receive(transcript.PublicKey(false));
        Assert.Equal("050B", Hex(owner.Sent.Dequeue()));
        Assert.Equal([BleStatus.Pairing + 0x0B], owner.Failed);
        Assert.Empty(owner.Asked);
    }

    [Fact]
    public void The_exchange_with_out_of_band_data_goes_on_without_it()
    {
        // Both IO capabilities are NoInputNoOutput, and our flag is 0: Just Works (Table 2.6).
        var transcript = Transcript.Of("lgcy_us_ob_iio3_rio3_b1_iat0_rat0_ik7_rk7");
        using var owner = OwnerFor(transcript, isInitiator: true);
        owner.Pairing.Begin();
        owner.Pairing.Receive(transcript.Features(false));
        Assert.Equal((false, false, 16), Assert.Single(owner.Judged));
        Assert.Equal(PairingState.LegacyConfirm, owner.Pairing.State);
    }

    private static FakePairingOwner OwnerFor(Transcript transcript, bool isInitiator)
    {
        var own = transcript.Features(isInitiator);
        var request = transcript.Features(true);
        var response = transcript.Features(false);
        var isFull = !isInitiator && (request[5] & 7) == response[5] && (request[6] & 7) == response[6];
        var owner = new FakePairingOwner(isInitiator)
        {
            OwnAirAddress = transcript.AirAddress(isInitiator),
            PeerAirAddress = transcript.AirAddress(!isInitiator),
            Policy = FakePairingOwner.Defaults with
            {
                Io = (IoCapability)own[1],
                Bond = (own[3] & 1) != 0,
                Mitm = (own[3] & 4) != 0,
                OfferSecureConnections = (own[3] & 8) != 0,
                InitiatorKeys = isFull ? KeyDistribution.All : (KeyDistribution)own[5],
                ResponderKeys = isFull ? KeyDistribution.All : (KeyDistribution)own[6],
            },
        };
        owner.Give(PairingRandom.Nonce, [.. transcript.Nonces(isInitiator)]);
        if (transcript.IsSecureConnections)
            owner.Give(PairingRandom.PrivateKey, transcript.PrivateKey);
        if (transcript.Key(isInitiator, "enc_info", "ltk") is { } ltk)
            owner.Give(PairingRandom.LongTermKey, ltk);
        if (transcript.CentralIdentification(isInitiator) is var (diversifier, random))
        {
            owner.Give(PairingRandom.EncryptedDiversifier, [(byte)diversifier, (byte)(diversifier >> 8)]);
            var octets = new byte[8];
            BinaryPrimitives.WriteUInt64LittleEndian(octets, random);
            owner.Give(PairingRandom.RandomNumber, octets);
        }

        if (transcript.Key(isInitiator, "id_info", "irk") is { } irk)
            owner.Irk = irk;
        if (transcript.Identity(isInitiator) is { } identity)
            owner.IdentityAddress = identity;
        if (transcript.Key(isInitiator, "sign_info", "sig_key") is { } csrk)
            owner.Give(PairingRandom.SignatureKey, csrk);
        return owner;
    }

    private static void Encrypt(FakePairingOwner owner, byte[] key)
    {
        if (owner.IsCentral)
        {
            Assert.Equal(Hex(key), Hex(owner.Encryption!));
        }
        else
        {
            var answer = new byte[16];
            Assert.False(owner.Pairing.TryGetKey(1, 0, answer));
            Assert.False(owner.Pairing.TryGetKey(0, 1, answer));
            Assert.True(owner.Pairing.TryGetKey(0, 0, answer));
            Assert.Equal(Hex(key), Hex(answer));
        }

        owner.Pairing.OnEncrypted(HciError.Success);
    }

    private static void CheckKeys(PairingOutcome outcome, Transcript transcript, bool isInitiator)
    {
        string? LongTermKey(bool isOfInitiator)
            => transcript.IsSecureConnections ? PairingOutcome.Describe(transcript.EncryptionKey, 0, 0)
                : transcript.CentralIdentification(isOfInitiator) is var (diversifier, random)
                    ? PairingOutcome.Describe(transcript.Key(isOfInitiator, "enc_info", "ltk")!, diversifier, random)
                    : null;
        Assert.True(outcome.IsBonded);
        Assert.Equal(transcript.IsAuthenticated, outcome.IsAuthenticated);
        Assert.Equal(transcript.IsSecureConnections, outcome.IsSecureConnections);
        Assert.Equal(16, outcome.KeySize);
        Assert.Equal(LongTermKey(isInitiator), outcome.Own);
        Assert.Equal(LongTermKey(!isInitiator), outcome.Peer);
        Assert.Equal(transcript.Key(!isInitiator, "id_info", "irk"), outcome.PeerIdentityKey);
        Assert.Equal(transcript.Identity(!isInitiator), outcome.PeerIdentity);
        Assert.Equal(transcript.Key(!isInitiator, "sign_info", "sig_key"), outcome.PeerSignatureKey);
        Assert.Equal(transcript.Key(isInitiator, "sign_info", "sig_key"), outcome.OwnSignatureKey);
    }

    private static string Hex(byte[] octets) => Convert.ToHexString(octets);
}
