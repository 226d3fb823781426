// The encryption of a link (Core Vol 4, Part E, 7.7.8, 7.7.39, 7.7.65.5, 7.8.24 to 7.8.26; Vol 6, Part B, 5.1.3).
using System;
using GattGen.Crypto;
using GattGen.Hci;

namespace GattGen.Host;

internal sealed partial class SecurityManager
{
    private readonly byte[] _key = new byte[16];
    private ulong _random;
    private ushort _diversifier;
    private KeyCommand _command;
    private KeyOrigin _awaited;         // whose key the controller is about to use
    private uint _keyInUse;             // which pairing gave the key
    private bool _isPairingKeyOn;       // the link is encrypted with the key of a pairing that has not come to its end
    private bool _isSecurityNew;        // the GATT part is to be told
    private bool _isToConfirm;          // the application is to be asked whether it still has the bond

    private enum KeyCommand
    {
        None,
        Enable,
        Reply,
        NegativeReply,
    }

    private enum KeyOrigin
    {
        None,
        Pairing,
        Bond,
    }

    /// <summary>As central: there is a bond whose key the configuration allows.</summary>
    private bool HasUsableKey => _connection.Bond is { Peer.LongTerm.IsSet: true } bond && IsUsable(bond);

    /// <summary>The controller of a peripheral asks for a key (Core Vol 4, Part E, 7.7.65.5).</summary>
    public void OnKeyRequest(ulong random, ushort diversifier)
    {
        Span<byte> key = stackalloc byte[16];
        if (_connection.IsCentral || !_host.CanEncrypt)
        {
            _host.Statistics.UnexpectedEncryption++;
        }
        else if (_pairing.TryGetKey(random, diversifier, key))
        {
            WantCommand(KeyCommand.Reply, KeyOrigin.Pairing, key, 0, 0);
            Secrets.Wipe(key);
            return;
        }
        else if (_pairing.IsUnderWay)
        {
            // Nothing is encrypted before the pairing says so: a key that is not yet proved would be anybody's.
            _host.Statistics.UnexpectedEncryption++;
        }
        else if (TryGetBondKey(random, diversifier, key))
        {
            WantCommand(KeyCommand.Reply, KeyOrigin.Bond, key, 0, 0);
            Secrets.Wipe(key);
            return;
        }
        else if (!_connection.IsOpen)
        {
            return;
        }
        else
        {
            _host.Statistics.LostKeys++;
            if (_activity == Activity.AwaitingCentral)
                Fail(BleStatus.Controller + (int)HciError.PinOrKeyMissing);
        }

        WantCommand(KeyCommand.NegativeReply, KeyOrigin.None, default, 0, 0);
    }

    /// <summary>Encryption has changed (Core Vol 4, Part E, 7.7.8).</summary>
    public void OnEncryptionChange(HciError status, bool isOn)
    {
        if (status == HciError.Success && !isOn)
            OnEncryptionLost();
        else
            OnEncrypted(status);
    }

    /// <summary>An encrypted link has got a new key (7.7.39), or a link has been encrypted, or neither could be done.</summary>
    public void OnEncrypted(HciError status)
    {
        var origin = _awaited;
        _awaited = KeyOrigin.None;
        switch (origin)
        {
            case KeyOrigin.None:
                _host.Statistics.UnexpectedEncryption++;
                break;
            case KeyOrigin.Pairing when status == HciError.Success && (_keyInUse != _pairings || _pairing.State != PairingState.Encryption):
                // The pairing has failed meanwhile: its key proves nothing.
                if (Security.IsEncrypted)
                {
                    Security.Drop();
                    _isToReport |= Operation is null && _activity == Activity.None;
                    Work();
                }

                break;
            case KeyOrigin.Pairing:
                if (status == HciError.Success)
                {
                    _isPairingKeyOn = true;
                    Security.Set(_isAuthenticated, _isSecureConnections, _keySize, false);
                    _isSecurityNew = true;
                    Work();
                }

                _pairing.OnEncrypted(status);
                break;
            default:
                OnEncryptedWithBond(status);
                break;
        }
    }

    private static bool IsRefusal(HciError status) => status == HciError.PinOrKeyMissing;

    private void OnEncryptedWithBond(HciError status)
    {
        _host.Timers.Stop(_timer);
        if (status != HciError.Success)
        {
            if (IsRefusal(status))
            {
                _hasLostKeys = true;
                _host.Statistics.LostKeys++;
            }

            Fail(BleStatus.Controller + (int)status);
            return;
        }

        if (_connection.Bond is { } bond)
        {
            _hasLostKeys = false;
            Security.Set(bond.IsAuthenticated, bond.IsSecureConnections, bond.KeySize, true);
            _isSecurityNew = true;
        }

        _isToReport = true;
        Work();
    }

