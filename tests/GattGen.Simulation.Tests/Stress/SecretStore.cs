// An application's store of secrets, in memory.
using System;
using System.Collections.Generic;
using System.Linq;

namespace GattGen.Simulated.Tests;

/// <summary>Answers GET_SECRET and SET_SECRET.</summary>
internal sealed class SecretStore
{
    private readonly List<(BleSecretType Type, byte[] Key, byte[] Value)> _secrets = [];

    public int Count => _secrets.Count;

    public BleReply Find(GetSecretEvent e)
    {
        var type = e.Type;
        if (!e.HasKey)
        {
            var index = e.Index;
            return _secrets.Where(secret => secret.Type == type).Skip(index).Select(secret => secret.Value).FirstOrDefault();
        }

        foreach (var (kind, key, value) in _secrets)
        {
            if (kind == type && e.Key.SequenceEqual(key))
                return value;
        }

        return default;
    }

    public BleReply Keep(SetSecretEvent e)
    {
        var type = e.Type;
        var name = e.Key.ToArray();
        var before = _secrets.RemoveAll(secret => secret.Type == type && secret.Key.AsSpan().SequenceEqual(name));
        if (!e.HasValue)
            return before > 0;
        _secrets.Add((type, name, e.Value.ToArray()));
        return true;
    }
}
