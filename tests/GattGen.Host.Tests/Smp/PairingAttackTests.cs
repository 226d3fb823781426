// The known attacks on pairing (SECURITY-CASES), each played by a peer that follows the protocol but for one thing.
using System;
using System.Linq;
using GattGen.Crypto;
using GattGen.Hci;

namespace GattGen.Host.Tests;

public class PairingAttackTests
{
    private const byte Confirm = 0x03;
    private const byte Random = 0x04;
    private const byte PublicKey = 0x0C;
    private const byte DhKeyCheck = 0x0D;

    [Theory]
    [InlineData(true, "zero")]
    [InlineData(true, "y changed")]
    [InlineData(true, "x changed")]
    [InlineData(true, "y zero")]
    [InlineData(true, "above p")]
    [InlineData(false, "zero")]
    [InlineData(false, "y changed")]
    [InlineData(false, "x changed")]
    [InlineData(false, "y zero")]
    [InlineData(false, "above p")]
    public void A_point_that_is_not_on_the_curve_is_refused(bool isVictimInitiator, string kind)
    {
        using var pair = PairingPair.With(IoCapability.NoInputNoOutput, IoCapability.NoInputNoOutput);
        pair.OnPdu = (isFromInitiator, pdu) =>
        {
            if (pdu[0] == PublicKey && isFromInitiator != isVictimInitiator)
            {
                switch (kind)
                {
                    case "zero":
                        pdu.AsSpan(1).Clear();
                        break;
                    case "y changed":
                        pdu[40] ^= 1;
                        break;
                    case "x changed":
                        pdu[1] ^= 1;
                        break;
                    case "y zero":
                        pdu.AsSpan(33).Clear();
                        break;
                    default:
                        pdu.AsSpan(1).Fill(0xFF);
                        break;
                }
            }

            return pdu;
        };
        CheckVictim(pair, isVictimInitiator, 0x0B);
    }

