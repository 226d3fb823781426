// A bond store that lives as long as its process.
using System;

namespace GattGen;

/// <summary>Keeps secrets in memory: for tests, and for devices whose bonds may end with the power.</summary>
public sealed class MemoryBondStore : IBondStore
{
    private readonly BondTable _table = new();
    private readonly int _maxSecrets;

    /// <summary>An empty store.</summary>
    /// <param name="maxSecrets">How many secrets are kept, 1..65,536; a bond takes two or three. What is more is refused.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxSecrets"/> is out of range.</exception>
    public MemoryBondStore(int maxSecrets = 256)
    {
        if (maxSecrets is < 1 or > 65_536)
            throw new ArgumentOutOfRangeException(nameof(maxSecrets), maxSecrets, "A store keeps 1..65,536 secrets.");
        _maxSecrets = maxSecrets;
    }

    /// <summary>How many secrets are kept.</summary>
    public int Count
    {
        get
        {
            lock (_table)
                return _table.Secrets.Count;
        }
    }

    /// <inheritdoc/>
    public byte[]? Get(BleSecretType type, ReadOnlySpan<byte> key)
    {
        lock (_table)
            return _table.Get(type, key);
    }

    /// <inheritdoc/>
    public byte[]? GetAt(BleSecretType type, int index)
    {
        lock (_table)
            return _table.GetAt(type, index);
    }

    /// <inheritdoc/>
    public bool Set(BleSecretType type, ReadOnlySpan<byte> key, ReadOnlySpan<byte> value)
    {
        lock (_table)
            return _table.TrySet(type, key, value, _maxSecrets);
    }

    /// <inheritdoc/>
    public bool Delete(BleSecretType type, ReadOnlySpan<byte> key)
    {
        lock (_table)
            return _table.Remove(type, key);
    }
}
