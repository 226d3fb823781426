// What both sides say they can do, and when that is refused (Core Vol 3, Part H, 3.5.1, 3.5.2, 3.5.5).
using System;
using System.Linq;

namespace GattGen.Host.Tests;

public class PairingFeaturesTests
{
    private static readonly byte[] GoodRequest = [0x01, 0x03, 0x00, 0x09, 0x10, 0x07, 0x07];

    [Theory]
    [InlineData(1, 5, 0x0A)]
    [InlineData(1, 0xFF, 0x0A)]
    [InlineData(2, 2, 0x0A)]
    [InlineData(4, 0, 0x0A)]
    [InlineData(4, 6, 0x0A)]
    [InlineData(4, 7, 0x06)]
    [InlineData(4, 15, 0x06)]
    [InlineData(4, 17, 0x0A)]
    [InlineData(4, 255, 0x0A)]
    [InlineData(2, 1, 0x02)]
    public void A_value_out_of_range_is_refused_in_both_roles(int at, byte value, byte reason)
    {
        var request = GoodRequest.ToArray();
        request[at] = value;
        using var responder = new FakePairingOwner(isCentral: false);
        responder.Pairing.Receive(request);
        Assert.Equal([0x05, reason], responder.Sent.Dequeue());
        Assert.Equal([BleStatus.Pairing + reason], responder.Failed);
        Assert.Empty(responder.Judged);

        using var initiator = new FakePairingOwner(isCentral: true);
        initiator.Pairing.Begin();
        Assert.Equal(GoodRequest, initiator.Sent.Dequeue());
        request[0] = 0x02;
        initiator.Pairing.Receive(request);
        Assert.Equal([0x05, reason], initiator.Sent.Dequeue());
        Assert.Equal([BleStatus.Pairing + reason], initiator.Failed);
        Assert.Empty(initiator.Judged);
    }

    [Fact]
    public void Reserved_bits_are_ignored_and_not_sent()
    {
        using var owner = new FakePairingOwner(isCentral: false);
        owner.Pairing.Receive([0x01, 0x03, 0x00, 0xF9, 0x10, 0xFF, 0xFF]);
        Assert.Equal([0x02, 0x03, 0x00, 0x09, 0x10, 0x07, 0x07], owner.Sent.Dequeue());
        Assert.Equal(PairingState.PublicKey, owner.Pairing.State);
    }

    [Fact]
    public void The_response_may_not_add_keys()
    {
        foreach (var (initiatorKeys, responderKeys) in new (byte, byte)[] { (7, 2), (2, 7) })
        {
            using var owner = new FakePairingOwner(isCentral: true);
            owner.Policy = owner.Policy with { InitiatorKeys = KeyDistribution.Identity, ResponderKeys = KeyDistribution.Identity };
            owner.Pairing.Begin();
            owner.Pairing.Receive([0x02, 0x03, 0x00, 0x09, 0x10, initiatorKeys, responderKeys]);
            Assert.Equal([BleStatus.Pairing + 0x0A], owner.Failed);
        }
    }

