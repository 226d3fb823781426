// Pairing on one link: its life, its timer, its end (Core Vol 3, Part H).
using System;
using GattGen.Crypto;
using GattGen.Hci;

namespace GattGen.Host;

/// <summary>
/// The pairing of one link, in both roles. It is made once for a slot of a link and allocates nothing of its own afterwards. What a peer
/// sends never throws. All secrets are wiped when a pairing ends, however it ends.
/// </summary>
internal sealed partial class Pairing
{
    /// <summary>The channel of the Security Manager (Core Vol 3, Part A, 2.1).</summary>
    public const ushort Channel = 0x0006;

    /// <summary>Pairings that may fail on a link before the peer has to wait (Core Vol 3, Part H, 2.3.6).</summary>
    internal const int FreeFailures = 3;

    /// <summary>How long the peer has to wait at first, in microseconds. Each further failure doubles it, up to <see cref="MaxDoublings"/> times.</summary>
    internal const long FirstWait = 1_000_000;

    internal const int MaxDoublings = 6;

    private readonly IPairingOwner _owner;
    private readonly PairingSecrets _secrets = new();
    private readonly PairingKeys _keys = new();
    private readonly HostTimer _timer;
    private PairingState _state = PairingState.Idle;
    private PairingPolicy _policy;
    private bool _isInitiator;
    private int _failures;          // since the last success on this link
    private long _refusedUntil;

    // Counts the ends of pairings: when it differs after a call to the owner, the pairing has ended meanwhile.
    private int _ended;

    public Pairing(IPairingOwner owner)
    {
        _owner = owner;
        _timer = new HostTimer(OnTimeout);
    }

    public bool IsUnderWay => _state != PairingState.Idle;

    /// <summary>A pairing has timed out on this link: no PDU is sent or taken any more (Core Vol 3, Part H, 3.4).</summary>
    public bool IsDead { get; private set; }

    internal PairingState State => _state;

    internal PairingSecrets Values => _secrets;

    internal PairingKeys Keys => _keys;

    internal PairingMethod Method => _method;

    /// <summary>A link begins.</summary>
    public void Open()
    {
        Close(BleStatus.NotConnected);
        IsDead = false;
        _failures = 0;
        _refusedUntil = 0;
    }

    /// <summary>The link has ended.</summary>
    /// <param name="status">What the owner is told when a pairing was under way.</param>
    public void Close(int status)
    {
        if (IsUnderWay)
            End(status);
    }

    /// <summary>Initiator: begins. The caller has checked that it may.</summary>
    /// <exception cref="InvalidOperationException">A pairing is under way or has timed out, or this side is the peripheral.</exception>
    public void Begin()
    {
        if (IsUnderWay || IsDead || !_owner.IsCentral)
            throw new InvalidOperationException("A pairing is begun by the central, one at a time, and never after one that timed out.");
        Start(PairingState.Features);
        PairingFeatures.Write(_secrets.Request, SmpCode.PairingRequest, _policy, _policy.InitiatorKeys, _policy.ResponderKeys);
        Send(SmpCode.PairingRequest, _secrets.Request.AsSpan(1));
    }

    /// <summary>Responder: the controller asks for a key with which the central encrypts.</summary>
    /// <param name="random">Rand; 0 for the key of a pairing.</param>
    /// <param name="diversifier">EDIV; 0 for the key of a pairing.</param>
    /// <param name="key16">Takes 16 octets, least significant first.</param>
    /// <returns>True only while the pairing waits for the encryption, that is after everything that the peer had to prove was verified.</returns>
    public bool TryGetKey(ulong random, ushort diversifier, Span<byte> key16)
    {
        if (_state != PairingState.Encryption || _isInitiator || random != 0 || diversifier != 0)
            return false;
        _secrets.EncryptionKey.CopyTo(key16);
        _isKeyInUse = true;
        return true;
    }

    /// <summary>The encryption that the pairing asked for is on, or has failed. Nothing happens when none was asked for.</summary>
    public void OnEncrypted(HciError status)
    {
        if (_state != PairingState.Encryption || !_isKeyInUse)
            return;
        if (status == HciError.Success)
        {
            StartKeys();
            return;
        }

        SendFailed(PairingFailedReason.UnspecifiedReason);
        End(BleStatus.Controller + (int)status);
    }

