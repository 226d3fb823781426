// Where the application of a test keeps secrets: what GET_SECRET and SET_SECRET ask for (CONFORMANCE 1.6).
using System;
using System.Collections.Generic;
using System.Linq;

namespace GattGen.Conformance.Tests;

/// <summary>Secrets in the order in which they were stored.</summary>
internal sealed class SecretStore
{
    public List<(BleSecretType Type, byte[] Key, byte[] Value)> Entries { get; } = new();

    /// <summary>Refuses to store anything.</summary>
    public bool IsReadOnly { get; set; }

    public IEnumerable<(BleSecretType Type, byte[] Key, byte[] Value)> Of(BleSecretType type) => Entries.Where(entry => entry.Type == type);

    public BleReply Answer(in BleEvent e)
    {
        if (e.Code == BleEventCode.GetSecret)
        {
            var get = e.GetSecret;
            return Find(get)?.Value;
        }

        var set = e.SetSecret;
        if (IsReadOnly)
            return false;
        var (type, key) = (set.Type, set.Key.ToArray());
        var removed = Entries.RemoveAll(entry => entry.Type == type && entry.Key.AsSpan().SequenceEqual(key));
        if (!set.HasValue)
            return removed > 0;
        Entries.Add((type, key, set.Value.ToArray()));
        return true;
    }

    private (BleSecretType Type, byte[] Key, byte[] Value)? Find(in GetSecretEvent get)
    {
        var type = get.Type;
        var candidates = Of(type);
        if (get.HasKey)
        {
            var key = get.Key.ToArray();
            candidates = candidates.Where(entry => entry.Key.AsSpan().SequenceEqual(key));
        }
        else
        {
            candidates = candidates.Skip(get.Index);
        }

        return candidates.Select(entry => ((BleSecretType, byte[], byte[])?)entry).FirstOrDefault();
    }
}
