// Pairing: what the user is asked, and what the user answers (module specification, gap_passkey; Core Vol 3, Part H, 2.3.5).
using System.Buffers.Binary;

namespace GattGen.Host;

internal sealed partial class Pairing
{
    private const int MaxPasskey = 999_999;

    private PasskeyActionKind _asked;
    private bool _isAnswered;

    /// <summary>The application answers PASSKEY_ACTION.</summary>
    /// <returns><see cref="BleError.None"/>, or why nothing has changed.</returns>
    public BleError Answer(PasskeyActionKind action, int passkey)
    {
        if (action is not (PasskeyActionKind.Input or PasskeyActionKind.Display or PasskeyActionKind.NumericComparison))
            return BleError.InvalidArgument;
        if (!IsUnderWay)
            return BleError.NoEntry;
        if (_isAnswered)
            return BleError.Already;
        var most = action == PasskeyActionKind.NumericComparison ? 1 : MaxPasskey;
        if (action != _asked || passkey < 0 || passkey > most)
            return BleError.InvalidArgument;

        _isAnswered = true;
        if (action == PasskeyActionKind.NumericComparison)
            OnCompared(passkey == 1);
        else
            OnPasskey(passkey);
        return BleError.None;
    }

    /// <summary>The user does not want to pair, or has nothing to enter.</summary>
    /// <returns>False when nothing is asked, or it has been answered.</returns>
    public bool Decline()
    {
        if (!IsUnderWay || _asked == PasskeyActionKind.None || _isAnswered)
            return false;
        _isAnswered = true;
        Fail(_asked == PasskeyActionKind.NumericComparison ? PairingFailedReason.NumericComparisonFailed : PairingFailedReason.PasskeyEntryFailed);
        return true;
    }

    /// <summary>Asks the user. It is the last thing that a handler does: the application may answer, or end the link, at once.</summary>
    private void Ask(int number)
    {
        _asked = _method.ActionOf(_isInitiator);
        _owner.AskPasskey(_asked, number);
    }

    private void OnPasskey(int passkey)
    {
        BinaryPrimitives.WriteInt32LittleEndian(_secrets.Passkey, passkey);
        switch (_state)
        {
            case PairingState.LegacyPasskey:
                SendLegacyConfirm();
                break;
            case PairingState.Passkey when _isInitiator:
                StartRound();
                break;
            case PairingState.Passkey:
                AnswerRound();
                break;
            default:
                break; // the peer has not sent its confirm value yet
        }
    }

    private void OnCompared(bool isSame)
    {
        if (!isSame)
            Fail(PairingFailedReason.NumericComparisonFailed);
        else if (_state == PairingState.Comparison && _isInitiator)
            SendDhKeyCheck(PairingState.DhKeyCheck);
        else if (_state == PairingState.Comparison)
            SendDhKeyCheck(PairingState.Encryption);
    }
}
