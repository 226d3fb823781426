// Pairing, phase 2 of LE Secure Connections: the public keys (Core Vol 3, Part H, 2.3.5.6.1 and 3.5.6).
using System;
using GattGen.Crypto;

namespace GattGen.Host;

internal sealed partial class Pairing
{
    // One private key in 2^32 is no number of the curve's range; so many in a row are no chance.
    private const int KeyDraws = 8;

    private ReadOnlySpan<byte> OwnX => _secrets.OwnPublicKey.AsSpan(0, P256.CoordinateLength);

    private ReadOnlySpan<byte> PeerX => _secrets.PeerPublicKey.AsSpan(0, P256.CoordinateLength);

    private ReadOnlySpan<byte> InitiatorX => _isInitiator ? OwnX : PeerX;

    private ReadOnlySpan<byte> ResponderX => _isInitiator ? PeerX : OwnX;

    /// <summary>Initiator: makes a pair of keys and sends the public one.</summary>
    private void StartPublicKeys()
    {
        _state = PairingState.PublicKey;
        if (MakeKeyPair())
            Send(SmpCode.PairingPublicKey, _secrets.OwnPublicKey);
    }

    private void OnPairingPublicKey(ReadOnlySpan<byte> parameters)
    {
        parameters.CopyTo(_secrets.PeerPublicKey);
        if (!_isInitiator && !MakeKeyPair())
            return;
        if (!IsAcceptable(_secrets.PeerPublicKey)
            || !_owner.Toolbox.TryComputeDhKey(_secrets.PrivateKey, _secrets.PeerPublicKey, _secrets.DhKey))
        {
            Refuse(PairingFailedReason.DhKeyCheckFailed);
            return;
        }

        Secrets.Wipe(_secrets.PrivateKey);
        _state = _method.IsPasskey()
            ? _isInitiator ? PairingState.Passkey : PairingState.PasskeyConfirm
            : _isInitiator ? PairingState.Commitment : PairingState.Nonce;
        if (!_isInitiator && !Send(SmpCode.PairingPublicKey, _secrets.OwnPublicKey))
            return;
        if (_method.IsPasskey())
        {
            _round = 0;
            Ask(0);
        }
        else if (!_isInitiator)
        {
            SendCommitment();
        }
    }

    /// <summary>A pair of keys for this pairing only.</summary>
    private bool MakeKeyPair()
    {
        for (var draws = 0; draws < KeyDraws; draws++)
        {
            _owner.FillRandom(PairingRandom.PrivateKey, _secrets.PrivateKey);
            if (_owner.Toolbox.TryMakePublicKey(_secrets.PrivateKey, _secrets.OwnPublicKey))
                return true;
        }

        return Refused(PairingFailedReason.UnspecifiedReason);
    }

    /// <summary>
    /// Not our key or its mirror image, with which a peer would pass without a secret (CVE-2020-26558); not the debug key unless that is
    /// allowed, and then it may be ours as well. That it is a point of the curve is found out with the Diffie-Hellman key.
    /// </summary>
    private bool IsAcceptable(ReadOnlySpan<byte> publicKey)
        => P256DebugKeys.IsDebugKey(publicKey) ? _policy.AllowDebugKeys : !P256.HaveSameX(publicKey, _secrets.OwnPublicKey);
}
