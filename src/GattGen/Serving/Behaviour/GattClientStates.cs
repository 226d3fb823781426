// What a service keeps for each client, as long as its link lives.
using System;
using System.Collections.Generic;

namespace GattGen;

/// <summary>The objects of a <see cref="GattClientStateAttribute"/> class, one for each link. Generated code makes it; applications do not need it.</summary>
/// <typeparam name="T">The class.</typeparam>
public sealed class GattClientStates<T> : GattBehaviour, ILinkListener
    where T : class
{
    private readonly Func<T> _create;
    private readonly List<KeyValuePair<Link, T>> _states = new();

    /// <summary>Keeps nothing yet.</summary>
    /// <param name="binding">The tie of the service.</param>
    /// <param name="create">Makes an object.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public GattClientStates(GattBinding binding, Func<T> create)
        : base(binding) => _create = create ?? throw new ArgumentNullException(nameof(create));

    /// <summary>Keeps objects until the service is not registered any more. Call it from <see cref="IGattService.Attached"/>.</summary>
    /// <exception cref="BleException"><see cref="BleError.NotSupported"/>: the radio offers the module API only.</exception>
    public void Start() => Begin();

    /// <summary>The object of a client, made now if there is none.</summary>
    /// <param name="peer">The client.</param>
    /// <exception cref="BleException"><see cref="BleError.NotConnected"/>: its link has ended, or the service is not registered.</exception>
    public T Of(in GattPeer peer)
    {
        using (Binding.Enter())
        {
            if (Layer is not { } layer || layer.Find(peer.Connection) is not { IsEnded: false } link || !link.IsTo(peer))
                throw new BleException(BleError.NotConnected, "There is no state of " + peer.ToString() + ": its link has ended, or the service is not registered.");
            foreach (var known in _states)
            {
                if (ReferenceEquals(known.Key, link))
                    return known.Value;
            }

            var state = _create();
            _states.Add(new KeyValuePair<Link, T>(link, state));
            link.Add(this);
            return state;
        }
    }

    void ILinkListener.OnLinkEnded(Link link)
    {
        var at = _states.FindIndex(known => ReferenceEquals(known.Key, link));
        if (at < 0)
            return;
        Drop(link.Layer, _states[at].Value);
        _states.RemoveAt(at);
    }

    private protected override void OnBegun(AsynchronousLayer layer)
    {
        // Objects are made when they are asked for.
    }

    private protected override void OnEnded(AsynchronousLayer layer)
    {
        var states = _states.ToArray();
        _states.Clear();
        foreach (var known in states)
        {
            known.Key.Remove(this);
            Drop(layer, known.Value);
        }
    }

    private static void Drop(AsynchronousLayer layer, T state)
    {
        if (state is IDisposable disposable)
            layer.Post(new Disposal(layer, disposable));
    }

    private sealed class Disposal : IPosted
    {
        private readonly IDisposable _state;

        public Disposal(AsynchronousLayer layer, IDisposable state)
        {
            Layer = layer;
            _state = state;
        }

        public AsynchronousLayer Layer { get; }

        public void RunPosted() => _state.Dispose();
    }
}