    // Encryption is never taken away from an LE link; who does it, is not trusted with it any more.
    private void OnEncryptionLost()
    {
        _host.Statistics.UnexpectedEncryption++;
        _awaited = KeyOrigin.None;
        _isPairingKeyOn = false;
        Security.Drop();
        _host.Terminate(_connection, (byte)HciError.AuthenticationFailure);
        if (_pairing.IsUnderWay)
            _pairing.Close(BleStatus.Controller + (int)HciError.AuthenticationFailure);
        else
            Fail(BleStatus.Controller + (int)HciError.AuthenticationFailure);
    }

    private bool IsUsable(Bond bond)
        => bond.KeySize >= _host.Options.MinKeySize && (bond.IsSecureConnections || !_host.Config.LeSecure);

    // As peripheral (CONFORMANCE 1.6): what the application has counts. It may have forgotten the bond, or ended the link.
    private bool TryGetBondKey(ulong random, ushort diversifier, Span<byte> key)
    {
        if (_connection.Bond is not { } bond || !IsUsable(bond))
            return false;
        var serial = _connection.Serial;
        var isThere = _host.Bonds.Confirm(bond, BleSecretType.OurKeys);
        if (serial != _connection.Serial || _connection.Bond != bond)
            return false;
        if (!isThere)
        {
            _host.Bonds.Drop(bond);
            return false;
        }

        var own = bond.Own.LongTerm;
        if (!own.IsSet || own.Random != random || own.Diversifier != diversifier || SecretValue.IsZero(own.Key))
            return false;
        own.Key.CopyTo(key);
        return true;
    }

    private void EncryptWithBond(Activity activity)
    {
        _activity = activity;
        _isToConfirm = true;
        _host.Timers.Start(_timer, _host.Now + EncryptionTimeoutMicroseconds);
        Work();
    }

    // As central: the application may have forgotten the bond. Then there is nothing to encrypt with, and who wants security has to pair.
    private void ConfirmBond()
    {
        _isToConfirm = false;
        var serial = _connection.Serial;
        if (_connection.Bond is { } bond)
        {
            var isThere = _host.Bonds.Confirm(bond, BleSecretType.PeerKeys);
            if (serial != _connection.Serial || !IsEncrypting)
                return;
            if (_connection.Bond == bond && isThere && HasUsableKey)
            {
                var peer = bond.Peer.LongTerm;
                WantCommand(KeyCommand.Enable, KeyOrigin.Bond, peer.Key, peer.Random, peer.Diversifier);
                return;
            }

            if (_connection.Bond == bond && !isThere)
                _host.Bonds.Drop(bond);
        }

        var isWanted = _activity != Activity.EncryptingUnasked;
        _activity = Activity.None;
        _host.Timers.Stop(_timer);
        if (isWanted && !_connection.IsEnding && !_pairing.IsUnderWay && !_pairing.IsDead)
            _pairing.Begin();
    }

    private void WantCommand(KeyCommand command, KeyOrigin origin, ReadOnlySpan<byte> key, ulong random, ushort diversifier)
    {
        _command = command;
        _awaited = origin;
        _keyInUse = _pairings;
        _random = random;
        _diversifier = diversifier;
        key.CopyTo(_key);
        Work();
    }

    // A full queue of commands is tried again when the stack next comes to rest.
    private bool SendCommand()
    {
        if (_command == KeyCommand.None)
            return false;
        var handle = _connection.Handle;
        var isQueued = _command switch
        {
            KeyCommand.Enable => _host.Commands.TryEnqueue(
                new LeEnableEncryptionCommand(handle, _random, _diversifier, new HciBlock128(_key)), _enableAnswered, _connection),
            KeyCommand.Reply => _host.Commands.TryEnqueue(new LeLongTermKeyRequestReplyCommand(handle, new HciBlock128(_key)), _replyAnswered, _connection),
            _ => _host.Commands.TryEnqueue(new LeLongTermKeyRequestNegativeReplyCommand(handle), _replyAnswered, _connection),
        };
        if (!isQueued)
        {
            Work();
            return false;
        }

        _command = KeyCommand.None;
        Secrets.Wipe(_key);
        return true;
    }

    private void OnEnableAnswered(in CommandOutcome outcome)
    {
        if (outcome.Connection is not null && !outcome.Succeeded && _awaited != KeyOrigin.None)
            OnEncrypted(outcome.Status);
    }

    private void OnReplyAnswered(in CommandOutcome outcome)
    {
        if (outcome.Connection is not null && !outcome.Succeeded && _awaited != KeyOrigin.None)
            OnEncrypted(outcome.Status);
    }

    // The GATT part loads what it keeps for the peer, and goes on with what waited for encryption. Application code may run.
    private void TellSecured() => _connection.Bearer.OnSecurityChanged();

    private void ForgetKey()
    {
        _command = KeyCommand.None;
        _awaited = KeyOrigin.None;
        _isPairingKeyOn = false;
        Secrets.Wipe(_key);
    }
}
