// Objects in memory.
using System;
using System.Collections.Generic;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen.Profiles;

/// <summary>Keeps objects in memory, with bounds. They are listed in the order in which they were added.</summary>
public sealed class MemoryObjectStore : IObjectStore
{
    /// <summary>The first number: those below are reserved (Object Transfer Service 1.0, 3.2.6).</summary>
    public const ulong FirstId = 0x100;

    private const ObjectProperties OfCreated
        = ObjectProperties.Read | ObjectProperties.Write | ObjectProperties.Delete | ObjectProperties.Append | ObjectProperties.Truncate | ObjectProperties.Patch;

    private readonly object _gate = new();
    private readonly SortedDictionary<ulong, Item> _items = new();
    private readonly int _maxObjects;
    private readonly long _maxOctets;
    private readonly Func<DateTime> _clock;
    private ulong _next = FirstId;
    private long _octets;

    /// <summary>A store without objects.</summary>
    /// <param name="maxObjects">How many objects it takes, above 0.</param>
    /// <param name="maxOctets">For how many octets there is room in all of them, above 0.</param>
    /// <param name="clock">Tells the time; null for the local time of the system. It runs under the lock of the store: it must not call the radio or a service.</param>
    /// <exception cref="ArgumentOutOfRangeException">A bound is not above 0.</exception>
    public MemoryObjectStore(int maxObjects = 1024, long maxOctets = 16 * 1024 * 1024, Func<DateTime>? clock = null)
    {
        _maxObjects = maxObjects > 0 ? maxObjects : throw new ArgumentOutOfRangeException(nameof(maxObjects), maxObjects, "A store takes at least one object.");
        _maxOctets = maxOctets > 0 ? maxOctets : throw new ArgumentOutOfRangeException(nameof(maxOctets), maxOctets, "A store has room for at least one octet.");
        _clock = clock ?? (static () => DateTime.Now);
    }

    /// <summary>The types of objects that clients may make; null, the default, for any.</summary>
    public IReadOnlyCollection<BleUuid>? Types { get; set; }

    /// <summary>Adds an object.</summary>
    /// <param name="name">Its name, 0..120 octets of UTF-8; no other object has it.</param>
    /// <param name="type">What it is: a UUID of 16 or 128 bits.</param>
    /// <param name="octets">Its octets.</param>
    /// <param name="properties">What clients may do with it.</param>
    /// <returns>What is said of it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    /// <exception cref="ArgumentException">The name is too long or taken, or the type is no such UUID.</exception>
    /// <exception cref="InvalidOperationException">The store is full.</exception>
    public ObjectMetadata Add(string name, BleUuid type, ReadOnlySpan<byte> octets, ObjectProperties properties)
    {
        if (Encoding.UTF8.GetByteCount(name ?? throw new ArgumentNullException(nameof(name))) > ObjectTransferService.MaxNameOctets)
            throw new ArgumentException("The name of an object has 120 octets at most.", nameof(name));
        if (type.Length is not (2 or 16))
            throw new ArgumentException("The type of an object is a UUID of 16 or 128 bits.", nameof(type));
        lock (_gate)
        {
            foreach (var item in _items.Values)
            {
                if (name.Length > 0 && item.Metadata.Name == name)
                    throw new ArgumentException("There is an object of the name '" + name + "' already.", nameof(name));
            }

            var added = Insert(name, type, (uint)octets.Length, properties) ?? throw new InvalidOperationException("The store is full.");
            octets.CopyTo(added.Octets);
            added.Metadata = added.Metadata with { Size = new ObjectSize((uint)octets.Length, (uint)octets.Length) };
            return added.Metadata;
        }
    }

    /// <summary>The octets of an object.</summary>
    /// <param name="id">Its number.</param>
    /// <returns>A copy, or null when there is no such object.</returns>
    public byte[]? Read(ulong id)
    {
        lock (_gate)
            return _items.TryGetValue(id, out var item) ? item.Octets.AsSpan(0, (int)item.Metadata.Size.Current).ToArray() : null;
    }

    /// <inheritdoc/>
    public IReadOnlyList<ObjectMetadata> List()
    {
        lock (_gate)
        {
            var list = new List<ObjectMetadata>(_items.Count);
            foreach (var item in _items.Values)
                list.Add(item.Metadata);
            return list;
        }
    }

