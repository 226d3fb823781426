// An application that keeps secrets, with everything it was asked for written down.
using System;
using System.Collections.Generic;
using System.Linq;

namespace GattGen.Host.Tests;

internal sealed class SecretStore
{
    /// <summary>The secrets by type and key, in the order in which they came.</summary>
    public List<(BleSecretType Type, string Key, byte[] Value)> Entries { get; } = [];

    /// <summary>What was asked: "GET 2 #0", "GET 10 irk", "SET 1 00665544332211", "DELETE 1 ...".</summary>
    public List<string> Calls { get; } = [];

    /// <summary>Whether a secret is refused.</summary>
    public Func<BleSecretType, bool> Refuses { get; set; } = static _ => false;

    /// <summary>Runs before each answer, as a handler would.</summary>
    public Action<string>? OnCall { get; set; }

    public byte[]? Find(BleSecretType type) => Entries.Where(e => e.Type == type).Select(static e => e.Value).SingleOrDefault();

    /// <summary>Replaces the value of the only secret of a kind; null forgets it.</summary>
    public void Replace(BleSecretType type, byte[]? value)
    {
        var at = Entries.FindIndex(e => e.Type == type);
        if (value is null)
            Entries.RemoveAt(at);
        else
            Entries[at] = (type, Entries[at].Key, value);
    }

    public BleReply Answer(in BleEvent e)
    {
        if (e.Code == BleEventCode.GetSecret)
        {
            var get = e.GetSecret;
            var (type, index, hasKey, key) = (get.Type, get.Index, get.HasKey, Text(get.Key));
            Note("GET " + (int)type + " " + (hasKey ? key : "#" + index));
            var found = hasKey
                ? Entries.Where(s => s.Type == type && s.Key == key).Select(static s => s.Value).FirstOrDefault()
                : Entries.Where(s => s.Type == type).Select(static s => s.Value).ElementAtOrDefault(index);
            return found;
        }

        var set = e.SetSecret;
        var (kind, name, value) = (set.Type, Text(set.Key), set.HasValue ? set.Value.ToArray() : null);
        Note((value is null ? "DELETE " : "SET ") + (int)kind + " " + name);
        if (Refuses(kind))
            return false;
        var at = Entries.FindIndex(s => s.Type == kind && s.Key == name);
        if (value is null)
        {
            if (at >= 0)
                Entries.RemoveAt(at);
            return at >= 0;
        }

        if (at >= 0)
            Entries[at] = (kind, name, value);
        else
            Entries.Add((kind, name, value));
        return true;
    }

    private static string Text(ReadOnlySpan<byte> key) => key.SequenceEqual("irk"u8) ? "irk" : Convert.ToHexString(key);

    private void Note(string call)
    {
        Calls.Add(call);
        OnCall?.Invoke(call);
    }
}
