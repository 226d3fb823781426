// The Nordic UART service: text or octets in both directions over two characteristics. Not adopted by the Bluetooth SIG.
using System;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen.Profiles;

/// <summary>A serial line over GATT, as terminal programs for phones know it.</summary>
/// <remarks>
/// What a client writes raises <see cref="Received"/>, in the order in which it was written. <see cref="SendAsync"/> waits until every
/// subscriber can take it, and loses nothing; <see cref="Send"/> does not wait, so a client that is behind gets the latest piece only.
/// </remarks>
/// <example>
/// <code>
/// var uart = new NordicUartService();
/// uart.Received += octets => uart.Send(octets.Span);      // an echo
/// </code>
/// </example>
[GattService(UuidText)]
public partial class NordicUartService
{
    /// <summary>The UUID of the service as text.</summary>
    public const string UuidText = "6E400001-B5A3-F393-E0A9-E50E24DCCA9E";

    /// <summary>The longest piece that is sent or received at once, in octets.</summary>
    public const int MaxPieceOctets = 244;

    // What the smallest MTU carries: 23 octets less the header of a notification (Core Vol 3, Part F, 3.4.7.1).
    private const int HeaderOctets = 3;
    private const int SmallestPieceOctets = 20;

    /// <summary>What the client writes, piece by piece; see <see cref="Received"/>.</summary>
    [GattCharacteristic("6E400002-B5A3-F393-E0A9-E50E24DCCA9E", GattFlags.Write | GattFlags.WriteNoResponse, MaxLength = MaxPieceOctets)]
    public partial ReadOnlyMemory<byte> Rx { get; }

    /// <summary>The last piece that was sent; see <see cref="Send"/>.</summary>
    [GattCharacteristic("6E400003-B5A3-F393-E0A9-E50E24DCCA9E", GattFlags.Notify, MaxLength = MaxPieceOctets)]
    public partial ReadOnlyMemory<byte> Tx { get; set; }

    /// <summary>A client has written. Raised on the executor of the stack, once for each write.</summary>
    public event Action<ReadOnlyMemory<byte>>? Received;

    /// <summary>Sends octets to every subscriber, in pieces that the smallest of their MTUs carries. Does not wait.</summary>
    /// <param name="octets">What is sent.</param>
    public void Send(ReadOnlySpan<byte> octets)
    {
        var most = MaxPieceOctets;
        foreach (var peer in TxSubscribers)
            most = Math.Min(most, PieceOctets(peer));
        while (!octets.IsEmpty)
        {
            var piece = octets.Slice(0, Math.Min(octets.Length, most));
            Tx = piece.ToArray();
            octets = octets.Slice(piece.Length);
        }
    }

    /// <summary>Sends octets to every subscriber, one after the other, in pieces that its MTU carries; waits for room.</summary>
    /// <param name="octets">What is sent.</param>
    /// <param name="cancel">Gives up; the pieces before have been sent.</param>
    /// <exception cref="BleException"><see cref="BleError.NotConnected"/>: a subscriber has gone meanwhile.</exception>
    public async ValueTask SendAsync(ReadOnlyMemory<byte> octets, CancellationToken cancel = default)
    {
        foreach (var peer in TxSubscribers)
        {
            if (_gatt.Ble is not { } ble || !Link.TryFind(ble, peer.Connection, out var link))
                continue;
            var most = PieceOctets(peer);
            for (var rest = octets; !rest.IsEmpty; rest = rest.Slice(Math.Min(rest.Length, most)))
                await link.NotifyAsync(Handles.Tx, rest.Slice(0, Math.Min(rest.Length, most)), cancel).ConfigureAwait(false);
        }
    }

    private int PieceOctets(in GattPeer peer)
        => _gatt.Ble is IBleHost host && host.TryGetConnection(peer.Connection, out var connection)
            ? Math.Min(MaxPieceOctets, connection.Mtu - HeaderOctets)
            : SmallestPieceOctets;

    partial void OnRxWritten(ReadOnlySpan<byte> value) => Received?.Invoke(value.ToArray());
}