    /// <inheritdoc/>
    public ObjectMetadata? Find(ulong id)
    {
        lock (_gate)
            return _items.TryGetValue(id, out var item) ? item.Metadata : null;
    }

    /// <inheritdoc/>
    public ObjectActionResult Create(BleUuid type, uint size, out ObjectMetadata? created)
    {
        created = null;
        if (Types is { } types && !Contains(types, type))
            return ObjectActionResult.UnsupportedType;
        lock (_gate)
            created = Insert(string.Empty, type, size, OfCreated)?.Metadata;
        return created is null ? ObjectActionResult.InsufficientResources : ObjectActionResult.Success;
    }

    /// <inheritdoc/>
    public bool Update(ObjectMetadata metadata)
    {
        if (metadata is null)
            throw new ArgumentNullException(nameof(metadata));
        lock (_gate)
        {
            if (!_items.TryGetValue(metadata.Id, out var item))
                return false;
            item.Metadata = metadata with { Size = item.Metadata.Size };
            return true;
        }
    }

    /// <inheritdoc/>
    public bool Delete(ulong id)
    {
        lock (_gate)
        {
            if (!_items.TryGetValue(id, out var item))
                return false;
            _octets -= item.Octets.Length;
            return _items.Remove(id);
        }
    }

    /// <inheritdoc/>
    public ValueTask<int> ReadAsync(ulong id, uint offset, Memory<byte> destination, CancellationToken cancel)
    {
        lock (_gate)
        {
            if (!_items.TryGetValue(id, out var item) || offset >= item.Metadata.Size.Current)
                return new ValueTask<int>(0);
            var count = (int)Math.Min((uint)destination.Length, item.Metadata.Size.Current - offset);
            item.Octets.AsSpan((int)offset, count).CopyTo(destination.Span);
            return new ValueTask<int>(count);
        }
    }

    /// <inheritdoc/>
    public ValueTask<bool> WriteAsync(ulong id, uint offset, ReadOnlyMemory<byte> octets, CancellationToken cancel)
    {
        lock (_gate)
        {
            if (!_items.TryGetValue(id, out var item) || offset > item.Metadata.Size.Current)
                return new ValueTask<bool>(false);
            var end = (long)offset + octets.Length;
            if (end > item.Octets.Length)
            {
                if (end > int.MaxValue || _octets + end - item.Octets.Length > _maxOctets)
                    return new ValueTask<bool>(false);
                _octets += end - item.Octets.Length;
                Array.Resize(ref item.Octets, (int)end);
            }

            octets.Span.CopyTo(item.Octets.AsSpan((int)offset));
            var size = new ObjectSize((uint)Math.Max(end, item.Metadata.Size.Current), (uint)item.Octets.Length);
            item.Metadata = item.Metadata with { Size = size, LastModified = _clock() };
            return new ValueTask<bool>(true);
        }
    }

    /// <inheritdoc/>
    public ValueTask<bool> TruncateAsync(ulong id, uint size, CancellationToken cancel)
    {
        lock (_gate)
        {
            if (!_items.TryGetValue(id, out var item) || size > item.Metadata.Size.Current)
                return new ValueTask<bool>(false);
            item.Metadata = item.Metadata with { Size = item.Metadata.Size with { Current = size }, LastModified = _clock() };
            return new ValueTask<bool>(true);
        }
    }

    private static bool Contains(IReadOnlyCollection<BleUuid> types, BleUuid type)
    {
        foreach (var known in types)
        {
            if (known.ToUuid128() == type.ToUuid128())
                return true;
        }

        return false;
    }

    // Under the gate. Null when there is no room.
    private Item? Insert(string name, BleUuid type, uint size, ObjectProperties properties)
    {
        if (_items.Count >= _maxObjects || size > int.MaxValue || _octets + size > _maxOctets)
            return null;
        var now = _clock();
        var item = new Item(new ObjectMetadata(_next, name, type, new ObjectSize(0, size), properties, now, now), new byte[size]);
        _items.Add(_next++, item);
        _octets += size;
        return item;
    }

    private sealed class Item
    {
        public ObjectMetadata Metadata;
        public byte[] Octets;

        public Item(ObjectMetadata metadata, byte[] octets)
        {
            Metadata = metadata;
            Octets = octets;
        }
    }
}
