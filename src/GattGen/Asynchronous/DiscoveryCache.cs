// What discovery has found of servers, kept from one connection to the next, by database hash (Core Vol 3, Part G, 7.3).
using System;
using System.Collections.Generic;

namespace GattGen;

/// <summary>
/// Remembers the services of servers, one entry for each peer. Before it is used the database hash of the server is read; an entry with another hash is dropped.
/// A server without a hash, and a peer whose address is private and not resolved, is not remembered. Members may be used from any thread.
/// </summary>
public sealed class DiscoveryCache
{
    /// <summary>How many attributes of one server are remembered; a server with more is discovered anew each time.</summary>
    internal const int MaxAttributes = 4096;

    private readonly AsynchronousLayer _layer;
    private readonly List<CachedDatabase> _entries = new();     // the one used last is last
    private int _capacity = 32;

    internal DiscoveryCache(AsynchronousLayer layer) => _layer = layer;

    /// <summary>How many servers are remembered, 0..1,024; 32 by default. The one that was not used for the longest time is forgotten. 0 switches the cache off: no hash is read.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of range.</exception>
    public int Capacity
    {
        get => _capacity;
        set
        {
            if (value is < 0 or > 1024)
                throw new ArgumentOutOfRangeException(nameof(value), value, "The cache remembers 0..1,024 servers.");
            using (_layer.Enter())
            {
                _capacity = value;
                Shrink();
            }
        }
    }

    /// <summary>How many servers are remembered now.</summary>
    public int Count
    {
        get
        {
            using (_layer.Enter())
                return _entries.Count;
        }
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        using (_layer.Enter())
            _entries.Clear();
    }

    /// <summary>Forgets a server.</summary>
    /// <param name="peer">Its address; of a bonded peer its identity.</param>
    /// <returns>False when it was not remembered.</returns>
    public bool Remove(BleAddress peer)
    {
        using (_layer.Enter())
            return _entries.RemoveAll(entry => entry.Peer == peer) > 0;
    }

    /// <summary>The entry of a server with that hash, empty if there was none.</summary>
    internal CachedDatabase Open(BleAddress peer, DatabaseHash hash)
    {
        using (_layer.Enter())
        {
            var at = _entries.FindIndex(entry => entry.Peer == peer);
            var entry = at >= 0 && _entries[at].Hash == hash && !_entries[at].IsFull ? _entries[at] : new CachedDatabase(_layer, peer, hash);
            if (at >= 0)
                _entries.RemoveAt(at);
            _entries.Add(entry);
            Shrink();
            return entry;
        }
    }

    private void Shrink()
    {
        while (_entries.Count > _capacity)
            _entries.RemoveAt(0);
    }
}

/// <summary>The 128 bits of a Database Hash.</summary>
internal readonly record struct DatabaseHash(ulong Low, ulong High);

/// <summary>What is known of one server. It grows with each discovery.</summary>
internal sealed class CachedDatabase
{
    private readonly AsynchronousLayer _layer;
    private readonly Dictionary<BleUuid, List<FoundService>> _services = new();
    private readonly Dictionary<ushort, List<FoundCharacteristic>> _characteristics = new();
    private readonly Dictionary<ushort, List<FoundDescriptor>> _descriptors = new();
    private readonly Dictionary<ushort, List<FoundService>> _includes = new();
    private int _count;

    public CachedDatabase(AsynchronousLayer layer, BleAddress peer, DatabaseHash hash)
    {
        _layer = layer;
        Peer = peer;
        Hash = hash;
    }

    public BleAddress Peer { get; }

    public DatabaseHash Hash { get; }

    /// <summary>There was more than is remembered: what is known is incomplete and stays so.</summary>
    public bool IsFull { get; private set; }

    /// <summary>The services with a UUID, or all of them (empty UUID); null where that was never asked.</summary>
    public List<FoundService>? Services(BleUuid uuid)
    {
        using (_layer.Enter())
        {
            if (_services.TryGetValue(uuid, out var known))
                return known;
            return _services.TryGetValue(default, out var all) ? all.FindAll(service => service.Uuid.ToUuid128() == uuid.ToUuid128()) : null;
        }
    }

    public List<FoundCharacteristic>? Characteristics(ushort startHandle) => Find(_characteristics, startHandle);

    public List<FoundDescriptor>? Descriptors(ushort valueHandle) => Find(_descriptors, valueHandle);

    public List<FoundService>? Includes(ushort startHandle) => Find(_includes, startHandle);

    public void Keep(BleUuid uuid, List<FoundService> found) => Keep(_services, uuid, found);

    public void KeepCharacteristics(ushort startHandle, List<FoundCharacteristic> found) => Keep(_characteristics, startHandle, found);

    public void KeepDescriptors(ushort valueHandle, List<FoundDescriptor> found) => Keep(_descriptors, valueHandle, found);

    public void KeepIncludes(ushort startHandle, List<FoundService> found) => Keep(_includes, startHandle, found);

    private List<T>? Find<T>(Dictionary<ushort, List<T>> known, ushort handle)
    {
        using (_layer.Enter())
            return known.TryGetValue(handle, out var found) ? found : null;
    }

    private void Keep<TKey, T>(Dictionary<TKey, List<T>> known, TKey key, List<T> found)
        where TKey : notnull
    {
        using (_layer.Enter())
        {
            IsFull |= _count + 1 + found.Count > DiscoveryCache.MaxAttributes;
            if (IsFull || known.ContainsKey(key))
                return;
            _count += 1 + found.Count;
            known.Add(key, found);
        }
    }
}
