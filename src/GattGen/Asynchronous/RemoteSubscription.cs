// The values that a server sends of its own accord: notifications and indications (Core Vol 3, Part G, 4.10, 4.11).
using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen;

/// <summary>How values of a subscription are kept until they are read.</summary>
public sealed class SubscribeOptions
{
    /// <summary>How many values are kept, 1..65,536; 64 by default.</summary>
    public int BufferSize { get; set; } = 64;

    /// <summary>What happens to a value that arrives while the buffer is full.</summary>
    public BufferOverflow Overflow { get; set; }

    internal void Check()
    {
        if (BufferSize is < 1 or > EventStream.MaxCapacity)
            throw new ArgumentOutOfRangeException("options", BufferSize, "The buffer of a subscription holds 1..65,536 values.");
        if (Overflow is < BufferOverflow.DropOldest or > BufferOverflow.Fail)
            throw new ArgumentOutOfRangeException("options", Overflow, "There is no such overflow policy.");
    }
}

/// <summary>
/// A subscription to a characteristic. It is enumerated once; the end of the enumeration, or <see cref="DisposeAsync"/>, unsubscribes
/// if no other subscription to the same characteristic remains on the link. When the link ends, the enumeration throws, after the
/// values that had arrived, a <see cref="BleException"/> with <see cref="BleError.NotConnected"/> and the reason.
/// </summary>
/// <typeparam name="T">The type of the values.</typeparam>
/// <example>
/// <code>
/// await foreach (var level in await battery.SubscribeAsync(decoder, cancel))
///     Console.WriteLine(level);
/// </code>
/// </example>
public sealed class RemoteSubscription<T> : IAsyncEnumerable<T>, IAsyncDisposable
{
    private readonly GattDecoder<T> _decoder;
    private readonly EventStream<T> _stream;
    private SharedSubscription? _shared;
    private int _enumerated;

    internal RemoteSubscription(RemoteCharacteristic characteristic, GattDecoder<T> decoder, SubscribeOptions options)
    {
        Characteristic = characteristic;
        _decoder = decoder;
        _stream = new EventStream<T>(characteristic.Link.Layer, options.BufferSize, options.Overflow, Decode, UnsubscribeAsync);
    }

    /// <summary>The characteristic.</summary>
    public RemoteCharacteristic Characteristic { get; }

    /// <summary>How many values were lost because they arrived while the buffer was full.</summary>
    public long DroppedCount => _stream.Dropped;

    /// <summary>How many values were left out because the decoder refused them.</summary>
    public long RejectedCount => _stream.Rejected;

    /// <summary>Enumerates the values; what has arrived since the subscription comes first.</summary>
    /// <param name="cancellationToken">Ends the enumeration with an <see cref="OperationCanceledException"/>, as the token of the subscription does.</param>
    /// <exception cref="InvalidOperationException">The subscription has been enumerated before: subscribe again, which costs nothing on the air while this one lives.</exception>
    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        if (Interlocked.Exchange(ref _enumerated, 1) != 0)
            throw new InvalidOperationException("A subscription is enumerated once. Subscribe again: several subscriptions to a characteristic share one configuration.");
        _stream.CancelWith(cancellationToken);
        return _stream;
    }

    /// <summary>Says where the loop goes on while it is enumerated; here because the type is both enumerable and disposable.</summary>
    /// <param name="continueOnCapturedContext">False: where the value arrives.</param>
    public ConfiguredCancelableAsyncEnumerable<T> ConfigureAwait(bool continueOnCapturedContext)
        => ((IAsyncEnumerable<T>)this).ConfigureAwait(continueOnCapturedContext);

    /// <summary>Unsubscribes. A link that has ended, or a peer that refuses, makes no difference.</summary>
    public ValueTask DisposeAsync() => _stream.DisposeAsync();

    internal async ValueTask<RemoteSubscription<T>> SubscribeAsync(CancellationToken cancel)
    {
        var operation = new SubscribeOperation(Characteristic, _stream);
        await operation.RunWithoutResult(cancel).ConfigureAwait(false);
        _shared = operation.Shared;
        _stream.CancelWith(cancel);
        return this;
    }

    private bool Decode(in BleEventHeader header, ReadOnlySpan<byte> octets, object? tag, out T value) => _decoder(octets, out value);

    private ValueTask UnsubscribeAsync()
    {
        var layer = Characteristic.Link.Layer;
        SharedSubscription? shared;
        using (layer.Enter())
        {
            _stream.Clear();
            shared = _shared;
            _shared = null;
        }

        return shared is null ? default : new UnsubscribeOperation(layer, shared, _stream).RunWithoutResult(default);
    }
}
