// What the bond of a link does for GATT: it keeps a record, and signs (Core Vol 3, Part C, 10.4; Part H, 2.4.5).
using System;

namespace GattGen.Host;

internal sealed partial class SecurityManager : IGattBond
{
    /// <inheritdoc/>
    public ReadOnlySpan<byte> ClientRecord => _connection.Bond is { } bond ? bond.ClientRecord : default;

    /// <inheritdoc/>
    public void SaveClientRecord(ReadOnlySpan<byte> record)
    {
        if (_connection.Bond is { } bond && !bond.SetClientRecord(record))
            _host.Statistics.RefusedSecrets++;
    }

    /// <inheritdoc/>
    public bool TrySign(ReadOnlySpan<byte> message, Span<byte> signature)
    {
        if (_connection.Bond is not { Own.HasSignatureKey: true } bond)
            return false;
        BondTable.ReserveSignCounters(bond);
        if (bond.NextSignCounter >= bond.Own.SignCounter)
            return false;
        _host.Toolbox.Sign(bond.Own.SignatureKey, message, bond.NextSignCounter++, signature);
        return true;
    }

    /// <inheritdoc/>
    /// <remarks>The counter is stored when the stack comes to rest, before the next packet is worked on: each one, since a counter that was reserved ahead
    /// would refuse what the peer rightly sends after a restart, and one that lags behind would let old commands pass again.</remarks>
    public bool VerifySignature(ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature, out bool isAuthenticated)
    {
        isAuthenticated = false;
        if (_connection.Bond is { Peer.HasSignatureKey: true } bond
            && _host.Toolbox.VerifySignature(bond.Peer.SignatureKey, message, signature, out var counter)
            && counter >= bond.Peer.SignCounter && counter != uint.MaxValue)
        {
            isAuthenticated = bond.IsAuthenticated;
            bond.Peer.SignCounter = counter + 1;
            bond.Mark(BondParts.PeerKeys);
            return true;
        }

        return false;
    }
}
