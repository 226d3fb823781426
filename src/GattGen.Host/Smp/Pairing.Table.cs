// Pairing: what may come when, and who takes it (Core Vol 3, Part H, 3.3 and 3.5 to 3.6).
using System;

namespace GattGen.Host;

internal sealed partial class Pairing
{
    private const PairingState Confirming = PairingState.LegacyConfirm | PairingState.Commitment | PairingState.PasskeyConfirm;
    private const PairingState Revealing = PairingState.LegacyRandom | PairingState.Nonce | PairingState.PasskeyNonce;
    private const PairingState Entering
        = PairingState.LegacyConfirm | PairingState.LegacyPasskey | PairingState.Passkey | PairingState.PasskeyConfirm;

    // In the order of the codes; the first one is 1. Lengths are exact and count the code. Pairing Failed may come at any time during a
    // pairing. A Security Request is for the owner: it never comes here unless its length is wrong.
    private static readonly Row[] Rows =
    [
        new(SmpCode.PairingRequest, 7, PairingRoles.Initiator, PairingState.Idle, static (p, v) => p.OnPairingRequest(v)),
        new(SmpCode.PairingResponse, 7, PairingRoles.Responder, PairingState.Features, static (p, v) => p.OnPairingResponse(v)),
        new(SmpCode.PairingConfirm, 17, PairingRoles.Both, Confirming, static (p, v) => p.OnPairingConfirm(v)),
        new(SmpCode.PairingRandom, 17, PairingRoles.Both, Revealing, static (p, v) => p.OnPairingRandom(v)),
        new(SmpCode.PairingFailed, 2, PairingRoles.Both, ~PairingState.Idle, static (p, v) => p.OnPairingFailed(v)),
        new(SmpCode.EncryptionInformation, 17, PairingRoles.Both, PairingState.Keys, static (p, v) => p.OnEncryptionInformation(v)),
        new(SmpCode.CentralIdentification, 11, PairingRoles.Both, PairingState.Keys, static (p, v) => p.OnCentralIdentification(v)),
        new(SmpCode.IdentityInformation, 17, PairingRoles.Both, PairingState.Keys, static (p, v) => p.OnIdentityInformation(v)),
        new(SmpCode.IdentityAddressInformation, 8, PairingRoles.Both, PairingState.Keys, static (p, v) => p.OnIdentityAddressInformation(v)),
        new(SmpCode.SigningInformation, 17, PairingRoles.Both, PairingState.Keys, static (p, v) => p.OnSigningInformation(v)),
        new(SmpCode.SecurityRequest, 2, PairingRoles.Responder, PairingState.None, static (_, _) => { }),
        new(SmpCode.PairingPublicKey, 65, PairingRoles.Both, PairingState.PublicKey, static (p, v) => p.OnPairingPublicKey(v)),
        new(SmpCode.PairingDhKeyCheck, 17, PairingRoles.Both, PairingState.DhKeyCheck, static (p, v) => p.OnPairingDhKeyCheck(v)),
        new(SmpCode.KeypressNotification, 2, PairingRoles.Both, Entering, static (p, v) => p.OnKeypressNotification(v)),
    ];

    private delegate void Handler(Pairing pairing, ReadOnlySpan<byte> parameters);

    /// <summary>Takes any PDU, whatever it holds, except a well-formed Security Request.</summary>
    public void Receive(ReadOnlySpan<byte> pdu)
    {
        // A reserved code is ignored (3.3). So is, while no pairing is under way, everything but a request: it belongs to a pairing that has
        // ended, and an answer could end the next one, or be answered for ever.
        var code = pdu.IsEmpty ? (byte)0 : pdu[0];
        var isOfPairing = pdu.IsEmpty || (code != 0 && code <= Rows.Length);
        if (IsDead || !(IsUnderWay ? isOfPairing : code == (byte)SmpCode.PairingRequest))
        {
            _owner.Statistics.IgnoredSmpPdus++;
            return;
        }

        if (pdu.IsEmpty)
        {
            Refuse(PairingFailedReason.InvalidParameters);
            return;
        }

        ref readonly var row = ref Rows[code - 1];
        var sender = _owner.IsCentral ? PairingRoles.Responder : PairingRoles.Initiator;
        if ((row.Senders & sender) == 0)
            Refuse(PairingFailedReason.CommandNotSupported);
        else if (pdu.Length != row.Length)
            Refuse(PairingFailedReason.InvalidParameters);
        else if ((row.States & _state) == 0)
            Refuse(PairingFailedReason.UnspecifiedReason);
        else
            Take(row, pdu.Slice(1));
    }

    private static int Length(SmpCode code) => Rows[(int)code - 1].Length;

    private void Take(in Row row, ReadOnlySpan<byte> parameters)
    {
        // Keypresses do not advance a pairing, so they do not give it time either.
        if (IsUnderWay && row.Code != SmpCode.KeypressNotification)
            RestartTimer();
        row.Handler(this, parameters);
    }

    private void OnPairingFailed(ReadOnlySpan<byte> parameters)
    {
        var reason = parameters[0] == 0 ? (byte)PairingFailedReason.UnspecifiedReason : parameters[0];
        End(BleStatus.Pairing + reason);
    }

    private void OnKeypressNotification(ReadOnlySpan<byte> parameters)
    {
        const byte EntryCompleted = 4;
        if (!_method.IsPasskey())
            Refuse(PairingFailedReason.UnspecifiedReason);
        else if (parameters[0] > EntryCompleted)
            Refuse(PairingFailedReason.InvalidParameters);
    }

    /// <summary>Answers a PDU that is malformed or not expected; it ends the pairing that is under way.</summary>
    private void Refuse(PairingFailedReason reason)
    {
        _owner.Statistics.RefusedSmpPdus++;
        if (IsUnderWay)
            Fail(reason);
        else
            SendFailed(reason);
    }

    private readonly struct Row
    {
        public Row(SmpCode code, int length, PairingRoles senders, PairingState states, Handler handler)
        {
            Code = code;
            Length = length;
            Senders = senders;
            States = states;
            Handler = handler;
        }

        public SmpCode Code { get; }

        public int Length { get; }

        public PairingRoles Senders { get; }

        public PairingState States { get; }

        public Handler Handler { get; }
    }
}
