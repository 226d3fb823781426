// What a bond does for GATT: it keeps what the client has configured, and signs (Core Vol 3, Part G, 3.3.3.3; Part C, 10.4).
using System;

namespace GattGen.Host;

/// <summary>The bond with the other side of a link, as GATT sees it. A link without a bond keeps nothing and signs nothing.</summary>
internal interface IGattBond
{
    /// <summary>What GATT has given to keep: octets that mean nothing to others. Empty where there is nothing. Good until something else runs.</summary>
    ReadOnlySpan<byte> ClientRecord { get; }

    /// <summary>Keeps octets for GATT, also when the radio is switched off. The application may be asked; nothing happens when there is no bond.</summary>
    void SaveClientRecord(ReadOnlySpan<byte> record);

    /// <summary>Signs with our key and the next counter (Core Vol 3, Part H, 2.4.5). The application may be asked to keep the counter.</summary>
    /// <param name="message">Opcode, handle, value.</param>
    /// <param name="signature">Takes 12 octets: counter and code.</param>
    /// <returns>False when no signing key has been given to the peer.</returns>
    bool TrySign(ReadOnlySpan<byte> message, Span<byte> signature);

    /// <summary>Checks a signature with the key of the peer. One that is right uses up its counter. The application may be asked to keep the counter.</summary>
    /// <param name="message">Opcode, handle, value.</param>
    /// <param name="signature">12 octets.</param>
    /// <param name="isAuthenticated">Whether the key was made with protection against a man in the middle.</param>
    /// <returns>False when there is no key, the code is wrong, or the counter was used before.</returns>
    bool VerifySignature(ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature, out bool isAuthenticated);
}

/// <summary>There is no bond.</summary>
internal sealed class NoBond : IGattBond
{
    private NoBond()
    {
    }

    public static NoBond Instance { get; } = new();

    public ReadOnlySpan<byte> ClientRecord => default;

    public void SaveClientRecord(ReadOnlySpan<byte> record)
    {
    }

    public bool TrySign(ReadOnlySpan<byte> message, Span<byte> signature) => false;

    public bool VerifySignature(ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature, out bool isAuthenticated)
    {
        isAuthenticated = false;
        return false;
    }
}
