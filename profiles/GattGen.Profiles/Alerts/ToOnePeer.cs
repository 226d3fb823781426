// Sends a value to one of the subscribers, where each has its own.
using System;
using System.Threading.Tasks;

namespace GattGen.Profiles;

internal static class ToOnePeer
{
    /// <summary>Notifies one client of a value, if it has subscribed. Does not wait; what finds no room leaves later, in order. Under the gate or not.</summary>
    /// <param name="gatt">The tie of the service.</param>
    /// <param name="subscribers">Who has subscribed to the value.</param>
    /// <param name="peer">The client.</param>
    /// <param name="handle">The handle of the value.</param>
    /// <param name="octets">The value.</param>
    public static void Notify(GattBinding gatt, GattSubscribers subscribers, in GattPeer peer, ushort handle, ReadOnlySpan<byte> octets)
    {
        foreach (var subscriber in subscribers)
        {
            if (subscriber != peer)
                continue;
            if (gatt.Ble is { } ble && Link.TryFind(ble, peer.Connection, out var link))
                _ = SendAsync(link, handle, octets.ToArray());
            return;
        }
    }

    private static async Task SendAsync(Link link, ushort handle, byte[] octets)
    {
        try
        {
            await link.NotifyAsync(handle, octets).ConfigureAwait(false);
        }
        catch (BleException)
        {
            // The link has ended, or the value does not fit its MTU: there is nobody whom it could be told.
        }
    }
}
