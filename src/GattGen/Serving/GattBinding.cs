// The tie between a service object and the stack that serves it.
using System;
using System.Threading;

namespace GattGen;

/// <summary>
/// Ties one service object to the stack on which it is registered: its handles, its gate, its subscribers. Generated code owns one
/// for the life of the service; applications do not need it.
/// </summary>
public sealed class GattBinding
{
    // What setters of services that are on no stack take in place of a stack's gate. One for all: it guards a moment of configuration.
    private static readonly object Unattached = new();

    private ushort[] _handles = Array.Empty<ushort>();
    private Subscriber[] _subscribers = Array.Empty<Subscriber>();
    private GattBehaviour[] _behaviours = Array.Empty<GattBehaviour>();
    private volatile Ble? _ble;

    /// <summary>The radio on which the service is registered, or null.</summary>
    public Ble? Ble => _ble;

    /// <summary>Whether the service is registered.</summary>
    public bool IsAttached => _ble is not null;

    /// <summary>The handle that registration gave to a value; 0 before.</summary>
    /// <param name="index">Which value: the position in the list that registration returns.</param>
    public ushort Handle(int index)
    {
        var handles = _handles;
        return (uint)index < (uint)handles.Length ? handles[index] : (ushort)0;
    }

    /// <summary>Enters the gate under which the values of the service are kept: that of its stack. Dispose of the scope to leave.</summary>
    /// <example><code>using (_gatt.Enter()) { _level = value; _gatt.Update(0, octets); }</code></example>
    public Scope Enter()
    {
        while (true)
        {
            var ble = _ble;
            if (ble is not null)
            {
                ble.EnterStack();
                if (ReferenceEquals(ble, _ble))
                    return new Scope(ble);
                ble.ExitStack();
            }
            else
            {
                Monitor.Enter(Unattached);
                if (_ble is null)
                    return new Scope(null);
                Monitor.Exit(Unattached);
            }
        }
    }

    /// <summary>Stores a value and tells the subscribers. Nothing happens while the service is not registered. Call it inside <see cref="Enter"/>.</summary>
    /// <param name="index">Which value; -1 for one that is not registered: nothing happens.</param>
    /// <param name="value">The value, 0..512 octets.</param>
    public void Update(int index, ReadOnlySpan<byte> value)
    {
        if (index >= 0 && _ble is { } ble && ble.Active)
            ble.GattsWrite(_handles[index], value, sendUpdate: true);
    }

    /// <summary>Stores a value and tells the subscribers if it differs from what is stored. Nothing happens while the service is not registered. Call it inside <see cref="Enter"/>.</summary>
    /// <param name="index">Which value; -1 for one that is not registered: nothing happens.</param>
    /// <param name="value">The value, 0..512 octets.</param>
    public void UpdateChanged(int index, ReadOnlySpan<byte> value)
    {
        if (index < 0 || _ble is not { } ble || !ble.Active)
            return;
        Span<byte> stored = stackalloc byte[RemoteAttribute.MaxValueLength];
        if (!value.SequenceEqual(stored.Slice(0, ble.GattsRead(_handles[index], stored))))
            ble.GattsWrite(_handles[index], value, sendUpdate: true);
    }

    /// <summary>Stores a value and tells nobody. Nothing happens while the service is not registered. Call it inside <see cref="Enter"/>.</summary>
    /// <param name="index">Which value; -1 for one that is not registered: nothing happens.</param>
    /// <param name="value">The value, 0..512 octets.</param>
    public void Store(int index, ReadOnlySpan<byte> value)
    {
        if (index >= 0 && _ble is { } ble && ble.Active)
            ble.GattsWrite(_handles[index], value);
    }

    /// <summary>Stores the handles of other values: what an aggregate format lists. Call it from <see cref="IGattService.Attached"/>.</summary>
    /// <param name="index">Which value; -1 for one that is not registered: nothing happens.</param>
    /// <param name="listed">The values whose handles are stored; -1 for one that is not registered, which is left out.</param>
    public void StoreHandles(int index, params int[] listed)
    {
        if (index < 0 || listed is null)
            return;
        var octets = new byte[2 * listed.Length];
        var length = 0;
        foreach (var each in listed)
        {
            var handle = Handle(each);
            if (handle == 0)
                continue;
            octets[length++] = (byte)handle;
            octets[length++] = (byte)(handle >> 8);
        }

        Store(index, octets.AsSpan(0, length));
    }

    /// <summary>Sets the size of the buffer of a value. Call it from <see cref="IGattService.Attached"/>.</summary>
    /// <param name="index">Which value; -1 for one that is not registered: nothing happens.</param>
    /// <param name="length">The largest value that a client may write, in octets.</param>
    /// <param name="append">Whether remote writes append.</param>
    public void SetBuffer(int index, int length, bool append = false)
    {
        if (index >= 0)
            _ble?.GattsSetBuffer(_handles[index], length, append);
    }

    /// <summary>Takes what is stored; a value in append mode is cleared by it. Call it inside <see cref="Enter"/>.</summary>
    /// <param name="index">Which value.</param>
    /// <returns>The octets, in a new array; none while the service is not registered.</returns>
    public byte[] Take(int index) => index >= 0 && _ble is { } ble && ble.Active ? ble.GattsRead(_handles[index]) : Array.Empty<byte>();

