// The limits and choices of pairing and bonds.
using GattGen.Crypto;

namespace GattGen.Host;

public sealed partial record HostOptions
{
    /// <summary>The cryptographic primitives, or null for those of the framework. The host disposes of its own only. Without P-256 there is no LE Secure Connections.</summary>
    public ICryptographicBackEnd? Cryptography { get; init; }

    /// <summary>How long a pairing may stand still, in microseconds (Core Vol 3, Part H, 3.4: 30 s). Longer: it has failed, and the link does no more of it.</summary>
    public long PairingTimeoutMicroseconds { get; init; } = 30_000_000;

    /// <summary>How many bonds there may be, 1..1024. Full: a pairing succeeds and is not kept, which <see cref="EncryptionUpdateEvent.IsBonded"/> tells
    /// and <see cref="HostStatistics.UnkeptBonds"/> counts; no bond makes room for another.</summary>
    public int MaxBonds { get; init; } = 32;

    /// <summary>What the server may keep for a bonded client (subscriptions, features, the hash it knows), 64..4096 octets. Full: what does not fit is not kept across links.</summary>
    public int MaxClientRecordOctets { get; init; } = 512;

    /// <summary>The smallest key that is accepted, 7..16 octets. A smaller one is refused (Core Vol 3, Part H, 3.5.5: Encryption Key Size). 16 by default: smaller keys can be found by trying.</summary>
    public int MinKeySize { get; init; } = 16;

    /// <summary>The largest key that is offered, <see cref="MinKeySize"/>..16 octets.</summary>
    public int MaxKeySize { get; init; } = 16;

    /// <summary>Whether a pairing that cannot give the protection asked for with <see cref="BleConfig.Mitm"/> is refused, instead of going on without.</summary>
    public bool RequireAuthentication { get; init; }

    /// <summary>Whether a peer may use the debug key of the specification (Core Vol 3, Part H, 2.3.5.6.1). Whoever listens can read such a link: for sniffers on the bench only.</summary>
    public bool AllowDebugKeys { get; init; }

    /// <summary>Whether, as central, a link to a bonded peer is encrypted as soon as it is made, before the peer can pretend to be somebody else.</summary>
    public bool EncryptBondedPeers { get; init; } = true;

    /// <summary>The keys that the initiator of a pairing distributes.</summary>
    public KeyDistribution InitiatorKeyDistribution { get; init; } = KeyDistribution.All;

    /// <summary>The keys that the responder of a pairing distributes.</summary>
    public KeyDistribution ResponderKeyDistribution { get; init; } = KeyDistribution.All;

    private void ValidateSecurity()
    {
        Check(PairingTimeoutMicroseconds, 1, long.MaxValue / 2, nameof(PairingTimeoutMicroseconds));
        Check(MaxBonds, 1, 1024, nameof(MaxBonds));
        Check(MaxClientRecordOctets, 64, 4096, nameof(MaxClientRecordOctets));
        Check(MinKeySize, 7, 16, nameof(MinKeySize));
        Check(MaxKeySize, MinKeySize, 16, nameof(MaxKeySize));
        Check((long)InitiatorKeyDistribution, 0, (long)KeyDistribution.All, nameof(InitiatorKeyDistribution));
        Check((long)ResponderKeyDistribution, 0, (long)KeyDistribution.All, nameof(ResponderKeyDistribution));
    }
}
