// Pairing, phase 1: both sides say what they can do (Core Vol 3, Part H, 2.3 and 3.5.1 to 3.5.2).
using System;

namespace GattGen.Host;

internal sealed partial class Pairing
{
    private PairingMethod _method;
    private bool _isSecureConnections;
    private bool _isBonding;
    private int _keySize;
    private KeyDistribution _initiatorKeys;
    private KeyDistribution _responderKeys;

    private void OnPairingRequest(ReadOnlySpan<byte> parameters)
    {
        if (_owner.Now < _refusedUntil)
        {
            Refuse(PairingFailedReason.RepeatedAttempts);
            return;
        }

        Start(PairingState.Features);
        _secrets.Request[0] = (byte)SmpCode.PairingRequest;
        parameters.CopyTo(_secrets.Request.AsSpan(1));
        if (!PairingFeatures.TryRead(_secrets.Request, out var request))
        {
            Refuse(PairingFailedReason.InvalidParameters);
            return;
        }

        PairingFeatures.Write(
            _secrets.Response,
            SmpCode.PairingResponse,
            _policy,
            request.InitiatorKeys & _policy.InitiatorKeys,
            request.ResponderKeys & _policy.ResponderKeys);
        if (!Agree(request, ResponseOf(_secrets)))
            return;
        _state = _isSecureConnections ? PairingState.PublicKey : PairingState.LegacyConfirm;
        if (Send(SmpCode.PairingResponse, _secrets.Response.AsSpan(1)) && !_isSecureConnections && _method.IsPasskey())
            Ask(0);
    }

    private void OnPairingResponse(ReadOnlySpan<byte> parameters)
    {
        _secrets.Response[0] = (byte)SmpCode.PairingResponse;
        parameters.CopyTo(_secrets.Response.AsSpan(1));
        PairingFeatures.TryRead(_secrets.Request, out var request);

        // The responder may only take away from the keys that we asked for and offered.
        if (!PairingFeatures.TryRead(_secrets.Response, out var response)
            || (response.InitiatorKeys & ~request.InitiatorKeys) != 0
            || (response.ResponderKeys & ~request.ResponderKeys) != 0)
        {
            Refuse(PairingFailedReason.InvalidParameters);
            return;
        }

        if (!Agree(request, response))
            return;
        if (_isSecureConnections)
            StartPublicKeys();
        else
            StartLegacy();
    }

    private static PairingFeatures ResponseOf(PairingSecrets secrets)
    {
        PairingFeatures.TryRead(secrets.Response, out var response);
        return response;
    }

    /// <summary>Finds out what follows from both sides' features.</summary>
    /// <returns>False when the pairing has ended: the features do not allow it.</returns>
    private bool Agree(in PairingFeatures request, in PairingFeatures response)
    {
        var peer = _isInitiator ? response : request;
        _isSecureConnections = request.SecureConnections && response.SecureConnections;
        _isBonding = request.Bonding && response.Bonding;
        _keySize = Math.Min(request.KeySize, response.KeySize);
        _initiatorKeys = request.InitiatorKeys & response.InitiatorKeys;
        _responderKeys = request.ResponderKeys & response.ResponderKeys;
        _method = PairingMethods.Choose(request, response);
        if (_isSecureConnections)
        {
            // The one key is not distributed: both sides have it (3.6.1).
            _initiatorKeys &= ~KeyDistribution.Encryption;
            _responderKeys &= ~KeyDistribution.Encryption;
        }

        if (_keySize < _policy.MinKeySize)
            return Refused(PairingFailedReason.EncryptionKeySize);
        if (_policy.SecureConnectionsOnly && !_isSecureConnections)
            return Refused(PairingFailedReason.AuthenticationRequirements);

        // With Secure Connections one flag is enough for the out-of-band method (Table 2.7), and we have never given any data away. In
        // legacy pairing it takes both flags (Table 2.6), and ours is never set.
        if (_isSecureConnections && peer.HasOobData)
            return Refused(PairingFailedReason.OobNotAvailable);
        var isAuthenticated = _method != PairingMethod.JustWorks;
        if (_policy.RequireAuthentication && !isAuthenticated)
            return Refused(PairingFailedReason.AuthenticationRequirements);

        var ended = _ended;
        var refusal = _owner.Judge(isAuthenticated, _isSecureConnections, _keySize);
        if (ended != _ended)
            return false;
        return refusal == 0 || Refused((PairingFailedReason)refusal);
    }

    private bool Refused(PairingFailedReason reason)
    {
        Fail(reason);
        return false;
    }
}
