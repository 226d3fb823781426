// The Security Manager of one link: pairing, encryption, and the bond of the peer (Core Vol 3, Part H; Part C, 10.2 to 10.4).
using System;
using GattGen.Hci;

namespace GattGen.Host;

/// <summary>
/// Stands between the pairing of a link, its encryption in the controller and its bond. What it learns from packets and calls is noted, and worked on when the
/// stack comes to rest (<see cref="Settle"/>): so application code never runs below a packet that is half worked on, and secrets are asked for where an
/// answer can be had. It belongs to a connection slot and is used again for each link.
/// </summary>
internal sealed partial class SecurityManager : PendingOperation
{
    // An encryption that the controller does not finish; the link layer gives up after 40 s itself (Core Vol 6, Part B, 5.2).
    private const long EncryptionTimeoutMicroseconds = 45_000_000;

    private readonly HostBle _host;
    private readonly HostConnection _connection;
    private readonly Pairing _pairing;
    private readonly HostTimer _timer;
    private readonly CommandCompletion _enableAnswered;
    private readonly CommandCompletion _replyAnswered;
    private readonly Bond _made;            // what a pairing gave, until it is kept
    private Activity _activity;
    private bool _hasWork;
    private bool _isToReport;               // the state is to be told: there was nothing to do
    private int _failure;                   // the status of a pairing that has failed, to be told
    private bool _isPaired;                 // a pairing has succeeded: to be kept and told
    private bool _isToBeKept;
    private PasskeyActionKind _action;      // to be asked
    private int _number;
    private bool _hasLostKeys;              // the peer refused to encrypt with the bond: it may be somebody else
    private int _failures;                  // of pairings on this link

    public SecurityManager(HostBle host, HostConnection connection)
    {
        _host = host;
        _connection = connection;
        _pairing = new Pairing(this);
        _timer = new HostTimer(OnTimeout);
        _made = new Bond(host.Bonds);
        _enableAnswered = OnEnableAnswered;
        _replyAnswered = OnReplyAnswered;
    }

    /// <summary>What is under way besides a pairing.</summary>
    private enum Activity
    {
        None,

        /// <summary>As central: the link is being encrypted with the bond, because the application asked for it.</summary>
        EncryptingForApplication,

        /// <summary>The same, because the peripheral asked for it.</summary>
        EncryptingForPeer,

        /// <summary>The same, unasked.</summary>
        EncryptingUnasked,

        /// <summary>As peripheral: the central has been asked for security, and does what it likes.</summary>
        AwaitingCentral,
    }

    /// <summary>The pairing of the link.</summary>
    public Pairing Pairing => _pairing;

    private LinkSecurity Security => _connection.Security;

    private bool IsEncrypting => _activity is Activity.EncryptingForApplication or Activity.EncryptingForPeer or Activity.EncryptingUnasked;

    /// <summary>A link begins. Its bond, if there is one, is known.</summary>
    public void Open()
    {
        Forget();
        _failures = 0;
        _hasLostKeys = false;
        _pairing.Open();
        if (_connection.Bond is not { } bond)
            return;
        Security.HasKey = (_connection.IsCentral ? bond.Peer : bond.Own).LongTerm.IsSet;
        Security.HasAuthenticatedKey = Security.HasKey && bond.IsAuthenticated;
        BondTable.ReserveSignCounters(bond);
    }

    /// <summary>The application knows of the link: as central a bonded peer has to prove at once who it is.</summary>
    public void OnConnected()
    {
        if (_connection.IsCentral && _host.Options.EncryptBondedPeers && _host.CanEncrypt && !_connection.IsEnding
            && _activity == Activity.None && !_pairing.IsUnderWay && HasUsableKey)
        {
            EncryptWithBond(Activity.EncryptingUnasked);
        }
    }

    /// <summary>The link has ended: what was under way has failed, which is told.</summary>
    public void Close()
    {
        _pairing.Close(BleStatus.NotConnected);
        var isToBeTold = _failure != 0 || _isPaired || _isToReport || _activity != Activity.None;
        Forget();
        Security.Reset();
        _connection.Bond = null;
        var operation = Detach();
        if (isToBeTold)
            RaiseUpdate();
        _host.Complete(operation, BleStatus.NotConnected);
    }

