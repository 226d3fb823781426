// What the pairing of a link asks of its Security Manager, and what becomes of the keys that it gives.
using System;
using System.Buffers.Binary;
using GattGen.Crypto;

namespace GattGen.Host;

internal sealed partial class SecurityManager : IPairingOwner
{
    // What the pairing under way will give, as it was judged.
    private bool _isAuthenticated;
    private bool _isSecureConnections;
    private int _keySize;
    private uint _pairings;     // how many were judged

    bool IPairingOwner.IsCentral => _connection.IsCentral;

    BleAddress IPairingOwner.OwnAirAddress => _connection.OwnAirAddress;

    BleAddress IPairingOwner.PeerAirAddress => _connection.PeerAirAddress;

    BleAddress IPairingOwner.IdentityAddress => _host.OwnAddress.Identity;

    ReadOnlySpan<byte> IPairingOwner.IdentityKey => _host.Bonds.OwnIdentityKey;

    CryptographicToolbox IPairingOwner.Toolbox => _host.Toolbox;

    TimerQueue IPairingOwner.Timers => _host.Timers;

    long IPairingOwner.Now => _host.Now;

    HostStatistics IPairingOwner.Statistics => _host.Statistics;

    /// <inheritdoc/>
    public long TimeoutMicroseconds => _host.Options.PairingTimeoutMicroseconds;

    /// <inheritdoc/>
    public PairingPolicy Policy
    {
        get
        {
            var (config, options) = (_host.Config, _host.Options);
            return new PairingPolicy(
                config.Io,
                config.Bond,
                config.Mitm,
                config.LeSecure,
                _host.Toolbox.SupportsP256,
                options.RequireAuthentication,
                options.MinKeySize,
                options.MaxKeySize,
                options.InitiatorKeyDistribution,
                options.ResponderKeyDistribution,
                options.AllowDebugKeys);
        }
    }

    void IPairingOwner.FillRandom(PairingRandom purpose, Span<byte> destination) => _host.FillRandom(destination);

    /// <inheritdoc/>
    public bool TryReservePdu(int length, out Span<byte> pdu)
    {
        pdu = default;
        return _connection.IsOpen && _connection.Queue.TryReserve(length, true, out pdu);
    }

    /// <inheritdoc/>
    public void SendPdu(int length) => _connection.Queue.Commit(Pairing.Channel, length);

    void IPairingOwner.StartEncryption(ReadOnlySpan<byte> key, ulong random, ushort diversifier)
        => WantCommand(KeyCommand.Enable, KeyOrigin.Pairing, key, random, diversifier);

    void IPairingOwner.AskPasskey(PasskeyActionKind action, int number)
    {
        _action = action;
        _number = number;
        Work();
    }

    byte IPairingOwner.Judge(bool isAuthenticated, bool isSecureConnections, int keySize)
    {
        _pairings++;
        (_isAuthenticated, _isSecureConnections, _keySize) = (isAuthenticated, isSecureConnections, keySize);
        var isWeaker = Security.IsEncrypted
            && ((Security.IsAuthenticated && !isAuthenticated) || (Security.IsSecureConnections && !isSecureConnections) || keySize < Security.KeySize);
        if (!isWeaker && !(_connection.Bond is { } bond && BondTable.IsWeaker(isAuthenticated, isSecureConnections, keySize, bond)))
            return 0;
        _host.Statistics.WeakerPairings++;
        return (byte)PairingFailedReason.AuthenticationRequirements;
    }

    void IPairingOwner.OnPaired(PairingKeys keys)
    {
        _made.Clear();
        _made.IsAuthenticated = keys.IsAuthenticated;
        _made.IsSecureConnections = keys.IsSecureConnections;
        _made.KeySize = keys.KeySize;
        _isToBeKept = keys.IsBonded;
        if (keys.IsBonded)
            Collect(keys);
        _isPaired = true;
        Work();
    }

    void IPairingOwner.OnPairingFailed(int status)
    {
        _failures++;
        _action = PasskeyActionKind.None;
        if (_keyInUse == _pairings && _isPairingKeyOn)
        {
            // The link is encrypted with a key of a pairing that has not succeeded: that proves nothing.
            _isPairingKeyOn = false;
            Security.Drop();
        }

        Fail(status);
    }

    private void Collect(PairingKeys keys)
    {
        Span<byte> number = stackalloc byte[4];
        _host.FillRandom(number);
        _made.Number = BinaryPrimitives.ReadUInt32LittleEndian(number);
        _made.Identity = IdentityOf(keys);
        _made.Own.LongTerm.CopyFrom(keys.Own);
        _made.Peer.LongTerm.CopyFrom(keys.Peer);

        // Zeros are how a device without such a key fills the PDU; as a key, everybody knows them.
        _made.Own.LongTerm.IsSet = keys.Own.IsSet && !SecretValue.IsZero(keys.Own.Key);
        _made.Peer.LongTerm.IsSet = keys.Peer.IsSet && !SecretValue.IsZero(keys.Peer.Key);
        _made.Peer.HasIdentityKey = keys.HasPeerIdentity && !SecretValue.IsZero(keys.PeerIdentityKey);
        keys.PeerIdentityKey.CopyTo(_made.Peer.IdentityKey, 0);
        _made.Peer.HasSignatureKey = keys.HasPeerSignatureKey && !SecretValue.IsZero(keys.PeerSignatureKey);
        keys.PeerSignatureKey.CopyTo(_made.Peer.SignatureKey, 0);
        _made.Own.HasSignatureKey = keys.HasOwnSignatureKey && !SecretValue.IsZero(keys.OwnSignatureKey);
        keys.OwnSignatureKey.CopyTo(_made.Own.SignatureKey, 0);
    }

    // Without an identity from the peer, its address on the air is one if it does not change.
    private BleAddress IdentityOf(PairingKeys keys)
    {
        if (keys.HasPeerIdentity)
            return keys.PeerIdentity;
        if (_connection.Bond is { } bond)
            return bond.Identity;
        var address = _connection.PeerAirAddress;
        return address.Type == BleAddressType.Public || address.IsStaticRandom ? address : BleAddress.None;
    }

    // Core Vol 3, Part C, 9.4.4. The secrets are asked to be kept first: application code runs.
    private void FinishPairing()
    {
        _isPaired = false;
        _isPairingKeyOn = false;
        _failures = 0;
        Security.Set(_made.IsAuthenticated, _made.IsSecureConnections, _made.KeySize, false);
        if (_isToBeKept)
        {
            var serial = _connection.Serial;
            var isWhole = (_made.Own.LongTerm.IsSet || _made.Peer.LongTerm.IsSet) && _made.Identity.Type != BleAddressType.None && _made.Identity != _host.OwnAddress.Identity;
            var bond = isWhole ? _host.Bonds.Keep(_made) : null;
            if (!isWhole)
                _host.Statistics.UnkeptBonds++;
            if (serial != _connection.Serial)
                return;
            if (bond is not null)
            {
                _connection.Bond = bond;
                _connection.Address = bond.Identity;
                Security.IsBonded = true;
                _hasLostKeys = false;
                TellSecured();
                if (serial != _connection.Serial)
                    return;
            }
        }

        _made.Clear();
        End(BleStatus.Success);
    }
}
