// Who inside this library is told of the end of a link.
using System.Collections.Generic;

namespace GattGen;

public sealed partial class Link
{
    private readonly List<ILinkListener> _listeners = new();
    private readonly BleAddress _firstPeer;

    /// <summary>Whether a peer is the one of this link, under its present address or under that before it was paired with. Under the gate.</summary>
    internal bool IsTo(in GattPeer peer)
    {
        Refresh();
        return peer.Connection == Handle && (peer.Address == _info.Peer || peer.Address == _firstPeer);
    }

    /// <summary>Tells it of the end. Under the gate; the link has not ended.</summary>
    internal void Add(ILinkListener listener) => _listeners.Add(listener);

    /// <summary>Tells it no more; nothing happens when it is not told. Under the gate.</summary>
    internal void Remove(ILinkListener listener) => _listeners.Remove(listener);

    private void TellListeners()
    {
        var listeners = _listeners.ToArray();
        _listeners.Clear();
        foreach (var listener in listeners)
            listener.OnLinkEnded(this);
    }
}
