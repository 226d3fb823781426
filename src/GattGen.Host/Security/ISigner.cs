// Signing of ATT commands on one link (Core Vol 3, Part C, 10.4; Part H, 2.4.5).
using System;

namespace GattGen.Host;

/// <summary>Signs and verifies with the keys of the bond that a link has. Made by the Security Manager of the link.</summary>
internal interface ISigner
{
    /// <summary>Whether there is a bond with a key of ours, so that signing is possible at all.</summary>
    bool CanSign { get; }

    /// <summary>Signs with our key for the peer. Each counter is used once; a restart leaves some out.</summary>
    /// <param name="message">Opcode, handle and value, as they travel.</param>
    /// <param name="signature">Takes 12 octets, as they travel behind the message.</param>
    /// <returns>False when there is no key, or when the counters that are reserved have been used: try again when the stack has come to rest.</returns>
    bool TrySign(ReadOnlySpan<byte> message, Span<byte> signature);

    /// <summary>Verifies what the peer signed, and takes its counter for used.</summary>
    /// <param name="message">Opcode, handle and value, as they travelled.</param>
    /// <param name="signature">The 12 octets behind them.</param>
    /// <returns>False when there is no key, the signature is wrong, or the counter has been seen: the command is dropped. It has been counted.</returns>
    bool VerifySignature(ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature);
}