    [Fact]
    public void Out_of_band_data_of_the_peer_changes_nothing_in_legacy_pairing()
    {
        using var owner = new FakePairingOwner(isCentral: false);
        owner.Pairing.Receive([0x01, 0x03, 0x01, 0x01, 0x10, 0x07, 0x07]);
        Assert.Equal([0x02, 0x03, 0x00, 0x09, 0x10, 0x07, 0x07], owner.Sent.Dequeue());
        Assert.Equal(PairingState.LegacyConfirm, owner.Pairing.State);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Secure_connections_only_refuses_legacy_pairing(bool isStrictInitiator)
    {
        var strict = FakePairingOwner.Defaults with { SecureConnectionsOnly = true };
        var legacy = FakePairingOwner.Defaults with { OfferSecureConnections = false };
        using var pair = isStrictInitiator ? new PairingPair(strict, legacy) : new PairingPair(legacy, strict);
        pair.Run();
        Assert.Equal([BleStatus.Pairing + 0x03], pair.Initiator.Failed);
        Assert.Equal([BleStatus.Pairing + 0x03], pair.Responder.Failed);
        Assert.Empty(pair.Side(isStrictInitiator).Judged);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Required_authentication_is_asked_for_and_refuses_just_works(bool isStrictInitiator)
    {
        var strict = FakePairingOwner.Defaults with { RequireAuthentication = true, Io = IoCapability.KeyboardDisplay };
        using var refused = isStrictInitiator ? new PairingPair(strict, FakePairingOwner.Defaults) : new PairingPair(FakePairingOwner.Defaults, strict);
        refused.Run();
        Assert.Equal([BleStatus.Pairing + 0x03], refused.Initiator.Failed);
        Assert.Equal([BleStatus.Pairing + 0x03], refused.Responder.Failed);

        var other = FakePairingOwner.Defaults with { Io = IoCapability.KeyboardDisplay };
        using var taken = isStrictInitiator ? new PairingPair(strict, other) : new PairingPair(other, strict);
        taken.Run();
        Assert.True(taken.Initiator.Paired!.IsAuthenticated);
    }

    [Fact]
    [Specification("config/mitm")]
    public void Protection_that_cannot_be_given_is_not_claimed()
    {
        using var pair = PairingPair.With(IoCapability.NoInputNoOutput, IoCapability.KeyboardDisplay, mitm: true);
        pair.Run();
        Assert.False(pair.Initiator.Paired!.IsAuthenticated);
        Assert.False(pair.Responder.Paired!.IsAuthenticated);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_owner_may_refuse_before_any_key_is_made(bool isInitiator)
    {
        using var pair = PairingPair.With(IoCapability.NoInputNoOutput, IoCapability.NoInputNoOutput);
        pair.Side(isInitiator).Refusal = 0x08;
        pair.Run();
        Assert.Equal([BleStatus.Pairing + 0x08], pair.Initiator.Failed);
        Assert.Equal([BleStatus.Pairing + 0x08], pair.Responder.Failed);
        Assert.DoesNotContain(PairingRandom.PrivateKey, pair.Side(isInitiator).Drawn);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_link_may_end_while_the_owner_judges(bool isInitiator)
    {
        using var pair = PairingPair.With(IoCapability.NoInputNoOutput, IoCapability.NoInputNoOutput);
        var side = pair.Side(isInitiator);
        side.OnJudge = () => side.Pairing.Close(BleStatus.NotConnected);
        pair.Run();
        Assert.Equal([BleStatus.NotConnected], side.Failed);
        Assert.False(side.Pairing.IsUnderWay);
        Assert.DoesNotContain(pair.Log, p => p.IsFromInitiator == isInitiator && p.Pdu[0] != 0x01);
    }

    [Fact]
    public void Without_P256_there_is_only_legacy_pairing()
    {
        using var owner = new FakePairingOwner(isCentral: true) { Toolbox = new Crypto.CryptographicToolbox(new NoP256()) };
        owner.Pairing.Begin();
        Assert.Equal(0x01, owner.Sent.Dequeue()[3]);
        owner.Pairing.Receive([0x02, 0x03, 0x00, 0x09, 0x10, 0x07, 0x07]);
        Assert.Equal(PairingState.LegacyConfirm, owner.Pairing.State);
    }

    [Theory]
    [InlineData(false, false, false, 0x00)]
    [InlineData(true, false, false, 0x01)]
    [InlineData(false, true, false, 0x04)]
    [InlineData(false, false, true, 0x08)]
    [InlineData(true, true, true, 0x0D)]
    public void A_security_request_says_what_is_wanted(bool bond, bool mitm, bool secureConnections, byte authReq)
    {
        var pdu = new byte[8];
        var policy = FakePairingOwner.Defaults with { Bond = bond, Mitm = mitm, OfferSecureConnections = secureConnections };
        Assert.Equal(2, Pairing.WriteSecurityRequest(pdu, policy));
        Assert.Equal([0x0B, authReq], pdu[..2]);
        Assert.True(Pairing.TryReadSecurityRequest(pdu.AsSpan(0, 2), out var read));
        Assert.Equal(authReq, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0B")]
    [InlineData("0B0100")]
    [InlineData("0501")]
    public void What_is_no_security_request_is_not_read_as_one(string pdu)
    {
        Assert.False(Pairing.TryReadSecurityRequest(Convert.FromHexString(pdu), out var authReq));
        Assert.Equal(0, authReq);
    }

    [Fact]
    public void Who_fails_three_times_has_to_wait_twice_as_long_each_time()
    {
        using var owner = new FakePairingOwner(isCentral: false);
        for (var i = 0; i < 3; i++)
            RequestAndFail(owner);

        for (long wait = 1_000_000, round = 0; round < 9; round++, wait = Math.Min(2 * wait, 64_000_000))
        {
            owner.Advance(wait - 1);
            owner.Pairing.Receive(GoodRequest);
            Assert.Equal([0x05, 0x09], owner.Sent.Dequeue());
            Assert.False(owner.Pairing.IsUnderWay);
            owner.Advance(1);
            RequestAndFail(owner);
        }

        Assert.Equal(12, owner.Failed.Count);
        owner.Pairing.Open();
        RequestAndFail(owner);
    }

    private static void RequestAndFail(FakePairingOwner owner)
    {
        owner.Pairing.Receive(GoodRequest);
        Assert.Equal(0x02, owner.Sent.Dequeue()[0]);
        owner.Pairing.Receive([0x05, 0x04]);
        Assert.Empty(owner.Sent);
    }

    private sealed class NoP256 : Crypto.ICryptographicBackEnd
    {
        private readonly Crypto.SystemBackEnd _inner = new();

        public bool SupportsP256 => false;

        public void EncryptBlock(ReadOnlySpan<byte> key, ReadOnlySpan<byte> plaintext, Span<byte> ciphertext) => _inner.EncryptBlock(key, plaintext, ciphertext);

        public void Forget(ReadOnlySpan<byte> key) => _inner.Forget(key);

        public void MakePublicKey(ReadOnlySpan<byte> privateKey, Span<byte> publicKey) => throw new NotSupportedException();

        public bool TryComputeDhKey(ReadOnlySpan<byte> privateKey, ReadOnlySpan<byte> publicKey, Span<byte> dhKey) => throw new NotSupportedException();

        public void Dispose() => _inner.Dispose();
    }
}
