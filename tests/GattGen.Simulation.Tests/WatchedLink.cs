// One connection as the application of a node has been told of it, and what it still waits for.
using System.Collections.Generic;

namespace GattGen.Simulated.Tests;

/// <summary>Something that was asked for on a connection and ends with one event.</summary>
internal sealed class Pending
{
    public Pending(BleEventCode done, ushort handle)
    {
        Done = done;
        Handle = handle;
    }

    /// <summary>The event that ends it.</summary>
    public BleEventCode Done { get; }

    public ushort Handle { get; }

    /// <summary>The call that asks for it has not returned: it may yet throw.</summary>
    public bool IsTentative { get; set; } = true;

    /// <summary>The value has come; only the end may follow.</summary>
    public bool HasResult { get; set; }
}

/// <summary>A connection.</summary>
internal sealed class WatchedLink
{
    public WatchedLink(uint identifier, ushort handle, bool isCentral, BleAddress peer)
    {
        Identifier = identifier;
        Handle = handle;
        IsCentral = isCentral;
        Peer = peer;
    }

    /// <summary>No two ends of connections in a world have the same.</summary>
    public uint Identifier { get; }

    public ushort Handle { get; }

    public bool IsCentral { get; }

    public BleAddress Peer { get; }

    /// <summary>The peer is a hostile one: what it sends means nothing.</summary>
    public bool IsHostile { get; set; }

    /// <summary>What was asked for, oldest first.</summary>
    public List<Pending> Pending { get; } = [];

    public bool HasAskedForMtu { get; set; }

    public int MtuEvents { get; set; }

    /// <summary>How many numbered notifications and indications this end has sent.</summary>
    public uint[] Sent { get; } = new uint[2];

    /// <summary>How many of the peer this end has got, in order.</summary>
    public uint[] Got { get; } = new uint[2];

    /// <summary>The identifier of the end from which they came; 0 before the first.</summary>
    public uint From { get; set; }
}
