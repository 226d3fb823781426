// Pairing, phase 2 of LE legacy pairing: confirm values, random numbers, the short term key (Core Vol 3, Part H, 2.3.5.5).
using System;
using GattGen.Crypto;

namespace GattGen.Host;

internal sealed partial class Pairing
{
    private void StartLegacy()
    {
        _state = PairingState.LegacyPasskey;
        if (_method.IsPasskey())
            Ask(0);
        else
            SendLegacyConfirm();
    }

    private void SendLegacyConfirm()
    {
        _owner.FillRandom(PairingRandom.Nonce, _secrets.OwnNonce);
        MakeLegacyConfirm(_secrets.OwnNonce, _secrets.OwnConfirm);
        _state = _isInitiator ? PairingState.LegacyConfirm : PairingState.LegacyRandom;
        Send(SmpCode.PairingConfirm, _secrets.OwnConfirm);
    }

    private void OnLegacyConfirm()
    {
        if (!_isInitiator)
        {
            _state = PairingState.LegacyPasskey;
            if (_isAnswered || !_method.IsPasskey())
                SendLegacyConfirm();
            return;
        }

        // A peer that knows nothing could send our own value back.
        if (Secrets.FixedTimeEquals(_secrets.PeerConfirm, _secrets.OwnConfirm))
        {
            Fail(PairingFailedReason.ConfirmValueFailed);
            return;
        }

        _state = PairingState.LegacyRandom;
        Send(SmpCode.PairingRandom, _secrets.OwnNonce);
    }

    private void OnLegacyRandom()
    {
        Span<byte> confirm = stackalloc byte[CryptographicToolbox.BlockLength];
        MakeLegacyConfirm(_secrets.PeerNonce, confirm);
        if (!Secrets.FixedTimeEquals(confirm, _secrets.PeerConfirm))
        {
            Fail(PairingFailedReason.ConfirmValueFailed);
            return;
        }

        var (mrand, srand) = _isInitiator ? (_secrets.OwnNonce, _secrets.PeerNonce) : (_secrets.PeerNonce, _secrets.OwnNonce);
        _owner.Toolbox.S1(_secrets.Passkey, srand, mrand, _secrets.EncryptionKey);
        _owner.Toolbox.Forget(_secrets.Passkey);
        Shorten(_secrets.EncryptionKey);
        _state = PairingState.Encryption;
        if (_isInitiator)
            StartEncryption();
        else
            Send(SmpCode.PairingRandom, _secrets.OwnNonce);
    }

    private void MakeLegacyConfirm(ReadOnlySpan<byte> nonce, Span<byte> confirm)
    {
        Span<byte> initiator = stackalloc byte[CryptographicToolbox.TypedAddressLength];
        Span<byte> responder = stackalloc byte[CryptographicToolbox.TypedAddressLength];
        WriteAirAddresses(initiator, responder);
        const int Type = CryptographicToolbox.AddressLength;
        _owner.Toolbox.C1(
            _secrets.Passkey,
            nonce,
            _secrets.Request,
            _secrets.Response,
            initiator[Type],
            initiator.Slice(0, Type),
            responder[Type],
            responder.Slice(0, Type),
            confirm);
    }
}