    /// <summary>Reads a Security Request (Core Vol 3, Part H, 3.6.7).</summary>
    public static bool TryReadSecurityRequest(ReadOnlySpan<byte> pdu, out byte authReq)
    {
        var isOne = pdu.Length == Length(SmpCode.SecurityRequest) && pdu[0] == (byte)SmpCode.SecurityRequest;
        authReq = isOne ? pdu[1] : (byte)0;
        return isOne;
    }

    /// <summary>Writes a Security Request.</summary>
    /// <returns>Its length, 2 octets.</returns>
    public static int WriteSecurityRequest(Span<byte> pdu, PairingPolicy policy)
    {
        pdu[0] = (byte)SmpCode.SecurityRequest;
        pdu[1] = PairingFeatures.AuthReqOf(policy);
        return Length(SmpCode.SecurityRequest);
    }

    private void Start(PairingState state)
    {
        _policy = _owner.Policy;
        if (!_owner.Toolbox.SupportsP256)
            _policy = _policy with { OfferSecureConnections = false };
        _isInitiator = _owner.IsCentral;
        _asked = PasskeyActionKind.None;
        _isAnswered = _isKeyInUse = false;
        _method = PairingMethod.JustWorks;
        _keys.Clear();
        _state = state;
        RestartTimer();
    }

    private void RestartTimer() => _owner.Timers.Start(_timer, _owner.Now + _owner.TimeoutMicroseconds);

    private void OnTimeout()
    {
        IsDead = true;
        End(BleStatus.TimedOut);
    }

    /// <summary>Sends a PDU; when there is no room the pairing fails.</summary>
    /// <returns>False when the pairing has ended.</returns>
    private bool Send(SmpCode code, ReadOnlySpan<byte> parameters)
    {
        var ended = _ended;
        if (!TrySend(code, parameters))
        {
            End(BleStatus.Local + (int)BleError.NoMemory);
            return false;
        }

        if (ended != _ended)
            return false;
        RestartTimer();
        return true;
    }

    private bool TrySend(SmpCode code, ReadOnlySpan<byte> parameters)
    {
        if (!_owner.TryReservePdu(1 + parameters.Length, out var pdu))
        {
            _owner.Statistics.DroppedAnswers++;
            return false;
        }

        pdu[0] = (byte)code;
        parameters.CopyTo(pdu.Slice(1));
        _owner.SendPdu(1 + parameters.Length);
        return true;
    }

    private void SendFailed(PairingFailedReason reason) => TrySend(SmpCode.PairingFailed, [(byte)reason]);

    /// <summary>Tells the peer that the pairing has failed, and ends it.</summary>
    private void Fail(PairingFailedReason reason)
    {
        var ended = _ended;
        SendFailed(reason);
        if (ended == _ended)
            End(BleStatus.Pairing + (int)reason);
    }

    /// <summary>Ends a pairing that has failed.</summary>
    private void End(int status)
    {
        Stop();
        _keys.Clear();
        _failures = Math.Min(_failures + 1, FreeFailures + MaxDoublings);
        if (_failures >= FreeFailures)
            _refusedUntil = _owner.Now + (FirstWait << (_failures - FreeFailures));
        _owner.OnPairingFailed(status);
    }

    /// <summary>Ends a pairing that has succeeded. The owner copies the keys that it keeps.</summary>
    private void Complete()
    {
        _keys.IsBonded = _isBonding;
        _keys.IsAuthenticated = _method != PairingMethod.JustWorks;
        _keys.IsSecureConnections = _isSecureConnections;
        _keys.KeySize = _keySize;
        Stop();
        _failures = 0;
        var ended = _ended;
        _owner.OnPaired(_keys);
        if (ended == _ended && !IsUnderWay)
            _keys.Clear();
    }

    private void Stop()
    {
        _owner.Timers.Stop(_timer);
        _state = PairingState.Idle;
        _ended++;
        _owner.Toolbox.Forget(_secrets.Passkey);
        _owner.Toolbox.Forget(_secrets.MacKey);
        _secrets.Wipe();
    }
}
