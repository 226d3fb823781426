// The controller's buffers for data packets (Core Vol 4, Part E, 4.1.1).
using System;

namespace GattGen.Host;

/// <summary>
/// Counts the buffers of the controller: each packet sent takes one, and Number Of Completed Packets gives them back. What a
/// connection holds comes back when it ends. A controller that gives back more than it was given is not believed.
/// </summary>
internal sealed class AclBuffers
{
    private int _total;

    /// <summary>The largest payload of a data packet, in octets.</summary>
    public int PacketLength { get; private set; } = 27;

    /// <summary>The buffers that are free.</summary>
    public int Free { get; private set; }

    /// <summary>The controller has come up.</summary>
    public void Reset(int total, int packetLength)
    {
        _total = total;
        Free = total;
        PacketLength = packetLength;
    }

    /// <summary>A packet was sent.</summary>
    public void Take(HostConnection connection)
    {
        Free--;
        connection.PacketsInController++;
    }

    /// <summary>The controller is done with packets.</summary>
    /// <returns>How many it gave back that it did not have.</returns>
    public int Complete(HostConnection connection, int count)
    {
        var given = Math.Min(count, connection.PacketsInController);
        connection.PacketsInController -= given;
        Free = Math.Min(_total, Free + given);
        return count - given;
    }

    /// <summary>A connection has ended: the controller has dropped its packets.</summary>
    public void Release(HostConnection connection) => Complete(connection, connection.PacketsInController);
}
