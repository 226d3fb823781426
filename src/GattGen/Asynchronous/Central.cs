// The roles observer and central, for applications that await (Core Vol 3, Part C, 2.2.2).
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen;

/// <summary>Scans for devices and connects to them. Any number of these objects may stand on one radio; they share its scan and its links.</summary>
/// <example>
/// <code>
/// var central = new Central(ble);
/// await foreach (var result in central.ScanAsync(new ScanOptions { Active = true }, cancel))
/// {
///     if (result.Address == wanted)
///         break;
/// }
///
/// await using var link = await central.ConnectAsync(wanted, cancel: cancel);
/// </code>
/// </example>
public sealed class Central
{
    private readonly AsynchronousLayer _layer;

    /// <summary>A central on a radio.</summary>
    /// <param name="ble">The radio; it need not be active yet.</param>
    /// <exception cref="ArgumentNullException"><paramref name="ble"/> is null.</exception>
    /// <exception cref="BleException"><see cref="BleError.NotSupported"/>: the radio offers the module API only.</exception>
    public Central(Ble ble) => _layer = AsynchronousLayer.Of(ble);

    /// <summary>The radio.</summary>
    public Ble Ble => _layer.Ble;

    /// <summary>What discovery has found of servers, kept from one connection to the next.</summary>
    public DiscoveryCache DiscoveryCache => _layer.Cache;

    /// <summary>
    /// Scans while it is enumerated: the scan starts with the first <c>MoveNextAsync</c>, and has ended when the enumeration has. It also
    /// ends when its duration is over, or when a connection attempt begins.
    /// </summary>
    /// <param name="options">How to scan, or null for a passive scan without end.</param>
    /// <param name="cancel">Ends the scan with an <see cref="OperationCanceledException"/>.</param>
    /// <returns>Every advertising packet that is received and that <see cref="ScanOptions.Filter"/> and <see cref="ScanOptions.Duplicates"/> let pass.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of range.</exception>
    /// <exception cref="BleException">While enumerating: <see cref="BleError.Already"/>: a scan is running on this radio.
    /// <see cref="BleError.Busy"/>: a connection is being made. <see cref="BleError.NoDevice"/>: the radio is off.
    /// <see cref="BleError.InputOutput"/>: the controller refused to scan, and <see cref="BleException.Status"/> is its HCI error code.</exception>
    public IAsyncEnumerable<ScanResult> ScanAsync(ScanOptions? options = null, CancellationToken cancel = default)
    {
        options = options?.Copy() ?? new ScanOptions();
        options.Check();
        return new Scan(_layer, options, cancel);
    }

    /// <summary>
    /// Connects to a peripheral; to a bonded one by its identity address, whatever address it uses on the air. One attempt is made at a time; others wait for their turn, and their time begins with it. A scan that
    /// is running ends.
    /// </summary>
    /// <param name="address">The address of the peripheral with its type.</param>
    /// <param name="options">How to connect, or null for the default.</param>
    /// <param name="cancel">Gives it up. When the <see cref="OperationCanceledException"/> is thrown the attempt is over; a connection that was made in the same moment has been ended.</param>
    /// <returns>The link.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of range.</exception>
    /// <exception cref="BleException"><see cref="BleError.TimedOut"/>: the device was not there in time. <see cref="BleError.Already"/>: it is
    /// connected, or the module API is connecting. <see cref="BleError.InputOutput"/>: the controller gave up; <see cref="BleException.Status"/>
    /// is its HCI error code. <see cref="BleError.NoDevice"/>: the radio is off. <see cref="BleError.NoMemory"/>: every connection slot is taken.</exception>
    public ValueTask<Link> ConnectAsync(BleAddress address, ConnectOptions? options = null, CancellationToken cancel = default)
    {
        options = options?.Copy() ?? new ConnectOptions();
        options.Check();
        return options.Attempts == 1 ? new ConnectOperation(_layer, address, options).Run(cancel) : TryAsync(address, options, cancel);
    }

    /// <summary>Connects with the default options, as the other overload does.</summary>
    /// <param name="address">The address of the peripheral with its type.</param>
    /// <param name="cancel">Gives it up.</param>
    /// <returns>The link.</returns>
    /// <exception cref="BleException">As the other overload.</exception>
    public ValueTask<Link> ConnectAsync(BleAddress address, CancellationToken cancel) => ConnectAsync(address, null, cancel);

    private async ValueTask<Link> TryAsync(BleAddress address, ConnectOptions options, CancellationToken cancel)
    {
        for (var left = options.Attempts - 1; ; left--)
        {
            try
            {
                return await new ConnectOperation(_layer, address, options).Run(cancel).ConfigureAwait(false);
            }
            catch (BleException problem) when (left > 0 && problem.Error is (BleError.TimedOut or BleError.InputOutput))
            {
                // The device may be there next time.
            }

            await new DelayOperation(_layer, options.AttemptDelay, "Connecting to " + address.ToString()).RunWithoutResult(cancel).ConfigureAwait(false);
        }
    }
}
