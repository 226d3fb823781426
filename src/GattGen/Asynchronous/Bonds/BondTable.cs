// The secrets of a store, in the order in which they were first kept.
using System;
using System.Collections.Generic;

namespace GattGen;

/// <summary>One secret.</summary>
internal sealed class BondSecret
{
    public BondSecret(BleSecretType type, byte[] key, byte[] value)
    {
        Type = type;
        Key = key;
        Value = value;
    }

    public BleSecretType Type { get; }

    public byte[] Key { get; }

    public byte[] Value { get; set; }
}

/// <summary>Some secrets. Finding is a walk: there are a few for each bond.</summary>
internal sealed class BondTable
{
    /// <summary>The longest key and the longest value, in octets.</summary>
    public const int MaxKeyLength = 64;
    public const int MaxValueLength = 4096;

    private readonly List<BondSecret> _secrets = new();

    public IReadOnlyList<BondSecret> Secrets => _secrets;

    public int IndexOf(BleSecretType type, ReadOnlySpan<byte> key)
    {
        for (var i = 0; i < _secrets.Count; i++)
        {
            if (_secrets[i].Type == type && key.SequenceEqual(_secrets[i].Key))
                return i;
        }

        return -1;
    }

    public byte[]? Get(BleSecretType type, ReadOnlySpan<byte> key)
    {
        var at = IndexOf(type, key);
        return at < 0 ? null : _secrets[at].Value;
    }

    public byte[]? GetAt(BleSecretType type, int index)
    {
        foreach (var secret in _secrets)
        {
            if (secret.Type == type && index-- == 0)
                return secret.Value;
        }

        return null;
    }

    /// <summary>Keeps a secret; false when there is no room or it is too long.</summary>
    public bool TrySet(BleSecretType type, ReadOnlySpan<byte> key, ReadOnlySpan<byte> value, int maxSecrets)
    {
        if (key.Length > MaxKeyLength || value.Length > MaxValueLength)
            return false;
        var at = IndexOf(type, key);
        if (at >= 0)
            _secrets[at].Value = value.ToArray();
        else if (_secrets.Count < maxSecrets)
            _secrets.Add(new BondSecret(type, key.ToArray(), value.ToArray()));
        else
            return false;
        return true;
    }

    public bool Remove(BleSecretType type, ReadOnlySpan<byte> key)
    {
        var at = IndexOf(type, key);
        if (at >= 0)
            _secrets.RemoveAt(at);
        return at >= 0;
    }

    /// <summary>A table of its own, with the same secrets.</summary>
    public BondTable Copy()
    {
        var copy = new BondTable();
        foreach (var secret in _secrets)
            copy._secrets.Add(new BondSecret(secret.Type, secret.Key, secret.Value));
        return copy;
    }
}
