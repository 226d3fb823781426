// The role peripheral, for applications that await (Core Vol 3, Part C, 2.2.2).
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen;

/// <summary>How <see cref="Peripheral"/> advertises.</summary>
public sealed class AdvertiseOptions
{
    /// <summary>The advertising interval, 20 ms..10.24 s, rounded down to a multiple of 625 µs; 100 ms by default.</summary>
    public TimeSpan Interval { get; set; } = TimeSpan.FromMilliseconds(100);

    /// <summary>How long to advertise; zero, the default, for ever.</summary>
    public TimeSpan Duration { get; set; }

    internal AdvertiseOptions Copy() => (AdvertiseOptions)MemberwiseClone();

    internal void Check()
    {
        if (Interval.Ticks < 20_000 * 10 || Interval.Ticks > 10_240_000L * 10)
            throw new ArgumentOutOfRangeException("options", Interval, "An advertising interval is 20 ms..10.24 s.");
        if (Duration < TimeSpan.Zero || Duration.TotalDays > 36_500)
            throw new ArgumentOutOfRangeException("options", Duration, "Advertising lasts at least a moment, or zero for ever.");
    }
}

/// <summary>Advertises and waits for centrals. Services are registered on the radio, or by a server class.</summary>
/// <example>
/// <code>
/// var peripheral = new Peripheral(ble);
/// while (true)
/// {
///     await using var link = await peripheral.AdvertiseAsync(advertisingData, cancel: cancel);
///     await link.WaitForDisconnectionAsync(cancel);
/// }
/// </code>
/// </example>
public sealed class Peripheral
{
    private readonly AsynchronousLayer _layer;

    /// <summary>A peripheral on a radio.</summary>
    /// <param name="ble">The radio; it need not be active yet.</param>
    /// <exception cref="ArgumentNullException"><paramref name="ble"/> is null.</exception>
    /// <exception cref="BleException"><see cref="BleError.NotSupported"/>: the radio offers the module API only.</exception>
    public Peripheral(Ble ble) => _layer = AsynchronousLayer.Of(ble);

    /// <summary>The radio.</summary>
    public Ble Ble => _layer.Ble;

    /// <summary>Advertises with the data of the last time until a central has connected.</summary>
    /// <param name="options">How to advertise, or null for the default.</param>
    /// <param name="cancel">Stops advertising. A central that connects in the same moment is left as it is; <see cref="AcceptAsync"/> or <see cref="Link.TryFind"/> gives its link.</param>
    /// <returns>The link to the central.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of range.</exception>
    /// <exception cref="BleException"><see cref="BleError.Already"/>: another such call is under way. <see cref="BleError.NoDevice"/>: the radio
    /// is off, or was switched off. <see cref="BleError.TimedOut"/>: no central has connected within <see cref="AdvertiseOptions.Duration"/>. <see cref="BleError.NoMemory"/>: every connection slot is taken. <see cref="BleError.InputOutput"/>: the
    /// controller refused to advertise, and <see cref="BleException.Status"/> is its HCI error code; a refusal while there are connections is
    /// not passed on, but tried again when one has ended.</exception>
    public ValueTask<Link> AdvertiseAsync(AdvertiseOptions? options = null, CancellationToken cancel = default) => RunAsync(null, null, options, cancel);

    /// <summary>Advertises with new advertising data, and the scan response of the last time, until a central has connected.</summary>
    /// <param name="data">The advertising data, 0..31 octets; empty clears it.</param>
    /// <param name="options">How to advertise, or null for the default.</param>
    /// <param name="cancel">Stops advertising.</param>
    /// <returns>The link to the central.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of range.</exception>
    /// <exception cref="BleException">As the first overload; <see cref="BleError.InvalidArgument"/>: the data are too long.</exception>
    public ValueTask<Link> AdvertiseAsync(ReadOnlyMemory<byte> data, AdvertiseOptions? options = null, CancellationToken cancel = default)
        => RunAsync(data, null, options, cancel);

    /// <summary>Advertises with new advertising and scan response data until a central has connected.</summary>
    /// <param name="data">The advertising data, 0..31 octets; empty clears it.</param>
    /// <param name="response">The scan response data, 0..31 octets; empty clears it.</param>
    /// <param name="options">How to advertise, or null for the default.</param>
    /// <param name="cancel">Stops advertising.</param>
    /// <returns>The link to the central.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of range.</exception>
    /// <exception cref="BleException">As the first overload; <see cref="BleError.InvalidArgument"/>: the data are too long.</exception>
    public ValueTask<Link> AdvertiseAsync(ReadOnlyMemory<byte> data, ReadOnlyMemory<byte> response, AdvertiseOptions? options = null, CancellationToken cancel = default)
        => RunAsync(data, response, options, cancel);

