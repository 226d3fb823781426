// Pairing, phase 2 of LE Secure Connections: Passkey Entry, a round for each bit of the passkey (Core Vol 3, Part H, 2.3.5.6.3).
using System.Buffers.Binary;
using GattGen.Crypto;

namespace GattGen.Host;

internal sealed partial class Pairing
{
    private const int Rounds = 20;

    private int _round;

    /// <summary>The bit of the passkey that this round is about, as f4 takes it.</summary>
    private byte RoundBit => (byte)(0x80 | ((BinaryPrimitives.ReadInt32LittleEndian(_secrets.Passkey) >> _round) & 1));

    /// <summary>Initiator: begins a round.</summary>
    private void StartRound()
    {
        MakeRoundConfirm();
        _state = PairingState.PasskeyConfirm;
        Send(SmpCode.PairingConfirm, _secrets.OwnConfirm);
    }

    /// <summary>Responder: answers the confirm value of a round.</summary>
    private void AnswerRound()
    {
        MakeRoundConfirm();
        _state = PairingState.PasskeyNonce;
        Send(SmpCode.PairingConfirm, _secrets.OwnConfirm);
    }

    private void MakeRoundConfirm()
    {
        _owner.FillRandom(PairingRandom.Nonce, _secrets.OwnNonce);
        F4(OwnX, PeerX, _secrets.OwnNonce, RoundBit, _secrets.OwnConfirm);
    }

    private void OnRoundConfirm()
    {
        if (!_isInitiator)
        {
            _state = PairingState.Passkey;
            if (_isAnswered)
                AnswerRound();
            return;
        }

        // A peer that knows nothing could send our own value back.
        if (Secrets.FixedTimeEquals(_secrets.PeerConfirm, _secrets.OwnConfirm))
        {
            Fail(PairingFailedReason.ConfirmValueFailed);
            return;
        }

        _state = PairingState.PasskeyNonce;
        Send(SmpCode.PairingRandom, _secrets.OwnNonce);
    }

    private void OnRoundNonce()
    {
        if (!IsConfirmed(RoundBit))
        {
            Fail(PairingFailedReason.ConfirmValueFailed);
            return;
        }

        var isLast = ++_round == Rounds;
        if (isLast)
            MakeKeys();
        if (!_isInitiator)
        {
            _state = isLast ? PairingState.DhKeyCheck : PairingState.PasskeyConfirm;
            Send(SmpCode.PairingRandom, _secrets.OwnNonce);
        }
        else if (isLast)
        {
            SendDhKeyCheck(PairingState.DhKeyCheck);
        }
        else
        {
            StartRound();
        }
    }
}