    /// <summary>The bond of this link has been removed. The link stays as it is.</summary>
    public void OnBondRemoved(Bond bond)
    {
        if (_connection.Bond != bond)
            return;
        _connection.Bond = null;
        Security.IsBonded = false;
        Security.HasKey = Security.IsEncrypted;
        Security.HasAuthenticatedKey = Security.IsAuthenticated;
    }

    /// <summary>Takes a PDU of the channel of the Security Manager.</summary>
    public void Receive(ReadOnlySpan<byte> pdu)
    {
        if (!_host.CanEncrypt)
        {
            if (!pdu.IsEmpty && (SmpCode)pdu[0] is SmpCode.PairingRequest or SmpCode.SecurityRequest)
                Refuse(PairingFailedReason.PairingNotSupported);
            else
                _host.Statistics.RefusedSmpPdus++;
        }
        else if (_connection.IsCentral && Pairing.TryReadSecurityRequest(pdu, out var authReq))
        {
            OnSecurityRequest(authReq);
        }
        else if (_activity == Activity.AwaitingCentral && !_pairing.IsUnderWay && pdu.Length == 2 && (SmpCode)pdu[0] == SmpCode.PairingFailed)
        {
            _failure = BleStatus.Pairing + Math.Max(pdu[1], (byte)1);
            Work();
        }
        else
        {
            _pairing.Receive(pdu);
        }
    }

    /// <summary>Works on what has been noted. It is called when the stack comes to rest.</summary>
    /// <returns>Whether there was something.</returns>
    public bool Settle()
    {
        if (!_hasWork)
            return false;
        _hasWork = false;
        var hasWorked = _isSecurityNew || _action != PasskeyActionKind.None || _isPaired || _failure != 0 || _isToReport || _isToConfirm;
        if (_action != PasskeyActionKind.None)
        {
            var header = new BleEventHeader(BleEventCode.PasskeyAction, _connection.Handle) { Kind = (byte)_action, Status = _number };
            _action = PasskeyActionKind.None;
            _host.Raise(header);
        }

        if (_isSecurityNew)
        {
            _isSecurityNew = false;
            TellSecured();
        }

        if (_isPaired)
            FinishPairing();
        if (_failure != 0)
            End(_failure);
        if (_isToReport)
            End(BleStatus.Success);
        if (_isToConfirm)
            ConfirmBond();
        return SendCommand() | hasWorked;
    }

    /// <inheritdoc/>
    public override void Abandon() => _host.Complete(Detach(), BleStatus.Local + (int)BleError.NoEntry);

    // ---- what the application asks for

    /// <summary>Pairs, or encrypts with the bond (module specification, gap_pair).</summary>
    /// <exception cref="BleException">It cannot be begun; nothing has changed.</exception>
    public void Start(GattOperation? operation)
    {
        if (!_host.CanEncrypt)
            throw new BleException(BleError.NotSupported, "The controller cannot encrypt links.");
        if (_connection.IsEnding)
            throw new BleException(BleError.NotConnected);
        if (_pairing.IsDead)
            throw new BleException(BleError.TimedOut, "An earlier pairing on this link timed out: connect anew.");
        if (_pairing.IsUnderWay || _failure != 0 || _isPaired || Operation is not null || _activity is not (Activity.None or Activity.EncryptingUnasked or Activity.EncryptingForPeer))
            throw new BleException(BleError.Already, "Pairing is under way on this link.");
        _host.RequireEventRoom();
        if (IsEncrypting)
        {
            _activity = Activity.EncryptingForApplication;      // its end is the answer
        }
        else if (Security.IsEncrypted && IsEnough(Security.IsAuthenticated, Security.IsBonded))
        {
            _isToReport = true;
            Work();
        }
        else if (_connection.IsCentral && !Security.IsEncrypted && HasUsableKey)
        {
            EncryptWithBond(Activity.EncryptingForApplication);
        }
        else if (!_connection.Queue.TryReserve(PairingFeatures.Length, true, out var pdu))
        {
            throw new BleException(BleError.NoMemory, "The queue of the connection is full: try again when it has emptied.");
        }
        else if (_connection.IsCentral)
        {
            Attach(operation);
            _pairing.Begin();
            return;
        }
        else
        {
            _connection.Queue.Commit(Pairing.Channel, Pairing.WriteSecurityRequest(pdu, Policy));
            _activity = Activity.AwaitingCentral;
            _host.Timers.Start(_timer, _host.Now + TimeoutMicroseconds);
        }

        Attach(operation);
    }

