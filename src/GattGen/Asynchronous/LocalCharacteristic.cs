// A characteristic of this side's server, for applications that await: written values, and updates to one subscriber or all.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen;

/// <summary>What came of an update to one client.</summary>
/// <param name="Link">The link to the client.</param>
/// <param name="Problem">Why it was not delivered; null when it was (an indication: when the client has confirmed it).</param>
public readonly record struct GattDelivery(Link Link, BleException? Problem);

/// <summary>
/// A characteristic of this side's server, by the handle of its value; of a generated service as well as of a plain definition. The properties of a generated service
/// go on to update and notify when they are set; this adds what needs waiting.
/// </summary>
/// <example>
/// <code>
/// ushort[][] handles = ble.GattsRegisterServices(new GattServiceDefinition(0x1815, (0x2A56, GattFlags.Write | GattFlags.Notify)));
/// var characteristic = new Peripheral(ble).Characteristic(handles[0][0]);
/// await using var writes = characteristic.WritesAsync(cancel: cancel);
/// await foreach (var write in writes)
///     await characteristic.NotifyAsync(write.Link, write.Value, cancel);     // echoes to the one who wrote
/// </code>
/// </example>
public sealed class LocalCharacteristic
{
    private readonly AsynchronousLayer _layer;

    // What the last call used: so that notifying all allocates nothing in steady state.
    private List<Link>? _spare;

    internal LocalCharacteristic(AsynchronousLayer layer, ushort valueHandle)
    {
        if (valueHandle == 0)
            throw new ArgumentOutOfRangeException(nameof(valueHandle), "Handles begin at 1.");
        _layer = layer;
        ValueHandle = valueHandle;
    }

    /// <summary>The handle of the value.</summary>
    public ushort ValueHandle { get; }

    /// <summary>The links whose clients have subscribed, to notifications or indications; in a new list.</summary>
    public IReadOnlyList<Link> Subscribers
    {
        get
        {
            var subscribers = new List<Link>();
            using (_layer.Enter())
                _layer.AddSubscribers(ValueHandle, GattSubscription.Notifications | GattSubscription.Indications, subscribers);
            return subscribers;
        }
    }

    /// <summary>Captures what clients write, from this call on.</summary>
    /// <param name="options">The buffer, or null for the default: 64 values, of which the oldest is dropped when it is full.</param>
    /// <param name="cancel">Ends the enumeration with an <see cref="OperationCanceledException"/>.</param>
    /// <returns>The written values; dispose of them to end the capture.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of range.</exception>
    /// <exception cref="BleException"><see cref="BleError.NoMemory"/>: too many captures on this radio.</exception>
    public WrittenValues<byte[]> WritesAsync(SubscribeOptions? options = null, CancellationToken cancel = default)
        => WritesAsync(Octets.Decoder, options, cancel);

    /// <summary>Captures what clients write, decoded, from this call on.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="decoder">Decodes a value when it is read; runs outside of the stack. What it refuses is left out and counted.</param>
    /// <param name="options">The buffer, or null for the default.</param>
    /// <param name="cancel">Ends the enumeration with an <see cref="OperationCanceledException"/>.</param>
    /// <returns>The written values; dispose of them to end the capture.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="decoder"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of range.</exception>
    /// <exception cref="BleException"><see cref="BleError.NoMemory"/>: too many captures on this radio.</exception>
    public WrittenValues<T> WritesAsync<T>(GattDecoder<T> decoder, SubscribeOptions? options = null, CancellationToken cancel = default)
        => WrittenValues<T>.Start(_layer, new[] { ValueHandle }, decoder ?? throw new ArgumentNullException(nameof(decoder)), options, cancel);

    /// <summary>Notifies one client, whether it has subscribed or not; see <see cref="Link.NotifyAsync"/>.</summary>
    /// <param name="link">The link to the client.</param>
    /// <param name="value">The value, at most the MTU less 3 octets.</param>
    /// <param name="cancel">Gives it up while it waits for room.</param>
    /// <exception cref="ArgumentNullException"><paramref name="link"/> is null.</exception>
    /// <exception cref="BleException"><see cref="BleError.TooBig"/>: the value does not fit the MTU.</exception>
    public ValueTask NotifyAsync(Link link, ReadOnlyMemory<byte> value, CancellationToken cancel = default) => Require(link).NotifyAsync(ValueHandle, value, cancel);

    /// <summary>Indicates to one client, whether it has subscribed or not, and waits for its confirmation; see <see cref="Link.IndicateAsync"/>.</summary>
    /// <param name="link">The link to the client.</param>
    /// <param name="value">The value, at most the MTU less 3 octets.</param>
    /// <param name="cancel">Gives up waiting.</param>
    /// <exception cref="ArgumentNullException"><paramref name="link"/> is null.</exception>
    /// <exception cref="BleException"><see cref="BleError.TooBig"/>: the value does not fit the MTU.</exception>
    public ValueTask IndicateAsync(Link link, ReadOnlyMemory<byte> value, CancellationToken cancel = default) => Require(link).IndicateAsync(ValueHandle, value, cancel);

