// All IO capabilities with all requirements, in both kinds of pairing (Core Vol 3, Part H, 2.3.5.1, Tables 2.6 to 2.8).
using System;
using System.Linq;

namespace GattGen.Host.Tests;

public class MethodTests
{
    // Table 2.8: a row for each IO capability of the responder, a column for each of the initiator, in the order DisplayOnly, DisplayYesNo,
    // KeyboardOnly, NoInputNoOutput, KeyboardDisplay. j: Just Works; i: the initiator displays and the responder inputs; r: the other way
    // round; b: both input; n: numeric comparison. With two letters the first one is legacy pairing.
    private static readonly string[][] Table =
    [
        ["j", "j", "r", "j", "r"],
        ["j", "jn", "r", "j", "rn"],
        ["i", "i", "b", "j", "i"],
        ["j", "j", "j", "j", "j"],
        ["i", "in", "r", "j", "in"],
    ];

    public static TheoryData<IoCapability, IoCapability> Pairs()
    {
        var pairs = new TheoryData<IoCapability, IoCapability>();
        foreach (var initiator in Enum.GetValues<IoCapability>())
        {
            foreach (var responder in Enum.GetValues<IoCapability>())
                pairs.Add(initiator, responder);
        }

        return pairs;
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Two_devices_pair_as_table_2_8_says(IoCapability initiator, IoCapability responder)
    {
        for (var choice = 0; choice < 16; choice++)
        {
            var (initiatorMitm, responderMitm) = ((choice & 1) != 0, (choice & 2) != 0);
            var (initiatorSc, responderSc) = ((choice & 4) != 0, (choice & 8) != 0);
            var isSecureConnections = initiatorSc && responderSc;
            var letters = Table[(int)responder][(int)initiator];
            var letter = !initiatorMitm && !responderMitm ? 'j' : isSecureConnections ? letters[^1] : letters[0];
            var (initiatorAction, responderAction) = letter switch
            {
                'i' => (PasskeyActionKind.Display, PasskeyActionKind.Input),
                'r' => (PasskeyActionKind.Input, PasskeyActionKind.Display),
                'b' => (PasskeyActionKind.Input, PasskeyActionKind.Input),
                'n' => (PasskeyActionKind.NumericComparison, PasskeyActionKind.NumericComparison),
                _ => (PasskeyActionKind.None, PasskeyActionKind.None),
            };

            using var pair = new PairingPair(
                FakePairingOwner.Defaults with { Io = initiator, Mitm = initiatorMitm, OfferSecureConnections = initiatorSc },
                FakePairingOwner.Defaults with { Io = responder, Mitm = responderMitm, OfferSecureConnections = responderSc });
            pair.Run();

            Check(pair.Initiator, initiatorAction, letter != 'j', isSecureConnections);
            Check(pair.Responder, responderAction, letter != 'j', isSecureConnections);
            Assert.Equal(pair.Initiator.Paired!.Peer, pair.Responder.Paired!.Own);
            Assert.Equal(pair.Initiator.Paired.Own, pair.Responder.Paired.Peer);
            if (letter == 'n')
            {
                Assert.Equal(pair.Initiator.Asked[0].Number, pair.Responder.Asked[0].Number);
                Assert.InRange(pair.Initiator.Asked[0].Number, 0, 999_999);
            }
        }
    }

    [Theory]
    [InlineData(true, true, true)]
    [InlineData(true, false, false)]
    [InlineData(false, true, false)]
    [InlineData(false, false, false)]
    public void Devices_are_bonded_when_both_want_it(bool initiatorBonds, bool responderBonds, bool isBonded)
    {
        using var pair = new PairingPair(FakePairingOwner.Defaults with { Bond = initiatorBonds }, FakePairingOwner.Defaults with { Bond = responderBonds });
        pair.Run();
        Assert.Equal(isBonded, pair.Initiator.Paired!.IsBonded);
        Assert.Equal(isBonded, pair.Responder.Paired!.IsBonded);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Both_directions_of_every_mix_of_keys_are_distributed_as_agreed(bool isSecureConnections)
    {
        for (var mix = 0; mix < 64; mix++)
        {
            var (initiatorKeys, responderKeys) = ((KeyDistribution)(mix & 7), (KeyDistribution)(mix >> 3));
            using var pair = new PairingPair(
                FakePairingOwner.Defaults with { OfferSecureConnections = isSecureConnections, InitiatorKeys = initiatorKeys },
                FakePairingOwner.Defaults with { ResponderKeys = responderKeys });
            pair.Run();
            CheckKeys(pair.Initiator, pair.Responder, responderKeys, isSecureConnections);
            CheckKeys(pair.Responder, pair.Initiator, initiatorKeys, isSecureConnections);

            // The responder gives all of its keys before the initiator gives the first one; each side in the order of the codes.
            var keys = pair.Log.Where(static p => p.Pdu[0] is >= 6 and <= 10).ToArray();
            Assert.Equal(keys.OrderBy(static p => p.IsFromInitiator).ThenBy(static p => p.Pdu[0]), keys);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_key_is_as_long_as_the_shorter_of_both_sides_says(bool isSecureConnections)
    {
        for (var size = 7; size <= 16; size++)
        {
            using var pair = new PairingPair(
                FakePairingOwner.Defaults with { OfferSecureConnections = isSecureConnections, MinKeySize = 7, MaxKeySize = size },
                FakePairingOwner.Defaults with { MinKeySize = 7 });
            pair.Run();
            Assert.Equal(size, pair.Initiator.Paired!.KeySize);
            Assert.Equal(size, pair.Responder.Paired!.KeySize);
            Assert.All(pair.Initiator.Encryption![size..], static octet => Assert.Equal(0, octet));
            Assert.Contains(pair.Initiator.Encryption[..size], static octet => octet != 0);
            foreach (var key in new[] { pair.Initiator.Paired.Own, pair.Initiator.Paired.Peer, pair.Responder.Paired.Own, pair.Responder.Paired.Peer })
                Assert.Equal(new string('0', 2 * (16 - size)), key!.Split(' ')[0][(2 * size)..]);
        }
    }

    [Fact]
    public void A_key_is_drawn_anew_for_each_pairing()
    {
        using var pair = new PairingPair(FakePairingOwner.Defaults, FakePairingOwner.Defaults);
        pair.Run();
        using var again = new PairingPair(FakePairingOwner.Defaults, FakePairingOwner.Defaults);
        again.Run();
        Assert.Single(pair.Initiator.Drawn, PairingRandom.PrivateKey);
        Assert.Single(pair.Responder.Drawn, PairingRandom.PrivateKey);
        Assert.Equal(again.Initiator.Encryption, pair.Initiator.Encryption);

        again.Initiator.Pairing.Begin();
        again.RunUntil(() => !again.Initiator.Pairing.IsUnderWay || again.Initiator.Pairing.State == PairingState.Encryption);
        Assert.Equal(2, again.Initiator.Drawn.Count(static d => d == PairingRandom.PrivateKey));
        Assert.NotEqual(pair.Initiator.Encryption, again.Initiator.Encryption);
    }

    private static void Check(FakePairingOwner owner, PasskeyActionKind action, bool isAuthenticated, bool isSecureConnections)
    {
        Assert.Empty(owner.Failed);
        Assert.Equal(action == PasskeyActionKind.None ? [] : [action], owner.Asked.Select(static a => a.Action));
        Assert.Equal((isAuthenticated, isSecureConnections, 16), Assert.Single(owner.Judged));
        Assert.Equal(isAuthenticated, owner.Paired!.IsAuthenticated);
        Assert.Equal(isSecureConnections, owner.Paired.IsSecureConnections);
        Assert.Equal(0, owner.Timers.Count);
        Assert.Equal(0, owner.Statistics.RefusedSmpPdus);
    }

    // What one side has of the other.
    private static void CheckKeys(FakePairingOwner owner, FakePairingOwner peer, KeyDistribution keys, bool isSecureConnections)
    {
        Assert.Empty(owner.Failed);
        Assert.Equal(isSecureConnections || keys.HasFlag(KeyDistribution.Encryption), owner.Paired!.Peer is not null);
        Assert.Equal(peer.Paired!.Own, owner.Paired.Peer);
        Assert.Equal(keys.HasFlag(KeyDistribution.Identity) ? peer.Irk : null, owner.Paired.PeerIdentityKey);
        Assert.Equal(keys.HasFlag(KeyDistribution.Identity) ? peer.IdentityAddress : null, owner.Paired.PeerIdentity);
        Assert.Equal(keys.HasFlag(KeyDistribution.Signing), owner.Paired.PeerSignatureKey is not null);
        Assert.Equal(peer.Paired.OwnSignatureKey, owner.Paired.PeerSignatureKey);
    }
}
