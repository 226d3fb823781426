// Sends a value in as many notifications as the MTU of each subscriber asks for.
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen.Profiles;

/// <summary>Notifies values that may be longer than a notification. A subscriber whose link ends meanwhile is passed by.</summary>
internal static class SplitNotifications
{
    /// <summary>Sends a value to each subscriber in pieces.</summary>
    /// <param name="binding">The tie of the service.</param>
    /// <param name="subscribers">The subscribers.</param>
    /// <param name="handle">The handle of the value.</param>
    /// <param name="value">The octets of the value.</param>
    /// <param name="groups">How the value is split.</param>
    /// <param name="cancel">Gives up.</param>
    public static ValueTask SendAsync(GattBinding binding, GattSubscribers subscribers, ushort handle, ReadOnlySpan<byte> value, FieldGroups groups, CancellationToken cancel)
    {
        if (subscribers.IsEmpty)
            return default;
        var octets = value.ToArray();
        return SendAsync(binding, subscribers, handle, room => groups.Split(octets, room), cancel);
    }

    /// <summary>Sends a value that is never longer than a notification to each subscriber.</summary>
    /// <param name="binding">The tie of the service.</param>
    /// <param name="subscribers">The subscribers.</param>
    /// <param name="handle">The handle of the value.</param>
    /// <param name="value">The octets of the value.</param>
    /// <param name="cancel">Gives up.</param>
    public static ValueTask SendAsync(GattBinding binding, GattSubscribers subscribers, ushort handle, ReadOnlySpan<byte> value, CancellationToken cancel)
    {
        if (subscribers.IsEmpty)
            return default;
        IReadOnlyList<byte[]> whole = new[] { value.ToArray() };
        return SendAsync(binding, subscribers, handle, _ => whole, cancel);
    }

    /// <summary>Sends what is made for each subscriber.</summary>
    /// <param name="binding">The tie of the service.</param>
    /// <param name="subscribers">The subscribers.</param>
    /// <param name="handle">The handle of the value.</param>
    /// <param name="piecesOf">Makes the pieces, each of at most so many octets.</param>
    /// <param name="cancel">Gives up.</param>
    public static async ValueTask SendAsync(GattBinding binding, GattSubscribers subscribers, ushort handle, Func<int, IReadOnlyList<byte[]>> piecesOf, CancellationToken cancel)
    {
        foreach (var peer in subscribers)
        {
            if (binding.Ble is not { } ble || !Link.TryFind(ble, peer.Connection, out var link))
                continue;
            try
            {
                foreach (var piece in piecesOf(NotificationRoom.Of(binding, peer)))
                    await link.NotifyAsync(handle, piece, cancel).ConfigureAwait(false);
            }
            catch (BleException gone) when (gone.Error == BleError.NotConnected)
            {
                // The others are still there.
            }
        }
    }
}
