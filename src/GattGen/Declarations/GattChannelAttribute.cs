// Declares a service of L2CAP channels (Core Vol 3, Part A, 4.22), found through GATT.
using System;

namespace GattGen;

/// <summary>
/// Makes a method of a <see cref="GattServiceAttribute"/> class a service of L2CAP channels: while the service is registered its PSM is listened
/// on and stands in a characteristic (<c>ushort</c>, Read), and the method is called with each channel that a client opens.
/// </summary>
/// <remarks>
/// The method takes the <see cref="L2capChannel"/>, and if it wants a <see cref="GattPeer"/> and a <see cref="System.Threading.CancellationToken"/>, which is
/// cancelled when the link ends or the service is not registered any more. It returns <c>ValueTask</c> or <c>Task</c>; when it has ended, the
/// channel is closed. It runs outside of the stack. The name of the characteristic is that of the method without <c>Async</c>; the hook
/// <c>OnXxxReading(GattRead)</c> is that of characteristics. An exception that the method throws goes to <see cref="Ble.HandlerFailed"/>.
/// <para>The client opens a channel with <c>OpenAsync</c>. Channels need a radio whose host runs here: registering the service on another one throws.</para>
/// </remarks>
/// <example>
/// <code>
/// [GattService(0x1815)]
/// public partial class Echo
/// {
///     [GattChannel(0x2A56, Mtu = 4096)]
///     private static async Task StreamAsync(L2capChannel channel, CancellationToken cancel)
///     {
///         await using var stream = channel.AsStream();
///         await stream.CopyToAsync(stream, cancel);
///     }
/// }
///
/// static class Caller
/// {
///     public static ValueTask&lt;L2capChannel&gt; CallAsync(Echo.Client echo, CancellationToken cancel) =&gt; echo.Stream.OpenAsync(cancel: cancel);
/// }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Method)]
public sealed class GattChannelAttribute : Attribute
{
    /// <summary>A service of channels whose PSM stands behind a 16-bit UUID.</summary>
    /// <param name="uuid">The UUID of the characteristic, 0..0xFFFF; see Assigned Numbers, 3.8.</param>
    public GattChannelAttribute(int uuid) => Uuid = new BleUuid(uuid);

    /// <summary>A service of channels whose PSM stands behind a 128-bit UUID.</summary>
    /// <param name="uuid">32 hexadecimal digits; hyphens may stand anywhere.</param>
    public GattChannelAttribute(string uuid) => Uuid = new BleUuid(uuid);

    /// <summary>The UUID of the characteristic.</summary>
    public BleUuid Uuid { get; }

    /// <summary>The Protocol/Service Multiplexer, 0x01..0xFF; 0x80..0xFF are for applications. 0, the default: the highest of those that is free.</summary>
    public int Psm { get; set; }

    /// <summary>The largest SDU that is taken, in octets, 32..65535; 2,048 by default.</summary>
    public int Mtu { get; set; } = 2048;

    /// <summary>How many calls of the method may run, over all links, 1..64; 8 by default. More channels are refused (0x0004, no resources).</summary>
    public int MaxChannels { get; set; } = 8;

    /// <summary>
    /// What a link must be for a channel, and for reading its PSM: <see cref="GattFlags.ReadEncrypted"/> and <see cref="GattFlags.ReadAuthenticated"/>.
    /// Read comes by itself.
    /// </summary>
    public GattFlags Flags { get; set; }

    /// <summary>
    /// The smallest key in octets, 7..16, with which the flags of security are content; 0, the default, for any (Core Vol 3, Part C, 10.3). Over a
    /// shorter one reading the PSM is refused with <see cref="AttError.EncryptionKeySizeTooShort"/>, and a channel with 0x0007 (Core Vol 3, Part A, 4.23).
    /// </summary>
    public int MinKeySize { get; set; }

    /// <summary>
    /// The handle of the value, for a product whose clients know it by heart; its declaration has the handle before it. 0, the default: the next
    /// free one. The handles between stay free.
    /// </summary>
    public ushort Handle { get; set; }

    /// <summary>Where it stands among the characteristics of the service: first those with the least number, 0 by default; those with the same one in the order of
    /// their declarations, which must then stand in one part of the class.</summary>
    public int Order { get; set; }
}
