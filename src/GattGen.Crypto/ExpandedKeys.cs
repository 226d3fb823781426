// The AES keys that were used last, expanded, so that a block with a known key allocates nothing.
using System;
using System.Security.Cryptography;

namespace GattGen.Crypto;

/// <summary>
/// A bounded set of AES-128 encryptors by key. When it is full, the key that was not used for the longest time is wiped and gives way.
/// </summary>
internal sealed class ExpandedKeys : IDisposable
{
    private const int KeyLength = 16;

    private readonly Aes _aes;
    private readonly ICryptoTransform?[] _encryptors;
    private readonly byte[] _keys;
    private readonly long[] _lastUses;
    private long _uses;
    private int _latest;

    public ExpandedKeys(int capacity)
    {
        _aes = Aes.Create();
        _aes.Mode = CipherMode.ECB; // single blocks: the modes are built above
        _aes.Padding = PaddingMode.None;
        _encryptors = new ICryptoTransform?[capacity];
        _keys = new byte[capacity * KeyLength];
        _lastUses = new long[capacity];
    }

    /// <summary>The encryptor of a key, made if it is not known.</summary>
    /// <param name="key">16 octets, most significant first.</param>
    public ICryptoTransform Find(ReadOnlySpan<byte> key)
    {
        var index = IndexOf(key);
        if (index < 0)
            index = Expand(key);
        _latest = index;
        _lastUses[index] = ++_uses;
        return _encryptors[index]!;
    }

    /// <summary>Wipes a key, if it is known.</summary>
    /// <param name="key">16 octets, most significant first.</param>
    public void Forget(ReadOnlySpan<byte> key)
    {
        var index = IndexOf(key);
        if (index >= 0)
            Wipe(index);
    }

    public void Dispose()
    {
        for (var i = 0; i < _encryptors.Length; i++)
            Wipe(i);
        _aes.Dispose();
    }

    private int IndexOf(ReadOnlySpan<byte> key)
    {
        if (Holds(_latest, key))
            return _latest;
        for (var i = 0; i < _encryptors.Length; i++)
        {
            if (Holds(i, key))
                return i;
        }

        return -1;
    }

    private bool Holds(int index, ReadOnlySpan<byte> key) => _encryptors[index] is not null && Secrets.FixedTimeEquals(Key(index), key);

    private Span<byte> Key(int index) => _keys.AsSpan(index * KeyLength, KeyLength);

    private int Expand(ReadOnlySpan<byte> key)
    {
        var index = 0;
        for (var i = 1; i < _encryptors.Length; i++)
        {
            if (_lastUses[i] < _lastUses[index])
                index = i;
        }

        Wipe(index);
        var copy = key.ToArray();
        _encryptors[index] = _aes.CreateEncryptor(copy, null);
        Secrets.Wipe(copy);
        key.CopyTo(Key(index));
        return index;
    }

    private void Wipe(int index)
    {
        _encryptors[index]?.Dispose();
        _encryptors[index] = null;
        _lastUses[index] = 0; // the first to be taken
        Secrets.Wipe(Key(index));
    }
}
