// The role peripheral, for applications that await (Core Vol 3, Part C, 2.2.2).
using System;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen;

/// <summary>How <see cref="Peripheral"/> advertises.</summary>
public sealed class AdvertiseOptions
{
    /// <summary>The advertising interval, 20 ms..10.24 s, rounded down to a multiple of 625 µs; 100 ms by default.</summary>
    public TimeSpan Interval { get; set; } = TimeSpan.FromMilliseconds(100);

    internal AdvertiseOptions Copy() => (AdvertiseOptions)MemberwiseClone();

    internal void Check()
    {
        if (Interval.Ticks < 20_000 * 10 || Interval.Ticks > 10_240_000L * 10)
            throw new ArgumentOutOfRangeException("options", Interval, "An advertising interval is 20 ms..10.24 s.");
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
    /// is off, or was switched off. <see cref="BleError.NoMemory"/>: every connection slot is taken. <see cref="BleError.InputOutput"/>: the
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

    private ValueTask<Link> RunAsync(ReadOnlyMemory<byte>? data, ReadOnlyMemory<byte>? response, AdvertiseOptions? options, CancellationToken cancel)
    {
        options = options?.Copy() ?? new AdvertiseOptions();
        options.Check();
        return new AdvertiseOperation(_layer, data, response, options).Run(cancel);
    }
}
