// Pairing (Core Vol 3, Part H) against a peer that says anything at any time.
using System;
using System.Collections.Generic;
using System.Linq;
using GattGen.Host;
using GattGen.Host.Tests;

namespace GattGen.Fuzz.Tests;

public class PairingFuzzTests
{
    private static readonly IoCapability[] Capabilities = Enum.GetValues<IoCapability>();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Whatever_comes_a_pairing_takes_or_ends_and_gives_no_key(bool isCentral)
    {
        using var owner = new FakePairingOwner(isCentral);
        var key = new byte[16];
        FuzzRun.Parser(
            pdu =>
            {
                if (owner.Pairing.IsDead)
                    owner.Pairing.Open();
                if (isCentral && !owner.Pairing.IsUnderWay)
                    owner.Pairing.Begin();
                owner.Pairing.Receive(pdu);
                owner.Advance(100_000);
                Check.That(!owner.Pairing.TryGetKey(0, 0, key));
                Check.That(owner.Encryption is null && owner.Paired is null);
                Check.That(owner.Timers.Count == (owner.Pairing.IsUnderWay ? 1 : 0));
                while (owner.Sent.TryDequeue(out var sent))
                    Check.That(sent.Length is >= 2 and <= 65);
            },
            Recorded(),
            80,
            allocatedPerInput: 100_000,
            name: $"{nameof(Whatever_comes_a_pairing_takes_or_ends_and_gives_no_key)} {isCentral}");
    }

    [Fact]
    public void A_pairing_whose_pdus_are_changed_on_the_way_ends_the_same_on_both_sides_or_fails()
    {
        var random = FuzzRun.NewRandom();
        for (var round = FuzzRun.Share(10); round > 0; round--)
        {
            var mutated = random.Below(8);
            using var pair = new PairingPair(Policy(random), Policy(random));
            pair.OnPdu = (_, pdu) =>
            {
                if (mutated-- != 0)
                    return pdu;
                switch (random.Below(4))
                {
                    case 0:
                        pdu[random.Below(pdu.Length)] ^= (byte)(1 << random.Below(8));
                        return pdu;
                    case 1:
                        random.Fill(pdu);
                        return pdu;
                    case 2:
                        return pdu[..random.Below(pdu.Length)];
                    default:
                        return [.. pdu, 0];
                }
            };
            pair.Run();
            var (initiator, responder) = (pair.Initiator, pair.Responder);
            Check.That(initiator.Paired is null || responder.Paired is null || initiator.Paired.IsAuthenticated == responder.Paired.IsAuthenticated);
            foreach (var side in new[] { initiator, responder })
            {
                Check.That(side.Successes + side.Failed.Count <= 1 || !side.Pairing.IsUnderWay);
                side.Advance(60_000_000);
                Check.That(!side.Pairing.IsUnderWay && side.Timers.Count == 0);
            }
        }
    }

    // The PDUs of a good pairing of each kind.
    private static List<byte[]> Recorded()
    {
        var pdus = new List<byte[]>();
        foreach (var io in Capabilities)
        {
            foreach (var isSecureConnections in new[] { false, true })
            {
                using var pair = PairingPair.With(io, io, secureConnections: isSecureConnections);
                pair.Run();
                pdus.AddRange(pair.Log.Select(static entry => entry.Pdu).DistinctBy(static pdu => pdu[0]));
            }
        }

        return pdus;
    }

    private static PairingPolicy Policy(SeededRandom random) => FakePairingOwner.Defaults with
    {
        Io = random.Of(Capabilities),
        Mitm = random.OneIn(2),
        Bond = random.OneIn(2),
        OfferSecureConnections = random.OneIn(2),
        MinKeySize = 7,
        MaxKeySize = random.Between(7, 16),
        InitiatorKeys = (KeyDistribution)random.Below(8),
        ResponderKeys = (KeyDistribution)random.Below(8),
    };
}
