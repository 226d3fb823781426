// Pairing, phase 2 of LE Secure Connections: Just Works, Numeric Comparison, the check values (Core Vol 3, Part H, 2.3.5.6.2 and 2.3.5.6.5).
using System;
using GattGen.Crypto;

namespace GattGen.Host;

internal sealed partial class Pairing
{
    private const int NumberModulus = 1_000_000;

    /// <summary>Responder: binds itself to its nonce before it sees that of the initiator.</summary>
    private void SendCommitment()
    {
        _owner.FillRandom(PairingRandom.Nonce, _secrets.OwnNonce);
        F4(OwnX, PeerX, _secrets.OwnNonce, 0, _secrets.OwnConfirm);
        Send(SmpCode.PairingConfirm, _secrets.OwnConfirm);
    }

    private void OnCommitment()
    {
        _owner.FillRandom(PairingRandom.Nonce, _secrets.OwnNonce);
        _state = PairingState.Nonce;
        Send(SmpCode.PairingRandom, _secrets.OwnNonce);
    }

    private void OnNonce()
    {
        if (_isInitiator && !IsConfirmed(0))
        {
            Fail(PairingFailedReason.ConfirmValueFailed);
            return;
        }

        var isCompared = _method == PairingMethod.NumericComparison;
        var number = isCompared ? NumberToCompare() : 0;
        MakeKeys();
        if (!_isInitiator)
        {
            _state = PairingState.DhKeyCheck;
            if (!Send(SmpCode.PairingRandom, _secrets.OwnNonce))
                return;
        }
        else if (isCompared)
        {
            _state = PairingState.Comparison;
        }
        else
        {
            SendDhKeyCheck(PairingState.DhKeyCheck);
        }

        if (isCompared)
            Ask(number);
    }

    /// <summary>Sends our check value, and waits for that of the peer, or for the encryption.</summary>
    private void SendDhKeyCheck(PairingState next)
    {
        Span<byte> check = stackalloc byte[CryptographicToolbox.BlockLength];
        MakeCheck(isOwn: true, check);
        _state = next;
        Send(SmpCode.PairingDhKeyCheck, check);
    }

    private void OnPairingDhKeyCheck(ReadOnlySpan<byte> parameters)
    {
        Span<byte> check = stackalloc byte[CryptographicToolbox.BlockLength];
        MakeCheck(isOwn: false, check);
        if (!Secrets.FixedTimeEquals(check, parameters))
        {
            Fail(PairingFailedReason.DhKeyCheckFailed);
            return;
        }

        if (_isInitiator)
        {
            _state = PairingState.Encryption;
            StartEncryption();
        }
        else if (_method == PairingMethod.NumericComparison && !_isAnswered)
        {
            _state = PairingState.Comparison;
        }
        else
        {
            SendDhKeyCheck(PairingState.Encryption);
        }
    }

    /// <summary>Whether the nonce of the peer is the one to which its confirm value bound it.</summary>
    private bool IsConfirmed(byte z)
    {
        Span<byte> confirm = stackalloc byte[CryptographicToolbox.BlockLength];
        F4(PeerX, OwnX, _secrets.PeerNonce, z, confirm);
        return Secrets.FixedTimeEquals(confirm, _secrets.PeerConfirm);
    }

    private int NumberToCompare()
    {
        var (na, nb) = _isInitiator ? (_secrets.OwnNonce, _secrets.PeerNonce) : (_secrets.PeerNonce, _secrets.OwnNonce);
        var number = (int)(_owner.Toolbox.G2(InitiatorX, ResponderX, na, nb) % NumberModulus);
        _owner.Toolbox.Forget(na);
        return number;
    }

    /// <summary>MacKey and LTK of the last nonces.</summary>
    private void MakeKeys()
    {
        Span<byte> initiator = stackalloc byte[CryptographicToolbox.TypedAddressLength];
        Span<byte> responder = stackalloc byte[CryptographicToolbox.TypedAddressLength];
        WriteAirAddresses(initiator, responder);
        var (na, nb) = _isInitiator ? (_secrets.OwnNonce, _secrets.PeerNonce) : (_secrets.PeerNonce, _secrets.OwnNonce);
        _owner.Toolbox.F5(_secrets.DhKey, na, nb, initiator, responder, _secrets.MacKey, _secrets.EncryptionKey);
        Shorten(_secrets.EncryptionKey);
        Secrets.Wipe(_secrets.DhKey);
    }

    /// <summary>Ea or Eb: that which we send, or that which the peer has to send.</summary>
    private void MakeCheck(bool isOwn, Span<byte> check)
    {
        Span<byte> initiator = stackalloc byte[CryptographicToolbox.TypedAddressLength];
        Span<byte> responder = stackalloc byte[CryptographicToolbox.TypedAddressLength];
        WriteAirAddresses(initiator, responder);
        var isOfInitiator = isOwn == _isInitiator;
        var features = isOfInitiator ? _secrets.Request : _secrets.Response;
        _owner.Toolbox.F6(
            _secrets.MacKey,
            isOwn ? _secrets.OwnNonce : _secrets.PeerNonce,
            isOwn ? _secrets.PeerNonce : _secrets.OwnNonce,
            _secrets.Passkey,
            features.AsSpan(1, 3),
            isOfInitiator ? initiator : responder,
            isOfInitiator ? responder : initiator,
            check);
    }

    /// <summary>f4. The nonce is its key, and is used once: the back end need not keep it.</summary>
    private void F4(ReadOnlySpan<byte> u, ReadOnlySpan<byte> v, ReadOnlySpan<byte> nonce, byte z, Span<byte> confirm)
    {
        _owner.Toolbox.F4(u, v, nonce, z, confirm);
        _owner.Toolbox.Forget(nonce);
    }
}
