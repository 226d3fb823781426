// How many octets a notification carries to those who have subscribed.
using System;

namespace GattGen.Profiles;

/// <summary>The room that the MTU of links leaves for a value.</summary>
internal static class NotificationRoom
{
    /// <summary>The header of a notification in octets (Core Vol 3, Part F, 3.4.7.1).</summary>
    public const int HeaderOctets = 3;

    /// <summary>What the smallest MTU, 23 octets, carries.</summary>
    public const int SmallestOctets = 20;

    /// <summary>The largest value in octets that reaches one client whole.</summary>
    /// <param name="binding">The tie of the service.</param>
    /// <param name="peer">The client.</param>
    public static int Of(GattBinding binding, in GattPeer peer)
        => binding.Ble is IBleHost host && host.TryGetConnection(peer.Connection, out var connection) ? connection.Mtu - HeaderOctets : SmallestOctets;

    /// <summary>The largest value in octets that reaches all clients whole; 20 where there are none.</summary>
    /// <param name="binding">The tie of the service.</param>
    /// <param name="subscribers">The clients.</param>
    public static int Of(GattBinding binding, GattSubscribers subscribers)
    {
        var least = int.MaxValue;
        foreach (var peer in subscribers)
            least = Math.Min(least, Of(binding, peer));
        return least == int.MaxValue ? SmallestOctets : least;
    }
}