    [Theory]
    [InlineData(IoCapability.NoInputNoOutput, false)]
    [InlineData(IoCapability.NoInputNoOutput, true)]
    [InlineData(IoCapability.KeyboardOnly, false)]
    [InlineData(IoCapability.KeyboardOnly, true)]
    public void The_initiators_own_public_key_is_refused_whatever_its_Y(IoCapability io, bool isMirrored)
    {
        using var pair = PairingPair.With(io, io);
        byte[]? own = null;
        pair.OnPdu = (isFromInitiator, pdu) =>
        {
            if (pdu[0] != PublicKey)
                return pdu;
            own ??= pdu;
            return isFromInitiator ? pdu : isMirrored ? [PublicKey, .. Mirror(own.AsSpan(1))] : own;
        };
        CheckVictim(pair, true, 0x0B);
        Assert.Empty(pair.Initiator.Asked);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_responders_own_public_key_is_refused_whatever_its_Y(bool isMirrored)
    {
        // The responder speaks second, so that the attacker has to know its key: as if it had been used before.
        using var pair = PairingPair.With(IoCapability.NoInputNoOutput, IoCapability.NoInputNoOutput);
        var privateKey = Enumerable.Range(1, 32).Select(static i => (byte)i).ToArray();
        var publicKey = new byte[64];
        Assert.True(pair.Responder.Toolbox.TryMakePublicKey(privateKey, publicKey));
        pair.Responder.Give(PairingRandom.PrivateKey, privateKey);
        pair.OnPdu = (isFromInitiator, pdu) => isFromInitiator && pdu[0] == PublicKey
            ? [PublicKey, .. isMirrored ? Mirror(publicKey) : publicKey]
            : pdu;
        CheckVictim(pair, false, 0x0B);
        Assert.DoesNotContain(pair.Log, static p => !p.IsFromInitiator && p.Pdu[0] == PublicKey);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_debug_key_is_refused(bool isVictimInitiator)
    {
        using var pair = PairingPair.With(IoCapability.NoInputNoOutput, IoCapability.NoInputNoOutput);
        pair.Side(!isVictimInitiator).Give(PairingRandom.PrivateKey, P256DebugKeys.PrivateKey.ToArray());
        CheckVictim(pair, isVictimInitiator, 0x0B);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_debug_key_is_taken_from_who_may_use_it_also_when_it_is_ours(bool isOfBoth)
    {
        var policy = FakePairingOwner.Defaults with { AllowDebugKeys = true };
        using var pair = new PairingPair(policy, policy);
        pair.Initiator.Give(PairingRandom.PrivateKey, P256DebugKeys.PrivateKey.ToArray());
        if (isOfBoth)
            pair.Responder.Give(PairingRandom.PrivateKey, P256DebugKeys.PrivateKey.ToArray());
        pair.Run();
        Assert.NotNull(pair.Initiator.Paired);
        Assert.NotNull(pair.Responder.Paired);
    }

    [Fact]
    public void Debug_mode_lets_no_other_reflected_key_pass()
    {
        var policy = FakePairingOwner.Defaults with { AllowDebugKeys = true };
        using var pair = new PairingPair(policy, policy);
        byte[]? own = null;
        pair.OnPdu = (_, pdu) => pdu[0] == PublicKey ? own ??= pdu : pdu;
        CheckVictim(pair, true, 0x0B);
    }

    [Theory]
    [InlineData(IoCapability.NoInputNoOutput, false)]
    [InlineData(IoCapability.KeyboardOnly, false)]
    [InlineData(IoCapability.KeyboardOnly, true)]
    public void The_initiators_own_confirm_value_is_refused(IoCapability io, bool isSecureConnections)
    {
        using var pair = PairingPair.With(io, io, secureConnections: isSecureConnections);
        byte[]? own = null;
        pair.OnPdu = (_, pdu) => pdu[0] == Confirm ? own ??= pdu : pdu;
        CheckVictim(pair, true, 0x04);
        Assert.DoesNotContain(pair.Log, static p => p.IsFromInitiator && p.Pdu[0] == Random);
    }

    [Theory]
    [InlineData(true, IoCapability.NoInputNoOutput, false, 1)]
    [InlineData(false, IoCapability.NoInputNoOutput, false, 1)]
    [InlineData(true, IoCapability.NoInputNoOutput, true, 1)]
    [InlineData(true, IoCapability.DisplayYesNo, true, 1)]
    [InlineData(true, IoCapability.KeyboardOnly, true, 1)]
    [InlineData(false, IoCapability.KeyboardOnly, true, 1)]
    [InlineData(true, IoCapability.KeyboardOnly, true, 20)]
    [InlineData(false, IoCapability.KeyboardOnly, true, 20)]
    public void A_nonce_that_was_not_committed_to_is_refused(bool isVictimInitiator, IoCapability io, bool isSecureConnections, int round)
    {
        using var pair = PairingPair.With(io, io, secureConnections: isSecureConnections);
        var seen = 0;
        pair.OnPdu = (isFromInitiator, pdu) =>
        {
            if (pdu[0] == Random && isFromInitiator != isVictimInitiator && ++seen == round)
                pdu[16] ^= 0x80;
            return pdu;
        };
        CheckVictim(pair, isVictimInitiator, 0x04);
        Assert.Equal(round, seen);
    }

    [Theory]
    [InlineData(true, IoCapability.NoInputNoOutput)]
    [InlineData(false, IoCapability.NoInputNoOutput)]
    [InlineData(true, IoCapability.DisplayYesNo)]
    [InlineData(false, IoCapability.DisplayYesNo)]
    [InlineData(true, IoCapability.KeyboardOnly)]
    [InlineData(false, IoCapability.KeyboardOnly)]
    public void A_wrong_check_value_is_refused_and_gives_no_key(bool isVictimInitiator, IoCapability io)
    {
        using var pair = PairingPair.With(io, io);
        pair.OnPdu = (isFromInitiator, pdu) =>
        {
            if (pdu[0] == DhKeyCheck && isFromInitiator != isVictimInitiator)
                pdu[1] ^= 1;
            return pdu;
        };
        CheckVictim(pair, isVictimInitiator, 0x0B);
    }

    [Fact]
    public void The_initiators_own_check_value_is_refused()
    {
        using var pair = PairingPair.With(IoCapability.NoInputNoOutput, IoCapability.NoInputNoOutput);
        byte[]? own = null;
        pair.OnPdu = (_, pdu) => pdu[0] == DhKeyCheck ? own ??= pdu : pdu;
        CheckVictim(pair, true, 0x0B);
    }

    [Fact]
    public void Encryption_without_the_check_value_finds_no_key()
    {
        // CVE-2019-19194, CVE-2020-13593: the central encrypts as soon as it has the public keys.
        using var pair = PairingPair.With(IoCapability.NoInputNoOutput, IoCapability.NoInputNoOutput);
        pair.OnPdu = (_, pdu) =>
        {
            Assert.False(pair.Responder.Pairing.TryGetKey(0, 0, new byte[16]));
            pair.Responder.Pairing.OnEncrypted(HciError.Success);
            return pdu[0] == DhKeyCheck ? null : pdu;
        };
        pair.Run();
        Assert.Equal(PairingState.DhKeyCheck, pair.Responder.Pairing.State);
        Assert.False(pair.Responder.Pairing.TryGetKey(0, 0, new byte[16]));
    }

    [Fact]
    public void An_encryption_for_which_no_key_was_given_is_not_that_of_the_pairing()
    {
        using var pair = PairingPair.With(IoCapability.NoInputNoOutput, IoCapability.NoInputNoOutput);
        pair.HoldsEncryption = true;
        pair.Run();
        Assert.Equal(PairingState.Encryption, pair.Responder.Pairing.State);
        Assert.False(pair.Responder.Pairing.TryGetKey(0x1122, 0x33, new byte[16]));
        pair.Responder.Pairing.OnEncrypted(HciError.Success);
        Assert.Equal(PairingState.Encryption, pair.Responder.Pairing.State);
        Assert.Empty(pair.Responder.Sent);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_encryption_that_fails_ends_the_pairing(bool isVictimInitiator)
    {
        using var pair = PairingPair.With(IoCapability.NoInputNoOutput, IoCapability.NoInputNoOutput);
        pair.HoldsEncryption = true;
        pair.Run();
        var victim = pair.Side(isVictimInitiator);
        Assert.Equal(!isVictimInitiator, victim.Pairing.TryGetKey(0, 0, new byte[16]));
        victim.Pairing.OnEncrypted(HciError.PinOrKeyMissing);
        Assert.Equal([BleStatus.Controller + 0x06], victim.Failed);
        Assert.Equal([0x05, 0x08], victim.Sent.Dequeue());
        PairingWipingTests.AssertWiped(victim.Pairing);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Keys_come_in_their_order_each_once(bool isVictimInitiator)
    {
        // What the peer sends by itself is dropped. The legacy order is 6, 7, 8, 9, 10.
        byte[][] orders = [[7], [8], [10], [6, 6], [6, 8], [6, 7, 7], [6, 7, 9], [6, 7, 8, 8], [6, 7, 8, 10], [6, 7, 8, 9, 9]];
        foreach (var order in orders)
        {
            using var pair = PairingPair.With(IoCapability.NoInputNoOutput, IoCapability.NoInputNoOutput, secureConnections: false);
            pair.OnPdu = (isFromInitiator, pdu) => pdu[0] is >= 6 and <= 10 && isFromInitiator != isVictimInitiator ? null : pdu;
            if (!isVictimInitiator)
                pair.Responder.Policy = pair.Responder.Policy with { ResponderKeys = KeyDistribution.None };
            pair.Run();
            var victim = pair.Side(isVictimInitiator);
            foreach (var code in order)
                victim.Pairing.Receive(code == 7 ? new byte[11] { 7, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 } : code == 9 ? [9, 0, 1, 2, 3, 4, 5, 6] : [code, .. new byte[16]]);
            Assert.Equal([BleStatus.Pairing + 0x08], victim.Failed);
            Assert.Null(victim.Paired);
            PairingWipingTests.AssertWiped(victim.Pairing);
        }
    }

    [Theory]
    [InlineData(0x00, 0x00, true)]
    [InlineData(0x00, 0xFF, true)]
    [InlineData(0x01, 0xC0, true)]
    [InlineData(0x01, 0xFF, true)]
    [InlineData(0x01, 0x40, false)]
    [InlineData(0x01, 0x00, false)]
    [InlineData(0x01, 0x80, false)]
    [InlineData(0x02, 0xC0, false)]
    [InlineData(0xFF, 0xC0, false)]
    public void An_identity_address_is_public_or_static_random(byte type, byte most, bool isTaken)
    {
        using var pair = PairingPair.With(IoCapability.NoInputNoOutput, IoCapability.NoInputNoOutput);
        pair.OnPdu = (isFromInitiator, pdu) => pdu[0] == 9 && !isFromInitiator ? [9, type, 1, 2, 3, 4, 5, most] : pdu;
        if (!isTaken)
        {
            CheckVictim(pair, true, 0x0A);
            return;
        }

        pair.Run();
        Assert.Equal(new BleAddress((BleAddressType)type, ((ulong)most << 40) | 0x0504030201), pair.Initiator.Paired!.PeerIdentity);
    }

    [Fact]
    public void A_private_key_out_of_range_is_drawn_again_eight_times_at_most()
    {
        using var pair = PairingPair.With(IoCapability.NoInputNoOutput, IoCapability.NoInputNoOutput);
        pair.Initiator.Give(PairingRandom.PrivateKey, [.. Enumerable.Repeat(new byte[32], 7)]);
        pair.Run();
        Assert.NotNull(pair.Initiator.Paired);
        Assert.Equal(8, pair.Initiator.Drawn.Count(static d => d == PairingRandom.PrivateKey));

        using var never = PairingPair.With(IoCapability.NoInputNoOutput, IoCapability.NoInputNoOutput);
        never.Responder.Give(PairingRandom.PrivateKey, [.. Enumerable.Repeat(new byte[32], 8)]);
        CheckVictim(never, false, 0x08, isRefused: false);
    }

    private static byte[] Mirror(ReadOnlySpan<byte> publicKey)
    {
        // -Y = p - Y, least significant octet first.
        byte[] p =
        [
            0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x00, 0x00, 0x00, 0x00,
            0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0xFF, 0xFF, 0xFF, 0xFF,
        ];
        var mirrored = publicKey.ToArray();
        var borrow = 0;
        for (var i = 0; i < 32; i++)
        {
            var difference = p[i] - publicKey[32 + i] - borrow;
            mirrored[32 + i] = (byte)difference;
            borrow = difference < 0 ? 1 : 0;
        }

        Assert.True(P256.IsValidPublicKey(mirrored));
        return mirrored;
    }

    private static void CheckVictim(PairingPair pair, bool isVictimInitiator, byte reason, bool isRefused = true)
    {
        pair.Run();
        var victim = pair.Side(isVictimInitiator);
        var other = pair.Side(!isVictimInitiator);
        Assert.Equal([BleStatus.Pairing + reason], victim.Failed);
        Assert.Equal([BleStatus.Pairing + reason], other.Failed);
        Assert.Equal([0x05, reason], victim.LastSent);
        Assert.Null(victim.Paired);
        Assert.Null(other.Paired);
        Assert.False(pair.Responder.Pairing.TryGetKey(0, 0, new byte[16]));
        if (isRefused && reason == 0x0B && isVictimInitiator)
            Assert.Null(victim.Encryption);
        PairingWipingTests.AssertWiped(victim.Pairing);
        PairingWipingTests.AssertWiped(other.Pairing);
    }
}
