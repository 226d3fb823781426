// The Nordic UART service: text or octets in both directions over two characteristics. Not adopted by the Bluetooth SIG.
using System;

namespace GattGen.Profiles;

/// <summary>A serial line over GATT, as terminal programs for phones know it.</summary>
/// <remarks>
/// What a client writes raises <see cref="Received"/>, in the order in which it was written. <see cref="Send"/> notifies every
/// subscriber; a client that cannot take it in time gets the latest octets only, so an application that sends a lot waits for an answer
/// now and then.
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

    /// <summary>The longest piece that is sent at once, in octets.</summary>
    public const int MaxPieceOctets = 244;

    /// <summary>What the client writes, piece by piece; see <see cref="Received"/>.</summary>
    [GattCharacteristic("6E400002-B5A3-F393-E0A9-E50E24DCCA9E", GattFlags.Write | GattFlags.WriteNoResponse, MaxLength = MaxPieceOctets)]
    public partial ReadOnlyMemory<byte> Rx { get; }

    /// <summary>The last piece that was sent; see <see cref="Send"/>.</summary>
    [GattCharacteristic("6E400003-B5A3-F393-E0A9-E50E24DCCA9E", GattFlags.Notify, MaxLength = MaxPieceOctets)]
    public partial ReadOnlyMemory<byte> Tx { get; set; }

    /// <summary>A client has written. Raised on the executor of the stack, once for each write.</summary>
    public event Action<ReadOnlyMemory<byte>>? Received;

    /// <summary>Sends octets to every subscriber, in pieces of at most <see cref="MaxPieceOctets"/>.</summary>
    /// <param name="octets">What is sent.</param>
    public void Send(ReadOnlySpan<byte> octets)
    {
        while (!octets.IsEmpty)
        {
            var piece = octets.Slice(0, Math.Min(octets.Length, MaxPieceOctets));
            Tx = piece.ToArray();
            octets = octets.Slice(piece.Length);
        }
    }

    partial void OnRxWritten(ReadOnlySpan<byte> value) => Received?.Invoke(value.ToArray());
}
