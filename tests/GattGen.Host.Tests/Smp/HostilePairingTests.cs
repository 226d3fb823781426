// What a hostile peer may send: every PDU in every state (SECURITY-CASES: unexpected SMP PDU and state).
using System;
using System.Collections.Generic;
using System.Linq;
using GattGen.Crypto;

namespace GattGen.Host.Tests;

public class HostilePairingTests
{
    // The length of each PDU with its code (Core Vol 3, Part H, 3.5, 3.6).
    private static readonly Dictionary<byte, int> Lengths = new()
    {
        [0x01] = 7,
        [0x02] = 7,
        [0x03] = 17,
        [0x04] = 17,
        [0x05] = 2,
        [0x06] = 17,
        [0x07] = 11,
        [0x08] = 17,
        [0x09] = 8,
        [0x0A] = 17,
        [0x0B] = 2,
        [0x0C] = 65,
        [0x0D] = 17,
        [0x0E] = 2,
    };

    // What the peer may send in each state, apart from Pairing Failed. Worked out from Core Vol 3, Part H, Appendix C.
    private static readonly (bool IsInitiator, PairingState State, string Scenario, byte[] Allowed)[] States =
    [
        (true, PairingState.Features, "legacy", [0x02]),
        (true, PairingState.LegacyPasskey, "legacy passkey", [0x0E]),
        (true, PairingState.LegacyConfirm, "legacy", [0x03]),
        (true, PairingState.LegacyRandom, "legacy", [0x04]),
        (true, PairingState.PublicKey, "sc", [0x0C]),
        (true, PairingState.Commitment, "sc", [0x03]),
        (true, PairingState.Nonce, "sc", [0x04]),
        (true, PairingState.Comparison, "sc compare", []),
        (true, PairingState.Passkey, "sc passkey", [0x0E]),
        (true, PairingState.PasskeyConfirm, "sc passkey answered", [0x03, 0x0E]),
        (true, PairingState.PasskeyNonce, "sc passkey answered", [0x04]),
        (true, PairingState.DhKeyCheck, "sc", [0x0D]),
        (true, PairingState.Encryption, "sc", []),
        (true, PairingState.Encryption, "legacy", []),
        (true, PairingState.Keys, "legacy", [0x06]),
        (true, PairingState.Keys, "sc", [0x08]),
        (false, PairingState.LegacyConfirm, "legacy", [0x03]),
        (false, PairingState.LegacyConfirm, "legacy passkey", [0x03, 0x0E]),
        (false, PairingState.LegacyPasskey, "legacy passkey of the responder only", [0x0E]),
        (false, PairingState.LegacyRandom, "legacy", [0x04]),
        (false, PairingState.PublicKey, "sc", [0x0C]),
        (false, PairingState.Nonce, "sc", [0x04]),
        (false, PairingState.Comparison, "sc compare of the responder only", []),
        (false, PairingState.Passkey, "sc passkey of the responder only", [0x0E]),
        (false, PairingState.PasskeyConfirm, "sc passkey answered", [0x03, 0x0E]),
        (false, PairingState.PasskeyNonce, "sc passkey answered", [0x04]),
        (false, PairingState.DhKeyCheck, "sc", [0x0D]),
        (false, PairingState.DhKeyCheck, "sc compare", [0x0D]),
        (false, PairingState.Encryption, "sc", []),
        (false, PairingState.Encryption, "legacy", []),
        (false, PairingState.Keys, "legacy", [0x06]),
        (false, PairingState.Keys, "sc", [0x08]),
    ];

    public static TheoryData<int> Places() => [.. Enumerable.Range(0, States.Length)];