    /// <summary>Who has subscribed to a value.</summary>
    /// <param name="index">Which value.</param>
    public GattSubscribers Subscribers(int index) => new(this, index);

    internal void Attach(Ble ble, ushort[] handles)
    {
        lock (Unattached)
        {
            // Two radios may be asked for the same object at the same time.
            if (_ble is { } other && !ReferenceEquals(other, ble))
                throw new BleException(BleError.Already, "The object is registered on another radio already: an object serves in one place; create another one for a second instance.");
            _handles = handles;
            _subscribers = Array.Empty<Subscriber>();
            _ble = ble;
        }
    }

    internal void Detach(Ble ble)
    {
        lock (Unattached)
        {
            if (!ReferenceEquals(_ble, ble))
                return;
            _handles = Array.Empty<ushort>();
            _subscribers = Array.Empty<Subscriber>();
            _ble = null;
        }

        foreach (var behaviour in _behaviours)
            behaviour.End();
    }

    /// <summary>Ends it when the service is not registered any more.</summary>
    internal void Add(GattBehaviour behaviour)
    {
        lock (Unattached)
        {
            var behaviours = new GattBehaviour[_behaviours.Length + 1];
            _behaviours.CopyTo(behaviours, 0);
            behaviours[_behaviours.Length] = behaviour;
            _behaviours = behaviours;
        }
    }

    internal void SetSubscription(in GattPeer peer, int index, GattSubscription subscription)
    {
        // Copy on write: readers on other threads walk the array without a gate.
        var old = _subscribers;
        var at = -1;
        for (var i = 0; i < old.Length; i++)
        {
            if (old[i].Index == index && old[i].Peer.Connection == peer.Connection)
                at = i;
        }

        var count = old.Length - (at >= 0 ? 1 : 0) + (subscription != GattSubscription.None ? 1 : 0);
        var subscribers = count == 0 ? Array.Empty<Subscriber>() : new Subscriber[count];
        var to = 0;
        for (var i = 0; i < old.Length; i++)
        {
            if (i != at)
                subscribers[to++] = old[i];
        }

        if (subscription != GattSubscription.None)
            subscribers[to] = new Subscriber(peer, index, subscription);
        Volatile.Write(ref _subscribers, subscribers);
    }

    internal Subscriber[] Snapshot() => Volatile.Read(ref _subscribers);

    internal readonly struct Subscriber
    {
        public Subscriber(in GattPeer peer, int index, GattSubscription subscription)
        {
            Peer = peer;
            Index = index;
            Subscription = subscription;
        }

        public GattPeer Peer { get; }

        public int Index { get; }

        public GattSubscription Subscription { get; }
    }

    /// <summary>The gate is held while this lives.</summary>
    public readonly ref struct Scope
    {
        private readonly Ble? _entered;

        internal Scope(Ble? entered) => _entered = entered;

        /// <summary>Leaves the gate.</summary>
        public void Dispose()
        {
            if (_entered is { } ble)
                ble.ExitStack();
            else
                Monitor.Exit(Unattached);
        }
    }
}

/// <summary>Who has subscribed to a value. It can be counted and walked from any thread; a walk sees one moment.</summary>
public readonly struct GattSubscribers : IEquatable<GattSubscribers>
{
    private readonly GattBinding? _binding;
    private readonly int _index;

    internal GattSubscribers(GattBinding binding, int index)
    {
        _binding = binding;
        _index = index;
    }

    /// <summary>The number of clients that have subscribed.</summary>
    public int Count
    {
        get
        {
            var count = 0;
            foreach (var peer in this)
                count++;
            return count;
        }
    }

    /// <summary>Whether nobody has subscribed.</summary>
    public bool IsEmpty => Count == 0;

    /// <summary>Walks the subscribers.</summary>
    public Enumerator GetEnumerator() => new(_binding?.Snapshot() ?? Array.Empty<GattBinding.Subscriber>(), _index);

    /// <inheritdoc/>
    public bool Equals(GattSubscribers other) => ReferenceEquals(_binding, other._binding) && _index == other._index;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is GattSubscribers other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_binding, _index);

    /// <summary>Whether both are the subscribers of the same value.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(GattSubscribers left, GattSubscribers right) => left.Equals(right);

    /// <summary>Whether they are the subscribers of different values.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(GattSubscribers left, GattSubscribers right) => !left.Equals(right);

    /// <summary>Walks the subscribers of a value.</summary>
#pragma warning disable CA1815 // an enumerator is not compared
    public struct Enumerator
#pragma warning restore CA1815
    {
        private readonly GattBinding.Subscriber[] _all;
        private readonly int _index;
        private int _at;

        internal Enumerator(GattBinding.Subscriber[] all, int index)
        {
            _all = all;
            _index = index;
            _at = -1;
        }

        /// <summary>The subscriber.</summary>
        public readonly GattPeer Current => _all[_at].Peer;

        /// <summary>Goes to the next one.</summary>
        /// <returns>False at the end.</returns>
        public bool MoveNext()
        {
            while (++_at < _all.Length)
            {
                if (_all[_at].Index == _index)
                    return true;
            }

            return false;
        }
    }
}