    /// <summary>Waits for the next central that connects, whoever advertises: a server class, or the module API.</summary>
    /// <param name="cancel">Gives up waiting.</param>
    /// <returns>The link to the central.</returns>
    /// <exception cref="BleException"><see cref="BleError.NoDevice"/>: the radio is off, or was switched off.</exception>
    public ValueTask<Link> AcceptAsync(CancellationToken cancel = default) => new AcceptOperation(_layer).Run(cancel);

    /// <summary>
    /// Advertises while it is enumerated, again after each central that has connected, and gives the links. While every connection slot is taken it waits for one.
    /// Up to 64 links are kept until they are read; then the oldest is left out (it stays connected).
    /// </summary>
    /// <param name="data">The advertising data, 0..31 octets; null for those of the last time.</param>
    /// <param name="response">The scan response data, 0..31 octets; null for those of the last time. It needs <paramref name="data"/>.</param>
    /// <param name="options">How to advertise, or null for the default. After <see cref="AdvertiseOptions.Duration"/> the enumeration ends.</param>
    /// <param name="cancel">Ends it with an <see cref="OperationCanceledException"/>.</param>
    /// <returns>The links to the centrals.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of range.</exception>
    /// <exception cref="ArgumentException">There is a scan response and no advertising data.</exception>
    /// <exception cref="BleException">While enumerating: as <see cref="AdvertiseAsync(AdvertiseOptions, CancellationToken)"/>, without the end of the time and the lack of slots.</exception>
    public IAsyncEnumerable<Link> AcceptAllAsync(ReadOnlyMemory<byte>? data = null, ReadOnlyMemory<byte>? response = null, AdvertiseOptions? options = null, CancellationToken cancel = default)
        => new AcceptedLinks(_layer, Describe(data, response, options), cancel);

    /// <summary>Advertises without taking connections, until the time is over.</summary>
    /// <param name="data">The advertising data, 0..31 octets; null for those of the last time.</param>
    /// <param name="response">The scan response data, 0..31 octets; null for those of the last time. It needs <paramref name="data"/>.</param>
    /// <param name="options">How to advertise, or null for the default: for ever.</param>
    /// <param name="cancel">Stops advertising; the call then throws <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of range.</exception>
    /// <exception cref="ArgumentException">There is a scan response and no advertising data.</exception>
    /// <exception cref="BleException">As <see cref="AdvertiseAsync(AdvertiseOptions, CancellationToken)"/>, without the end of the time.</exception>
    public ValueTask BroadcastAsync(ReadOnlyMemory<byte>? data = null, ReadOnlyMemory<byte>? response = null, AdvertiseOptions? options = null, CancellationToken cancel = default)
        => new AdvertiseOperation(_layer, Describe(data, response, options), connectable: false).RunWithoutResult(cancel);

    /// <summary>A characteristic of this side's server: what clients write as a stream, and updates to one or all of them.</summary>
    /// <param name="valueHandle">The handle of the value, as registration gave it.</param>
    /// <returns>A view by handle; it need not be kept or disposed of.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The handle is 0.</exception>
    public LocalCharacteristic Characteristic(ushort valueHandle) => new(_layer, valueHandle);

    /// <summary>Captures what clients write to several values, in the order in which it was written, from this call on.</summary>
    /// <param name="valueHandles">The handles of the values (descriptors included), as registration gave them; empty for all values of the server.</param>
    /// <param name="options">The buffer, or null for the default.</param>
    /// <param name="cancel">Ends the enumeration with an <see cref="OperationCanceledException"/>.</param>
    /// <returns>The written values; dispose of them to end the capture.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="valueHandles"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of range.</exception>
    /// <exception cref="BleException"><see cref="BleError.NoMemory"/>: too many captures on this radio.</exception>
    public WrittenValues<byte[]> WritesAsync(IReadOnlyList<ushort> valueHandles, SubscribeOptions? options = null, CancellationToken cancel = default)
        => WrittenValues<byte[]>.Start(_layer, valueHandles ?? throw new ArgumentNullException(nameof(valueHandles)), Octets.Decoder, options, cancel);

    private static Advertisement Describe(ReadOnlyMemory<byte>? data, ReadOnlyMemory<byte>? response, AdvertiseOptions? options)
    {
        if (response is not null && data is null)
            throw new ArgumentException("A scan response needs advertising data: give both.", nameof(response));
        options = options?.Copy() ?? new AdvertiseOptions();
        options.Check();
        return new Advertisement(data, response, options);
    }

    private ValueTask<Link> RunAsync(ReadOnlyMemory<byte>? data, ReadOnlyMemory<byte>? response, AdvertiseOptions? options, CancellationToken cancel)
        => new AdvertiseOperation(_layer, Describe(data, response, options), connectable: true).Run(cancel);
}
