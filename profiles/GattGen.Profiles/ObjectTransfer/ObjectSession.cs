// What an object server keeps for one client, as long as its link lives.
using System;
using System.Threading;

namespace GattGen.Profiles;

/// <summary>One client: its current object, its list, its channel, and what is being moved. Its members are touched under the gate of the stack.</summary>
internal sealed class ObjectSession
{
    public const int FilterCount = 3;

    /// <summary>The client.</summary>
    public GattPeer Peer { get; set; }

    /// <summary>The server that has counted it; null before.</summary>
    public ObjectServer? Server { get; set; }

    /// <summary>The current object, which may be gone meanwhile.</summary>
    public ulong? Current { get; set; }

    /// <summary>The filters of its list.</summary>
    public ObjectListFilter[] Filters { get; } = new ObjectListFilter[FilterCount];

    /// <summary>The order of its list.</summary>
    public ObjectSortOrder Order { get; set; }

    /// <summary>Its channel; null while there is none.</summary>
    public L2capChannel? Channel { get; set; }

    /// <summary>What is being moved; null for nothing.</summary>
    public ObjectMove? Move { get; set; }

    /// <summary>The link has ended.</summary>
    public void End() => Server?.Forget(this);

    /// <summary>A move has ended.</summary>
    public void End(ObjectMove move)
    {
        if (ReferenceEquals(Move, move))
            Move = null;
    }

    /// <summary>The server has gone: another one begins from the beginning.</summary>
    public void Reset()
    {
        Server = null;
        Current = null;
        Array.Clear(Filters, 0, Filters.Length);
        Order = default;
        Channel = null;
        Move = null;
    }
}

/// <summary>Octets of an object that are being moved.</summary>
internal sealed class ObjectMove
{
    public ObjectMove(GattPeer peer, ulong id, bool isRead, uint offset, uint length, bool truncate)
    {
        Peer = peer;
        Id = id;
        IsRead = isRead;
        Offset = offset;
        Length = length;
        Truncate = truncate;
    }

    public GattPeer Peer { get; }

    public ulong Id { get; }

    public bool IsRead { get; }

    public uint Offset { get; }

    public uint Length { get; }

    public bool Truncate { get; }

    /// <summary>Stops it. It has no timer: nothing to dispose of.</summary>
    public CancellationTokenSource Stop { get; } = new();
}
