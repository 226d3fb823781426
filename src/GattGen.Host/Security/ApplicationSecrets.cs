// Asking the application for what it keeps: GET_SECRET and SET_SECRET (module specification; CONFORMANCE 1.6).
using System;
using GattGen.Crypto;

namespace GattGen.Host;

/// <summary>
/// Asks for secrets and gives them away. Application code runs in each call: whatever the caller knew may have changed afterwards. Calls are made while the
/// stack works on a packet or comes to rest, never from inside a call of the application, since the answer is needed.
/// </summary>
internal sealed class ApplicationSecrets
{
    private readonly HostBle _host;
    private readonly byte[] _reply;
    private readonly byte[] _asked;     // the key and the value of what is set

    public ApplicationSecrets(HostBle host)
    {
        _host = host;
        _reply = new byte[Math.Max(SecretValue.KeysLength, SecretValue.RecordOverhead + host.Options.MaxClientRecordOctets)];
        _asked = new byte[SecretValue.PeerKeyLength + _reply.Length];
    }

    /// <summary>Asks for the secret under a key.</summary>
    /// <param name="type">The kind of secret.</param>
    /// <param name="key">Its key.</param>
    /// <param name="value">A copy of the value; valid until the next call.</param>
    /// <returns>False when there is none, or it is longer than any of ours, which has been counted.</returns>
    public bool TryGet(BleSecretType type, ReadOnlySpan<byte> key, out ReadOnlySpan<byte> value)
    {
        key.CopyTo(_asked);
        return TryGet(
            new BleEvent(new BleEventHeader(BleEventCode.GetSecret) { Kind = (byte)type, EndHandle = (ushort)key.Length }, _asked.AsSpan(0, key.Length)),
            out value);
    }

    /// <summary>Asks for one of the secrets of a kind.</summary>
    public bool TryGet(BleSecretType type, int index, out ReadOnlySpan<byte> value)
        => TryGet(new BleEvent(new BleEventHeader(BleEventCode.GetSecret) { Kind = (byte)type, Handle = (ushort)index, EndHandle = GetSecretEvent.NoKey }, default), out value);

    /// <summary>Gives a secret away.</summary>
    /// <returns>Whether it is kept; a refusal has been counted.</returns>
    public bool Set(BleSecretType type, ReadOnlySpan<byte> key, ReadOnlySpan<byte> value)
    {
        key.CopyTo(_asked);
        value.CopyTo(_asked.AsSpan(key.Length));
        var header = new BleEventHeader(BleEventCode.SetSecret) { Kind = (byte)type, EndHandle = (ushort)key.Length, Status = 1 };
        var isKept = _host.TryAsk(new BleEvent(header, _asked.AsSpan(0, key.Length + value.Length)), out var reply) && reply.Value != 0;
        Secrets.Wipe(_asked);
        if (!isKept)
            _host.Statistics.RefusedSecrets++;
        return isKept;
    }

    /// <summary>Has a secret deleted. That there was none is no failure.</summary>
    public void Delete(BleSecretType type, ReadOnlySpan<byte> key)
    {
        key.CopyTo(_asked);
        var header = new BleEventHeader(BleEventCode.SetSecret) { Kind = (byte)type, EndHandle = (ushort)key.Length };
        _host.TryAsk(new BleEvent(header, _asked.AsSpan(0, key.Length)), out _);
    }

    private bool TryGet(scoped in BleEvent e, out ReadOnlySpan<byte> value)
    {
        value = default;
        if (!_host.TryAsk(e, out var reply) || !reply.HasOctets)
            return false;
        if (reply.Octets.Length > _reply.Length)
        {
            _host.Statistics.DamagedSecrets++;
            return false;
        }

        reply.Octets.CopyTo(_reply);
        value = _reply.AsSpan(0, reply.Octets.Length);
        return true;
    }
}