    [Theory]
    [MemberData(nameof(Places))]
    public void What_is_not_expected_ends_the_pairing_and_gives_no_key(int place)
    {
        var (isInitiator, state, scenario, allowed) = States[place];
        foreach (var (code, length) in Lengths)
        {
            if (code == 0x05 || allowed.Contains(code))
                continue;
            var isOfWrongRole = isInitiator ? code == 0x01 : code is 0x02 or 0x0B;
            CheckRefused(isInitiator, state, scenario, Pdu(code, length), (byte)(isOfWrongRole ? 0x07 : 0x08));
        }
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void A_wrong_length_ends_the_pairing(int place)
    {
        var (isInitiator, state, scenario, allowed) = States[place];
        byte[] codes = [.. allowed, 0x05, 0x0D];
        foreach (var code in codes.Distinct())
        {
            foreach (var length in new[] { 1, Lengths[code] - 1, Lengths[code] + 1, 66, 600 })
                CheckRefused(isInitiator, state, scenario, Pdu(code, length), 0x0A);
        }

        CheckRefused(isInitiator, state, scenario, [], 0x0A);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void Reserved_codes_are_ignored(int place)
    {
        var (isInitiator, state, scenario, _) = States[place];
        using var pair = Reach(isInitiator, state, scenario);
        var victim = pair.Side(isInitiator);
        victim.Sent.Clear();
        foreach (var code in new byte[] { 0x00, 0x0F, 0x10, 0x7F, 0xFF })
            victim.Pairing.Receive(Pdu(code, 17));
        Assert.Equal(state, victim.Pairing.State);
        Assert.Equal(5, victim.Statistics.IgnoredSmpPdus);
        Assert.Empty(victim.Sent);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void Pairing_failed_ends_the_pairing_without_an_answer(int place)
    {
        var (isInitiator, state, scenario, _) = States[place];
        using var pair = Reach(isInitiator, state, scenario);
        var victim = pair.Side(isInitiator);
        victim.Sent.Clear();
        victim.Pairing.Receive([0x05, 0x04]);
        Assert.Equal([BleStatus.Pairing + 0x04], victim.Failed);
        Assert.Empty(victim.Sent);
        AssertOver(victim);

        victim.Pairing.Receive([0x05, 0x04]);
        Assert.Empty(victim.Sent);
        Assert.Single(victim.Failed);
        Assert.Equal(1, victim.Statistics.IgnoredSmpPdus);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void A_pairing_that_stands_still_for_30_seconds_is_the_last_one_on_the_link(int place)
    {
        var (isInitiator, state, scenario, _) = States[place];
        using var pair = Reach(isInitiator, state, scenario);
        var victim = pair.Side(isInitiator);
        victim.Sent.Clear();
        victim.Advance(29_999_999);
        Assert.Empty(victim.Failed);
        victim.Advance(1);
        Assert.Equal([BleStatus.TimedOut], victim.Failed);
        AssertOver(victim);
        Assert.True(victim.Pairing.IsDead);
        foreach (var (code, length) in Lengths)
            victim.Pairing.Receive(Pdu(code, length));
        Assert.Empty(victim.Sent);
        Assert.Equal(Lengths.Count, victim.Statistics.IgnoredSmpPdus);
        Assert.Throws<InvalidOperationException>(victim.Pairing.Begin);

        victim.Pairing.Open();
        Assert.False(victim.Pairing.IsDead);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void The_end_of_the_link_ends_the_pairing(int place)
    {
        var (isInitiator, state, scenario, _) = States[place];
        using var pair = Reach(isInitiator, state, scenario);
        var victim = pair.Side(isInitiator);
        victim.Pairing.Close(BleStatus.NotConnected);
        victim.Pairing.Close(BleStatus.NotConnected);
        Assert.Equal([BleStatus.NotConnected], victim.Failed);
        AssertOver(victim);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void The_controller_gets_a_key_only_when_the_pairing_waits_for_encryption(int place)
    {
        var (isInitiator, state, scenario, _) = States[place];
        using var pair = Reach(isInitiator, state, scenario);
        Assert.Equal(!isInitiator && state == PairingState.Encryption, pair.Side(isInitiator).Pairing.TryGetKey(0, 0, new byte[16]));
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void A_queue_without_room_ends_the_pairing(int place)
    {
        var (isInitiator, state, scenario, _) = States[place];
        using var pair = Reach(isInitiator, state, scenario);
        var victim = pair.Side(isInitiator);
        victim.HasRoom = false;
        victim.Pairing.Receive(Pdu(0x0D, 16));
        Assert.Equal([BleStatus.Pairing + 0x0A], victim.Failed);
        Assert.Equal(1, victim.Statistics.DroppedAnswers);
        AssertOver(victim);
    }

    [Fact]
    public void Without_a_pairing_only_a_request_is_answered()
    {
        foreach (var isCentral in new[] { true, false })
        {
            using var owner = new FakePairingOwner(isCentral);
            byte[][] pdus = [[], [0x00], [0xFF, 0x00], .. Lengths.Where(static l => l.Key != 0x01).Select(static l => Pdu(l.Key, l.Value))];
            foreach (var pdu in pdus)
                owner.Pairing.Receive(pdu);
            Assert.Empty(owner.Sent);
            Assert.Equal(pdus.Length, owner.Statistics.IgnoredSmpPdus);

            owner.Pairing.Receive(Pdu(0x01, 8));
            Assert.Equal([0x05, (byte)(isCentral ? 0x07 : 0x0A)], owner.Sent.Dequeue());
            Assert.False(owner.Pairing.IsUnderWay);
            Assert.Empty(owner.Failed);
            Assert.Equal(0, owner.Timers.Count);
        }
    }

    [Fact]
    public void Keypresses_give_no_time()
    {
        using var pair = Reach(true, PairingState.Passkey, "sc passkey");
        pair.Initiator.Advance(20_000_000);
        pair.Initiator.Pairing.Receive([0x0E, 0x01]);
        Assert.True(pair.Initiator.Pairing.IsUnderWay);
        pair.Initiator.Advance(10_000_000);
        Assert.True(pair.Initiator.Pairing.IsDead);
    }

    [Fact]
    public void A_keypress_of_an_unknown_kind_ends_the_pairing()
        => CheckRefused(true, PairingState.Passkey, "sc passkey", [0x0E, 0x05], 0x0A);

    private static byte[] Pdu(byte code, int length)
    {
        var pdu = new byte[length];
        pdu[0] = code;

        // Values that would be right in themselves.
        if (length == 7)
            new byte[] { 3, 0, 0x09, 16, 7, 7 }.CopyTo(pdu, 1);
        else if (code == 0x0C && length == 65)
            P256DebugKeys.PublicKey.CopyTo(pdu.AsSpan(1));
        return pdu;
    }

    private static void CheckRefused(bool isInitiator, PairingState state, string scenario, byte[] pdu, byte reason)
    {
        using var pair = Reach(isInitiator, state, scenario);
        var victim = pair.Side(isInitiator);
        victim.Sent.Clear();
        victim.Pairing.Receive(pdu);
        Assert.True(victim.Sent.Count == 1, $"{state}, {scenario}: {Convert.ToHexString(pdu)}");
        Assert.Equal([0x05, reason], victim.Sent.Dequeue());
        Assert.Equal([BleStatus.Pairing + reason], victim.Failed);
        Assert.Equal(1, victim.Statistics.RefusedSmpPdus);
        Assert.Null(victim.Paired);
        AssertOver(victim);
    }

    private static void AssertOver(FakePairingOwner victim)
    {
        Assert.False(victim.Pairing.IsUnderWay);
        Assert.False(victim.Pairing.TryGetKey(0, 0, new byte[16]));
        Assert.Equal(0, victim.Timers.Count);
        Assert.Equal(BleError.NoEntry, victim.Pairing.Answer(PasskeyActionKind.Input, 1));
        PairingWipingTests.AssertWiped(victim.Pairing);
    }

    /// <summary>Two sides of which one waits where the test wants it.</summary>
    private static PairingPair Reach(bool isInitiator, PairingState state, string scenario)
    {
        var isLegacy = scenario.StartsWith("legacy", StringComparison.Ordinal);
        var io = scenario.Contains("passkey", StringComparison.Ordinal) ? IoCapability.KeyboardOnly
            : scenario.Contains("compare", StringComparison.Ordinal) ? IoCapability.DisplayYesNo
            : IoCapability.NoInputNoOutput;
        var answers = !scenario.Contains("passkey", StringComparison.Ordinal) && !scenario.Contains("compare", StringComparison.Ordinal);
        answers |= scenario.EndsWith("answered", StringComparison.Ordinal);
        var pair = PairingPair.With(io, io, secureConnections: !isLegacy, answers: answers);
        if (scenario.EndsWith("only", StringComparison.Ordinal))
            pair.Initiator.OnAsk = (action, _) => pair.Initiator.Pairing.Answer(action, 1);
        pair.HoldsEncryption = state == PairingState.Encryption;
        pair.Initiator.Pairing.Begin();
        var victim = pair.Side(isInitiator);
        Assert.True(pair.RunUntil(() => victim.Pairing.State == state), $"{scenario} never comes to {state}.");
        return pair;
    }
}
