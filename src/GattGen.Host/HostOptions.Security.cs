// The limits and choices of pairing, bonds and privacy.
using GattGen.Crypto;

namespace GattGen.Host;

public sealed partial record HostOptions
{
    /// <summary>The cryptographic primitives, or null for those of the framework. The host disposes of its own only. Without P-256 there is no LE Secure Connections.</summary>
    public ICryptographicBackEnd? Cryptography { get; init; }

    /// <summary>How long a pairing may stand still, in microseconds (Core Vol 3, Part H, 3.4: 30 s). Longer: it has failed, and the link does no more of it.</summary>
    public long PairingTimeoutMicroseconds { get; init; } = 30_000_000;

    private void ValidateSecurity()
    {
        Check(PairingTimeoutMicroseconds, 1, long.MaxValue / 2, nameof(PairingTimeoutMicroseconds));
    }
}