    /// <summary>
    /// Notifies every client that has subscribed to notifications. The stored value stays as it is. Waits for room on each link, without one holding up another.
    /// A client whose link ends meanwhile is not counted.
    /// </summary>
    /// <param name="value">The value, at most the smallest MTU of the subscribers less 3 octets.</param>
    /// <param name="cancel">Gives it up for those for whom there was no room yet.</param>
    /// <returns>How many clients it was sent to.</returns>
    /// <exception cref="BleException"><see cref="BleError.TooBig"/>: the value does not fit the MTU of one of them; it was sent to none.</exception>
    public ValueTask<int> NotifyAllAsync(ReadOnlyMemory<byte> value, CancellationToken cancel = default)
    {
        if (cancel.IsCancellationRequested)
            return new ValueTask<int>(Task.FromCanceled<int>(cancel));
        var subscribers = Interlocked.Exchange(ref _spare, null) ?? new List<Link>();
        List<ValueTask>? waiting = null;
        var count = 0;
        try
        {
            using (_layer.Enter())
            {
                _layer.AddSubscribers(ValueHandle, GattSubscription.Notifications, subscribers);
                foreach (var link in subscribers)
                    link.CheckLength(value.Length);
            }

            foreach (var link in subscribers)
            {
                var sending = link.NotifyAsync(ValueHandle, value, cancel);
                if (sending.IsCompletedSuccessfully)
                    count++;
                else
                    (waiting ??= new List<ValueTask>()).Add(sending);
            }
        }
        catch (BleException problem)
        {
            return new ValueTask<int>(Task.FromException<int>(problem));
        }
        finally
        {
            subscribers.Clear();
            Volatile.Write(ref _spare, subscribers);
        }

        return waiting is null ? new ValueTask<int>(count) : CountAsync(count, waiting);
    }

    /// <summary>
    /// Indicates to every client that has subscribed to indications, and waits until each has confirmed or its link has ended. The stored value stays as it is.
    /// </summary>
    /// <param name="value">The value; it must fit the MTU of a client less 3 octets, otherwise that client gets none.</param>
    /// <param name="cancel">Gives up waiting.</param>
    /// <returns>What came of it, for each of them.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was cancelled.</exception>
    public async ValueTask<IReadOnlyList<GattDelivery>> IndicateAllAsync(ReadOnlyMemory<byte> value, CancellationToken cancel = default)
    {
        cancel.ThrowIfCancellationRequested();
        var subscribers = new List<Link>();
        using (_layer.Enter())
            _layer.AddSubscribers(ValueHandle, GattSubscription.Indications, subscribers);
        var confirmations = new Task[subscribers.Count];
        for (var i = 0; i < confirmations.Length; i++)
            confirmations[i] = subscribers[i].IndicateAsync(ValueHandle, value, cancel).AsTask();
        var deliveries = new GattDelivery[confirmations.Length];
        OperationCanceledException? cancelled = null;
        for (var i = 0; i < confirmations.Length; i++)
        {
            BleException? problem = null;
            try
            {
                await confirmations[i].ConfigureAwait(false);
            }
            catch (BleException refused)
            {
                problem = refused;
            }
            catch (OperationCanceledException given)
            {
                cancelled = given;
            }

            deliveries[i] = new GattDelivery(subscribers[i], problem);
        }

        return cancelled is null ? deliveries : throw new OperationCanceledException(cancelled.Message, cancelled, cancel);
    }

    /// <summary>The stored value.</summary>
    /// <returns>The octets, in a new array; a value in append mode is cleared.</returns>
    /// <exception cref="BleException"><see cref="BleError.InvalidArgument"/>: the handle names no value. <see cref="BleError.NoDevice"/>: the radio is off.</exception>
    public byte[] Read() => _layer.Ble.GattsRead(ValueHandle);

    /// <summary>Stores a value.</summary>
    /// <param name="value">The value, 0..512 octets.</param>
    /// <param name="sendUpdate">Whether subscribers are told; nothing waits, and a client that is not fast enough gets the latest value only.</param>
    /// <exception cref="BleException"><see cref="BleError.InvalidArgument"/>: the handle names no value. <see cref="BleError.NoDevice"/>: the radio is off.</exception>
    public void Write(ReadOnlySpan<byte> value, bool sendUpdate = false) => _layer.Ble.GattsWrite(ValueHandle, value, sendUpdate);

    /// <summary>Prints the handle.</summary>
    public override string ToString() => "0x" + ValueHandle.ToString("X4", CultureInfo.InvariantCulture);

    private static Link Require(Link link) => link ?? throw new ArgumentNullException(nameof(link));

    private static async ValueTask<int> CountAsync(int count, List<ValueTask> waiting)
    {
        Exception? problem = null;
        foreach (var sending in waiting)
        {
            try
            {
                await sending.ConfigureAwait(false);
                count++;
            }
            catch (BleException ended) when (ended.Error == BleError.NotConnected)
            {
                // It has gone; the others have not.
            }
            catch (BleException refused)
            {
                problem ??= refused;
            }
            catch (OperationCanceledException cancelled)
            {
                problem = cancelled;
            }
        }

        if (problem is not null)
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(problem);
        return count;
    }
}
