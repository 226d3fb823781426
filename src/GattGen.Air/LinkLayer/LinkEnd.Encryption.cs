// Encryption of one side of a connection (Core Vol 6, Part B, 5.1.3). Both sides are ours, so nothing is enciphered: the keys of the two
// are compared where the first enciphered PDU would be checked.
using GattGen.Hci;

namespace GattGen.Air;

internal sealed partial class LinkEnd
{
    private HciBlock128 _longTermKey;
    private LinkControl _encryptionRequest;
    private bool _isKeyAwaited;
    private bool _isRefresh;

    /// <summary>Whether what this side sends is encrypted.</summary>
    public bool IsEncrypted { get; private set; }

    // From the request until the answer of the other side no data are sent (5.1.3.1, 5.1.3.2).
    private bool IsDataPaused { get; set; }

    /// <summary>The host of the central wants the link encrypted, or a new key for it (HCI: Vol 4, Part E, 7.8.24).</summary>
    public HciError StartEncryption(in LeEnableEncryptionCommand command)
    {
        if (Role != LeRole.Central || IsTerminating || (_awaited & Procedures.Encryption) != 0)
            return HciError.CommandDisallowed;
        _longTermKey = command.LongTermKey;
        _encryptionRequest = new(LinkControlOpcode.EncReq)
        {
            RandomNumber = command.RandomNumber,
            EncryptedDiversifier = command.EncryptedDiversifier,
        };
        _isRefresh = IsEncrypted;
        IsDataPaused = true;
        Await(Procedures.Encryption);
        Enqueue(_isRefresh ? new(LinkControlOpcode.PauseEncReq) : _encryptionRequest);
        return HciError.Success;
    }

    /// <summary>The host of the peripheral has the key (HCI: Vol 4, Part E, 7.8.25).</summary>
    public HciError ReplyKey(in HciBlock128 longTermKey)
    {
        if (!_isKeyAwaited)
            return HciError.CommandDisallowed;
        _isKeyAwaited = false;
        _longTermKey = longTermKey;
        Enqueue(new(LinkControlOpcode.StartEncReq));
        return HciError.Success;
    }

    /// <summary>The host of the peripheral has no such key (HCI: Vol 4, Part E, 7.8.26).</summary>
    public HciError ReplyNoKey()
    {
        if (!_isKeyAwaited)
            return HciError.CommandDisallowed;
        RefuseKey();
        return HciError.Success;
    }

    // A link that was encrypted does not go on without: it ends (5.1.3.2).
    private void RefuseKey()
    {
        _isKeyAwaited = false;
        if (_isRefresh)
        {
            if (!IsTerminating)
                EnqueueTerminate(HciError.PinOrKeyMissing);
            return;
        }

        IsDataPaused = false;
        Enqueue(new(LinkControlOpcode.RejectExtInd) { Subject = LinkControlOpcode.EncReq, Error = HciError.PinOrKeyMissing });
    }

    private void OnEncryptionRequest(in LinkControl pdu)
    {
        if (!Controller.Has(LeFeatures.Encryption))
        {
            Enqueue(new(LinkControlOpcode.RejectExtInd) { Subject = pdu.Opcode, Error = HciError.UnsupportedRemoteFeature });
            return;
        }

        IsDataPaused = true;
        _isKeyAwaited = true;
        Enqueue(new(LinkControlOpcode.EncRsp));
        if (!Controller.AskHostForKey(this, pdu.RandomNumber, pdu.EncryptedDiversifier))
            RefuseKey();
    }

    private void OnPauseRequest()
    {
        _isRefresh = true;
        IsDataPaused = true;
        Enqueue(new(LinkControlOpcode.PauseEncRsp));
    }

    // The central answers the answer, and begins anew in plain text.
    private void OnPauseResponse()
    {
        IsEncrypted = false;
        if (Role != LeRole.Central)
            return;
        Enqueue(new(LinkControlOpcode.PauseEncRsp));
        Enqueue(_encryptionRequest);
    }

    // The first PDU that is encrypted: with another key its MIC is wrong, and the connection is over at once (5.1.3.1).
    private void OnEncryptionStarted()
    {
        if (_longTermKey != Peer._longTermKey)
        {
            End(HciError.ConnectionTerminatedMicFailure);
            Peer.End(HciError.ConnectionTerminatedMicFailure);
            return;
        }

        IsEncrypted = true;
        IsDataPaused = false;
        if (Role == LeRole.Peripheral)
            Enqueue(new(LinkControlOpcode.StartEncRsp));
        else
            Answered(Procedures.Encryption);
        bool isRefresh = _isRefresh;
        _isRefresh = false;
        if (isRefresh)
            Controller.ReportKeyRefresh(this);
        else
            Controller.ReportEncryption(this, HciError.Success);
    }

    private void OnEncryptionRejected(HciError error)
    {
        IsDataPaused = false;
        Answered(Procedures.Encryption);
        Controller.ReportEncryption(this, error);
    }
}