    // ---- what the peripheral asks for (Core Vol 3, Part H, 2.4.6)

    private void OnSecurityRequest(byte authReq)
    {
        // While something is under way, its end is the answer. Who has refused our key, or fails again and again, has to wait for the application.
        if (_pairing.IsUnderWay || _pairing.IsDead || IsEncrypting || _hasLostKeys || _failures >= Pairing.FreeFailures || _connection.IsEnding)
        {
            _host.Statistics.RefusedSmpPdus++;
            return;
        }

        const byte BondingFlag = 0x01;
        const byte MitmFlag = 0x04;
        var wantsMitm = (authReq & MitmFlag) != 0 && _host.Config.Io != IoCapability.NoInputNoOutput;
        var wantsBond = (authReq & BondingFlag) != 0 && _host.Config.Bond;
        if (Security.IsEncrypted && (Security.IsAuthenticated || !wantsMitm) && (Security.IsBonded || !wantsBond))
            return;
        if (!Security.IsEncrypted && HasUsableKey && (_connection.Bond!.IsAuthenticated || !wantsMitm))
            EncryptWithBond(Activity.EncryptingForPeer);
        else
            _pairing.Begin();
    }

    private void Refuse(PairingFailedReason reason)
    {
        if (!TryReservePdu(2, out var answer))
        {
            _host.Statistics.DroppedAnswers++;
            return;
        }

        answer[0] = (byte)SmpCode.PairingFailed;
        answer[1] = (byte)reason;
        SendPdu(2);
    }

    // ---- ends

    /// <summary>Whether what a link has is all that the configuration asks for.</summary>
    private bool IsEnough(bool isAuthenticated, bool isBonded)
        => (isAuthenticated || !(_host.Config.Mitm || _host.Options.RequireAuthentication))
            && (isBonded || !_host.Config.Bond)
            && (Security.IsSecureConnections || !_host.Config.LeSecure);

    private void OnTimeout()
    {
        if (_activity == Activity.AwaitingCentral && (_pairing.IsUnderWay || _awaited != KeyOrigin.None))
            return;     // the central has begun; that has deadlines of its own
        var isEncryption = _activity != Activity.AwaitingCentral;
        _failure = BleStatus.TimedOut;
        _awaited = KeyOrigin.None;
        Work();
        if (isEncryption)
            _host.Terminate(_connection, (byte)HciError.RemoteUserTerminatedConnection);
    }

    private void End(int status)
    {
        _failure = 0;
        _isToReport = false;
        _activity = Activity.None;
        _host.Timers.Stop(_timer);
        var operation = Detach();
        RaiseUpdate();
        _host.Complete(operation, status);
    }

    private void Fail(int status)
    {
        _failure = status;
        Work();
    }

    private void Work()
    {
        _hasWork = true;
        _host.WantSecurityWork();
    }

    private void Forget()
    {
        _activity = Activity.None;
        _hasWork = _isToReport = _isPaired = _isToBeKept = _isToConfirm = _isSecurityNew = false;
        _failure = 0;
        _action = PasskeyActionKind.None;
        _made.Clear();
        ForgetKey();
        _host.Timers.Stop(_timer);
    }

    private void RaiseUpdate() => _host.Raise(new BleEventHeader(BleEventCode.EncryptionUpdate, _connection.Handle)
    {
        Kind = (byte)((Security.IsEncrypted ? EncryptionUpdateEvent.EncryptedBit : 0)
            | (Security.IsAuthenticated ? EncryptionUpdateEvent.AuthenticatedBit : 0)
            | (Security.IsBonded ? EncryptionUpdateEvent.BondedBit : 0)),
        Extra = (ushort)Security.KeySize,
    });
}
